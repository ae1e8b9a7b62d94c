"""Grants of a list become contracts once, the charity's own are known from others', and Undo takes all back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from svdesk.domain.authority import ContractKind, Provider
from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.services import contracts, recording
from svdesk.services.funding.bring_in import Offered, Standing, bring_in, offer
from svdesk.services.funding.grant import Grant
from svdesk.services.funding.read import read
from svdesk.services.progress import Silent
from svdesk.services.returns.formats import format_by
from svdesk.storage import authorities, journal
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from tests.services.funding import lists
from tests.storage import rows

AT = datetime(2025, 5, 3, tzinfo=UTC)
STANDARD = format_by("standard")


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub", "1090095"), "Ana")


@pytest.fixture
def grants(tmp_path: Path) -> tuple[Grant, ...]:
    return read(lists.as_csv(tmp_path / "list.csv"), Silent()).grants


def take(desk: Store, offered: list[Offered]) -> list[str]:
    return bring_in(desk, offered, STANDARD, "Ana", AT)


def test_own_grants_are_known_by_number_or_name_and_others_are_not(desk: Store, grants: tuple[Grant, ...]) -> None:
    standings = [one.standing for one in offer(desk, grants)]
    # The second has the name of the charity, though another number: nothing else says whose it is.
    assert standings == [Standing.NEW, Standing.NEW, Standing.ANOTHERS]


def test_what_is_chosen_becomes_contracts_with_all_that_the_list_says(desk: Store, grants: tuple[Grant, ...]) -> None:
    made = take(desk, offer(desk, grants)[:1])
    [contract] = authorities.contracts(desk)
    assert [contract.id] == made
    assert (contract.reference, contract.title, contract.kind) == ("2025/031", "Warm hub", ContractKind.GRANT)
    assert (contract.amount_pence, contract.currency) == (2_450_050, "GBP")
    assert contract.period == parse("2025-04-01..2026-03-31")
    assert contract.grant_id == "360G-lanternbridge-2025/031"
    assert (contract.authority.name, contract.authority.identifier) == ("Lantern Bridge Foundation", "GB-CHC-1164021")
    assert (contract.format_id, contract.format_edition) == (STANDARD.id, STANDARD.edition)


def test_a_list_brought_in_twice_adds_nothing(desk: Store, grants: tuple[Grant, ...]) -> None:
    take(desk, offer(desk, grants))
    before = rows.snapshot(desk)
    again = offer(desk, grants)
    assert {one.standing for one in again} == {Standing.SAME}
    assert take(desk, again) == []
    assert rows.snapshot(desk) == before


def test_a_grant_that_the_funder_has_changed_is_offered_and_put_right(desk: Store, grants: tuple[Grant, ...]) -> None:
    take(desk, offer(desk, grants))
    longer = replace(grants[0], period=parse("2025-04-01..2026-09-30"), amount_pence=3_000_000)
    [offered] = offer(desk, [longer])
    assert (offered.standing, offered.differs) == (
        Standing.CHANGED,
        ("amount (here 24,500.50 GBP)", "dates (here April 2025 to March 2026)"),
    )
    take(desk, [offered])
    contract = authorities.contract(desk, "2025/031")
    assert (contract.period, contract.amount_pence) == (longer.period, 3_000_000)
    assert len(authorities.contracts(desk)) == 3


def test_an_amount_that_the_list_no_longer_tells_is_kept(desk: Store, grants: tuple[Grant, ...]) -> None:
    take(desk, offer(desk, grants))
    silent = replace(grants[0], amount_pence=None, title="Warmer hub")
    take(desk, offer(desk, [silent]))
    assert authorities.contract(desk, "2025/031").amount_pence == 2_450_050


def test_a_reference_that_is_taken_gives_way_to_the_whole_identifier(desk: Store, grants: tuple[Grant, ...]) -> None:
    other = replace(grants[0], id="360G-otherfund-2025/031", funder="Other Fund")
    take(desk, [*offer(desk, grants[:1]), *offer(desk, [other])])
    found = {one.authority.name: one.reference for one in authorities.contracts(desk)}
    assert found == {"Lantern Bridge Foundation": "2025/031", "Other Fund": "360G-otherfund-2025/031"}


def test_a_whole_identifier_that_was_typed_for_another_funder_gets_a_number(
    desk: Store, grants: tuple[Grant, ...]
) -> None:
    plain = replace(grants[0], id="A-7")
    take(desk, offer(desk, [plain]))
    [typed] = authorities.contracts(desk)
    contracts.alter(desk, replace(typed, grant_id=""), STANDARD, "Ana", AT)
    take(desk, offer(desk, [replace(plain, funder="Other Fund")]))
    found = {one.authority.name: one.reference for one in authorities.contracts(desk)}
    assert found == {"Lantern Bridge Foundation": "A-7", "Other Fund": "A-7 (2)"}


def test_undo_takes_all_of_it_back(desk: Store, grants: tuple[Grant, ...]) -> None:
    before = rows.snapshot(desk)
    take(desk, offer(desk, grants))
    assert journal.undo(desk, by="Ana") == "Bring in 3 grants from a funder's list"
    assert rows.snapshot(desk) == before


def test_one_list_offered_twice_is_brought_in_once(desk: Store, grants: tuple[Grant, ...]) -> None:
    first, second = offer(desk, grants), offer(desk, grants)
    take(desk, first)
    before = rows.snapshot(desk)
    with pytest.raises(UserError, match="Your contracts have changed since this list was looked at"):
        take(desk, second)
    assert rows.snapshot(desk) == before


def test_a_changed_currency_is_a_difference_and_is_put_right(desk: Store, grants: tuple[Grant, ...]) -> None:
    take(desk, offer(desk, grants))
    [offered] = offer(desk, [replace(grants[0], currency="EUR")])
    assert (offered.standing, offered.differs) == (Standing.CHANGED, ("currency (here GBP)",))
    take(desk, [offered])
    assert authorities.contract(desk, "2025/031").currency == "EUR"
    assert offer(desk, [replace(grants[0], currency="EUR")])[0].standing is Standing.SAME


def test_a_list_that_names_no_currency_leaves_the_one_that_is_kept(desk: Store, grants: tuple[Grant, ...]) -> None:
    take(desk, offer(desk, [replace(grants[0], currency="EUR")]))
    silent = replace(grants[0], currency="", amount_pence=3_000_000)
    [offered] = offer(desk, [silent])
    assert offered.differs == ("amount (here 24,500.50 EUR)",)
    take(desk, [offered])
    kept = authorities.contract(desk, "2025/031")
    assert (kept.amount_pence, kept.currency) == (3_000_000, "EUR")


def test_a_currency_without_any_amount_is_no_difference(desk: Store, grants: tuple[Grant, ...]) -> None:
    poor = replace(grants[0], currency="EUR", amount_pence=None)
    take(desk, offer(desk, [poor]))
    assert offer(desk, [poor])[0].standing is Standing.SAME


def test_an_end_that_was_only_reckoned_does_not_undo_what_a_person_put_right(
    desk: Store, grants: tuple[Grant, ...]
) -> None:
    unsure = replace(grants[0], period=parse("2025-03-12..2026-03-11"), start_told=False, end_told=False)
    take(desk, offer(desk, [unsure]))
    kept = authorities.contract(desk, "2025/031")
    righted = replace(kept, period=parse("2025-04-01..2027-03-31"))
    contracts.alter(desk, righted, STANDARD, "Ana", AT)
    assert offer(desk, [unsure])[0].standing is Standing.SAME
    [dearer] = offer(desk, [replace(unsure, amount_pence=3_000_000)])
    take(desk, [dearer])
    after = authorities.contract(desk, "2025/031")
    assert (after.amount_pence, after.period) == (3_000_000, righted.period)


def test_a_start_that_is_told_moves_and_the_end_stays_unless_it_would_come_first(
    desk: Store, grants: tuple[Grant, ...]
) -> None:
    take(desk, offer(desk, grants[:1]))
    later = replace(grants[0], period=parse("2025-06-01..2026-05-31"), end_told=False)
    take(desk, offer(desk, [later]))
    assert authorities.contract(desk, "2025/031").period == parse("2025-06-01..2026-03-31")
    far = replace(grants[0], period=parse("2026-06-01..2027-05-31"), end_told=False)
    take(desk, offer(desk, [far]))
    assert authorities.contract(desk, "2025/031").period == far.period


def test_a_contract_that_was_typed_before_the_list_came_is_found_and_not_made_twice(
    desk: Store, grants: tuple[Grant, ...]
) -> None:
    take(desk, offer(desk, grants[:1]))
    kept = authorities.contract(desk, "2025/031")
    contracts.remove(desk, kept, "Ana")
    typed = replace(kept, grant_id="", authority=replace(kept.authority, name="The lantern bridge foundation"))
    contracts.add(desk, typed, STANDARD, "Ana", AT)
    [offered] = offer(desk, grants[:1])
    assert (offered.standing, offered.differs) == (Standing.CHANGED, ("its identifier (here none)",))
    take(desk, [offered])
    [contract] = authorities.contracts(desk)
    assert (contract.id, contract.grant_id) == (typed.id, grants[0].id)
    assert offer(desk, grants[:1])[0].standing is Standing.SAME
    elsewhere = replace(grants[0], id="360G-other-2025/031", funder="Another Fund")
    assert offer(desk, [elsewhere])[0].standing is Standing.NEW


@pytest.mark.parametrize(
    ("provider", "said"),
    [
        (Provider("p", "Hub", company_number="01234567"), {"company_number": "1234567"}),
        (Provider("p", "Hub", "NIC101234"), {"recipient_id": "GB-NIC-101234"}),
        (Provider("p", "Hub", "SC012345"), {"recipient_id": "GB-SC-SC012345"}),
        (Provider("p", "Bread & Roses"), {"recipient": "Bread and Roses CIO"}),
    ],
)
def test_a_charity_is_known_by_its_number_however_a_list_writes_it(
    tmp_path: Path, grants: tuple[Grant, ...], provider: Provider, said: dict[str, Any]
) -> None:
    desk = recording.start(tmp_path / "other.svdesk", provider, "Ana")
    blank = replace(grants[2], recipient="", recipient_id="")
    assert offer(desk, [blank])[0].standing is Standing.ANOTHERS
    assert offer(desk, [replace(blank, **said)])[0].standing is Standing.NEW

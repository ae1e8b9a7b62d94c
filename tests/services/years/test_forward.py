"""A contract goes on into its next term with its promises, once, and with none of its figures."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from svdesk.domain.activity import Activity, Count, PeopleBasis
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.services import contracts, recording
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.formats import format_by
from svdesk.services.years.forward import Onward, carry_on, next_reference, proposals
from svdesk.storage import answers, authorities, journal, mappings
from svdesk.storage.activity_list import places
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.returns.charity import ANYTOWN, LANTERN, in_a_desk_file
from tests.storage import rows

AT = datetime(2026, 3, 1, tzinfo=UTC)
TODAY = date(2026, 3, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("AT/2025/117", "AT/2026/117"),
        ("LB 2025-26", "LB 2026-27"),
        ("LB 25/26 grant", "LB 26/27 grant"),
        ("SLA 1999-00", "SLA 1999-00 (2)"),
        ("2099-00", "2100-01"),
        ("Ref 20251", "Ref 20251 (2)"),
        ("2026-14", "2026-14 (2)"),
        ("360G/14-2026", "360G/14-2026 (2)"),
        ("Hub", "Hub (2)"),
        ("Ffôn 2024/25", "Ffôn 2025/26"),
    ],
)
def test_the_reference_moves_on_by_a_year_or_is_numbered(before: str, after: str) -> None:
    assert next_reference(before, {before.casefold()}) == after


@pytest.mark.parametrize(
    ("before", "years", "after"),
    [
        ("LB-2025-031", 3, "LB-2028-031"),
        ("Grant 2025-28", 3, "Grant 2028-31"),
        ("Grant 2025-26", 3, "Grant 2028-29"),
        ("Grant 2025-28", 1, "Grant 2025-28 (2)"),
        ("H1 2025", 0, "H1 2025 (2)"),
    ],
)
def test_the_reference_moves_on_by_as_many_years_as_the_contract_does(before: str, years: int, after: str) -> None:
    assert next_reference(before, {before.casefold()}, years) == after


def test_a_year_that_is_not_of_the_contract_is_the_funders_number() -> None:
    assert next_reference("LB-2019-031", set(), 1, (2025, 2026)) == "LB-2019-031"
    assert next_reference("LB-2025-031", set(), 1, (2025, 2026)) == "LB-2026-031"


def test_a_contract_of_several_years_is_called_by_the_year_that_its_next_term_begins_in(tmp_path: Path) -> None:
    long = replace(ANYTOWN, reference="AT/2025/117", period=parse("2025-04-01..2028-03-31"))
    [onward] = proposals(in_a_desk_file(tmp_path / "long.svdesk", long), TODAY)
    assert (onward.after.reference, onward.after.period) == ("AT/2028/117", parse("2028-04-01..2031-03-31"))


def test_a_reference_is_never_one_that_is_there() -> None:
    assert next_reference("Hub 2025", {"hub 2025", "hub 2026", "hub 2026 (2)"}) == "Hub 2026 (3)"


def test_what_is_offered_is_the_same_a_year_on(desk: Store) -> None:
    [onward] = proposals(desk, TODAY)
    assert onward.after.reference == "AC-2026-014"
    assert onward.after.period == parse("2026-27")
    assert onward.after.local_means == ANYTOWN.local_means
    assert onward.after.follows == onward.before.id
    promised = {(one.code, one.period.code, str(one.quantity)) for one in onward.after.targets}
    assert ("AT1", "2026-27-Q1", "10 people") in promised
    assert ("AT1", "2026-27", "40 people") in promised
    assert len(promised) == len(ANYTOWN.targets)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2025, 11, 30), False),
        (date(2025, 12, 1), True),
        (date(2026, 12, 1), True),
        (date(2027, 4, 1), True),
        (date(2027, 4, 2), False),
    ],
)
def test_whenever_it_ends_it_is_offered_and_is_due_around_its_end(desk: Store, today: date, due: bool) -> None:
    [onward] = proposals(desk, today)
    assert onward.due(today) is due


def test_what_is_due_stands_before_what_ends_later(desk: Store) -> None:
    later = replace(LANTERN, period=parse("2025-04-01..2035-03-31"), targets=())
    contracts.add(desk, later, format_by(later.format_id), "Ana", AT)
    assert [one.before.reference for one in proposals(desk, TODAY)] == [ANYTOWN.reference, LANTERN.reference]


@pytest.mark.parametrize("end", ["5001-03-31", "9999-12-31"])
def test_what_has_no_end_has_no_next_term_and_the_others_are_offered_still(desk: Store, end: str) -> None:
    endless = replace(LANTERN, period=parse(f"1000-04-01..{end}"), targets=())
    contracts.add(desk, endless, format_by(endless.format_id), "Ana", AT)
    offered = [one.before.reference for one in proposals(desk, TODAY)]
    assert offered == [ANYTOWN.reference, *([LANTERN.reference] if end.startswith("5001") else [])]


def test_a_target_outside_the_old_dates_is_left_behind(desk: Store) -> None:
    [contract] = authorities.contracts(desk)
    early = replace(contract.targets[0], period=parse("2024-25-Q4"))
    contracts.promise(desk, contract, early, "Ana")
    [onward] = proposals(desk, TODAY)
    assert (len(onward.after.targets), onward.left_behind) == (len(ANYTOWN.targets), 1)
    assert min(one.period.start for one in onward.after.targets) == date(2026, 4, 1)


def test_a_target_outside_other_days_for_the_new_term_is_left_behind(desk: Store) -> None:
    [onward] = proposals(desk, TODAY)
    quarters = [one for one in ANYTOWN.targets if one.period == parse("2025-26-Q1")]
    shorter = onward.called("AT/9", parse("2026-07-01..2027-03-31"))
    assert shorter.left_behind == len(quarters) > 0
    carry_on(desk, [shorter], "Ana", AT)
    kept = authorities.contract(desk, "AT/9").targets
    assert len(kept) == len(ANYTOWN.targets) - len(quarters)


def test_carried_on_it_is_kept_and_not_offered_again(desk: Store) -> None:
    before = rows.snapshot(desk)
    made = carry_on(desk, proposals(desk, TODAY), "Ana", AT)
    contract = authorities.contract(desk, "AC-2026-014")
    assert [contract.id] == made
    assert contract.follows == authorities.contract(desk, ANYTOWN.reference).id
    assert len(contract.targets) == len(ANYTOWN.targets)
    [following] = proposals(desk, TODAY)
    assert (following.after.reference, following.due(TODAY)) == ("AC-2027-014", False)
    assert journal.undo(desk, by="Ana") == "Carry AC-2025-014 on into its next year"
    assert rows.snapshot(desk) == before


def test_no_figure_goes_along(tmp_path: Path) -> None:
    grant = replace(ANYTOWN, amount_pence=2_500_000, grant_id="360G-anytown-1")
    desk = in_a_desk_file(tmp_path / "grant.svdesk", grant)
    recorded = desk.rows("SELECT count(*) FROM activity")
    [onward] = proposals(desk, TODAY)
    assert (onward.after.amount_pence, onward.after.grant_id) == (None, "")
    [made] = carry_on(desk, [onward], "Ana", AT)
    assert desk.rows("SELECT count(*) FROM activity") == recorded
    assert answers.of(desk, made, parse("2026-27-Q1")) == {}
    told = assemble(desk, onward.after.reference, parse("2026-27-Q1"))
    assert {figure.code for figure in told.figures if figure.behind} == set()
    assert any(figure.behind for figure in assemble(desk, grant.reference, parse("2025-26-Q1")).figures)


def test_words_with_their_meaning_and_places_are_there_in_the_next_year(desk: Store) -> None:
    words = {(own.label, own.unit): own.id for own in mappings.own_terms(desk).values()}
    word = words["Job club", "people"]
    hall = Activity(new_id(), "Before", Period(date(2025, 5, 1), date(2025, 5, 1)), place="Hall")
    recording.add(desk, hall, "Ana")
    [onward] = proposals(desk, TODAY)
    carry_on(desk, [onward], "Ana", AT)
    count = Count(new_id(), word, Quantity.of("7", units()["people"]), people_basis=PeopleBasis.NEW_PEOPLE)
    done = Activity(new_id(), "Job club", Period(date(2026, 5, 1), date(2026, 5, 1)), (count,))
    recording.add(desk, done, "Ana")
    told = assemble(desk, onward.after.reference, parse("2026-27-Q1"))
    assert {figure.code: str(figure.quantity) for figure in told.figures if figure.behind} == {"AT1": "7 people"}
    assert {(own.label, own.unit): own.id for own in mappings.own_terms(desk).values()} == words
    assert places(desk) == ["Hall"]


def test_two_years_of_odd_days_go_on_for_as_many_days(tmp_path: Path) -> None:
    odd = replace(LANTERN, period=parse("2025-05-10..2026-05-09"), targets=())
    desk = in_a_desk_file(tmp_path / "odd.svdesk", odd, format_by(odd.format_id))
    [onward] = proposals(desk, date(2026, 5, 1))
    assert onward.after.period == parse("2026-05-10..2027-05-09")


def test_a_reference_that_another_has_is_refused_and_nothing_is_kept(desk: Store) -> None:
    [onward] = proposals(desk, TODAY)
    wrong = Onward(onward.before, replace(onward.after, reference=ANYTOWN.reference), onward.newer_form)
    before = rows.snapshot(desk)
    with pytest.raises(UserError, match="already"):
        carry_on(desk, [wrong], "Ana", AT)
    assert rows.snapshot(desk) == before


def test_last_years_answers_stand_beside_this_years(desk: Store) -> None:
    [made] = carry_on(desk, proposals(desk, TODAY), "Ana", AT)
    told = answers.last_time(desk, made, parse("2026-27-Q1"))
    assert set(told) == {"AT15", "AT16"}
    assert told["AT15"].reference == ANYTOWN.reference
    assert told["AT15"].period == parse("2025-26-Q1")
    assert told["AT15"].text.startswith("A man six years")
    first = authorities.contract(desk, ANYTOWN.reference).id
    assert answers.last_time(desk, first, parse("2025-26-Q1")) == {}


def test_the_latest_of_several_earlier_answers_is_told(desk: Store) -> None:
    contract = authorities.contract(desk, ANYTOWN.reference).id
    with desk.change("Answers", by="Ana") as change:
        answers.write(change, contract, parse("2025-26-Q2"), "AT15", "Second quarter.")
        answers.write(change, contract, parse("2025-26-Q3"), "AT15", "")
    assert answers.last_time(desk, contract, parse("2025-26-Q4"))["AT15"].text == "Second quarter."


@pytest.mark.parametrize(
    ("term", "then"),
    [
        ("2023-04-06..2024-04-05", "2024-04-06..2025-04-05"),
        ("2024-04-06..2025-04-05", "2025-04-06..2026-04-05"),
        ("2025-01-15..2026-01-14", "2026-01-15..2027-01-14"),
        ("2025-01-15..2025-02-03", "2025-02-04..2025-02-23"),
    ],
)
def test_a_term_from_the_middle_of_a_month_goes_on_where_it_ended(desk: Store, term: str, then: str) -> None:
    [contract] = [one for one in authorities.contracts(desk) if one.reference == "AC-2025-014"]
    contract = replace(contract, period=parse(term), targets=())
    with desk.change("Move", by="Ana") as change:
        change.update("contract", contract.id, {"starts": str(contract.period.start), "ends": str(contract.period.end)})
        for target in change.store.rows("SELECT id FROM target WHERE contract_id = ?", (contract.id,)):
            change.delete("target", target[0])
    [onward] = [one for one in proposals(desk, TODAY) if one.before.id == contract.id]
    assert onward.after.period == parse(then)


def test_a_contract_that_was_carried_on_can_be_deleted_and_brought_back(desk: Store) -> None:
    [onward] = proposals(desk, TODAY)
    [made] = carry_on(desk, [onward], "Ana", AT)
    before = rows.snapshot(desk)
    contracts.remove(desk, onward.before, "Ana")
    [later] = [one for one in authorities.contracts(desk) if one.id == made]
    assert later.follows == ""
    journal.undo(desk, by="Ana")
    assert rows.snapshot(desk) == before

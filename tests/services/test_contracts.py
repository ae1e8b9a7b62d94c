"""Contracts are added, altered and removed by a person, and every step can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.activity import Activity, Share
from svdesk.domain.authority import Authority, Contract, Provider, Target
from svdesk.domain.division import Division
from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.services import contracts, recording
from svdesk.services.returns import export, formats
from svdesk.storage import activities, authorities, editions, journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage import rows

AT = datetime(2026, 4, 20, tzinfo=UTC)
FORM = formats.format_by("standard")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as opened:
        yield opened


def contract(reference: str = "AT/1", name: str = "Anytown Council") -> Contract:
    authority = Authority(new_id(), name)
    return Contract(new_id(), authority, reference, "Hub", parse("2025-26"), FORM.id, FORM.edition)


def test_a_contract_pins_the_text_of_its_form(store: Store) -> None:
    assert contracts.add(store, made := contract(), FORM, "Ana", AT) == made.id
    assert authorities.contract(store, "AT/1").authority.name == "Anytown Council"
    assert editions.text_of(store, "format", FORM.id, FORM.edition) == FORM.text


def test_a_contract_is_altered_in_place(store: Store) -> None:
    contracts.add(store, contract(), FORM, "Ana", AT)
    before = authorities.contract(store, "AT/1")
    contracts.alter(store, replace(before, reference="AT/2", title="More"), FORM, "Ana", AT)
    [after] = authorities.contracts(store)
    assert (after.id, after.reference, after.title) == (before.id, "AT/2", "More")
    assert journal.undo(store, by="Ana") == "Change contract AT/2"
    assert authorities.contracts(store) == [before]


def renamed(store: Store, reference: str, name: str) -> Authority:
    before = authorities.contract(store, reference)
    contracts.alter(store, replace(before, authority=replace(before.authority, name=name)), FORM, "Ana", AT)
    return authorities.contract(store, reference).authority


def test_an_authority_of_one_contract_is_renamed_and_stays_itself(store: Store) -> None:
    contracts.add(store, contract(name="Anytwon Council"), FORM, "Ana", AT)
    before = authorities.contract(store, "AT/1")
    with store.change("Identify", by="Ana") as change:
        authorities.identify(change, before.authority.id, "GB-LAE-ANY")
    told = rows.snapshot(store)
    assert renamed(store, "AT/1", "Anytown Council") == Authority(
        before.authority.id, "Anytown Council", identifier="GB-LAE-ANY"
    )
    assert authorities.names(store) == ["Anytown Council"]
    journal.undo(store, by="Ana")
    assert rows.snapshot(store) == told


def test_an_authority_of_other_contracts_keeps_its_name_there(store: Store) -> None:
    for reference in ("AT/1", "AT/2"):
        contracts.add(store, contract(reference), FORM, "Ana", AT)
    was = authorities.contract(store, "AT/1").authority
    assert renamed(store, "AT/1", "Otherville Council").id != was.id
    assert authorities.contract(store, "AT/2").authority == was
    assert renamed(store, "AT/1", "Anytown Council") == was


@pytest.mark.parametrize("bad", [contract(""), contract("  "), contract("AT/9", " ")])
def test_a_contract_needs_a_reference_and_an_authority(store: Store, bad: Contract) -> None:
    with pytest.raises(UserError, match="needs a reference"):
        contracts.add(store, bad, FORM, "Ana", AT)
    assert authorities.contracts(store) == []


def test_two_contracts_never_have_one_reference(store: Store) -> None:
    contracts.add(store, contract("AT/1"), FORM, "Ana", AT)
    with pytest.raises(UserError, match="already"):
        contracts.add(store, contract("at/1"), FORM, "Ana", AT)


def test_targets_are_promised_and_taken_away(store: Store) -> None:
    contracts.add(store, contract(), FORM, "Ana", AT)
    found = authorities.contract(store, "AT/1")
    target = Target("SV-013", parse("2025-26"), Quantity.of("80", units()["people"]))
    contracts.promise(store, found, target, "Ana")
    assert authorities.contract(store, "AT/1").targets == (target,)
    contracts.unpromise(store, found, "SV-013", target.period, "Ana")
    assert authorities.contract(store, "AT/1").targets == ()
    journal.undo(store, by="Ana")
    assert authorities.contract(store, "AT/1").targets == (target,)


def test_what_was_done_for_a_deleted_contract_alone_does_not_begin_to_count_for_others(store: Store) -> None:
    for reference in ("A", "B", "C"):
        contracts.add(store, contract(reference), FORM, "Ana", AT)
    ids = {one.reference: one.id for one in authorities.contracts(store)}
    shares = (("B", 10_000),), (("A", 6_000), ("B", 4_000)), ()
    for day, divided in enumerate(shares, 1):
        made = Activity(str(day), "Walk", parse(f"2025-05-0{day}..2025-05-0{day}"))
        recording.add(store, made, "Ana")
        recording.divide(store, made, Division(tuple(Share(ids[name], part) for name, part in divided)), "Ana")
    before = rows.snapshot(store)
    contracts.remove(store, authorities.contract(store, "B"), "Ana")
    assert [activity(store, n).share_of(ids["A"]) for n in "123"] == [0, 6_000, 10_000]
    contracts.remove(store, authorities.contract(store, "A"), "Ana")
    contracts.remove(store, authorities.contract(store, "C"), "Ana")
    assert activity(store, "1").shares == ()
    for _each in ids:
        journal.undo(store, by="Ana")
    assert rows.snapshot(store) == before


def activity(store: Store, identifier: str) -> Activity:
    found = activities.by_id(store, identifier, units())
    assert found is not None
    return found


def test_a_contract_that_was_answered_stays(store: Store, tmp_path: Path) -> None:
    contracts.add(store, contract("A"), FORM, "Ana", AT)
    contracts.add(store, contract("B"), FORM, "Ana", AT)
    for question in FORM.questions:
        recording.answer(store, authorities.contract(store, "A"), parse("2025-26"), {question.code: "Yes."}, "Ana")
    assert not export.export(store, "A", parse("2025-26"), tmp_path, at=AT, by="Ana").draft
    contracts.remove(store, authorities.contract(store, "B"), "Ana")
    with pytest.raises(UserError, match="has been exported"):
        contracts.remove(store, authorities.contract(store, "A"), "Ana")
    assert [one.reference for one in authorities.contracts(store)] == ["A"]


def test_targets_wholly_outside_the_dates_are_told_and_those_that_touch_them_are_not() -> None:
    people = units()["people"]
    early, touching = (Target("AT1", parse(code), Quantity.of("1", people)) for code in ("2024-25-Q4", "2025-M04"))
    moved = replace(contract(), period=parse("2025-04-30..2026-03-31"), targets=(early, touching))
    assert contracts.outside(moved) == [early]

"""Contracts, their authorities and targets, kept and read back as what they mean."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.authority import Authority, Contract, ContractKind, Target
from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.storage import authorities, editions, journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

AT = datetime(2026, 4, 20, tzinfo=UTC)


def target(code: str, period: str, value: str, unit: str = "people") -> Target:
    return Target(code, parse(period), Quantity.of(value, units()[unit]))


def kept(store: Store, reference: str = "AT/1", name: str = "Anytown Council", *targets: Target) -> Contract:
    with store.change("Add", by="Ana") as change:
        edition = editions.pin(change, "format", "standard", "1.0.0", "", AT)
        authority = Authority(authorities.authority_id(change, name, "Skills"), name, "Skills")
        made = Contract(
            new_id(), authority, reference, "Hub", parse("2025-26"), "standard", "1.0.0",
            ContractKind.GRANT, "in the borough", targets,
        )  # fmt: skip
        authorities.add_contract(change, made, edition)
    return made


def test_a_contract_comes_back_as_it_was_kept(store: Store) -> None:
    made = kept(
        store, "AT/1", "Anytown Council", target("M1", "2025-26", "80"), target("M2", "2025-26-Q1", "1.5", "kg")
    )
    assert authorities.contract(store, "at/1 ") == made
    assert authorities.contracts(store) == [made]
    assert authorities.names(store) == ["Anytown Council"]


def test_one_authority_has_one_row(store: Store) -> None:
    assert kept(store, "A").authority == kept(store, "B").authority
    assert kept(store, "C", "Elsewhere").authority.name == "Elsewhere"


def test_an_unknown_reference_is_answered_with_those_there_are(store: Store) -> None:
    with pytest.raises(UserError, match="No contract has been added"):
        authorities.contract(store, "AT/1")
    kept(store, "AT/1")
    with pytest.raises(UserError, match="The references are: AT/1"):
        authorities.contract(store, "AT/2")


def test_a_target_takes_the_place_of_the_one_before_it(store: Store) -> None:
    made = kept(store, "AT/1", "Anytown Council", target("M1", "2025-26", "80"))
    with store.change("Promise", by="Ana") as change:
        authorities.put_target(change, made.id, target("M1", "2025-26", "90"))
        authorities.put_target(change, made.id, target("M1", "2025-26-Q1", "20"))
    assert {(t.period.code, str(t.quantity)) for t in authorities.contract(store, "AT/1").targets} == {
        ("2025-26", "90 people"),
        ("2025-26-Q1", "20 people"),
    }
    with store.change("Unpromise", by="Ana") as change:
        authorities.remove_target(change, made.id, "M1", parse("2025-26"))
        authorities.remove_target(change, made.id, "M9", parse("2025-26"))
    assert [t.period.code for t in authorities.contract(store, "AT/1").targets] == ["2025-26-Q1"]


def test_a_contract_is_altered_and_removed_and_comes_back(store: Store) -> None:
    made = kept(store, "AT/1", "Anytown Council", target("M1", "2025-26", "80"))
    with store.change("Alter", by="Ana") as change:
        edition = editions.pin(change, "format", "standard", "1.0.0", "", AT)
        authorities.alter_contract(change, replace(made, title="Another"), edition)
    assert authorities.contract(store, "AT/1") == replace(made, title="Another")
    with store.change("Remove", by="Ana") as change:
        authorities.remove_contract(change, made.id)
    assert authorities.contracts(store) == []
    assert not authorities.has_been_answered(store, made.id)
    journal.undo(store, by="Ana")
    assert authorities.contract(store, "AT/1") == replace(made, title="Another")

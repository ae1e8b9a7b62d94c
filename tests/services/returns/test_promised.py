"""Targets go over to another form where that asks for the same, and stay where it does not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.authority import Authority, Contract, Provider, Target
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.services import contracts, recording
from svdesk.services.returns import formats
from svdesk.services.returns.promised import carried, measures_of, of_another_form
from svdesk.storage import authorities, journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store

AT = datetime(2026, 4, 20, tzinfo=UTC)
FORM = formats.format_by("standard")
CONTRACT = Contract("k1", Authority("a1", "Anytown"), "AT/1", "Hub", parse("2025-26"), FORM.id, FORM.edition)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as opened:
        yield opened


def test_another_form_takes_over_the_targets_that_it_asks_for_too(store: Store) -> None:
    contracts.add(store, CONTRACT, FORM, "Ana", AT)
    for code, unit in (("SV-071", "parcels"), ("SV-119", "tonnes")):
        target = Target(code, parse("2025-26"), Quantity.of("80", units()[unit]))
        contracts.promise(store, authorities.contract(store, "AT/1"), target, "Ana")
    before = authorities.contract(store, "AT/1")
    grant = formats.format_by("lanternbridge-grant")
    other = replace(before, format_id=grant.id, format_edition=grant.edition)
    contracts.alter(store, other, grant, "Ana", AT, carried(before, other, glossary()))
    after = authorities.contract(store, "AT/1")
    assert [(one.code, str(one.quantity)) for one in after.targets] == [
        ("N6", "80 food parcels"),
        ("SV-119", "80 tonnes"),
    ]
    measures = measures_of(after, glossary())
    assert [one.code for one in of_another_form(after, measures)] == ["SV-119"]
    back = replace(after, format_id=FORM.id, format_edition=FORM.edition)
    contracts.alter(store, back, FORM, "Ana", AT, carried(after, back, glossary()))
    assert authorities.contract(store, "AT/1").targets == before.targets
    journal.undo(store, by="Ana")
    journal.undo(store, by="Ana")
    assert authorities.contract(store, "AT/1") == before


def test_what_is_promised_in_the_other_form_already_is_not_replaced() -> None:
    parcels = Quantity.of("80", units()["parcels"])
    both = tuple(Target(code, parse("2025-26"), parcels) for code in ("N6", "SV-071"))
    before = replace(CONTRACT, targets=both)
    grant = formats.format_by("lanternbridge-grant")
    assert carried(before, before, glossary()) == []
    after = replace(before, format_id=grant.id, format_edition=grant.edition)
    assert carried(before, after, glossary()) == []

"""Totals and changes of meaning are kept exactly, each total once, and go with Undo."""

from datetime import date

from svdesk.domain.earlier import DefinitionChange, EarlierTotal
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.storage import earlier, journal, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage import rows


def total(own_term: str, value: str, period: str = "2024-25") -> EarlierTotal:
    return EarlierTotal("", own_term, parse(period), Quantity.of(value, units()["hours"]), "Report", estimate=True)


def test_a_total_comes_back_as_it_was_kept(store: Store) -> None:
    with store.change("Totals", by="Ann") as change:
        word = rows.own_term(change)
        made = earlier.put_total(change, total(word, "640.25"))
    [found] = earlier.totals(store, units())
    assert (found.id, found.own_term, str(found.quantity)) == (made, word, "640.25 hours")
    assert (found.period, found.source, found.estimate, found.contract) == (parse("2024-25"), "Report", True, "")


def test_a_total_said_again_replaces_the_one_before_and_only_that(store: Store) -> None:
    with store.change("Totals", by="Ann") as change:
        word = rows.own_term(change)
        first = earlier.put_total(change, total(word, "1"))
        earlier.put_total(change, total(word, "5", "2023-24"))
    with store.change("Again", by="Ann") as change:
        assert earlier.put_total(change, total(word, "2")) == first
    assert [str(one.quantity) for one in earlier.totals(store, units())] == ["5 hours", "2 hours"]
    journal.undo(store, by="Ann")
    assert [str(one.quantity) for one in earlier.totals(store, units())] == ["5 hours", "1 hour"]


def test_a_total_before_which_records_go_is_told(store: Store) -> None:
    with store.change("Totals", by="Ann") as change:
        word, other, aimed = (rows.own_term(change, label) for label in ("Club", "Walk", "Choir"))
        within = earlier.put_total(change, total(word, "1", "2025-26"))
        for one, period in ((word, "2024-25"), (other, "2025-26"), (aimed, "2025-26")):
            earlier.put_total(change, total(one, "5", period))
        done = rows.activity(change, "Club")
        rows.count(change, done, word)
        rows.count(change, done, aimed, kind="target")
        over = rows.activity(change, "Winter walks", starts="2026-03-01", ends="2026-04-30")
        rows.count(change, over, other)
    assert earlier.recorded(store) == {within}
    journal.undo(store, by="Ann")
    assert earlier.recorded(store) == frozenset()


def test_records_of_a_word_with_the_same_meaning_and_unit_go_before_a_total(store: Store) -> None:
    with store.change("Totals", by="Ann") as change:
        word, alike, other = (rows.own_term(change, label) for label in ("Club", "Walk", "Choir"))
        kept = earlier.put_total(change, total(word, "1", "2025-26"))
        done = rows.activity(change, "Walk")
        rows.count(change, done, alike)
        for one, term in ((word, "SV-064"), (alike, "SV-064"), (other, "SV-065")):
            mappings.decide(change, Mapping(one, Relation.PART_OF, term, by="Ann", glossary_edition="1"))
    assert earlier.recorded(store) == {kept}
    assert earlier.records_of(store, kept) == [done]
    with store.change("Not the same", by="Ann") as change:
        mappings.decide(change, Mapping(alike, Relation.COVERS_MORE, "SV-064", by="Ann", glossary_edition="1"))
    assert (earlier.recorded(store), earlier.records_of(store, kept)) == (frozenset(), [])


def test_changes_of_meaning_come_in_the_order_of_time(store: Store) -> None:
    with store.change("Words", by="Ann") as change:
        word = rows.own_term(change)
        for day, note in ((date(2025, 10, 1), "Later."), (date(2025, 4, 1), "First.")):
            earlier.add_definition_change(change, DefinitionChange("", day, note, own_term=word))
        earlier.add_definition_change(change, DefinitionChange("x", date(2025, 6, 1), "Shared.", term="SV-001"))
    found = earlier.definition_changes(store)
    assert [(one.starts.month, one.note, one.own_term, one.term) for one in found] == [
        (4, "First.", word, ""),
        (6, "Shared.", "", "SV-001"),
        (10, "Later.", word, ""),
    ]
    with store.change("Forget", by="Ann") as change:
        earlier.remove_definition_change(change, "x")
    assert [one.note for one in earlier.definition_changes(store)] == ["First.", "Later."]

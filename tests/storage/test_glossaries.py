"""A desk file speaks the newest glossary that was installed in it, whatever ships later; undo takes one back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.domain.glossary import Glossary
from svdesk.domain.glossary_text import dumped
from svdesk.storage import editions, glossaries, journal, shipped
from svdesk.storage.moments import stamp
from svdesk.storage.store import Store

AT = datetime(2026, 1, 1, tzinfo=UTC)


def install(store: Store, edition: str) -> Glossary:
    glossary = replace(shipped.glossary(), edition=edition)
    with store.change("Install", by="Ann") as change:
        glossaries.speak(change, glossary, "Ann", AT)
    return glossary


def test_without_one_of_its_own_it_speaks_what_ships(store: Store) -> None:
    assert glossaries.current(store) is shipped.glossary()


def test_the_newest_is_spoken_in_whatever_order_they_came(store: Store) -> None:
    for edition in ("1.10.0", "1.9.0", "0.9.0"):
        install(store, edition)
    assert glossaries.current(store).edition == "1.10.0"
    assert glossaries.current(store) is glossaries.current(store)
    assert glossaries.current(store).terms == shipped.glossary().terms


def test_what_ships_is_offered_and_not_spoken_when_it_is_newer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = install(store, "1.10.0")
    assert glossaries.newer_shipped(store) is None
    newer = replace(shipped.glossary(), edition="2.0.0")
    monkeypatch.setattr(shipped, "glossary", lambda: newer)
    assert glossaries.current(store) == before
    assert glossaries.newer_shipped(store) is newer


def test_what_ships_is_spoken_as_it_ships_where_it_was_installed_as_such(store: Store) -> None:
    with store.change("Install", by="Ann") as change:
        glossaries.speak(change, shipped.glossary(), "Ann", AT)
    assert glossaries.current(store) is shipped.glossary()


def test_the_fingerprint_written_beside_what_ships_is_its_own() -> None:
    assert shipped.glossary_fingerprint() == editions.fingerprint(dumped(shipped.glossary())), (
        "put it into resources/glossary/edition.toml"
    )


def test_what_ships_need_not_be_read_to_know_that_it_can_be(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.change("Install", by="Ann") as change:
        glossaries.speak(change, shipped.glossary(), "Ann", AT)
    monkeypatch.setattr(shipped, "glossary", pytest.fail)
    glossaries.refuse_unreadable(store)


def test_undo_and_redo_take_an_edition_back_and_bring_it_again(store: Store) -> None:
    for edition in ("1.1.0", "1.2.0"):
        install(store, edition)
    spoken = [glossaries.current(store).edition]
    for step in (journal.undo, journal.undo, journal.redo, journal.redo):
        step(store, by="Ann")
        spoken.append(glossaries.current(store).edition)
    assert spoken == ["1.2.0", "1.1.0", "1.0.0", "1.1.0", "1.2.0"]


def test_an_edition_that_was_taken_back_can_be_installed_again(store: Store) -> None:
    install(store, "1.1.0")
    journal.undo(store, by="Ann")
    install(store, "1.1.0")
    assert glossaries.current(store).edition == "1.1.0"


def test_a_text_that_was_only_pinned_is_not_spoken(store: Store) -> None:
    with store.change("Pin", by="Ann") as change:
        newer = replace(shipped.glossary(), edition="1.1.0")
        editions.pin(change, glossaries.KIND, glossaries.NAME, newer.edition, dumped(newer), AT)
    assert glossaries.current(store) is shipped.glossary()


def test_editions_are_numbers_in_order_and_noughts_at_the_end_mean_nothing() -> None:
    written = ["1.10", "1.2", "2", "1.9.1", "1.10.0"]
    assert sorted(written, key=glossaries.in_order) == ["1.2", "1.9.1", "1.10", "1.10.0", "2"]
    assert glossaries.in_order("1.10") == glossaries.in_order("1.10.0")


def test_an_installed_text_that_cannot_be_read_is_said_in_plain_words(store: Store) -> None:
    keep_unreadable(store, "1.1.0")
    with pytest.raises(FileUnusable, match=r"The glossary that was installed in “.*” cannot be read") as found:
        glossaries.current(store)
    assert "newer version" in found.value.do


def test_an_installed_text_that_was_altered_by_hand_is_damage(store: Store) -> None:
    install(store, "1.7.0")
    store.connection.execute('DROP TRIGGER temp."edition update"')
    store.connection.execute("DROP TRIGGER edition_never_changes")
    store.connection.execute("UPDATE edition SET content = replace(content, '1.7.0', '1.7.1')")
    with pytest.raises(FileUnusable, match="is damaged"):
        glossaries.current(store)


def keep_unreadable(store: Store, edition: str) -> None:
    """Install an edition in a form that only a later program writes."""
    install(store, "1.0.1")
    row = {"framework": glossaries.AMONG_RULES, "framework_edition": edition, "code": "", "rule": "{}"}
    with store.change("Install", by="Ann") as change:
        editions.pin(change, glossaries.KIND, glossaries.NAME, edition, '{"form": "svdesk-glossary-9"}', AT)
        change.insert("measure_rule", {**row, "decided_by": "Ann", "decided_at": stamp(AT)})

"""Before anything is brought in there is a copy; afterwards it is known what came and how to take it back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled, UserError
from svdesk.services.importing.bring_in_safely import bring_in_safely
from svdesk.services.importing.journey import rehearse
from svdesk.services.progress import Silent
from svdesk.storage import activities, journal, mappings
from svdesk.storage.import_copies import import_copies
from svdesk.storage.store import Store
from tests.storage import rows

D1 = Path(__file__).parents[2] / "samples" / "d1_quarters_wide.xlsx"
AT = datetime(2025, 6, 12, 14, 2, 33, tzinfo=UTC)


def test_it_says_what_came_and_the_copy_is_as_it_was_before(store: Store) -> None:
    done = bring_in_safely(store, rehearse(store, D1, Silent()), "Ana", AT, Silent())
    assert done.sentence == "Brought in 22 activities with 22 counts from d1_quarters_wide.xlsx."
    assert activities.how_many(store) == 22
    assert done.words_to_map == len(mappings.own_terms(store)) > 0
    with Store.open(done.copy) as copy:
        assert activities.how_many(copy) == 0
    journal.undo_set(store, done.change_set, by="Ana")
    assert activities.how_many(store) == 0


def test_words_that_were_known_before_are_no_new_ones(store: Store) -> None:
    rehearsal = rehearse(store, D1, Silent())
    labels = [(record.text, record.unit or "count") for record in rehearsal.plan.records]
    rows.own_terms(store, sorted(set(labels)), "Ana")
    assert bring_in_safely(store, rehearsal, "Ana", AT, Silent()).words_to_map == 0


def test_without_a_copy_nothing_is_brought_in(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    rehearsal = rehearse(store, D1, Silent())
    gone = store.path.parent / "gone" / "copy.svdesk"
    monkeypatch.setattr("svdesk.services.importing.bring_in_safely.import_copy_path", lambda *_: gone)
    with pytest.raises(UserError, match=r"copy\.svdesk"):
        bring_in_safely(store, rehearsal, "Ana", AT, Silent())
    assert activities.how_many(store) == 0


def test_one_that_is_stopped_leaves_nothing(store: Store) -> None:
    rehearsal = rehearse(store, D1, Silent())
    stopped = Silent()
    stopped.stop.set()
    with pytest.raises(Cancelled):
        bring_in_safely(store, rehearsal, "Ana", AT, stopped)
    assert activities.how_many(store) == 0
    assert [line.label for line in journal.history(store)].count("Import d1_quarters_wide.xlsx") == 0


def test_where_there_is_nothing_new_nothing_is_written_and_no_copy_is_made(store: Store) -> None:
    bring_in_safely(store, rehearse(store, D1, Silent()), "Ana", AT, Silent())
    before = len(journal.history(store))
    again = bring_in_safely(store, rehearse(store, D1, Silent()), "Ana", AT.replace(hour=15), Silent())
    assert (again.change_set, again.brought.batch, again.copy.exists()) == (0, "", False)
    assert len(journal.history(store)) == before


def test_only_the_newest_ten_copies_stay(store: Store) -> None:
    for minute in range(12):
        done = bring_in_safely(store, rehearse(store, D1, Silent()), "Ana", AT.replace(minute=minute), Silent())
        journal.undo_set(store, done.change_set, by="Ana")
    assert [path.name[-12:-10] for path in import_copies(store.path)] == [f"{minute:02}" for minute in range(11, 1, -1)]

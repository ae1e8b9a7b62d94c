"""Of two rows that say the same, each is known again for itself when the file comes a second time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.services import recording
from svdesk.services.importing.doubles.brought_in_twice import answers_before
from svdesk.services.importing.journey import Rehearsal
from svdesk.services.importing.row_fates import Fates, counts_sentence
from svdesk.services.importing.rows.twice import HAPPENED_TWICE, TYPED_TWICE
from svdesk.services.importing.taking_back.take_back import take_back
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.services.importing.desks import AT, brought_in, desk, rehearsed

TWINS = """
Date       | What we did | Number of people
2025-05-03 | Lunch club  | 12
2025-05-03 | Lunch club  | 12
2025-05-04 | Walk        | 4
"""
THIRD_ROW = "twice-in-file|Sheet1|3|"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def full(store: Store) -> Store:
    brought_in(store, rehearsed(store, TWINS, answers={THIRD_ROW: HAPPENED_TWICE}))
    return store


def delete(store: Store, row: int) -> None:
    made_of = "SELECT a.id FROM activity a JOIN imported_row r ON r.id = imported_row_id WHERE row = ?"
    recording.delete(store, [activity for [activity] in store.rows(made_of, (row,))], "Ana")


def told(again: Rehearsal) -> tuple[str, list[str], list[int]]:
    fates = Fates(again.workbook, again.plan)
    return (
        counts_sentence(fates.counts()),
        [str(each.fate) for each in fates.rows],
        [double.row for double in again.plan.doubles],
    )


@pytest.mark.parametrize(("gone", "other"), [(2, 3), (3, 2)])
def test_the_row_whose_activity_was_deleted_is_new_and_its_twin_is_listed_as_here(
    full: Store, gone: int, other: int
) -> None:
    delete(full, gone)
    sentence, fates, doubles = told(rehearsed(full, TWINS))
    assert sentence == (
        "4 rows: 1 goes in, 2 look like ones you have, 0 need a word with you, 1 is passed over (1 heading)."
    )
    assert [fates[gone - 1], fates[other - 1]] == ["new", "already_here"]
    assert doubles == [other, 4]
    brought_in(full, rehearsed(full, TWINS))
    assert told(rehearsed(full, TWINS))[1] == ["header", "already_here", "already_here", "already_here"]


def test_a_repeat_that_was_left_out_stays_so(store: Store) -> None:
    brought_in(store, rehearsed(store, TWINS))
    delete(store, 2)
    assert told(rehearsed(store, TWINS))[1] == ["header", "new", "duplicate", "already_here"]


def test_what_is_said_now_goes_before_what_was_said_then(full: Store) -> None:
    again = rehearsed(full, TWINS, answers={THIRD_ROW: TYPED_TWICE})
    assert told(again)[1] == ["header", "already_here", "duplicate", "already_here"]


def test_nothing_is_known_of_it_once_the_import_is_undone_or_taken_back(full: Store) -> None:
    sha256 = rehearsed(full, TWINS).plan.sha256
    assert answers_before(full, sha256, {})[THIRD_ROW] == HAPPENED_TWICE
    assert answers_before(full, "another file", {}) == {}
    [[batch]] = full.rows("SELECT id FROM import_batch")
    take_back(full, batch, "Ana", AT)
    assert answers_before(full, sha256, {}) == {}
    journal.undo(full, by="Ana")
    journal.undo(full, by="Ana")
    assert answers_before(full, sha256, {}) == {}


def test_rows_of_a_workbook_of_held_rows_are_known_by_where_they_first_stood(full: Store) -> None:
    sha256 = rehearsed(full, TWINS).plan.sha256
    held = {("Sheet1", 2): ("Sheet1", 3), ("Sheet1", 3): ("Sheet1 (added in held.xlsx)", 3)}
    found = answers_before(full, sha256, held)
    assert set(found) == {"twice-in-file|Sheet1|2|", "twice-in-file|Sheet1|4|"}

"""An import can be taken back at any later time; what was edited since stays, and all of it can be undone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from svdesk.domain.activity import Activity, Count
from svdesk.domain.errors import Cancelled, UserError
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.importing.doubles.doubles import CHANGE
from svdesk.services.importing.taking_back.take_back import take_back, would_take_back
from svdesk.services.progress import Silent
from svdesk.storage import activities, imports, journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import brought_in, counted, rehearsed, whole

LATER = datetime(2026, 1, 5, tzinfo=UTC)
LOG = """
Date       | What we did | Place   | Number of people
2025-05-03 | Lunch club  | Hall    | 12
2025-05-10 | Lunch club  | Hall    | 15
2025-05-17 | Job club    | Library | 4
"""


def brought(store: Store, text: str = LOG, name: str = "last-year.xlsx") -> str:
    return brought_in(store, rehearsed(store, text, name=name)).batch


def found(store: Store, text: str) -> Activity:
    [(row_id,)] = store.rows("SELECT id FROM activity WHERE text = ?", (text,))
    got = activities.by_id(store, row_id, units())
    assert got is not None
    return got


def typed(store: Store, text: str, day: int, words: str, figure: int) -> None:
    term = OwnTerm(new_id(), words, "people")
    at = Period(date(2025, 6, day), date(2025, 6, day))
    count = Count(new_id(), term.id, Quantity(Decimal(figure), units()["people"]))
    recording.add(store, Activity(new_id(), text, at, (count,)), "Ben", [term])


def without_import(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything but where it came from, and what was learnt of the workbook."""
    return {name: rows for name, rows in whole(store).items() if name not in ("import_batch", "imported_row", "recipe")}


def test_everything_goes_and_everything_else_stays_even_long_after(store: Store) -> None:
    typed(store, "Before", 1, "Guests", 3)
    before = without_import(store)
    batch = brought(store)
    typed(store, "After", 2, "Lunch club", 5)  # under a word that the import brought
    for number in range(30):
        typed(store, f"Later {number}", 3, "Guests", number)
    told = would_take_back(store, batch)
    assert (told.activities, told.counts, told.restored, told.words, told.kept) == (3, 3, 0, 1, ())
    stays = " 1 word that came with it stays to be mapped, because it is in use or was changed since."
    assert told.sentence == "3 activities go, 1 word goes." + stays
    assert told.done == "3 activities went, 1 word went." + stays
    assert take_back(store, batch, "Ana", LATER) == told
    assert {text for text, *_ in counted(store)} == {"Before", "After", *(f"Later {n}" for n in range(30))}
    assert {term.label for term in mappings.own_terms(store).values()} == {"Guests", "Lunch club"}
    assert imports.batch(store, batch).taken_back == LATER
    assert imports.held_rows(store) == 0
    everything = whole(store)
    journal.undo(store, by="Ana")
    assert len(counted(store)) == 35
    assert imports.batch(store, batch).taken_back is None
    journal.redo(store, by="Ana")
    assert whole(store) == everything
    for line in journal.history(store):
        if line.label.startswith("Add “Later") or line.label.startswith("Add “After"):
            journal.undo_set(store, line.n, by="Ana")
    after = without_import(store)
    [left] = [word for word in after.pop("own_term") if word not in before["own_term"]]
    assert left[1] == "Lunch club", "what another entry used was not taken from it"
    assert after.items() <= before.items()


def test_then_the_file_can_be_brought_in_again_with_all_of_it(store: Store) -> None:
    batch = brought(store)
    once = counted(store)
    take_back(store, batch, "Ana", LATER)
    again = rehearsed(store, LOG)
    assert {record.status for record in again.plan.records} == {"new"}
    assert again.plan.doubles == ()
    assert [each.code for each in again.plan.questions] == []
    brought_in(store, again)
    assert counted(store) == once


def test_what_was_edited_since_is_kept_and_it_is_said_what(store: Store) -> None:
    batch = brought(store)
    job = found(store, "Job club")
    count = replace(job.counts[0], quantity=Quantity(Decimal(6), units()["people"]))
    recording.alter(store, job, replace(job, place="Town hall", counts=(count,)), "Ben")
    told = take_back(store, batch, "Ana", LATER)
    assert (told.activities, told.words) == (2, 1)
    [kept] = told.kept
    assert (kept.text, kept.days) == ("Job club", "17 May 2025")
    assert kept.edits == ("the place", "4 people became 6 people")
    assert counted(store) == [("Job club", "2025-05-17", "Town hall", "people", 6.0)]
    again = rehearsed(store, LOG).plan
    assert [record.status for record in again.records] == ["new", "new", "already_here"]


def test_an_edit_that_was_undone_is_no_edit(store: Store) -> None:
    batch = brought(store)
    job = found(store, "Job club")
    recording.alter(store, job, replace(job, place="Town hall"), "Ben")
    journal.undo(store, by="Ben")
    assert would_take_back(store, batch).kept == ()


def test_counts_and_notes_added_or_removed_since_are_edits_too(store: Store) -> None:
    batch = brought(store)
    term = OwnTerm(new_id(), "Helpers", "people")
    job = found(store, "Job club")
    more = (*job.counts, Count(new_id(), term.id, Quantity(Decimal(2), units()["people"])))
    recording.alter(store, job, replace(job, counts=more), "Ben", [term])
    lunch = activities.by_id(store, store.rows("SELECT id FROM activity WHERE starts = '2025-05-03'")[0][0], units())
    assert lunch is not None
    recording.alter(store, lunch, replace(lunch, counts=(), public_note="Thank you"), "Ben")
    told = would_take_back(store, batch)
    assert [(kept.text, kept.edits) for kept in told.kept] == [
        ("Lunch club", ("the public note", "12 people: removed")),
        ("Job club", ("2 people: added",)),
    ]


def test_what_the_import_changed_gets_its_old_values_back(store: Store) -> None:
    brought(store)
    before = without_import(store)
    other = LOG.replace("12", "14").replace("15", "18")
    answers = {"looks-alike|||": CHANGE}
    batch = brought_in(store, rehearsed(store, other, name="other.xlsx", answers=answers)).batch
    assert [figure for *_, figure in counted(store)] == [14, 18, 4]
    told = take_back(store, batch, "Ana", LATER)
    assert (told.activities, told.restored, told.kept) == (0, 2, ())
    assert without_import(store) == before


def test_what_was_put_back_is_asked_about_again_when_the_file_comes_again(store: Store) -> None:
    brought(store)
    other = LOG.replace("12", "14")
    batch = brought_in(store, rehearsed(store, other, name="other.xlsx", answers={"looks-alike|||": CHANGE})).batch
    take_back(store, batch, "Ana", LATER)
    again = rehearsed(store, other, name="other.xlsx").plan
    assert [record.status for record in again.records] == ["held", "already_here", "already_here"]
    journal.undo(store, by="Ana")
    again = rehearsed(store, other, name="other.xlsx").plan
    assert [record.status for record in again.records] == ["already_here"] * 3


def test_a_changed_figure_that_was_edited_since_stays_and_the_other_goes_back(store: Store) -> None:
    brought(store)
    other = LOG.replace("12", "14").replace("15", "18")
    batch = brought_in(store, rehearsed(store, other, name="other.xlsx", answers={"looks-alike|||": CHANGE})).batch
    [(row_id,)] = store.rows("SELECT id FROM activity WHERE starts = '2025-05-10'")
    lunch = activities.by_id(store, row_id, units())
    assert lunch is not None
    count = replace(lunch.counts[0], quantity=Quantity(Decimal(19), units()["people"]))
    recording.alter(store, lunch, replace(lunch, counts=(count,)), "Ben")
    told = take_back(store, batch, "Ana", LATER)
    assert (told.restored, [kept.edits for kept in told.kept]) == (1, [("18 people became 19 people",)])
    assert [figure for *_, figure in counted(store)] == [12, 19, 4]


def test_a_word_that_somebody_decided_about_stays(store: Store) -> None:
    batch = brought(store)
    [(term,)] = store.rows("SELECT id FROM own_term WHERE label = 'Job club'")
    with store.change("Decide", by="Ben") as change:
        change.insert(
            "mapping",
            {
                "own_term_id": term,
                "relation": "ask_later",
                "decided_by": "Ben",
                "decided_at": "2025-07-01T00:00:00Z",
                "glossary_edition": "1",
                "method": "person",
            },
        )
    take_back(store, batch, "Ana", LATER)
    assert [word.label for word in mappings.own_terms(store).values()] == ["Job club"]


def test_the_held_part_that_came_later_is_taken_back_alone(store: Store) -> None:
    wide = "Date | Men | Women\n2025-05-03 | 5 | lots\n2025-05-10 | 6 | 8"
    brought(store, wide)
    before = without_import(store)
    batch = brought_in(store, rehearsed(store, wide, mended={("Sheet1", 2, 3): "7"})).batch
    assert len(counted(store)) == 4
    told = take_back(store, batch, "Ana", LATER)
    assert (told.activities, told.counts, told.restored) == (0, 1, 1)
    assert without_import(store) == before


def test_after_undo_and_redo_of_the_import_it_can_still_be_taken_back(store: Store) -> None:
    batch = brought(store)
    journal.undo(store, by="Ana")
    with pytest.raises(UserError, match="no longer in your records"):
        would_take_back(store, batch)
    journal.redo(store, by="Ana")
    assert take_back(store, batch, "Ana", LATER).activities == 3
    assert counted(store) == []


def test_it_is_taken_back_once(store: Store) -> None:
    batch = brought(store)
    take_back(store, batch, "Ana", LATER)
    before = whole(store)
    with pytest.raises(UserError, match="taken back already"):
        take_back(store, batch, "Ana", LATER)
    assert whole(store) == before


def test_one_that_is_stopped_changes_nothing(store: Store) -> None:
    class StopAt(Silent):
        def step(self, done: int, total: int, what: str) -> None:
            del total, what
            if done == 2:
                raise Cancelled

    batch = brought(store)
    before = whole(store)
    with pytest.raises(Cancelled):
        take_back(store, batch, "Ana", LATER, StopAt())
    assert whole(store) == before


def test_activities_deleted_since_are_simply_not_there(store: Store) -> None:
    batch = brought(store)
    recording.delete(store, [found(store, "Job club").id], "Ben")
    told = take_back(store, batch, "Ana", LATER)
    assert (told.activities, told.kept) == (2, ())
    assert counted(store) == []


def test_imports_are_listed_with_what_became_of_them(store: Store) -> None:
    brought(store)
    second = brought(store, "Date | What | People\n31/02/2025 | Walk | 3\n2025-05-01 | Walk | 4", name="walks.xlsx")
    told = imports.batches(store)
    assert [(one.file, one.by, one.rows_in, one.held, one.already_here) for one in told] == [
        ("walks.xlsx", "Ana", 1, 1, 0),
        ("last-year.xlsx", "Ana", 3, 0, 0),
    ]
    take_back(store, second, "Ana", LATER)
    assert [one.taken_back for one in imports.batches(store)] == [LATER, None]


def test_a_row_of_which_a_part_went_in_is_kept_as_the_rehearsal_told_it(store: Store) -> None:
    text = sheet("Date | What | Parcels | Hours\n2025-04-09 | Club | 12 + 3 | 4\n2025-04-16 | Walk | 5 | 2", "Log")
    batch = brought_in(store, rehearsed(store, text)).batch
    [told] = imports.batches(store)
    assert (told.rows_in, told.held, told.partly, told.already_here, told.rows_read) == (1, 1, 1, 0, 3)
    assert imports.held_rows(store) == 1
    assert imports.rows_with_records(store, told.sha256) == {("Log", 2), ("Log", 3)}
    take_back(store, batch, "Ana", LATER)
    assert counted(store) == []


def test_a_held_row_waits_until_a_later_import_of_the_same_file_has_it(store: Store) -> None:
    text = sheet("Date | What | People\n31/02/2025 | Walk | 3\n2025-05-01 | Walk | 4", "Walks")
    brought_in(store, rehearsed(store, text))
    assert imports.held_rows(store) == 1
    brought_in(store, rehearsed(store, text, mended={("Walks", 2, 1): "1 March 2026"}))
    assert imports.held_rows(store) == 0


def test_the_history_says_taken_back_of_such_an_import_and_does_not_offer_to_undo_it(store: Store) -> None:
    def stands() -> list[tuple[str, bool, bool]]:
        lines = [line for line in journal.history(store) if line.label.startswith("Import")]
        return [(line.label, line.undone, line.undoable) for line in lines]

    batch = brought(store)
    brought(store, LOG.replace("2025-05", "2025-06"), name="june.xlsx")
    june = ("Import june.xlsx", False, True)
    assert stands() == [june, ("Import last-year.xlsx", False, True)]
    take_back(store, batch, "Ana", LATER)
    assert stands() == [june, ("Import last-year.xlsx", True, False)]
    journal.undo(store, by="Ana")
    assert stands() == [june, ("Import last-year.xlsx", False, True)]

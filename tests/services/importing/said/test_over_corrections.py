"""A person who answers a question has the last word, also where something said on the picture had settled it."""

from svdesk.services.importing.journey import Rehearsal, rehearse_again
from svdesk.services.importing.said.corrections import NONE, ColumnIs, Corrections, SheetIs
from svdesk.services.importing.said.over_corrections import after_answers
from svdesk.storage.store import Store
from tests.services.importing.books import book, sheet
from tests.services.importing.desks import NOTHING, brought_in

LOG = """
Date       | What we did | Reference | Hours
2025-04-03 | Lunch club  | A17       | 3
2025-04-04 | Walk        | B9        | 2
"""


def rehearsal(store: Store, said: Corrections, *, hidden: bool = False) -> Rehearsal:
    made = book(sheet(LOG, "Log"), sheet(LOG.replace("2025", "2024"), "Old", hidden=hidden))
    return rehearse_again(store, Rehearsal(made, NOTHING, None), {}, corrections=said)


def test_the_answer_of_a_sheet_takes_back_what_was_said_of_it(store: Store) -> None:
    said = Corrections((SheetIs("Old", data=True),))
    reading = rehearsal(store, said, hidden=True).reading
    assert after_answers(said, reading, {"hidden-sheet|Old||": "Leave it out"}) == NONE
    assert after_answers(said, reading, {"hidden-sheet|Old||": "Bring it in"}) == said
    assert after_answers(said, reading, {"hidden-sheet|Log||": "Leave it out"}) == said


def test_the_answer_of_a_column_takes_back_that_it_was_left_out(store: Store) -> None:
    said = Corrections((ColumnIs("Log", 1, 3, "leave out"), ColumnIs("Log", 1, 4, "hours", "hours")))
    reading = rehearsal(store, said).reading
    answered = after_answers(said, reading, {"column-left-out|Log|1|C": "Keep it with the notes"})
    assert answered == Corrections(said.made[1:])


def test_what_is_remembered_of_a_sheet_is_said_otherwise(store: Store) -> None:
    brought_in(store, rehearsal(store, Corrections((SheetIs("Old", data=True),)), hidden=True))
    reading = rehearsal(store, NONE, hidden=True).reading
    assert reading is not None
    assert reading.corrections.is_data("Old")
    answered = after_answers(NONE, reading, {"hidden-sheet|Old||": "Leave it out"})
    assert answered == Corrections((SheetIs("Old", data=False),))


def test_without_a_reading_nothing_changes() -> None:
    said = Corrections((SheetIs("Old", data=True),))
    assert after_answers(said, None, {"hidden-sheet|Old||": "Leave it out"}) == said

"""A row put in place of an activity changes what it says, and leaves what it does not speak of."""

from svdesk.services.importing.doubles.doubles import CHANGE, answer_key_for_all
from svdesk.storage.store import Store
from tests.services.importing.desks import brought_in, counted, rehearsed

FIRST = "Date | What we did | People | Hours | Notes\n2025-05-03 | Lunch club | 12 | 2 | sunny"


def changed(store: Store, text: str) -> None:
    brought_in(store, rehearsed(store, FIRST))
    answers = {answer_key_for_all(kind): CHANGE for kind in ("alike", "same-row")}
    done = brought_in(store, rehearsed(store, text, name="other.xlsx", answers=answers))
    assert (done.activities, done.changed) == (0, 1)


def test_a_count_that_the_row_does_not_speak_of_stays(store: Store) -> None:
    changed(store, "Date | What we did | People\n2025-05-03 | Lunch club | 15")
    assert [(unit, figure) for *_, unit, figure in counted(store)] == [("hours", 2), ("people", 15)]
    assert store.rows("SELECT private_note FROM activity") == [("sunny",)]


def test_a_new_count_a_note_and_an_estimate_are_taken_over(store: Store) -> None:
    changed(store, "Date | What we did | People | Cost | Notes\n2025-05-03 | LUNCH club | approx 15 | £3 | rain")
    assert [(unit, figure) for *_, unit, figure in counted(store)] == [("gbp", 3), ("hours", 2), ("people", 15)]
    assert store.rows("SELECT text, private_note FROM activity") == [("Lunch club", "rain")]
    assert store.rows("SELECT estimate FROM count WHERE millionths = 15000000") == [(1,)]


def test_the_figure_says_which_row_it_comes_from_now(store: Store) -> None:
    changed(store, "Title\n\nDate | What we did | People\n2025-05-03 | Lunch club | 15")
    sources = store.rows(
        "SELECT file_name, row, millionths / 1000000 FROM count c JOIN imported_row r ON r.id = c.imported_row_id"
        " JOIN import_batch b ON b.id = batch_id ORDER BY 3"
    )
    assert sources == [("last-year.xlsx", 2, 2), ("other.xlsx", 4, 15)]


def test_what_was_put_onto_an_activity_is_known_again_in_another_file_whatever_it_is_called_by_then(
    store: Store,
) -> None:
    text = "Date | What we did | People\n2025-05-03 | Lunch club | 15"
    changed(store, text)
    [(row_id,)] = store.rows("SELECT id FROM activity")
    with store.change("Rename", by="Ben") as change:
        change.update("activity", row_id, {"text": "Friday lunch"})
    again = rehearsed(store, f"Copied out\n\n{text}", name="copy.xlsx").plan
    assert [record.status for record in again.records] == ["already_here"]

"""A row put in place of an activity changes what it says, and leaves what it does not speak of."""

import pytest

from svdesk.services.importing.doubles.doubles import CHANGE, answer_key_for_all
from svdesk.services.importing.taking_back.take_back import take_back
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.services.importing.desks import AT, brought_in, counted, rehearsed

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


APART = "Date | What we did | Number there | Hours\n2025-05-03 | Walk | 12 adults, 5 children | 4"


@pytest.mark.parametrize("heading", ["People", "Attendances"])
@pytest.mark.parametrize("more", ["", " | 3"])
def test_a_column_that_says_one_number_now_leaves_none_of_the_two_it_said_before(
    store: Store, heading: str, more: str
) -> None:
    text = APART.replace("Number there", heading) + more
    text = text.replace("Hours", "Hours | Meals") if more else text
    first = rehearsed(store, text)
    key = next(each.key for each in first.plan.questions if each.code == "two-numbers")
    brought_in(store, rehearsed(store, text, answers={key: "12 adults and 5 children, counted apart"}))
    before = counted(store)
    assert [figure for *_, figure in before if figure in (12, 5)] != []
    for again in (text, text.replace("| 4", "| 4.5")):
        answers = {answer_key_for_all(kind): CHANGE for kind in ("alike", "same-row")} | {key: "17"}
        rehearsal = rehearsed(store, again, answers=answers)
        [double] = rehearsal.plan.doubles
        assert [each for each in double.changes if "5 " in each and each.endswith(": removed")]
        done = brought_in(store, rehearsal)
        assert (done.activities, done.changed) == (0, 1)
        unit = heading.lower()
        assert [figure for *_, kind, figure in counted(store) if kind == unit] == [17]
        assert [kind for *_, kind, _ in counted(store)] == sorted([unit, "hours", *(["meals"] if more else [])])
        journal.undo(store, by="Ana")
        assert counted(store) == before
        taken = brought_in(store, rehearsed(store, again, answers=answers))
        take_back(store, taken.batch, "Ana", AT)
        assert counted(store) == before
        journal.undo(store, by="Ana")
        journal.undo(store, by="Ana")


def test_a_column_that_says_two_numbers_now_leaves_none_of_the_one_it_said_before(store: Store) -> None:
    text = APART.replace("Number there", "Attendances")
    key = next(each.key for each in rehearsed(store, text).plan.questions if each.code == "two-numbers")
    brought_in(store, rehearsed(store, text, answers={key: "17"}))
    answers = {answer_key_for_all("same-row"): CHANGE, key: "12 adults and 5 children, counted apart"}
    brought_in(store, rehearsed(store, text, answers=answers))
    assert [(unit, figure) for *_, unit, figure in counted(store)] == [
        ("attendances", 5), ("attendances", 12), ("hours", 4),
    ]  # fmt: skip


def test_a_count_of_another_file_or_typed_in_is_never_removed(store: Store) -> None:
    text = APART.replace("Number there", "Attendances")
    key = next(each.key for each in rehearsed(store, text).plan.questions if each.code == "two-numbers")
    brought_in(store, rehearsed(store, text, answers={key: "12 adults and 5 children, counted apart"}))
    other = rehearsed(store, text.replace("12 adults, 5 children", "17"), name="other.xlsx")
    [double] = other.plan.doubles
    assert not [each for each in double.changes if each.endswith(": removed")]

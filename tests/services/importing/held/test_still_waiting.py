"""A held row waits until it is mended, answered, or said to be right as it is."""

from pathlib import Path

from svdesk.services.importing import journey
from svdesk.services.importing.doubles.doubles import KEEP_BOTH, answer_key_for_all
from svdesk.services.importing.held.still_waiting import AS_IT_IS, hold_unmended
from svdesk.services.progress import Silent
from tests.services.importing.books import planned
from tests.services.importing.desks import brought_in, desk, rehearsed
from tests.services.importing.held.log_of_work import saved

LOG = "Date | What | Hours\n2025-05-03 | Walk | 3\n2025-05-04 | Run | 1 day"
WAITING = {("Sheet1", 2): "A2 may be another day."}


def test_it_is_held_with_what_was_wrong() -> None:
    made = hold_unmended(planned(LOG, year="2025-26"), WAITING, {})
    assert [record.status for record in made.records] == ["held", "held"]
    [question] = [each for each in made.questions if each.code == "nothing-mended"]
    assert question.message == ("Row 2 was kept back, and nothing in it has been changed since. A2 may be another day.")
    said = hold_unmended(planned(LOG, year="2025-26"), WAITING, {question.key: AS_IT_IS})
    assert [record.status for record in said.records] == ["new", "held"]


def test_one_that_is_held_anyway_or_was_answered_is_not_asked_about_again() -> None:
    held = planned(LOG, year="2025-26")
    assert hold_unmended(held, {("Sheet1", 3): "What is a day?"}, {}).records == held.records
    [question] = [each for each in held.questions if each.code == "day-length-unknown"]
    answered = planned(LOG, year="2025-26", answers={question.key: "7 hours"})
    assert hold_unmended(answered, {("Sheet1", 3): "What is a day?"}, {}).records == answered.records
    assert hold_unmended(held, {}, {}) is held


def test_what_is_said_of_all_that_look_alike_is_said_of_each(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        brought_in(store, rehearsed(store, LOG.replace("1 day", "4")))
        other = rehearsed(store, LOG.replace("| 3", "| 9").replace("1 day", "8"), name="other.xlsx")
        path = saved(other, tmp_path, {})
        later = journey.rehearse(store, path, Silent())
        assert [record.status for record in later.plan.records] == ["held", "held"]
        said = journey.rehearse_again(store, later, {answer_key_for_all("alike"): KEEP_BOTH})
        assert [record.status for record in said.plan.records] == ["new", "new"]
        assert [each.code for each in said.plan.questions if each.answer is None] == []

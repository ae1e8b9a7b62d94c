"""The phrases in which checks speak of a return."""

from svdesk.domain.activity import CountKind
from svdesk.domain.checked import counts_told, word_count
from svdesk.i18n import counted
from tests.builders import activity, count
from tests.domain.a_return import a_return


def test_words_are_runs_between_spaces() -> None:
    assert word_count("  It's  well-known:\n£12.50 ") == 3


def test_numbers_stand_with_their_words() -> None:
    assert counted(1, "1 estimate", "{n} estimates") == "1 estimate"
    assert [counts_told(n) for n in (0, 1, 1204)] == ["0 counts", "1 count", "1,204 counts"]


def test_a_return_knows_the_activities_and_counts_of_its_period_alone() -> None:
    inside = activity("2025-05-01", count("clubs", "3"), count("times", "6", "hours"))
    across = activity("2025-06-20..2025-07-02", count("clubs", "3"))
    planned = activity("2025-05-02", count("clubs", "60", kind=CountKind.TARGET))
    made = a_return(inside, across, planned, activity("2025-08-01", count("clubs", "9")))
    assert [one.id for one in made.activities] == [inside.id, across.id, planned.id]
    assert set(made.counts) == {c.id for one in (inside, across, planned) for c in one.counts}
    assert made.uses == {"clubs": 2, "times": 1}
    assert made.authority == "Council"

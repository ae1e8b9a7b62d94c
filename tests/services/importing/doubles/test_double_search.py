"""The likeliest twin is found, each only once, and what was mended before is known again."""

from svdesk.services.importing.doubles.desk import Desk
from svdesk.services.importing.doubles.double_search import Search
from svdesk.storage.store import Store
from tests.services.importing.books import planned
from tests.services.importing.desks import brought_in, rehearsed

HEAD = "Date | What we did | People\n"
TWO = HEAD + "2025-05-03 | Lunch club | 12\n2025-05-03 | Lunch club | 7"


def found(store: Store, text: str) -> list[tuple[str, int, int | None]]:
    plan = planned(text, year="2025-26")
    return [(one.kind, one.row, one.twin.row) for one in Search(plan, Desk(store), {}).run()]


def test_of_two_on_one_day_the_one_with_the_same_figures_is_the_twin(store: Store) -> None:
    brought_in(store, rehearsed(store, TWO))
    assert found(store, HEAD + "2025-05-03 | Lunch club | 7") == [("exact", 2, 3)]


def test_what_is_surely_known_is_nobody_elses_twin(store: Store) -> None:
    brought_in(store, rehearsed(store, TWO))
    three = HEAD + "2025-05-03 | Lunch club | 9\n2025-05-03 | Lunch club | 7\n2025-05-03 | Lunch club | 5"
    assert found(store, three) == [("alike", 2, 2), ("exact", 3, 3)]


def test_another_place_or_day_or_word_is_another_thing(store: Store) -> None:
    brought_in(store, rehearsed(store, TWO))
    assert found(store, HEAD + "2025-05-04 | Lunch club | 12\n2025-05-03 | Lunch clubs | 12") == []
    assert found(store, "Date | What we did | Place | People\n2025-05-03 | Lunch club | Hall | 12") == []


def test_a_row_that_was_mended_when_it_came_in_is_known_although_it_is_held(store: Store) -> None:
    text = HEAD + "31/02/2025 | Walk | 12\n2025-05-03 | Lunch club | 7"
    rehearsal = rehearsed(store, text, mended={("Sheet1", 2, 1): "28 February 2026"})
    brought_in(store, rehearsal)
    again = rehearsed(store, text)
    assert [record.status for record in again.plan.records] == ["already_here", "already_here"]

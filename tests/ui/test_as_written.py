"""What is written in a box can be read again, and a row of a table says what was counted."""

from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.activity import CountKind, Empty, PeopleBasis
from svdesk.domain.period import parse
from svdesk.ui.as_typed import read_number
from svdesk.ui.as_written import counts_written, day_in_table, day_short, month_short, write_number
from tests.builders import activity, count


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(Decimal("1204.50"), "hours", "1,204.5"), (Decimal("96.4"), "gbp", "96.40"), (Empty.NOT_KNOWN, "", "not known")],
)
def test_a_number_is_written_so_that_it_can_be_read_again(value: Decimal | Empty, unit: str, text: str) -> None:
    assert write_number(value, unit) == text
    assert read_number(text) == value


def test_what_was_not_answered_stands_as_an_empty_box() -> None:
    assert write_number(Empty.NOT_ANSWERED) == ""


def test_counts_are_said_in_a_line() -> None:
    done = activity(
        "2025-06-12",
        count("club", "1", basis=PeopleBasis.NEW_PEOPLE),
        count("club", "12", basis=PeopleBasis.DIFFERENT_PEOPLE),
        count("time", "24.5", "hours"),
        count("cost", "96.4", "gbp"),
        count("meals", empty=Empty.NOT_KNOWN),
        count("bags", empty=Empty.NOT_ANSWERED),
    )
    assert counts_written(done, {"meals": "Lunches", "bags": "Bags"}) == (
        "1 new person, 12 people, 24.5 hours, £96.40, Lunches: not known, Bags: no number yet"
    )


def test_an_aim_is_not_said_as_something_that_was_done() -> None:
    planned = activity("2025-06-12", count("meals", "12"), count("meals", "20", kind=CountKind.TARGET))
    assert counts_written(planned, {"meals": "Lunches"}) == "12 people, aim: 20 people"


def test_two_counts_in_one_unit_are_told_apart_by_what_their_words_tell_besides() -> None:
    done = activity("2025-06-12", count("all", "8"), count("vols", "3"), count("time", "2", "hours"))
    labels = {"all": "Food parcels: People", "vols": "Food parcels: Vols", "time": "Food parcels"}
    assert counts_written(done, labels) == "8 people, 3 people (Vols), 2 hours"
    assert counts_written(done, labels | {"vols": "Volunteers"}) == "8 people, 3 people (Volunteers), 2 hours"
    assert counts_written(activity("2025-06-12", count("vols", "3")), labels) == "3 people"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2025-06-12..2025-06-12", "12 Jun 25"),
        ("2026-11-14..2026-11-15", "14\N{EN DASH}15 Nov 26"),
        ("2025-26-Q1", "1 Apr to 30 Jun 25"),
        ("2025-26", "1 Apr 25 to 31 Mar 26"),
    ],
)
def test_a_time_is_short_enough_for_a_column(period: str, words: str) -> None:
    assert day_in_table(parse(period)) == words


def test_months_are_those_of_the_guide_and_never_those_of_the_system() -> None:
    written = [(day_short(date(2025, month, 3)), month_short(date(2025, month, 3))) for month in (6, 9)]
    assert written == [("3 Jun 2025", "Jun 25"), ("3 Sep 2025", "Sep 25")]

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.period import financial_year
from svdesk.services.importing.cells.dates import in_year, read_date


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30/05/2023", date(2023, 5, 30)), ("17.06.24", date(2024, 6, 17)), ("2024-04-15", date(2024, 4, 15)),
        ("2024-04-15 10:30", date(2024, 4, 15)), ("3rd April 2025", date(2025, 4, 3)),
        ("Mon 3 Apr 25", date(2025, 4, 3)),
        ("April 3, 2025", date(2025, 4, 3)), ("3-Apr-24", date(2024, 4, 3)), ("1af Ebrill 2024", date(2024, 4, 1)),
        (45426, date(2024, 5, 14)), ("45426", date(2024, 5, 14)), (datetime(2024, 4, 9, 0, 0), date(2024, 4, 9)),
        (Decimal(45426), date(2024, 5, 14)),
    ],
)  # fmt: skip
def test_a_day_is_read_whichever_way_it_is_written(typed: str | int | datetime | Decimal, day: date) -> None:
    assert read_date(typed).day == day


def test_a_day_that_could_be_two_is_given_both_ways() -> None:
    found = read_date("04/03/25")
    assert (found.day, found.swapped, found.unclear) == (date(2025, 3, 4), date(2025, 4, 3), True)
    assert not read_date("04/04/25").unclear


@pytest.mark.parametrize(("typed", "proves"), [("13/04/25", "day"), ("04/13/25", "month"), ("04/03/25", "")])
def test_a_figure_over_twelve_proves_the_order(typed: str, proves: str) -> None:
    assert read_date(typed).proves == proves


@pytest.mark.parametrize("typed", ["31/06/23", "30/02/2024", "13/13/24", "00/04/24"])
def test_a_day_that_does_not_exist_is_said_to_be_impossible(typed: str) -> None:
    assert read_date(typed).code == "date-impossible"


@pytest.mark.parametrize("typed", ["various", "Saturday", "3 & 10 April 2025", "12", True, "x" * 400])
def test_what_is_no_date_is_not_guessed(typed: str | bool) -> None:
    assert read_date(typed).code == "date-unread"


@pytest.mark.parametrize("typed", [None, "", "  ", "-", "n/a", "tbc"])
def test_an_empty_date_is_missing(typed: str | None) -> None:
    assert read_date(typed).code == "date-missing"


def test_days_weeks_and_stretches_are_periods() -> None:
    span = read_date("3-5 April 2025").span
    assert span is not None
    assert span.code == "2025-04-03..2025-04-05"
    assert read_date("w/c 7 April 2025").week
    assert read_date("ongoing").all_year
    label = read_date("June").label
    assert label is not None
    assert label.months == (6, 1)


def test_a_stretch_written_in_figures_keeps_both_orders() -> None:
    found = read_date("01/04/25 - 02/04/25")
    assert found.unclear
    assert found.other_span is not None
    assert found.other_span.start == date(2025, 1, 4)


def test_a_day_without_its_year_takes_it_from_the_sheet() -> None:
    assert in_year(read_date("3 Feb"), financial_year(2024)).day == date(2025, 2, 3)
    assert in_year(read_date("29 Feb"), financial_year(2024)).code == "date-impossible"


@given(st.one_of(st.text(st.characters(), max_size=60), st.integers(), st.decimals(), st.booleans(), st.times()))
def test_any_cell_whatever_is_a_date_or_is_held(value: str | int | Decimal | bool) -> None:
    found = read_date(value)
    understood = [found.day, found.swapped, found.yearless, found.label, found.span, found.other_span]
    assert found.code or found.all_year or any(each is not None for each in understood)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("13/14 April 2024", "2024-04-13..2024-04-14"),
        ("13 & 14 April 2024", "2024-04-13..2024-04-14"),
        ("6/7/8 May 2024", "2024-05-06..2024-05-08"),
        ("13, 14 and 15 April 2024", "2024-04-13..2024-04-15"),
        ("13 a 14 Ebrill 2024", "2024-04-13..2024-04-14"),
        ("April 13/14 2024", "2024-04-13..2024-04-14"),
    ],
)
def test_days_named_one_by_one_are_a_stretch_and_no_financial_year(text: str, code: str) -> None:
    span = read_date(text).span
    assert span is not None
    assert span.code == code


def test_days_that_do_not_follow_each_other_are_asked_about() -> None:
    assert read_date("6, 13 & 20 May 2024").code == "date-unread"


@pytest.mark.parametrize(
    "typed",
    [
        "2024-05-07T09:30:00+01:00", "2024-05-07T09:30:00Z", "2024-05-07T09:30:00.000+0100", "2024-05-07 09:30:00 UTC",
        "2024/05/07 8:14:03 pm GMT+1", "7 May 2024 20:14 BST",
    ],
)  # fmt: skip
def test_a_time_with_its_distance_from_greenwich_is_of_the_day_it_names(typed: str) -> None:
    assert read_date(typed).day == date(2024, 5, 7)


def test_a_year_shortened_with_an_apostrophe_is_read_in_figures_too() -> None:
    assert read_date("08/05/'24").day == read_date("8 May '24").day == date(2024, 5, 8)


@pytest.mark.parametrize(
    "text", ["heb ei gofnodi", "Dim data", "n.a.", "Not applicable", "amherthnasol", "to be confirmed"]
)
def test_words_for_having_no_date_are_those_for_having_no_number(text: str) -> None:
    assert read_date(text).code == "date-missing"


@pytest.mark.parametrize("text", ["roughly 3 May 2024", "oddeutu 3 Mai 2024", "nearly 3 May 2024", "c. 3 May 2024"])
def test_every_word_for_about_may_stand_before_a_date(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.about) == (date(2024, 5, 3), True)

"""What goes through the pipe comes out as it went in, with exact numbers."""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.workbook.pipe import RowReader, exact, message, row_text

CELLS = (
    st.text(min_size=1)
    | st.text(alphabet='[],"\\{}x', min_size=1)
    | st.booleans()
    | st.none()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)


@given(st.lists(st.lists(CELLS)))
def test_every_kind_of_value_comes_back(rows: list[list[object]]) -> None:
    assert RowReader().rows(row_text(rows)) == rows


@given(st.lists(st.lists(st.text(alphabet='[],"\\x'))))
def test_an_empty_text_becomes_nothing_and_no_other_text_is_touched(rows: list[list[str]]) -> None:
    assert RowReader().rows(row_text(rows)) == [[cell or None for cell in row] for row in rows]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_the_digits_that_a_person_sees(number: float) -> None:
    ((read,),) = RowReader().rows(row_text([[number]]))
    assert isinstance(read, int | Decimal)
    assert float(read) == number
    assert len(str(abs(read)).replace(".", "").strip("0")) <= 23
    assert exact(number) == read


@pytest.mark.parametrize(
    ("number", "read"), [(0.1, Decimal("0.1")), (12.0, 12), (-5.0, -5), (1e16, Decimal("1e16")), (-0.0, 0)]
)
def test_whole_numbers_are_whole_and_tenths_are_tenths(number: float, read: object) -> None:
    ((got,),) = RowReader().rows(row_text([[number]]))
    assert (got, type(got)) == (read, type(read))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_said_as_spreadsheets_say_it(number: float) -> None:
    assert RowReader().rows(row_text([[number]])) == [["#NUM!"]]
    assert exact(number) == "#NUM!"


def test_dates_and_times_are_told_apart() -> None:
    row = [date(2024, 4, 9), datetime(2024, 4, 9, 10, 30), time(3, 30), timedelta(hours=30), datetime(2024, 4, 9)]
    ((*read,),) = RowReader().rows(row_text([row]))
    assert [(value, type(value)) for value in read] == [(value, type(value)) for value in row]


def test_an_announcement_is_one_line() -> None:
    said = message(sheet="A\nB", about={"hidden": True})
    assert "\n" not in said
    assert json.loads(said) == {"sheet": "A\nB", "about": {"hidden": True}}


def test_what_no_spreadsheet_holds_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError):
        row_text([[object()]])

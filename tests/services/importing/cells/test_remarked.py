import pytest

from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.remarked import read_remarked


@pytest.mark.parametrize(
    ("text", "period", "remark"),
    [
        ("Q4 Jan-Mar (provisional)", "Q4 Jan-Mar", "provisional"),
        ("Q4 - draft", "Q4", "draft"),
        ("2024/25 (part year, to Dec)", "2024/25", "part year, to Dec"),
        ("Chwarter 4 (dros dro)", "Chwarter 4", "dros dro"),
        ("Mair's page - January 2024", "January 2024", "Mair's page"),
        ("JANUARY 2024 cont.", "JANUARY 2024", "cont"),
    ],
)
def test_a_period_is_parted_from_the_remark_beside_it(text: str, period: str, remark: str) -> None:
    found = read_remarked(text)
    assert found is not None
    assert (found.text, found.period, found.remark) == (text, period, remark)
    assert found.label == read_label(period)
    assert found.heads


@pytest.mark.parametrize(
    "text", ["Moved - March 2024 - now April 2024", "January 2024 - was February", "Lunch club", "Q4"]
)
def test_words_that_name_two_periods_or_none_or_nothing_else_are_no_period_with_a_remark(text: str) -> None:
    assert read_remarked(text) is None


@pytest.mark.parametrize(
    "text", ["Closed January 2024", "Hall closed - January 2024", "May Day fair", "March for peace"]
)
def test_a_note_in_which_a_month_is_named_heads_nothing(text: str) -> None:
    found = read_remarked(text)
    assert found is not None
    assert not found.heads

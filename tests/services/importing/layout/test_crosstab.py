import pytest

from svdesk.services.importing.layout.crosstab import heads_crosstab, names_period, periods_go_down
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Value
from tests.services.importing.books import codes, lines, planned, sheet, skips


def heads(text: str, row: int = 1) -> bool:
    grid = Grid(sheet(text))
    return heads_crosstab(grid, row, grid.filled(row))


@pytest.mark.parametrize(
    "text",
    [
        "Month|Lunch club|Youth club\nApril|12|30\nMay|14|28",
        "|Lunch club|Youth club\nQ1|12|30\nQ2|14|28\nTotal|26|58",
        "Mis|Clwb cinio\nEbrill|12\nMai|14",
        "Week|Lunch club\nWeek 1|12\nWeek 2|14",
        "|Lunch club|Walk\nw/c 7 April|12|30\nw/c 14 April|14|28",
        "Day|Lunch club\n1|12\n2|14\n4|9",
        "|Lunch club|Walk\n2023/24|12|30\n2024/25|14|28",
    ],
)
def test_periods_go_down_and_activities_across(text: str) -> None:
    assert heads(text)


@pytest.mark.parametrize(
    "text",
    [
        "|Lunch club|Youth club\nMeals|12|30\nParcels|14|28",
        "June|closed|closed\nJuly|12|30\nAugust|14|28",
        "|Lunch club\nApril|12\nMay|14",
        "Month|Lunch|Lunch\nApril|12|30\nMay|14|28",
        "Month|Lunch club|Youth club\nApril|soup|cards\nMay|stew|chess",
    ],
    ids=["no periods", "a month in the corner", "one heading without a corner", "twice the same", "words below"],
)
def test_other_rows_head_no_crosstab(text: str) -> None:
    assert not heads(text)


@pytest.mark.parametrize(
    "value", ["April", "Ebrill", "Q1", "2024/25", "Week 3", "w/c 7 April", "13/04/2024", "Chwarter 2"]
)
def test_what_names_a_period(value: Value) -> None:
    assert names_period(value)


def test_bare_numbers_are_days_only_where_days_are_expected() -> None:
    assert periods_go_down([1, 2, 4], days=True)
    assert not periods_go_down([1, 2, 4])
    assert not periods_go_down([3, 2, 4], days=True)


def test_a_crosstab_without_a_corner_is_counted_by_month() -> None:
    made = planned("Attendances 2024-25\n|Lunch club|Youth club\nApril|12|30\nMay||28\nTotal|12|58")
    assert lines(made) == [
        "3 B | Lunch club | 2024-M04 | 12 attendances",
        "3 C | Youth club | 2024-M04 | 30 attendances",
        "4 C | Youth club | 2024-M05 | 28 attendances",
    ]
    assert skips(made) == ["1 title", "2 header", "5 total"]
    assert codes(made) == []


def test_a_crosstab_in_welsh() -> None:
    made = planned("Presenoldeb 2024-25\nMis|Clwb cinio|Clwb ieuenctid\nEbrill|12|30\nMai|14|28\nCyfanswm|26|58")
    assert lines(made)[0] == "3 B | Clwb cinio | 2024-M04 | 12 attendances"
    assert len(made.records) == 4
    assert codes(made) == []

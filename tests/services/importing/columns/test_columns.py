import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.columns.columns import choose_columns
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import sheet


def fields(text: str) -> list[str]:
    grid = Grid(sheet(text))
    columns, _, _ = choose_columns(grid, (1,), list(range(2, grid.last_row + 1)), financial_year(2024))
    return [column.field if column.field != "ignore" else column.tag for column in columns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date|Event|Description|Hours\n2024-04-03|Lunch|soup|2", ["date", "text", "notes", "quantity"]),
        ("Project|Activity|Hours\nHub|Lunch|2", ["section", "text", "quantity"]),
        ("Date|Session|Young people|Staff\n2024-04-03|Club|12|AB", ["date", "text", "people", "personal"]),
        ("Date|Supplier|Net £|VAT £|Gross £\n2024-04-03|Evans|1|2|3", ["date", "text", "amount", "vat", "gross"]),
        ("Activity|Q1|Q2|Year total\nLunch|1|2|3", ["text", "quantity", "quantity", "total"]),
        ("Activity|Annual target|Q1|Q2\nLunch|9|1|2", ["text", "target", "quantity", "quantity"]),
        ("KPI|Target|Delivered to date\nPlaces for people|9|1", ["text", "target", "actual"]),
        ("Date|Event|Male|Female|Total\n2024-04-03|Fair|1|2|3", ["date", "text", "people", "people", "total"]),
        (
            "Start date|End date|Course|Learners\n2024-04-03|2024-04-04|CPR|3",
            ["period_start", "period_end", "text", "people"],
        ),
        ("Date|Venue|Town|Hours\n2024-04-03|Hall|Pyle|3", ["date", "place", "unknown", "quantity"]),
        ("Date|Activity|Number|Hours\n2024-04-03|Lunch|12|3", ["date", "text", "people", "quantity"]),
        ("Date|Activity|Number\n2024-04-03|Food parcels|12", ["date", "text", "quantity"]),
        ("Name|Date|Hours\nAnn Jones|2024-04-03|3", ["personal", "date", "quantity"]),
        (
            "Created On|Start Date|End Date|Subject|Activity Type|Attendees\n"
            "2024-04-01|2024-04-03|2024-04-04|Surgery|Appointment|3",
            ["unknown", "period_start", "period_end", "text", "unknown", "people"],
        ),
        ("Timestamp|Activity|Hours\n2024-04-03|Lunch|2", ["date", "text", "quantity"]),
        (
            "Timestamp|When was it?|Activity|Hours\n2024-04-03|2024-04-01|Lunch|2",
            ["unknown", "date", "text", "quantity"],
        ),
        ("Item|Quantity|Unit price|Total £\nChairs|10|5|50", ["text", "quantity", "variance", "amount"]),
        ("Event Name|Event Type|Date|Hours\nFair|Event|2024-04-03|3", ["text", "category", "date", "quantity"]),
        ("Date|Subject|Description|People\n2024-04-03|Talk|two tablets lent|3", ["date", "text", "notes", "people"]),
        (
            "Measure|Q1|Q1 cumulative|Q2|Q2 cumulative\nMeals|1|1|2|3",
            ["text", "quantity", "running", "quantity", "running"],
        ),
    ],
)
def test_every_column_has_its_field(text: str, expected: list[str]) -> None:
    assert fields(text) == expected


def test_quarters_of_a_bare_year_are_settled_together() -> None:
    grid = Grid(sheet("Measure|Q1 2024|Q2 2024|Q4 2024\nMeals|1|2|3"))
    columns, across, _ = choose_columns(grid, (1,), [2], financial_year(2024))
    assert across
    assert [column.period.code for column in columns if column.period] == ["2024-25-Q1", "2024-25-Q2", "2024-25-Q4"]
    assert all(column.also is None for column in columns)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Start date", "Leaving date"),
        ("Started", "Left"),
        ("Start date", "Date completed"),
        ("Dyddiad dechrau", "Dyddiad gadael"),
        ("Joined", "Left"),
        ("Opened", "Closed"),
        ("Date opened", "Date closed"),
    ],
)
def test_the_day_on_which_something_began_is_its_date(one: str, other: str) -> None:
    rows = "Cook|2024-05-01|2024-11-29|1\nDriver|2024-04-15|2024-12-01|1"
    assert fields(f"Post|{one}|{other}|FTE\n{rows}") == ["text", "date", "unknown", "quantity"]


def test_when_it_was_written_down_or_over_gives_way_to_when_it_began_wherever_it_stands() -> None:
    assert fields("Date recorded|Start date|What|Hours\n2024-05-01|2024-04-03|Walk|2")[:2] == ["unknown", "date"]
    assert fields("Date closed|Date opened|Issue|Hours\n2024-05-01|2024-04-03|Debt|2")[:2] == ["unknown", "date"]
    assert fields("Began|Finished|Course|Hours\n2024-04-03|2024-05-01|CPR|2")[:2] == ["period_start", "period_end"]

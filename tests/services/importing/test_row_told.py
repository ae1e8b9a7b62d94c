"""Each row can be read out: what, when, how much, and why it goes in or stays out."""

from pathlib import Path

from svdesk.services.importing import row_told
from svdesk.services.importing.row_fates import Fates, RowFate
from tests.services.importing.books import book, planned, sheet
from tests.services.importing.desks import brought_in, desk, rehearsed

LOG = """
Volunteer log 2024-25
Date       | What we did | Vols | Hours | Cost
2024-04-09 | Lunch club  | 1    | 3.5   | £23.40
2024-04-16 | Lunch club  | 4    | 1 day | -
2024-04-16 | Lunch club  | 4    | 1 day | -
2023-04-23 | Gardening   | 2    | 2     |
Total      |             | 7    | 9     | £23.40
"""


def rows(text: str = LOG) -> dict[int, RowFate]:
    made = sheet(text)
    fates = Fates(book(made), planned(made, year="2024-25"))
    return {each.row: each for each in fates.rows if each.row}


def test_a_row_says_what_was_done_when_and_how_much() -> None:
    row = rows()[3]
    told = (row_told.where(row), row_told.what(row), row_told.when(row), row_told.counts(row), row_told.why(row))
    assert told == ("Sheet1, row 3", "Lunch club", "9 April 2024", "3.5 hours, 1 person, £23.40", "")
    assert row_told.where(row, alone=True) == "Row 3"


def test_visits_are_not_called_people() -> None:
    told = rows("Date|What we did|Attendances\n2024-04-09|Lunch club|14\n2024-04-16|Lunch club|9")
    assert row_told.counts(told[2]) == "14 attendances"


def test_a_row_that_needs_a_word_says_which_and_what_would_mend_it() -> None:
    row = rows()[4]
    assert row_told.why(row).startswith("D4: “1 day”: how many hours is a day here?")
    assert row_told.fixes(row) == [
        ("D4: “1 day”: how many hours is a day here?", "Say once how many hours a day is."),
    ]


def test_a_row_that_is_passed_over_says_why() -> None:
    found = rows()
    assert row_told.what(found[1]) == "Volunteer log 2024-25"
    assert row_told.why(found[1]) == "A title."
    assert row_told.why(found[5]) == "The same as row 4."
    assert row_told.why(found[7]).startswith("A total: it is checked and not brought in.")


def test_a_row_that_goes_in_says_what_is_worth_a_look() -> None:
    assert "is outside April 2024 to March 2025" in row_told.why(rows()[6])


def test_a_stated_total_that_differs_is_said_at_its_row() -> None:
    made = sheet(LOG)
    plan = planned(made, year="2024-25")
    row = next(each for each in Fates(book(made), plan).rows if each.row == 7)
    said = row_told.why(row, [check for check in plan.checks if check.row == 7])
    assert "says 9; the rows add up to" in said


def test_a_total_that_could_not_be_compared_is_not_called_checked() -> None:
    row = rows("Measure|Unit|Q1 2024/25\nVisitors|people|100\nVolunteer hours|hours|50\nSub-total||200")[4]
    assert row_told.why(row, []) == "A total: it is not brought in. There was nothing to check it against."


def test_many_of_a_kind_are_counted_and_not_all_named() -> None:
    quarters = """
Activity | Unit  | Apr-24 | May-24 | Jun-24 | Jul-24 | Aug-24 | Sep-24
Meals    | meals | 10     | 11     | 11     | 13     | 14     | -
"""
    row = rows(quarters)[2]
    assert row_told.counts(row) == "10 meals, 11 meals, 11 meals, 13 meals and 1 more"
    assert row_told.when(row).startswith("April 2024, May 2024")
    assert row_told.why(row).endswith("H2: “-” is no count.")


def test_a_target_is_called_one() -> None:
    targets = """
What   | Unit  | Apr-24 target | Apr-24 actual
Meals  | meals | 20            | 10
"""
    assert "target: 20 meals" in row_told.counts(rows(targets)[2])


def test_a_row_that_looks_like_one_you_have_says_which_and_what_becomes_of_it(tmp_path: Path) -> None:
    text = "Date | What | People\n2025-05-03 | Lunch | 12"
    with desk(tmp_path) as store:
        brought_in(store, rehearsed(store, text))
        made = rehearsed(store, text, name="other.xlsx")
        again = rehearsed(store, text + "\n2025-05-04 | Tea | 3", name="other.xlsx")
    assert [len(row.doubles) for row in Fates(made.workbook, made.plan).rows] == [0, 1]
    row = Fates(again.workbook, again.plan).at("Sheet1", 2)
    assert row is not None
    assert row_told.why(row) == (
        "Row 2 of Sheet1 looks like “Lunch, 3 May 2025”, brought in on 2 June 2025 from last-year.xlsx"
        " (row 2 of Sheet1). It is left out."
    )


def test_what_is_said_of_several_cells_of_a_row_is_said_once() -> None:
    told = rows("Figures 2024-25\n\nMeasure|Unit|Q1|Q2|Q3|Q4\nWalkers reached|no.|4|5|6|7\nToys|toys|14|15|16|17")
    assert row_told.why(told[5]) == "C5, D5, E5, F5: it is not said what “toys” counts."

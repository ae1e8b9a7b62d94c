import pytest

from svdesk.services.importing.layout.form_lines import is_cover, is_detail, texts_of_titles
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import codes, lines, planned, sheet, skips


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("Year ending:|'31/03/2025", True),
        ("Week commencing|2024-06-03", True),
        ("Wythnos yn dechrau:|'03/06/2024", True),
        ("Year to|2025-03-31", True),
        ("Period|Q2 2024/25", True),
        ("Completed by:|the office", True),
        ("Provider:|Ty Canol|Contract no:|BC/2291", True),
        ("Quarter|1", True),
        ("Chwarter:|2", True),
        ("Q1|Q2", False),
        ("Total:|45", False),
        ("Date|Hours", False),
        ("Measure|April 2024", False),
        ("Name:|Hours:", False),
        ("Visits|2024/25", False),
    ],
)
def test_a_line_of_a_form_has_what_it_says_beside_its_label(line: str, detail: bool) -> None:
    grid = Grid(sheet(line))
    assert is_detail(grid, 1) is detail


def test_a_detail_is_told_as_one_line_after_its_cells() -> None:
    grid = Grid(sheet("Return\nYear ending:|2025-03-31\nBegan:|2024-04-01\nSite:|Hall|Until:|May 2025"))
    assert texts_of_titles(grid, range(1, 5)) == [
        "Return",
        "Year ending:",
        "Year ending: 31 March 2025",
        "Began:",
        "Began: 1 April 2024",
        "Site:",
        "Hall",
        "Until:",
        "May 2025",
        "Site: Hall",
        "Until: May 2025",
    ]


@pytest.mark.parametrize(
    "line",
    ["Year ending:|'31/03/2025", "Year ended|2025-03-31", "Blwyddyn yn diweddu:|31 Mawrth 2025", "Year:|2024-25"],
)
def test_a_year_beside_its_label_is_that_of_the_quarters_below(line: str) -> None:
    made = planned(f"Return\n{line}\nMeasure|Q1|Q2\nMeals|4|5\nTrips|6|7")
    assert lines(made)[:2] == ["4 B | Meals | 2024-25-Q1 | 4 meals", "4 C | Meals | 2024-25-Q2 | 5 meals"]
    assert not made.questions


def test_a_month_beside_its_label_is_no_part_of_the_headings() -> None:
    made = planned("Log\nMonth:|June 2024\nDate|Task|Hours\n2024-06-03|Digging|3\n2024-06-04|Raking|4")
    assert [column.heading for column in made.tables[0].columns] == ["Date", "Task", "Hours"]


@pytest.mark.parametrize(
    ("text", "cover"),
    [
        ("Annual record\nVersion|3\nCharity number|1123456\nYear|2024-25", True),
        ("Item|Detail\nCharity number|1123456\nYear|2024", True),
        ("Cofnod\nFersiwn|2\nRhif elusen|1123456\nBlwyddyn|2024-25\nFfôn|'01443 555123", True),
        ("Version|3\nYear|2024-25\nMeals served|40", False),
        ("Volunteers|12\nYear|2024-25", False),
        ("Prepared by|the office\nYear|2024-25", False),
        ("Phone|12\nEmail|none", False),
        ("Walks no.|12\nWeather|fine", False),
        ("Beneficiaries number|12500\nYear|2024-25", False),
        ("Version|3|4\nYear|2024-25", False),
    ],
)
def test_a_cover_holds_details_whose_numbers_name_something(text: str, cover: bool) -> None:
    assert is_cover(Grid(sheet(text))) is cover


def test_a_cover_is_passed_over_and_nothing_is_asked() -> None:
    made = planned("Version|3\nCharity number|1123456\nYear|2024-25")
    assert (made.records, codes(made), skips(made)) == ((), [], ["all note"])

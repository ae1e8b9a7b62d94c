"""Yearly returns with periods across, near kin of a hub's monitoring sheet but laid out by other hands."""

# Dashes and quotes are as people type them.
# ruff: noqa: RUF001

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import text_file, xlsx


def quarters_by_their_months(folder: Path) -> Case:
    """Quarters named by months, a year's target first, a measure whose name begins with Total, words beside numbers."""
    text = """
Valley Carers' Centre||||||
Annual return to the Council (contract CC/22/118)||||||

Indicator|Target for year|Apr – Jun 2024|Jul – Sep 2024|Oct – Dec 2024|Jan – Mar 2025|Year to date|Comments

A. Carers
Number of carers supported|200|61|70|c. 65|72||some stay all year
Total volunteer hours|1,600|410 hrs|395.5|402|388|1595.5|
Carers' breaks (nights)|40|12|9|none|14|35|house closed in Q3
B. Money
Grants won for carers (£)|5000|£1.2k|£850|'-|£2,400.00|£4,450.00|
Carers' views are collected each March.
"""
    made = [
        *records(
            "Return",
            """
7 B | Number of carers supported | 2024-25 | 200 of people | target
7 C | Number of carers supported | 2024-25-Q1 | 61 of people
7 D | Number of carers supported | 2024-25-Q2 | 70 of people
7 E | Number of carers supported | 2024-25-Q3 | 65 of people | estimate
7 F | Number of carers supported | 2024-25-Q4 | 72 of people
""",
            "section A. Carers",
            "notes some stay all year",
        ),
        *records(
            "Return",
            """
8 B | Total volunteer hours | 2024-25 | 1600 hours | target
8 C | Total volunteer hours | 2024-25-Q1 | 410 hours
8 D | Total volunteer hours | 2024-25-Q2 | 395.5 hours
8 E | Total volunteer hours | 2024-25-Q3 | 402 hours
8 F | Total volunteer hours | 2024-25-Q4 | 388 hours
""",
            "section A. Carers",
        ),
        *records(
            "Return",
            """
9 B | Carers' breaks (nights) | 2024-25 | 40 nights | target
9 C | Carers' breaks (nights) | 2024-25-Q1 | 12 nights
9 D | Carers' breaks (nights) | 2024-25-Q2 | 9 nights
9 E | Carers' breaks (nights) | 2024-25-Q3 | 0 nights | optional
9 F | Carers' breaks (nights) | 2024-25-Q4 | 14 nights
""",
            "section A. Carers",
            "notes house closed in Q3",
        ),
        *records(
            "Return",
            """
11 B | Grants won for carers (£) | 2024-25 | £5000 | target
11 C | Grants won for carers (£) | 2024-25-Q1 | £1200
11 D | Grants won for carers (£) | 2024-25-Q2 | £850
11 F | Grants won for carers (£) | 2024-25-Q4 | £2400
""",
            "section B. Money",
        ),
    ]
    skipped = [("Return", "1 title\n2 title/note\n4 header\n6 section\n10 section\n11 E nothing\n12 note")]
    checks = [("Return", 8, "1595.5", "1595.5"), ("Return", 11, "4450.00", "4450.00")]
    asked = ["people-may-overlap: carers supported in several quarters", "estimate: c. 65"]
    path = xlsx(folder / "quarters_by_their_months.xlsx", {"Return": text})
    return Case(path, expected(made, skipped, asked, checks, unasked=("year-unknown", "running-totals")))


def two_years_of_quarters(folder: Path) -> Case:
    """Two years beside each other, four quarters under each, and a subtotal that is wrong in one quarter."""
    text = """
Learning service: enrolments and guided hours
|2022-23||||2023-24|||
Course|Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4
English sessions|10|11|9|12|12|12|10|13
Maths sessions|8|8|7|'-|9|9|8|9
Sub-total|18|19|16|12|21|22|18|22
Guided hours|96|101.5|80|60|110|112|95|120
"""

    def merge(workbook: Any) -> None:
        workbook.active.merge_cells("B2:E2")
        workbook.active.merge_cells("F2:I2")

    years = (*(f"2022-23-Q{n}" for n in range(1, 5)), *(f"2023-24-Q{n}" for n in range(1, 5)))
    figures = {
        4: ("English sessions", "sessions", "10 11 9 12 12 12 10 13"),
        5: ("Maths sessions", "sessions", "8 8 7 - 9 9 8 9"),
        7: ("Guided hours", "hours", "96 101.5 80 60 110 112 95 120"),
    }
    lines = "\n".join(
        f"{row} {col} | {text} | {when} | {figure} {unit}"
        for row, (text, unit, said) in figures.items()
        for col, when, figure in zip("BCDEFGHI", years, said.split(), strict=True)
        if figure != "-"
    )
    skipped = [("Learning", "1 title\n2 header\n3 header\n5 E nothing\n6 total")]
    path = xlsx(folder / "two_years_of_quarters.xlsx", {"Learning": text}, merge)
    checks = [("Learning", 6, "22", "21")]
    unasked = ("year-unknown", "people-may-overlap")
    return Case(path, expected(records("Learning", lines), skipped, checks=checks, unasked=unasked))


def calendar_year(folder: Path) -> Case:
    """A charity whose year is the calendar's: Q1 is January to March, and the headings say so."""
    text = """
Monitoring form,Year to 31 December 2024
,,Q1 (Jan-Mar),Q2 (Apr-Jun),Q3 (Jul-Sep),Q4 (Oct-Dec)
Activity,Unit,,,,
Trees planted,trees,120,0,n/a,340
Walks led,sessions,6,9,11,7
Miles of path cleared,miles,1.5,2,2.25,
"""
    made = records(
        "csv",
        """
4 C | Trees planted | 2024-Q1 | 120 trees
4 D | Trees planted | 2024-Q2 | 0 trees
4 F | Trees planted | 2024-Q4 | 340 trees
5 C | Walks led | 2024-Q1 | 6 sessions
5 D | Walks led | 2024-Q2 | 9 sessions
5 E | Walks led | 2024-Q3 | 11 sessions
5 F | Walks led | 2024-Q4 | 7 sessions
6 C | Miles of path cleared | 2024-Q1 | 1.5 miles
6 D | Miles of path cleared | 2024-Q2 | 2 miles
6 E | Miles of path cleared | 2024-Q3 | 2.25 miles
""",
    )
    skipped = [("csv", "1 title/header\n2 header\n3 header\n4 E nothing")]
    path = text_file(folder / "calendar_year.csv", text)
    return Case(path, expected(made, skipped, unasked=("running-totals",)))


def themes_are_no_units(folder: Path) -> Case:
    """Outcomes over two blocks: "healthier people" says whom it is for, not that walks are people."""
    text = """
Outcome 1: healthier people 2024-25
Activity|Q1|Q2|Q3|Q4|Evidence
Walks and talks|4|5|6|5|register
Outcome 2: fewer miles for food
Activity|Q1|Q2|Q3|Q4|Evidence
Allotments dug|10|0|4|6|photos
"""
    lines = "\n".join(
        f"{row} {col} | {text} | 2024-25-Q{n} | {figure} count | notes {evidence}"
        for row, text, figures, evidence in (
            (3, "Walks and talks", "4 5 6 5", "register"),
            (6, "Allotments dug", "10 0 4 6", "photos"),
        )
        for n, (col, figure) in enumerate(zip("BCDE", figures.split(), strict=True), 1)
    )
    skipped = [("Outcomes", "1 title/section\n2 header\n4 title/section\n5 header")]
    path = xlsx(folder / "themes_are_no_units.xlsx", {"Outcomes": text})
    return Case(path, expected(records("Outcomes", lines), skipped, ["unit-unclear: walks, allotments"]))


def quarters_down(folder: Path) -> Case:
    """Quarters down the side under no heading, measures across, the year in each row."""
    text = """
|Volunteer hours|Meals|Trees planted
Q1 2024-25|40|300|0
Q2 2024-25|35.5|280|'-
Q3 2024-25|52|310|120
Total|127.5|890|120
"""
    made = records(
        "Key figures",
        """
2 B | Volunteer hours | 2024-25-Q1 | 40 hours
2 C | Meals | 2024-25-Q1 | 300 meals
2 D | Trees planted | 2024-25-Q1 | 0 trees
3 B | Volunteer hours | 2024-25-Q2 | 35.5 hours
3 C | Meals | 2024-25-Q2 | 280 meals
4 B | Volunteer hours | 2024-25-Q3 | 52 hours
4 C | Meals | 2024-25-Q3 | 310 meals
4 D | Trees planted | 2024-25-Q3 | 120 trees
""",
    )
    path = xlsx(folder / "quarters_down.xlsx", {"Key figures": text})
    skipped = [("Key figures", "1 header\n3 D nothing\n5 total")]
    return Case(path, expected(made, skipped, unasked=("year-unknown",)))


def yes_and_no(folder: Path) -> Case:
    """Promises that are kept or not, quarter by quarter, about the one row that is counted: none is a title."""
    text = """
Contract promises 2024-25
Measure|Q1|Q2|Q3|Q4
Living wage paid|Yes|Yes|Yes|Yes
Apprentices employed|1|1|2|2
Modern slavery policy reviewed|No|No|Yes|Yes
"""
    path = xlsx(folder / "yes_and_no.xlsx", {"Promises": text})
    return Case(path, expected([], [("Promises", "1 title\n2 header")]), also=[_promises], any_records=True)


def _promises(made: Json) -> list[str]:
    lost = {skip["row"]: skip["reason"] for skip in made["skipped"] if skip["col"] is None and skip["row"] in (3, 4, 5)}
    wrong = [f"row {row} skipped as {reason}" for row, reason in lost.items() if reason in ("title", "header", "blank")]
    counted = {
        record["source"]["col"]: record["quantity"] if record["quantity"] is not None else record["people"]
        for record in made["records"]
        if record["source"]["row"] == 4 and record["text"] == "Apprentices employed" and record["period"]
    }
    right = {"B": 1, "C": 1, "D": 2, "E": 2}
    return wrong + ([] if counted == right else [f"apprentices: {counted}, not {right}"])


def year_in_the_corner(folder: Path) -> Case:
    """The year stands over the names, projects in bold over their measures, and the same words come twice."""
    text = """
2024-25|Apr|May|Jun
Warm hub|||
Volunteer hours|4|5|6
Visits|90|80|70
Repair cafe|||
Volunteer hours|2|2|3
Items mended|3|'-|5
"""
    made = [
        *records(
            "Sheet1",
            """
3 B | Volunteer hours | 2024-04 | 4 hours
3 C | Volunteer hours | 2024-05 | 5 hours
3 D | Volunteer hours | 2024-06 | 6 hours
4 B | Visits | 2024-04 | ?
4 C | Visits | 2024-05 | ?
4 D | Visits | 2024-06 | ?
""",
            "section Warm hub",
        ),
        *records(
            "Sheet1",
            """
6 B | Volunteer hours | 2024-04 | 2 hours
6 C | Volunteer hours | 2024-05 | 2 hours
6 D | Volunteer hours | 2024-06 | 3 hours
7 B | Items mended | 2024-04 | 3 items
7 D | Items mended | 2024-06 | 5 items
""",
            "section Repair cafe",
        ),
    ]
    skipped = [("Sheet1", "1 header\n2 section\n5 section\n7 C nothing")]
    path = xlsx(folder / "year_in_the_corner.xlsx", {"Sheet1": text})
    return Case(path, expected(made, skipped, unasked=("year-unknown", "headings-unclear")))

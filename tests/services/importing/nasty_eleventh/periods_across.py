"""Months, quarters and years as columns, under headings of two and three rows, with sections and totals."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty.old_excel import xls
from tests.services.importing.nasty_eleventh.wording import pairs
from tests.services.importing.nasty_more.said import QUARTERS, across, periods


def menter_cwm_tawe(folder: Path) -> Case:
    """Welsh months across with target and actual pairs; the second sheet has its own heading row, names and order."""
    first = """
Menter Cwm Tawe - monitro 2024-25

Gweithgaredd | Uned | Ebrill | | Mai | | Mehefin | | Cyfanswm |
 | | Targed | Gwir | Targed | Gwir | Targed | Gwir | Targed | Gwir
GWIRFODDOLI
Oriau gwirfoddoli | oriau | 40 | 36 | 40 | 44 | 40 | 51 | 120 | 131
PRYDAU
Clwb cinio | prydau | 100 | 92 | 100 | 108 | 110 | 115 | 310 | 315
Pryd ar glud | prydau | 60 | 55 | 60 | 61 | 60 | - | 180 | 116
Is-gyfanswm | prydau | 160 | 147 | 160 | 169 | 170 | 115 | 490 | 431
"""
    second = """
Gorffennaf i Fedi 2024


Uned | Beth wnaethom | Gorffennaf targed | Gorffennaf gwir | Awst targed | Awst gwir | Medi targed | Medi gwir
oriau | Oriau gwirfoddoli | 40 | 38 | 30 | 29 | 40 | 47
prydau | Clwb cinio | 100 | 97 | 80 | 76 | 110 | 121
 | Cyfanswm prydau | 100 | 97 | 80 | 76 | 110 | 121
"""
    one, two = "Chwarter 1", "Chwarter 2"
    months = ["2024-04", "2024-05", "2024-06"]
    made = pairs(one, 6, "Oriau gwirfoddoli", "C D E F G H", months, "40 36 40 44 40 51", "hours")
    made += pairs(one, 8, "Clwb cinio", "C D E F G H", months, "100 92 100 108 110 115", "meals")
    made += pairs(one, 9, "Pryd ar glud", "C D E F G H", months, "60 55 60 61 60 -", "meals")
    months = ["2024-07", "2024-08", "2024-09"]
    made += pairs(two, 5, "Oriau gwirfoddoli", "C D E F G H", months, "40 38 30 29 40 47", "hours")
    made += pairs(two, 6, "Clwb cinio", "C D E F G H", months, "100 97 80 76 110 121", "meals")

    def merge(workbook: Any) -> None:
        for cells in ("A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "I3:J3", "A1:J1"):
            workbook[one].merge_cells(cells)

    return Case(
        xlsx(folder / "menter_cwm_tawe.xlsx", {one: first, two: second}, merge),
        expected(
            made,
            [
                (one, "1 title\n3 header\n4 header\n5 section\n7 section\n9 H nothing\n10 total"),
                (two, "1 title\n4 header\n7 total"),
            ],
        ),
    )


def bryn_youth(folder: Path) -> Case:
    """Headings of three merged rows (year, quarter, target and actual), subtotals, a grand total, a chart's data."""
    text = """
Bryn Youth Trust | | | | | | | | | | |
Performance against targets | | | | | | | | | | |
Measure | Unit | Year 2: April 2024 to March 2025 | | | | | | | | | | Comments
 | | Q1 | | Q2 | | Q3 | | Q4 | | Full year | |
 | | Target | Actual | Target | Actual | Target | Actual | Target | Actual | Target | Actual |
Work with schools
Primary workshops | sessions | 12 | 11 | 10 | 10 | 14 | 15 | 12 | 13 | 48 | 49 | two schools waiting
Secondary workshops | sessions | 8 | 8 | 6 | 5 | 9 | 9 | 8 | 7 | 31 | 29 |
Sub-total | | 20 | 19 | 16 | 15 | 23 | 24 | 20 | 20 | 79 | 78 |

Evenings
Youth club | sessions | 11 | 11 | 12 | 10 | 11 | 11 | 11 | 11 | 45 | 43 | closed a week in August
Sub-total | | 11 | 11 | 12 | 10 | 11 | 11 | 11 | 11 | 45 | 43 |
GRAND TOTAL | | 31 | 30 | 28 | 25 | 34 | 35 | 31 | 31 | 124 | 121 |
"""
    chart = """
Quarter | Target | Actual
Q1 | 31 | 30
Q2 | 28 | 25
Q3 | 34 | 35
Q4 | 31 | 31
"""
    name = "Programme"
    quarters = QUARTERS["2024"]
    columns = "C D E F G H I J"
    made = pairs(name, 7, "Primary workshops", columns, quarters, "12 11 10 10 14 15 12 13", "sessions")
    made += pairs(name, 8, "Secondary workshops", columns, quarters, "8 8 6 5 9 9 8 7", "sessions")
    made += pairs(name, 12, "Youth club", columns, quarters, "11 11 12 10 11 11 11 11", "sessions")
    for record in made:
        record["section"] = "Evenings" if record["source"]["row"] == 12 else "Work with schools"

    def merge(workbook: Any) -> None:
        for cells in ("A1:M1", "A2:M2", "A3:A5", "B3:B5", "C3:L3", "M3:M5"):
            workbook[name].merge_cells(cells)
        for cells in ("C4:D4", "E4:F4", "G4:H4", "I4:J4", "K4:L4"):
            workbook[name].merge_cells(cells)

    skipped = """1 title
    2 title
    3 header
    4 header
    5 header
    6 section
    9 total
    11 section
    13 total
    14 total"""
    return Case(
        xlsx(folder / "bryn_youth.xlsx", {name: text, "Chart data": chart}, merge), expected(made, [(name, skipped)])
    )


def five_years(folder: Path) -> Case:
    """Financial years as columns with sections, a change on the year before, a total, and a chart's turned copy."""
    text = """
Taf Fechan Neighbours: five years in figures
Our financial year runs from 1 April to 31 March

Indicator | Unit | 2020/21 | 2021/22 | 2022/23 | 2023/24 | 2024/25 | Change on last year | Where it comes from
HELP GIVEN
Volunteer hours | hours | 1210 | 1655 | 1840 | 2015 | 2130 | +6% | rota
Meals delivered | meals | - | 2400 | 2610 | 2580 | 2702 | +5% | kitchen book

MONEY
Spent with local firms | £ | 8120 | 9304 | 10115 | 12480 | 11960 | -4% | accounts
Small grants passed on | £ | 2500 | 3000 | 3000 | 4250 | 4000 | -6% | accounts
Total money | £ | 10620 | 12304 | 13115 | 16730 | 15960 | -5% |

Meals began in summer 2021.
"""
    chart = """
 | Volunteer hours | Meals delivered
2020/21 | 1210 |
2021/22 | 1655 | 2400
2022/23 | 1840 | 2610
2023/24 | 2015 | 2580
2024/25 | 2130 | 2702
"""
    name = "Five years"
    years = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"]
    columns = "C D E F G"
    rows = (
        (6, "Volunteer hours", "hours", "1210 1655 1840 2015 2130", "HELP GIVEN"),
        (7, "Meals delivered", "meals", "- 2400 2610 2580 2702", "HELP GIVEN"),
        (10, "Spent with local firms", "£", "8120 9304 10115 12480 11960", "MONEY"),
        (11, "Small grants passed on", "£", "2500 3000 3000 4250 4000", "MONEY"),
    )
    made = [
        record
        for row, label, unit, numbers, section in rows
        for record in across(
            name, str(row), label, unit, periods(columns, years, numbers), "notes ?", f"section {section}"
        )
    ]
    return Case(
        xlsx(folder / "five_years.xlsx", {name: text, "Chart": chart}),
        expected(
            made, [(name, "1 title\n2 title/note\n4 header\n5 section\n7 C nothing\n9 section\n12 total\n14 note")]
        ),
    )


def advice_line(folder: Path) -> Case:
    """An old .xls: quarters over target and actual with nothing merged, numbered sections, subtotals, notes."""
    text = """
Llanelli Advice Line - SLA return 2024/25

Outcome | Qtr 1 | | Qtr 2 | | Qtr 3 | | Qtr 4 | | Comments
 | Target | Actual | Target | Actual | Target | Actual | Target | Actual |
1. ADVICE
Advice sessions | 30 | 28 | 30 | 33 | 30 | 31 | 30 | | Q4 not in yet
Drop-in sessions | 12 | 12 | 12 | 11 | 12 | 13 | 12 | |
Sub total | 42 | 40 | 42 | 44 | 42 | 44 | 42 | |
2. SKILLS
Budgeting sessions | 6 | 5 | 6 | 6 | 6 | 8 | 6 | |
Sub total | 6 | 5 | 6 | 6 | 6 | 8 | 6 | |
TOTAL | 48 | 45 | 48 | 50 | 48 | 52 | 48 | |

Notes
1. Targets were set with the council in March.
2. Home sessions are counted under drop-in.
"""
    name = "SLA"
    quarters = QUARTERS["2024"]
    columns = "B C D E F G H I"
    made = pairs(name, 6, "Advice sessions", columns, quarters, "30 28 30 33 30 31 30 -", "sessions")
    made += pairs(name, 7, "Drop-in sessions", columns, quarters, "12 12 12 11 12 13 12 -", "sessions")
    made += pairs(name, 10, "Budgeting sessions", columns, quarters, "6 5 6 6 6 8 6 -", "sessions")
    skipped = """1 title
    3 header
    4 header
    5 section
    8 total
    9 section
    11 total
    12 total
    14 note/section/title
    15 note
    16 note"""
    return Case(xls(folder / "advice_line.xls", name, text), expected(made, [(name, skipped)]))

"""Logs beside figures across and a form: a river's friends and a youth club."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def environment(folder: Path) -> Case:
    """Work days with a serial date and an impossible one, months across, and the year's figures as a form."""
    days = """
Friends of Afon Du: volunteer days 2024-25

Date | Task | No. of volunteers | Hours | Cost | Site | Notes
2024-04-13 | Balsam pulling | 8 | 24 | £0.00 | Weir
2024-04-13 | Balsam pulling | 8 | 24 | £0.00 | Weir
'04/05/24 | Tree planting | 14 | '42 hrs | £96.00 | Top field
45430 | Otter survey | 2 | 5h 30m | | Weir
August | Watering | 3 | approx 9 | | Top field
'31/09/24 | River clean | 11 | 22 | £(12.50) | Weir | skip refund
2024-11-16 | Hedge laying | 6 adults + 5 scouts | 33 | £14.40 | Lane
 | TOTAL | 46 | 159.5 | £97.90
"""
    litter = """
Litter and scrap, April to September 2024

What | Unit | Apr | May | Jun | Jul | Aug | Sep | Total | Notes
Bags of litter | bags | 14 | 9 | - | 22 | 18 | '11 bags | 74 | no pick in June
Scrap metal taken out | kg | 120 | '85.5 kg | n/a | 40 | 0 | 61 | 306.5
Volunteers out | people | 8 | 9 | 6 | 7 | 11 | 9 | | mostly the same people
TOTAL
"""
    year = """
Figures for the council, year ended 31 March 2025

Question | Answer
Trees planted | 120
Area of meadow looked after | 1.5 ha
Volunteer hours | '412.5 hrs
Grants received | £2,500.00
Energy used | -
"""
    made = said(
        "Work days",
        """
        4 | Balsam pulling | 2024-04-13 | 24 hours, 8 people, £0 | place Weir
        6 | Tree planting | 2024-05-04 | 42 hours, 14 people, £96 | place Top field
        7 | Otter survey | 2024-05-18 | 5.5 hours, 2 people | place Weir
        8 | Watering | 2024-08 | 9 hours, 3 people | place Top field | estimate
        9 | River clean | - | 22 hours, 11 people, £-12.50 | place Weir | notes skip refund | held
        10 | Hedge laying | 2024-11-16 | 33 hours, £14.40 | place Lane | held
        """,
    )
    months = [f"2024-{month:02}" for month in range(4, 10)]
    for row, what, unit, numbers, notes in (
        ("4", "Bags of litter", "bags", "14 9 - 22 18 11", "no pick in June"),
        ("5", "Scrap metal taken out", "kg", "120 85.5 - 40 0 61", ""),
        ("6", "Volunteers out", "of people", "8 9 6 7 11 9", "mostly the same people"),
    ):
        more = [f"notes {notes}"] if notes else []
        made += across("Litter", row, what, unit, periods("C D E F G H", months, numbers), *more)
    made += said(
        "Year figures",
        """
        4 * | Trees planted | 2024-25 | 120 trees
        5 * | Area of meadow looked after | 2024-25 | 1.5 hectares
        6 * | Volunteer hours | 2024-25 | 412.5 hours
        7 * | Grants received | 2024-25 | £2500
        """,
    )
    sheets = {"Work days": days, "Litter": litter, "Year figures": year}
    return Case(
        ods(folder / "environment.ods", sheets, {(1, 1): (1, 2)}),
        expected(
            made,
            [
                ("Work days", "1 title\n3 header\n5 duplicate\n11 total"),
                ("Litter", "1 title\n3 header\n4 E nothing\n5 E nothing\n7 total"),
                ("Year figures", "1 title\n3 header\n8 nothing"),
            ],
            [
                "twice-in-file: rows 4 and 5",
                "date-from-number: 45430",
                "date-impossible: 31 September",
                "two-numbers: 6 adults + 5 scouts",
                "hours-each-or-all: 8 volunteers, 24 hours",
                "people-may-overlap: volunteers out",
            ],
            [("Work days", 11, "159.5", "135.5"), ("Litter", 5, "306.5", "306.5")],
        ),
    )


def youth_club(folder: Path) -> Case:
    """A sheet a term, one that says "CYP", staff by initials, and a grant's budget with quarters across."""
    first = """
Please do not change the headings
Youth club record, school year 2024-25
"""
    autumn = """
Autumn term 2024


Date | Session | Children and young people | Hours | Postcode
2024-09-10 | Open access | 24 | 2 | CF34 0XX
45566 | Cooking on a budget | 9 | 1.5
'19/11/24 | Detached work, Caerau | 13 | '2.5 hrs | CF34 0YY
 | Total | 46
"""
    spring = """
Session | CYP | Date | Staff | Hrs
Open access | 21 | 2025-01-14 | LM | 2
Boxing taster | 16 | '11/02/25 | LM/JT | 1h 30m
Half-term trip | 30 | '25.02.25 | JT | 6
Total | 67
"""
    grant = """
Grant from the town council 2024/25

Budget line | Budget | Q1 | Q2 | Q3 | Q4 | Total spent | Notes
Sessional staff | 4000 | £980.00 | 1,020 | £1,000 | £985.50 | 3985.5
Trips | £600 | - | £240.00 | n/a | £310 | 550 | none in winter
TOTAL | 4600 | 980 | 1260 | 1000 | 1295.5 | 4535.5
"""
    made = said(
        "Autumn 24",
        """
        5 | Open access | 2024-09-10 | 2 hours, 24 people | place CF34 0XX
        6 | Cooking on a budget | 2024-10-01 | 1.5 hours, 9 people
        7 | Detached work, Caerau | 2024-11-19 | 2.5 hours, 13 people | place CF34 0YY
        """,
    )
    made += said(
        "Spring 25",
        """
        2 | Open access | 2025-01-14 | 2 hours, 21 people
        3 | Boxing taster | 2025-02-11 | 1.5 hours, 16 people
        4 | Half-term trip | 2025-02-25 | 6 hours, 30 people
        """,
    )
    for row, what, budget, numbers, notes in (
        ("4", "Sessional staff", "4000", "980 1020 1000 985.50", ""),
        ("5", "Trips", "600", "- 240 - 310", "none in winter"),
    ):
        more = [f"notes {notes}"] if notes else []
        made += across("Grant", row, what, "£", [("B", "2024-25", budget)], "target", "notes ?")
        made += across("Grant", row, what, "£", periods("C D E F", QUARTERS["2024"], numbers), *more)

    def hook(workbook: Any) -> None:
        workbook["Grant"].merge_cells("A1:H1")

    sheets = {"READ ME": first, "Autumn 24": autumn, "Spring 25": spring, "Grant": grant}
    return Case(
        xlsx(folder / "youth_club.xlsx", sheets, hook),
        expected(
            made,
            [
                ("READ ME", "all note"),
                ("Autumn 24", "1 title\n4 header\n8 total"),
                ("Spring 25", "1 header\n5 total"),
                ("Grant", "1 title\n3 header\n5 C nothing\n5 E nothing\n6 total"),
            ],
            [
                "headings-differ: CYP and children and young people",
                "personal-data: staff by initials",
                "date-from-number: 45566",
            ],
            [("Autumn 24", 8, "46", "46"), ("Spring 25", 5, "67", "67"), ("Grant", 4, "3985.5", "3985.5")],
        ),
    )

"""Quarters as columns: target and actual under three heading rows; merged sites and quarters of the calendar year."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def refugee_centre(folder: Path) -> Case:
    """Three heading rows, target and actual a quarter, outcomes merged downwards, ``121 hrs 30 mins``, ``tbc``."""
    text = """
Oasis Gate Refugee and Asylum Centre
Monitoring return to the Trust, 1 April 2024 to 31 March 2025

Outcome | Indicator | 2024-25 | | | | | | | | Year target | Comments
 | | Q1 | | Q2 | | Q3 | | Q4 | | |
 | | Target | Actual | Target | Actual | Target | Actual | Target | Actual | |
Advice | One-to-one advice sessions | 90 | 104 | 90 | '97 | 90 | 'approx 85 | 90 | 112 | 360 | Q3: system down
 | Households helped with housing | 15 | 12 | 15 | 'n/a | 15 | 19 | 15 | '- | 60 |
 | Benefit claims backdated | £4,000 | '£5,120.40 | £4,000 | '£3.9k | £4,000 | '4,410 | £4,000 | '£6 010 | £16,000 |
ESOL | Class attendances | 300 | 288 | 300 | 241 | 300 | 310 | 300 | '1,020 | 1200 | Q4 incl. summer catch-up
 | Hours taught | 120 | '118 hrs | 120 | '96.5 | 120 | '120h | 120 | '121 hrs 30 mins | 480 |
Wellbeing | Volunteers active | | 14 | | 16 | | 16 | | 'tbc | | same people mostly
 | Hardship grants paid | £500 | £480 | £500 | £515.50 | £500 | '(£20.00) | £500 | '£610 | £2,000 | Q3 grant returned

* figures from the case management system
"""
    name = "Return"
    pairs = [(q, kind) for q in QUARTERS["2024"] for kind in ("target", "actual")]
    made = []
    for row, label, unit, numbers, year in (
        ("7", "One-to-one advice sessions", "sessions", "90 104 90 97 90 85 90 112", "360"),
        ("8", "Households helped with housing", "households", "15 12 15 - 15 19 15 -", "60"),
        ("9", "Benefit claims backdated", "£", "4000 5120.40 4000 3900 4000 4410 4000 6010", "16000"),
        ("10", "Class attendances", "attendances", "300 288 300 241 300 310 300 1020", "1200"),
        ("11", "Hours taught", "hours", "120 118 120 96.5 120 120 120 121.5", "480"),
        ("12", "Volunteers active", "of people", "- 14 - 16 - 16 - -", "-"),
        ("13", "Hardship grants paid", "£", "500 480 500 515.50 500 -20 500 610", "2000"),
    ):
        for column, (quarter, kind), number in zip("CDEFGHIJ", pairs, numbers.split(), strict=True):
            more = [kind, "notes ?", "place ?", "code ?"]
            if (row, column) == ("7", "H"):
                more.append("estimate")
            if row != "12" or column != "J":
                made += across(name, row, label, unit, [(column, quarter, number)], *more)
        if year != "-":
            made += across(name, row, label, unit, [("K", "2024-25", year)], "target", "optional", "notes ?", "code ?")
    made += said(name, "12 J | Volunteers active | 2024-25-Q4 | - | optional", "notes ?", "unit ?", "code ?")
    return Case(
        xlsx(folder / "refugee_centre.xlsx", {name: text}, _merge),
        expected(
            made,
            [(name, "1 title\n2 title\n4 header\n5 header\n6 header\n8 F nothing\n8 J nothing\n15 note")],
            ["people-may-overlap: Volunteers active"],
        ),
    )


def _merge(workbook: Any) -> None:
    sheet = workbook.active
    for span in ("C4:J4", "C5:D5", "E5:F5", "G5:H5", "I5:J5", "A4:A6", "B4:B6", "K4:K6", "L4:L6"):
        sheet.merge_cells(span)
    for span in ("A7:A9", "A10:A11", "A12:A13", "A1:L1"):
        sheet.merge_cells(span)


def community_garden(folder: Path) -> Case:
    """An ods with sites merged downwards and calendar quarters; grams, ``1.204`` kg, a sum over the sites."""
    text = """
Gardd Gymunedol Pentre - harvest and helpers, calendar year 2024 | | | | | | |

Site | What | Measured in | Jan-Mar 2024 | Apr-Jun 2024 | Jul-Sep 2024 | Oct-Dec 2024 | Total 2024
Railway plot | Veg harvested | kg | 4.5 | '32 kg | '118.25 | '27kg | 181.75
 | Helpers' hours | hrs | 60 | '84½ | '102 hrs | '55 | 301.5
 | Plant sale | £ | - | '£212.60 | '£48 | nil | £260.60
School plot | Veg harvested | kg | '850g | '9.4 | '1.204 | '3 | 14.454
 | Helpers' hours | hrs | 12 | '2 days | '30 | '18h | 76
 | Children taking part | no. | 28 | 31 | 'hols | 30 |
Churchyard | Trees planted | trees | 40 | 0 | '- | '25 whips | 65
 | Bags of leaves composted | bags | '6 | | '2 | '31 (full) | 39
 | Visitors to open day | people | | | 'about 140 | |
All plots | Veg harvested | kg | 5.35 | 41.4 | 119.454 | 30 | 196.204

Weights are from the kitchen scales; no scales at the churchyard
"""
    name = "2024"
    quarters = ["2024-01-01..2024-03-31", "2024-04-01..2024-06-30", "2024-07-01..2024-09-30", "2024-10-01..2024-12-31"]
    made = []
    for row, site, label, unit, numbers in (
        ("4", "Railway plot", "Veg harvested", "kg", "4.5 32 118.25 27"),
        ("5", "Railway plot", "Helpers' hours", "hours", "60 84.5 102 55"),
        ("6", "Railway plot", "Plant sale", "£", "- 212.60 48 -"),
        ("7", "School plot", "Veg harvested", "kg", "0.85 9.4 1.204 3"),
        ("8", "School plot", "Helpers' hours", "hours", "12 - 30 18"),
        ("9", "School plot", "Children taking part", "of people", "28 31 - 30"),
        ("10", "Churchyard", "Trees planted", "trees", "40 0 - 25"),
        ("11", "Churchyard", "Bags of leaves composted", "bags", "6 - 2 31"),
    ):
        made += across(
            name, row, label, unit, periods("D E F G", quarters, numbers), f"somewhere {site}", "notes ?", "place ?"
        )
    made += said(
        name,
        """
        6 G | Plant sale | 2024-10-01..2024-12-31 | £0 | optional
        8 E | Helpers' hours | 2024-04-01..2024-06-30 | ? | held
        9 F | Children taking part | 2024-07-01..2024-09-30 | ? | optional
        12 F | Visitors to open day | 2024-07-01..2024-09-30 | 140 of people | estimate
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        ods(
            folder / "community_garden.ods",
            {name: text},
            {(1, 1): (1, 8), (4, 1): (3, 1), (7, 1): (3, 1), (10, 1): (3, 1)},
        ),
        expected(
            made,
            [(name, "1 title\n3 header\n6 D nothing\n10 F nothing\n13 total\n15 note")],
            [
                "day-length-unknown: 2 days",
                "people-may-overlap: Children taking part",
            ],
            [(name, 4, "181.75", "181.75")],
        ),
    )

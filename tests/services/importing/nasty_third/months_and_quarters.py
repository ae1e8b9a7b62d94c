"""Figures by month and by quarter: traps of half-year rows, averages, changes in per cent, targets beside actuals."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods, said


def cat_rescue(folder: Path) -> Case:
    """Months written four ways, a half-year row between them, an average at the foot, "14 + 1 RTO"."""

    def months(workbook: Any) -> None:
        workbook["2024-25"]["A5"].value = date(2024, 5, 1)
        workbook["2024-25"]["A5"].number_format = "mmm-yy"

    text = """
Whiskers & Co Cat Rescue - monthly figures 2024/25

Month | Cats taken in | Rehomed | Neutered | Vet bills | Comments
Apr-24 | 12 | 9 | 4 | £1,204.55
 | 15 | 11 | 6 | £980 | kitten season!
June | 21 | 8 | - | £1,410.20
Jul | 18 | 14 + 1 RTO | 7 | tbc | RTO = returned to owner
August | 9 | 12 | 3 | £655.00
Sept | 11 | 10 | nil | £702.10
Half year | 86 | 64 | 20 | £4,951.85
Oct | 10 | 9 | 5 | £540.00
Nov | 7 | 7 | 2 | £498.75
Average | 12.9 | 10 | 4.5 | £855.80
"""
    name = "2024-25"
    rows = [
        ("4", "2024-04", "12", "9", "4", "£1204.55"),
        ("5", "2024-05", "15", "11", "6", "£980"),
        ("6", "2024-06", "21", "8", "", "£1410.20"),
        ("7", "2024-07", "18", "", "7", ""),
        ("8", "2024-08", "9", "12", "3", "£655"),
        ("9", "2024-09", "11", "10", "", "£702.10"),
        ("11", "2024-10", "10", "9", "5", "£540"),
        ("12", "2024-11", "7", "7", "2", "£498.75"),
    ]
    lines = [
        f"{row} {col} | {head} | {when} | {number}{'' if '£' in number else ' count/items'} | notes ?"
        for row, when, *numbers in rows
        for col, head, number in zip(
            "BCDE", ("Cats taken in", "Rehomed", "Neutered", "Vet bills"), numbers, strict=True
        )
        if number
    ]
    lines += [
        "7 C | Rehomed | 2024-07 | ? | held | notes ?",
        "7 E | Vet bills | 2024-07 | ? | held | optional | notes ?",
        "9 D | Neutered | 2024-09 | 0 count/items | optional | notes ?",
    ]
    return Case(
        xlsx(folder / "cat_rescue.xlsx", {name: text}, months),
        expected(
            said(name, "\n".join(lines)),
            [(name, "1 title\n3 header\n10 total\n13 total/note")],
            ["two-numbers/words-beside-number: 14 + 1 RTO"],
        ),
    )


def bike_recycling(folder: Path) -> Case:
    """Quarters by their months, a unit column, a year column that adds up, targets, 570 kg among tonnes, brackets."""
    text = """
Spokes Yard CIC
Monitoring return
Measure | Unit | Apr-Jun 24 | Jul-Sep 24 | Oct-Dec 24 | Jan-Mar 25 | Year | Target for year
BIKES
Bikes donated | no. | 41 | 55 | 38 | 29 | 163 | 150
Bikes refurbished | no. | 30 | 42 | 35* | 31 | 138 | 120
Weight diverted from landfill | tonnes | 0.61 | 0.83 | 570 kg | 0.44 | 2.45 | 2
TRAINING
Young people on Build-a-Bike | people | 8 | 10 | 9 | 9 | 36 | 30
Course hours | hrs | 64 | 80 | 72h30 | 72 | 288.5
Level 1 certificates |  | 6 | 9 | 8 | 8 | 31 | 24
MONEY
Bike sales less refunds | £ | 1,840 | 2,615.50 | (120.00) | 1990 | 6325.50 | 6000
* one stolen in November, later returned
"""
    name = "Return"

    def row(at: int, what: str, unit: str, numbers: str, target: str, section: str) -> list[Any]:
        more = (f"section {section}", "notes ?")
        made = across(name, str(at), what, unit, periods("C D E F", QUARTERS["2024"], numbers), *more)
        counts = f"£{target}" if unit == "£" else f"{target} {unit}"
        return made + (said(name, f"{at} H | {what} | 2024-25 | {counts} | target", *more) if target else [])

    made = [
        *row(5, "Bikes donated", "count/items", "41 55 38 29", "150", "BIKES"),
        *row(6, "Bikes refurbished", "count/items", "30 42 35 31", "120", "BIKES"),
        *row(7, "Weight diverted from landfill", "tonnes", "0.61 0.83 - 0.44", "2", "BIKES"),
        *row(9, "Young people on Build-a-Bike", "of people", "8 10 9 9", "30", "TRAINING"),
        *row(10, "Course hours", "hours", "64 80 72.5 72", "", "TRAINING"),
        *row(11, "Level 1 certificates", "count/qualifications/items", "6 9 8 8", "24", "TRAINING"),
        *row(13, "Bike sales less refunds", "£", "1840 2615.50 -120 1990", "6000", "MONEY"),
    ]
    weight = said(
        name, "7 E | Weight diverted from landfill | 2024-25-Q3 | 0.57 tonnes | section BIKES", "notes ?", "estimate ?"
    )
    weight[0]["lenient"] |= {"quantity": [weight[0]["quantity"], 570], "unit": ["tonnes", "kg"]}
    return Case(
        xlsx(folder / "bike_recycling.xlsx", {name: text}),
        expected(
            made + weight,
            [(name, "1 title\n2 title\n3 header\n4 section\n8 section\n12 section\n14 note")],
            ["people-may-overlap: 8, 10, 9 and 9 young people, stated as 36 in the year"],
            [(name, 7, "2.45", "2.45")],
        ),
    )


def museum_visitors(folder: Path) -> Case:
    """Two years side by side, a change in per cent, a month shut, a thousands comma, a year total."""
    text = """
Tolgarth Heritage Centre
Visitors by month
Month | 2022-23 | 2023-24 | Change | Remarks
April | 412 | 530 | 29% | Easter both in April
May | 388 | 401 | 3%
June | 455 | 512 | 13%
July | 690 | 702 | 2%
August | 1,204 | 1,318 | 9% | record!
September | 510 | 498 | -2%
October | 377 | 420 | 11%
November | 90 | 104 | 16%
December | closed | closed | -
January | closed | 35 | new | half-day openings
February | 120 | ? | | clicker broken
March | 236 | 298 | 26%
TOTAL | 4,482 | 4,818 | 7%
"""
    name = "Visitors"
    years = {
        "B": ("2023", "412 388 455 690 1204 510 377 90 - - 120 236", -1),
        "C": ("2023", "530 401 512 702 1318 498 420 104 - 35 - 298", 0),
    }
    made = []
    for column, (year, numbers, shift) in years.items():
        for at, (when, number) in enumerate(zip(MONTHS[year], numbers.split(), strict=True), 4):
            if number != "-":
                month = f"{int(when[:4]) + shift}{when[4:]}"
                made += said(
                    name,
                    f"{at} {column} | Visitors by month ~ Visitors ~ Tolgarth Heritage Centre"
                    f" | {month} | {number} of people/attendances/count | notes ?",
                )
    made += said(name, "14 C | Visitors by month ~ Visitors | ? | ? | held | optional | notes ?")
    return Case(
        ods(folder / "museum_visitors.ods", {name: text}),
        expected(made, [(name, "1 title\n2 title\n3 header\n12 nothing\n16 total")], unasked=("date-impossible",)),
        "2023-24",
    )


def village_library(folder: Path) -> Case:
    """Target and actual under each merged quarter, a RAG column, per cents, "12 rising to 14", n/a."""
    text = """
Pen-y-bont Community Library
Performance against plan 2023/24

Indicator | Q1 |  | Q2 |  | Q3 |  | Q4 |  | RAG
 | Target | Actual | Target | Actual | Target | Actual | Target | Actual
Books issued | 900 | 1,012 | 900 | 874 | 950 | 961 | 950 | 990 | Green
Volunteer hours | 300 | 312.5 | 300 | 298 | 300 | 276 hrs | 300 | 305 | Amber
Children at story time (attendances) | 120 | 118 | 120 | n/a | 130 | 141 | 130 | 12 rising to 14 | Amber
Satisfied with the service | 90% | 92% | 90% | 94% | 90% | 91% | 90% | 95% | Green
Grants won | £2,000 | £0 | £2,000 | £3,500 | - | £250.00 | - | - | Green
"""
    name = "Plan"

    def merge(workbook: Any) -> None:
        for span in ("A1:J1", "B4:C4", "D4:E4", "F4:G4", "H4:I4"):
            workbook[name].merge_cells(span)

    def row(at: int, what: str, unit: str, targets: str, actuals: str) -> list[Any]:
        return [
            *across(name, str(at), what, unit, periods("B D F H", QUARTERS["2023"], targets), "target", "notes ?"),
            *across(name, str(at), what, unit, periods("C E G I", QUARTERS["2023"], actuals), "notes ?"),
        ]

    made = [
        *row(6, "Books issued", "count/items", "900 900 950 950", "1012 874 961 990"),
        *row(7, "Volunteer hours", "hours", "300 300 300 300", "312.5 298 276 305"),
        *row(
            8,
            "Children at story time (attendances) ~ Children at story time",
            "attendances",
            "120 120 130 130",
            "118 - 141 -",
        ),
        *row(9, "Satisfied with the service", "percent", "90 90 90 90", "92 94 91 95"),
        *row(10, "Grants won", "£", "2000 2000 - -", "0 3500 250 -"),
        *said(
            name,
            "8 I | Children at story time (attendances) ~ Children at story time | 2023-24-Q4 | ? | held | notes ?",
        ),
    ]
    return Case(
        xlsx(folder / "village_library.xlsx", {name: text}, merge),
        expected(made, [(name, "1 title\n2 title\n4 header\n5 header")], ["two-numbers: 12 rising to 14"]),
    )

"""Everyday grids: a timesheet by the day, parcels by the month, a grant's budget, stall takings, indicators by year."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import MONTHS, across, periods, said


def timesheet(folder: Path) -> Case:
    """Two weeks, one below the other, each with its first day above it; days of the week across, sums both ways."""
    text = """
Garden project timesheet

Week commencing: | '03/06/2024
Task | Mon | Tue | Wed | Thu | Fri | Total
Digging beds | 2 | | 3.5 | | 1 | 6.5
Group work | | 4 | | '4.5 hrs | | 8.5
Office | 1.5 | 0.5 | | 1 | 2 | 5
Total | 3.5 | 4.5 | 3.5 | 5.5 | 3 | 20

Week commencing: | '10/06/2024
Task | Mon | Tue | Wed | Thu | Fri | Total
Digging beds | 3 | | 2 | | A/L | 5
Group work | | 4 | | 4 | A/L | 8
Office | | 1h 30m | | | A/L | 1.5
Total | 3 | 5.5 | 2 | 4 | | 14.5
"""
    name = "June"
    made = []
    for row, what, first, numbers in (
        ("5", "Digging beds", 3, "2 - 3.5 - 1"),
        ("6", "Group work", 3, "- 4 - 4.5 -"),
        ("7", "Office", 3, "1.5 0.5 - 1 2"),
        ("12", "Digging beds", 10, "3 - 2 - -"),
        ("13", "Group work", 10, "- 4 - 4 -"),
        ("14", "Office", 10, "- 1.5 - - -"),
    ):
        days = [f"2024-06-{day:02}" for day in range(first, first + 5)]
        for cell, day in zip(periods("B C D E F", days, numbers), ("Mon", "Tue", "Wed", "Thu", "Fri"), strict=True):
            made += across(name, row, f"{what} ~ {what}: {day}", "hours", [cell], "notes ?")
        if first == 10:
            made += said(name, f"{row} F | {what} | 2024-06-14 | ? | optional", "notes ?")
    lines = "1 title\n3 title/header/section/note\n4 header\n8 total\n10 title/header/section/note\n11 header\n15 total"
    return Case(xlsx(folder / "timesheet.xlsx", {name: text}), expected(made, [(name, lines)]))


def food_parcels(folder: Path) -> Case:
    """Months down with a quarter's sum after every three, headings of two rows, and what came in by weight."""
    text = """
St Cadoc's foodbank | | | | |
Month | Parcels | | People fed | | Food in
 | 3 day | 7 day | Adults | Children | kg
April 2024 | 61 | 12 | 98 | 70 | 812.5
May | 58 | 9 | 91 | 66 | 640
June | 70 | 15 | 120 | 81 | '1,020 kg
Quarter 1 | 189 | 36 | 309 | 217 | 2472.5
July | 66 | 11 | 104 | 75 | 590
August | 83 | 20 | 141 | 119 | 705
Sept | 59 | 10 | 93 | 64 | n/k
Quarter 2 | 208 | 41 | 338 | 258 | 1295
Half year | 397 | 77 | 647 | 475 | 3767.5
"""
    name = "2024"
    made = []
    for at, (row, numbers) in enumerate(
        (
            ("4", "61 12 98 70 812.5"),
            ("5", "58 9 91 66 640"),
            ("6", "70 15 120 81 1020"),
            ("8", "66 11 104 75 590"),
            ("9", "83 20 141 119 705"),
            ("10", "59 10 93 64 -"),
        )
    ):
        for column, what, unit, number in zip(
            "BCDEF",
            (
                "Parcels: 3 day ~ Parcels 3 day ~ Parcels - 3 day ~ 3 day parcels",
                "Parcels: 7 day ~ Parcels 7 day ~ Parcels - 7 day ~ 7 day parcels",
                "People fed: Adults ~ People fed Adults ~ People fed - Adults",
                "People fed: Children ~ People fed Children ~ People fed - Children",
                "Food in: kg ~ Food in kg ~ Food in ~ Food in (kg)",
            ),
            ("parcels", "parcels", "heads", "heads", "kg"),
            numbers.split(),
            strict=True,
        ):
            made += across(name, row, what, unit, [(column, MONTHS["2024"][at], number)], "notes ?")

    def hook(workbook: Any) -> None:
        for place in ("A2:A3", "B2:C2", "D2:E2"):
            workbook[name].merge_cells(place)

    return Case(
        xlsx(folder / "food_parcels.xlsx", {name: text}, hook),
        expected(made, [(name, "1 title\n2 header\n3 header\n7 total\n11 total\n12 total\n10 F nothing")]),
    )


def grant_budget(folder: Path) -> Case:
    """A grant's year that begins in September; a budget, months across by their short names, spent and left."""
    text = """
Lottery grant ref 0010345678
Spending from 1 September 2024 to 31 August 2025

Budget line | Budget | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Spent | Left
Sessional staff | 9600 | 800 | 800 | 800 | 600 | 800 | 800 | 800 | 650 | 800 | 800 | 800 | | 8450 | 1150
Hall hire | 1,440 | £120 | £120 | £120 | £60 | £120 | £120 | £120 | £90 | £120 | £120 | £120 | | 1230 | 210
Volunteer travel | 500 | 31.40 | 28.85 | 40.05 | - | 22.50 | 36 | 41.10 | | 19.95 | 30 | 27.45 | | 277.30 | 222.70
Evaluation | 1000 | | | | | | | | | | | 450 | 550 | 1000 | 0
TOTAL | 12540 | 951.40 | 948.85 | 960.05 | 660 | 942.50 | 956 | 961.10 | 740 | 939.95 | 950 | 1397.45 \
| 550 | 10957.30 | 1582.70
"""
    name = "Budget"
    months = [f"2024-{month:02}" for month in range(9, 13)] + [f"2025-{month:02}" for month in range(1, 9)]
    made = []
    for row, what, budget, numbers in (
        ("5", "Sessional staff", "9600", "800 800 800 600 800 800 800 650 800 800 800 -"),
        ("6", "Hall hire", "1440", "120 120 120 60 120 120 120 90 120 120 120 -"),
        ("7", "Volunteer travel", "500", "31.40 28.85 40.05 - 22.50 36 41.10 - 19.95 30 27.45 -"),
        ("8", "Evaluation", "1000", "- - - - - - - - - - 450 550"),
    ):
        made += said(name, f"{row} B | {what} | 2024-09-01..2025-08-31? | £{budget} | target", "notes ?")
        made += across(name, row, what, "£", periods("C D E F G H I J K L M N", months, numbers), "notes ?")
    return Case(
        xlsx(folder / "grant_budget.xlsx", {name: text}),
        expected(made, [(name, "1 title\n2 title/note\n4 header\n9 total\n7 F nothing")]),
    )


def stall_takings(folder: Path) -> Case:
    """Takings by kind across for every stall, a sum across and below, free words with the money, weather."""
    text = """
Friends of Bryn Park stalls

Date\tStall\tCakes\tPlants\tBric-a-brac\tRaffle\tTotal\tWeather
4 May 24\tSpring fair\t£34.20\t£51.00\t12.5\t£40\t£137.70\tdry
8 Jun 24\tPark run\t£22.75 sold out\t—\t£0.00\t\t£22.75\tsunny
13 Jul 24\tFete\t£61.40\t£18.5\t£44.95\t£112\t£236.85\train pm
14 Sept 24\tHarvest market\t£47.10\tnil\t£9\t£36.50\t£92.60\t
7 Dec 24\tChristmas market\t£88\t£25\t£31.05\tabout £70\t£214.05\tcold
Total\t\t£253.45\t£94.50\t£97.50\t£258.50\t£703.95\t
"""
    made = []
    for row, when, stall, numbers in (
        ("4", "2024-05-04", "Spring fair", "34.20 51 12.5 40"),
        ("5", "2024-06-08", "Park run", "22.75 - 0 -"),
        ("6", "2024-07-13", "Fete", "61.40 18.5 44.95 112"),
        ("7", "2024-09-14", "Harvest market", "47.10 0 9 36.50"),
        ("8", "2024-12-07", "Christmas market", "88 25 31.05 70"),
    ):
        for column, kind, number in zip(
            "CDEF", ("Cakes", "Plants", "Bric-a-brac", "Raffle"), numbers.split(), strict=True
        ):
            texts = f"{stall}: {kind} ~ {kind} ~ {stall} ~ {kind}: {stall}"
            made += across("csv", row, texts, "£", [(column, when, number)], "notes ?", "place ?")
    made[-1]["estimate"] = True
    return Case(
        text_file(folder / "stall_takings.tsv", text),
        expected(made, [("csv", "1 title\n3 header\n9 total")], checks=[("csv", 9, "253.45", "253.45")]),
    )


def indicators(folder: Path) -> Case:
    """Indicators with three years side by side, the target beside the last, shares of a whole, words for figures."""
    text = """
Dragon Leisure CIC: key indicators
KPI | 2022-23 | 2023-24 | 2024-25 | 2024-25 target | Change | Owner
Swims by over 60s | 4102 | 4877 | 5310 | 5000 | up | Jo
Volunteer hours | 612 | 598.5 | 704 hrs | 650 | up | Jo
Energy used (kWh) | 210400 | 198,250 | 187012 | 180000 | down | Sam
Free school holiday places | n/a | 120 | 144 | 150 | up | Sam
Members satisfied | 81% | 84% | 0.86 | 85% | up | Jo
Staff paid the Real Living Wage | - | 14 | 17 | all | up | Sam
"""
    name = "KPIs"
    years = ["2022-23", "2023-24", "2024-25"]
    made = []
    for row, what, unit, numbers, target in (
        ("3", "Swims by over 60s", "count/attendances/sessions", "4102 4877 5310", "5000"),
        ("4", "Volunteer hours", "hours", "612 598.5 704", "650"),
        ("5", "Energy used (kWh) ~ Energy used", "kwh", "210400 198250 187012", "180000"),
        ("6", "Free school holiday places", "places/count", "- 120 144", "150"),
        ("7", "Members satisfied", "percent", "81 84 86", "85"),
        ("8", "Staff paid the Real Living Wage", "count/people", "- 14 17", "-"),
    ):
        made += across(name, row, what, unit, periods("B C D", years, numbers), "notes ?")
        made += across(name, row, what, unit, [("E", "2024-25", target)], "target", "notes ?")
    made += said(name, "8 E | Staff paid the Real Living Wage | 2024-25 | ? | target | optional | held", "notes ?")
    return Case(
        ods(folder / "indicators.ods", {name: text}),
        expected(made, [(name, "1 title\n2 header\n6 B nothing\n8 B nothing")]),
    )

"""Quarters across and dated logs: a food bank's workbook, a transport scheme's and a day centre's text files."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def food_bank(folder: Path) -> Case:
    """Guidance, quarters of two heading rows with sections, a shift log with a serial date, a hidden list."""
    guidance = """
How to use this workbook
Fill in the white cells only and send it to the trustees by 30 April.
"""
    figures = """
Caerwen Food Bank
Figures for the trustees, year ended 31 March 2024
Filled in by: manager | | | | | Form FB2

What we count | Counted in | 2023/24 | | | | Total for year | Remarks
 | | Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar
FOOD OUT
Food parcels given out | parcels | 412 | 398 | 530 | '488 parcels | =SUM(C8:F8)
Hot meals served | meals | 96 | - | 140 | '151 | =SUM(C9:F9) | kitchen shut in the summer
Sub-total meals | | 96 | | 140 | 151 | 387

FOOD IN
Food donated | kg | '1,204 kg | 980.5 | '2,310 | approx 1,100
Surplus collected | bags | 31 | 28 | 45 | n/a | 104

PEOPLE
People fed | people | 301 | 322 | 410 | 377 | | many come back each quarter
Hours given by volunteers | hrs | 505 | '498.5 hrs | 610 | 572.25 | 2185.75

MONEY
Spent on topping up stock | £ | £1,020.00 | 875.4 | '£2,004.15 | £1,310 | 5209.55
Given in the collection tins | £ | 88.15 | £102 | - | £96.40
TOTAL

Figures before audit
"""
    shifts = """
Shift log, summer 2023

Date | Shift | Vols | Hours | Spent | Where | Notes
2023-06-06 | Sorting donations | 5 | 10 | | Caerwen
45090 | Parcel packing | 6 | '12 hrs | £4.20 | Caerwen
'20/06/23 | Supermarket collection | 3 | 2h 30m | £(8.00) | Pentre | refund on crates
'27.06.23 | Parcel packing | 7 | half a day | | Caerwen
July | Phone calls to referrers | 2 | about 6
2023-07-11 | Parcel packing | 8 people + 2 trainees | 16 | | Caerwen
 | Total | 23 | 46.5 | £(3.80)
"""
    name, log = "Quarterly figures", "Shift log"
    made = []
    for row, what, unit, numbers, section, notes in (
        ("8", "Food parcels given out", "parcels", "412 398 530 488", "FOOD OUT", ""),
        ("9", "Hot meals served", "meals", "96 - 140 151", "FOOD OUT", "kitchen shut in the summer"),
        ("13", "Food donated", "kg", "1204 980.5 2310 1100", "FOOD IN", ""),
        ("14", "Surplus collected", "bags", "31 28 45 -", "FOOD IN", ""),
        ("17", "People fed", "of people", "301 322 410 377", "PEOPLE", "many come back each quarter"),
        ("18", "Hours given by volunteers", "hours", "505 498.5 610 572.25", "PEOPLE", ""),
        ("21", "Spent on topping up stock", "£", "1020 875.40 2004.15 1310", "MONEY", ""),
        ("22", "Given in the collection tins", "£", "88.15 102 - 96.40", "MONEY", ""),
    ):
        more = [f"section {section}", *([f"notes {notes}"] if notes else [])]
        made += across(name, row, what, unit, periods("C D E F", QUARTERS["2023"], numbers), *more)
    next(each for each in made if each["source"]["row"] == 13 and each["source"]["col"] == "F")["estimate"] = True
    made += said(
        log,
        """
        4 | Sorting donations | 2023-06-06 | 10 hours, 5 people | place Caerwen
        5 | Parcel packing | 2023-06-13 | 12 hours, 6 people, £4.20 | place Caerwen
        6 | Supermarket collection | 2023-06-20 | 2.5 hours, 3 people, £-8 | place Pentre | notes refund on crates
        7 | Parcel packing | 2023-06-27 | 7 people | place Caerwen | held
        8 | Phone calls to referrers | 2023-07 | 6 hours, 2 people | estimate
        9 | Parcel packing | 2023-07-11 | 16 hours | place Caerwen | held
        """,
    )

    def hook(workbook: Any) -> None:
        for place in ("A1:H1", "A2:H2", "A5:A6", "B5:B6", "C5:F5", "G5:G6", "H5:H6"):
            workbook[name].merge_cells(place)
        lists = workbook.create_sheet("Lists")
        for at, word in enumerate(("Shift types", "Sorting donations", "Parcel packing"), 1):
            lists.cell(at, 1).value = word
        lists.sheet_state = "hidden"

    return Case(
        xlsx(folder / "food_bank.xlsx", {"Guidance": guidance, name: figures, log: shifts}, hook),
        expected(
            made,
            [
                ("Guidance", "all note"),
                (
                    name,
                    "1 title\n2 title\n3 title\n5 header\n6 header\n7 section\n9 D nothing\n10 total\n12 section\n"
                    "14 F nothing\n16 section\n20 section\n22 E nothing\n23 total\n25 note",
                ),
                (log, "1 title\n3 header\n10 total"),
                ("Lists", "all hidden"),
            ],
            [
                "people-may-overlap: people fed",
                "formula-without-result: G8 and G9",
                "date-from-number: 45090",
                "day-length-unknown: half a day",
                "two-numbers: 8 people + 2 trainees",
                "hours-each-or-all: 5 volunteers, 10 hours",
            ],
            [(name, 18, "2185.75", "2185.75"), (name, 21, "5209.55", "5209.55"), (log, 10, "-3.80", "-3.80")],
        ),
    )


def community_transport(folder: Path) -> Case:
    """Journeys in cp1252: mixed dates, a fuel refund, a gift in the fuel column, a pair of numbers, a row twice."""
    text = """
Cwmnant Community Transport \u2013 journeys 2024-25,,,,,,

Date,Journey,Passengers,Driver hours,Fuel cost,Where to,Remarks
02/04/24,Hospital run,4,3 hrs,£12.40,Bridgend,
09/04/24,Shopping bus,11,2h 45m,£9.10,Talbot Green,
09/04/24,Shopping bus,11,2h 45m,£9.10,Talbot Green,
,,,,,,
16.4.24,Café lunch outing,7,4.5hrs,"£1,012.00",Cowbridge,“long way round”
7/5/24,Hospital run,3,1 day,£(15.50),Cardiff,fuel card refund
May,Odd errands,6,around 8,,,
21/05/2024,Day trip \u2013 Barry,12 people + 3 helpers,7,£48,Barry,see Mal\u2019s list
30/02/25,Quiz league lift,5,2,£25 donated,Pyle,
,TOTAL,47,29,"£1,100.10",,

Copied from the driver\u2019s day book
"""
    made = said(
        "csv",
        """
        4 | Hospital run | 2024-04-02 | 3 hours, 4 people, £12.40 | place Bridgend
        5 | Shopping bus | 2024-04-09 | 2.75 hours, 11 people, £9.10 | place Talbot Green
        8 | Café lunch outing | 2024-04-16 | 4.5 hours, 7 people, £1012 | place Cowbridge | notes “long way round”
        9 | Hospital run | 2024-05-07 | 3 people, £-15.50 | place Cardiff | notes fuel card refund | held
        10 | Odd errands | 2024-05 | 8 hours, 6 people | estimate
        11 | Day trip \u2013 Barry | 2024-05-21 | 7 hours, £48 | place Barry | notes see Mal\u2019s list | held
        12 | Quiz league lift | - | 2 hours, 5 people, £25 | place Pyle | held
        """,
    )
    return Case(
        text_file(folder / "community_transport.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n3 header\n6 duplicate\n13 total\n15 note")],
            [
                "twice-in-file: rows 5 and 6",
                "day-length-unknown: 1 day",
                "two-numbers: 12 people + 3 helpers",
                "date-impossible: 30 February",
                "income-in-costs: £25 donated",
            ],
            [("csv", 13, "1100.10", "1066.00")],
        ),
    )


def older_people(folder: Path) -> Case:
    """A day centre's quarters, parted by semicolons after a byte order mark; sections, a subtotal and gaps."""
    text = """
Henoed y Cwm - older people's day centre;;;;;;;
Return for the year April 2023 to March 2024;;;;;;;
;;;;;;;
Activity;Measured in;Q1;Q2;Q3;Q4;Year;Notes
LUNCH CLUB;;;;;;;
Meals served;meals;512;498 meals;530;-;1540;boiler out in Q4
Members at the lunch club;people;41;44;43;40;;same members most weeks
Sub-total meals;;512;498;530;;1540;
;;;;;;;
BEFRIENDING;;;;;;;
Home visits;visits;88;93;101;97;379;
Hours given by befrienders;hrs;132 hrs;140.5;151;approx 145;568.5;
;;;;;;;
MONEY;;;;;;;
Spent with local shops;£;£1,204.10;£980;1,115.50;£1,020.00;£4,319.60;
Raffle money raised;£;£64.20;n/a;£88;71.5;;no raffle in Q2
TOTAL;;;;;;;
;;;;;;;
Checked by the treasurer 30/4/24;;;;;;;
"""
    made = []
    for row, what, unit, numbers, section, notes in (
        ("6", "Meals served", "meals", "512 498 530 -", "LUNCH CLUB", "boiler out in Q4"),
        ("7", "Members at the lunch club", "of people", "41 44 43 40", "LUNCH CLUB", "same members most weeks"),
        ("11", "Home visits", "contacts/count/sessions/attendances", "88 93 101 97", "BEFRIENDING", ""),
        ("12", "Hours given by befrienders", "hours", "132 140.5 151 145", "BEFRIENDING", ""),
        ("15", "Spent with local shops", "£", "1204.10 980 1115.50 1020", "MONEY", ""),
        ("16", "Raffle money raised", "£", "64.20 - 88 71.5", "MONEY", "no raffle in Q2"),
    ):
        more = [f"section {section}", *([f"notes {notes}"] if notes else [])]
        made += across("csv", row, what, unit, periods("C D E F", QUARTERS["2023"], numbers), *more)
    next(each for each in made if each["source"]["row"] == 12 and each["source"]["col"] == "F")["estimate"] = True
    return Case(
        text_file(folder / "older_people.csv", text, "utf-8-sig"),
        expected(
            made,
            [
                (
                    "csv",
                    "1 title\n2 title\n4 header\n5 section\n6 F nothing\n8 total\n10 section\n14 section\n"
                    "16 D nothing\n17 total\n19 note",
                )
            ],
            ["people-may-overlap: members at the lunch club"],
            [("csv", 15, "4319.60", "4319.60")],
        ),
    )

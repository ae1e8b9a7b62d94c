"""Logs as they were kept: semicolons and tabs, ditto marks, headings again, dates nothing settles, the Mac's."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def allotment_log(folder: Path) -> Case:
    """Semicolons and a BOM, ditto marks, headings again in the middle, half a day, visitors beside helpers."""
    text = """
Canal Street Allotments;;;;;;
Work party diary 2024/25;;;;;;
;;;;;;
Day;What we did;Site;Helpers;Time;Spent;Remarks
06/04/24;Dug over raised beds;North;7;2.5 hrs;£12.00;
13/04/24;\"\"\"\";North;5;3h;;wet
20.04.24;Compost delivery;South;4;1h 45m;£1,050.00;lorry late
20.04.24;Compost delivery;South;4;1h 45m;£1,050.00;lorry late
31/04/24;Path laying;South;6;4;£36;
May;Seed swap;North;approx 30;2;£(18.50);unsold seed returned
Day;What we did;Site;Helpers;Time;Spent;Remarks
15/06/24;Open day;North;40 visitors + 6 vols;5;£212 raised;
22/6/24;Hedge cutting;South;8;half a day;-;
29/06/24;Watering rota;do.;3;90 mins;n/a;
6 July 2024;Bee talk \u2013 “hives at home”;North;Not recorded;1½ hrs;£20;speaker\u2019s fare
;Total;;;;"£2,361.50";

Diary typed up by the secretary, August 2024
"""
    made = said(
        "csv",
        """
        5 | Dug over raised beds | 2024-04-06 | 2.5 hours, 7 people, £12 | place North
        6 | Dug over raised beds | 2024-04-13 | 3 hours, 5 people | place North | notes wet
        7 | Compost delivery | 2024-04-20 | 1.75 hours, 4 people, £1050 | place South | notes lorry late
        9 | Path laying | - | 4 hours, 6 people, £36 | place South | held
        10 | Seed swap | 2024-05 | 2 hours, 30 people, £-18.50 | place North | estimate | notes unsold seed returned
        12 | Open day | 2024-06-15 | 5 hours, £212 | place North | held
        13 | Hedge cutting | 2024-06-22 | 8 people | place South | held
        14 | Watering rota | 2024-06-29 | 1.5 hours, 3 people | place South
        15 | Bee talk \u2013 “hives at home” | 2024-07-06 | 1.5 hours, £20 | place North | notes speaker\u2019s fare
        """,
    )
    return Case(
        text_file(folder / "allotment_log.csv", text, "utf-8-sig"),
        expected(
            made,
            [("csv", "1 title\n2 title\n4 header\n8 duplicate\n11 header\n16 total\n18 note")],
            [
                "twice-in-file: compost on 20 April",
                "date-impossible: 31/04/24",
                "two-numbers: 40 visitors + 6 vols",
                "income-in-costs: £212 raised",
                "day-length-unknown: half a day",
                "hours-each-or-all: helpers and time",
            ],
            [("csv", 16, "2361.50", "1099.50")],
        ),
    )


def befriending_calls(folder: Path) -> Case:
    """Tabs and cp1252; no day is over 12; minutes; initials; the same call twice; miles repaid in brackets."""
    text = """
Ffrind Ffôn \u2013 telephone befriending 2024

When\tCaller\tCall type\tMinutes\tPhone cost\tArea\tComment
04/05/2024\tJW\tWeekly call\t45\t£1.20\tMumbles\t
07/05/2024\tJW\tWeekly call\t30\t£0.80\tSketty\tchatty
03/06/2024\tPD\tBirthday call\t15 mins\t\tMumbles\t
10/06/2024\tPD\tWeekly call\t1 hr 30\t£2\tGorseinon\tlong one \u2013 fell last week
10/06/2024\tPD\tWeekly call\t1 hr 30\t£2\tGorseinon\tlong one \u2013 fell last week
01/07/2024\tAE\tFirst visit\t60\t£(3.40)\tSketty\tclaim paid twice
08/07/2024\tAE\tWeekly call\tabout 36\t-\tMumbles\t
05/08/2024\tJW\tGroup call\t1h15\t£4.10\tMumbles\t5 members\u2019 phones
\tTotal calls\t\t\t£6.70\t\t
"""
    made = said(
        "csv",
        """
        4 | Weekly call | 2024-05-04 | 0.75 hours, £1.20 | place Mumbles
        5 | Weekly call | 2024-05-07 | 0.5 hours, £0.80 | place Sketty | notes chatty
        6 | Birthday call | 2024-06-03 | 0.25 hours | place Mumbles
        7 | Weekly call | 2024-06-10 | 1.5 hours, £2 | place Gorseinon | notes long one \u2013 fell last week
        9 | First visit | 2024-07-01 | 1 hours, £-3.40 | place Sketty | notes claim paid twice
        10 | Weekly call | 2024-07-08 | 0.6 hours | place Mumbles | estimate
        11 | Group call | 2024-08-05 | 1.25 hours, £4.10 | place Mumbles | notes 5 members\u2019 phones
        """,
    )
    return Case(
        text_file(folder / "befriending_calls.tsv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n3 header\n8 duplicate\n12 total")],
            [
                "date-order-unclear/date-order-taken: no day over 12",
                "twice-in-file: 10 June",
                "personal-data: Caller",
            ],
            [("csv", 12, "6.70", "4.70")],
        ),
    )


def minibus_book(folder: Path) -> Case:
    """Dates of the 1904 system, ditto marks, headings again, drivers' names, a block of repairs under the trips."""

    def shape(workbook: Any) -> None:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        workbook.epoch = CALENDAR_MAC_1904
        workbook["Places"].sheet_state = "hidden"

    first = """
Cwm Aman Community Transport
Minibus book, April to September 2023

Date | Trip | Passengers | Miles | Fuel | Driver
2023-04-12 | Day centre run | 9 | 22 | £6.60 | Dai Rees
2023-04-19 | " | 11 | 22 miles | £6.60 | Ann Lloyd
24/05/23 | Garden centre outing | 14 | 61.5 | £18.45 | Dai Rees
2023-06-07 | Day centre run | 8 | approx 22 | £6.60 | Dai Rees
31/06/23 | Hospital visit | 2 | 37 | £11.10 | Ann Lloyd
 | Sub-total | 44 | 164.5 | £49.35
Date | Trip | Passengers | Miles | Fuel | Driver
2023-08-02 | Barry Island | 13 + 2 escorts | 96 | £28.80 | Huw Parry
2023-09-06 | Day centre run | 10 | 22 | - | Ann Lloyd

Repairs and running costs
Date | Garage | Net | VAT | Gross
2023-05-03 | Aman Motors | 240 | 48 | 288
17.07.23 | MOT Bay Ltd | £54.85 | - | £54.85
2023-09-20 | Aman Motors | £(30.00) | £(6.00) | £(36.00)
 | Total | 264.85 | 42 | 306.85
"""
    second = """
Trip | Date | No. of passengers | Mileage | Fuel £
Christmas lights | 2023-12-13 | 15 | 70 | 21
Day centre run | 2023-12-20 | 7 | 22 | 6.6
do. | 2024-01-10 | 9 | 22 | £6.60
Shopping, Carmarthen | Feb 2024 | 12 | 48 | £14.40
Total | | 43 | 162 | 48.6
"""
    made = [
        *said(
            "Apr-Sep",
            """
            5 | Day centre run | 2023-04-12 | 22 miles, 9 people, £6.60
            6 | Day centre run | 2023-04-19 | 22 miles, 11 people, £6.60
            7 | Garden centre outing | 2023-05-24 | 61.5 miles, 14 people, £18.45
            8 | Day centre run | 2023-06-07 | 22 miles, 8 people, £6.60 | estimate
            9 | Hospital visit | - | 37 miles, 2 people, £11.10 | held
            12 | Barry Island | 2023-08-02 | 96 miles, £28.80 | held
            13 | Day centre run | 2023-09-06 | 22 miles, 10 people
            17 | Aman Motors | 2023-05-03 | £240
            18 | MOT Bay Ltd | 2023-07-17 | £54.85
            19 | Aman Motors | 2023-09-20 | £-30
            """,
        ),
        *said(
            "Oct-Mar",
            """
            2 | Christmas lights | 2023-12-13 | 70 miles, 15 people, £21
            3 | Day centre run | 2023-12-20 | 22 miles, 7 people, £6.60
            4 | Day centre run | 2024-01-10 | 22 miles, 9 people, £6.60
            5 | Shopping, Carmarthen | 2024-02 | 48 miles, 12 people, £14.40
            """,
        ),
    ]
    sheets = {"Apr-Sep": first, "Oct-Mar": second, "Places": "Garages we use\nAman Motors\nMOT Bay Ltd"}
    return Case(
        xlsx(folder / "minibus_book.xlsx", sheets, shape),
        expected(
            made,
            [
                ("Apr-Sep", "1 title\n2 title\n4 header\n10 total\n11 header\n15 title/section\n16 header\n20 total"),
                ("Oct-Mar", "1 header\n6 total"),
                ("Places", "all hidden"),
            ],
            [
                "date-impossible: 31/06/23",
                "two-numbers: 13 + 2 escorts",
                "personal-data: Driver",
                "net-or-gross: repairs",
            ],
            [
                ("Apr-Sep", 10, "44", "44"),
                ("Apr-Sep", 10, "49.35", "49.35"),
                ("Apr-Sep", 20, "264.85", "264.85"),
                ("Oct-Mar", 6, "43", "43"),
            ],
        ),
    )


def night_shelter(folder: Path) -> Case:
    """Quarter sheets, months as sections, true lengths of time, a date of the year before, "1 day", gifts in kind."""

    def shape(workbook: Any) -> None:
        for sheet, place, hours in (("Q1", "D5", 11.5), ("Q2", "C2", 10.0), ("Q2", "C3", 9.0)):
            workbook[sheet][place].value = timedelta(hours=hours)
            workbook[sheet][place].number_format = "[h]:mm"

    first = """
Shelter log Q1
Date | What happened | Guests | Volunteer hours | Given | Where
APRIL 2024
2024-04-03 | Overnight stay, St Paul's | 12 | 11 hrs | £50 | St Paul's
2024-04-10 | Overnight stay, Bethel | 10 | x | £35.50 | Bethel
MAY 2024
07/05/23 | Drop-in breakfast | 22 | 6 | - | Bethel
14 May 2024 | Foot clinic | 8 + 1 dog | 4h 30m | | St Paul's

JUNE 2024
45454 | Drop-in breakfast | 19 | 1 day | £(12.00) | Bethel
31/06/24 | Summer meal | approx 40 | 15 | £1,250.00 | Town hall
 | Total | 111 | | £1,323.50
"""
    second = """
What happened | When | Hours | Visitors | Venue | Gift aid?
Overnight stay, Bethel | 2024-07-02 | x | 9 | Bethel | Y
Overnight stay, St Paul's | 09.07.24 | x | 11 | St Paul's | N
Drop-in breakfast | August | 24 | Not recorded | Bethel |
Quilt making | 2024-09-17 | 3¼ | 6 | nil | Y
"""
    key = "Venues\nSt Paul's = church hall, Station Road\nBethel = vestry"
    made = [
        *said(
            "Q1",
            """
            4 | Overnight stay, St Paul's | 2024-04-03 | 11 hours, 12 people, £50 | place St Paul's
            5 | Overnight stay, Bethel | 2024-04-10 | 11.5 hours, 10 people, £35.50 | place Bethel
            7 | Drop-in breakfast | 2023-05-07? | 6 hours, 22 people | place Bethel
            8 | Foot clinic | 2024-05-14 | 4.5 hours | place St Paul's | held
            11 | Drop-in breakfast | 2024-06-11 | 19 people, £-12 | place Bethel | held
            12 | Summer meal | - | 15 hours, 40 people, £1250 | place Town hall | estimate | held
            """,
        ),
        *said(
            "Q2",
            """
            2 | Overnight stay, Bethel | 2024-07-02 | 10 hours, 9 people | place Bethel
            3 | Overnight stay, St Paul's | 2024-07-09 | 9 hours, 11 people | place St Paul's
            4 | Drop-in breakfast | 2024-08 | 24 hours | place Bethel
            5 | Quilt making | 2024-09-17 | 3.25 hours, 6 people
            """,
        ),
    ]
    return Case(
        xlsx(folder / "night_shelter.xlsx", {"Q1": first, "Q2": second, "Key": key}, shape),
        expected(
            made,
            [
                ("Q1", "1 title\n2 header\n3 section\n6 section\n10 section\n13 total"),
                ("Q2", "1 header"),
                ("Key", "all note/lookup"),
            ],
            [
                "date-outside-year/date-far-off: 07/05/23",
                "two-numbers: 8 + 1 dog",
                "day-length-unknown: 1 day",
                "date-impossible: 31/06/24",
                "date-from-number: 45454",
                "headings-differ: Guests, Visitors",
            ],
            [("Q1", 13, "1323.50", "1323.50")],
        ),
        "2024-25",
    )

"""Logs as text files: two times instead of hours, semicolons and commas, an old code page, days in every manner."""

# Dashes and quotes are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_more.said import said


def befriending_visits(folder: Path) -> Case:
    """UTF-16, parted by tabs: from and to as times of day, initials, a travel claim, days in five ways."""
    text = """
Befriending – visits and calls, January to March 2025

Visit date\tVolunteer\tWhat we did\tFrom\tTo\tTravel £\tTown\tRemarks
07/01/2025\tEJ\tHome visit\t10:00\t11:30\t3.60\tNeath\t
8 Jan 25\tRT\tTelephone call\t14:00\t14:45\t\t\t
09.01.25\tEJ\tHome visit\t09:30\t11:00\t£3.60\tNeath\tasked about the stairs
14/01/2025\tRT\tHospital visit\t1.30pm\t3pm\t£7.20\tBaglan\tparking
Wed 15 January 2025\tEJ/RT\tTea for members\t2pm\t4.30pm\t-\tSkewen\t
21/1/25\tSM\tHome visit\t10:15\t12:00\t£4.05\tCimla\t
2025-01-22\tSM\tTelephone call\t11:00\t\t\t\tfinish not written down
29/02/2025\tEJ\tHome visit\t10:00\t11:00\t£3.60\tNeath\t
04/03/2025\tRT\tHome visit\t13:00\t14:30\t£(2.10)\tPontardawe\tfare paid back
04/03/2025\tRT\tHome visit\t13:00\t14:30\t£(2.10)\tPontardawe\tfare paid back
11th March 2025\tEJ\tMemory walk\t10am\t12 noon\tfree bus\tNeath\t
Total\t\t\t\t\t£17.85\t\t
Seen by the co-ordinator 2/4/25
"""
    made = said(
        "csv",
        """
        4 | Home visit | 2025-01-07 | 1.5 hours, £3.60 | place Neath
        5 | Telephone call | 2025-01-08 | 0.75 hours
        6 | Home visit | 2025-01-09 | 1.5 hours, £3.60 | place Neath | notes asked about the stairs
        7 | Hospital visit | 2025-01-14 | 1.5 hours, £7.20 | place Baglan | notes parking
        8 | Tea for members | 2025-01-15 | 2.5 hours | place Skewen
        9 | Home visit | 2025-01-21 | 1.75 hours, £4.05 | place Cimla
        10 | Telephone call | 2025-01-22 | - | notes finish not written down | held
        11 | Home visit | - | 1 hours, £3.60 | place Neath | held
        12 | Home visit | 2025-03-04 | 1.5 hours, £-2.10 | place Pontardawe | notes fare paid back
        14 | Memory walk | 2025-03-11 | 2 hours, £0? | place Neath | notes ?
        """,
    )
    made[-1]["lenient"]["unit"] = ["hours"]
    return Case(
        text_file(folder / "befriending_visits.tsv", text, "utf-16"),
        expected(
            made,
            [("csv", "1 title\n3 header\n13 duplicate\n15 total\n16 note")],
            ["personal-data/maybe-names: initials", "date-impossible: 29/02/2025", "twice-in-file: rows 12 and 13"],
        ),
    )


def allotment_days(folder: Path) -> Case:
    """UTF-8 with its mark, semicolons, "10,5" hours and "1.034,00" pounds, half a day, two numbers in a cell."""
    text = """
Gwaith Gardd CIC – work days 2024;;;;;;
;;;;;;
Date;Job;Helpers;Hours;Cost;Plot;Comments
03.03.2024;Digging beds;7;10,5;12,40;Top;
10.03.2024;Shed roof;4;6;1.034,00;Top;felt and timber
10.03.2024;Shed roof;4;6;1.034,00;Top;felt and timber
17.03.2024;Open day;12 adults + 9 children;4;(18,50);Lower;plants returned
;;;;;;
April;Watering rota;5;approx 8;;Lower;
31.04.2024;Compost turning;3;2,5 hrs;0,00;Lower;
05.05.2024;Plant sale;6;half a day;£140,00 raised;Gate;
12.05.2024;Weeding – raised beds;8;3h 15;7;Top;"string; gloves"
19.05.2024;Path laying;9;1 day;£211.75;Top;
TOTAL;;46;40,25;2.420,65;;
;;;;;;
Signed off by the treasurer 4.6.24;;;;;;
"""
    made = said(
        "csv",
        """
        4 | Digging beds | 2024-03-03 | 10.5 hours, 7 people, £12.40 | place Top
        5 | Shed roof | 2024-03-10 | 6 hours, 4 people, £1034 | place Top | notes felt and timber
        7 | Open day | 2024-03-17 | 4 hours, £-18.50 | place Lower | notes plants returned | held
        9 | Watering rota | 2024-04 | 8 hours, 5 people | place Lower | estimate
        10 | Compost turning | - | 2.5 hours, 3 people, £0 | place Lower | held
        11 | Plant sale | 2024-05-05 | 6 people, £140 | place Gate | held
        12 | Weeding – raised beds | 2024-05-12 | 3.25 hours, 8 people, £7 | place Top | notes string; gloves
        13 | Path laying | 2024-05-19 | 9 people, £211.75 | place Top | held
        """,
    )
    for each in made:
        # Whether a plot is where a job was done, is for whoever wrote it.
        each["lenient"]["place"] = [each["place"], None]
    for at in (5, 7):
        made[at]["unit"] = None
        made[at]["lenient"].pop("unit", None)
    return Case(
        text_file(folder / "allotment_days.csv", text, "utf-8-sig"),
        expected(
            made,
            [("csv", "1 title\n3 header\n6 duplicate\n14 total\n16 note")],
            [
                "two-numbers: 12 adults + 9 children",
                "date-impossible: 31.04.2024",
                "day-length-unknown: half a day, 1 day",
                "income-in-costs: raised",
                "twice-in-file: rows 5 and 6",
                "hours-each-or-all: 7 helpers, 10.5 hours",
            ],
        ),
    )


def minibus_journeys(folder: Path) -> Case:
    """An old code page: passengers, miles and fuel of each journey, weekdays before dates, a total and a footnote."""
    text = """
Community minibus – journeys made June to August 2024,,,,,
,,,,,
Day,Journey,Passengers,Miles,Fuel,Comments
Tue 4 June 2024,Llanelli shops,11,18.4,£9.20,
Thu 6 June 2024,Café run to Ferryside,8,24,£12.00,driver’s wife came
11/06/24,Llanelli shops,12 (2 in wheelchairs),18.4,£9.20,
18/06/24,Cancelled – flooding,,,,road shut
20-Jun-24,Hospital clinics,5,31 miles,£15.50,
2nd July 2024,Llanelli shops,10,18.4,£9.20,
9.7.24,“Singing for lungs”,7,12,£6,
July,School holiday outings,approx 30,,,see Mair’s book
16/07/24,Hospital clinics,4,33.5,"£1,016.75",new tyres and fuel
23/07/24,Llanelli shops,nil,0,£0.00,nobody came
06/08/24,Beach trip – Pembrey,15,22,£(4.50),fuel card refund
Total,,102,177.7,"£1,073.35",
"Mileage is there and back, from the depot",,,,,
"""
    made = said(
        "csv",
        """
        4 | Llanelli shops | 2024-06-04 | 18.4 miles, 11 people, £9.20
        5 | Café run to Ferryside | 2024-06-06 | 24 miles, 8 people, £12 | notes driver’s wife came
        6 | Llanelli shops | 2024-06-11 | 18.4 miles, £9.20 | notes ? | held
        7 | Cancelled – flooding | 2024-06-18 | - | notes road shut | optional
        8 | Hospital clinics | 2024-06-20 | 31 miles, 5 people, £15.50
        9 | Llanelli shops | 2024-07-02 | 18.4 miles, 10 people, £9.20
        10 | “Singing for lungs” | 2024-07-09 | 12 miles, 7 people, £6
        11 | School holiday outings | 2024-07 | 30 people | estimate | notes see Mair’s book
        12 | Hospital clinics | 2024-07-16 | 33.5 miles, 4 people, £1016.75 | notes new tyres and fuel
        13 | Llanelli shops | 2024-07-23 | 0 miles, 0 people?, £0 | notes nobody came
        14 | Beach trip – Pembrey | 2024-08-06 | 22 miles, 15 people, £-4.50 | notes fuel card refund
        """,
    )
    made[2]["lenient"]["people"] = [None, 12]
    return Case(
        text_file(folder / "minibus_journeys.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n3 header\n15 total\n16 note")],
            ["two-numbers/words-beside-number: 12 (2 in wheelchairs)"],
            checks=[("csv", 15, "1073.35", "1073.35")],
        ),
    )

"""Cousins of the volunteer log in CSV: semicolons, ditto marks and clock-work hours, minutes and initials."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_more.said import said


def pantry_shifts(folder: Path) -> Case:
    """Semicolons and a BOM; a weekday before the date, "1½ hrs", "90 mins", half a day, 29 February of a plain year."""
    text = """
Pantri Pontypridd \u2013 shift book 2024-25;;;;;;

Day;Task;Place;Time given;Volunteers;Petrol;Remarks
Mon 8 April 2024;Parcels packed;Ponty;2hrs 15mins;6;;
9-Apr-24;Delivery round;Cilfynydd;1½ hrs;2;£11.70;van
9-Apr-24;Delivery round;Cilfynydd;1½ hrs;2;£11.70;van
2024-05-14;Stock take;Ponty;90 mins;4;-;
21/5/24;Warehouse run;Treforest;half day;3;£24;
29.02.25;Parcels packed;Ponty;3;5;;new rota
Sept;School collection;;c. 8;~6;;figures from memory
4/11/24;Christmas hampers;Ponty;5 hrs;4 adults, 3 young people;-£6.40;bags returned
12/12/24;Carol service;Ponty;2;8;£140 donated;
Totals;;;;36;£181.00;

Signed off by trustees 3.4.25;;;;;;
"""
    made = said(
        "csv",
        """
        4 | Parcels packed | 2024-04-08 | 2.25 hours, 6 people | place Ponty
        5 | Delivery round | 2024-04-09 | 1.5 hours, 2 people, £11.70 | place Cilfynydd | notes van
        7 | Stock take | 2024-05-14 | 1.5 hours, 4 people | place Ponty
        8 | Warehouse run | 2024-05-21 | 3 people, £24 | place Treforest | held
        9 | Parcels packed | - | 3 hours, 5 people | place Ponty | notes new rota | held
        10 | School collection | 2024-09 | 8 hours, 6 people | notes figures from memory | estimate
        11 | Christmas hampers | 2024-11-04 | 5 hours, £-6.40 | place Ponty | notes bags returned | held
        12 | Carol service | 2024-12-12 | 2 hours, 8 people, £140 | place Ponty | held
        """,
    )
    return Case(
        text_file(folder / "pantry_shifts.csv", text, "utf-8-sig"),
        expected(
            made,
            [("csv", "1 title\n3 header\n6 duplicate\n13 total\n15 note")],
            [
                "day-length-unknown: half day",
                "two-numbers: 4 adults, 3 young people",
                "date-impossible: 29.02.25",
                "income-in-costs: £140 donated",
                "hours-each-or-all: 2hrs 15mins of 6 volunteers",
                "twice-in-file: rows 5 and 6",
            ],
            [("csv", 13, "181.00", "29.30")],
        ),
    )


def health_walks(folder: Path) -> Case:
    """The place first, ditto marks, dates with no year, a cell of two lines, headings again, "a dozen", "4 1/2"."""
    text = """
Llwybrau Walking for Health \u2013 leaders\u2019 log,,,,,,
April 2024 to March 2025,,,,,,
Printed 02/04/2025,,,,,,

Where,When,Walk,Walkers,Miles,Tea fund,Anything to report
Aberdare,14 April,"Dare Valley, lower loop",11,3.5,£5.50,
\"\"\"\",\"\"\"\","Dare Valley, upper loop",5,6 miles,£2.50,
Hirwaun,Sat 11th May 2024,Penderyn tramway,9,4 1/2,nil,muddy
Mountain Ash,1-Jun,Cefnpennar,12 (incl. 2 carers),4,£6.00,"first walk
since the slip"
,,,,,,
Where,When,Walk,Walkers,Miles,Tea fund,Anything to report
Aberdare,31 June,Maerdy,7,5,£3.50,
Hirwaun,20/10/24,Hirwaun common,a dozen,3,(£4.00),bought tea
Aberdare,Jan,Winter indoor stroll,about 15,-,£7.50 collected,
TOTALS,,7 walks,71,26,£21.00,

Walkers are counted once each walk; the same people come again,,,,,,
"""
    made = said(
        "csv",
        """
        6 | Dare Valley, lower loop | 2024-04-14 | 3.5 miles, 11 people, £5.50 | place Aberdare
        7 | Dare Valley, upper loop | 2024-04-14 | 6 miles, 5 people, £2.50 | place Aberdare
        8 | Penderyn tramway | 2024-05-11 | 4.5 miles, 9 people, £0? | place Hirwaun | notes muddy
        9 | Cefnpennar | 2024-06-01 | 4 miles, 12 people?, £6 | place Mountain Ash | notes first walk since the slip
        12 | Maerdy | - | 5 miles, 7 people, £3.50 | place Aberdare | held
        13 | Hirwaun common | 2024-10-20 | 3 miles, 12 people?, £-4 | place Hirwaun | notes bought tea
        14 | Winter indoor stroll | 2025-01 | 15 people, £7.50 | place Aberdare | estimate
        """,
    )
    return Case(
        text_file(folder / "health_walks.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n2 title\n3 title\n5 header\n11 header\n15 total\n17 note")],
            [
                "two-numbers/words-beside-number: 12 (incl. 2 carers)",
                "date-impossible: 31 June",
            ],
        ),
    )


def helpline(folder: Path) -> Case:
    """No title, every cell quoted, minutes in the heading, pence, a week for a date, initials, a Welsh total."""
    text = """
"Ref","Logged","Type of contact","Minutes","Callers","Taken by","Phone cost","Outcome"
"H001","03/06/24","Benefits call","30","1","JT","85p","form sent"
"H002","04/06/24","Drop-in desk","120","7","JT","",""
"H003","05/06/24","Benefits call","1h 15m","1","SA","£1.20","appeal lodged"
"H002","04/06/24","Drop-in desk","120","7","JT","",""
"H004","w/c 10/06/24","Email enquiries","approx 210","14","SA/MW","",""
"H005","11/06/24","Home visit","2 x 45","2","MW","£6.30",""
"H006","12/06/24","Benefits call","?","1","JT","£0.55","no answer"
"H007","31/11/24","Benefits call","15","1","SA","n/a","passed to CAB"
"","Cyfanswm","","","34","","£8.90",""
"""
    made = said(
        "csv",
        """
        2 | Benefits call | 2024-06-03 | 0.5 hours, 1 people, £0.85
        3 | Drop-in desk | 2024-06-04 | 2 hours, 7 people
        4 | Benefits call | 2024-06-05 | 1.25 hours, 1 people, £1.20
        6 | Email enquiries | 2024-06-10..2024-06-16 | 3.5 hours, 14 people | estimate
        7 | Home visit | 2024-06-11 | ? | held
        8 | Benefits call | 2024-06-12 | 1 people, £0.55
        9 | Benefits call | - | 0.25 hours, 1 people | held
        """,
        "code ?",
        "notes ?",
    )
    week = made[3]["period"]
    made[3]["lenient"] |= {"period": [week, None], "date": [None, week[0]]}
    return Case(
        text_file(folder / "helpline.csv", text, line_end="\n"),
        expected(
            made,
            [("csv", "1 header\n5 duplicate\n10 total")],
            [
                "twice-in-file: H002",
                "two-numbers: 2 x 45",
                "date-impossible: 31/11/24",
                "personal-data: taken by",
            ],
            [("csv", 10, "8.90", "8.90"), ("csv", 10, "34", "27")],
        ),
        "2024-25",
    )

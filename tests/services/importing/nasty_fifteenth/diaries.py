# ruff: noqa: RUF001 - the charity typed it so
"""Diaries with a row a day, as the second sample: dates in many hands, hours in words, the same row twice."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def bike_workshop(folder: Path) -> Case:
    """Minutes and halves of hours, half a day, a refund, a sale's takings among the costs, a day that never was."""
    text = """
"Pedal Again workshop diary, April 2023 to March 2024",,,,,,
,,,,,,
When,Job,Helpers,Time spent,Parts (£),Where,Anything else
03/04/23,Bike check – market day,4,6 hrs,£0.00,Neath,
10/4/23,Recycled frames stripped,3,4h 30m,£18.75,Unit 4,
17/04/2023,Learn to fix – beginners,2,90 mins,£12,Unit 4,eight came
17/04/2023,Learn to fix – beginners,2,90 mins,£12,Unit 4,eight came
,,,,,,
1 May 2023,Open workshop,5,7½,£(9.50),Unit 4,inner tubes taken back
May,Collecting old bikes,2,approx 5,,,van lent by the garage
05.06.23,Schools’ roadshow,6,1 day,"£1,120.00",Skewen,“20 bikes” serviced
12/06/23,Led ride,3 helpers + 11 riders,3,-,Aberdulais,
31/09/23,Bike sale,7,5,£340.00 raised,Neath,
09/10/23,Lights and locks stall,2,half a day,£45.60,Neath,
23/10/23,Café bike rack fitted,2,2 hrs 15,£64,Neath,
6/11/23,Open workshop,4,7.5hrs,£22.15,Unit 4,
"4th Dec, 2023",Santa’s grotto bikes,9,8,nil,Skewen,gifted by the police
15/01/24,Stock take,3,not recorded,,Unit 4,
,,,,,,
,TOTAL,57,,"£1,625.00",,

Copied from the red diary by the treasurer 9/4/24
"""
    made = said(
        "csv",
        """
        4 | Bike check – market day | 2023-04-03 | 6 hours, 4 people, £0 | place Neath
        5 | Recycled frames stripped | 2023-04-10 | 4.5 hours, 3 people, £18.75 | place Unit 4
        6 | Learn to fix – beginners | 2023-04-17 | 1.5 hours, 2 people, £12 | place Unit 4 | notes eight came
        9 | Open workshop | 2023-05-01 | 7.5 hours, 5 people, £-9.50 | place Unit 4 | notes inner tubes taken back
        10 | Collecting old bikes | 2023-05 | 5 hours, 2 people | estimate | notes van lent by the garage
        11 | Schools’ roadshow | 2023-06-05 | 6 people, £1120 | place Skewen | notes “20 bikes” serviced | held
        12 | Led ride | 2023-06-12 | 3 hours | place Aberdulais | held
        13 | Bike sale | - | 5 hours, 7 people, £340 | place Neath | held
        14 | Lights and locks stall | 2023-10-09 | 2 people, £45.60 | place Neath | held
        15 | Café bike rack fitted | 2023-10-23 | 2.25 hours, 2 people, £64 | place Neath
        16 | Open workshop | 2023-11-06 | 7.5 hours, 4 people, £22.15 | place Unit 4
        17 | Santa’s grotto bikes | 2023-12-04 | 8 hours, 9 people, £0? | place Skewen | notes gifted by the police
        18 | Stock take | 2024-01-15 | 3 people | place Unit 4 | notes ?
        """,
    )
    for each in made:
        each["lenient"].setdefault("unit", [each["unit"], "gbp"] if each["quantity"] is None else [each["unit"]])
    return Case(
        text_file(folder / "bike_workshop.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n3 header\n7 duplicate\n20 total\n22 note")],
            [
                "day-length-unknown: 1 day",
                "two-numbers: 3 helpers + 11 riders",
                "date-impossible: 31/09/23",
                "income-in-costs: £340.00 raised",
                "hours-each-or-all: Time spent",
                "twice-in-file: 6 and 7",
            ],
            [("csv", 20, "1625.00", "1273.00")],
        ),
    )


def car_scheme(folder: Path) -> Case:
    """Ditto marks for dates and drivers, miles with and without the word, donations, a passenger and a carer."""
    text = """
Llan Community Cars,,,,,,
Journeys in 2024,,,,,,
Date,Driver,Trip,Passengers,Miles,Donation,Comments
02/01/24,B. Jones,Surgery,1,14,£5.00,
04/01/24,M. Pugh,Bronglais hospital,1,62.5 miles,£20,waited 2 hrs
09/01/24,B. Jones,Day centre,3,22,£7.50,
DITTO,S. Lloyd,Optician (Aberystwyth),2,approx 40,nil,
16/01/24,B. Jones,Day centre,3,22,-,paid by the council
30/02/24,M. Pugh,Dentist,1,14,£5.00,forgot to write it down
2024-02-06,S. Lloyd,Chemist & shopping,2 + carer,18m,£6,
13/02/24,B. Jones,Day centre,3,22,£7.50,
13/02/24,B. Jones,Day centre,3,22,£7.50,
March,various,Vaccination runs,31,210 (est),,
9th April 24,M. Pugh,Funeral at Llanbadarn,4,36 miles,£10.00,
23/04/24,S. Lloyd,Bronglais hospital,1,62.5,£20,
14.5.24,B. Jones,Day centre,4,22,£10,new member
DITTO,DITTO,Surgery,1,14,£4.50,
17/06/24,M. Pugh,Seaside outing,8,48 mi,£(2.50),change given
,,,,,,
TOTAL,,,72,629,£100.50,

* donations go towards petrol
"""
    text = text.replace("DITTO", '""""')
    made = said(
        "csv",
        """
        4 | Surgery | 2024-01-02 | 14 miles, 1 people, £5
        5 | Bronglais hospital | 2024-01-04 | 62.5 miles, 1 people, £20
        6 | Day centre | 2024-01-09 | 22 miles, 3 people, £7.50
        7 | Optician (Aberystwyth) | 2024-01-09 | 40 miles, 2 people, £0? | estimate
        8 | Day centre | 2024-01-16 | 22 miles, 3 people
        9 | Dentist | - | 14 miles, 1 people, £5 | held
        10 | Chemist & shopping | 2024-02-06 | 18 miles?, £6 | held
        11 | Day centre | 2024-02-13 | 22 miles, 3 people, £7.50
        13 | Vaccination runs | 2024-03 | 210 miles, 31 people | estimate
        14 | Funeral at Llanbadarn | 2024-04-09 | 36 miles, 4 people, £10
        15 | Bronglais hospital | 2024-04-23 | 62.5 miles, 1 people, £20
        16 | Day centre | 2024-05-14 | 22 miles, 4 people, £10
        17 | Surgery | 2024-05-14 | 14 miles, 1 people, £4.50
        18 | Seaside outing | 2024-06-17 | 48 miles, 8 people, £-2.50
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        text_file(folder / "car_scheme.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n2 title\n3 header\n12 duplicate\n20 total\n22 note")],
            [
                "personal-data/maybe-names: drivers",
                "date-impossible: 30/02/24",
                "two-numbers/words-beside-number/number-unread: 2 + carer",
                "twice-in-file: 11 and 12",
            ],
        ),
    )


def forest_school(folder: Path) -> Case:
    """A heading over every term, sums under it, the lead's initials, a term's name as the section, long sessions."""
    text = """
Wild Woods forest school
Session log, September 2023 to July 2024
|
AUTUMN TERM
Date|Group|Children|Length|Materials|Lead|Remarks
2023-09-12|Reception A|14|2 hrs|£6.40|KT|
2023-09-19|Reception A|13|2|-|KT|den building
'3rd Oct 23|Reception B|15|2h 15m|£11|KT/JM|
'10/10/23|Home educators|9 + 2 toddlers|2.5|£4.25|JM|
2023-11-14|Toddler mornings|11|90 min|nil|JM|
|Term total|||£21.65||
|
SPRING TERM
Date|Group|Children|Length|Materials|Lead|Remarks
2024-01-16|Year 2|22|3 hours|£18.00|KT|
'30/01/24|Year 2|21|3|£(4.00)|KT|gloves taken back
'31/02/24|Year 2|22|3|£2.50|KT|
2024-03-05|Home educators|c. 12|2.5||JM|
2024-03-19|Family fire night|38|all day|£52.75|KT/JM|£61 in the bucket
|Term total|||£69.25||
|
SUMMER TERM
Date|Group|Children|Length|Materials|Lead|Remarks
45398|Toddler mornings|10|1½|£3|JM|
'14 May 2024|Reception A|15|2 hrs|£7.20|KT|
June|Home educators|31|7.5|£9.80|JM|three mornings
2024-07-09|Leavers' camp|18|6|£1,050.00|KT/JM|
|Term total|||£1,070.00||
|
GRAND TOTAL||||£1,160.90||
"""
    name = "Log"
    made = said(
        name,
        """
        6 | Reception A | 2023-09-12 | 2 hours, 14 people, £6.40 | section AUTUMN TERM
        7 | Reception A | 2023-09-19 | 2 hours, 13 people | section AUTUMN TERM
        8 | Reception B | 2023-10-03 | 2.25 hours, 15 people, £11 | section AUTUMN TERM
        9 | Home educators | 2023-10-10 | 2.5 hours, £4.25 | section AUTUMN TERM | held
        10 | Toddler mornings | 2023-11-14 | 1.5 hours, 11 people, £0? | section AUTUMN TERM
        15 | Year 2 | 2024-01-16 | 3 hours, 22 people, £18 | section SPRING TERM
        16 | Year 2 | 2024-01-30 | 3 hours, 21 people, £-4 | section SPRING TERM
        17 | Year 2 | - | 3 hours, 22 people, £2.50 | section SPRING TERM | held
        18 | Home educators | 2024-03-05 | 2.5 hours, 12 people | section SPRING TERM | estimate
        19 | Family fire night | 2024-03-19 | 38 people, £52.75 | section SPRING TERM | held
        24 | Toddler mornings | 2024-04-16 | 1.5 hours, 10 people, £3 | section SUMMER TERM
        25 | Reception A | 2024-05-14 | 2 hours, 15 people, £7.20 | section SUMMER TERM
        26 | Home educators | 2024-06 | 7.5 hours, 31 people, £9.80 | section SUMMER TERM
        27 | Leavers' camp | 2024-07-09 | 6 hours, 18 people, £1050 | section SUMMER TERM
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "forest_school.xlsx", {name: text}),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n4 section/title\n5 header\n11 total\n13 section\n14 header\n20 total\n"
                    "22 section\n23 header\n28 total\n30 total",
                )
            ],
            [
                "two-numbers: 9 + 2 toddlers",
                "date-impossible: 31/02/24",
                "day-length-unknown/number-unread: all day",
                "personal-data: initials",
                "date-from-number: 45398",
            ],
            [(name, 11, "21.65", "21.65"), (name, 28, "1070.00", "1070.00")],
        ),
    )

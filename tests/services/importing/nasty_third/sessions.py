"""Logs of what was done, a row a session: traps of two numbers, of hours each beside hours in all."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def choir(folder: Path) -> Case:
    """Parted by semicolons with decimal commas, dates five ways, a date that is none, a cell of two lines, ditto."""
    text = """
Harbour Voices Community Choir;;;;;
Sessions and concerts, September 2023 to July 2024;;;;;
Date;What;Where;Singers;Collection (£);Remarks
2023-09-07;Rehearsal;Methodist Hall;38;;
2023-09-14;Rehearsal;Methodist Hall;c. 40;;lost count
14-12-2023;Carol singing;Tesco foyer;27;214,60;
20 Dec 23;Care home visit;The Laurels;22;;approx 35 residents
2024-01-11;AGM;Methodist Hall;31 members;;no singing
;;;;;
2024-03-02;Spring concert;St Anne's church;45;1.034,50;120 in audience
30/02/2024;Workshop;Online;19;;
2024-05-09;Rehearsal;"Methodist Hall
(upper room)";36;;
ditto;Committee meeting;;7;;
Total;;;265;1.249,10;
"""
    name = "choir"
    made = said(
        "csv",
        """
        4 | Rehearsal | 2023-09-07 | 38 people | place Methodist Hall
        5 | Rehearsal | 2023-09-14 | 40 people | place Methodist Hall | estimate
        6 | Carol singing | 2023-12-14 | 27 people, £214.60 | place Tesco foyer
        7 | Care home visit | 2023-12-20 | 22 people | place The Laurels
        8 | AGM | 2024-01-11 | 31 people | place Methodist Hall
        10 | Spring concert | 2024-03-02 | 45 people, £1034.50 | place St Anne's church
        11 | Workshop | ? | 19 people | place Online | held
        12 | Rehearsal | 2024-05-09 | 36 people | place Methodist Hall (upper room)
        13 | Committee meeting | 2024-05-09 | 7 people | place -
        """,
        "notes ?",
    )
    return Case(
        text_file(folder / f"{name}.csv", text),
        expected(
            made,
            [("csv", "1 title\n2 title\n3 header\n14 total")],
            ["date-impossible/date-unread: 30/02/2024"],
            unasked=("date-order-unclear",),
        ),
    )


def bereavement_cafe(folder: Path) -> Case:
    """cp1252, weekdays in the dates, "8 (2 new)", "five", a cancelled week, the year named only in the title."""
    text = """
Open Door bereavement café \N{EN DASH} register of sessions 2024/25,,,,,
,,,,,
When,Session,Venue,Came,Helpers,Comment
Tues 9 April,Drop-in,Library,8 (2 new),2,
Tues 23 April,Drop-in,Library,6,2,
Sat 27 April,Memory walk,Cwm Park,eleven,3,lovely day
Tues 7 May,Drop-in,Library,cancelled \N{EN DASH} snow,,
Tues 21 May,Drop-in,Library,9,2,£5 donated for biscuits
Mon 4 June,Drop-in,Library,7,1,
14/1,One to one,By phone,1,1,
28/1,Drop-in,Library,,,register lost
Totals,,,42,11,
"""
    venue = "place Library"
    made = said(
        "csv",
        f"""
        4 D | Drop-in ~ Drop-in: Came ~ Came | 2024-04-09 | ? | held | {venue}
        4 E | Drop-in: Helpers ~ Helpers ~ Drop-in | 2024-04-09 | 2 of people | {venue}
        5 D | Drop-in ~ Drop-in: Came ~ Came | 2024-04-23 | 6 heads | {venue}
        5 E | Drop-in: Helpers ~ Helpers ~ Drop-in | 2024-04-23 | 2 of people | {venue}
        6 D | Memory walk ~ Memory walk: Came ~ Came | 2024-04-27 | 11 heads | place Cwm Park
        6 E | Memory walk: Helpers ~ Helpers ~ Memory walk | 2024-04-27 | 3 of people | place Cwm Park
        7 * | Drop-in ~ Drop-in: Came | 2024-05-07 | ? | held | optional | {venue}
        8 D | Drop-in ~ Drop-in: Came ~ Came | 2024-05-21 | 9 heads | {venue}
        8 E | Drop-in: Helpers ~ Helpers ~ Drop-in | 2024-05-21 | 2 of people | {venue}
        9 D | Drop-in ~ Drop-in: Came ~ Came | ? | 7 heads | {venue}
        9 E | Drop-in: Helpers ~ Helpers ~ Drop-in | ? | 1 of people | {venue}
        10 D | One to one ~ One to one: Came ~ Came | 2025-01-14 | 1 heads | place By phone
        10 E | One to one: Helpers ~ Helpers ~ One to one | 2025-01-14 | 1 of people | place By phone
        11 * | Drop-in | 2025-01-28 | - | {venue} | optional
        """,
        "notes ?",
    )
    return Case(
        text_file(folder / "bereavement_cafe.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n3 header\n12 total")],
            [
                "two-numbers/words-beside-number: 8 (2 new)",
                "date-impossible/date-unread/weekday-differs/date-weekday/date-two-ways: 4 June 2024 is a Tuesday",
            ],
        ),
    )


def canal_work_parties(folder: Path) -> Case:
    """Start and finish, hours each beside hours in all: only the last is what was given; one is ten times too much."""
    text = """
Lower Wharf Canal Society - work parties 2024

Date | Site | Task | Vols | Start | Finish | Hours each | Volunteer hours
2024-04-06 | Lock 14 | Vegetation clearance | 9 | 10:00 | 15:30 | 5.5 | 49.5
2024-04-20 | Lock 14 | Painting gates | 6 | 10:00 | 14:00 | 4 | 24
2024-05-04 | Bridge 7 | Litter pick by boat | 11 | 9.30 | 12.30 | 3 | 33
2024-05-18 | Winding hole | Dredging day 1 | 8 | 10:00 | 16:00 | 6 | 480
2024-05-19 | Winding hole | Dredging day 2 | 7 | 10:00 | 16:00 | 6 | 42
2024-06-01 | Lock 15 | Stonework | 4 | 10:00 | 15:00 | 5 | 20
2024-06-15 | Towpath | Hedge laying | 5 | 10:00 | 14:30 | 4.5 | 22.5
 | | | 50 | | | | 671
NB corporate volunteers from the bank (18 May) included above
"""
    name = "Work parties"
    made = said(
        name,
        """
        4 | Vegetation clearance | 2024-04-06 | 9 people, 49.5 hours/person_hours | place Lock 14
        5 | Painting gates | 2024-04-20 | 6 people, 24 hours/person_hours | place Lock 14
        6 | Litter pick by boat | 2024-05-04 | 11 people, 33 hours/person_hours | place Bridge 7
        7 | Dredging day 1 | 2024-05-18 | 8 people, 480 hours/person_hours | place Winding hole
        8 | Dredging day 2 | 2024-05-19 | 7 people, 42 hours/person_hours | place Winding hole
        9 | Stonework | 2024-06-01 | 4 people, 20 hours/person_hours | place Lock 15
        10 | Hedge laying | 2024-06-15 | 5 people, 22.5 hours/person_hours | place Towpath
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "canal_work_parties.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n11 total\n12 note")],
            ["number-far-off/number-far-off-in-row/hours-too-many/number-two-ways: 480 hours of 8 people on one day"],
        ),
    )


def mountain_rescue(folder: Path) -> Case:
    """Times of call as dates with times, durations five ways, numbers of call-outs that count nothing, a stand-down."""
    text = """
Callout log | Moel Goch Mountain Rescue Team | | | | 1/4/24 - 31/3/25
No. | Called | Where | Incident | Team out | Duration
1 | 2024-04-05T14:35 | Crib Las | Lost walkers, 2 found well | 14 | 2h15m
2 | 2024-04-21T09:10 | Nant y Gog | Ankle injury | 17 | 3 hrs
3 | 2024-05-26T18:00 | Crib Las | Stuck sheep (!) | 5 | 45 mins
4 | 2024-07-13T22:50 | Llyn Du | Missing person search | 31 | 11 1/2 hrs
5 | 2024-07-14T06:00 | Llyn Du | As above, second day | 28 | 6.5
6 | 2024-08-30 | Pen y Bwlch | Stood down - false alarm | 0 | -
7 | 2024-11-02T16:20 | Crib Las | Paraglider | 12 & 1 dog | 4:30
8 | 2025-02-09T11:00 | Nant y Gog | Avalanche, 1 casualty | 22 | 5hrs
Callouts: 8 | | | | 129
"""
    name = "Log"
    made = said(
        name,
        """
        3 | Lost walkers, 2 found well | 2024-04-05 | 14 people, 2.25 hours | place Crib Las
        4 | Ankle injury | 2024-04-21 | 17 people, 3 hours | place Nant y Gog
        5 | Stuck sheep (!) | 2024-05-26 | 5 people, 0.75 hours | place Crib Las
        6 | Missing person search | 2024-07-13 | 31 people, 11.5 hours | place Llyn Du
        7 | As above, second day | 2024-07-14 | 28 people, 6.5 hours | place Llyn Du
        8 | Stood down - false alarm | 2024-08-30 | 0 people? | place Pen y Bwlch
        9 | Paraglider | 2024-11-02 | ? | place Crib Las | held
        10 | Avalanche, 1 casualty | 2025-02-09 | 22 people, 5 hours | place Nant y Gog
        """,
        "notes ?",
        "code ?",
    )
    return Case(
        xlsx(folder / "mountain_rescue.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 header\n11 total/note")],
            [
                "two-numbers/words-beside-number: 12 & 1 dog",
                "hours-each-or-all/hours-of-many-people/hours-multiplied: of each of the team or in all",
            ],
        ),
    )

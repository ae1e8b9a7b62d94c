"""What is written down as it happens: dates typed three ways, "as above", merged days, a month's sum between."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import said

_ASIDE = ("notes ?", "place ?", "estimate ?")


def room_diary(folder: Path) -> Case:
    """A day merged over its bookings, times of day, "free", a cancelled booking, babies beside grown-ups."""
    text = """
LLWYN HALL DIARY - SEPTEMBER 2024
Please fill in numbers AFTER!! Jan
Date | Time | Room | Who | No. of people | Paid | Notes
Mon 2 Sept | 10-12 | Main hall | Tai chi | 14 | £24
 | 1-3pm | Back room | Knit & Natter | 9 | free | members
3/9/24 | 9.30-11.30 | Main hall | Baby group | 22 | £24
2024-09-09 | 10-12 | as above | Tai chi | '16 | £24

Tues 10 Sept | 6.30-9 | Main hall | Blood donors | 61 | 0 | NHS pays at year end
2024-09-16 | 10-12 | Main hall | Tai chi | CANCELLED - teacher ill | -
17/9/24 | 9.30-11.30 | Main hall | Baby group | 19 + 15 babies | £24

 | | | TOTAL SEPT | 141 | £96
Yellow = not paid yet
"""
    name = "Sept"

    def as_kept(workbook: Any) -> None:
        from openpyxl.comments import Comment
        from openpyxl.styles import PatternFill

        sheet = workbook[name]
        sheet.merge_cells("A1:G1")
        sheet.merge_cells("A4:A5")
        sheet["F6"].fill = PatternFill("solid", fgColor="FFFF00")
        sheet["E9"].comment = Comment("counted by the nurses", "Jan")

    made = said(
        name,
        """
        4 | Tai chi | 2024-09-02 | 14 people, 2 hours?, £24
        5 | Knit & Natter | 2024-09-02 | 9 people, 2 hours?, £0?
        6 | Baby group | 2024-09-03 | 22 people, 2 hours?, £24
        7 | Tai chi | 2024-09-09 | 16 people, 2 hours?, £24
        9 | Blood donors | 2024-09-10 | 61 people, 2.5 hours?, £0
        10 | Tai chi | 2024-09-16 | ? | optional
        11 | Baby group | 2024-09-17 | ? | held
        """,
        *_ASIDE,
    )
    for record in made:
        if record.get("people"):
            record["lenient"] |= {"unit": ["hours", "gbp", None]}
    return Case(
        xlsx(folder / "room_diary.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 title/note\n3 header\n13 total\n14 note")],
            ["two-numbers: 19 + 15 babies"],
            unasked=("date-far-off", "running-totals"),
        ),
        "2024-25",
    )


def befriending_visits(folder: Path) -> Case:
    """Months as sections, "as above", a day without its month, minutes, "all morning", what two people gave each."""
    text = """
Golden Thread Befriending,,,,,,
Visits log - SUE PLEASE KEEP UP TO DATE,,,,,,
Date,Vol,Visiting,What we did,How long,Mileage £,Notes
OCTOBER 2024,,,,,,
01/10/24,Pam,Mrs E,Chat and cuppa,1hr,2.70,
3 Oct,Pam,Mrs E,as above,1 hr 15,2.70,
07.10.24,Derek,Mr T,"Shopping, chemist",2,£4.95,+ £3 parking. “paid”
07.10.24,Derek,Mr K,Phone call,30 mins,,
21/10/24,Pam,Mrs E,not in,0,2.70,
,,,,,,
NOVEMBER 2024,,,,,,
04/11/24,Pam,Mrs E,Chat and cuppa,1.5,2.70,
11 Nov,Derek,Mr T,Hospital appt,all morning,£9.90,see me re claim
Monday 18th,Derek,Mr T,Chat,1,4.95,
25/11/24,Pam & Lynne,Mrs E,Birthday tea,2 each,2.70,
,,,,,,
,Total visits,9,,,£33.30,
Pam off in December,,,,,,
"""
    made = said(
        "csv",
        """
        5 | Chat and cuppa | 2024-10-01 | 1 hours, £2.70
        6 | Chat and cuppa | 2024-10-03 | 1.25 hours, £2.70
        7 | Shopping, chemist | 2024-10-07 | 2 hours, £4.95
        8 | Phone call | 2024-10-07 | 0.5 hours
        9 | not in | 2024-10-21 | 0 hours, £2.70
        12 | Chat and cuppa | 2024-11-04 | 1.5 hours, £2.70
        13 | Hospital appt | 2024-11-11 | ? | held
        14 | Chat | 2024-11-18? | 1 hours, £4.95
        15 | Birthday tea | 2024-11-25 | ? | held
        """,
        *_ASIDE,
    )
    return Case(
        text_file(folder / "befriending_visits.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n2 title/note\n3 header\n4 section\n11 section\n17 total\n18 note")],
            [
                "number-unread: all morning",
                "words-beside-number/hours-each-or-all/number-unread: 2 each",
                "personal-data/maybe-names: whom they visited",
            ],
        ),
        "2024-25",
        also=(_nobody_is_named,),
    )


def _nobody_is_named(made: Json) -> list[str]:
    return [
        f"named: row {each['source']['row']}"
        for each in made["records"]
        if any(name in " ".join(map(str, each.values())) for name in ("Mrs E", "Mr T", "Mr K"))
    ]


def walking_group(folder: Path) -> Case:
    """The sum above the list, ditto marks under leaders, a walk rained off in red, miles with a remark."""
    text = """
Stepping Out - walks 2024 | | | Walkers so far: | 46

Date | Walk | Miles | Leader | Walkers | New | Comments
Tues 7th May 2024 | Reservoir loop | 3 | Bryn | 14 | 3
14/05/2024 | Canal to the weir | 4.5 | " | 12 | | Bryn's knee!
2024-05-21 | Bluebell wood | 2 miles (short!) | Ann | 9 | 1
28/05/2024 | Reservoir loop | | Ann | | | rained off
4th June | Castle mound | '3.5 | Ann | 11 | 0 | 2 dogs
11/06/2024
18/06/2024

NB insurance only covers 15 per leader
"""
    name = "Walks"

    def as_kept(workbook: Any) -> None:
        from openpyxl.styles import PatternFill

        for cell in workbook[name][7]:
            cell.fill = PatternFill("solid", fgColor="FF0000")

    lines = []
    for row, when, walk, miles, walkers, new in (
        (4, "2024-05-07", "Reservoir loop", "3", "14", "3"),
        (5, "2024-05-14", "Canal to the weir", "4.5", "12", ""),
        (6, "2024-05-21", "Bluebell wood", "2", "9", "1"),
        (8, "2024-06-04", "Castle mound", "3.5", "11", "0"),
    ):
        lines.append(f"{row} C | {walk} | {when} | {miles} miles | somewhere {walk}")
        lines.append(f"{row} E | {walk} | {when} | {walkers} heads | somewhere {walk}")
        if new:
            lines.append(f"{row} F | {walk} | {when} | {new} of people/attendances/count | somewhere New")
    lines.append("7 | Reservoir loop | 2024-05-28 | - | optional")
    return Case(
        xlsx(folder / "walking_group.xlsx", {name: text}, as_kept),
        expected(
            said(name, "\n".join(lines), *_ASIDE),
            [(name, "1 title/note/total\n3 header\n9 nothing/section\n10 nothing/section\n12 note")],
        ),
        "2024-25",
    )


def community_transport(folder: Path) -> Case:
    """Ditto marks under dates, "3 x £2.50", a month's sum called October, a remark between the trips."""
    text = """
CAR SCHEME TRIPS Oct - Dec 2024
Date | Driver | From | To | Purpose | Passengers | Miles | Fare
01/10/2024 | RJ | Blaengarw | POW | Hospital appt | 1 | 18.4 | £8.00
" | " | POW | Blaengarw | Hospital appt - return | 1 | 18.4 | -
04/10/2024 | MW | Nantymoel | Hall | Lunch club | 3 | 9 | 3 x £2.50
Fri 11/10 | MW | as above | as above | Lunch club | 4 | 9mls | £10
18/10/24 | " | " | " | Lunch club | 4 | n/a - walked | £0
25th October | RJ | Pontycymer | Surgery | GP | 2 | 6 | £4.50
October | | | | | 15 | 60.8 | £30.00
01/11/2024 | RJ | Blaengarw | POW | Hospital appt | 1 | 22 | 800p
NO TRIPS 2 WKS - car at garage
22/11/2024 | MW | Nantymoel | Hall | Lunch club | 3 | 9 | £7.50
November | | | | | 4 | 31 | £15.50
GRAND TOTAL | | | | | 19 | 91.8 | £45.50

Fares banked 2/12/24 LH
"""
    name = "Trips Q3"
    made = said(
        name,
        """
        3 | Hospital appt | 2024-10-01 | 1 people, 18.4 miles, £8
        4 | Hospital appt - return | 2024-10-01 | 1 people, 18.4 miles
        5 | Lunch club | 2024-10-04 | ? | held
        6 | Lunch club | 2024-10-11 | 4 people, 9 miles?, £10
        7 | Lunch club | 2024-10-18 | ?
        8 | GP | 2024-10-25 | 2 people, 6 miles, £4.50
        10 | Hospital appt | 2024-11-01 | 1 people, 22 miles, £8
        12 | Lunch club | 2024-11-22 | 3 people, 9 miles, £7.50
        """,
        *_ASIDE,
    )
    return Case(
        ods(folder / "community_transport.ods", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 header\n9 total\n11 note/section\n13 total\n14 total\n16 note")],
            ["two-numbers/number-unread: 3 x £2.50"],
            unasked=("date-order-unclear", "cell-unit-differs"),
        ),
        "2024-25",
    )


def wildlife_days(folder: Path) -> Case:
    """A site merged over its work parties, days given, "ditto", a subtotal a site, a school group in the count."""
    text = """
VOLUNTEER WORK PARTIES Jan-April 2024
Site | Date | Task | Vols | Vol days | Notes
Cwm Du reserve | 14/1/24 | Hedge laying | 8 | 8
 | 11/2/24 | ditto | 7 | 7
 | 10/3/24 | Pond clearance | 11 | 5.5 | half day, snow
 | April | Nest boxes | 3 | 1.5 | not sure of date
Sub total | | | 29 | 22
Allt Wen | 20.1.24 | Path repair | 6 | 6
 | 17.2.24 | ditto | 5 | 5
 | 16.3.24 | Litter + path | 24 school + 2 staff | 13
Sub total | | | 37 | 24
TOTAL | | | 66 | 46
Anyone under 16 counts as half a day (agreed w. Rhian)
"""
    name = "2024"

    def as_kept(workbook: Any) -> None:
        workbook[name].merge_cells("A3:A6")
        workbook[name].merge_cells("A8:A10")

    made = said(
        name,
        """
        3 | Hedge laying | 2024-01-14 | 8 people | somewhere Cwm Du
        4 | Hedge laying | 2024-02-11 | 7 people | somewhere Cwm Du
        5 | Pond clearance | 2024-03-10 | 11 people | somewhere Cwm Du
        6 | Nest boxes | 2024-04 | 3 people | somewhere Cwm Du
        8 | Path repair | 2024-01-20 | 6 people | somewhere Allt Wen
        9 | Path repair | 2024-02-17 | 5 people | somewhere Allt Wen
        10 | Litter + path | 2024-03-16 | ? | held | somewhere Allt Wen
        """,
        *_ASIDE,
    )
    return Case(
        xlsx(folder / "wildlife_days.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 header\n7 total\n11 total\n12 total\n13 note")],
            ["day-length-unknown: what a volunteer day is", "two-numbers: 24 school + 2 staff"],
        ),
    )

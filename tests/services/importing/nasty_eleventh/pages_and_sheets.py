"""Logs as they are printed and kept: page breaks, dittos, sections, sheets that differ, sheets that are not data."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_eleventh.wording import says_its_words
from tests.services.importing.nasty_more.said import said


def day_book(folder: Path) -> Case:
    """Headings again on each page, sums carried forward, ditto marks in two columns, a blank column, a note."""
    text = """
Gwent Furniture Reuse - van day book 2024

Date | Job | | Items | Volunteers | Where | Remarks
2024-05-01 | Collection | | 6 | 3 | Cwmbran |
" | " | | 4 | 2 | Pontypool | narrow stairs
2024-05-03 | " | | 9 | 3 | " |
" | Delivery | | 3 | 2 | Risca |
Carried forward | | | 22 | | |
 | | | | | | Page 2
Date | Job | | Items | Volunteers | Where | Remarks
Brought forward | | | 22 | | |
2024-05-08 | Collection | | 7 | 3 | Usk |
2024-05-09 | Delivery | | 2 | 2 | Caldicot | no lift
" | " | | 5 | 2 | Chepstow |

2024-05-15 | Collection | | 8 | 4 | Cwmbran |
Carried forward | | | 44 | | |
 | | | | | | Page 3
Date | Job | | Items | Volunteers | Where | Remarks
Brought forward | | | 44 | | |
2024-05-21 | Collection | | 10 | 3 | Newport | council lorry
" | Delivery | | 4 | 3 | " |
2024-05-29 | " | | 6 | 2 | Risca |
Total for May | | | 64 | | |

The van was off the road from 22 to 28 May.
"""
    name = "May"
    made = said(
        name,
        """
        4 | Collection | 2024-05-01 | 6 items, 3 people | place Cwmbran
        5 | Collection | 2024-05-01 | 4 items, 2 people | place Pontypool | notes narrow stairs
        6 | Collection | 2024-05-03 | 9 items, 3 people | place Pontypool
        7 | Delivery | 2024-05-03 | 3 items, 2 people | place Risca
        12 | Collection | 2024-05-08 | 7 items, 3 people | place Usk
        13 | Delivery | 2024-05-09 | 2 items, 2 people | place Caldicot | notes no lift
        14 | Delivery | 2024-05-09 | 5 items, 2 people | place Chepstow
        16 | Collection | 2024-05-15 | 8 items, 4 people | place Cwmbran
        21 | Collection | 2024-05-21 | 10 items, 3 people | place Newport | notes council lorry
        22 | Delivery | 2024-05-21 | 4 items, 3 people | place Newport
        23 | Delivery | 2024-05-29 | 6 items, 2 people | place Risca
        """,
    )
    skipped = """1 title
    3 header
    8 total
    9 note/title/header
    10 header
    11 total
    17 total
    18 note/title/header
    19 header
    20 total
    24 total
    26 note"""
    return Case(
        ods(folder / "day_book.ods", {name: text}),
        expected(made, [(name, skipped)], checks=[(name, 24, "64", "64")]),
    )


def repair_cafe(folder: Path) -> Case:
    """A text file: projects as section rows, headings again under each, "as above", subtotals, a signature."""
    text = """
Valleys Repair Network,,,,
Sessions April to December 2024,,,,
,,,,
PROJECT: Repair café,,,,
Date,Activity,Attended,Hours,Place
06/04/2024,Repair morning,22,4,Treorchy
04/05/2024,as above,19,4,as above
18/05/2024,Bike check,13,3,Porth
01/06/2024,Repair morning,25,4,Treorchy
Sub-total,,79,15,
,,,,
PROJECT: Sewing circle,,,,
Date,Activity,Attended,Hours,Place
13/04/2024,Mending evening,8,2,Porth
11/05/2024,as above,9,2,as above
,,,,
14/09/2024,Curtain class,6,2.5,Tonypandy
12/10/2024,as above,7,2.5,as above
Sub-total,,30,9,
,,,,
PROJECT: Tool library,,,,
Date,Activity,Attended,Hours,Place
20/07/2024,Open day,41,5,Porth
16/11/2024,Sharpening,12,3,Tonypandy
14/12/2024,as above,10,3,as above
Sub-total,,63,11,
GRAND TOTAL,,172,35,
,,,,
"Attended means everybody through the door, volunteers left out.",,,,
Signed for the committee 10/01/2025,,,,
"""
    sheet = "csv"
    made = said(
        sheet,
        """
        6 | Repair morning | 2024-04-06 | 22 people, 4 hours | place Treorchy | section PROJECT: Repair café
        7 | Repair morning | 2024-05-04 | 19 people, 4 hours | place Treorchy | section PROJECT: Repair café
        8 | Bike check | 2024-05-18 | 13 people, 3 hours | place Porth | section PROJECT: Repair café
        9 | Repair morning | 2024-06-01 | 25 people, 4 hours | place Treorchy | section PROJECT: Repair café
        14 | Mending evening | 2024-04-13 | 8 people, 2 hours | place Porth | section PROJECT: Sewing circle
        15 | Mending evening | 2024-05-11 | 9 people, 2 hours | place Porth | section PROJECT: Sewing circle
        17 | Curtain class | 2024-09-14 | 6 people, 2.5 hours | place Tonypandy | section PROJECT: Sewing circle
        18 | Curtain class | 2024-10-12 | 7 people, 2.5 hours | place Tonypandy | section PROJECT: Sewing circle
        23 | Open day | 2024-07-20 | 41 people, 5 hours | place Porth | section PROJECT: Tool library
        24 | Sharpening | 2024-11-16 | 12 people, 3 hours | place Tonypandy | section PROJECT: Tool library
        25 | Sharpening | 2024-12-14 | 10 people, 3 hours | place Tonypandy | section PROJECT: Tool library
        """,
    )
    for record in made:
        name = record.pop("section")
        record["words"] = [name.removeprefix("PROJECT: ")]
    skipped = """1 title
    2 title
    4 section/title
    5 header
    10 total
    12 section
    13 header
    19 total
    21 section
    22 header
    26 total
    27 total
    29 note
    30 note"""
    return Case(
        text_file(folder / "repair_cafe.csv", text),
        expected(made, [(sheet, skipped)], checks=[(sheet, 10, "15", "15"), (sheet, 27, "35", "35")]),
        also=(says_its_words(made),),
    )


def oriau_a_phrydau(folder: Path) -> Case:
    """A text file in two languages: months down, two years stacked under their own headings, quarters' sums between."""
    text = """
Cofnod misol / Monthly record - Neuadd y Pentref;;;
;;;
2023-24;;;
Mis / Month;Oriau gwirfoddoli / Volunteer hours;Prydau / Meals;Nodiadau / Notes
Hydref / October;42;110;
Tachwedd / November;45,5;124;
Rhagfyr / December;30;88;ar gau am wythnos
Chwarter 3 / Quarter 3;117,5;322;
Ionawr / January;41;96;
Chwefror / February;44;101;
Mawrth / March;52;117;
Chwarter 4 / Quarter 4;137;314;
;;;
2024-25;;;
Mis / Month;Prydau / Meals;Oriau gwirfoddoli / Volunteer hours;Nodiadau / Notes
Ebrill / April;120;50;
Mai / May;118;48,5;
Mehefin / June;131;57;te parti
Chwarter 1 / Quarter 1;369;155,5;
;;;
Cyfrifir prydau unwaith / Each meal is counted once;;;
"""
    sheet = "csv"
    hours, meals = (
        "Oriau gwirfoddoli / Volunteer hours ~ Volunteer hours ~ Oriau gwirfoddoli",
        "Prydau / Meals ~ Meals ~ Prydau",
    )
    rows = (
        (5, "2023-10", "42", "110"),
        (6, "2023-11", "45.5", "124"),
        (7, "2023-12", "30", "88"),
        (9, "2024-01", "41", "96"),
        (10, "2024-02", "44", "101"),
        (11, "2024-03", "52", "117"),
        (16, "2024-04", "50", "120"),
        (17, "2024-05", "48.5", "118"),
        (18, "2024-06", "57", "131"),
    )
    lines = []
    for row, month, time, eaten in rows:
        one, two = ("B", "C") if row < 14 else ("C", "B")
        lines += [f"{row} {one} | {hours} | {month} | {time} hours", f"{row} {two} | {meals} | {month} | {eaten} meals"]
    skipped = """1 title
    3 section/title/note
    4 header
    8 total
    12 total
    14 section/title/note
    15 header
    19 total
    21 note"""
    return Case(
        text_file(folder / "oriau_a_phrydau.csv", text, "utf-8-sig"),
        expected(said(sheet, "\n".join(lines), "notes ?"), [(sheet, skipped)]),
    )


def garden_project(folder: Path) -> Case:
    """Three logs with headings of other names, order and rows, among a cover, lists, a blank form and a pivot."""
    cover = """

Llwyn Onn Garden Project
Record of sessions 2024-25
Contents
1 | Spring | page 1
2 | Autumn | page 2
3 | Winter | page 3
Contact: the office, 01234 567890
"""
    spring = """
Date | Session | Gardeners | Hours | Place
2024-04-11 | Seed sowing | 8 | 3 | Glasshouse
2024-04-25 | Bed digging | 11 | 4 | Walled garden
2024-05-16 | Pond clearing | 6 | 3.5 | Lower field
2024-06-06 | Strawberry day | 15 | 5 | Walled garden
Total | | 40 | 15.5 |
"""
    autumn = """
Autumn sessions

Led by the garden manager
 | What we did | When | Length (hrs) | Attendance | Venue
 | Apple pressing | 12/09/2024 | 4 | 18 | Orchard
 | Hedge laying | 26/09/2024 | 5 | 7 | Lower field

 | Bulb planting | 17/10/2024 | 2.5 | 14 | Walled garden
 | Leaf clearing | 07/11/2024 | 3 | 9 | Orchard
 | Total | | 14.5 | 48 |
"""
    winter = """
Winter sessions 2024-25


Took part | Place | Session | |
 | | Name | Day | Hours
5 | Glasshouse | Pot washing | 2025-01-09 | 2
10 | Orchard | Wassail | 2025-01-17 | 3
7 | Glasshouse | Seed sorting | 2025-02-13 | 2.5
22 | | Total | | 7.5
"""
    lists = """
Places | Session types
Glasshouse | Digging
Walled garden | Planting
Orchard | Harvest
Lower field | Craft
"""
    form = """
Session record form (print and fill in)
Date: |
Session: |
Place: |
Number of gardeners: |
Hours: |
Signed: |
"""
    pivot = """
Row Labels | Sum of Gardeners | Sum of Hours
Glasshouse | 20 | 7.5
Lower field | 13 | 8.5
Orchard | 37 | 10
Walled garden | 40 | 11.5
Grand Total | 110 | 37.5
"""

    def merge(workbook: Any) -> None:
        for cells in ("A4:A5", "B4:B5", "C4:E4"):
            workbook["Winter"].merge_cells(cells)

    made = said(
        "Spring",
        """
        2 | Seed sowing | 2024-04-11 | 8 people, 3 hours | place Glasshouse
        3 | Bed digging | 2024-04-25 | 11 people, 4 hours | place Walled garden
        4 | Pond clearing | 2024-05-16 | 6 people, 3.5 hours | place Lower field
        5 | Strawberry day | 2024-06-06 | 15 people, 5 hours | place Walled garden
        """,
    )
    made += said(
        "Autumn",
        """
        5 | Apple pressing | 2024-09-12 | 18 people, 4 hours | place Orchard
        6 | Hedge laying | 2024-09-26 | 7 people, 5 hours | place Lower field
        8 | Bulb planting | 2024-10-17 | 14 people, 2.5 hours | place Walled garden
        9 | Leaf clearing | 2024-11-07 | 9 people, 3 hours | place Orchard
        """,
    )
    made += said(
        "Winter",
        """
        6 | Pot washing | 2025-01-09 | 5 people, 2 hours | place Glasshouse
        7 | Wassail | 2025-01-17 | 10 people, 3 hours | place Orchard
        8 | Seed sorting | 2025-02-13 | 7 people, 2.5 hours | place Glasshouse
        """,
    )
    return Case(
        xlsx(
            folder / "garden_project.xlsx",
            {
                "Cover": cover,
                "Spring": spring,
                "Autumn": autumn,
                "Winter": winter,
                "Lists": lists,
                "Blank form": form,
                "Pivot": pivot,
            },
            merge,
        ),
        expected(
            made,
            [
                ("Spring", "1 header\n6 total"),
                ("Autumn", "1 title\n3 title/note\n4 header\n10 total"),
                ("Winter", "1 title\n4 header\n5 header\n9 total"),
            ],
        ),
    )

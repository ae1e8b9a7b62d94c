# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""A line or two a day: sheets a month, and printed pages that carry their totals forward."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_seventeenth.blocks import under_sections
from tests.services.importing.nasty_seventeenth.shown_files import as_csv, shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def befriending_line(folder: Path) -> Case:
    readme = "One sheet a month, please. One line a shift.\n\nNever write a member's surname on these sheets."
    lists = "What\nMorning calls\nEvening calls\nLetters posted"
    april = log(
        "April",
        """
Llinell Gyfaill / The Befriending Line – April 2024 => skip title

Kept by the duty volunteer. Time is time on the telephone. => skip note/title
Date | What | Members spoken to | Time | Initials | Remarks => skip header
2024-04-02 | Morning calls | 9 | 1h 15m | RW => 2024-04-02 | 1.25 hours, 9 people
04/04/24 | Morning calls | 11 | 2 hrs | RW/TJ | one very low => 2024-04-04 | 2 hours, 11 people
45391 | Letters posted | 14 | 45 mins | TJ => 2024-04-09 | 0.75 hours, 14 people
" | Birthday cards | 3 | 30 mins | " => 2024-04-09 | 0.5 hours, 3 people
16/04/24 | Evening calls | 7 | approx 2 hrs | GP => 2024-04-16 | 2 hours, 7 people | estimate
23/04/24 | Morning calls | Not recorded | 1.5 | RW | tally sheet mislaid => 2024-04-23 | 1.5 hours
 | Total | 44 => skip total
""",
        text="B",
        notes="F",
    )
    may = log(
        "May",
        """
What | When | Hrs | Members spoken to | Vol => skip header
Morning calls | 2024-05-02 | 2 | 10 | RW => 2024-05-02 | 2 hours, 10 people
Evening calls | 07/05/24 | 1.25 | 6 | TJ => 2024-05-07 | 1.25 hours, 6 people
do. | 09/05/24 | 1.5 hrs | 8 people | GP => 2024-05-09 | 1.5 hours, 8 people | text Evening calls
Tea at the Institute | 2024-05-16 | 3h 30m | 15 people + 2 vols => 2024-05-16 | 3.5 hours
Morning calls | 23.05.24 | 2 hours | 12 | RW => 2024-05-23 | 2 hours, 12 people

Total | | 10.25 => skip total
""",
        text="A",
    )
    june = log(
        "June",
        """
June 2024 => skip title


The Befriending Line => skip title/note

Date | What | Members spoken to | Time | Remarks => skip header
3rd June | Morning calls | 9 | 1 hr => 2024-06-03 | 1 hours, 9 people
6th June | " | 10 | 1 hr 30 mins | => 2024-06-06 | 1.5 hours, 10 people | text Morning calls
" | Evening calls | 4 | 45 mins => 2024-06-06 | 0.75 hours, 4 people
11th June | " | 7 | 1 day | away day for callers => 2024-06-11 | 7 people | text Evening calls
27/06/24 | Strawberry tea | 22 | 2.5 | with the Institute => 2024-06-27 | 2.5 hours, 22 people
Total | | 52 => skip total

* calls of under five minutes are left out => skip note
""",
        text="B",
        notes="E",
    )

    parts = (april, may, june)

    def dress(book: Any) -> None:
        book["Lists"].sheet_state = "hidden"
        book["June"].merge_cells("A1:E1")

    return Case(
        shown_xlsx(
            folder / "befriending_line.xlsx",
            {"Read me first": readme, **{each.sheet: each.text for each in parts}, "Lists": lists},
            dress,
        ),
        expected(
            [record for each in parts for record in each.records],
            [
                ("Read me first", "all note/title/lookup/nothing"),
                *(each.skipped for each in parts),
                ("Lists", "all hidden/lookup"),
            ],
            [
                "two-numbers: 15 people + 2 vols",
                "day-length-unknown: 1 day",
                "personal-data/names-kept: initials of volunteers",
            ],
        ),
        "2024-25",
    )


def parkrun(folder: Path) -> Case:
    made = log(
        "csv",
        """
Llyn Isaf parkrun – volunteer record April 2024 to March 2025 => skip title
Page 1 of 3 => skip title/note

Date | Event | Volunteers | Volunteers to date | Hours given | Hours to date | Notes => skip header
06/04/2024 | parkrun 301 | 18 | 18 | 45 | 45 => 2024-04-06 | 45 hours, 18 people
13/04/2024 | parkrun 302 | 16 | 34 | 40 hrs | 85 => 2024-04-13 | 40 hours, 16 people
20/04/2024 | parkrun 303 | 21 | 55 | 52.5 | 137.5 | first-aid refresher => 2024-04-20 | 52.5 hours, 21 people
27/04/2024 | parkrun 304 | 19 | 74 | 47.5 | 185 => 2024-04-27 | 47.5 hours, 19 people
 | Carried forward | | 74 | | 185 => skip total/note
Page 2 of 3 => skip title/note
Date | Event | Volunteers | Volunteers to date | Hours given | Hours to date | Notes => skip header
 | Brought forward | | 74 | | 185 => skip total/note
04/05/2024 | parkrun 305 | 17 | 91 | 42h 30m | 227.5 | bluebells out => 2024-05-04 | 42.5 hours, 17 people
11/05/2024 | Called off – path flooded | nil | 91 | nil | 227.5 => 2024-05-11 | 0 hours, 0 people | optional
18/05/2024 | parkrun 306 | 20 | 111 | approx 50 | 277.5 => 2024-05-18 | 50 hours, 20 people | estimate
25/05/2024 | parkrun 307 | 23 | 134 | 57.5 | 335 => 2024-05-25 | 57.5 hours, 23 people
 | Carried forward | | 134 | | 335 => skip total/note
Page 3 of 3 => skip title/note
Date | Event | Volunteers | Volunteers to date | Hours given | Hours to date | Notes => skip header
 | Brought forward | | 134 | | 335 => skip total/note
01/06/2024 | parkrun 308 | 15 | 149 | 37.5 | 372.5 => 2024-06-01 | 37.5 hours, 15 people
08/06/2024 | parkrun 309 | 18 | 167 | 45 hours | 417.5 | “tail walker” vest lost => 2024-06-08 | 45 hours, 18 people
15/06/2025 | parkrun 310 | 19 | 186 | 47.5 | 465 => 2025-06-15 | 47.5 hours, 19 people
23/06/2024 | Junior parkrun 12 | 9 | 195 | 13.5 | 478.5 | on a Sunday => 2024-06-23 | 13.5 hours, 9 people
 | TOTAL | 195 | | 478.5 => skip total

Results themselves are on the parkrun site and not kept here => skip note
""",
        text="B",
        notes="G",
    )
    return Case(
        text_file(folder / "parkrun.csv", as_csv(made.text), "utf-8-sig"),
        expected(
            made.records,
            [made.skipped],
            [
                "running-totals/running-left-out: to date beside each week's own",
                "date-outside-year/date-far-off/date-year-slip: 15/06/2025 is after the year of the sheet",
                "hours-each-or-all: 18 volunteers, 45 hours",
            ],
        ),
        "2024-25",
    )


def museum(folder: Path) -> Case:
    name = "Volunteer book"
    made = log(
        name,
        """
Porth Tywyn Railway Museum => skip title
Volunteer book, 1 April 2024 – 31 March 2025 => skip title

Date | Task | Volunteers | Home phone | Hours (all volunteers together) | Cost | Where | Remarks => skip header
ENGINE SHED => skip section
2024-04-13 | Boiler | 4 | 01554 001 | 20 | £42.50 | Road 1 => 2024-04-13 | 20 hours, 4 people, £42.50 | place Road 1
2024-04-14 | Painting | 3 | 01554 002 | 12 hrs | | " | green again => 2024-04-14 | 12 hours, 3 people | place Road 1
44001 | Fire lighting practice | 5 | | 7.5hrs | £=18 | Road 2 => 2024-06-20 | 7.5 hours, 5 people, £18 | place Road 2
2024-07-06 | Gala | 15 people + 2 vols | | 3h 30m | £1,234.50 | Pit | ok => 2024-07-06 | 3.5 hours, £1234.50 | place Pit
2024-07-27 | Trips | 6 | | 1 day | £(45.00) | Siding | hire refund => 2024-07-27 | 6 people, £-45 | place Siding

ARCHIVE ROOM => skip section
2024-09-03 | Tickets | 2 | 01554 003 | approx 10 | - | Loft => 2024-09-03 | 10 hours, 2 people | estimate | place Loft
2024-09-10 | " | 2 | 01554 003 | 8 | - | " => 2024-09-10 | 8 hours, 2 people | place Loft | text Tickets
44099 | Scanning timetables | 3 | | 9 | | " | old, do not use => 2024-09-26 | 9 hours, 3 people | place Loft | optional
2024-10-01 | Scanning timetables | 3 | | 11 | | Loft => 2024-10-01 | 11 hours, 3 people | place Loft
31/11/2024 | Talk to the WI | 1 | | 2 | - | Bryn Hall => - | 2 hours, 1 people | held | place Bryn Hall
2024-12-15 | Santa | 7 | | 21 | £96 raised | Loft => 2024-12-15 | 21 hours, 7 people, £96 | place Loft

SHOP AND TEA ROOM => skip section
2025-01-18 | Stocktake | 4 | | 14 | nil | Shop => 2025-01-18 | 14 hours, 4 people, £0? | place Shop
2025-02-22 | Half-term teas | 5 | | 17.5 | £64.20 | Tea => 2025-02-22 | 17.5 hours, 5 people, £64.20 | place Tea
2025-03-01 | Cawl day | 6 | | 24 | £112 | " | 40 bowls => 2025-03-01 | 24 hours, 6 people, £112 | place Tea
 | TOTAL | 53 | | 159.5 | £1,522.20 => skip total
""",
        text="B",
        notes="H",
    )
    for record in under_sections(made).records:
        if record["source"]["row"] == 14:  # a comment on its hours
            del record["notes"]

    def dress(book: Any) -> None:
        from openpyxl.comments import Comment
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        book.epoch = CALENDAR_MAC_1904
        page = book[name]
        page.column_dimensions["D"].hidden = True
        page.row_dimensions[15].hidden = True
        page["E14"].comment = Comment("from memory, the book was at the binder's", "Curator")
        page.merge_cells("A1:H1")
        page.merge_cells("A2:H2")

    return Case(
        shown_xlsx(folder / "museum.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            [
                "two-numbers: 15 people + 2 vols",
                "day-length-unknown: 1 day",
                "date-impossible: 31/11/2024",
                "income-in-costs: £96 raised among costs",
                "personal-data/names-kept/hidden-rows/hidden-columns: telephone numbers in a hidden column",
            ],
            [(name, 24, "1522.20", "1426.20")],  # as with the like of it in d2: no income among costs
            ["hours-each-or-all"],  # the heading says that they are all together
        ),
        "2024-25",
    )

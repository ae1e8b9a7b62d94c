# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""A line or two a day: sheets a month, and printed pages that carry their totals forward."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
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

"""Cousins of the third sample: a workbook a sheet for each part of the year, headings wandering and renamed."""

import re
from datetime import date, time
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_thirteenth.paired import Paired, log


def part_of_year(name: str, lines: str, text: str, place: str = "", notes: str = "") -> Paired:
    """A log in which ``#2024-05-14`` is a date that has lost its format: the number of days that Excel keeps."""
    return log(name, re.sub(r"#(\d{4}-\d\d-\d\d)", _serial, lines), text, place, notes)


def _serial(found: re.Match[str]) -> str:
    return str((date.fromisoformat(found[1]) - date(1899, 12, 30)).days)


def family_centre(folder: Path) -> Case:
    """Own trap: what was on of one day stands under one date, its cell merged down over the rows of that day."""
    autumn = part_of_year(
        "Autumn 2023",
        """
Autumn term 2023 - Bryn Family Centre => skip title

Date | Group | Children | Hours | Postcode => skip header
2023-09-05 | Stay and play | 14 | 2 | SA11 3EW => 2023-09-05 | 2 hours, 14 people
 | Baby massage | 6 | 1 | SA11 3EW => 2023-09-05 | 1 hours, 6 people
 | Homework club | 9 | 1.5 => 2023-09-05 | 1.5 hours, 9 people
#2023-09-12 | Stay and play | 17 | 2 | SA11 3EW => 2023-09-12 | 2 hours, 17 people
19/09/23 | Stay and play | 15 | 2 | SA11 3EW => 2023-09-19 | 2 hours, 15 people
2023-09-26 | Stay and play | 18 | 2 | SA11 3EW => 2023-09-26 | 2 hours, 18 people
 | Toy library, Cimla | 5 | 1 | SA11 3QL => 2023-09-26 | 1 hours, 5 people
#2023-10-03 | Forest morning | 11 | 2.5 => 2023-10-03 | 2.5 hours, 11 people
2023-10-10 | Stay and play | 16 | 2 | SA11 3EW => 2023-10-10 | 2 hours, 16 people
24/10/23 | Pumpkin trail | 38 | 3 | SA11 1DJ => 2023-10-24 | 3 hours, 38 people
2023-11-07 | Stay and play | 13 | 2 | SA11 3EW => 2023-11-07 | 2 hours, 13 people
 | Baby massage | 7 | 1 | SA11 3EW => 2023-11-07 | 1 hours, 7 people
#2023-11-21 | Stay and play | 12 | 2 | SA11 3EW => 2023-11-21 | 2 hours, 12 people
12/12/23 | Christmas party | 44 | 2.5 | SA11 3EW => 2023-12-12 | 2.5 hours, 44 people
 | Total | {people} => skip total
""",
        "B",
        "E",
    )
    spring = part_of_year(
        "Spring 2024",
        """
Group | Date | Chn | Hrs | Worker => skip header
Stay and play | 2024-01-09 | 12 | 2 | GW => 2024-01-09 | 2 hours, 12 people
Homework club | | 10 | 1.5 | TL => 2024-01-09 | 1.5 hours, 10 people
Stay and play | #2024-01-16 | 15 | 2 | GW => 2024-01-16 | 2 hours, 15 people
Stay and play | 23/01/24 | 14 | 2 | GW/TL => 2024-01-23 | 2 hours, 14 people
Forest morning | #2024-01-30 | 8 | 2.5 | TL => 2024-01-30 | 2.5 hours, 8 people
Stay and play | 2024-02-06 | 16 | 2 | GW => 2024-02-06 | 2 hours, 16 people
Baby massage | | 5 | 1 | GW => 2024-02-06 | 1 hours, 5 people
Toy library, Cimla | | 6 | 1 => 2024-02-06 | 1 hours, 6 people
Half-term pancake day | 2024-02-13 | 31 | 3 | GW/TL => 2024-02-13 | 3 hours, 31 people
Stay and play | 27/02/24 | 17 | 2 | GW => 2024-02-27 | 2 hours, 17 people
Stay and play | #2024-03-05 | 18 | 2 | TL => 2024-03-05 | 2 hours, 18 people
World Book Day parade | 2024-03-07 | 26 | 1 | GW => 2024-03-07 | 1 hours, 26 people
Easter egg hunt | 2024-03-26 | 40 | 2 | GW/TL => 2024-03-26 | 2 hours, 40 people
Total | | {people} => skip total
""",
        "A",
    )
    summer = part_of_year(
        "Summer 2024",
        """
Summer term 2024 => skip title
Please add new groups at the foot => skip note/title


Date | Group | Children | Hours | Postcode => skip header
16/04/24 | Stay and play | 15 | 2 | SA11 3EW => 2024-04-16 | 2 hours, 15 people
#2024-04-23 | Stay and play | 16 | 2 | SA11 3EW => 2024-04-23 | 2 hours, 16 people
2024-04-30 | Stay and play | 14 | 2 | SA11 3EW => 2024-04-30 | 2 hours, 14 people
 | Baby massage | 8 | 1 | SA11 3EW => 2024-04-30 | 1 hours, 8 people
2024-05-14 | Forest morning | 13 | 2.5 => 2024-05-14 | 2.5 hours, 13 people
#2024-05-21 | Stay and play | 19 | 2 | SA11 3EW => 2024-05-21 | 2 hours, 19 people
2024-06-04 | Stay and play | 18 | 2 | SA11 3EW => 2024-06-04 | 2 hours, 18 people
 | Homework club | 7 | 1.5 => 2024-06-04 | 1.5 hours, 7 people
18/06/24 | Sports day, Victoria Gardens | 52 | 3 | SA11 1DJ => 2024-06-18 | 3 hours, 52 people
2024-07-02 | Moving-up visits (school) | 21 | 1.5 => 2024-07-02 | 1.5 hours, 21 people
#2024-07-16 | Teddy bears' picnic | 36 | 2 | SA11 3EW => 2024-07-16 | 2 hours, 36 people
 | Total | {people} => skip total
""",
        "B",
        "E",
    )

    def merge(workbook: Any) -> None:
        workbook["Lists"].sheet_state = "hidden"
        for span in ("A4:A6", "A9:A10", "A14:A15", "A1:E1"):
            workbook["Autumn 2023"].merge_cells(span)
        for span in ("B2:B3", "B7:B9"):
            workbook["Spring 2024"].merge_cells(span)
        for span in ("A8:A9", "A12:A13", "A1:E1"):
            workbook["Summer 2024"].merge_cells(span)

    parts = (autumn, spring, summer)
    sheets = {
        "Start here": "Bryn Family Centre - register of groups 2023-24\nOne line for each group. Do not add columns.",
        **{each.sheet: each.text for each in parts},
        "Lists": "Groups\nStay and play\nBaby massage\nForest morning",
    }
    return Case(
        xlsx(folder / "family_centre.xlsx", sheets, merge),
        expected(
            [record for each in parts for record in each.records],
            [("Start here", "all note/title"), *(each.skipped for each in parts), ("Lists", "all hidden/lookup")],
            [
                "headings-differ: Chn and Children",
                "personal-data/maybe-names: Worker",
                "date-from-number: dates without a format",
            ],
            [check for each in parts for check in each.checks],
        ),
    )


def job_club(folder: Path) -> Case:
    """Own trap: how long it took is typed as 1:30, which Excel turns into half past one in the morning."""
    first = part_of_year(
        "Jan-Mar",
        """
Job club and one-to-ones, January to March 2024 => skip title

Date | Session | Job seekers | Length | Postcode => skip header
2024-01-08 | Monday job club | 11 | 2:00 | LL11 1AB => 2024-01-08 | 2 hours, 11 people
#2024-01-15 | Monday job club | 9 | 2:00 | LL11 1AB => 2024-01-15 | 2 hours, 9 people
22/01/24 | CV workshop | 6 | 1:30 | LL11 1AB => 2024-01-22 | 1.5 hours, 6 people
2024-01-29 | Monday job club | 12 | 2:00 | LL11 1AB => 2024-01-29 | 2 hours, 12 people
#2024-02-05 | Universal Credit help | 4 | 0:45 => 2024-02-05 | 0.75 hours, 4 people
2024-02-12 | Monday job club | 10 | 2:00 | LL11 1AB => 2024-02-12 | 2 hours, 10 people
19/02/24 | Visit to the brewery | 7 | 3:30 | LL13 9UT => 2024-02-19 | 3.5 hours, 7 people
2024-02-26 | Monday job club | 13 | 2:00 | LL11 1AB => 2024-02-26 | 2 hours, 13 people
#2024-03-04 | Mock interviews (rotary) | 8 | 2:15 => 2024-03-04 | 2.25 hours, 8 people
2024-03-11 | Monday job club | 9 | 2:00 | LL11 1AB => 2024-03-11 | 2 hours, 9 people
18/03/24 | Food hygiene course | 12 | 6:00 | LL11 1AB => 2024-03-18 | 6 hours, 12 people
2024-03-25 | Monday job club | 8 | 2:00 | LL11 1AB => 2024-03-25 | 2 hours, 8 people
 | Total | {people} => skip total
""",
        "B",
        "E",
    )
    second = part_of_year(
        "Apr-Jun",
        """
Session | Date | JS | Duration | Tutor => skip header
Monday job club | 2024-04-08 | 10 | 2:00 | NP => 2024-04-08 | 2 hours, 10 people
Monday job club | #2024-04-15 | 9 | 2:00 | NP => 2024-04-15 | 2 hours, 9 people
CSCS card revision | 22/04/24 | 5 | 1:30 | RH => 2024-04-22 | 1.5 hours, 5 people
Monday job club | 2024-04-29 | 11 | 2:00 | NP/RH => 2024-04-29 | 2 hours, 11 people
CV workshop | #2024-05-13 | 6 | 1:30 => 2024-05-13 | 1.5 hours, 6 people
Monday job club | 2024-05-20 | 12 | 2:00 | NP => 2024-05-20 | 2 hours, 12 people
Jobs fair, Wrexham | 2024-05-23 | 29 | 4:00 | NP/RH => 2024-05-23 | 4 hours, 29 people
Monday job club | 03/06/24 | 8 | 2:00 | NP => 2024-06-03 | 2 hours, 8 people
Forklift taster | 2024-06-10 | 4 | 3:00 | RH => 2024-06-10 | 3 hours, 4 people
Monday job club | #2024-06-17 | 10 | 2:00 | NP => 2024-06-17 | 2 hours, 10 people
Monday job club | 24/06/24 | 9 | 1:45 | NP => 2024-06-24 | 1.75 hours, 9 people
Total | | {people} => skip total
""",
        "A",
    )
    third = part_of_year(
        "Jul-Sep",
        """
July to September 2024 => skip title



Date | Session | Job seekers | Hours | Postcode => skip header
2024-07-01 | Monday job club | 9 | 2 | LL11 1AB => 2024-07-01 | 2 hours, 9 people
#2024-07-08 | Monday job club | 7 | 2 | LL11 1AB => 2024-07-08 | 2 hours, 7 people
15/07/24 | School leavers' drop-in | 15 | 2.5 => 2024-07-15 | 2.5 hours, 15 people
2024-07-22 | Monday job club | 8 | 2 | LL11 1AB => 2024-07-22 | 2 hours, 8 people
#2024-08-05 | Monday job club | 6 | 2 | LL11 1AB => 2024-08-05 | 2 hours, 6 people
19/08/24 | CV workshop | 5 | 1.5 | LL11 1AB => 2024-08-19 | 1.5 hours, 5 people
2024-09-02 | Monday job club | 12 | 2 | LL11 1AB => 2024-09-02 | 2 hours, 12 people
2024-09-09 | Care sector morning | 14 | 3 | LL13 7TD => 2024-09-09 | 3 hours, 14 people
#2024-09-16 | Monday job club | 11 | 2 | LL11 1AB => 2024-09-16 | 2 hours, 11 people
23/09/24 | Food hygiene course | 10 | 6 | LL11 1AB => 2024-09-23 | 6 hours, 10 people
2024-09-30 | Monday job club | 13 | 2 | LL11 1AB => 2024-09-30 | 2 hours, 13 people
 | Total | {people} => skip total
""",
        "B",
        "E",
    )

    def as_excel_took_it(workbook: Any) -> None:
        workbook["Codes"].sheet_state = "hidden"
        for name in ("Jan-Mar", "Apr-Jun"):
            for row in workbook[name].iter_rows(min_col=4, max_col=4):
                for cell in row:
                    if re.fullmatch(r"\d:\d\d", str(cell.value)):
                        hour, minute = map(int, cell.value.split(":"))
                        cell.value = time(hour, minute)
                        cell.number_format = "h:mm"

    parts = (first, second, third)
    sheets = {
        "Instructions": "Fill in one line after each session\nAsk the office if a sheet is full",
        **{each.sheet: each.text for each in parts},
        "Codes": "Session\nMonday job club\nCV workshop\nJobs fair",
    }
    return Case(
        xlsx(folder / "job_club.xlsx", sheets, as_excel_took_it),
        expected(
            [record for each in parts for record in each.records],
            [("Instructions", "all note/title"), *(each.skipped for each in parts), ("Codes", "all hidden/lookup")],
            [
                "headings-differ: JS and Job seekers",
                "personal-data/maybe-names: Tutor",
                "date-from-number: dates without a format",
            ],
            [check for each in parts for check in each.checks],
        ),
    )

"""Cousins of the sheet for each quarter: a title left from the quarter before, lengths as times of the clock."""

from datetime import time
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def boxing_gym(folder: Path) -> Case:
    """Headings on rows 3, 1, 5 and 2; the third sheet still bears the second one's title; coaches' initials."""
    spring = log(
        "Apr-Jun",
        """
Gelli Boxing Gym - April to June 2024          => skip title

Date | Session | Young people | Hours | Postcode => skip header
2024-04-02 | Juniors | 14 | 1.5 | CF40 1AA     => 2024-04-02 | 1.5 hours, 14 people
2024-04-04 | Seniors | 9 | 2 | CF40 1AA        => 2024-04-04 | 2 hours, 9 people
2024-04-09 | Juniors | 16 | 1.5 | CF40 1AA     => 2024-04-09 | 1.5 hours, 16 people
45393 | Girls only | 11 | 1.5 | CF40 1AA       => 2024-04-11 | 1.5 hours, 11 people
16/04/24 | Juniors | 15 | 1.5                  => 2024-04-16 | 1.5 hours, 15 people
2024-04-23 | School visit, Treorchy | 28 | 2 | CF42 2BB => 2024-04-23 | 2 hours, 28 people
2024-05-07 | Juniors | 13 | 1.5 | CF40 1AA     => 2024-05-07 | 1.5 hours, 13 people
45421 | Seniors | 8 | 2 | CF40 1AA             => 2024-05-09 | 2 hours, 8 people
14/05/24 | Knife awareness (police) | 21 | 1 | CF40 1AA => 2024-05-14 | 1 hours, 21 people
2024-05-21 | Juniors | 17 | 1.5 | CF40 1AA     => 2024-05-21 | 1.5 hours, 17 people
2024-06-04 | Juniors | approx 15 | 1.5 | CF40 1AA => 2024-06-04 | 1.5 hours, 15 people | estimate
2024-06-15 | Welsh championships, Cardiff | 6 | 8 | CF10 3CC => 2024-06-15 | 8 hours, 6 people
18/06/24 | Girls only | 12 | 1.5               => 2024-06-18 | 1.5 hours, 12 people
 | Total | {people} | {hours}                  => skip total
""",
        text="B",
        place="E",
    )
    summer = log(
        "Jul-Sep",
        """
Session | Coach | Date | YP | Hrs               => skip header
Juniors | DP | 2024-07-02 | 15 | 1.5            => 2024-07-02 | 1.5 hours, 15 people
Seniors | DP/RL | 45477 | 10 | 2                => 2024-07-04 | 2 hours, 10 people
Summer camp day 1 | ALL | 2024-07-29 | 32 | 5   => 2024-07-29 | 5 hours, 32 people
Summer camp day 2 | ALL | 2024-07-30 | 30 | 5   => 2024-07-30 | 5 hours, 30 people
Summer camp day 3 | RL | 31/07/24 | 27 + 3 helpers | 5 => 2024-07-31 | 5 hours | held
Summer camp day 3 | RL | 31/07/24 | 27 + 3 helpers | 5 => skip duplicate
Beach run, Porthcawl | KM | 45512 | 14 | 3      => 2024-08-08 | 3 hours, 14 people
Juniors | DP | 2024-08-13 | 9 | 1.5             => 2024-08-13 | 1.5 hours, 9 people
Gym closed | | 2024-08-20 | - | -               => 2024-08-20 | - | optional
Juniors | DP | 03/09/24 | 18 | 1.5              => 2024-09-03 | 1.5 hours, 18 people
Girls only | KM | 2024-09-12 | 13 | 1h 30       => 2024-09-12 | 1.5 hours, 13 people
Seniors | RL | 31/09/24 | 7 | 2                 => - | 2 hours, 7 people | held
Total | | | 202 | 28.5                          => skip total
""",
        text="A",
    )
    autumn = log(
        "Oct-Dec",
        """
Gelli Boxing Gym - July to September 2024       => skip title



Date | Postcode | Session | Hours | No. of young people => skip header
2024-10-01 | CF40 1AA | Juniors | 1.5 | 16      => 2024-10-01 | 1.5 hours, 16 people
2024-10-03 | CF40 1AA | Seniors | 2 | 11        => 2024-10-03 | 2 hours, 11 people
08/10/24 | CF40 1AA | Juniors | 1.5 | 19        => 2024-10-08 | 1.5 hours, 19 people
45587 | | Anti-bullying workshop | 1.5 | 24     => 2024-10-22 | 1.5 hours, 24 people
2024-10-29 | CF40 1AA | Half term sparring | 4 | 20 => 2024-10-29 | 4 hours, 20 people
2024-11-05 | CF40 1AA | Juniors | 1.5 | 12      => 2024-11-05 | 1.5 hours, 12 people
12/11/24 | CF40 1AA | Girls only | 1.5 | 15     => 2024-11-12 | 1.5 hours, 15 people
2024-11-19 | CF42 2BB | School visit, Treorchy | 2 | 31 => 2024-11-19 | 2 hours, 31 people
45624 | CF40 1AA | Seniors | 2 | 9              => 2024-11-28 | 2 hours, 9 people
2024-12-03 | CF40 1AA | Juniors | 1.5 | 14      => 2024-12-03 | 1.5 hours, 14 people
2024-12-14 | CF40 1AA | Club show night | 5 | 62 => 2024-12-14 | 5 hours, 62 people
17/12/24 | | Christmas dinner and awards | 3 | 40 => 2024-12-17 | 3 hours, 40 people
 | | Total | {hours} | {people}                 => skip total
""",
        text="C",
        place="B",
    )
    winter = log(
        "Jan-Mar",
        """
Jan-Mar 2025 (KM doing the register)            => skip title
Date of session | What we did | Length (hrs) | YP | Comments => skip header
07/01/25 | Juniors | 1.5 | 13                   => 2025-01-07 | 1.5 hours, 13 people
45666 | Seniors | 2 | 8 | heating off           => 2025-01-09 | 2 hours, 8 people
2025-01-14 | Juniors | 1.5 | 15                 => 2025-01-14 | 1.5 hours, 15 people
21/01/25 | Girls only | 1.5 | 16                => 2025-01-21 | 1.5 hours, 16 people
2025-01-28 | Juniors | 90 mins | 14             => 2025-01-28 | 1.5 hours, 14 people
04/02/25 | Referees' course | 1 day | 5 | certificates due => 2025-02-04 | 5 people | held
2025-02-11 | Juniors | 1.5 | 17                 => 2025-02-11 | 1.5 hours, 17 people
45713 | Half term camp | 5 | 29 | lunch from the food bank => 2025-02-25 | 5 hours, 29 people
04/03/25 | Juniors | 1.5 | 15                   => 2025-03-04 | 1.5 hours, 15 people
2025-03-11 | School visit, Porth | 2 | 26       => 2025-03-11 | 2 hours, 26 people
18/03/25 | Girls only | 1.5 | 18                => 2025-03-18 | 1.5 hours, 18 people
2025-03-25 | Parents' evening | 2 | c. 45       => 2025-03-25 | 2 hours, 45 people | estimate
 | TOTAL | {hours} | {people}                   => skip total
""",
        text="B",
        notes="E",
    )
    sheets = {
        "READ ME": "How to fill in the register\nOne line for each session. Do not change the headings.",
        **{each.sheet: each.text for each in (spring, summer, autumn, winter)},
        "Lists": "Sessions\nJuniors\nSeniors\nGirls only",
    }
    return Case(
        xlsx(folder / "boxing_gym.xlsx", sheets, lambda workbook: _hide(workbook, "Lists")),
        expected(
            [*spring.records, *summer.records, *autumn.records, *winter.records],
            [
                ("READ ME", "all note"),
                *(each.skipped for each in (spring, summer, autumn, winter)),
                ("Lists", "all hidden/lookup"),
            ],
            [
                "headings-differ: YP, young people",
                "personal-data: coaches by their initials",
                "date-from-number: 45393 and others",
                "two-numbers: 27 + 3 helpers",
                "twice-in-file: summer camp day 3",
                "date-impossible: 31/09/24",
                "day-length-unknown: 1 day",
            ],
            [*spring.checks, *autumn.checks, *winter.checks],
        ),
    )


def _hide(workbook: Any, name: str) -> None:
    workbook[name].sheet_state = "hidden"


def english_classes(folder: Path) -> Case:
    """A sheet a term; lengths as times of the clock (01:30); two groups stacked; a table that begins in column C."""
    autumn = log(
        "Autumn 2023",
        """
Newport Welcome - English classes               => skip title
Autumn term 2023                                => skip title
Date | Class | Learners | Length | Venue | Tutor => skip header
2023-09-12 | Beginners | 11 | @1:30 | St Mark's hall | HW => 2023-09-12 | 1.5 hours, 11 people
2023-09-14 | Conversation | 14 | @2:00 | Library | MB => 2023-09-14 | 2 hours, 14 people
2023-09-19 | Beginners | 12 | @1:30 | St Mark's hall | HW => 2023-09-19 | 1.5 hours, 12 people
45190 | Conversation | 13 | @2:00 | Library | MB => 2023-09-21 | 2 hours, 13 people
2023-09-26 | Beginners | 9 | @1:30 | St Mark's hall | HW => 2023-09-26 | 1.5 hours, 9 people
28/09/23 | Trip to St Fagans | 21 | @6:00 | St Fagans | HW/MB => 2023-09-28 | 6 hours, 21 people
2023-10-03 | Beginners | 13 | @1:30 | St Mark's hall | HW => 2023-10-03 | 1.5 hours, 13 people
2023-10-05 | Conversation | 15 | @2:00 | Library | MB => 2023-10-05 | 2 hours, 15 people
2023-10-10 | Beginners | 12 | @1:15 | St Mark's hall | HW => 2023-10-10 | 1.25 hours, 12 people
45211 | Conversation | cancelled | | Library | MB => 2023-10-12 | - | optional
2023-11-07 | Beginners | 14 | @1:30 | St Mark's hall | HW => 2023-11-07 | 1.5 hours, 14 people
2023-11-09 | Conversation | approx 16 | @2:00 | Library | MB => 2023-11-09 | 2 hours, 16 people | estimate
2023-12-14 | Christmas party | 38 | @2:30 | St Mark's hall | ALL => 2023-12-14 | 2.5 hours, 38 people
 | Total | {people}                             => skip total
""",
        text="B",
        place="E",
        more=("notes ?",),
    )
    spring = log(
        "Spring 2024",
        """
 | | Newport Welcome - English classes, spring term 2024 => skip title

 | | BEGINNERS                                  => skip section/title
 | | Date | Topic | No. of learners | Hrs       => skip header
 | | 2024-01-16 | At the doctor's | 12 | 1.5    => 2024-01-16 | 1.5 hours, 12 people
 | | 2024-01-23 | Buses and trains | 10 | 1.5   => 2024-01-23 | 1.5 hours, 10 people
 | | 30/01/24 | Renting a flat | 13 | 1.5       => 2024-01-30 | 1.5 hours, 13 people
 | | 2024-02-06 | Phone calls | 11 | 1.5        => 2024-02-06 | 1.5 hours, 11 people
 | | 2024-02-20 | Job centre forms | 9 + 2 children | 1.5 => 2024-02-20 | 1.5 hours | held
 | | 2024-02-27 | Shopping | 14 | 1.5           => 2024-02-27 | 1.5 hours, 14 people
 | | 05/03/24 | St David's Day | 15 | 2         => 2024-03-05 | 2 hours, 15 people
 | | 2024-03-12 | Revision | 12 | 1.5           => 2024-03-12 | 1.5 hours, 12 people
 | | | Total | 96 | 12.5                        => skip total

 | | CONVERSATION                               => skip section/title
 | | Date | Topic | No. of learners | Hrs       => skip header
 | | 2024-01-18 | Weather | 16 | 2              => 2024-01-18 | 2 hours, 16 people
 | | 45316 | Food from home | 18 | 2            => 2024-01-25 | 2 hours, 18 people
 | | 2024-02-01 | My first year here | 15 | 2   => 2024-02-01 | 2 hours, 15 people
 | | 2024-02-08 | News of the week | 14 | 2     => 2024-02-08 | 2 hours, 14 people
 | | 22/02/24 | Newport museum | 17 | 2h 30m    => 2024-02-22 | 2.5 hours, 17 people
 | | 30/02/24 | Elections | 12 | 2              => - | 2 hours, 12 people | held
 | | 2024-03-07 | Proverbs | 13 | 2             => 2024-03-07 | 2 hours, 13 people
 | | 2024-03-14 | Songs | 16 | 2                => 2024-03-14 | 2 hours, 16 people
 | | | Total | 121 | 16.5                       => skip total
""",
        text="D",
        more=("notes ?", "place ?"),
    )
    summer = log(
        "Summer 2024",
        """
Class | Date | Venue | Attended | Length | Tutor's initials => skip header
Beginners | 2024-04-16 | St Mark's hall | 10 | @1:30 | HW => 2024-04-16 | 1.5 hours, 10 people
Conversation | 2024-04-18 | Library | 13 | @2:00 | MB => 2024-04-18 | 2 hours, 13 people
Beginners | 45405 | St Mark's hall | 12 | @1:30 | HW => 2024-04-23 | 1.5 hours, 12 people
Conversation | 2024-04-25 | Library | 12 | @2:00 | MB => 2024-04-25 | 2 hours, 12 people
Beginners | 30/04/24 | St Mark's hall | 11 | @1:30 | HW => 2024-04-30 | 1.5 hours, 11 people
Conversation | 2024-05-02 | Library | 15 | @2:00 | MB => 2024-05-02 | 2 hours, 15 people
Beginners | 2024-05-07 | St Mark's hall | 9 | @1:45 | HW => 2024-05-07 | 1.75 hours, 9 people
Beginners | 2024-05-07 | St Mark's hall | 9 | @1:45 | HW => skip duplicate
Walk by the canal | 2024-05-16 | Fourteen Locks | 22 | @3:00 | MB => 2024-05-16 | 3 hours, 22 people
Beginners | 2024-05-21 | St Mark's hall | 13 | @1:30 | HW => 2024-05-21 | 1.5 hours, 13 people
Citizenship talk | 2024-06-06 | Library | 19 | @1:30 | MB => 2024-06-06 | 1.5 hours, 19 people
Refugee Week lunch | 20/06/24 | St Mark's hall | 54 | @3:00 | ALL => 2024-06-20 | 3 hours, 54 people
Certificates | 2024-07-11 | St Mark's hall | 31 | @2:00 | HW/MB => 2024-07-11 | 2 hours, 31 people
Total | | | 230 | |                             => skip total
""",
        text="A",
        place="C",
    )
    sheets = {each.sheet: each.text for each in (autumn, spring, summer)}
    sheets["Venues"] = "Venue\nSt Mark's hall\nLibrary\nSt Fagans"
    return Case(
        xlsx(folder / "english_classes.xlsx", sheets, _clock_times),
        expected(
            [*autumn.records, *spring.records, *summer.records],
            [*(each.skipped for each in (autumn, spring, summer)), ("Venues", "all hidden/lookup/note")],
            [
                "personal-data: tutors by their initials",
                "date-from-number: 45190 and others",
                "two-numbers: 9 + 2 children",
                "date-impossible: 30/02/24",
                "twice-in-file: 7 May",
            ],
            [
                *autumn.checks,
                ("Spring 2024", 13, "96", "87"),
                ("Spring 2024", 25, "121", "121"),
                ("Summer 2024", 15, "230", "221"),
            ],
        ),
    )


def _clock_times(workbook: Any) -> None:
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("@"):
                    hour, minute = cell.value[1:].split(":")
                    cell.value, cell.number_format = time(int(hour), int(minute)), "hh:mm"
    _hide(workbook, "Venues")

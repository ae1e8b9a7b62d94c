# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the third sample: a sheet a quarter, headings that wander, dates of three sorts, hidden lists."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.session_books import part_of_year
from tests.services.importing.nasty_seventeenth.shown_files import shown_ods


def boxing_club(folder: Path) -> Case:
    spring = part_of_year(
        "Apr-Jun 24",
        """
Coed-y-Cymmer Amateur Boxing Club, April to June 2024 => skip title

Date | Class | Boxers | Hours | Venue => skip header
2024-04-08 | Juniors | 19 | 1.5 | Welfare Hall => 2024-04-08 | 1.5 hours, 19 people
2024-04-10 | Women’s boxercise | 14 | 1 | Welfare Hall => 2024-04-10 | 1 hours, 14 people
#2024-04-15 | Juniors | 21 | 1.5 | Welfare Hall => 2024-04-15 | 1.5 hours, 21 people
2024-04-24 | Women’s boxercise | 12 | 1 | Welfare Hall => 2024-04-24 | 1 hours, 12 people
#2024-05-02 | School visit, Afon Taf | 28 | 2 => 2024-05-02 | 2 hours, 28 people
13/05/24 | Juniors | 17 | 1.5 | Welfare Hall => 2024-05-13 | 1.5 hours, 17 people
2024-05-18 | Home show | 46 | 4 | Rugby club => 2024-05-18 | 4 hours, 46 people
2024-06-03 | Juniors | 20 | 1.5 | Welfare Hall => 2024-06-03 | 1.5 hours, 20 people
18/06/24 | Knife crime talk (police) | 31 | 1.5 | Welfare Hall => 2024-06-18 | 1.5 hours, 31 people
#2024-06-26 | Women’s boxercise | 15 | 1 | Welfare Hall => 2024-06-26 | 1 hours, 15 people
 | Total | {people} => skip total
""",
        text="B",
        place="E",
    )
    summer = part_of_year(
        "Jul-Sep 24",
        """
Class | Coach | Date | Attended | Hrs => skip header
Juniors | RW | 2024-07-01 | 18 | 1.5 => 2024-07-01 | 1.5 hours, 18 people
Juniors | RW | 2024-07-08 | 16 | 1.5 => 2024-07-08 | 1.5 hours, 16 people
Women’s boxercise | LT | #2024-07-10 | 13 | 1 => 2024-07-10 | 1 hours, 13 people
Summer camp day 1 | RW/LT | 2024-07-29 | 34 | 5 => 2024-07-29 | 5 hours, 34 people
Summer camp day 2 | RW/LT | 2024-07-30 | 33 | 5 => 2024-07-30 | 5 hours, 33 people
Summer camp day 3 | RW | 2024-07-31 | 29 | 5 => 2024-07-31 | 5 hours, 29 people
Juniors | LT | #2024-09-09 | 15 | 1.5 => 2024-09-09 | 1.5 hours, 15 people
Coaching badge evening | RW | 24/09/24 | 6 | 3 => 2024-09-24 | 3 hours, 6 people
Total | | | {people} => skip total
""",
        text="A",
    )
    autumn = part_of_year(
        "Oct-Dec 24",
        """
Coed-y-Cymmer ABC => skip title
October to December 2024 => skip title


Date | Class | Boxers | Hours | Venue => skip header
07/10/24 | Juniors | 22 | 1.5 | Welfare Hall => 2024-10-07 | 1.5 hours, 22 people
2024-10-16 | Women’s boxercise | 16 | 1 | Welfare Hall => 2024-10-16 | 1 hours, 16 people
#2024-10-21 | Juniors | 20 | 1.5 | Welfare Hall => 2024-10-21 | 1.5 hours, 20 people
#2024-11-04 | Juniors | 18 | 1.5 | Welfare Hall => 2024-11-04 | 1.5 hours, 18 people
2024-11-16 | Away show, Swansea | 9 | 6 => 2024-11-16 | 6 hours, 9 people
2024-11-27 | Women’s boxercise | 11 | 1 | Welfare Hall => 2024-11-27 | 1 hours, 11 people
16/12/24 | Xmas meal and mentoring 1-2-1s | 24 | 3 | Rugby club => 2024-12-16 | 3 hours, 24 people
 | Total | {people} => skip total
""",
        text="B",
        place="E",
    )
    winter = part_of_year(
        "Jan-Mar 25",
        """
January to March 2025 => skip title
Venue | Class | Date | Boxers | Hours => skip header
Welfare Hall | Juniors | 2025-01-13 | 17 | 1.5 => 2025-01-13 | 1.5 hours, 17 people
Welfare Hall | Women’s boxercise | 2025-01-15 | 18 | 1 => 2025-01-15 | 1 hours, 18 people
Welfare Hall | Juniors | #2025-02-03 | 19 | 1.5 => 2025-02-03 | 1.5 hours, 19 people
 | School visit, Afon Taf | #2025-02-20 | 26 | 2 => 2025-02-20 | 2 hours, 26 people
Welfare Hall | Juniors | 17/03/25 | 20 | 1.5 => 2025-03-17 | 1.5 hours, 20 people
Rugby club | Awards night | 2025-03-29 | 52 | 3 => 2025-03-29 | 3 hours, 52 people
 | Total | | {people} => skip total
""",
        text="B",
        place="A",
    )
    guide = {
        "Guidance": "Please fill in one line for each class\nCoaches: initials only\n\nSend to the secretary each quarter"
    }
    lists = {"Lists": "Classes\nJuniors\nWomen’s boxercise\nSchool visit"}
    parts = (spring, summer, autumn, winter)

    def hide(workbook: Any) -> None:
        workbook["Lists"].sheet_state = "hidden"

    return Case(
        xlsx(folder / "boxing_club.xlsx", guide | {each.sheet: each.text for each in parts} | lists, hide),
        expected(
            [record for each in parts for record in each.records],
            [
                ("Guidance", "all note/title/lookup"),
                *(each.skipped for each in parts),
                ("Lists", "all hidden/lookup/note"),
            ],
            [
                "headings-differ: 'Attended' in Jul-Sep, 'Boxers' elsewhere",
                "personal-data/maybe-names: the coaches' initials",
                "date-from-number: bare serial numbers",
            ],
            [check for each in parts for check in each.checks],
        ),
    )


def stroke_club(folder: Path) -> Case:
    spring = part_of_year(
        "Q1",
        """
Llwchwr Stroke Club – April to June 2023 => skip title

Activity | Date | Members | Length (hrs) | Meeting place => skip header
Coffee and chat | 2023-04-05 | 16 | 2 | Hope Hall => 2023-04-05 | 2 hours, 16 people
Chair exercise | 2023-04-12 | 14 | 1.5 | Hope Hall => 2023-04-12 | 1.5 hours, 14 people
Aphasia choir | #2023-04-19 | 11 | 1 | Hope Hall => 2023-04-19 | 1 hours, 11 people
Coffee and chat | 03/05/23 | 17 | 2 | Hope Hall => 2023-05-03 | 2 hours, 17 people
Talk: benefits advice (CAB) | 2023-05-17 | 19 | 1.5 | Library => 2023-05-17 | 1.5 hours, 19 people
Trip to the garden centre | #2023-06-07 | 22 | 4 => 2023-06-07 | 4 hours, 22 people
Chair exercise | 21/06/23 | 13 | 1.5 | Hope Hall => 2023-06-21 | 1.5 hours, 13 people
Total | | {people} => skip total
""",
        text="A",
        place="E",
    )
    summer = part_of_year(
        "Q2",
        """
Llwchwr Stroke Club => skip title
July to September 2023 => skip title
Members met in the library while the hall roof was mended => skip title/note

Date | Led by | Activity | Hrs | Mbrs => skip header
2023-07-05 | GP | Coffee and chat | 2 | 15 => 2023-07-05 | 2 hours, 15 people
2023-07-12 | SM | Chair exercise | 1.5 | 12 => 2023-07-12 | 1.5 hours, 12 people
#2023-07-26 | GP/SM | Boat trip | 5 | 20 => 2023-07-26 | 5 hours, 20 people
2023-08-09 | SM | Aphasia choir | 1 | 9 => 2023-08-09 | 1 hours, 9 people
#2023-09-06 | GP | Coffee and chat | 2 | 18 => 2023-09-06 | 2 hours, 18 people
20/09/23 | SM | Cooking one-handed | 2.5 | 8 => 2023-09-20 | 2.5 hours, 8 people
 | | Total | | 84 => skip total
""",
        text="C",
    )
    autumn = part_of_year(
        "Q3",
        """
Activity | Date | Members | Length (hrs) | Meeting place => skip header
Coffee and chat | 04/10/23 | 17 | 2 | Hope Hall => 2023-10-04 | 2 hours, 17 people
Chair exercise | #2023-10-18 | 14 | 1.5 | Hope Hall => 2023-10-18 | 1.5 hours, 14 people
Blood pressure checks (nurse) | 2023-11-01 | 23 | 2 | Hope Hall => 2023-11-01 | 2 hours, 23 people
Aphasia choir | 2023-11-22 | 12 | 1 | Library => 2023-11-22 | 1 hours, 12 people
Christmas dinner | 2023-12-13 | 31 | 3 | Hope Hall => 2023-12-13 | 3 hours, 31 people
Total | | {people} => skip total
""",
        text="A",
        place="E",
    )
    winter = part_of_year(
        "Q4",
        """
Llwchwr Stroke Club – January to March 2024 => skip title


Date | Activity | Members | Length (hrs) | Meeting place => skip header
2024-01-10 | Coffee and chat | 13 | 2 | Hope Hall => 2024-01-10 | 2 hours, 13 people
#2024-01-24 | Chair exercise | 12 | 1.5 | Hope Hall => 2024-01-24 | 1.5 hours, 12 people
14/02/24 | Aphasia choir | 10 | 1 | Hope Hall => 2024-02-14 | 1 hours, 10 people
2024-02-28 | Carers’ evening | 9 | 2 | Library => 2024-02-28 | 2 hours, 9 people
2024-03-13 | Coffee and chat | 16 | 2 | Hope Hall => 2024-03-13 | 2 hours, 16 people
 | Total | {people} => skip total
""",
        text="B",
        place="E",
    )
    guide = {"How to use": "Use one line per meeting.\nDo not type in the Total row."}
    lists = {"Drop-downs": "Activities | Places\nCoffee and chat | Hope Hall\nChair exercise | Library\nAphasia choir"}
    parts = (spring, summer, autumn, winter)
    return Case(
        shown_ods(
            folder / "stroke_club.ods", guide | {each.sheet: each.text for each in parts} | lists, hidden=["Drop-downs"]
        ),
        expected(
            [record for each in parts for record in each.records],
            [
                ("How to use", "all note/title/lookup"),
                *(each.skipped for each in parts),
                ("Drop-downs", "all hidden/lookup/note"),
            ],
            [
                "headings-differ: 'Mbrs' in Q2, 'Members' elsewhere",
                "personal-data/maybe-names: initials under 'Led by'",
                "date-from-number: bare serial numbers",
            ],
            [*(check for each in parts for check in each.checks), ("Q2", 12, "84", "82")],
        ),
    )

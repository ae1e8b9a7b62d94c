"""Cousins of the book with a sheet a quarter: a summary beside them, a quarter not begun, an example row."""

from datetime import time
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import said


def none_of(*sheets: str) -> Any:
    """A check that nothing of *sheets* is brought in."""

    def also(made: Json) -> list[str]:
        return [
            f"made of {each['source']['sheet']}!{each['source']['row']}: {each['text']}"
            for each in made["records"]
            if each["source"]["sheet"] in sheets
        ]

    return also


def youth_theatre(folder: Path) -> Case:
    """Headings on rows 2, 4 and 1, renamed each time; a quarter not begun; a summary of the sheets; hidden codes."""
    sheets = {
        "How to use": """
One line for each session, please
Do not add columns
Send to the office by the 5th
""",
        "Q1": """
Quarter 1: April - June 2024
When | Activity | Attended | Length | Venue
2024-04-16 | Drama group | 14 | 2 | Muni
45420 | Set building | 6 | 3 hrs | Muni
25/06/24 | Showcase | 61 | 1.5 | Town Hall
 | Total | 81 | 6.5
""",
        "Q2": """
Quarter 2: July - September 2024

Please fill in one line per session
Venue | Activity | Date of session | Nos. | Hrs | Leader
Muni | Drama group | 2 July 2024 | 12 | 2 | RP
Muni | Summer school (day 1) | 2024-08-05 | 25 | 5 | RP, KD
Muni | Summer school (day 2) | 2024-08-06 | 27 | 5 | RP
Park | Street theatre | 7.9.24 | 24 | 2.5 |
Q2 total | | | 88 | 14.5
""",
        "Q3": """
Activity | Date | Time given (hours) | Young people | Venue
Drama group | 45566 | 2 | 13 | Muni
Panto rehearsal | 16-Nov-24 | 4 | 19 |
Panto | 2024-12-14 | 6 | 22 | Town Hall

Total | | 12 | 54
""",
        "Q4": """
Quarter 4: January - March 2025

When | Activity | Attended | Length | Venue
""",
        "Summary": """
Summary 2024-25

Quarter | Sessions | Young people | Hours
Q1 | 3 | 81 | 6.5
Q2 | 4 | 88 | 14.5
Q3 | 3 | 54 | 12
Year | 10 | 223 | 33
""",
        "codes": """
Code | Activity
DG | Drama group
SB | Set building
""",
    }

    def hook(workbook: Any) -> None:
        workbook["codes"].sheet_state = "veryHidden"

    made = said(
        "Q1",
        """
        3 | Drama group | 2024-04-16 | 2 hours, 14 people | place Muni
        4 | Set building | 2024-05-08 | 3 hours, 6 people | place Muni
        5 | Showcase | 2024-06-25 | 1.5 hours, 61 people | place Town Hall
        """,
    )
    made += said(
        "Q2",
        """
        5 | Drama group | 2024-07-02 | 2 hours, 12 people | place Muni
        6 | Summer school (day 1) | 2024-08-05 | 5 hours, 25 people | place Muni
        7 | Summer school (day 2) | 2024-08-06 | 5 hours, 27 people | place Muni
        8 | Street theatre | 2024-09-07 | 2.5 hours, 24 people | place Park
        """,
    )
    made += said(
        "Q3",
        """
        2 | Drama group | 2024-10-01 | 2 hours, 13 people | place Muni
        3 | Panto rehearsal | 2024-11-16 | 4 hours, 19 people
        4 | Panto | 2024-12-14 | 6 hours, 22 people | place Town Hall
        """,
    )
    return Case(
        xlsx(folder / "youth_theatre.xlsx", sheets, hook),
        expected(
            made,
            [
                ("How to use", "all note"),
                ("Q1", "1 title\n2 header\n6 total"),
                ("Q2", "1 title\n3 title/note\n4 header\n9 total"),
                ("Q3", "1 header\n6 total"),
                ("Q4", "1 title/note\n3 header"),
                ("codes", "all hidden"),
            ],
            [
                "headings-differ: Attended, Nos. and Young people",
                "personal-data: Leader",
                "date-from-number: 45420",
            ],
            [("Q1", 6, "81", "81"), ("Q2", 9, "88", "88"), ("Q3", 6, "54", "54")],
        ),
        also=(none_of("Summary", "Q4", "How to use", "codes"),),
    )


def river_clean_ups(folder: Path) -> Case:
    """Bags and volunteers in changing order, a day twice and in the total, a date without year, lists in view."""
    sheets = {
        "READ ME": """
Afonydd Glan clean-up record
Grey cells are formulas. Ask the office for the password.
""",
        "Jan-Mar 24": """
Afonydd Glan - clean-up days
January to March 2024

Date | Stretch of river | Volunteers | Bags | Grid ref
2024-01-20 | Ely, Sanatorium Road | 14 | 22 | ST 163 759
45339 | Taff, Blackweir | 9 | 17 bags | ST 171 780
23.3.24 | Rhymney, Llanrumney | 11 + 4 scouts | 30 |
Total | | 38 | 69
""",
        "Apr-Jun 24": """
Stretch of river | Bags filled | Vols | Date | Weather
Taff, Blackweir | 12 | 8 | 20/04/2024 | dry
Ely, Plymouth Woods | 0 | 3 | 2024-05-18 | rained off early
Ely, Plymouth Woods | 0 | 3 | 2024-05-18 | rained off early
Sub total | 12 | 14
""",
        "Jul-Sep 24": """
July to September 2024

Clean-up date | Stretch | No. of volunteers | No. of bags
Sat 13 July | Taff, Blackweir | 10 | 19
45521 | Rhymney, Llanrumney | 7 | approx 12
31/09/24 | Ely, Sanatorium Road | 6 | 11
 | Total | 23 | 42
""",
        "Lists": """
Stretches | Weather
Ely, Sanatorium Road | dry
Taff, Blackweir | wet
Rhymney, Llanrumney | snow
Ely, Plymouth Woods |
""",
    }

    def hook(workbook: Any) -> None:
        workbook["READ ME"].sheet_state = "hidden"
        workbook["Jan-Mar 24"].merge_cells("A1:E1")

    more = ("place ?", "notes ?")
    made = said(
        "Jan-Mar 24",
        """
        5 | Ely, Sanatorium Road | 2024-01-20 | 22 bags, 14 people
        6 | Taff, Blackweir | 2024-02-17 | 17 bags, 9 people
        7 | Rhymney, Llanrumney | 2024-03-23 | 30 bags | held
        """,
        *more,
    )
    made += said(
        "Apr-Jun 24",
        """
        2 | Taff, Blackweir | 2024-04-20 | 12 bags, 8 people
        3 | Ely, Plymouth Woods | 2024-05-18 | 0 bags, 3 people
        """,
        *more,
    )
    made += said(
        "Jul-Sep 24",
        """
        4 | Taff, Blackweir | 2024-07-13 | 19 bags, 10 people
        5 | Rhymney, Llanrumney | 2024-08-17 | 12 bags, 7 people | estimate
        6 | Ely, Sanatorium Road | - | 11 bags, 6 people | held
        """,
        *more,
    )
    return Case(
        xlsx(folder / "river_clean_ups.xlsx", sheets, hook),
        expected(
            made,
            [
                ("READ ME", "all hidden/note"),
                ("Jan-Mar 24", "1 title\n2 title\n4 header\n8 total"),
                ("Apr-Jun 24", "1 header\n4 duplicate\n5 total"),
                ("Jul-Sep 24", "1 title\n3 header\n7 total"),
                ("Lists", "all lookup/note"),
            ],
            [
                "two-numbers: 11 + 4 scouts",
                "twice-in-file: Plymouth Woods",
                "date-impossible: 31/09/24",
                "date-from-number: 45339",
            ],
            [("Apr-Jun 24", 5, "14", "11"), ("Jul-Sep 24", 7, "23", "23")],
        ),
        also=(none_of("Lists", "READ ME"),),
    )


def sewing_circle(folder: Path) -> Case:
    """Lengths as clock times, dates in Welsh, sums never worked out, "free", an example row among the rules."""
    sheets = {
        "Q1 25-26": """
April to June 2025

Date | Session | Duration | Makers | Room hire
2025-04-10 | Mending circle | 2.5 | 9 | £15
45792 | Quilt making | 2 | 7 | 15.00
12 Mehefin 2025 | Mending circle | 2 | 11 | £15.00
TOTAL | | 6.5 | 27 | 45
""",
        "Q2 25-26": """
July to September 2025
Session | Date | Hrs | No. attending | Hire cost | Tutor
Mending circle | 10/07/25 | 2.5 | 8 | 15 | NW
Summer bunting day | 2025-08-09 | 4h | '23 | free | NW/BJ
Mending circle | 9/9/25 | 2½ | 10 | £15.00 |
Sum | | 9 | 41 | 30
""",
        "Q3 25-26": """
October to December 2025
Venue: Canolfan Glyndwr
Contact: the office


Date | Session | Makers | Duration | Room hire | Comments
Thurs 9th Oct 2025 | Mending circle | 9 | 2:30 | 15 |
2025-11-13 | Mending circle | 10 | 2.5 hours | 15 | new kettle
2025-12-11 | Christmas stockings | 18 (approx) | 3 | £22.50 |
Total | | 37 | | 52.50
""",
        "Guidance": """
How to fill in this workbook
1. One row for each session
2. Dates as dd/mm/yy
3. Makers are everybody in the room but the tutor

Date | Session | Duration | Makers | Room hire
01/04/25 | EXAMPLE - Mending circle | 2:30 | 10 | £15
""",
        "Lookup": """
Sessions
Mending circle
Quilt making
""",
    }

    def hook(workbook: Any) -> None:
        workbook["Lookup"].sheet_state = "hidden"
        first = workbook["Q1 25-26"]
        for place, length in (("C4", time(2, 30)), ("C5", time(2, 0))):
            first[place] = length
            first[place].number_format = "h:mm"
        first["C7"], first["D7"] = "=SUM(C4:C6)", "=SUM(D4:D6)"

    made = said(
        "Q1 25-26",
        """
        4 | Mending circle | 2025-04-10 | 2.5 hours, 9 people, £15
        5 | Quilt making | 2025-05-15 | 2 hours, 7 people, £15
        6 | Mending circle | 2025-06-12 | 2 hours, 11 people, £15
        """,
    )
    made += said(
        "Q2 25-26",
        """
        3 | Mending circle | 2025-07-10 | 2.5 hours, 8 people, £15
        4 | Summer bunting day | 2025-08-09 | 4 hours, 23 people, £0?
        5 | Mending circle | 2025-09-09 | 2.5 hours, 10 people, £15
        """,
    )
    made += said(
        "Q3 25-26",
        """
        7 | Mending circle | 2025-10-09 | 2.5 hours, 9 people, £15
        8 | Mending circle | 2025-11-13 | 2.5 hours, 10 people, £15 | notes new kettle
        9 | Christmas stockings | 2025-12-11 | 3 hours, 18 people, £22.50 | estimate
        """,
        "place ?",
    )
    return Case(
        xlsx(folder / "sewing_circle.xlsx", sheets, hook),
        expected(
            made,
            [
                ("Q1 25-26", "1 title\n3 header\n7 total"),
                ("Q2 25-26", "1 title\n2 header\n6 total"),
                ("Q3 25-26", "1 title\n2 title\n3 title\n6 header\n10 total"),
                ("Guidance", "all note"),
                ("Lookup", "all hidden"),
            ],
            [
                "formula-without-result: C7 and D7",
                "personal-data: Tutor",
                "date-from-number: 45792",
                "headings-differ/number-of-what: Makers",
            ],
            [("Q1 25-26", 7, "45", "45"), ("Q2 25-26", 6, "41", "41"), ("Q3 25-26", 10, "52.50", "52.50")],
        ),
        also=(none_of("Guidance", "Lookup"),),
    )

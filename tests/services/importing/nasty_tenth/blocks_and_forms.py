"""Blocks one under another with their columns in another order, and a return that is a form of questions."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def prison_visits(folder: Path) -> Case:
    """A block for each prison, columns in another order, months without a year, ``lockdown``, own totals."""
    text = """
"Visitors' centre figures, April to August 2023",,,,

HMP Glan-yr-afon,,,,
Month,Families welcomed,Children in play area,Volunteer hours,Comments
Apr,112,64,48,
May,98,71,52.5 hrs,
June,105,n/k,50h,play area shut
July,about 90,58,47,
Aug,121,80,3 days,summer fun week
Total,526,273,197.5,

HMP Pen-y-bryn,,,,
Month,Volunteer hours,Comments,Families welcomed,Children in play area
April,20,,40,22
May,21h 15m,new rota,44,25
Jun,-,lockdown,lockdown,
Jul,18,,"1,2","19"
August,24,,51,30
Total,83.25,,147,96

Hours are the volunteers' together,,,,
"""
    months = [f"2023-0{month}" for month in range(4, 9)]
    made: list[Json] = []
    first = ("Glan-yr-afon", range(5, 10), "BCD")
    second = ("Pen-y-bryn", range(14, 19), "DEB")
    figures = {
        "Families welcomed": ("families", "112 98 105 90 121", "40 44 - - 51"),
        "Children in play area": ("of people", "64 71 - 58 80", "22 25 - 19 30"),
        "Volunteer hours": ("hours", "48 52.5 50 47 -", "20 21.25 - 18 24"),
    }
    for at, (prison, rows, columns) in enumerate((first, second)):
        for (head, (unit, *numbers)), column in zip(
            figures.items(), columns if at == 0 else ("D", "E", "B"), strict=True
        ):
            for row, month, number in zip(rows, months, numbers[at].split(), strict=True):
                if number != "-":
                    more = ["estimate"] if number == "90" else []
                    made += said(
                        "csv",
                        f"{row} {column} | {head} | {month} | {number} {unit}",
                        f"somewhere {prison}",
                        "notes ?",
                        "place ?",
                        *more,
                    )
    made += said(
        "csv",
        """
        9 D | Volunteer hours | 2023-08 | ? | held
        16 D | Families welcomed | 2023-06 | ? | optional
        17 D | Families welcomed | 2023-07 | ? | held
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        text_file(folder / "prison_visits.csv", text, "utf-8-sig"),
        expected(
            made,
            [
                (
                    "csv",
                    "1 title\n3 section/title\n4 header\n7 C nothing\n10 total\n12 section/title\n13 header\n"
                    "16 nothing\n19 total\n21 note",
                )
            ],
            [
                "day-length-unknown: 3 days",
                "number-two-ways/number-unread/two-numbers/not-whole: 1,2 families",
            ],
            [("csv", 10, "526", "526"), ("csv", 10, "273", "273"), ("csv", 10, "197.5", "197.5")],
        ),
    )


def carers_centre(folder: Path) -> Case:
    """A return as a form: numbered questions in parts, last year's figure beside this year's, ``£1.2m``, ``c. 340``."""
    text = """
Return to the Health Board
Carers' Centre Dwyfor | | | Year ending 31 March 2025
Completed by | office

Ref | What we report | 2024-25 | 2023-24 | Explanation of change
A | CARERS
A1 | Carers registered at year end | '1,204 | 1050 | clear-out of old records
A2 | Young carers (under 18) | 212 | 198 |
A3 | New carers in the year | 'c. 340 | 301 | est. from Q1-3
A4 | Carers' assessments completed | 96 | 'n/a | new measure
B | SUPPORT
B1 | Hours of respite given | '2,450 hrs | '2,310.5 |
B2 | Support group sessions | 48 | '44 sessions |
B3 | Counselling hours | '310 (of which 40 online) | 275 |
B4 | Breaks: nights away | 64 | 'Not recorded |
C | MONEY
C1 | Grants given to carers | '£18,450 | '£12.5k |
C2 | Benefits gained for carers | '£1.2m | '£980,000 |
C3 | Respite refunds | '£(240.00) | nil |
C4 | Carers saying life is better | '87% | 82% | survey of 118
Signed .......................... Date ............
"""
    made: list[Json] = []
    for row, text_of, unit, this, last in (
        ("7", "Carers registered at year end", "people", "1204", "1050"),
        ("8", "Young carers (under 18)", "people", "212", "198"),
        ("9", "New carers in the year", "people", "340 estimate", "301"),
        ("10", "Carers' assessments completed", "count/items/contacts/sessions/events", "96", "-"),
        ("12", "Hours of respite given", "hours", "2450", "2310.5"),
        ("13", "Support group sessions", "sessions", "48", "44"),
        ("14", "Counselling hours", "hours", "-", "275"),
        ("15", "Breaks: nights away", "nights", "64", "-"),
        ("17", "Grants given to carers", "£", "18450", "12500"),
        ("18", "Benefits gained for carers", "£", "1200000", "980000"),
        ("19", "Respite refunds", "£", "-240", "-"),
        ("20", "Carers saying life is better", "percent", "87", "82"),
    ):
        for column, year, told in (("C", "2024-25", this), ("D", "2023-24", last)):
            number, _space, more = told.partition(" ")
            if number != "-":
                count = f"£{number}" if unit == "£" else f"{number} {unit}"
                count = count.replace(" people", " heads")
                made += said(
                    "Return",
                    f"{row} {column} | {text_of} | {year} | {count}",
                    "notes ?",
                    "code ?",
                    *([more] * bool(more)),
                )
    made += said(
        "Return",
        """
        14 C | Counselling hours | 2024-25 | ? | held
        19 D | Respite refunds | 2023-24 | £0 | optional
        """,
        "notes ?",
        "code ?",
    )
    return Case(
        xlsx(folder / "carers_centre.xlsx", {"Return": text}),
        expected(
            made,
            [
                (
                    "Return",
                    "1 title\n2 title\n3 title\n5 header\n6 section\n10 D nothing\n11 section\n15 D nothing\n"
                    "16 section\n21 note/nothing",
                )
            ],
            ["two-numbers/words-beside-number: 310 (of which 40 online)"],
        ),
    )

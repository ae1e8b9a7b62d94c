# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""A list of schools a sheet, and three blocks under each other with periods of their own."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS
from tests.services.importing.nasty_seventeenth.blocks import below, stacked, under_sections
from tests.services.importing.nasty_seventeenth.shown_files import shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import Paired, log, wide

_COUNTED = (
    ("C", "Pupils", "heads"),
    ("D", "Meetings", "sessions/events"),
    ("E", "Litter", "kg"),
    ("F", "Trees planted", "trees"),
    ("G", "Lunches without waste", "percent"),
)


def _schools(name: str, when: str, lines: str) -> Paired:
    """A sheet of sites; each line is ``school | six cells => five counts``, of which ``n`` is none."""
    text = []
    for line in lines.split("\n"):
        cells, _arrow, right = line.partition(" => ")
        school = cells.partition("|")[0].strip()
        pieces = [
            f"[{column}] {when} | {number.lstrip('~')} {unit} | text {words} | somewhere {school}"
            + (" | estimate" if number.startswith("~") else "")
            for (column, words, unit), number in zip(_COUNTED, right.split(), strict=False)
            if number != "n"
        ]
        text.append(line if right.startswith("skip") or not right else f"{cells} => {' && '.join(pieces)}")
    return under_sections(log(name, "\n".join(text), "A"))


def eco_club(folder: Path) -> Case:
    cover = "Clybiau Gwyrdd / Green Clubs\n\nThree sheets follow, one a quarter\n | | Printed 9 January"
    spring = _schools(
        "Apr-Jun 2024",
        "2024-25-Q1",
        """
Green Clubs, April to June 2024 => skip title

School | | Pupils | Meetings | Litter (kg) | Trees planted | Lunches without waste % => skip header
PRIMARY => skip section
Ysgol y Bryn | | 18 | 10 | '12.375 | - | 62% => 18 10 12.375 n 62
Ysgol Glan-môr | | 22 | 11 | '1.204 | 4 | %=0.7 => 22 11 1.204 4 70
St Teilo's | | 9 | 6 | '0.850 | n/a | 55% => 9 6 0.850 n 55

SECONDARY => skip section
Ysgol Uwchradd Aeron | | 31 | 12 | 40 kg | 25 | 48% => 31 12 40 25 48
Total | | 80 | 39 | 54.429 | 29 => skip total
""",
    )
    summer = _schools(
        "Jul-Sep 2024",
        "2024-25-Q2",
        """
School | | Pupils | Meetings | Litter (kg) | Trees planted | Lunches without waste % => skip header
PRIMARY => skip section
Ysgol y Bryn | | 17 | 5 | '3.500 | - | 66% => 17 5 3.5 n 66
Ysgol Glan-môr | | 21 | 5 | approx 10 | - | 71% => 21 5 ~10 n 71
SECONDARY => skip section
Ysgol Uwchradd Aeron | | 33 | 7 | 18.25 | 0 | Not recorded => 33 7 18.25 0 n

Total | | 71 | 17 | 31.75 | 0 => skip total
""",
    )
    autumn = _schools(
        "Oct-Dec 2024",
        "2024-25-Q3",
        """
Green Clubs => skip title

October to December 2024 => skip title

School | | Pupils | Meetings | Litter (kg) | Trees planted | Lunches without waste % => skip header
PRIMARY => skip section
Ysgol y Bryn | | 19 | 11 | '8.125 | 60 | 67% => 19 11 8.125 60 67
Ysgol Glan-môr | | 21 | 12 | '9.700 | 45 | 74% => 21 12 9.7 45 74
St Teilo's | | 12 | 10 | nil | 30 | 58% => 12 10 0 30 58

SECONDARY => skip section
Ysgol Uwchradd Aeron | | 35 | 13 | 44 kg | 120 | 51% => 35 13 44 120 51
Total | | 87 | 46 | 61.825 | 255 => skip total
* St Teilo's came back after the summer => skip note
""",
    )
    parts = (spring, summer, autumn)
    return Case(
        shown_xlsx(folder / "eco_club.xlsx", {"Cover": cover, **{each.sheet: each.text for each in parts}}),
        expected(
            [record for each in parts for record in each.records],
            [("Cover", "all note/title/lookup/nothing"), *(each.skipped for each in parts)],
        ),
    )


def ukrainian_families(folder: Path) -> Case:
    name = "Звіт – Report"
    months = wide(
        name,
        """
Дім / Dim – Ukrainian families in Wrexham => skip title
Report for the trustees, 2024/25 => skip title

1. English classes, April to September 2024 => skip section/title/note
Class | Counted in | @2024-04-01 Apr-24 | @2024-05-01 May-24 | @2024-06-01 Jun-24 | @2024-07-01 Jul-24 | @2024-08-01 Aug-24 | @2024-09-01 Sep-24 | Total | Remarks => skip header
Beginners | sessions | 4 | 5 | 4 | 3 | - | 4 | =SUM(C6:H6)~~20 => sessions: 4 5 4 3 n 4
Conversation club (Розмовний клуб) | sessions | 4 | 4 | 4 | 5 | 2 | 4 | 23 | in the chapel vestry => sessions: 4 4 4 5 2 4
Hours of teaching | hours | 12 | 13.5 | 12 hrs | 12 | 3h 30m | 12 | =SUM(C8:H8)~~65 => hours: 12 13.5 12 12 3.5 12
Total sessions | | 8 | 9 | 8 | 8 | 2 | 8 | 43 => skip total
""",
        "C D E F G H",
        MONTHS["2024"][:6],
        notes="J",
    )
    quarters = wide(
        name,
        below(
            months,
            """


2. Families, the whole year 2024/25 => skip section/title/note
What | Counted in | Q1 | Q2 | Q3 | Q4 | Remarks => skip header
Families helped | families | 31 | 34 | 33 | 36 | largely the same families => families: 31 34 33 36
Children at Saturday school | people | 24 | 22 | 27 | approx 25 | the same children come back => people: 24 22 27 ~25
Parcels of winter clothes | items | n/a | - | 40 | 18 => items: n n 40 18
Hosts thanked with a supper | meals | 0 | 28 | 0 | 30 => meals: 0 28 0 30
""",
        ),
        "C D E F",
        QUARTERS["2024"],
        notes="G",
    )
    made = stacked(months, quarters)
    years = wide(
        name,
        below(
            made,
            """


3. Money over three years => skip section/title/note
What | Unit | 2022/23 | 2023/24 | 2024/25 | Remarks => skip header
Грант (grant) from the council | £ | £4,000.00 | £3,500 | 2500 => £: 4000 3500 2500
Raised at the borscht lunch | £ | £612.40 | £96 raised | 1,040.5 | counted twice by two of us => £: 612.40 96 1040.50
Travel refunds | £ | £(45.00) | nil | (£18.60) => £: -45 0 -18.60
Families who found a home of their own | % | 22% | 41% | %=0.55 | council letter => percent: 22 41 55
TOTAL => skip total
За підтримки громади – with the community's help => skip note
""",
        ),
        "C D E",
        ["2022-23", "2023-24", "2024-25"],
        notes="F",
    )
    made = stacked(made, years)

    def dress(book: Any) -> None:
        book[name].merge_cells("A1:J1")

    return Case(
        shown_xlsx(folder / "ukrainian_families.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: children each quarter"],
        ),
    )

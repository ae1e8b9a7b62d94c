"""Tables over one another and beside one another, with columns of their own, totals, notes and a key."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_eleventh.wording import grid, says_its_words
from tests.services.importing.nasty_more.said import QUARTERS, said


def family_centre(folder: Path) -> Case:
    """Three stacked tables with other columns, a total under each, one of them wrong, and notes at the foot."""
    text = """
Hafan Family Centre - what we did 2024-25
Filled in by: centre manager

A. Groups and sessions
Date | Group | Attended | Hours | Where
2024-04-16 | Stay and play | 12 | 2 | Main hall
2024-05-21 | Stay and play | 9 | 2 | Main hall
2024-06-18 | Baby massage | 7 | 1.5 | Blue room
2024-09-24 | Saturday dads | 10 | 3 | Main hall
2024-11-12 | Stay and play | 14 | 2 | Main hall
2025-02-04 | Messy play | 11 | 2 | Blue room
Total | | 63 | 12.5 |

B. Volunteer hours by role
Month | Role | Hours given | Notes
April 2024 | Crèche helper | 24 |
June 2024 | Kitchen rota | 18.5 | two new starters
September 2024 | Crèche helper | 31 |
December 2024 | Party team | 40 | Santa's grotto
Total | | 113.5 |

C. Bought locally
Supplier | Invoice date | Amount
Morgan's Fruit & Veg | 2024-05-02 | £212.40
Cwm Print | 2024-07-19 | £86.00
Valley Toys | 2024-11-28 | £154.95
Evans Electrical | 2025-01-14 | £320.00
Total | | £783.35

Notes
1. Hours are the length of the session, not hours per person.
2. Amounts include VAT where it was charged.
"""
    name = "Return 2024-25"
    made = said(
        name,
        """
        6 | Stay and play | 2024-04-16 | 12 people, 2 hours | place Main hall
        7 | Stay and play | 2024-05-21 | 9 people, 2 hours | place Main hall
        8 | Baby massage | 2024-06-18 | 7 people, 1.5 hours | place Blue room
        9 | Saturday dads | 2024-09-24 | 10 people, 3 hours | place Main hall
        10 | Stay and play | 2024-11-12 | 14 people, 2 hours | place Main hall
        11 | Messy play | 2025-02-04 | 11 people, 2 hours | place Blue room
        16 | Crèche helper | 2024-04 | 24 hours
        17 | Kitchen rota | 2024-06 | 18.5 hours | notes two new starters
        18 | Crèche helper | 2024-09 | 31 hours
        19 | Party team | 2024-12 | 40 hours | notes Santa's grotto
        24 | Morgan's Fruit & Veg | 2024-05-02 | £212.40
        25 | Cwm Print | 2024-07-19 | £86
        26 | Valley Toys | 2024-11-28 | £154.95
        27 | Evans Electrical | 2025-01-14 | £320
        """,
    )
    skipped = """1 title
    2 title/note
    4 section/title/note
    5 header
    12 total
    14 section/title/note
    15 header
    20 total
    22 section/title/note
    23 header
    28 total
    30 note/section/title
    31 note
    32 note"""
    return Case(
        xlsx(folder / "family_centre.xlsx", {name: text}),
        expected(
            made,
            [(name, skipped)],
            checks=[(name, 12, "63", "63"), (name, 12, "12.5", "12.5"), (name, 20, "113.5", "113.5")],
        ),
    )


def lunch_club(folder: Path) -> Case:
    """Two tables beside one another with a blank column between, two more beneath with other columns, and a key."""
    text = """
Tregaron Lunch Club 2024-25

MEALS SERVED | | | | | FOOD BOUGHT
Date | Menu | Meals | Helpers | | Date | Supplier | Spent
2024-04-10 | Cawl | 32 | 5 | | 2024-04-09 | Co-op | 41.20
2024-05-08 | Fish pie | 28 | 4 | | 2024-04-10 | D Jones butcher | 63.50
2024-06-12 | Ham salad | 35 | 5 | | 2024-05-07 | Co-op | 38.75
2024-09-11 | Cottage pie | 30 | 6 | | 2024-06-11 | Home farm shop | 52.10
2024-10-09 | Cawl | 38 | 5 | | 2024-09-10 | Co-op | 44.00
Total | | 163 | | | 2024-10-08 | D Jones butcher | 71.30
 | | | | | 2024-10-09 | Bakery | 18.60
 | | | | | Total | | 329.45

VISITS OUT | | | | | GIFTS IN KIND
Where to | Month | People | | | From | When | Value
Aberaeron | July 2024 | 24 | | | Farmers' union | August 2024 | £120.00
Llanerchaeron | September 2024 | 19 | | | Y Talbot | December 2024 | £85.50
Theatre Felinfach | December 2024 | 31 | | | WI | December 2024 | £40.00

Key: Helpers are volunteers on the day
"""
    name = "Lunch club"
    made = said(
        name,
        """
        5 * | Cawl | 2024-04-10 | 32 meals, 5 people
        6 * | Fish pie | 2024-05-08 | 28 meals, 4 people
        7 * | Ham salad | 2024-06-12 | 35 meals, 5 people
        8 * | Cottage pie | 2024-09-11 | 30 meals, 6 people
        9 * | Cawl | 2024-10-09 | 38 meals, 5 people
        5 * | Co-op | 2024-04-09 | £41.20
        6 * | D Jones butcher | 2024-04-10 | £63.50
        7 * | Co-op | 2024-05-07 | £38.75
        8 * | Home farm shop | 2024-06-11 | £52.10
        9 * | Co-op | 2024-09-10 | £44
        10 * | D Jones butcher | 2024-10-08 | £71.30
        11 * | Bakery | 2024-10-09 | £18.60
        16 * | Aberaeron ~ VISITS OUT | 2024-07 | 24 heads
        17 * | Llanerchaeron ~ VISITS OUT | 2024-09 | 19 heads
        18 * | Theatre Felinfach ~ VISITS OUT | 2024-12 | 31 heads
        16 * | Farmers' union | 2024-08 | £120
        17 * | Y Talbot | 2024-12 | £85.50
        18 * | WI | 2024-12 | £40
        """,
        "place ?",
    )
    return Case(
        xlsx(folder / "lunch_club.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 section/title/note\n4 header\n12 total\n14 section/title/note\n15 header\n20 note")],
            checks=[(name, 10, "163", "163")],
        ),
    )


def community_kitchens(folder: Path) -> Case:
    """Quarters down and sites across, a table for each measure with other sites, totals both ways, a note below."""
    text = """
Cynon Community Kitchens 2024-25

Meals cooked
Quarter | Aberdare | Mountain Ash | Hirwaun | All sites
Q1 Apr-Jun | 310 | 205 | 98 | 613
Q2 Jul-Sep | 290 | 188 | 104 | 582
Q3 Oct-Dec | 355 | 231 | 120 | 706
Q4 Jan-Mar | 340 | 219 | 117 | 676
Year | 1295 | 843 | 439 | 2577

Volunteer hours
Quarter | Aberdare | Hirwaun | Penrhiwceiber | All sites
Q1 Apr-Jun | 120 | 44 | n/a | 164
Q2 Jul-Sep | 112.5 | 40 | 36 | 188.5
Q3 Oct-Dec | 131 | 52.5 | 61 | 244.5
Q4 Jan-Mar | 126 | 49 | 58 | 233
Year | 489.5 | 185.5 | 155 | 830

Penrhiwceiber opened in July 2024.
"""
    name = "Sites"
    made = []
    sites = "Aberdare, Mountain Ash, Hirwaun"
    for row, numbers in ((5, "310 205 98"), (6, "290 188 104"), (7, "355 231 120"), (8, "340 219 117")):
        quarter = QUARTERS["2024"][row - 5]
        made += grid(name, row, "B C D", [quarter] * 3, numbers, ("Meals", sites), "meals")
    sites = "Aberdare, Hirwaun, Penrhiwceiber"
    for row, numbers in ((13, "120 44 -"), (14, "112.5 40 36"), (15, "131 52.5 61"), (16, "126 49 58")):
        quarter = QUARTERS["2024"][row - 13]
        made += grid(name, row, "B C D", [quarter] * 3, numbers, ("Volunteer hours", sites), "hours")
    skipped = """1 title
    3 section/title/note
    4 header
    9 total
    11 section/title/note
    12 header
    13 D nothing
    17 total
    19 note"""
    return Case(
        ods(folder / "community_kitchens.ods", {name: text}),
        expected(made, [(name, skipped)], checks=[(name, 9, "1295", "1295"), (name, 17, "155", "155")]),
        also=(says_its_words(made),),
    )


def splott_register(folder: Path) -> Case:
    """A register on its side: dates across under merged months, activities down in sections, totals and a key."""
    text = """
Splott Hub attendance register, autumn 2024

Activity | September | | | October | | | Total
 | 2024-09-03 | 2024-09-10 | 2024-09-17 | 2024-10-01 | 2024-10-08 | 2024-10-15 |
MORNING
Yoga | 12 | 11 | x | 14 | 13 | 12 | 62
Coffee and chat | 21 | 19 | 24 | 18 | 22 | 25 | 129
Sub-total | 33 | 30 | 24 | 32 | 35 | 37 | 191
AFTERNOON
Chair exercise | 9 | 8 | 10 | 7 | 11 | 9 | 54
Art group | | 6 | 7 | 7 | 8 | 8 | 36
Sub-total | 9 | 14 | 17 | 14 | 19 | 17 | 90
Total for the day | 42 | 44 | 41 | 46 | 54 | 54 | 281

Key
x | cancelled, leader ill
blank | not running yet
"""
    name = "Register"
    days = ["2024-09-03", "2024-09-10", "2024-09-17", "2024-10-01", "2024-10-08", "2024-10-15"]
    rows = {
        6: ("Yoga", "12 11 - 14 13 12", "MORNING"),
        7: ("Coffee and chat", "21 19 24 18 22 25", "MORNING"),
        10: ("Chair exercise", "9 8 10 7 11 9", "AFTERNOON"),
        11: ("Art group", "- 6 7 7 8 8", "AFTERNOON"),
    }
    made = [
        record
        for row, (activity, numbers, section) in rows.items()
        for column, day, number in zip("BCDEFG", days, numbers.split(), strict=True)
        if number != "-"
        for record in said(
            name, f"{row} {column} | {activity} | {day} | {number} count/people/attendances | section {section}"
        )
    ]
    made += said(name, "6 D | Yoga | 2024-09-17 | - | optional", "notes ?")

    def merge(workbook: Any) -> None:
        for cells in ("A3:A4", "B3:D3", "E3:G3", "H3:H4"):
            workbook[name].merge_cells(cells)

    skipped = """1 title
    3 header
    4 header
    5 section
    8 total
    9 section
    12 total
    13 total
    15 note/title/section
    16 note/lookup/nothing
    17 note/lookup/nothing"""
    return Case(
        xlsx(folder / "splott_register.xlsx", {name: text}, merge),
        expected(made, [(name, skipped)], checks=[(name, 8, "33", "33"), (name, 13, "42", "42")]),
    )

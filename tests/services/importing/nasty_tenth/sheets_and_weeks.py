"""Several sheets of which some are not data, a second table under the first, and weeks across with terms stacked."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import said

KEY = """
Code | Stands for
WW | Woodwork room
AL | Allotment
LS | Lounge (tea and chat)
"""

FIRST = """
Sied Dynion Aberwen / Aberwen Men's Shed

Date | Session | Men attending | Length (hrs) | Room | Led by
2024-01-10 | Woodwork | 9 | 3 | WW | Alun
2024-01-17 | Woodwork | 11 | '3 hrs | WW | Alun
45315 | Blacksmith visit | 14 | 2.5 | | guest
'31/01/24 | Woodwork | '8 or 9 | 3 | WW |
2024-02-07 | Talk: prostate health | 21 | '1hr 30 | LS | nurse
'30/02/24 | Woodwork | 10 | 3 | WW | Alun
'13.3.24 | Trip to Blaenavon | '16 | 'all day | |
'20-Mar-24 | Woodwork | '12* | 3 | WW | Alun
 | Total | 93 | | |
* includes two from Rhymney shed
"""

SECOND = """
July to December 2024
Session | When | No. attended | Hrs | Tea money
Woodwork | 2024-07-03 | 10 | 3 | '£8.20
Allotment shelter build | '10th July | 12 | 4.5 | nil
Woodwork | 'Weds 17 July 2024 | 9 | 3 | '£7
Garden benches for school (x3) | '24/7/24 | 13 | 5 |
Woodwork | '04/09/24 | 11 | '3 | '£9.10
Toy repairs for Christmas appeal | '11/09/24 | 15 | '3.5 | '12.00
Woodwork | '18/09/24 | '7ish | 3 | '£6.5
Totals | | 77 | 25 | £42.80

Things made
Item | How many | Went to
Benches | 3 | Ysgol y Bryn
Bird boxes | 24 | Sold at fete
Planters | '6 | Square
"""


def mens_shed(folder: Path) -> Case:
    """A key, two half years with other headings, a serial, ``8 or 9``, ``all day``, things made below the sessions."""
    one, two = "Jan-Jun", "Jul-Dec"
    made = said(
        one,
        """
        4 | Woodwork | 2024-01-10 | 3 hours, 9 people
        5 | Woodwork | 2024-01-17 | 3 hours, 11 people
        6 | Blacksmith visit | 2024-01-24 | 2.5 hours, 14 people
        7 | Woodwork | 2024-01-31 | 3 hours | held
        8 | Talk: prostate health | 2024-02-07 | 1.5 hours, 21 people
        9 | Woodwork | - | 3 hours, 10 people | held
        10 | Trip to Blaenavon | 2024-03-13 | 16 people | held
        11 | Woodwork | 2024-03-20 | 3 hours, 12 people
        """,
        "notes ?",
        "place ?",
    )
    made += said(
        two,
        """
        3 | Woodwork | 2024-07-03 | 3 hours, 10 people, £8.20
        4 | Allotment shelter build | 2024-07-10 | 4.5 hours, 12 people, £0?
        5 | Woodwork | 2024-07-17 | 3 hours, 9 people, £7
        6 | Garden benches for school (x3) | 2024-07-24 | 5 hours, 13 people
        7 | Woodwork | 2024-09-04 | 3 hours, 11 people, £9.10
        8 | Toy repairs for Christmas appeal | 2024-09-11 | 3.5 hours, 15 people, £12
        9 | Woodwork | 2024-09-18 | 3 hours, 7 people, £6.50 | estimate
        14 * | Benches ~ Benches: How many ~ How many: Benches | ? | 3 items/count
        15 * | Bird boxes ~ Bird boxes: How many ~ How many: Bird boxes | ? | 24 items/count
        16 * | Planters ~ Planters: How many ~ How many: Planters | ? | 6 items/count
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        xlsx(
            folder / "mens_shed.xlsx",
            {"Key": KEY, one: FIRST, two: SECOND, "Sheet3": "Ask Glyn for the old laptop"},
        ),
        expected(
            made,
            [
                ("Key", "all lookup/note/nothing"),
                ("Sheet3", "all note/title/nothing"),
                (one, "1 title\n3 header\n12 total\n13 note"),
                (two, "1 title\n2 header\n10 total\n12 title/section\n13 header"),
            ],
            [
                "date-from-number: 45315",
                "two-numbers: 8 or 9",
                "date-impossible: 30/02/24",
                "day-length-unknown/number-unread: all day",
                "hours-each-or-all: a session's length",
                "personal-data: Led by",
            ],
            [(two, 10, "77", "77"), (two, 10, "25", "25"), (two, 10, "42.80", "42.80")],
        ),
    )


def disability_sport(folder: Path) -> Case:
    """A row a sport and a column a week, true dates across; ``canc``, ``x``, ``10 + 3 carers``, two terms."""
    spring = [date(2024, 4, 9) + timedelta(weeks=at) for at in range(4)]
    autumn = [date(2024, 9, 10) + timedelta(weeks=at) for at in range(4)]
    rows: list[list[Any]] = [
        ["Chwaraeon i Bawb / Inclusive Sports Club"],
        ["Attendance at weekly sessions 2024-25 (players only)"],
        [],
        ["SUMMER TERM"],
        ["Sport", "Where", *spring, "Total", "Average"],
        ["Boccia", "Leisure centre", 8, 9, "canc", 7, 24, 8],
        ["Wheelchair basketball", "School gym", 12, "10 + 3 carers", 11, 12, 45, 11.25],
        ["Frame football", "School gym", "x", 6, 7, "c.8", 21, 7],
        ["All sports", None, 20, 25, 18, 27, 90, None],
        [],
        ["AUTUMN TERM"],
        ["Sport", "Where", *autumn, "Total", "Average"],
        ["Boccia", "Leisure centre", 9, "9", 10, "11 (record!)", 39, 9.75],
        ["Wheelchair basketball", "School gym", 13, 13, None, "-", 26, 13],
        ["Frame football", "3G pitch", 0, 5, 6, "n/a", 11, 3.67],
        ["All sports", None, 22, 27, 16, 11, 76, None],
        ["c. = counted from memory"],
    ]
    name = "Registers"
    made: list[Json] = []
    one = (("6", "Boccia", "8 9 - 7"), ("7", "Wheelchair basketball", "12 - 11 12"), ("8", "Frame football", "- 6 7 8"))
    two = (
        ("13", "Boccia", "9 9 10 -"),
        ("14", "Wheelchair basketball", "13 13 - -"),
        ("15", "Frame football", "0 5 6 -"),
    )
    for days, lines in ((spring, one), (autumn, two)):
        for row, sport, numbers in lines:
            for column, day, number in zip("CDEF", days, numbers.split(), strict=True):
                if number != "-":
                    more = ["estimate"] if (row, column) == ("8", "F") else []
                    made += said(
                        name, f"{row} {column} | {sport} | {day} | {number} heads", "notes ?", "place ?", *more
                    )
    made += said(
        name,
        """
        6 E | Boccia | 2024-04-23 | ? | optional
        7 D | Wheelchair basketball | 2024-04-16 | ? | held
        8 C | Frame football | 2024-04-09 | ? | optional
        13 F | Boccia | 2024-10-01 | 11 heads
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        xlsx_rows(folder / "disability_sport.xlsx", name, rows),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n4 section/title\n5 header\n9 total\n11 section/title\n12 header\n14 F nothing\n"
                    "15 F nothing\n16 total\n17 note",
                )
            ],
            ["two-numbers: 10 + 3 carers"],
            [(name, 16, "76", "76"), (name, 16, "22", "22")],
        ),
    )


def xlsx_rows(path: Path, name: str, rows: list[list[Any]]) -> Path:
    """A workbook of one sheet of these rows."""
    from tests.services.importing.nasty.files import xlsx_of_rows

    return xlsx_of_rows(path, {name: rows})

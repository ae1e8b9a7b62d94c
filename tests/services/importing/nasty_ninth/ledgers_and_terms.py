"""Sheets by term beside a ledger of spend: an arts centre and a sports club."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import said


def arts_centre(folder: Path) -> Case:
    """Two terms with columns in another order, artists' initials, and a ledger of net and VAT."""
    winter = """
Llanfair Arts: workshops January to March 2025

Date | Workshop | Participants | Hours | Artist | Venue
2025-01-14 | Clay for beginners | 9 | 2 | SW | Old Chapel
2025-01-28 | Lino printing | 11 | '2.5 hrs | SW | Old Chapel
'11/02/25 | Half-term puppets | 24 | 3 | KO/SW | Library
'04.03.25 | Life drawing | 8 | 1h 45m | KO | Old Chapel
 | Total | 52
"""
    spring = """
Workshop | Date | No. of people | Hrs | Venue
Song writing | 2025-04-29 | 13 | 2 | Old Chapel
Mosaic mural day 1 | 2025-05-27 | 17 | 6 | Bus shelter
Mosaic mural day 2 | 45805 | 15 | 6 | Bus shelter
Total | | 45
"""
    bills = """
Bills paid 2025

Inv date | Supplier | Local? | Type | Net £ | VAT £
2025-01-20 | Clay Shed Ltd | Y | SME | 184.6 | 36.92
'03.02.25 | Bigframe plc | N | | £1,420.00 | £284.00
2025-03-10 | Clay Shed Ltd | yes | SME | (£24.60)
 | Clay Shed Ltd Total | | | 160.0
'2/4/25 | Inkwell CIC | Y | social enterprise | £86 | -
2025-05-19 | Cerdd Cymru | local | SME - micro | 1.075,50 | '215.10

 | GRAND TOTAL | | | £2,741.50
Note: local means within ten miles of Llanfair
"""
    made = said(
        "Jan-Mar",
        """
        4 | Clay for beginners | 2025-01-14 | 2 hours, 9 people | place Old Chapel
        5 | Lino printing | 2025-01-28 | 2.5 hours, 11 people | place Old Chapel
        6 | Half-term puppets | 2025-02-11 | 3 hours, 24 people | place Library
        7 | Life drawing | 2025-03-04 | 1.75 hours, 8 people | place Old Chapel
        """,
    )
    made += said(
        "Apr-Jun",
        """
        2 | Song writing | 2025-04-29 | 2 hours, 13 people | place Old Chapel
        3 | Mosaic mural day 1 | 2025-05-27 | 6 hours, 17 people | place Bus shelter
        4 | Mosaic mural day 2 | 2025-05-28 | 6 hours, 15 people | place Bus shelter
        """,
    )
    made += said(
        "Bills",
        """
        4 | Clay Shed Ltd | 2025-01-20 | £184.60
        5 | Bigframe plc | 2025-02-03 | £1420
        6 | Clay Shed Ltd | 2025-03-10 | £-24.60
        8 | Inkwell CIC | 2025-04-02 | £86
        9 | Cerdd Cymru | 2025-05-19 | £1075.50 | held
        """,
    )
    sheets = {"Jan-Mar": winter, "Apr-Jun": spring, "Bills": bills}
    return Case(
        ods(folder / "arts_centre.ods", sheets),
        expected(
            made,
            [
                ("Jan-Mar", "1 title\n3 header\n8 total"),
                ("Apr-Jun", "1 header\n5 total"),
                ("Bills", "1 title\n3 header\n7 total\n11 total\n12 note"),
            ],
            [
                "personal-data: artists' initials",
                "date-from-number: 45805",
                "net-or-gross: net and VAT",
                "number-two-ways: 1.075,50",
            ],
            [("Bills", 11, "2741.50", "2741.50")],
        ),
    )


def sports_club(folder: Path) -> Case:
    """A session log with money raised in its costs, a ledger with a month for a day, and a form of figures."""
    sessions = """
Cwm Harriers \u2013 session log 2023/24
Coaches please fill in after every session

When | Session | Runners | Time | Hire cost | Venue | Comments
'05/09/23 | Couch to 5k | 22 | 1 hr | £18.00 | Rec ground
'12/09/23 | Couch to 5k | 19 | 1h 15m | £18.00 | Rec ground
'12/09/23 | Couch to 5k | 19 | 1h 15m | £18.00 | Rec ground
'3/10/23 | Junior track night | 31 | 1.5 | £42.50 | Leisure centre
November | Hill reps | 14 | approx 5 | | Mynydd Mawr
'10/12/23 | Santa dash | 88 | 2 | £412.60 raised | Rec ground
'13/02/24 | Track repair | 9 | 1 day | £(20.00) | Leisure centre | deposit back
 | Total | 202 | | £489.10
"""
    kit = """
Kit and hire, by invoice

Inv date | Supplier | Local? | Net £ | VAT £
2023-09-14 | Valley Sports | Y | 310 | 62
2023-10-01 | Valley Sports | Y | (£15.00)
'20.11.23 | Bib Print Ltd | N | £128.40 | £25.68
 | Valley Sports Total | | 295
2024-01-22 | Dragon Timing | yes | 1.060,00 | 212
 | GRAND TOTAL | | £1,483.40
"""
    glance = """
Cwm Harriers at a glance, 2023/24

Figure | 2023/24
Members | 146
Volunteer coaches | 18
Hours coached | '1,120 hrs
Raised at the fun run | £1,845.20
Bibs recycled | n/a
Races marshalled | 12
"""
    made = said(
        "Sessions",
        """
        5 | Couch to 5k | 2023-09-05 | 1 hours, 22 people, £18 | place Rec ground
        6 | Couch to 5k | 2023-09-12 | 1.25 hours, 19 people, £18 | place Rec ground
        8 | Junior track night | 2023-10-03 | 1.5 hours, 31 people, £42.50 | place Leisure centre
        9 | Hill reps | 2023-11 | 5 hours, 14 people | place Mynydd Mawr | estimate
        10 | Santa dash | 2023-12-10 | 2 hours, 88 people, £412.60 | place Rec ground | held
        11 | Track repair | 2024-02-13 | 9 people, £-20 | place Leisure centre | notes deposit back | held
        """,
    )
    made += said(
        "Kit",
        """
        4 | Valley Sports | 2023-09-14 | £310
        5 | Valley Sports | 2023-10-01 | £-15
        6 | Bib Print Ltd | 2023-11-20 | £128.40
        8 | Dragon Timing | 2024-01-22 | £1060 | held
        """,
    )
    made += said(
        "At a glance",
        """
        4 * | Members | 2023-24 | 146 heads
        5 * | Volunteer coaches | 2023-24 | 18 heads
        6 * | Hours coached | 2023-24 | 1120 hours
        7 * | Raised at the fun run | 2023-24 | £1845.20
        9 * | Races marshalled | 2023-24 | 12 count/events
        """,
    )
    made[-5]["lenient"]["unit"] = made[-4]["lenient"]["unit"] = ["people", "count", "attendances"]

    def hook(workbook: Any) -> None:
        workbook["Kit"]["A5"].number_format = "mmm-yy"
        for place in ("D4", "E4", "E8"):
            workbook["Kit"][place].number_format = "£#,##0.00"
        workbook["Kit"].merge_cells("A1:E1")
        workbook["Sessions"].merge_cells("A1:G1")

    return Case(
        xlsx(folder / "sports_club.xlsx", {"Sessions": sessions, "Kit": kit, "At a glance": glance}, hook),
        expected(
            made,
            [
                ("Sessions", "1 title\n2 title/note\n4 header\n7 duplicate\n12 total"),
                ("Kit", "1 title\n3 header\n7 total\n9 total"),
                ("At a glance", "1 title\n3 header\n8 nothing"),
            ],
            [
                "twice-in-file: rows 6 and 7",
                "income-in-costs: £412.60 raised",
                "day-length-unknown: 1 day",
                "date-or-month: A5 shows Oct-23",
                "number-two-ways: 1.060,00",
                "net-or-gross: net and VAT",
            ],
            [("Sessions", 12, "489.10", "58.50"), ("Kit", 9, "1483.40", "1483.40")],
        ),
    )

"""What a contract promised beside what was done: a refuge's service figures and an advice centre's quarters."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def domestic_abuse(folder: Path) -> Case:
    """Quarters in sections, a contract's targets with what was reached, and a log of groups."""
    service = """
Hafan Deg
Service figures, 1 April 2024 to 31 March 2025

Service | Unit | Q1 | Q2 | Q3 | Q4 | Total | Notes
REFUGE
Nights in refuge | nights | 410 | 455 | '402 nights | 430 | 1697
Women and children housed | people | 21 | 24 | 19 | 22 | | some stay across quarters
HELPLINE
Calls answered | calls | 188 | 204 | n/a | 231 | =SUM(C9:F9) | phones down in Q3
Hours staffed by volunteers | hrs | 390 | '402.5 hrs | 377 | '395 | 1564.5
MONEY
Hardship grants paid | £ | £640.00 | 815.5 | £1,090 | - | 2545.5 | pot empty by Q4
TOTAL
"""
    contract = """
Contract DA/24/07: targets for 2024/25

Ref | Measure | Unit | Target | Actual | Comment
DA1 | Women supported in the community | people | 90 | 104
DA2 | Volunteer hours | hrs | '1,500 | '1,564.5 hrs
DA3 | Group sessions run | sessions | 20 | 18 | lost the room in May
DA4 | Spend with local suppliers | £ | £5,000 | £4,812.30
DA5 | Staff trained | people | 6 | n/a | course cancelled
"""
    groups = """
Date | Group | Women attending | Hours | Cost | Notes
2024-04-17 | Freedom Programme week 1 | 7 | '2 hrs | £6.40
'24/04/24 | Freedom Programme week 2 | 8 | 2 | 5.85
45413 | Freedom Programme week 3 | 6 | 1h 30m | £5.85 | fire drill
2024-05-08 | Art and chat | 9 women + 4 children | 2 | £11
'31/06/24 | Summer picnic | 12 | 3 | £40 raised
Totals | | 33 | 10.5 | £69.10
"""
    made = []
    for row, what, unit, numbers, section, notes in (
        ("6", "Nights in refuge", "nights", "410 455 402 430", "REFUGE", ""),
        ("7", "Women and children housed", "of people", "21 24 19 22", "REFUGE", "some stay across quarters"),
        ("9", "Calls answered", "contacts/count", "188 204 - 231", "HELPLINE", "phones down in Q3"),
        ("10", "Hours staffed by volunteers", "hours", "390 402.5 377 395", "HELPLINE", ""),
        ("12", "Hardship grants paid", "£", "640 815.50 1090 -", "MONEY", "pot empty by Q4"),
    ):
        more = [f"section {section}", *([f"notes {notes}"] if notes else [])]
        made += across("Service", row, what, unit, periods("C D E F", QUARTERS["2024"], numbers), *more)
    for row, what, unit, target, actual in (
        ("4", "Women supported in the community", "of people", "90", "104"),
        ("5", "Volunteer hours", "hours", "1500", "1564.5"),
        ("6", "Group sessions run", "sessions", "20", "18"),
        ("7", "Spend with local suppliers", "£", "5000", "4812.30"),
        ("8", "Staff trained", "of people", "6", "-"),
    ):
        made += across("Contract", row, what, unit, [("D", "2024-25", target)], "target", "notes ?", "code ?")
        made += across("Contract", row, what, unit, [("E", "2024-25", actual)], "notes ?", "code ?")
    made += said(
        "Groups",
        """
        2 | Freedom Programme week 1 | 2024-04-17 | 2 hours, 7 people, £6.40
        3 | Freedom Programme week 2 | 2024-04-24 | 2 hours, 8 people, £5.85
        4 | Freedom Programme week 3 | 2024-05-01 | 1.5 hours, 6 people, £5.85 | notes fire drill
        5 | Art and chat | 2024-05-08 | 2 hours, £11 | held
        6 | Summer picnic | - | 3 hours, 12 people, £40 | held
        """,
    )

    def hook(workbook: Any) -> None:
        for place in ("A1:H1", "A2:H2", "A5:H5"):
            workbook["Service"].merge_cells(place)

    return Case(
        xlsx(folder / "domestic_abuse.xlsx", {"Service": service, "Contract": contract, "Groups": groups}, hook),
        expected(
            made,
            [
                (
                    "Service",
                    "1 title\n2 title\n4 header\n5 section\n8 section\n9 E nothing\n11 section\n12 F nothing\n13 total",
                ),
                ("Contract", "1 title\n3 header\n8 E nothing"),
                ("Groups", "1 header\n7 total"),
            ],
            [
                "people-may-overlap: women and children housed",
                "formula-without-result: G9",
                "date-from-number: 45413",
                "two-numbers: 9 women + 4 children",
                "date-impossible: 31 June",
                "income-in-costs: £40 raised",
            ],
            [("Service", 10, "1564.5", "1564.5"), ("Groups", 7, "69.10", "29.10")],
        ),
    )


def advice_centre(folder: Path) -> Case:
    """Target and actual side by side in each quarter, a drop-in log whose headings are on row 5, a form of figures."""
    contract = """
Town advice contract, monitoring 2024/25

Ref | Measure | Unit | Q1 | | Q2 | | Q3 | | Q4 | | Comments
 | | | Target | Actual | Target | Actual | Target | Actual | Target | Actual
A1 | Clients advised | people | 60 | 71 | 60 | 58 | 60 | 66 | 60 | n/a | Q4 not closed
A2 | Income gained for clients | £ | £20,000 | £18,450.75 | 20000 | '22,310 | £20,000 | £19,875.00 | 20000 | -
A3 | Volunteer adviser hours | hrs | 150 | '162 hrs | 150 | 148.5 | 150 | 171 | 150 | approx 140
"""
    log = """
Drop-in record, autumn 2024



Date | Topic | Clients | Hours | Adviser | Venue
2024-10-01 | Benefits check | 6 | 3 | PQ | Library
45573 | Housing clinic | 4 | 2h 15m | PQ/RT | Library
'15/10/24 | Debt clinic | 5 | 3 | RT | Surgery
'22.10.24 | Benefits check | 7 clients + 2 interpreters | 3 | PQ | Library
 | Total | 15 | 11.25
"""
    form = """
Annual return to the council
Year to 31 March 2025

Indicator | Figure | Notes
Clients helped in the year | 212 | each counted once
Adviser hours | '631.5 hrs
Income gained | £81,204.60
Home visits | -
Volunteers trained | 9
"""
    made = []
    for row, what, unit, numbers, notes in (
        ("5", "Clients advised", "of people", "60 71 60 58 60 66 60 -", "Q4 not closed"),
        ("6", "Income gained for clients", "£", "20000 18450.75 20000 22310 20000 19875 20000 -", ""),
        ("7", "Volunteer adviser hours", "hours", "150 162 150 148.5 150 171 150 140", ""),
    ):
        whens = [each for quarter in QUARTERS["2024"] for each in (quarter, quarter)]
        for at, cell in enumerate(periods("D E F G H I J K", whens, numbers)):
            more = ("target", "notes ?") if at % 2 == 0 else (f"notes {notes}",) if notes else ()
            made += across("Contract", row, what, unit, [cell], *more, "code ?")
    made[-1]["estimate"] = True
    made += said(
        "Drop-ins",
        """
        6 | Benefits check | 2024-10-01 | 3 hours, 6 people | place Library
        7 | Housing clinic | 2024-10-08 | 2.25 hours, 4 people | place Library
        8 | Debt clinic | 2024-10-15 | 3 hours, 5 people | place Surgery
        9 | Benefits check | 2024-10-22 | 3 hours | place Library | held
        """,
    )
    made += said(
        "Return",
        """
        5 * | Clients helped in the year | 2024-25 | 212 heads | notes each counted once
        6 * | Adviser hours | 2024-25 | 631.5 hours
        7 * | Income gained | 2024-25 | £81204.60
        9 * | Volunteers trained | 2024-25 | 9 heads
        """,
    )
    made[-4]["lenient"]["unit"] = made[-1]["lenient"]["unit"] = ["people", "count", "attendances"]

    def hook(workbook: Any) -> None:
        for place in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:K3", "L3:L4"):
            workbook["Contract"].merge_cells(place)

    return Case(
        xlsx(folder / "advice_centre.xlsx", {"Contract": contract, "Drop-ins": log, "Return": form}, hook),
        expected(
            made,
            [
                ("Contract", "1 title\n3 header\n4 header\n5 K nothing\n6 K nothing"),
                ("Drop-ins", "1 title\n5 header\n10 total"),
                ("Return", "1 title\n2 title\n4 header\n8 nothing"),
            ],
            [
                "people-may-overlap: clients advised",
                "personal-data: advisers by initials",
                "date-from-number: 45573",
                "two-numbers: 7 clients + 2 interpreters",
            ],
            [("Drop-ins", 10, "15", "15")],
        ),
    )

"""Returns that a funder or a board reads: targets beside actuals, by quarter and for the year."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS, said

INDICATORS = (
    (7, "Clients advised", "heads", "60 57 60 71 60 64 60 -", "new and returning"),
    (8, "Advice sessions held", "sessions", "24 24 24 26 24 23 24 -", ""),
    (9, "Volunteer adviser hours", "hours", "150 162.5 150 171 150 140 150 -", "one adviser off sick in Q3"),
    (11, "Debt written off (£)", "£", "20000 18450 20000 26312.75 20000 21007.4 20000 -", ""),
    (12, "Benefits gained for clients (£)", "£", "35000 41280 35000 39904 35000 36118.5 35000 -", ""),
    (13, "Appeals won (%)", "percent", "70 75 70 66 70 80 70 -", ""),
)
COLUMNS = ["B", "C", "D", "E", "F", "G", "H", "I"]


def advice_quarters(folder: Path) -> Case:
    """A funder's form, three quarters filled in: target and actual under each quarter, outcomes as section rows."""
    name = "Monitoring"
    lines = [
        "Quarterly monitoring form - Ebwy Advice Centre",
        "Grant reference: 24/AC/0172 | | | | Grant year: April 2024 to March 2025",
        "",
        "Indicator | Q1 | | Q2 | | Q3 | | Q4 | | Comments",
        " | Target | Actual | Target | Actual | Target | Actual | Target | Actual",
        "Outcome 1: people get the advice they need",
    ]
    made: list[Json] = []
    for row, text, unit, numbers, notes in INDICATORS:
        if row == 11:
            lines.append("Outcome 2: people are better off")
        cells = numbers.split()
        lines.append(" | ".join([text, *("" if cell == "-" else cell for cell in cells), notes]))
        for at, cell in enumerate(cells):
            if cell != "-":
                count = f"£{cell}" if unit == "£" else f"{cell} {unit}"
                kind = "target" if at % 2 == 0 else "actual"
                said_notes = (f"notes {notes}",) if notes else ()
                when = QUARTERS["2024"][at // 2]
                made += said(name, f"{row} {COLUMNS[at]} | {text} | {when} | {count}", kind, *said_notes)
    lines += ["", "Clients are counted once in each quarter, so the quarters must not be added up."]
    return Case(
        xlsx(folder / "advice_quarters.xlsx", {name: "\n".join(lines)}, _merge_quarters),
        expected(
            made,
            [(name, "1 title\n2 title\n4 header\n5 header\n6 section\n10 section\n15 note")],
            ["people-may-overlap/running-totals: clients counted in each quarter"],
            unasked=("date-missing", "two-numbers"),
        ),
    )


def _merge_quarters(workbook: object) -> None:
    for span in ("B4:C4", "D4:E4", "F4:G4", "H4:I4"):
        workbook["Monitoring"].merge_cells(span)  # type: ignore[index]


def credit_union_dashboard(folder: Path) -> Case:
    """A board's dashboard: target, actual, per cent achieved and a colour, with one rate that is itself a per cent."""
    name = "Dashboard"
    text = """
Garw Valley Credit Union - KPI dashboard 2024-25
For the board meeting of 14 May 2025

KPI | Target | Actual | % achieved | RAG | Comment
MEMBERSHIP
New adult members | 120 | 134 | 112% | Green | payroll scheme started
School savings clubs running | 6 | 5 | 83% | Amber | one school closed
LENDING AND SAVING
Loans made (number) | 300 | 287 | 96% | Amber |
Value of loans made | £150,000 | £162,340.50 | 108% | Green |
Members' savings at year end | £400,000 | £388,215 | 97% | Amber |
Loans in arrears (%) | 5% | 4.2% | - | Green | lower is better
VOLUNTEERS
Volunteer hours | 900 | 1012.5 | 113% | Green |
"""
    lines: list[Json] = []
    for row, what, unit, target, actual, notes in (
        (6, "New adult members", "heads", "120", "134", "payroll scheme started"),
        (7, "School savings clubs running", "count/organisations/items", "6", "5", "one school closed"),
        (9, "Loans made (number)", "count/items", "300", "287", ""),
        (10, "Value of loans made", "£", "150000", "162340.50", ""),
        (11, "Members' savings at year end", "£", "400000", "388215", ""),
        (12, "Loans in arrears (%)", "percent", "5", "4.2", "lower is better"),
        (14, "Volunteer hours", "hours", "900", "1012.5", ""),
    ):
        for column, kind, number in (("B", "target", target), ("C", "actual", actual)):
            count = f"£{number}" if unit == "£" else f"{number} {unit}"
            lines += said(
                name, f"{row} {column} | {what} | 2024-25 | {count}", kind, *([f"notes {notes}"] if notes else [])
            )
    return Case(
        xlsx(folder / "credit_union_dashboard.xlsx", {name: text}),
        expected(
            lines,
            [(name, "1 title\n2 title\n4 header\n5 section\n8 section\n13 section")],
            unasked=("date-missing", "date-far-off", "two-numbers"),
        ),
    )

"""Several tables in one workbook: a sheet for each term, or one under another on the same sheet."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import across, periods, said

_TERMS = {
    "How to fill in": "Please fill in one row for each session\nDo not add columns\nSend to the office by the 5th",
    "Autumn 24": """
Autumn term 2024 - sports sessions

Date|Activity|Venue|Participants|Hours|Coach
2024-09-10|Football (girls)|Leisure centre|14|1.5|KP
45559|Boccia|School hall|8|1|KP
'01/10/24|Football (girls)|Leisure centre|16|1.5|LM
2024-11-19|Swimming|Pool|approx 20|'1h 15m|LM
|Total||58||
""",
    "Spring 25": """
Venue|Hrs|Activity|Attendance|Date
School hall|1|Boccia|9|2025-01-14
|1.5|Football (girls)|15|45685
Pool|2|Swimming|22|'11/02/25
|1 day|Sports festival|64|'18 March 2025
Total|||110|
""",
    "Summer 25": """
Summer term 2025

Funded by the council's sport grant
Targets agreed: see contract

Session date|Session|No. of young people|Length (hrs)|Where held|Comments
2025-05-06|Rounders|18|1.5|Park|
'13/05/25|Rounders|-|1.5|Park|rained off at half time
45811|Swimming|21|2|Pool|
2025-06-24|Sports day with parents|45 children + 30 adults|3|Park|

Total||84|8||
""",
    "Codes": "Session types\nFootball (girls)\nBoccia\nSwimming\nRounders",
}


def sport_terms(folder: Path) -> Case:
    """Instructions, three terms with headings on rows 3, 1 and 6, columns in other order, a hidden list at the end."""
    made = said(
        "Autumn 24",
        """
        4 | Football (girls) | 2024-09-10 | 1.5 hours, 14 people | place Leisure centre
        5 | Boccia | 2024-09-24 | 1 hours, 8 people | place School hall
        6 | Football (girls) | 2024-10-01 | 1.5 hours, 16 people | place Leisure centre
        7 | Swimming | 2024-11-19 | 1.25 hours, 20 people | place Pool | estimate
        """,
    )
    made += said(
        "Spring 25",
        """
        2 | Boccia | 2025-01-14 | 1 hours, 9 people | place School hall
        3 | Football (girls) | 2025-01-28 | 1.5 hours, 15 people
        4 | Swimming | 2025-02-11 | 2 hours, 22 people | place Pool
        5 | Sports festival | 2025-03-18 | 64 people | held
        """,
    )
    made += said(
        "Summer 25",
        """
        7 | Rounders | 2025-05-06 | 1.5 hours, 18 people | place Park
        8 | Rounders | 2025-05-13 | 1.5 hours | place Park | notes rained off at half time
        9 | Swimming | 2025-06-03 | 2 hours, 21 people | place Pool
        10 | Sports day with parents | 2025-06-24 | 3 hours | place Park | held
        """,
    )

    def hide(workbook: Any) -> None:
        workbook["Codes"].sheet_state = "hidden"

    return Case(
        xlsx(folder / "sport_terms.xlsx", _TERMS, hide),
        expected(
            made,
            [
                ("How to fill in", "all note/title/lookup"),
                ("Autumn 24", "1 title\n3 header\n8 total"),
                ("Spring 25", "1 header\n6 total"),
                ("Summer 25", "1 title\n3 title/note\n4 title/note\n6 header\n12 total"),
                ("Codes", "all hidden/lookup"),
            ],
            [
                "personal-data: KP",
                "date-from-number: 45559",
                "day-length-unknown: 1 day",
                "two-numbers: 45 children + 30 adults",
            ],
            unasked=("date-order-unclear",),
        ),
    )


def village_hall(folder: Path) -> Case:
    """Volunteering, purchases and figures for the funder beneath one another, of a year that ends in December."""
    name = "Year"
    text = """
Pentre Hall - year to 31 December 2024

1. Volunteering
Date|Task|Helpers|Hours|Notes
2024-02-03|Painting the kitchen|6|21|
2024-05-18|Gutters and drains|3|7.5|ladder hired
'19/10/24|Leaf clearing|9|13 hrs|
'Nov 2024|Bookings desk|2|approx 12|
Total||20|53.5|

2. What we bought
Paid on|Supplier|Amount|Receipt no.|Local?
'12/02/24|Davies Paints|£86.40|1041|Y
'20.05.24|Tool Hire Wales|£(15.00)|1042|Y
2024-07-01|Glanfa Heating Ltd|£1,240.00|1043|N
2024-10-21|Davies Paints|22|1050|Y
Total spend||1333.4||

3. Numbers for the funder
Measure|Unit|Jan-Mar|Apr-Jun|Jul-Sep|Oct-Dec|2024
Hall hires|sessions|44|51|38|47|180
Meals at the luncheon club|meals|120|'132|n/a|140|392
Money raised|£|£210.50|£96|-|'1,105.25|1411.75
Total|||||
The hall was shut for the roof in August
"""

    def merge(workbook: Any) -> None:
        for span in ("A1:G1", "A3:E3", "A11:E11", "A19:G19"):
            workbook[name].merge_cells(span)

    made = said(
        name,
        """
        5 | Painting the kitchen | 2024-02-03 | 21 hours, 6 people
        6 | Gutters and drains | 2024-05-18 | 7.5 hours, 3 people | notes ladder hired
        7 | Leaf clearing | 2024-10-19 | 13 hours, 9 people
        8 | Bookings desk | 2024-11 | 12 hours, 2 people | estimate
        13 | Davies Paints | 2024-02-12 | £86.40
        14 | Tool Hire Wales | 2024-05-20 | £-15
        15 | Glanfa Heating Ltd | 2024-07-01 | £1240
        16 | Davies Paints | 2024-10-21 | £22
        """,
    )
    whens = ["2024-01-01..2024-03-31", "2024-04-01..2024-06-30", "2024-07-01..2024-09-30", "2024-10-01..2024-12-31"]
    made += across(name, "21", "Hall hires", "sessions", periods("C D E F", whens, "44 51 38 47"))
    made += across(name, "22", "Meals at the luncheon club", "meals", periods("C D E F", whens, "120 132 - 140"))
    made += across(name, "23", "Money raised", "£", periods("C D E F", whens, "210.50 96 - 1105.25"))
    skipped = (
        "1 title\n3 title/section\n4 header\n9 total\n11 title/section\n12 header\n17 total\n19 title/section\n"
        "20 header\n22 E nothing\n23 E nothing\n24 total\n25 note"
    )
    checks = [(name, 9, "53.5", "53.5"), (name, 17, "1333.4", "1333.4")]
    return Case(
        xlsx(folder / "village_hall.xlsx", {name: text}, merge),
        expected(made, [(name, skipped)], ["hours-each-or-all: 6 helpers, 21 hours"], checks),
    )

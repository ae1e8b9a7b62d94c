"""Logs and ledgers in rows, near kin of a volunteer log, a youth project's sheets and a spend ledger."""

# Dashes and quotes are as people type them.
# ruff: noqa: RUF001

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import ods, text_file, xlsx


def helpers_log(folder: Path) -> Case:
    """A tab-separated log: half days, pence, an old-fashioned price, initials, a repeat, a total that is out."""
    text = """
Helpers' log April to June 2024

When\tHelper\tJob\tTime given\tExpenses\tWhere
15/4/24\tRT\tDriving minibus\t3hrs\t£4.50\tAberfan
16-04-24\tLM\tLunch club cooking\t2.5h\tnil\tAberfan
Wed 17 April\tRT\tDriving minibus\t45mins\t75p\tAberfan
15/4/24\tRT\tDriving minibus\t3hrs\t£4.50\tAberfan
May\tLM, RT\tPhoning round\tabout 6 hrs\t\t
4/6/2024\tLM\tSpring clean\t1/2 day\t£12-50\tTroedyrhiw
18/06/24\tLM\tLunch club cooking\t3\t3.20 (bus)\tAberfan
\t\tTotals\t24\t£27.45\t

RT = driver, LM = cook
"""
    made = records(
        "csv",
        """
4 | Driving minibus | 2024-04-15 | 3 hours, £4.50 | place Aberfan
5 | Lunch club cooking | 2024-04-16 | 2.5 hours, £0 | place Aberfan
6 | Driving minibus | 2024-04-17 | 0.75 hours, £0.75 | place Aberfan
8 | Phoning round | 2024-05 | 6 hours | estimate
9 | Spring clean | 2024-06-04 | £12.50? | held | place Troedyrhiw
10 | Lunch club cooking | 2024-06-18 | 3 hours, £3.20 | place Aberfan
""",
    )
    for record in made:
        record["lenient"]["unit"] = [record["unit"], "gbp", None] if record["source"]["row"] == 9 else []
    asked = ["personal-data: Helper", "day-length-unknown: 1/2 day", "twice-in-file: rows 4 and 7"]
    skipped = [("csv", "1 title\n3 header\n7 duplicate\n11 total\n13 note")]
    path = text_file(folder / "helpers_log.tsv", text)
    return Case(path, expected(made, skipped, asked, unasked=("date-order-unclear", "date-unread")))


def clubs_by_term(folder: Path) -> Case:
    """A sheet a term: headings on other rows, in other orders, by other names; a guide first, a blank sheet last."""
    sheets = {
        "How to use": "Fill in a row for each session.\nAsk the office if unsure.",
        "Autumn": """
Autumn term 2024

Date|Club|Attendees|Hours|Leader
2024-09-17|Chess|9|1.5|JP
45559|Coding|14|2|JP
'01/10/24|Chess|11|1.5|
Total||34|5
""",
        "Spring": """
Club|No. attending|Date|Length (hrs)
Chess|12|2025-01-14|1.5
Coding|13|2025-01-21|2
""",
        "Summer": """
Summer term 2025
note: sports hall shut until May


Session date|Name of club|Nos|Duration
2025-05-13|Chess|8|1h 30m
2025-05-20|Rounders|21|2 hrs
Total||29|
""",
        "Sheet4": "",
    }
    made = [
        *records(
            "Autumn",
            """
4 | Chess | 2024-09-17 | 1.5 hours, 9 people
5 | Coding | 2024-09-24 | 2 hours, 14 people
6 | Chess | 2024-10-01 | 1.5 hours, 11 people
""",
        ),
        *records(
            "Spring",
            """
2 | Chess | 2025-01-14 | 1.5 hours, 12 people
3 | Coding | 2025-01-21 | 2 hours, 13 people
""",
        ),
        *records(
            "Summer",
            """
6 | Chess | 2025-05-13 | 1.5 hours, 8 people
7 | Rounders | 2025-05-20 | 2 hours, 21 people
""",
        ),
    ]
    skipped = [
        ("How to use", "all lookup/note/title"),
        ("Autumn", "1 title\n3 header\n7 total"),
        ("Spring", "1 header"),
        ("Summer", "1 title\n2 title/note\n5 header\n8 total"),
    ]
    asked = ["personal-data: Leader", "date-from-number: A5", "headings-differ/number-of-what: Nos and Attendees"]
    path = xlsx(folder / "clubs_by_term.xlsx", sheets)
    return Case(path, expected(made, skipped, asked))


def purchase_ledger(folder: Path) -> Case:
    """Net, VAT and gross, a credit note with its minus behind, an invoice without VAT, subtotals by supplier."""
    text = """
Purchase ledger 2024/25 – local suppliers only
Invoice date|Invoice no.|Supplier|Net|VAT|Gross|Paid
2024-05-15|INV-0091|Evans the Butcher|£120.00|£0.00|£120.00|Y
'16.05.24|INV-0104|Evans the Butcher|86,50|'-|86,50|Y
'17/05/2024|CN-0003|Evans the Butcher|£40.00-||£40.00-|Y
||Evans the Butcher – total|£166.50|£0.00|£166.50|
2024-05-29|2291|Cwm Print CIC|£1,050|£210|£1,260|
2024-07-31|2310|Cwm Print CIC|£(50.00)|£(10.00)|£(60.00)|Y
||Cwm Print CIC – total|£1,000.00|£200.00|£1,200.00|
||Grand total|£1,166.50|£200.00|£1,366.50|
Paid column to be completed by the treasurer
"""
    made = records(
        "Ledger",
        """
3 | Evans the Butcher | 2024-05-15 | £120
4 | Evans the Butcher | 2024-05-16 | £86.50
5 | Evans the Butcher | 2024-05-17 | £-40
7 | Cwm Print CIC | 2024-05-29 | £1050
8 | Cwm Print CIC | 2024-07-31 | £-50
""",
        "code ?",
    )
    skipped = [("Ledger", "1 title\n2 header\n6 total\n9 total\n10 total\n11 note")]
    checks = [("Ledger", 6, "166.50", "166.50"), ("Ledger", 10, "1166.50", "1166.50")]
    path = ods(folder / "purchase_ledger.ods", {"Ledger": text})
    return Case(path, expected(made, skipped, ["net-or-gross: three columns of money"], checks))


def courses_from_to(folder: Path) -> Case:
    """A start and an end column make the period; what it cost each person is not what it cost."""
    text = """
Courses 2024-25
Course|Start date|End date|Learners|Guided hours|Cost (£)|Venue
Food hygiene|2024-04-15|2024-04-16|12|12|£480.00|Pentre
First aid|2024-05-20||9|6|£315|Pentre
ESOL beginners|'16/09/2024|'13/12/2024|14|84|0|Treherbert
"""
    made = records(
        "Courses",
        """
3 | Food hygiene | 2024-04-15..2024-04-16 | 12 hours, 12 people, £480 | place Pentre
4 | First aid | 2024-05-20 | 6 hours, 9 people, £315 | place Pentre
5 | ESOL beginners | 2024-09-16..2024-12-13 | 84 hours, 14 people, £0 | place Treherbert
""",
    )
    path = xlsx(folder / "courses_from_to.xlsx", {"Courses": text})
    return Case(path, expected(made, [("Courses", "1 title\n2 header")], unasked=("date-missing",)))


def weeks_ending(folder: Path) -> Case:
    """A food bank's weeks: no words, so the headings are what was done; a week is seven days to its end."""
    text = """
Food bank weekly sheet 2024
Week ending|Parcels given|Food in (kg)|Volunteer hours
2024-05-19|34|210.5|41
2024-05-26|29|'-|38.5
2024-06-02|40|180|44
Total|103|390.5|123.5
"""

    def narrow(workbook: Any) -> None:
        workbook.active.column_dimensions["A"].width = 4

    made = records(
        "Weeks",
        """
3 B | Parcels given | 2024-05-13..2024-05-19 | 34 parcels
3 C | Food in (kg) | 2024-05-13..2024-05-19 | 210.5 kg
3 D | Volunteer hours | 2024-05-13..2024-05-19 | 41 hours
4 B | Parcels given | 2024-05-20..2024-05-26 | 29 parcels
4 D | Volunteer hours | 2024-05-20..2024-05-26 | 38.5 hours
5 B | Parcels given | 2024-05-27..2024-06-02 | 40 parcels
5 C | Food in (kg) | 2024-05-27..2024-06-02 | 180 kg
5 D | Volunteer hours | 2024-05-27..2024-06-02 | 44 hours
""",
    )
    for record in made:
        record["lenient"]["text"] = [record["text"], record["text"].removesuffix(" (kg)")]
    skipped = [("Weeks", "1 title\n2 header\n4 C nothing\n6 total")]
    path = xlsx(folder / "weeks_ending.xlsx", {"Weeks": text}, narrow)
    return Case(path, expected(made, skipped, unasked=("headings-unclear", "no-text")))


def sheet_copied(folder: Path) -> Case:
    """Somebody copied May to begin June and got no further: the same rows on another sheet are the same rows."""
    log = """
Date|Session|Young people|Hours
2024-05-13|Youth club|18|2
2024-05-20|Youth club|16|2
2024-05-27|Trip to Barry|22|6
"""
    sheets = {"May": log, "Copy of May": log, "June": log.splitlines()[1] + "\n2024-06-17|Youth club|19|2"}
    made = [
        *records(
            "May",
            """
2 | Youth club | 2024-05-13 | 2 hours, 18 people
3 | Youth club | 2024-05-20 | 2 hours, 16 people
4 | Trip to Barry | 2024-05-27 | 6 hours, 22 people
""",
        ),
        *records(
            "Copy of May",
            """
2 | Youth club | 2024-05-13 | 2 hours, 18 people | held | optional
3 | Youth club | 2024-05-20 | 2 hours, 16 people | held | optional
4 | Trip to Barry | 2024-05-27 | 6 hours, 22 people | held | optional
""",
        ),
        *records("June", "2 | Youth club | 2024-06-17 | 2 hours, 19 people"),
    ]
    path = xlsx(folder / "sheet_copied.xlsx", sheets)
    return Case(
        path, expected(made, questions=["twice-in-file/summary-sheet/already-here/sheet-repeated: all of Copy of May"])
    )


def headings_under_each_section(folder: Path) -> Case:
    """The kind of spend stands over the headings, which are repeated: the first kind is a section as the second is."""
    text = """
Local spend 2024-25
Food|||
Date|Supplier|£|Local
2024-05-13|Evans the Butcher|12.50|Y
2024-05-20|Siop y Pentre|8|Y
Subtotal||20.50|

Printing|||
Date|Supplier|£|Local
2024-05-14|Cwm Print CIC|86|Y
Subtotal||86|
Total||106.50|
"""
    made = [
        *records(
            "Spend",
            """
4 | Evans the Butcher | 2024-05-13 | £12.50
5 | Siop y Pentre | 2024-05-20 | £8
""",
            "section Food",
        ),
        *records("Spend", "10 | Cwm Print CIC | 2024-05-14 | £86", "section Printing"),
    ]
    for record in made:
        del record["notes"]
    skipped = [("Spend", "1 title\n2 title/section\n3 header\n6 total\n8 section/title\n9 header\n11 total\n12 total")]
    checks = [("Spend", 12, "106.50", "106.50")]
    path = xlsx(folder / "headings_under_each_section.xlsx", {"Spend": text})
    return Case(path, expected(made, skipped, checks=checks))

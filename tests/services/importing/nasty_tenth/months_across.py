"""Months down and months across: a year from October, members to date, percentages; Welsh headings over English."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import across, periods, said


def credit_union(folder: Path) -> Case:
    """Months down from October, named without a year; members to date beside new ones; arrears; quarters."""
    text = """
Dyffryn Aur Credit Union Ltd
Board figures: year to 30 September 2024

 | Members | | Loans | | | School savers |
Month | Joined | To date | No. made | Value (£) | Arrears % | Visits to schools | Remarks
Oct-23 |
October 2023 | 11 | 1,204 | 22 | '£18,450 | 4.2% | 2 |
November | 8 | 1,212 | 25 | '21,300.00 | '4.0% | 3 |
December | '14 | 1,226 | 41 | '£38,120.50 | '3.9 % | 1 | Christmas loans
Qtr 1 | 33 | 1,226 | 88 | '£77,870.50 | | 6 |
January 2024 | 19 | 1,245 | 12 | '£9.750,00 | '4.4% | - |
February | 'nil | 1,245 | 15 | '£11k | '4.5% | 2 |
March | '7 (1 junior) | 1,252 | 18 | '£14,005 | | 4 | new auditor
Qtr 2 | 26 | 1,252 | 45 | '£34,755 | | 6 |
"""
    text = text.replace("Oct-23 |\n", "")
    name = "Board"
    months = ["2023-10", "2023-11", "2023-12", "2024-01", "2024-02", "2024-03"]
    rows = ["6", "7", "8", "10", "11", "12"]
    columns = {
        "B": ("Joined", "Members", "of people", "11 8 14 19 - -"),
        "D": ("No. made", "Loans", "count/items", "22 25 41 12 15 18"),
        "E": ("Value (£)", "Loans", "£", "18450 21300 38120.50 9750 11000 14005"),
        "F": ("Arrears %", "Loans", "percent", "4.2 4.0 3.9 4.4 4.5 -"),
        "G": ("Visits to schools", "School savers", "count/events/sessions/contacts/attendances", "2 3 1 - 2 4"),
    }
    made: list[Json] = []
    for column, (head, over, unit, numbers) in columns.items():
        for row, month, number in zip(rows, months, numbers.split(), strict=True):
            texts = " ~ ".join([head, f"{over}: {head}", f"{over} - {head}", f"{over} {head}", f"{head}: {over}"])
            if number != "-":
                count = f"£{number}" if unit == "£" else f"{number} {unit}"
                made += said(name, f"{row} {column} | {texts} | {month} | {count}", "notes ?")
    for each in made:
        head = str(each["text"])
        each["lenient"]["text"] += [head.removesuffix(" (£)").removesuffix(" %"), "Loans: Value", "Loans: Arrears"]
        each["lenient"]["text"] += ["Loans Value", "Loans Arrears"]
    made += said(
        name,
        """
        11 B | Joined ~ Members: Joined ~ Members Joined | 2024-02 | 0 of people | optional
        12 B | Joined ~ Members: Joined ~ Members Joined | 2024-03 | ? | held
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "credit_union.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 title\n4 header\n5 header\n9 total\n13 total\n10 G nothing")],
            [
                "running-left-out/running-totals: members to date",
                "number-two-ways: £9.750,00",
                "two-numbers/words-beside-number: 7 (1 junior)",
            ],
            [(name, 9, "88", "88"), (name, 9, "77870.50", "77870.50")],
        ),
    )


def cylch_meithrin(folder: Path) -> Case:
    """Welsh over English headings, months in Welsh without August, ``dim``, ``tua``, ``amh.``, ``Cyfanswm``."""
    text = """
Cylch Meithrin Cwm Ceri
Ffigurau'r flwyddyn / Figures for the year 2024-25

Gweithgaredd | Uned | Ebrill | Mai | Mehefin | Gorffennaf | Medi | Hydref | Tachwedd | Rhagfyr | Cyfanswm | Nodiadau
Activity | Unit | April | May | June | July | Sept | Oct | Nov | Dec | Total | Notes
Y PLANT / CHILDREN
Plant yn mynychu / Children attending | plant | 18 | 19 | 19 | '17 | 22 | 22 | '23 | '22 plentyn | |
Sesiynau / Sessions held | sesiwn | 14 | 18 | 20 | 12 | 19 | 18 | '21 | 10 | 132 |
Ymweliadau cartref / Home visits | ymweliad | 2 | dim | 1 | '- | 'tua 5 | 3 | 'amh. | 1 | |
Y GWIRFODDOLWYR / VOLUNTEERS
Oriau gwirfoddoli / Volunteer hours | awr | '42 awr | 38.5 | '40 | '21½ | '36 awr | 44 | '3 diwrnod | '18 | | ysgol
ARIAN / MONEY
Codi arian / Fundraising | £ | '£120.50 | 'dim | '£86 | '£1.204,00 | '- | '£45 | '£(15.00) | '£312.20 | | ras hwyl
Cyfraniadau rhieni / Parent contributions | £ | 360 | 380 | 380 | 340 | 440 | 440 | 460 | 440 | 3240 |
CYFANSWM | | | | | | | | | | |
Lluniwyd gan y Pwyllgor, Ionawr 2025
"""
    name = "Ffigurau"
    months = ["2024-04", "2024-05", "2024-06", "2024-07", "2024-09", "2024-10", "2024-11", "2024-12"]
    made: list[Json] = []
    visits = "count/contacts/events/sessions/attendances"
    for row, text_of, unit, numbers in (
        ("7", "Plant yn mynychu / Children attending", "of people", "18 19 19 17 22 22 23 22"),
        ("8", "Sesiynau / Sessions held", "sessions", "14 18 20 12 19 18 21 10"),
        ("9", "Ymweliadau cartref / Home visits", visits, "2 - 1 - - 3 - 1"),
        ("11", "Oriau gwirfoddoli / Volunteer hours", "hours", "42 38.5 40 21.5 36 44 - 18"),
        ("13", "Codi arian / Fundraising", "£", "120.50 - 86 1204 - 45 -15 312.20"),
        ("14", "Cyfraniadau rhieni / Parent contributions", "£", "360 380 380 340 440 440 460 440"),
    ):
        made += across(name, row, text_of, unit, periods("C D E F G H I J", months, numbers), "notes ?")
    made += said(
        name,
        f"""
        9 D | Ymweliadau cartref / Home visits | 2024-05 | 0 {visits} | optional
        9 G | Ymweliadau cartref / Home visits | 2024-09 | 5 {visits} | estimate
        11 I | Oriau gwirfoddoli / Volunteer hours | 2024-11 | ? | held
        13 D | Codi arian / Fundraising | 2024-05 | £0 | optional
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "cylch_meithrin.xlsx", {name: text}),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n4 header\n5 header\n6 section\n9 F nothing\n9 I nothing\n10 section\n"
                    "12 section\n13 G nothing\n15 total\n16 note",
                )
            ],
            [
                "people-may-overlap: children attending",
                "day-length-unknown: 3 diwrnod",
                "number-two-ways: £1.204,00",
            ],
            [(name, 8, "132", "132"), (name, 14, "3240", "3240")],
        ),
    )

"""Who came and who booked: a hall's bookings, registers with ticks, a call log, journeys."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import said


def hall_bookings(folder: Path) -> Case:
    """From and to as times of day, fees with FOC, a cancelled row, a hirer's telephone number, a VAT pair."""
    text = """
Bookings|Llanfair Community Centre|||||||
|Financial year 2024-25|||||||
Date|Hirer|Room|Start|Finish|Hrs|Attendees|Fee (ex VAT)|Fee inc VAT|Paid?|Tel
2024-04-08|Slimming group|Main hall|18:00|20:00|2|24|30|36|Y|01234 567890
2024-04-09|Parent & toddler|Small room|9.30|11.30|2|15|FOC|FOC|-|
2024-04-10|WI|Main hall|19:00|21:30|2.5|31|37.5|45|Y|01234 998877
2024-04-11|Polling station|Main hall|7am|10pm|15||£200.00|£240.00|Invoiced|
2024-04-15|Slimming group|Main hall|18:00|20:00|2|22|30|36|N|01234 567890
2024-04-16|Parent & toddler - CANCELLED|Small room|9.30|11.30|0|0|FOC|FOC|-|
2024-04-17|Yoga|Small room|18:30|20:00|1.5|14|22.5|27|Y|
2024-04-19|Youth disco|Main hall|19:00|22:00|3|60+|45|54|Y|
Week 3|Subtotal||||28|166|365|438||
"""
    sheet = "April"
    made = said(
        sheet,
        """
4 | Slimming group | 2024-04-08 | 2 hours, 24 people, £30 | place Main hall
5 | Parent & toddler | 2024-04-09 | 2 hours, 15 people, £0? | place Small room
6 | WI | 2024-04-10 | 2.5 hours, 31 people, £37.50 | place Main hall
7 | Polling station | 2024-04-11 | 15 hours, £200 | place Main hall
8 | Slimming group | 2024-04-15 | 2 hours, 22 people, £30 | place Main hall
9 | Parent & toddler - CANCELLED | 2024-04-16 | 0 hours, 0 people?, £0? | place Small room | optional
10 | Yoga | 2024-04-17 | 1.5 hours, 14 people, £22.50 | place Small room
11 | Youth disco | 2024-04-19 | 3 hours, 60 people, £45 | place Main hall | estimate ?
""",
        "notes ?",
    )
    return Case(
        xlsx(folder / "bookings April 24.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title\n12 total")],
            ["net-or-gross", "number-unread/mark-beside-number/words-beside-number/estimate: 60+"],
            [(sheet, 12, "28", "28")],
        ),
    )


def youth_register(folder: Path) -> Case:
    """A register: names down, evenings across, ticks, crosses, L for late and what they mean, a count at the foot."""
    names = [
        ("Ffion", "/ / X /"), ("Callum", "/ L / /"), ("Zainab", "/ / / /"), ("Tom B", "X X / X"), ("Tom H", "/ / / L"),
        ("Mia", "/ X / /"), ("Oskar", "- / / X"), ("Ruby", "/ / X /"),
    ]  # fmt: skip
    rows = [f"{name}|13|{'|'.join(marks.split())}" for name, marks in names]
    text = "\n".join(
        [
            "JUNIOR YOUTH CLUB REGISTER|||Summer term 2024||",
            "/ = here   X = away   L = late",
            "Name|Age|4/6/24|11/6/24|18/6/24|25/6/24",
            *rows,
            "Total present||6|6|6|6",
        ]
    )
    sheet = "Register"
    made = said(
        sheet,
        """
3-12 * | JUNIOR YOUTH CLUB REGISTER ~ JUNIOR YOUTH CLUB ~ Junior youth club | 2024-06-04 | 6 heads
3-12 * | JUNIOR YOUTH CLUB REGISTER ~ JUNIOR YOUTH CLUB ~ Junior youth club | 2024-06-11 | 6 heads
3-12 * | JUNIOR YOUTH CLUB REGISTER ~ JUNIOR YOUTH CLUB ~ Junior youth club | 2024-06-18 | 6 heads
3-12 * | JUNIOR YOUTH CLUB REGISTER ~ JUNIOR YOUTH CLUB ~ Junior youth club | 2024-06-25 | 6 heads
""",
        "notes ?",
    )
    return Case(
        xlsx(folder / "register.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title/note")],
            ["register-read/personal-data: no name is brought in"],
            unasked=["mark-unclear"],
        ),
    )

"""What clubs keep: a sheet a month, months down with a running column, wide heads over others, two tables."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, said


def sports_club(folder: Path) -> Case:
    """A sheet a month, columns in another order and under other names, a sheet of bests, an empty month."""
    september = """
Anytown Runners - September 2024

Date|Session|Juniors|Seniors|Coach hrs
2024-09-03|Track|14|9|4
2024-09-10|Track|12|11|4
2024-09-17|Hills|8|10|3.5
Total||34|30|11.5
"""
    october = """
Session|Seniors|Juniors|Coach hours|Date
Track|10|15|4|01/10/24
Track|9|n/a|4 hrs|08/10/24
Fun run|41|63|22|13/10/24
Totals|60|78|30|
"""
    november = """
Anytown Runners - November 2024

Date|Session|Juniors|Seniors|Coach hrs
"""
    bests = """
Club records
Distance|Holder|Time
5k|L. Price|16:42
10k|S. Khan|35:10
"""
    made = said(
        "Sept",
        """
4 C | Track ~ Track: Juniors | 2024-09-03 | 14 heads
4 D | Track ~ Track: Seniors | 2024-09-03 | 9 heads
4 E | Track | 2024-09-03 | 4 hours
5 C | Track ~ Track: Juniors | 2024-09-10 | 12 heads
5 D | Track ~ Track: Seniors | 2024-09-10 | 11 heads
5 E | Track | 2024-09-10 | 4 hours
6 C | Hills ~ Hills: Juniors | 2024-09-17 | 8 heads
6 D | Hills ~ Hills: Seniors | 2024-09-17 | 10 heads
6 E | Hills | 2024-09-17 | 3.5 hours
""",
    ) + said(
        "Oct",
        """
2 B | Track ~ Track: Seniors | 2024-10-01 | 10 heads
2 C | Track ~ Track: Juniors | 2024-10-01 | 15 heads
2 D | Track | 2024-10-01 | 4 hours
3 B | Track ~ Track: Seniors | 2024-10-08 | 9 heads
3 D | Track | 2024-10-08 | 4 hours
4 B | Fun run ~ Fun run: Seniors | 2024-10-13 | 41 heads
4 C | Fun run ~ Fun run: Juniors | 2024-10-13 | 63 heads
4 D | Fun run | 2024-10-13 | 22 hours
""",
    )
    return Case(
        xlsx(folder / "runners autumn.xlsx", {"Sept": september, "Oct": october, "Nov": november, "Records": bests}),
        expected(
            made,
            [
                ("Sept", "1 title\n7 total"),
                ("Oct", "3 C nothing\n5 total"),
                ("Nov", "1 title/note\n3 header/note/title"),
            ],
            checks=[("Sept", 7, "34", "34"), ("Oct", 5, "60", "60")],
        ),
    )


def mens_shed(folder: Path) -> Case:
    """Months down, measures across, a running column, a month of which nothing is known, an average at the foot."""
    text = """
Men's Shed monthly figures
Year to 31 March 2025
Month|Open days|Attendances|Attendances to date|New members|Items made|Sales £
April|9|71|71|3|4|35
May|8|66|137|1|6|48.5
June|9|80|217|2|-|0
July|9|77|294|0|9|112
Aug|4|31|325|0|2|£15.00
Sept|not open - roof||325|||
Oct|9|84|409|4|7|'£61
Nov|8|79|488|1|21|£240.00
Dec|5|52|540|0|30|'£ 388.50
Average|7.6|67.5||1.4|11.3|112.5
Year|61|540|540|11|79|900
"""
    sheet = "Figures"
    figures = [
        "9 71 3 4 35", "8 66 1 6 48.5", "9 80 2 - 0", "9 77 0 9 112", "4 31 0 2 15", "- - - - -", "9 84 4 7 61",
        "8 79 1 21 240", "5 52 0 30 388.5",
    ]  # fmt: skip
    units = ["count/sessions/events", "attendances", "heads/count", "items/count", "£"]
    texts = ["Open days", "Attendances", "New members", "Items made", "Sales £ ~ Sales"]
    made = []
    for row, (month, numbers) in enumerate(zip(MONTHS["2024"], figures, strict=False), 4):
        for column, name, unit, number in zip("BCEFG", texts, units, numbers.split(), strict=True):
            count = (
                f"£{number}" if unit == "£" else f"{number} {unit.removesuffix('/count') if 'heads' in unit else unit}"
            )
            if number != "-":
                made += said(sheet, f"{row} {column} | {name} | {month} | {count}", "notes ?")
    made += said(sheet, "9 B | Open days | 2024-09 | ? | held | optional", "notes ?")
    return Case(
        xlsx(folder / "shed.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title\n13 total/note\n14 total")],
            ["running-totals/running-left-out: Attendances to date", "number-unread/date-unread: not open - roof"],
            [(sheet, 14, "61", "61")],
        ),
    )


def carers_grid(folder: Path) -> Case:
    """Venues merged over adults and children, months down as true dates shown as months, a subtotal row by quarter."""
    text = """
Young carers' groups 2023/24: attendances
|Bangor||Caernarfon||Pwllheli|
Month|Adults|Children|Adults|Children|Adults|Children
2023-04-01|4|18|3|12||
2023-05-01|5|21|2|14||
2023-06-01|4|17|4|11|1|6
Qtr 1|13|56|9|37|1|6
2023-07-01|6|22|3|15|2|9
2023-08-01|-|-|-|-|-|-
2023-09-01|5|19|4|13|2|8
Qtr 2|11|41|7|28|4|17
"""

    def months(book: Any) -> None:
        sheet = book.active
        for span in ("B2:C2", "D2:E2", "F2:G2"):
            sheet.merge_cells(span)
        for row in (4, 5, 6, 8, 9, 10):
            sheet[f"A{row}"].number_format = "mmm yyyy"

    sheet = "Groups"
    figures = {4: "4 18 3 12 - -", 5: "5 21 2 14 - -", 6: "4 17 4 11 1 6", 8: "6 22 3 15 2 9", 10: "5 19 4 13 2 8"}
    whens = {4: "2023-04", 5: "2023-05", 6: "2023-06", 8: "2023-07", 10: "2023-09"}
    venues = ["Bangor", "Bangor", "Caernarfon", "Caernarfon", "Pwllheli", "Pwllheli"]
    made = [
        record
        for row, numbers in figures.items()
        for column, venue, who, number in zip(
            "BCDEFG", venues, ["Adults", "Children"] * 3, numbers.split(), strict=True
        )
        if number != "-"
        for record in said(sheet, f"{row} {column} | {who} | {whens[row]} | {number} heads", f"somewhere {venue}")
    ]
    return Case(
        xlsx(folder / "carers.xlsx", {sheet: text}, months),
        expected(
            made,
            [(sheet, "1 title\n7 total\n9 nothing\n11 total")],
            checks=[(sheet, 7, "13", "13"), (sheet, 7, "56", "56")],
        ),
    )


def toy_library(folder: Path) -> Case:
    """The month as a section, weekday and day number as the date, fines in pence, no year but in the title."""
    text = """
Toy Library - loans book 2024

Day|Families|Toys lent|Returned late|Fines
JUNE
Tue 4th|11|23|2|40p
Tue 11th|9|17|0|
Tue 18th|13|29|3|60p
Tue 25th|10|20|1|20p
June total|43|89|6|£1.20
JULY
Tue 2nd|12|26|1|20p
Tue 9th|8|15|nil|
Tue 16th|14|31|4|80p
July total|34|72|5|£1.00
"""
    sheet = "Loans"
    figures = {
        5: ("2024-06-04", "11 23 2 0.40"), 6: ("2024-06-11", "9 17 0 -"), 7: ("2024-06-18", "13 29 3 0.60"),
        8: ("2024-06-25", "10 20 1 0.20"), 11: ("2024-07-02", "12 26 1 0.20"), 12: ("2024-07-09", "8 15 0 -"),
        13: ("2024-07-16", "14 31 4 0.80"),
    }  # fmt: skip
    units = ["families", "items/count", "items/count", "£"]
    made = [
        record
        for row, (when, numbers) in figures.items()
        for column, name, unit, number in zip(
            "BCDE", ["Families", "Toys lent", "Returned late", "Fines"], units, numbers.split(), strict=True
        )
        if number != "-"
        for record in said(
            sheet, f"{row} {column} | {name} | {when} | {'£' + number if unit == '£' else number + ' ' + unit}"
        )
    ]
    return Case(
        ods(folder / "toy library.ods", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n4 section\n9 total\n10 section\n14 total")],
            checks=[(sheet, 9, "43", "43"), (sheet, 14, "34", "34")],
        ),
    )


def staff_beside_volunteers(folder: Path) -> Case:
    """Two tables side by side with a blank column between, one longer than the other, each with its own total."""
    text = """
Hours worked, w/b 3 June 2024
Paid staff||||Volunteers||
Date|Job|Hours||Date|Job|Hours
2024-06-03|Office|7||2024-06-03|Shop|3.5
2024-06-04|Office|7.5||2024-06-03|Sorting|2
2024-06-05|Outreach|4||2024-06-05|Shop|3 hrs
Total||18.5||2024-06-06|Driving|1h 15m
||||2024-06-07|Shop|4
||||Total||13.75
"""
    sheet = "Week 23"
    made = said(
        sheet,
        """
4 * | Office | 2024-06-03 | 7 hours
5 * | Office | 2024-06-04 | 7.5 hours
6 * | Outreach | 2024-06-05 | 4 hours
4 * | Shop | 2024-06-03 | 3.5 hours
5 * | Sorting | 2024-06-03 | 2 hours
6 * | Shop | 2024-06-05 | 3 hours
7 * | Driving | 2024-06-06 | 1.25 hours
8 * | Shop | 2024-06-07 | 4 hours
""",
    )
    return Case(
        xlsx(folder / "week 23.xlsx", {sheet: text}),
        expected(
            made, [(sheet, "1 title\n9 total")], checks=[(sheet, 7, "18.5", "18.5"), (sheet, 9, "13.75", "13.75")]
        ),
    )

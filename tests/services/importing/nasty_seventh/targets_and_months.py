"""Returns with periods across: targets beside actuals, months with half-year sums, and the logs kept beside them."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods, said


def _pairs(sheet: str, at: int, text: str, unit: str, numbers: str, columns: str, *more: str) -> list[Json]:
    """A row of four pairs, target first; *numbers* has ``-`` for a cell of nothing."""
    whens = [when for when in QUARTERS[more[0]] for _pair in range(2)]
    made = across(sheet, str(at), text, unit, periods(columns, whens, numbers), *more[1:])
    targets = columns.split()[::2]
    for record in made:
        record["kind"] = "target" if record["source"]["col"] in targets else "actual"
    return made


def _money_or_none(sheet: str, lines: str) -> list[Json]:
    """Rows of a log of people and money, in which the unit may be pounds or none where nobody is counted."""
    made = said(sheet, lines)
    for record in made:
        record["lenient"]["unit"] = [None, "gbp"]
    return made


def hospice_friends(folder: Path) -> Case:
    """Target and actual under each quarter by its months, sections, a formula's total, a shop's months."""

    def shape(workbook: Any) -> None:
        sheet = workbook["Return 2023-24"]
        for place in ("A1:L1", "A2:L2", "D5:E5", "F5:G5", "H5:I5", "J5:K5", "A5:A6", "B5:B6", "C5:C6", "L5:L6"):
            sheet.merge_cells(place)
        for column in "DEFGHIJK":
            sheet[f"{column}17"].value = f"=SUM({column}14:{column}15)"

    text = """
Friends of Bryn Hospice
Annual return to the Health Board: April 2023 to March 2024
Prepared by: treasurer | | | | | | Ref: HB/23/117

Ref | What we count | Measured in | Apr-Jun | | Jul-Sep | | Oct-Dec | | Jan-Mar | | Remarks
 | | | Target | Actual | Target | Actual | Target | Actual | Target | Actual
 | CARE AT HOME
A1 | Home visits | visits | 120 | 131 | 120 | 118 | 120 | approx 125 | 130 | 142 | diary lost in November
A2 | Families supported | families | 30 | 28 | 30 | 33 | 35 | 35 | 35 | n/a
A3 | Sitting service | hrs | 400 | 412 hrs | 400 | 388.5 | 400 | 405h 30m | 420 | '431
 | Sub-total hours | | 400 | 412 | 400 | 388.5 | 400 | 405.5 | 420 | 431

 | FUNDRAISING
B1 | Hospice lottery | £ | £500 | £512.00 | 500 | £(24.00) | 500 | 640 | £500 | £1,204.50 | refund in Q2
B2 | Street collections | £ | 250 | - | 250 | £310.75 | 250 | 268.4 | £250 | £96 raised

 | TOTAL RAISED

* visits in Q3 are from memory
"""
    shop = """
Charity shop 2023-24

Month | Takings | Notes
April | £1,412.20 |
May | 1380 | two bank holidays
June | £1,505.75
Quarter 1 | £4,297.95
July | £1,611
August | closed | refit
September | £1,702.35
Quarter 2 | £3,313.35
Total | £7,611.30
"""
    name = "Return 2023-24"
    columns = "D E F G H I J K"
    care, funds = ("2023", "section CARE AT HOME", "code ?", "notes ?"), ("2023", "section FUNDRAISING", "code ?")
    visits = _pairs(
        name, 8, "Home visits", "count/contacts/attendances/sessions", "120 131 120 118 120 125 130 142", columns, *care
    )
    for record in visits:
        record["estimate"] = record["source"]["col"] == "I"
    made = [
        *visits,
        *_pairs(name, 9, "Families supported", "families", "30 28 30 33 35 35 35 -", columns, *care),
        *_pairs(name, 10, "Sitting service", "hours", "400 412 400 388.5 400 405.5 420 431", columns, *care),
        *_pairs(
            name,
            14,
            "Hospice lottery",
            "£",
            "500 512 500 -24 500 640 500 1204.50",
            columns,
            *funds,
            "notes refund in Q2",
        ),
        *_pairs(name, 15, "Street collections", "£", "250 - 250 310.75 250 268.4 250 96", columns, *funds),
    ]
    takings = "Takings ~ Charity shop ~ Charity shop: Takings ~ Shop ~ Shop: Takings ~ Takings: Shop"
    made += said(
        "Shop",
        f"""
        4 * | {takings} | 2023-04 | £1412.20
        5 * | {takings} | 2023-05 | £1380 | notes two bank holidays
        6 * | {takings} | 2023-06 | £1505.75
        8 * | {takings} | 2023-07 | £1611
        9 * | {takings} | 2023-08 | ? | notes ? | optional
        10 * | {takings} | 2023-09 | £1702.35
        """,
    )
    guide = "Please fill in the white cells only.\nAsk the treasurer if a figure is missing."
    return Case(
        xlsx(folder / "hospice_friends.xlsx", {"Read first": guide, name: text, "Shop": shop}, shape),
        expected(
            made,
            [
                ("Read first", "all note"),
                (
                    name,
                    "1 title\n2 title\n3 title\n5 header\n6 header\n7 section\n9 K nothing\n11 total\n13 section\n"
                    "15 E nothing\n17 total\n19 note",
                ),
                ("Shop", "1 title\n3 header\n7 total\n11 total\n12 total"),
            ],
            ["formula-without-result/formula-needed: row 17"],
            [("Shop", 7, "4297.95", "4297.95"), ("Shop", 11, "3313.35", "3313.35"), ("Shop", 12, "7611.30", "7611.30")],
        ),
    )


def village_hall(folder: Path) -> Case:
    """Months across with a half-year sum between, a running row, members at each month's end, true percentages."""

    def shape(workbook: Any) -> None:
        sheet = workbook["Hall 2024-25"]
        for column in "CDEFGHJKLMNO":
            sheet[f"{column}8"].number_format = "0%"
        workbook["Lists"].sheet_state = "hidden"
        for place in ("A5", "A7"):
            workbook["Events"][place].number_format = "mmm-yy"

    text = """
Penlan Village Hall \u2013 bookings and use 2024-25
Measure | Unit | Apr | May | Jun | Jul | Aug | Sep | Half year | Oct | Nov | Dec | Jan | Feb | Mar | Year
USE OF THE HALL
Bookings taken | no. | 31 | 28 | 30 | 22 | 9 | 33 | 153 | 35 | 34 | 21 | 30 | 29 | 36 | 338
Hours hired | hrs | 62 | '58 | 61.5 | 44 hrs | 18 | 66 | 309.5 | 70 | 68 | 42 | 60 | 58 | 72 | 679.5
Hours hired, running total | hrs | 62 | 120 | 181.5 | 225.5 | 243.5 | 309.5 | 309.5 \
| 379.5 | 447.5 | 489.5 | 549.5 | 607.5 | 679.5 | 679.5
Members at month end | people | 112 | 112 | 114 | 115 | 115 | 118 | | 121 | 121 | 120 | 124 | 125 | 125
Evenings in use | % | 0.45 | 0.42 | 0.44 | 0.3 | 0.15 | 0.48 | | 0.5 | 0.52 | 0.33 | 0.45 | 0.46 | 0.51
MONEY
Hire income | £ | 620 | £580.00 | £615.50 | 440 | £180 | 660 | 3095.5 | 700 | 680 | 420 | 600 | 580 | 720 | 6795.5
Refunds | £ | - | £(25.00) | nil | (10.00) | - | - | -35 | - | n/a | - | £-15.00 | - | - | -50
Total money | | 620 | 555 | 615.5 | 430 | 180 | 660 | 3060.5 | 700 | 680 | 420 | 585 | 580 | 720 | 6745.5
"""
    events = """
Events in the hall

Date | Event | Came | Raised
2024-04-20 | Plant sale | 85 | £212.40
2024-05-01 | Big tidy up | 14
31/6/24 | Folk night | 60 | £300
2024-09-01 | Harvest supper | c. 70 | £455
14/12/24 | Carols | Not recorded | £96.10
21/12/24 | Panto | 110 children + 45 adults | £310
 | Total | | £1,373.50
"""
    name, columns = "Hall 2024-25", "C D E F G H J K L M N O"

    def row(at: int, text: str, unit: str, numbers: str, section: str) -> list[Json]:
        return across(name, str(at), text, unit, periods(columns, MONTHS["2024"], numbers), f"section {section}")

    use = "USE OF THE HALL"
    running = row(6, "Hours hired, running total", "hours", " ".join("1" * 12), use)
    for record in running:
        record["optional"] = True
        del record["quantity"], record["period"]
    made = [
        *row(4, "Bookings taken", "count/sessions/events", "31 28 30 22 9 33 35 34 21 30 29 36", use),
        *row(5, "Hours hired", "hours", "62 58 61.5 44 18 66 70 68 42 60 58 72", use),
        *running,
        *row(7, "Members at month end", "of people", "112 112 114 115 115 118 121 121 120 124 125 125", use),
        *row(8, "Evenings in use", "percent", "45 42 44 30 15 48 50 52 33 45 46 51", use),
        *row(10, "Hire income", "£", "620 580 615.50 440 180 660 700 680 420 600 580 720", "MONEY"),
        *row(11, "Refunds", "£", "- -25 - -10 - - - - - -15 - -", "MONEY"),
        *said(name, "11 E | Refunds | 2024-06 | £0 | section MONEY | optional"),
        *_money_or_none(
            "Events",
            """
            4 | Plant sale | 2024-04-20 | £212.40, 85 people
            5 | Big tidy up | 2024-05-01 | 14 people
            6 | Folk night | - | £300, 60 people | held
            7 | Harvest supper | 2024-09-01 | £455, 70 people | estimate
            8 | Carols | 2024-12-14 | £96.10
            9 | Panto | 2024-12-21 | £310 | held
            """,
        ),
    ]
    return Case(
        xlsx(
            folder / "village_hall.xlsx",
            {name: text, "Events": events, "Lists": "Kinds of booking\nRegular\nOne-off"},
            shape,
        ),
        expected(
            made,
            [
                (name, "1 title\n2 header\n3 section\n9 section\n11 C nothing\n11 K nothing\n12 total"),
                ("Events", "1 title\n3 header\n10 total"),
                ("Lists", "all hidden/lookup"),
            ],
            [
                "people-may-overlap: members at each month's end",
                "running-totals/running-left-out: row 6",
                "date-impossible: 31/6/24",
                "two-numbers: 110 children + 45 adults",
                "date-or-month: Sep-24",
            ],
            [("Events", 10, "1373.50", "1373.50")],
        ),
    )

# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the first sample: quarters side by side, section rows, subtotals, units within cells, wrong totals."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import QUARTERS
from tests.services.importing.nasty_seventeenth.shown_files import as_csv
from tests.services.importing.nasty_thirteenth.paired import wide


def hospice_shop(folder: Path) -> Case:
    made = wide(
        "Shops 23-24",
        """
St Melangell's Hospice: shops and volunteers => skip title
Outcomes monitoring, year ended 31 March 2024 => skip title
Filled in by: retail office | | | | Agreement: SMH/RET/7 => skip title/note

What we measure | 2023/24 | | | | Full year | Counted in | Comments => skip header
 | Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar => skip header
VOLUNTEERS IN THE SHOPS => skip section
Volunteers on the till rota | 34 | 36 | 33 | 39 | | no. | many of the same people each quarter => people: 34 36 33 39
Hours given on the shop floor | 1,120 hrs | 1084.5 | 1,210 hrs | '998 | =SUM(B9:E9) | hrs => hours: 1120 1084.5 1210 998
Hours given in the stockroom | 640 | 655.5 | 702 | approx 600 | =SUM(B10:E10) | hrs | signing-in book lost in Q4 => hours: 640 655.5 702 ~600
Sub-total hours | 1760 | 1740 | 1912 | 1598 | | hrs => skip total
Students on work placement | 4 | 6 | - | 5 | | people => people: 4 6 n 5
Retail certificates passed | 0 | 3 | 1 | 2 | {=} | qualifications | level 2 => qualifications: 0 3 1 2

STOCK GIVEN TO US => skip section
Clothing donated | 812 | 790 | 1,045 | 688 | =SUM(B16:E16) | bags => bags: 812 790 1045 688
Books sold | 1450 | 1,602 | 1388 | n/a | =SUM(B17:E17) | items | Q4 not counted, new tills => items: 1450 1602 1388 n
Rag sold on for recycling | 980 kg | 1,022.5 | 1104 | 875 kg | {=} | kg => kg: 980 1022.5 1104 875
Electrical goods tested | 120 | - | 88 | 104 | =SUM(B19:E19) | items | tester away Jul to Sep => items: 120 n 88 104
Van mileage | 1,310 miles | 1288 | 1402.5 | 1190 | | miles => miles: 1310 1288 1402.5 1190

MONEY FOR THE HOSPICE => skip section
Takings over the counter | £18,204.35 | 19950.1 | £22,871.00 | 17,466.90 | 78429.35 | £ => £: 18204.35 19950.10 22871.00 17466.90
Gift Aid reclaimed | £2,310 | - | £4,904.25 | £1,870.40 | | £ | Q2 claim went in with Q3 => £: 2310 n 4904.25 1870.40
Refunds to customers | £(42.00) | £(18.50) | - | (£61.25) | {=} | £ => £: -42 -18.50 n -61.25
Spend with shopfitters in the county | 480 | £1,226.40 | 95.5 | £310.00 | {=} | £ | within 20 miles => £: 480 1226.40 95.50 310

CARE IN THE COMMUNITY => skip section
Bereavement cafés held | 12 | 12 | 11 | 12 | {=} | sessions => sessions: 12 12 11 12
People who came to the cafés | 88 | 94 | 71 | 102 | | people | regulars come back every quarter => people: 88 94 71 102
Hot meals taken to patients at home | 240 | 252 | 260 | 231 | {=} | meals => meals: 240 252 260 231
Sub-total meals | 240 | 252 | 260 | 231 | 983 => skip total
Families given a fuel voucher | 14 | 9 | 22 | '31 | | families => families: 14 9 22 31
TOTAL => skip total

Shop figures come from the tills, hours from the signing-in book => skip note
""",
        "B C D E",
        QUARTERS["2023"],
        text="A",
        notes="H",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:H1", "A2:H2", "A5:A6", "B5:E5", "F5:F6", "G5:G6", "H5:H6"):
            workbook[made.sheet].merge_cells(span)

    return Case(
        xlsx(folder / "hospice_shop.xlsx", {made.sheet: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: volunteers and people at the cafés must not be added up",
                "formula-without-result/formula-needed: the full year of hours, clothing and books has no stored result",
            ],
            [*made.checks, (made.sheet, 23, "78429.35", "78492.35")],
        ),
    )


def credit_union(folder: Path) -> Case:
    made = wide(
        "csv",
        """
Rhymney & District Credit Union => skip title
Community benefit return 2023-24 => skip title
Completed by: Manager | | | | Contract ref: CU/2022/019 => skip title/note

Measure | Unit | Year total | 2023/24 | | | | Remarks => skip header
 | | | Q1 | Q2 | Q3 | Q4 => skip header
VOLUNTEERS AND STAFF => skip section
Volunteers at collection points | no. | | 23 | 24 | 22 | 27 | mostly the same volunteers all year => people: 23 24 22 27
Hours at collection points | hrs | 1,352.5 | 312 hrs | 340 | 365.5 | 335 hrs => hours: 312 340 365.5 335
Hours on the board and committees | hrs | 214 | 52 | 60 | approx 48 | 54 => hours: 52 60 ~48 54
Sub-total hours | hrs | 1566.5 | 364 | 400 | 413.5 | 389 => skip total
Apprenticeship passed | qualifications | 1 | - | - | 1 | - | level 3 => qualifications: n n 1 n

MEMBERS => skip section
New junior savers | people | | 41 | 38 | 60 | 29 | => people: 41 38 60 29
Schools with a savings club | organisations | | 6 | 6 | 7 | 7 | => organisations: 6 6 7 7
Money advice sessions | sessions | 64 | 24 | 20 | n/a | 20 | adviser on leave Oct to Dec => sessions: 24 20 n 20
Calls to the helpline | contacts | 3,401 | 811 | 790 | 1,104 | 696 => contacts: 811 790 1104 696
Families moved off doorstep lenders | families | | 5 | 8 | 11 | 6 => families: 5 8 11 6

MONEY => skip section
Loans under £500 | £ | £91,240.00 | £18,400.00 | 21,350 | £33,790.00 | £17,700 | => £: 18400 21350 33790 17700
Interest saved by borrowers | £ | | £4,210.60 | £4,988 | £7,902.15 | - | Q4 still to be worked out => £: 4210.60 4988 7902.15 n
Interest refunded | £ | -£61.40 | (£22.00) | - | £(39.40) | - => £: -22 n -39.40 n
Spent with firms in the borough | £ | £5,004.65 | £1,310.25 | £985.00 | 1204.4 | £1,405.00 | printers, cleaners => £: 1310.25 985 1204.40 1405

ENVIRONMENT => skip section
Paper shredded and recycled | kg | 171 | 40 kg | 38.5 | 51 | 41.5 kg => kg: 40 38.5 51 41.5
Miles saved by meeting on screen | miles | 1,480 | 320 | 410 | 390 | 360 => miles: 320 410 390 360
TOTAL => skip total

Figures taken from the members’ ledger => skip note
""",
        "D E F G",
        QUARTERS["2023"],
        text="A",
        notes="H",
    )
    return Case(
        text_file(folder / "credit_union.csv", as_csv(made.text), "cp1252"),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: mostly the same volunteers all year"],
            [
                ("csv", 9, "1352.5", "1352.5"),
                ("csv", 10, "214", "214"),
                ("csv", 12, "1", "1"),
                ("csv", 17, "64", "64"),
                ("csv", 18, "3401", "3401"),
                ("csv", 22, "91240.00", "91240"),
                ("csv", 24, "-61.40", "-61.40"),
                ("csv", 25, "5004.65", "4904.65"),
                ("csv", 28, "171", "171.0"),
                ("csv", 29, "1480", "1480"),
            ],
        ),
    )

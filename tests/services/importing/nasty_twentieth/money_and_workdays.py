# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Money in and out of a food co-op, and an allotment society's five years beside its workdays."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_seventeenth.shown_files import shown_ods, shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import log, wide


def food_coop(folder: Path) -> Case:
    name = "Cash book"
    made = log(
        name,
        """
Bwyd Da food co-op – cash book 2024/25 => skip title
April to June 2024. Kept by the treasurer => skip title

Date | Details | Money in | Money out | Balance | Remarks => skip header
APRIL 2024 => skip section
 | Balance brought forward | | | £=340.00 => skip total/nothing/note
2024-04-06 | Veg bags paid for | £=412.5 | | £=752.5 => [C] 2024-04-06 | £412.50
2024-04-09 | Potatoes and leeks | | £=186.4 | £=566.1 | grown in the county => [D] 2024-04-09 | £186.40
17.04.24 | Membership fees | £60 | - | £=626.1 => [C] 2024-04-17 | £60
" | Till rolls | | £12.99 | £=613.11 => [D] 2024-04-17 | £12.99
17.04.24 | Crates sent back | | (£12.50) | £=625.61 => [D] 2024-04-17 | £-12.50
 | April total | £=472.5 | £=186.89 => skip total

MAY 2024 => skip section
@2024-05-01 May-24 | Stall at the spring fair | £96 raised | £=20 | £=701.61 => [C] 2024-05-01 | £96 | somewhere Stall at the spring fair && [D] 2024-05-01 | £20 | somewhere Stall at the spring fair
2024-05-11 | Veg bags paid for | 1.250,00 | | £=1951.61 => [C] 2024-05-11 | £1250
2024-05-14 | Salad and eggs | | £1,034.50 | £=917.11 => [D] 2024-05-14 | £1034.50
" | Van hire | | 45 | £=872.11 => [D] 2024-05-14 | £45
 | May total | £1,346.00 | £1,099.50 => skip total

JUNE 2024 => skip section
2024-06-08 | Veg bags paid for | £=398 | | £=1270.11 => [C] 2024-06-08 | £398
2024-06-18 | Water for the shed | n/a | £=31.17 | £=1238.94 => [D] 2024-06-18 | £31.17
31.06.24 | Scales hired out | £15 | | £=1253.94 => [C] - | £15 | held
 | June total | £=413 | £=31.17 => skip total

 | GRAND TOTAL | £2,231.50 | £=1317.56 => skip total
Note: veg bags are £6.50 for members => skip note
""",
        text="B",
        notes="F",
    )
    spans = {(1, 1): (1, 6), (2, 1): (1, 6), (28, 1): (1, 6)}
    spans |= {(row, 1): (1, 6) for row in (5, 14, 21)}
    return Case(
        shown_ods(folder / "food_coop.ods", {name: made.text}, spans),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month: a true date that shows as May-24",
                "number-two-ways: 1.250,00",
                "date-impossible: 31.06.24",
            ],
            [(name, 27, "1317.56", "1317.56")],
        ),
        "2024-25",
    )


def allotment(folder: Path) -> Case:
    years = "Five years"
    first = wide(
        years,
        """
Ael-y-bryn Allotment Society => skip title

What we count | Unit | | Year ended 31 March | | | | | | Remarks => skip header
 | | | 2021 | 2022 | 2023 | 2024 | 2025 => skip header
PLOTS => skip section
Plot holders | people | | 41 | 44 | 44 | 47 | 52 => people: 41 44 44 47 52

New plots dug | items | | - | 2 | 0 | n/a | 3 | | the flood year not counted => items: n 2 0 n 3
Water butts fitted | items | | 0 | 0 | 40 | 25 | 0 => items: 0 0 40 25 0
GIVEN AWAY => skip section
Veg to the food bank | kg | | '0.850 | '12.375 | '1.204 | 118 kg | approx 90 | | weighed on the new scales from 2024 => kg: 0.850 12.375 1.204 118 ~90
Surplus meals at the harvest tea | meals | | nil | 35 | 60 | 58 | 71 => meals: 0 35 60 58 71

MONEY => skip section
Rents | £ | | £1,025.00 | £1,100 | 1100 | £1,175.00 | 1300.5 => £: 1025 1100 1100 1175 1300.50
Spent at the town ironmonger | £ | | £88.20 | £(45.00) | Not recorded | £212 | 96.4 => £: 88.20 -45 n 212 96.40
Rents paid on time | % | | 88% | %=0.91 | 90% | 93% | %=0.95 => percent: 88 91 90 93 95

Checked against the minute book => skip note
""",
        "D E F G H",
        [f"{year - 1}-{year % 100:02}" for year in range(2021, 2026)],
        notes="J",
    )
    days = "Workdays"
    second = log(
        days,
        """
|
|
Workdays, April 2024 to March 2025 => skip title

When | | | | Turned up | Hours in all | Where => skip header
April | | Cleared the top path | | 9 | 27 => 2024-04 | 27 hours, 9 people
12 May 2024 | | Plant sale | | 14 | 42 hrs | Gate => 2024-05-12 | 42 hours, 14 people
" | | Bonfire of brambles | | 6 | 12 | Plot 8 => 2024-05-12 | 12 hours, 6 people
Q2 | | Watering rota | | 11 | approx 60 | => 2024-25-Q2 | 60 hours, 11 people | estimate

October | | Hedge planting | | 15 people + 2 vols | 48 | Lane => 2024-10 | 48 hours
1 Nov 2024 | | Compost delivery | | 4 | 1 day | Gate => 2024-11-01 | 4 people
January | | Mending the shed roof | | 5 | 7h 30m | Shed => 2025-01 | 7.5 hours, 5 people
Total | | | | 49 | 196.5 => skip total
""",
        text="C",
        place="G",
    )
    plan = "N ↑\n | 1 | 2 | 3\n | 4 | 5 | 6\n | path"

    def dress(book: Any) -> None:
        page = book[years]
        for span in ("A1:J1", "D3:H3", "A3:A4", "B3:B4"):
            page.merge_cells(span)

    return Case(
        shown_xlsx(folder / "allotment.xlsx", {years: first.text, days: second.text, "Plan of the site": plan}, dress),
        expected(
            [*first.records, *second.records],
            [first.skipped, second.skipped, ("Plan of the site", "all note/title/lookup/nothing")],
            [
                "two-numbers: 15 people + 2 vols",
                "day-length-unknown: 1 day",
            ],
        ),
    )

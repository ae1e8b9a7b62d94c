"""Money in and money out beside a balance: months as section rows, days alone in the date column."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods
from tests.services.importing.nasty_more.said import said


def village_hall(folder: Path) -> Case:
    """A cash book in ods: months as section rows, days only, money in and out beside a balance brought forward."""
    text = """
Neuadd Llanfach Village Hall - cash book 2024 | | | | |

Day | Details | Hrs hired | Paid in | Paid out | Balance
 | Balance b/fwd | | | | £1,240.16
January 2024 | | | | |
4 | WI | 2 | £24.00 | | £1,264.16
9 | Welsh Water | | | £61.30 | £1,202.86
11 | Short mat bowls | '3hrs | £36 | | £1,238.86
20 | Wedding party - Bowen | '12 | £180.00 | | £1,418.86
 | Total January | 17 | £240.00 | £61.30 |
February 2024 | | | | |
1 | WI | 2 | £24.00 | | £1,442.86
8 | Oil, 500 litres | | | £395.50 | £1,047.36
14 | Blood donors | '6½ | nil | | £1,047.36
22 | Dog training (4 evenings) | 8 | £80 | | £1,127.36
27 | Refund of deposit - Bowen | | | £50 | £1,077.36
 | Total February | 16.5 | £104.00 | £445.50 |
March 2024 | | | | |
7 | WI | 2 | £24.00 | | £1,101.36
16 | Eisteddfod supper | '1 day | £210.50 | £64.20 | £1,247.66
21 | Polling station setup | '4 | £60 | | £1,307.66
 | Total March | 6 | £294.50 | £64.20 |
 | Balance c/fwd | | | | £1,307.66
"""
    name = "Cash book"
    made = said(
        name,
        """
        6 C | WI | 2024-01-04 | 2 hours
        6 D | WI ~ WI: Paid in | 2024-01-04 | £24
        7 E | Welsh Water ~ Welsh Water: Paid out | 2024-01-09 | £61.30
        8 C | Short mat bowls | 2024-01-11 | 3 hours
        8 D | Short mat bowls ~ Short mat bowls: Paid in | 2024-01-11 | £36
        9 C | Wedding party - Bowen | 2024-01-20 | 12 hours
        9 D | Wedding party - Bowen ~ Wedding party - Bowen: Paid in | 2024-01-20 | £180
        12 C | WI | 2024-02-01 | 2 hours
        12 D | WI ~ WI: Paid in | 2024-02-01 | £24
        13 E | Oil, 500 litres ~ Oil, 500 litres: Paid out | 2024-02-08 | £395.50
        14 C | Blood donors | 2024-02-14 | 6.5 hours
        14 D | Blood donors ~ Blood donors: Paid in | 2024-02-14 | £0 | optional
        15 C | Dog training (4 evenings) | 2024-02-22 | 8 hours
        15 D | Dog training (4 evenings) ~ Dog training (4 evenings): Paid in | 2024-02-22 | £80
        16 E | Refund of deposit - Bowen ~ Refund of deposit - Bowen: Paid out | 2024-02-27 | £50
        19 C | WI | 2024-03-07 | 2 hours
        19 D | WI ~ WI: Paid in | 2024-03-07 | £24
        20 C | Eisteddfod supper | 2024-03-16 | ? | held
        20 D | Eisteddfod supper ~ Eisteddfod supper: Paid in | 2024-03-16 | £210.50
        20 E | Eisteddfod supper ~ Eisteddfod supper: Paid out | 2024-03-16 | £64.20
        21 C | Polling station setup | 2024-03-21 | 4 hours
        21 D | Polling station setup ~ Polling station setup: Paid in | 2024-03-21 | £60
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        ods(folder / "village_hall.ods", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n4 total/note/nothing\n5 section\n10 total\n11 section\n17 total\n18 section\n"
              "22 total\n23 total/note/nothing")],
            [
                "day-length-unknown: 1 day",
            ],
        ),
        also=(_no_balance_came_in,),
    )  # fmt: skip


def _no_balance_came_in(made: Json) -> list[str]:
    balances = {124016, 126416, 120286, 123886, 141886, 144286, 104736, 112736, 107736, 110136, 124766, 130766}
    return [f"a balance is a record: {_told(each)}" for each in made["records"] if each["amount_pence"] in balances]


def _told(record: Json) -> tuple[Any, ...]:
    return record["source"]["row"], record["text"], record["amount_pence"]

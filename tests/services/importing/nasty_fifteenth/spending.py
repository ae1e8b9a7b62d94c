"""Ledgers of money, as the fourth sample: currency cells, months shown for days, sums between, a comma for pence."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from svdesk.services.workbook.sheet import Value
from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import rows_of, xlsx
from tests.services.importing.nasty_more.said import said
from tests.services.workbook.makers import ods_content, ods_number, ods_parts, ods_row, ods_text, zip_of


def money_ods(path: Path, sheets: Mapping[str, str]) -> Path:
    """An OpenDocument spreadsheet in which ``GBP 12.50`` is a currency cell and ``2024-07-01 as Jul-24`` shown so."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(ods_row("".join(map(_cell, row))) for row in rows_of(text))
        + "</table:table>"
        for name, text in sheets.items()
    )
    path.write_bytes(zip_of(ods_parts(ods_content(tables))))
    return path


def _cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return _date(value.isoformat(), value.strftime("%d/%m/%y"))
    if not isinstance(value, str):
        return ods_number(value)
    if money := re.fullmatch(r"GBP (-?[\d.]+)", value):
        kind = f'office:value-type="currency" office:currency="GBP" office:value="{money[1]}"'
        return f"<table:table-cell {kind}><text:p>£{float(money[1]):,.2f}</text:p></table:table-cell>"
    if shown := re.fullmatch(r"(\d{4}-\d\d-\d\d) as (.*)", value):
        return _date(shown[1], shown[2])
    return ods_text(escape(value))


def _date(value: str, shown: str) -> str:
    kind = f'office:value-type="date" office:date-value="{value}"'
    return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"


def playgroup_ledger(folder: Path) -> Case:
    """Net, VAT and gross, refunds in brackets, a sum after each shop, a month for a day, foreign pence."""
    text = """
Little Acorns Playgroup: purchases 1 Sept 2023 to 31 Aug 2024
|
Paid|Shop or supplier|Local (within 20 miles)?|Kind of firm|Net|VAT|Gross
2023-09-08|Siop y Pentre|Y|sole trader|GBP 42.10|GBP 0|GBP 42.10
'15.09.23|Siop y Pentre|yes|sole trader|£18.25|-|£18.25
2023-10-02|Siop y Pentre|Y|sole trader|(£4.99)||(£4.99)
|Siop y Pentre Total|||55.36||55.36
2023-10-11|Big Toys plc|N||GBP 1204.17|GBP 240.83|GBP 1445.00
2023-11-01 as Nov-23|Big Toys plc|N||GBP 86.00|GBP 17.20|GBP 103.20
|Big Toys plc Total|||1290.17||1548.20
'3/12/23|Gwalia Print CIC|local|social enterprise|1.062,50|212,50|1.275,00
'14 Jan 2024|Gwalia Print CIC|local|social enterprise|£95|£19|£114
|Gwalia Print CIC Total|||1157.50||1389.00
2024-02-30 as text|Minibus hire||SME|GBP 180|GBP 36|GBP 216
2024-03-22|Minibus hire|Y|SME|nil|nil|nil
'30/04/24|Minibus hire|Y|SME|£165.00|£33.00|£198.00
|Minibus hire Total|||345||414
|
|GRAND TOTAL|||GBP 2848.03||GBP 3406.56
Note: local means the Vale and the city
"""
    name = "Purchases"
    text = text.replace("2024-02-30 as text", "'30/02/24")
    made = said(
        name,
        """
        4 | Siop y Pentre | 2023-09-08 | £42.10
        5 | Siop y Pentre | 2023-09-15 | £18.25
        6 | Siop y Pentre | 2023-10-02 | £-4.99
        8 | Big Toys plc | 2023-10-11 | £1204.17
        9 | Big Toys plc | 2023-11-01 | £86
        11 | Gwalia Print CIC | 2023-12-03 | £1062.50 | held
        12 | Gwalia Print CIC | 2024-01-14 | £95
        14 | Minibus hire | - | £180 | held
        15 | Minibus hire | 2024-03-22 | £0
        16 | Minibus hire | 2024-04-30 | £165
        """,
    )
    return Case(
        money_ods(folder / "playgroup_ledger.ods", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n7 total\n10 total\n13 total\n17 total\n19 total\n20 note")],
            [
                "net-or-gross: net",
                "date-or-month: Nov-23",
                "number-two-ways: 1.062,50",
                "date-impossible: 30/02/24",
            ],
            [(name, 7, "55.36", "55.36"), (name, 10, "1290.17", "1290.17"), (name, 19, "2848.03", "2848.03")],
        ),
    )


def orchard_spend(folder: Path) -> Case:
    """Budget heads as sections, a running number, who signed, a refund with a trailing minus, gifts in the costs."""
    text = """
Community orchard - what the grant was spent on
Grant ref: ORCH/24/17||||||Period: 1 April 2024 to 31 March 2025
|
No.|Date|Item|Supplier|Postcode|Cost|Signed by
TREES AND TOOLS
1|2024-04-12|Apple trees, heritage|Marcher Apples|HR4 7AA|£486.00|EP
2|'3rd May 2024|Stakes and ties|County Timber|SY16 2BB|124.5|EP
3|'12-06-24|Loppers|Tool Shed Ltd|SY16 2BB|£1,062.40|EP
4|'20/06/24|Loppers (one sent back)|Tool Shed Ltd|SY16 2BB|-£31.20|EP
|||Sub-total||£1,641.70|
|
HARVEST DAY
5|45567|Juice press hire|Orchard Network|LD1 5CC|£95|RM
6|2024-10-05|Bunting and posters|Print Corner|SY16 1DD|£38.75|RM
7|'31/09/24|First aid cover|Red Cross|SY16 1DD|£60|RM
8|2024-10-06|Cake stall|volunteers||£112.30 raised|RM
9|2024-10-06|Apples for the press|local growers||donated|RM
|||Sub-total||£193.75|
|
TRAINING
10|January|Pruning course|Tir Coed|SY23 3EE|£240.00|EP
11|2025-02-08|Pruning course, tea and coffee|Siop Gron|SY16 2BB|approx £25|EP
12|2025-02-08|Pruning course, tea and coffee|Siop Gron|SY16 2BB|approx £25|EP
13|'1/3/25|Grafting day|Marcher Apples|HR4 7AA|n/a|EP
|||Sub-total||£290.00|
|
|||TOTAL||£2,125.45|
All receipts are in the blue file
"""
    name = "Spend"
    made = said(
        name,
        """
        6 | Apple trees, heritage | 2024-04-12 | £486 | section TREES AND TOOLS | place HR4 7AA
        7 | Stakes and ties | 2024-05-03 | £124.50 | section TREES AND TOOLS | place SY16 2BB
        8 | Loppers | 2024-06-12 | £1062.40 | section TREES AND TOOLS | place SY16 2BB
        9 | Loppers (one sent back) | 2024-06-20 | £-31.20 | section TREES AND TOOLS | place SY16 2BB
        13 | Juice press hire | 2024-10-02 | £95 | section HARVEST DAY | place LD1 5CC
        14 | Bunting and posters | 2024-10-05 | £38.75 | section HARVEST DAY | place SY16 1DD
        15 | First aid cover | - | £60 | section HARVEST DAY | place SY16 1DD | held
        16 | Cake stall | 2024-10-06 | £112.30 | section HARVEST DAY | held
        17 | Apples for the press | 2024-10-06 | - | section HARVEST DAY
        21 | Pruning course | 2025-01 | £240 | section TRAINING | place SY23 3EE
        22 | Pruning course, tea and coffee | 2025-02-08 | £25 | section TRAINING | place SY16 2BB | estimate
        23 | Pruning course, tea and coffee | 2025-02-08 | £25 | section TRAINING | place SY16 2BB | estimate
        24 | Grafting day | 2025-03-01 | - | section TRAINING | place HR4 7AA
        """,
        "notes ?",
        "code ?",
    )
    for each in made:
        if each["source"]["row"] in (17, 24):
            each["lenient"] |= {"unit": [None, "gbp"], "amount_pence": [None, 0]}
    return Case(
        xlsx(folder / "orchard_spend.xlsx", {name: text}),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title/note\n4 header\n5 section\n10 total\n12 section\n18 total\n20 section\n25 total\n"
                    "27 total\n28 note",
                )
            ],
            [
                "personal-data: initials",
                "date-from-number: 45567",
                "date-impossible: 31/09/24",
                "income-in-costs: £112.30 raised",
            ],
            [(name, 10, "1641.70", "1641.70"), (name, 18, "193.75", "193.75"), (name, 25, "290.00", "290.00")],
        ),
    )

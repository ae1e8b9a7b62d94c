"""Money and what it is worth: grants, social value, hardship awards, two years of shops."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import across, periods, said


def grants_ledger(folder: Path) -> Case:
    """Awards and what came of them: "£5k", a refusal, subtotals by kind, dates of several shapes."""
    text = """
Grants register 2024-25
Funder|Ref|Awarded on|Amount awarded|Received so far|For|Restricted?
TRUSTS & FOUNDATIONS
Seaview Foundation|SF/221|2024-04-22|£5,000.00|5000|Core costs|No
Hartley Trust||14 May 2024|£5k|2500|Minibus|Yes
Green Fund|GF-9|Sept 2024|£1,250|£1,250.00|Orchard|Yes
Old Mill Charity||2024-10-03|declined||Roof|
Subtotal|||11250|8750||
STATUTORY
Anytown Council|SLA 24|2024-04-01|'12 000|£9,000.00|Advice|Yes
Health Board||2025-01-15|£7,500.50|-|Falls project|Yes
Subtotal|||19500.5|9000||
TOTAL|||30750.5|17750||
"""
    sheet = "Grants"
    made = []
    rows = {
        4: ("Seaview Foundation", "Core costs", "2024-04-22", "5000", "5000"),
        5: ("Hartley Trust", "Minibus", "2024-05-14", "5000", "2500"),
        6: ("Green Fund", "Orchard", "2024-09", "1250", "1250"),
        10: ("Anytown Council", "Advice", "2024-04-01", "12000", "9000"),
        11: ("Health Board", "Falls project", "2025-01-15", "7500.50", ""),
    }
    for row, (funder, purpose, when, awarded, received) in rows.items():
        made += said(
            sheet,
            f"{row} D | {funder} ~ {purpose} ~ {funder}: {purpose} ~ {funder}: Amount awarded | {when} | £{awarded}",
            "notes ?",
            "code ?",
        )
        if received:
            made += said(
                sheet,
                f"{row} E | {funder} ~ {purpose} ~ {funder}: {purpose} ~ {funder}: Received so far | {when} | "
                f"£{received}",
                "notes ?",
                "code ?",
            )
    made += said(
        sheet, "7 * | Old Mill Charity ~ Roof ~ Old Mill Charity: Amount awarded | 2024-10-03 | ? | optional", "notes ?"
    )
    return Case(
        xlsx(folder / "grants register.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n3 section\n8 total\n9 section\n12 total\n13 total")],
            ["number-unread: declined"],
            [(sheet, 13, "30750.5", "30750.5")],
        ),
    )


def cic_social_value(folder: Path) -> Case:
    """Quantities with their units in a column, worth apiece and worth in all, which are no money that anybody had."""
    text = """
Brightside CIC
Social value statement: 1 April 2024 to 31 March 2025

Ref|Measure|Unit|Quantity|Proxy value (£ per unit)|Social value (£)
Theme: Jobs|||||
NT1|Local people employed|FTE|2.5|33429|83572.5
NT8|School visits|hrs|46|16.93|778.78
NT9|Training for local people|weeks|118 wks|317.82|37502.76
Theme: Growth|||||
NT18|Spend with local firms|£|41,250.00|0.93|38362.5
Theme: Environment|||||
NT31|Carbon saved|tCO2e|3.2|244.63|782.82
NT32|Car miles saved|miles|c. 12,000|0.06|720
NT99|Tools given away|no.|64|n/a|-
||||Total|161719.36
Proxy values: national bank of values, 2024
"""
    sheet = "SV 24-25"
    made = said(
        sheet,
        """
6 * | Local people employed | 2024-25 | 2.5 fte | code NT1
7 * | School visits | 2024-25 | 46 hours | code NT8
8 * | Training for local people | 2024-25 | 118 weeks | code NT9
10 * | Spend with local firms | 2024-25 | £41250 | code NT18
12 * | Carbon saved | 2024-25 | 3.2 tco2e | code NT31
13 * | Car miles saved | 2024-25 | 12000 miles | code NT32 | estimate
14 * | Tools given away | 2024-25 | 64 count/items | code NT99
""",
        "notes ?",
    )
    return Case(
        xlsx(folder / "social value statement.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title\n5 section\n9 section\n11 section\n15 total\n16 note")],
            ["column-left-out/headings-unclear: proxy values are no takings"],
        ),
    )


def hardship_awards(folder: Path) -> Case:
    """From LibreOffice: a merged title, whole households, two vouchers, a credit, a balance running down."""
    text = """
Hardship fund - awards made, winter 2024/25
Date|Household size|Award|What for|Approved by|Left in fund
2024-11-05|4|£60.00|Electric meter|LM|£940.00
2024-11-12|1|£30|Gas meter|LM|£910.00
2024-11-19|3|2 x £30|Food vouchers|TB|£850.00
2024-12-03|2 adults, 3 children|£85.50|School shoes|LM|£764.50
2024-12-10|5|-£30.00|Voucher returned|TB|£794.50
2025-01-07|2|€40|Travel|TB|£754.50
2025-01-14|6|'£112.35|Bedding|LM|£642.15
7 awards||£357.85|||
"""
    sheet = "Awards"
    made = said(
        sheet,
        """
3 | Electric meter | 2024-11-05 | 4 people, £60
4 | Gas meter | 2024-11-12 | 1 people, £30
5 | Food vouchers | 2024-11-19 | ? | held
6 | School shoes | 2024-12-03 | ? | held
7 | Voucher returned | 2024-12-10 | 5 people, £-30
8 | Travel | 2025-01-07 | ? | held
9 | Bedding | 2025-01-14 | 6 people, £112.35
""",
        "notes ?",
    )
    return Case(
        ods(folder / "hardship.ods", {sheet: text}, {(1, 1): (1, 6)}),
        expected(
            made,
            [(sheet, "1 title\n10 total/note")],
            [
                "two-numbers/number-unread: 2 x £30, and two adults and three children",
                "currency-foreign: €40",
                "running-totals/running-left-out/column-left-out: what is left in the fund",
            ],
        ),
    )


def two_years_of_shops(folder: Path) -> Case:
    """Last year beside this year with the change in per cent; tonnes in a row of kilograms; a forecast column."""
    text = """
Hospice shops: annual comparison
All shops|||||
|2023/24|2024/25|% change|Forecast 2025/26|Comment
Bags donated|4120|4485|0.0886|4600|
Textiles recycled (kg)|11,240|'13.2 tonnes|0.174|14000|new contract
Takings|£88,410.50|£94,002.75|0.0633|£98,000|
Gift Aid claimed|£9,120|£10,044|0.101|tbc|
Volunteers|61|58|-0.049|65|
Volunteer hours|9,870|10,125.5|0.0259|10500|
Shops|3|3|0|4|
"""

    def percent(book: Any) -> None:
        for row in range(4, 11):
            book.active[f"D{row}"].number_format = "0.0%"

    sheet = "Shops"
    whens = ["2023-24", "2024-25", "2025-26"]
    columns = "B C E"
    made = (
        across(sheet, "4", "Bags donated", "bags", periods(columns, whens, "4120 4485 4600"))
        + across(sheet, "5", "Textiles recycled (kg) ~ Textiles recycled", "kg",
                 periods(columns, whens, "11240 13200 14000"), "notes new contract")
        + across(sheet, "6", "Takings", "£", periods(columns, whens, "88410.50 94002.75 98000"))
        + across(sheet, "7", "Gift Aid claimed", "£", periods(columns, whens, "9120 10044 -"))
        + across(sheet, "8", "Volunteers", "heads", periods(columns, whens, "61 58 65"))
        + across(sheet, "9", "Volunteer hours", "hours", periods(columns, whens, "9870 10125.5 10500"))
        + across(sheet, "10", "Shops", "count", periods(columns, whens, "3 3 4"))
    )  # fmt: skip
    for record in made:
        if record["source"]["col"] == "E":
            record |= {"kind": "target"}
        if (record["source"]["row"], record["source"]["col"]) == (5, "C"):
            record["lenient"] |= {"quantity": [13200, 13.2], "unit": ["kg", "tonnes"]}
    return Case(
        xlsx(folder / "shops.xlsx", {sheet: text}, percent),
        expected(made, [(sheet, "1 title\n2 title\n7 E nothing")], []),
    )

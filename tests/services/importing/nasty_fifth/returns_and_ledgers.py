"""What goes to a council: a monitoring return with RAG, a social value template, local suppliers, carbon and waste."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, said

_ASIDE = ("notes ?", "place ?", "estimate ?")


def council_return(folder: Path) -> Case:
    """One quarter's return: yearly target, quarter's target and actual, red and green, details of the form above."""
    text = """
COMMUNITY SUPPORT CONTRACT - QUARTERLY MONITORING
Provider: | Ty Canol CIC | | Contract no: | BC/2291
Quarter: | Q2 July - Sept 2024 | | Completed by: | Manon

KPI | Description | Annual target | Q2 target | Q2 actual | RAG | Comments
Wellbeing
'1.1 | People attending wellbeing sessions | 400 | 100 | 112 | G
'1.2 | New volunteers recruited | 24 | 6 | 3 | R | two dropped out
'1.3 | Volunteer hours | 2,000 | 500 | 460 hrs | A
Community groups
'2.1 | Groups supported | 20 | 5 | 5 (same 5 as Q1) | G
'2.2 | Income raised for groups | £40,000 | £10k | £12,350.00 | G | lottery!
'2.3 | Training nights held | | | | | N/A this year
'2.4 | Groups saying "satisfied" | 85% | 85% | 91% | G | 34 of 37 forms

R = under 80% of target, A = 80-95%, G = over 95%
I confirm the above is correct. Signed: M Rees | | | Date: 4/10/24
"""
    name = "Q2"

    def as_kept(workbook: Any) -> None:
        from openpyxl.styles import PatternFill

        sheet = workbook[name]
        sheet.merge_cells("A1:G1")
        sheet.merge_cells("A6:G6")
        sheet.merge_cells("A10:G10")
        for place, colour in (("F7", "00B050"), ("F8", "FF0000"), ("F9", "FFC000")):
            sheet[place].fill = PatternFill("solid", fgColor=colour)

    made = []
    for row, code, text_, unit, year, target, actual in (
        (7, "1.1", "People attending wellbeing sessions", "heads", "400", "100", "112"),
        (8, "1.2", "New volunteers recruited", "heads", "24", "6", "3"),
        (9, "1.3", "Volunteer hours", "hours", "2000", "500", "460"),
        (11, "2.1", "Groups supported", "organisations/count", "20", "5", ""),
        (12, "2.2", "Income raised for groups", "£", "40000", "10000", "12350"),
        (14, "2.4", 'Groups saying "satisfied"', "percent", "85", "85", "91"),
    ):
        for column, when, number, kind in (
            ("C", "2024-25", year, "target"),
            ("D", "2024-25-Q2", target, "target"),
            ("E", "2024-25-Q2", actual, "actual"),
        ):
            counts = (f"£{number}" if unit == "£" else f"{number} {unit}") if number else "?"
            held = "" if number else " | held"
            made += said(name, f"{row} {column} | {text_} | {when} | {counts} | {kind} | code {code}{held}", *_ASIDE)
    return Case(
        xlsx(folder / "council_return.xlsx", {name: text}, as_kept),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n3 title\n5 header\n6 section\n10 section\n13 nothing\n16 note\n17 note",
                )
            ],
            ["two-numbers/words-beside-number: 5 (same 5 as Q1)"],
        ),
        "2024-25",
    )


def social_value_return(folder: Path) -> Case:
    """A council's template as it was filled in: units in a column, "12k", "as Q2", a text measure, guidance above."""
    text = """
Social Value Delivery Return
Supplier: Green Valley CIC
Contract: Grounds maintenance | | | Reporting year: 2024-25
Guidance: complete white cells only. YTD calculates automatically.

Measure ref | Measure description | Unit | Target | Q1 | Q2 | Q3 | Q4 | YTD | Evidence
SV1 | Local people employed on the contract | FTE | 2 | 1.5 | 2 | 2 | | 2 | payroll
SV2 | Staff volunteering | hrs | 120 | 14 | 0 | 22.5hrs | | 36.5 | sheet attached
SV3 | Spend in local supply chain | £ | 50000 | £11,204 | £9,870.40 | 12k | | | ledger
SV4 | Carbon saved | tCO2e | 5 | 0.8 | 0.6 | n/a | | 1.4
SV5 | Low emission vehicles in fleet | % | 50% | 25% | 25% | 50% | | 50% | 2 of 4 vans
SV6 | Work experience for young people | weeks | 8 | 2 | 4 | as Q2 | | | emails
SV7 | Case study | text | 1 | see attached | | | | | tbc
SV8 | Donations in kind | £ value | £1,000 | | £250.00 | nil | | £250 | raffle prizes

Submitted by: Beth | | | Date: 09.01.25
"""
    name = "SV return"

    def as_kept(workbook: Any) -> None:
        sheet = workbook[name]
        sheet.merge_cells("A1:J1")
        sheet.merge_cells("A4:J4")

    made = []
    for row, code, text_, unit, target, numbers in (
        ("7", "SV1", "Local people employed on the contract", "fte", "2", "1.5 2 2"),
        ("8", "SV2", "Staff volunteering", "hours", "120", "14 0 22.5"),
        ("9", "SV3", "Spend in local supply chain", "£", "50000", "11204 9870.40 12000"),
        ("10", "SV4", "Carbon saved", "tco2e", "5", "0.8 0.6 -"),
        ("11", "SV5", "Low emission vehicles in fleet", "percent", "50", "25 25 50"),
        ("12", "SV6", "Work experience for young people", "weeks", "8", "2 4 -"),
        ("14", "SV8", "Donations in kind", "£", "1000", "- 250 0"),
    ):
        cells = list(zip("EFG", QUARTERS["2024"][:3], numbers.split(), strict=True))
        made += across(name, row, text_, unit, cells, *_ASIDE, f"code {code}")
        made += across(name, row, text_, unit, [("D", "2024-25", target)], *_ASIDE, f"code {code}", "target")
    made += said(name, "12 G | Work experience for young people | 2024-25-Q3 | ? | held", *_ASIDE, "code SV6")
    made += said(name, "13 D | Case study | 2024-25 | ? | target | optional", *_ASIDE, "code SV7")
    made += said(name, "13 E | Case study | 2024-25-Q1 | ? | optional", *_ASIDE, "code SV7")
    return Case(
        xlsx(folder / "social_value_return.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 title\n3 title\n4 title/note\n6 header\n16 note")],
            ["number-unread/words-beside-number/two-numbers: as Q2"],
        ),
        "2024-25",
        also=(_the_year_to_date_is_left_out,),
    )


def _the_year_to_date_is_left_out(made: Json) -> list[str]:
    return [
        f"a sum is counted: row {each['source']['row']}" for each in made["records"] if each["source"]["col"] == "I"
    ]


def gwariant_lleol(folder: Path) -> Case:
    """A list of suppliers in Welsh: months by name, an impossible date, a comma for pence, money paid back."""
    text = """
Gwariant gyda chyflenwyr lleol 2024-25

Dyddiad | Cyflenwr | Lleol? | Swm heb TAW | TAW | Nodiadau
15/04/2024 | Siop Y Gornel | Ie | £86.20
3 Mai 2024 | Becws Dylan | Ydy | 42 | | clwb cinio
28.06.24 | Papur Mawr Cyf | Na | £120,50 | £24.10
Gorff 24 | Siop Y Gornel | Ie | (£6.00) | | ad-daliad
31/09/24 | Trydanwr J Ellis | Ie | £340.00 | 68.00
17 Hydref 2024 | Becws Dylan | " | £38 | | fel uchod
 | Cyfanswm | | £620.70 | £92.10
Lleol = o fewn 15 milltir
"""
    name = "Gwariant"
    made = said(
        name,
        """
        4 | Siop Y Gornel | 2024-04-15 | £86.20
        5 | Becws Dylan | 2024-05-03 | £42
        6 | Papur Mawr Cyf | 2024-06-28 | £120.50
        7 | Siop Y Gornel | 2024-07 | £-6
        8 | Trydanwr J Ellis | - | £340 | held
        9 | Becws Dylan | 2024-10-17 | £38
        """,
        *_ASIDE,
    )
    return Case(
        ods(folder / "gwariant_lleol.ods", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n10 total\n11 note")],
            ["date-impossible: 31/09/24", "net-or-gross: Swm heb TAW"],
            [(name, 10, "620.70", "620.70")],
        ),
        "2024-25",
    )


def carbon_and_waste(folder: Path) -> Case:
    """A quarter a row, a unit in every heading and others in cells, a bill not in yet, last year under the sum."""
    text = """
Carbon & waste log (shop + office)
Period | Electric kWh | Gas kWh | General waste bags | Recycling kg | Van miles | Comments
Q1 Apr-Jun 24 | 1,204 | 3310 | 26 bags | 118 | 640
Q2 Jul-Sep 24 | 1188 | 402 | 24 | 0.13t | 702 miles | boiler off
Q3 Oct-Dec 24 | 1,390 est | 2,875 | '31 | 122kg | 588
Q4 Jan-Mar 25 | bill not in | | | | 130 | Jan only so far
TOTAL | 3782 | 6587 | 81 | 370 | 2060
Last yr 23/24 | 5310 | 11020 | 110 | 455 | 2810
Carbon worked out on the govt spreadsheet - ask Owen
"""
    name = "Log"
    heads = {
        "B": ("Electric", "kwh"),
        "C": ("Gas", "kwh"),
        "D": ("General waste", "bags"),
        "E": ("Recycling", "kg"),
        "F": ("Van", "miles"),
    }
    lines = []
    for row, when, numbers in (
        (3, "2024-25-Q1", "1204 3310 26 118 640"),
        (4, "2024-25-Q2", "1188 402 24 - 702"),
        (5, "2024-25-Q3", "1390 2875 31 122 588"),
        (6, "2024-25-Q4", "- - - - 130"),
        (8, "2023-24?", "5310 11020 110 455 2810"),
    ):
        for (column, (head, unit)), number in zip(heads.items(), numbers.split(), strict=True):
            if number != "-":
                more = " | estimate" if (row, column) == (5, "B") else ""
                more += " | optional" if row == 8 else ""
                lines.append(f"{row} {column} | {head} | {when} | {number} {unit}{more} | somewhere {head}")
    lines.append("4 E | Recycling | 2024-25-Q2 | ? | somewhere Recycling")
    lines.append("6 B | Electric | 2024-25-Q4 | ? | held | optional | somewhere Electric")
    made = said(name, "\n".join(lines), "notes ?", "place ?")
    return Case(
        xlsx(folder / "carbon_and_waste.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 header\n7 total\n9 note")],
            ["number-unread: bill not in"],
        ),
        "2024-25",
    )

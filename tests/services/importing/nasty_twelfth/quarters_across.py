"""Cousins of the wide quarterly report: last quarter first, targets beside actuals, themes merged down the side."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said

BACKWARDS = list(reversed(QUARTERS["2023"]))
CALENDAR = [f"2024-Q{at}" for at in range(1, 5)]


def community_garden(folder: Path) -> Case:
    """The last quarter first, unit and comment at the end, a wrong year figure, a refund, percentages, "nil"."""
    name = "Return"
    text = """
Tyfu Gyda'n Gilydd / Growing Together
Quarterly return to the Health Board: April 2023 to March 2024

Ref | Indicator | Jan-Mar 24 | Oct-Dec 23 | Jul-Sep 23 | Apr-Jun 23 | 2023/24 | Measured in | Comments
 | | Q4 | Q3 | Q2 | Q1 | year
A. GROWING
A1 | Produce given away | 96 kg | 148.5 | 310kg | 122 | 676.5 | kg |
A2 | Trees planted | 40 | 65 | nil | 12 | 117 | trees | whips from the council
A3 | Volunteers on site | 22 | 19 | 26 | 24 | | people | many come all year
B. LEARNING
B1 | Workshops held | 6 | 5 | - | 4 | 15 | sessions | tutor ill in the summer
B2 | Attendances at workshops | 48 | 41 | - | 36 | 125 | attendances
B3 | Would come again | 92% | 0.88 | n/a | 95 % | | % | exit survey
C. MONEY
C1 | Plant sales | £412.00 | £(18.50) | 1,030 | £96.5 | 1520 | £ | Q3: refund to the school
C2 | Grants received | £2,500 | | | 5000 | 7000 | £ |
Total C | | 2912 | -18.5 | 1030 | 5096.5 | 9020

Figures for Q4 checked by the treasurer 11/4/24
"""

    def hook(workbook: Any) -> None:
        sheet = workbook[name]
        for span in ("A1:I1", "A2:I2", "A4:A5", "B4:B5", "H4:H5", "I4:I5"):
            sheet.merge_cells(span)
        sheet["D13"].number_format = "0%"

    columns = "C D E F"
    rows = (
        ("7", "Produce given away", "kg", "96 148.5 310 122", "A. GROWING", "-"),
        ("8", "Trees planted", "trees", "40 65 - 12", "A. GROWING", "whips from the council"),
        ("9", "Volunteers on site", "of people", "22 19 26 24", "A. GROWING", "many come all year"),
        ("11", "Workshops held", "sessions", "6 5 - 4", "B. LEARNING", "tutor ill in the summer"),
        ("12", "Attendances at workshops", "attendances", "48 41 - 36", "B. LEARNING", "-"),
        ("13", "Would come again", "percent", "92 88 - 95", "B. LEARNING", "exit survey"),
        ("15", "Plant sales", "£", "412 -18.5 1030 96.5", "C. MONEY", "Q3: refund to the school"),
        ("16", "Grants received", "£", "2500 - - 5000", "C. MONEY", "-"),
    )
    made = [
        each
        for row, what, unit, numbers, section, notes in rows
        for each in across(
            name,
            row,
            what,
            unit,
            periods(columns, BACKWARDS, numbers),
            f"section {section}",
            f"notes {notes}",
            "code ?",
        )
    ]
    made += said(
        name,
        f"8 E | Trees planted | {BACKWARDS[2]} | 0 trees | optional",
        "section A. GROWING",
        "notes whips from the council",
        "code ?",
    )
    return Case(
        xlsx(folder / "community_garden.xlsx", {name: text}, hook),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n4 header\n5 header\n6 section\n10 section\n11 E nothing\n12 E nothing\n"
                    "13 E nothing\n14 section\n17 total\n19 note",
                )
            ],
            ["people-may-overlap: volunteers on site in every quarter"],
            [(name, 15, "1520", "1520"), (name, 16, "7000", "7500")],
        ),
    )


def carers_kpis(folder: Path) -> Case:
    """Target and actual side by side in each quarter, one row that runs on, money as k, "tbc", a starred figure."""
    name = "KPIs"
    text = """
Carers' Crossroads Gwent
KPI report to the council - 2024/25

KPI | Q1 (Apr\u2013Jun) | | Q2 (Jul\u2013Sep) | | Q3 (Oct\u2013Dec) | | Q4 (Jan\u2013Mar) | | RAG | Commentary
 | Target | Actual | Target | Actual | Target | Actual | Target | Actual
Carers registered (cumulative) | 50 | 47 | 100 | 104 | 150 | 151 | 200 | 196 | A | target runs through the year
Carer assessments completed | 30 | 28 | 30 | 33 | 30 | 31 | 30 | 29* | A |
Hours of respite | 400 | 412.5 hrs | 400 | 388 | 400 | 405 hours | 400 | tbc | G | Q4 timesheets late
Respite spend (£) | 8000 | £8,112.40 | 8,000 | £7.95k | 8000 | £8,240 | £8,000 | 8005 | G |

Volunteer befrienders at end of quarter | 12 | 11 | 12 | 13 | 12 | 12 | 12 | 14 | G | mostly the same people
* two still to be signed off
"""

    def hook(workbook: Any) -> None:
        for span in ("A1:K1", "B4:C4", "D4:E4", "F4:G4", "H4:I4", "A4:A5", "J4:J5", "K4:K5"):
            workbook[name].merge_cells(span)

    quarters = QUARTERS["2024"]
    rows = (
        ("6", "Carers registered (cumulative)", "of people", "50 100 150 200", "47 104 151 196"),
        ("7", "Carer assessments completed", "count", "30 30 30 30", "28 33 31 29"),
        ("8", "Hours of respite", "hours", "400 400 400 400", "412.5 388 405 -"),
        ("9", "Respite spend (£)", "£", "8000 8000 8000 8000", "8112.40 7950 8240 8005"),
        ("11", "Volunteer befrienders at end of quarter", "of people", "12 12 12 12", "11 13 12 14"),
    )
    notes = {"6": "target runs through the year", "8": "Q4 timesheets late", "11": "mostly the same people"}
    made = [
        each
        for row, what, unit, targets, actuals in rows
        for columns, numbers, kind in (("B D F H", targets, "target"), ("C E G I", actuals, "actual"))
        for each in across(
            name, row, what, unit, periods(columns, quarters, numbers), kind, f"notes {notes.get(row, '-')}"
        )
    ]
    for record in made:
        if record["source"]["row"] == 7 and record["source"]["col"] == "I":
            del record["estimate"]
            del record["notes"]
        if record["amount_pence"] is not None:
            record["lenient"]["text"] = ["Respite spend (£)", "Respite spend"]
    return Case(
        xlsx(folder / "carers_kpis.xlsx", {name: text}, hook),
        expected(
            made,
            [(name, "1 title\n2 title\n4 header\n5 header\n8 I nothing\n12 note")],
            [
                "running-totals: carers registered is cumulative",
                "people-may-overlap: befrienders at the end of each quarter",
            ],
        ),
    )


def library_of_things(folder: Path) -> Case:
    """Calendar quarters, the theme merged down the side, the unit in the wording, headings again, heads added up."""
    name = "2024"
    text = """
Benthyg Canton - library of things
Funder return for the calendar year 2024
Theme | Measure | Jan-Mar | Apr-Jun | Jul-Sep | Oct-Dec | 2024 total
Lending | Loans made (no.) | 210 | 244 | 301 | 276 | 1031
 | Members who borrowed | 88 | 97 | 120 | 109 | 414
 | Loan income £ | 630 | £732.50 | £ 903 | £828.00 | 3093.50
Repair | Items mended | 31 | 28 | not recorded | 35 | 94
 | Waste avoided, kg | 41.2 | 38 kg | 52.5 | 39kg |
Theme | Measure | Jan-Mar | Apr-Jun | Jul-Sep | Oct-Dec | 2024 total
People | Volunteer hours | 118 hrs | 121h | 97h 30m | 104 | 440.5
 | Workshops run (sessions) | 3 | 5 | 0 | 2 | 9
TOTAL
* a member may borrow in more than one quarter
"""

    def hook(workbook: Any) -> None:
        for span in ("A1:G1", "A2:G2", "A4:A6", "A7:A8", "A10:A11"):
            workbook[name].merge_cells(span)
        workbook[name]["G8"] = "=SUM(C8:F8)"

    rows = (
        ("4", "Loans made (no.) ~ Loans made", "count/items", "210 244 301 276"),
        ("5", "Members who borrowed", "of people", "88 97 120 109"),
        ("6", "Loan income £ ~ Loan income", "£", "630 732.5 903 828"),
        ("7", "Items mended", "items/count", "31 28 - 35"),
        ("8", "Waste avoided, kg ~ Waste avoided", "kg", "41.2 38 52.5 39"),
        ("10", "Volunteer hours", "hours", "118 121 97.5 104"),
        ("11", "Workshops run (sessions) ~ Workshops run", "sessions", "3 5 0 2"),
    )
    made = [
        each
        for row, what, unit, numbers in rows
        for each in across(name, row, what, unit, periods("C D E F", CALENDAR, numbers), "notes ?")
    ]
    return Case(
        xlsx(folder / "library_of_things.xlsx", {name: text}, hook),
        expected(
            made,
            [(name, "1 title\n2 title\n3 header\n7 E nothing\n9 header\n12 total\n13 note")],
            ["people-may-overlap: members who borrowed, added up in G5", "formula-without-result: G8"],
            [(name, 6, "3093.50", "3093.50"), (name, 11, "9", "10")],
        ),
    )

"""Figures to date beside figures of the quarter, and years across under a heading of three rows."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def advice_shop(folder: Path) -> Case:
    """Two years of targets and actuals under three rows; quarters with what is to date beside them; all to date."""

    def shape(workbook: Any) -> None:
        for place in ("A1:F1", "A3:A5", "B3:B5", "C3:F3", "C4:D4", "E4:F4"):
            workbook["Two years"].merge_cells(place)
        workbook["Volunteers"].column_dimensions["F"].hidden = True

    years = """
Cyngor Canol Advice Shop \u2013 outcomes agreed with the council

Outcome | Unit | Financial year
 | | 2022-23 | | 2023-24
 | | Target | Actual | Target | Actual
MONEY ADVICE
Debt written off for clients | £ | £40,000 | £38,450.50 | 42000 | '51,200
Benefits appeals won | appeals | 20 | 17 | 20 | Not recorded
Clients who kept their home | % | 90% | 88% | 90% | 92.5%
TRAINING
Hours of training given | hrs | 60 | 48 hrs | 60 | approx 70
Advisers trained | people | 6 | 5 | 8 | 8
"""
    quarters = """
Enquiries 2023-24, with the figure to date beside each quarter
Measure | Unit | Q1 | Q1 to date | Q2 | Q2 to date | Q3 | Q3 to date | Q4 | Q4 to date
Enquiries answered | contacts | 212 | 212 | 198 | 410 | 240 | 650 | 231 | 881
Grants found | £ | £1,200.00 | £1,200.00 | 850 | 2050 | - | 2050 | £(50.00) | £2,000.00
Home visits | visits | 12 | 12 | 9 | 21 | 14 | 35 | n/a | 35
"""
    log = """
Date | What the volunteers did | Volunteers | Hours | Paid out | Entered by
2023-04-18 | Form filling morning | 4 | 12 | £3.20 | KJ
02/05/23 | " | 5 | 15 hrs | nil | KJ
2023-05-30 | Leaflet drop | 7 | 1 day | £14.60 | RS
2023-06-13 | Tribunal support | 1 | 3h 30m | £(3.20) | RS
14/06/23 | Stall at the market | 3 + 1 trainee | 4 | £61 raised | KJ
31/04/23 | Leaflet drop | 6 | ~9 | £5 | KJ
 | Total | 26 | 43.5 | £80.60
"""
    name, enquiries = "Two years", "Enquiries"
    whens = ["2022-23", "2022-23", "2023-24", "2023-24"]

    def row(at: int, text: str, unit: str, numbers: str, section: str) -> list[Json]:
        made = across(name, str(at), text, unit, periods("C D E F", whens, numbers), f"section {section}")
        for record in made:
            record["kind"] = "target" if record["source"]["col"] in "CE" else "actual"
        return made

    def quarter(at: int, text: str, unit: str, numbers: str) -> list[Json]:
        return across(enquiries, str(at), text, unit, periods("C E G I", QUARTERS["2023"], numbers))

    hours = row(11, "Hours of training given", "hours", "60 48 60 70", "TRAINING")
    hours[3]["estimate"] = True
    made = [
        *row(7, "Debt written off for clients", "£", "40000 38450.50 42000 51200", "MONEY ADVICE"),
        *row(8, "Benefits appeals won", "count/items", "20 17 20 -", "MONEY ADVICE"),
        *row(9, "Clients who kept their home", "percent", "90 88 90 92.5", "MONEY ADVICE"),
        *hours,
        *row(12, "Advisers trained", "of people", "6 5 8 8", "TRAINING"),
        *quarter(3, "Enquiries answered", "contacts", "212 198 240 231"),
        *quarter(4, "Grants found", "£", "1200 850 - -50"),
        *quarter(5, "Home visits", "count/contacts/attendances/sessions", "12 9 14 -"),
        *said(
            "Volunteers",
            """
            2 | Form filling morning | 2023-04-18 | 12 hours, 4 people, £3.20
            3 | Form filling morning | 2023-05-02 | 15 hours, 5 people, £0?
            4 | Leaflet drop | 2023-05-30 | 7 people, £14.60 | held
            5 | Tribunal support | 2023-06-13 | 3.5 hours, 1 people, £-3.20
            6 | Stall at the market | 2023-06-14 | 4 hours, £61 | held
            7 | Leaflet drop | - | 9 hours, 6 people, £5 | estimate | held
            """,
        ),
    ]
    return Case(
        xlsx(folder / "advice_shop.xlsx", {name: years, enquiries: quarters, "Volunteers": log}, shape),
        expected(
            made,
            [
                (name, "1 title\n3 header\n4 header\n5 header\n6 section\n8 F nothing\n10 section"),
                (enquiries, "1 title\n2 header\n4 G nothing\n5 I nothing"),
                ("Volunteers", "1 header\n8 total"),
            ],
            [
                "running-totals/running-left-out: to date",
                "day-length-unknown: 1 day",
                "two-numbers: 3 + 1 trainee",
                "income-in-costs: £61 raised",
                "date-impossible: 31/04/23",
                "hours-each-or-all: volunteers and hours",
            ],
            [("Volunteers", 8, "80.60", "19.60")],
        ),
        "2023-24",
    )

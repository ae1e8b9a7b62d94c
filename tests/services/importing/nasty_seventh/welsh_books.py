"""Workbooks kept in Welsh, or in both: quarters and months across, a sheet a term, a ledger of spend."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods, said


def menter_cwm(folder: Path) -> Case:
    """A return in Welsh with quarters by their months and a ledger of local spend in Welsh, in ods."""
    guide = "Canllawiau\nRhowch y ffigurau yn y celloedd gwyn.\nDychwelwch y ffurflen erbyn 30 Ebrill."
    text = """
Menter Cwm Tawe
Adroddiad monitro \u2013 blwyddyn yn diweddu 31 Mawrth 2025

Gweithgaredd | Uned | Ebr-Meh | Gorff-Medi | Hyd-Rhag | Ion-Maw | Cyfanswm | Sylwadau
POBL A GWIRFODDOLI
Gwirfoddolwyr yn y caffi | nifer | 14 | 16 | 15 | 19 | | yr un bobl yn aml
Oriau gwirfoddoli | oriau | 120 awr | 132.5 | tua 140 | '151 | 543.5
Prydau cinio cymunedol | prydau | 80 | 96 | 102 | 88 | 366
Is-gyfanswm prydau | | 80 | 96 | 102 | 88 | 366

ARIAN
Gwariant gyda busnesau lleol | £ | £1,150.00 | 980 | £(40.00) | '1,310.25 | 3400.25
Arian a godwyd yn y ffair | £ | dim | £96 | amh. | £140.10 | | dim ffair yn Ch3

CYFANSWM
Nodyn: mae ffigur oriau Ch3 yn amcangyfrif
"""
    ledger = """
Gwariant lleol 2024\u201325

Dyddiad | Cyflenwr | Net | TAW | Lleol?
2024-04-16 | Siop Fferm Rhos | £112.50 | £0.00 | Ydy
3 Mai 2024 | Argraffwyr y Bont | £1,234.50 | £246.90 | Nac ydy
17.06.24 | Becws Brynaman | £86 | - | ydy
31 Mehefin 2024 | Becws Brynaman | £14.20 | | ydy
 | Cyfanswm Becws Brynaman | 100.2
9 Medi 2024 | Hyfforddiant Taf Cyf | '1.250,00 | 250 | lleol
14/10/24 | Siop Fferm Rhos | (£12.50) | | Ydy
14/10/24 | Siop Fferm Rhos | (£12.50) | | Ydy

 | CYFANSWM TERFYNOL | £2,672.20
"""
    name, q = "Adroddiad", QUARTERS["2024"]

    def row(at: int, text: str, unit: str, numbers: str, section: str, *more: str) -> list[Json]:
        return across(name, str(at), text, unit, periods("C D E F", q, numbers), f"section {section}", *more)

    hours = row(7, "Oriau gwirfoddoli", "hours", "120 132.5 140 151", "POBL A GWIRFODDOLI")
    hours[2]["estimate"] = True
    made = [
        *row(
            6, "Gwirfoddolwyr yn y caffi", "of people", "14 16 15 19", "POBL A GWIRFODDOLI", "notes yr un bobl yn aml"
        ),
        *hours,
        *row(8, "Prydau cinio cymunedol", "meals", "80 96 102 88", "POBL A GWIRFODDOLI"),
        *row(12, "Gwariant gyda busnesau lleol", "£", "1150 980 -40 1310.25", "ARIAN"),
        *row(13, "Arian a godwyd yn y ffair", "£", "- 96 - 140.10", "ARIAN", "notes dim ffair yn Ch3"),
        *said(
            name,
            "13 C | Arian a godwyd yn y ffair | 2024-25-Q1 | £0 | section ARIAN | notes dim ffair yn Ch3 | optional",
        ),
        *said(
            "Gwariant",
            """
            4 | Siop Fferm Rhos | 2024-04-16 | £112.50
            5 | Argraffwyr y Bont | 2024-05-03 | £1234.50
            6 | Becws Brynaman | 2024-06-17 | £86
            7 | Becws Brynaman | - | £14.20 | held
            9 | Hyfforddiant Taf Cyf | 2024-09-09 | £1250 | held
            10 | Siop Fferm Rhos | 2024-10-14 | £-12.50
            """,
        ),
    ]
    return Case(
        ods(folder / "menter_cwm.ods", {"Canllawiau": guide, name: text, "Gwariant": ledger}),
        expected(
            made,
            [
                ("Canllawiau", "all note"),
                (name, "1 title\n2 title\n4 header\n5 section\n9 total\n11 section\n13 E nothing\n15 total\n16 note"),
                ("Gwariant", "1 title\n3 header\n8 total\n11 duplicate\n13 total"),
            ],
            [
                "people-may-overlap: the same people",
                "date-impossible: 31 Mehefin",
                "number-two-ways: 1.250,00",
                "net-or-gross: Net, TAW",
                "twice-in-file: Siop Fferm Rhos",
            ],
            [
                (name, 7, "543.5", "543.5"),
                (name, 8, "366", "366"),
                (name, 12, "3400.25", "3400.25"),
                ("Gwariant", 8, "100.2", "100.2"),
                ("Gwariant", 13, "2672.20", "2684.70"),
            ],
        ),
    )


def clwb_ieuenctid(folder: Path) -> Case:
    """A sheet a term in Welsh with the columns moved and renamed, and months across with targets below each other."""

    def shape(workbook: Any) -> None:
        workbook["Rhestrau"].sheet_state = "hidden"

    spring = """
Tymor y gwanwyn 2024

Dyddiad | Sesiwn | Pobl ifanc | Oriau | Lleoliad
2024-04-10 | Clwb ieuenctid | 17 | 2 | Neuadd Goffa
45427 | Gwaith datgysylltiedig | 6 | 2.5 |
12 Mehefin 2024 | Gweithdy seiber | 21 | 1.5 awr | Llyfrgell
 | Cyfanswm | 44
"""
    summer = """
Sesiwn | Dyddiad | PI | Oriau | Staff
Cynllun haf, diwrnod 1 | 2024-07-30 | 30 | 6 | EJ
Cynllun haf, diwrnod 2 | 31/07/24 | 28 + 3 rhiant | 6 | EJ/RW
Trip i Langrannog | 2024-08-14 | 24 | 1 diwrnod | RW
Trip i Langrannog | 2024-08-14 | 24 | 1 diwrnod | RW
Cyfanswm | | 109
"""
    year = """
Ffigurau'r flwyddyn 2024-25
Mesur | Uned | Ebrill | Mai | Mehefin | Gorffennaf | Awst | Medi | Hydref | Tachwedd | Rhagfyr \
| Ionawr | Chwefror | Mawrth | Targed
Aelodau | pobl | 31 | 33 | 33 | 36 | 36 | 38 | 40 | 40 | 41 | 41 | 42 | 44 | 45
Sesiynau | sesiynau | 8 | 9 | 8 | 10 | - | 8 | 9 | 8 | 6 | 8 | 8 | 9 | 100
Tâl mynediad | £ | £16.00 | 18 | £15.50 | £22 | dim | 17 | £19.20 | 18 | £11 | 16 | £15 | £18.40 | £200
"""
    name = "Blwyddyn"
    columns = "C D E F G H I J K L M N"
    made = [
        *said(
            "Gwanwyn",
            """
            4 | Clwb ieuenctid | 2024-04-10 | 2 hours, 17 people | place Neuadd Goffa
            5 | Gwaith datgysylltiedig | 2024-05-15 | 2.5 hours, 6 people
            6 | Gweithdy seiber | 2024-06-12 | 1.5 hours, 21 people | place Llyfrgell
            """,
        ),
        *said(
            "Haf",
            """
            2 | Cynllun haf, diwrnod 1 | 2024-07-30 | 6 hours, 30 people
            3 | Cynllun haf, diwrnod 2 | 2024-07-31 | 6 hours | held
            4 | Trip i Langrannog | 2024-08-14 | 24 people | held
            """,
        ),
        *across(
            name, "3", "Aelodau", "of people", periods(columns, MONTHS["2024"], "31 33 33 36 36 38 40 40 41 41 42 44")
        ),
        *across(name, "4", "Sesiynau", "sessions", periods(columns, MONTHS["2024"], "8 9 8 10 - 8 9 8 6 8 8 9")),
        *across(
            name,
            "5",
            "Tâl mynediad",
            "£",
            periods(columns, MONTHS["2024"], "16 18 15.50 22 - 17 19.20 18 11 16 15 18.40"),
        ),
        *said(
            name,
            """
            3 O | Aelodau | 2024-25 | 45 of people | target
            4 O | Sesiynau | 2024-25 | 100 sessions | target
            5 O | Tâl mynediad | 2024-25 | £200 | target
            5 G | Tâl mynediad | 2024-08 | £0 | optional
            """,
        ),
    ]
    sheets = {"Gwanwyn": spring, "Haf": summer, name: year, "Rhestrau": "Mathau o sesiwn\nClwb\nTrip"}
    return Case(
        xlsx(folder / "clwb_ieuenctid.xlsx", sheets, shape),
        expected(
            made,
            [
                ("Gwanwyn", "1 title\n3 header\n7 total"),
                ("Haf", "1 header\n5 duplicate\n6 total"),
                (name, "1 title\n2 header\n4 G nothing"),
                ("Rhestrau", "all hidden"),
            ],
            [
                "headings-differ: PI, Pobl ifanc",
                "personal-data: Staff",
                "date-from-number: 45427",
                "two-numbers: 28 + 3 rhiant",
                "day-length-unknown: 1 diwrnod",
                "twice-in-file: Trip i Langrannog",
                "people-may-overlap: Aelodau",
            ],
            [("Gwanwyn", 7, "44", "44")],
        ),
    )

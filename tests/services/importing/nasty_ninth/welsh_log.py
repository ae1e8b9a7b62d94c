"""A Welsh-language initiative's own year: its log and its quarters in Welsh, and a hidden list."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def menter_iaith(folder: Path) -> Case:
    """Cymraeg: a row twice, a month for a date, a day for hours, an impossible date; quarters across in sections."""
    log = """
Menter Bro Nant \u2013 cofnod gweithgareddau 2024-25

Dyddiad | Gweithgaredd | Gwirfoddolwyr | Oriau | Cost | Lleoliad | Nodiadau
'09/04/24 | Clwb darllen | 3 | '6 awr | £0.00 | Llyfrgell
'16/04/24 | Sesiwn Ti a Fi | 4 | 8 | £14.20 | Neuadd
'16/04/24 | Sesiwn Ti a Fi | 4 | 8 | £14.20 | Neuadd
'2.5.24 | Taith gerdded | 5 | '3.5 awr | | Parc y Nant | tywydd braf
Mehefin | Galwadau ffôn | 2 | tua 6
'13/06/24 | Gŵyl y pentref | 9 | 1 diwrnod | £(25.00) | Cae chwarae | ad-daliad
'31/11/24 | Cwis | 6 | 3 | £85 | Tafarn
 | CYFANSWM | 33 | 34.5 | £88.40
"""
    quarters = """
Ffigurau'r flwyddyn 2024/25

Mesur | Uned | Chwarter 1 | Chwarter 2 | Chwarter 3 | Chwarter 4 | Cyfanswm | Nodiadau
POBL
Gwirfoddolwyr | pobl | 11 | 14 | 14 | 12 | | yr un bobl gan mwyaf
Oriau gwirfoddoli | oriau | 96 | '104 awr | 88.5 | - | 288.5
ARIAN
Gwariant lleol | £ | £310.00 | 275.5 | £1,002 | £98 | 1685.5
CYFANSWM
"""
    made = said(
        "Cofnod",
        """
        4 | Clwb darllen | 2024-04-09 | 6 hours, 3 people, £0 | place Llyfrgell
        5 | Sesiwn Ti a Fi | 2024-04-16 | 8 hours, 4 people, £14.20 | place Neuadd
        7 | Taith gerdded | 2024-05-02 | 3.5 hours, 5 people | place Parc y Nant | notes tywydd braf
        8 | Galwadau ffôn | 2024-06 | 6 hours, 2 people | estimate
        9 | Gŵyl y pentref | 2024-06-13 | 9 people, £-25 | place Cae chwarae | notes ad-daliad | held
        10 | Cwis | - | 3 hours, 6 people, £85 | place Tafarn | held
        """,
    )
    for row, what, unit, numbers, section, notes in (
        ("5", "Gwirfoddolwyr", "of people", "11 14 14 12", "POBL", "yr un bobl gan mwyaf"),
        ("6", "Oriau gwirfoddoli", "hours", "96 104 88.5 -", "POBL", ""),
        ("8", "Gwariant lleol", "£", "310 275.50 1002 98", "ARIAN", ""),
    ):
        more = [f"section {section}", *([f"notes {notes}"] if notes else [])]
        made += across("Chwarteri", row, what, unit, periods("C D E F", QUARTERS["2024"], numbers), *more)

    def hook(workbook: Any) -> None:
        lists = workbook.create_sheet("Rhestrau")
        for at, word in enumerate(("Mathau", "Clwb", "Taith"), 1):
            lists.cell(at, 1).value = word
        lists.sheet_state = "hidden"

    return Case(
        xlsx(folder / "menter_iaith.xlsx", {"Cofnod": log, "Chwarteri": quarters}, hook),
        expected(
            made,
            [
                ("Cofnod", "1 title\n3 header\n6 duplicate\n11 total"),
                ("Chwarteri", "1 title\n3 header\n4 section\n6 F nothing\n7 section\n9 total"),
                ("Rhestrau", "all hidden"),
            ],
            [
                "twice-in-file: rows 5 and 6",
                "day-length-unknown: 1 diwrnod",
                "date-impossible: 31 November",
                "hours-each-or-all: 3 volunteers, 6 hours",
                "people-may-overlap: gwirfoddolwyr",
            ],
            [("Cofnod", 11, "88.40", "74.20"), ("Chwarteri", 6, "288.5", "288.5")],
        ),
    )

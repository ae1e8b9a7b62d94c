# ruff: noqa: E501 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the third sample: a sheet for each part of the year, set out anew each time, with hidden lists."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.session_books import part_of_year
from tests.services.importing.nasty_seventeenth.shown_files import shown_ods
from tests.services.importing.nasty_thirteenth.paired import Paired


def _all(parts: Sequence[Paired]) -> list[Json]:
    return [record for each in parts for record in each.records]


def carers_cafe(folder: Path) -> Case:
    spring = part_of_year(
        "Apr-Jun",
        """
Apr-Jun 2023 => skip title

Date | Activity | Carers | Hours | Postcode
2023-04-12 | Memory café | 14 | 2 | SA15 3YE => 2023-04-12 | 2 hours, 14 people
#2023-04-26 | Memory café | 12 | 2 | SA15 3YE => 2023-04-26 | 2 hours, 12 people
10/05/23 | Benefits talk (Age Cymru) | 19 | 1.5 | SA15 3YE => 2023-05-10 | 1.5 hours, 19 people
2023-05-24 | Memory café | 15 | 2 | SA15 3YE => 2023-05-24 | 2 hours, 15 people
#2023-05-30 | Walk round the wetlands | 8 | 3 => 2023-05-30 | 3 hours, 8 people
14/06/23 | Memory café | 13 | 2 | SA15 3YE => 2023-06-14 | 2 hours, 13 people
#2023-06-28 | Chair yoga | 11 | 1 | SA14 8LW => 2023-06-28 | 1 hours, 11 people
 | Total | {people} => skip total
""",
        "B",
        place="E",
    )
    summer = part_of_year(
        "Jul-Sep",
        """
Activity | Date | Attendees | Hrs | Lead
Memory café | 2023-07-12 | 12 | 2 | MJ => 2023-07-12 | 2 hours, 12 people
Memory café | #2023-07-26 | 16 | 2 | MJ => 2023-07-26 | 2 hours, 16 people
Trip to Botanic Garden | 2023-08-09 | 22 | 6 | MJ/PR => 2023-08-09 | 6 hours, 22 people
Strawberry tea | 23/08/23 | 27 | 2.5 | PR => 2023-08-23 | 2.5 hours, 27 people
Memory café | #2023-09-13 | 10 | 2 => 2023-09-13 | 2 hours, 10 people
Sing along | 27/09/23 | 18 | 1.5 | PR => 2023-09-27 | 1.5 hours, 18 people
Total | | {people} => skip total
""",
        "A",
    )
    autumn = part_of_year(
        "Oct-Dec",
        """
Oct-Dec 2023 => skip title




Date | Activity | Carers | Hours | Postcode
11/10/23 | Memory café | 13 | 2 | SA15 3YE => 2023-10-11 | 2 hours, 13 people
#2023-10-25 | Memory café | 14 | 2 | SA15 3YE => 2023-10-25 | 2 hours, 14 people
2023-11-08 | Power of attorney clinic | 6 | 3 | SA14 8LW => 2023-11-08 | 3 hours, 6 people
#2023-11-22 | Memory café | 15 | 2 => 2023-11-22 | 2 hours, 15 people
13/12/23 | Xmas lunch and raffle | 31 | 3.5 | SA15 3YE => 2023-12-13 | 3.5 hours, 31 people
 | Total | {people} => skip total
""",
        "B",
        place="E",
    )
    winter = part_of_year(
        "Jan-Mar",
        """
Date | Activity | Carers | Hours | Postcode
#2024-01-10 | Memory café | 9 | 2 | SA15 3YE => 2024-01-10 | 2 hours, 9 people
24/01/24 | Memory café | 11 | 2 | SA15 3YE => 2024-01-24 | 2 hours, 11 people
2024-02-14 | Valentine's dance | 24 | 2.5 | SA14 8LW => 2024-02-14 | 2.5 hours, 24 people
#2024-02-28 | Memory café | 12 | 2 | SA15 3YE => 2024-02-28 | 2 hours, 12 people
13/03/24 | Pancakes and planning | 17 | 1.5 | SA15 3YE => 2024-03-13 | 1.5 hours, 17 people
 | Total | {people} => skip total
""",
        "B",
        place="E",
    )
    parts = (spring, summer, autumn, winter)
    sheets = {
        "Notes for users": "Carers' café record 2023-24\nOne line for each café or outing\nPlease do not change the coloured cells",
        **{each.sheet: each.text for each in parts},
        "Lists": "Activities\nMemory café\nChair yoga\nSing along",
    }

    def hide(workbook: Any) -> None:
        workbook["Lists"].sheet_state = "hidden"

    return Case(
        xlsx(folder / "carers_cafe.xlsx", sheets, hide),
        expected(
            _all(parts),
            [("Notes for users", "all note/title"), *(each.skipped for each in parts), ("Lists", "all hidden/lookup")],
            [
                "headings-differ: Attendees and Carers",
                "personal-data/maybe-names: Lead holds initials",
                "date-from-number: days without a date format",
            ],
            [check for each in parts for check in each.checks],
        ),
    )


def cinio_hoelion(folder: Path) -> Case:
    first = part_of_year(
        "Ebr-Meh",
        """
Ebrill-Mehefin 2024 => skip title

Dyddiad | Sesiwn | Pobl hŷn | Oriau | Cod post
2024-04-10 | Cinio a sgwrs | 21 | 2 | SY23 5AA => 2024-04-10 | 2 hours, 21 people
#2024-04-24 | Cinio a sgwrs | 19 | 2 | SY23 5AA => 2024-04-24 | 2 hours, 19 people
15/05/24 | Sgwrs am sgamiau (yr heddlu) | 25 | 1.5 | SY23 5AA => 2024-05-15 | 1.5 hours, 25 people
#2024-05-29 | Cinio a sgwrs | 20 | 2 | SY23 5AA => 2024-05-29 | 2 hours, 20 people
2024-06-12 | Bowlio dan do | 9 | 2.5 => 2024-06-12 | 2.5 hours, 9 people
26/06/24 | Cinio a sgwrs | 18 | 2 | SY23 5AA => 2024-06-26 | 2 hours, 18 people
 | Cyfanswm | {people} => skip total
""",
        "B",
        place="E",
    )
    second = part_of_year(
        "Gor-Medi",
        """
Sesiwn | Dyddiad | Aelodau | Awr | Staff
Cinio a sgwrs | 2024-07-10 | 17 | 2 | EW => 2024-07-10 | 2 hours, 17 people
Trip i Bortmeirion | #2024-07-24 | 30 | 8 | EW/LlD => 2024-07-24 | 8 hours, 30 people
Cinio a sgwrs | 14/08/24 | 16 | 2 | EW => 2024-08-14 | 2 hours, 16 people
Pnawn o emynau | 2024-08-28 | 28 | 1.5 | LlD => 2024-08-28 | 1.5 hours, 28 people
Cinio a sgwrs | #2024-09-11 | 20 | 2 => 2024-09-11 | 2 hours, 20 people
Brechu rhag y ffliw | 25/09/24 | 33 | 3 | LlD => 2024-09-25 | 3 hours, 33 people
Cyfanswm | | {people} => skip total
""",
        "A",
    )
    third = part_of_year(
        "Hyd-Rhag",
        """
Hydref-Rhagfyr 2024 => skip title



Dyddiad | Sesiwn | Pobl hŷn | Oriau | Cod post
09/10/24 | Cinio a sgwrs | 19 | 2 | SY23 5AA => 2024-10-09 | 2 hours, 19 people
2024-10-23 | Crefftau | 12 | 2 | SY23 4BX => 2024-10-23 | 2 hours, 12 people
#2024-11-13 | Cinio a sgwrs | 22 | 2 | SY23 5AA => 2024-11-13 | 2 hours, 22 people
27/11/24 | Cyngor ar ynni | 15 | 1 => 2024-11-27 | 1 hours, 15 people
#2024-12-18 | Cinio Nadolig | 38 | 3 | SY23 5AA => 2024-12-18 | 3 hours, 38 people
 | Cyfanswm | {people} => skip total
""",
        "B",
        place="E",
    )
    parts = (first, second, third)
    sheets = {
        "DARLLENWCH": "Cofnod y clwb cinio 2024-25\nPeidiwch â newid y celloedd llwyd os gwelwch yn dda",
        **{each.sheet: each.text for each in parts},
        "Rhestrau": "Mathau o sesiwn\nCinio a sgwrs\nCrefftau",
    }
    return Case(
        shown_ods(folder / "cinio_hoelion.ods", sheets, hidden=["Rhestrau"]),
        expected(
            _all(parts),
            [("DARLLENWCH", "all note/title"), *(each.skipped for each in parts), ("Rhestrau", "all hidden/lookup")],
            [
                "headings-differ: Aelodau a Pobl hŷn",
                "personal-data/maybe-names: Staff",
                "date-from-number: rhifau heb fformat dyddiad",
            ],
            [check for each in parts for check in each.checks],
        ),
    )

"""A cousin of the third sample whose last sheet was left with a filter on."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.session_books import part_of_year


def riding_for_disabled(folder: Path) -> Case:
    """Own trap: somebody left a filter on, so that rows that happened are hidden: brought in or left out, but asked."""
    spring = part_of_year(
        "Apr-Jun 24",
        """
Towy Riding for the Disabled - sessions April to June 2024 => skip title
Indoor school unless said otherwise => skip note/title

Date | Activity | Riders | Hours | Where | Remarks => skip header
2024-04-10 | Ysgol Heol Goffa riders | 8 | 2 | Indoor school => 2024-04-10 | 2 hours, 8 people
#2024-04-17 | Ysgol Heol Goffa riders | 7 | 2 | Indoor school => 2024-04-17 | 2 hours, 7 people
20/04/24 | Saturday adults | 6 | 1.5 | Outdoor arena => 2024-04-20 | 1.5 hours, 6 people
2024-04-24 | Ysgol Heol Goffa riders | 8 | 2 | Indoor school => 2024-04-24 | 2 hours, 8 people
#2024-05-04 | Saturday adults | 7 | 1.5 | Outdoor arena | new hoist used => 2024-05-04 | 1.5 hours, 7 people
2024-05-08 | Carriage driving | 3 | 1 | Lanes, Llangadog => 2024-05-08 | 1 hours, 3 people
15/05/24 | Ysgol Heol Goffa riders | 6 | 2 | Indoor school | two off sick => 2024-05-15 | 2 hours, 6 people
2024-05-18 | Saturday adults | 5 | 1.5 | Outdoor arena => 2024-05-18 | 1.5 hours, 5 people
2024-05-22 | Carriage driving | 4 | 1 | Lanes, Llangadog => 2024-05-22 | 1 hours, 4 people
#2024-06-05 | Ysgol Heol Goffa riders | 8 | 2 | Indoor school => 2024-06-05 | 2 hours, 8 people
2024-06-08 | Saturday adults | 6 | 1.5 | Outdoor arena => 2024-06-08 | 1.5 hours, 6 people
19/06/24 | Regional qualifier (dressage) | 4 | 5 | Pembrey => 2024-06-19 | 5 hours, 4 people
2024-06-26 | Ysgol Heol Goffa riders | 7 | 2 | Indoor school => 2024-06-26 | 2 hours, 7 people
 | Total | {people} => skip total
""",
        "B",
        "E",
        "F",
    )
    summer = part_of_year(
        "Jul-Sep 24",
        """
Activity | Date | No. riding | Hrs | Leader => skip header
Saturday adults | 2024-07-06 | 6 | 1.5 | MJ => 2024-07-06 | 1.5 hours, 6 people
Ysgol Heol Goffa riders | #2024-07-10 | 8 | 2 | MJ/KD => 2024-07-10 | 2 hours, 8 people
Own a pony day 1 | 2024-07-29 | 10 | 5 | KD => 2024-07-29 | 5 hours, 10 people
Own a pony day 2 | 2024-07-30 | 10 | 5 | KD => 2024-07-30 | 5 hours, 10 people
Own a pony day 3 | 31/07/24 | 9 | 5 | KD/MJ => 2024-07-31 | 5 hours, 9 people
Carriage driving | 2024-08-07 | 4 | 1 => 2024-08-07 | 1 hours, 4 people
Saturday adults | #2024-08-17 | 5 | 1.5 | MJ => 2024-08-17 | 1.5 hours, 5 people
Hack to the river | 2024-08-21 | 6 | 2.5 | MJ => 2024-08-21 | 2.5 hours, 6 people
Saturday adults | 14/09/24 | 7 | 1.5 | MJ => 2024-09-14 | 1.5 hours, 7 people
Ysgol Heol Goffa riders | #2024-09-18 | 8 | 2 | KD => 2024-09-18 | 2 hours, 8 people
Ysgol Heol Goffa riders | 2024-09-25 | 7 | 2 | KD => 2024-09-25 | 2 hours, 7 people
Total | | {people} => skip total
""",
        "A",
    )
    autumn = part_of_year(
        "Oct-Dec 24",
        """
October to December 2024 => skip title




Date | Activity | Riders | Hours | Where => skip header
2024-10-02 | Ysgol Heol Goffa riders | 8 | 2 | Indoor school => 2024-10-02 | 2 hours, 8 people
#2024-10-12 | Saturday adults | 6 | 1.5 | Outdoor arena => 2024-10-12 | 1.5 hours, 6 people | optional
16/10/24 | Ysgol Heol Goffa riders | 7 | 2 | Indoor school => 2024-10-16 | 2 hours, 7 people
2024-10-26 | Saturday adults | 6 | 1.5 | Indoor school => 2024-10-26 | 1.5 hours, 6 people | optional
2024-10-30 | Half-term grooming day | 12 | 4 | Yard => 2024-10-30 | 4 hours, 12 people
#2024-11-13 | Ysgol Heol Goffa riders | 8 | 2 | Indoor school => 2024-11-13 | 2 hours, 8 people
23/11/24 | Saturday adults | 4 | 1.5 | Indoor school => 2024-11-23 | 1.5 hours, 4 people | optional
2024-11-27 | Ysgol Heol Goffa riders | 7 | 2 | Indoor school => 2024-11-27 | 2 hours, 7 people
2024-12-07 | Saturday adults | 5 | 1.5 | Indoor school => 2024-12-07 | 1.5 hours, 5 people | optional
#2024-12-11 | Nativity on horseback | 21 | 2 => 2024-12-11 | 2 hours, 21 people
18/12/24 | Stable visit, care home | 9 | 1 | Yard => 2024-12-18 | 1 hours, 9 people
 | Total | {people} => skip total
""",
        "B",
        "E",
    )

    def filtered(workbook: Any) -> None:
        workbook["Types"].sheet_state = "hidden"
        sheet = workbook["Oct-Dec 24"]
        sheet.auto_filter.ref = "A6:E17"
        for row in range(7, 18):
            sheet.row_dimensions[row].hidden = sheet.cell(row, 2).value == "Saturday adults"

    parts = (spring, summer, autumn)
    sheets = {
        "Notes for coaches": "Write up every session the same day\nKeep to the activity names on the list",
        **{each.sheet: each.text for each in parts},
        "Types": "Activity\nSaturday adults\nCarriage driving\nHack",
    }
    return Case(
        xlsx(folder / "riding_for_disabled.xlsx", sheets, filtered),
        expected(
            [record for each in parts for record in each.records],
            [
                ("Notes for coaches", "all note/title"),
                *(each.skipped for each in parts),
                ("Types", "all hidden/lookup"),
            ],
            [
                "personal-data/maybe-names: Leader",
                "date-from-number: dates without a format",
                "hidden-rows: the Saturdays of the autumn",
            ],
            [check for each in (spring, summer) for check in each.checks],
        ),
    )

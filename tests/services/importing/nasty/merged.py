"""Merged cells, which hold their value once, and rows, columns and sheets that somebody has hidden."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import ods, xlsx

_DOWN = """
Outreach log 2024-25
Date|Place|Activity|People|Hours
2024-05-13|Ferndale|Lunch club|14|3
|||9|2
||Bike repair|5|2
2024-05-20|Ferndale|Lunch club|16|3
|Maerdy|Bike repair|4|2.5
"""
_DOWN_SPANS = {(1, 1): (1, 5), (3, 1): (3, 1), (3, 2): (3, 1), (3, 3): (2, 1), (6, 1): (2, 1)}


def _down() -> Json:
    made = records(
        "Log",
        """
3 | Lunch club | 2024-05-13 | 3 hours, 14 people | place Ferndale
4 | Lunch club | 2024-05-13 | 2 hours, 9 people | place Ferndale
5 | Bike repair | 2024-05-13 | 2 hours, 5 people | place Ferndale
6 | Lunch club | 2024-05-20 | 3 hours, 16 people | place Ferndale
7 | Bike repair | 2024-05-20 | 2.5 hours, 4 people | place Maerdy
""",
    )
    unasked = ("dates-left-blank", "date-missing", "no-text")
    return expected(made, [("Log", "1 title\n2 header")], unasked=unasked)


def merged_down(folder: Path) -> Case:
    """A date, a place and an activity merged over the rows they are about, in Excel."""

    def merge(workbook: Any) -> None:
        for (row, column), (high, wide) in _DOWN_SPANS.items():
            workbook.active.merge_cells(None, row, column, row + high - 1, column + wide - 1)

    return Case(xlsx(folder / "merged_down.xlsx", {"Log": _DOWN}, merge), _down())


def merged_down_ods(folder: Path) -> Case:
    """The same in OpenDocument, where the cells beneath are written as covered."""
    return Case(ods(folder / "merged_down_ods.ods", {"Log": _DOWN}, _DOWN_SPANS), _down())


def banners(folder: Path) -> Case:
    """Merged banners over the width of the sheet name the project of what follows, in an OpenDocument sheet."""
    text = """
Hwb y Cwm – quarter by quarter
Activity|Unit|2023/24|||
||Q1|Q2|Q3|Q4
WARM SPACE
Soup served|meals|90|80|140|160
Warm packs given out|items|12|'-|40|38
GARDEN
Garden volunteers' time|hours|60|72|31|44
Trees planted|no.|0|0|25|10
"""
    spans = {(1, 1): (1, 6), (2, 3): (1, 4), (2, 1): (2, 1), (2, 2): (2, 1), (4, 1): (1, 6), (7, 1): (1, 6)}
    made = [
        *records(
            "Hwb",
            """
5 C | Soup served | 2023-24-Q1 | 90 meals
5 D | Soup served | 2023-24-Q2 | 80 meals
5 E | Soup served | 2023-24-Q3 | 140 meals
5 F | Soup served | 2023-24-Q4 | 160 meals
6 C | Warm packs given out | 2023-24-Q1 | 12 items
6 E | Warm packs given out | 2023-24-Q3 | 40 items
6 F | Warm packs given out | 2023-24-Q4 | 38 items
""",
            "section WARM SPACE",
        ),
        *records(
            "Hwb",
            """
8 C | Garden volunteers' time | 2023-24-Q1 | 60 hours
8 D | Garden volunteers' time | 2023-24-Q2 | 72 hours
8 E | Garden volunteers' time | 2023-24-Q3 | 31 hours
8 F | Garden volunteers' time | 2023-24-Q4 | 44 hours
9 C | Trees planted | 2023-24-Q1 | 0 trees
9 D | Trees planted | 2023-24-Q2 | 0 trees
9 E | Trees planted | 2023-24-Q3 | 25 trees
9 F | Trees planted | 2023-24-Q4 | 10 trees
""",
            "section GARDEN",
        ),
    ]
    skipped = [("Hwb", "1 title\n2 header\n3 header\n4 section\n6 D nothing\n7 section")]
    path = ods(folder / "banners.ods", {"Hwb": text}, spans)
    return Case(path, expected(made, skipped, unasked=("running-totals", "people-may-overlap", "year-unknown")))


def hidden(folder: Path) -> Case:
    """Two hidden rows, a hidden column of names, and last year's sheet hidden: all left out, and all asked about."""
    log = """
Date|Activity|Hours|Volunteer name|Place
2024-04-16|Reading in school|2|A.B.|Treorchy
2024-04-17|Reading in school|2|C.D.|Treorchy
2024-04-18|Cancelled - reading|2|A.B.|Treorchy
2024-04-19|Cancelled - reading|2|C.D.|Treorchy
2024-04-23|Reading in school|1.5|A.B.|Treorchy
"""
    old = """
Date|Activity|Hours
2023-04-18|Reading in school|2
2023-04-25|Reading in school|2
"""
    lists = "Places\nTreorchy\nTonypandy"

    def hide(workbook: Any) -> None:
        sheet = workbook["This year"]
        for row in (4, 5):
            sheet.row_dimensions[row].hidden = True
        sheet.column_dimensions["D"].hidden = True
        workbook["Last year"].sheet_state = "hidden"
        workbook["Lists"].sheet_state = "veryHidden"

    made = records(
        "This year",
        """
2 | Reading in school | 2024-04-16 | 2 hours | place Treorchy
3 | Reading in school | 2024-04-17 | 2 hours | place Treorchy
6 | Reading in school | 2024-04-23 | 1.5 hours | place Treorchy
""",
    )
    skipped = [
        ("This year", "1 header\n4 hidden\n5 hidden"),
        ("Last year", "all hidden"),
        ("Lists", "all lookup/hidden/note"),
    ]
    asked = ["hidden-rows: rows 4 and 5", "hidden-columns/personal-data: column D", "hidden-sheet: Last year"]
    path = xlsx(folder / "hidden.xlsx", {"This year": log, "Last year": old, "Lists": lists}, hide)
    return Case(path, expected(made, skipped, asked))

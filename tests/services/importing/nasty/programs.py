"""What spreadsheet programs do to a sheet: like cells and rows written once for many, floating figures, comments."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import xlsx
from tests.services.workbook.makers import (
    LIBREOFFICE_END,
    ods_empty,
    ods_number,
    ods_of,
    ods_row,
    ods_text,
)


def as_libreoffice_saves(folder: Path) -> Case:
    """Like rows and like cells written once for many, times, a comment, a hidden row, a million rows at the end."""
    rows = [
        ods_row(ods_text("Repair café 2024-25") + ods_empty(16383)),
        ods_row(ods_empty(16384), ' table:number-rows-repeated="3"'),
        ods_row("".join(ods_text(each) for each in ("Date", "What we did", "Duration", "People", "Cost (£)"))),
        ods_row(
            _date("2024-05-18")
            + ods_text("Mending clothes")
            + _time("PT02H30M00S", "02:30")
            + ods_number(4).replace(
                "<text:p>", "<office:annotation><text:p>two from Pyle</text:p></office:annotation><text:p>"
            )
            + ods_number(12.5)
        ),
        ods_row(
            _date("2024-05-25")
            + ods_text("Mending toasters")
            + _time("PT01H45M00S", "01:45")
            + ods_number(3, ' table:number-columns-repeated="2"'),
            ' table:number-rows-repeated="2"',
        ),
        ods_row(
            _date("2024-06-08")
            + ods_text("Mending chairs (cancelled)")
            + _time("PT03H00M00S", "03:00")
            + ods_number(5),
            ' table:visibility="collapse"',
        ),
        ods_row(
            _date("2024-06-15") + ods_text("Bikes") + _time("PT26H15M00S", "26:15") + ods_number(9) + ods_number(40)
        ),
        ods_row(ods_empty(16384), ' table:number-rows-repeated="2"'),
        ods_row(ods_empty(1) + ods_text("Total") + _time("PT32H15M00S", "32:15") + ods_number(19) + ods_number("58.5")),
        LIBREOFFICE_END,
    ]
    path = folder / "as_libreoffice_saves.ods"
    path.write_bytes(ods_of("".join(rows), "Café"))
    made = records(
        "Café",
        """
6 | Mending clothes | 2024-05-18 | 2.5 hours, 4 people, £12.50 | notes ?
7 | Mending toasters | 2024-05-25 | 1.75 hours, 3 people, £3
10 | Bikes | 2024-06-15 | 26.25 hours, 9 people, £40
""",
    )
    skipped = [("Café", "1 title\n5 header\n8 duplicate\n9 hidden\n13 total")]
    return Case(path, expected(made, skipped, ["twice-in-file: rows 7 and 8", "hidden-rows: row 9"]))


def _date(day: str) -> str:
    kind = f'office:value-type="date" office:date-value="{day}" calcext:value-type="date"'
    return f"<table:table-cell {kind}><text:p>{day}</text:p></table:table-cell>"


def _time(value: str, shown: str) -> str:
    kind = f'office:value-type="time" office:time-value="{value}" calcext:value-type="time"'
    return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"


def floating_figures(folder: Path) -> Case:
    """7.6 is stored as 7.6000000000000005 and shows 7.6; a third of a pound is no sum of pence and is asked about."""
    text = """
Date|Activity|Hours|Cost
2024-05-13|Gardening||
2024-05-14|Gardening||
2024-05-15|Sharing a taxi||
"""

    def figures(workbook: Any) -> None:
        sheet = workbook.active
        for row, hours, cost in (
            (2, 7.6000000000000005, 4.1000000000000005),
            (3, 0.1 + 0.2, 1.1 + 2.2),
            (4, 2, 10 / 3),
        ):
            sheet.cell(row, 3, hours)
            sheet.cell(row, 4, cost).number_format = "£#,##0.00"

    made = records(
        "Log",
        """
2 | Gardening | 2024-05-13 | 7.6 hours, £4.10
3 | Gardening | 2024-05-14 | 0.3 hours, £3.30
4 | Sharing a taxi | 2024-05-15 | 2 hours, £3.33? | held
""",
    )
    path = xlsx(folder / "floating_figures.xlsx", {"Log": text}, figures)
    return Case(path, expected(made, [("Log", "1 header")], ["too-many-decimals: D4"]))

"""What the cells show is more than what they hold: units by number format, thousands by heading, groups of headings."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import xlsx


def units_by_format(folder: Path) -> Case:
    """Plain numbers that show “4 bags”, “12.5 kg”, “£80.00” and “(£15.00)” by their formats; months say they are."""
    text = """
Month|What|How much
|Beach clean|4
|Scrap collected|12.5
|Scrap sold|80
|Gloves returned|-15
|Beach clean|7
"""

    def formats(workbook: Any) -> None:
        from datetime import date

        sheet = workbook.active
        for row, month in enumerate((4, 4, 5, 5, 6), 2):
            sheet.cell(row, 1, date(2024, month, 1)).number_format = "mmm yyyy"
        for row, shown in enumerate(
            ('0" bags"', '0.0" kg"', '"£"#,##0.00', '"£"#,##0.00;("£"#,##0.00)', '0" bags"'), 2
        ):
            sheet.cell(row, 3).number_format = shown

    made = records(
        "Beach",
        """
2 | Beach clean | 2024-04 | 4 bags
3 | Scrap collected | 2024-04 | 12.5 kg
4 | Scrap sold | 2024-05 | £80
5 | Gloves returned | 2024-05 | £-15
6 | Beach clean | 2024-06 | 7 bags
""",
    )
    path = xlsx(folder / "units_by_format.xlsx", {"Beach": text}, formats)
    return Case(path, expected(made, [("Beach", "1 header")], unasked=["date-or-month", "unit-unclear"]))


def thousands_of_pounds(folder: Path) -> Case:
    """A finance officer's table in thousands, which only the headings say; people are not in thousands."""
    text = """
Five-year plan: what was achieved
Measure|2022-23 £000|2023-24 £000
Local spend|12.5|14
Grants to village groups|0.75|'-
"""
    made = records(
        "Finance",
        """
3 B | Local spend | 2022-23 | £12500
3 C | Local spend | 2023-24 | £14000
4 B | Grants to village groups | 2022-23 | £750
""",
    )
    path = xlsx(folder / "thousands_of_pounds.xlsx", {"Finance": text})
    return Case(path, expected(made, [("Finance", "1 title\n2 header\n4 C nothing")], unasked=("year-unknown",)))


def headings_by_group(folder: Path) -> Case:
    """“No.” and “Hours” twice, told apart by the row above: every figure is there, under whose it is, and no sum."""
    text = """
Sessions delivered 2024-25
Date|Session|Volunteers||Participants||Cost
||No.|Hours|No.|Hours|£
2024-05-14|Art for all|3|7.5|16|32|£41.00
2024-05-21|Art for all|4|10|13|26|
Total||7|17.5|29|58|£41.00
"""

    def merge(workbook: Any) -> None:
        workbook.active.merge_cells("C2:D2")
        workbook.active.merge_cells("E2:F2")

    path = xlsx(folder / "headings_by_group.xlsx", {"Sessions": text}, merge)
    made = expected([], [("Sessions", "1 title\n2 header\n3 header\n6 total")], unasked=["headings-unclear"])
    return Case(path, made, also=[_every_figure], any_records=True)


def _every_figure(made: Json) -> list[str]:
    found: dict[int, list[float]] = {4: [], 5: []}
    for record in made["records"]:
        figures = (record["quantity"], record["people"], record["amount_pence"])
        found.setdefault(record["source"]["row"], []).extend(each for each in figures if each is not None)
    told = {row: sorted(figures) for row, figures in found.items()}
    right = {4: [3, 7.5, 16, 32, 4100], 5: [4, 10, 13, 26]}
    wrong = [] if told == right else [f"figures by row: {told}, not {right}"]
    for record in made["records"]:
        if "Art for all" not in record["text"]:
            wrong.append(f"{record['source']}: text is {record['text']!r}")
        if record["quantity"] in (3, 4, 13, 16) and record["unit"] not in ("people", "attendances"):
            wrong.append(f"{record['source']}: {record['quantity']} {record['unit']}, which are people")
    return wrong

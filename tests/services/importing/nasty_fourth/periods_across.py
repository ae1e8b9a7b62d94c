"""Years, months and quarters as columns, under headings of two rows: years that end in March, Welsh months, commas."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty.old_excel import xls
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods

_YEARS = ["2021-22", "2022-23", "2023-24"]


def procurement_years(folder: Path) -> Case:
    """An old Excel file: "2022" under "Year ended 31 March" is 2021-22; subtotals, a credit, a continental sum."""
    name = "Spend"
    text = """
Pontycwm Procurement: three year return to the council

Category|Unit|Year ended 31 March|||Three years|Remarks
||2022|2023|2024||
LOCAL SUPPLIERS
Catering|£|12500|£13,120.40|'14,002.10|39622.5|
Printing and stationery|£|£980|1040.75|-|2020.75|in house from April 2023
Sub-total local||13480|14161.15|14002.1|41643.25|

SOCIAL ENTERPRISES
Cleaning (Cwm Cares CIC)|£|n/a|£(250.00)|2.450,00|2200|began with a refund
VCSE suppliers used|no.|3|5|6||
GRAND TOTAL||13480|13911.15|16452.1|43843.25|
Local means within 20 miles of the office
"""
    local, social = "section LOCAL SUPPLIERS", "section SOCIAL ENTERPRISES"
    made = across(name, "6", "Catering", "£", periods("C D E", _YEARS, "12500 13120.40 14002.10"), local)
    made += across(
        name, "7", "Printing and stationery", "£", periods("C D E", _YEARS, "980 1040.75 -"), local,
        "notes in house from April 2023",
    )  # fmt: skip
    made += across(
        name, "11", "Cleaning (Cwm Cares CIC)", "£", periods("C D E", _YEARS, "- -250 2450"), social,
        "notes began with a refund",
    )  # fmt: skip
    used = periods("C D E", _YEARS, "3 5 6")
    made += across(name, "12", "VCSE suppliers used", "organisations/count/businesses", used, social)
    skipped = (
        "1 title\n3 header\n4 header\n5 section\n7 E nothing\n8 total\n10 section\n11 C nothing\n13 total\n14 note"
    )
    return Case(
        xls(folder / "procurement_years.xls", name, text),
        expected(made, [(name, skipped)], unasked=("period-two-ways",)),
    )


def menter_iaith(folder: Path) -> Case:
    """In Welsh: months under merged quarters, hours as "awr", "tua" for about, subtotals, sections."""
    name = "Misoedd"
    text = """
Menter Iaith Glan-y-nant
Cofnod gweithgareddau 2024-25

Gweithgaredd|Uned|Chwarter 1|||Chwarter 2|||Chwarter 3|||Chwarter 4|||Cyfanswm|Nodiadau
||Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Ionawr|Chwefror|Mawrth||
POBL A GWIRFODDOLI
Oriau gwirfoddolwyr|oriau|42 awr|38|45.5|40|12|36 awr|41|39|20|35|37.5|44|430|
Sesiynau sgwrsio|sesiynau|4|4|5|4|-|4|5|4|2|4|4|5|45|dim sesiwn ym mis Awst
Is-gyfanswm sesiynau||4|4|5|4||4|5|4|2|4|4|5|45|

ARIAN
Gwariant gyda busnesau lleol|£|£120.50|98|£140|£0.00|£33.25|£210|1,002.50|£86|£75|£64.40|£91|£118|2038.65|
Codwyd mewn boreau coffi|£|tua £60|£72.10||£55|||£81||£140|||£66|474.1|
CYFANSWM
"""

    def merge(workbook: Any) -> None:
        for span in ("A1:P1", "A2:P2", "A4:A5", "B4:B5", "C4:E4", "F4:H4", "I4:K4", "L4:N4", "O4:O5", "P4:P5"):
            workbook[name].merge_cells(span)

    columns, people, money = "C D E F G H I J K L M N", "section POBL A GWIRFODDOLI", "section ARIAN"

    def row(number: str, text: str, unit: str, numbers: str, *more: str) -> list[dict[str, Any]]:
        return across(name, number, text, unit, periods(columns, MONTHS["2024"], numbers), *more)

    made = row("7", "Oriau gwirfoddolwyr", "hours", "42 38 45.5 40 12 36 41 39 20 35 37.5 44", people)
    sessions = "4 4 5 4 - 4 5 4 2 4 4 5"
    made += row("8", "Sesiynau sgwrsio", "sessions", sessions, people, "notes dim sesiwn ym mis Awst")
    spent = "120.50 98 140 0 33.25 210 1002.50 86 75 64.40 91 118"
    made += row("12", "Gwariant gyda busnesau lleol", "£", spent, money)
    raised = row("13", "Codwyd mewn boreau coffi", "£", "60 72.10 - 55 - - 81 - 140 - - 66", money)
    raised[0]["estimate"] = True
    made += raised
    skipped = "1 title\n2 title\n4 header\n5 header\n6 section\n8 G nothing\n9 total\n11 section\n14 total"
    return Case(
        xlsx(folder / "menter_iaith.xlsx", {name: text}, merge),
        expected(made, [(name, skipped)], checks=[(name, 12, "2038.65", "2038.65")]),
    )


def carbon_return(folder: Path) -> Case:
    """OpenDocument: decimal commas beside points, quarters by their months, three sections, one figure guessed."""
    name = "Carbon"
    text = """
Carbon reduction return 2024/25

Source|Unit|April 2024 to March 2025||||Total|Evidence
||Apr-Jun|Jul-Sep|Oct-Dec|Jan-Mar||
ENERGY
Electricity from the solar panels|kWh|1.204,5|1.890,25|640,0|402,75|4.137,5|inverter readings
Gas saved by the new boiler|kWh|approx 900|n/a|1.250,0|1.400,0|3.550,0|engineer's letter
Subtotal kWh||2.104,5|1.890,25|1.890,0|1.802,75|7.687,5|
TRAVEL
Miles not driven (car share)|miles|320|415|-|288|1023|
Bikes mended for staff|no.|6|9|4|3|22|
CARBON
CO2e avoided|tCO2e|0,82|1,1|0.95|0,7|3,57|conversion factors 2024
TOTAL

Note: the boiler people's figures come with decimal commas
"""
    spans = {(1, 1): (1, 8), (3, 1): (2, 1), (3, 2): (2, 1), (3, 3): (1, 4), (3, 7): (2, 1), (3, 8): (2, 1)}

    def row(number: str, text: str, unit: str, numbers: str, *more: str) -> list[dict[str, Any]]:
        return across(name, number, text, unit, periods("C D E F", QUARTERS["2024"], numbers), *more)

    made = row(
        "6", "Electricity from the solar panels", "kwh", "1204.5 1890.25 640 402.75", "section ENERGY",
        "notes inverter readings",
    )  # fmt: skip
    gas = row("7", "Gas saved by the new boiler", "kwh", "900 - 1250 1400", "section ENERGY", "notes engineer's letter")
    gas[0]["estimate"] = True
    made += gas
    made += row("10", "Miles not driven (car share)", "miles", "320 415 - 288", "section TRAVEL")
    made += row("11", "Bikes mended for staff", "count/items", "6 9 4 3", "section TRAVEL")
    made += row("13", "CO2e avoided", "tco2e", "0.82 1.1 0.95 0.7", "section CARBON", "notes conversion factors 2024")
    skipped = (
        "1 title\n3 header\n4 header\n5 section\n7 D nothing\n8 total\n9 section\n10 E nothing\n12 section\n"
        "14 total\n16 note"
    )
    return Case(ods(folder / "carbon_return.ods", {name: text}, spans), expected(made, [(name, skipped)]))

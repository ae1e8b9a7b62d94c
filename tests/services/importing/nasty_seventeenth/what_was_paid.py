# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Ledgers: a lifeboat station's bills in LibreOffice and a hardship fund in Excel."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_fourteenth.ledgers import ods_as_shown
from tests.services.importing.nasty_seventeenth.blocks import under_sections
from tests.services.importing.nasty_seventeenth.shown_files import shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def lifeboat_bills(folder: Path) -> Case:
    name = "Payments"
    made = log(
        name,
        """
Porth Dinllaen Inshore Rescue – payments 2024–25 => skip title

Bill date | Firm | Local firm? | Size | Net £ | VAT £ => skip header
2024-04-09 | Iard Gychod Nefyn | Y | SME | £=640 | £=128 => 2024-04-09 | £640
2024-04-23 | Iard Gychod Nefyn | yes | SME | £=88.25 | £=17.65 => 2024-04-23 | £88.25
14.05.24 | Iard Gychod Nefyn | Y | SME | £112 | - => 2024-05-14 | £112
@2024-06-01 Jun-24 | Iard Gychod Nefyn | Y | SME | (£30.00) | => 2024-06-01 | £-30
 | Iard Gychod Nefyn Total | | | {£} => skip total
2024-04-30 | Marine Radios plc (Poole) | N | | £=1899.99 | £=380 => 2024-04-30 | £1899.99
2024-07-16 | Marine Radios plc (Poole) | no | | 2.310,00 | £=462 => 2024-07-16 | £2310
2024-09-24 | Marine Radios plc (Poole) | N | | £=-140 | £=-28 => 2024-09-24 | £-140
 | Marine Radios plc (Poole) Total | | | {£} => skip total
2024-05-07 | Llŷn Fuels | Y | SME - micro | £=311.4 | £=62.28 => 2024-05-07 | £311.40
2024-08-13 | Llŷn Fuels | Y | SME - micro | £=402.1 | £=80.42 => 2024-08-13 | £402.10
2024-08-13 | Llŷn Fuels | Y | SME - micro | £=402.1 | £=80.42 => skip duplicate
19.11.24 | Llŷn Fuels | local | SME - micro | approx £290 | => 2024-11-19 | £290 | estimate
31/11/24 | Llŷn Fuels | local | SME - micro | £=55 | £=11 => - | £55 | held
 | Llŷn Fuels Total | | | 1460.6 => skip total
2024-06-25 | Siwtiau Sych CIC | Y | social enterprise | £=1120.5 | £=224.1 => 2024-06-25 | £1120.50
2025-01-21 | Siwtiau Sych CIC | Y | VCSE | £1.2k | £=240 => 2025-01-21 | £1200
2025-03-18 | Siwtiau Sych CIC | Y | VCSE | nil | => 2025-03-18 | £0
 | Siwtiau Sych CIC Total | | | {£} => skip total

 | GRAND TOTAL | | | £=8661.34 => skip total
Local means LL postcodes => skip note
""",
        "B",
    )
    pence = sum(each["amount_pence"] or 0 for each in made.records)
    (fuels,) = [row for row, line in enumerate(made.rows, 1) if "Llŷn Fuels Total" in line]
    (grand,) = [row for row, line in enumerate(made.rows, 1) if "GRAND" in line]
    return Case(
        ods_as_shown(folder / "lifeboat_bills.ods", {name: made.text}, 6),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: Jun-24",
                "number-two-ways: 2.310,00",
                "net-or-gross: Net and VAT",
                "twice-in-file: 13 August",
                "date-impossible: 31/11/24",
            ],
            [
                *made.checks,
                (name, fuels, "1460.60", "1058.50"),
                (name, grand, "8661.34", f"{pence // 100}.{pence % 100:02}"),
            ],
        ),
    )


def hardship_fund(folder: Path) -> Case:
    name = "Awards"
    made = log(
        name,
        """
Almshouse Trust of St Beuno => skip title
Hardship awards made in 2023-24 => skip title
Confidential: not to leave the office => skip note/title

Award no | Paid on | Towards | Parish | Award | Clerk's remarks => skip header
ELECTRICITY AND COAL => skip section
H1 | 2023-04-20 | Meter top-up | Clynnog | £=49 => 2023-04-20 | £49
H2 | 2023-05-11 | Coal, five bags | Llanaelhaearn | £62.50 => 2023-05-11 | £62.50
H3 | 18/05/23 | Meter top-up | Trefor | £49.00 | paid to the shop => 2023-05-18 | £49
H4 | 2023-11-09 | Boiler service | Clynnog | £1,085.00 | half from the council => 2023-11-09 | £1085
H5 | 2024-01-18 | Coal, five bags | Trefor | 64 => 2024-01-18 | £64
H5 | 2024-01-18 | Coal, five bags | Trefor | 64 => skip duplicate
 | | Sub-total fuel | | {£} => skip total
HOUSEHOLD GOODS => skip section
H6 | 2023-06-15 | Cooker | Trefor | £=219.99 => 2023-06-15 | £219.99
H7 | 22.06.23 | Single bed and bedding | Clynnog | £184.95 | second hand => 2023-06-22 | £184.95
H8 | 2023-07-13 | Cooker sent back | Trefor | £(219.99) | faulty => 2023-07-13 | £-219.99
H9 | July 2023 | School shoes, two pairs | Clynnog | about £70 => 2023-07 | £70 | estimate
H10 | 31/09/23 | Fridge | Llanaelhaearn | £165 => - | £165 | held
H11 | 2023-10-12 | Carpet | Clynnog | 1.140,00 => 2023-10-12 | £1140
 | | Sub-total goods | | £1,559.95 => skip total
GETTING ABOUT => skip section
H12 | 2023-08-10 | Bus season ticket | Trefor | £=155 => 2023-08-10 | £155
H13 | 2023-08-24 | Bus season ticket | Llanaelhaearn | £=155 => 2023-08-24 | £155
H14 | 2023-12-07 | Taxi to dialysis | Clynnog | £28 + £4 tip => 2023-12-07 | ?
H15 | 2024-02-22 | Bike and helmet | Trefor | n/a | given by a neighbour => 2024-02-22 | - | optional
H16 | 2033-03-14 | Mobility scooter battery | Clynnog | £132.60 => ? | £132.60
 | | Sub-total travel | | £474.60 => skip total

 | | TOTAL AWARDED | | £3,344.05 => skip total
""",
        "C",
        place="D",
        notes="F",
        more=("code ?",),
    )
    (goods,) = [row for row, line in enumerate(made.rows, 1) if "Sub-total goods" in line]

    def merge(workbook: Any) -> None:
        for span in ("A1:F1", "A2:F2", "A3:F3"):
            workbook[name].merge_cells(span)

    return Case(
        shown_xlsx(folder / "hardship_fund.xlsx", {name: made.text}, merge),
        expected(
            under_sections(made).records,
            [made.skipped],
            [
                "twice-in-file: coal",
                "date-impossible: 31/09/23",
                "number-two-ways: 1.140,00",
                "two-numbers/words-beside-number/number-unread: £28 + £4 tip",
                "date-far-off/date-outside-year: 2033",
            ],
            [*made.checks, (name, goods, "1559.95", "1559.95")],
        ),
        "2023-24",
    )

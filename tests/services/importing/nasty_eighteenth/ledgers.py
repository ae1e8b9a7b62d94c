# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the fourth sample: what was paid to whom, with sub-totals, money as shown, a date shown as its month."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_fourteenth.ledgers import ods_as_shown
from tests.services.importing.nasty_thirteenth.paired import log


def city_farm(folder: Path) -> Case:
    name = "Purchases"
    made = log(
        name,
        """
Splott Meadow City Farm – purchase ledger 2023–24 => skip title

Supplier | Invoice date | Ex VAT £ | VAT £ | Local? | Kind of supplier
Vale Feeds | 2023-04-11 | £=186.4 | £=0 | Y | SME => 2023-04-11 | £186.40
Vale Feeds | 2023-05-09 | £=204.15 | £=0 | Y | SME => 2023-05-09 | £204.15
Vale Feeds | 13.06.23 | £198 | - | yes | SME => 2023-06-13 | £198
Vale Feeds | @2023-07-01 Jul-23 | (£22.40) | | Y | SME => 2023-07-01 | £-22.40
Vale Feeds Total | | {£} => skip total
Roath Vets | 2023-04-27 | £=95 | £=19 | Y | SME - micro => 2023-04-27 | £95
Roath Vets | 2023-08-15 | £=310.5 | £=62.1 | local | SME - micro => 2023-08-15 | £310.50
Roath Vets | 21.11.23 | £72.25 | 14.45 | Y | SME - micro => 2023-11-21 | £72.25
Roath Vets | 2024-02-06 | £=140 | £=28 | Y | SME - micro => 2024-02-06 | £140
Roath Vets Total | | {£} => skip total
Agri-Fence Direct (Leeds) | 2023-05-23 | £=2410 | £=482 | N => 2023-05-23 | £2410
Agri-Fence Direct (Leeds) | 2023-10-17 | £=118.8 | £=23.76 | no => 2023-10-17 | £118.80
Agri-Fence Direct (Leeds) Total | | {£} => skip total
Track 2000 CIC | 2023-06-20 | 1.175,00 | 235 | Y | social enterprise => 2023-06-20 | £1175
Track 2000 CIC | 2023-09-12 | £=88 | £=0 | Y | social enterprise => 2023-09-12 | £88
Track 2000 CIC | 05.12.23 | £41.99 | - | Y | VCSE => 2023-12-05 | £41.99
Track 2000 CIC | 2024-03-19 | £=64.5 | £=0 | Y | VCSE => 2024-03-19 | £64.50
Track 2000 CIC Total | | {£} => skip total
Grangetown Bakery | 2023-07-25 | £=36.2 | £=0 | Y | SME - micro => 2023-07-25 | £36.20
Grangetown Bakery | 2023-12-16 | £=82.75 | £=0 | Y | SME - micro => 2023-12-16 | £82.75
Grangetown Bakery Total | | {£} => skip total

GRAND TOTAL | | £={all £} => skip total
Note: local means CF10 to CF24 => skip note
""",
        "A",
    )
    return Case(
        ods_as_shown(folder / "city_farm.ods", {name: made.text}, 6),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: Jul-23",
                "number-two-ways: 1.175,00",
                "net-or-gross: ex VAT and VAT",
            ],
            made.checks,
        ),
    )


def theatr_bro(folder: Path) -> Case:
    name = "Gwariant lleol"
    made = log(
        name,
        """
Theatr Bro Preseli – cyfriflyfr gwariant 2024–25 => skip title

Dyddiad yr anfoneb | Cyflenwr | Math | Lleol? | Net £ | TAW £
2024-04-16 | Argraffwyr y Frenni | BBaCh | Ydy | 148.5 | 29.7 => 2024-04-16 | £148.50
2024-04-30 | Goleuadau Llwyfan Cyf (Bryste) | | Na | 1325 | 265 => 2024-04-30 | £1325
14.05.24 | Becws Crymych | BBaCh | Ydy | £62 | - => 2024-05-14 | £62
2024-05-28 | Coed Cenarth | BBaCh - micro | Y | 412.8 | 82.56 => 2024-05-28 | £412.80
2024-06-01 | Argraffwyr y Frenni | BBaCh | Ydy | (£18.50) => 2024-06-01 | £-18.50
 | Argraffwyr y Frenni Cyfanswm | | | 130 => skip total
2024-07-09 | Gwisgoedd Ail Gyfle CBC | menter gymdeithasol | Ydy | 1.040,00 | - => 2024-07-09 | £1040
2024-07-23 | Becws Crymych | BBaCh | Ydy | 55.2 | 0 => 2024-07-23 | £55.20
2024-08-13 | Llogi Faniau'r Dref | BBaCh | lleol | 90 | 18 => 2024-08-13 | £90
17.09.24 | Coed Cenarth | BBaCh - micro | Ydy | £236.40 | 47.28 => 2024-09-17 | £236.40
 | Coed Cenarth Cyfanswm | | | 649.2 => skip total
2024-10-08 | Goleuadau Llwyfan Cyf (Bryste) | | Na | 477.25 | 95.45 => 2024-10-08 | £477.25
2024-10-22 | Neuadd y Farchnad | elusen | Ydy | 120 | 0 => 2024-10-22 | £120
2024-11-19 | Becws Crymych | BBaCh | Ydy | £71.85 | - => 2024-11-19 | £71.85
 | Becws Crymych Cyfanswm | | | 189.05 => skip total
2024-12-03 | Gwisgoedd Ail Gyfle CBC | menter gymdeithasol | Ydy | 84 | 0 => 2024-12-03 | £84
21.01.25 | Trydanwr Hermon | BBaCh - micro | Ydy | £310 | £62.00 => 2025-01-21 | £310
2025-02-11 | Llogi Faniau'r Dref | BBaCh | lleol | 90 | 18 => 2025-02-11 | £90
2025-02-25 | Neuadd y Farchnad | elusen | Ydy | 140 | 0 => 2025-02-25 | £140
2025-03-18 | Trydanwr Hermon | BBaCh - micro | Ydy | (£25.00) | -5 => 2025-03-18 | £-25

 | CYFANSWM CYFAN | | | £{all £} => skip total
Nodyn: mae lleol yn golygu codau post SA => skip note
""",
        "B",
    )

    def dress(workbook: Any) -> None:
        sheet = workbook[name]
        sheet.merge_cells("A1:F1")
        for line in sheet.iter_rows(min_row=4, min_col=5, max_col=6):
            for each in line:
                each.number_format = '"£"#,##0.00'
        sheet["A8"].number_format = "mmm-yy"

    return Case(
        xlsx(folder / "theatr_bro.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: Meh-24 / Jun-24",
                "number-two-ways: 1.040,00",
                "net-or-gross: Net a TAW",
            ],
            made.checks,
        ),
    )


def scout_hut(folder: Path) -> Case:
    made = log(
        "csv",
        """
1st Glyncorrwg Scout Hut – “who we paid” 2024-25,,,,, => skip title
,,,,,
Paid to,Paid on,Local firm?,Type of firm,Net amount,VAT
Corrwg Builders’ Merchants,09/04/24,Y,SME,£318.40,£63.68 => 2024-04-09 | £318.40
Corrwg Builders’ Merchants,23/04/24,Y,SME,£52.15,£10.43 => 2024-04-23 | £52.15
Corrwg Builders’ Merchants,14.05.24,yes,SME,£86,- => 2024-05-14 | £86
Corrwg Builders’ Merchants,Jun-24,Y,SME,(£12.50), => 2024-06 | £-12.50
Corrwg Builders’ Merchants Total,,,,£444.05, => skip total
Gas Café Supplies (Leicester),16/04/24,N,,"£1,120.00",£224.00 => 2024-04-16 | £1120
Gas Café Supplies (Leicester),30/07/24,no,,£96.30,£19.26 => 2024-07-30 | £96.30
Gas Café Supplies (Leicester) Total,,,,"£1,216.30", => skip total
Afan Roofing,18/06/24,Y,SME - micro,"1.380,00",276 => 2024-06-18 | £1380
Afan Roofing,22/10/24,local,SME - micro,£145.00,£29.00 => 2024-10-22 | £145
Afan Roofing Total,,,,"£1,525.00", => skip total
Valley Re-Use CIC,25/06/24,Y,social enterprise,£40,- => 2024-06-25 | £40
Valley Re-Use CIC,17.09.24,Y,social enterprise,£28.75,- => 2024-09-17 | £28.75
Valley Re-Use CIC,14/01/25,Y,VCSE,£33.20,£0.00 => 2025-01-14 | £33.20
Valley Re-Use CIC Total,,,,£101.95, => skip total
Margam Minibus Hire,20/07/24,Y,SME,£180.00,£36.00 => 2024-07-20 | £180
Margam Minibus Hire,23/11/24,Y,SME,£180.00,£36.00 => 2024-11-23 | £180
Margam Minibus Hire,15/02/25,Y,SME,£195.00,£39.00 => 2025-02-15 | £195
Margam Minibus Hire,22/03/25,Y,SME,£(15.00),£(3.00) => 2025-03-22 | £-15
Margam Minibus Hire Total,,,,£540.00, => skip total
,,,,,
GRAND TOTAL,,,,"£3,827.30", => skip total
“Local” means within 20 miles of the hut,,,,, => skip note
""",
        "A",
        delimiter=",",
    )
    totals = [(row, line) for row, line in enumerate(made.rows, 1) if "Total,," in line or "GRAND" in line]
    stated = ["444.05", "1216.30", "1525.00", "101.95", "540.00", "3827.30"]
    return Case(
        text_file(folder / "scout_hut.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            ["number-two-ways: 1.380,00", "net-or-gross: Net amount and VAT"],
            [("csv", row, each, each) for (row, _line), each in zip(totals, stated, strict=True)],
        ),
    )

# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the fourth sample: what was bought, money as shown, subtotals among the rows, a month that is a day."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_fourteenth.ledgers import ods_as_shown
from tests.services.importing.nasty_seventeenth.shown_files import shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import log


def cat_rescue(folder: Path) -> Case:
    made = log(
        "Purchases",
        """
Rhondda Cat Rescue => skip title
Purchases 1 April 2024 to 31 March 2025 (for the local spend return) => skip title

Paid to | Date of invoice | Type of firm | Within 15 miles? | VAT £ | Net £ => skip header
Glyn Vets | 2024-04-11 | SME | Y | £=61.20 | £=306.00 => 2024-04-11 | £306
Paws & Co (online) | 2024-04-23 | | N | £=28.00 | £=140.00 => 2024-04-23 | £140
Morgan’s Pet Foods | 08.05.24 | SME | yes | 24.2 | £121 => 2024-05-08 | £121
Glyn Vets | 2024-05-30 | SME | Y | £=112.40 | £=562.00 => 2024-05-30 | £562
Valley Printers CIC | 2024-06-14 | social enterprise | Y | - | £=88.50 => 2024-06-14 | £88.50
Sub-total Q1 | | | | | 1217.5 => skip total
Morgan’s Pet Foods | @2024-07-01 Jul-24 | SME | Y | 25.6 | £=128.00 => 2024-07-01 | £128
Glyn Vets | 2024-07-19 | SME | Y | £=97.00 | £=485.00 => 2024-07-19 | £485
Glyn Vets | 2024-08-02 | SME | Y | | (£40.00) => 2024-08-02 | £-40
Bryn Fencing | 2024-09-16 | sole trader | Y | - | 1.375,00 => 2024-09-16 | £1375
Sub-total Q2 | | | | | 1948 => skip total
Morgan’s Pet Foods | 2024-10-07 | SME | Y | 26.3 | £=131.50 => 2024-10-07 | £131.50
Warm Homes for Pets Ltd (Leeds) | 2024-10-22 | | N | £=199.80 | £=999.00 => 2024-10-22 | £999
Glyn Vets | 12.11.24 | SME | Y | 73 | £365.00 => 2024-11-12 | £365
Valley Printers CIC | 2024-12-03 | social enterprise | local | - | £=64.00 => 2024-12-03 | £64
Sub-total Q3 | | | | | 1559.5 => skip total
Glyn Vets | 2025-01-17 | SME | Y | £=138.30 | £=691.50 => 2025-01-17 | £691.50
Morgan’s Pet Foods | 2025-02-05 | SME | Y | 25 | £=125.00 => 2025-02-05 | £125
Paws & Co (online) | 2025-02-20 | | N | £=-5.60 | £=-28.00 => 2025-02-20 | £-28
Ferndale Feed Store | 2025-03-11 | SME - micro | Y | 0 | £=47.25 => 2025-03-11 | £47.25
Sub-total Q4 | | | | | 835.75 => skip total

GRAND TOTAL | | | | | £=5506.75 => skip total
Vet bills are after the charity discount => skip note
""",
        text="A",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:F1", "A2:F2"):
            workbook[made.sheet].merge_cells(span)

    return Case(
        shown_xlsx(folder / "cat_rescue.xlsx", {made.sheet: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month: 1 July 2024 is shown as Jul-24",
                "number-two-ways: 1.375,00",
                "net-or-gross: which does the framework want?",
            ],
            [("Purchases", 27, "5506.75", "5560.75")],
        ),
    )


def eisteddfod_welsh(folder: Path) -> Case:
    made = log(
        "Gwariant",
        """
Eisteddfod Gadeiriol Cwm Marlais – gwariant lleol 2024–25 => skip title

Dyddiad | Net £ | TAW £ | Cyflenwr | Lleol? | Math => skip header
2024-04-18 | £=142.00 | £=28.40 | Argraffwyr y Fro | Ie | BBaCh => 2024-04-18 | £142
2024-09-05 | £=318.60 | £=63.72 | Argraffwyr y Fro | Ie | BBaCh => 2024-09-05 | £318.60
@2024-07-01 Gorff-24 | (£22.00) | | Argraffwyr y Fro | Ie | BBaCh => 2024-07-01 | £-22
 | 438.6 | | Cyfanswm Argraffwyr y Fro => skip total
2024-05-09 | £=1640.00 | £=328.00 | Pebyll Mawr Cyf (Caerwrangon) | Na => 2024-05-09 | £1640
2024-10-08 | £=410.00 | £=82.00 | Pebyll Mawr Cyf (Caerwrangon) | Na => 2024-10-08 | £410
2025-01-22 | £=95.00 | £=19.00 | Pebyll Mawr Cyf (Caerwrangon) | Na => 2025-01-22 | £95
 | 2145 | | Cyfanswm Pebyll Mawr Cyf (Caerwrangon) => skip total
14.06.24 | £96 | - | Siop Lyfrau'r Sgwâr | lleol | menter gymdeithasol => 2024-06-14 | £96
2024-08-20 | £=58.45 | - | Siop Lyfrau'r Sgwâr | Ie | menter gymdeithasol => 2024-08-20 | £58.45
2024-09-17 | £=73.00 | - | Siop Lyfrau'r Sgwâr | Ie | menter gymdeithasol => 2024-09-17 | £73
 | 227.45 | | Cyfanswm Siop Lyfrau'r Sgwâr => skip total
2024-09-19 | 1.125,00 | 225 | Sain a Golau Teifi | Ie | BBaCh - micro => 2024-09-19 | £1125
2024-09-24 | £=240.00 | £=48.00 | Sain a Golau Teifi | Ie | BBaCh - micro => 2024-09-24 | £240
2024-11-06 | £45.00 | - | Sain a Golau Teifi | Ie | BBaCh - micro => 2024-11-06 | £45
 | 1410 | | Cyfanswm Sain a Golau Teifi => skip total
2024-09-20 | £=385.50 | - | Arlwyo Merched y Wawr | Ie | elusen => 2024-09-20 | £385.50
27.09.24 | £64.20 | - | Arlwyo Merched y Wawr | Ie | elusen => 2024-09-27 | £64.20
 | 449.7 | | Cyfanswm Arlwyo Merched y Wawr => skip total
2024-09-11 | £=275.00 | £=55.00 | Cadeiriau Derw Llwyd | Ie | unig fasnachwr => 2024-09-11 | £275
2025-01-15 | £=19.80 | £=3.96 | Cadeiriau Derw Llwyd | Ie | unig fasnachwr => 2025-01-15 | £19.80
 | 294.8 | | Cyfanswm Cadeiriau Derw Llwyd => skip total

 | £=4965.55 | | CYFANSWM => skip total
Nodyn: ystyr lleol yw cod post SA neu LD => skip note
""",
        text="D",
    )
    return Case(
        ods_as_shown(folder / "eisteddfod_welsh.ods", {made.sheet: made.text}, 6),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month: dangosir 1 Gorffennaf 2024 fel Gorff-24",
                "number-two-ways: 1.125,00",
                "net-or-gross: net ynteu gyda TAW?",
            ],
            [("Gwariant", 27, "4965.55", "4965.55")],
        ),
    )

# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the fourth sample: bills paid, grants given and trips made, kept in LibreOffice and Excel."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.ledgers import ods_as_shown
from tests.services.importing.nasty_thirteenth.paired import log


def hospice_kitchen(folder: Path) -> Case:
    """Bills by month with a total under each, the last one wrong; money shown, typed, refunded, continental."""
    name = "Bills 23-24"
    made = log(
        name,
        """
Tŷ Croeso Hospice – kitchen bills 2023–24 => skip title

Bill dated | Who we paid | In the county? | Sort of business | Before VAT £ | VAT £ | Remarks => skip header
2023-04-06 | Gower Greens | Y | SME | £=84.2 | £=0 | veg box => 2023-04-06 | £84.20
2023-04-14 | Morgan Family Butchers | Y | SME - micro | £=212.75 | £=0 => 2023-04-14 | £212.75
21.04.23 | Catering Wholesale plc | N | | £1,410.00 | £282 => 2023-04-21 | £1410
2023-04-28 | Gower Greens | Y | SME | £=91 | £=0 | veg box => 2023-04-28 | £91
 | April total | | | {£} => skip total
2023-05-05 | Morgan Family Butchers | yes | SME - micro | £198.5 | - => 2023-05-05 | £198.50
2023-05-12 | Tawe Kitchen Repairs | Y | sole trader | £=145 | £=29 | oven door => 2023-05-12 | £145
19.05.23 | Gower Greens | Y | SME | £=88.6 | £=0 => 2023-05-19 | £88.60
2023-05-26 | Catering Wholesale plc | N | | 1.164,20 | £=232.84 => 2023-05-26 | £1164.20
 | May total | | | {£} => skip total
2023-06-02 | Gower Greens | Y | SME | (£14.20) | | box not sent => 2023-06-02 | £-14.20
2023-06-09 | Morgan Family Butchers | Y | SME - micro | £=231 | £=0 => 2023-06-09 | £231
@2023-06-01 Jun-23 | Siop Fara CIC | local | social enterprise | £=120 | £=0 | bread for the month => 2023-06-01 | £120
2023-06-23 | Catering Wholesale plc | N | | £=988.1 | £=197.62 => 2023-06-23 | £988.10
 | June total | | | {£} => skip total
2023-09-08 | Siop Fara CIC | local | social enterprise | £=118.4 | £=0 => 2023-09-08 | £118.40
2023-09-15 | Morgan Family Butchers | Y | SME - micro | 204 | £=0 => 2023-09-15 | £204
2023-09-15 | Morgan Family Butchers | Y | SME - micro | 204 | £=0 => skip duplicate
22.09.23 | Gower Greens | Y | SME | £=96.35 | £=0 => 2023-09-22 | £96.35
 | September total | | | £=622.75 => skip total
2024-01-12 | Catering Wholesale plc | no | | £=1502.99 | £=300.6 => 2024-01-12 | £1502.99
2024-01-19 | Tawe Kitchen Repairs | Y | sole trader | £65 call-out | £=13 => 2024-01-19 | £65
2024-01-26 | Gower Greens | Y | SME | £=79 | £=0 => 2024-01-26 | £79
30/01/24 | Siop Fara CIC | local | social enterprise | £=122 | £=0 => 2024-01-30 | £122
 | January total | | | {£} => skip total

 | GRAND TOTAL | | | £=7110.89 => skip total
In the county means an SA postcode => skip note
VAT is claimed back where we can => skip note
""",
        "B",
        notes="G",
    )
    pence = sum(each["amount_pence"] for each in made.records)
    (september,) = [row for row, line in enumerate(made.rows, 1) if "September total" in line]
    (grand,) = [row for row, line in enumerate(made.rows, 1) if "GRAND" in line]
    return Case(
        ods_as_shown(folder / "hospice_kitchen.ods", {name: made.text}, 7),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: Jun-23",
                "number-two-ways: 1.164,20",
                "net-or-gross: before VAT",
                "twice-in-file: the butcher of 15 September",
            ],
            [
                *made.checks,
                (name, september, "622.75", "418.75"),
                (name, grand, "7110.89", f"{pence / 100:.2f}"),
            ],
        ),
    )


def village_fund(folder: Path) -> Case:
    """Grants by ward under section rows, headings in two languages, euros, thousands as k, a year that cannot be."""
    name = "Grantiau"
    made = log(
        name,
        """
Cronfa Gymunedol Fferm Wynt Mynydd Du / Wind Farm Community Fund 2024–25 => skip title

Dyddiad / Date | Grŵp / Group | Swm / Amount £ | Nodiadau / Notes => skip header
WARD CWMLLYNFELL => skip section
2024-05-03 | Clwb Bowlio Cwmllynfell | £=750 | mower service => 2024-05-03 | £750
2024-05-03 | Cylch Ti a Fi | £=480.5 | toys => 2024-05-03 | £480.50
07.06.24 | Neuadd y Mileniwm | £1,200.00 | new boiler, half => 2024-06-07 | £1200
@2024-07-01 Jul-24 | Papur Bro Llais | £=300 | printing => 2024-07-01 | £300
13/09/24 | Côr Meibion | 1.050,00 | trip to Brittany => 2024-09-13 | £1050
2024-10-11 | Neuadd y Mileniwm | (£85.00) | underspend returned => 2024-10-11 | £-85
 | Cyfanswm y ward | £=3695.5 => skip total
WARD BRYNAMAN => skip section
2024-05-10 | Sinema Brynaman | £=1500 | projector lamp => 2024-05-10 | £1500
2024-06-14 | Clwb Rygbi | £2k | floodlights => 2024-06-14 | £2000
31/06/24 | Ysgol Feithrin | £=410 | outdoor kit => - | £410 | held
2024-07-19 | Banc Bwyd y Mynydd | £=600 | freezer => 2024-07-19 | £600
2024-07-19 | Banc Bwyd y Mynydd | £=600 | freezer => skip duplicate
2024-09-20 | Gefeillio / Twinning | €120 | coach deposit in Brittany => 2024-09-20 | ? | held
2042-11-08 | Sioe Brynaman | £=350 | tents => ? | £350
2025-01-17 | Sied Dynion | £=925.75 | lathe => 2025-01-17 | £925.75
 | Cyfanswm y ward | £=6385.75 => skip total
WARD GWAUN CAE GURWEN => skip section
2024-05-17 | Band Arian | £=640 | cornets => 2024-05-17 | £640
2024-06-21 | Canolfan Maerdy | £=1999.99 | kitchen => 2024-06-21 | £1999.99
04.10.24 | Clwb Garddio | £75 | seeds => 2024-10-04 | £75
2024-11-22 | Canolfan Maerdy | tua £150 | bulbs, receipt to come => 2024-11-22 | £150 | estimate
2025-02-14 | Eisteddfod y Waun | £=500 | prizes => 2025-02-14 | £500
14/03/25 | Clwb Garddio | nil | withdrew => 2025-03-14 | £0
 | Cyfanswm y ward | £=3364.99 => skip total

 | CYFANSWM | £=13446.24 => skip total
Rhaid gwario o fewn blwyddyn / To be spent within a year => skip note
""",
        "B",
        notes="D",
    )
    totals = [row for row, line in enumerate(made.rows, 1) if "Cyfanswm y ward" in line]
    return Case(
        ods_as_shown(folder / "village_fund.ods", {name: made.text}, 4),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: Jul-24",
                "number-two-ways: 1.050,00",
                "date-impossible: 31/06/24",
                "currency-foreign: €120",
                "date-far-off/date-outside-year: 2042",
                "twice-in-file: the freezer",
            ],
            [(name, totals[0], "3695.50", "3695.50"), (name, totals[2], "3364.99", "3364.99")],
        ),
        "2024-25",
    )


def scout_minibus(folder: Path) -> Case:
    """The readings of the mileometer stand under one heading beside the miles; months summed; fuel in two forms."""
    name = "Minibus log"
    made = log(
        name,
        """
2nd Penarth Sea Scouts => skip title
Minibus log, April 2024 to March 2025 => skip title
Please fill in BEFORE handing back the keys => skip note/title

Date | Journey | Reading | | Miles | Passengers | Fuel £ | Driver => skip header
 | | Out | Back => skip header
2024-04-13 | Camp site, Miskin Mill | 41002 | 41024 | 22 | 14 | | Gareth P => 2024-04-13 | 22 miles, 14 people
2024-04-20 | Cardiff Bay, rowing | 41024 | 41036 | 12 miles | 11 | £40.00 | Gareth P => 2024-04-20 | 12 miles, 11 people, £40
27/04/24 | Hospital transport for the day club | 41036 | 41055 | 19 | 6 | 0 | Moira => 2024-04-27 | 19 miles, 6 people, £0
 | April total | | | {miles} => skip total
2024-05-04 | Day club outing, Barry Island | 41055 | 41073.5 | 18.5 | 15 | | Moira => 2024-05-04 | 18.5 miles, 15 people
11/05/24 | Brecon, hike | 41073.5 | 41177.5 | 104 | 13 | £61.35 | Gareth P => 2024-05-11 | 104 miles, 13 people, £61.35
11/05/24 | Brecon, hike | 41073.5 | 41177.5 | 104 | 13 | £61.35 | Gareth P => skip duplicate
2024-05-18 | Tip run | 41177.5 | 41183.5 | 6 | 0 | - | Ade => 2024-05-18 | 6 miles, 0 people
2024-05-25 | Lent to the Brownies | 41183.5 | 41246.5 | 63 | 12 + 2 leaders | £30 | Sian W => 2024-05-25 | 63 miles, £30 | held
 | May total | | | 295.5 => skip total
2024-07-06 | District regatta | 41246.5 | 41301.5 | 55 | 15 | 44.2 | Ade => 2024-07-06 | 55 miles, 15 people, £44.20
31/07/24 | Summer camp, Pembroke | 41301.5 | 41498.5 | 197 | 15 | £98.70 | Gareth P => 2024-07-31 | 197 miles, 15 people, £98.70
2024-08-07 | Summer camp, home | 41498.5 | 41699.5 | 201 | 14 | £1,02.40 | Ade => 2024-08-07 | 201 miles, 14 people, £102.40? | held
August | Garage, MOT | | | approx 8 | 1 | £(12.00) | Ade => 2024-08 | 8 miles, 1 people, £-12 | estimate
 | Summer total | | | {miles} => skip total
2024-10-12 | Food bank collection | 41708 | 41719 | 11 | 4 | | Moira => 2024-10-12 | 11 miles, 4 people
30/02/25 | Ski slope | 41719 | 41731 | 12 | 13 | £20 | Sian W => - | 12 miles, 13 people, £20 | held
2025-03-15 | Day club, garden centre | 41731 | 41747 | 16 | 12 | £25.00 | Moira => 2025-03-15 | 16 miles, 12 people, £25
 | Winter total | | | {miles} => skip total
 | Total for the year | | | 848.5 | | £481.65 => skip total
""",
        "B",
    )

    def dress(workbook: Any) -> None:
        sheet = workbook[name]
        for span in ("A1:H1", "C5:D5", "A5:A6", "B5:B6", "E5:E6", "F5:F6", "G5:G6", "H5:H6"):
            sheet.merge_cells(span)

    (may,) = [row for row, line in enumerate(made.rows, 1) if line.startswith("| May total")]
    return Case(
        xlsx(folder / "scout_minibus.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: the hike",
                "two-numbers/words-beside-number: 12 + 2 leaders",
                "date-impossible: 30/02/25",
                "number-unread/number-two-ways: £1,02.40",
                "personal-data/maybe-names: Driver",
            ],
            [*made.checks, (name, may, "295.5", "191.5")],
        ),
    )

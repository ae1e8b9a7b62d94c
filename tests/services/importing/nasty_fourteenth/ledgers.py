# ruff: noqa: RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the fourth sample: what was spent with whom, kept in LibreOffice, with its money and dates as shown."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from tests.services.importing.books import cell
from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_thirteenth.paired import log
from tests.services.workbook.makers import ods_content, ods_number, ods_parts, ods_row, ods_text, zip_of


def ods_as_shown(path: Path, sheets: Mapping[str, str], title_over: int) -> Path:
    """An OpenDocument spreadsheet whose first row is a title merged over *title_over* columns.

    ``£=212.5`` is a number shown as money, ``@2024-07-01 Jul-24`` a date and how it is shown.
    """
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{_rows(text.split(chr(10)), title_over)}</table:table>'
        for name, text in sheets.items()
    )
    path.write_bytes(zip_of(ods_parts(ods_content(tables))))
    return path


def _rows(lines: Sequence[str], title_over: int) -> str:
    parts = [[part.strip() for part in line.split("|")] for line in lines]
    width = max(map(len, parts))
    span = f' table:number-columns-spanned="{title_over}"'
    title = ods_text(escape(parts[0][0]), span) + "<table:covered-table-cell/>" * (title_over - 1)
    rest = ["".join(map(_cell, [*row, *[""] * (width - len(row))])) for row in parts[1:]]
    return "".join(map(ods_row, [title, *rest]))


def _cell(text: str) -> str:
    if text.startswith("£="):
        number = Decimal(text[2:])
        shown = f"£{number:,.2f}" if number >= 0 else f"-£{-number:,.2f}"
        kind = f'office:value-type="currency" office:currency="GBP" office:value="{number}"'
        return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"
    if text.startswith("@"):
        day, _space, shown = text[1:].partition(" ")
        return _date(day, shown)
    value = cell(text)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return _date(value.isoformat(), value.strftime("%d/%m/%y"))
    return ods_text(escape(value)) if isinstance(value, str) else ods_number(value)


def _date(day: str, shown: str) -> str:
    return (
        f'<table:table-cell office:value-type="date" office:date-value="{day}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def community_shop(folder: Path) -> Case:
    """Own trap: money that came back is written as the supplier's statement has it, "18.40 CR"."""
    name = "Suppliers"
    made = log(
        name,
        """
Siop Bentref Tal-y-waun - what we bought and where, 2024–25 => skip title

Paid on | Paid to | Local? | Kind | Net £ | VAT £ => skip header
2024-04-05 | Harris Bakery | Y | SME | £=88.2 | £=0 => 2024-04-05 | £88.20
2024-05-03 | Harris Bakery | Y | SME | £=91.4 | £=0 => 2024-05-03 | £91.40
07.06.24 | Harris Bakery | yes | SME | £102 | - => 2024-06-07 | £102
2024-07-05 | Harris Bakery | Y | SME | £=96.75 | £=0 => 2024-07-05 | £96.75
2024-08-02 | Harris Bakery | Y | SME | 6.20 CR | => 2024-08-02 | £-6.20
 | Harris Bakery Total | | | {£} => skip total
2024-04-12 | Pentre Dairy Co-op | Y | co-operative | £=210.5 | £=0 => 2024-04-12 | £210.50
2024-05-10 | Pentre Dairy Co-op | Y | co-operative | £=198 | £=0 => 2024-05-10 | £198
14.06.24 | Pentre Dairy Co-op | Y | co-operative | £223.10 | => 2024-06-14 | £223.10
@2024-07-01 Jul-24 | Pentre Dairy Co-op | yes | co-operative | £=205.6 | £=0 => 2024-07-01 | £205.60
2024-09-13 | Pentre Dairy Co-op | Y | co-operative | (£18.75) | => 2024-09-13 | £-18.75
2024-10-11 | Pentre Dairy Co-op | Y | co-operative | £=240 | £=0 => 2024-10-11 | £240
 | Pentre Dairy Co-op Total | | | {£} => skip total
2024-04-19 | Wholesale Direct plc (Bristol) | N | | £=1310.45 | £=262.09 => 2024-04-19 | £1310.45
2024-06-21 | Wholesale Direct plc (Bristol) | N | | £=1188.9 | £=237.78 => 2024-06-21 | £1188.90
2024-08-16 | Wholesale Direct plc (Bristol) | no | | 1.204,50 | £=240.9 => 2024-08-16 | £1204.50
2024-10-18 | Wholesale Direct plc (Bristol) | N | | £=1422.18 | £=284.44 => 2024-10-18 | £1422.18
2024-12-06 | Wholesale Direct plc (Bristol) | N | | £=1610 | £=322 => 2024-12-06 | £1610
2025-02-14 | Wholesale Direct plc (Bristol) | N | | £=1277.35 | £=255.47 => 2025-02-14 | £1277.35
 | Wholesale Direct plc (Bristol) Total | | | {£} => skip total
2024-05-24 | Cwm Eggs | local | sole trader | £36 | => 2024-05-24 | £36
28.06.24 | Cwm Eggs | local | sole trader | £36 | => 2024-06-28 | £36
2024-07-26 | Cwm Eggs | local | sole trader | 38.5 | => 2024-07-26 | £38.50
2024-08-30 | Cwm Eggs | local | sole trader | 38.5 | => 2024-08-30 | £38.50
27.09.24 | Cwm Eggs | Y | sole trader | £40 | => 2024-09-27 | £40
2024-10-25 | Cwm Eggs | Y | sole trader | £40.00 | => 2024-10-25 | £40
 | Cwm Eggs Total | | | {£} => skip total
2024-04-26 | Menter Print CIC | Y | social enterprise | £=64 | £=12.8 => 2024-04-26 | £64
2024-11-08 | Menter Print CIC | Y | VCSE | £=145.5 | £=29.1 => 2024-11-08 | £145.50
2025-03-07 | Menter Print CIC | Y | VCSE | £=72 | £=14.4 => 2025-03-07 | £72
 | Menter Print CIC Total | | | {£} => skip total
2024-06-28 | Rees Refrigeration | Y | SME - micro | £=385 | £=77 => 2024-06-28 | £385
2024-09-20 | Rees Refrigeration | Y | SME - micro | £=1150 | £=230 => 2024-09-20 | £1150
2025-01-17 | Rees Refrigeration | Y | SME - micro | 42.00 CR | 8.40 CR => 2025-01-17 | £-42
2025-02-21 | Rees Refrigeration | Y | SME - micro | £=95 | £=19 => 2025-02-21 | £95
 | Rees Refrigeration Total | | | {£} => skip total
2024-05-31 | Pwll Coffee Roasters | Y | SME | £=132 | £=0 => 2024-05-31 | £132
2024-08-23 | Pwll Coffee Roasters | Y | SME | £=140.25 | £=0 => 2024-08-23 | £140.25
2024-11-22 | Pwll Coffee Roasters | Y | SME | £=151.8 | £=0 => 2024-11-22 | £151.80
2025-03-14 | Pwll Coffee Roasters | Y | SME | £=160 | £=0 => 2025-03-14 | £160
 | Pwll Coffee Roasters Total | | | {£} => skip total

 | GRAND TOTAL | | | £={all £} => skip total
Note: local means within 15 miles of the shop => skip note
""",
        "B",
    )
    return Case(
        ods_as_shown(folder / "community_shop.ods", {name: made.text}, 6),
        expected(
            made.records,
            [made.skipped],
            ["date-or-month/mmm-yy: Jul-24", "number-two-ways: 1.204,50", "net-or-gross: Net and VAT"],
            made.checks,
        ),
    )


def street_festival(folder: Path) -> Case:
    """Own trap: a price is multiplied out in the cell, "2 @ £24.00", as it stood on the invoice."""
    name = "Festival spend"
    made = log(
        name,
        """
Gŵyl Stryd Pontardawe 2024 - spend with suppliers => skip title

Inv date | Supplier | Type | Local | Net £ | VAT £ => skip header
2024-04-08 | Tawe Print | SME | Y | £=148 | £=29.6 => 2024-04-08 | £148
2024-04-15 | Crown Fencing Hire (Cardiff) | | N | £=1860 | £=372 => 2024-04-15 | £1860
22.04.24 | Cwmni Theatr y Stryd | VCSE | yes | £600 | - => 2024-04-22 | £600
@2024-05-01 May-24 | Tawe Print | SME | Y | £=96.5 | £=19.3 => 2024-05-01 | £96.50
2024-05-07 | Loos To Go Ltd | SME | N | 1.320,00 | £=264 => 2024-05-07 | £1320
2024-05-13 | St John Ambulance | charity | Y | £=275 | £=0 => 2024-05-13 | £275
2024-05-20 | Morgan Marquees | SME | local | £=2400 | £=480 => 2024-05-20 | £2400
2024-05-28 | Tawe Print | SME | Y | (£22.00) | => 2024-05-28 | £-22
2024-06-03 | Valley Sound & Light | SME - micro | Y | £1,475.00 | 295 => 2024-06-03 | £1475
05.06.24 | Samba Abertawe | VCSE | Y | £350 | => 2024-06-05 | £350
2024-06-10 | Hay bales, Alltwen Farm | sole trader | Y | 2 @ £24.00 | => 2024-06-10 | ? | held
2024-06-10 | Pontardawe Scouts | VCSE | Y | £=120 | £=0 => 2024-06-10 | £120
2024-06-14 | Crown Fencing Hire (Cardiff) | | N | £=240 | £=48 => 2024-06-14 | £240
2024-06-17 | Face Painting by Lowri | sole trader | Y | £180 | => 2024-06-17 | £180
 | Apr-Jun total | | | £=9090.50 => skip total
2024-07-01 | Generators R Us (Swindon) | | N | £=890 | £=178 => 2024-07-01 | £890
2024-07-02 | Valley Sound & Light | SME - micro | Y | £=310 | £=62 => 2024-07-02 | £310
03.07.24 | Caffi Canol CIC | social enterprise | yes | £212.40 | - => 2024-07-03 | £212.40
2024-07-04 | Band Pres y Cwm | VCSE | Y | £=400 | £=0 => 2024-07-04 | £400
2024-07-04 | Lewis Skip Hire | SME | Y | £=285 | £=57 => 2024-07-04 | £285
2024-07-05 | Security Matters Ltd | SME | N | £=1640 | £=328 => 2024-07-05 | £1640
2024-07-08 | Loos To Go Ltd | SME | N | £=165 | £=33 => 2024-07-08 | £165
2024-07-09 | Taxi fares for performers | | Y | £=58.6 | => 2024-07-09 | £58.60
2024-07-10 | Crown Fencing Hire (Cardiff) | | N | (£120.00) | (£24.00) => 2024-07-10 | £-120
12.07.24 | Ysgol Cwmtawe harpists | | Y | £75 | => 2024-07-12 | £75
2024-07-15 | Menter Iaith | VCSE | local | £=150 | £=0 => 2024-07-15 | £150
2024-07-19 | Tawe Print | SME | Y | £=210 | £=42 => 2024-07-19 | £210
@2024-08-01 Aug-24 | Evans Electrical | SME | Y | £=430.25 | £=86.05 => 2024-08-01 | £430.25
2024-08-07 | County Council road closure | | Y | £=365 | => 2024-08-07 | £365
2024-08-16 | Morgan Marquees | SME | local | £=-150 | £=-30 => 2024-08-16 | £-150
 | Jul-Sep total | | | {£} => skip total
2024-10-04 | Insurance for Events plc | | N | £=780.5 | => 2024-10-04 | £780.50
2024-10-18 | Storage unit, Ystalyfera | SME | Y | £=96 | £=19.2 => 2024-10-18 | £96
15.11.24 | Storage unit, Ystalyfera | SME | Y | £96 | £19.20 => 2024-11-15 | £96
2024-12-06 | Web site renewal (London) | | N | £=144 | £=28.8 => 2024-12-06 | £144
2024-12-13 | Caffi Canol CIC | social enterprise | Y | £=64.9 | - => 2024-12-13 | £64.90
 | Oct-Dec total | | | {£} => skip total
2025-01-17 | Storage unit, Ystalyfera | SME | Y | £=96 | £=19.2 => 2025-01-17 | £96
2025-02-14 | Tawe Print | SME | Y | £=118 | £=23.6 => 2025-02-14 | £118
07.03.25 | Cwmni Theatr y Stryd | VCSE | Y | £450 | => 2025-03-07 | £450
2025-03-21 | Valley Sound & Light | SME - micro | Y | 1.085,50 | £=217.1 => 2025-03-21 | £1085.50
 | Jan-Mar total | | | {£} => skip total

 | GRAND TOTAL | | | £=16942.65 => skip total
Local = SA postcodes. Amounts before VAT. => skip note
""",
        "B",
    )
    return Case(
        ods_as_shown(folder / "street_festival.ods", {name: made.text}, 6),
        expected(
            made.records,
            [made.skipped],
            [
                "date-or-month/mmm-yy: May-24",
                "number-two-ways: 1.320,00",
                "net-or-gross: Net and VAT",
                "two-numbers/number-unread/words-beside-number/mark-unclear: 2 @ £24.00",
            ],
            made.checks,
        ),
    )


def hall_refit(folder: Path) -> Case:
    """Own trap: cheque and invoice numbers stand before the date, and look like dates without a format."""
    name = "Payments"
    made = log(
        name,
        """
Neuadd Llanfair – refit of the hall, payments April 2023 to March 2024 => skip title
Building fund account => skip title/note

Cheque | Inv no. | Date paid | Payee | Local? | Business type | Net (£) | VAT (£) => skip header
100231 | 45102 | 2023-04-11 | Jones Bros Builders | Y | SME | £=3250 | £=650 => 2023-04-11 | £3250
100232 | 45188 | 2023-04-18 | Lloyd & Son Roofing | Y | SME | £=1875.4 | £=375.08 => 2023-04-18 | £1875.40
100233 | 2291 | 02.05.23 | Welsh Slate Reclaim CIC | yes | social enterprise | £640 | - => 2023-05-02 | £640
100234 | A/117 | 2023-05-09 | Direct Kitchens (Leeds) | N | | £=2199.99 | £=440 => 2023-05-09 | £2199.99
100235 | 45240 | 2023-05-23 | Jones Bros Builders | Y | SME | £=1120 | £=224 => 2023-05-23 | £1120
100236 | 2304 | 2023-06-01 | Menai Skips | local | SME | £=245 | £=49 => 2023-06-01 | £245
100237 | 45261 | 13.06.23 | Lloyd & Son Roofing | Y | SME | £960.00 | 192 => 2023-06-13 | £960
100238 | | 2023-06-20 | Anwen Hughes, plasterer | Y | sole trader | £=880 | => 2023-06-20 | £880
100239 | 45277 | @2023-07-01 Jul-23 | Jones Bros Builders | Y | SME | (£75.00) | (£15.00) => 2023-07-01 | £-75
 | | | Jones Bros Builders Total | | | 4295 | => skip total
100240 | 45290 | 2023-07-11 | Ynys Electrics | Y | SME - micro | £=1460.25 | £=292.05 => 2023-07-11 | £1460.25
100241 | 7731 | 2023-07-18 | National Fire Doors plc | N | | 1.895,00 | £=379 => 2023-07-18 | £1895
100242 | 45302 | 2023-08-01 | Ynys Electrics | Y | SME - micro | £=310 | £=62 => 2023-08-01 | £310
100243 | 12 | 08.08.23 | Crefft Pren joinery co-op | Y | VCSE | £1,402.50 | => 2023-08-08 | £1402.50
100244 | 45330 | 2023-08-22 | Menai Skips | local | SME | £=245 | £=49 => 2023-08-22 | £245
100245 | A/140 | 2023-09-05 | Direct Kitchens (Leeds) | N | | (£199.99) | (£40.00) => 2023-09-05 | £-199.99
100246 | 45356 | 2023-09-12 | Parry Plumbing and Heating | Y | SME | £=4120 | £=824 => 2023-09-12 | £4120
100247 | 45371 | 19.09.23 | Anwen Hughes, plasterer | Y | sole trader | £640 | => 2023-09-19 | £640
100248 | 13 | 2023-10-03 | Crefft Pren joinery co-op | Y | VCSE | £=960 | => 2023-10-03 | £960
100249 | 45388 | 2023-10-10 | Lloyd & Son Roofing | Y | SME | £=418.6 | £=83.72 => 2023-10-10 | £418.60
 | | | Lloyd & Son Roofing Total | | | 3254 => skip total
100250 | 3017 | 2023-10-24 | Môn Paint Centre | Y | SME | £=288.45 | £=57.69 => 2023-10-24 | £288.45
100251 | 45404 | @2023-11-01 Nov-23 | Parry Plumbing and Heating | Y | SME | £=735 | £=147 => 2023-11-01 | £735
100252 | 3022 | 2023-11-07 | Môn Paint Centre | Y | SME | £=61.9 | £=12.38 => 2023-11-07 | £61.90
100253 | | 14.11.23 | Volunteers' lunches, Caffi Neuadd | Y | VCSE | £54 | - => 2023-11-14 | £54
100254 | 45431 | 2023-11-28 | Floor Sanding North Wales | Y | SME | £=1150 | £=230 => 2023-11-28 | £1150
100255 | 7802 | 2023-12-05 | National Fire Doors plc | N | | £=420 | £=84 => 2023-12-05 | £420
100256 | 45450 | 2023-12-12 | Ynys Electrics | Y | SME - micro | £=275.5 | £=55.1 => 2023-12-12 | £275.50
100257 | 14 | 2024-01-09 | Crefft Pren joinery co-op | yes | VCSE | £=385 | => 2024-01-09 | £385
100258 | 45488 | 16.01.24 | Signs of Bangor | Y | SME | £212.80 | £42.56 => 2024-01-16 | £212.80
100259 | 560 | 2024-01-23 | Hearing Loop Company (Bath) | N | | £=1340 | £=268 => 2024-01-23 | £1340
100260 | 45499 | 2024-02-06 | Menai Skips | local | SME | £=245 | £=49 => 2024-02-06 | £245
100261 | 45510 | 2024-02-13 | Stage Curtains by Rhian | Y | sole trader | £=690 | => 2024-02-13 | £690
100262 | 3101 | 2024-02-20 | Môn Paint Centre | Y | SME | (£18.50) | (£3.70) => 2024-02-20 | £-18.50
100263 | 45526 | 2024-02-27 | Glan y Môr Landscapes | Y | SME | £=980 | £=196 => 2024-02-27 | £980
100264 | 9 | 05.03.24 | Men's Shed Llanfair | Y | VCSE | £150 | => 2024-03-05 | £150
100265 | 45533 | 2024-03-12 | Parry Plumbing and Heating | Y | SME | £=96 | £=19.2 => 2024-03-12 | £96
100266 | 45547 | 2024-03-19 | Opening day caterer | Y | SME - micro | £=310.75 | => 2024-03-19 | £310.75
100267 | 45550 | 2024-03-26 | Jones Bros Builders | Y | SME | £=1600 | £=320 => 2024-03-26 | £1600

 | | | TOTAL | | | £={all £} => skip total
Note: local means LL57 to LL62 => skip note
""",
        "D",
        more=["code ?", "notes ?"],
    )
    return Case(
        ods_as_shown(folder / "hall_refit.ods", {name: made.text}, 8),
        expected(
            made.records,
            [made.skipped],
            ["date-or-month/mmm-yy: Jul-23", "number-two-ways: 1.895,00", "net-or-gross: Net and VAT"],
            made.checks,
        ),
    )

# ruff: noqa: E501 - a row of a sheet and what is made of it stand on one line
"""Cousins of the ledger of local spend: pages carried forward, days under a month, an invoice over two lines."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from tests.services.importing.books import cell
from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_thirteenth.paired import log
from tests.services.workbook.makers import ods_content, ods_number, ods_parts, ods_row, ods_text, zip_of


def chapel_roof(folder: Path) -> Case:
    """Written as a book of pages: carried forward, brought forward, headings again; credits; 1.860,00."""
    name = "Paid out"
    made = log(
        name,
        """
Bethel Chapel Roof Fund - what we spent and where, 2024-25 => skip title

Date paid | Payee | Town | Local? | Net | VAT | Gross => skip header
2024-04-08 | Davies Scaffolding | Ammanford | Y | £1,240.00 | £248.00 | £1,488.00 => 2024-04-08 | £1240
2024-04-15 | Hughes Slate Yard | Bethesda | N | £2,310.50 | £462.10 | £2,772.60 => 2024-04-15 | £2310.50
22.04.24 | Ammanford Hire | Ammanford | yes | £86 | £17.20 | £103.20 => 2024-04-22 | £86
2024-05-01>May-24 | Davies Scaffolding | Ammanford | Y | £310.00 | £62.00 | £372.00 => 2024-05-01 | £310
2024-05-13 | Roofcraft Ltd | Swansea | N | £4,875.00 | £975.00 | £5,850.00 => 2024-05-13 | £4875
2024-05-20 | T & E Jones, joiners | Llandeilo | Y | £640.00 | - | £640.00 => 2024-05-20 | £640
03.06.24 | Ammanford Hire | Ammanford | yes | (£21.50) | (£4.30) | (£25.80) => 2024-06-03 | £-21.50
2024-06-10 | Dyfed Lead Merchants | Carmarthen | local | 1.860,00 | 372,00 | 2.232,00 => 2024-06-10 | £1860 | held
2024-06-17 | Bat Survey Wales | Brecon | N | £425.00 | £85.00 | £510.00 => 2024-06-17 | £425
2024-06-24 | Cegin Cwm CIC | Ammanford | Y | £92.40 | | £92.40 => 2024-06-24 | £92.40
2024-07-01>Jul-24 | Davies Scaffolding | Ammanford | Y | £310.00 | £62.00 | £372.00 => 2024-07-01 | £310
2024-07-15 | Hughes Slate Yard | Bethesda | N | £1,104.75 | £220.95 | £1,325.70 => 2024-07-15 | £1104.75
 | Carried forward | | | £{£} | | => skip total
 | Page 2 => skip note/title/section
Date paid | Payee | Town | Local? | Net | VAT | Gross => skip header
 | Brought forward | | | £13232.15 | | => skip total
2024-08-05 | Roofcraft Ltd | Swansea | N | £5,220.00 | £1,044.00 | £6,264.00 => 2024-08-05 | £5220
12.08.24 | Ammanford Hire | Ammanford | yes | £64.00 | £12.80 | £76.80 => 2024-08-12 | £64
2024-08-19 | Llandeilo Skips | Llandeilo | Y | £275.00 | £55.00 | £330.00 => 2024-08-19 | £275
2024-08-19 | Llandeilo Skips | Llandeilo | Y | £275.00 | £55.00 | £330.00 => skip duplicate
2024-09-02 | T & E Jones, joiners | Llandeilo | Y | £1,180.00 | - | £1,180.00 => 2024-09-02 | £1180
2024-09-09 | Dyfed Lead Merchants | Carmarthen | local | £402.60 | £80.52 | £483.12 => 2024-09-09 | £402.60
2024-09-16 | Cegin Cwm CIC | Ammanford | Y | £118.00 | | £118.00 => 2024-09-16 | £118
30.09.24 | Tywi Electrical | Llandovery | Y | £733.20 | £146.64 | £879.84 => 2024-09-30 | £733.20
2024-10-01>Oct-24 | Davies Scaffolding | Ammanford | Y | £155.00 | £31.00 | £186.00 => 2024-10-01 | £155
2024-10-14 | Lime Plaster Co-op | Cardigan | Y | £990.00 | £198.00 | £1,188.00 => 2024-10-14 | £990
2024-10-28 | Hughes Slate Yard | Bethesda | N | -£118.40 | -£23.68 | -£142.08 => 2024-10-28 | £-118.40
2024-11-11 | Roofcraft Ltd | Swansea | N | £3,960.00 | £792.00 | £4,752.00 => 2024-11-11 | £3960
31.11.24 | Ammanford Hire | Ammanford | yes | £48.00 | £9.60 | £57.60 => - | £48 | held
2024-12-02 | Lime Plaster Co-op | Cardigan | Y | £410.25 | £82.05 | £492.30 => 2024-12-02 | £410.25
2024-12-09 | Cegin Cwm CIC | Ammanford | Y | £145.00 | | £145.00 => 2024-12-09 | £145
2025-01-13 | Tywi Electrical | Llandovery | Y | £1,025.00 | £205.00 | £1,230.00 => 2025-01-13 | £1025
27.01.25 | Ammanford Hire | Ammanford | yes | £39.50 | £7.90 | £47.40 => 2025-01-27 | £39.50
2025-02-10 | Painters' Co-operative | Llanelli | Y | £1,640.00 | £328.00 | £1,968.00 => 2025-02-10 | £1640
2025-02-24 | Roofcraft Ltd | Swansea | N | £880.00 | £176.00 | £1,056.00 => 2025-02-24 | £880
2025-03-03 | Lime Plaster Co-op | Cardigan | Y | £62.75 | £12.55 | £75.30 => 2025-03-03 | £62.75
2025-03-17 | Llandeilo Skips | Llandeilo | Y | £275.00 | £55.00 | £330.00 => 2025-03-17 | £275
2025-03-24 | Painters' Co-operative | Llanelli | Y | £310.00 | £62.00 | £372.00 => 2025-03-24 | £310

 | TOTAL | | | £{all £} => skip total
Local means within 20 miles of the chapel => skip note
""",
        text="B",
        place="C",
        more=("notes ?",),
    )
    return Case(
        _book(folder / "chapel_roof.ods", name, made.text, wide=7),
        expected(
            made.records,
            [made.skipped],
            [
                "net-or-gross: net and gross",
                "date-or-month: shown May-24, holds 1 May 2024",
                "number-two-ways: 1.860,00",
                "date-impossible: 31.11.24",
                "twice-in-file: skips of 19 August",
            ],
            made.checks,
        ),
        "2024-25",
    )


def lunch_club_shopping(folder: Path) -> Case:
    """Months as headings; a stand-in wrote only the day under them; cheque numbers; a sum after each month."""
    name = "Shopping 23-24"
    made = log(
        name,
        """
Treharris Lunch Club => skip title
Food and kitchen spending, April 2023 to March 2024 => skip title

Date | Shop | What for | Chq no. | Amount £ | Local shop? => skip header
APRIL 2023 => skip section
2023-04-04 | Evans Greengrocer | vegetables | 100412 | £38.20 | Y => 2023-04-04 | £38.20
2023-04-04 | Morgan's Butchers | lamb | 100413 | £64.75 | Y => 2023-04-04 | £64.75
11.04.23 | Cash & Carry, Cardiff | dry goods | card | £112.09 | N => 2023-04-11 | £112.09
2023-04-18 | Evans Greengrocer | vegetables | 100414 | £41.15 | Y => 2023-04-18 | £41.15
2023-04-25 | Pantri Bakery CIC | bread rolls | cash | £17.60 | Y => 2023-04-25 | £17.60
 | April total | | | £{£} => skip total
MAY 2023 => skip section
2023-05-02 | Evans Greengrocer | vegetables | 100415 | £36.90 | Y => 2023-05-02 | £36.90
09.05.23 | Morgan's Butchers | gammon | 100416 | £58 | Y => 2023-05-09 | £58
2023-05-16 | Cash & Carry, Cardiff | dry goods | card | (£8.45) | N => 2023-05-16 | £-8.45
2023-05-16 | Pantri Bakery CIC | bread rolls | cash | £17.60 | Y => 2023-05-16 | £17.60
2023-05-16 | Pantri Bakery CIC | bread rolls | cash | £17.60 | Y => skip duplicate
2023-05-23 | Valley Kitchens Ltd | new cooker | 100417 | 1.349,00 | Y => 2023-05-23 | £1349 | held
2023-05-30 | Evans Greengrocer | vegetables | 100418 | £39.05 | Y => 2023-05-30 | £39.05
 | May total | | | £1,509.70 => skip total
SEPTEMBER 2023 => skip section
2023-09-05 | Evans Greengrocer | vegetables | 100419 | £44.10 | Y => 2023-09-05 | £44.10
2023-09-12 | Morgan's Butchers | chicken | 100420 | £71.30 | Y => 2023-09-12 | £71.30
2023-09-01>Sep-23 | Gas bottles direct | two bottles | card | £96.00 | N => 2023-09-01 | £96
19.09.23 | Cash & Carry, Cardiff | dry goods | card | £104.62 | N => 2023-09-19 | £104.62
2023-09-26 | Pantri Bakery CIC | rolls and cake | cash | £22.40 | Y => 2023-09-26 | £22.40
 | September total | | | £{£} => skip total
OCTOBER 2023 => skip section
2023-10-03 | Evans Greengrocer | vegetables | 100421 | £40.85 | Y => 2023-10-03 | £40.85
2023-10-10 | Morgan's Butchers | beef | 100422 | £82.15 | Y => 2023-10-10 | £82.15
31.09.23 | Cash & Carry, Cardiff | dry goods | card | £99.10 | N => - | £99.10 | held
2023-10-24 | Pantri Bakery CIC | bread rolls | cash | £17.60 | Y => 2023-10-24 | £17.60
2023-10-31 | Evans Greengrocer | pumpkins | cash | £24.00 | Y => 2023-10-31 | £24
 | October total | | | £{£} => skip total
JANUARY 2024 (Mair doing the books) => skip section
9th | Evans Greengrocer | vegetables | 100423 | £37.70 | Y => 2024-01-09 | £37.70
9th | Morgan's Butchers | lamb | 100424 | £66.20 | Y => 2024-01-09 | £66.20
16th | Cash & Carry, Cardiff | dry goods | card | £108.33 | N => 2024-01-16 | £108.33
23rd | Pantri Bakery CIC | bread rolls | cash | £18.40 | Y => 2024-01-23 | £18.40
30th | Evans Greengrocer | vegetables | 100425 | £35.95 | Y => 2024-01-30 | £35.95
 | January total | | | £{£} => skip total
FEBRUARY 2024 (Mair doing the books) => skip section
6th | Morgan's Butchers | gammon | 100426 | £61.80 | Y => 2024-02-06 | £61.80
13th | Evans Greengrocer | vegetables | 100427 | £39.40 | Y => 2024-02-13 | £39.40
20th | Valley Kitchens Ltd | cooker service | 100428 | £84.00 | Y => 2024-02-20 | £84
27th | Pantri Bakery CIC | bread rolls | cash | £18.40 | Y => 2024-02-27 | £18.40
 | February total | | | £{£} => skip total
MARCH 2024 => skip section
2024-03-05 | Evans Greengrocer | vegetables | 100429 | £42.25 | Y => 2024-03-05 | £42.25
12.03.24 | Morgan's Butchers | Easter lamb | 100430 | £120.50 | Y => 2024-03-12 | £120.50
2024-03-19 | Cash & Carry, Cardiff | dry goods | card | £101.77 | N => 2024-03-19 | £101.77
2024-03-26 | Pantri Bakery CIC | hot cross buns | cash | £31.20 | Y => 2024-03-26 | £31.20
 | March total | | | £{£} => skip total

 | GRAND TOTAL | | | £3,151.51 => skip total
We count a shop as local if it is in Merthyr Tydfil county => skip note
""",
        text="B",
        more=("notes ?", "place ?"),
    )
    for record in made.records:
        row = made.rows[record["source"]["row"] - 1].split("|")
        shop, what = row[1].strip(), row[2].strip()
        record["lenient"]["text"] = [shop, what, f"{shop}: {what}", f"{what}: {shop}"]
    return Case(
        _book(folder / "lunch_club_shopping.ods", name, made.text, wide=6),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: rolls of 16 May",
                "number-two-ways: 1.349,00",
                "date-or-month: shown Sep-23, holds 1 September 2023",
                "date-impossible: 31.09.23",
            ],
            [*made.checks, (name, 20, "1509.70", "1492.10"), (name, 55, "3151.51", "3133.91")],
            unasked=("number-far-off",),
        ),
    )


def band_and_stage(folder: Path) -> Case:
    """Columns in another order, an invoice over two lines, credit notes (CR), paid-by initials, a sum for a supplier."""
    name = "Purchases"
    made = log(
        name,
        """
Cory Vale Band & Stage - purchases analysed for the council, 2024/25 => skip title
All amounts as on the invoice => skip title

Inv no. | Supplier | Supplier type | Postcode | Invoice date | Goods (net) | VAT | Total inc VAT | Paid by => skip header
A1107 | Rhondda Reeds | sole trader | CF41 7AA | 2024-04-12 | £64.00 | | £64.00 | JT => 2024-04-12 | £64
88213 | Big Brass Ltd | large | LE1 1AA | 2024-04-19 | £1,780.00 | £356.00 | £2,136.00 | SW => 2024-04-19 | £1780
88213 | Big Brass Ltd | large | LE1 1AA | 2024-04-19 | £42.50 | £8.50 | £51.00 | SW => 2024-04-19 | £42.50
A1121 | Rhondda Reeds | sole trader | CF41 7AA | 17.05.24 | £38.50 | | £38.50 | JT => 2024-05-17 | £38.50
CN-88213 | Big Brass Ltd | large | LE1 1AA | 2024-05-24 | 42.50 CR | 8.50 CR | 51.00 CR | SW => 2024-05-24 | £-42.50
 | Big Brass Ltd total | | | | £1,780.00 | | => skip total
2024/031 | Cwm Costume CIC | social enterprise | CF40 2BB | 2024-06-07 | £415.00 | £83.00 | £498.00 | JT => 2024-06-07 | £415
77 | Stage Timber Treorchy | SME | CF42 6CC | 2024-06-14 | £233.60 | £46.72 | £280.32 | JT => 2024-06-14 | £233.60
INV9 | Poster & Print | micro | CF37 3DD | 2024-06-01>Jun-24 | £86 | £17.20 | £103.20 | SW => 2024-06-01 | £86
82 | Stage Timber Treorchy | SME | CF42 6CC | 01.07.24 | (£12.50) | (£2.50) | (£15.00) | JT => 2024-07-01 | £-12.50
 | Stage Timber Treorchy total | | | | £221.10 | | => skip total
2024/038 | Cwm Costume CIC | social enterprise | CF40 2BB | 2024-07-19 | 1.125,00 | 225,00 | 1.350,00 | JT => 2024-07-19 | £1125 | held
LT-5510 | Lights Direct | large | M1 2EE | 2024-08-02 | £690.00 | £138.00 | £828.00 | SW => 2024-08-02 | £690
LT-5562 | Lights Direct | large | M1 2EE | 2024-08-30 | £115.20 | £23.04 | £138.24 | SW => 2024-08-30 | £115.20
 | Lights Direct total | | | | £805.20 | | => skip total
Inv no. | Supplier | Supplier type | Postcode | Invoice date | Goods (net) | VAT | Total inc VAT | Paid by => skip header
A1150 | Rhondda Reeds | sole trader | CF41 7AA | 2024-09-06 | £51.25 | | £51.25 | JT => 2024-09-06 | £51.25
INV14 | Poster & Print | micro | CF37 3DD | 2024-09-01>Sep-24 | £94 | £18.80 | £112.80 | SW => 2024-09-01 | £94
M-301 | Minibus Myrddin | SME | SA31 1FF | 2024-09-20 | £280.00 | £56.00 | £336.00 | JT => 2024-09-20 | £280
M-301 | Minibus Myrddin | SME | SA31 1FF | 2024-09-20 | £280.00 | £56.00 | £336.00 | JT => skip duplicate
M-318 | Minibus Myrddin | SME | SA31 1FF | 2024-10-11 | £280.00 | £56.00 | £336.00 | JT => 2024-10-11 | £280
101 | Stage Timber Treorchy | SME | CF42 6CC | 25.10.24 | £178.35 | £35.67 | £214.02 | JT => 2024-10-25 | £178.35
H-2 | Miners' Hall, Treorchy | charity | CF42 6GG | 2024-11-01 | £150.00 | exempt | £150.00 | SW => 2024-11-01 | £150
2024/052 | Cwm Costume CIC | social enterprise | CF40 2BB | 2024-11-15 | £208.00 | £41.60 | £249.60 | JT => 2024-11-15 | £208
A1177 | Rhondda Reeds | sole trader | CF41 7AA | 31.11.24 | £44.80 | | £44.80 | JT => - | £44.80 | held
H-3 | Miners' Hall, Treorchy | charity | CF42 6GG | 2024-12-06 | £225.00 | exempt | £225.00 | SW => 2024-12-06 | £225
INV21 | Poster & Print | micro | CF37 3DD | 2024-12-01>Dec-24 | £131.50 | £26.30 | £157.80 | SW => 2024-12-01 | £131.50
CAT-12 | Blaen Catering | SME | CF43 3HH | 2024-12-13 | £362.40 | £72.48 | £434.88 | JT => 2024-12-13 | £362.40
LT-5701 | Lights Direct | large | M1 2EE | 2025-01-17 | £88.00 | £17.60 | £105.60 | SW => 2025-01-17 | £88
88790 | Big Brass Ltd | large | LE1 1AA | 2025-01-24 | £2,450.00 | £490.00 | £2,940.00 | SW => 2025-01-24 | £2450
88790-2 | Big Brass Ltd | large | LE1 1AA | 2025-01-24 | £310.00 | £62.00 | £372.00 | SW => 2025-01-24 | £310
 | Big Brass Ltd total | | | | £2,760.00 | | => skip total
A1203 | Rhondda Reeds | sole trader | CF41 7AA | 07.02.25 | £29.95 | | £29.95 | JT => 2025-02-07 | £29.95
M-402 | Minibus Myrddin | SME | SA31 1FF | 2025-02-14 | £310.00 | £62.00 | £372.00 | JT => 2025-02-14 | £310
2025/004 | Cwm Costume CIC | social enterprise | CF40 2BB | 2025-02-21 | £96.75 | £19.35 | £116.10 | JT => 2025-02-21 | £96.75
H-9 | Miners' Hall, Treorchy | charity | CF42 6GG | 2025-03-07 | £150.00 | exempt | £150.00 | SW => 2025-03-07 | £150
119 | Stage Timber Treorchy | SME | CF42 6CC | 2025-03-14 | £66.20 | £13.24 | £79.44 | JT => 2025-03-14 | £66.20
CAT-20 | Blaen Catering | SME | CF43 3HH | 2025-03-28 | £274.10 | £54.82 | £328.92 | JT => 2025-03-28 | £274.10

 | GRAND TOTAL | | | | £{all £} => skip total
SME: fewer than 250 staff. Postcode is that of the invoice. => skip note
""",
        text="B",
        more=("notes ?", "place ?", "code ?"),
    )
    return Case(
        _book(folder / "band_and_stage.ods", name, made.text, wide=9),
        expected(
            made.records,
            [made.skipped],
            [
                "net-or-gross: goods net and total with VAT",
                "date-or-month: shown Jun-24, holds 1 June 2024",
                "number-two-ways: 1.125,00",
                "date-impossible: 31.11.24",
                "twice-in-file: M-301",
                "personal-data: paid by, initials",
            ],
            made.checks,
        ),
    )


def _book(path: Path, name: str, text: str, wide: int) -> Path:
    """An OpenDocument sheet as LibreOffice saves it: pounds as currency, the title over all columns, a date as shown."""
    rows = [[_cell(part.strip()) for part in line.split("|")] for line in text.split("\n")]
    title = ods_text(escape(text.split("\n")[0].strip()), f' table:number-columns-spanned="{wide}"')
    rows[0] = [title, *["<table:covered-table-cell/>"] * (wide - 1)]
    table = f'<table:table table:name="{escape(name)}">{"".join(map(_row, rows))}</table:table>'
    path.write_bytes(zip_of(ods_parts(ods_content(table))))
    return path


def _row(cells: Sequence[str]) -> str:
    return ods_row("".join(cells))


def _cell(text: str) -> str:
    day, _shown, month = text.partition(">")
    value = cell(day)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}" calcext:value-type="date"'
        return f"<table:table-cell {kind}><text:p>{month or value.strftime('%d/%m/%y')}</text:p></table:table-cell>"
    if re.fullmatch(r"-?£[\d,]+\.\d\d", text):
        pounds = text.replace("£", "").replace(",", "")
        kind = (
            f'office:value-type="currency" office:currency="GBP" office:value="{pounds}" calcext:value-type="currency"'
        )
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"
    return ods_text(escape(str(value))) if isinstance(value, str) else ods_number(value)

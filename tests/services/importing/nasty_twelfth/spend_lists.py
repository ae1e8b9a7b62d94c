"""Cousins of the spend list in ODS: net, VAT and gross, months with subtotals, a running balance, invoice numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty_more.said import said
from tests.services.workbook.makers import ods_content, ods_number, ods_parts, ods_row, ods_text, zip_of


@dataclass(frozen=True, slots=True)
class Pounds:
    """A cell that a person formatted as money; *shown* is what it looks like."""

    value: str
    shown: str


@dataclass(frozen=True, slots=True)
class Day:
    """A true date; *shown* is what it looks like."""

    value: date
    shown: str


Cell = Pounds | Day | str | int | Decimal | None
HIDDEN = (
    '<office:automatic-styles><style:style style:name="ta2" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def _cell(value: Cell, more: str) -> str:
    match value:
        case None:
            return f"<table:table-cell{more}/>"
        case Pounds():
            kind = f'office:value-type="currency" office:currency="GBP" office:value="{value.value}"'
            return f"<table:table-cell {kind}{more}><text:p>{value.shown}</text:p></table:table-cell>"
        case Day():
            kind = f'office:value-type="date" office:date-value="{value.value.isoformat()}"'
            return f"<table:table-cell {kind}{more}><text:p>{value.shown}</text:p></table:table-cell>"
        case str():
            return ods_text(escape(value), more)
    return ods_number(value, more)


def _row(cells: Sequence[Cell], spans: Mapping[int, int]) -> str:
    made, at = "", 0
    while at < len(cells):
        wide = spans.get(at, 1)
        made += _cell(cells[at], f' table:number-columns-spanned="{wide}"' if wide > 1 else "")
        made += "<table:covered-table-cell/>" * (wide - 1)
        at += wide
    return ods_row(made)


def _file(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Cell]]],
    spans: Mapping[int, Mapping[int, int]],
    hidden: Sequence[str] = (),
) -> Path:
    """An OpenDocument file; *spans* is by row of any sheet, then by column: how many columns the cell covers."""
    tables = "".join(
        f'<table:table table:name="{name}"{" table:style-name=" + chr(34) + "ta2" + chr(34) if name in hidden else ""}>'
        + "".join(_row(row, spans.get(at, {}) if name not in hidden else {}) for at, row in enumerate(rows, 1))
        + "</table:table>"
        for name, rows in sheets.items()
    )
    path.write_bytes(zip_of(ods_parts(ods_content(tables, HIDDEN))))
    return path


def repair_cafe(folder: Path) -> Case:
    """Net, VAT and gross; invoice numbers like days; a credit note as CR; a space for thousands; a month shown."""
    n = None
    rows: list[list[Cell]] = [
        ["Repair Café Roath \u2013 supplier spend 2024/25", n, n, n, n, n, n],
        ["All figures in £", n, n, n, n, n, n],
        [n] * 7,
        ["Date paid", "Invoice no.", "Payee", "Net", "VAT", "Gross", "Local (Y/N)"],
        [
            Day(date(2024, 4, 3), "03/04/24"), 45231, "Jones Ironmongers",
            Pounds("48", "£48.00"), Pounds("9.6", "£9.60"), Pounds("57.6", "£57.60"), "Y",
        ],
        ["3/5/24", "INV-88", "Taff's Tools Ltd", Pounds("120", "£120.00"), Pounds("24", "£24.00"), 144, "Y"],
        [Day(date(2024, 5, 31), "May 2024"), 1007, "Cafe Cwtch", "£33.33", "nil", "£33.33", "yes"],
        [n, n, "Sub-total Apr-May", Decimal("201.33"), Decimal("33.60"), Decimal("234.93"), n],
        ["14-06-24", "CN-12", "Taff's Tools Ltd", "£24.00 CR", "£4.80 CR", "£28.80 CR", "Y"],
        ["18.07.24", 45310, "Green Valley Timber", "1 050.00", "210", "1 260.00", "N"],
        [
            Day(date(2024, 8, 9), "09/08/24"), 45402, "Jones Ironmongers",
            Pounds("62.5", "£62.50"), Pounds("12.5", "£12.50"), Pounds("75", "£75.00"), "Y",
        ],
        ["9 Sept 24", 45511, "Ask Electronics (Leeds)", "£17.99", "£3.60", "£21.59", "No"],
        [n] * 7,
        [n, n, "Total spend", Pounds("1307.82", "£1,307.82"), n, n, n],
        ["VAT is not reclaimed on cafe bills"],
    ]  # fmt: skip
    name = "Payments"
    made = said(
        name,
        """
        5 | Jones Ironmongers | 2024-04-03 | £48
        6 | Taff's Tools Ltd | 2024-05-03 | £120
        7 | Cafe Cwtch | 2024-05-31 | £33.33
        9 | Taff's Tools Ltd | 2024-06-14 | £-24
        10 | Green Valley Timber | 2024-07-18 | £1050
        11 | Jones Ironmongers | 2024-08-09 | £62.50
        12 | Ask Electronics (Leeds) | 2024-09-09 | £17.99
        """,
        "notes ?",
        "code ?",
    )
    return Case(
        _file(folder / "repair_cafe.ods", {name: rows}, {1: {0: 7}, 2: {0: 7}}),
        expected(
            made,
            [(name, "1 title\n2 title/note\n4 header\n8 total\n14 total\n15 note")],
            ["net-or-gross: net, VAT and gross", "date-or-month: A7 shows May 2024 and holds the 31st"],
            [(name, 8, "201.33", "201.33"), (name, 14, "1307.82", "1307.82")],
            unasked=("date-from-number",),
        ),
    )


def social_enterprises(folder: Path) -> Case:
    """The supplier first, a month heading each block, days with no year, a minus behind, "2.400", a hidden list."""
    n = None
    rows: list[list[Cell]] = [
        ["Buy Social Cymru: our spend with social enterprises", n, n, n, n],
        ["Financial year 2023-24", n, n, n, n],
        [n] * 5,
        ["Supplier", "Postcode", "Sector", "Paid on", "Amount (inc VAT)"],
        ["April 2023", n, n, n, n],
        ["Clwb Coffi CIC", "CF10 1AA", "VCSE", Day(date(2023, 4, 21), "21/04/23"), Pounds("84.6", "£84.60")],
        ["Print Shed", "CF24 0BB", "SME", "28/4", "£1,020.00"],
        ["April total", n, n, n, Pounds("1104.6", "£1,104.60")],
        ["May 2023", n, n, n, n],
        ["Clwb Coffi CIC", "CF10 1AA", "VCSE", "12 May", "£36.00-"],
        ["Gwent Catering Coop", "NP20 2CC", "VCSE", Day(date(2023, 5, 24), "Wed 24 May"), "GBP 310"],
        ["Mega Stationers plc", "EC1A 3DD", "large", "30.05.2023", "2.400"],
        ["May total", n, n, n, Decimal("2674")],
        [n] * 5,
        ["Total for year", n, n, n, Pounds("3778.6", "£3,778.60")],
        ["Local = CF or NP postcode"],
    ]
    lists: list[list[Cell]] = [["Sectors"], ["VCSE"], ["SME"], ["large"]]
    name = "Spend"
    made = said(
        name,
        """
        6 | Clwb Coffi CIC | 2023-04-21 | £84.60 | place CF10 1AA
        7 | Print Shed | 2023-04-28 | £1020 | place CF24 0BB
        10 | Clwb Coffi CIC | 2023-05-12 | £-36 | place CF10 1AA
        11 | Gwent Catering Coop | 2023-05-24 | £310 | place NP20 2CC
        12 | Mega Stationers plc | 2023-05-30 | £2400 | place EC1A 3DD | held
        """,
        "notes ?",
    )
    return Case(
        _file(
            folder / "social_enterprises.ods",
            {name: rows, "Lists": lists},
            {1: {0: 5}, 2: {0: 5}, 5: {0: 5}},
            ["Lists"],
        ),
        expected(
            made,
            [
                (name, "1 title\n2 title\n4 header\n5 section\n8 total\n9 section\n13 total\n15 total\n16 note"),
                ("Lists", "all hidden"),
            ],
            ["number-two-ways: 2.400"],
            [(name, 8, "1104.60", "1104.60"), (name, 13, "2674", "2674"), (name, 15, "3778.60", "3778.60")],
        ),
    )


def _balance_is_not_spent(made: Json) -> list[str]:
    balances = {500000, 355000, 265001, 243351, 228351, 233351, 224851}
    return [
        f"row {each['source']['row']}: the balance is brought in"
        for each in made["records"]
        if each["amount_pence"] in balances
    ]


def castle_festival(folder: Path) -> Case:
    """Two rows of headings, a balance that runs on, brought and carried forward, 30 February, a deposit come back."""
    n = None
    rows: list[list[Cell]] = [
        ["Gŵyl y Castell \u2013 what we spent and where, 2024", n, n, n, n, n],
        ["Payment", n, "Supplier", n, "Money", n],
        ["No.", "Date", "Name", "Town", "Paid out £", "Balance £"],
        [n, n, "Balance b/f", n, n, Pounds("5000", "£5,000.00")],
        [1, Day(date(2024, 2, 12), "12/02/24"), "Castle Marquees", "Caerphilly", Pounds("1450", "£1,450.00"), 3550],
        [2, "23rd Feb 2024", "PA Hire West", "Bristol", "£899.99", Decimal("2650.01")],
        [3, Day(date(2024, 3, 1), "Mar-24"), "Caerphilly Bakery", "Caerphilly", Decimal("216.5"), Decimal("2433.51")],
        [4, "30/02/24", "First Aid Cymru", "Newport", "£150", Decimal("2283.51")],
        [n, n, "Carried forward", n, Decimal("2716.49"), Decimal("2283.51")],
        [5, "1.6.24", "Castle Marquees", "Caerphilly", "(£50.00)", Decimal("2333.51")],
        [6, Day(date(2024, 6, 3), "03/06/24"), "Stewards' lunches", '"', "approx £85", Decimal("2248.51")],
        [n, n, "Total paid", n, Pounds("2751.49", "£2,751.49"), n],
        [n] * 6,
        ["Receipts 3 and 6 are missing", n, n, n, n, n],
    ]
    name = "Spend 2024"
    made = said(
        name,
        """
        4 | Balance b/f | - | ? | optional | place ?
        5 | Castle Marquees | 2024-02-12 | £1450 | place Caerphilly
        6 | PA Hire West | 2024-02-23 | £899.99 | place Bristol
        7 | Caerphilly Bakery | 2024-03-01 | £216.50 | place Caerphilly
        8 | First Aid Cymru | - | £150 | place Newport | held
        10 | Castle Marquees | 2024-06-01 | £-50 | place Caerphilly
        11 | Stewards' lunches | 2024-06-03 | £85 | place Caerphilly | estimate
        """,
        "notes ?",
        "code ?",
    )
    return Case(
        _file(folder / "castle_festival.ods", {name: rows}, {1: {0: 6}, 2: {0: 2, 2: 2, 4: 2}}),
        expected(
            made,
            [(name, "1 title\n2 header\n3 header\n9 total\n12 total\n14 note")],
            [
                "date-impossible: 30/02/24",
                "date-or-month: B7 shows Mar-24",
            ],
            [(name, 9, "2716.49", "2716.49"), (name, 12, "2751.49", "2751.49")],
        ),
        also=(_balance_is_not_spent,),
    )

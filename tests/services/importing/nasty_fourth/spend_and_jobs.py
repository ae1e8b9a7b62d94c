"""Money spent near home, in Welsh, and jobs found for people near a building site."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.old_excel import xls
from tests.services.importing.nasty_more.said import said
from tests.services.workbook.makers import ods_content, ods_parts, ods_row, ods_text, zip_of


@dataclass(frozen=True, slots=True)
class _Money:
    """A currency cell, as it shows."""

    value: str

    def cell(self) -> str:
        shown = f"£{float(self.value):,.2f}"
        kind = f'office:value-type="currency" office:currency="GBP" office:value="{self.value}"'
        return f'<table:table-cell {kind} calcext:value-type="currency"><text:p>{shown}</text:p></table:table-cell>'


@dataclass(frozen=True, slots=True)
class _Day:
    """A true date, as it shows."""

    value: str
    shown: str

    def cell(self) -> str:
        kind = f'office:value-type="date" office:date-value="{self.value}" calcext:value-type="date"'
        return f"<table:table-cell {kind}><text:p>{self.shown}</text:p></table:table-cell>"


_Cells = Sequence[str | _Money | _Day]


def _row(cells: _Cells) -> str:
    return ods_row("".join(_cell(each) for each in cells))


def _cell(value: str | _Money | _Day) -> str:
    if isinstance(value, str):
        return ods_text(escape(value)) if value else "<table:table-cell/>"
    return value.cell()


_WELSH: Sequence[_Cells] = (
    ("", "", "", "", "", "", ""),
    ("Dyddiad anfoneb", "Cyflenwr", "Lleol?", "Math", "Net £", "TAW £", "Nodiadau"),
    (_Day("2024-04-22", "22/04/24"), "Siop Lyfrau'r Bont", "Ydy", "BBaCh", _Money("84.99"), _Money("0"), ""),
    ("3 Mai 2024", "Popty Pen-y-graig", "Ydy", "BBaCh", "£46", "-", "bara i'r caffi"),
    ("07.06.24", "Cwmni Bws Mawr (Caer)", "Nac ydy", "", _Money("1560"), _Money("312"), ""),
    (_Day("2024-07-01", "Gorff-24"), "Popty Pen-y-graig", "Ydy", "BBaCh", "(£6.50)", "", "ad-daliad"),
    ("", "Is-gyfanswm Popty Pen-y-graig", "", "", _Money("39.5"), "", ""),
    (_Day("2024-09-17", "17 Medi 2024"), "Argraffwyr Taf", "lleol", "BBaCh - micro", "1.980,00", "396,00", ""),
    ("Hydref", "Glanhau Gwyrdd CBC", "ydy", "menter gymdeithasol", "tua £300", "", "amcangyfrif"),
    ("31/11/24", "Siop Lyfrau'r Bont", "Ydy", "BBaCh", "£12.75", "", ""),
    ("", "", "", "", "", "", ""),
    ("", "CYFANSWM", "", "", _Money("3977.24"), "", ""),
    ("Nodyn: mae lleol yn golygu codau post CF ac SA", "", "", "", "", "", ""),
)


def gwariant_lleol(folder: Path) -> Case:
    """In Welsh: currency cells, brackets, continental sums, a month alone, an impossible day, a subtotal."""
    name = "Gwariant"
    title = ods_row(
        ods_text("Gwariant lleol Ebrill 2024 - Mawrth 2025", ' table:number-columns-spanned="7"')
        + "<table:covered-table-cell/>" * 6
    )
    table = f'<table:table table:name="{name}">{title}{"".join(map(_row, _WELSH))}</table:table>'
    path = folder / "gwariant_lleol.ods"
    path.write_bytes(zip_of(ods_parts(ods_content(table))))
    made = said(
        name,
        """
        4 | Siop Lyfrau'r Bont | 2024-04-22 | £84.99
        5 | Popty Pen-y-graig | 2024-05-03 | £46 | notes bara i'r caffi
        6 | Cwmni Bws Mawr (Caer) | 2024-06-07 | £1560
        7 | Popty Pen-y-graig | 2024-07-01 | £-6.50 | notes ad-daliad
        9 | Argraffwyr Taf | 2024-09-17 | £1980
        10 | Glanhau Gwyrdd CBC | 2024-10 | £300 | estimate | notes amcangyfrif
        11 | Siop Lyfrau'r Bont | - | £12.75 | held
        """,
    )
    return Case(
        path,
        expected(
            made,
            [(name, "1 title\n3 header\n8 total\n13 total\n14 note")],
            [
                "date-or-month: Gorff-24",
                "net-or-gross: Net and TAW",
                "date-impossible: 31/11/24",
                "number-two-ways: 1.980,00",
            ],
            [(name, 13, "3977.24", "3977.24")],
        ),
    )


def local_jobs(folder: Path) -> Case:
    """An old Excel file: a job a row, full-time equivalents, true dates and written ones, groups, a total of each."""
    name = "Starts"
    text = """
Local jobs return - Phase 2, Ysgol Cwm Nedd
Reporting period: 1 July 2024 to 31 March 2025

Start date|Post|Home town|New job?|FTE|Comments
NEW ENTRANTS
2024-07-08|Labourer|Port Talbot|Y|1|
'15/7/24|Site clerk (job share)|Neath|Y|0.5|shared with Swansea site
'Aug 2024|Dry liner|Port Talbot|Y|1|
Sub-total||||2.5|

LONG-TERM UNEMPLOYED
2024-09-02|Groundworker|Briton Ferry|Y|1|from the job centre
'2/10/24|Traffic marshal|Neath|Y|0.6 FTE|
'30/02/25|Security guard|Skewen|N|1|
'3rd March 2025|Canteen assistant|Neath|Y|approx 0.4|hours vary
Sub-total||||3|

Total||||5.5|
Local means within 15 miles of the site
"""
    new, unemployed = " | section NEW ENTRANTS", " | section LONG-TERM UNEMPLOYED"
    made = said(
        name,
        f"""
        6 | Labourer | 2024-07-08 | 1 fte | place Port Talbot{new}
        7 | Site clerk (job share) | 2024-07-15 | 0.5 fte | place Neath | notes shared with Swansea site{new}
        8 | Dry liner | 2024-08 | 1 fte | place Port Talbot{new}
        12 | Groundworker | 2024-09-02 | 1 fte | place Briton Ferry | notes from the job centre{unemployed}
        13 | Traffic marshal | 2024-10-02 | 0.6 fte | place Neath{unemployed}
        14 | Security guard | - | 1 fte | place Skewen | held{unemployed}
        15 | Canteen assistant | 2025-03-03 | 0.4 fte | place Neath | notes hours vary | estimate{unemployed}
        """,
    )
    for each in made:
        each["lenient"]["place"] = [each["place"], None]
    skipped = "1 title\n2 title\n4 header\n5 section\n9 total\n11 section\n16 total\n18 total\n19 note"
    return Case(
        xls(folder / "local_jobs.xls", name, text),
        expected(made, [(name, skipped)], ["date-impossible: 30/02/25"], [(name, 18, "5.5", "5.5")]),
    )

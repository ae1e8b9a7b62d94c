"""Blocks stacked on a sheet, and ledgers of what was paid and what came in."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import across, periods, said


def garden_blocks(folder: Path) -> Case:
    """Three blocks on a sheet, an empty first column, calendar quarters, a log below; targets beside what was done."""

    def shape(workbook: Any) -> None:
        sheet = workbook["Year 2024"]
        for place in ("B1:H1", "D4:G4", "B4:B5", "C4:C5", "H4:H5"):
            sheet.merge_cells(place)
        for row in (6, 7):
            sheet[f"H{row}"].value = f"=SUM(D{row}:G{row})"

    text = """
 | Parc Gwyn Community Garden: our year, January to December 2024

 | Volunteering
 | Activity | Unit | Calendar year 2024 | | | | Total
 | | | Jan-Mar | Apr-Jun | Jul-Sep | Oct-Dec
 | Volunteers on the plots | people | 11 | 19 | 22 | 14
 | Time given | hours | 96 hrs | 204.5 | 231h 30m | '118
 | Sub-total time | | 96 | 204.5 | 231.5 | 118 | 650

 | Produce
 | Activity | Unit | Jan-Mar | Apr-Jun | Jul-Sep | Oct-Dec | Total
 | Vegetables given away | kg | n/a | 41.25 | '1,120 | approx 60 | 1221.25
 | Veg boxes sold | £ | - | £212.00 | £1,480.50 | £(16.00) | 1676.5

 | Open days
 | Date | Event | Came | Raised | Notes
 | 2024-05-11 | Plant swap | 64 | £88.20 | rain
 | 2024-07-06 | Open gardens | 120 + 14 helpers | £410
 | 31/09/24 | Apple day | 95 | £265.60
 | 2024-09-28 | Apple pressing | 31 | £40.00
 | 2024-09-28 | Apple pressing | 31 | £40.00
 | | Total | 355 | £843.80
"""
    targets = """
Targets agreed with the park trust, 2024
Measure | Unit | Target | Achieved | Why
Trees planted | trees | 40 | 43
People trained | people | 12 | 9 | tutor ill
Compost made | tonnes | 2 | 1.8 t
Grants won | £ | £5,000 | £4,250.00
Plots let | % | 100% | 95%
"""
    name = "Year 2024"
    quarters = ["2024-01-01..2024-03-31", "2024-04-01..2024-06-30", "2024-07-01..2024-09-30", "2024-10-01..2024-12-31"]

    def row(at: int, text: str, unit: str, numbers: str) -> list[Json]:
        return across(name, str(at), text, unit, periods("D E F G", quarters, numbers))

    veg = row(12, "Vegetables given away", "kg", "- 41.25 1120 60")
    veg[2]["estimate"] = True
    days = said(
        name,
        """
        17 | Plant swap | 2024-05-11 | £88.20, 64 people | notes rain
        18 | Open gardens | 2024-07-06 | £410 | held
        19 | Apple day | - | £265.60, 95 people | held
        20 | Apple pressing | 2024-09-28 | £40, 31 people
        """,
    )
    days[1]["lenient"]["unit"] = [None, "gbp"]
    pairs = [
        (3, "Trees planted", "40 trees", "43 trees", ""),
        (4, "People trained", "12 of people", "9 of people", "tutor ill"),
        (5, "Compost made", "2 tonnes", "1.8 tonnes", ""),
        (6, "Grants won", "£5000", "£4250", ""),
        (7, "Plots let", "100 percent", "95 percent", ""),
    ]
    made = [
        *row(6, "Volunteers on the plots", "of people", "11 19 22 14"),
        *row(7, "Time given", "hours", "96 204.5 231.5 118"),
        *veg,
        *row(13, "Veg boxes sold", "£", "- 212 1480.50 -16"),
        *days,
        *[
            record
            for at, what, target, actual, why in pairs
            for column, count, kind in (("C", target, "target"), ("D", actual, "actual"))
            for record in said(
                "Targets",
                f"{at} {column} | {what} | 2024-01-01..2024-12-31 | {count} | {kind}"
                + (f" | notes {why}" if why else ""),
            )
        ],
    ]
    return Case(
        xlsx(folder / "garden_blocks.xlsx", {name: text, "Targets": targets}, shape),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n3 title/section\n4 header\n5 header\n8 total\n10 title/section\n11 header\n12 D nothing\n"
                    "13 D nothing\n15 title/section\n16 header\n21 duplicate\n22 total",
                ),
                ("Targets", "1 title\n2 header"),
            ],
            [
                "people-may-overlap: volunteers in each quarter",
                "two-numbers: 120 + 14 helpers",
                "date-impossible: 31/09/24",
                "twice-in-file: Apple pressing",
                "formula-without-result/formula-needed: H6 and H7",
            ],
            [
                (name, 8, "650", "650"),
                (name, 12, "1221.25", "1221.25"),
                (name, 13, "1676.5", "1676.5"),
                (name, 22, "843.80", "803.80"),
            ],
        ),
        "2024-01-01..2024-12-31",
    )


def repair_cafe_ledger(folder: Path) -> Case:
    """Paid and received on two sheets in ods: net and VAT, sums by supplier, euros, a date of the next year."""
    paid = """
Y Gweithdy Repair Café
What we paid, 2023-24 | | | | | |

Paid on | Invoice | Supplier | Net (£) | VAT (£) | Gross (£) | Within 15 miles?
2023-04-18 | 1021 | Hill Tools | £64.00 | £12.80 | £76.80 | Y
09.05.23 | 1034 | Hill Tools | '1.064,50 | 212.9 | 1277.4 | yes
 | | Hill Tools Total | 1128.5 | 225.7 | 1354.2
2023-06-30 | INV-77 | Solder Direct | €45.00 | | | no
31.06.23 | INV-80 | Solder Direct | £18.20 | £3.64 | £21.84 | N
11/12/2023 | 8 | Mrs Bowen, baking | 22.5 | - | 22.5 | local
2024-04-02 | 9 | Mrs Bowen, baking | £(4.50) | nil | £(4.50) | local

 | | GRAND TOTAL | £1,209.70
VAT cannot be reclaimed
"""
    received = """
Date | From | Amount | Fund | Remarks
03/04/23 | Donation tin | £41.15 | General
2023-05-15 | Tool library fees | £96 + £24 gift aid | General
June 2023 | Donation tin | approx £60 | General | counted in a hurry
19/07/23 | Community council grant | £1,500.00 | Restricted | first half
19/07/23 | Community council grant | £1,500.00 | Restricted | first half
2023-11-20 | Refund to T. Owen | -£7.50 | General
 | Total received | 3213.65
"""
    made = [
        *said(
            "Paid",
            """
            5 | Hill Tools | 2023-04-18 | £64
            6 | Hill Tools | 2023-05-09 | £1064.50 | held
            8 | Solder Direct | 2023-06-30 | £45? | held
            9 | Solder Direct | - | £18.20 | held
            10 | Mrs Bowen, baking | 2023-12-11 | £22.50
            11 | Mrs Bowen, baking | 2024-04-02? | £-4.50
            """,
            "code ?",
        ),
        *said(
            "Received",
            """
            2 | Donation tin | 2023-04-03 | £41.15
            3 | Tool library fees | 2023-05-15 | - | held
            4 | Donation tin | 2023-06 | £60 | estimate | notes counted in a hurry
            5 | Community council grant | 2023-07-19 | £1500 | notes first half
            7 | Refund to T. Owen | 2023-11-20 | £-7.50
            """,
        ),
    ]
    made[2]["lenient"]["unit"] = ["gbp", None]
    made[7]["lenient"]["unit"] = ["gbp", None]
    key = "Key\nY = within 15 miles of the workshop\nN = further"
    return Case(
        ods(folder / "repair_cafe_ledger.ods", {"Paid": paid, "Received": received, "Key": key}),
        expected(
            made,
            [
                ("Paid", "1 title\n2 title\n4 header\n7 total\n13 total\n14 note"),
                ("Received", "1 header\n6 duplicate\n8 total"),
                ("Key", "all note/lookup"),
            ],
            [
                "number-two-ways: 1.064,50",
                "currency-foreign: €45.00",
                "date-impossible: 31.06.23",
                "date-outside-year/date-far-off: 2 April 2024",
                "net-or-gross: Net, VAT, Gross",
                "two-numbers: £96 + £24 gift aid",
                "twice-in-file: council grant",
            ],
            [("Paid", 7, "1128.5", "1128.5")],
        ),
        "2023-24",
    )

"""Years across with next year's goal, and a heading of three rows; with the logs of gifts and grants beside them."""

from pathlib import Path
from zipfile import ZipFile

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said
from tests.services.workbook.makers import ods_content, ods_parts, zip_of


def food_pantry_years(folder: Path) -> Case:
    """Three years and a target across; deliveries with ditto marks, "1.204" kilograms, crates, two numbers."""
    text = """
Llan Pantry, three years on one page
figures agreed by trustees 6 May 2024

What | Measured as | 2021/22 | 2022/23 | 2023/24 | Target 2024/25 | Comment
Households helped | households | 84 | 121 | 140 | 150
Food parcels given | parcels | 912 | '1,340 | approx 1,500 | 1600 | stocktake lost
Hours given by volunteers | hours | 1,104 hrs | 1388 | 1,412.5 | 1400
Food saved | kg | 3204.5 | 4,120 kg | n/a | 5000 | scales broken
Parcels delivered, not collected | % | 12% | 18.5% | 21% | 25%
Membership fees | £ | £1,008.00 | 1452 | £1,680.50 | £1,750
Grants paid back | £ | - | £(250.00) | nil
"""
    log = """
Deliveries received, spring 2024 | | | | |

Date received | From | Food (kg) | Volunteers | Van cost | Remarks
2024-01-08 | Co-op, High Street | 41.5 | 3 | £4.20
15/01/24 | " | 38 kg | 3 | £4.20
45313 | " | 29.25 | 2 | £0.00 | walked
29.01.24 | Allotment society | '1.204 | 1 | - | herbs
30/02/24 | Co-op, High Street | 33 | 3 | £4.20
12/02/24 | Harvest appeal, St Non's | approx 60 | 4 vols + 2 pupils | £(8.00) | fuel refunded
2024-02-19 | Co-op, High Street | 2 crates | 3 | £4.20
2024-02-19 | Co-op, High Street | 2 crates | 3 | £4.20
04/03/24 | Bakery | 12 | 2 | £25 donated
 | Sum | 214.954 | | £38.00
"""
    name = "Three years"
    years = ["2021-22", "2022-23", "2023-24", "2024-25"]

    def row(at: int, text: str, unit: str, numbers: str, *more: str) -> list[Json]:
        made = across(name, str(at), text, unit, periods("C D E F", years, numbers), *more)
        for record in made:
            record["kind"] = "target" if record["source"]["col"] == "F" else "actual"
        return made

    parcels = row(6, "Food parcels given", "parcels", "912 1340 1500 1600", "notes stocktake lost")
    parcels[2]["estimate"] = True
    made = [
        *row(5, "Households helped", "households", "84 121 140 150"),
        *parcels,
        *row(7, "Hours given by volunteers", "hours", "1104 1388 1412.5 1400"),
        *row(8, "Food saved", "kg", "3204.5 4120 - 5000", "notes scales broken"),
        *row(9, "Parcels delivered, not collected", "percent", "12 18.5 21 25"),
        *row(10, "Membership fees", "£", "1008 1452 1680.50 1750"),
        *row(11, "Grants paid back", "£", "- -250 - -"),
        *said(name, "11 E | Grants paid back | 2023-24 | £0 | optional"),
        *said(
            "Deliveries",
            """
            4 | Co-op, High Street | 2024-01-08 | 41.5 kg, 3 people, £4.20
            5 | Co-op, High Street | 2024-01-15 | 38 kg, 3 people, £4.20
            6 | Co-op, High Street | 2024-01-22 | 29.25 kg, 2 people, £0 | notes walked
            7 | Allotment society | 2024-01-29 | 1.204 kg, 1 people | notes herbs
            8 | Co-op, High Street | - | 33 kg, 3 people, £4.20 | held
            9 | Harvest appeal, St Non's | 2024-02-12 | 60 kg, £-8 | estimate | held | notes fuel refunded
            10 | Co-op, High Street | 2024-02-19 | 3 people, £4.20 | held
            12 | Bakery | 2024-03-04 | 12 kg, 2 people, £25 | held
            """,
        ),
    ]
    made[-2]["lenient"] |= {"quantity": [None, 2], "unit": [None, "count", "items"]}
    return Case(
        xlsx(folder / "food_pantry_years.xlsx", {name: text, "Deliveries": log}),
        expected(
            made,
            [
                (name, "1 title\n2 title\n4 header\n8 E nothing\n11 C nothing"),
                ("Deliveries", "1 title\n3 header\n11 duplicate\n13 total"),
            ],
            [
                "date-impossible: 30/02/24",
                "two-numbers: 4 vols + 2 pupils",
                "twice-in-file: 19 February",
                "income-in-costs: £25 donated",
                "date-from-number: 45313",
                "cell-unit-differs/unit-unclear/number-unread/words-beside-number: 2 crates",
            ],
            [("Deliveries", 13, "38.00", "8.80")],
        ),
    )


def carers_network(folder: Path) -> Case:
    """A heading of three rows, merged in ods, an empty first column, outcomes merged down, grants paid on a sheet."""
    text = """
 | Carers Network \u2013 indicators for the county council
 |
 | Outcome | Indicator | 2024/25 | | | | | | | | Comments
 | | | Quarter 1 | | Quarter 2 | | Quarter 3 | | Quarter 4
 | | | Target | Actual | Target | Actual | Target | Actual | Target | Actual
 | Carers are less alone | Carers at drop-ins (people) | 40 | 44 | 40 | 37 | 45 | 51 | 45 | 49 | many come each quarter
 | | Drop-in sessions | 12 | 12 | 12 | 11 | 12 | 10 | 12 | 12
 | Carers have a break | Hours of sitting | 150 | 148.5 | 150 | 162 hrs | 150 | ~155 | 150 | 170
 | | Breaks paid for (£) | 800 | £812.40 | 800 | 1,005.00 | 800 | - | 800 | £(30.00) | one cancelled
 | Carers are heard | Carers who felt listened to (%) | 80 | 84% | 80 | 79 | 80 | n/a | 85 | 91%
 |
 | Note: quarter 3 hours are the coordinator's estimate
"""
    grants = """
Small grants to carers

Paid | Given to | For what | Amount
03.06.24 | AB | Washing machine | £249.99
17.06.24 | CD | Respite weekend | £312
2024-08-05 | EF | Driving lessons | 180.00
14.10.24 | GH | Bed | £1,040.50
32.10.24 | AB | Bedding | £45
11.11.24 | CD | Short break | £150 returned
 | | Grants total | £1,977.49
"""
    name = "Indicators"
    targets = ["D", "E", "F", "G", "H", "I", "J", "K"][::2]
    whens = [when for when in QUARTERS["2024"] for _pair in range(2)]

    def row(at: int, text: str, unit: str, numbers: str, *more: str) -> list[Json]:
        made = across(name, str(at), text, unit, periods("D E F G H I J K", whens, numbers), *more)
        for record in made:
            record["kind"] = "target" if record["source"]["col"] in targets else "actual"
        return made

    sitting = row(8, "Hours of sitting", "hours", "150 148.5 150 162 150 155 150 170")
    sitting[5]["estimate"] = True
    heads = row(
        6, "Carers at drop-ins (people) ~ Carers at drop-ins", "of people", "40 44 40 37 45 51 45 49",
        "notes many come each quarter",
    )  # fmt: skip
    felt = "Carers who felt listened to (%) ~ Carers who felt listened to"
    made = [
        *heads,
        *row(7, "Drop-in sessions", "sessions/count", "12 12 12 11 12 10 12 12"),
        *sitting,
        *row(
            9, "Breaks paid for (£) ~ Breaks paid for", "£", "800 812.40 800 1005 800 - 800 -30", "notes one cancelled"
        ),
        *row(10, felt, "percent", "80 84 80 79 80 - 85 91"),
        *said(
            "Grants",
            """
            4 | Washing machine | 2024-06-03 | £249.99
            5 | Respite weekend | 2024-06-17 | £312
            6 | Driving lessons | 2024-08-05 | £180
            7 | Bed | 2024-10-14 | £1040.50
            8 | Bedding | - | £45 | held
            9 | Short break | 2024-11-11 | £150 | held
            """,
        ),
    ]
    made[-1]["lenient"]["amount_pence"] = [15000, -15000]
    guide = "How to fill this in\nGive the target first, then what was done.\nReturn by 30 April."
    spans = {
        (6, 2): (2, 1),
        (8, 2): (2, 1),
        (3, 4): (1, 8),
        (4, 4): (1, 2),
        (4, 6): (1, 2),
        (4, 8): (1, 2),
        (4, 10): (1, 2),
    }
    path = _merged_ods(folder / "carers_network.ods", {name: text, "Grants": grants, "Guide": guide}, spans)
    return Case(
        path,
        expected(
            made,
            [
                (name, "1 title\n3 header\n4 header\n5 header\n9 I nothing\n10 I nothing\n12 note"),
                ("Grants", "1 title\n3 header\n10 total"),
                ("Guide", "all note"),
            ],
            [
                "people-may-overlap: carers come each quarter",
                "date-impossible/date-unread: 32.10.24",
                "personal-data: Given to",
                "number-two-ways/income-in-costs/words-beside-number: £150 returned",
            ],
        ),
    )


def _merged_ods(path: Path, sheets: dict[str, str], spans: dict[tuple[int, int], tuple[int, int]]) -> Path:
    """Sheets of which the first alone has *spans*."""
    tables = [_table(ods(path, {name: text}, {} if at else spans)) for at, (name, text) in enumerate(sheets.items())]
    path.write_bytes(zip_of(ods_parts(ods_content("".join(tables)))))
    return path


def _table(path: Path) -> str:
    with ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    return content[content.index("<table:table ") : content.index("</office:spreadsheet>")]

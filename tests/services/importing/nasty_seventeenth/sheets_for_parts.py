"""A sheet for each quarter of a riding group and for each of three sheds."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_fourteenth.session_books import part_of_year


def pony_quarters(folder: Path) -> Case:
    q1 = part_of_year(
        "Apr to Jun",
        """
Coed Mawr Riding for All => skip title
Quarter 1: April to June 2024 => skip title

Date | Lesson | Riders | Hours | Notes => skip header
2024-04-16 | Walk and trot | 6 | 1.5 => 2024-04-16 | 1.5 hours, 6 people
#2024-04-23 | Walk and trot | 7 | 1.5 => 2024-04-23 | 1.5 hours, 7 people
14/05/24 | Carriage driving | 3 | 2 | two carriages => 2024-05-14 | 2 hours, 3 people
2024-05-21 | Stable skills | 5 | 2 hrs => 2024-05-21 | 2 hours, 5 people
#2024-06-04 | Hack to the lake | 8 | 2h 30m => 2024-06-04 | 2.5 hours, 8 people
2024-06-18 | Walk and trot | c. 7 | 1.5 => 2024-06-18 | 1.5 hours, 7 people | estimate
 | Total | 36 => skip total
""",
        "B",
        notes="E",
    )
    q2 = part_of_year(
        "Jul to Sep",
        """
Lesson | Date | No. riding | Hrs | Leader => skip header
Walk and trot | 2024-07-02 | 6 | 1.5 | HP => 2024-07-02 | 1.5 hours, 6 people
Own a pony day | 30/07/24 | 14 + 3 siblings | 5 | HP/DW => 2024-07-30 | 5 hours
Own a pony day | #2024-08-06 | 12 | 5 | HP/DW => 2024-08-06 | 5 hours, 12 people
Own a pony day | #2024-08-06 | 12 | 5 | HP/DW => skip duplicate
Hack to the lake | 2024-09-10 | 9 | 2.5 | DW => 2024-09-10 | 2.5 hours, 9 people
Carriage driving | 31/09/24 | 3 | 2 | DW => - | 2 hours, 3 people | held
Total | | 56 => skip total
""",
        "A",
    )
    q3 = part_of_year(
        "Oct to Dec",
        """
Quarter 3: October to December 2024 => skip title



Date | Lesson | Riders | Hours | Notes => skip header
08/10/24 | Walk and trot | 6 | 1.5 => 2024-10-08 | 1.5 hours, 6 people
#2024-10-22 | Stable skills | 4 | 2 | farrier came => 2024-10-22 | 2 hours, 4 people
2024-11-05 | Lesson called off | - | - | flooded => 2024-11-05 | - | optional
19/11/24 | Walk and trot | 7 | 1.5 => 2024-11-19 | 1.5 hours, 7 people
2024-12-10 | Nativity on horseback | 15 | 3 | carols => 2024-12-10 | 3 hours, 15 people
 | Total | 32 => skip total
Riders may come in more than one quarter => skip note
""",
        "B",
        notes="E",
    )
    parts = (q1, q2, q3)

    def hide(workbook: Any) -> None:
        workbook["Lists"].sheet_state = "hidden"
        workbook["Apr to Jun"].merge_cells("A1:E1")

    sheets = {
        "How to": "One sheet for every quarter\nPlease use a new line for each lesson\nLeaders sign with initials",
        **{each.sheet: each.text for each in parts},
        "Lists": "Lessons\nWalk and trot\nStable skills\nCarriage driving",
    }
    return Case(
        xlsx(folder / "pony_quarters.xlsx", sheets, hide),
        expected(
            [record for each in parts for record in each.records],
            [("How to", "all note/title"), *(each.skipped for each in parts), ("Lists", "all hidden/lookup")],
            [
                "date-from-number: dates without a format",
                "personal-data/maybe-names: Leader",
                "two-numbers/words-beside-number: 14 + 3 siblings",
                "date-impossible: 31/09/24",
                "twice-in-file: 6 August",
                "headings-differ: No. riding and Riders",
            ],
            [("Apr to Jun", 11, "36", "36"), ("Oct to Dec", 11, "32", "32")],
        ),
    )


def shed_sites(folder: Path) -> Case:
    first = part_of_year(
        "Pwllheli",
        """
Men's Sheds of Llŷn - Pwllheli shed => skip title
1 April 2023 - 31 March 2024 => skip title

Date | What was made or mended | Shedders | Hours | Timber £ => skip header
2023-04-18 | Bird boxes for the school | 9 | 3 | 31.2 => 2023-04-18 | 3 hours, 9 people, £31.20
25/04/23 | Bird boxes for the school | 8 | 3 hrs | £12.00 => 2023-04-25 | 3 hours, 8 people, £12
2023-05-16 | Planters, high street | 11 | 4 | £1,020.50 => 2023-05-16 | 4 hours, 11 people, £1020.50
2023-06-13 | Planters, high street | 10 | 1 day | - => 2023-06-13 | 10 people
Sept 2023 | Sharpening for allotments | 3 | about 8 | => 2023-09 | 8 hours, 3 people | estimate
2023-10-17 | Toy cars | 7 | 3 | (£6.40) => 2023-10-17 | 3 hours, 7 people, £-6.40
 | Total | | | {£} => skip total
""",
        "B",
    )
    second = part_of_year(
        "Nefyn",
        """
What was made or mended | When | Men present | Time spent | Wood (£) | Key holder => skip header
Bench for the harbour | 2023-05-09 | 5 | 3 | 64 | GJ => 2023-05-09 | 3 hours, 5 people, £64
Bench for the harbour | #2023-05-16 | 6 | 3 | £0 | GJ => 2023-05-16 | 3 hours, 6 people, £0
Bench for the harbour | #2023-05-16 | 6 | 3 | £0 | GJ => skip duplicate
Lobster pots | 18/07/23 | 4 | 2h 30m | £18.75 | TR => 2023-07-18 | 2.5 hours, 4 people, £18.75
Open evening | 2023-09-19 | 6 + 11 visitors | 2 | £9 | GJ/TR => 2023-09-19 | 2 hours, £9
Coffin rests, chapel | #2023-11-14 | 5 | 3 | £40.25 | TR => 2023-11-14 | 3 hours, 5 people, £40.25
Stock take | 30/02/24 | 2 | 2 | | TR => - | 2 hours, 2 people | held
Total | | | | {£} => skip total
""",
        "A",
    )
    third = part_of_year(
        "Aberdaron",
        """
Cwt Dynion Aberdaron => skip title

Dyddiad | Gwaith | Dynion | Oriau | Coed £ => skip header
2023-06-06 | Meinciau'r traeth | 4 | 3 | £55.00 => 2023-06-06 | 3 hours, 4 people, £55
20/06/23 | Meinciau'r traeth | 5 | 3 awr | 20.5 => 2023-06-20 | 3 hours, 5 people, £20.50
#2023-08-15 | Stondin y sioe | tua 6 | 4 | £48.00 wedi'i godi => 2023-08-15 | 4 hours, 6 people, £48? | estimate
2023-10-03 | Giât yr ysgol | 3 | 2.5 | £16.20 => 2023-10-03 | 2.5 hours, 3 people, £16.20
 | Cyfanswm | 18 => skip total
""",
        "B",
    )
    parts = (first, second, third)
    made = [record for each in parts for record in each.records]
    for record in made:
        record["lenient"]["place"] = [None, record["source"]["sheet"]]
    sheets = {each.sheet: each.text for each in parts}
    return Case(
        xlsx(folder / "shed_sites.xlsx", sheets),
        expected(
            made,
            [each.skipped for each in parts],
            [
                "date-from-number: dates without a format",
                "day-length-unknown: 1 day",
                "personal-data/maybe-names: Key holder",
                "two-numbers/words-beside-number: 6 + 11 visitors",
                "date-impossible: 30/02/24",
                "twice-in-file: the bench",
                "headings-differ: Men present and Shedders",
                "income-in-costs/words-beside-number/number-unread: £48.00 wedi'i godi",
            ],
            [*first.checks, *second.checks, ("Aberdaron", 8, "18", "18")],
        ),
    )

"""Rows that say what the rows after them are about, and rows that came before anybody thought of headings."""

# Dashes are as people type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import xlsx


def sections_and_wrong_total(folder: Path) -> Case:
    """Projects as section rows over what follows, a subtotal under each, a grand total that forgets the last row."""
    text = """
Green Valley Trust – activity sheet, 1 April 2023 to 31 March 2024

Date|What we did|Bags|Hours|Where

River Wardens
2023-05-06|River clean|22|18|Aberdare
2023-07-08|Path clearing||24|Aberdare
Sub total River Wardens||22|42

Schools
2023-09-21|Talk at Ysgol y Cwm|0|2|Mountain Ash
2023-11-16|Tree planting with pupils||15|Mountain Ash
2024-03-14|Litter survey|6|7.5|
Sub total Schools||6|24.5
GRAND TOTAL||28|59
* hours are volunteer hours only
"""
    made = records(
        "2023-24",
        """
6 C | River clean | 2023-05-06 | 22 bags | place Aberdare | section River Wardens
6 D | River clean | 2023-05-06 | 18 hours | place Aberdare | section River Wardens
7 * | Path clearing | 2023-07-08 | 24 hours | place Aberdare | section River Wardens
11 C | Talk at Ysgol y Cwm | 2023-09-21 | 0 bags | place Mountain Ash | section Schools
11 D | Talk at Ysgol y Cwm | 2023-09-21 | 2 hours | place Mountain Ash | section Schools
12 * | Tree planting with pupils | 2023-11-16 | 15 hours | place Mountain Ash | section Schools
13 C | Litter survey | 2024-03-14 | 6 bags | section Schools
13 D | Litter survey | 2024-03-14 | 7.5 hours | section Schools
""",
    )
    skipped = [("2023-24", "1 title\n3 header\n5 section\n8 total\n10 section\n14 total\n15 total\n16 note")]
    checks = [("2023-24", 15, "59", "66.5"), ("2023-24", 8, "42", "42"), ("2023-24", 14, "24.5", "24.5")]
    path = xlsx(folder / "sections_and_wrong_total.xlsx", {"2023-24": text})
    return Case(path, expected(made, skipped, checks=checks))


def days_as_sections(folder: Path) -> Case:
    """The day stands alone over what was done on it, once with its weekday; nothing else says when it was."""
    text = """
Community kitchen diary
Activity|People|Hours
Monday 13 May 2024||
Lunch|24|2
Cookery class|5|3
20/05/2024||
Lunch|26|2
2024-05-28||
Lunch|19|2
Batch cooking|4|3.5
"""
    made = records(
        "Diary",
        """
4 | Lunch | 2024-05-13 | 2 hours, 24 people
5 | Cookery class | 2024-05-13 | 3 hours, 5 people
7 | Lunch | 2024-05-20 | 2 hours, 26 people
9 | Lunch | 2024-05-28 | 2 hours, 19 people
10 | Batch cooking | 2024-05-28 | 3.5 hours, 4 people
""",
    )
    skipped = [("Diary", "1 title\n2 header\n3 section\n6 section\n8 section")]
    path = xlsx(folder / "days_as_sections.xlsx", {"Diary": text})
    return Case(path, expected(made, skipped, unasked=("year-unknown", "date-missing")))


def headings_came_later(folder: Path) -> Case:
    """Spring was typed before anybody thought of headings: what stands above the first headings is no title."""
    text = """
Walking group 2024
2024-04-15|Canal walk|12|2
2024-04-22|Woods|9|2.5
2024-04-29|Canal walk|14|2

Date|Walk|People|Hours
2024-05-13|Reservoir|11|3
2024-05-20|Woods|10|2.5
"""
    path = xlsx(folder / "headings_came_later.xlsx", {"Walks": text})
    made = expected([], [("Walks", "1 title\n6 header")])
    return Case(path, made, also=[_spring_is_there], any_records=True)


def _spring_is_there(made: Json) -> list[str]:
    """The rows above the headings are records, held or not; below them everything is plain."""
    found = {record["source"]["row"] for record in made["records"]}
    told = {skip["row"]: skip["reason"] for skip in made["skipped"]}
    wrong = [f"row {row} skipped as {told.get(row)}" for row in (2, 3, 4) if row not in found]
    plain = [
        (record["text"], record["date"], record["people"], record["quantity"])
        for record in made["records"]
        if record["source"]["row"] > 6
    ]
    right = [("Reservoir", "2024-05-13", 11, 3), ("Woods", "2024-05-20", 10, 2.5)]
    return wrong + ([] if plain == right else [f"below: {plain}"])

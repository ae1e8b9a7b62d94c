"""Tables where nobody expects them: side by side, stacked, over pages, under sections, in blocks of a pivot."""

# Dashes, quotes and minus signs are as people and programs type them.

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import text_file, xlsx


def side_by_side(folder: Path) -> Case:
    """Two lists beside each other with an empty column between: what was done, and what was spent."""
    text = """
Summer fair 2024
Volunteering|||||Spending
Date|Task|Hours|People||Date|Supplier|Amount
2024-06-15|Putting up stalls|12|6||2024-06-03|Cwm Print CIC|£86.00
2024-06-22|Running the fair|36|9||2024-06-14|Evans the Butcher|£140.50
2024-06-23|Clearing up|8|4||2024-06-22|Marquee hire|£210
||||||TOTAL|£436.50
Total||56|
"""
    made = records(
        "Fair",
        """
4 * | Putting up stalls | 2024-06-15 | 12 hours, 6 people
5 * | Running the fair | 2024-06-22 | 36 hours, 9 people
6 * | Clearing up | 2024-06-23 | 8 hours, 4 people
4 * | Cwm Print CIC | 2024-06-03 | £86
5 * | Evans the Butcher | 2024-06-14 | £140.50
6 * | Marquee hire | 2024-06-22 | £210
""",
    )
    skipped = [("Fair", "1 title\n2 title/section/header\n3 header\n7 total\n8 total")]
    path = xlsx(folder / "side_by_side.xlsx", {"Fair": text})
    return Case(path, expected(made, skipped, unasked=("two-numbers", "headings-unclear")))


def printed_pages(folder: Path) -> Case:
    """A report printed to a file: page headings, the headings again, carried forward and brought forward figures."""
    text = """
Drop-in register 2024-25
Printed 04/04/2025,,,Page 1 of 2
Date,Session,People,Hours
09/04/2024,Drop-in,14,3
16/04/2024,Drop-in,11,3
23/04/2024,Sewing group,8,2
Carried forward,,33,8

Drop-in register 2024-25
Printed 04/04/2025,,,Page 2 of 2
Date,Session,People,Hours
Brought forward,,33,8
30/04/2024,Drop-in,16,3
07/05/2024,Sewing group,9,2
Grand total,,58,13
"""
    made = records(
        "csv",
        """
4 | Drop-in | 2024-04-09 | 3 hours, 14 people
5 | Drop-in | 2024-04-16 | 3 hours, 11 people
6 | Sewing group | 2024-04-23 | 2 hours, 8 people
13 | Drop-in | 2024-04-30 | 3 hours, 16 people
14 | Sewing group | 2024-05-07 | 2 hours, 9 people
""",
        "section -",
    )
    skipped = [
        (
            "csv",
            "1 title\n2 title/note\n3 header\n7 total\n9 title/header/note/section\n10 title/note/header/section\n"
            "11 header\n12 total\n15 total",
        )
    ]
    path = text_file(folder / "printed_pages.csv", text)
    return Case(path, expected(made, skipped, unasked=("date-unread", "date-missing", "total-or-record")))


def dittos(folder: Path) -> Case:
    """Every way of saying the same again: a quote mark, a curly one, a comma, do., as above."""
    text = """
Date|Activity|Hours|Volunteers|Place
2024-09-02|Community garden|4|3|Penygraig
"|Watering|2|1|"
2024-09-05|Community garden|5|4|Tonypandy
do.|do.|3|2|do.
2024-09-09|Lunch club|6|5|Penygraig
”|as above|2.5|2|as above
2024-09-12|Community garden|4|3|Penygraig
Same|Ditto|4|2|ditto
"""
    made = records(
        "Log",
        """
2 | Community garden | 2024-09-02 | 4 hours, 3 people | place Penygraig
3 | Watering | 2024-09-02 | 2 hours, 1 people | place Penygraig
4 | Community garden | 2024-09-05 | 5 hours, 4 people | place Tonypandy
5 | Community garden | 2024-09-05 | 3 hours, 2 people | place Tonypandy
6 | Lunch club | 2024-09-09 | 6 hours, 5 people | place Penygraig
7 | Lunch club | 2024-09-09 | 2.5 hours, 2 people | place Penygraig
8 | Community garden | 2024-09-12 | 4 hours, 3 people | place Penygraig
9 | Community garden | 2024-09-12 | 4 hours, 2 people | place Penygraig
""",
    )
    path = xlsx(folder / "dittos.xlsx", {"Log": text})
    return Case(path, expected(made, [("Log", "1 header")], unasked=("date-unread", "number-unread")))


def pivot(folder: Path) -> Case:
    """A pivot table copied as values: a blank means the same as above, and every place and the end has its total."""
    text = """
Financial year|2024-25

Sum of Hours|Column Labels
Place|Activity|Apr|May|Jun|Grand Total
Porthcawl|Beach clean|12||8|20
|Befriending|6|7|5|18
Porthcawl Total||18|7|13|38
Maesteg|Befriending|4|4|6|14
|Lunch club||9|9|18
Maesteg Total||4|13|15|32
Grand Total||22|20|28|70
"""
    made = records(
        "Pivot",
        """
5 C | Beach clean | 2024-04 | 12 hours | place Porthcawl
5 E | Beach clean | 2024-06 | 8 hours | place Porthcawl
6 C | Befriending | 2024-04 | 6 hours | place Porthcawl
6 D | Befriending | 2024-05 | 7 hours | place Porthcawl
6 E | Befriending | 2024-06 | 5 hours | place Porthcawl
8 C | Befriending | 2024-04 | 4 hours | place Maesteg
8 D | Befriending | 2024-05 | 4 hours | place Maesteg
8 E | Befriending | 2024-06 | 6 hours | place Maesteg
9 D | Lunch club | 2024-05 | 9 hours | place Maesteg
9 E | Lunch club | 2024-06 | 9 hours | place Maesteg
""",
    )
    skipped = [("Pivot", "1 title\n3 title/header\n4 header\n7 total\n10 total\n11 total")]
    path = xlsx(folder / "pivot.xlsx", {"Pivot": text})
    return Case(path, expected(made, skipped, unasked=("year-unknown",)))


def stacked_blocks(folder: Path) -> Case:
    """Three tables below each other, each with headings of its own, one wide; a blank column runs through them all."""
    text = """
Annual figures 2024-25

1. Sessions
|Date||Session|Snacks served (items)
|2024-05-01||Baby group|11
|2024-05-08||Baby group|13

2. Money raised
|Month||Event|Amount raised (£)
|June 2024||Quiz|212.50
|Dec 2024||Carol singing|£88.20

3. Volunteering
|Role||Q1|Q2|Q3|Q4
|Befriender hours||40|38|45|51
|Driver hours||20|n/a|18|22
"""
    made = [
        *records(
            "All",
            """
5 | Baby group | 2024-05-01 | 11 items
6 | Baby group | 2024-05-08 | 13 items
10 | Quiz | 2024-06 | £212.50
11 | Carol singing | 2024-12 | £88.20
15 D | Befriender hours | 2024-25-Q1 | 40 hours
15 E | Befriender hours | 2024-25-Q2 | 38 hours
15 F | Befriender hours | 2024-25-Q3 | 45 hours
15 G | Befriender hours | 2024-25-Q4 | 51 hours
16 D | Driver hours | 2024-25-Q1 | 20 hours
16 F | Driver hours | 2024-25-Q3 | 18 hours
16 G | Driver hours | 2024-25-Q4 | 22 hours
""",
        )
    ]
    skipped = [
        (
            "All",
            "1 title\n3 title/section\n4 header\n8 title/section\n9 header\n13 title/section\n14 header\n16 E nothing",
        )
    ]
    path = xlsx(folder / "stacked_blocks.xlsx", {"All": text})
    return Case(path, expected(made, skipped, unasked=("income-in-costs", "year-unknown")))


def months_down_activities_across(folder: Path) -> Case:
    """A crosstab: a month a row, an activity a column, attendances in the cells, totals at both edges."""
    text = """
Attendances by month, 2024-25
Month|Youth club|Lunch club|Walking group|Total
April|42|18|9|69
May|38|20|'-|58
June|45|19|11|75
July||22|12|34
Total|125|79|32|236
"""
    made = records(
        "Attendances",
        """
3 B | Youth club | 2024-04 | 42 attendances
3 C | Lunch club | 2024-04 | 18 attendances
3 D | Walking group | 2024-04 | 9 attendances
4 B | Youth club | 2024-05 | 38 attendances
4 C | Lunch club | 2024-05 | 20 attendances
5 B | Youth club | 2024-06 | 45 attendances
5 C | Lunch club | 2024-06 | 19 attendances
5 D | Walking group | 2024-06 | 11 attendances
6 C | Lunch club | 2024-07 | 22 attendances
6 D | Walking group | 2024-07 | 12 attendances
""",
    )
    skipped = [("Attendances", "1 title\n2 header\n4 D nothing\n7 total")]
    path = xlsx(folder / "months_down_activities_across.xlsx", {"Attendances": text})
    return Case(path, expected(made, skipped))

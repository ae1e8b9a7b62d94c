"""Sheets that are forms rather than tables: cards, an attendance register, age bands, a week of days."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import xlsx


def cards(folder: Path) -> Case:
    """One card below another, labels on the left: each card is one activity, whichever row it is put down to."""
    text = """
Activity record cards 2024-25

Activity:|Community lunch
Date:|13/05/2024
Where:|Church hall
Number attending:|34
Volunteer hours:|12
Comments:|two new volunteers

Activity:|Bingo
Date:|20/05/2024
Where:|Church hall
Number attending:|27
Volunteer hours:|6.5
Comments:|

Activity:|Trip to Barry Island
Date:|24/06/2024
Where:|Barry
Number attending:|41
Volunteer hours:|24
Comments:|coach late
"""
    made = records(
        "Cards",
        """
3-8 * | Community lunch | 2024-05-13 | 12 hours, 34 people | place Church hall | notes two new volunteers
10-15 * | Bingo | 2024-05-20 | 6.5 hours, 27 people | place Church hall
17-22 * | Trip to Barry Island | 2024-06-24 | 24 hours, 41 people | place Barry | notes coach late
""",
    )
    path = xlsx(folder / "cards.xlsx", {"Cards": text})
    return Case(path, expected(made, [("Cards", "1 title")]))


def register(folder: Path) -> Case:
    """Ticks under dates, a line for each member: what counts is how many came to each session; initials stay out."""
    text = """
Homework club – attendance register, autumn term 2024

Member|School year|2024-09-16|2024-09-23|2024-09-30|2024-10-07|Times
A.B.|7|✓|✓|✓||3
C.D.|8|✓||✓|✓|3
E.F.|7||✓|✓|✓|3
G.H.|9|✓|✓|✓|✓|4
Present||3|3|4|3|13
"""
    made = records(
        "Register",
        """
1-8 * | Homework club | 2024-09-16 | ? | notes ?
1-8 * | Homework club | 2024-09-23 | ? | notes ?
1-8 * | Homework club | 2024-09-30 | ? | notes ?
1-8 * | Homework club | 2024-10-07 | ? | notes ?
""",
    )
    for record in made:
        del record["text"]
    path = xlsx(folder / "register.xlsx", {"Register": text})
    return Case(path, expected(made, [("Register", "1 title\n3 header")]), also=[_came, _no_initials])


def _came(made: Json) -> list[str]:
    counted = {record["date"]: record["people"] or record["quantity"] for record in made["records"]}
    right = {"2024-09-16": 3, "2024-09-23": 3, "2024-09-30": 4, "2024-10-07": 3}
    return [] if counted == right else [f"who came: {counted}, not {right}"]


def _no_initials(made: Json) -> list[str]:
    kept = {str(value) for record in made["records"] for value in record.values()}
    return [f"initials were kept: {each}" for each in sorted(kept & {"A.B.", "C.D.", "E.F.", "G.H."})]


def age_bands(folder: Path) -> Case:
    """Head counts by age with their sum beside them: a session's people are counted once, not twice."""
    text = """
Young people by age 2024-25
Date|Session|Age|||||Total
||0-10|11-17|18-25|26-64|65+|
2024-05-13|Open access play|12|6|||2|20
2024-05-20|Skate jam||22|9|1||32
2024-05-28|Family fun day|14|8|6|21|5|54
Total||26|36|15|22|7|106
"""
    path = xlsx(folder / "age_bands.xlsx", {"Ages": text})
    made = expected([], [("Ages", "1 title\n2 header\n3 header\n7 total")])
    return Case(path, made, also=[_counted_once], any_records=True)


def _counted_once(made: Json) -> list[str]:
    counted: dict[int, int] = {}
    for record in made["records"]:
        row = record["source"]["row"]
        heads = record["people"] if record["people"] is not None else record["quantity"]
        counted[row] = counted.get(row, 0) + (heads or 0)
    right = {4: 20, 5: 32, 6: 54}
    return [] if counted == right else [f"people by row: {counted}, not {right}"]


def week_grid(folder: Path) -> Case:
    """Weeks down and days across: the date is the Monday and as many days; H adds up a week."""
    text = """
Drivers' hours, July 2024
Week commencing|Mon|Tue|Wed|Thu|Fri|Sat|Total
2024-07-15|4|'-|4.5||3||11.5
2024-07-22||5|'2h 30m|||6|13.5
Total|4|5|7|0|3|6|25
"""
    made = records(
        "July",
        """
3 B | ? | 2024-07-15 | 4 hours
3 D | ? | 2024-07-17 | 4.5 hours
3 F | ? | 2024-07-19 | 3 hours
4 C | ? | 2024-07-23 | 5 hours
4 D | ? | 2024-07-24 | 2.5 hours
4 G | ? | 2024-07-27 | 6 hours
""",
    )
    for record in made:
        del record["text"]
    path = xlsx(folder / "week_grid.xlsx", {"July": text})
    return Case(path, expected(made, [("July", "1 title\n2 header\n3 C nothing\n5 total")]))

"""Grids of a week, a sheet a month, and a census: traps of days without months, sums, and one date for all."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import said


def breakfast_club(folder: Path) -> Case:
    """Monday to Friday across, a total that is wrong, a letter for a figure, INSET, a row of half term."""
    text = """
St Jude's PTA Breakfast Club
Breakfasts served, autumn term 2024
Week beginning | Mon | Tue | Wed | Thu | Fri | Total | Volunteers
02/09/24 | INSET | 14 | 16 | 15 | 12 | 57 | 4
09/09/24 | 18 | 19 | 21 | 17 | 16 | 91 | 5
16/09/24 | 20 | 22 | 2l | 19 | 15 | 97 | 5
Half term - closed
04/11/24 | 21 | 20 | 19 | 22 | 18 | 100 | 6
11/11/24 | 23 | - | 24 | 21 | 20 | 78 | 6
Total | | | | | | 423
"""
    name = "Autumn 24"
    what = "Breakfasts served ~ Breakfasts served, autumn term 2024 ~ Breakfasts ~ St Jude's PTA Breakfast Club"
    weeks = {
        4: ("2024-09", 2, "- 14 16 15 12", 4),
        5: ("2024-09", 9, "18 19 21 17 16", 5),
        6: ("2024-09", 16, "20 22 - 19 15", 5),
        8: ("2024-11", 4, "21 20 19 22 18", 6),
        9: ("2024-11", 11, "23 - 24 21 20", 6),
    }
    lines = [
        f"4 B | {what} | 2024-09-02 | ? | held | optional | notes ?",
        f"6 D | {what} | 2024-09-18 | ? | held | notes ?",
    ]
    for row, (month, day, numbers, helpers) in weeks.items():
        lines += [
            f"{row} {column} | {what} | {month}-{day + at:02} | {number} meals/count | notes ?"
            for at, (column, number) in enumerate(zip("BCDEF", numbers.split(), strict=True))
            if number != "-"
        ]
        lines.append(f"{row} H | Volunteers | {month}-{day:02}..{month}-{day + 6:02} | {helpers} of people | notes ?")
    return Case(
        xlsx(folder / "breakfast_club.xlsx", {name: text}),
        expected(
            said(name, "\n".join(lines)),
            [(name, "1 title\n2 title\n3 header\n7 note/nothing/section\n10 total")],
            ["number-unread/number-two-ways/words-beside-number: 2l"],
            [(name, 9, "78", "88")],
        ),
    )


def deaf_club(folder: Path) -> Case:
    """A sheet a month, days as "2nd", "Tues 9" and 16, the year only in the sheets' names, a summary that repeats."""
    april = """
Deaf Social Club - April
Day | Activity | No. there | Interpreter (hrs) | Cost
2nd | Signing practice | 11 | 2 | £70.00
Tues 9 | Bingo | 17
16 | Talk: fire safety | 14 | 1.5hrs | £52.50
23rd | Bingo | 15 + 3 visitors
30th | no club (hall flooded)
Total | | 57 | 3.5 | £122.50
"""
    may = """
Deaf Social Club - May
Day | Activity | Cost | No. there | Interpreter (hrs)
7th | Signing practice | £70 | 13 | 2
14 | Outing to Slimbridge | £214.00 | 19
Tues 21st | Bingo | - | 16
28 | AGM | £105 | 22 | 3
31st | " | | 2
"""
    summary = """
Summary | Apr | May
People there | 57 | 72
Cost | £122.50 | £389.00
"""
    first = said(
        "Apr 24",
        """
        3 | Signing practice | 2024-04-02 | 11 people, 2 hours, £70
        4 | Bingo | 2024-04-09 | 17 people
        5 | Talk: fire safety | 2024-04-16 | 14 people, 1.5 hours, £52.50
        6 | Bingo | 2024-04-23 | ? | held
        7 | no club (hall flooded) | 2024-04-30 | ? | held | optional
        """,
        "notes ?",
    )
    second = said(
        "May 24",
        """
        3 | Signing practice | 2024-05-07 | 13 people, 2 hours, £70
        4 | Outing to Slimbridge | 2024-05-14 | 19 people, £214
        5 | Bingo | 2024-05-21 | 16 people
        6 | AGM | 2024-05-28 | 22 people, 3 hours, £105
        7 | AGM | 2024-05-31 | 2 people
        """,
        "notes ?",
    )
    return Case(
        xlsx(folder / "deaf_club.xlsx", {"Apr 24": april, "May 24": may, "Summary": summary}),
        expected(
            first + second,
            [("Apr 24", "1 title\n2 header\n8 total"), ("May 24", "1 title\n2 header")],
            ["two-numbers/words-beside-number: 15 + 3 visitors"],
        ),
    )


def scout_census(folder: Path) -> Case:
    """One date for all in the title, groups down, a total row, a waiting list, money in the same rows."""
    text = """
4th Aberwen Scout Group - annual census as at 31 January 2025
Section | Young people | Adult volunteers | Nights away | Subs collected
Squirrels | 12 | 4 | 0 | £432.00
Beavers | 19 | 5 | 1 | 684
Cubs | 24 | 6 | 4 | £864
Scouts | 21 (incl 3 new) | 5 | 11 | £756.00
Explorers | 9 | 2* | 14 | £324.00
TOTAL | 85 | 22 | 30 | £3,060.00
Waiting list | 31
* one also counted in Scouts
"""
    name = "Census"
    heads = ("Young people", "Adult volunteers", "Nights away", "Subs collected")
    figures = {
        3: ("Squirrels", "12 4 0 £432"),
        4: ("Beavers", "19 5 1 £684"),
        5: ("Cubs", "24 6 4 £864"),
        6: ("Scouts", "- 5 11 £756"),
        7: ("Explorers", "9 2 14 £324"),
    }
    units = (" of people", " of people", " nights", "")
    lines = ["6 B | Scouts: Young people ~ Young people ~ Scouts | ? | ? | held | place ?"]
    lines += [
        f"{row} {column} | {group}: {head} ~ {head} ~ {group} ~ {head}: {group} | ? | {number}{unit} | place ?"
        for row, (group, numbers) in figures.items()
        for column, head, unit, number in zip("BCDE", heads, units, numbers.split(), strict=True)
        if number != "-"
    ]
    lines.append("9 B | Waiting list ~ Waiting list: Young people ~ Young people | ? | ? | optional | place ?")
    return Case(
        ods(folder / "scout_census.ods", {name: text}),
        expected(
            said(name, "\n".join(lines), "notes ?"),
            [(name, "1 title\n2 header\n8 total\n10 note")],
            ["two-numbers/words-beside-number: 21 (incl 3 new)"],
        ),
        "2024-25",
    )

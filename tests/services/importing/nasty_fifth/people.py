"""People counted by what became of them: outcomes by quarter, clients a row, ages across, starters and completers."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said

_ASIDE = ("notes ?", "place ?", "estimate ?", "code ?")


def carers_outcomes(folder: Path) -> Case:
    """A block copied for each quarter, its heading with it; shares beside counts; a quarter not filled in yet."""
    text = """
Carers Link - outcomes tracker 24/25

Q1 April - June
Outcome | Carers asked | Better | Same | Worse | % better
Less isolated | 18 | 11 | 5 | 2 | 61%
Time for myself | 18 | 7 | 8 | 3 | 39%
Know who to ring | 17 | 15 | 2 | | 88%

Q2 July - September
Outcome | Carers asked | Better | Same | Worse | % better
Less isolated | 22 | 14 | 6 | 2 | 64%
Time for myself | 22 | 9 | 10 | 3 | 41%
Know who to ring | 22 | '20 | '2 | nil | 91%

Q3 October - December
Outcome | Carers asked | Better | Same | Worse | % better
Less isolated
Time for myself
Know who to ring
Reviews late, Mags off sick. Q3 to follow
"""
    name = "Outcomes"

    def as_kept(workbook: Any) -> None:
        from openpyxl.comments import Comment

        workbook[name]["C5"].comment = Comment("two of these are sibling carers", "Mags")
        workbook[name].merge_cells("A3:F3")
        workbook[name].merge_cells("A9:F9")

    lines = []
    for row, quarter, text_, numbers in (
        (5, 1, "Less isolated", "18 11 5 2 61"),
        (6, 1, "Time for myself", "18 7 8 3 39"),
        (7, 1, "Know who to ring", "17 15 2 - 88"),
        (11, 2, "Less isolated", "22 14 6 2 64"),
        (12, 2, "Time for myself", "22 9 10 3 41"),
        (13, 2, "Know who to ring", "22 20 2 0 91"),
    ):
        heads = zip("BCDEF", ("asked", "Better", "Same", "Worse", ""), numbers.split(), strict=True)
        lines += [
            f"{row} {column} | {text_} | 2024-25-Q{quarter} | {number} "
            f"{'percent | optional' if column == 'F' else 'heads'} | somewhere {head}"
            for column, head, number in heads
            if number != "-"
        ]
    made = said(name, "\n".join(lines), *_ASIDE)
    for record in made:
        if record["unit"] == "people":
            record["lenient"]["unit"] = ["people", "attendances", "count"]
    return Case(
        xlsx(folder / "carers_outcomes.xlsx", {name: text}, as_kept),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n3 section/title\n4 header\n9 section/title\n10 header\n15 section/title/note\n16 header\n"
                    "17 nothing/note\n18 nothing/note\n19 nothing/note\n20 note",
                )
            ],
            ["people-may-overlap/running-totals: the same carers in each quarter"],
        ),
        "2024-25",
    )


def job_club(folder: Path) -> Case:
    """A client a row with two dates, initials, a blank outcome, a client come back, two sums by hand at the foot."""
    text = """
Job club clients Sept 23 to Aug 24,,,,,,,
No,Initials,Area,Joined,Sessions,Outcome,Outcome date,Comments
1,KP,Bettws,05/09/2023,11,Job - supermarket nights,12/01/2024,still there at 13 wks :)
2,SM,\"\"\"\",12/09/2023,4,Volunteering,Nov 23,charity shop
3,RT,Sarn,12/09/23,1,DNA since,,
4,AJ,Bettws,3/10/23,9,CSCS card,14/02/24,
5,LW,as above,17.10.23,6,Apprenticeship - garage,tbc,
6,DD,Sarn,not sure,2,Benefit check,,
7,KP,Bettws,09/04/2024,5,Back - hours cut,,same KP as no 1
8,,,,,,,
9,,,,,,,
,,,Total sessions,38,,,
Into jobs,1,,,,,,
Into training,2,,,,,,
"""
    unit = "sessions/attendances/count"
    made = said(
        "csv",
        f"""
        3 | Job - supermarket nights | 2023-09-05 | 11 {unit}
        4 | Volunteering | 2023-09-12 | 4 {unit}
        5 | DNA since | 2023-09-12 | 1 {unit}
        6 | CSCS card | 2023-10-03 | 9 {unit}
        7 | Apprenticeship - garage | 2023-10-17 | 6 {unit}
        8 | Benefit check | - | 2 {unit} | held
        9 | Back - hours cut | 2024-04-09 | 5 {unit}
        """,
        *_ASIDE,
    )
    for record, other in zip(made, ("2024-01-12", "2023-11-01", None, "2024-02-14", None, None, None), strict=True):
        record["lenient"] |= {"people": [None, 1], "date": [record["date"], other]}
    return Case(
        text_file(folder / "job_club.csv", text, "utf-8-sig"),
        expected(
            made,
            [
                (
                    "csv",
                    "1 title\n2 header\n10 nothing/note\n11 nothing/note\n12 total\n"
                    "13 note/total/section/title\n14 note/total/section/title",
                )
            ],
            ["personal-data/maybe-names: Initials", "date-unread/date-missing/dates-left-blank: not sure"],
        ),
    )


def youth_half_term(folder: Path) -> Case:
    """Ages across under a merged heading, all of them added beside, a row added wrongly, "20ish", closed nights."""
    text = """
Cwm Youth Club - Autumn half term 1, 2024
Mondays juniors 5-7, Thursdays seniors 6.30-9
Date | What's on | Led by | How many came | | | | Notes
 | | | 8-10 | 11-13 | 14+ | All
2024-09-09 | Welcome back, pool, tuck | Carys | 14 | 9 | | 23
Thurs 12 Sept | Pizza + film | Dan | | 6 | 11 | 17
16/9/24 | Slime making | Carys | 17 | 8 | | 25 | ran out of glue!!
Thurs 19 Sept | Healthy relationships | Dan + nurse | | 4 | 9 | 13
23/9/24 | Football tournament | " | 20ish | 12 | | 32
26/9/24 | CLOSED - heating
30/9/24 | Slime again by request | Carys | 19 | 9 | | 27
03/10/2024 | Open mic | Dan | | 7 | 15 | 22
 | Total for half term | | 70 | 55 | 35 | 159
Half term 28 Oct - 1 Nov NO CLUB
"""
    name = "Aut HT1"

    def as_kept(workbook: Any) -> None:
        sheet = workbook[name]
        sheet.merge_cells("D3:G3")
        sheet.merge_cells("A1:H1")

    lines = []
    for row, when, text_, numbers in (
        (5, "2024-09-09", "Welcome back, pool, tuck", "14 9 -"),
        (6, "2024-09-12", "Pizza + film", "- 6 11"),
        (7, "2024-09-16", "Slime making", "17 8 -"),
        (8, "2024-09-19", "Healthy relationships", "- 4 9"),
        (9, "2024-09-23", "Football tournament", "20 12 -"),
        (11, "2024-09-30", "Slime again by request", "19 9 -"),
        (12, "2024-10-03", "Open mic", "- 7 15"),
    ):
        lines += [
            f"{row} {column} | {text_} | {when} | {number} heads | somewhere {age}"
            for column, age, number in zip("DEF", ("8-10", "11-13", "14+"), numbers.split(), strict=True)
            if number != "-"
        ]
    lines.append("10 | CLOSED - heating | 2024-09-26 | - | optional")
    made = said(name, "\n".join(lines), *_ASIDE)
    for record in made:
        if record["source"]["row"] == 9 and record["source"]["col"] == "D":
            record["estimate"] = True
    return Case(
        xlsx(folder / "youth_half_term.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 title/note\n3 header\n4 header\n13 total\n14 note")],
        ),
        "2024-25",
        also=(_all_is_not_counted, _the_wrong_sum_is_said),
    )


def _all_is_not_counted(made: Json) -> list[str]:
    twice = [each["source"]["row"] for each in made["records"] if each["source"]["col"] == "G"]
    return [f"counted twice: row {row}" for row in twice]


def _the_wrong_sum_is_said(made: Json) -> list[str]:
    checked = [each for each in made["checks"] if each["where"]["row"] == 11]
    asked = [each for each in made["questions"] if "28" in each["message"] or "27" in each["message"]]
    return [] if checked or asked else ["nobody is told that 19 and 9 are not 27"]


def training_starters(folder: Path) -> Case:
    """A level that is a figure, a cohort still running, "rolling" starts, question marks for a count."""
    text = """
LEARNER NUMBERS 2023/24
updated 16/7/24 PH
Programme | Level | Start date | Starters | Left early | Completed | Into work | Comments
Care academy cohort 1 | 2 | 04/09/2023 | 12 | 2 | 10 | 6
Care academy cohort 2 | 2 | 08/01/2024 | 14 | 3 | 11 | 7 | 2 resits
Care academy cohort 3 | 2 | 15/04/2024 | 11 | 1 | still on | | finishes Aug
Bricklaying apprentices | 3 | Sept 23 | 6 | 0 | n/a | 6 | employed from day 1
Digital skills | 1 | rolling | 38 | ? | 29 | dk
Forklift | 2 | 12/02/24 | 8 | 0 | '8 | 3
Total | | | 89 | 6 | 58 | 22
"""
    name = "Starts"

    def as_kept(workbook: Any) -> None:
        from openpyxl.comments import Comment

        workbook[name]["E8"].comment = Comment("ask Gareth", "PH")

    lines = []
    for row, when, text_, numbers in (
        (4, "2023-09-04", "Care academy cohort 1", "12 2 10 6"),
        (5, "2024-01-08", "Care academy cohort 2", "14 3 11 7"),
        (6, "2024-04-15", "Care academy cohort 3", "11 1 - -"),
        (7, "2023-09", "Bricklaying apprentices", "6 0 - 6"),
        (8, "-", "Digital skills", "38 - 29 -"),
        (9, "2024-02-12", "Forklift", "8 0 8 3"),
    ):
        heads = zip("DEFG", ("Starters", "Left early", "Completed", "Into work"), numbers.split(), strict=True)
        lines += [
            f"{row} {column} | {text_} | {when} | {number} heads | somewhere {head}"
            for column, head, number in heads
            if number != "-"
        ]
    lines.append("6 F | Care academy cohort 3 | 2024-04-15 | ? | optional | somewhere Completed")
    lines.append("8 E | Digital skills | ? | ? | optional | somewhere Left early")
    lines.append("8 G | Digital skills | ? | ? | optional | somewhere Into work")
    made = said(name, "\n".join(lines), *_ASIDE)
    for record in made:
        if record.get("unit") == "people":
            record["lenient"]["unit"] = ["people", "attendances", "count"]
    return Case(
        xlsx(folder / "training_starters.xlsx", {name: text}, as_kept),
        expected(
            made,
            [(name, "1 title\n2 title/note\n3 header\n10 total")],
            ["date-unread: rolling", "number-unread: still on"],
        ),
        "2023-24",
        also=(_a_level_is_no_count,),
    )


def _a_level_is_no_count(made: Json) -> list[str]:
    wrong = [each["source"]["row"] for each in made["records"] if each["source"]["col"] == "B"]
    return [f"a level is counted: row {row}" for row in wrong]

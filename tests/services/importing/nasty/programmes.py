"""More than a plain log: a sheet for each month, a cash book, returns with target and actual, half-years between."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import ods, text_file, xlsx


def a_sheet_a_month(folder: Path) -> Case:
    """The month is the sheet's name and the date only a day of it; the first sheet adds the others up."""
    months = {
        "Summary": """
Toddler group 2024-25 – summary
Month|Total children|Total hours
April|23|4
May|27|4
June|14|2
""",
        "April": """
Day|Session|Children|Hours
9|Messy play|11|2
23|Singing|12|2
Total||23|4
""",
        "May": """
Day|Session|Children|Hours
7|Messy play|13|2
21st|Singing|14|2
Total||27|4
""",
        "June": """
Session|Day|Children|Hours
Picnic|4|14|2
""",
    }
    made = [
        *records(
            "April",
            """
2 | Messy play | 2024-04-09 | 2 hours, 11 people
3 | Singing | 2024-04-23 | 2 hours, 12 people
""",
        ),
        *records(
            "May",
            """
2 | Messy play | 2024-05-07 | 2 hours, 13 people
3 | Singing | 2024-05-21 | 2 hours, 14 people
""",
        ),
        *records("June", "2 | Picnic | 2024-06-04 | 2 hours, 14 people"),
    ]
    skipped = [("Summary", "all total/note/lookup"), ("April", "1 header\n4 total"), ("May", "1 header\n4 total")]
    path = xlsx(folder / "a_sheet_a_month.xlsx", months)
    return Case(path, expected(made, skipped, ["summary-sheet: Summary"], unasked=("date-from-number", "year-unknown")))


def cash_book(folder: Path) -> Case:
    """Paid in, paid out and a balance: what is left in the tin is no record, and money in is not money out."""
    text = """
Tea bar cash book 2024-25
Date|Details|Paid in|Paid out|Balance
|Balance b/f|||512.30
2024-05-13|Takings|64.20||576.50
2024-05-14|Milk and sugar||18.75|557.75
2024-05-20|Takings|71.00||628.75
2024-05-22|Urn repair||£45.00|583.75
|Balance c/f|||583.75
Totals||135.20|63.75|
"""
    made = records(
        "Cash",
        """
4 * | Takings | 2024-05-13 | £64.20
5 * | Milk and sugar | 2024-05-14 | £18.75
6 * | Takings | 2024-05-20 | £71.00
7 * | Urn repair | 2024-05-22 | £45.00
""",
    )
    for record in made:
        record["lenient"]["amount_pence"] = [record["amount_pence"], -record["amount_pence"]]
    skipped = [("Cash", "1 title\n2 header\n3 total/note/nothing\n8 total/note/nothing\n9 total")]
    path = xlsx(folder / "cash_book.xlsx", {"Cash": text})
    return Case(path, expected(made, skipped, unasked=("date-missing", "dates-left-blank", "running-totals")))


def target_beside_actual(folder: Path) -> Case:
    """A monitoring return in rows: a reference, a quarter, a target and what was done; the per cent is worked out."""
    text = """
Contract monitoring,CM/2024/07
KPI ref,Measure,Period,Unit,Target,Actual,% achieved,Commentary
1a.1,Apprenticeship weeks,Q1 2024/25,weeks,12,12,100%,
1a.1,Apprenticeship weeks,Q2 2024/25,weeks,12,9,75%,one left early
4c.2,Volunteering time,Q1 2024/25,hours,40,52.5,131%,
4c.2,Volunteering time,Q2 2024/25,hours,40,,,data to follow
5b,Local spend,Q1 2024/25,£,"10,000","£9,412.10",94%,
"""
    made = [
        *records(
            "csv",
            """
3 E | Apprenticeship weeks | 2024-25-Q1 | 12 weeks | target
3 F | Apprenticeship weeks | 2024-25-Q1 | 12 weeks
4 E | Apprenticeship weeks | 2024-25-Q2 | 12 weeks | target | notes one left early
4 F | Apprenticeship weeks | 2024-25-Q2 | 9 weeks | notes one left early
""",
            "code 1a.1",
        ),
        *records(
            "csv",
            """
5 E | Volunteering time | 2024-25-Q1 | 40 hours | target
5 F | Volunteering time | 2024-25-Q1 | 52.5 hours
6 * | Volunteering time | 2024-25-Q2 | 40 hours | target | notes data to follow
""",
            "code 4c.2",
        ),
        *records(
            "csv",
            """
7 E | Local spend | 2024-25-Q1 | £10000 | target
7 F | Local spend | 2024-25-Q1 | £9412.10
""",
            "code 5b",
        ),
    ]
    path = text_file(folder / "target_beside_actual.csv", text)
    return Case(path, expected(made, [("csv", "1 title/header\n2 header")], unasked=("twice-in-file", "date-unread")))


def one_figure_a_row(folder: Path) -> Case:
    """A data officer's list: every figure has a row, with its own month, unit, place and status."""
    text = """
Month|Indicator|Value|Unit|Site|Data status
Apr-24|Advice given|112|contacts|Neath|Final
Apr-24|Debt written off|£ 4,210.75|£|Neath|Final
May-24|Advice given|98|contacts|Neath|Estimate
May-24|Advice given|41|contacts|Port Talbot|Final
May-24|Waste kept from landfill|0.35|tonnes|Port Talbot|Final
Jun-24|Advice given|TBC|contacts|Neath|Awaited
"""
    made = records(
        "Data",
        """
2 | Advice given | 2024-04 | 112 contacts | place Neath
3 | Debt written off | 2024-04 | £4210.75 | place Neath
4 | Advice given | 2024-05 | 98 contacts | place Neath | estimate ?
5 | Advice given | 2024-05 | 41 contacts | place Port Talbot
6 | Waste kept from landfill | 2024-05 | 0.35 tonnes | place Port Talbot
7 | Advice given | 2024-06 | - | place Neath | optional
""",
        "notes ?",
    )
    for record in made:
        record["lenient"]["unit"] = [record["unit"], *(["contacts"] if record["source"]["row"] == 7 else [])]
    path = xlsx(folder / "one_figure_a_row.xlsx", {"Data": text})
    return Case(path, expected(made, [("Data", "1 header")], unasked=("twice-in-file", "people-may-overlap")))


def half_years_between(folder: Path) -> Case:
    """The year's total first, half-years between the quarters, and a row above the others that adds them up.

    The row is not called a total, so to ask is as good as to know.
    """
    text = """
Transport scheme 2024/25
Service|Year total|Q1|Q2|Half year|Q3|Q4|Half year
All services|1000|230|240|470|250|280|530
Passenger journeys: town|640|150|150|300|160|180|340
Passenger journeys: valley|360|80|90|170|90|100|190
"""
    made = records(
        "Transport",
        """
4 C | Passenger journeys: town | 2024-25-Q1 | 150 journeys
4 D | Passenger journeys: town | 2024-25-Q2 | 150 journeys
4 F | Passenger journeys: town | 2024-25-Q3 | 160 journeys
4 G | Passenger journeys: town | 2024-25-Q4 | 180 journeys
5 C | Passenger journeys: valley | 2024-25-Q1 | 80 journeys
5 D | Passenger journeys: valley | 2024-25-Q2 | 90 journeys
5 F | Passenger journeys: valley | 2024-25-Q3 | 90 journeys
5 G | Passenger journeys: valley | 2024-25-Q4 | 100 journeys
3 C | All services | 2024-25-Q1 | ? | held | optional
3 D | All services | 2024-25-Q2 | ? | held | optional
3 F | All services | 2024-25-Q3 | ? | held | optional
3 G | All services | 2024-25-Q4 | ? | held | optional
""",
    )
    path = ods(folder / "half_years_between.ods", {"Transport": text})
    return Case(path, expected(made, [("Transport", "1 title\n2 header")]))


def pasted_from_the_web(folder: Path) -> Case:
    """Hard spaces, invisible marks, a true minus sign and thin spaces, and two formulas that have failed."""
    text = """
Date|Activity|Hours|Cost
2024-10-14|Walk\u00a0and\u200b talk|\u00a02\u00a0|£1\u202f250.00
'\u00a021/10/2024|\ufeffWalk and talk|'2.50\u00a0hrs|−£4.00
2024-10-28|Walk\u00a0and  talk|#REF!|£3
2024-11-04|#N/A|2|
"""
    made = records(
        "Web",
        """
2 | Walk and talk | 2024-10-14 | 2 hours, £1250
3 | Walk and talk | 2024-10-21 | 2.5 hours, £-4
4 | Walk and talk | 2024-10-28 | £3 | held
5 | ? | 2024-11-04 | 2 hours | held
""",
    )
    made[2]["lenient"]["unit"] = ["gbp", None]
    del made[3]["text"]
    path = xlsx(folder / "pasted_from_the_web.xlsx", {"Web": text})
    return Case(path, expected(made, [("Web", "1 header")], ["formula-failed: C4 and B5"]))


def year_beside_its_quarters(folder: Path) -> Case:
    """The last sheet adds up the logs before it by activity and quarter, under a name that does not say so."""
    sheets = {
        "Q1": """
Date|Activity|Hours
2024-04-16|Befriending|6
2024-05-14|Gardening|4
2024-06-18|Befriending|5.5
""",
        "Q2": """
Date|Activity|Hours
2024-07-16|Befriending|7
2024-09-17|Gardening|3
""",
        "2024-25": """
Activity|Q1 hours|Q2 hours|Hours so far
Befriending|11.5|7|18.5
Gardening|4|3|7
All|15.5|10|25.5
""",
    }
    made = [
        *records(
            "Q1",
            """
2 | Befriending | 2024-04-16 | 6 hours
3 | Gardening | 2024-05-14 | 4 hours
4 | Befriending | 2024-06-18 | 5.5 hours
""",
        ),
        *records(
            "Q2",
            """
2 | Befriending | 2024-07-16 | 7 hours
3 | Gardening | 2024-09-17 | 3 hours
""",
        ),
    ]
    skipped = [("Q1", "1 header"), ("Q2", "1 header"), ("2024-25", "all total/note/lookup")]
    path = xlsx(folder / "year_beside_its_quarters.xlsx", sheets)
    return Case(path, expected(made, skipped, ["summary-sheet: 2024-25"]))

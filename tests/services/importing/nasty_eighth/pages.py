"""Pages of a form: a return a month, a timesheet a volunteer, a diary with the month as a line of its own."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import said

PARCELS = (
    ("Food parcels given out", "parcels"),
    ("Adults helped", "heads"),
    ("Children helped", "heads"),
    ("Volunteer hours", "hours"),
    ("Donated food in (kg)", "kg"),
    ("Meals served at the café", "meals"),
    ("Cash donations (£)", "£"),
)
RETURNS = (
    (
        "April",
        "2024-04",
        ("212", "301", "148", "386.5", "1840", "95", "640.25"),
        ("212", "301", "148", "386.5", "1840", "95", "640.25"),
    ),
    (
        "May",
        "2024-05",
        ("198", "287", "131", "402", "1615.5", "n/a", "512"),
        ("410", "588", "279", "788.5", "3455.5", "95", "1152.25"),
    ),
    (
        "June",
        "2024-06",
        ("225", "330", "162", "371.25", "1722", "104", "705.1"),
        ("635", "918", "441", "1159.75", "5177.5", "199", "1857.35"),
    ),
)


def food_bank_months(folder: Path) -> Case:
    """A sheet a month, the month above the table, the year to date beside the month, one measure not had in May."""
    sheets = {
        "How to fill in": """
Monthly return to the council - guidance
Fill in one sheet each month and send it by the 10th of the next month.
Please do not change the headings. If you had none, put 0. If it did not run, put n/a.
"""
    }
    made: list[Json] = []
    skipped = [("How to fill in", "all note")]
    for month, period, now, so_far in RETURNS:
        rows = [
            f"{measure} | {number} | {total} | {'boiler broken' if number == 'n/a' else ''}"
            for (measure, _unit), number, total in zip(PARCELS, now, so_far, strict=True)
        ]
        head = (
            f"Bryn Food Bank - monthly return\nMonth: {month} 2024\n\nMeasure | This month | Year to date | Comments\n"
        )
        sheets[month] = head + "\n".join(rows)
        for at, ((measure, unit), number) in enumerate(zip(PARCELS, now, strict=True), 5):
            if number == "n/a":
                made += said(month, f"{at} * | {measure} | {period} | - | optional | notes boiler broken")
            else:
                made += said(month, f"{at} * | {measure} | {period} | {_counted(number, unit)}")
        skipped.append((month, "1 title\n2 title\n4 header"))
    skipped.append(("May", "10 B nothing"))
    return Case(
        xlsx(folder / "food_bank_months.xlsx", sheets),
        expected(
            made,
            skipped,
            ["running-left-out/running-totals/column-left-out: Year to date"],
            unasked=("date-missing", "dates-left-blank", "two-numbers"),
        ),
    )


def _counted(number: str, unit: str) -> str:
    return f"£{number}" if unit == "£" else f"{number} {unit}"


def hospice_timesheets(folder: Path) -> Case:
    """A sheet a volunteer: name and month above, the day without its year, times of start and finish."""
    bevan = """
St Non's Hospice - volunteer timesheet
Name: | J Bevan | | Role: | Ward visitor
Month: | October 2024

Date | Start | Finish | Hours | What you did | Expenses
Tue 1 Oct | 10:00 | 12:30 | 2.5 | Ward visiting | £3.60
Thu 3 Oct | 14:00 | 16:00 | 2 | Tea trolley |
Tue 8 Oct | 10:00 | 12:30 | 2.5 | Ward visiting | £3.60
Tue 15 Oct | 10:00 | 13:00 | 3 | Ward visiting | £3.60
Tue 29 Oct | 10:00 | 12:00 | 2 | Reading group |
Total | | | 12 | | £10.80

Signed: J Bevan
"""
    hale = """
St Non's Hospice - volunteer timesheet
Name: | M Hale | | Role: | Driver
Month: | October 2024

Date | Start | Finish | Hours | What you did | Expenses
Wed 2 Oct | 09:00 | 13:00 | 4 | Driving patients to day therapy | £18.90
Wed 9 Oct | 09:00 | 13:30 | 4.5 | Driving patients to day therapy | £21.15
Fri 25 Oct | 11:00 | 12:00 | 1 | Shop collection | £4.05
Total | | | 9.5 | | £44.10

Signed: M Hale
"""
    first, second = "J Bevan", "M Hale"
    return Case(
        xlsx(folder / "hospice_timesheets.xlsx", {first: bevan, second: hale}),
        expected(
            said(
                first,
                """
                6 | Ward visiting | 2024-10-01 | 2.5 hours, £3.60
                7 | Tea trolley | 2024-10-03 | 2 hours
                8 | Ward visiting | 2024-10-08 | 2.5 hours, £3.60
                9 | Ward visiting | 2024-10-15 | 3 hours, £3.60
                10 | Reading group | 2024-10-29 | 2 hours
                """,
                "notes ?",
            )
            + said(
                second,
                """
                6 | Driving patients to day therapy | 2024-10-02 | 4 hours, £18.90
                7 | Driving patients to day therapy | 2024-10-09 | 4.5 hours, £21.15
                8 | Shop collection | 2024-10-25 | 1 hours, £4.05
                """,
                "notes ?",
            ),
            [
                (first, "1 title\n2 title\n3 title\n5 header\n11 total\n13 note"),
                (second, "1 title\n2 title\n3 title\n5 header\n9 total\n11 note"),
            ],
            checks=[
                (first, 11, "12", "12"),
                (first, 11, "10.80", "10.80"),
                (second, 9, "9.5", "9.5"),
                (second, 9, "44.10", "44.10"),
            ],
            unasked=("twice-in-file", "hours-each-or-all", "date-far-off"),
        ),
    )


def museum_diary(folder: Path) -> Case:
    """The year in the title, the month on a line of its own, only the day in the row; a month's sum, a day closed."""
    name = "Diary"
    text = """
Friends of Cwm Museum - stewards' diary 2024

Day | What happened | Visitors | Shop takings | Stewards
MAY
Sat 4 | Ordinary opening | 31 | £42.50 | Pat & Alun
Sun 5 | Ordinary opening | 18 | £20.00 | Pat
Sat 11 | Mining lamps talk | 46 | £88.20 | Alun, Gwen
Sat 18 | Closed - burst pipe
Mon 27 | Bank holiday family trail | 74 | £131.75 | all
May total | | 169 | £282.45
JUNE
Sat 1 | Ordinary opening | 22 | £19.90 | Gwen
Sat 8 | School art show opens | 95 | £64.00 | Pat & Gwen
Sun 16 | Ordinary opening | 27 | £33.10 | Alun
June total | | 144 | £117.00
"""
    return Case(
        xlsx(folder / "museum_diary.xlsx", {name: text}),
        expected(
            said(
                name,
                """
                5 | Ordinary opening | 2024-05-04 | £42.50, 31 heads
                6 | Ordinary opening | 2024-05-05 | £20, 18 heads
                7 | Mining lamps talk | 2024-05-11 | £88.20, 46 heads
                8 | Closed - burst pipe | 2024-05-18? | - | optional
                9 | Bank holiday family trail | 2024-05-27 | £131.75, 74 heads
                12 | Ordinary opening | 2024-06-01 | £19.90, 22 heads
                13 | School art show opens | 2024-06-08 | £64, 95 heads
                14 | Ordinary opening | 2024-06-16 | £33.10, 27 heads
                """,
                "notes ?",
            ),
            [(name, "1 title\n3 header\n4 section\n10 total\n11 section\n15 total")],
            ["personal-data/column-left-out: names of the stewards"],
            [(name, 10, "169", "169"), (name, 15, "144", "144")],
            unasked=("twice-in-file",),
        ),
    )

"""Numbers that count nothing, rows that say how it compares, units in a row of their own, spans of the clock."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import text_file, xlsx


def numbers_that_count_nothing(folder: Path) -> Case:
    """Row numbers, week numbers, member numbers, telephone numbers, ages and ratings beside the two real counts."""
    text = """
No.,Week no.,Date,Activity,Ref,Year group,Average age,Young people,Hours,Rating (1-5),Contact tel,Postcode
1,3,15/04/2024,Youth drop-in,2041,9,14.5,18,2,4,01443 555012,CF40 2AA
2,3,18/04/2024,Boxing,2042,10,15,12,1.5,5,01443 555012,CF40 2AB
3,4,22/04/2024,Youth drop-in,2043,9,14,21,2,3,01443 555012,CF40 2AA
,,,,,,,51,5.5,,,
"""
    made = records(
        "csv",
        """
2 | Youth drop-in | 2024-04-15 | 2 hours, 18 people | place CF40 2AA
3 | Boxing | 2024-04-18 | 1.5 hours, 12 people | place CF40 2AB
4 | Youth drop-in | 2024-04-22 | 2 hours, 21 people | place CF40 2AA
""",
        "code ?",
        "notes ?",
    )
    path = text_file(folder / "numbers_that_count_nothing.csv", text)
    skipped = [("csv", "1 header\n5 total")]
    return Case(path, expected(made, skipped, unasked=("headings-unclear", "date-order-unclear")))


def rows_that_compare(folder: Path) -> Case:
    """Under each measure its target, the difference and the running total; at the foot an average and a rate."""
    text = """
Monitoring 2024/25
Measure||Q1|Q2|Q3|Q4
Volunteer hours|Target|100|100|100|100
|Actual|90|104|'-|131
|Variance|-10|4||31
|Cumulative|90|194|194|325
Hot meals|Target|50|50|60|60
|Actual|61|48|66|59
|Variance|11|-2|6|-1
|Cumulative|61|109|175|234
"""
    figures = [
        (3, "Volunteer hours", "hours", "100 100 100 100", "target"),
        (4, "Volunteer hours", "hours", "90 104 - 131", "actual"),
        (7, "Hot meals", "meals", "50 50 60 60", "target"),
        (8, "Hot meals", "meals", "61 48 66 59", "actual"),
    ]
    lines = "\n".join(
        f"{row} {col} | {text} | 2024-25-Q{n} | {figure} {unit} | {kind}"
        for row, text, unit, said, kind in figures
        for n, (col, figure) in enumerate(zip("CDEF", said.split(), strict=True), 1)
        if figure != "-"
    )
    skipped = [
        (
            "Grid",
            "1 title\n2 header\n4 E nothing\n5 total/note/nothing\n6 total/note/nothing\n9 total/note/nothing\n"
            "10 total/note/nothing",
        )
    ]
    path = xlsx(folder / "rows_that_compare.xlsx", {"Grid": text})
    return Case(path, expected(records("Grid", lines, "notes ?"), skipped, unasked=("twice-in-file",)))


def units_in_a_row(folder: Path) -> Case:
    """The units stand in a row of their own under the headings, and the weekday has a column of its own."""
    text = """
Community transport log
Day|Date|Journey type|Trips|Distance|Fuel|Passengers
|||(no.)|(miles)|(£)|(people)
Mon|'15/04/24|Hospital run|2|24.6|9.5|2
Tue|'16/04/24|Day centre|4|31|£12.00|11
Wed|'17/04/24|Shopping trip|2|18|7|9
"""
    path = xlsx(folder / "units_in_a_row.xlsx", {"Transport": text})
    made = expected([], [("Transport", "1 title\n2 header\n3 header")], unasked=["headings-unclear"])
    return Case(path, made, also=[_every_unit], any_records=True)


def _every_unit(made: Json) -> list[str]:
    found: dict[int, set[str]] = {}
    for record in made["records"]:
        told = found.setdefault(record["source"]["row"], set())
        if record["quantity"] is not None:
            told.add(f"{record['quantity']} {record['unit']}")
        if record["people"] is not None:
            told.add(f"{record['people']} people")
        if record["amount_pence"] is not None:
            told.add(f"{record['amount_pence']}p")
    trips = {4: "2", 5: "4", 6: "2"}
    right = {
        4: {"24.6 miles", "950p", "2 people"},
        5: {"31 miles", "1200p", "11 people"},
        6: {"18 miles", "700p", "9 people"},
    }
    wrong = [f"row {row}: {sorted(found.get(row, set()))}" for row in right if not right[row] <= found.get(row, set())]
    counted = {f"{trips[row]} {unit}" for row in trips for unit in ("count", "journeys", "items")}
    for row, told in found.items():
        if len(told - right.get(row, set()) - counted):
            wrong.append(f"row {row}: {sorted(told)}")
    days = {record["source"]["row"]: record["date"] for record in made["records"]}
    if days != {4: "2024-04-15", 5: "2024-04-16", 6: "2024-04-17"}:
        wrong.append(f"dates: {days}")
    return wrong


def clock_spans(folder: Path) -> Case:
    """From when to when: two hours and not ten; where the span cannot be told the row is asked about."""
    text = """
Date|Session|Time|Attendance
2024-05-13|Yoga|10am - 12pm|9
2024-05-15|Yoga|10:00-11:30|11
2024-05-16|Choir|7.30pm to 9pm|24
2024-05-20|Yoga|morning|8
"""
    made = records(
        "Classes",
        """
2 | Yoga | 2024-05-13 | 2 hours?, 9 people
3 | Yoga | 2024-05-15 | 1.5 hours?, 11 people
4 | Choir | 2024-05-16 | 1.5 hours?, 24 people
5 | Yoga | 2024-05-20 | 8 people
""",
        "notes ?",
    )
    path = xlsx(folder / "clock_spans.xlsx", {"Classes": text})
    return Case(path, expected(made, [("Classes", "1 header")]))


def training_record(folder: Path) -> Case:
    """Names stay out, a certificate's number is no figure, and a course that cost nothing cost nothing."""
    text = """
Staff and volunteer training 2024-25
Name,Course,Date completed,Provider,Hours,Cost,Certificate no.,Expires
A.B.,First aid,13/05/2024,Ambulance service,6,£85,10234,13/05/2027
C.D.,Food hygiene,20/05/2024,Council,4,free,8841,20/05/2027
E.F.,Lone working,17/06/2024,Council,2.5,£0,,
"""
    made = records(
        "csv",
        """
3 | First aid | 2024-05-13 | 6 hours, £85
4 | Food hygiene | 2024-05-20 | 4 hours, £0?
5 | Lone working | 2024-06-17 | 2.5 hours, £0
""",
    )
    path = text_file(folder / "training_record.csv", text)
    return Case(path, expected(made, [("csv", "1 title\n2 header")], ["personal-data: Name"]))

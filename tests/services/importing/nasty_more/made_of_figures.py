"""Figures about figures: surveys in per cent, running quarters, courses, events, harvests, two tables in one export."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def outcomes_survey(folder: Path) -> Case:
    """Before and after in per cent, as formatted numbers and as text, how many answered, a mean score."""
    text = """
Wellbeing survey results, January - March 2025
48 people answered before, 42 after

Statement|Before|After|Change
I feel part of my community|0.54|0.81|+27 pts
I know where to get help|0.625|'88%|+26 pts
I feel less lonely|38%|0.71|+33 pts
I am more active|0.46|-|
Mean score (out of 7)|4.1|5.3|1.2
Number answering|48|42|
"""

    def percent(book: Any) -> None:
        for row in range(5, 9):
            for column in "BC":
                book.active[f"{column}{row}"].number_format = "0%"

    sheet = "Survey"
    made = []
    for row, name, before, after in (
        (5, "I feel part of my community", "54", "81"),
        (6, "I know where to get help", "62.5", "88"),
        (7, "I feel less lonely", "38", "71"),
        (8, "I am more active", "46", ""),
    ):
        for column, head, number in (("B", "Before", before), ("C", "After", after)):
            if number:
                made += said(
                    sheet, f"{row} {column} | {name} ~ {name}: {head} ~ {name} ({head}) | 2024-25-Q4 | {number} percent"
                )
    for column, head, score, answered in (("B", "Before", "4.1", "48"), ("C", "After", "5.3", "42")):
        made += said(
            sheet,
            f"9 {column} | Mean score (out of 7) ~ Mean score (out of 7): {head} | 2024-25-Q4 | {score} count\n"
            f"10 {column} | Number answering ~ Number answering: {head} | 2024-25-Q4 | {answered} heads",
        )
    for record in made:
        if record["source"]["row"] == 10:
            record["lenient"]["unit"] += ["count"]
    return Case(
        xlsx(folder / "survey.xlsx", {sheet: text}, percent),
        expected(made, [(sheet, "1 title\n2 title/note")], []),
    )


def running_quarters(folder: Path) -> Case:
    """Each column holds those before it, as its heading says, in text that only a reader of dates can see through."""
    text = """
Grant SG/45: progress report
Year: 2024-25

Output|Target|Apr-Jun|Apr-Sep|Apr-Dec|Apr-Mar
Advice sessions|200|41|96|150|211
People helped with forms|120|22|57|88|131
Workshops|12|2|5|9|12
Leaflets handed out|1000|'250|600|600|1150
"""
    sheet = "Progress"
    rows = {
        5: ("Advice sessions", "sessions", "200 41 96 150 211"),
        6: ("People helped with forms", "heads", "120 22 57 88 131"),
        7: ("Workshops", "events/sessions/count", "12 2 5 9 12"),
        8: ("Leaflets handed out", "items/count", "1000 250 600 600 1150"),
    }
    made = [
        record
        for row, (name, unit, numbers) in rows.items()
        for column, number in zip("BCDEF", numbers.split(), strict=True)
        for record in said(
            sheet, f"{row} {column} | {name} | ? | {number} {unit}", "target" if column == "B" else "held"
        )
    ]
    return Case(
        xlsx(folder / "SG45 progress.xlsx", {sheet: text}),
        expected(
            made, [(sheet, "1 title\n2 title")], ["running-totals/period-two-ways: each column holds those before it"]
        ),
    )


def arts_events(folder: Path) -> Case:
    """Events over several days, a season, audiences in words, free and donations, a rained-off day."""
    text = """
Cwm Arts: programme and audiences
2024

What|When|Where|Audience|Ticket income|Remarks
Spring exhibition|3 - 5 May 2024|Library|c. 200|free|
Brass in the park|Sat 18 May 2024|Park|350+|donations £212.40|
Youth musical|28 Sept - 2 Oct 2024|Town Hall|sold out (180)|£1,620.00|3 nights
Poetry evening|2024-06-13|Café|24|£96|
Mural workshop|June 2024|Youth club|16 young people|-|
Lantern parade|Autumn|High Street|85 + 60|free|rain
Open studios|1-31/10/2024|Various|412|£0.00|
Panto|14/12/24 & 15/12/24|Town Hall|366|£2,928|two shows
"""
    sheet = "2024"
    made = said(
        sheet,
        """
5 | Spring exhibition | 2024-05-03..2024-05-05 | 200 people, £0? | place Library | estimate
6 | Brass in the park | 2024-05-18 | 350 people, £212.40? | place Park | estimate ?
7 | Youth musical | 2024-09-28..2024-10-02 | 180 people, £1620 | place Town Hall
8 | Poetry evening | 2024-06-13 | 24 people, £96 | place Café
9 | Mural workshop | 2024-06 | 16 people | place Youth club
10 | Lantern parade | ? | ? | place High Street | held
11 | Open studios | 2024-10 | 412 people, £0 | place Various
12 | Panto | 2024-12-14..2024-12-15? | 366 people, £2928 | place Town Hall
""",
        "notes ?",
    )
    return Case(
        xlsx(folder / "programme.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title")],
            [
                "two-numbers: 85 + 60",
                "date-unread/date-without-year/period-two-ways: Autumn",
                "words-beside-number/income-in-costs/number-unread: donations £212.40",
            ],
        ),
    )


def training_courses(folder: Path) -> Case:
    """A start and an end, those who began and who finished, hours apiece and in all, a price, a future course."""
    text = """
Learning programme 24/25|||||||
Course|Starts|Ends|Enrolled|Completed|Length (hrs)|Learner hours|Fee per head
First aid|2024-05-07|2024-05-08|12|11|12|132|£25
Food hygiene L2|2024-06-11|2024-06-11|10|10|6|60|£15
Digital basics|2024-09-03|2024-10-08|9|7|18|126|free
ESOL|2024-09-10|2025-03-25|22|15|60 hrs|900|free
Interview skills|tbc||||3||
TOTALS|||53|43||1218|
"""
    sheet = "Courses"
    rows = {
        3: ("First aid", "2024-05-07..2024-05-08", "12 11 12 132"),
        4: ("Food hygiene L2", "2024-06-11", "10 10 6 60"),
        5: ("Digital basics", "2024-09-03..2024-10-08", "9 7 18 126"),
        6: ("ESOL", "2024-09-10..2025-03-25", "22 15 60 900"),
    }
    made = []
    for row, (name, when, numbers) in rows.items():
        units = ["heads", "heads", "hours", "person_hours/hours"]
        names = [f"{name} ~ {name}: Enrolled", f"{name} ~ {name}: Completed", name, name]
        for column, unit, words, number in zip("DEFG", units, names, numbers.split(), strict=True):
            also = ["optional"] if column == "F" else []
            made += said(sheet, f"{row} {column} | {words} | {when} | {number} {unit}", "notes ?", *also)
    for column in "FH":
        for row in (3, 4, 5, 6, 7):
            if not any(each["source"]["row"] == row and each["source"]["col"] == column for each in made):
                made += said(sheet, f"{row} {column} | ? | ? | ? | optional", "notes ?")
    for record in made:
        if record["text"] == "?":
            del record["text"]
    return Case(
        xlsx(folder / "courses.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n8 total")],
            ["date-unread/date-missing: tbc"],
            [(sheet, 8, "53", "53"), (sheet, 8, "1218", "1218")],
        ),
    )


def allotment_harvest(folder: Path) -> Case:
    """Kilograms asked for, pounds, grams and trays given; a crop by ditto; a share in per cent; a weekday only."""
    text = """
Growing space: what we picked in 2024
Picked on,Crop,Weight (kg),Given to food bank,Plot
15/06/24,Broad beans,2.4,1.2,A
15/06/24,Lettuce,900 g,all,A
22/06/24,Strawberries,3 lb,0,B
22/06/24,DITTO,1.1,0.4,C
06/07/24,Courgettes,11.25,50%,B
13/07/24,Courgettes,14,7kg,B
Thurs,Courgettes,9,4,B
20/07/24,Potatoes,2 trays,1 tray,D
,,,,
"Total, kg",,47.6,,
"""
    sheet = "csv"
    made = said(
        sheet,
        """
3 C | Broad beans | 2024-06-15 | 2.4 kg
3 D | Broad beans | 2024-06-15 | 1.2 kg/count
4 C | Lettuce | 2024-06-15 | 0.9 kg
4 D | Lettuce | 2024-06-15 | ? | held | optional
5 C | Strawberries | 2024-06-22 | ? | held
5 D | Strawberries | 2024-06-22 | 0 kg/count | optional
6 C | Strawberries | 2024-06-22 | 1.1 kg
6 D | Strawberries | 2024-06-22 | 0.4 kg/count
7 C | Courgettes | 2024-07-06 | 11.25 kg
7 D | Courgettes | 2024-07-06 | ? | held
8 C | Courgettes | 2024-07-13 | 14 kg
8 D | Courgettes | 2024-07-13 | 7 kg
9 C | Courgettes | ? | 9 kg | held
9 D | Courgettes | ? | 4 kg/count | held
10 C | Potatoes | 2024-07-20 | ? | held
10 D | Potatoes | 2024-07-20 | ? | held
""",
        "place ?",
    )
    return Case(
        text_file(folder / "harvest.csv", text.replace("DITTO", '""""')),
        expected(
            made,
            [(sheet, "1 title\n12 total")],
            ["cell-unit-differs/number-unread: 3 lb, 2 trays", "date-unread/date-without-year: Thurs"],
        ),
    )


def numbers_export(folder: Path) -> Case:
    """From Apple's Numbers: two tables one under the other with their names, a blank column, dates in words."""
    text = """
Sessions: Table 1,,,,
Date,,Session,Came,Hours
3 Jun 2024,,Choir,21,2
10 Jun 2024,,Choir,19,2
10 Jun 2024,,Tea dance,34,3
17 Jun 2024,,Choir,,2
24 Jun 2024,,Choir (concert),63,3.5
Totals,,,137,12.5
,,,,
Costs: Table 1,,,,
Date,Paid to,Amount,,
5 Jun 2024,Piano tuner,"£75,00",,
12 Jun 2024,Sheet music,£18.60,,
30 Jun 2024,Hall hire (June),£96.00,,
,,£189.60,,
"""
    sheet = "csv"
    made = said(
        sheet,
        """
3 | Choir | 2024-06-03 | 2 hours, 21 people
4 | Choir | 2024-06-10 | 2 hours, 19 people
5 | Tea dance | 2024-06-10 | 3 hours, 34 people
6 | Choir | 2024-06-17 | 2 hours
7 | Choir (concert) | 2024-06-24 | 3.5 hours, 63 people
12 | Piano tuner | 2024-06-05 | £75? | held
13 | Sheet music | 2024-06-12 | £18.60
14 | Hall hire (June) | 2024-06-30 | £96
""",
    )
    return Case(
        text_file(folder / "choir june.csv", text),
        expected(
            made,
            [(sheet, "1 title\n8 total\n10 title\n11 header\n15 total")],
            ["number-two-ways: £75,00"],
            [(sheet, 8, "137", "137"), (sheet, 15, "189.6", "189.6")],
        ),
    )

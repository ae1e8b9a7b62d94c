"""What the author of the samples might have sent next, a row a thing: diaries, months on sheets, meters, jobs."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty.old_excel import xls
from tests.services.importing.nasty_more.said import MONTHS, across, said


def rangers_diary(folder: Path) -> Case:
    """Days of the week without a year, a ditto mark, a week ending, clock hours, words after money, a date too late."""
    text = '''
Afon Valley Rangers,,,,,,
Conservation diary 2023/24,,,,,,
,,,,,,
When,Site,Task,Vols,Time,Tools bought,Remarks
Sat 8 April,Coed Mawr,Hedge laying,7,4 hrs,£12.00,
Sat 15 April,"""",Hedge laying,6,3½,,cold
22/4/23,Llyn Pond,Reed clearing,c. 10,5h,£8.50,
w/e 30 April,Llyn Pond,Otter survey,2,90 mins,,
6 May 2023,,Bird boxes x 12,5,2:30,£44 (inc VAT),school joined
13.5.23,Coed Mawr,Path repair,8 (3 new),4,£0,
2023-05-20,Coed Mawr,Path repair,8,24 hrs total,,
30 Feb 2024,Llyn Pond,Pond dip,11,2,£3.20,
03/06/24,Llyn Pond,Reed clearing,9,4,,
,,Totals,66,,£67.70,
,,,,,,
Tools are bought from petty cash \u2013 see Siân\u2019s book,,,,,,
'''
    made = said(
        "csv",
        """
        5 | Hedge laying | 2023-04-08 | 4 hours, 7 people, £12 | place Coed Mawr
        6 | Hedge laying | 2023-04-15 | 3.5 hours, 6 people | place Coed Mawr | notes cold
        7 | Reed clearing | 2023-04-22 | 5 hours, 10 people, £8.50 | place Llyn Pond | estimate
        8 | Otter survey | 2023-04-24..2023-04-30 | 1.5 hours, 2 people | place Llyn Pond
        9 | Bird boxes x 12 | 2023-05-06 | 2.5 hours, 5 people, £44? | notes ?
        10 | Path repair | 2023-05-13 | 4 hours, 8 people?, £0 | place Coed Mawr | notes ? | held
        11 | Path repair | 2023-05-20 | 24 hours, 8 people | place Coed Mawr | notes ?
        12 | Pond dip | - | 2 hours, 11 people, £3.20 | place Llyn Pond | held
        13 | Reed clearing | 2024-06-03 | 4 hours, 9 people | place Llyn Pond
        """,
    )
    return Case(
        text_file(folder / "rangers_diary.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n2 title\n4 header\n14 total\n16 note")],
            [
                "two-numbers/words-beside-number: 8 (3 new)",
                "date-impossible: 30 Feb",
                "date-outside-year/date-far-off: 3 June 2024",
                "hours-each-or-all/hours-of-many-people/hours-multiplied: 7 volunteers, 4 hrs",
            ],
            [("csv", 14, "67.70", "67.70")],
        ),
        "2023-24",
    )


def month_sheets(folder: Path) -> Case:
    """The month is the sheet's name and the rows have only the day; columns change places; a sheet of sums."""
    april = """
Drop-in record: April 2024
Day | Activity | Attended | Hours | Donations
'2 | Drop-in | 14 | 2 | £8.20
'9 | Drop-in | 17 | 2 | £11
'16 | IT help | 5 | 1.5
'23 | Drop-in | 12 | 2 | £6.75
 | Total | 48 | 7.5 | £25.95
"""
    may = """
Activity | Day | No. there | Hrs | Given
Drop-in | 7 | 15 | 2 | 9.4
Outing to St Fagans | 14 | 22 | 6 | £110.00
IT help | 21 | 4 | 1.5
Drop-in | 28 | 13 | '2 hrs | £7.15
Total | | 54 | 11.5 | 126.55
"""
    june = """
|
|
Drop-in record
Day | Activity | Attended | Hours | Donations
4th | Drop-in | 16 | 2 | £10
11th | Bank closed - no session
18th | IT help | 6 | 1.5 | £2
25th | Strawberry tea | 31 | 3 | £64.30
"""
    summary = """
Quarter 1 summary
Month | Attended | Hours | Donations
April | 48 | 7.5 | £25.95
May | 54 | 11.5 | £126.55
June | 53 | 6.5 | £76.30
Quarter | 155 | 25.5 | £228.80
"""
    made = said(
        "April 24",
        """
        3 | Drop-in | 2024-04-02 | 2 hours, 14 people, £8.20
        4 | Drop-in | 2024-04-09 | 2 hours, 17 people, £11
        5 | IT help | 2024-04-16 | 1.5 hours, 5 people
        6 | Drop-in | 2024-04-23 | 2 hours, 12 people, £6.75
        """,
    )
    made += said(
        "May 24",
        """
        2 | Drop-in | 2024-05-07 | 2 hours, 15 people, £9.40
        3 | Outing to St Fagans | 2024-05-14 | 6 hours, 22 people, £110
        4 | IT help | 2024-05-21 | 1.5 hours, 4 people
        5 | Drop-in | 2024-05-28 | 2 hours, 13 people, £7.15
        """,
    )
    made += said(
        "June 24",
        """
        5 | Drop-in | 2024-06-04 | 2 hours, 16 people, £10
        6 | Bank closed - no session | 2024-06-11 | - | optional
        7 | IT help | 2024-06-18 | 1.5 hours, 6 people, £2
        8 | Strawberry tea | 2024-06-25 | 3 hours, 31 people, £64.30
        """,
    )
    sheets = {"April 24": april, "May 24": may, "June 24": june, "Summary": summary}
    skipped = [
        ("April 24", "1 title\n2 header\n7 total"),
        ("May 24", "1 header\n6 total"),
        ("June 24", "3 title\n4 header"),
    ]
    return Case(xlsx(folder / "month_sheets.xlsx", sheets), expected(made, skipped))


def meter_readings(folder: Path) -> Case:
    """Months down and meters across, units in the headings, estimated readings, a meter that broke, a sum below."""
    rows = (
        ("Apr-24", "'1,204 | 2310 | 41 | 18.5 | 0.66", "1204 2310 41 18.5 0.66"),
        ("May-24", "1180 | 1644 | 38 | 20 | 0.54", "1180 1644 38 20 0.54"),
        ("Jun-24", "1010 (e) | 702 | 52 | 17 | 0.33", "1010 702 52 17 0.33"),
        ("Jul-24", "985 | 410 | 47 | 15.5 | 0.28", "985 410 47 15.5 0.28"),
        ("Aug-24", "640 | nil | - | 9 | 0.13", "640 0 - 9 0.13"),
        ("Sep-24", "1122 | 988 | 44 | 21 | 0.41", "1122 988 44 21 0.41"),
        ("Oct-24", "1340 | 2105 | 61 | 19 | 0.66", "1340 2105 61 19 0.66"),
        ("Nov-24", "1455 | 2870 | 58 kg | 22 | 0.83", "1455 2870 58 22 0.83"),
        ("Dec-24", "1390 | meter broken | 70 | 31 | ", "1390 - 70 31 -"),
        ("Jan-25", "1502 | 3015 | 39 | 20.5 | 0.86", "1502 3015 39 20.5 0.86"),
        ("Feb-25", "1377 | 2790 | 45 | 18 | 0.80", "1377 2790 45 18 0.80"),
        ("Mar-25", "1290 | 2204 | 49 | 19 | 0.67", "1290 2204 49 19 0.67"),
    )
    head = "Month | Electricity (kWh) | Gas (kWh) | Recycled (kg) | To landfill (kg) | Carbon (tCO2e)"
    lines = [
        "Y Ganolfan: energy, waste and carbon 2024-25",
        "",
        head,
        *(f"{month} | {cells}" for month, cells, _ in rows),
    ]
    lines += ["Year | 14495 | 19038 | 544 | 230.5 | 6.17", "", "(e) = estimated reading. Factors: UK Government 2024."]
    heads = [each.strip() for each in head.split("|")][1:]
    made = []
    for at, (_month, _cells, meant) in enumerate(rows):
        for column, what, unit, number in zip(
            "BCDEF", heads, ("kwh", "kwh", "kg", "kg", "tco2e"), meant.split(), strict=True
        ):
            texts = f"{what} ~ {what.partition(' (')[0]}"
            made += across("Meters", str(at + 4), texts, unit, [(column, MONTHS["2024"][at], number)], "notes ?")
    next(each for each in made if each["source"]["row"] == 6)["estimate"] = True
    made += said("Meters", "12 C | Gas (kWh) ~ Gas | 2024-12 | ? | optional | held", "notes ?")
    return Case(
        ods(folder / "meter_readings.ods", {"Meters": "\n".join(lines)}),
        expected(
            made,
            [("Meters", "1 title\n3 header\n16 total\n18 note\n8 D nothing")],
            checks=[("Meters", 16, "14495", "14495")],
        ),
    )


def jobs_register(folder: Path) -> Case:
    """An old Excel file of posts filled: names, when they started and left, full time or the share of it, postcodes."""
    text = """
Cwm Works Ltd - jobs created for local people
Name | Post | Start date | Leaving date | FTE | Postcode | Previously unemployed?
A Price | Grounds assistant | 2024-04-15 | | 1 | CF34 0AB | Yes
J Morris | Cook | 2024-05-01 | 2024-11-29 | 0.6 | CF34 9ZZ | Yes
S Begum | Apprentice joiner | 2024-09-02 | | Full time | CF32 7TT | No
D Lloyd | Driver | '16/9/24 | | 0.4 | CF34 0AB | Yes
K Evans | Receptionist | 2024-10-07 | | 18.5 hrs/wk | CF31 1AA | No
M Ali | Grounds assistant | 2025-01-13 | 2025-03-14 | 0.8 | CF34 9ZY | Yes
"""
    name = "Register"
    made = said(
        name,
        """
        3 | Grounds assistant | 2024-04-15 | 1 fte
        4 | Cook | 2024-05-01 | 0.6 fte
        5 | Apprentice joiner | 2024-09-02 | 1 fte?
        6 | Driver | 2024-09-16 | 0.4 fte
        7 | Receptionist | 2024-10-07 | ? | held
        8 | Grounds assistant | 2025-01-13 | 0.8 fte
        """,
        "notes ?",
        "place ?",
    )
    return Case(
        xls(folder / "jobs_register.xls", name, text),
        expected(made, [(name, "1 title\n2 header")], ["personal-data/maybe-names: Name"]),
    )

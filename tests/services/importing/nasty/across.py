"""Periods over the columns: months in Welsh, quarters with target and actual, whole years, running figures."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import ods, text_file, xlsx


def welsh_months(folder: Path) -> Case:
    """Twelve months from April under Welsh names; the total at the end of each row is not imported."""
    text = """
Adroddiad monitro 2024-25

Gweithgaredd|Uned|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Ionawr|Chwefror|Mawrth|Cyfanswm
Gwirfoddoli yn y gegin|oriau|12|14|'-|9.5||||||20|||55.5
Clwb cinio|prydau|40|42|38|41|0|44|45|46|30|43|41|44|454
Cyfanswm||52|56|38|50.5|0|44|45|46|30|63|41|44|509.5
"""
    made = records(
        "Monitro",
        """
4 C | Gwirfoddoli yn y gegin | 2024-04 | 12 hours
4 D | Gwirfoddoli yn y gegin | 2024-05 | 14 hours
4 F | Gwirfoddoli yn y gegin | 2024-07 | 9.5 hours
4 L | Gwirfoddoli yn y gegin | 2025-01 | 20 hours
5 C | Clwb cinio | 2024-04 | 40 meals
5 D | Clwb cinio | 2024-05 | 42 meals
5 E | Clwb cinio | 2024-06 | 38 meals
5 F | Clwb cinio | 2024-07 | 41 meals
5 G | Clwb cinio | 2024-08 | 0 meals
5 H | Clwb cinio | 2024-09 | 44 meals
5 I | Clwb cinio | 2024-10 | 45 meals
5 J | Clwb cinio | 2024-11 | 46 meals
5 K | Clwb cinio | 2024-12 | 30 meals
5 L | Clwb cinio | 2025-01 | 43 meals
5 M | Clwb cinio | 2025-02 | 41 meals
5 N | Clwb cinio | 2025-03 | 44 meals
""",
    )
    skipped = [("Monitro", "1 title\n3 header\n4 E nothing\n6 total")]
    unasked = ("year-unknown", "headings-unclear", "running-totals", "unit-unclear")
    path = xlsx(folder / "welsh_months.xlsx", {"Monitro": text})
    return Case(path, expected(made, skipped, unasked=unasked))


def short_welsh_months(folder: Path) -> Case:
    """Semicolons and short months in both languages; from January the columns are in the next calendar year."""
    text = """\ufeff
Cymorth cyfeillio / Befriending 2023-24
Gweithgaredd / Activity;Uned / Unit;Ion / Jan 2024;Chw / Feb 2024;Maw / Mar 2024;Ebr / Apr 2024;Nodiadau / Notes
Galwadau ffôn;contacts;12;9;15;11;cell newydd
Ymweliadau cartref;hours;4,5;;6;7,25;
"""
    made = records(
        "csv",
        """
3 C | Galwadau ffôn | 2024-01 | 12 contacts | notes cell newydd
3 D | Galwadau ffôn | 2024-02 | 9 contacts | notes cell newydd
3 E | Galwadau ffôn | 2024-03 | 15 contacts | notes cell newydd
3 F | Galwadau ffôn | 2024-04 | 11 contacts | notes cell newydd
4 C | Ymweliadau cartref | 2024-01 | 4.5 hours
4 E | Ymweliadau cartref | 2024-03 | 6 hours
4 F | Ymweliadau cartref | 2024-04 | 7.25 hours
""",
    )
    path = text_file(folder / "short_welsh_months.csv", text.replace("\ufeff\n", "\ufeff", 1))
    return Case(path, expected(made, [("csv", "1 title\n2 header")], unasked=("year-unknown",)))


def target_and_actual(folder: Path) -> Case:
    """Three heading rows: the year, the quarters, and under each quarter a target and an actual; references kept."""
    text = """
Community grant monitoring return

Ref|Measure|Unit|2024/25||||||||Year total||RAG
|||Quarter 1||Quarter 2||Quarter 3||Quarter 4||||
|||Target|Actual|Target|Actual|Target|Actual|Target|Actual|Target|Actual|
VOL1|Volunteer hours|hours|100|96|100|120|100||100|'n/a|400|216|Amber
FOOD2|Hot meals served|meals|50|61|50|48|50|55|50|70|200|234|Green
"""

    def merge(workbook: Any) -> None:
        sheet = workbook.active
        sheet.merge_cells("D3:K3")
        for cells in ("D4:E4", "F4:G4", "H4:I4", "J4:K4", "L3:M4", "A3:A5", "B3:B5", "C3:C5", "N3:N5"):
            sheet.merge_cells(cells)

    made = records(
        "Return",
        """
6 D | Volunteer hours | 2024-25-Q1 | 100 hours | target | code VOL1
6 E | Volunteer hours | 2024-25-Q1 | 96 hours | code VOL1
6 F | Volunteer hours | 2024-25-Q2 | 100 hours | target | code VOL1
6 G | Volunteer hours | 2024-25-Q2 | 120 hours | code VOL1
6 H | Volunteer hours | 2024-25-Q3 | 100 hours | target | code VOL1
6 J | Volunteer hours | 2024-25-Q4 | 100 hours | target | code VOL1
7 D | Hot meals served | 2024-25-Q1 | 50 meals | target | code FOOD2
7 E | Hot meals served | 2024-25-Q1 | 61 meals | code FOOD2
7 F | Hot meals served | 2024-25-Q2 | 50 meals | target | code FOOD2
7 G | Hot meals served | 2024-25-Q2 | 48 meals | code FOOD2
7 H | Hot meals served | 2024-25-Q3 | 50 meals | target | code FOOD2
7 I | Hot meals served | 2024-25-Q3 | 55 meals | code FOOD2
7 J | Hot meals served | 2024-25-Q4 | 50 meals | target | code FOOD2
7 K | Hot meals served | 2024-25-Q4 | 70 meals | code FOOD2
""",
        "notes ?",
    )
    skipped = [("Return", "1 title\n3 header\n4 header\n5 header\n6 K nothing")]
    path = xlsx(folder / "target_and_actual.xlsx", {"Return": text}, merge)
    return Case(path, expected(made, skipped, unasked=("year-unknown", "running-totals")))


def years_across(folder: Path) -> Case:
    """A trustees' table: financial years over the columns, units in the words, an estimate, and a percentage."""
    text = """
What we did, three years compared
Activity|2021/22|2022/23|2023/24|Comments
Food parcels given out|812|1,104|~1,300|last year counted by van load
Volunteer hours|'1,950 hrs|2010|2204.5|
Spend with local suppliers (£)|4500|£5,120.40|£ 6,000|
Clients satisfied (%)|88%|91 %|'-|from the June survey
"""
    made = records(
        "Sheet1",
        """
3 B | Food parcels given out | 2021-22 | 812 parcels | notes last year counted by van load
3 C | Food parcels given out | 2022-23 | 1104 parcels | notes last year counted by van load
3 D | Food parcels given out | 2023-24 | 1300 parcels | estimate | notes last year counted by van load
4 B | Volunteer hours | 2021-22 | 1950 hours
4 C | Volunteer hours | 2022-23 | 2010 hours
4 D | Volunteer hours | 2023-24 | 2204.5 hours
5 B | Spend with local suppliers (£) | 2021-22 | £4500
5 C | Spend with local suppliers (£) | 2022-23 | £5120.40
5 D | Spend with local suppliers (£) | 2023-24 | £6000
6 B | Clients satisfied (%) | 2021-22 | 88 percent | notes from the June survey
6 C | Clients satisfied (%) | 2022-23 | 91 percent | notes from the June survey
""",
    )
    skipped = [("Sheet1", "1 title\n2 header\n6 D nothing")]
    path = xlsx(folder / "years_across.xlsx", {"Sheet1": text})
    return Case(path, expected(made, skipped, ["estimate: ~1,300"], unasked=("year-unknown", "running-totals")))


def quarter_and_to_date(folder: Path) -> Case:
    """Each quarter beside the year to date: the headings say it, so only the quarter's own figure comes in."""
    text = """
Outcome report 2024-25
Activity|Q1||Q2||Q3||Q4|
|In quarter|Cumulative|In quarter|Cumulative|In quarter|Cumulative|In quarter|Cumulative
Advice sessions|10|10|12|22|9|31|14|45
Litter picking hours|30|30|25|55|'nil|55|40|95
"""
    made = records(
        "Outcomes",
        """
4 B | Advice sessions | 2024-25-Q1 | 10 sessions
4 D | Advice sessions | 2024-25-Q2 | 12 sessions
4 F | Advice sessions | 2024-25-Q3 | 9 sessions
4 H | Advice sessions | 2024-25-Q4 | 14 sessions
5 B | Litter picking hours | 2024-25-Q1 | 30 hours
5 D | Litter picking hours | 2024-25-Q2 | 25 hours
5 F | Litter picking hours | 2024-25-Q3 | 0 hours | optional
5 H | Litter picking hours | 2024-25-Q4 | 40 hours
""",
    )
    path = ods(folder / "quarter_and_to_date.ods", {"Outcomes": text}, {(2, n): (1, 2) for n in (2, 4, 6, 8)})
    return Case(path, expected(made, [("Outcomes", "1 title\n2 header\n3 header")]))


def running_figures(folder: Path) -> Case:
    """Figures that only grow, from a charity that reports the year to date: asked, and held until it is answered."""
    text = """
Report to the council 2024-25
Activity|Apr|May|Jun|Jul|Aug|Sep
Volunteer hours (cumulative)|40|85|120|160|220|255
Youth sessions held|4|5|4|3|0|5
"""
    made = records(
        "Sheet1",
        """
3 B | Volunteer hours (cumulative) | 2024-04 | 40 hours?
3 C | Volunteer hours (cumulative) | 2024-05 | ?
3 D | Volunteer hours (cumulative) | 2024-06 | ?
3 E | Volunteer hours (cumulative) | 2024-07 | ?
3 F | Volunteer hours (cumulative) | 2024-08 | ?
3 G | Volunteer hours (cumulative) | 2024-09 | ?
4 B | Youth sessions held | 2024-04 | 4 sessions
4 C | Youth sessions held | 2024-05 | 5 sessions
4 D | Youth sessions held | 2024-06 | 4 sessions
4 E | Youth sessions held | 2024-07 | 3 sessions
4 F | Youth sessions held | 2024-08 | 0 sessions
4 G | Youth sessions held | 2024-09 | 5 sessions
""",
    )
    asked = ["running-totals: row 3 says so itself, and what each month did on its own has to be worked out"]
    path = xlsx(folder / "running_figures.xlsx", {"Sheet1": text})
    return Case(path, expected(made, [("Sheet1", "1 title\n2 header")], asked))


def different_people(folder: Path) -> Case:
    """Head counts by quarter and, in a column of its own, how many different people there were in the year."""
    text = """
Helping Hands 2024/25
Measure|Q1|Q2|Q3|Q4|Different people in the year
People helped|40|45|38|50|112
Attendances at drop-in|150|160|140|170|
"""
    made = records(
        "Sheet1",
        """
3 B | People helped | 2024-25-Q1 | 40 of people
3 C | People helped | 2024-25-Q2 | 45 of people
3 D | People helped | 2024-25-Q3 | 38 of people
3 E | People helped | 2024-25-Q4 | 50 of people
3 F | People helped | 2024-25 | 112 of people | optional
4 B | Attendances at drop-in | 2024-25-Q1 | 150 attendances
4 C | Attendances at drop-in | 2024-25-Q2 | 160 attendances
4 D | Attendances at drop-in | 2024-25-Q3 | 140 attendances
4 E | Attendances at drop-in | 2024-25-Q4 | 170 attendances
""",
    )
    asked = ["people-may-overlap: 40+45+38+50 counts many people twice, as the 112 shows"]
    path = xlsx(folder / "different_people.xlsx", {"Sheet1": text})
    return Case(path, expected(made, [("Sheet1", "1 title\n2 header")], asked))

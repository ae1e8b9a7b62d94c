# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Forms with periods side by side, as the first sample: two-row headings, sections, sums, figures in many hands."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty.old_excel import xls
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS, across, periods


def credit_union(folder: Path) -> Case:
    """Quarters named by their last day, a year's target before them, a year to date after, debts written off."""
    text = """
Valley Savers Credit Union - community return
Year to 31 March 2025
Completed by: manager||||||Agreement no: VS/88
|
Measure|Unit|Year target|Quarter ending||||Year to date|Remarks
|||30 June 2024|30 Sept 2024|31 Dec 2024|31 Mar 2025||
MEMBERS
Members with an open account|no.|900|812|828|851|867||as at the last day, do not add
New junior savers|no.|120|22|41|-|35|=SUM(D9:G9)|schools shut out Q3
Members seen at the desk or by phone|contacts|4,000|1,012|1,104|approx 950|'1,087|=SUM(D10:G10)|
|
SAVINGS AND LOANS
Loans under £1,000 made|loans|300|61|74|102|58|295|
Value of those loans|£||£31,450.00|38220|£54,010.50|29875|£153,555.50|
Bad debt|£||(£412.00)|nil|£(85.50)|0|-497.5|written off by the board
Sub-total money|||31038|38220|53925|29875|153058|
|
VOLUNTEERS
Hours given by volunteers|hrs|1500|318 hrs|342.5|295|360 hrs|1315.5|
Volunteers on the rota|no.||14|15|15|17||mostly the same faces
Training sessions run|sessions|6|1|2|n/a|2|5|
TOTAL
Signed off by the board 12/5/25
"""
    name, now, year = "Return", QUARTERS["2024"], "2024-25"
    form = [
        (8, "Members with an open account", "heads", "900", "812 828 851 867", "MEMBERS"),
        (9, "New junior savers", "heads", "120", "22 41 - 35", "MEMBERS"),
        (10, "Members seen at the desk or by phone", "contacts", "4000", "1012 1104 950 1087", "MEMBERS"),
        (13, "Loans under £1,000 made", "count/items", "300", "61 74 102 58", "SAVINGS AND LOANS"),
        (14, "Value of those loans", "£", "-", "31450 38220 54010.50 29875", "SAVINGS AND LOANS"),
        (15, "Bad debt", "£", "-", "-412 0 -85.50 0", "SAVINGS AND LOANS"),
        (19, "Hours given by volunteers", "hours", "1500", "318 342.5 295 360", "VOLUNTEERS"),
        (20, "Volunteers on the rota", "heads", "-", "14 15 15 17", "VOLUNTEERS"),
        (21, "Training sessions run", "sessions", "6", "1 2 - 2", "VOLUNTEERS"),
    ]
    made = []
    for row, words, unit, target, numbers, section in form:
        more = (f"section {section}", "notes ?")
        made += across(name, str(row), words, unit, [("C", year, target)], "target", *more)
        made += across(name, str(row), words, unit, periods("D E F G", now, numbers), *more)
    next(each for each in made if each["quantity"] == 950)["estimate"] = True
    return Case(
        xlsx(folder / "credit_union.xlsx", {name: text}, lambda book: book[name].merge_cells("D5:G5")),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title\n3 title/note\n5 header\n6 header\n7 section\n9 F nothing\n12 section\n16 total\n"
                    "18 section\n21 F nothing\n22 total\n23 note",
                )
            ],
            ["people-may-overlap/running-totals: members", "formula-without-result/formula-needed: H9"],
            [
                (name, 13, "295", "295"),
                (name, 14, "153555.50", "153555.50"),
                (name, 15, "-497.5", "-497.50"),
                (name, 19, "1315.5", "1315.5"),
            ],
        ),
    )


def mill_museum(folder: Path) -> Case:
    """Months without a year under a title that has it, a sum after each quarter, a wrong one, months shut."""
    text = """
Mill & Museum Trust: figures for the annual report 2024–25
(from the front desk book)
|
|Apr|May|Jun|Qtr 1|Jul|Aug|Sep|Qtr 2|Oct|Nov|Dec|Qtr 3|Jan|Feb|Mar|Qtr 4|Year|Comment
VISITORS
Visitors through the door|210|342|405|957|611|702|388|1701|240|96|61|397|-|-|118|118|3173|shut Jan and Feb
School parties|1|3|6|10|2|-|2|4|1|0|-|1|-|1|2|3|18|
Pupils on those visits|28|81|164|273|57||49|106|24|0||24||30|55|85|488|
|
HELP
Stewards' hours|96 hrs|104½|120|320.5|151|148 hrs|99|398|84|40|c. 20|144|16|22|61.5|99.5|962|
Objects cleaned or relabelled|14|9|3|26|0|2|11|13|30|41|38|109|52|47|22|131|279|winter job
|
SHOP AND TEA ROOM
Shop takings|£412.60|£580|£611.25|1603.85|£902.4|£988|430|2320.40|£210.10|£185|£340.75|735.85|n/a|n/a|£96|£96.00|£4,756.10
Tea room takings|£305|£410.20|£466|1181.20|£720|805.5|£310|1835.5|£150|£88|£61.40|£299.40|-|-|£74.30|£74.30|£3,390.40
Sub-total|717.6|990.2|1077.25|2785.05|1622.4|1793.5|740|4155.9|360.1|273|402.15|1035.25|||170.3|170.3|8146.5
|
Note: the tea room is let from April 2025
"""
    name, now = "2024-25", MONTHS["2024"]
    columns = "B C D F G H J K L N O P"
    form = [
        (6, "Visitors through the door", "heads", "210 342 405 611 702 388 240 96 61 - - 118", "VISITORS"),
        (7, "School parties", "count/events/sessions", "1 3 6 2 - 2 1 0 - - 1 2", "VISITORS"),
        (8, "Pupils on those visits", "heads", "28 81 164 57 - 49 24 0 - - 30 55", "VISITORS"),
        (11, "Stewards' hours", "hours", "96 104.5 120 151 148 99 84 40 20 16 22 61.5", "HELP"),
        (12, "Objects cleaned or relabelled", "count/items", "14 9 3 0 2 11 30 41 38 52 47 22", "HELP"),
        (15, "Shop takings", "£", "412.60 580 611.25 902.40 988 430 210.10 185 340.75 - - 96", "SHOP AND TEA ROOM"),
        (16, "Tea room takings", "£", "305 410.20 466 720 805.50 310 150 88 61.40 - - 74.30", "SHOP AND TEA ROOM"),
    ]
    made = []
    for row, words, unit, numbers, section in form:
        more = (f"section {section}", "notes ?")
        made += across(name, str(row), words, unit, periods(columns, now, numbers), *more)
    next(each for each in made if each["quantity"] == 20)["estimate"] = True
    return Case(
        ods(folder / "mill_museum.ods", {name: text}, {(1, 1): (1, 19)}),
        expected(
            made,
            [(name, "1 title\n2 title/note\n4 header\n5 section\n10 section\n14 section\n17 total\n19 note")],
            checks=[(name, 6, "3173", "3173"), (name, 11, "962", "962"), (name, 15, "4756.10", "4756.10")],
        ),
    )


def cylch_chwarae(folder: Path) -> Case:
    """A Welsh form: quarters as Ch1 to Ch4, Welsh units, nothings in words, a formula without result."""
    text = """
Cylch Chwarae'r Fro – adroddiad blynyddol 2024/25
Wedi'i lenwi gan: y swyddfa
|
Gweithgaredd|Uned|2024/25||||Cyfanswm|Sylwadau
||Ch1|Ch2|Ch3|Ch4||
PLANT A THEULUOEDD
Plant yn y cylch|nifer|24|26|26|29||yr un plant gan mwyaf
Sesiynau chwarae|sesiynau|58|31|66|60|=SUM(C8:F8)|
Teuluoedd a gafodd becyn iaith|teuluoedd|12|tua 9|-|14|=SUM(C9:F9)|
Is-gyfanswm sesiynau||58|31|66|60|215|
|
GWIRFODDOLI
Oriau gwirfoddolwyr|oriau|140 awr|96|152.5|148 awr|=SUM(C13:F13)|
Hyfforddiant i wirfoddolwyr|oriau|6|4½|dim|8||
|
ARIAN
Gwariant gyda chyflenwyr lleol|£|£1,020.40|845|1.112,75|£960|3938.15|o fewn 15 milltir
Codi arian yn y ffair|£|-|£212.30|£640|amherthnasol|852.3|
CYFANSWM
|
Nodyn: roedd Ch2 yn fyr oherwydd y gwyliau
"""
    name, now = "Ffigurau", QUARTERS["2024"]
    form = [
        (7, "Plant yn y cylch", "heads", "24 26 26 29", "PLANT A THEULUOEDD"),
        (8, "Sesiynau chwarae", "sessions", "58 31 66 60", "PLANT A THEULUOEDD"),
        (9, "Teuluoedd a gafodd becyn iaith", "families", "12 9 - 14", "PLANT A THEULUOEDD"),
        (13, "Oriau gwirfoddolwyr", "hours", "140 96 152.5 148", "GWIRFODDOLI"),
        (14, "Hyfforddiant i wirfoddolwyr", "hours", "6 4.5 0 8", "GWIRFODDOLI"),
        (17, "Gwariant gyda chyflenwyr lleol", "£", "1020.40 845 1112.75 960", "ARIAN"),
        (18, "Codi arian yn y ffair", "£", "- 212.30 640 -", "ARIAN"),
    ]
    made = []
    for row, words, unit, numbers, section in form:
        more = (f"section {section}", "notes ?")
        made += across(name, str(row), words, unit, periods("C D E F", now, numbers), *more)
    for each in made:
        each["estimate"] = each["quantity"] == 9
        each["optional"] = each["source"]["row"] == 14 and each["source"]["col"] == "E"

    def merge(book: object) -> None:
        for span in ("A1:H1", "A4:A5", "B4:B5", "C4:F4", "G4:G5", "H4:H5"):
            book[name].merge_cells(span)  # type: ignore[index]

    return Case(
        xlsx(folder / "cylch_chwarae.xlsx", {name: text}, merge),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n2 title/note\n4 header\n5 header\n6 section\n9 E nothing\n10 total\n12 section\n"
                    "16 section\n18 C nothing\n18 F nothing\n19 total\n21 note",
                )
            ],
            ["people-may-overlap: plant", "number-two-ways: 1.112,75", "formula-without-result/formula-needed: G8"],
            [(name, 10, "215", "215")],
        ),
    )


def food_bank_targets(folder: Path) -> Case:
    """An old Excel file with a target and an actual in every quarter, units in the indicator, a quarter to come."""
    text = """
Brynmawr Foodbank - KPIs for the council 2024-25

KPI|Q1||Q2||Q3||Q4||Comment
|Target|Actual|Target|Actual|Target|Actual|Target|Actual|
FOOD
Food parcels given out|250|268|250|241|400|'455|300|312|
Kg of food in|'2,000|2154.5|2000|1875|3500|'4,110 kg|2000|-|scales broken in March
Hot meals served|600|588|600|612|600|approx 640|600|655|
PEOPLE
Households helped|120|131|120|118|180|204|150|149|households come back
Volunteer hours|600|612|600|587.5|700|731 hrs|600|'1,002|flood appeal
MONEY
Spend on fresh food|£500|£486.20|£500|£512|£600|£655.75|£500|n/a|

Figures agreed with the trustees 3/4/25
"""
    name, now = "KPI", QUARTERS["2024"]
    form = [
        (6, "Food parcels given out", "parcels", "250 250 400 300", "268 241 455 312", "FOOD"),
        (7, "Kg of food in", "kg", "2000 2000 3500 2000", "2154.5 1875 4110 -", "FOOD"),
        (8, "Hot meals served", "meals", "600 600 600 600", "588 612 640 655", "FOOD"),
        (10, "Households helped", "households", "120 120 180 150", "131 118 204 149", "PEOPLE"),
        (11, "Volunteer hours", "hours", "600 600 700 600", "612 587.5 731 1002", "PEOPLE"),
        (13, "Spend on fresh food", "£", "500 500 600 500", "486.20 512 655.75 -", "MONEY"),
    ]
    made = []
    for row, words, unit, targets, actuals, section in form:
        more = (f"section {section}", "notes ?")
        made += across(name, str(row), words, unit, periods("B D F H", now, targets), "target", *more)
        made += across(name, str(row), words, unit, periods("C E G I", now, actuals), *more)
    next(each for each in made if each["quantity"] == 640)["estimate"] = True
    return Case(
        xls(folder / "food_bank_targets.xls", name, text),
        expected(
            made,
            [
                (
                    name,
                    "1 title\n3 header\n4 header\n5 section\n7 I nothing\n9 section\n12 section\n13 I nothing\n15 note",
                )
            ],
            ["people-may-overlap: households"],
        ),
    )

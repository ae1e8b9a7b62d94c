"""What the author of the samples might have sent next, with periods across: trackers, spend, halves, stacked blocks."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across, periods, said


def delivery_plan(folder: Path) -> Case:
    """Codes, a year's target, quarters with their months in the heading, a running sum, a share of the target, RAG."""
    text = """
Bridge Street Depot - social value delivery plan
Contract year 1 April 2024 to 31 March 2025

Ref | Commitment | Unit | Annual target | Q1 Apr-Jun 24 | Q2 Jul-Sep 24 | Q3 Oct-Dec 24 | Q4 Jan-Mar 25 \
| Cumulative | % of target | RAG | Comment
Employment and skills
SV1 | Local people employed | FTE | 4 | 1 | 2 | 1 | 0.5 | 4.5 | 113% | G
SV2 | Weeks on apprenticeships | weeks | 104 | 26 | 26 | 25 | 26 | 103 | 99% | A | one apprentice off sick
SV3 | School visits | hrs | 40 hrs | 6 | - | 12.5 | TBC | 18.5 | 46% | R
Supply chain
SV4 | Spend with local SMEs | £ | £60,000 | £12.5k | 14200 | £9,875.50 | '21,004 | 57579.50 | 96% | A
Climate
SV5 | Carbon saved | tCO2e | 8 | 1.2 | 2.05 | 0.9 (est.) | 3.1 | 7.25 | 91% | A

Prepared by the contracts team
"""
    name = "SV tracker"
    rows = (
        ("6", "Local people employed", "fte", "4", "1 2 1 0.5", "Employment and skills"),
        ("7", "Weeks on apprenticeships", "weeks", "104", "26 26 25 26", "Employment and skills"),
        ("8", "School visits", "hours", "40", "6 - 12.5 -", "Employment and skills"),
        ("10", "Spend with local SMEs", "£", "60000", "12500 14200 9875.50 21004", "Supply chain"),
        ("12", "Carbon saved", "tco2e", "8", "1.2 2.05 0.9 3.1", "Climate"),
    )
    made = []
    for row, what, unit, target, actual, section in rows:
        more = ("notes ?", f"section {section}", f"code SV{[each[0] for each in rows].index(row) + 1}")
        made += across(name, row, what, unit, [("D", "2024-25", target)], "target", *more)
        made += across(name, row, what, unit, periods("E F G H", QUARTERS["2024"], actual), *more)
    made[-2]["estimate"] = True
    made += said(name, "8 H | School visits | 2024-25-Q4 | ? | optional", "notes ?", "code ?")
    lines = "1 title\n2 title/note\n4 header\n5 section\n9 section\n11 section\n14 note\n8 F nothing"
    return Case(xlsx(folder / "delivery_plan.xlsx", {name: text}), expected(made, [(name, lines)]))


def supply_chain(folder: Path) -> Case:
    """Parted by tabs: spend by supplier with months across, sections and their sums, miles, credits, one firm twice."""
    months = [f"2023-{month:02}" for month in range(4, 10)]
    rows: list[tuple[str, str, list[str], str]] = []
    lines = [
        "Supply chain spend, April to September 2023 (ex VAT)",
        "",
        "Supplier\tTown\tMiles away\tType\tApr\tMay\tJun\tJul\tAug\tSep\tTotal",
    ]
    given: tuple[tuple[str, str, str], ...] = (
        ("", "Food and drink", ""),
        ("Davies Bakery", "Maesteg\t2\tSME", "£120.00 £120.00 £96.50 - £120 £120|120 120 96.5 - 120 120|£576.50"),
        ("Cwm Coffee CIC", "Bridgend\t9\tVCSE", "85 85 85.00 85 (12.40) 85|85 85 85 85 -12.40 85|£412.60"),
        (
            "Welsh Veg Box",
            "Pyle\t7\tSME",
            "£44.10 £39.95 £51 £62.25 £58.80 £47.00|44.10 39.95 51 62.25 58.80 47|£303.10",
        ),
        ("Sub-total", "\t\t", "£249.10 £244.95 £232.50 £147.25 £166.40 £252.00|-|£1,292.20"),
        ("", "Print and post", ""),
        ("Valley Print", "Maesteg\t1\tmicro", "£0.00 £310 - - £1,045.00 £62|0 310 - - 1045 62|£1,417.00"),
        (
            "Parcel Giant plc",
            "Swindon\t74\tlarge",
            "£18 £22.40 £9.99 £31 -£22.40 £14.01|18 22.40 9.99 31 -22.40 14.01|£73.00",
        ),
        ("Sub-total", "\t\t", "£18.00 £332.40 £9.99 £31.00 £1,022.60 £76.01|-|£1,490.00"),
        ("", "Repairs", ""),
        ("R Hughes & Son", "Porthcawl\t8\tSME", "n/a £1.2k - £640.00 £85.00 n/a|- 1200 - 640 85 -|£1,925.00"),
        ("Davies Bakery", "Maesteg\t2\tSME", "- - £75.00 - - -|- - 75 - - -|£75.00"),
        ("Sub-total", "\t\t", "£0.00 £1,200.00 £75.00 £640.00 £85.00 £0.00|-|£2,000.00"),
        ("Grand total", "\t\t", "£267.10 £1,777.35 £317.49 £818.25 £1,274.00 £328.01|-|£4,782.20"),
    )
    section, skipped = "", ["1 title", "3 header"]
    for name, more, cells in given:
        if not name:
            section = more
            lines.append(section)
            skipped.append(f"{len(lines)} section")
            continue
        shown, meant, total = cells.split("|")
        lines.append(f"{name}\t{more}\t" + "\t".join(shown.split()) + f"\t{total}")
        if meant == "-":
            skipped.append(f"{len(lines)} total")
        else:
            rows.append((str(len(lines)), name, meant.split(), section))
    lines.append("Local means within 15 miles of the office.")
    skipped.append(f"{len(lines)} note")
    made = [
        record
        for row, name, meant, section in rows
        for record in across(
            "csv",
            row,
            name,
            "£",
            list(zip("EFGHIJ", months, meant, strict=True)),
            "notes ?",
            "place ?",
            f"section {section}",
        )
    ]
    return Case(
        text_file(folder / "supply_chain.tsv", "\n".join(lines) + "\n"),
        expected(made, [("csv", "\n".join(skipped))]),
    )


def half_years(folder: Path) -> Case:
    """A heading of three rows: halves of the year, sites under them, target and actual under those."""
    text = """
Ty Gobaith - outcomes framework
Measure | April - September 2024 | | | | October 2024 - March 2025
 | Aberdare | | Merthyr | | Aberdare | | Merthyr
 | Target | Actual | Target | Actual | Target | Actual | Target | Actual
Counselling sessions | 120 | 131 | 80 | 77 | 120 | 118 | 80 | 92
Families supported | 30 | 28 | 20 | 24 | 30 | 33 | 20 | n/a
Volunteer hours | 400 | '412.5 hrs | 250 | 198 | 400 | 377 | 250 | ~240
Grants given out | £2,000 | £1,850 | £1,500 | £1,500.00 | £2,000 | £2,210.40 | £1,500 | £975
TOTAL GRANTS | | | | | | | | £6,535.40
"""
    name = "Outcomes"
    first, second = "2024-04-01..2024-09-30", "2024-10-01..2025-03-31"
    made = []
    for row, what, unit, numbers in (
        ("5", "Counselling sessions", "sessions", "120 131 80 77 120 118 80 92"),
        ("6", "Families supported", "families", "30 28 20 24 30 33 20 -"),
        ("7", "Volunteer hours", "hours", "400 412.5 250 198 400 377 250 240"),
        ("8", "Grants given out", "£", "2000 1850 1500 1500 2000 2210.40 1500 975"),
    ):
        for at, (column, number) in enumerate(zip("BCDEFGHI", numbers.split(), strict=True)):
            site = ("Aberdare", "Merthyr")[at // 2 % 2]
            kind = ("target", "actual")[at % 2]
            cell = (column, second if at > 3 else first, number)
            made += across(name, row, what, unit, [cell], kind, "notes ?", f"somewhere {site}")
    next(each for each in made if each["source"]["row"] == 7 and each["source"]["col"] == "I")["estimate"] = True

    def hook(workbook: Any) -> None:
        for place in ("A2:A4", "B2:E2", "F2:I2", "B3:C3", "D3:E3", "F3:G3", "H3:I3", "A1:I1"):
            workbook[name].merge_cells(place)

    return Case(
        xlsx(folder / "half_years.xlsx", {name: text}, hook),
        expected(made, [(name, "1 title\n2 header\n3 header\n4 header\n6 I nothing\n9 total")]),
    )


def two_years_and_events(folder: Path) -> Case:
    """Target and actual of two years above, and on the same sheet below a log with a sum."""
    text = """
Placements and events

Measure | 2023/24 | | 2024/25
 | Target | Actual | Target | Actual
Work experience weeks | 20 | 18 | 24 | '26 wks
Apprentices started | 2 | 2 | 3 | 1
Career talks hours | 15 | 15.5 | 15 | not recorded
Wages paid to local people | £48,000 | £51,212 | £50,000 | £49,870.25

Events 2024/25

Date of event | Event | Venue | Numbers | Cost
2024-05-18 | Jobs fair | Town Hall | 140 | £220
'3 July 2024 | Mock interviews | Ysgol Cwm | 36 | nil
'12/10/24 | CV clinic | Library | approx 25 | £18.75
2025-02-27 | Jobs fair | Town Hall | 155 | £240.00
 | Total | | 356 | £478.75
"""
    name = "Sheet1"
    made = []
    for row, what, unit, numbers in (
        ("5", "Work experience weeks", "weeks", "20 18 24 26"),
        ("6", "Apprentices started", "count/people", "2 2 3 1"),
        ("7", "Career talks hours", "hours", "15 15.5 15 -"),
        ("8", "Wages paid to local people", "£", "48000 51212 50000 49870.25"),
    ):
        for at, (column, number) in enumerate(zip("BCDE", numbers.split(), strict=True)):
            cell = (column, ("2023-24", "2024-25")[at // 2], number)
            made += across(name, row, what, unit, [cell], ("target", "actual")[at % 2])
    made += said(
        name,
        """
        13 | Jobs fair | 2024-05-18 | £220, 140 people | place Town Hall
        14 | Mock interviews | 2024-07-03 | £0, 36 people | place Ysgol Cwm
        15 | CV clinic | 2024-10-12 | £18.75, 25 people | place Library | estimate | held
        16 | Jobs fair | 2025-02-27 | £240, 155 people | place Town Hall
        """,
    )
    lines = "1 title\n3 header\n4 header\n10 title/section\n12 header\n17 total\n7 E nothing"
    return Case(
        xlsx(folder / "two_years_and_events.xlsx", {name: text}),
        expected(made, [(name, lines)], checks=[(name, 17, "478.75", "478.75")]),
    )


def long_return(folder: Path) -> Case:
    """One figure a row, as a database gives it: the quarter, the indicator, the value, the unit, and a whole year."""
    text = """
Reporting period,Indicator,Value,Unit,Commentary
Q1 2024/25,Volunteer hours,212,hours,
Q1 2024/25,Meals served,340,meals,
Q1 2024/25,Local spend,"£1,234.50",£,within 10 miles
Q2 2024/25,Volunteer hours,240.5,hours,
Q2 2024/25,Meals served,-,meals,kitchen shut
Q2 2024/25,Local spend,980,£,
Jul-Sep 2024,People housed,7,people,
Q3 2024/25,Volunteer hours,198,hours,
Q3 2024/25,Meals served,around 410,meals,
Q3 2024/25,Local spend,"£1,105.00",£,
Q4 2024/25,Volunteer hours,12 days,hours,new rota
Q4 2024/25,Waste diverted,0.85,tonnes,
Q4 2024/25,Waste diverted,120,kg,
2024/25,Trees planted,64,trees,with the council
"""
    made = said(
        "csv",
        """
        2 | Volunteer hours | 2024-25-Q1 | 212 hours
        3 | Meals served | 2024-25-Q1 | 340 meals
        4 | Local spend | 2024-25-Q1 | £1234.50 | notes within 10 miles
        5 | Volunteer hours | 2024-25-Q2 | 240.5 hours
        6 | Meals served | 2024-25-Q2 | ? | notes kitchen shut | optional
        7 | Local spend | 2024-25-Q2 | £980
        8 | People housed | 2024-25-Q2 | 7 of people
        9 | Volunteer hours | 2024-25-Q3 | 198 hours
        10 | Meals served | 2024-25-Q3 | 410 meals | estimate
        11 | Local spend | 2024-25-Q3 | £1105
        12 | Volunteer hours | 2024-25-Q4 | ? | notes new rota | held
        13 | Waste diverted | 2024-25-Q4 | 0.85 tonnes
        14 | Waste diverted | 2024-25-Q4 | 120 kg
        15 | Trees planted | 2024-25 | 64 trees | notes with the council
        """,
    )
    return Case(
        text_file(folder / "long_return.csv", text),
        expected(made, [("csv", "1 header")], ["day-length-unknown: 12 days"]),
    )

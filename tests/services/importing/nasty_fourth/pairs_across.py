"""What was promised beside what was done, a pair of columns for each quarter: merged, in one heading, pasted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import QUARTERS, across

_BOOK = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO_BOOK = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def _pairs(
    sheet: str, row: str, text: str, unit: str, year: str, columns: str, numbers: str, more: Sequence[str]
) -> list[Json]:
    """The records of one row of pairs; *columns* and *numbers* are target, actual, target, actual."""
    where, what, whens = columns.split(), numbers.split(), QUARTERS[year]
    made = []
    for at, kind in enumerate(("target", "actual")):
        cells = list(zip(where[at::2], whens, what[at::2], strict=True))
        made += across(sheet, row, text, unit, cells, kind, *more)
    return made


def leisure_trust(folder: Path) -> Case:
    """Outcomes merged down the left, quarters merged over target and actual, the year's pair at the end."""
    name = "KPI 23-24"
    text = """
Afan Leisure Trust
Social value KPIs - contract year April 2023 to March 2024

Outcome|Measure|Quarter 1||Quarter 2||Quarter 3||Quarter 4||Year||Comment
||Target|Actual|Target|Actual|Target|Actual|Target|Actual|Target|Actual|
Healthier lives|Free swims for carers|100|112|100|97|100|104|100|'121|400|434|
|Coaching hours given by volunteers|60|58 hrs|60|63.5hrs|60|n/a|60|71 hrs|240|192.5|pool shut Oct-Dec
Local economy|Spend with SMEs|£2,000|£1,874.20|£2,000|£2,310|£2,000|£1,990.55|£2,000|£(120.00)|£8,000|6054.75|Q4: credit
|Work placements (weeks)|4|2|4|4|4|6|4|3|16|15|

Prepared by finance, 12 April 2024
"""

    def merge(workbook: Any) -> None:
        spans = ("A1:M1", "A2:M2", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:H4", "I4:J4", "K4:L4", "M4:M5")
        for span in (*spans, "A6:A7", "A8:A9"):
            workbook[name].merge_cells(span)

    columns = "C D E F G H I J"
    swims = "Free swims for carers"
    swam, unit = "100 112 100 97 100 104 100 121", "count/attendances/sessions/items/contacts"
    made = _pairs(name, "6", swims, unit, "2023", columns, swam, ())
    hours = ("notes pool shut Oct-Dec",)
    made += _pairs(
        name, "7", "Coaching hours given by volunteers", "hours", "2023", columns, "60 58 60 63.5 60 - 60 71", hours
    )
    money = ("notes Q4: credit",)
    spend = "2000 1874.20 2000 2310 2000 1990.55 2000 -120"
    made += _pairs(name, "8", "Spend with SMEs", "£", "2023", columns, spend, money)
    placed = "Work placements (weeks) ~ Work placements"
    made += _pairs(name, "9", placed, "weeks", "2023", columns, "4 2 4 4 4 6 4 3", ())
    skipped = "1 title\n2 title\n4 header\n5 header\n7 H nothing\n11 note"
    return Case(xlsx(folder / "leisure_trust.xlsx", {name: text}, merge), expected(made, [(name, skipped)]))


def apprenticeships(folder: Path) -> Case:
    """A workbook with macros: references, "Q1 Target" in one heading, sections, formulas that have no result yet."""
    name = "Return"
    text = """
Apprenticeship and training return 2024/25 (April to March)

Ref|Measure|Unit|Q1 Target|Q1 Actual|Q2 Target|Q2 Actual|Q3 Target|Q3 Actual|Q4 Target|Q4 Actual|Actual to date|Notes
|APPRENTICESHIPS
A1|Apprentice weeks on site|weeks|26|24|26|31|26|28 wks|26|30|=SUM(E5,G5,I5,K5)|
A2|Apprentices who left early|no.|0|0|0|1|0|-|0|0|=SUM(E6,G6,I6,K6)|1 left for university
|Sub-total weeks||26|24|26|31|26|28|26|30||
|
|TRAINING
T1|Qualifications gained (NVQ level 2 or above)|quals|2|1|2|4|3|3|3|approx 5|=SUM(E10,G10,I10,K10)|
T2|Toolbox talks for subcontractors|hrs|10|12.5|10|9h 30m|10|11|10|8|=SUM(E11,G11,I11,K11)|
T3|Spent on training|£|£1,500|£1,322.80|£1,500|1,610.00|£1,500|£980|£1,500|£2,040.25|=SUM(E12,G12,I12,K12)|ex VAT
"""
    notes = "How to fill in this return\nOnly fill in the white cells\nPress the button to send it to the council"
    path = xlsx(folder / "apprenticeships.xlsm", {"Guidance": notes, name: text})
    _with_macros(path)
    columns = "D E F G H I J K"
    code, people, train = "code ?", "section APPRENTICESHIPS", "section TRAINING"
    made = _pairs(
        name, "5", "Apprentice weeks on site", "weeks", "2024", columns, "26 24 26 31 26 28 26 30", (code, people)
    )
    made += _pairs(
        name, "6", "Apprentices who left early", "heads", "2024", columns, "0 0 0 1 0 - 0 0",
        (code, people, "notes 1 left for university"),
    )  # fmt: skip
    quals = _pairs(
        name, "10", "Qualifications gained (NVQ level 2 or above)", "qualifications", "2024", columns,
        "2 1 2 4 3 3 3 5", (code, train),
    )  # fmt: skip
    for each in quals:
        each["estimate"] = each["source"]["col"] == "K"
    made += quals
    made += _pairs(
        name, "11", "Toolbox talks for subcontractors", "hours/person_hours", "2024", columns,
        "10 12.5 10 9.5 10 11 10 8", (code, train),
    )  # fmt: skip
    made += _pairs(
        name, "12", "Spent on training", "£", "2024", columns, "1500 1322.80 1500 1610 1500 980 1500 2040.25",
        (code, train, "notes ex VAT"),
    )  # fmt: skip
    skipped = "1 title\n3 header\n4 section\n6 I nothing\n7 total\n9 section"
    return Case(
        path,
        expected(made, [("Guidance", "all note/title/lookup"), (name, skipped)], ["formula-without-result: column L"]),
    )


def _with_macros(path: Path) -> None:
    """Make of a plain workbook one that says it has macros and carries something in their place."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(_BOOK, _MACRO_BOOK)
    parts["xl/vbaProject.bin"] = b"Sub Send()\nEnd Sub\n"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def community_transport(folder: Path) -> Case:
    """A table copied out of a web page: cells that span, sections across the whole width, entities, a dash for none."""
    heads = "".join(f'<th colspan="2">{quarter} 2024&ndash;25</th>' for quarter in ("Q1", "Q2", "Q3", "Q4"))
    rows = (
        ("Door to door trips", "journeys", "210 198 210 &ndash; 210 240 210 1,021", ""),
        (
            "Miles driven by volunteers",
            "miles",
            "900 884.5 900 910 900 1,004 900 870",
            "one car off the road in&nbsp;May",
        ),
    )
    fares = "&pound;400 &pound;388.10 &pound;400 &pound;412 400 (&pound;20.00) 400 &pound;377.50"
    money = (("Fares and donations", "&pound;", fares, "Q3: refunds<br>after the strike"),)

    def lines(of: Sequence[tuple[str, str, str, str]]) -> str:
        return "\n".join(
            "<tr>" + "".join(f"<td>{cell}</td>" for cell in (text, unit, *cells.split(" "), note)) + "</tr>"
            for text, unit, cells, note in of
        )

    page = f"""
<html><body><table border=1>
<tr><td colspan=11><b>Dyffryn Car Scheme &ndash; monitoring 2024&ndash;25</b></td></tr>
<tr><th rowspan="2">Service</th><th rowspan=2>Unit</th>{heads}<th rowspan=2>Remarks</th></tr>
<tr>{"<th>Target</th><th>Actual</th>" * 4}</tr>
<tr><td colspan="11">Getting about</td></tr>
{lines(rows)}
<tr><td colspan="11">Money</td></tr>
{lines(money)}
<tr><td colspan="11"><i>Figures checked by the trustees</i></td></tr>
</table></body></html>
"""
    name, columns = "Table 1", "C D E F G H I J"
    made = _pairs(
        name, "5", "Door to door trips", "journeys", "2024", columns, "210 198 210 - 210 240 210 1021",
        ("section Getting about",),
    )  # fmt: skip
    made += _pairs(
        name, "6", "Miles driven by volunteers", "miles", "2024", columns, "900 884.5 900 910 900 1004 900 870",
        ("section Getting about", "notes one car off the road in May"),
    )  # fmt: skip
    made += _pairs(
        name, "8", "Fares and donations", "£", "2024", columns, "400 388.10 400 412 400 -20 400 377.50",
        ("section Money", "notes Q3: refunds after the strike"),
    )  # fmt: skip
    skipped = "1 title\n2 header\n3 header\n4 section\n5 F nothing\n7 section\n9 note"
    path = text_file(folder / "community_transport.html", page)
    return Case(path, expected(made, [(name, skipped)]))

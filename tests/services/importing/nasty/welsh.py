"""A sheet in Welsh from title to foot."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import ods


def all_welsh(folder: Path) -> Case:
    """Headings, dates, amounts, sections, totals and notes in Welsh; ``dim`` is nil and ``tua`` is about."""
    text = """
Menter Cwm Isaf – cofnod gweithgareddau 2024-25

Dyddiad|Gweithgaredd|Nifer o bobl|Oriau|Cost (£)|Lleoliad|Nodiadau
Ieuenctid
2024-04-16|Clwb ieuenctid|18|2|£12.50|Neuadd y pentre|
'3 Mai 2024|Gweithdy celf|tua 10|3 awr|dim|Llyfrgell|gydag artist
'17 Mehefin 2024|Taith gerdded|12|1.5|||
Is-gyfanswm||40|6.5|£12.50
Pobl hŷn
'8 Gorff 2024|Bore coffi|25|2 awr 30 munud|£18|Capel|
'Medi 2024|Galwadau ffôn|6|9||'-|bob wythnos
Is-gyfanswm||31|11.5|£18
CYFANSWM||71|18|£30.50
Nodyn: oriau gwirfoddolwyr yn unig
"""
    made = [
        *records(
            "Cofnod",
            """
5 | Clwb ieuenctid | 2024-04-16 | 2 hours, 18 people, £12.50 | place Neuadd y pentre
6 | Gweithdy celf | 2024-05-03 | 3 hours, 10 people, £0? | estimate | place Llyfrgell | notes gydag artist
7 | Taith gerdded | 2024-06-17 | 1.5 hours, 12 people
""",
            "section Ieuenctid",
        ),
        *records(
            "Cofnod",
            """
10 | Bore coffi | 2024-07-08 | 2.5 hours, 25 people, £18 | place Capel
11 | Galwadau ffôn | 2024-09 | 9 hours, 6 people | notes bob wythnos
""",
            "section Pobl hŷn",
        ),
    ]
    skipped = [("Cofnod", "1 title\n3 header\n4 section\n8 total\n9 section\n12 total\n13 total\n14 note")]
    checks = [("Cofnod", 8, "40", "40"), ("Cofnod", 13, "30.50", "30.50")]
    path = ods(folder / "all_welsh.ods", {"Cofnod": text})
    unasked = ("date-unread", "number-unread", "headings-unclear", "total-or-record")
    return Case(path, expected(made, skipped, checks=checks, unasked=unasked))

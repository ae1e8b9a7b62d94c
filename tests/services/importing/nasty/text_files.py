"""Text files from other programs: UTF-16, semicolons in an old code page, line ends in quotes, lines above it all."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import text_file


def unicode_tabs(folder: Path) -> Case:
    """What Excel calls Unicode text: UTF-16, tabs, quotes only where they must be."""
    text = """
Dyddiad\tActivity\tHours\tNotes
15/05/2024\tCôr – ymarfer\t2\t"tŷ capel, ""Seion"" "
22/05/2024\tCôr – ymarfer\t2.5\t
29/05/2024\tŵyl y pentre\t6\t"rain
all day"
"""
    made = records(
        "csv",
        """
2 | Côr – ymarfer | 2024-05-15 | 2 hours | notes tŷ capel, "Seion"
3 | Côr – ymarfer | 2024-05-22 | 2.5 hours
4 | ŵyl y pentre | 2024-05-29 | 6 hours | notes rain all day
""",
    )
    path = text_file(folder / "unicode_tabs.txt", text, "utf-16")
    return Case(path, expected(made, [("csv", "1 header")]))


def old_code_page(folder: Path) -> Case:
    """Semicolons, decimal commas and cp1252; ``sep=;`` is no row, as in Excel; details stand above the headings."""
    text = """
sep=;
Organisation;Tŷ Agored CIO
Report run;05/04/2025
Period;01/04/2024 - 31/03/2025

Date;Supplier;Description;Amount (£);Comments
15/05/2024;Caffi’r Cwm;Lunches – volunteers’ day;1.250,00;"paid
in two parts"
22/05/2024;Siop y Pentre;Milk & biscuits;12,40;
19/06/2024;Siop y Pentre;"Plates; cups";7,95;«second hand»

Total;;;1.270,35;
""".replace("Tŷ", "Ty")
    made = records(
        "csv",
        """
6 | Lunches – volunteers’ day | 2024-05-15 | £1250 | notes paid in two parts
7 | Milk & biscuits | 2024-05-22 | £12.40
8 | Plates; cups | 2024-06-19 | £7.95 | notes «second hand»
""",
    )
    for record in made:
        record["lenient"]["text"] = [
            record["text"],
            {6: "Caffi’r Cwm", 7: "Siop y Pentre", 8: "Siop y Pentre"}[record["source"]["row"]],
        ]
        del record["notes"]
    skipped = [("csv", "1 title/note\n2 title/note\n3 title/note\n5 header\n10 total")]
    checks = [("csv", 10, "1270.35", "1270.35")]
    path = text_file(folder / "old_code_page.csv", text, "cp1252")
    return Case(path, expected(made, skipped, checks=checks))


def bom_and_ragged(folder: Path) -> Case:
    """UTF-8 with a mark, rows of unequal length, a quoted heading with a line end, notes far below."""
    text = """\ufeff
Date,"Activity
or event",Hours,"No. of
volunteers"
16/05/2024,Beach clean,9,6
17/05/2024,"Talk, ""The sea and us"" again",1.5,2,,,
23/05/2024,Rockpool walk,4

,,,
,Figures checked by the trustees,,
"""
    made = records(
        "csv",
        """
2 | Beach clean | 2024-05-16 | 9 hours, 6 people
3 | Talk, "The sea and us" again | 2024-05-17 | 1.5 hours, 2 people
4 | Rockpool walk | 2024-05-23 | 4 hours
""",
    )
    path = text_file(folder / "bom_and_ragged.csv", text.replace("\ufeff\n", "\ufeff", 1))
    return Case(path, expected(made, [("csv", "1 header\n7 note")], unasked=("no-text", "date-missing")))

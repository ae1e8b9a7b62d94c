"""Dates: proven American, of unknown order, swapped by a program, counted from 1904, ranges, and half-said ones."""

# Dashes, quotes and minus signs are as people and programs type them.
# ruff: noqa: RUF001

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import text_file, xlsx


def american_export(folder: Path) -> Case:
    """A booking site's export: month first, which the 25 and the 30 prove for the whole column."""
    text = """
Event,Event Date,Tickets Sold,Gross Sales
Quiz night,04/25/2024,40,$0.00
Spring fair,05/04/2024,120,
Coffee morning,06/03/2024,18,
Carol concert,11/30/2024,95,
"""
    made = records(
        "csv",
        """
2 | Quiz night | 2024-04-25 | ?
3 | Spring fair | 2024-05-04 | ?
4 | Coffee morning | 2024-06-03 | ?
5 | Carol concert | 2024-11-30 | ?
""",
    )
    for record in made:
        record["source"]["col"] = "*"
    path = text_file(folder / "american_export.csv", text)
    asked = ["currency-foreign/net-or-gross/column-left-out: D2 is in dollars"]
    return Case(path, expected(made, [("csv", "1 header")], asked, unasked=("date-order-unclear", "date-impossible")))


def order_unknown(folder: Path) -> Case:
    """No day above twelve anywhere: British order is likelier, and the person is asked before anything goes in."""
    text = """
Date,Activity,Hours
03/04/2024,Dog walking,2
10/05/2024,Dog walking,1.5
07/06/2024,Shopping for neighbours,3
"""
    made = records(
        "csv",
        """
2 | Dog walking | 2024-04-03? | 2 hours
3 | Dog walking | 2024-05-10? | 1.5 hours
4 | Shopping for neighbours | 2024-06-07? | 3 hours
""",
        "held",
    )
    path = text_file(folder / "order_unknown.csv", text)
    return Case(path, expected(made, [("csv", "1 header")], ["date-order-unclear: 3 April or 4 March?"]))


def swapped_by_program(folder: Path) -> Case:
    """British dates opened by an American program: days up to 12 became true dates the wrong way, the others text."""
    text = """
Date|Activity|Hours
2024-05-04|Tuck shop|2
'18/04/2024|Tuck shop|2
'25/04/2024|Tuck shop|2.5
2024-02-05|Tuck shop|2
2024-09-05|Tuck shop|2
'16/05/2024|Tuck shop|2
"""
    made = records(
        "Rota",
        """
2 | Tuck shop | ? | 2 hours | held
3 | Tuck shop | 2024-04-18? | 2 hours
4 | Tuck shop | 2024-04-25? | 2.5 hours
5 | Tuck shop | ? | 2 hours | held
6 | Tuck shop | ? | 2 hours | held
7 | Tuck shop | 2024-05-16? | 2 hours
""",
    )
    asked = ["dates-perhaps-swapped: 4 May or 5 April?"]
    path = xlsx(folder / "swapped_by_program.xlsx", {"Rota": text})
    return Case(path, expected(made, [("Rota", "1 header")], asked))


def from_1904(folder: Path) -> Case:
    """A Mac workbook: days are counted from 1904, in true dates and in the one cell that lost its format."""
    text = """
Date|Activity|Hours
|Choir practice|2
|Choir practice|1.5
|Concert at care home|3
'21/10/2024|Choir practice|2
"""

    def fill(workbook: Any) -> None:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        workbook.epoch = CALENDAR_MAC_1904
        sheet = workbook.active
        for row, day in ((2, date(2024, 9, 30)), (3, date(2024, 10, 7))):
            sheet.cell(row, 1, day).number_format = "dd/mm/yyyy"
        sheet.cell(4, 1, (date(2024, 10, 14) - date(1904, 1, 1)) // timedelta(days=1))

    made = records(
        "Choir",
        """
2 | Choir practice | 2024-09-30 | 2 hours
3 | Choir practice | 2024-10-07 | 1.5 hours
4 | Concert at care home | 2024-10-14 | 3 hours
5 | Choir practice | 2024-10-21 | 2 hours
""",
    )
    path = xlsx(folder / "from_1904.xlsx", {"Choir": text}, fill)
    return Case(path, expected(made, [("Choir", "1 header")], ["date-from-number: A4 lost its format"]))


def ranges(folder: Path) -> Case:
    """One row for several days: ranges in every spelling; a season and a word cannot be placed and are held."""
    text = """
Summer programme
When|What|Young people|Hours
3-7 June 2024|Half-term football|22|15
12/06/2024 - 14/06/2024|Camp|18|40
w/c 17/06/24|Work experience|2|30
29 July – 2 Aug 2024|Holiday club|31|25
June–August 2024|Allotment|9|60
13 Sep 2024|Awards night|64|3
Easter holidays|Egg hunt|40|2
When dry|Bike repair|6|4
"""
    made = records(
        "Programme",
        """
3 | Half-term football | 2024-06-03..2024-06-07 | 15 hours, 22 people
4 | Camp | 2024-06-12..2024-06-14 | 40 hours, 18 people
5 | Work experience | 2024-06-17..2024-06-23 | 30 hours, 2 people
6 | Holiday club | 2024-07-29..2024-08-02 | 25 hours, 31 people
7 | Allotment | 2024-06-01..2024-08-31 | 60 hours, 9 people
8 | Awards night | 2024-09-13 | 3 hours, 64 people
9 | Egg hunt | - | 2 hours, 40 people | held
10 | Bike repair | - | 4 hours, 6 people | held
""",
    )
    path = xlsx(folder / "ranges.xlsx", {"Programme": text})
    skipped = [("Programme", "1 title\n2 header")]
    return Case(path, expected(made, skipped, ["date-unread: Easter holidays", "date-unread: When dry"]))


def every_spelling(folder: Path) -> Case:
    """Dates as five people write them, with a year from the title; an impossible one, a mistyped year, none."""
    text = """
Volunteer diary 2024-25
Date|Task|Hours
2024-04-02|Opening up|1
'03.05.2024|Opening up|1.25
'3rd June 2024|Garden|2
'Fri 5 July|Garden|2.5
'Aug 24|Holiday cover|12
'2024-09-16|Tea bar|3
'Q3|Christmas hampers|45
'30/02/2025|Tea bar|3.5
'17/01/2052|Tea bar|4
'Sat 22nd Feb 2025|Jumble sale|6
|Stocktake|2
'1/3/25|St David's Day lunch|5
TBC|Thank-you tea|1.5
"""
    made = records(
        "Diary",
        """
3 | Opening up | 2024-04-02 | 1 hours
4 | Opening up | 2024-05-03 | 1.25 hours
5 | Garden | 2024-06-03 | 2 hours
6 | Garden | 2024-07-05 | 2.5 hours
7 | Holiday cover | 2024-08 | 12 hours
8 | Tea bar | 2024-09-16 | 3 hours
9 | Christmas hampers | 2024-25-Q3 | 45 hours
10 | Tea bar | - | 3.5 hours | held
11 | Tea bar | 2052-01-17 | 4 hours
12 | Jumble sale | 2025-02-22 | 6 hours
13 | Stocktake | ? | 2 hours
14 | St David's Day lunch | 2025-03-01 | 5 hours
15 | Thank-you tea | - | 1.5 hours | held
""",
    )
    asked = [
        "date-impossible: 30/02/2025",
        "date-outside-year: 2052",
        "date-missing/dates-left-blank: row 13",
        "date-unread/date-missing: TBC",
    ]
    path = xlsx(folder / "every_spelling.xlsx", {"Diary": text})
    return Case(path, expected(made, [("Diary", "1 title\n2 header")], asked, unasked=("date-order-unclear",)))

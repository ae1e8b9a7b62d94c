# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Periods across: targets and actuals under quarters, months in Welsh, two blocks of periods on one sheet."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS
from tests.services.importing.nasty_seventeenth.blocks import below, stacked
from tests.services.importing.nasty_seventeenth.shown_files import shown_xlsx
from tests.services.importing.nasty_thirteenth.paired import Paired, wide

_TWICE = [each for each in QUARTERS["2024"] for _target_and_actual in range(2)]


def village_hall(folder: Path) -> Case:
    name = "Return"
    how = (
        "Please fill in the white cells only.\nSend to the Community Fund by 30 April.\n | Any trouble, ring the office"
    )
    made = wide(
        name,
        """
Pentrefelin Village Hall – return to the Community Fund => skip title
Year: April 2024 to March 2025 | | | | | | | | | | | Ref: CF/24/077 => skip title

Activity | Counted in | 2024/25 | | | | | | | | Year (actual) | Comments => skip header
 | | Quarter 1 | | Quarter 2 | | Quarter 3 | | Quarter 4 => skip header
 | | Target | Actual | Target | Actual | Target | Actual | Target | Actual => skip header
THE HALL => skip section
Coffee mornings held | events | 3 | 3 | 3 | 2 | 3 | 4 | 3 | 3 | =D8+F8+H8+J8~~12 => events: 3 3 3 2 3 4 3 3
Film nights held | events | 2 | 2 | 2 | 1 | 2 | 3 | 2 | 2 | =D9+F9+H9+J9~~8 | projector on loan => events: 2 2 2 1 2 3 2 2
Sub-total events | | 5 | 5 | 5 | 3 | 5 | 7 | 5 | 5 | 20 => skip total
Coming to coffee mornings | attendances | 60 | 64 | 60 | 41 | 60 | 88 | 60 | approx 70 | 263 => attendances: 60 64 60 41 60 88 60 ~70
Hall in use | % | %=0.4 | %=0.38 | 40% | 44% | 45% | 51% | 45% | n/a | | share of the hours it is open => percent: 40 38 40 44 45 51 45 n

VOLUNTEERS => skip section
Committee and helpers | people | 10 | 11 | 10 | 11 | 10 | 13 | 10 | 12 | | the same helpers all year => people: 10 11 10 11 10 13 10 12
Hours given | hours | 150 | 162 hrs | 150 | 171.5 | 150 | '188 | 150 | 212 hrs | =D16+F16+H16+J16~~733.5 => hours: 150 162 150 171.5 150 188 150 212

MONEY => skip section
Hire income | £ | £=900 | £912.50 | £=900 | £1,004.00 | £950 | £=887.25 | £950 | 1,040 | =D19+F19+H19+J19~~3843.75 => £: 900 912.50 900 1004 950 887.25 950 1040
Spent with village tradespeople | £ | 500 | £1,234.50 | 500 | £(45.00) | 500 | - | 500 | 310.2 | 1499.7 | Q2 is a refund on the boiler => £: 500 1234.50 500 -45 500 n 500 310.20
TOTAL => skip total

* Targets were agreed with the Fund in March 2024 => skip note
""",
        "C D E F G H I J",
        _TWICE,
        targets="C E G I",
        notes="L",
    )
    # The comment on a cell may stand with its record's notes or be told apart from them.
    for record in made.records:
        if (record["source"]["row"], record["source"]["col"]) == (11, "F"):
            del record["notes"]

    def dress(book: Any) -> None:
        from openpyxl.comments import Comment

        page = book[name]
        for span in ("A1:L1", "A4:A6", "B4:B6", "C4:J4", "C5:D5", "E5:F5", "G5:H5", "I5:J5", "K4:K6", "L4:L6"):
            page.merge_cells(span)
        page["F11"].comment = Comment("Hall shut three weeks for the floor", "Office")

    return Case(
        shown_xlsx(folder / "village_hall.xlsx", {"How to fill in": how, name: made.text}, dress),
        expected(
            made.records,
            [("How to fill in", "all note/title/lookup/nothing"), made.skipped],
            ["people-may-overlap: the same helpers all year"],
            [
                (name, 19, "3843.75", "3843.75"),
                (name, 20, "1499.70", "1499.70"),
            ],
        ),
    )


def cylch_meithrin(folder: Path) -> Case:
    name = "Ffigurau"
    made = wide(
        name,
        """
Cylch Meithrin Glanyrafon => skip title
Ffigurau misol 2024-25 (Ebrill 2024 – Mawrth 2025) => skip title

 | | Tymor yr haf | | | | | Tymor yr hydref | | | | Tymor y gwanwyn => skip header
Gweithgaredd | Uned | Ebr | Mai | Meh | Gorff | Awst | Medi | Hyd | Tach | Rhag | Ion | Chwef | Maw | Cyfanswm | Sylwadau => skip header
PLANT A THEULUOEDD => skip section
Plant ar y gofrestr | plant | 22 | 22 | 23 | 23 | - | 19 | 20 | 21 | 21 | 22 | 24 | 24 | | yr un plant o fis i fis => heads: 22 22 23 23 n 19 20 21 21 22 24 24
Sesiynau cylch | sesiynau | 15 | 20 | 20 | 14 | - | 18 | 20 | 21 | 14 | 17 | 15 | 21 | 195 => sessions: 15 20 20 14 n 18 20 21 14 17 15 21
Sesiynau Ti a Fi | sesiynau | 3 | 4 | 4 | 3 | - | 4 | 3 | 4 | 2 | 4 | 3 | 4 | 38 => sessions: 3 4 4 3 n 4 3 4 2 4 3 4
Is-gyfanswm sesiynau | | 18 | 24 | 24 | 17 | 0 | 22 | 23 | 25 | 16 | 21 | 18 | 25 | 233 => skip total
Byrbrydau iach | prydau | 300 | 410 | tua 400 | 280 | - | 330 | 390 | 402 | 260 | 355 | 340 | 466 | =SUM(C11:N11) | => meals: 300 410 ~400 280 n 330 390 402 260 355 340 466

GWIRFODDOLI => skip section
Oriau'r pwyllgor | oriau | 12 | 14.5 | 20 awr | 31 | 6 | 18 | 12 | heb ei gofnodi | 16 | 11.5 | 12 | 25 awr => hours: 12 14.5 20 31 6 18 12 n 16 11.5 12 25
Cyfarfodydd y pwyllgor | digwyddiadau | 1 | 1 | 1 | 2 | 0 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 13 | CCB ym mis Gorffennaf => events: 1 1 1 2 0 1 1 1 1 1 1 2

ARIAN => skip section
Ffioedd rhieni | £ | £660 | £810.50 | £805.00 | £590 | - | £700 | £745.25 | £760 | £540 | £690 | £655 | £812.75 | 7768.5 => £: 660 810.50 805 590 n 700 745.25 760 540 690 655 812.75
Gwario yn siopau'r dref | £ | 41.2 | 38 | £55.10 | (£12.50) | - | £120 | 36.9 | 44 | £61.35 | 29 | 33.4 | £70 | 516.45 | ad-daliad ym mis Gorffennaf => £: 41.20 38 55.10 -12.50 n 120 36.90 44 61.35 29 33.40 70
CYFANSWM => skip total
Nodyn: mae'r cylch ar gau ym mis Awst => skip note
""",
        "C D E F G H I J K L M N",
        MONTHS["2024"],
        notes="P",
    )

    more = _quarters_and_years()

    def dress(book: Any) -> None:
        page = book[name]
        for span in ("A1:P1", "A2:P2", "C4:G4", "H4:K4", "L4:N4"):
            page.merge_cells(span)
        book["Rhestrau"].sheet_state = "hidden"

    return Case(
        shown_xlsx(
            folder / "cylch_meithrin.xlsx",
            {name: made.text, more.sheet: more.text, "Rhestrau": "Mathau\nSesiwn\nTi a Fi\nTrip"},
            dress,
        ),
        expected(
            [*made.records, *more.records],
            [made.skipped, more.skipped, ("Rhestrau", "all hidden/lookup")],
            ["people-may-overlap: yr un plant", "formula-without-result/formula-needed: snacks, no result"],
            [
                (name, 18, "7768.50", "7768.50"),
                (name, 19, "516.45", "516.45"),
            ],
        ),
    )


def _quarters_and_years() -> Paired:
    """A sheet of two blocks: targets and what came of them under quarters, and three years, in Welsh."""
    name = "Chwarteri"
    top = wide(
        name,
        """
Targedau 2024-25 => skip title
Mesur | Uned | Chwarter 1 | | Chwarter 2 | | Chwarter 3 | | Chwarter 4 => skip header
 | | Targed | Gwirioneddol | Targed | Gwirioneddol | Targed | Gwirioneddol | Targed | Gwirioneddol => skip header
Sesiynau i rieni newydd | sesiynau | 6 | 7 | 6 | 5 | 6 | 6 | 6 | - => sessions: 6 7 6 5 6 6 6 n
Bagiau o lyfrau a fenthycwyd | bagiau | 30 | 34 | 20 | 18 | 30 | tua 40 | 30 | 33 => bags: 30 34 20 18 30 ~40 30 33
Oriau hyfforddi | oriau | 8 | 8 awr | 8 | 4.5 | 8 | 12 | 8 | 8 => hours: 8 8 8 4.5 8 12 8 8
""",
        "C D E F G H I J",
        _TWICE,
        targets="C E G I",
    )
    under = wide(
        name,
        below(
            top,
            """

Tair blynedd => skip section/title/note
Mesur | Uned | Blwyddyn 2022/23 | Blwyddyn 2023/24 | Blwyddyn 2024/25 => skip header
Codwyd yn y ffair Nadolig | £ | £310.00 | £402.50 | 388 => £: 310 402.50 388
Teuluoedd di-Gymraeg | % | 54% | 57% | %=0.61 => percent: 54 57 61
""",
        ),
        "C D E",
        ["2022-23", "2023-24", "2024-25"],
    )
    return stacked(top, under)

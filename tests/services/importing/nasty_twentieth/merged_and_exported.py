# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""A day of several lines under one merged date, and an office's export with the month first."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_seventeenth.blocks import under_sections
from tests.services.importing.nasty_seventeenth.shown_files import as_csv, shown_ods
from tests.services.importing.nasty_thirteenth.paired import log


def youth_theatre(folder: Path) -> Case:
    name = "Sessions"
    made = log(
        name,
        """
Cwmni Ifanc Youth Theatre => skip title
Sessions and performances 2024/25 => skip title

When | | What | Young people | Length | Takings | Where | Remarks => skip header
Date | Start => skip header
SPRING AND SUMMER: “THE TIDE” => skip section
04/05/2024 | 10am | Workshop – voice | 14 | 2 hrs | | Neuadd Goffa => 2024-05-04 | 2 hours, 14 people | place Neuadd Goffa
 | 11.30am | Workshop – stage fighting | 12 | 1.5 | | => 2024-05-04 | 1.5 hours, 12 people | place Neuadd Goffa
 | 2pm | Read-through | 17 | 2h 15m | | | parents stayed => 2024-05-04 | 2.25 hours, 17 people | place Neuadd Goffa
11/05/2024 |  | Set building | 9 | 1 day | | The Old Forge => 2024-05-11 | 9 people | place The Old Forge

01/06/2024 | 10am | Costume morning | 8 | 3 hours | - | The Old Forge | two sewing machines lent => 2024-06-01 | 3 hours, 8 people | place The Old Forge
08/06/2024 | 10am | Workshop – voice | Not recorded | 2 hrs | - | Neuadd Goffa => 2024-06-08 | 2 hours | place Neuadd Goffa
06/07/2024 | 2pm | Dress rehearsal | 21 | 4 | nil | Theatr Fach => 2024-07-06 | 4 hours, 21 people, £0? | place Theatr Fach
 | 7pm | First night | 21 | 3 | £412.50 | => 2024-07-06 | 3 hours, 21 people, £412.50 | place Theatr Fach
Sub-total | | | | | £412.50 => skip total
AUTUMN AND WINTER: “CARDBOARD KINGS” => skip section
07/09/2024 | 10am | Auditions | c. 30 | 5 hrs | n/a | Neuadd Goffa => 2024-09-07 | 5 hours, 30 people | estimate | place Neuadd Goffa
12/10/2024 | 8am | Trip to the Sherman | 15 people + 2 vols | 6 | | Cardiff | minibus from the school => 2024-10-12 | 6 hours | place Cardiff
02/11/2024 | 10am | Workshop – masks | 16 | 2 hrs | £=8 | Neuadd Goffa | sold two masks => 2024-11-02 | 2 hours, 16 people, £8 | place Neuadd Goffa
07/12/2024 | 2pm | Matinée | 19 | 2h 30m | £268 | Theatr Fach => 2024-12-07 | 2.5 hours, 19 people, £268 | place Theatr Fach
 | 7pm | Evening show | 19 | 2h 30m | £1,204.75 | => 2024-12-07 | 2.5 hours, 19 people, £1204.75 | place Theatr Fach
Sub-total | | | | | £1,480.75 => skip total

TOTAL | | | | | £1,893.25 => skip total
Lengths are how long each session was, not added up over the young people => skip note
""",
        text="C",
        notes="H",
    )
    spans = {
        (1, 1): (1, 8),
        (2, 1): (1, 8),
        (4, 1): (1, 2),
        **{(4, column): (2, 1) for column in (3, 4, 5, 6, 7, 8)},
        (7, 1): (3, 1),
        (7, 7): (3, 1),
        (14, 1): (2, 1),
        (14, 7): (2, 1),
        (21, 1): (2, 1),
        (21, 7): (2, 1),
    }
    return Case(
        shown_ods(folder / "youth_theatre.ods", {name: made.text}, spans),
        expected(
            under_sections(made).records,
            [made.skipped],
            [
                "day-length-unknown: 1 day",
                "two-numbers: 15 people + 2 vols",
            ],
            [(name, 25, "1893.25", "1893.25")],
        ),
        "2024-25",
    )


def debt_advice(folder: Path) -> Case:
    made = log(
        "csv",
        """
CASEBOX EXPORT – Taf Money Advice => skip title
Period: 2024-25 => skip title

Date | Activity | Clients | Hours (total) | Written off | Office | Remarks => skip header
04/15/2024 | Debt surgery | 6 | 9 | £12,400.00 | Merthyr => 2024-04-15 | 9 hours, 6 people, £12400 | place Merthyr
04/22/2024 | Debt surgery | 4 | 6.5hrs | £8,250 | Merthyr | one DRO => 2024-04-22 | 6.5 hours, 4 people, £8250 | place Merthyr
05/06/2024 | Telephone advice | 11 | 12 hrs | - | Aberdare | bank holiday rota => 2024-05-06 | 12 hours, 11 people | place Aberdare
05/06/2024 | Telephone advice | 11 | 12 hrs | - | Aberdare | bank holiday rota => skip duplicate
05/13/2024 | Benefit check | 5 | 3h 30m | n/a | Aberdare => 2024-05-13 | 3.5 hours, 5 people | place Aberdare
06/03/2024 | Home visit | 1 | 2 | approx £3,000 | Treharris => 2024-06-03 | 2 hours, 1 people, £3000 | estimate | place Treharris
06/03/2024 | Home visit | 1 | 1.5 | £1,100.50 | Cefn | same day as Treharris => 2024-06-03 | 1.5 hours, 1 people, £1100.50 | place Cefn
03/28/2024 | Debt surgery | 5 | 7 | £4,020.00 | Merthyr | keyed late => 2024-03-28 | 7 hours, 5 people, £4020 | place Merthyr

07/11/2024 | Money skills course | 12 | 4 | nil | Aberdare => 2024-07-11 | 4 hours, 12 people, £0? | place Aberdare
Sept 2024 | Letters to creditors | 8 | approx 10 | Not recorded | Merthyr => 2024-09 | 10 hours, 8 people | estimate | place Merthyr
Q3 | Benefit check | 20 | 31 | | Aberdare | card index only => 2024-25-Q3 | 31 hours, 20 people | place Aberdare
01/09/2025 | Bailiff helpline | 7 | 7 | £960.00 | Aberdare => 2025-01-09 | 7 hours, 7 people, £960 | place Aberdare
02/30/2025 | Debt surgery | 3 | 5 | £2,000 | Merthyr => - | 5 hours, 3 people, £2000 | held | place Merthyr
03/17/2025 | Debt surgery | 6 | 8.5 | £(150.00) | Merthyr | written back on => 2025-03-17 | 8.5 hours, 6 people, £-150 | place Merthyr
 | TOTAL | 100 | 118.5 | £31,580.50 => skip total

Figures are as the caseworkers keyed them => skip note
""",
        text="B",
        notes="G",
    )
    return Case(
        text_file(folder / "debt_advice.csv", as_csv(made.text), "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "date-impossible: 02/30/2025, the month first",
                "date-outside-year/date-far-off/date-year-slip: 03/28/2024 is before the year",
                "twice-in-file: telephone advice on 6 May typed twice",
            ],
        ),
        "2024-25",
    )

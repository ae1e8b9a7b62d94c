# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the first sample: quarters side by side under a year, with sections and heads that overlap."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import QUARTERS
from tests.services.importing.nasty_seventeenth.shown_files import as_csv
from tests.services.importing.nasty_thirteenth.paired import Paired, wide


def _row_of(made: Paired, words: str) -> int:
    (row,) = [row for row, line in enumerate(made.rows, 1) if words in line]
    return row


def advice_corner(folder: Path) -> Case:
    name = "Return 2023-24"
    made = wide(
        name,
        """
Llandovery Advice Corner => skip title
Monitoring return – 12 months to 31 March 2024 => skip title
Prepared by: the manager | | | Grant no: LA/ADV/07 => skip title

Indicator | Comments | Counted as | 2023/24 | | | | Year
 | | | Quarter 1 | Quarter 2 | Quarter 3 | Quarter 4
CLIENTS => skip section
Clients seen face to face | a good few come back in every quarter | no. | 64 | 71 | 58 | 80 => people: 64 71 58 80
Drop-in sessions run | | sessions | 26 | 24 | 25 | 26 | =SUM(D9:G9) => sessions: 26 24 25 26
Phone and email enquiries | | enquiries | 203 | '188 | 214 | 240 | {=} => contacts/count: 203 188 214 240
Families helped with a move | nobody moved in Q4 | families | 3 | 5 | 2 | - => families: 3 5 2 n
Food bank parcels handed over | | parcels | 48 | 52 | 77 | 61 | =SUM(D12:G12) => parcels: 48 52 77 61
Sub-total parcels | | | 48 | 52 | 77 | 61 | 238 => skip total

VOLUNTEERS => skip section
Hours given by the rota | | hrs | 310 hrs | 296.5 | 402 hrs | '355 | =SUM(D16:G16) => hours: 310 296.5 402 355
Training days laid on | trainer off sick in Q3 | events | 2 | 1 | n/a | 1 | 4 => events/sessions/count: 2 1 n 1
Advice certificates passed | | certificates | 2 | - | 3 | 1 | 6 => qualifications: 2 n 3 1

MONEY => skip section
Benefits won for clients | annual value | £ | £18,204.60 | 22150 | £9,880.00 | 31,006.25 | {=} => £: 18204.60 22150 9880 31006.25
Debts written off | | £ | £4,100 | 3,275.50 | n/a | £6,020.00 | 13395.5 => £: 4100 3275.50 n 6020
Spent with firms in the town | | £ | 312.4 | £96 | £140.10 | £1,018.00 | =SUM(D23:G23) => £: 312.40 96 140.10 1018
Raised on the plant stall | no stall in winter | £ | £84.50 | 210.4 | - | - => £: 84.50 210.40 n n
Sub-total raised | | | 84.5 | 210.4 | | | 294.9 => skip total

ENVIRONMENT => skip section
Paper sent for recycling | | kg | 40 | 38 kg | 51.5 | 44 | {=} => kg: 40 38 51.5 44
Laptops mended and passed on | | devices | 3 | 0 | n/a | 2 | =SUM(D29:G29) => devices: 3 0 n 2
Bags to the clothes bank | | bags | 6 | 4 | 9 | 5 | {=} => bags: 6 4 9 5
TOTAL => skip total
""",
        "D E F G",
        QUARTERS["2023"],
        notes="B",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:H1", "A2:H2", "A5:A6", "B5:B6", "C5:C6", "D5:G5", "H5:H6"):
            workbook[name].merge_cells(span)

    days, passed, debts = (_row_of(made, each) for each in ("Training days", "Advice cert", "Debts"))
    return Case(
        xlsx(folder / "advice_corner.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: clients come back in every quarter",
                "formula-without-result/formula-needed: the year column",
            ],
            [
                *made.checks,
                (name, days, "4", "4"),
                (name, passed, "6", "6"),
                (name, debts, "13395.50", "13395.50"),
            ],
        ),
    )


def gerddi_aeron(folder: Path) -> Case:
    name = "Monitro"
    made = wide(
        name,
        """
Gerddi Cymunedol Aeron => skip title
Monitro gwerth cymdeithasol – blwyddyn hyd at 31 Mawrth 2025 => skip title
Llenwyd gan: y swyddfa | | | | Cyf. y contract: GCA/2024/3 => skip title

Uned | Gweithgaredd | Sylwadau | 2024/25 | | | | Cyfanswm y flwyddyn
 | | | Ch1 | Ch2 | Ch3 | Ch4
POBL A GWIRFODDOLI => skip section
nifer | Gwirfoddolwyr yn yr ardd | yr un wynebau sy'n dod bob chwarter | 22 | 31 | 27 | 14 => people: 22 31 27 14
oriau | Oriau palu a phlannu | | 410 awr | 388.5 | '502 | 120 awr | {=} => hours: 410 388.5 502 120
sesiynau | Boreau agored | | 12 | 13 | 11 | 6 | {=} => sessions: 12 13 11 6
prydau | Powlenni o gawl | | 140 | 155 | 210 | 98 | {=} => meals: 140 155 210 98
 | Is-gyfanswm prydau | | 140 | 155 | 210 | 98 | 603 => skip total
tystysgrifau | Tystysgrifau garddio | cwrs y gaeaf heb ei gynnal | 4 | 6 | 5 | - | 15 => qualifications: 4 6 5 n

TYFU => skip section
kg | Llysiau i'r banc bwyd | clorian newydd o Ch3 ymlaen | 42 | 156.5 | 98 kg | n/a => kg: 42 156.5 98 n
coed | Coed ffrwythau a blannwyd | | - | - | 24 | 40 | {=} => trees: n n 24 40
bagiau | Compost a rannwyd | | 30 | 44 | 12 | 0 | {=} => bags: 30 44 12 0
eitemau | Blychau nythu a wnaed | gyda'r ysgol | 9 | - | 16 | 20 | {=} => items: 9 n 16 20
kg | Sbwriel o'r afon | | 61 | 75.5 | 40 kg | - => kg: 61 75.5 40 n

ARIAN => skip section
£ | Prynu gan fusnesau lleol | o fewn 15 milltir | £1,020.75 | 640 | £1,400.00 | 1,075.50 | 4136.25 => £: 1020.75 640 1400 1075.50
£ | Gwerthu planhigion | dim stondin yn Ch4 | £388.20 | 95.6 | £40 | - => £: 388.20 95.60 40 n
£ | Rhoddion wrth y giât | | 12.3 | £61 | £44.10 | £8.75 | {=} => £: 12.30 61 44.10 8.75
CYFANSWM => skip total
""",
        "D E F G",
        QUARTERS["2024"],
        text="B",
        notes="C",
    )
    spans = {
        (1, 1): (1, 8),
        (2, 1): (1, 8),
        (5, 1): (2, 1),
        (5, 2): (2, 1),
        (5, 3): (2, 1),
        (5, 4): (1, 4),
        (5, 8): (2, 1),
    }
    passed, bought = (_row_of(made, each) for each in ("Tystysgrifau", "Prynu gan"))
    return Case(
        ods(folder / "gerddi_aeron.ods", {name: made.text}, spans),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: yr un wynebau"],
            [*made.checks, (name, passed, "15", "15"), (name, bought, "4136.25", "4136.25")],
        ),
    )


def hospice_at_home(folder: Path) -> Case:
    made = wide(
        "csv",
        """
Carn Ingli Hospice at Home => skip title
Statistics for the year ended 31 December 2024 => skip title
Sent in by the office | | | | Contract: HB/PAL/22 => skip title

Service | Counted in | Total | 2024 | | | | Remarks
 | | | Jan–Mar | Apr–Jun | Jul–Sep | Oct–Dec
PATIENTS AND FAMILIES => skip section
Patients nursed at home | no. | | 23 | 27 | 25 | 30 | a patient may fall in two quarters or more => people: 23 27 25 30
Nights sat with patients | nights | {=} | 61 | 74 | 58 | 80 nights => nights: 61 74 58 80
Bereavement calls | calls | {=} | 112 | 98 | 105 | 131 => contacts: 112 98 105 131
Families at the carers’ group | families | | 9 | 11 | n/a | 12 | no group over the summer => families: 9 11 n 12
Meals taken round | meals | {=} | 340 | 322 | 301 | 367 => meals: 340 322 301 367
Sub-total meals | | 1330 | 340 | 322 | 301 | 367 => skip total

NURSES AND VOLUNTEERS => skip section
Hours of nursing | hrs | {=} | 1,204.5 | 1,310 hrs | 998 | 1,150 => hours: 1204.5 1310 998 1150
Volunteer drivers’ time | hrs | {=} | 88 hrs | 92.5 | 76 | 101 hrs => hours: 88 92.5 76 101
Miles driven to patients | miles | {=} | 2,140 | 2,388 | 1,905.5 | 2,460 => miles: 2140 2388 1905.5 2460
Care certificates gained | certificates | 5 | 2 | - | 1 | 2 => qualifications: 2 n 1 2

SHOP AND MONEY => skip section
Takings at the shop | £ | {=} | £6,420.10 | 7,015 | £5,988.40 | £8,204.75 | => £: 6420.10 7015 5988.40 8204.75
Bought from Pembrokeshire firms | £ | 3702.15 | £1,204.15 | 880 | £(62.00) | £1,680.00 | Q3: dressings sent back => £: 1204.15 880 -62 1680
Collected at the church door | £ | | 96.3 | - | £140.10 | £88 | => £: 96.30 n 140.10 88
Clothes kept out of the tip | kg | {=} | 640 kg | 712.5 | 588 | 690 => kg: 640 712.5 588 690
Bags of rags sold | bags | {=} | 14 | 9 | 11 | 0 => bags: 14 9 11 0
Sub-total shop | | 27628.25 | 6420.10 | 7015 | 5988.40 | 8204.75 => skip total

TOTAL => skip total
""",
        "D E F G",
        ["2024-01-01..2024-03-31", "2024-04-01..2024-06-30", "2024-07-01..2024-09-30", "2024-10-01..2024-12-31"],
        notes="H",
    )
    gained, bought = (_row_of(made, each) for each in ("Care cert", "Bought from"))
    return Case(
        text_file(folder / "hospice_at_home.csv", as_csv(made.text)),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: a patient may fall in two quarters"],
            [*made.checks, ("csv", gained, "5", "5"), ("csv", bought, "3702.15", "3702.15")],
        ),
    )

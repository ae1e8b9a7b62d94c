# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Periods across: quarters under a year, quarters in Welsh by their months, twelve months in a csv."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import MONTHS, QUARTERS
from tests.services.importing.nasty_seventeenth.shown_files import as_csv
from tests.services.importing.nasty_thirteenth.paired import wide


def canal_restorers(folder: Path) -> Case:
    name = "Outturn"
    made = wide(
        name,
        """
Afon Lwyd Canal Restorers (charity) => skip title
Figures for the funder, 1 April 2023 to 31 March 2024 => skip title
Drawn up by the hon. secretary | | | | Grant ref: CRT-118 => skip title

Ref | What was done | Counted in | 2023/24 | | | | Whole year | Remarks => skip header
 | | | Qtr 1 | Qtr 2 | Qtr 3 | Qtr 4 => skip header
WORK PARTIES => skip section
W1 | Weekend digs held | events | 6 | 7 | 4 | - | {=} | towpath iced over in Q4 => events: 6 7 4 n
W2 | Navvies who turned out | people | 31 | 38 | 29 | 12 | | mostly the same faces => people: 31 38 29 12
W3 | Hours on the spade | hrs | 412 hrs | 520.5 | 301 | 96 hrs | {=} => hours: 412 520.5 301 96
W4 | Hours in the workshop | hrs | 60 | 44 | c. 75 | 80h | {=} | Q3 sheet lost => hours: 60 44 ~75 80
 | Sub-total hours | | 472 | 564.5 | 376 | 176 => skip total
W5 | First aid tickets passed | qualifications | 0 | 4 | nil | 2 | {=} => qualifications: 0 4 0 2

WATER AND WILDLIFE => skip section
N1 | Balsam pulled (sacks) | bags | 55 | 40 | n/a | 0 | =SUM(D16:G16) | out of season => bags: 55 40 n 0 | text Balsam pulled (sacks) ~ Balsam pulled
N2 | Rubbish out of the cut | kg | 1,240 kg | 890 | 1,105.5 | 610 | {=} => kg: 1240 890 1105.5 610
N3 | Towpath reopened | miles | 0.25 | 0.5 | - | - | 0.75 => miles: 0.25 0.5 n n
N4 | Whips planted | trees | - | - | 300 | 150 | {=} | alder and willow => trees: n n 300 150
N5 | Water samples that passed | % | 82% | 79% | 85.5% | 90% => percent: 82 79 85.5 90

THE PUBLIC => skip section
P1 | Trip boat journeys | journeys | 40 | 64 | 11 | 0 | {=} | boat laid up from November => journeys: 40 64 11 0
P2 | Different schools visited | organisations | 3 | 1 | 4 | 3 | => organisations: 3 1 4 3
P3 | Taken aboard free of charge | people | 210 | 355 | 48 | Not recorded => people: 210 355 48 n

MONEY => skip section
M1 | Stone and lime from county suppliers | £ | £2,310.40 | 1850 | £990.00 | 1,200.60 | {=} | within 15 miles => £: 2310.40 1850 990 1200.60
M2 | Boat takings | £ | £602.50 | £1,118 | 144.2 | - | {=} => £: 602.50 1118 144.20 n
M3 | Plant hire credit notes | £ | - | £(125.00) | - | (£40.00) | -165 => £: n -125 n -40
TOTAL => skip total
Prepared for the trustees' meeting on 9 May => skip note
""",
        "D E F G",
        QUARTERS["2023"],
        text="B",
        notes="I",
        more=("code ?",),
    )

    def dress(workbook: Any) -> None:
        for span in ("A1:I1", "A2:I2", "A5:A6", "B5:B6", "C5:C6", "D5:G5", "H5:H6", "I5:I6"):
            workbook[name].merge_cells(span)

    return Case(
        xlsx(folder / "canal_restorers.xlsx", {name: made.text}, dress),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: the same faces",
                "formula-without-result/formula-needed: balsam",
            ],
            made.checks,
        ),
    )


def gwnio_welsh(folder: Path) -> Case:
    name = "Adroddiad"
    made = wide(
        name,
        """
Gweithdy Gwnïo Dyffryn Nantlle => skip title
Adroddiad blynyddol – Ebrill 2024 i Mawrth 2025 => skip title

Gweithgaredd | Mesur | Ebr–Meh | Gorff–Medi | Hyd–Rhag | Ion–Maw | Cyfanswm | Nodiadau => skip header
POBL => skip section
Gwirfoddolwyr wrth y peiriannau | pobl | 14 | 12 | 17 | 16 | | yr un bobl gan mwyaf => people: 14 12 17 16
Oriau gwirfoddol | oriau | 180 awr | 142.5 | 205 | '198 | {=} => hours: 180 142.5 205 198
Sesiynau galw heibio | sesiynau | 13 | 11 | 12 | 13 | {=} => sessions: 13 11 12 13
Prentisiaid a gafodd gymhwyster | cymwysterau | - | 2 | - | 1 | 3 => qualifications: n 2 n 1
Paneidiau a chinio | prydau | 260 | tua 200 | 244 | 251 | {=} | cegin ar gau ym mis Awst => meals: 260 ~200 244 251
Is-gyfanswm prydau | | 260 | 200 | 244 | 251 => skip total

AILGYLCHU => skip section
Dillad a drwsiwyd | eitemau | 88 | 61 | 120 | 97 | {=} => items: 88 61 120 97
Defnydd a arbedwyd o'r domen | kg | 1,050.5 | 44 kg | 63 | ddim ar gael | | clorian wedi torri => kg: 1050.5 44 63 n
Bagiau i'r banc dillad | bagiau | 12 | 9 | 0 | 15 | {=} => bags: 12 9 0 15
Teithiau'r fan | milltiroedd | 140 | 96.5 | 188 | 120 | {=} => miles: 140 96.5 188 120

ARIAN => skip section
Gwario gyda busnesau Gwynedd | £ | £1,410.20 | 980 | £1,204 | 760.75 | {=} | edau a nodwyddau => £: 1410.20 980 1204 760.75
Gwerthiant y stondin | £ | £212.00 | - | £640.50 | £88 | {=} | dim stondin yn yr haf => £: 212 n 640.50 88
Ad-daliadau | £ | (£15.00) | - | - | £(22.50) | => £: -15 n n -22.50
CYFANSWM => skip total
Nodyn: cesglir y ffigurau gan y swyddfa => skip note
""",
        "C D E F",
        QUARTERS["2024"],
        notes="H",
    )
    return Case(
        ods(folder / "gwnio_welsh.ods", {name: made.text}, {(1, 1): (1, 8), (2, 1): (1, 8)}),
        expected(made.records, [made.skipped], ["people-may-overlap: yr un bobl"], made.checks),
    )


def dial_a_ride(folder: Path) -> Case:
    made = wide(
        "csv",
        """
Dial-a-Ride Bro Ddyfi – monthly returns => skip title
Year to March 2024 => skip title

Service | Unit | Apr-23 | May-23 | Jun-23 | Jul-23 | Aug-23 | Sep-23 | Oct-23 | Nov-23 | Dec-23 | Jan-24 | Feb-24 | Mar-24 | Total | Comments => skip header
Minibuses => skip section
Door-to-door trips | journeys | 212 | 230 | 241 | 198 | 160 | 222 | 236 | 219 | 150 | 187 | 201 | 228 | {=} => journeys: 212 230 241 198 160 222 236 219 150 187 201 228
Miles driven | miles | 1,804 | 1,950.5 | 2,011 | 1,720 | 1,388 | 1,902 | 1,977 | 1,840 miles | 1,260 | 1,555 | 1,690 | 1,921 | => miles: 1804 1950.5 2011 1720 1388 1902 1977 1840 1260 1555 1690 1921
Members who travelled | people | 61 | 64 | 66 | 60 | 52 | 63 | 65 | 64 | 58 | 59 | 60 | 66 | | same members month to month => people: 61 64 66 60 52 63 65 64 58 59 60 66
Passengers with a wheelchair | % | 18% | 17% | 18% | 19% | 21% | 18% | 17% | 18% | 20% | 19% | 18% | 18% => percent: 18 17 18 19 21 18 17 18 20 19 18 18
Volunteer drivers => skip section
Hours at the wheel | hours | 96 | 101.5 | 110 hrs | 88 | approx 70 | 97 | 104 | 99 | 61 | 80 | 85 | 102 | {=} => hours: 96 101.5 110 88 ~70 97 104 99 61 80 85 102
Lifts to hospital | journeys | 14 | 11 | - | 9 | 8 | 12 | 15 | 13 | n/a | 10 | 12 | 16 | {=} | “no driver” in June => journeys: 14 11 n 9 8 12 15 13 n 10 12 16
Money => skip section
Fares taken | £ | £636.00 | 690 | £723.00 | £594 | £480.00 | 666 | £708.50 | £657.00 | £450 | 561 | £603.00 | £684.00 | {=} => £: 636 690 723 594 480 666 708.50 657 450 561 603 684
Fuel from the village garage | £ | £410.22 | £433.10 | £1,002.75 | £388.64 | £310 | £402.17 | £421.90 | £399.05 | £288.40 | £351.33 | £370.08 | £418.61 | | June includes the invoice from May => £: 410.22 433.10 1002.75 388.64 310 402.17 421.90 399.05 288.40 351.33 370.08 418.61
Refunds | £ | - | - | (£12.00) | - | - | - | - | £(8.50) | - | - | - | - | => £: n n -12 n n n n -8.50 n n n n
Total => skip total

Members’ lunch is not counted here => skip note
""",
        "C D E F G H I J K L M N",
        MONTHS["2023"],
        notes="P",
    )
    return Case(
        text_file(folder / "dial_a_ride.csv", as_csv(made.text), "cp1252"),
        expected(made.records, [made.skipped], ["people-may-overlap: same members"], made.checks),
    )

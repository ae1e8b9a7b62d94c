# ruff: noqa: E501 - a row of a sheet and what is made of it stand on one line
"""Cousins of the first sample: a year's return with its quarters side by side, as a charity fills it in."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS
from tests.services.importing.nasty_thirteenth.paired import wide

_BACKWARDS = list(reversed(QUARTERS["2024"]))


def sailing_for_all(folder: Path) -> Case:
    """Own trap: the quarters run backwards, the newest first, as the trustees like to see them."""
    name = "KPIs 24-25"
    made = wide(
        name,
        """
Llyn Coed Sailability => skip title
Outcomes report to the trustees, year ended 31 March 2025 => skip title
Prepared by: centre office | | | | | Grant ref: LC-2024-17 => skip title

Measure | Counted in | 2024/25 | | | | Whole year | Comments => skip header
 | | Q4 | Q3 | Q2 | Q1 => skip header
ON THE WATER => skip section
Disabled sailors taken afloat | people | 12 | 58 | 96 | 71 | | many sail in more than one quarter => people: 12 58 96 71
Sailing sessions run | sessions | 6 | 22 | 38 | 30 | {=} => sessions: 6 22 38 30
Hours afloat with a helper | hrs | 18 | '61.5 | 140 hrs | 102 hrs | =SUM(C10:F10) => hours: 18 61.5 140 102
School groups out on the water | sessions | - | 4 | 9 | 11 | 24 | lake closed in January => sessions: n 4 9 11
Carers given a break | people | 8 | 31 | 44 | 40 => people: 8 31 44 40
Sub-total sessions | | 6 | 26 | 47 | 41 => skip total

VOLUNTEERS => skip section
Volunteers on the rota | people | 26 | 29 | 33 | 30 | | same faces mostly => people: 26 29 33 30
Volunteer hours on the pontoon | hrs | 96 hrs | 305 | 512 | 420 hrs | =SUM(C17:F17) => hours: 96 305 512 420
Volunteer hours in the workshop | hrs | 210 | 88.5 | 40 | 62 | {=} => hours: 210 88.5 40 62
Volunteers trained in first aid | people | 4 | 0 | 0 | 9 => people: 4 0 0 9
Instructor courses passed | qualifications | n/a | 1 | 3 | n/a | | two courses a year => qualifications: n 1 3 n
Thank-you suppers served | meals | 34 | - | - | 41 => meals: 34 n n 41
Sub-total hours | | 306 | 393.5 | 552 | 482 => skip total

SHORE ACTIVITIES => skip section
Model boat mornings | sessions | 5 | 6 | 2 | 3 => sessions: 5 6 2 3
Wheelchair users at the bird hide | people | 9 | 14 | 37 | 22 => people: 9 14 37 22
Lunches served in the boathouse | meals | 88 | 240 | 402 | 311 | =SUM(C27:F27) => meals: 88 240 402 311
Knots and charts evening class | sessions | 8 | 8 | n/a | n/a | 16 | winter only => sessions: 8 8 n n
Taster days for care homes | events | - | 1 | 3 | 2 => events: n 1 3 2
Minibus journeys given | journeys | 40 | 122 | 198 | 150 | {=} | single trips => journeys: 40 122 198 150
Sub-total lunches | | 88 | 240 | 402 | 311 | 1041 => skip total

MONEY => skip section
Spent with boatyards in the county | £ | £1,940.00 | 612.4 | £88 | £1,205.75 | {=} | includes the hoist service => £: 1940 612.40 88 1205.75
Spent at local shops and cafes | £ | 44.2 | £131.10 | 210 | £96 => £: 44.20 131.10 210 96
Raised at the regatta | £ | - | - | £2,316.40 | - | | one day in August => £: n n 2316.40 n
Donations in the boathouse tin | £ | £18.55 | 102.9 | £340.00 | £155.25 | {=} => £: 18.55 102.90 340 155.25
Bursaries given to sailors | £ | 120 | 360 | 480 | 360 => £: 120 360 480 360
Fees from statutory services | £ | 1,150.00 | £2,300.00 | £2,875.00 | 1725 => £: 1150 2300 2875 1725

THE LAKE AND THE LAND => skip section
Shoreline clean-ups - bags | bags | 9 | 12 | n/a | 15 | =SUM(C42:F42) | nesting in Q2 => bags: 9 12 n 15
Old rope sent for reuse | kg | 22 kg | - | 14.5 | 31 kg => kg: 22 n 14.5 31
Native trees planted | trees | 120 | 45 | - | - => trees: 120 45 n n
Electric launch charged from our panels | kWh | 38 | 66 | 214 | 177 => kwh: 38 66 214 177
TOTAL => skip total
""",
        "C D E F",
        _BACKWARDS,
        notes="H",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:H1", "A2:H2", "A5:A6", "B5:B6", "C5:F5", "G5:G6", "H5:H6"):
            workbook[name].merge_cells(span)

    return Case(
        xlsx(folder / "sailing_for_all.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap: the same sailors", "formula-without-result/formula-needed: the year's sums"],
            made.checks,
        ),
    )


def repair_cafes(folder: Path) -> Case:
    """Own trap: a column of last year's figure stands before this year's quarters, to be compared and no more."""
    name = "Repair cafes"
    made = wide(
        name,
        """
Mend It Gwent - returns from our four repair cafes => skip title
April 2024 to March 2025 => skip title

Venue | What we counted | Unit | Last year (2023/24) | 2024/25 | | | | 24/25 total | Remarks => skip header
 | | | | Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar => skip header
REPAIRS => skip section
Abergavenny | Items brought in | items | 301 | 84 | 77 | 92 | 103 | {=} => items: 301 84 77 92 103
Abergavenny | Items mended | items | 214 | 61 | 52 | 70 | 78 | {=} => items: 214 61 52 70 78
Abergavenny | Fixing sessions held | sessions | 12 | 3 | 3 | 3 | 3 | =SUM(E9:H9) => sessions: 12 3 3 3 3
Usk | Items brought in | items | 122 | 40 | 36 | approx 35 | 44 | | sheet lost in November => items: 122 40 36 ~35 44
Usk | Items mended | items | 90 | 31 | 27 | 24 | 33 => items: 90 31 27 24 33
Usk | Fixing sessions held | sessions | 11 | 3 | 3 | 2 | 3 => sessions: 11 3 3 2 3
Pontypool | Items brought in | items | n/a | - | 58 | 63 | 71 | 192 | opened in July => items: n n 58 63 71
Pontypool | Items mended | items | n/a | - | 39 | 47 | 50 | 136 => items: n n 39 47 50
Pontypool | Fixing sessions held | sessions | n/a | - | 3 | 3 | 3 => sessions: n n 3 3 3
Caldicot | Items brought in | items | 188 | 51 | 49 | n/a | 57 | =SUM(E16:H16) | hall flooded Oct-Dec => items: 188 51 49 n 57
Caldicot | Items mended | items | 140 | 38 | 40 | n/a | 41 => items: 140 38 40 n 41
Caldicot | Fixing sessions held | sessions | 12 | 3 | 3 | 0 | 3 => sessions: 12 3 3 0 3
Sub-total items mended | | | 444 | 130 | 158 | 141 | 202 => skip total

FIXERS => skip section
Abergavenny | Volunteer fixers | people | 19 | 14 | 13 | 15 | 16 | | most come every month => people: 19 14 13 15 16
Usk | Volunteer fixers | people | 9 | 7 | 7 | 6 | 8 => people: 9 7 7 6 8
Pontypool | Volunteer fixers | people | n/a | - | 9 | 11 | 11 => people: n n 9 11 11
Caldicot | Volunteer fixers | people | 12 | 10 | 9 | - | 9 => people: 12 10 9 n 9
Abergavenny | Fixers' hours | hrs | 480 | 112 hrs | '104 | 118.5 | 126 hrs | {=} => hours: 480 112 104 118.5 126
Usk | Fixers' hours | hrs | 215 | 54 | 51.5 | 40 | 60 hrs | {=} => hours: 215 54 51.5 40 60
Pontypool | Fixers' hours | hrs | n/a | - | 70 | 82 | 84 hrs => hours: n n 70 82 84
Caldicot | Fixers' hours | hrs | 330 | 76 | 72 | n/a | 70 => hours: 330 76 72 n 70
Sub-total hours | | | 1025 | 242 | 297.5 | 240.5 | 340 => skip total

KEPT OUT OF THE SKIP => skip section
Abergavenny | Weight of things mended | kg | 590 | 166 | 140.5 kg | 188 | 201 => kg: 590 166 140.5 188 201
Usk | Weight of things mended | kg | 260 | 81 | 77 | 64.5 | 90 kg => kg: 260 81 77 64.5 90
Pontypool | Weight of things mended | kg | n/a | - | 102 | 121 | 133 => kg: n n 102 121 133
Caldicot | Weight of things mended | kg | 377 | 95 kg | 108 | n/a | 110 => kg: 377 95 108 n 110
Abergavenny | Laptops passed on to families | devices | 21 | 6 | 4 | 9 | 11 => devices: 21 6 4 9 11
Pontypool | Laptops passed on to families | devices | n/a | - | 2 | 7 | 5 => devices: n n 2 7 5

MONEY => skip section
Abergavenny | Donations on the day | £ | 702.15 | £188.40 | 164 | £201.10 | 233.75 | {=} => £: 702.15 188.40 164 201.10 233.75
Usk | Donations on the day | £ | 310 | £82.00 | 71.5 | £66 | £95.20 => £: 310 82 71.50 66 95.20
Pontypool | Donations on the day | £ | n/a | - | £90.45 | 112 | £121.60 => £: n n 90.45 112 121.60
Caldicot | Donations on the day | £ | 455.5 | £101 | 119.35 | n/a | £130.00 | =SUM(E44:H44) => £: 455.50 101 119.35 n 130
Abergavenny | Spare parts bought in town | £ | £1,120.00 | £266.18 | 240 | £1,014.60 | £198 | | new PAT tester in Q3 => £: 1120 266.18 240 1014.60 198
Usk | Spare parts bought in town | £ | 402 | 97.6 | £88.10 | 72 | £110 => £: 402 97.60 88.10 72 110
Pontypool | Spare parts bought in town | £ | n/a | £350.00 | 120.4 | 96 | £84.99 => £: n 350 120.40 96 84.99
Caldicot | Spare parts bought in town | £ | 288 | 65 | £71.25 | 18 | £80 => £: 288 65 71.25 18 80
GRAND TOTAL => skip total
""",
        "D E F G H",
        ["2023-24", *QUARTERS["2024"]],
        text="B",
        place="A",
        notes="J",
        optional="D",
    )
    nothing_last_year = [each for each in made.skips if " D " not in each]

    def merge(workbook: Any) -> None:
        sheet = workbook[name]
        for span in ("A1:J1", "A2:J2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:H4", "I4:I5", "J4:J5"):
            sheet.merge_cells(span)

    return Case(
        xlsx(folder / "repair_cafes.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [(name, "\n".join(nothing_last_year))],
            ["people-may-overlap: fixers who come every month", "formula-without-result/formula-needed: the sums"],
            made.checks,
        ),
    )


def womens_refuge(folder: Path) -> Case:
    """Own trap: small numbers are hidden as "<5", so that no family is known by its figure."""
    name = "Return"
    made = wide(
        name,
        """
Aelwyd Women's Aid => skip title
Quarterly monitoring for Supporting People, 1 April 2023 - 31 March 2024 => skip title
Numbers under five are not shown => skip title/note

No. | Service line | Unit | Q1 23/24 | Q2 23/24 | Q3 23/24 | Q4 23/24 | Year to date | Commentary => skip header
REFUGE => skip section
1 | Women accommodated | people | 11 | 14 | 12 | 13 | | some stay into the next quarter => people: 11 14 12 13
2 | Children accommodated | people | 15 | 19 | 9 | 16 => people: 15 19 9 16
3 | Bed nights used | nights | 812 | 866 | 790 | 841 | {=} => nights: 812 866 790 841
4 | Women turned away, no space | people | 6 | 9 | <5 | 8 => people: 6 9 h 8
5 | Women moved on to own tenancy | people | <5 | 6 | 5 | 7 | | one returned => people: h 6 5 7
6 | Key work sessions | sessions | 132 | 151 | 128 | 144 | =SUM(D12:G12) => sessions: 132 151 128 144
7 | Play sessions for children | sessions | 24 | 30 | 22 | - | | play worker left in December => sessions: 24 30 22 n

OUTREACH => skip section
8 | Women supported in the community | people | 48 | 52 | 57 | 61 => people: 48 52 57 61
9 | Home visits made | contacts | 96 | 110 | 104 | 121 | {=} => contacts: 96 110 104 121
10 | Telephone calls to the helpline | contacts | 402 | 388 | 455 | 431 | =SUM(D18:G18) => contacts: 402 388 455 431
11 | Court visits accompanied | contacts | 7 | 5 | 9 | 6 => contacts: 7 5 9 6
12 | Own My Life course | sessions | 10 | n/a | 10 | 10 | 30 | no course in summer => sessions: 10 n 10 10
13 | Women finishing the course | people | 8 | n/a | 9 | 7 => people: 8 n 9 7
14 | Drop-in at the health centre | sessions | 12 | 11 | 12 | 13 => sessions: 12 11 12 13
Sub-total contacts | | | 505 | 503 | 568 | 558 => skip total

VOLUNTEERS AND TRAINING => skip section
15 | Active volunteers | people | 16 | 16 | 18 | 17 | | the same people through the year => people: 16 16 18 17
16 | Volunteer hours given | hrs | 188 hrs | 204 | 196.5 | 211 hrs | {=} => hours: 188 204 196.5 211
17 | Hours of training delivered | hrs | 14 | 9 | '21 | 16.5 => hours: 14 9 21 16.5
18 | GPs and teachers trained | people | 22 | - | 41 | 30 => people: 22 n 41 30
19 | Talks given to schools | events | <5 | - | 6 | 5 => events: h n 6 5
20 | Leaflets given out in Welsh | items | 250 | 100 | 400 | 150 => items: 250 100 400 150
Sub-total hours | | | 202 | 213 | 217.5 | 227.5 => skip total

GOODS AND WELCOME PACKS => skip section
21 | Welcome packs made up | items | 11 | 14 | 12 | 13 => items: 11 14 12 13
22 | Food parcels for families | parcels | 36 | 41 | 58 | 44 | =SUM(D36:G36) => parcels: 36 41 58 44
23 | Christmas presents given | items | n/a | n/a | 66 | n/a => items: n n 66 n
24 | Furniture packs for new homes | items | <5 | 6 | 5 | 7 => items: h 6 5 7
25 | Phones passed on | devices | 5 | 8 | 6 | 9 => devices: 5 8 6 9

MONEY => skip section
26 | Hardship grants to families | £ | £640.00 | 812.5 | £1,120.00 | 705 | {=} | from the Lady Mayor's fund => £: 640 812.50 1120 705
27 | Spent with firms in the county | £ | £2,410.18 | £1,998.00 | 2650 | £3,102.44 | {=} => £: 2410.18 1998 2650 3102.44
28 | Raised by supporters | £ | £188 | - | 1,406.20 | £95.50 | | carol concert => £: 188 n 1406.20 95.50
29 | Rent arrears cleared for women | £ | 310 | £455.75 | 208 | 377.1 => £: 310 455.75 208 377.10
30 | Legal costs paid | £ | - | £960 | £1,440.00 | n/a => £: n 960 1440 n

Signed off by the board 22 May 2024 => skip note
""",
        "D E F G",
        QUARTERS["2023"],
        text="B",
        notes="I",
        more=["code ?"],
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:I1", "A2:I2", "A3:I3"):
            workbook[name].merge_cells(span)

    return Case(
        xlsx(folder / "womens_refuge.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: women who stay into the next quarter",
                "fewer-than/number-unread/mark-unclear/mark-beside-number: <5",
                "formula-without-result/formula-needed: the sums",
            ],
            made.checks,
        ),
    )

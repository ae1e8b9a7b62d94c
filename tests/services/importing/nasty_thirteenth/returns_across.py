# ruff: noqa: E501 - a row of a sheet and what is made of it stand on one line
"""Cousins of the quarters side by side: colours between them, the last quarter first, two counts under each."""

import re
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import xlsx
from tests.services.importing.nasty_more.said import QUARTERS
from tests.services.importing.nasty_thirteenth.paired import Paired, wide


def hospice_day_centre(folder: Path) -> Case:
    """A letter for red, amber or green after each quarter, a target for the year, per cents, a slip in a total."""
    name = "Outcomes 23-24"
    made = wide(
        name,
        """
St Non's Hospice at Home - day centre and family support                             => skip title
Outcomes and outputs for the year 1 April 2023 to 31 March 2024                      => skip title
Grant ref: HB-7714 | | | | | | Return completed by office, May 2024                  => skip title

Ref | What we count | Counted in | Target for year | Quarter 1 | | Quarter 2 | | Quarter 3 | | Quarter 4 | | Year to date | Comments => skip header
 | | | | Actual | RAG | Actual | RAG | Actual | RAG | Actual | RAG                   => skip header
PATIENTS AND FAMILIES                                                                => skip section
P1 | Patients coming to the day centre | people | 120 | 61 G | 64 G | 58 A | 70 G | 132 | many come in more than one quarter => people: 120 61 64 58 70
P2 | Day centre attendances | attendances | 1600 | 402 G | 398 A | 371 A | 440 G | {=} => attendances: 1600 402 398 371 440
P3 | Respite for carers | hrs | 2000 | 512 hrs G | 498.5 A | 470 A | '530 G | =SUM(E10,G10,I10,K10) => hours: 2000 512 498.5 470 530
P4 | Bereavement counselling | sessions | 200 | 48 A | 52 G | - R | 61 G | {=} | counsellor off sick in Q3 => sessions: 200 48 52 n 61
P5 | Families supported after a death | families | 60 | 14 G | 17 G | 12 (3 new) A | 15 G | 58 => families: 60 14 17 h 15
P6 | Lunches served at the day centre | meals | 1500 | 388 G | 401 G | approx 350 A | 412 G | | fridge book lost in Q3 => meals: 1500 388 401 ~350 412
P7 | Carers who said they felt less alone | % | 90% | 91% G | 94% G | 88% A | 95% G | => percent: 90 91 94 88 95
P8 | Nights in the respite flat | nights | 300 | 71 A | 80 G | 66 A | 84 G | {=} => nights: 300 71 80 66 84
P9 | Hospital trips by our drivers | journeys | 500 | 131 G | 126 G | 118 A | 140 G | {=} | single trips => journeys: 500 131 126 118 140
P10 | Equipment lent | items | 100 | 28 G | 31 G | 22 A | 35 G | {=} => items: 100 28 31 22 35
P11 | Calls to the evening line | calls | 600 | 160 G | 171 G | 149 A | 188 G | {=} => contacts/count: 600 160 171 149 188

VOLUNTEERS                                                                           => skip section
V1 | Volunteers active in the quarter | people | 80 | 74 G | 77 G | 79 G | 83 G | | => people: 80 74 77 79 83
V2 | Volunteer hours, day centre | hrs | 3000 | 812 G | 790.5 G | 702 A | '845 G | {=} => hours: 3000 812 790.5 702 845
V3 | Volunteer hours, shop | hrs | 4000 | '1,040 G | '1,012 G | 996 A | '1,088 G | {=} => hours: 4000 1040 1012 996 1088
Sub-total volunteer hours | | | | 1852 | 1802.5 | 1698 | 1933                        => skip total
V4 | Volunteers trained in first aid | people | 20 | 6 G | - A | 8 G | 7 G | 21 | => people: 20 6 n 8 7
V5 | Miles driven by volunteers | miles | n/a | '1,204 | 1188 | '1,097.5 | 1310 | {=} | => miles: n 1204 1188 1097.5 1310
V6 | Students on placement | weeks | 24 | 6 G | 0 R | 10 G | 8 G | {=} | no students in the summer => weeks: 24 6 0 10 8

MONEY                                                                                => skip section
M1 | Spend with suppliers in the county | £ | £12,000 | £3,104.50 G | 2980 G | £2,755.25 A | '3,310.00 G | {=} | => £: 12000 3104.50 2980 2755.25 3310
M2 | Charity shop takings | £ | 17000 | £4,210.50 G | 3987 G | '5,120.25 G | £4,402 G | 17179.75 | => £: 17000 4210.50 3987 5120.25 4402
M3 | Legacies received | £ | | - | £5,000.00 | - | n/a | | one legacy only => £: . n 5000 n n
M4 | Spend with social enterprises | £ | 1500 | £310 A | £402.80 G | £275 A | £560.20 G | {=} | => £: 1500 310 402.80 275 560.20
M5 | Raised by the moonlight walk | £ | £8,000 | - | £9,412.60 G | £85 G | - | | late sponsor money in Q3 => £: 8000 n 9412.60 85 n

ENVIRONMENT AND LEARNING                                                             => skip section
E1 | Clothing kept out of landfill | kg | 5000 | 1312 kg G | '1,288.5 kg G | 1150 A | 1404 G | {=} | => kg: 5000 1312 1288.5 1150 1404
E2 | Electricity used at the day centre | kWh | 24000 | 6120 G | 4980 G | '7,210 R | '7,004 A | {=} | old boiler => kwh: 24000 6120 4980 7210 7004
E3 | Shop waste recycled - bags | bags | | 88 | 92 | 79 | 95 | {=} | => bags: . 88 92 79 95
E4 | Trees planted in the memory garden | trees | 12 | n/a | n/a | 9 G | 4 G | {=} | planting season only => trees: 12 n n 9 4
E5 | Talks given in schools | events | 8 | 2 G | 1 A | 3 G | 2 G | {=} | => events/sessions/count: 8 2 1 3 2
E6 | Pupils who heard a talk | people | 200 | 58 G | 24 A | 91 G | 62 G | {=} | => people: 200 58 24 91 62
TOTAL                                                                                => skip total

RAG: G on track, A slightly behind, R behind                                         => skip note
""",
        "D E G I K",
        ["2023-24", *QUARTERS["2023"]],
        text="B",
        targets="D",
        more=("code ?", "notes ?"),
    )
    made.checks.append((name, 31, "17179.75", "17719.75"))
    made.rows = [_with_letters(row) for row in made.rows]
    return Case(
        xlsx(folder / "hospice_day_centre.xlsx", {name: made.text}, _hospice_merges),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap: patients come in more than one quarter",
                "two-numbers/words-beside-number: 12 (3 new)",
                "formula-without-result: M10",
            ],
            made.checks,
        ),
    )


def _with_letters(row: str) -> str:
    """The letter after a number in a column of its own, in the rows of figures: ``402 G`` is two cells."""
    parts = [part.strip() for part in row.split("|")]
    if not re.fullmatch(r"[A-Z]\d+|Sub-total.*", parts[0]):
        return row
    quarters = []
    for part in [*parts[4:8], "", "", "", ""][:4]:
        number, _space, letter = part.rpartition(" ")
        quarters += [number, letter] if letter in ("R", "A", "G") else [part, ""]
    return " | ".join([*parts[:4], *quarters, *parts[8:]])


def _hospice_merges(workbook: Any) -> None:
    sheet = workbook.worksheets[0]
    for span in ("A1:N1", "A2:N2", "E5:F5", "G5:H5", "I5:J5", "K5:L5"):
        sheet.merge_cells(span)
    for letter in "ABCDMN":
        sheet.merge_cells(f"{letter}5:{letter}6")
    for row in sheet.iter_rows(min_row=7):
        for cell in row:
            if isinstance(cell.value, str) and re.fullmatch(r"\d+%", cell.value):
                cell.value, cell.number_format = int(cell.value[:-1]) / 100, "0%"


def debt_and_welfare(folder: Path) -> Case:
    """The last quarter first and provisional, teams merged down, last year's total, a full year counted once each."""
    name = "KPI return"
    made = wide(
        name,
        """
Cynon Advice Partnership                                                               => skip title
Key performance indicators 2024/25 (April to March)                                    => skip title

Team | Measure | Counted in | 2024/25 | | | | Full year | 2023/24 | Where the figure comes from => skip header
 | | | Q4 Jan-Mar (provisional) | Q3 Oct-Dec | Q2 Jul-Sep | Q1 Apr-Jun                 => skip header
Debt | Clients seen about debt | people | 88 | 74 | 69 | 81 | 241 | 228 | case system; full year counts each client once => people: 88 74 69 81 228
 | Debt appointments | sessions | 142 | 120 | 117 | 133 | {=} | 486 | diary => sessions: 142 120 117 133 486
 | Debt written off | £ | £41,200 | '38,115.50 | £29,870.25 | 35005 | {=} | £131,400 | case system => £: 41200 38115.50 29870.25 35005 131400
 | Debt relief orders approved | no. | 9 | 7 | 6 | 8 | {=} | 27 | => count: 9 7 6 8 27
 | Money courses run | sessions | 3 | 2 | n/a | 2 | {=} | 6 | none in the summer => sessions: 3 2 n 2 6
 | People on money courses | people | 24 | 17 | n/a | 19 | {=} | 51 | sign-in sheets => people: 24 17 n 19 51
Welfare rights | Clients helped with benefits | people | 131 | 126 | 118 | 122 | 402 | 377 | case system; full year counts each client once => people: 131 126 118 122 377
 | Benefit gains for clients | £ | £88,410.00 | £79,002 | '81,650.75 | 76990 | {=} | £290,114.20 | yearly value => £: 88410 79002 81650.75 76990 290114.20
 | Appeals supported | no. | 12 | 9 | 11 | 10 | {=} | 38 | => count: 12 9 11 10 38
 | Home visits | visits | 31 | as Q2 | 28 | 33 | 120 | 109 | diary => count/contacts/sessions/attendances: 31 h 28 33 109
 | Hours of casework | hrs | 610 hrs | '588.5 | 571 | 602 hrs | {=} | 2240 | timesheets => hours: 610 588.5 571 602 2240
 | Food bank vouchers given | no. | 64 | 71 | 48 | 39 | {=} | 190 | => count/items: 64 71 48 39 190
Energy | Households advised on energy | households | 58 | 66 | 21 | 24 | {=} | 140 | => households: 58 66 21 24 140
 | Energy savings for clients | £ | £6,210 | £7,044.80 | £1,980 | £2,115.50 | {=} | £14,300 | estimate by the scheme => £: 6210 7044.80 1980 2115.50 14300
 | Draught kits given out | items | 40 | 52 | - | 11 | {=} | 88 | => items: 40 52 n 11 88
 | Home energy visits | visits | 22 | 25 | 9 | 10 | {=} | 51 | => count/contacts/sessions/attendances: 22 25 9 10 51
 | Warm packs handed out | items | 75 | 110 | - | - | {=} | 160 | winter only => items: 75 110 n n 160
 | Smart meters explained | no. | 14 | 12 | 7 | 8 | {=} | 30 | => count: 14 12 7 8 30
Volunteers | Volunteer advisers | people | 19 | 18 | 18 | 16 | | 17 | rota => people: 19 18 18 16 17
 | Volunteer hours | hrs | 704 | 688 | '650.5 | 640 | {=} | 2510 | rota => hours: 704 688 650.5 640 2510
 | New volunteers trained | people | 4 | 2 | 3 | 5 | {=} | 9 | => people: 4 2 3 5 9
 | Training sessions for volunteers | sessions | 2 | 1 | 2 | 3 | {=} | 7 | => sessions: 2 1 2 3 7
 | Volunteer travel paid | £ | £212.40 | £198.10 | £(12.60) | £240.00 | 637.90 | £801.25 | Q2 is a refund of a wrong claim => £: 212.40 198.10 -12.60 240 801.25
Office | Calls answered | calls | about 900 | 874 | 851 | 866 | | 3390 | phone system => contacts/count: ~900 874 851 866 3390
 | Calls we could not answer | calls | 61 | 70 | 88 | 59 | {=} | 410 | phone system => contacts/count: 61 70 88 59 410
 | Clients rating us good or very good | % | 96% | 93% | 95% | 94% | | 92% | cards => percent: 96 93 95 94 92
 | Staff in post (FTE) | FTE | 6.4 | 6.4 | 5.8 | 5.8 | | 5.6 | payroll => fte: 6.4 6.4 5.8 5.8 5.6
 | Spent with local firms | £ | £1,812.00 | £2,240.50 | 905 | '1,377.25 | {=} | £5,902.10 | invoices => £: 1812 2240.50 905 1377.25 5902.10
 | Paper recycled | kg | 38 kg | 41 kg | 36.5 | 40 | {=} | 144 | => kg: 38 41 36.5 40 144

Full year counts each person once where the case system can tell.                      => skip note
Signed off by trustees 12/06/25                                                        => skip note
""",
        "D E F G I",
        [*reversed(QUARTERS["2024"]), "2023-24"],
        text="B",
        notes="J",
        optional="I",
        remarks={"D": "Q4 Jan-Mar (provisional)"},
        more=("estimate ?", "kind ?"),
    )
    return Case(
        xlsx(folder / "debt_and_welfare.xlsx", {name: made.text}, _advice_merges),
        expected(
            made.records,
            [made.skipped],
            [
                "people-may-overlap/total-or-record: 241 counts each client once, the quarters add up to 312",
                "number-unread/words-beside-number/mark-unclear/number-two-ways: as Q2",
            ],
            made.checks,
        ),
    )


def _advice_merges(workbook: Any) -> None:
    sheet = workbook.worksheets[0]
    for span in ("A1:J1", "D4:G4", "A6:A11", "A12:A17", "A18:A23", "A24:A28", "A29:A34"):
        sheet.merge_cells(span)
    for letter in "ABCHIJ":
        sheet.merge_cells(f"{letter}4:{letter}5")


def heritage_railway(folder: Path) -> Case:
    """Two counts under each quarter, places by ditto marks, parts of the row above (“of which under 16”)."""
    name = "Learning & events"
    cells = """
Gwili Vale Railway Trust                                                               => skip title
Learning and events monitoring, financial year 2024-25                                 => skip title

Activity | Where | Apr to Jun 2024 | | Jul to Sep 2024 | | Oct to Dec 2024 | | Jan to Mar 2025 | | Remarks => skip header
 | | Sessions | People | Sessions | People | Sessions | People | Sessions | People      => skip header
SCHOOLS                                                                                => skip section
Victorian classroom visits | Bronwydd station | 6 | 171 | 2 | 54 | 5 | 140 | 3 | 88 | => 6 171 2 54 5 140 3 88 | place Bronwydd station
   of which under 11 | " | 4 | 120 | 2 | 54 | 3 | 81 | 3 | 88 | => 4 120 2 54 3 81 3 88 | part | place Bronwydd station
Engineering day for Year 9 | Engine shed | 1 | 28 | - | - | 2 | 57 | 1 | 31 | => 1 28 n n 2 57 1 31 | place Engine shed
Apprentice taster sessions | " | 2 | 11 | 1 | 6 | 2 | 14 | 2 | 12 | => 2 11 1 6 2 14 2 12 | place Engine shed
School assembly talks | Schools | 3 | 410 | - | - | 4 | 535 | 2 | 260 | => 3 410 n n 4 535 2 260 | place Schools
COMMUNITY                                                                              => skip section
Guided walks | Bronwydd station | 5 | 62 | 8 | 121 | 1 | 9 | - | - | storm in Dec => 5 62 8 121 1 9 n n | place Bronwydd station
   of which Welsh speakers | " | 1 | 10 | 2 | 33 | - | - | - | - | => 1 10 2 33 n n n n | part | place Bronwydd station
Memory cafe on the train | Llwyfan Cerrig | 3 | 44 | 3 | 47 | 3 | 40 | 3 | 39 | => 3 44 3 47 3 40 3 39 | place Llwyfan Cerrig
Signal box open days | Signal box | 2 | approx 90 | 4 | 212 | 1 | 35 | - | - | => 2 ~90 4 212 1 35 n n | place Signal box
Relaxed train rides | " | 1 | 36 | 2 | 71 | 1 | 30 | 1 | 28 | quiet coach => 1 36 2 71 1 30 1 28 | place Signal box
Oral history recordings | Archive room | 4 | 4 | 6 | 6 | 3 | 3 | 7 | 7 | => 4 4 6 6 3 3 7 7 | place Archive room
   of which Welsh speakers | " | 2 | 2 | 3 | 3 | - | - | 4 | 4 | => 2 2 3 3 n n 4 4 | part | place Archive room
Carol train | Bronwydd station | - | - | - | - | 2 | 318 | - | - | => n n n n 2 318 n n | place Bronwydd station
Santa specials for foster families | " | - | - | - | - | 3 | 95 | - | - | => n n n n 3 95 n n | place Bronwydd station
VOLUNTEERS                                                                             => skip section
Track gang working days | Line side | 12 | 84 | 11 | 79 | 12 | 81 | 13 | 90 | => 12 84 11 79 12 81 13 90 | place Line side
   of which under 25 | " | 12 | 9 | 11 | 12 | 12 | 8 | 13 | 10 | => 12 9 11 12 12 8 13 10 | part | place Line side
Carriage restoration evenings | Engine shed | 10 | 51 | 9 | 44 | 11 | 58 | 12 | 60 | => 10 51 9 44 11 58 12 60 | place Engine shed
Station gardening | Bronwydd station | 6 | 33 | 7 | 41 | 3 | 12 | 4 | 20 | => 6 33 7 41 3 12 4 20 | place Bronwydd station
Cafe volunteers' training | " | 2 | 9 | 1 | 5 | n/a | n/a | 2 | 8 | => 2 9 1 5 n n 2 8 | place Bronwydd station
First aid course | Archive room | 1 | 8 | - | - | 1 | 10 | - | - | => 1 8 n n 1 10 n n | place Archive room
Guard and signal training | Signal box | 4 | 13 | 2 | 7 | 5 | 16 | 6 | 18 | => 4 13 2 7 5 16 6 18 | place Signal box
ENVIRONMENT                                                                            => skip section
Lineside butterfly surveys | Line side | 3 | 14 | 5 | 22 | - | - | - | - | => 3 14 5 22 n n n n | place Line side
Tree planting mornings | " | - | - | - | - | 2 | 31 | 3 | 46 | 120 whips => n n n n 2 31 3 46 | place Line side
Hedgehog box workshop | Engine shed | 1 | 17 | 1 | 20 | - | - | - | - | => 1 17 1 20 n n n n | place Engine shed
   of which under 16 | " | 1 | 11 | 1 | 15 | - | - | - | - | => 1 11 1 15 n n n n | part | place Engine shed
Litter picks on the river path | River path | 2 | 19 | 3 | 25 | 2 | 12 | 2 | 16 | => 2 19 3 25 2 12 2 16 | place River path
Bat walk | " | - | - | 2 | 41 | - | - | - | - | => n n 2 41 n n n n | place River path
TOTAL | | {C} | {D} | {E} | {F} | {G} | {H} | {I} | {J}                                => skip total

"of which" rows are part of the row above and are not added again.                     => skip note
"""
    made = _sessions_and_people(name, cells)
    return Case(
        xlsx(folder / "heritage_railway.xlsx", {name: made.text}, _railway_merges),
        expected(
            made.records,
            [made.skipped],
            ["people-may-overlap/running-totals/total-or-record: the same volunteers come again each quarter"],
            made.checks,
        ),
    )


def _sessions_and_people(name: str, cells: str) -> Paired:
    """Each row told twice, by its sessions and by its people, and the two put together."""
    whens = [when for when in QUARTERS["2024"] for _each in range(2)]
    above, lines = "", []
    for line in cells.strip("\n").split("\n"):
        left, _arrow, right = line.partition("=>")
        label = left.partition("|")[0].strip()
        if "| part" in right:
            right = right.replace("| part", f"| text {label} ~ {above}: {label} ~ {above} - {label} ~ {above}, {label}")
        else:
            above = label
        is_counts = right.strip()[:1].isdigit() or right.strip()[:1] == "n"
        lines.append(f"{left}=> count: {right}" if is_counts else line)
    made = wide(name, "\n".join(lines), "C D E F G H I J", whens, more=("notes ?",))
    totals = dict.fromkeys("CDEFGHIJ", 0)
    for record in made.records:
        column, text = record["source"]["col"], record["text"]
        texts = record["lenient"].get("text", [text])
        word = "Sessions" if column in "CEGI" else "People"
        record["lenient"]["text"] = [
            *texts,
            *(f"{each}: {word}" for each in texts),
            *(f"{word}: {each}" for each in texts),
        ]
        if word == "Sessions":
            record["unit"] = "sessions"
        else:
            record |= {"unit": "people", "heads": True}
            record["lenient"]["unit"] = ["people", "attendances"]
        totals[column] += 0 if len(texts) > 1 else int(record["quantity"])
    row = next(at for at, each in enumerate(made.rows, 1) if each.startswith("TOTAL"))
    for column, total in totals.items():
        made.rows[row - 1] = made.rows[row - 1].replace(f"{{{column}}}", str(total))
        made.checks.append((name, row, str(total), str(total)))
    return made


def _railway_merges(workbook: Any) -> None:
    sheet = workbook.worksheets[0]
    for span in ("A1:K1", "A2:K2", "A4:A5", "B4:B5", "K4:K5", "C4:D4", "E4:F4", "G4:H4", "I4:J4"):
        sheet.merge_cells(span)

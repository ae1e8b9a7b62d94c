# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Logs: a repair café in cp1252, home visits with a heading repeated, and shifts in LibreOffice."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_sixteenth.diaries import _spent
from tests.services.importing.nasty_thirteenth.paired import log


def repair_cafe(folder: Path) -> Case:
    made = log(
        "csv",
        """
Trwsio! Repair Café – bench diary 2023-24,,,,,, => skip title
,,,,,,
Date,Job,Fixers,Hours,Outlay,Venue,Remarks => skip header
15/04/23,Opening afternoon – “bring it – don’t bin it”,8,4 hrs,£22.60,Machynlleth,tea and fuses => 2023-04-15 | 4 hours, 8 people, £22.60
06/05/23,Toasters & kettles,5,3,£0.00,Machynlleth, => 2023-05-06 | 3 hours, 5 people, £0
20/5/23,Bicycles,4,3h 15m,£41.00,Corris,inner tubes => 2023-05-20 | 3.25 hours, 4 people, £41
03/06/23,Sewing table,3,2.5hrs,,Corris, => 2023-06-03 | 2.5 hours, 3 people
03/06/23,Sewing table,3,2.5hrs,,Corris, => skip duplicate
17/06/23,PAT testing course,6,1 day,"£1,130.00",Aberystwyth,trainer’s fee => 2023-06-17 | 6 people, £1130
July,Phone enquiries,2,approx 14,,, => 2023-07 | 14 hours, 2 people | estimate
08/07/23,Bicycles,4,3,£(12.50),Corris,tubes sent back => 2023-07-08 | 3 hours, 4 people, £-12.50
22/07/23,Lamps and clocks,7 fixers + 2 learners,4,£9.99,Machynlleth, => 2023-07-22 | 4 hours, £9.99
,,,,,,
02/09/2023,Clockwork toys,2,90 mins,-,Corris, => 2023-09-02 | 1.5 hours, 2 people
16/09/23,Stall at the show,9,6,£138.40 donated,Tywyn,wet => 2023-09-16 | 6 hours, 9 people, £138.40
31/09/23,Bicycles,4,3,£6.00,Corris, => - | 3 hours, 4 people, £6 | held
14/10/23,Toasters & kettles,5,3,n/a,Machynlleth, => 2023-10-14 | 3 hours, 5 people
28/10/23,Garden tools,6,3½,£18.75,Tywyn,linseed oil => 2023-10-28 | 3.5 hours, 6 people, £18.75
11/11/23,Radios,2,2,,Tywyn,valves – Ifan’s bench => 2023-11-11 | 2 hours, 2 people
25/11/23,Sewing table,3,2.5,£4.20,Machynlleth, => 2023-11-25 | 2.5 hours, 3 people, £4.20
09/12/23,Christmas lights clinic,10,about 5,£30,Machynlleth, => 2023-12-09 | 5 hours, 10 people, £30 | estimate
13/01/24,Toasters & kettles,4,3,,Machynlleth,snow => 2024-01-13 | 3 hours, 4 people
10/02/24,Bicycles,5,3,£27.30,Corris, => 2024-02-10 | 3 hours, 5 people, £27.30
16/03/24,Annual tidy of the store,7,2h,£0,Machynlleth,skip lent free => 2024-03-16 | 2 hours, 7 people, £0
,TOTAL,,,"£1,435.74",, => skip total

Typed up by the treasurer 2/4/24,,,,,, => skip note
""",
        "B",
        place="F",
        notes="G",
        delimiter=",",
    )
    return Case(
        text_file(folder / "repair_cafe.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: sewing table",
                "day-length-unknown: 1 day",
                "two-numbers/words-beside-number: 7 fixers + 2 learners",
                "date-impossible: 31/09/23",
                "income-in-costs: £138.40 donated",
                "hours-each-or-all: 8 fixers, 4 hrs",
            ],
            [_spent(made, "1435.74", "Stall")],
        ),
    )


def hearing_dogs(folder: Path) -> Case:
    name = "Walks & visits"
    made = log(
        name,
        """
Paws at the Bedside => skip title
Visits made by our handlers, April 2024 to March 2025 => skip title

When | Where we went | What for | Handlers | Time | Mileage claim £ | Comments => skip header
2024-04-10 | Plas Bryn care home | Bedside calls | 2 | 1.5 | 8.1 => 2024-04-10 | 1.5 hours, 2 people, £8.10
17/04/24 | Plas Bryn care home | Bedside calls | 2 | 1h 45m | £8.10 => 2024-04-17 | 1.75 hours, 2 people, £8.10
2024-05-08 | Ysgol y Gader | Reading to dogs | 3 | 2 hrs | £13.50 | year 2 => 2024-05-08 | 2 hours, 3 people, £13.50
22 May 2024 | " | Reading to dogs | 3 | 2 hrs | £13.50 | year 3 => 2024-05-22 | 2 hours, 3 people, £13.50 | place Ysgol y Gader
2024-06-05 | Ysgol y Gader | Reading to dogs | 4 | 2 | - => 2024-06-05 | 2 hours, 4 people
19.06.24 | Cottage hospital | Ward round | 2 | 2 | £5.40 => 2024-06-19 | 2 hours, 2 people, £5.40
2024-07-03 | Cottage hospital | Ward round | 1 | 2 | £2.70 | Bonnie poorly => 2024-07-03 | 2 hours, 1 people, £2.70
2024-07-03 | Cottage hospital | Ward round | 1 | 2 | £2.70 | Bonnie poorly => skip duplicate
When | Where we went | What for | Handlers | Time | Mileage claim £ | Comments => skip header
2024-08-14 | Leisure centre | Assessing new dogs | 5 | 1 day | £22.05 => 2024-08-14 | 5 people, £22.05
2024-09-11 | Plas Bryn care home | Bedside calls | 2 + trainee | 1.5 | 8.1 => 2024-09-11 | 1.5 hours, £8.10, 2 people?
Sept 2024 | Office | Vetting forms | 2 | circa 9 | => 2024-09 | 9 hours, 2 people | estimate
2024-10-09 | Plas Bryn care home | Bedside calls | 2 | 1.5 | 8.1 => 2024-10-09 | 1.5 hours, 2 people, £8.10
23/10/24 | Cottage hospital | Ward round | 2 | n/k | £5.40 => 2024-10-23 | 2 people, £5.40
31/11/24 | Cottage hospital | Ward round | 2 | 2 | £5.40 => - | 2 hours, 2 people, £5.40 | held
2024-12-11 | Market hall | Carols with the dogs | 8 | 3 | £71.20 raised | tins out => 2024-12-11 | 3 hours, 8 people, £71.20
2025-01-15 | Plas Bryn care home | Bedside calls | 2 | 1.5 | 8.1 => 2025-01-15 | 1.5 hours, 2 people, £8.10
2025-02-12 | Ysgol y Gader | Reading to dogs | 3 | 2 | (£4.50) | overpaid in May => 2025-02-12 | 2 hours, 3 people, £-4.50
2025-03-12 | Ysgol y Gader | Reading to dogs | 3 | 2 | £13.50 => 2025-03-12 | 2 hours, 3 people, £13.50
 | | Year's total | | | £129.90 => skip total
Handlers are all insured through the national body => skip note
""",
        "C",
        place="B",
        notes="G",
    )

    def merge(workbook: Any) -> None:
        for span in ("A1:G1", "A2:G2"):
            workbook[name].merge_cells(span)

    return Case(
        xlsx(folder / "hearing_dogs.xlsx", {name: made.text}, merge),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: ward round",
                "day-length-unknown: 1 day",
                "two-numbers/words-beside-number/number-unread: 2 + trainee",
                "date-impossible: 31/11/24",
                "income-in-costs: £71.20 raised",
                "hours-each-or-all: 2 handlers, 1.5",
            ],
            [_spent(made, "129.90", "Carols")],
        ),
    )


def hospital_radio(folder: Path) -> Case:
    name = "Shifts 2023"
    made = log(
        name,
        """
Radio Ward 9 – shift sheet January to December 2023 => skip title

Shift | Programme | Location | Presenters | Hours on air | Spent (£) | Anything to report => skip header
2023-01-08 | Sunday requests | Studio 1 | 2 | 3 => 2023-01-08 | 3 hours, 2 people
2023-01-22 | Sunday requests | Studio 1 | 2 | 3 hrs | 4.5 | batteries => 2023-01-22 | 3 hours, 2 people, £4.50
05/02/23 | Sunday requests | ditto | 3 | 3 => 2023-02-05 | 3 hours, 3 people | place Studio 1
2023-02-26 | Ward 4 bingo | Ward 4 | 4 | 1h 30m | £12.00 | prizes => 2023-02-26 | 1.5 hours, 4 people, £12
12 March 2023 | Hymns | Chapel | 1 | 1 => 2023-03-12 | 1 hours, 1 people
2023-04-09 | Easter special | Studio 1 | 6 | 5 | £0.00 => 2023-04-09 | 5 hours, 6 people, £0
2023-04-23 | Sunday requests | Studio 2 | 2 | 3 | | desk humming => 2023-04-23 | 3 hours, 2 people
2023-05-14 | Ward 4 bingo | Ward 4 | 4 | 1½ | £12.00 | prizes => 2023-05-14 | 1.5 hours, 4 people, £12
May | Jingles and editing | | 1 | approx 11 => 2023-05 | 11 hours, 1 people | estimate
28.05.23 | Sunday requests | Studio 2 | 2 | 180 mins => 2023-05-28 | 3 hours, 2 people
2023-06-18 | Outside broadcast, summer fete | The lawn | 9 | 7 | £1,250.00 | mixer hire => 2023-06-18 | 7 hours, 9 people, £1250
2023-07-09 | Sunday requests | Studio 1 | none | 0 | | power cut => 2023-07-09 | 0 hours, 0 people?
2023-07-23 | Sunday requests | Studio 1 | 2 | 3 => 2023-07-23 | 3 hours, 2 people
30/02/23 | Hymns | Chapel | 1 | 1 => - | 1 hours, 1 people | held
2023-09-10 | Sunday requests | Studio 1 | 2-3 | 3 => 2023-09-10 | 3 hours
2023-09-24 | Sunday requests | Studio 1 | 2 | 3 | £(8.99) | cable returned => 2023-09-24 | 3 hours, 2 people, £-8.99
2023-10-15 | Ward 4 bingo | Ward 4 | 4 | 1.5 | £12.00 | prizes => 2023-10-15 | 1.5 hours, 4 people, £12
2023-10-15 | Ward 4 bingo | Ward 4 | 4 | 1.5 | £12.00 | prizes => skip duplicate
2023-11-12 | Remembrance | Chapel | 3 | 1 => 2023-11-12 | 1 hours, 3 people
2023-12-17 | Carols on the wards | All wards | 12 | 2h | £60.10 collected => 2023-12-17 | 2 hours, 12 people, £60.10
2023-12-25 | Christmas morning | Studio 1 | 5 | 4 | £9.40 | mince pies => 2023-12-25 | 4 hours, 5 people, £9.40

 | Totals | | | | £1,363.01 => skip total
""",
        "B",
        place="C",
        notes="G",
    )
    return Case(
        ods(folder / "hospital_radio.ods", {name: made.text}, {(1, 1): (1, 7)}),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: bingo",
                "date-impossible: 30/02/23",
                "two-numbers: 2-3",
                "income-in-costs: £60.10 collected",
                "hours-each-or-all: 2 presenters, 3 hours",
            ],
            [_spent(made, "1363.01", "Carols")],
        ),
    )

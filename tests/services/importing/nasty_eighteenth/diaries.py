# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the second sample: diaries of volunteers' work, typed over a year by several hands, one in Welsh."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_sixteenth.diaries import _spent
from tests.services.importing.nasty_thirteenth.paired import log


def seal_watch(folder: Path) -> Case:
    made = log(
        "csv",
        """
Cardigan Bay seal watch – diary of volunteer work 2024-25,,,,,, => skip title
,,,,,,
Place,Date,Task,Helpers,Time given,Outlay,Remarks
Mwnt,03/04/24,Cliff path watch – morning,4,6 hrs,£0.00, => 2024-04-03 | 6 hours, 4 people, £0
Aberporth,10/04/24,Beach clean,11,22,£14.60,"bags, gloves" => 2024-04-10 | 22 hours, 11 people, £14.60
New Quay,24/04/24,Pier stall,3,4.5hrs,£27.80,“Seals & you” leaflets => 2024-04-24 | 4.5 hours, 3 people, £27.80
New Quay,24/04/24,Pier stall,3,4.5hrs,£27.80,“Seals & you” leaflets => skip duplicate
Llangrannog,8/5/24,Pup count,2,3h 15m,£9.20, => 2024-05-08 | 3.25 hours, 2 people, £9.20
Penbryn,22/05/2024,Painting the wardens’ hut,8,16 hrs,"£1,045.00",café’s old store => 2024-05-22 | 16 hours, 8 people, £1045
,,,,,,
Mwnt,05/06/24,Cliff path watch – evening,4,8,, => 2024-06-05 | 8 hours, 4 people
Aberporth,19/06/24,Net cutting,5,7.5,£(18.50),blades sent back => 2024-06-19 | 7.5 hours, 5 people, £-18.50
,July,Calls to the stranding line,2,approx 20,, => 2024-07 | 20 hours, 2 people | estimate
New Quay,17/07/24,First aid for new wardens,6,1 day,£60, => 2024-07-17 | 6 people, £60
New Quay,31/07/24,Boat survey,14 people + 3 wardens,5,£220.00,skipper’s fee => 2024-07-31 | 5 hours, £220
Llangrannog,7/8/24,Pup count,2,3,£9.20, => 2024-08-07 | 3 hours, 2 people, £9.20
Aberporth,21/08/24,Carnival float,12,30,£212.00 raised,tins out all day => 2024-08-21 | 30 hours, 12 people, £212
Penbryn,04/09/24,Beach clean,9,18,£6.75, => 2024-09-04 | 18 hours, 9 people, £6.75
Mwnt,31/09/24,Cliff path watch – morning,4,6,£0.00, => - | 6 hours, 4 people, £0 | held
Mwnt,16/10/24,Gate mended,3,2h 30m,£33.49,post & hinges – farmer’s own => 2024-10-16 | 2.5 hours, 3 people, £33.49
Llangrannog,30/10/24,Pup count,3,6 hrs,£9.20,storm – half done => 2024-10-30 | 6 hours, 3 people, £9.20
Penbryn,13/11/24,Beach clean,7,14,, => 2024-11-13 | 14 hours, 7 people
New Quay,27/11/24,Talk to the W.I.,1,2,£4.00,slides => 2024-11-27 | 2 hours, 1 people, £4
Aberporth,11/12/24,Pup rescue,5,9,£38.10,vet’s call-out => 2024-12-11 | 9 hours, 5 people, £38.10
New Quay,15/01/25,Sorting the store,6,12 hrs,, => 2025-01-15 | 12 hours, 6 people
Aberporth,12/02/25,Beach clean,10,20,£12.00, => 2025-02-12 | 20 hours, 10 people, £12
Mwnt,5/3/25,Cliff path watch – morning,4,6 hrs,£0.00, => 2025-03-05 | 6 hours, 4 people, £0
New Quay,19/03/25,Wardens’ supper,18,3,£141.60,fish & chips => 2025-03-19 | 3 hours, 18 people, £141.60
,,TOTAL,,,"£1,852.24", => skip total
,,,,,,
Agreed with the bank book 11/4/25,,,,,, => skip note
""",
        text="C",
        place="A",
        notes="G",
        delimiter=",",
    )
    return Case(
        text_file(folder / "seal_watch.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "day-length-unknown: 1 day",
                "two-numbers/words-beside-number/number-unread: 14 people + 3 wardens",
                "date-impossible: 31/09/24",
                "income-in-costs: £212.00 raised",
                "hours-each-or-all: 4 helpers, 6 hrs",
                "twice-in-file: the pier stall",
            ],
            [_spent(made, "1852.24", "Carnival float")],
        ),
    )


def ffrindiau_llyfrgell(folder: Path) -> Case:
    made = log(
        "csv",
        """
Ffrindiau Llyfrgell Tregaron – dyddiadur gwirfoddoli 2023-24,,,,,, => skip title
,,,,,,
Beth wnaed,Dyddiad,Lleoliad,Nifer o wirfoddolwyr,Oriau,Cost,Nodiadau
Amser stori,05/04/23,Tregaron,2,2 awr,£0.00, => 2023-04-05 | 2 hours, 2 people, £0
Clwb darllen y tŷ gwyn,18/04/23,Tregaron,3,4.5,£12.60,te a bara brith => 2023-04-18 | 4.5 hours, 3 people, £12.60
Llyfrau i’r cartref gofal,25/04/23,Llangeitho,2,3awr,£7.20,petrol => 2023-04-25 | 3 hours, 2 people, £7.20
Amser stori,3/5/23,Tregaron,2,2 awr,, => 2023-05-03 | 2 hours, 2 people
Didoli rhoddion,16/05/2023,Pontrhydfendigaid,6,3 awr 30 mun,"£1,040.00",silffoedd ail-law => 2023-05-16 | 3.5 hours, 6 people, £1040
Amser stori,07/06/23,Tregaron,3,2,£4.10,creonau => 2023-06-07 | 2 hours, 3 people, £4.10
Amser stori,07/06/23,Tregaron,3,2,£4.10,creonau => skip duplicate
Hyfforddiant trin cyfrifiadur,20/06/23,Tregaron,5,1 diwrnod,£55.00,tiwtor => 2023-06-20 | 5 people, £55
,,,,,,
Galwadau ffôn i ddarllenwyr,Gorffennaf,,2,tua 12,, => 2023-07 | 12 hours, 2 people | estimate
Sialens Ddarllen yr Haf,19/07/23,Tregaron,4,10,£31.45,tystysgrifau => 2023-07-19 | 10 hours, 4 people, £31.45
Sialens Ddarllen yr Haf,02/08/23,Llangeitho,4,8,£(9.50),sticeri wedi’u dychwelyd => 2023-08-02 | 8 hours, 4 people, £-9.50
Trip i’r Llyfrgell Genedlaethol,23/08/23,Aberystwyth,12 o bobl + 2 wirfoddolwr,6,£165,bws mini => 2023-08-23 | 6 hours, £165
Ffair lyfrau,09/09/23,Tregaron,9,27,£186.40 a godwyd,neuadd goffa => 2023-09-09 | 27 hours, 9 people, £186.40
Didoli rhoddion,31/09/23,Pontrhydfendigaid,5,4,, => - | 4 hours, 5 people | held
Amser stori,4/10/23,Tregaron,2,2 awr,£3.00, => 2023-10-04 | 2 hours, 2 people, £3
Clwb darllen y tŷ gwyn,17/10/23,Tregaron,3,4.5,£11.80, => 2023-10-17 | 4.5 hours, 3 people, £11.80
Llyfrau i’r cartref gofal,31/10/23,Llangeitho,2,3,£7.20,petrol => 2023-10-31 | 3 hours, 2 people, £7.20
Noson y bardd,14/11/23,Tregaron,7,10.5,£48.00,ffi’r bardd => 2023-11-14 | 10.5 hours, 7 people, £48
Trwsio cloriau,28/11/23,Tregaron,4,8 awr,£16.35,“tâp a glud” => 2023-11-28 | 8 hours, 4 people, £16.35
Groto’r plant,16/12/23,Tregaron,8,16,£29.90, => 2023-12-16 | 16 hours, 8 people, £29.90
Amser stori,10/01/24,Tregaron,2,2,, => 2024-01-10 | 2 hours, 2 people
Cyfri stoc,30/01/24,Tregaron,6,15,, => 2024-01-30 | 15 hours, 6 people
Llyfrau i’r cartref gofal,13/02/24,Llangeitho,2,3 awr,£7.20,petrol => 2024-02-13 | 3 hours, 2 people, £7.20
Diwrnod y Llyfr,7/3/24,Tregaron,5,12.5,£22.75, => 2024-03-07 | 12.5 hours, 5 people, £22.75
Clwb darllen y tŷ gwyn,19/03/24,Tregaron,3,4.5,£12.10, => 2024-03-19 | 4.5 hours, 3 people, £12.10
CYFANSWM,,,,,"£1,654.65", => skip total
,,,,,,
Gwiriwyd gan y trysorydd 16/4/24,,,,,, => skip note
""",
        text="A",
        place="C",
        notes="G",
        delimiter=",",
    )
    return Case(
        text_file(folder / "ffrindiau_llyfrgell.csv", made.text, "utf-8-sig"),
        expected(
            made.records,
            [made.skipped],
            [
                "day-length-unknown: 1 diwrnod",
                "two-numbers/words-beside-number/number-unread: 12 o bobl + 2 wirfoddolwr",
                "date-impossible: 31/09/23",
                "income-in-costs: £186.40 a godwyd",
                "hours-each-or-all: 3 o wirfoddolwyr, 4.5",
                "twice-in-file: amser stori 7 Mehefin",
            ],
            [_spent(made, "1654.65", "Ffair lyfrau")],
        ),
    )

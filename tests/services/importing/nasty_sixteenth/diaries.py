# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the second sample: diaries of what volunteers did, saved as text in three manners."""

from decimal import Decimal
from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_thirteenth.paired import Check, Paired, log


def _spent(made: Paired, stated: str, income: str) -> Check:
    """The check of the total of what was spent, in the last total row: *income* is the start of a text that is none."""
    pence = sum(each["amount_pence"] or 0 for each in made.records if not each["text"].startswith(income))
    (row, *_rest) = [int(each.split()[0]) for each in reversed(made.skips) if each.endswith("total")]
    return made.sheet, row, stated, f"{Decimal(pence) / 100:.2f}"


def _with_tabs(text: str) -> str:
    return "\n".join("\t".join(part.strip() for part in line.split("|")) for line in text.split("\n"))


def beach_wheelchairs(folder: Path) -> Case:
    """Parted by semicolons in cp1252: ditto marks, days of the week, a donation among costs, trainees beside crew."""
    made = log(
        "csv",
        """
Poppit & Mwnt Beach Wheelchairs – helpers’ book, season 2024 => skip title
April to October 2024. One line for each turn of duty. => skip title/note

Day;Duty;Beach;Helpers;Time given;Money out;Anything else => skip header
Sat 06/04/24;Getting chairs out of store;Poppit;5;2h 30m;£18.40;tyres pumped => 2024-04-06 | 2.5 hours, 5 people, £18.40 | place Poppit
Sun 07/04/24;Lending chairs;ditto;3;4;; => 2024-04-07 | 4 hours, 3 people | place Poppit
13/04/24;Lending chairs;ditto;3;4 hrs;; => 2024-04-13 | 4 hours, 3 people | place Poppit
14/4/24;Lending chairs;Mwnt;2;3.5;£0.00;steep path => 2024-04-14 | 3.5 hours, 2 people, £0 | place Mwnt
20/04/2024;Training day – moving and handling;Village hall;11;1 day;£65.00;trainer’s mileage => 2024-04-20 | 11 people, £65 | held | place Village hall
27.04.24;Lending chairs;Poppit;4;4hrs;; => 2024-04-27 | 4 hours, 4 people | place Poppit
04/05/24;Lending chairs;Poppit;4;4;£3.20;milk => 2024-05-04 | 4 hours, 4 people, £3.20 | place Poppit
04/05/24;Lending chairs;Poppit;4;4;£3.20;milk => skip duplicate
05/05/24;Bank holiday rota;Mwnt;6;about 9;; => 2024-05-05 | 9 hours, 6 people | estimate | place Mwnt
;;;;;;
May;Answering the booking line;;1;approx 12;£9.60;from home => 2024-05 | 12 hours, 1 people, £9.60 | estimate
18/05/24;Lending chairs;Poppit;3 + 1 trainee;4;; => 2024-05-18 | 4 hours | held | place Poppit
25/05/24;Lending chairs;Poppit;5;4h;; => 2024-05-25 | 4 hours, 5 people | place Poppit
01/06/24;Chair repairs;Workshop, Cardigan;2;3;"£1,164.00";two new frames => 2024-06-01 | 3 hours, 2 people, £1164 | place Workshop, Cardigan
08/06/24;Chair repairs;”;2;2½;£(40.00);old frame sold back => 2024-06-08 | 2.5 hours, 2 people, £-40 | place Workshop, Cardigan
15/06/24;Lending chairs;Poppit;4;4;; => 2024-06-15 | 4 hours, 4 people | place Poppit
22/06/24;Lending chairs;Poppit;4;4;n/a; => 2024-06-22 | 4 hours, 4 people | place Poppit
31/06/24;Lending chairs;Mwnt;3;3;; => - | 3 hours, 3 people | held | place Mwnt
06/07/24;School trip, Ysgol y Preseli;Poppit;8;5;£12.00;squash and cake => 2024-07-06 | 5 hours, 8 people, £12 | place Poppit
13/07/24;Lending chairs;Poppit;5;4;; => 2024-07-13 | 4 hours, 5 people | place Poppit
20/07/24;Sand races (fundraiser);Poppit;9;6;£215.50 donated;“best day yet” => 2024-07-20 | 6 hours, 9 people, £215.50 | place Poppit
27/07/24;Lending chairs;Poppit;4;90 mins;;rained off => 2024-07-27 | 1.5 hours, 4 people | place Poppit
03/08/24;Lending chairs;Poppit;6;5;; => 2024-08-03 | 5 hours, 6 people | place Poppit
10/08/24;Lending chairs;Mwnt;5;5;£4.80;car park => 2024-08-10 | 5 hours, 5 people, £4.80 | place Mwnt
17/08/24;Lending chairs;Mwnt;5;5;£4.80;car park => 2024-08-17 | 5 hours, 5 people, £4.80 | place Mwnt
24/08/24;Lending chairs;Poppit;none;0;;lightning => 2024-08-24 | 0 hours, 0 people? | place Poppit
31/08/24;Lending chairs;Poppit;4;4;; => 2024-08-31 | 4 hours, 4 people | place Poppit
07/09/24;Lending chairs;Poppit;3;4;; => 2024-09-07 | 4 hours, 3 people | place Poppit
12/10/24;Chairs back in store;Poppit;6;2h 45m;£7.90;oil => 2024-10-12 | 2.75 hours, 6 people, £7.90 | place Poppit
;TOTAL;;;;£1,468.40; => skip total

Copied from the book by the secretary 20/10/24 => skip note
""",
        "B",
        notes="G",
        delimiter=";",
    )
    return Case(
        text_file(folder / "beach_wheelchairs.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: 4 May",
                "day-length-unknown: 1 day",
                "two-numbers/words-beside-number: 3 + 1 trainee",
                "date-impossible: 31 June",
                "income-in-costs: £215.50 donated",
                "hours-each-or-all: 5 helpers, 2h 30m",
            ],
            [_spent(made, "1468.40", "Sand races")],
        ),
    )


def toy_library(folder: Path) -> Case:
    """With a byte order mark: dates in six forms, a reference and initials, a wrong total, pence, a refund, an owed sum."""
    made = log(
        "csv",
        """
Toy Library on Wheels,,,,,,,, => skip title
Van sessions 1 April 2024 - 31 March 2025,,,,,,,, => skip title
Ref,When,Where the van stopped,Session,Grown-ups and children,Duration,Paid out £,By,Comment => skip header
TL001,2024-04-03,Llanharan,Van session,14,2,6.50,KM,parking => 2024-04-03 | 2 hours, 14 people, £6.50
TL002,10 April 2024,Gilfach Goch,Van session,9,2,,KM, => 2024-04-10 | 2 hours, 9 people
TL003,17-Apr-24,Llanharan,Van session,16,2 hrs,£6.50,KM/RO,parking => 2024-04-17 | 2 hours, 16 people, £6.50
TL004,24.04.24,Tonyrefail,Story sacks,11,1.5,,RO, => 2024-04-24 | 1.5 hours, 11 people
TL005,01/05/24,Llanharan,Van session,13,2,650p,KM,parking => 2024-05-01 | 2 hours, 13 people, £6.50
TL006,Wed 8 May 2024,Gilfach Goch,Van session,8,2,,KM, => 2024-05-08 | 2 hours, 8 people
TL007,15/05/2024,Tonyrefail,Messy play,19,2h 15m,£31.20,RO,paint => 2024-05-15 | 2.25 hours, 19 people, £31.20
TL008,22/05/24,Llanharan,Van session,12,2,6.50,KM,parking => 2024-05-22 | 2 hours, 12 people, £6.50
TL009,05/06/24,Gilfach Goch,Van session,10,2,-,KM, => 2024-06-05 | 2 hours, 10 people
TL010,12/06/24,Tonyrefail,Toy wash and mend,4,3,£(14.99),RO,steriliser sent back => 2024-06-12 | 3 hours, 4 people, £-14.99
TL011,19/06/24,Llanharan,Van session,15,2,6.50,KM,parking => 2024-06-19 | 2 hours, 15 people, £6.50
TL011,19/06/24,Llanharan,Van session,15,2,6.50,KM,parking => skip duplicate
TL012,Jul 24,Schools in the valley,Summer loan bags handed out,about 60,,£122.00,RO,one each => 2024-07 | 60 people, £122 | estimate
TL013,03/07/24,Gilfach Goch,Van session,7,2,,KM, => 2024-07-03 | 2 hours, 7 people
TL014,29/07/24,Bryncae,Picnic,22 children + 9 adults,3,£44.75,KM/RO, => 2024-07-29 | 3 hours, £44.75 | held
TL015,04/09/24,Llanharan,Van session,14,2,6.50,KM,parking => 2024-09-04 | 2 hours, 14 people, £6.50
TL016,31/09/24,Gilfach Goch,Van session,9,2,,KM, => - | 2 hours, 9 people | held
TL017,18/09/24,Tonyrefail,Story sacks,12,1.5,,RO, => 2024-09-18 | 1.5 hours, 12 people
TL018,02/10/24,Llanharan,Van session,16,2,"£1,006.50",KM,new shelves and parking => 2024-10-02 | 2 hours, 16 people, £1006.50
TL019,09/10/24,Gilfach Goch,Van session,nil,0,,KM,van broke down => 2024-10-09 | 0 hours, 0 people
TL020,16/10/24,Llanharan,Van session,11,2,6.50,KM,parking => 2024-10-16 | 2 hours, 11 people, £6.50
TL021,06/11/24,Tonyrefail,Messy play,17,2h15,£28.00,RO, => 2024-11-06 | 2.25 hours, 17 people, £28
TL022,04/12/24,Llanharan,Christmas swap,38,3,£96.00 taken,KM/RO,raffle => 2024-12-04 | 3 hours, 38 people, £96
TL023,15/01/25,Gilfach Goch,Van session,6,2,,KM, => 2025-01-15 | 2 hours, 6 people
TL024,12/02/25,Llanharan,Van session,13,2,£7,KM,parking went up => 2025-02-12 | 2 hours, 13 people, £7
TL025,19/03/25,Tonyrefail,Story sacks,10,1.5,,RO, => 2025-03-19 | 1.5 hours, 10 people
,,,Totals,,47,"£1,372.46",, => skip total
""",
        "D",
        place="C",
        notes="I",
        more=("code ?",),
        delimiter=",",
    )
    return Case(
        text_file(folder / "toy_library.csv", made.text, "utf-8-sig"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: TL011",
                "two-numbers/words-beside-number: 22 children + 9 adults",
                "date-impossible: 31 September",
                "income-in-costs: £96.00 taken",
                "personal-data/maybe-names: By",
            ],
            [_spent(made, "1372.46", "Christmas swap")],
            unasked=("day-length-unknown",),
        ),
    )


def footpath_wardens(folder: Path) -> Case:
    """Parted by tabs: months as section rows, days without a year and work counted in minutes."""
    made = log(
        "csv",
        """
Wardens of the Ridgeway Paths | | | | | |  => skip title
Work done in the year April 2023 to March 2024 | | | | | |  => skip title
 | | | | | |
Date | Task | Parish | Wardens out | Hours worked (all) | Materials | Remarks => skip header
APRIL | | | | | |  => skip section
4 April | Clearing a fallen ash | Llanfrynach | 4 | 12 | |  => 2023-04-04 | 12 hours, 4 people
11 April | Waymarks | Talybont | 2 | 5 hrs | £14.00 | posts in store => 2023-04-11 | 5 hours, 2 people, £14
18 April | Stile to gate | Llanfrynach | 5 | 20 | £212.75 | given by the park => 2023-04-18 | 20 hours, 5 people, £212.75
MAY | | | | | |  => skip section
2 May | Strimming | Cantref | 3 | 7h 30m | £8.20 | fuel => 2023-05-02 | 7.5 hours, 3 people, £8.20
9 May | Strimming | Cantref | 3 | 7.5 | £8.20 | fuel => 2023-05-09 | 7.5 hours, 3 people, £8.20
23 May | Strimming | Talybont | 4 | 10 | - |  => 2023-05-23 | 10 hours, 4 people
30 May | Footbridge, Nant Menasgin | Llanfrynach | 6 | 30 | £1,048.90 | oak sleepers => 2023-05-30 | 30 hours, 6 people, £1048.90
JUNE | | | | | |  => skip section
6 June | Strimming | Cantref | 2 | 330 mins | £8.20 |  => 2023-06-06 | 5.5 hours, 2 people, £8.20
13 June | Guided walk for carers | Talybont | 3 | 9 | | 14 carers came => 2023-06-13 | 9 hours, 3 people
20 June | Strimming | Llanfrynach | 3 | n/k | £8.20 | book left in the van => 2023-06-20 | 3 people, £8.20
SEPTEMBER | | | | | |  => skip section
5 September | Drainage | Cantref | 5 | 17.5 | £60 | pipe => 2023-09-05 | 17.5 hours, 5 people, £60
12 September | Drainage | Cantref | 4 | 14 | |  => 2023-09-12 | 14 hours, 4 people
12 September | Drainage | Cantref | 4 | 14 | |  => skip duplicate
26 September | Waymarks | Talybont | 2 | 4-5 | £14.00 |  => 2023-09-26 | 2 people, £14 | held
NOVEMBER | | | | | |  => skip section
7 November | Hedge laying | Llanfrynach | 7 | 28 | £32.50 | stakes => 2023-11-07 | 28 hours, 7 people, £32.50
14 November | Hedge laying | Llanfrynach | 8 | 32 | |  => 2023-11-14 | 32 hours, 8 people
21 November | Hedge laying | Talybont | 6 | 21 | (£10.00) | stakes returned => 2023-11-21 | 21 hours, 6 people, £-10
31 November | Tool sharpening | The barn | 2 | 3 | |  => - | 3 hours, 2 people | held
JANUARY | | | | | |  => skip section
9 January | Path survey | Cantref | 2 | approx 8 | | on paper => 2024-01-09 | 8 hours, 2 people | estimate
16 January | Path survey | Talybont | 2 | 8 | |  => 2024-01-16 | 8 hours, 2 people
30 January | Storm damage | Llanfrynach | 6 | 27 | £19.99 | chain => 2024-01-30 | 27 hours, 6 people, £19.99
MARCH | | | | | |  => skip section
5 March | Stone pitching | Cantref | 5 | 25 hrs | |  => 2024-03-05 | 25 hours, 5 people
12 March | Stone pitching | Cantref | 5 | 25 hrs | |  => 2024-03-12 | 25 hours, 5 people
26 March | Annual clean of signs | Talybont | 9 | 22.5 | £6.40 | vinegar => 2024-03-26 | 22.5 hours, 9 people, £6.40
 | Total for the year | | | | £1,445.54 |  => skip total
""",
        "B",
        place="C",
        notes="G",
    )
    return Case(
        text_file(folder / "footpath_wardens.tsv", _with_tabs(made.text)),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: 12 September",
                "date-impossible: 31 November",
                "two-numbers: 4-5",
            ],
            [_spent(made, "1445.54", "-")],
            unasked=("hours-each-or-all", "day-length-unknown"),
        ),
    )

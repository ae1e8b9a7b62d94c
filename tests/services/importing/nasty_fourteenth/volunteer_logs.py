# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, as the charity typed it
"""Cousins of the second sample: a year's log of volunteering, saved from Excel on Windows as text with commas."""

from decimal import Decimal
from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_thirteenth.paired import Check, Paired, log


def _costs(made: Paired, row: int, stated: str, income: set[int]) -> Check:
    """The check of the total of the costs: rows that tell of income are no costs."""
    pence = sum(each["amount_pence"] or 0 for each in made.records if each["source"]["row"] not in income)
    return made.sheet, row, stated, f"{Decimal(pence) / 100:.2f}"


def canal_work_parties(folder: Path) -> Case:
    """Own trap: hours of each and hours of all stand in two columns, and only one of them may be counted."""
    made = log(
        "csv",
        """
Friends of the Montgomery Cut – work party diary 2024-25 => skip title

Date,Work party,Vols,Hrs each,Total hrs,Spent,Where,Remarks => skip header
07/04/24,Towpath hedge laying,8,4,32,£0.00,Lock 12, => 2024-04-07 | 8 people, 32 hours, £0
14/04/24,Litter boat – Welshpool pound,5,3,15hrs,£12.40,Welshpool,fuel for the dory => 2024-04-14 | 5 people, 15 hours, £12.40
21/04/24,Painting balance beams,4,2.5,10,£38.99,Lock 14,two tins of black => 2024-04-21 | 4 people, 10 hours, £38.99
21/04/24,Painting balance beams,4,2.5,10,£38.99,Lock 14,two tins of black => skip duplicate
28/04/24,Invasive weed pulling,6,3,18,,Vyrnwy aqueduct, => 2024-04-28 | 6 people, 18 hours
,,,,,,,
5/5/24,School visit – Year 5 bridge survey,3,4h 30m,13.5,,Lock 12,34 children came => 2024-05-05 | 3 people, 13.5 hours
12/05/2024,Towpath surfacing,11,6,66 hrs,"£1,184.50",Burgedin,stone from the quarry => 2024-05-12 | 11 people, 66 hours, £1184.50
19/05/24,Towpath surfacing,9,6,54,£96.20,Burgedin,whacker plate hire => 2024-05-19 | 9 people, 54 hours, £96.20
26/05/24,Tea tent at the boat rally,7,5,35,£61.75,Welshpool, => 2024-05-26 | 7 people, 35 hours, £61.75
02/06/24,Dragonfly count,4,2,8,,Lock 12,for the wildlife trust => 2024-06-02 | 4 people, 8 hours
09/06/24,Mowing the offside bank,3,3.5,10.5,£22.00,Bridge 131,petrol => 2024-06-09 | 3 people, 10.5 hours, £22
16.06.24,Sign painting,2,4,8,£17.30,The shed,“No mooring” boards => 2024-06-16 | 2 people, 8 hours, £17.30
23/06/24,Summer camp week – brickwork,14,1 day,14 days,£410.00,Lock 14, => 2024-06-23 | 14 people, £410 | held
30/06/24,Summer camp – last day,12,6,72,£(36.00),Lock 14,deposit back on mixer => 2024-06-30 | 12 people, 72 hours, £-36
July,Weed boat patrols,2,,approx 24,£48.00,Whole length,see boat log => 2024-07 | 2 people, 24 hours, £48 | estimate
07/07/24,Café volunteers’ rota,3,5,15,,Welshpool, => 2024-07-07 | 3 people, 15 hours
14/07/24,Duke of Edinburgh clear-up,10 + 2 leaders,3,36,£9.50,Buttington,bin bags => 2024-07-14 | 36 hours, £9.50 | held
21/07/24,Himalayan balsam bash,9,4,36,£14.00,Guilsfield arm,ice creams => 2024-07-21 | 9 people, 36 hours, £14
04/08/24,Dredging with the youth group,6,4,24,,Guilsfield arm, => 2024-08-04 | 6 people, 24 hours
11/08/24,Trip boat crew,4,7,28,£55.10,Welshpool,diesel => 2024-08-11 | 4 people, 28 hours, £55.10
18/08/24,Trip boat crew,4,7,28,£51.85,Welshpool,diesel => 2024-08-18 | 4 people, 28 hours, £51.85
25/08/24,Bank holiday open day,16,5,80,£132.20,Lock 12, => 2024-08-25 | 16 people, 80 hours, £132.20
31/09/24,Bat box building,5,3,15,,The shed, => - | 5 people, 15 hours | held
08/09/24,Heritage weekend walks,6,2.5,15,£6.00,Buttington,leaflets => 2024-09-08 | 6 people, 15 hours, £6
15/09/24,Grass and edges,3,3,9,,Bridge 131, => 2024-09-15 | 3 people, 9 hours
22/09/24,Quiz and curry for the lock fund,8,4,32,£318.50 raised,Village hall, => 2024-09-22 | 8 people, 32 hours, £318.50
06/10/24,Willow coppicing,7,4,28,£31.60,Vyrnwy aqueduct,chain oil => 2024-10-06 | 7 people, 28 hours, £31.60
13/10/24,Willow coppicing,6,4,24,,Vyrnwy aqueduct, => 2024-10-13 | 6 people, 24 hours
20/10/24,Hedge planting,13,3.5,45.5,£260.00,Burgedin,400 whips => 2024-10-20 | 13 people, 45.5 hours, £260
27/10/24,Bonfire of brash,5,3,15,,Burgedin, => 2024-10-27 | 5 people, 15 hours
10/11/24,Stoppage – lock gate inspection,9,6h 30m,58.5,£144.00,Lock 12,pump hire => 2024-11-10 | 9 people, 58.5 hours, £144
17/11/24,Stoppage – brick pointing,8,6,48,£77.45,Lock 12,lime => 2024-11-17 | 8 people, 48 hours, £77.45
24/11/24,Stoppage – brick pointing,7,6,42,£77.45,Lock 12,lime => 2024-11-24 | 7 people, 42 hours, £77.45
01/12/24,Shed tidy and tool service,4,3,12,£19.99,The shed,St Mary’s hall after => 2024-12-01 | 4 people, 12 hours, £19.99
08/12/24,Santa boat,10,5,50,£88.30,Welshpool,mince pies => 2024-12-08 | 10 people, 50 hours, £88.30
12/01/25,Hedge laying,8,4,32,,Buttington, => 2025-01-12 | 8 people, 32 hours
19/01/25,Hedge laying,9,4,36,£24.00,Buttington,stakes => 2025-01-19 | 9 people, 36 hours, £24
26/01/25,Towpath puddles,5,3,15,£40.00,Burgedin,half a ton of type 1 => 2025-01-26 | 5 people, 15 hours, £40
09/02/25,Scrub bashing,7,4,28hrs,,Guilsfield arm, => 2025-02-09 | 7 people, 28 hours
16/02/25,Telephone tree test,2,1,2,,, => 2025-02-16 | 2 people, 2 hours
23/02/25,Bird boxes up,4,2.5,10,£15.20,Vyrnwy aqueduct,screws => 2025-02-23 | 4 people, 10 hours, £15.20
09/03/25,Spring litter pick,15,2,30,£0.00,Welshpool,council lent the pickers => 2025-03-09 | 15 people, 30 hours, £0
16/03/25,Painting the winding hut,3,5,15,£46.75,Lock 14, => 2025-03-16 | 3 people, 15 hours, £46.75
30/03/25,Season opening cruise,6,4,24,£30.00,Welshpool, => 2025-03-30 | 6 people, 24 hours, £30
,TOTAL,,,,"£3,336.02",, => skip total

Diary kept by the work party organiser => skip note
""",
        "B",
        place="G",
        notes="H",
        delimiter=",",
    )
    income = {each["source"]["row"] for each in made.records if each["text"].startswith("Quiz")}
    total = max(int(each.split()[0]) for each in made.skips if each.endswith("total"))
    return Case(
        text_file(folder / "canal_work_parties.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: the balance beams, twice",
                "day-length-unknown: 14 days",
                "two-numbers/words-beside-number: 10 + 2 leaders",
                "date-impossible: 31/09/24",
                "income-in-costs: £318.50 raised",
            ],
            [_costs(made, total, "3336.02", income)],
        ),
    )


def hospital_radio(folder: Path) -> Case:
    """Own trap: the times from and to stand beside the hours, and look like hours themselves."""
    made = log(
        "csv",
        """
Radio Glanclwyd – who did what => skip title
1 April 2023 to 31 March 2024 => skip title

Presenter,When,What we did,From,To,Hrs,No. helping,Cost,Ward or place,Comments => skip header
Bethan,03/04/23,Request round,18.00,20.00,2,3,,Ward 4, => 2023-04-03 | 2 hours, 3 people
Bethan,10/04/23,Request round,18.00,20.00,2,2,,Ward 4, => 2023-04-10 | 2 hours, 2 people
Ken,14/04/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-04-14 | 2 hours, 2 people
Ken,21/04/23,Friday oldies,7pm,9.30,2.5hrs,2,£0.00,Studio,ran over => 2023-04-21 | 2.5 hours, 2 people, £0
Dilys,26/04/23,Sorting the record library,10,1,3,4,£14.99,Studio,sleeves => 2023-04-26 | 3 hours, 4 people, £14.99
Bethan,1/5/23,Request round,6.00,8.00,2,3,,Ward 6, => 2023-05-01 | 2 hours, 3 people
Ken,05/05/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-05-05 | 2 hours, 2 people
Ken,05/05/23,Friday oldies,7pm,9pm,2,2,,Studio, => skip duplicate
Mo,06/05/23,Coronation outside broadcast,9.30,1.00,3h 30m,6,£85.40,Main entrance,bunting => 2023-05-06 | 3.5 hours, 6 people, £85.40
Bethan,15/05/23,Request round,18.00,20.00,2,3,,Ward 6, => 2023-05-15 | 2 hours, 3 people
Dilys,24/05/23,Training two new presenters,2.00,4.30,2.5,2,,Studio, => 2023-05-24 | 2.5 hours, 2 people
Ken,02/06/23,Friday oldies,7pm,9pm,2,1,,Studio, => 2023-06-02 | 2 hours, 1 people
Mo,11/06/23,Stall at Denbigh show,,,1 day,5,£30.00,Denbigh,pitch fee => 2023-06-11 | 5 people, £30 | held
Bethan,19/06/23,Request round,18.00,20.00,2,3,,Ward 4, => 2023-06-19 | 2 hours, 3 people
Mo,June,Jingles recorded at home,,,approx 6,1,,, => 2023-06 | 6 hours, 1 people | estimate
Ken,07/07/2023,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-07-07 | 2 hours, 2 people
Dilys,12/07/23,New headphones fitted,10.00,11.30,1.5,2,"£1,046.80",Studio,League of Friends’ gift => 2023-07-12 | 1.5 hours, 2 people, £1046.80
Bethan,17/07/23,Request round,18.00,20.00,2,2 + 1 trainee,,Ward 6, => 2023-07-17 | 2 hours | held
Mo,29/07/23,Hospital fête broadcast,11,4,5,7,£22.15,Car park B,ice for the Pimm’s => 2023-07-29 | 5 hours, 7 people, £22.15
Ken,04/08/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-08-04 | 2 hours, 2 people
Bethan,14/08/23,Request round,18.00,20.30,2.5,3,,Ward 4, => 2023-08-14 | 2.5 hours, 3 people
Dilys,23/08/23,Quiz for the children’s ward,2,3,1,4,£18.00,Ward 11,prizes => 2023-08-23 | 1 hours, 4 people, £18
Ken,01/09/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-09-01 | 2 hours, 2 people
Mo,31/09/23,Bag pack at the supermarket,9,1,4,6,,Rhyl, => - | 4 hours, 6 people | held
Bethan,18/09/23,Request round,18.00,20.00,2,3,,Ward 6, => 2023-09-18 | 2 hours, 3 people
Dilys,27/09/23,Sorting the record library,10,12.30,2h 30m,3,£(14.99),Studio,sleeves sent back => 2023-09-27 | 2.5 hours, 3 people, £-14.99
Ken,06/10/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-10-06 | 2 hours, 2 people
Mo,14/10/23,Sixties night in the canteen,7.00,10.30,3.5,8,£212.00 raised,Canteen, => 2023-10-14 | 3.5 hours, 8 people, £212
Bethan,16/10/23,Request round,18.00,20.00,2,3,,Ward 4, => 2023-10-16 | 2 hours, 3 people
Dilys,25/10/23,Licence paperwork,10,12,2,1,£178.00,Studio,PPL => 2023-10-25 | 2 hours, 1 people, £178
Ken,03/11/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-11-03 | 2 hours, 2 people
Bethan,13/11/23,Request round,18.00,20.00,2,4,,Ward 6, => 2023-11-13 | 2 hours, 4 people
Ken,01/12/23,Friday oldies,7pm,9pm,2,2,,Studio, => 2023-12-01 | 2 hours, 2 people
Mo,09/12/23,Carols round the wards,4.00,7.30,3.5,14,£41.25,All wards,“lovely” said Sister => 2023-12-09 | 3.5 hours, 14 people, £41.25
Bethan,25/12/23,Christmas morning show,8.00,12.00,4,3,,Studio, => 2023-12-25 | 4 hours, 3 people
Ken,05/01/24,Friday oldies,7pm,9pm,2,2,,Studio, => 2024-01-05 | 2 hours, 2 people
Bethan,15/01/24,Request round,18.00,20.00,2,3,,Ward 4, => 2024-01-15 | 2 hours, 3 people
Dilys,24/01/24,Mixer repaired,10,4,6,2,£135,Studio,parts from Leeds => 2024-01-24 | 6 hours, 2 people, £135
Ken,02/02/24,Friday oldies,7pm,9pm,2,2,,Studio, => 2024-02-02 | 2 hours, 2 people
Bethan,12/02/24,Request round,18.00,20.00,2,3,£6.60,Ward 6,bus => 2024-02-12 | 2 hours, 3 people, £6.60
Mo,01/03/24,St David’s Day cawl and song,12,3,3,9,£58.70,Canteen, => 2024-03-01 | 3 hours, 9 people, £58.70
Bethan,11/03/24,Request round,18.00,20.00,2,3,,Ward 4, => 2024-03-11 | 2 hours, 3 people
,,TOTAL,,,,,"£1,833.90",, => skip total

Checked by treasurer 9/4/24 => skip note
""",
        "C",
        place="I",
        notes="J",
        delimiter=",",
    )
    income = {each["source"]["row"] for each in made.records if each["text"].startswith("Sixties")}
    total = max(int(each.split()[0]) for each in made.skips if each.endswith("total"))
    return Case(
        text_file(folder / "hospital_radio.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: Friday oldies of 5 May",
                "day-length-unknown: 1 day",
                "two-numbers/words-beside-number: 2 + 1 trainee",
                "date-impossible: 31/09/23",
                "income-in-costs: £212.00 raised",
                "hours-each-or-all: Hrs",
                "personal-data/maybe-names: Presenter",
            ],
            [_costs(made, total, "1833.90", income)],
        ),
    )


def talking_newspaper(folder: Path) -> Case:
    """Own trap: the dates say no year, as nobody does who writes up a log week by week; the title does."""
    made = log(
        "csv",
        """
Seiont Talking Newspaper for the Blind => skip title
Volunteers’ log, April 2024 – March 2025 => skip title

What,When,Hours given,Volunteers,Where,Paid out,Remarks => skip header
Reading and recording no. 881,3 Apr,10,5,Library,, => 2024-04-03 | 10 hours, 5 people
Copying and posting,4 Apr,6,4,Caernarfon,£11.20,labels => 2024-04-04 | 6 hours, 4 people, £11.20
Reading and recording no. 882,17 April,10,5,Library,, => 2024-04-17 | 10 hours, 5 people
Copying and posting,18 April,6.5 hrs,4,Caernarfon,, => 2024-04-18 | 6.5 hours, 4 people
Reading and recording no. 883,1-May,12,6,Library,, => 2024-05-01 | 12 hours, 6 people
Copying and posting,2-May,6,4,Caernarfon,£0.00, => 2024-05-02 | 6 hours, 4 people, £0
Copying and posting,2-May,6,4,Caernarfon,£0.00, => skip duplicate
Reading and recording no. 884,15 May,10,5,Library,, => 2024-05-15 | 10 hours, 5 people
Copying and posting,16 May,5,3,Caernarfon,, => 2024-05-16 | 5 hours, 3 people
,,,,,,
Coffee morning for listeners,Sat 8 June,18,9,Capel Salem,£42.35,scones and taxis => 2024-06-08 | 18 hours, 9 people, £42.35
Reading and recording no. 885,12 June,10,5,Library,, => 2024-06-12 | 10 hours, 5 people
Copying and posting,13 June,6,4,Caernarfon,, => 2024-06-13 | 6 hours, 4 people
New memory sticks bought,20 June,1,1,,"£1,240.00","400 sticks, “unbreakable”" => 2024-06-20 | 1 hours, 1 people, £1240
Reading and recording no. 886,26 June,10,5,Library,, => 2024-06-26 | 10 hours, 5 people
Visits to new listeners,July,approx 15,3,,£27.90,mileage => 2024-07 | 15 hours, 3 people, £27.90 | estimate
Reading and recording no. 887,10 July,10,5,Library,, => 2024-07-10 | 10 hours, 5 people
Copying and posting,11 July,6,4,Caernarfon,, => 2024-07-11 | 6 hours, 4 people
Reading and recording no. 888,24 July,2h 30m,5,Library,,short edition => 2024-07-24 | 2.5 hours, 5 people
Eisteddfod stand,6 August,2 days,6,Pontypridd,£96.00,train fares => 2024-08-06 | 6 people, £96 | held
Reading and recording no. 889,21 August,10,5,Library,, => 2024-08-21 | 10 hours, 5 people
Copying and posting,22 August,6,4,Caernarfon,, => 2024-08-22 | 6 hours, 4 people
Reading and recording no. 890,4 September,10,5,Library,, => 2024-09-04 | 10 hours, 5 people
Copying and posting,5 September,6,4,Caernarfon,£(8.40),labels returned => 2024-09-05 | 6 hours, 4 people, £-8.40
Studio cleaned and cabled,14 September,12,3 + 1 student,Library,£33.10, => 2024-09-14 | 12 hours, £33.10 | held
Reading and recording no. 891,18 September,10,5,Library,, => 2024-09-18 | 10 hours, 5 people
Copying and posting,19 September,6,4,Caernarfon,, => 2024-09-19 | 6 hours, 4 people
Reading and recording no. 892,2 Oct,10,5,Library,, => 2024-10-02 | 10 hours, 5 people
Copying and posting,3 Oct,6,4,Caernarfon,, => 2024-10-03 | 6 hours, 4 people
Jumble sale,19 Oct,24,8,Capel Salem,£187.60 raised, => 2024-10-19 | 24 hours, 8 people, £187.60
Reading and recording no. 893,30 Oct,10,5,Library,, => 2024-10-30 | 10 hours, 5 people
Copying and posting,31 November,6,4,Caernarfon,, => - | 6 hours, 4 people | held
Reading and recording no. 894,13 Nov,10,5,Library,, => 2024-11-13 | 10 hours, 5 people
Copying and posting,14 Nov,6,4,Caernarfon,£12.00, => 2024-11-14 | 6 hours, 4 people, £12
Christmas edition with the school choir,11 Dec,16,7,Ysgol y Gelli,£20.00, => 2024-12-11 | 16 hours, 7 people, £20
Copying and posting,12 Dec,8,5,Caernarfon,, => 2024-12-12 | 8 hours, 5 people
Reading and recording no. 896,8 Jan,10,5,Library,, => 2025-01-08 | 10 hours, 5 people
Copying and posting,9 Jan,6,4,Caernarfon,, => 2025-01-09 | 6 hours, 4 people
Reading and recording no. 897,22 Jan,10,5,Library,,café closed => 2025-01-22 | 10 hours, 5 people
Copying and posting,23 Jan,6,4,Caernarfon,£11.20,labels => 2025-01-23 | 6 hours, 4 people, £11.20
Reading and recording no. 898,5 February,10,5,Library,, => 2025-02-05 | 10 hours, 5 people
Copying and posting,6 February,6,4,Caernarfon,, => 2025-02-06 | 6 hours, 4 people
Players repaired,15 February,4.5,2,Library,£61,3 mended => 2025-02-15 | 4.5 hours, 2 people, £61
Reading and recording no. 899,5 March,10,5,Library,, => 2025-03-05 | 10 hours, 5 people
Copying and posting,6 March,6,4,Caernarfon,, => 2025-03-06 | 6 hours, 4 people
Reading and recording no. 900,19 March,14,9,Library,£16.50,cake! => 2025-03-19 | 14 hours, 9 people, £16.50
TOTAL,,,,,"£1,750.45", => skip total

Seen by the trustees 14 April => skip note
""",
        "A",
        place="E",
        notes="G",
        delimiter=",",
    )
    income = {each["source"]["row"] for each in made.records if each["text"].startswith("Jumble")}
    total = max(int(each.split()[0]) for each in made.skips if each.endswith("total"))
    return Case(
        text_file(folder / "talking_newspaper.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: copying on 2 May, twice",
                "day-length-unknown: 2 days",
                "two-numbers/words-beside-number: 3 + 1 student",
                "date-impossible/date-unread: 31 November",
                "income-in-costs: £187.60 raised",
                "hours-each-or-all: Hours given",
            ],
            [_costs(made, total, "1750.45", income)],
        ),
    )

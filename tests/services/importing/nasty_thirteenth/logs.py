# ruff: noqa: E501, RUF001 - a row of a sheet and what is made of it stand on one line, its apostrophes as they are
"""Cousins of the volunteer log: a second book-keeper half way, the new year forgotten, weeks by their Monday."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file
from tests.services.importing.nasty_thirteenth.paired import log


def toy_library(folder: Path) -> Case:
    """The headings come again in September in another order; dates four ways; takings; a day that does not exist."""
    made = log(
        "csv",
        """
Caerau Toy Library – diary 2023–24,,,,,,=> skip title
,,,,,,
Date,Session,Helpers,Hours (total),Fees taken,Venue,Remarks=> skip header
04/04/2023,Stay & play,4,8,£14.50,Library,=> 2023-04-04 | 8 hours, 4 people, £14.50
11.4.23,Toy washing,3,4.5 hrs,,Store,new steriliser=> 2023-04-11 | 4.5 hours, 3 people
18 Apr 2023,Stay & play,5,10,£17.00,Library,=> 2023-04-18 | 10 hours, 5 people, £17
25/4/23,Stay & play,4,8hrs,£11.00,Library,=> 2023-04-25 | 8 hours, 4 people, £11
Tue 2 May 2023,Toy van – Nantyffyllon,2,3h 30m,£8.25,Nantyffyllon,Dai’s van=> 2023-05-02 | 3.5 hours, 2 people, £8.25
09/05/23,Stay & play,4,8,£12.50,Library,=> 2023-05-09 | 8 hours, 4 people, £12.50
16/05/23,Toy washing,3,4,nil,Store,=> 2023-05-16 | 4 hours, 3 people, £0?
16/05/23,Toy washing,3,4,nil,Store,=> skip duplicate
23/05/23,Stay & play,6,12,£21.75,Library,=> 2023-05-23 | 12 hours, 6 people, £21.75
30/05/23,Half term picnic,8,1 day,£(6.40),Welfare Park,ice cream paid from float=> 2023-05-30 | 8 people, £-6.40 | held
,,,,,,
06/06/23,Stay & play,4,8,£13.00,Library,=> 2023-06-06 | 8 hours, 4 people, £13
13/06/23,Toy van – Nantyffyllon,2,3,£7.50,Nantyffyllon,=> 2023-06-13 | 3 hours, 2 people, £7.50
20/06/23,Stay & play,4 + 2 students,9,£15.00,Library,work experience=> 2023-06-20 | 9 hours, £15 | held
27/06/23,Repairing jigsaws,3,approx 6,,Store,=> 2023-06-27 | 6 hours, 3 people | estimate
04/07/23,Stay & play,5,10,£16.25,Library,=> 2023-07-04 | 10 hours, 5 people, £16.25
11/07/23,Stay & play,5,10,£14.00,Library,=> 2023-07-11 | 10 hours, 5 people, £14
18/07/23,Toy van – Nantyffyllon,2,3h,£6.00,Nantyffyllon,=> 2023-07-18 | 3 hours, 2 people, £6
25/07/23,Summer fair stall,7,17.5,£88.60,Welfare Park,tombola=> 2023-07-25 | 17.5 hours, 7 people, £88.60
August,Deep clean of store,4,about 20,,Store,“never again!”=> 2023-08 | 20 hours, 4 people | estimate
,,,,,,
From September: Rhian now keeping the diary,,,,,,=> skip note/title/section
Session,Date,Venue,Helpers,Fees taken,Hours (total),Remarks=> skip header
Stay & play,05/09/23,Library,4,£12.00,8,=> 2023-09-05 | 8 hours, 4 people, £12 | text Stay & play | place Library
Stay & play,12/09/23,Library,4,£10.50,8,=> 2023-09-12 | 8 hours, 4 people, £10.50 | text Stay & play | place Library
Toy van – Nantyffyllon,19/09/23,Nantyffyllon,2,£7.75,3.5,=> 2023-09-19 | 3.5 hours, 2 people, £7.75 | text Toy van – Nantyffyllon | place Nantyffyllon
Stay & play,26/09/23,Library,5,£18.00,10,=> 2023-09-26 | 10 hours, 5 people, £18 | text Stay & play | place Library
Toy count,31/09/23,Store,6,,12,whole team=> - | 12 hours, 6 people | held | text Toy count | place Store | notes whole team
Stay & play,03/10/23,Library,4,£11.25,8,=> 2023-10-03 | 8 hours, 4 people, £11.25 | text Stay & play | place Library
Toy washing,10/10/23,Store,3,-,4,=> 2023-10-10 | 4 hours, 3 people | text Toy washing | place Store
Stay & play,17/10/23,Library,4,£13.50,8,=> 2023-10-17 | 8 hours, 4 people, £13.50 | text Stay & play | place Library
Toy van – Nantyffyllon,24/10/23,Nantyffyllon,2,£9.00,1½,van broke down=> 2023-10-24 | 1.5 hours, 2 people, £9 | text Toy van – Nantyffyllon | place Nantyffyllon | notes van broke down
Half term crafts,31/10/23,Library,6,"£1,024.00 grant",15,Children in Need=> 2023-10-31 | 15 hours, 6 people, £1024? | text Half term crafts | place Library | notes ?
Stay & play,07/11/23,Library,5,£14.00,10,=> 2023-11-07 | 10 hours, 5 people, £14 | text Stay & play | place Library
Stay & play,14/11/23,Library,5,£12.75,10,=> 2023-11-14 | 10 hours, 5 people, £12.75 | text Stay & play | place Library
Toy van – Nantyffyllon,21/11/23,Nantyffyllon,2,£6.50,3.5,=> 2023-11-21 | 3.5 hours, 2 people, £6.50 | text Toy van – Nantyffyllon | place Nantyffyllon
Stay & play,28/11/23,Library,4,£11.00,8,=> 2023-11-28 | 8 hours, 4 people, £11 | text Stay & play | place Library
Christmas toy sale,05/12/23,Library,9,£212.40,31.5,a record!=> 2023-12-05 | 31.5 hours, 9 people, £212.40 | text Christmas toy sale | place Library | notes a record!
Stay & play,09/01/24,Library,4,£12.25,8,=> 2024-01-09 | 8 hours, 4 people, £12.25 | text Stay & play | place Library
Toy washing,16/01/24,Store,3,,4.5,=> 2024-01-16 | 4.5 hours, 3 people | text Toy washing | place Store
Stay & play,23/01/24,Library,4,£13.00,8,=> 2024-01-23 | 8 hours, 4 people, £13 | text Stay & play | place Library
Stay & play,06/02/24,Library,5,£15.50,10,=> 2024-02-06 | 10 hours, 5 people, £15.50 | text Stay & play | place Library
Toy van – Nantyffyllon,20/02/24,Nantyffyllon,2,£7.00,3,=> 2024-02-20 | 3 hours, 2 people, £7 | text Toy van – Nantyffyllon | place Nantyffyllon
Stay & play,05/03/24,Library,4,£12.00,8,Mother’s Day cards=> 2024-03-05 | 8 hours, 4 people, £12 | text Stay & play | place Library | notes Mother’s Day cards
Stay & play,19/03/24,Library,5,£16.00,10,=> 2024-03-19 | 10 hours, 5 people, £16 | text Stay & play | place Library
,,,,,,
TOTAL FOR YEAR,,,172,"£1,690.15",,=> skip total
""",
        text="B",
        place="F",
        notes="G",
        delimiter=",",
    )
    return Case(
        text_file(folder / "toy_library.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "twice-in-file: 16 May",
                "day-length-unknown: 1 day",
                "two-numbers: 4 + 2 students",
                "date-impossible: 31/09/23",
            ],
            [("csv", 50, "1690.15", "1677.35")],
            unasked=("hours-each-or-all", "headings-differ", "date-order-unclear"),
        ),
    )


def lifeboat_visitors(folder: Path) -> Case:
    """Guides by initials, coach parties, sums between the months, and January typed with the year that was over."""
    made = log(
        "csv",
        """
"Porth Lifeboat Museum – visitors’ book, 1 April 2023 to 31 March 2024"=> skip title
Date,Opening,Visitors,Guides,Donations,Hours open,Notes=> skip header
01/04/2023,Saturday opening,42,JR,£61.20,5,=> 2023-04-01 | 5 hours, 42 people, £61.20
02/04/2023,Sunday opening,37,JR/PM,£48.00,4,=> 2023-04-02 | 4 hours, 37 people, £48
08/04/2023,Saturday opening,85,PM,£120.45,6,Easter trail=> 2023-04-08 | 6 hours, 85 people, £120.45
09/04/2023,Sunday opening,91,PM,£133.10,6,Easter trail=> 2023-04-09 | 6 hours, 91 people, £133.10
15/04/2023,Saturday opening,40ish,JR,£52.00,5,=> 2023-04-15 | 5 hours, 40 people, £52 | estimate
22/04/2023,Saturday opening,33,EL,£39.60,5 hrs,=> 2023-04-22 | 5 hours, 33 people, £39.60
April total,,328,,£454.35,31,=> skip total
06/05/2023,Coronation opening,112,JR/EL,£201.00,7,bunting by Ann’s group=> 2023-05-06 | 7 hours, 112 people, £201
13/05/2023,Saturday opening,29,PM,£31.80,5,=> 2023-05-13 | 5 hours, 29 people, £31.80
16/05/2023,Cubs’ visit,24 cubs + 4 leaders,JR,£30.00,1h 30m,=> 2023-05-16 | 1.5 hours, £30 | held
20/05/2023,Saturday opening,44,EL,£57.25,5,=> 2023-05-20 | 5 hours, 44 people, £57.25
27/05/2023,Saturday opening,61,PM,£88.00,5,=> 2023-05-27 | 5 hours, 61 people, £88
28/05/2023,Sunday opening,Closed – gale,,,,=> 2023-05-28 | - | optional
29/05/2023,Bank holiday opening,77,JR/PM,£95.35,6,=> 2023-05-29 | 6 hours, 77 people, £95.35
May total,,351,,£503.40,29.5,=> skip total
03/06/2023,Saturday opening,38,EL,£41.00,5,=> 2023-06-03 | 5 hours, 38 people, £41
10/06/2023,Saturday opening,52,JR,£63.90,5,=> 2023-06-10 | 5 hours, 52 people, £63.90
17/06/2023,Coach party from Hereford,2 coaches (86),JR/PM,£150.00,3,=> 2023-06-17 | 3 hours, £150 | held
24/06/2023,Saturday opening,47,PM,£55.00,5,=> 2023-06-24 | 5 hours, 47 people, £55
31/06/2023,Launch demonstration,160,ALL,£288.00,4,=> - | 4 hours, 160 people, £288 | held
01/07/2023,Saturday opening,58,EL,£66.00,5,=> 2023-07-01 | 5 hours, 58 people, £66
08/07/2023,Saturday opening,63,JR,£71.20,5,=> 2023-07-08 | 5 hours, 63 people, £71.20
15/07/2023,Saturday opening,49,PM,£(2.00),5,float was short=> 2023-07-15 | 5 hours, 49 people, £-2
22/07/2023,Saturday opening,71,EL,£84.15,5,=> 2023-07-22 | 5 hours, 71 people, £84.15
29/07/2023,Saturday opening,80,JR,£99.99,6,=> 2023-07-29 | 6 hours, 80 people, £99.99
05/08/2023,Saturday opening,88,JR,£104.00,6,=> 2023-08-05 | 6 hours, 88 people, £104
12/08/2023,Harbour fête,240 approx,ALL,"£1,046.70",8,with the Rowing Club=> 2023-08-12 | 8 hours, 240 people, £1046.70 | estimate
19/08/2023,Saturday opening,79,PM,£90.50,6,=> 2023-08-19 | 6 hours, 79 people, £90.50
19/08/2023,Saturday opening,79,PM,£90.50,6,=> skip duplicate
26/08/2023,Saturday opening,95,EL,£117.00,6,=> 2023-08-26 | 6 hours, 95 people, £117
09/09/2023,Heritage open day,134,ALL,£176.25,7,free entry all year anyway=> 2023-09-09 | 7 hours, 134 people, £176.25
16/09/2023,Saturday opening,41,PM,£45.00,5,=> 2023-09-16 | 5 hours, 41 people, £45
30/09/2023,Saturday opening,36,JR,£40.80,5,=> 2023-09-30 | 5 hours, 36 people, £40.80
07/10/2023,Saturday opening,30,EL,£28.00,4,=> 2023-10-07 | 4 hours, 30 people, £28
21/10/2023,Saturday opening,22,JR,£19.45,4,=> 2023-10-21 | 4 hours, 22 people, £19.45
28/10/2023,Half term opening,67,PM,£74.00,5,spooky trail=> 2023-10-28 | 5 hours, 67 people, £74
11/11/2023,Remembrance opening,55,JR/EL,£81.00,3,=> 2023-11-11 | 3 hours, 55 people, £81
25/11/2023,Saturday opening,not counted,PM,£20.00,4,clicker broken=> 2023-11-25 | 4 hours, £20
09/12/2023,Carols on the slipway,118,ALL,£231.60,3,=> 2023-12-09 | 3 hours, 118 people, £231.60
16/12/2023,Saturday opening,17,EL,£14.00,3,=> 2023-12-16 | 3 hours, 17 people, £14
06/01/2023,Saturday opening,12,JR,£9.50,3,=> ? | 3 hours, 12 people, £9.50
20/01/2023,Saturday opening,15,PM,£11.00,3,=> ? | 3 hours, 15 people, £11
03/02/2024,Saturday opening,19,EL,£16.75,3,=> 2024-02-03 | 3 hours, 19 people, £16.75
17/02/2024,Half term opening,48,JR,£53.00,4,=> 2024-02-17 | 4 hours, 48 people, £53
02/03/2024,St David’s weekend,39,PM/EL,£47.30,4,=> 2024-03-02 | 4 hours, 39 people, £47.30
16/03/2024,Saturday opening,26,JR,£24.00,4,=> 2024-03-16 | 4 hours, 26 people, £24
30/03/2024,Easter Saturday opening,70,PM,£92.00,6,=> 2024-03-30 | 6 hours, 70 people, £92
=>
Visitors counted by clicker; guides not counted=> skip note
""",
        text="B",
        notes="G",
        delimiter=",",
        more=("place ?",),
    )
    return Case(
        text_file(folder / "lifeboat_visitors.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "personal-data: guides by their initials",
                "two-numbers: 24 cubs + 4 leaders and 2 coaches (86)",
                "date-impossible: 31/06/2023",
                "twice-in-file: 19 August",
                "date-outside-year/date-far-off/date-order: January typed with the year before",
            ],
            [("csv", 9, "328", "328"), ("csv", 9, "454.35", "454.35"), ("csv", 17, "351", "323")],
            unasked=("date-order-unclear", "income-in-costs"),
        ),
    )


def allotment_diary(folder: Path) -> Case:
    """Parted by semicolons: weeks by their Monday, days with a dash between, hours with a colon, sums in a cell."""
    made = log(
        "csv",
        """
Gerddi Pontardawe community allotment;;;;;;=> skip title
Work diary April 2024 – March 2025;;;;;;=> skip title
;;;;;;
When;Job;No. of people;Time spent;Spent;Plot;Other=> skip header
06/04/24;Digging over;7;2:30;;Plot 4;=> 2024-04-06 | 2.5 hours, 7 people
13/04/24;Seed potatoes in;9;3h;£23.40;Plot 4;Arran Pilot=> 2024-04-13 | 3 hours, 9 people, £23.40
20/04/24;Shed roof felt;4;4;£61.15;Yard;Huw’s ladder=> 2024-04-20 | 4 hours, 4 people, £61.15
w/c 22/04/24;Watering rota;5;3½;;All plots;=> 2024-04-22..2024-04-28 | 3.5 hours, 5 people
27/04/24;Wheelchair bed building;8;5:00;£145.00;Plot 1;sleepers delivered=> 2024-04-27 | 5 hours, 8 people, £145
04/05/24;Sowing carrots;6;2;£4.99;Plot 2;=> 2024-05-04 | 2 hours, 6 people, £4.99
11/05/24;Open morning;11;3;£12.00 raised;Yard;tea & cakes=> 2024-05-11 | 3 hours, 11 people, £12 | held
w/c 13/05/24;Watering rota;5;3;;All plots;=> 2024-05-13..2024-05-19 | 3 hours, 5 people
18/05/24;Polytunnel skin;6;half day;£210.00;Tunnel;windy=> 2024-05-18 | 6 people, £210 | held
25/05/24;Weeding;4;90 mins;;Plot 3;=> 2024-05-25 | 1.5 hours, 4 people
01/06/24;Bean poles;5;2;nil;Plot 2;hazel from the woods=> 2024-06-01 | 2 hours, 5 people, £0?
08/06/24;Café planters;3;2:15;"£12.50 + £7.99";Yard;compost and string=> 2024-06-08 | 2.25 hours, 3 people | held
15/06/24;Weeding;5;2;;Plot 3;=> 2024-06-15 | 2 hours, 5 people
15/06/24;Weeding;5;2;;Plot 3;=> skip duplicate
22/06/24;Strawberry picking;12;2;;Plot 2;with the primary school=> 2024-06-22 | 2 hours, 12 people
29/06/24;Strawberry picking;10;2;;Plot 2;=> 2024-06-29 | 2 hours, 10 people
10-12/07/24;Show marquee;6;14;£38.00;Showground;three days=> 2024-07-10..2024-07-12 | 14 hours, 6 people, £38
20/07/24;Potato lifting;9;3;;Plot 4;84 kg!=> 2024-07-20 | 3 hours, 9 people
27/07/24;Hedge trim;4;2:45;£(9.50);Boundary;blade sent back=> 2024-07-27 | 2.75 hours, 4 people, £-9.50
August;Watering rota;8;approx 30;;All plots;=> 2024-08 | 30 hours, 8 people | estimate
03/08/24;Onion drying;3;1;;Tunnel;=> 2024-08-03 | 1 hours, 3 people
17/08/24;Blackberry jam;6;3;£17.20;Village hall;sugar and jars=> 2024-08-17 | 3 hours, 6 people, £17.20
24/08/24;Weeding;4;2;;Plot 3;=> 2024-08-24 | 2 hours, 4 people
31/09/24;Compost turning;3;1:30;;Yard;=> - | 1.5 hours, 3 people | held
07/09/24;Apple day set-up;5;2;£22.60;Yard;=> 2024-09-07 | 2 hours, 5 people, £22.60
14/09/24;Apple day;14;6;£(180.00);Yard;juice press deposit back=> 2024-09-14 | 6 hours, 14 people, £-180
28/09/24;Pond clearing;6;3;;Pond;2 newts=> 2024-09-28 | 3 hours, 6 people
05/10/24;Garlic planting;5;2;£8.00;Plot 3;=> 2024-10-05 | 2 hours, 5 people, £8
12/10/24;Path repairs;7;4:30;"£1,120.00";Paths;10 tonnes of stone=> 2024-10-12 | 4.5 hours, 7 people, £1120
19/10/24;Leaf mould cage;3;2;free;Yard;pallets=> 2024-10-19 | 2 hours, 3 people, £0?
02/11/24;Bulbs by the gate;8;2;£31.90;Gate;=> 2024-11-02 | 2 hours, 8 people, £31.90
16/11/24;Tool sharpening;2;2:00;£6.75;Yard;=> 2024-11-16 | 2 hours, 2 people, £6.75
30/11/24;Wreath making;15;3;£44.00;Village hall;holly from Mrs P’s=> 2024-11-30 | 3 hours, 15 people, £44
07/12/24;Storm clear-up;9;5;;All plots;Storm Darragh=> 2024-12-07 | 5 hours, 9 people
11/01/25;Planning meeting;10;2;£9.80;Village hall;=> 2025-01-11 | 2 hours, 10 people, £9.80
18/01/25;Hedge laying;8;1 day;£60.00;Boundary;tutor’s fee=> 2025-01-18 | 8 people, £60 | held
w/c 20/01/25;Bird feeders;2;1;;Gate;=> 2025-01-20..2025-01-26 | 1 hours, 2 people
01/02/25;Pruning apples;6;3;;Orchard;=> 2025-02-01 | 3 hours, 6 people
15/02/25;Seed swap;20;2;;Village hall;=> 2025-02-15 | 2 hours, 20 people
22/02/25;Muck delivery;5;2:30;£75.00;Yard;=> 2025-02-22 | 2.5 hours, 5 people, £75
08/03/25;Bed edging;6;3;£52.35;Plot 1;=> 2025-03-08 | 3 hours, 6 people, £52.35
22/03/25;First sowings;7;2;£14.50;Tunnel;=> 2025-03-22 | 2 hours, 7 people, £14.50
29/03/25;Water butts back on;3;1;;All plots;=> 2025-03-29 | 1 hours, 3 people
;Total spent;;;£1,775.63;;=> skip total
""",
        text="B",
        notes="G",
        delimiter=";",
        place="F",
    )
    return Case(
        text_file(folder / "allotment_diary.csv", made.text, "cp1252"),
        expected(
            made.records,
            [made.skipped],
            [
                "income-in-costs: £12.00 raised",
                "day-length-unknown: half day",
                "two-numbers: £12.50 + £7.99",
                "twice-in-file: 15 June",
                "date-impossible: 31/09/24",
                "hours-each-or-all: 7 people, 2:30",
            ],
            [("csv", 48, "1775.63", "1755.14")],
            unasked=("date-order-unclear",),
        ),
    )

"""One row a day or an event: traps of half days, call-out times, ditto marks."""

from decimal import Decimal
from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def hospice_shop(folder: Path) -> Case:
    """Semicolons and cp1252; half a day, ``18h45``, ``do.``, a till refund, a driver beside the volunteers."""
    text = """
Llys Awel Hospice – charity shop day book;;;;;;
Shop: High Street;;Year: 2024/25;;;;
;;;;;;
Day;What we did;Vols on;Vol hrs;Till takings;Weather;Remarks
06-Apr-24;Normal trading;4;16 hours;£212.40;;
13-Apr-24;Book sale;6;½ day each;£310;dry;shop full by 10
20-Apr-24;Normal trading;5;18h45;£198;sunny;till short £2
27-Apr-24;do.;4;16;£205.25;rain;
04-May-24;Window dressing;2;4;nil;;closed for painting
11-May-24;Normal trading;4;15.5;£1.012,60;;inc. legacy clothes – Mrs D’s
18-May-24;Normal trading;4;~15;£187.35;;
25-May-24;Bank holiday – closed;;;;;
31-Jun-24;Bric-a-brac sort;3;9;£0.00;;
08-Jun-24;Normal trading;4;16;£240.15;fair;
08-Jun-24;Normal trading;4;16;£240.15;fair;
15-Jun-24;Furniture collection;2 + driver;5;£35;;to Café Croeso
22-Jun-24;Normal trading;five;20;£201.90;;
29-Jun-24;Refund to customer;;;-£12.00;;faulty lamp
06-Jul-24;Fashion show at church hall;11;33;£486.20 raised;;
13-Jul-24;Normal trading;4;16;£219.75;;
20-Jul-24;Sorting day (closed am);7;24.5 hrs;£98.30;;
;Total;;;£3,635.05;;

Banked every Monday, slips in the blue file
"""  # noqa: RUF001
    made = said(
        "csv",
        """
        5 | Normal trading | 2024-04-06 | 16 hours, 4 people, £212.40
        6 | Book sale | 2024-04-13 | 6 people, £310 | held
        7 | Normal trading | 2024-04-20 | 18.75 hours, 5 people, £198
        8 | Normal trading | 2024-04-27 | 16 hours, 4 people, £205.25
        9 | Window dressing | 2024-05-04 | 4 hours, 2 people, £0?
        10 | Normal trading | 2024-05-11 | 15.5 hours, 4 people, £1012.60 | held
        11 | Normal trading | 2024-05-18 | 15 hours, 4 people, £187.35 | estimate
        12 | Bank holiday – closed | 2024-05-25 | - | optional
        13 | Bric-a-brac sort | - | 9 hours, 3 people, £0 | held
        14 | Normal trading | 2024-06-08 | 16 hours, 4 people, £240.15
        16 | Furniture collection | 2024-06-15 | 5 hours, £35 | held
        17 | Normal trading | 2024-06-22 | 20 hours, 5 people?, £201.90
        18 | Refund to customer | 2024-06-29 | £-12
        19 | Fashion show at church hall | 2024-07-06 | 33 hours, 11 people, £486.20
        20 | Normal trading | 2024-07-13 | 16 hours, 4 people, £219.75
        21 | Sorting day (closed am) | 2024-07-20 | 24.5 hours, 7 people, £98.30
        """,  # noqa: RUF001
        "notes ?",
        "place ?",
    )
    made[10]["lenient"]["people"] = [2, None]
    made[12]["lenient"]["unit"] = ["gbp", None]
    return Case(
        text_file(folder / "hospice_shop.csv", text, "cp1252"),
        expected(
            made,
            [("csv", "1 title\n2 title\n4 header\n15 duplicate\n22 total\n24 note")],
            [
                "hours-each-or-all: volunteers and hours",
                "day-length-unknown/number-unread: ½ day each",
                "number-two-ways: £1.012,60",
                "date-impossible: 31-Jun-24",
                "twice-in-file: 8 June",
                "words-beside-number/two-numbers/number-unread: 2 + driver",
            ],
            [("csv", 22, "3635.05", "3394.90")],
            unasked=("income-in-costs", "date-order-unclear"),
        ),
    )


def mountain_rescue(folder: Path) -> Case:
    """Times out and back, a night over two days, ``27:30`` hours, dogs beside the team, stand-by, a serial date."""
    text = """
Bryn Du Mountain Rescue Team
Call-outs and training 2024                                  | | | | | | Hon Sec: see over

Job no | Date | Out | Stood down | Incident | Grid ref | Team | Team hours (all) | Diesel
24-001 | 2024-01-06 | '14:20 | '18:50 | Lost walkers, Pen y Fan | SO 012 215 | 9 | 40.5 | £18.40
24-002 | '14-15/01/24 | '22:05 | '04:35 | Missing person search | SN 99 07 | '12 + 2 dogs | '78 hrs | £41
24-003 | 45322 | '10:00 | '16:00 | Exercise - crag rescue | | 15 | 90 | nil
24-004 | '11/02/24 | '13:15 | '15:00 | Injured climber (airlifted) | SN 91 | 8 | '14 hrs | '£22.75
24-005 | '18/02/24 | | | Stand-by only | | '- | - |
24-006 | '02/03/24 | '09:00 | '17:00 | First aid refresher | Base | 18 | '144hrs | '£120 hall hire
24-007 | '23/03/24 | '16:40 | '20:00 | Dog on ledge | SO 05 12 | 6 | '20h | '£9.60
24-008 | '30/03/24 | '11:30 | '14:15 | Paraglider, Cribarth | SN 83 14 | 10 | '27:30 | '£31.20
24-009 | '29/04/24 | '19:00 | '21:00 | Exercise - night nav | | 14 | 28 | '£12
24-010 | 'early May | | | Supermarket bucket collection | | 7 | '21 | '£(6.00)
24-011 | '19/05/24 | '12:10 | '17:40 | Twisted ankle, Sgwd yr Eira | SN 92 09 | 11 | '60½ | '£27.90
24-012 | '25/05/24 | '15:00 | '15:45 | False alarm with good intent | | 4 | '3 | '£5
24-013 | '32/05/24 | '10:00 | '12:00 | Kit check | Base | 5 | 10 |
24-014 | '09/06/24 | '08:30 | '18:30 | Fell race safety cover | | 13 | '130 (est) | '£36.85
24-015 | '22/06/2042 | '14:00 | '19:00 | Heat exhaustion, Corn Du | SO 00 21 | 9 | 45 | '£14.50
 | | | | 15 jobs | | 141 | 711.5 |

Diesel is Land Rover only. Members' own cars not claimed.
"""
    name = "Log"
    made = said(
        name,
        """
        5 | Lost walkers, Pen y Fan | 2024-01-06 | 40.5 hours, 9 people, £18.40
        6 | Missing person search | 2024-01-14..2024-01-15 | 78 hours, £41 | held
        7 | Exercise - crag rescue | 2024-01-31 | 90 hours, 15 people, £0?
        8 | Injured climber (airlifted) | 2024-02-11 | 14 hours, 8 people, £22.75
        9 | Stand-by only | 2024-02-18 | -
        10 | First aid refresher | 2024-03-02 | 144 hours, 18 people, £120
        11 | Dog on ledge | 2024-03-23 | 20 hours, 6 people, £9.60
        12 | Paraglider, Cribarth | 2024-03-30 | 27.5 hours, 10 people, £31.20
        13 | Exercise - night nav | 2024-04-29 | 28 hours, 14 people, £12
        14 | Supermarket bucket collection | ? | 21 hours, 7 people, £-6
        15 | Twisted ankle, Sgwd yr Eira | 2024-05-19 | 60.5 hours, 11 people, £27.90
        16 | False alarm with good intent | 2024-05-25 | 3 hours, 4 people, £5
        17 | Kit check | - | 10 hours, 5 people | held
        18 | Fell race safety cover | 2024-06-09 | 130 hours, 13 people, £36.85 | estimate
        19 | Heat exhaustion, Corn Du | ? | 45 hours, 9 people, £14.50 | held
        """,
        "notes ?",
        "place ?",
        "code ?",
    )
    made[1]["lenient"] |= {"people": [12, None], "period": [["2024-01-14", "2024-01-15"], None]}
    made[9]["lenient"]["estimate"] = [True, False]
    return Case(
        xlsx(folder / "mountain_rescue.xlsx", {name: text}),
        expected(
            made,
            [(name, "1 title\n2 title\n4 header\n20 total\n22 note")],
            [
                "two-numbers/words-beside-number: 12 + 2 dogs",
                "date-from-number: 45322",
                "date-impossible: 32/05/24",
                "date-far-off/date-outside-year: 2042",
            ],
            unasked=("hours-each-or-all",),
        ),
        also=(_the_hours_are_the_team_hours,),
    )


def _the_hours_are_the_team_hours(made: Json) -> list[str]:
    times = {"14:20", "14.333", "10", "16"}
    return [
        f"a time of day was counted: {each['text']} {each['quantity']}"
        for each in made["records"]
        if each["source"]["row"] == 7 and str(each["quantity"]) in times
    ]


def furniture_reuse(folder: Path) -> Case:
    """Dates left blank for the row above's, ditto marks, tonnes among kilograms, ``FOC``, ``£40 CR``."""
    text = """
Ail Gyfle Furniture Reuse\tStock out sheet\t\t\t\t
Financial year 2023/24\t\t\t\t\t

Date out\tWhat went\tWeight kg\tTo\tSold for\tComment
3 Apr\t2-seater sofa\t45\tshop\t£60\t
\tWardrobe\t38.5kg\t"\t£45.00\t
\tBed + mattress\t52\tsocial services\tFOC\tfamily of 5
11 Apr\tWashing machine\t70 kgs\tshop\t£80.00\ttested
\tditto\t70\tshop\t£80.00\tsecond one
24 Apr\tOffice clearance - desks\t1.2 t\tschool\t£150 donation\t
2 May\tCot (no mattress)\t12\tbaby bank\t-\t
9 May\tTable and 4 chairs\tapprox 35\tshop\t£25 inc del\t
\tBookcase\t18-20\tshop\t£10\t
16 May\tRefund: washing machine\t\tshop\t£40 CR\tdoor catch
30 May\tGarden tools, 1 lot\t?\tcommunity garden\tfree\t
Sat 3 June\tSale day, odds and ends\t240\tall comers\t£312.75\t
6 Jun\tFridge freezer\t61\tsupported housing\t£1,05.00\t
13 Jun\tPiano!\t¼ tonne\tvillage hall\t£0\t
20 Jun\tSingle beds x 3\t96\trefuge\t£90 (3 x £30)\t
27/6\tCarpet offcuts\t14.5\ttip\tn/a\tnot reuse
30 Feb\tArmchair\t22\tshop\t£15\t
Totals\t\t2,286.5\t\t£1,012.75\t
"""
    made = said(
        "csv",
        """
        5 | 2-seater sofa | 2023-04-03 | 45 kg, £60
        6 | Wardrobe | ? | 38.5 kg, £45 | held
        7 | Bed + mattress | ? | 52 kg, £0? | held
        8 | Washing machine | 2023-04-11 | 70 kg, £80
        9 | Washing machine | ? | 70 kg, £80 | held
        10 | Office clearance - desks | 2023-04-24 | 1200 kg, £150
        11 | Cot (no mattress) | 2023-05-02 | 12 kg
        12 | Table and 4 chairs | 2023-05-09 | 35 kg, £25? | estimate
        13 | Bookcase | ? | £10 | held
        14 | Refund: washing machine | 2023-05-16 | £-40? | held
        15 | Garden tools, 1 lot | 2023-05-30 | £0?
        16 | Sale day, odds and ends | 2023-06-03 | 240 kg, £312.75
        17 | Fridge freezer | 2023-06-06 | 61 kg, £105? | held
        18 | Piano! | 2023-06-13 | 250 kg, £0
        19 | Single beds x 3 | 2023-06-20 | 96 kg, £90? | held
        20 | Carpet offcuts | 2023-06-27 | 14.5 kg
        21 | Armchair | - | 22 kg, £15 | held
        """,
        "notes ?",
        "place ?",
    )
    made[5]["lenient"] |= {"quantity": [Decimal(1200), Decimal("1.2"), 1.2], "unit": ["kg", "tonnes"]}
    made[13]["lenient"] |= {"quantity": [Decimal(250), Decimal("0.25")], "unit": ["kg", "tonnes"]}
    made[9]["lenient"] |= {"amount_pence": [-4000, 4000, None], "unit": ["gbp", None]}
    made[8]["lenient"] |= {"unit": ["kg", "gbp", None]}
    made[10]["lenient"] |= {"unit": [None, "gbp"]}
    return Case(
        text_file(folder / "furniture_reuse.tsv", text),
        expected(
            made,
            [("csv", "1 title\n2 title\n4 header\n22 total")],
            [
                "two-numbers: 18-20",
                "date-impossible: 30 Feb",
                "number-unread/number-two-ways/mark-unclear: £1,05.00",
                "number-unread/two-numbers/words-beside-number: £90 (3 x £30)",
            ],
        ),
    )

"""Books with a sheet a term, a month or a venue, as the third sample: headings that wander and change their words."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, xlsx
from tests.services.importing.nasty_more.said import said


def memory_cafe(folder: Path) -> Case:
    """A sheet a season, the heading on row 4, 1 and 6, other words for who came, serials, hidden lists, how-to."""
    how = """
How to fill this in
1. One line for each café, please
2. Put your initials in the last column
Memory Café records 2024-25
"""
    spring = """
Spring and summer 2024
Venue: Chapel vestry unless stated
|
Date|What we did|People attending|Hours|Postcode
2024-04-17|Singing for the brain|21|2|LL55 1AB
45420|Chair exercise|17|1.5|LL55 1AB
'19/06/24|Carers' supper|28|2.5|
2024-06-26|Singing for the brain|approx 20|2|LL55 1AB
|Total|86||
"""
    autumn = """
Activity|Date|No. there|Hrs|Run by
Garden visit to Bodnant|2024-07-17|24|5|MW
Singing for the brain|'18.09.24|19|2 hrs|MW/TJ
Reminiscence boxes|45567|16|1h 30m|TJ
Fire safety talk|2024-10-16|22|1|MW
Total||81||
"""
    winter = """
Winter 2024-25
|
Cafés are shut in Christmas week
|
|
Postcode|Date|What we did|Attended|Hours
LL55 1AB|'20/11/24|Singing for the brain|23|2
LL55 1AB|45644|Christmas tea|34|3
|'29/02/25|Chair exercise|18|1.5
LL55 3CD|2025-03-19|Tŷ Newydd outing|15 + 4 carers|4
||Total|94|
"""
    lists = """
Activities
Singing for the brain
Chair exercise
"""
    sheets = {"How to": how, "Spring-Summer": spring, "Autumn": autumn, "Winter": winter, "Lists": lists}
    made = said(
        "Spring-Summer",
        """
        5 | Singing for the brain | 2024-04-17 | 2 hours, 21 people | place LL55 1AB
        6 | Chair exercise | 2024-05-08 | 1.5 hours, 17 people | place LL55 1AB
        7 | Carers' supper | 2024-06-19 | 2.5 hours, 28 people
        8 | Singing for the brain | 2024-06-26 | 2 hours, 20 people | place LL55 1AB | estimate
        """,
    )
    made += said(
        "Autumn",
        """
        2 | Garden visit to Bodnant | 2024-07-17 | 5 hours, 24 people
        3 | Singing for the brain | 2024-09-18 | 2 hours, 19 people
        4 | Reminiscence boxes | 2024-10-02 | 1.5 hours, 16 people
        5 | Fire safety talk | 2024-10-16 | 1 hours, 22 people
        """,
    )
    made += said(
        "Winter",
        """
        7 | Singing for the brain | 2024-11-20 | 2 hours, 23 people | place LL55 1AB
        8 | Christmas tea | 2024-12-18 | 3 hours, 34 people | place LL55 1AB
        9 | Chair exercise | - | 1.5 hours, 18 people | held
        10 | Tŷ Newydd outing | 2025-03-19 | 4 hours | place LL55 3CD | held
        """,
    )
    for each in made:
        if each["place"] is None:
            each["lenient"]["place"] = [None, "Chapel vestry"]

    def hide(book: object) -> None:
        book["Lists"].sheet_state = "hidden"  # type: ignore[index]

    return Case(
        xlsx(folder / "memory_cafe.xlsx", sheets, hide),
        expected(
            made,
            [
                ("How to", "all note"),
                ("Spring-Summer", "1 title\n2 title/note\n4 header\n9 total"),
                ("Autumn", "1 header\n6 total"),
                ("Winter", "1 title\n3 note/title\n6 header\n11 total"),
                ("Lists", "all hidden/lookup"),
            ],
            [
                "headings-differ: No. there and Attended",
                "personal-data: Run by",
                "date-from-number: 45420",
                "date-impossible: 29/02/25",
                "two-numbers: 15 + 4 carers",
            ],
            [("Spring-Summer", 9, "86", "86"), ("Autumn", 6, "81", "81")],
        ),
    )


def food_share(folder: Path) -> Case:
    """A sheet a month with days that have no year, kilograms in many hands, and a month whose columns are turned."""
    april = """
Community pantry - April 2024
|
Day|Food from|Kg|Households|Cost of collection
2 April|Bakery|14.5kg|22|£4.50
5 April|Supermarket|32|31|£6
12 Apr|Allotments|approx 9|18|-
Fri 19 April|Supermarket|'28,5|35|£6.20
26th April|School kitchen|6|12|nil
|TOTAL|90|118|£16.70
"""
    may = """
Household nos|Food from|Day|Weight (kg)|Collection £
27|Bakery|3/5|12|£4.50
33|Supermarket|10/5|41 kg|£6.20
19|Farm shop|17/5|'1,020|£22
30|Supermarket|32/5|36|£6.20
|TOTAL||1109|£38.90
"""
    june = """
Community pantry
June 2024
|
|
Day|Food from|Kg|Households|Cost of collection
2024-06-07|Supermarket|38|36|£6.20
'14/06/24|Bakery|11|24|£4.50
45464|Allotments|7.5|20|n/a
Whole month|Tins from the church box|25|-|-
|TOTAL|81.5|80|£10.70

Thanks to all our drivers
"""
    made = []
    for name, lines, (kg, homes, cost) in (
        (
            "April",
            """
            4 | Bakery | 2024-04-02 | 14.5 | 22 | 4.50
            5 | Supermarket | 2024-04-05 | 32 | 31 | 6
            6 | Allotments | 2024-04-12 | 9 | 18 |
            7 | Supermarket | 2024-04-19 | 28.5 | 35 | 6.20
            8 | School kitchen | 2024-04-26 | 6 | 12 | 0?
            """,
            "CDE",
        ),
        (
            "May",
            """
            2 | Bakery | 2024-05-03 | 12 | 27 | 4.50
            3 | Supermarket | 2024-05-10 | 41 | 33 | 6.20
            4 | Farm shop | 2024-05-17 | 1020 | 19 | 22
            5 | Supermarket | - | 36 | 30 | 6.20
            """,
            "DAE",
        ),
        (
            "June",
            """
            6 | Supermarket | 2024-06-07 | 38 | 36 | 6.20
            7 | Bakery | 2024-06-14 | 11 | 24 | 4.50
            8 | Allotments | 2024-06-21 | 7.5 | 20 |
            9 | Tins from the church box | 2024-06 | 25 | |
            """,
            "CDE",
        ),
    ):
        for line in lines.strip().splitlines():
            row, words, when, *numbers = [part.strip() for part in line.split("|")]
            for column, number, unit in zip((kg, homes, cost), numbers, ("kg", "households", "£"), strict=True):
                if number:
                    counts = f"£{number}" if unit == "£" else f"{number} {unit}"
                    held = "held" if when == "-" or number == "28.5" else "estimate ?"
                    texts = " ~ ".join(
                        (words, *(f"{words}: {head}" for head in _HEADS[unit]), *_HEADS[unit], f"Food from: {words}")
                    )
                    made += said(name, f"{row} {column} | {texts} | {when} | {counts} | {held}", "notes ?", "place ?")
    return Case(
        ods(folder / "food_share.ods", {"April": april, "May": may, "June": june}),
        expected(
            made,
            [
                ("April", "1 title\n3 header\n9 total"),
                ("May", "1 header\n6 total"),
                ("June", "1 title\n2 title\n5 header\n10 total\n12 note"),
            ],
            [
                "date-impossible/date-unread: 32/5",
                "date-from-number: 45464",
                "number-two-ways: 28,5",
            ],
            [("April", 9, "90", "90"), ("May", 6, "38.90", "38.90"), ("June", 10, "81.5", "81.5")],
        ),
        "2024-25",
    )


_HEADS = {
    "kg": ("Kg", "Weight (kg)"),
    "households": ("Households", "Household nos"),
    "£": ("Cost of collection", "Collection £"),
}


def advice_outreach(folder: Path) -> Case:
    """A sheet a village, the same columns under other names, a sheet of sums, a sheet to copy, appointments missed."""
    bala = """
Bala library - alternate Tuesdays
|
Date|Advice on|Clients|Hours|Gained for clients
2024-04-09|Pension credit|6|3|£4,312.50
2024-04-23|Benefits appeal|4|3|£1,980
'07/05/24|Debt|5|3 hrs|-
2024-05-21|Pension credit|3|2h 45m|£2,106.75
|Total|18||£8,399.25
"""
    corwen = """
Outreach at Corwen
|
|
Date of session|Subject|People seen|Time|Raised for clients (£)
2024-04-11|Housing|3|3|nil
2024-04-25|Fuel debt|7|3|£880.50
'09.05.24|Fuel debt|5|'3.5|£1.040,00
2024-05-23|DNA|0|3|
|Total|15||£1,920.50
"""
    dolgellau = """
Seen|Hrs|Date|Matter|Gains|Adviser
5|3|45397|Universal credit|£2,460.00|GE
8|4|2024-05-13|Universal credit|£3,015.20|GE
8|4|2024-05-13|Universal credit|£3,015.20|GE
4 + partner|3|'10/06/24|Carers' allowance|£1,200|RH
6|3|'30/06/2042|Blue badge|-|RH
31|||Total|£9,690.40|
"""
    blank = """
Outreach at ...
|
Date|Advice on|Clients|Hours|Gained for clients
"""
    sheets = {"Bala": bala, "Corwen": corwen, "Dolgellau": dolgellau, "Copy me": blank}
    made = said(
        "Bala",
        """
        4 | Pension credit | 2024-04-09 | 3 hours, 6 people, £4312.50
        5 | Benefits appeal | 2024-04-23 | 3 hours, 4 people, £1980
        6 | Debt | 2024-05-07 | 3 hours, 5 people
        7 | Pension credit | 2024-05-21 | 2.75 hours, 3 people, £2106.75
        """,
        "place ?",
    )
    made += said(
        "Corwen",
        """
        5 | Housing | 2024-04-11 | 3 hours, 3 people, £0?
        6 | Fuel debt | 2024-04-25 | 3 hours, 7 people, £880.50
        7 | Fuel debt | 2024-05-09 | 3.5 hours, 5 people, £1040 | held
        8 | DNA | 2024-05-23 | 3 hours, 0 people
        """,
        "place ?",
    )
    made += said(
        "Dolgellau",
        """
        2 | Universal credit | 2024-04-15 | 3 hours, 5 people, £2460
        3 | Universal credit | 2024-05-13 | 4 hours, 8 people, £3015.20
        5 | Carers' allowance | 2024-06-10 | 3 hours, £1200 | held
        6 | Blue badge | ? | 3 hours, 6 people | held
        """,
        "place ?",
    )
    return Case(
        xlsx(folder / "advice_outreach.xlsx", sheets),
        expected(
            made,
            [
                ("Bala", "1 title\n3 header\n8 total"),
                ("Corwen", "1 title\n4 header\n9 total"),
                ("Dolgellau", "1 header\n4 duplicate\n7 total"),
            ],
            [
                "headings-differ: Clients, People seen, Seen",
                "personal-data: Adviser",
                "date-from-number: 45397",
                "number-two-ways: £1.040,00",
                "twice-in-file: 3 and 4",
                "two-numbers/words-beside-number/number-unread: 4 + partner",
                "date-outside-year/date-far-off: 2042",
            ],
            [("Bala", 8, "8399.25", "8399.25"), ("Corwen", 9, "1920.50", "1920.50")],
        ),
        "2024-25",
    )

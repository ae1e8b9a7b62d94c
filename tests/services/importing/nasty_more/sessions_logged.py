"""Logs of sessions as a volunteer types them on the day: takings, stock, kilograms, hours."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import said


def foodbank_sessions(folder: Path) -> Case:
    """From Google Sheets: no words of their own, the heading twice, a closed day, a sum at the foot, BOM and all."""
    text = """
Session date,Vouchers,Adults fed,Children fed,Food given out (kg),Food donated (kg),Comments
02/04/2024,14,19,11,212.4,180,
05/04/2024,9,12,6,130.5,"1,204.5",Harvest collection at Tesco
09/04/2024,CLOSED,,,,,Boiler
12/04/2024,11,15,nil,151,96kg,
16/04/2024,17,22,14,approx 260,88,scales broken
,,,,,,
Session date,Vouchers,Adults fed,Children fed,Food given out (kg),Food donated (kg),Comments
03/05/2024,8,11,5,118.2,75.5,
07/05/2024,12,16,9,170,n/a,
Total,71,95,45,1042.1,1644,
"""
    sheet = "csv"
    made = said(
        sheet,
        """
2 B | Vouchers | 2024-04-02 | 14 count
2 C | Adults fed | 2024-04-02 | 19 heads
2 D | Children fed | 2024-04-02 | 11 heads
2 E | Food given out (kg) ~ Food given out | 2024-04-02 | 212.4 kg
2 F | Food donated (kg) ~ Food donated | 2024-04-02 | 180 kg
3 B | Vouchers | 2024-04-05 | 9 count
3 C | Adults fed | 2024-04-05 | 12 heads
3 D | Children fed | 2024-04-05 | 6 heads
3 E | Food given out (kg) ~ Food given out | 2024-04-05 | 130.5 kg
3 F | Food donated (kg) ~ Food donated | 2024-04-05 | 1204.5 kg
5 B | Vouchers | 2024-04-12 | 11 count
5 C | Adults fed | 2024-04-12 | 15 heads
5 D | Children fed | 2024-04-12 | 0 heads | optional
5 E | Food given out (kg) ~ Food given out | 2024-04-12 | 151 kg
5 F | Food donated (kg) ~ Food donated | 2024-04-12 | 96 kg
6 B | Vouchers | 2024-04-16 | 17 count
6 C | Adults fed | 2024-04-16 | 22 heads
6 D | Children fed | 2024-04-16 | 14 heads
6 E | Food given out (kg) ~ Food given out | 2024-04-16 | 260 kg | estimate
6 F | Food donated (kg) ~ Food donated | 2024-04-16 | 88 kg
9 B | Vouchers | 2024-05-03 | 8 count
9 C | Adults fed | 2024-05-03 | 11 heads
9 D | Children fed | 2024-05-03 | 5 heads
9 E | Food given out (kg) ~ Food given out | 2024-05-03 | 118.2 kg
9 F | Food donated (kg) ~ Food donated | 2024-05-03 | 75.5 kg
10 B | Vouchers | 2024-05-07 | 12 count
10 C | Adults fed | 2024-05-07 | 16 heads
10 D | Children fed | 2024-05-07 | 9 heads
10 E | Food given out (kg) ~ Food given out | 2024-05-07 | 170 kg
""",
        "notes ?",
    )
    return Case(
        text_file(folder / "foodbank 2024-25 - Sessions.csv", text, "utf-8-sig"),
        expected(made, [(sheet, "8 header\n11 total")]),
    )


def lunch_club_takings(folder: Path) -> Case:
    """Money in and out in one row, week sums, a day without takings, a float that is no float, a grand total."""
    text = """
Over 60s Lunch Club - takings book
St Mark's Hall, Wednesdays

Date|Meals|Takings|Donations|Spent on food|Cook
2024-09-04|32|£128.00|£6.50|£71.25|MB
2024-09-11|29|£116|-|£68.40|MB
2024-09-18|35|£140.00|£12|£80.10|JT
2024-09-25|no club - cook ill||||
September total|96|384|18.5|219.75|
2024-10-02|31|'£ 124.00|4|£70.00|JT
2024-10-09|33|£132.00|£5.00|(£4.50)|MB
2024-10-16|36|£144|£3|£77.77|MB
October total|100|400|12|143.27|
Grand total|196|784|30.5|363.02|
"""

    def pounds(book: Any) -> None:
        for row in range(5, 15):
            for column in "CDE":
                book.active[f"{column}{row}"].number_format = "£#,##0.00"

    sheet = "Takings"
    made = said(
        sheet,
        """
5 B | Meals | 2024-09-04 | 32 meals
5 C | Takings | 2024-09-04 | £128.00
5 D | Donations | 2024-09-04 | £6.50
5 E | Spent on food | 2024-09-04 | £71.25
6 B | Meals | 2024-09-11 | 29 meals
6 C | Takings | 2024-09-11 | £116
6 E | Spent on food | 2024-09-11 | £68.40
7 B | Meals | 2024-09-18 | 35 meals
7 C | Takings | 2024-09-18 | £140
7 D | Donations | 2024-09-18 | £12
7 E | Spent on food | 2024-09-18 | £80.10
8 B | Meals | 2024-09-25 | ? | held | optional
10 B | Meals | 2024-10-02 | 31 meals
10 C | Takings | 2024-10-02 | £124
10 D | Donations | 2024-10-02 | £4
10 E | Spent on food | 2024-10-02 | £70
11 B | Meals | 2024-10-09 | 33 meals
11 C | Takings | 2024-10-09 | £132
11 D | Donations | 2024-10-09 | £5
11 E | Spent on food | 2024-10-09 | £-4.50
12 B | Meals | 2024-10-16 | 36 meals
12 C | Takings | 2024-10-16 | £144
12 D | Donations | 2024-10-16 | £3
12 E | Spent on food | 2024-10-16 | £77.77
""",
        "place ?",
    )
    return Case(
        xlsx(folder / "lunch club.xlsx", {sheet: text}, pounds),
        expected(
            made,
            [(sheet, "1 title\n2 title\n6 D nothing\n9 total\n13 total\n14 total")],
            ["number-unread: no club - cook ill", "personal-data: the cook's initials"],
            [(sheet, 9, "96", "96"), (sheet, 14, "196", "196")],
        ),
    )


def volunteers_hours(folder: Path) -> Case:
    """A sign-in sheet typed up: names, times in many shapes, ditto marks, a weekday in the date, nobody's row."""
    text = """
VOLUNTEER SIGN-IN SHEET - typed up by the office;;;;
;;;;
Name;Date;Task;Hours;Where
Sioned P.;Mon 3 June 2024;Gardening;2h30;Walled garden
Dave;Mon 3 June 2024;Gardening;2:30;"
Mrs Okafor;Wed 5 June 2024;Reception;half a day;Front desk
Dave;Wed 5 June 2024;Driving;3,5;
Aled & Bet;Fri 7 June 2024;Driving;4 hrs each;
Sioned P.;Mon 10 June 2024;Gardening;150 mins;Walled garden
Mrs Okafor;Wed 12 June 2024;Reception;3-5pm;Front desk
Dave;Thu 13 June;Driving;4;
;Fri 14 June 2024;Reception;3;Front desk
Dave;30 June 2024;;2;
;;;Total: 27.5;
"""
    sheet = "csv"
    made = said(
        sheet,
        """
4 | Gardening | 2024-06-03 | 2.5 hours | place Walled garden
5 | Gardening | 2024-06-03 | 2.5 hours | place Walled garden
6 | Reception | 2024-06-05 | ? | held | place Front desk
7 | Driving | 2024-06-05 | 3.5 hours
8 | Driving | 2024-06-07 | ? | held
9 | Gardening | 2024-06-10 | 2.5 hours | place Walled garden
10 | Reception | 2024-06-12 | 2 hours | place Front desk
11 | Driving | 2024-06-13? | 4 hours
12 | Reception | 2024-06-14 | 3 hours | place Front desk
13 | | 2024-06-30 | 2 hours | held
""",
    )
    return Case(
        text_file(folder / "hours june.csv", text, "cp1252"),
        expected(
            made,
            [(sheet, "1 title\n14 total/note")],
            [
                "personal-data: names of volunteers",
                "day-length-unknown/number-unread: half a day",
                "hours-each-or-all/two-numbers/words-beside-number/number-unread: 4 hrs each",
                "no-text: row 13 does not say what was done",
                "number-two-ways/words-beside-number: 3,5",
            ],
        ),
    )


def repair_cafe(folder: Path) -> Case:
    """Kilograms, grams and commas, Y and N for mended, a running number, the age of the toaster, a section by month."""
    text = """
Anytown Repair Café
Log of repairs 2024

No.|Date|Item|Age (yrs)|Weight|Fixed?|CO2 saved kg|Fixer
March
1|2024-03-09|Toaster|6|1.8|Y|12.5|Gwen
2|2024-03-09|Kettle|2|900g|Y|'8,1|Gwen
3|2024-03-09|Vacuum cleaner|11|7.25 kg|N||Raj
4|2024-03-09|Table lamp||approx 2kg|Y|9|Raj
April
5|2024-04-13|Bicycle|20+|14|Part|40|Raj
6|13/04/2024|Radio|30|1.1|Y|15|Gwen
7|2024-04-13|Jeans|1|0.6|Y|20.2|Ann
8|2024-04-13|Jeans|1|0.6|Y|20.2|Ann
8 items|||||5 fixed||
"""
    sheet = "Repairs"
    made = said(
        sheet,
        """
6 E | Toaster | 2024-03-09 | 1.8 kg
6 G | Toaster | 2024-03-09 | 12.5 kg
7 E | Kettle | 2024-03-09 | 0.9 kg
7 G | Kettle | 2024-03-09 | 8.1 kg?
8 E | Vacuum cleaner | 2024-03-09 | 7.25 kg
9 E | Table lamp | 2024-03-09 | 2 kg | estimate
9 G | Table lamp | 2024-03-09 | 9 kg | estimate ?
11 E | Bicycle | 2024-04-13 | 14 kg
11 G | Bicycle | 2024-04-13 | 40 kg
12 E | Radio | 2024-04-13 | 1.1 kg
12 G | Radio | 2024-04-13 | 15 kg
13 E | Jeans | 2024-04-13 | 0.6 kg
13 G | Jeans | 2024-04-13 | 20.2 kg
14 E | Jeans | 2024-04-13 | 0.6 kg
14 G | Jeans | 2024-04-13 | 20.2 kg
""",
        "notes ?",
    )
    return Case(
        xlsx(folder / "repair cafe log.xlsx", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title\n5 section\n10 section\n15 total/note")],
            ["unit-unclear/number-of-what: Weight does not say of what", "number-two-ways: 8,1"],
        ),
    )


def warm_hub(folder: Path) -> Case:
    """Weeks by their Mondays, opening times, a cup of tea that is no meal, a closed fortnight, stars and a footnote."""
    text = """
WARM HUB 2024/25
Open Mon & Thu, 10-2
Week commencing|Visitors|Hot drinks|Hot meals|Hours open|Notes
w/c 4 Nov|41|96|22|8|
w/c 11 Nov|38|90|25|8|
w/c 18 Nov|52*|120|31|8|snow
w/c 25 Nov|approx 45|104|28|4|Mon only
w/c 2 Dec|49|111|30|8|
w/c 9 Dec|47|tbc|33|8|
w/c 16 Dec|60|140|41|12|extra day
w/c 23 Dec|closed|||
w/c 6 Jan|44|99|27|8|
TOTAL|376|760|237|64|

* head count at the door, may include helpers
"""
    sheet = "Hub"
    weeks = [
        "2024-11-04",
        "2024-11-11",
        "2024-11-18",
        "2024-11-25",
        "2024-12-02",
        "2024-12-09",
        "2024-12-16",
        "",
        "2025-01-06",
    ]
    ends = [
        "2024-11-10",
        "2024-11-17",
        "2024-11-24",
        "2024-12-01",
        "2024-12-08",
        "2024-12-15",
        "2024-12-22",
        "",
        "2025-01-12",
    ]
    figures = [
        "41 96 22 8", "38 90 25 8", "52 120 31 8", "45 104 28 4", "49 111 30 8", "47 - 33 8", "60 140 41 12", "- - - -",
        "44 99 27 8",
    ]  # fmt: skip
    units = ["heads", "count/items", "meals", "hours"]
    heads = ["Visitors", "Hot drinks", "Hot meals", "Hours open"]
    made = [
        record
        for row, (start, end, numbers) in enumerate(zip(weeks, ends, figures, strict=True), 4)
        for column, head, unit, number in zip("BCDE", heads, units, numbers.split(), strict=True)
        if number != "-"
        for record in said(
            sheet, f"{row} {column} | {head} | {start}..{end} | {number} {unit}", "notes ?", "estimate ?"
        )
    ]
    return Case(
        ods(folder / "warm hub.ods", {sheet: text}),
        expected(
            made,
            [(sheet, "1 title\n2 title/note\n9 C nothing\n11 note/nothing\n13 total\n15 note")],
            ["mark-beside-number: 52*", "people-may-overlap: visitors by the week"],
            [(sheet, 13, "376", "376"), (sheet, 13, "237", "237")],
        ),
    )

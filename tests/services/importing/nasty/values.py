"""What stands in the cells: times, head counts in words, money in every form, weights, percentages, repeats."""

from datetime import time, timedelta
from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import ods, xlsx


def durations(folder: Path) -> Case:
    """Time spent as clock cells, as text of every kind, as days whose length nobody has said."""
    text = """
Date|Activity|Time spent
2024-04-15|Phone rota|
2024-04-16|Sleep-out|
2024-04-17|Phone rota|1h30
2024-04-18|Phone rota|90 mins
2024-04-19|Ironing|2½ hrs
2024-04-22|Ironing|'1:45
2024-04-23|Driving|2 hours 15 minutes
2024-04-24|Phone rota|20 minutes
2024-04-25|Stall|half a day
2024-04-26|Stall|2 days
2024-04-29|Driving|3,5 hrs
2024-04-30|Driving|1.5-2 hrs
2024-05-13|Phone rota|approx. 3
Total||=SUM(C2:C14)
"""

    def clock(workbook: Any) -> None:
        sheet = workbook.active
        sheet["C2"], sheet["C2"].number_format = time(2, 30), "h:mm"
        sheet["C3"], sheet["C3"].number_format = timedelta(hours=26, minutes=15), "[h]:mm"

    made = records(
        "Time",
        """
2 | Phone rota | 2024-04-15 | 2.5 hours
3 | Sleep-out | 2024-04-16 | 26.25 hours
4 | Phone rota | 2024-04-17 | 1.5 hours
5 | Phone rota | 2024-04-18 | 1.5 hours
6 | Ironing | 2024-04-19 | 2.5 hours
7 | Ironing | 2024-04-22 | 1.75 hours
8 | Driving | 2024-04-23 | 2.25 hours
9 | Phone rota | 2024-04-24 | 0.333333 hours
10 | Stall | 2024-04-25 | - | held
11 | Stall | 2024-04-26 | - | held
12 | Driving | 2024-04-29 | 3.5 hours
13 | Driving | 2024-04-30 | - | held
14 | Phone rota | 2024-05-13 | 3 hours | estimate
""",
    )
    asked = [
        "day-length-unknown: half a day, 2 days",
        "number-unread/two-numbers/number-two-ways: 1.5-2 hrs",
        "formula-without-result: C15",
    ]
    path = xlsx(folder / "durations.xlsx", {"Time": text}, clock)
    return Case(path, expected(made, [("Time", "1 header\n15 total")], asked))


def people_in_words(folder: Path) -> Case:
    """How many came, as leaders write it; nil is nought, a dash or n/a is nothing, TBC and ? are not known yet."""
    text = """
Date|Group|How many came|Comments
2024-05-13|Lunch club|15 people + 2 vols|
2024-05-14|Lunch club|c. 40|minibus came
2024-05-15|Singing|30ish|
2024-05-16|Open day|over 100|
2024-05-17|Knitting|20-25|
2024-05-20|Knitting|twelve|
2024-05-21|Toddlers|12 (inc. 3 dads)|
2024-05-22|Toddlers|n/a|hall closed
2024-05-23|Singing|nil|snow
2024-05-24|Knitting|TBC|
2024-05-28|Toddlers|?|
2024-05-29|Carnival|1,204|
2024-05-30|Singing|18*|
2024-05-31|Lunch club|'-|
* some left early
"""
    made = records(
        "Groups",
        """
2 | Lunch club | 2024-05-13 | ? | held
3 | Lunch club | 2024-05-14 | 40 people | estimate | notes minibus came
4 | Singing | 2024-05-15 | 30 people | estimate
5 | Open day | 2024-05-16 | 100 people | estimate
6 | Knitting | 2024-05-17 | - | held
7 | Knitting | 2024-05-20 | 12 people?
8 | Toddlers | 2024-05-21 | 12 people?
9 | Toddlers | 2024-05-22 | - | notes hall closed
10 | Singing | 2024-05-23 | 0 people | notes snow
11 | Knitting | 2024-05-24 | -
12 | Toddlers | 2024-05-28 | -
13 | Carnival | 2024-05-29 | 1204 people
14 | Singing | 2024-05-30 | 18 people
15 | Lunch club | 2024-05-31 | -
""",
    )
    asked = [
        "two-numbers: 15 people + 2 vols",
        "two-numbers/number-unread/number-two-ways: 20-25",
        "words-beside-number/two-numbers/number-unread: 12 (inc. 3 dads)",
        "mark-beside-number: 18*",
    ]
    path = xlsx(folder / "people_in_words.xlsx", {"Groups": text})
    return Case(path, expected(made, [("Groups", "1 header\n16 note")], asked))


def money(folder: Path) -> Case:
    """Money in every form that comes in a treasurer's sheet: signs, brackets, pence, thousands, credits, euros."""
    text = """
Petty cash and invoices 2024/25
Date|Paid for|Cost
2024-04-15|Hall hire|£1,234.50
2024-04-16|Returned bottles|-£12.00
2024-04-17|Refund on plants|(12.50)
2024-04-18|Refund on paint|£(45.00)
2024-04-19|Stamps|75p
2024-04-22|Roof grant to builder|£12.5k
2024-04-23|Twinning guest house|€50
2024-04-24|Use of chapel|nil
2024-04-25|Leaflets|£20 + £5 p&p
2024-04-26|Tea urn|GBP 40
2024-04-29|Cake|£15 (cash)
2024-04-30|Printer ink|£1.234
2024-05-14|Credit from printers|£12.50 CR
2024-05-15|Cleaner|86
2024-05-16|Bus passes|1.250,00
TOTAL||=SUM(C3:C17)
"""

    def pounds(workbook: Any) -> None:
        workbook.active["C16"].number_format = "[$£-809]#,##0.00"

    made = records(
        "Payments",
        """
3 | Hall hire | 2024-04-15 | £1234.50
4 | Returned bottles | 2024-04-16 | £-12.00
5 | Refund on plants | 2024-04-17 | £-12.50
6 | Refund on paint | 2024-04-18 | £-45.00
7 | Stamps | 2024-04-19 | £0.75
8 | Roof grant to builder | 2024-04-22 | £12500
9 | Twinning guest house | 2024-04-23 | ? | held
10 | Use of chapel | 2024-04-24 | £0
11 | Leaflets | 2024-04-25 | ? | held
12 | Tea urn | 2024-04-26 | £40
13 | Cake | 2024-04-29 | £15
14 | Printer ink | 2024-04-30 | ? | held
15 | Credit from printers | 2024-05-14 | £-12.50?
16 | Cleaner | 2024-05-15 | £86
17 | Bus passes | 2024-05-16 | £1250?
""",
    )
    for record in made:
        record["lenient"]["unit"] = ["gbp", None]
    asked = [
        "currency-foreign: €50",
        "two-numbers/words-beside-number: £20 + £5 p&p",
        "number-two-ways/too-many-decimals: £1.234",
        "number-two-ways: 1.250,00",
    ]
    path = xlsx(folder / "money.xlsx", {"Payments": text}, pounds)
    return Case(path, expected(made, [("Payments", "1 title\n2 header\n18 total")], asked))


def weights(folder: Path) -> Case:
    """Kilograms typed with a point for thousands and a comma for decimals, with other units in two cells."""
    text = """
Surplus food rescued
Date|Shop|Weight (kg)
2024-11-13|Market stall|'1.204
2024-11-14|Bakery|'12,5
2024-11-15|Bakery|7.25
2024-11-18|Supermarket|500g
2024-11-19|Supermarket|2 tonnes
2024-11-20|Market stall|31.5kg
Total to date||3271.949
"""
    made = records(
        "Food",
        """
3 | Market stall | 2024-11-13 | ? | held
4 | Bakery | 2024-11-14 | 12.5 kg
5 | Bakery | 2024-11-15 | 7.25 kg
6 | Supermarket | 2024-11-18 | 0.5 kg?
7 | Supermarket | 2024-11-19 | 2 tonnes
8 | Market stall | 2024-11-20 | 31.5 kg
""",
    )
    asked = ["number-two-ways: 1.204 is 1,204 or 1 and a fifth"]
    path = ods(folder / "weights.ods", {"Food": text})
    return Case(path, expected(made, [("Food", "1 title\n2 header\n9 total")], asked))


def percentages(folder: Path) -> Case:
    """Per cent as formatted fractions, as text, as plain numbers, with the target for the whole year."""
    text = """
Quality measures 2024-25
Measure|Annual target|Q1|Q2|Q3|Q4
Clients satisfied (%)|0.9|0.85|88%|91 %|93
Calls answered in time (%)|80%|75%|'-|82%|n/a
"""

    def per_cent(workbook: Any) -> None:
        for place in ("B3", "C3"):
            workbook.active[place].number_format = "0%"

    made = records(
        "Quality",
        """
3 B | Clients satisfied (%) | 2024-25 | 90 percent | target
3 C | Clients satisfied (%) | 2024-25-Q1 | 85 percent
3 D | Clients satisfied (%) | 2024-25-Q2 | 88 percent
3 E | Clients satisfied (%) | 2024-25-Q3 | 91 percent
3 F | Clients satisfied (%) | 2024-25-Q4 | 93 percent
4 B | Calls answered in time (%) | 2024-25 | 80 percent | target
4 C | Calls answered in time (%) | 2024-25-Q1 | 75 percent
4 E | Calls answered in time (%) | 2024-25-Q3 | 82 percent
""",
    )
    skipped = [("Quality", "1 title\n2 header\n4 D nothing\n4 F nothing")]
    path = xlsx(folder / "percentages.xlsx", {"Quality": text}, per_cent)
    return Case(path, expected(made, skipped, unasked=("people-may-overlap", "running-totals")))


def typed_twice(folder: Path) -> Case:
    """The same visit three rows further down: the first stands, the second is asked about."""
    text = """
Date|Activity|Hours|Place
2024-09-16|Befriending|1.5|Pyle
2024-09-17|Shopping|1|Pyle
2024-09-18|Befriending|2|Kenfig
2024-09-16|Befriending|1.5|Pyle
2024-09-16|Befriending|2|Pyle
2024-09-17|shopping |1|Pyle
"""
    made = records(
        "Visits",
        """
2 | Befriending | 2024-09-16 | 1.5 hours | place Pyle
3 | Shopping | 2024-09-17 | 1 hours | place Pyle
4 | Befriending | 2024-09-18 | 2 hours | place Kenfig
6 | Befriending | 2024-09-16 | 2 hours | place Pyle
""",
    )
    path = xlsx(folder / "typed_twice.xlsx", {"Visits": text})
    skipped = [("Visits", "1 header\n5 duplicate\n7 duplicate")]
    return Case(path, expected(made, skipped, ["twice-in-file: rows 2 and 5, rows 3 and 7"]))

"""Rows with money in them: traps of running totals, thousands as k, dates of birth, the same row twice."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected
from tests.services.importing.nasty.files import ods, text_file, xlsx
from tests.services.importing.nasty_more.said import said


def community_cinema(folder: Path) -> Case:
    """Films whose titles are figures, free showings, a running total, a postponed night, income in the takings."""
    text = """
Screen on the Green,,,,,
Season 2023-24,,,,,
Date,Film,Audience,Takings,Running total,Notes
22/09/2023,1917,62,£310.00,£310.00,
20/10/2023,101 Dalmatians (1961),84,£252.00,£562.00,family ticket £3
17/11/2023,Paddington 2,91,free,£562.00,sponsored by Co-op
15/12/2023,It's a Wonderful Life,70 approx,£350,£912.00,
19/01/2024,Postponed - projector,,,,
16/02/2024,12 Angry Men,38,190,£1102.00,
15/03/2024,Living,0,£0.00,£1102.00,nobody came (storm)
19/04/2024,9 to 5,77,"£385,00","£1,487.00",
Season total,8 films,422,"£1,487.00",,
"""
    made = said(
        "csv",
        """
        4 | 1917 | 2023-09-22 | £310, 62 heads
        5 | 101 Dalmatians (1961) | 2023-10-20 | £252, 84 heads
        6 | Paddington 2 | 2023-11-17 | £0?, 91 heads
        7 | It's a Wonderful Life | 2023-12-15 | £350, 70 heads | estimate
        8 | Postponed - projector | 2024-01-19 | - | optional
        9 | 12 Angry Men | 2024-02-16 | £190, 38 heads
        10 | Living | 2024-03-15 | £0, 0 heads
        11 | 9 to 5 | 2024-04-19 | £385?, 77 heads
        """,
        "notes ?",
    )
    return Case(
        text_file(folder / "community_cinema.csv", text),
        expected(made, [("csv", "1 title\n2 title\n3 header\n12 total")]),
        also=(_running_total_is_of_the_takings,),
    )


def _running_total_is_of_the_takings(made: Json) -> list[str]:
    told = [each["message"] for each in made["questions"] if each["code"] == "running-left-out"]
    return [f"said of the wrong column: {each}" for each in told if "Audience" in each]


def debt_advice(folder: Path) -> Case:
    """Case numbers, follow-up dates, "£12.4k", a quarter's sum between, the same case twice, a debt owed back."""
    text = """
Money Matters debt advice - cases closed 2024-25

Case ref | Closed | Type of case | Appointments | Debt written off | Follow-up due
MM-0412 | 22.04.24 | Debt relief order | 4 | £12.4k | 22.10.24
MM-0418 | 2024-05-14 | Bankruptcy | 3 | 23150 | 2024-11-14
MM-0420 | 30.05.24 | Budgeting only | 1 | - | none
MM-0420 | 30.05.24 | Budgeting only | 1 | - | none
MM-0431 | 2024-06-11 | Debt relief order | 5 | £18,002.75 | 2024-12-11
Q1 | | | 14 | £53,552.75
MM-0433 | 9.7.24 | Breathing space | 2 (1 by phone) | nil | 9.1.25
MM-0440 | 2024-08-20 | Write-off request | 3 | £1,995 | 2025-02-20
MM-0447 | 17.09.2042 | Debt relief order | 6 | £9,410.00 |
"""
    name = "Closed"
    made = said(
        name,
        """
        4 | Debt relief order | 2024-04-22 | 4 count/sessions/contacts/attendances/events, £12400
        5 | Bankruptcy | 2024-05-14 | 3 count/sessions/contacts/attendances/events, £23150
        6 | Budgeting only | 2024-05-30 | 1 count/sessions/contacts/attendances/events
        8 | Debt relief order | 2024-06-11 | 5 count/sessions/contacts/attendances/events, £18002.75
        10 | Breathing space | 2024-07-09 | ? | held
        11 | Write-off request | 2024-08-20 | 3 count/sessions/contacts/attendances/events, £1995
        12 | Debt relief order | ? | 6 count/sessions/contacts/attendances/events, £9410 | held
        """,
        "notes ?",
        "code ?",
    )
    return Case(
        ods(folder / "debt_advice.ods", {name: text}),
        expected(
            made,
            [(name, "1 title\n3 header\n7 duplicate\n9 total")],
            [
                "twice-in-file: MM-0420",
                "two-numbers/words-beside-number: 2 (1 by phone)",
                "date-far-off/date-outside-year: 2042",
            ],
        ),
        "2024-25",
    )


def energy_advice(folder: Path) -> Case:
    """Parted by tabs; names, dates of birth and postcodes beside the date that counts; estimates; did not attend."""
    text = """
Ref\tDate of visit\tClient\tDOB\tPostcode\tWhat we did\tkWh saved per year (est)\tSaving to client\tFollow up?
EA1\t03/10/2024\tMrs A Pugh\t14/02/1948\tCF00 1AA\tDraught proofing\t450\t£120 p.a.\tY
EA2\t10/10/2024\tMr T Rees\t01/09/1951\tCF00 2BB\tLED bulbs x 10\t1,100\t£275\tN
EA3\t17/10/2024\tMs L Khan\t22/11/1980\tCF00 1AB\tTariff switch\t\t£88.40\tN
EA4\t24/10/2024\tMr J Ellis\t30/06/1939\tCF00 3CC\tDNA\t\t\trebook
EA5\t31/10/2024\tMrs A Pugh\t14/02/1948\tCF00 1AA\tRadiator foils\t210 kWh\t£55\tN
EA6\t\tMs S Owen\t05/05/1966\tCF00 4DD\tDraught proofing\t300-350\t£85\tN
EA7\t14/11/2024\tMr D Hall\t12/12/1944\tCF00 5EE\tBoiler top tips\t?\t-\tY
"""
    made = said(
        "csv",
        """
        2 | Draught proofing | 2024-10-03 | 450 kwh, £120
        3 | LED bulbs x 10 | 2024-10-10 | 1100 kwh, £275
        4 | Tariff switch | 2024-10-17 | £88.40
        5 | DNA | 2024-10-24 | - | optional
        6 | Radiator foils | 2024-10-31 | 210 kwh, £55
        7 | Draught proofing | - | ?| held
        8 | Boiler top tips | 2024-11-14 | -
        """,
        "notes ?",
        "place ?",
        "code ?",
        "estimate ?",
    )
    made[2]["lenient"]["unit"] = [None, "gbp"]
    return Case(
        text_file(folder / "energy_advice.csv", text),
        expected(
            made,
            [("csv", "1 header")],
            ["two-numbers: 300-350", "date-missing/dates-left-blank: EA6"],
            unasked=("date-far-off",),
        ),
    )


def community_fridge(folder: Path) -> Case:
    """Kilograms, pounds and bags in one column, a shift's hours, households beside people, a sum without a word."""
    text = """
Community Fridge, Heol Fawr                                   Volunteer sheet 2024
Date | Given by | Food in | Households | Shift hrs | Cost of fuel
2024-06-03 | Bakery, High St | 14.5kg | 22 | 3 | £4.50
2024-06-05 | Supermarket | 32 kg | 31 | 3½ | £6.20
2024-06-07 | Allotment | 3 bags | 18 | 3
2024-06-10 | Bakery, High St | 11 | 20 | 3 | £4.50
2024-06-12 | Supermarket | 40kgs | 35 | 4 | 620p
2024-06-14 | School kitchen | 8 lbs | 12 | 2hrs 15
2024-06-17 | nobody | 0 | 9 | 2 | 0
 | | 97.5 | 147 | 20.75 | 21.40
"""
    name = "June"
    rows = {
        "3": ("2024-06-03", "Bakery, High St", "14.5 kg", "22", "3", "4.50"),
        "4": ("2024-06-05", "Supermarket", "32 kg", "31", "3.5", "6.20"),
        "5": ("2024-06-07", "Allotment", "3 bags", "18", "3", ""),
        "6": ("2024-06-10", "Bakery, High St", "11 kg/count", "20", "3", "4.50"),
        "7": ("2024-06-12", "Supermarket", "40 kg", "35", "4", "6.20"),
        "8": ("2024-06-14", "School kitchen", "?", "12", "2.25", ""),
        "9": ("2024-06-17", "nobody", "0 kg/count", "9", "2", "0"),
    }
    lines = []
    for row, (when, giver, food, homes, hours, cost) in rows.items():
        for column, head, counts in (
            ("C", "Food in", food),
            ("D", "Households", f"{homes} households"),
            ("E", "Shift hrs", f"{hours} hours"),
            ("F", "Cost of fuel", f"£{cost}" if cost else ""),
        ):
            if counts:
                lines.append(
                    f"{row} {column} | {giver}: {head} ~ {head} ~ {giver} ~ {head}: {giver} | {when} | {counts}"
                    + (" | held" if counts == "?" else "")
                )
    return Case(
        xlsx(folder / "community_fridge.xlsx", {name: text}),
        expected(
            said(name, "\n".join(lines), "notes ?", "place ?"),
            [(name, "1 title\n2 header\n10 total")],
            ["cell-unit-differs/unit-unclear/number-unread/words-beside-number: bags and pounds among kilograms"],
        ),
    )

"""Columns that count the same thing beside each other, and differ only in whose it is, where, or in what."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import xlsx


def by_gender(folder: Path) -> Case:
    """Female, male, other and all: the people of a session are counted once; a row of averages is no session."""
    text = """
Sports sessions 2024-25
Date|Session|Female|Male|Prefer not to say|All|Hours
2024-06-03|Walking football|2|14||16|1.5
2024-06-10|Walking football|3|11|1|15|1.5
2024-06-17|Netball|12||1|13|1
Average||5.67|12.5|1|14.67|1.33
Total||17|25|2|44|4
"""
    path = xlsx(folder / "by_gender.xlsx", {"Sport": text})
    made = expected([], [("Sport", "1 title\n2 header\n6 total\n7 total")])
    return Case(path, made, also=[_each_once], any_records=True)


def _each_once(made: Json) -> list[str]:
    people: dict[int, int] = {}
    hours: dict[int, float] = {}
    for record in made["records"]:
        row = record["source"]["row"]
        if record["unit"] == "hours":
            hours[row] = hours.get(row, 0) + record["quantity"]
        elif record["quantity"] is not None:
            people[row] = people.get(row, 0) + record["quantity"]
        people[row] = people.get(row, 0) + (record["people"] or 0)
    right = ({3: 16, 4: 15, 5: 13}, {3: 1.5, 4: 1.5, 5: 1})
    return [] if (people, hours) == right else [f"people {people} and hours {hours}, not {right}"]


def sites_across(folder: Path) -> Case:
    """A site a column: the same words three times over, so each record must tell its site somewhere."""
    text = """
Sessions by centre 2024-25
Activity|Neath|Swansea|Bridgend|Total
Advice sessions|12|15|9|36
Youth sessions|20|'-|18|38
Total|32|15|27|74
"""
    made = records(
        "Centres",
        """
3 B | ? | 2024-25 | 12 sessions | place ?
3 C | ? | 2024-25 | 15 sessions | place ?
3 D | ? | 2024-25 | 9 sessions | place ?
4 B | ? | 2024-25 | 20 sessions | place ?
4 D | ? | 2024-25 | 18 sessions | place ?
""",
        "notes ?",
    )
    for record in made:
        del record["text"]
    skipped = [("Centres", "1 title\n2 header\n4 C nothing\n5 total")]
    path = xlsx(folder / "sites_across.xlsx", {"Centres": text})
    return Case(path, expected(made, skipped), also=[_tells_its_site])


def _tells_its_site(made: Json) -> list[str]:
    sites = {"B": "Neath", "C": "Swansea", "D": "Bridgend"}
    return [
        f"{record['source']['col']}{record['source']['row']} does not say {sites[record['source']['col']]}"
        for record in made["records"]
        if sites.get(record["source"]["col"], "") not in f"{record['text']} {record['place']} {record['notes']}"
    ]


def income_costs_profit(folder: Path) -> Case:
    """What came in, what it cost and what was left: the last is worked out, and the first two are not one thing."""
    text = """
Fundraising events 2024-25
Date|Event|Income|Costs|Profit|Helpers
2024-05-13|Quiz|£200|£40|£160|6
2024-06-14|Fair|£500|£120.50|£379.50|14
Total||£700|£160.50|£539.50|20
"""
    path = xlsx(folder / "income_costs_profit.xlsx", {"Events": text})
    made = expected([], [("Events", "1 title\n2 header\n5 total")])
    return Case(path, made, also=[_no_profit, _in_is_not_out], any_records=True)


def _no_profit(made: Json) -> list[str]:
    return [
        f"profit brought in: {record['source']}"
        for record in made["records"]
        if record["amount_pence"] in (16000, 37950) and record["status"] == "new"
    ]


def _in_is_not_out(made: Json) -> list[str]:
    """Income and costs differ in words, in sign or in notes, or one of them waits for an answer."""
    wrong = []
    for row, income, cost in ((3, 20000, 4000), (4, 50000, 12050)):
        money = [record for record in made["records"] if record["source"]["row"] == row and record["amount_pence"]]
        found = {abs(each["amount_pence"]): each for each in money}
        if income not in found:
            wrong.append(f"row {row}: no income")
        elif cost in found:
            first, second = found[income], found[cost]
            apart = any(first[name] != second[name] for name in ("text", "notes", "status", "kind"))
            if not apart and (first["amount_pence"] < 0) == (second["amount_pence"] < 0):
                wrong.append(f"row {row}: income and costs are told alike")
    return wrong


def pounds_and_pence(folder: Path) -> Case:
    """Pounds and pence, and hours and minutes, each in two columns: four pounds fifty, an hour and a half."""
    text = """
Date|Job|Hrs|Mins|£|p
2024-05-13|Home visit|1|30|4|50
2024-05-14|Home visit|2|15|1|05
2024-05-15|Shopping|0|45||80
"""
    made = records(
        "Visits",
        """
2 * | Home visit | 2024-05-13 | 1.5 hours, £4.50
3 * | Home visit | 2024-05-14 | 2.25 hours, £1.05
4 * | Shopping | 2024-05-15 | 0.75 hours, £0.80
""",
    )
    path = xlsx(folder / "pounds_and_pence.xlsx", {"Visits": text})
    return Case(path, expected(made, [("Visits", "1 header")]))


def staff_and_volunteers(folder: Path) -> Case:
    """Hours of staff beside hours of volunteers: two records of a row that say whose they are."""
    text = """
Garden log 2024-25
Date|Activity|Staff hours|Volunteer hours|Volunteers
2024-05-13|Gardening|2|12|6
2024-05-20|Fencing|4.5|10|5
"""
    path = xlsx(folder / "staff_and_volunteers.xlsx", {"Garden": text})
    return Case(path, expected([], [("Garden", "1 title\n2 header")]), also=[_whose_hours], any_records=True)


def _whose_hours(made: Json) -> list[str]:
    hours = {
        (record["source"]["row"], record["quantity"]): f"{record['text']} {record['notes']}".casefold()
        for record in made["records"]
        if record["unit"] == "hours"
    }
    right = {(3, 2): "staff", (3, 12): "volunteer", (4, 4.5): "staff", (4, 10): "volunteer"}
    if set(hours) != set(right):
        return [f"hours: {sorted(hours)}, not {sorted(right)}"]
    return [f"{place} does not say {word}: {hours[place]}" for place, word in right.items() if word not in hours[place]]

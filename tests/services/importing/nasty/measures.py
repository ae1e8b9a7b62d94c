"""Returns whose measures, not their layout, are the trap: letters for target and actual, thousands, people twice."""

from pathlib import Path
from typing import Any

from tests.services.importing.nasty.expectation import Case, Json, expected, records
from tests.services.importing.nasty.files import ods, xlsx


def letters_for_target_and_actual(folder: Path) -> Case:
    """T and A under each month: what was hoped for is not what was done."""
    text = """
Monitoring 2024-25
Measure|April||May||June||Comment
|T|A|T|A|T|A|
Volunteer hours|10|9|10|12|10|'-|new rota
Hot meals|50|48|50|55|60|61|
"""

    def merge(workbook: Any) -> None:
        for cells in ("B2:C2", "D2:E2", "F2:G2"):
            workbook.active.merge_cells(cells)

    made = records(
        "Monitoring",
        """
4 B | Volunteer hours | 2024-04 | 10 hours | target | notes new rota
4 C | Volunteer hours | 2024-04 | 9 hours | notes new rota
4 D | Volunteer hours | 2024-05 | 10 hours | target | notes new rota
4 E | Volunteer hours | 2024-05 | 12 hours | notes new rota
4 F | Volunteer hours | 2024-06 | 10 hours | target | notes new rota
5 B | Hot meals | 2024-04 | 50 meals | target
5 C | Hot meals | 2024-04 | 48 meals
5 D | Hot meals | 2024-05 | 50 meals | target
5 E | Hot meals | 2024-05 | 55 meals
5 F | Hot meals | 2024-06 | 60 meals | target
5 G | Hot meals | 2024-06 | 61 meals
""",
    )
    path = xlsx(folder / "letters_for_target_and_actual.xlsx", {"Monitoring": text}, merge)
    skipped = [("Monitoring", "1 title\n2 header\n3 header\n4 G nothing")]
    return Case(path, expected(made, skipped, unasked=("running-totals", "number-unread")))


def welsh_quarters(folder: Path) -> Case:
    """Quarters in Welsh, long and short, and the year's target: targed blynyddol."""
    text = """
Adroddiad i'r Cyngor 2024-25
Mesur|Uned|Chwarter 1|Chwarter 2|Ch3|Ch4|Cyfanswm|Targed blynyddol|Sylwadau
Oriau gwirfoddoli|oriau|10|12.5|8|dim|30.5|40|prinder gyrwyr
Coed a blannwyd|coed|0|'-|30|12|42|50|
"""
    made = [
        *records(
            "Adroddiad",
            """
3 C | Oriau gwirfoddoli | 2024-25-Q1 | 10 hours
3 D | Oriau gwirfoddoli | 2024-25-Q2 | 12.5 hours
3 E | Oriau gwirfoddoli | 2024-25-Q3 | 8 hours
3 F | Oriau gwirfoddoli | 2024-25-Q4 | 0 hours | optional
3 H | Oriau gwirfoddoli | 2024-25 | 40 hours | target
""",
            "notes prinder gyrwyr",
        ),
        *records(
            "Adroddiad",
            """
4 C | Coed a blannwyd | 2024-25-Q1 | 0 trees
4 E | Coed a blannwyd | 2024-25-Q3 | 30 trees
4 F | Coed a blannwyd | 2024-25-Q4 | 12 trees
4 H | Coed a blannwyd | 2024-25 | 50 trees | target
""",
        ),
    ]
    path = ods(folder / "welsh_quarters.ods", {"Adroddiad": text})
    skipped = [("Adroddiad", "1 title\n2 header\n4 D nothing")]
    return Case(path, expected(made, skipped, unasked=("year-unknown", "unit-unclear")))


def thousands_in_the_words(folder: Path) -> Case:
    """One measure of several is in thousands of pounds, and only its own words say so."""
    text = """
Annual return 2024-25
Measure|Q1|Q2
Local spend (£k)|12.5|14
Grants given (£000s)|3|'-
Hardship payments (£)|120|85.50
Volunteer hours|40|52
"""
    made = records(
        "Return",
        """
3 B | ? | 2024-25-Q1 | £12500
3 C | ? | 2024-25-Q2 | £14000
4 B | ? | 2024-25-Q1 | £3000
5 B | ? | 2024-25-Q1 | £120
5 C | ? | 2024-25-Q2 | £85.50
6 B | ? | 2024-25-Q1 | 40 hours
6 C | ? | 2024-25-Q2 | 52 hours
""",
    )
    for record in made:
        del record["text"]
    path = xlsx(folder / "thousands_in_the_words.xlsx", {"Return": text})
    return Case(path, expected(made, [("Return", "1 title\n2 header\n4 C nothing")]))


def people_by_age_and_gender(folder: Path) -> Case:
    """Ages down and genders across: forty people, told by age, and not eighty; ages do not vanish."""
    text = """
Who came, 2024-25
Age group|Female|Male|Total
0-10|4|5|9
11-17|10|12|22
18+|6|3|9
Total|20|20|40
"""
    path = xlsx(folder / "people_by_age_and_gender.xlsx", {"Who": text})
    made = expected([], [("Who", "1 title\n2 header\n6 total")])
    return Case(path, made, also=[_forty], any_records=True)


def _forty(made: Json) -> list[str]:
    heads = sum((record["people"] or 0) + (record["quantity"] or 0) for record in made["records"])
    wrong = [] if heads == 40 else [f"{heads} people, not 40"]
    for row, ages in ((3, "0-10"), (4, "11-17"), (5, "18+")):
        told = [
            f"{record['text']} {record['notes']} {record['section']}"
            for record in made["records"]
            if record["source"]["row"] == row
        ]
        if not told or not all(ages in each for each in told):
            wrong.append(f"row {row} does not say {ages}: {told}")
    return wrong


def quarters_with_pounds(folder: Path) -> Case:
    """Q1 £ to Q4 £: the pound sign belongs to the figures and the quarter is still a quarter."""
    text = """
Local spend 2024-25
Supplier|Local?|Q1 £|Q2 £|Q3 £|Q4 £|Total £
Evans the Butcher|Y|100|120.50|'-|110|330.50
Big Paper Co|N|50|60|40|30|180
TOTAL||150|180.50|40|140|510.50
"""
    made = records(
        "Spend",
        """
3 C | Evans the Butcher | 2024-25-Q1 | £100
3 D | Evans the Butcher | 2024-25-Q2 | £120.50
3 F | Evans the Butcher | 2024-25-Q4 | £110
4 C | Big Paper Co | 2024-25-Q1 | £50
4 D | Big Paper Co | 2024-25-Q2 | £60
4 E | Big Paper Co | 2024-25-Q3 | £40
4 F | Big Paper Co | 2024-25-Q4 | £30
""",
        "notes ?",
    )
    path = xlsx(folder / "quarters_with_pounds.xlsx", {"Spend": text})
    return Case(path, expected(made, [("Spend", "1 title\n2 header\n3 E nothing\n5 total")]))


def people_by_postcode(folder: Path) -> Case:
    """Places and people and nothing else: the total stands under the places and is a total all the same."""
    text = """
Beneficiaries by postcode 2024-25
Postcode|People
CF34 9AA|12
CF40 2AA|9
CF72 8XX|4
Total|25
"""
    made = records(
        "Postcodes",
        """
3 * | ? | 2024-25 | ? | place CF34 9AA
4 * | ? | 2024-25 | ? | place CF40 2AA
5 * | ? | 2024-25 | ? | place CF72 8XX
""",
    )
    for record in made:
        del record["text"]
    path = xlsx(folder / "people_by_postcode.xlsx", {"Postcodes": text})
    return Case(path, expected(made, [("Postcodes", "1 title\n2 header\n6 total")]))


def figures_in_sentences(folder: Path) -> Case:
    """A sheet of one column, each line a figure with its name: to ask is enough, to pass over it in silence is not."""
    text = """
Year at a glance 2024-25
Volunteers: 14
Hours given: 320
Meals served: 1,204
Spent locally: £4,210
"""
    path = xlsx(folder / "figures_in_sentences.xlsx", {"Glance": text})
    return Case(path, expected([]), also=[_asked_or_read], any_records=True)


def _asked_or_read(made: Json) -> list[str]:
    read = {record["source"]["row"] for record in made["records"]} >= {2, 3, 4, 5}
    asked = any(question["where"]["sheet"] == "Glance" for question in made["questions"])
    return [] if read or asked else ["four figures are passed over, and nobody is asked"]

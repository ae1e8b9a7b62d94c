import pytest

from svdesk.services.workbook.sheet import Span
from tests.services.importing.books import lines, planned, sheet

MONTHS = "Month|Hours||Miles|\n|Staff|Volunteers|Drivers|Carers\nApril|1|2.5|3|4\nMay|5|6|7|8"
WELSH = "Mis|Oriau||Incwm|\n|Staff|Gwirfoddolwyr|Oedolion|Plant\nEbrill|1|2.5|3|4\nMai|5|6|7|8"
CORNER = "|Hours||Miles|\nMonth|Staff|Volunteers|Drivers|Carers\nApril|1|2.5|3|4\nMay|5|6|7|8"
MERGED = (Span(1, 2, 1, 3), Span(1, 4, 1, 5))


@pytest.mark.parametrize("merged", [(), MERGED])
@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (MONTHS, ["1 hours", "2.5 hours", "3 miles", "4 miles"]),
        (CORNER, ["1 hours", "2.5 hours", "3 miles", "4 miles"]),
        (WELSH, ["1 hours", "2.5 hours", "300p", "400p"]),
    ],
)
def test_people_under_hours_or_money_say_whose_they_are(text: str, counts: list[str], merged: tuple[Span, ...]) -> None:
    made = lines(planned(sheet(text, merged=merged), year="2024-25"))
    assert [line.split(" | ")[3] for line in made[:4]] == counts


def test_a_log_with_hours_of_staff_and_volunteers_counts_hours() -> None:
    made = planned("Date|Activity|Hours|\n||Staff|Volunteers\n2024-05-03|Lunch|3|6\n2024-05-10|Lunch|4|8.5")
    assert [str(record.quantity) for record in made.records] == ["3", "6", "4", "8.5"]
    assert {record.unit for record in made.records} == {"hours"}


def test_a_heading_over_people_and_their_hours_is_only_a_title() -> None:
    made = planned("Date|Activity|Volunteering hours|\n||Volunteers|Hours\n2024-05-03|Lunch|3|6\n2024-05-10|Lunch|4|8")
    assert [(record.people, str(record.quantity)) for record in made.records] == [(3, "6"), (4, "8")]


@pytest.mark.parametrize(
    "heading",
    [
        "Activity|Q1||Q2|\n|Cost||Cost|\n|Staff|Vols|Staff|Vols",
        "Activity|Cost Q1||Cost Q2|\n|Staff|Vols|Staff|Vols",
    ],
)
def test_money_of_staff_and_volunteers_in_a_quarter_is_money(heading: str) -> None:
    made = planned(f"{heading}\nLunch|1|2|3|4\nCraft|5|6|7|8", year="2024-25")
    assert [record.amount_pence for record in made.records] == [100, 200, 300, 400, 500, 600, 700, 800]
    assert made.records[1].text == "Lunch: Cost Vols"


def test_meals_of_adults_are_meals_and_adults_at_sessions_people() -> None:
    made = planned(
        "Month|Meals||Sessions|\n|Adults|Children|Adults|Children\nApril|1|2|3|4\nMay|5|6|7|8", year="2024-25"
    )
    assert [record.unit for record in made.records[:4]] == ["meals", "meals", "people", "people"]


@pytest.mark.parametrize(
    ("corner", "count"),
    [("Hours", "1 hours"), ("Oriau", "1 hours"), ("Spend", "100p"), ("Weight (kg)", "1 kg"), ("Meals", "1 meals")],
)
def test_what_stands_in_the_corner_over_names_is_counted_in_the_months_beside_it(corner: str, count: str) -> None:
    made = planned(f"{corner}|April|May|June\nTown hall|1|2|3\nLibrary|4|5|6", year="2024-25")
    assert lines(made)[0] == f"2 B | Town hall | 2024-M04 | {count}"
    assert len(made.records) == 6


def test_names_of_people_under_a_word_for_them_are_not_brought_in() -> None:
    made = planned("Volunteers|April|May|June\nA. Jones|1|2|3\nB. Evans|4|5|6", year="2024-25")
    assert not any("Jones" in record.text for record in made.records)

from decimal import Decimal

import pytest

from tests.services.importing.books import codes, planned

LOG = "Date|Activity|Attended\n15/06/2024|Lunch|{}\n16/06/2024|Lunch|{}\n17/06/2024|Walk|{}"
FIRST = "two-numbers|Sheet1|2|C"


def test_cells_that_are_written_so_are_one_question_and_its_answer_holds_for_all() -> None:
    text = LOG.format("15 people + 2 vols", "9 People & 3 vols", "20 people + 1 vols")
    assert codes(planned(text)) == ["two-numbers"]
    apart = planned(text, answers={FIRST: "15 people and 2 vols, counted apart"})
    assert [record.people or record.quantity for record in apart.records] == [15, 2, 9, 3, 20, 1]
    together = planned(text, answers={FIRST: "17"})
    assert [record.people for record in together.records] == [17, 12, 21]
    left = planned(text, answers={FIRST: "Leave the number out"})
    assert [record.people for record in left.records] == [None, None, None]
    assert codes(left) == ["two-numbers"]


def test_what_was_typed_or_may_mean_either_number_is_asked_again_of_the_others() -> None:
    typed = planned(LOG.format("10 + 2", "8 + 3", "8 + 3"), answers={FIRST: "11"})
    assert codes(typed) == ["two-numbers", "two-numbers"]
    assert [record.people for record in typed.records] == [11, None, None]
    either = planned(LOG.format("2 adults + 2 kids", "3 adults + 7 kids", "4"), answers={FIRST: "2"})
    assert codes(either) == ["two-numbers", "two-numbers"]


def test_an_answer_about_one_cell_goes_before_that_about_all() -> None:
    answers = {FIRST: "17", "two-numbers|Sheet1|3|C": "9"}
    made = planned(LOG.format("15 people + 2 vols", "9 people + 3 vols", "20 people + 1 vols"), answers=answers)
    assert [record.people for record in made.records] == [17, 9, 21]


def test_a_range_and_a_sum_are_two_questions() -> None:
    assert codes(planned(LOG.format("10-12", "8 + 3", "5-9"))) == ["two-numbers", "two-numbers"]


@pytest.mark.parametrize(
    ("heading", "cell", "chosen", "quantity", "unit"),
    [
        ("Waste", "3 bags (12 kg)", "12", "12", "kg"),
        ("Waste", "3 bags (12 kg)", "3", "3", "bags"),
        ("Hours", "2 x 30 mins", "60", "1", "hours"),
        ("Hours", "2 people x 3 hrs", "6", "6", "hours"),
        ("Waste", "10 + 2", "12", "12", "count"),
    ],
)
def test_the_number_that_was_chosen_keeps_the_unit_its_cell_says(
    heading: str, cell: str, chosen: str, quantity: str, unit: str
) -> None:
    made = planned(f"Date|Activity|{heading}\n15/06/2024|Yard|{cell}\n16/06/2024|Yard|4", answers={FIRST: chosen})
    assert (made.records[0].quantity, made.records[0].unit) == (Decimal(quantity), unit)


def test_days_that_were_chosen_wait_for_the_length_of_a_day() -> None:
    text = "Date|Activity|Hours\n15/06/2024|Desk|2 x 3 days\n16/06/2024|Desk|4"
    made = planned(text, answers={FIRST: "6"})
    assert codes(made) == ["two-numbers", "day-length-unknown"]
    made = planned(text, answers={FIRST: "6", "day-length-unknown|Sheet1|2|C": "7 hours"})
    assert made.records[0].quantity == 42

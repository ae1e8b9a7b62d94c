import pytest

from svdesk.services.importing.recipes.recipe import AnswerRecipe
from svdesk.services.importing.recipes.recipe_answers import ABOUT
from svdesk.services.importing.recipes.recipe_choices import can_be, choices
from svdesk.services.importing.rows.running import FROM_START
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import planned, sheet

LOG = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"
ASKED: dict[str, tuple[Sheet | str, ...]] = {
    "date-order-unclear": ("Date|Activity|Hours\n04/05/2024|Lunch|2\n05/06/2024|Walk|3",),
    "dates-left-blank": ("Date|Activity|Hours\n13/04/2024|Lunch|2\n|Tea|1\n|Bath|1\n|Swim|4",),
    "hours-each-or-all": ("Date|Activity|People|Hours\n13/04/2024|Lunch|2|3\n14/04/2024|Walk|3|4",),
    "column-left-out": ("Date|Activity|Hours|Wibble\n13/04/2024|Lunch|2|red\n14/04/2024|Walk|3|by the sea",),
    "hidden-columns": (sheet(LOG, hidden_columns=frozenset({3})),),
    "hidden-sheet": (sheet(LOG, hidden=True),),
    "summary-sheet": (sheet(LOG, "Log"), sheet("Activity|Total hours\nLunch|2", "Summary")),
    "running-totals": (
        "Measure|Q1 2024/25|Q2 2024/25|Q3 2024/25\nMeals|4|9|14\nWalks|1|2|4\nTalks|3|6|9",
    ),
    "total-or-record": ("Activity|Hours\nLunch|2\nWalk|3\nTotal Football|7\nSwim|1",),
    "people-may-overlap": ("Measure|Q1 2024/25|Q2 2024/25\nPeople helped|4|9\nMeals|1|2",),
}  # fmt: skip


@pytest.mark.parametrize("code", ASKED)
def test_a_remembered_answer_can_become_what_its_question_offers(code: str) -> None:
    made = planned(*ASKED[code], year="2024-25")
    [asked, *_more] = [question for question in made.questions if question.code == code]
    assert choices(AnswerRecipe(code, "", "")) == asked.choices
    assert all(can_be(AnswerRecipe(code, "", choice)) for choice in asked.choices)
    assert not can_be(AnswerRecipe(code, "", "Something nobody offers"))


def test_every_remembered_code_has_choices_but_those_that_name_headings_or_months() -> None:
    assert {code for code in ABOUT if not choices(AnswerRecipe(code, "", ""))} == {"net-or-gross", "period-two-ways"}


@pytest.mark.parametrize(("code", "good", "bad"), [
    ("day-length-unknown", "7.25", "long"),
    ("period-two-ways", "4", "13"),
    ("net-or-gross", "Only Net", ""),
])  # fmt: skip
def test_an_answer_is_one_that_its_question_can_have(code: str, good: str, bad: str) -> None:
    assert can_be(AnswerRecipe(code, "", good))
    assert not can_be(AnswerRecipe(code, "", bad))


def test_a_count_from_the_beginning_of_the_year_can_be_remembered_and_changed() -> None:
    made = planned("Measure|Year to date\nMeals|4\nWalks|6", year="2024-25")
    [asked] = [question for question in made.questions if question.code == "running-totals"]
    assert choices(AnswerRecipe("running-totals", "year to date", FROM_START)) == asked.choices
    assert can_be(AnswerRecipe("running-totals", "year to date", FROM_START))

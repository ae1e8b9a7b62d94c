"""Which answers outlast their file: those about a kind of column, table, sheet or row; never a year or a day."""

import pytest

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.recipes.recipe import AnswerRecipe, ColumnRecipe, Recipe, TableRecipe
from svdesk.services.importing.recipes.recipe_answers import ABOUT, Recalled, answers_to_keep, in_words
from svdesk.services.importing.recipes.recipe_match import headings_of
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.rows.running import OWN, RUNNING
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import book, lines, sheet


def taught(*sheets: Sheet | str, answers: dict[str, str], year: str | None = None) -> tuple[Plan, Recipe]:
    """The plan with the question of each code in *answers* answered, and what would be remembered."""
    workbook = book(*sheets)
    period = parse(year) if year else None
    tables = recognise(workbook, period)
    first = plan(workbook, tables, Known(), {})
    by_key = {each.key: answers[each.code] for each in first.questions if each.code in answers}
    assert by_key, [each.code for each in first.questions]
    made = plan(workbook, tables, Known(), by_key)
    rows = tuple(
        TableRecipe((), tuple(ColumnRecipe(each, "count") for each in headings_of(table) if each)) for table in tables
    )
    return made, Recipe(rows, tuple(answers_to_keep(made.questions, tables)))


def recalled(recipe: Recipe | None, *sheets: Sheet | str, day: str | None = None, year: str | None = None) -> Plan:
    """The plan of another workbook with what is remembered."""
    workbook = book(*sheets)
    tables = recognise(workbook, parse(year) if year else None)
    return plan(workbook, tables, Known(), Recalled({}, {}, workbook, tables, recipe, day))


def answer_to(made: Plan, code: str) -> str | None:
    return next(each.answer for each in made.questions if each.code == code)


def test_the_order_of_dates_is_remembered_by_the_heading_wherever_the_column_is_now() -> None:
    last = "Date|Activity|Hours\n04/03/2024|Lunch|2\n05/06/2024|Walk|3"
    _, recipe = taught(last, answers={"date-order-unclear": "The month comes first"})
    assert recipe.answers == (AnswerRecipe("date-order-unclear", "date", "The month comes first"),)
    made = recalled(recipe, "Hours|Activity|DATE|New\n2|Lunch|04/03/2025|x\n3|Walk|05/06/2025|y")
    assert lines(made)[0] == "2 | Lunch | 2025-04-03 | 2 hours"


def test_an_answer_about_one_column_is_not_taken_for_another() -> None:
    _, recipe = taught("Date|Activity|Hours\n04/03/2024|Lunch|2\n05/06/2024|Walk|3",
                       answers={"date-order-unclear": "The month comes first"})  # fmt: skip
    made = recalled(recipe, "When|Activity|Hours\n04/03/2025|Lunch|2\n05/06/2025|Walk|3")
    assert answer_to(made, "date-order-unclear") is None


def test_running_totals_are_remembered_for_their_table() -> None:
    text = "Measure|Q1 2024/25|Q2 2024/25|Q3 2024/25\nMeals|4|9|14\nWalks|1|2|4\nTalks|3|6|9"
    _, recipe = taught(text, answers={"running-totals": "They are running totals"})
    made = recalled(recipe, text.replace("2024/25", "2025/26"))
    assert answer_to(made, "running-totals") == "They are running totals"
    assert [int(record.quantity or 0) for record in made.records if record.text == "Meals"] == [4, 5, 5]


def test_a_quarter_that_may_begin_in_january_is_remembered_by_its_month_and_not_by_its_year() -> None:
    text = "Measure|Q1 2024|Q2 2024\nMeals|4|9\nWalks|6|2"
    made, recipe = taught(text, answers={"period-two-ways": "January to March 2024"})
    assert recipe.answers == (AnswerRecipe("period-two-ways", "q1 #", "1"),)
    assert "2024" not in str(recipe.answers)
    again = recalled(recipe, text.replace("2024", "2025"))
    assert answer_to(again, "period-two-ways") == "January to March 2025"
    assert str(again.records[0].period) == "January to March 2025"
    assert in_words(recipe.answers[0]) == "“q1 …” begins in January"
    assert str(made.records[0].period) == "January to March 2024"


def test_the_year_is_asked_again() -> None:
    text = "Activity|Hours\nLunch|2\nWalk|3"
    made, recipe = taught(text, answers={"year-unknown": "2024-25"})
    assert made.counts["new"] == 2
    assert recipe.answers == ()
    assert answer_to(recalled(recipe, text), "year-unknown") is None


def test_what_was_typed_for_one_cell_or_row_is_not_remembered() -> None:
    text = "Date|Activity|Hours\n31/06/2024|Lunch|2\n13/07/2024|Walk|3\n13/07/2024|Walk|3"
    answers = {"date-impossible": "30 June 2024", "twice-in-file": "It happened twice: bring it in"}
    _, recipe = taught(text, answers=answers)
    assert recipe.answers == ()


def test_a_row_called_total_that_is_none_is_remembered_by_its_words() -> None:
    text = "Activity|Hours\nLunch|2\nWalk|3\nTotal Football|7\nSwim|1"
    _, recipe = taught(text, answers={"total-or-record": "It is something we count"}, year="2024-25")
    assert [each.about for each in recipe.answers] == ["total football"]
    made = recalled(recipe, "Activity|Hours\nTotal football|9\nLunch|2\nWalk|3", year="2025-26")
    assert "2 | Total football | 2025-26 | 9 hours" in lines(made)


def test_a_hidden_sheet_is_remembered_by_its_name_without_the_year() -> None:
    log = "Date|Activity|Hours\n13/04/2024|Lunch|2"
    _, recipe = taught(sheet(log, "Old 2023-24", hidden=True), answers={"hidden-sheet": "Bring it in"})
    made = recalled(recipe, sheet(log, "Old 2024-25", hidden=True))
    assert len(made.records) == 1


@pytest.mark.parametrize(("of_recipe", "of_desk", "hours"), [("7.5", None, "7.5"), (None, "8", "8"), ("7", "8", "7")])
def test_a_day_is_what_the_recipe_says_or_else_what_the_desk_file_says(
    of_recipe: str | None, of_desk: str | None, hours: str
) -> None:
    recipe = Recipe(answers=(AnswerRecipe("day-length-unknown", "", of_recipe),)) if of_recipe else None
    made = recalled(recipe, "Date|Activity|Hours\n13/04/2024|Lunch|1 day\n14/04/2024|Walk|3", day=of_desk)
    assert str(made.records[0].quantity) == hours


def test_what_was_answered_for_this_file_and_what_a_correction_settles_come_first() -> None:
    workbook = book("Date|Activity|Hours\n13/04/2024|Lunch|1 day")
    recipe = Recipe(answers=(AnswerRecipe("day-length-unknown", "", "7"),))
    key = "day-length-unknown|Sheet1|2|C"
    given = Recalled({key: "8", "other": "x"}, {"other": "y"}, workbook, (), recipe, "6")
    assert (given.get(key), given.get("other"), given.get("nothing|Sheet1||")) == ("8", "y", None)
    assert given.used == {}
    assert sorted(given) == ["day-length-unknown|Sheet1|2|C", "other"]
    assert len(given) == 2


def test_a_sheet_whose_name_holds_a_bar_does_no_harm() -> None:
    workbook = book(sheet("Date|Activity|Hours\n13/04/2024|Lunch|2", "a|b"))
    remembered = Recalled(
        {}, {}, workbook, (), Recipe(answers=(AnswerRecipe("hidden-sheet", "a|b", "Bring it in"),)), None
    )
    assert remembered["hidden-sheet|a|b||"] == "Bring it in"


def test_every_remembered_code_is_one_that_an_import_can_raise() -> None:
    from svdesk.domain.problem_catalogue import CATALOGUE

    assert set(ABOUT) <= set(CATALOGUE)


def test_answers_are_told_in_words() -> None:
    assert in_words(AnswerRecipe("day-length-unknown", "", "7.5 hours")) == "A day is 7.5 hours"
    assert in_words(AnswerRecipe("hours-each-or-all", "hours", "For each person")) == "hours: For each person"


def test_what_was_said_of_one_running_column_is_not_taken_for_another() -> None:
    text = "Date|Activity|Visits to date|Hours to date\n13/04/{0}|Lunch|4|2\n14/05/{0}|Walk|9|7"
    last = book(text.format(2024))
    tables = recognise(last, None)
    asked = [each for each in plan(last, tables, Known(), {}).questions if each.code == "running-totals"]
    assert [each.col for each in asked] == ["C", "D"]
    said = dict(zip([each.key for each in asked], [OWN, RUNNING], strict=True))
    made = plan(last, tables, Known(), said)
    rows = tuple(TableRecipe((), tuple(ColumnRecipe(each, "count") for each in headings_of(table))) for table in tables)
    recipe = Recipe(rows, tuple(answers_to_keep(made.questions, tables)))
    again = recalled(recipe, text.format(2025))
    assert [each.answer for each in again.questions if each.code == "running-totals"] == [OWN, RUNNING]


def test_what_was_said_of_one_row_is_not_taken_for_the_table() -> None:
    text = "Measure|Q1 2024/25|Q2 2024/25\nMeals|9|4\nMeals cooked to date|4|9"
    _, recipe = taught(text, answers={"running-totals": RUNNING})
    assert recipe.answers == (AnswerRecipe("running-totals", "meals cooked to date", RUNNING),)
    again = text.replace("2024/25", "2025/26")
    assert answer_to(recalled(recipe, again), "running-totals") == RUNNING
    assert answer_to(recalled(recipe, again.replace("cooked", "eaten")), "running-totals") is None


def test_what_was_said_of_many_rows_or_columns_is_remembered_for_their_table() -> None:
    people = "2024-25\nMeasure|Q1|Q2\nCarers|4|5\nPupils|6|7\nTenants|1|2"
    _, recipe = taught(people, answers={"people-may-overlap": "They are new people each time"})
    assert answer_to(recalled(recipe, people), "people-may-overlap") == "They are new people each time"
    columns = "Date|Activity|Hours|Colour|Weather|Status|Type\n13/05/2024|Walk|2|red|dry|done|A1"
    _, recipe = taught(columns, answers={"columns-left-out": "Keep them all with the notes"})
    assert answer_to(recalled(recipe, columns), "columns-left-out") == "Keep them all with the notes"
    assert not taught(columns, answers={"columns-left-out": "Ask about each"})[1].answers

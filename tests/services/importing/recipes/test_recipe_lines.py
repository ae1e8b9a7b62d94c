"""Every line of a recipe is told in words, and can be changed or taken out without touching another."""

from svdesk.services.importing.recipes.recipe import (
    AnswerRecipe,
    ColumnRecipe,
    Recipe,
    RowRecipe,
    SheetRecipe,
    TableRecipe,
)
from svdesk.services.importing.recipes.recipe_lines import changed, lines, without

RECIPE = Recipe(
    (
        TableRecipe(
            (("date", "meals #"),),
            (ColumnRecipe("date", "date"), ColumnRecipe("meals #", "count", "meals"), ColumnRecipe("ref", "leave out")),
        ),
    ),
    (AnswerRecipe("hours-each-or-all", "hours", "For each person"), AnswerRecipe("day-length-unknown", "", "7.25")),
    (SheetRecipe("notes", data=False),),
    (RowRecipe("sum", "total"),),
)


def test_each_line_is_told() -> None:
    assert [line.words for line in lines(RECIPE)] == [
        "Column “date” is the date",
        "Column “meals …” is a count, in meals",
        "Column “ref” is left out",
        "hours: For each person",
        "A day is 7.25",
        "Sheet “notes” is no data",
        "Rows that begin with “sum” are totals",
    ]


def test_a_column_gets_another_role_and_stays() -> None:
    made = changed(RECIPE, lines(RECIPE)[2], "notes")
    assert made.tables[0].columns[2] == ColumnRecipe("ref", "notes", said=True)
    assert not lines(RECIPE)[2].can_be_forgotten
    assert without(RECIPE, lines(RECIPE)[2]) == RECIPE


def test_an_answer_is_changed_to_another_choice_or_forgotten() -> None:
    line = lines(RECIPE)[3]
    assert [value for value, _words in line.choices] == ["For all of them together", "For each person"]
    made = changed(RECIPE, line, "For all of them together")
    assert made.answer_to("hours-each-or-all", "hours") == "For all of them together"
    assert without(RECIPE, line).answer_to("hours-each-or-all", "hours") is None


def test_what_was_typed_stands_first_among_the_choices() -> None:
    assert [value for value, _words in lines(RECIPE)[4].choices] == ["7.25", "7 hours", "7.5 hours", "8 hours"]


def test_sheets_and_rows_are_changed_or_forgotten() -> None:
    sheet, row = lines(RECIPE)[5:]
    assert changed(RECIPE, sheet, "data").sheets == (SheetRecipe("notes", data=True),)
    assert changed(RECIPE, row, "section").rows == (RowRecipe("sum", "section"),)
    assert without(RECIPE, sheet).sheets == ()
    assert without(RECIPE, row).rows == ()

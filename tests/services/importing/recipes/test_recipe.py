import json

import pytest

from svdesk.services.importing.recipes.recipe import (
    AnswerRecipe,
    ColumnRecipe,
    Recipe,
    RowRecipe,
    SheetRecipe,
    TableRecipe,
    from_plain,
    key,
    keys,
)

RECIPE = Recipe(
    (
        TableRecipe(
            (("date", "hours"),), (ColumnRecipe("date", "date"), ColumnRecipe("hours", "hours", "hours", said=True))
        ),
    ),
    (AnswerRecipe("date-order-unclear", "date", "The day comes first"),),
    (SheetRecipe("lists", data=False),),
    (RowRecipe("subtot", "total"),),
    "2024-25",
)


@pytest.mark.parametrize(
    ("last_year", "this_year"),
    [
        ("Meals Q1 2024/25", "MEALS  Q1 2025/26"),
        ("Q1 24/25", "Q1 25/26"),
        ("April 2024", "April 2025"),
        ("2023-24", "2024-2025"),
        ("Apr-24", "Apr-25"),
        ("Target FY 2024", "Target 2026"),
    ],
)
def test_headings_are_the_same_whatever_year_they_name(last_year: str, this_year: str) -> None:
    assert key(last_year) == key(this_year)


@pytest.mark.parametrize(("one", "other"), [("Q1 2024", "Q2 2024"), ("Under 18", "Under 25"), ("Apr-24", "May-24")])
def test_headings_that_differ_in_more_than_the_year_are_not_the_same(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_the_same_heading_twice_is_two_columns() -> None:
    assert keys(["Hours", "People", "hours "]) == ["hours", "people", "hours (2)"]


def test_a_recipe_becomes_json_and_comes_back_the_same() -> None:
    assert from_plain(json.loads(json.dumps(RECIPE.as_plain()))) == RECIPE


def test_an_answer_can_be_changed_added_and_taken_away() -> None:
    changed = RECIPE.with_answer("date-order-unclear", "date", "The month comes first")
    assert changed.answer_to("date-order-unclear", "date") == "The month comes first"
    assert len(changed.answers) == 1
    assert changed.with_answer("date-order-unclear", "date", None).answers == ()
    assert RECIPE.with_answer("number-of-what", "hours", "People").answer_to("number-of-what", "hours") == "People"
    assert RECIPE.answer_to("date-order-unclear", "other") is None


def test_a_role_can_be_changed_and_then_was_said_by_a_person() -> None:
    changed = RECIPE.with_column(0, "date", "notes")
    assert changed.tables[0].columns == (
        ColumnRecipe("date", "notes", said=True), RECIPE.tables[0].columns[1],
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2},
        {"tables": None},
        {"tables": [{"heading_rows": [[3]], "columns": [], "pointed": False}]},
        {
            "tables": [
                {
                    "heading_rows": [],
                    "columns": [{"heading": "a", "role": "boss", "unit": "", "said": True}],
                    "pointed": True,
                }
            ]
        },
        {
            "tables": [
                {
                    "heading_rows": [],
                    "columns": [{"heading": "a", "role": "date", "unit": "", "said": 1}],
                    "pointed": True,
                }
            ]
        },
        {"answers": [{"code": "x"}]},
        {"sheets": [{"name": "a", "data": "no"}]},
        {"rows": [{"words": "a", "what": "leave out"}]},
        {"year": 2024},
    ],
)
def test_whatever_is_no_recipe_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_plain({**RECIPE.as_plain(), **wrong})

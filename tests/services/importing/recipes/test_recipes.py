from datetime import UTC, datetime

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.period import financial_year
from svdesk.services.importing.recipes import recipes
from svdesk.services.importing.recipes.recipe import AnswerRecipe, ColumnRecipe, Recipe, TableRecipe
from svdesk.storage import imports, journal
from svdesk.storage.change import Stale
from svdesk.storage.store import Store

AT = datetime(2025, 5, 2, 9, tzinfo=UTC)
COLUMNS = (ColumnRecipe("date", "date"), ColumnRecipe("activity", "text"), ColumnRecipe("hours", "hours", "hours"))
RECIPE = Recipe(
    (TableRecipe((("date", "activity", "hours"),), COLUMNS),),
    (AnswerRecipe("day-length-unknown", "", "7.5 hours"),),
    year="2024-25",
)


def kept(store: Store, recipe: Recipe = RECIPE, at: datetime = AT, file: str = "last year.xlsx") -> recipes.Kept:
    """A recipe that was kept with an import."""
    with store.change("Import", by="Ana") as change:
        batch = imports.add_batch(change, file, "0" * 64, at, "Ana", 0, [])
        recipes.keep(change, batch, None, recipe, file, "Ana", at)
    return recipes.listing(store)[0]


def test_what_is_kept_with_an_import_is_listed_by_the_name_of_its_file(store: Store) -> None:
    found = kept(store)
    assert (found.name, found.made_from, found.made_by, found.made_at) == ("last year", "last year.xlsx", "Ana", AT)
    assert found.recipe == RECIPE
    assert found.next_year == financial_year(2025)
    assert recipes.one(store, found.id) == found


def test_the_one_used_last_comes_first(store: Store) -> None:
    kept(store)
    kept(store, at=AT.replace(year=2026), file="newer.csv")
    kept(store, at=AT.replace(year=2024), file="older.csv")
    assert [each.name for each in recipes.listing(store)] == ["newer", "last year", "older"]


def test_a_recipe_is_renamed_changed_and_forgotten_and_each_can_be_undone(store: Store) -> None:
    found = kept(store)
    recipes.rename(store, found.id, "  Our   log ", by="Ana")
    assert recipes.one(store, found.id).name == "Our log"
    other = found.recipe.with_answer("day-length-unknown", "", "8 hours").with_column(0, "hours", "count", "items")
    recipes.change(store, found.id, other, by="Ana")
    assert recipes.one(store, found.id).recipe == other
    recipes.forget(store, found.id, by="Ana")
    assert recipes.listing(store) == []
    for _step in range(3):
        journal.undo(store, by="Ana")
    assert [(each.name, each.recipe) for each in recipes.listing(store)] == [("last year", RECIPE)]


def test_a_change_made_in_another_window_is_not_overwritten(store: Store) -> None:
    found = kept(store)
    recipes.change(store, found.id, RECIPE.with_answer("day-length-unknown", "", "8 hours"), by="Bo")
    with pytest.raises(Stale):
        recipes.change(store, found.id, RECIPE, by="Ana", version=found.version)


def test_a_recipe_that_is_gone_and_a_name_that_is_empty_are_told(store: Store) -> None:
    found = kept(store)
    with pytest.raises(UserError, match="name is empty"):
        recipes.rename(store, found.id, "  ", by="Ana")
    recipes.forget(store, found.id, by="Ana")
    with pytest.raises(UserError, match="no longer here"):
        recipes.forget(store, found.id, by="Ana")
    with pytest.raises(UserError, match="no longer here"):
        recipes.change(store, found.id, RECIPE, by="Ana")


def test_one_that_a_newer_program_wrote_is_left_alone(store: Store) -> None:
    found = kept(store)
    with store.change("Newer", by="Ana") as change:
        change.update("recipe", found.id, {"content": '{"version": 9}'})
    assert recipes.listing(store) == []
    with pytest.raises(UserError, match="cannot be understood"):
        recipes.one(store, found.id)


def test_a_day_in_hours_is_that_of_the_last_import_that_said_so(store: Store) -> None:
    assert recipes.day_in_hours(store) is None
    kept(store)
    assert recipes.day_in_hours(store) == "7.5 hours"
    kept(store, RECIPE.with_answer("day-length-unknown", "", "8"), AT.replace(year=2026))
    kept(store, RECIPE.with_answer("day-length-unknown", "", None), AT.replace(year=2027))
    assert recipes.day_in_hours(store) == "8"


def test_a_workbook_without_a_table_is_remembered_with_its_import_only(store: Store) -> None:
    with store.change("Import", by="Ana") as change:
        batch = imports.add_batch(change, "a.csv", "0" * 64, AT, "Ana", 0, [])
        recipes.keep(change, batch, None, Recipe(answers=RECIPE.answers), "a.csv", "Ana", AT)
    assert recipes.listing(store) == []
    assert recipes.day_in_hours(store) == "7.5 hours"


def test_one_that_was_forgotten_while_a_file_was_looked_at_is_remembered_anew(store: Store) -> None:
    found = kept(store)
    recipes.forget(store, found.id, by="Ana")
    with store.change("Import", by="Ana") as change:
        batch = imports.add_batch(change, "b.csv", "0" * 64, AT, "Ana", 0, [])
        recipes.keep(change, batch, found, RECIPE, "b.csv", "Ana", AT)
    assert [each.name for each in recipes.listing(store)] == ["b"]


@pytest.mark.parametrize("year", ["", "2025-Q3", "nonsense"])
def test_no_year_is_offered_where_none_of_twelve_months_is_known(store: Store, year: str) -> None:
    recipe = Recipe(RECIPE.tables, year=year)
    assert kept(store, recipe).next_year is None

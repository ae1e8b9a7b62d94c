from svdesk.services.importing.recipes.recipe import ColumnRecipe, Recipe, TableRecipe
from svdesk.services.importing.recipes.recipe_match import alike, best_for, headings_of, most_fitting, pointed_rows
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, sheet

LOG = "Date|Activity|Hours|People\n13/04/2024|Lunch|2|5"
SPEND = "Date|Supplier|Cost|VAT\n13/04/2024|Evans|£2.00|£0.40"


def recipe(*tables: str, pointed: bool = False) -> Recipe:
    """A recipe of tables with these headings."""
    made = (tuple(text.split("|")) for text in tables)
    return Recipe(
        tuple(TableRecipe((row,), tuple(ColumnRecipe(each, "count") for each in row), pointed) for row in made)
    )


def test_a_renamed_column_of_four_and_two_more_beside_three_are_the_same_shape() -> None:
    assert alike(frozenset("abcd"), frozenset("abcx")) == 75
    assert alike(frozenset("abc"), frozenset("abcxy")) == 75
    assert alike(frozenset("abcdef"), frozenset("abcdefg")) == 92


def test_two_of_three_columns_and_one_alone_are_not_enough() -> None:
    assert alike(frozenset("abc"), frozenset("abx")) == 0
    assert alike(frozenset("abcd"), frozenset("abxy")) == 0
    assert alike(frozenset("a"), frozenset("a")) == 0
    assert alike(frozenset(), frozenset()) == 0


def test_the_order_of_columns_does_not_matter_and_the_best_table_is_found() -> None:
    [table] = recognise(book(LOG), None)
    assert headings_of(table) == ["date", "activity", "hours", "people"]
    found = best_for(table, recipe("people|activity|cost|hours", "hours|activity|people|date|extra"))
    assert found is not None
    assert "extra" in found.headings
    assert best_for(table, recipe("date|supplier|cost")) is None


def test_a_recipe_fits_where_half_of_the_tables_are_known() -> None:
    workbook = book(sheet(LOG, "Log"), sheet(SPEND, "Spend"))
    tables = recognise(workbook, None)
    known = {"first": recipe("a|b|c"), "second": recipe("date|activity|hours|people")}
    assert most_fitting(workbook, tables, known) == "second"
    both = {**known, "third": recipe("date|activity|hours|people", "date|supplier|cost|vat")}
    assert most_fitting(workbook, tables, both) == "third"
    more = book(sheet(LOG, "Log"), *[sheet(SPEND, f"Spend {n}") for n in (1, 2)])
    assert most_fitting(more, recognise(more, None), known) is None


def test_of_equals_the_latest_is_taken() -> None:
    workbook = book(LOG)
    same = {"latest": recipe("date|activity|hours|people"), "older": recipe("date|activity|hours|people")}
    assert most_fitting(workbook, recognise(workbook, None), same) == "latest"


def test_headings_that_had_to_be_pointed_at_are_found_wherever_they_are_now() -> None:
    text = "Some title\n\nNits|Wibble|Wobble|New\n5|13/04/2024|Lunch|x"
    workbook = book(text)
    found = recipe("wibble|wobble|nits", pointed=True)
    assert pointed_rows(workbook, (), found) == [("Sheet1", 3)]
    assert pointed_rows(workbook, (), recipe("wibble|wobble|nits")) == []
    assert most_fitting(workbook, (), {"it": found}) == "it"

from datetime import UTC, datetime

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.recipes.recall import read
from svdesk.services.importing.recipes.recipe import (
    AnswerRecipe,
    ColumnRecipe,
    Recipe,
    RowRecipe,
    SheetRecipe,
    TableRecipe,
)
from svdesk.services.importing.recipes.recipe_make import recipe_of
from svdesk.services.importing.recipes.recipes import Kept
from svdesk.services.importing.record import Known
from svdesk.services.importing.said.corrections import ColumnIs, Correction, Corrections, RowIs, SheetIs
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import book, sheet

AT = datetime(2025, 5, 2, tzinfo=UTC)
LOG = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"


def learnt(*sheets: Sheet | str, said: tuple[Correction, ...] = (), before: Recipe | None = None) -> Recipe:
    """What is remembered of a workbook."""
    workbook = book(*sheets)
    kept = [Kept("id", "Log", "log.csv", "Ana", AT, before, 1)] if before else []
    reading = read(workbook, parse("2024-25"), {}, Corrections(said), kept, None)
    made = plan(reading.corrected.workbook, reading.corrected.tables, Known(), reading.answers)
    return recipe_of(made, reading, "2024-25")


def test_every_column_is_remembered_by_its_heading_with_what_it_was_taken_for() -> None:
    said = (RowIs("Sheet1", 1, "heading"), ColumnIs("Sheet1", 1, 3, "count", "meals"), SheetIs("Sheet1", True))
    found = learnt(LOG, said=said)
    columns = (
        ColumnRecipe("date", "date"),
        ColumnRecipe("activity", "text"),
        ColumnRecipe("hours", "count", "meals", said=True),
    )
    assert found.tables == (TableRecipe((("date", "activity", "hours"),), columns, pointed=True),)
    assert found.sheets == (SheetRecipe("sheet1", data=True),)
    assert found.year == "2024-25"


def test_sheets_of_one_shape_are_remembered_once_and_those_passed_over_not_at_all() -> None:
    hidden = sheet("Date|Supplier|Cost\n13/04/2024|Evans|£2.00", "Old", hidden=True)
    found = learnt(sheet(LOG, "Q1"), sheet(LOG, "Q2"), hidden)
    assert [sorted(table.headings) for table in found.tables] == [["activity", "date", "hours"]]


def test_no_cell_below_the_headings_is_remembered() -> None:
    assert "lunch" not in str(learnt(LOG).as_plain()).casefold()


def test_what_an_earlier_file_taught_and_this_one_had_no_use_for_is_kept() -> None:
    spend = TableRecipe(
        (("date", "supplier", "cost"),), tuple(ColumnRecipe(h, "count") for h in ("date", "supplier", "cost"))
    )
    log = TableRecipe((), tuple(ColumnRecipe(h, "notes") for h in ("date", "activity", "hours")))
    answer = AnswerRecipe("day-length-unknown", "", "8")
    found = learnt(LOG, before=Recipe((spend, log), (answer,), (SheetRecipe("old", data=False),)))
    assert [len(found.tables), found.tables[1]] == [2, spend]
    assert found.tables[0].columns[0] == ColumnRecipe("date", "date")
    assert found.answers == (answer,)
    assert found.sheets == (SheetRecipe("old", data=False),)


def test_a_table_of_one_heading_is_not_remembered() -> None:
    assert learnt("Meals\n12\n13").tables == ()


def test_the_words_of_totals_and_sections_are_remembered_until_somebody_says_otherwise() -> None:
    text = LOG + "\nAll in all||5\nSPRING||\n15/04/2024|Swim|1"
    said = (RowIs("Sheet1", 4, "total"), RowIs("Sheet1", 5, "section"), RowIs("Sheet1", 2, "leave out"))
    found = learnt(text, said=said)
    assert found.rows == (RowRecipe("all in all", "total"), RowRecipe("spring", "section"))
    assert learnt(text, said=(RowIs("Sheet1", 5, "data"),), before=found).rows == (found.rows[0],)

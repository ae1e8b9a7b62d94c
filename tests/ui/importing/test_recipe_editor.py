"""One recipe is renamed, changed line by line and given away; what is not touched stays."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.recipes.recipe import AnswerRecipe, ColumnRecipe, Recipe, TableRecipe
from svdesk.services.importing.recipes.recipes import Kept
from svdesk.ui.importing.recipe_editor import RecipeEditor

RECIPE = Recipe(
    (TableRecipe((("date", "hours"),), (ColumnRecipe("date", "date"), ColumnRecipe("hours", "hours", "hours"))),),
    (AnswerRecipe("hours-each-or-all", "hours", "For each person"),),
)
KEPT = Kept("r1", "Volunteer log", "log.xlsx", "Ana", datetime(2025, 5, 2, 9, tzinfo=UTC), RECIPE, 1)


@pytest.fixture
def editor(qtbot: QtBot) -> RecipeEditor:
    made = RecipeEditor()
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show_recipe(KEPT)
    made.show()
    return made


def test_it_says_where_it_comes_from_and_every_line(editor: RecipeEditor) -> None:
    assert editor.about.text() == "From “log.xlsx”, brought in on 2 May 2025 by Ana."
    assert [editor.lines.item(row).text() for row in range(editor.lines.count())] == [
        "Column “date” is the date",
        "Column “hours” is hours",
        "hours: For each person",
    ]
    assert not editor.drop.isVisible()


def test_a_column_is_changed_by_key(editor: RecipeEditor, qtbot: QtBot) -> None:
    editor.lines.setFocus()
    QTest.keyClick(editor.lines, Qt.Key.Key_Down)
    assert editor.choice.currentText() == "hours"
    editor.choice.suggest("notes")
    with qtbot.waitSignal(editor.altered) as heard:
        editor.choice.chosen.emit()
    assert heard.args[0].tables[0].columns[1] == ColumnRecipe("hours", "notes", said=True)


def test_an_answer_is_forgotten(editor: RecipeEditor, qtbot: QtBot) -> None:
    editor.lines.setCurrentRow(2)
    with qtbot.waitSignal(editor.altered) as heard:
        QTest.mouseClick(editor.drop, Qt.MouseButton.LeftButton)
    assert heard.args[0].answers == ()
    assert heard.args[0].tables == RECIPE.tables


def test_the_name_is_kept_when_it_is_left_and_an_empty_one_comes_back(editor: RecipeEditor, qtbot: QtBot) -> None:
    editor.name.setFocus()
    editor.name.selectAll()
    QTest.keyClicks(editor.name, "Log of the hub")
    with qtbot.waitSignal(editor.renamed) as heard:
        QTest.keyClick(editor.name, Qt.Key.Key_Return)
    assert heard.args == ["Log of the hub"]
    editor.name.clear()
    with qtbot.assertNotEmitted(editor.renamed):
        QTest.keyClick(editor.name, Qt.Key.Key_Return)


def test_nothing_is_shown_where_there_is_none(editor: RecipeEditor) -> None:
    editor.show_recipe(None)
    assert not editor.isVisible()

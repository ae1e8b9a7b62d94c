"""What is remembered of files is looked through, changed, carried and forgotten, and Undo brings it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.recipes.recipe import ColumnRecipe
from svdesk.services.importing.recipes.recipes import listing
from svdesk.services.progress import Silent
from svdesk.storage.store import Store
from svdesk.ui.importing import rehearsing_work
from svdesk.ui.importing.recipes_screen import RecipesScreen
from svdesk.ui.main_window import MainWindow
from tests.services.importing.desks import brought_in
from tests.ui.conftest import AskRecorded, bare_window

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def bare(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    """A main window whose page is empty: nothing here depends on what it shows."""
    return bare_window(desk, ask, qtbot)


@pytest.fixture
def screen(bare: MainWindow, desk: Store, qtbot: QtBot) -> Iterator[RecipesScreen]:
    for name in ("d2_volunteer_log.csv", "d4_local_spend.ods"):
        brought_in(desk, rehearsing_work.read_file(SAMPLES / name, desk, Silent()).rehearsal)
    made = RecipesScreen(bare)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.reload()
    yield made
    made.close()


def names(screen: RecipesScreen) -> list[str]:
    return [screen.list.item(row).text().partition("\n")[0] for row in range(screen.list.count())]


def test_each_is_listed_and_looked_at_by_key(screen: RecipesScreen) -> None:
    assert sorted(names(screen)) == ["d2_volunteer_log", "d4_local_spend"]
    screen.begin()
    QTest.keyClick(screen.list, Qt.Key.Key_Down)
    assert screen.editor.name.text() == names(screen)[1]


def test_a_line_that_is_changed_stays_changed_and_undo_takes_it_back(
    screen: RecipesScreen, bare: MainWindow, desk: Store
) -> None:
    before = listing(desk)[0].recipe
    screen.editor.lines.setCurrentRow(1)
    screen.editor.choice.suggest("notes")
    screen.editor.choice.chosen.emit()
    column = listing(desk)[0].recipe.tables[0].columns[1]
    assert column == ColumnRecipe(before.tables[0].columns[1].heading, "notes", said=True)
    assert screen.editor.lines.currentRow() == 1
    bare.changes.undo()
    assert listing(desk)[0].recipe == before
    assert screen.editor.choice.value() == before.tables[0].columns[1].role


def test_one_is_renamed_and_forgotten_and_brought_back(screen: RecipesScreen, bare: MainWindow, desk: Store) -> None:
    screen.editor.name.setText("Log of the hub")
    screen.editor.name.editingFinished.emit()
    assert listing(desk)[0].name == "Log of the hub"
    QTest.mouseClick(screen.editor.forget, Qt.MouseButton.LeftButton)
    assert len(names(screen)) == 1
    bare.changes.undo()
    assert "Log of the hub" in names(screen)


def test_one_is_exported_and_brought_in_elsewhere(
    screen: RecipesScreen, desk: Store, ask: AskRecorded, tmp_path: Path, qtbot: QtBot
) -> None:
    name = screen.editor.name.text()
    ask.files += [tmp_path / "carried", tmp_path / "carried.svdesk-recipe"]
    with qtbot.waitSignal(screen.told) as heard:
        QTest.mouseClick(screen.editor.send, Qt.MouseButton.LeftButton)
    assert heard.args[0].startswith("Written to carried.svdesk-recipe.")
    screen.editor.forget.click()
    with qtbot.waitSignal(screen.told):
        QTest.mouseClick(screen.take, Qt.MouseButton.LeftButton)
    assert screen.editor.name.text() == name
    assert len(listing(desk)) == 2


def test_what_is_no_recipe_is_refused_in_words(
    screen: RecipesScreen, ask: AskRecorded, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "photo.svdesk-recipe").write_bytes(b"no recipe")
    ask.files.append(tmp_path / "photo.svdesk-recipe")
    with qtbot.waitSignal(screen.refused) as heard:
        screen.take.click()
    assert heard.args[0].what.startswith("This recipe was not taken in")


def test_where_nothing_is_remembered_it_says_so(bare: MainWindow, qtbot: QtBot) -> None:
    made = RecipesScreen(bare)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    assert made.none.isVisible()
    assert not made.editor.isVisible()

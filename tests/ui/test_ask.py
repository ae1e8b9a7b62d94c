"""The one place that stops a person to ask: plain words, the safe answer first, and no mark-up from data."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.ui.ask import DESK, SHEETS, Ask, with_ending


@pytest.fixture(autouse=True)
def dialogs_of_qt() -> Iterator[None]:
    """Qt's own file window, which a test can see into, in place of the system's."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def then(act: Callable[[QDialog], None]) -> list[str]:
    """Do something with the window that will stop the person; what goes wrong in it is listed."""
    wrong: list[str] = []

    def soon() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            wrong.append(f"{dialog} came instead of a question")
            return
        try:
            act(dialog)
        except AssertionError as error:
            wrong.append(str(error) or "something else was expected")
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, soon)
    return wrong


def choose_file(name: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(box, QLineEdit)
        box.setText(name)
        dialog.accept()

    return act


def test_choosing_a_file_can_rename_and_delete_none(parent: QWidget, tmp_path: Path) -> None:
    looked: list[bool] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        looked.append(dialog.testOption(QFileDialog.Option.ReadOnly))

    wrong = then(look)
    assert Ask().file_to_open(parent, "Choose", SHEETS, tmp_path) is None
    assert (wrong, looked) == ([], [True])


def test_a_file_to_open_is_one_that_is_there(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "hub.svdesk").write_text("")
    wrong = then(choose_file("hub.svdesk"))
    assert Ask().file_to_open(parent, "Open a desk file", DESK, tmp_path) == tmp_path / "hub.svdesk"
    assert wrong == []


def test_only_files_of_the_kind_are_offered_beginning_in_the_folder(parent: QWidget, tmp_path: Path) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.windowTitle() == "Choose"
        assert Path(dialog.directory().absolutePath()) == tmp_path
        assert "*.xlsx" in dialog.nameFilters()[0]
        assert "*.ods" in dialog.nameFilters()[0]
        assert "*.svdesk" not in dialog.nameFilters()[0], "copies of safety would fill the list"
        assert DESK in dialog.nameFilters()

    wrong = then(look)
    assert Ask().file_to_open(parent, "Choose", SHEETS, tmp_path) is None
    assert wrong == []


def test_a_file_to_save_begins_with_the_suggestion(parent: QWidget, tmp_path: Path) -> None:
    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.accept()

    wrong = then(accept)
    assert Ask().file_to_save(parent, "Back up a copy", DESK, tmp_path / "copy.svdesk") == tmp_path / "copy.svdesk"
    assert wrong == []


@pytest.mark.parametrize(("answer", "wanted"), [("Replace it", "copy.svdesk"), ("Keep it", None)])
def test_a_file_whose_name_only_gets_its_ending_here_is_not_replaced_without_a_word(
    parent: QWidget, tmp_path: Path, answer: str, wanted: str | None
) -> None:
    (tmp_path / "copy.svdesk").write_text("what was kept")

    def choose_and_answer(dialog: QDialog) -> None:
        wrong.extend(then(press(answer)))
        choose_file("copy")(dialog)

    wrong = then(choose_and_answer)
    found = Ask().file_to_save(parent, "Back up a copy", DESK, tmp_path / "hub.svdesk")
    assert found == (None if wanted is None else tmp_path / wanted)
    assert wrong == []


@pytest.mark.parametrize(("kinds", "name"), [(DESK, "new.svdesk"), (SHEETS, "new")])
def test_a_file_that_is_new_is_not_asked_about(parent: QWidget, tmp_path: Path, kinds: str, name: str) -> None:
    wrong = then(choose_file("new"))
    assert Ask().file_to_save(parent, "Save", kinds, tmp_path / "hub.svdesk") == tmp_path / name
    assert wrong == []


def test_a_folder_can_be_chosen_or_not(parent: QWidget, tmp_path: Path) -> None:
    wrong = then(lambda dialog: dialog.accept())
    assert Ask().folder(parent, "Export to which folder?", tmp_path) == tmp_path
    wrong += then(lambda dialog: dialog.reject())
    assert Ask().folder(parent, "Export to which folder?", tmp_path) is None
    assert wrong == []


def test_nothing_chosen_is_none(parent: QWidget, tmp_path: Path) -> None:
    wrong = then(lambda dialog: dialog.reject())
    assert Ask().file_to_save(parent, "Save", DESK, tmp_path / "x.svdesk") is None
    assert wrong == []


def press(words: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        buttons = {one.text().replace("&", ""): one for one in dialog.findChildren(QPushButton)}
        QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)

    return act


@pytest.mark.parametrize(("words", "answer"), [("Erase it", True), ("Keep it", False)])
def test_what_cannot_be_undone_asks_with_verbs(parent: QWidget, words: str, answer: bool) -> None:
    wrong = then(press(words))
    assert Ask().sure(parent, "The evidence of 3 activities will be erased.", "Erase it") is answer
    assert wrong == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_both_keep_it(parent: QWidget, key: Qt.Key) -> None:
    wrong = then(lambda dialog: QTest.keyClick(dialog, key))
    assert Ask().sure(parent, "It will be gone.", "Erase it") is False
    assert wrong == []


def test_what_is_said_before_there_is_a_window_is_plain_text(tmp_path: Path) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert dialog.textFormat() is Qt.TextFormat.PlainText
        assert dialog.text() == f"“<img src='{tmp_path}'>” is damaged."
        assert dialog.informativeText() == "Open <b>a copy</b>."
        press("Close")(dialog)

    wrong = then(look)
    Ask().tell(None, UserError(f"“<img src='{tmp_path}'>” is damaged.", "Open <b>a copy</b>."))
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Hub", "Hub.svdesk"),
        ("Hub 2025.26", "Hub 2025.26.svdesk"),
        ("Hub.svdesk", "Hub.svdesk"),
        ("HUB.SVDESK", "HUB.SVDESK"),
    ],
)
def test_a_file_gets_the_ending_of_its_kind_unless_it_was_typed(typed: str, kept: str) -> None:
    assert with_ending(Path("folder", typed), ".svdesk") == Path("folder", kept)

"""Settings are kept when they are left and show at once; what belongs to the charity can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.services.provider import alter_provider
from svdesk.storage import authorities, journal, settings
from svdesk.storage.ids import new_id
from svdesk.storage.settings import Settings
from svdesk.ui import theme
from svdesk.ui.dialogs.guide import ABOUT, GuideWindow
from svdesk.ui.dialogs.settings_window import SettingsWindow
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.models.row_model import Column, RowModel
from svdesk.ui.widgets.table import Table


@pytest.fixture
def shown(bare: MainWindow, qtbot: QtBot) -> SettingsWindow:
    """The settings, shown with the keyboard in them."""
    bare.run("settings")
    made = bare.commands.beside["settings"]
    assert isinstance(made, SettingsWindow)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def second(bare: MainWindow, tmp_path: Path) -> Iterator[MainWindow]:
    """A second main window of the same process."""
    file = tmp_path / "second.svdesk"
    recording.start(file, Provider(new_id(), "Second"), "Ana").close()
    bare.commands.open(file)
    made = bare.commands.windows[1]
    yield made
    made.close()
    QApplication.sendPostedEvents()


def write(box: QLineEdit, text: str) -> None:
    """Type *text* into *box* in place of what is there, and leave it with Tab."""
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Tab)


def choose(box: QComboBox, value: str) -> None:
    """Choose the words that stand for *value*, with the keys."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != value:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{value} is not offered"


def choose_month(shown: SettingsWindow, month: int, qtbot: QtBot) -> None:
    """Choose the month with the keys and wait until it is kept."""
    choose(shown.month, str(month))
    qtbot.waitUntil(lambda: not shown.soon.isActive())


def charity(window: MainWindow) -> Provider:
    return authorities.provider(window.changes.store)


def test_what_is_kept_is_shown(bare: MainWindow, own_settings: Path) -> None:
    settings.keep(Settings("Ana Jones", "dark", 125, True), own_settings)
    wanted = Provider(charity(bare).id, "Hub", "1090095", "01234567", 9)
    alter_provider(bare.changes.store, wanted, "Ana")
    bare.run("settings")
    shown = bare.commands.beside["settings"]
    assert isinstance(shown, SettingsWindow)
    assert [box.text() for box in (shown.person, shown.name, shown.charity, shown.company)] == [
        "Ana Jones",
        "Hub",
        "1090095",
        "01234567",
    ]
    assert [box.currentText() for box in (shown.month, shown.theme, shown.scale)] == ["September", "Dark", "125 %"]
    assert shown.compact.isChecked()


def test_the_name_of_the_person_is_kept_and_signs_from_now_on(shown: SettingsWindow, bare: MainWindow) -> None:
    write(shown.person, "  Bea   Jones ")
    assert settings.load().person == "Bea Jones"
    write(shown.name, "Weir Lane Hub")
    assert journal.history(bare.changes.store)[0].by == "Bea Jones"


def test_another_window_signs_with_the_new_name_too_and_an_empty_one_is_someone(
    second: MainWindow, shown: SettingsWindow, bare: MainWindow
) -> None:
    write(shown.person, "Bea")
    assert (bare.changes.by, second.changes.by) == ("Bea", "Bea")
    write(shown.person, "")
    assert settings.load().person == ""
    assert (bare.changes.by, second.changes.by) == ("Someone", "Someone")


def test_each_thing_said_of_the_charity_is_one_step_of_undo(
    shown: SettingsWindow, bare: MainWindow, qtbot: QtBot
) -> None:
    before = charity(bare)
    write(shown.name, "Weir Lane Hub")
    write(shown.charity, "sc 012345")
    write(shown.company, "01234567")
    choose_month(shown, 9, qtbot)
    assert charity(bare) == Provider(before.id, "Weir Lane Hub", "SC012345", "01234567", 9)
    assert shown.charity.text() == "SC012345"
    assert bare.windowTitle() == "Weir Lane Hub — svdesk"
    assert [journal.undo(bare.changes.store, by="Ana") for _step in range(4)] == [
        "Change the start of the year of the charity",
        "Change the company number of the charity",
        "Change the charity number of the charity",
        "Change the name of the charity",
    ]
    assert charity(bare) == before


def test_an_undo_in_the_main_window_is_seen_here(shown: SettingsWindow, bare: MainWindow, qtbot: QtBot) -> None:
    write(shown.name, "Weir Lane Hub")
    choose_month(shown, 9, qtbot)
    bare.changes.undo()
    bare.changes.undo()
    assert (shown.name.text(), shown.month.currentText()) == ("Riverside Hub", "April")


def test_what_is_half_typed_stays_when_something_else_changes(shown: SettingsWindow, bare: MainWindow) -> None:
    shown.company.setFocus()
    QTest.keyClicks(shown.company, "0123")
    changed = replace(charity(bare), name="Weir Lane Hub")
    bare.changes.make(lambda: alter_provider(bare.changes.store, changed, "Ana"))
    assert (shown.company.text(), shown.name.text()) == ("0123", "Weir Lane Hub")


def test_a_charity_keeps_its_name_when_the_box_is_left_empty(shown: SettingsWindow, bare: MainWindow) -> None:
    lines = len(journal.history(bare.changes.store))
    write(shown.name, "   ")
    assert shown.name.text() == charity(bare).name == "Riverside Hub"
    assert len(journal.history(bare.changes.store)) == lines


@pytest.mark.parametrize("which", ["charity", "company"])
def test_a_strange_number_is_kept_with_a_word_about_it(shown: SettingsWindow, bare: MainWindow, which: str) -> None:
    box, fault = getattr(shown, which), getattr(shown, f"{which}_fault")
    write(box, "not one")
    assert fault.isVisible()
    assert fault.text().startswith(f"Worth a look: this does not look like a {which} number")
    assert getattr(charity(bare), f"{which}_number") == "not one"
    write(box, "01234567" if which == "company" else "1090095")
    assert not fault.isVisible()
    write(box, "")
    assert not fault.isVisible()
    assert getattr(charity(bare), f"{which}_number") == ""


@pytest.mark.parametrize("how", ["escape", "button", "main window"])
def test_what_is_half_typed_is_kept_when_the_window_goes(shown: SettingsWindow, bare: MainWindow, how: str) -> None:
    shown.name.setFocus()
    shown.name.selectAll()
    QTest.keyClicks(shown.name, "Weir Lane Hub")
    if how == "escape":
        QTest.keyClick(shown.name, Qt.Key.Key_Escape)
    elif how == "button":
        QTest.mouseClick(shown.close_it, Qt.MouseButton.LeftButton)
    else:
        bare.close()
    assert not shown.isVisible()
    if how == "main window":
        bare.commands.open(bare.changes.store.path)
        again = bare.commands.windows[1]
        assert charity(again).name == "Weir Lane Hub"
        again.close()
        QApplication.sendPostedEvents()
    else:
        assert charity(bare).name == "Weir Lane Hub"


def test_a_month_chosen_a_moment_before_the_window_goes_is_kept(shown: SettingsWindow, bare: MainWindow) -> None:
    choose(shown.month, "9")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert charity(bare).year_start_month == 9
    assert not shown.soon.isActive()


def test_a_month_chosen_a_moment_before_the_colours_is_kept(shown: SettingsWindow, bare: MainWindow) -> None:
    choose(shown.month, "9")
    choose(shown.theme, "dark")
    shown.keep()
    assert charity(bare).year_start_month == 9


def test_enter_keeps_a_field_and_leaves_the_window_open(shown: SettingsWindow, bare: MainWindow) -> None:
    shown.name.setFocus()
    shown.name.selectAll()
    QTest.keyClicks(shown.name, "Weir Lane Hub")
    QTest.keyClick(shown.name, Qt.Key.Key_Return)
    assert charity(bare).name == "Weir Lane Hub"
    assert shown.isVisible()


def test_colours_and_size_of_text_are_put_on_at_once_and_kept(shown: SettingsWindow, qapp: QApplication) -> None:
    choose(shown.theme, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.DARK.ground
    choose(shown.scale, "150")
    assert qapp.font().pointSizeF() == pytest.approx(theme.SIZES["body"] * 1.5)
    known = settings.load()
    assert (known.theme, known.scale) == ("dark", 150)


def test_lower_rows_are_lower_at_once_in_every_table(shown: SettingsWindow, bare: MainWindow, qtbot: QtBot) -> None:
    table = Table(RowModel([Column("What")], lambda ids: {one: (one,) for one in ids}), "Things")
    qtbot.addWidget(table)
    bare.page().body.addWidget(table)
    table.rows.show_ids(["a"])
    shown.compact.setFocus()
    QTest.keyClick(shown.compact, Qt.Key.Key_Space)
    assert settings.load().compact
    assert table.rowHeight(0) == theme.COMPACT_ROW
    QTest.keyClick(shown.compact, Qt.Key.Key_Space)
    assert not settings.load().compact
    assert table.rowHeight(0) == theme.ROW_HEIGHT


def test_a_change_of_the_look_leaves_the_rest_of_the_settings(shown: SettingsWindow, own_settings: Path) -> None:
    known = Settings("Ana").opened(Path("hub.svdesk"))
    settings.keep(known, own_settings)
    choose(shown.scale, "110")
    assert settings.load() == replace(known, scale=110)


def test_a_size_of_text_between_two_is_shown_as_the_nearest(bare: MainWindow, own_settings: Path) -> None:
    settings.keep(Settings(scale=144), own_settings)
    bare.run("settings")
    shown = bare.commands.beside["settings"]
    assert isinstance(shown, SettingsWindow)
    assert shown.scale.currentText() == "150 %"


def test_settings_that_cannot_be_written_are_said_here_and_what_was_typed_stays(
    shown: SettingsWindow, bare: MainWindow, own_settings: Path
) -> None:
    own_settings.write_text("in the way")
    write(shown.person, "Bea")
    assert shown.said.text().startswith("Must fix: Your settings could not be kept")
    assert shown.person.text() == "Bea"
    assert bare.changes.by == "Ana"


def test_f1_leads_to_the_chapter_about_settings(shown: SettingsWindow, bare: MainWindow) -> None:
    QTest.keyClick(shown.person, Qt.Key.Key_F1)
    guide = bare.commands.beside["guide"]
    assert isinstance(guide, GuideWindow)
    assert guide.contents.currentItem().text() == ABOUT["settings"] == "Settings"


def test_nothing_is_cut_off_at_the_largest_text(shown: SettingsWindow, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    shown.resize(720, 640)
    QApplication.processEvents()
    for label in shown.findChildren(type(shown.said)):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_is_remembered_of_spreadsheets_is_reached_from_here(shown: SettingsWindow, bare: MainWindow) -> None:
    QTest.keyClick(shown.remembered, Qt.Key.Key_Space)
    importing = bare.commands.beside["import"]
    assert isinstance(importing, ImportWindow)
    assert importing.stack.currentWidget() is importing.recipes

"""The first minute: a desk file from as little or as much as somebody wants to say, or a sample to try."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity
from svdesk.domain.authority import Provider
from svdesk.domain.period import Period
from svdesk.services import recording
from svdesk.storage import activities, authorities, journal, settings
from svdesk.storage.ids import new_id
from svdesk.storage.settings import Settings
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.dialogs.first_run import SAMPLE, FirstRun, begin
from svdesk.ui.widgets.plain import Label
from tests.ui.conftest import AskRecorded

DAY = date(2026, 3, 31)
Opener = Callable[..., FirstRun]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of somebody who has Documents."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def open_it(qtbot: QtBot, ask: AskRecorded, home: Path) -> Opener:
    del home

    def open_with(known: Settings | None = None) -> FirstRun:
        dialog = FirstRun(known or Settings(), ask)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return open_with


@pytest.fixture
def dialog(open_it: Opener) -> FirstRun:
    return open_it()


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write(box: QLineEdit, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, text)


def accepted(dialog: FirstRun) -> Path:
    """The file that came of it."""
    assert dialog.result() == QDialog.DialogCode.Accepted, dialog.trouble.text()
    assert dialog.file is not None
    return dialog.file


def provider(file: Path) -> Provider:
    with Store.open(file) as store:
        return authorities.provider(store)


def test_everything_that_is_said_is_kept(dialog: FirstRun, home: Path) -> None:
    write(dialog.person, " Ana  Jones ")
    write(dialog.name, "Riverside Hub")
    write(dialog.number, "sc 012345")
    dialog.month.setFocus()
    QTest.keyClicks(dialog.month, "Sep")
    press(dialog.begin)
    file = accepted(dialog)
    assert file == home / "Documents" / "Riverside Hub.svdesk"
    found = provider(file)
    assert (found.name, found.charity_number, found.company_number, found.year_start_month) == (
        "Riverside Hub",
        "SC012345",
        "",
        9,
    )
    assert settings.load().person == "Ana Jones"
    with Store.open(file) as store:
        assert [line.by for line in journal.history(store)] == ["Ana Jones"]


def test_every_step_can_be_skipped(dialog: FirstRun, home: Path) -> None:
    assert dialog.name.placeholderText() == "My organisation"
    press(dialog.begin)
    file = accepted(dialog)
    assert file == home / "Documents" / "svdesk.svdesk"
    found = provider(file)
    assert (found.name, found.charity_number, found.company_number, found.year_start_month) == (
        "My organisation",
        "",
        "",
        4,
    )
    with Store.open(file) as store:
        assert [line.by for line in journal.history(store)] == ["Someone"]


def test_it_is_done_by_keys_alone(dialog: FirstRun) -> None:
    visited: list[str] = []
    for _step in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited[:9] == [
        "Your name",
        "Name of the charity or social enterprise",
        "Charity or company number",
        "Its year starts in",
        "Where to keep the file",
        "Choose another place…",
        "Begin",
        "Try it with a sample charity",
        "Open a desk file…",
    ]
    QTest.keyClick(dialog.person, Qt.Key.Key_Return)
    accepted(dialog)


def test_the_name_of_a_person_who_is_known_is_there_already(open_it: Opener) -> None:
    dialog = open_it(Settings("Ana"))
    assert dialog.person.text() == "Ana"
    assert QApplication.focusWidget() is dialog.name


def test_a_company_number_is_kept_as_one(dialog: FirstRun) -> None:
    write(dialog.number, "oc123456")
    press(dialog.begin)
    found = provider(accepted(dialog))
    assert (found.charity_number, found.company_number) == ("", "OC123456")


def test_a_strange_number_is_kept_with_a_word_about_it(dialog: FirstRun) -> None:
    write(dialog.number, "not yet")
    QTest.keyClick(dialog.number, Qt.Key.Key_Tab)
    assert dialog.number_fault.isVisible()
    assert dialog.number_fault.text().startswith("Worth a look")
    write(dialog.number, "1090095")
    QTest.keyClick(dialog.number, Qt.Key.Key_Tab)
    assert not dialog.number_fault.isVisible()
    write(dialog.number, "not yet")
    press(dialog.begin)
    assert provider(accepted(dialog)).charity_number == "not yet"


def test_the_place_follows_the_name_until_somebody_says_another(dialog: FirstRun, home: Path) -> None:
    write(dialog.name, 'Hub: "A/B" & Co')
    assert dialog.place.text() == str(home / "Documents" / "Hub AB  Co.svdesk")
    write(dialog.place, str(home / "mine.svdesk"))
    write(dialog.name, "Weir Lane")
    assert dialog.place.text() == str(home / "mine.svdesk")


def test_a_place_that_is_taken_is_never_offered(open_it: Opener, home: Path) -> None:
    for name in ("svdesk.svdesk", "svdesk 2.svdesk", "Hub.svdesk"):
        (home / "Documents" / name).write_text("in the way")
    dialog = open_it()
    assert dialog.place.text() == str(home / "Documents" / "svdesk 3.svdesk")
    write(dialog.name, "Hub")
    assert dialog.place.text() == str(home / "Documents" / "Hub 2.svdesk")


def test_another_place_can_be_chosen_and_gets_the_ending_of_a_desk_file(
    dialog: FirstRun, ask: AskRecorded, home: Path
) -> None:
    ask.files = [None, home / "hub v1.2"]
    before = dialog.place.text()
    press(dialog.choose)
    assert dialog.place.text() == before
    press(dialog.choose)
    assert dialog.place.text() == str(home / "hub v1.2.svdesk")
    press(dialog.begin)
    assert accepted(dialog) == home / "hub v1.2.svdesk"


def test_a_folder_that_goes_to_the_internet_is_explained_in_a_sentence(dialog: FirstRun, home: Path) -> None:
    assert not dialog.synced.isVisible()
    write(dialog.place, str(home / "OneDrive - Hub" / "hub.svdesk"))
    assert dialog.synced.isVisible()
    assert dialog.synced.text().startswith("OneDrive copies this folder to the internet.")
    write(dialog.place, str(home / "hub.svdesk"))
    assert not dialog.synced.isVisible()


@pytest.mark.parametrize("place", ["", "   ", "hub.svdesk", "{home}/no such folder/hub.svdesk"])
def test_a_place_that_is_none_is_said_and_nothing_is_made(dialog: FirstRun, home: Path, place: str) -> None:
    write(dialog.place, place.format(home=home))
    press(dialog.begin)
    assert dialog.isVisible()
    assert dialog.trouble.text().startswith("Must fix:")
    assert "Choose another place" in dialog.trouble.text()
    assert QApplication.focusWidget() is dialog.place
    assert list(home.rglob("*.svdesk")) == []


def test_a_file_that_is_there_is_never_written_over(dialog: FirstRun, home: Path) -> None:
    there = home / "hub.svdesk"
    there.write_text("a year of work")
    write(dialog.place, str(there))
    press(dialog.begin)
    assert "There is a file “hub.svdesk” in that folder already." in dialog.trouble.text()
    assert there.read_text() == "a year of work"
    write(dialog.place, str(home / "other"))
    press(dialog.begin)
    assert accepted(dialog) == home / "other.svdesk"


def test_the_sample_charity_is_made_with_its_records_and_thrown_away_the_next_time(
    dialog: FirstRun, open_it: Opener, own_settings: Path
) -> None:
    write(dialog.person, "Ana")
    press(dialog.sample)
    file = accepted(dialog)
    assert file == own_settings / SAMPLE
    with Store.open(file) as store:
        assert authorities.provider(store).name == "Weir Lane Hub"
        made = activities.how_many(store)
        assert made > 200
        assert len(authorities.contracts(store)) == 3
        assert {line.by for line in journal.history(store)} == {"Ana"}
        recording.add(store, Activity(new_id(), "One more", Period(DAY, DAY)), "Ana")
    again = open_it()
    press(again.sample)
    with Store.open(accepted(again)) as store:
        assert activities.how_many(store) == made


def test_the_sample_is_left_alone_while_it_is_open(dialog: FirstRun, own_settings: Path) -> None:
    own_settings.mkdir()
    with recording.start(own_settings / SAMPLE, Provider(new_id(), "In use"), "Ana") as store:
        there = (own_settings / SAMPLE).stat().st_ino
        press(dialog.sample)
        assert dialog.isVisible()
        assert "is open already" in dialog.trouble.text()
        assert (own_settings / SAMPLE).stat().st_ino == there
        assert authorities.provider(store).name == "In use"


def test_a_sample_that_cannot_be_put_anywhere_is_said_in_words(dialog: FirstRun, own_settings: Path) -> None:
    own_settings.write_text("in the way")
    press(dialog.sample)
    assert dialog.trouble.text().startswith("Must fix: The sample charity cannot be put into")


def test_a_file_that_somebody_has_is_opened(dialog: FirstRun, ask: AskRecorded, home: Path) -> None:
    ask.files = [None, home / "hub.svdesk"]
    press(dialog.open_file)
    assert dialog.isVisible()
    press(dialog.open_file)
    assert accepted(dialog) == home / "hub.svdesk"


def test_the_files_opened_lately_that_are_still_there_are_offered(open_it: Opener, home: Path) -> None:
    known = Settings(recent=("x" * 5000,))
    for name in ("a", "b & c", "gone", "d", "e", "f"):
        known = known.opened(home / f"{name}.svdesk")
        if name != "gone":
            (home / f"{name}.svdesk").write_text("")
    dialog = open_it(known)
    assert [one.accessibleName() for one in dialog.recent] == ["Open f", "Open e", "Open d", "Open b & c"]
    assert dialog.recent[3].text() == "b && c"
    press(dialog.recent[3])
    assert accepted(dialog) == home / "b & c.svdesk"


def test_a_name_that_cannot_be_remembered_does_not_stop_the_beginning(dialog: FirstRun, own_settings: Path) -> None:
    own_settings.write_text("in the way")
    write(dialog.person, "Ana")
    press(dialog.begin)
    with Store.open(accepted(dialog)) as store:
        assert journal.history(store)[0].by == "Ana"


def test_leaving_it_makes_nothing(ask: AskRecorded, home: Path) -> None:
    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, leave)
    assert begin(Settings(), ask) is None
    assert list(home.rglob("*.svdesk")) == []


def test_nothing_is_cut_off_at_the_largest_text(dialog: FirstRun, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    dialog.resize(760, 680)
    QApplication.processEvents()
    for label in dialog.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in dialog.findChildren(QPushButton):
        place = button.mapTo(dialog, button.rect().bottomRight())
        assert place.x() <= dialog.width(), button.text()
    assert dialog.begin.mapTo(dialog, dialog.begin.rect().bottomRight()).y() <= dialog.height()

"""A desk file is opened the same way from everywhere, and remembered among the recent ones."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import FileUnusable
from svdesk.services import half_answers, recording
from svdesk.storage import answers, authorities, settings
from svdesk.storage.settings import Settings
from svdesk.storage.store import Store
from svdesk.ui.open_desk import open_desk, someone
from tests.services.returns.charity import ANYTOWN, Q1, in_a_desk_file
from tests.storage.test_glossaries import keep_unreadable
from tests.ui.conftest import AskRecorded


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings"


@pytest.mark.parametrize(("person", "by"), [("Ana Jones", "Ana Jones"), ("", someone())])
def test_the_window_signs_with_the_name_that_is_known(
    desk: Store, ask: AskRecorded, qtbot: QtBot, person: str, by: str
) -> None:
    settings.keep(Settings(person))
    window = open_desk(desk.path, ask, jobs_at_once=True)
    qtbot.addWidget(window)
    assert (window.changes.by, window.changes.store.path) == (by, desk.path)
    assert not window.isVisible()
    window.close()


def test_the_file_comes_first_among_the_recent_ones(
    desk: Store, ask: AskRecorded, qtbot: QtBot, tmp_path: Path
) -> None:
    settings.keep(Settings().opened(tmp_path / "older.svdesk"))
    window = open_desk(desk.path.parent / "." / desk.path.name, ask, jobs_at_once=True)
    qtbot.addWidget(window)
    assert settings.load().recent == (str(desk.path), str(tmp_path / "older.svdesk"))
    window.close()


def test_a_file_that_cannot_be_opened_is_refused_and_not_remembered(ask: AskRecorded, tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match="no file"):
        open_desk(tmp_path / "gone.svdesk", ask)
    assert settings.load() == Settings()


def test_settings_that_cannot_be_written_are_no_reason_not_to_open(
    desk: Store, ask: AskRecorded, qtbot: QtBot, own_settings: Path
) -> None:
    own_settings.write_text("in the way")
    window = open_desk(desk.path, ask, jobs_at_once=True)
    qtbot.addWidget(window)
    assert window.windowTitle() == "Riverside Hub — svdesk"
    window.close()


def test_a_file_whose_installed_glossary_cannot_be_read_is_refused_in_words_and_let_go(
    desk: Store, ask: AskRecorded
) -> None:
    keep_unreadable(desk, "9.1.0")
    desk.close()
    with pytest.raises(FileUnusable, match=r"The glossary that was installed in “.*” cannot be read"):
        open_desk(desk.path, ask)
    assert settings.load() == Settings()
    with Store.open(desk.path) as again:
        assert not again.read_only


def test_answers_that_were_half_typed_are_kept_before_the_window_comes(
    ask: AskRecorded, qtbot: QtBot, tmp_path: Path
) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        contract = authorities.contract(store, ANYTOWN.reference)
        recording.jot(store, half_answers.place(contract.id, Q1), half_answers.written({"AT15": "Half a sen"}))
    window = open_desk(tmp_path / "hub.svdesk", ask, jobs_at_once=True)
    qtbot.addWidget(window)
    assert answers.of(window.changes.store, contract.id, Q1)["AT15"] == "Half a sen"
    assert window.status.kept.text() == "Everything is kept."
    window.close()

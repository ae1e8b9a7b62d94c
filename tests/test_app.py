"""The program opens the file it was given, else the last one, else asks; no argument makes it do anything else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk import app
from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage import settings
from svdesk.storage.ids import new_id
from svdesk.storage.settings import Settings
from svdesk.ui.ask import Ask
from svdesk.ui.dialogs.first_run import FirstRun

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a hub.svdesk"
    recording.start(made, Provider(new_id(), "Riverside Hub"), "Ana").close()
    return made


class AskTold(Ask):
    """Keeps what was said before there was a window."""

    def __init__(self) -> None:
        self.told: list[UserError] = []

    def tell(self, parent: object, error: UserError) -> None:
        assert parent is None
        self.told.append(error)


def test_the_file_named_comes_before_those_opened_lately(file: Path, tmp_path: Path) -> None:
    lately = tmp_path / "lately.svdesk"
    lately.write_text("")
    known = Settings().opened(lately)
    assert app.wanted_file([str(file)], known) == file
    assert app.wanted_file([], known) == lately


def test_the_last_file_that_is_still_there_is_opened(file: Path, tmp_path: Path) -> None:
    known = Settings().opened(file).opened(tmp_path / "gone.svdesk").opened(tmp_path)
    assert app.wanted_file([], known) == file
    assert app.wanted_file([], Settings()) is None


def test_a_file_named_as_it_lies_here_is_found(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    assert app.wanted_file([file.name], Settings()) == file


ODD = [
    "",
    " ",
    "-",
    "--",
    "-rf",
    "--style=fusion",
    "-platform",
    "--help",
    "-qmljsdebugger=port:1",
    "/",
    ".",
    "..",
    "~",
    "*",
    "no such file.svdesk",
    "\\\\server\\share\\hub.svdesk",
    "//server/share/hub.svdesk",
    "file:///a hub.svdesk",
    "file://server/a hub.svdesk",
    "https://example.org/hub.svdesk",
    "smb://server/hub.svdesk",
    "javascript:alert(1)",
    "data:text/plain,x",
    "C:\\hub.svdesk",
    "hub.svdesk\n-rf",
    "%61%20hub.svdesk",
    "a hub.svdesk?mode=rwc",
    "a hub.svdesk#x",
    "'; rm -rf ~; '",
    "$(touch here)",
    "x" * 4000,
    "a\0b",
]


@pytest.mark.parametrize("argument", ODD)
def test_whatever_else_is_given_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    monkeypatch.chdir(file.parent)
    before = sorted(path.name for path in file.parent.iterdir())
    assert app.wanted_file([argument], Settings()) is None
    assert app.wanted_file([argument, str(file)], Settings()) is None
    assert app.wanted_file([argument], Settings().opened(file)) == file
    assert sorted(path.name for path in file.parent.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no file can have such a name there")
@pytest.mark.parametrize("name", ["-rf", "--style=fusion", "\\\\server\\share\\hub.svdesk", "file:///hub.svdesk"])
def test_an_option_a_share_or_an_address_is_left_alone_even_where_there_is_such_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text("")
    assert Path(name).is_file()
    assert app.wanted_file([name], Settings()) is None
    assert app.wanted_file([], Settings(recent=(name,))) is None


def test_a_window_is_opened_on_the_file(file: Path, qtbot: QtBot) -> None:
    window = app.open_window(file, Settings(), Ask())
    assert window is not None
    qtbot.addWidget(window)
    assert window.windowTitle() == "Riverside Hub — svdesk"
    assert settings.load().recent == (str(file),)
    window.close()


def then_in_first_run(how: Qt.Key | Path) -> list[str]:
    """Leave the first run with a key, or begin a file at a path; what came instead of it is listed."""
    wrong: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, FirstRun):
            wrong.append(f"{dialog} came instead")
        elif isinstance(how, Path):
            dialog.place.setText(str(how))
            QTest.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(dialog, how)

    QTimer.singleShot(0, act)
    return wrong


@pytest.mark.usefixtures("qapp")
def test_without_a_file_the_first_run_asks_and_may_be_left() -> None:
    wrong = then_in_first_run(Qt.Key.Key_Escape)
    assert app.open_window(None, Settings(), Ask()) is None
    assert wrong == []


def test_a_file_that_cannot_be_used_is_told_and_the_first_run_follows(tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "letter.svdesk"
    bad.write_text("Dear all")
    ask = AskTold()
    wrong = then_in_first_run(tmp_path / "new.svdesk")
    window = app.open_window(bad, Settings(), ask)
    assert wrong == []
    assert ["“letter.svdesk” is not a desk file" in str(error) for error in ask.told] == [True]
    assert window is not None
    qtbot.addWidget(window)
    assert window.windowTitle() == "My organisation — svdesk"
    window.close()


RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from svdesk import app

really = app.open_window

def opened(path, known, ask):
    window = really(path, known, ask)
    print("opened", window.windowTitle(), QApplication.font().pointSizeF(), flush=True)
    QTimer.singleShot(100, window.close)
    return window

app.open_window = opened
print("ended", app.main(sys.argv[1:]))
"""


def test_the_program_starts_on_the_file_in_the_chosen_look_and_ends_when_its_window_is_closed(file: Path) -> None:
    settings.keep(Settings("Ana", "dark", 200, True))
    run = subprocess.run(
        [sys.executable, "-c", RUN, str(file), "-style", "no-such-style"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert run.stdout.splitlines() == ["opened Riverside Hub — svdesk 23.0", "ended 0"], run.stderr
    assert settings.load() == Settings("Ana", "dark", 200, True, (str(file),))
    assert sorted(path.name for path in file.parent.iterdir()) == [file.name, "settings"]

"""Whoever starts svdesk while a window of it is open finds that window in front, and no second one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk import app
from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage import paths
from svdesk.storage.ids import new_id
from svdesk.storage.settings import Settings
from svdesk.ui import second_start
from svdesk.ui.ask import Ask

ROOT = Path(__file__).parents[2]

# The first program: says when its window is there, minimises it, says when it is back, and closes it then.
FIRST = """
import sys
from PySide6.QtCore import QTimer
from svdesk import app
from svdesk.ui import window_commands

really, front = app.open_window, window_commands.bring_to_front

def opened(path, known, ask):
    window = really(path, known, ask)
    def put_away():
        window.showMinimized()
        print("put away", flush=True)
    QTimer.singleShot(100, put_away)
    return window

def to_front(window):
    front(window)
    print("in front", window.isMinimized(), flush=True)
    QTimer.singleShot(0, window.close)

app.open_window, window_commands.bring_to_front = opened, to_front
app.main(sys.argv[1:])
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a hub.svdesk"
    recording.start(made, Provider(new_id(), "Riverside Hub"), "Ana").close()
    return made


def program(code: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", env=environment)


def test_a_second_start_brings_the_open_window_to_the_front_and_ends(file: Path) -> None:
    first = program(FIRST, str(file))
    assert first.stdout is not None
    try:
        assert first.stdout.readline() == "put away\n"
        second = program("import sys; from svdesk import app; print('ended', app.main(sys.argv[1:]))")
        said, _errors = second.communicate(timeout=60)
        assert said == "ended 0\n"
        assert first.stdout.readline() == "in front False\n"
        first.communicate(timeout=60)
    finally:
        first.kill()
    assert sorted(one.name for one in (file.parent / "settings of svdesk").iterdir()) == ["settings.json"]


class Told(Ask):
    """Keeps what was said before there was a window."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def tell(self, parent: object, error: UserError) -> None:
        del parent
        self.said.append(str(error))


HOLD = """
import pathlib, sys
from svdesk.storage.store import Store
with Store.open(pathlib.Path(sys.argv[1])) as store:
    print("held", flush=True)
    sys.stdin.read()
"""


def test_where_nobody_here_has_it_in_a_window_it_is_said_who_has_it(
    file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot
    monkeypatch.setattr(second_start, "_SECONDS", 0.1)
    monkeypatch.setattr(app, "_begun", lambda _known, _ask: None)
    command = [sys.executable, "-c", HOLD, str(file)]
    ask = Told()
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        assert app.open_window(file, Settings(), ask) is None
        holder.stdin.close()
    assert ["is open already" in said for said in ask.said] == [True]
    assert not (paths.settings_folder() / second_start._NAME).exists()


def test_only_the_program_that_has_the_file_takes_it(file: Path, qtbot: QtBot) -> None:
    window = app.open_window(file, Settings(), Ask())
    assert window is not None
    qtbot.addWidget(window)
    assert not window.commands.come_to_front(file.with_name("another.svdesk"))
    assert not window.isVisible()
    window.show()
    assert window.commands.come_to_front(file)
    window.close()
    QApplication.processEvents()

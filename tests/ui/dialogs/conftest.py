"""A main window with empty pages, and settings of the test's own: what the windows beside it are tried with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.main_window import MainWindow
from tests.ui.conftest import AskRecorded, bare_window


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the settings."""
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings"


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Every test begins with the light theme at 100 per cent."""
    if qapp.styleSheet() != theme.style_sheet(theme.LIGHT, 100):
        theme.apply(qapp, "light", 100)
    yield
    if qapp.styleSheet() != theme.style_sheet(theme.LIGHT, 100):
        theme.apply(qapp, "light", 100)


@pytest.fixture
def bare(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    """A main window on the small desk file whose pages are empty."""
    window = bare_window(desk, ask, qtbot)
    with qtbot.waitActive(window):
        window.show()
    return window

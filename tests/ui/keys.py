"""A person at the keyboard: keys go wherever the focus is, and Tab is pressed until it has come somewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name_of_focus() -> str:
    """The name of what has the focus; empty where nothing has it."""
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""


def press(*keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after another, each where the focus is then; *held* is what is held down meanwhile."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(focused(), key, held)
        else:
            QTest.keyClick(focused(), key, held)


def tab_to(name: str) -> list[str]:
    """Press Tab until what is called *name* has the focus; returns where it went through."""
    seen: list[str] = []
    for _ in range(60):
        if name_of_focus() == name:
            return seen
        seen.append(name_of_focus())
        press(Qt.Key.Key_Tab)
    pytest.fail(f"no way by Tab to {name!r}; went through {seen}")

"""Scrolls to what has got the focus, wherever it came from but the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget


def follow(area: QScrollArea, focused: QWidget | None) -> None:
    """Scroll *area* to *focused* where it is in it; not while a button of the mouse is down.

    What is pressed would move away beneath the mouse, and its release would land beside it.
    """
    pressed = QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton
    if focused is not None and not pressed and area.isAncestorOf(focused):
        area.ensureWidgetVisible(focused)

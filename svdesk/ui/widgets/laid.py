"""Parts laid in a column or a row with no room around them: that room is for whatever holds them to give."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Part = QWidget | QLayout | tuple[QWidget | QLayout, int]
"""What is laid; with a number where it takes room that is left over, as much as its number among the others'."""

_Lines = TypeVar("_Lines", bound=QBoxLayout)


def column_in(box: QWidget, *parts: Part, gap: int | None = None) -> QVBoxLayout:
    """Lay *parts* beneath each other in *box*, *gap* pixels apart or, for None, as the style has it."""
    return _laid(QVBoxLayout(box), parts, gap)


def row_in(box: QWidget, *parts: Part, gap: int | None = None) -> QHBoxLayout:
    """Lay *parts* beside each other in *box*, *gap* pixels apart or, for None, as the style has it."""
    return _laid(QHBoxLayout(box), parts, gap)


def _laid(lines: _Lines, parts: tuple[Part, ...], gap: int | None) -> _Lines:
    lines.setContentsMargins(0, 0, 0, 0)
    if gap is not None:
        lines.setSpacing(gap)
    for each in parts:
        part, stretch = each if isinstance(each, tuple) else (each, 0)
        if isinstance(part, QWidget):
            lines.addWidget(part, stretch)
        else:
            lines.addLayout(part, stretch)
    return lines

"""Takes parts out of a layout for good; they are hidden at once, as Qt lets go of them only when it has time."""

from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Let everything in *layout* go."""
    while (item := layout.takeAt(0)) is not None:
        _let_go(item.widget())


def discard(layout: QLayout, part: QWidget) -> None:
    """Let one *part* of *layout* go."""
    layout.removeWidget(part)
    _let_go(part)


def _let_go(part: QWidget | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()

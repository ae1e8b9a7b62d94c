"""Gives a widget what the style sheet looks at, and has it drawn so: Qt does not look again by itself."""

from PySide6.QtWidgets import QWidget


def dress(widget: QWidget, name: str, value: object) -> None:
    """Set the property *name* of the style sheet; the same value again costs nothing."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)

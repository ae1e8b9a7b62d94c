"""A field with its words above it, so that it can be as wide as there is room for and its words are never cut."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.ui.widgets.plain import Label


def field(words: str, widget: QWidget, hint: str = "", *, leads_to: QWidget | None = None) -> QWidget:
    """*widget* under its *words*, which may hold a mnemonic that leads to it; a *hint* stands beneath.

    The words are the widget's name for a screen reader, and the hint its description. The mnemonic leads to the part
    *leads_to* of a widget which has several.
    """
    box = QWidget()
    label = Label(words, "muted")
    label.setBuddy(leads_to or widget)
    widget.setAccessibleName(words.replace("&", ""))
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(widget)
    if hint:
        layout.addWidget(Label(hint, "small"))
        widget.setAccessibleDescription(hint)
    return box

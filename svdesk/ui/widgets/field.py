"""A field with its words above it, as wide as there is room for; or beside it, where both are short."""

from PySide6.QtWidgets import QWidget

from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import spoken
from svdesk.ui.widgets.plain import Label


def field(words: str, widget: QWidget, hint: str = "", *, leads_to: QWidget | None = None) -> QWidget:
    """*widget* under its *words*, which may hold a mnemonic that leads to it; a *hint* stands beneath.

    The words are the widget's name for a screen reader, and the hint its description. The mnemonic leads to the part
    *leads_to* of a widget which has several.
    """
    box = QWidget()
    label = Label(words, "muted")
    label.setBuddy(leads_to or widget)
    widget.setAccessibleName(spoken(words))
    layout = column_in(box, label, widget, gap=4)
    if hint:
        layout.addWidget(Label(hint, "small"))
        widget.setAccessibleDescription(hint)
    return box


def words_beside(words: str, widget: QWidget, name: str = "") -> Label:
    """The *words* to stand beside a *widget*, which they lead to; they are its name too, unless it has a *name*."""
    label = Label(words)
    label.setWordWrap(False)
    label.setProperty("beside", True)
    label.setBuddy(widget)
    widget.setAccessibleName(name or spoken(words))
    return label

"""One of the charity's own words in full: its unit, how often it is used, entries it stands in, what was answered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from svdesk.domain.quantity import noun, written
from svdesk.i18n import _
from svdesk.storage.mappings import Example, Use
from svdesk.storage.shipped import units
from svdesk.ui.widgets.plain import Label


class WordPanel(QFrame):
    """A card for the own word that is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(_("Your word"))
        self.name, self.uses = Label("", "section"), Label("", "muted")
        self.examples, self.answer, self.how = Label("", "body"), Label("", "strong"), Label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        for line in (self.name, self.uses, self.examples, self.answer, self.how):
            layout.addWidget(line)

    def show_word(self, use: Use, examples: Sequence[Example], answer: str, how: str) -> None:
        """Show a word with *examples* of its entries, its *answer* and *how* that came about; both may be empty."""
        self.name.setText(_("“{label}”").format(label=use.own_term.label))
        self.uses.setText(used(use))
        self.examples.setText("\n".join(map(_example, examples)))
        self.examples.setVisible(bool(examples))
        for line, text in ((self.answer, answer), (self.how, how)):
            line.setText(text)
            line.setVisible(bool(text))


def used(use: Use) -> str:
    """How a word is counted and how often: ``Counted in people, in 12 entries.``"""
    unit = noun(units()[use.own_term.unit])
    if use.uses == 0:
        return _("Counted in {unit}, in no entry yet.").format(unit=unit)
    if use.uses == 1:
        return _("Counted in {unit}, in 1 entry.").format(unit=unit)
    return _("Counted in {unit}, in {n} entries.").format(unit=unit, n=f"{use.uses:,}")


def _example(example: Example) -> str:
    day = f"{example.day.day} {example.day:%b %Y}"
    if example.quantity is None:
        return f"{day}: {example.text}"
    return f"{day}: {example.text} ({written(example.quantity)})"

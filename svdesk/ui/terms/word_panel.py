"""One of the charity's own words in full: its unit, how often it is used, entries it stands in, what was answered."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from svdesk.domain.glossary import fold
from svdesk.domain.mapping import Relation
from svdesk.domain.quantity import noun, written
from svdesk.i18n import _, counted
from svdesk.storage.mappings import Example, Use
from svdesk.storage.shipped import units
from svdesk.ui.as_written import day_short
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_LONGEST = 60
"""Letters of an entry that are shown: enough to know it again, and the words above stay in sight."""


class WordPanel(QFrame):
    """A card for the own word that is current.

    ``parted`` says that it is to become several words, ``meaning_wanted`` that it came to mean something else.
    """

    parted = Signal()
    meaning_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(_("Your word"))
        self.name, self.uses = Label("", "section"), Label("", "muted")
        self.examples, self.answer, self.how = Label("", "body"), Label("", "strong"), Label("", "small")
        self.several = Label("", "body")
        self.part = button(
            _("S&plit this word…"),
            _("Each entry goes under one of the new words, or under all of them; you say which."),
        )
        self.part.clicked.connect(self.parted)
        self.meaning = button(_("Its meaning &changed…"), _("From a day on you count something else."), quiet=True)
        self.meaning.clicked.connect(self.meaning_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        asked = flowing(self.part, self.meaning, gap=4)
        for line in (self.name, self.uses, self.several, asked, self.answer, self.how, self.examples):
            layout.addWidget(line)

    def show_word(
        self, use: Use, examples: Sequence[Example], answer: str, how: str, several: Sequence[str] = ()
    ) -> None:
        """Show a word with *examples* of its entries, its *answer* and *how* that came about; both may be empty.

        *several* are the things that it may be made of; one that covers more than a term can be parted as well.
        """
        covers_more = use.decision is not None and use.decision.relation is Relation.COVERS_MORE
        self.several.setText(_("This may be several things: {things}.").format(things="; ".join(several)))
        self.several.setVisible(bool(several))
        relabel(self.part, _("Make se&veral lines…") if several and not covers_more else _("S&plit this word…"))
        self.part.setVisible(use.uses > 0 and (covers_more or bool(several)))
        self.name.setText(_("“{label}”").format(label=use.own_term.label))
        self.uses.setText(used(use))
        self.examples.tell("\n".join(_example(one, use.own_term.label) for one in examples))
        for line, text in ((self.answer, answer), (self.how, how)):
            line.tell(text)


def used(use: Use) -> str:
    """How a word is counted and how often: ``Counted in people, in 12 entries.``"""
    unit = noun(units()[use.own_term.unit])
    if use.uses == 0:
        return _("Counted in {unit}, in no entry yet.").format(unit=unit)
    one, several = _("Counted in {unit}, in 1 entry."), _("Counted in {unit}, in {n} entries.")
    return counted(use.uses, one, several, unit=unit)


def _example(example: Example, label: str) -> str:
    """An entry in a line; the word itself, which stands above, is not said again."""
    text = "" if fold(example.text) == fold(label) else shorten(example.text, _LONGEST, placeholder="…")
    day = day_short(example.day)
    amount = written(example.quantity) if example.quantity is not None else ""
    if not text:
        return _("{day}: {amount}").format(day=day, amount=amount) if amount else day
    return f"{day}: {text} ({amount})" if amount else f"{day}: {text}"

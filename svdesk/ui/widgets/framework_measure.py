"""One measure as its framework words it, and what of the charity's answers it."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.quantity import money, noun
from svdesk.i18n import _
from svdesk.services.frameworks.answering import Answering, Asked, Linked, own_words
from svdesk.services.frameworks.tree import ancestors
from svdesk.storage.frameworks import Held
from svdesk.storage.shipped import units
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag

_MOST = 6
"""As many of the charity's own words are named; the rest are a number."""


class FrameworkMeasureBox(QWidget):
    """What is known of one measure; ``wanted`` carries the id of a linked term that the person would count."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.about, self.guidance = Label("", "section"), Label("", "muted"), Label("")
        self.answers = Label(_("What answers it"), "strong")
        self.own, self.forms = Label(""), Label("")
        self.none = Label(_("Nothing yet. Say below what counts for it."), "muted")
        self.buttons: list[QPushButton] = []
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.about, self.guidance, self.answers, self.none):
            column.addWidget(part)
        column.addLayout(self._links)
        column.addWidget(self.own)
        column.addWidget(self.forms)

    def show_measure(self, held: Held, measure: FrameworkMeasure, found: Answering) -> None:
        """Show a measure of *held* and what was *found* to answer it."""
        heading = measure.level == "heading"
        self.title.setText(measure.title if heading else f"{measure.code}  {measure.title}")
        self.about.setText(_about(held, measure))
        _show(self.guidance, held.guidance.get(measure.code, ""))
        counted = {*found.rule.counted.terms, *found.rule.whole.terms} if found.rule else set()
        self._show_links(found.linked, counted)
        _show(self.own, _own(found))
        _show(self.forms, _forms(found.asked))
        self.none.setVisible(not (found.linked or found.words or found.asked))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.buttons]

    def _show_links(self, links: Sequence[Linked], counted: set[str]) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        for one in links:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            comment = f": {one.link.comment}" if one.link.comment else ""
            words = _("{term}, {how}{comment}").format(term=one.term.label, how=one.told, comment=comment)
            row.addWidget(Label(words), 1)
            tag = Tag(_("Verified"), "ok") if one.link.verified else Tag(_("Not verified"), "look")
            row.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
            if one.term.id not in counted:
                count = button(_("Count it"), quiet=True)
                count.setAccessibleName(_("Count {term}").format(term=one.term.label))
                count.clicked.connect(partial(self.wanted.emit, one.term.id))
                row.addWidget(count)
                self.buttons.append(count)
            self._links.addWidget(line)


def _show(label: Label, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _about(held: Held, measure: FrameworkMeasure) -> str:
    above = [one.title for one in ancestors(held.framework, measure.code) if one.code != measure.code]
    lines = [
        " \u203a ".join(reversed(above)),
        _("In its unit: {unit}.").format(unit=measure.unit) if measure.unit else "",
        _worth(held.values.get(measure.code, "")),
        _("From {where}.").format(where=measure.source) if measure.source else "",
        _("Of its wording: {how}.").format(how=measure.verification) if measure.verification else "",
    ]
    return "\n".join(filter(None, lines))


def _worth(value: str) -> str:
    if not value:
        return ""
    with suppress(InvalidOperation, ValueError):  # what is no number is shown as the file has it
        value = money(Decimal(value))
    return _("Its owner puts a value of {value} on one; svdesk does not add that up.").format(value=value)


def _own(found: Answering) -> str:
    words = own_words(found.words)
    if not words:
        return ""
    named = [_("{word} in {unit} ({n})").format(word=w.label, unit=noun(units()[w.unit]), n=f"{n:,}") for w, n in words]
    rest = _(" and {n} more").format(n=len(named) - _MOST) if len(named) > _MOST else ""
    return _("Your words, and how many records each has: {words}{rest}.").format(
        words=", ".join(named[:_MOST]), rest=rest
    )


def _forms(asked: Sequence[Asked]) -> str:
    if not asked:
        return ""
    named = [f"{one.form.authority or one.form.title}: {one.measure.code} {one.measure.label}" for one in asked]
    return _("Asked for by {forms}.").format(forms="; ".join(named))

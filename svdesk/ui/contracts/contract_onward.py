"""Contracts that can go on into their next term: each with the reference and days that it would have, to be changed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QWidget

from svdesk.domain.period import Period, day_written, written
from svdesk.i18n import _, counted
from svdesk.services.years.forward import Onward
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.date_box import DateBox
from svdesk.ui.widgets.emptying import discard
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.plain import Label

_ABOUT = _(
    "Carried over are the authority, what it is for, the form of the return, what “local” means, and every target"
    " within its dates, one term later. Your own words, what they mean, places, and how spreadsheets are read belong"
    " to no year: they are there already. Figures, answers and the amount are not carried over; last year's answers"
    " stand beside the new ones."
)
_NONE = _("No contract is left to carry on: each has one that follows it.")


class ContractsOnward(InPage):
    """One card for each contract; ``chosen`` gives those that are ticked, with what was changed in them."""

    def __init__(self) -> None:
        super().__init__(_("Carry on into next year"), _ABOUT, _("&Carry them on"))
        self.cards: list[OnwardCard] = []
        self.none = Label(_NONE)
        column = QWidget()
        self._cards = column_in(column, self.none)
        self._cards.addStretch(1)
        self.inside.addWidget(column, 1)
        self.complete()

    def show_proposals(self, proposals: Sequence[Onward], today: date, selected: str = "") -> None:
        """Offer these afresh; those that ended lately or end soon are ticked, and so is the id *selected*."""
        for card in self.cards:
            discard(self._cards, card)
        self.cards = [OnwardCard(one, today, ticked=one.due(today) or one.before.id == selected) for one in proposals]
        for place, card in enumerate(self.cards):
            self._cards.insertWidget(place + 1, card)
            card.tick.toggled.connect(lambda _on: self._count())
        self.none.setVisible(not proposals)
        self.start = self.cards[0].tick if self.cards else None
        self.say("")
        self._count()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order: the cards, which are made after the foot, before it."""
        return [*(stop for card in self.cards for stop in card.tab_stops()), self.go, self.back]

    def chosen(self) -> list[Onward] | None:
        """Those that are ticked; None, and it is said why, while one of them cannot be read."""
        made = []
        for card in self.cards:
            if card.tick.isChecked():
                told = card.told()
                if isinstance(told, str):
                    self.say(f"{card.onward.before.reference}: {told}")
                    card.wrong().setFocus(Qt.FocusReason.OtherFocusReason)
                    return None
                made.append(told)
        self.say("")
        return made

    def _count(self) -> None:
        ticked = sum(card.tick.isChecked() for card in self.cards)
        words = counted(ticked, _("&Carry 1 contract on"), _("&Carry {n} contracts on"))
        relabel(self.go, words)
        self.go.setEnabled(ticked > 0)


class OnwardCard(QFrame):
    """One contract as it would go on; ``told`` is it with what was changed, or a sentence where that cannot be read."""

    def __init__(self, onward: Onward, today: date, *, ticked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.onward, self._today = onward, today
        before, after = onward.before, onward.after
        self.tick = QCheckBox(literal(_("Carry on {reference}").format(reference=before.reference)))
        self.reference, self.first, self.last = QLineEdit(after.reference), DateBox(""), DateBox("")
        self.first.show_value(after.period.start, afresh=True)
        self.last.show_value(after.period.end, afresh=True)
        self.what = Label(_what(onward, today), "muted")
        self.fields = (
            field(_("New reference"), self.reference),
            field(_("First day"), self.first),
            field(_("Last day"), self.last),
        )
        for box in (self.reference, self.first, self.last):
            said = _("{field} after {reference}").format(field=box.accessibleName(), reference=before.reference)
            box.setAccessibleName(said)
            box.setCursorPosition(0)
        self._lay_out()
        self.first.textChanged.connect(self._recount)
        self.last.textChanged.connect(self._recount)
        self.tick.toggled.connect(self._follow)
        self.tick.setChecked(ticked)
        self._follow(ticked)

    def told(self) -> Onward | str:
        """The proposal with what was typed, or what is wrong with that."""
        first, last = self.first.value(), self.last.value()
        if not self.reference.text().strip():
            return _("its new reference is missing.")
        if first is None or last is None:
            return _("one of its days was not understood. Type it like 1 April 2026.")
        if first > last:
            return _("its last day is before its first.")
        return self.onward.called(self.reference.text().strip(), Period(first, last))

    def wrong(self) -> QWidget:
        """The box that has to be mended."""
        if not self.reference.text().strip():
            return self.reference
        return self.first if self.first.value() is None else self.last

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return self.tick, self.reference, self.first, self.last

    def _follow(self, on: bool) -> None:
        for one in self.fields:
            one.setEnabled(on)

    def _recount(self, _text: str) -> None:
        """Say how many targets go along into the days that are typed."""
        told = self.told()
        if not isinstance(told, str):
            self.what.setText(_what(told, self._today))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setSpacing(8)
        grid.addWidget(self.tick, 0, 0, 1, 3)
        grid.addWidget(self.what, 1, 0, 1, 3)
        for column, (part, stretch) in enumerate(zip(self.fields, (2, 1, 1), strict=True)):
            grid.addWidget(part, 2, column)
            grid.setColumnStretch(column, stretch)


def _what(onward: Onward, today: date) -> str:
    before, targets = onward.before, len(onward.after.targets)
    promised = counted(targets, _("1 target goes with it."), _("{n} targets go with it."))
    if not targets:
        promised = _("No targets go with it.") if before.targets else _("No targets.")
    parts = [
        _("{authority}, {period}.").format(authority=before.authority.name, period=written(before.period)),
        promised,
    ]
    if not onward.due(today):
        ends = _("It ended on {day}.") if before.period.end < today else _("It ends on {day}.")
        parts.insert(1, ends.format(day=day_written(before.period.end)))
    if left := onward.left_behind:
        one = _("1 target is left behind: its period is outside the dates.")
        parts.append(counted(left, one, _("{n} targets are left behind: their periods are outside the dates.")))
    if onward.newer_form:
        parts.append(_("Its form has a newer edition, which the next term is answered in."))
    return " ".join(parts)

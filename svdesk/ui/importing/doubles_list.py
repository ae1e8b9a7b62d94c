"""Rows that look like something in the records already: what each looks like, and what is to be done about it.

It is said for each row, or for all of a kind at once; what is said of one row goes before what is said of all.
"""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _, counted
from svdesk.services.importing.doubles.double_search import Kind
from svdesk.services.importing.doubles.doubles import (
    CHANGE,
    CHOICES,
    Choice,
    Double,
    answer_key,
    answer_key_for_all,
)
from svdesk.services.importing.questions import LEAVE_OUT
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets import choice as drop_down
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

AT_ONCE = 5
"""As many of a kind are shown at first, and so many more each time that more are asked for."""

_UNDECIDED = _("Choose what to do")

_KINDS: Mapping[Kind, tuple[str, str]] = {
    "alike": (
        _("1 row is like one you have, with other figures: the days, the place and what was done are the same"),
        _("{n} rows are like ones you have, with other figures: the days, the place and what was done are the same"),
    ),
    "same-row": (
        _("1 row was brought in from this very file, and reads differently now"),
        _("{n} rows were brought in from this very file, and read differently now"),
    ),
    "rest": (
        _("1 row came in before without some of its counts"),
        _("{n} rows came in before without some of their counts"),
    ),
    "exact": (_("1 row says exactly what you have"), _("{n} rows say exactly what you have")),
}
"""In the order in which they are shown: what must be decided first."""


class DoublesList(QWidget):
    """``answered`` carries answers by key, and the keys of answers which those take the place of."""

    answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[str, drop_down.Choice] = {}
        self.more: list[QPushButton] = []
        self._order: list[QWidget] = []
        self._now: Rehearsing | None = None
        self._limits: dict[Kind, int] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column_in(self, Label(_("Rows to compare with what you have"), "section"), self._rows, gap=8)

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show the doubles of the file that is shown; without any, nothing. The one that has the focus keeps it."""
        if now.name != (self._now.name if self._now else ""):
            self._limits = {}
        self._now = now
        focused = next((key for key, one in self.choices.items() if one.hasFocus()), "")
        place = next((n for n, one in enumerate(self._order) if one in self.more and one.hasFocus()), None)
        empty(self._rows)
        self.choices, self.more, self._order = {}, [], []
        doubles = now.rehearsal.plan.doubles if now.rehearsal else ()
        for kind in _KINDS:
            if several := [double for double in doubles if double.kind == kind]:
                part = self._kind(kind, several, now)
                self._rows.addWidget(part)
                part.show()  # at once, so that it can have the focus and be scrolled to
        self.setVisible(bool(doubles))
        self.setEnabled(not now.brought_in)
        if focused in self.choices:
            self.choices[focused].setFocus()
        elif place is not None and self._order:  # where the button was, the first of those more stands now
            self._order[min(place, len(self._order) - 1)].setFocus()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return self._order

    def _kind(self, kind: Kind, doubles: Sequence[Double], now: Rehearsing) -> QWidget:
        box = QWidget()
        layout = column_in(box, gap=8)
        rows = {(double.sheet, double.row) for double in doubles}
        words = counted(len(rows), *_KINDS[kind])
        layout.addWidget(Label(f"{words}{_also_held(kind, rows, now)}.", "strong"))
        if len(doubles) > 1:
            chosen = {double.choice for double in doubles}
            name = _("All {n} of them").format(n=f"{len(doubles):,}")
            first = _("As said of each") if len(chosen) > 1 else _UNDECIDED
            every = self._choice(answer_key_for_all(kind), f"{name}: {words}", kind, _one_of(chosen), first)
            every.chosen.connect(lambda: self._answer_all(kind, doubles, every.value()))
            layout.addWidget(Label(name, "muted"))
            layout.addWidget(every)
        limit = self._limits.get(kind, AT_ONCE)
        for double in doubles[:limit]:
            layout.addWidget(self._row(double, now))
        if (left := len(doubles) - limit) > 0:
            layout.addWidget(self._show_more(kind, left))
        return box

    def _row(self, double: Double, now: Rehearsing) -> QWidget:
        box = QWidget()
        layout = column_in(box, gap=4)
        place = _("Row {row}").format(row=double.row)
        if not now.one_sheet:
            place = _("{sheet}, row {row}").format(sheet=double.sheet, row=double.row)
        layout.addWidget(Label(_("{place}: like {other}.").format(place=place, other=double.like)))
        if double.changes:
            changes = "; ".join(double.changes)
            layout.addWidget(Label(_("To change what is there: {changes}.").format(changes=changes), "muted"))
        name = _("What to do with {place}").format(place=place)
        choice = self._choice(answer_key(double), name, double.kind, double.choice, _UNDECIDED)
        choice.setAccessibleDescription(double.sentence)
        choice.chosen.connect(lambda: self._answer(answer_key(double), choice.value()))
        layout.addWidget(choice)
        return box

    def _choice(self, key: str, name: str, kind: Kind, chosen: Choice | None, undecided: str) -> drop_down.Choice:
        made = drop_down.Choice(name, shrinks=True, waits=True)
        words = {answer: answer for answer in CHOICES}
        if kind == "rest":
            words[CHANGE] = _("Add what was missing")
        if kind == "exact":
            words[LEAVE_OUT] = _("Leave out, as it is here already")
        first = [("", undecided)] if chosen is None else []
        made.offer([*first, *words.items()])
        made.show_value(next((answer for answer, each in CHOICES.items() if each == chosen), ""), afresh=True)
        self.choices[key] = made
        self._order.append(made)
        return made

    def _show_more(self, kind: Kind, left: int) -> QPushButton:
        more = button(_("Show {n} more").format(n=f"{min(left, 4 * AT_ONCE):,}"), quiet=True)
        more.clicked.connect(lambda: self._more(kind))
        self.more.append(more)
        self._order.append(more)
        return more

    def _more(self, kind: Kind) -> None:
        self._limits[kind] = self._limits.get(kind, AT_ONCE) + 4 * AT_ONCE
        if self._now is not None:
            self.show_rehearsal(self._now)

    def _answer(self, key: str, answer: str) -> None:
        if answer:
            self.answered.emit({key: answer}, ())

    def _answer_all(self, kind: Kind, doubles: Sequence[Double], answer: str) -> None:
        if answer:
            self.answered.emit({answer_key_for_all(kind): answer}, [answer_key(double) for double in doubles])


def _also_held(kind: Kind, rows: Collection[tuple[str, int]], now: Rehearsing) -> str:
    """How many of *rows* which nobody need decide are kept out by something else, and counted so elsewhere."""
    fates = [now.fates.at(*row) for row in rows] if now.fates and kind == "exact" else []
    held = sum(fate is not None and fate.fate == "held" for fate in fates)
    if not held:
        return ""
    one = _("; it needs a word with you all the same")
    if len(rows) > 1:
        one = _("; 1 of them needs a word with you all the same")
    if held == len(rows) > 1:
        return _("; each of them needs a word with you about something else")
    return counted(held, one, _("; {n} of them need a word with you all the same"))


def _one_of(chosen: set[Choice | None]) -> Choice | None:
    """What is said of all of them, where it is the same."""
    return next(iter(chosen)) if len(chosen) == 1 else None

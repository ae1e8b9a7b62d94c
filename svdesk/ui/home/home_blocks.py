"""What Home shows, block by block in the order of reading: what comes next, what needs you, and how the year goes."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from svdesk.domain.period import written
from svdesk.i18n import _, counted
from svdesk.storage import activities, settings
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

if TYPE_CHECKING:
    from svdesk.services.overview import Next, Overview
    from svdesk.services.years.compare import Compared
    from svdesk.ui.main_window import MainWindow

_TOTALS = "earlier_totals"
_AT_ONCE = 12
"""As many words are compared with last year in sight."""


class HomeBlocks(QWidget):
    """Made anew with each overview; ``needs`` is how many kinds of things wait for a person."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self.needs = 0
        # Its height for its width is what counts: lines that might have wrapped would make the page scroll for nothing.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._blocks = QVBoxLayout(self)
        self._blocks.setContentsMargins(0, 0, 12, 0)
        self._blocks.setSpacing(8)

    def show_overview(self, found: "Overview", compared: "list[Compared]") -> None:
        """Show what was *found*, and words *compared* with last year; how to begin where there is nothing yet."""
        self.needs = 0
        focused = next((one.accessibleName() for one in self.findChildren(QPushButton) if one.hasFocus()), "")
        empty(self._blocks)
        if not found.activities and not found.contracts:
            self._show_beginning()
            if compared:
                self._show_last_year(compared)
        else:
            self._show_next(found)
            self._show_needs(found)
            self._show_promises(found)
            self._show_last_year(compared)
            self._show_copy()
        self._blocks.addStretch(1)
        if focused:
            self._keep_focus(focused)

    def _keep_focus(self, name: str) -> None:
        """Give the focus back to the button of this *name*, which was made anew; to the whole where there is none."""
        named = (one for one in self.findChildren(QPushButton) if one.accessibleName() == name)
        again = next((one for one in named if one.isVisibleTo(self)), self.parentWidget())
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_beginning(self) -> None:
        self._heading(_("Begin here"))
        self._line(_("Bring in last year's spreadsheet, as it is."), _("Import a &spreadsheet…"), "import")
        self._line(_("Or type last year's totals, if they are all there is."), _("Totals of earlier &years…"), _TOTALS)
        self._line(_("Or record the first thing that you did."), _("Add an acti&vity"), "add_activity")
        self._line(_("Say who asks for a return, and what was promised."), _("Add a contrac&t"), "go_contracts")

    def _show_next(self, found: "Overview") -> None:
        self._heading(_("Next"))
        if not found.contracts:
            self._line(_("No contract or grant runs at the moment."), _("Add a contrac&t"), "go_contracts")
        elif not found.next:
            self._line(_("Every return that could be made has been exported. Whether it was sent, only you know."))
        for one in found.next:
            self._next(one)

    def _next(self, one: "Next") -> None:
        card, words = _card()
        words.addWidget(
            Label(
                _("{authority}: {period}").format(authority=one.contract.authority.name, period=written(one.period)),
                "strong",
            )
        )
        words.addWidget(Label(f"{one.contract.reference}. {_when(one)} {_lacks(one)}", "muted"))
        go = button(_("Carry on"), _("Opens the return to {name}.").format(name=one.contract.authority.name))
        go.setAccessibleName(_("Carry on with the return to {name}").format(name=one.contract.authority.name))
        go.clicked.connect(lambda: self._window.show_page("returns", f"{one.contract.id} {one.period.code}"))
        self._put(card, go)

    def _show_needs(self, found: "Overview") -> None:
        needs: tuple[tuple[int, str, str, str, str | Callable[[], None]], ...] = (
            (
                found.words_to_map,
                _("1 word to map to shared terms."),
                _("{n} words to map to shared terms."),
                _("Map the words"),
                "go_terms",
            ),
            (
                found.held_rows,
                _("1 row was held back, of {files}."),
                _("{n} rows were held back, of {files}."),
                _("Import again"),
                lambda: self._window.commands.import_again(found.held_in),
            ),
            (
                found.without_counts,
                _("1 activity with nothing counted."),
                _("{n} activities with nothing counted."),
                _("Look at them"),
                self._look_at_those_without_counts,
            ),
        )
        waiting = [need for need in needs if need[0]]
        self.needs = len(waiting)
        self._heading(_("Needs you"))
        if not waiting:
            self._line(_("Nothing. Everything that was recorded is counted."))
        for n, one, several, words, command in waiting:
            self._line(counted(n, one, several, files=", ".join(found.held_in)), words, command)

    def _show_last_year(self, compared: "list[Compared]") -> None:
        from svdesk.ui.home.last_year import LastYear

        self._heading(_("Beside last year"))
        for one in compared[:_AT_ONCE]:
            self._blocks.addWidget(LastYear(one))
        more = len(compared) - _AT_ONCE
        words = _("Where last year is known by its totals only, they are kept here and compared with this year.")
        if more > 0:
            words = counted(more, _("And 1 more total of last year."), _("And {n} more totals of last year."))
        self._line(words, _("Totals of earlier years…"), _TOTALS)

    def _show_copy(self) -> None:
        """When a copy was last put somewhere else; one that is only on this laptop is lost with it."""
        copied = settings.load().last_copy(self._window.changes.store.path)
        self._heading(_("Copies"))
        if copied is None:
            from svdesk.storage.import_copies import import_copies  # not when the program starts

            words = _("No copy has been made yet. A copy on a stick or another computer is safest.")
            if import_copies(self._window.changes.store.path):
                words = _(
                    "Copies from before each import lie beside your file, and are lost with this computer. Make one"
                    " on a stick or another computer."
                )
            self._line(words, _("Back up"), "back_up")
            return
        days = (date.today() - copied.when.astimezone().date()).days
        ago = _("today") if days <= 0 else counted(days, _("yesterday"), _("{n} days ago"))
        self._line(_("Last copy {ago}: {place}").format(ago=ago, place=copied.to), _("Back up"), "back_up")

    def _show_promises(self, found: "Overview") -> None:
        # Loaded only now, as what it stands on takes longer than the window takes to be seen.
        from svdesk.ui.home.target_bar import TargetBar

        self._heading(_("So far this year"))
        if not found.promises:
            self._line(_("No targets are set for this year."), _("Set targets"), "go_contracts")
        reference = ""
        for promise in found.promises:
            if promise.contract.reference != reference:
                reference = promise.contract.reference
                name = promise.contract.authority.name
                self._blocks.addWidget(Label(f"{name}, {reference}", "muted"))
            self._blocks.addWidget(TargetBar(promise))

    def _heading(self, words: str) -> None:
        self._blocks.addSpacing(8)
        self._blocks.addWidget(Label(words, "section"))

    def _look_at_those_without_counts(self) -> None:
        ids = activities.without_counts(self._window.changes.store)
        self._window.show_page("activities").show_only(ids, _("With nothing counted"))

    def _line(self, sentence: str, words: str = "", command: str | Callable[[], None] = "") -> None:
        card, column = _card()
        column.addWidget(Label(sentence))
        go = None
        if command:
            go = button(words)
            go.clicked.connect(lambda: command() if callable(command) else self._window.run(command))
        self._put(card, go)

    def _put(self, card: QFrame, go: QWidget | None) -> None:
        row = card.layout()
        if go is not None and isinstance(row, QHBoxLayout):
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        self._blocks.addWidget(card)
        card.show()  # at once, so that its button can have the focus


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    row = QHBoxLayout(card)
    row.setContentsMargins(16, 8, 12, 8)
    words = QVBoxLayout()
    words.setSpacing(4)
    row.addLayout(words, 1)
    return card, words


def _when(one: "Next") -> str:
    if one.days_since < 0:
        return counted(-one.days_since, _("The period ends tomorrow."), _("The period ends in {n} days."))
    if one.days_since == 0:
        return _("The period ends today.")
    return counted(one.days_since, _("The period ended yesterday."), _("The period ended {n} days ago."))


def _lacks(one: "Next") -> str:
    if one.nothing_recorded:
        return _("Nothing recorded yet.")
    if one.must_fix:
        return _("{n} must be fixed, {m} worth a look.").format(n=one.must_fix, m=one.worth_a_look)
    if one.worth_a_look:
        return counted(one.worth_a_look, _("Ready, 1 thing worth a look."), _("Ready, {n} things worth a look."))
    return _("Ready to export.")

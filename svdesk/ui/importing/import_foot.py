"""The foot of the import window: counts that add up, the one button that writes, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _, counted
from svdesk.services.importing.record import Plan
from svdesk.services.importing.row_fates import Fates, activities_sentence, counts_sentence, partly_words
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.stated_totals import differences
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class ImportFoot(QWidget):
    """Signals: ``bring_in``, ``undo_wanted``, ``go_on`` with the rows left, ``page`` with the name of one to show.

    ``close_wanted`` comes once it is done, for the window to close.
    """

    bring_in = Signal()
    undo_wanted = Signal()
    go_on = Signal()
    page = Signal(str)
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.counts, self.checks, self.reason = Label("", "strong"), Label("", "muted"), Label("", "muted")
        self.becomes = Label("", "muted")
        copied = _("Makes a copy of all your records first. Undo takes it back.")
        self.primary = button(_("B&ring them in"), copied, primary=True)
        self.undo = button(_("&Undo"), _("Takes back what was brought in."))
        self.activities = button(_("See them in Acti&vities"))
        self.terms = button("", _("Says what the new words mean to everybody."))
        self.others = button("", _("Looks again at what has stayed out."))
        self.close_it = button(_("&Done"), _("Closes this window. What was brought in stays."))
        self._after = QWidget()
        self._brought = self._ready = False
        self._lay_out()
        self.primary.clicked.connect(self.bring_in)
        self.undo.clicked.connect(self.undo_wanted)
        self.activities.clicked.connect(lambda: self.page.emit("activities"))
        self.terms.clicked.connect(lambda: self.page.emit("terms"))
        self.others.clicked.connect(self.go_on)
        self.close_it.clicked.connect(self.close_wanted)

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show what would come of the file, or what came of it; without a rehearsal nothing."""
        rehearsal, fates = now.rehearsal, now.fates
        self.setVisible(rehearsal is not None)
        if rehearsal is None or fates is None:
            return
        brought = now.brought_in
        turned, self._brought = brought is not self._brought, brought
        self.primary.setVisible(not brought)
        self._after.setVisible(brought)
        self.becomes.setVisible(False)
        if brought:
            self._tell(now, fates)
            if turned:
                first = next(one for one in self._ways() if not one.isHidden())
                first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        plan = rehearsal.plan
        why_not = why_not_now(plan, _all_left_out(now))
        self.counts.setText(counts_sentence(fates.counts(), fates.partly))
        self.becomes.tell(activities_sentence(*fates.added))
        self.checks.tell(differences(plan.checks, alone=now.one_sheet))
        self._ready = not why_not
        self.primary.setEnabled(self._ready and not now.is_busy)
        self.reason.setText(why_not or _taken_back(now) or _("Nothing is written until you bring them in."))
        self.primary.setAccessibleDescription(self.reason.text())
        if turned:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.primary, *self._ways()]

    def _ways(self) -> list[QPushButton]:
        """What can be done next, the likeliest first."""
        return [self.terms, self.others, self.activities, self.undo, self.close_it]

    def wait(self, busy: bool) -> None:
        """While something runs, nothing can be brought in."""
        self.primary.setEnabled(self._ready and not busy)
        self._after.setEnabled(not busy)

    def _tell(self, now: Rehearsing, fates: Fates) -> None:
        aftermath = now.aftermath
        assert aftermath is not None
        held = fates.counts().get("held", 0)
        self.counts.setText(aftermath.sentence)
        one = _("1 row stays out: it still needs a word with you.")
        stayed = counted(held, one, _("{n} rows stay out: they still need a word with you."))
        if fates.partly:
            still = counted(held, _("1 row still needs a word with you"), _("{n} rows still need a word with you"))
            stayed = f"{still}; {partly_words(held, fates.partly, _('went in'))}."
        self.checks.setText(stayed)
        self.checks.setVisible(held > 0)
        self.reason.setText(
            _("Before that a copy of all your records was made: {name}").format(name=aftermath.copy.name)
        )
        n = aftermath.words_to_map
        relabel(self.terms, counted(n, _("&Map the 1 new word"), _("&Map the {n} new words")))
        self.terms.setVisible(n > 0)
        relabel(self.others, counted(held, _("&Go on with the 1 row left"), _("&Go on with the {n} rows left")))
        self.others.setVisible(held > 0)
        self.activities.setAccessibleDescription(aftermath.sentence)

    def _lay_out(self) -> None:
        self._after.hide()
        Flow(self._after, *self._ways())
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 12)
        layout.setSpacing(4)
        layout.addWidget(self.counts)
        layout.addWidget(self.becomes)
        layout.addWidget(self.checks)
        layout.addLayout(row)
        layout.addWidget(self._after)


def why_not_now(plan: Plan, all_left_out: bool) -> str:
    """Why nothing can be brought in, in words; empty where something can."""
    statuses = {record.status for record in plan.records}
    if "new" in statuses:
        return ""
    if all_left_out:
        return _("No sheet is ticked.")
    if "held" in statuses:
        return _("Nothing can go in yet: answer the questions that keep the rows out.")
    if "already_here" in statuses:
        return _("Everything in it is in your records already.")
    return _("Nothing was found in it that could be brought in.")


def _all_left_out(now: Rehearsing) -> bool:
    sheets = [sheet for sheet in now.workbook.sheets if sheet.rows] if now.workbook else []
    return all(now.is_left_out(sheet.name) for sheet in sheets)


def _taken_back(now: Rehearsing) -> str:
    if now.aftermath is None or now.brought_in:
        return ""
    return _("Taken back: your records are as they were before.")

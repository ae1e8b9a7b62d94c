"""The right of the import window: what was remembered, what is asked, and the rows that need somebody to decide."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from svdesk.services.importing.said.corrections import ReadAfresh
from svdesk.ui.importing.corrected_list import CorrectedList
from svdesk.ui.importing.doubles_list import DoublesList
from svdesk.ui.importing.file_notes import FileNotes
from svdesk.ui.importing.held_rows import HeldRows
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.remembered_box import RememberedBox
from svdesk.ui.importing.stated_totals import StatedTotals
from svdesk.ui.widgets.follow import follow
from svdesk.ui.widgets.question_walk import QuestionWalk
from svdesk.ui.widgets.scrolled import Scrolled


class ImportSide(Scrolled):
    """Everything beside the sheet, one under the other; ``went_to`` leads to a sheet, a row and column letters.

    ``recipe_wanted`` carries the id of one to look at.
    """

    went_to = Signal(str, int, str)
    recipe_wanted = Signal(str)

    def __init__(self, now: Rehearsing) -> None:
        inside = _Inside()
        super().__init__(inside)
        self.remembered, self.questions, self.doubles = RememberedBox(), QuestionWalk(), DoublesList()
        self.held, self.totals, self.corrected, self.notes = HeldRows(), StatedTotals(), CorrectedList(), FileNotes()
        self._now, self._shown = now, ""
        self._lay_out(inside)
        self.remembered.shown.connect(self.recipe_wanted)
        self.remembered.afresh.connect(self._read_afresh)
        self.remembered.forgotten.connect(now.unsay)
        self.questions.answered.connect(now.answer)
        self.questions.went_to.connect(self._show_question)
        self.doubles.answered.connect(now.answer)
        self.held.asked.connect(self.ask)
        self.held.went_to.connect(self.went_to)
        self.held.mended.connect(now.mend)
        self.totals.went_to.connect(self.went_to)
        self.corrected.taken_back.connect(now.take_back)
        self.corrected.put_back.connect(lambda sheet, row, column: now.mend(sheet, row, column, None))

    def show_rehearsal(self) -> None:
        """Show the rehearsal as it stands now: what has the focus stays where it is; another file from the top."""
        before, focused = self._height_of_focus(), self.focusWidget()
        stops = self.tab_stops()
        place = stops.index(focused) if before is not None and focused in stops else None
        self._show_parts()
        _lay_out_now()
        if place is not None and not self.isAncestorOf(QApplication.focusWidget() or self):
            self._focus_near(place)
        after, bar = self._height_of_focus(), self.verticalScrollBar()
        if self._shown != self._now.name:
            self._shown = self._now.name
            bar.setValue(0)
        elif before is not None and after is not None:
            bar.setValue(bar.value() + after - before)

    def _focus_near(self, place: int) -> None:
        """Give the focus to what stands now where a part was that had it and is gone, else to what is before it."""
        stops = self.tab_stops()
        near = (stop for stop in (*stops[place:], *reversed(stops[:place])) if stop.isVisible() and stop.isEnabled())
        if (stop := next(near, None)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        now = self._now
        plan = now.rehearsal.plan if now.rehearsal else None
        self.remembered.show_rehearsal(now)
        if now.brought_in:  # whoever goes on with the rest begins with what keeps it out
            self.questions.begin_again()
        self.questions.show_plan(now.rehearsal.workbook if now.rehearsal else None, plan)
        self.questions.setVisible(not now.brought_in)
        self.doubles.show_rehearsal(now)
        self.held.show_rows(now)
        self.totals.show_checks(plan.checks if plan else (), alone=now.one_sheet)
        self.corrected.show_rehearsal(now)
        read = now.workbook
        self.notes.show_notes(read.notes if read else (), read.kind_of_source if read else "")

    def ask(self, key: str) -> None:
        """Ask one question now, and move the focus to its answers."""
        self.questions.ask(key)
        self.questions.card.choices.focus_first()
        self._show_question()

    def follow(self, focused: QWidget | None) -> None:
        """Scroll to what has the focus."""
        if focused is not None and self.isAncestorOf(focused):
            _lay_out_now()
            follow(self, focused)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        asked = [*self.remembered.tab_stops(), *self.questions.tab_stops(), *self.corrected.buttons]
        return [*asked, *self.doubles.tab_stops(), *self.held.tab_stops(), *self.totals.buttons]

    def _show_question(self) -> None:
        """Scroll to the question from its top, with the way on beneath it where there is room for both.

        And then so far that the answer that has the focus is in sight.
        """
        if not self.isVisible():  # before the file is shown nobody knows how much room there is
            return
        _lay_out_now()
        card, bar = self.questions.card, self.verticalScrollBar()
        above = card.mapTo(self.viewport(), card.rect().topLeft()).y()
        on = self.questions.next
        hidden = on.mapTo(self.viewport(), on.rect().bottomLeft()).y() + 1 - self.viewport().height()
        bar.setValue(bar.value() + min(above, max(0, hidden)))
        focused = self.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def _height_of_focus(self) -> int | None:
        """How far below the top of what is in sight the part with the focus begins; None where none has it."""
        focused = self.focusWidget()
        if focused is None or not focused.hasFocus() or not self.viewport().isAncestorOf(focused):
            return None
        return focused.mapTo(self.viewport(), focused.rect().topLeft()).y()

    def _read_afresh(self, afresh: bool) -> None:
        (self._now.correct if afresh else self._now.take_back)(ReadAfresh())

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        parts = (self.remembered, self.questions, self.corrected, self.doubles, self.held, self.totals, self.notes)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)


def _lay_out_now() -> None:
    """Give everything its place at once: Qt does it later, and until then nobody can tell where to scroll to."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class _Inside(QWidget):
    """What scrolls: as high as its texts at its width, and not as they would be in a narrow column."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No height of its own, so that the scroll area asks for the height at the width that it has."""
        return QSize(super().minimumSizeHint().width(), 0)

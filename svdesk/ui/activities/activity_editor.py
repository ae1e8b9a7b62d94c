"""The editor of one activity: there is no Save to forget, as every field is kept when it is left.

Whatever has been typed for two seconds is kept as well, and so is everything when another window comes to the front.
Pauses in one text are one line of history. What cannot be kept as it stands is said beneath the fields, jotted down
besides, and there again when the activity is next shown, even after a power cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from svdesk.domain.activity import Activity
from svdesk.domain.activity_check import Typed, check
from svdesk.domain.division import Division
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services import recording
from svdesk.storage import activities, divisions, glossaries, journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.ui.activities.leftovers import NEW, Leftovers
from svdesk.ui.changes import Changes
from svdesk.ui.jotting import Jotting
from svdesk.ui.tab_order import bring_into_sight
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import empty_state

if TYPE_CHECKING:
    from svdesk.ui.activities.activity_fields import ActivityFields, Around
    from svdesk.ui.activities.activity_sheet import ActivitySheet

IDLE = 2000
"""How long somebody pauses before what they typed is kept, in milliseconds."""


@dataclass(frozen=True)
class _Pause:
    """What was kept while somebody went on typing: in which box, as which change set, and whether that added."""

    box: QWidget
    n: int
    added: bool


class ActivityEditor(QWidget):
    """Shows and keeps one activity; ``left`` comes with Escape, the other two from the buttons at its foot."""

    left = Signal()
    duplicate_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self.setAccessibleName(_("Activity"))
        self.places: Sequence[str] = ()
        self._changes = changes
        self._activity: Activity | None = None
        self._division = Division()
        self._new = self._keeping = False
        self._around: Around | None = None
        self._pause: _Pause | None = None
        self._box: QWidget | None = None
        self.idle = QTimer(self, singleShot=True, interval=IDLE)
        self._jotting = Jotting(changes, self)
        self._well = True
        self._stack = QStackedWidget()
        self._stack.addWidget(empty_state(_("Choose an activity to look at it or change it.")))
        column_in(self, self._stack)
        self.idle.timeout.connect(self.keep)
        self._jotting.due.connect(self._jot)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @cached_property
    def sheet(self) -> "ActivitySheet":
        """The fields and what is around them; made when the first activity is shown, so that the page opens at once."""
        # Imported here, as all that reads what people type takes longer to load than the list takes to show.
        from svdesk.ui.activities.activity_sheet import ActivitySheet

        made = ActivitySheet(glossaries.current(self._changes.store).groups, self._read_around().words, self._stack)
        self._stack.addWidget(made)
        made.fields.typed.connect(self._typing)
        made.fields.settled.connect(self.keep)
        made.problems.chosen.connect(lambda problem: self.go_to(problem.where.field))
        made.duplicate.clicked.connect(self.duplicate_pressed)
        made.delete.clicked.connect(self.delete_pressed)
        return made

    @property
    def fields(self) -> "ActivityFields":
        """Its fields."""
        return self.sheet.fields

    @property
    def record(self) -> str:
        """The id of the activity that is shown and is in the desk file; empty where there is none."""
        shown = self._stack.currentIndex() == 1 and not self._new
        return self._activity.id if shown and self._activity else ""

    @property
    def is_new(self) -> bool:
        """Whether the activity that is shown is not yet in the desk file."""
        return self._new

    def show_record(self, identifier: str) -> None:
        """Show the activity with this id, once what was typed before is kept."""
        if identifier == self.record:
            return
        self._leave()
        found = activities.by_id(self._changes.store, identifier, units())
        if found is not None:
            self._open(found, new=False)

    def close_record(self) -> None:
        """Show no activity any more, once what was typed is kept."""
        self._leave()
        self._activity, self._new = None, False
        self._stack.setCurrentIndex(0)

    def start_new(self) -> None:
        """Show an empty activity of today; it is in the desk file as soon as something has been typed."""
        if not self._new:
            self._leave()
            self._open(Activity(new_id(), "", Period(date.today(), date.today())), new=True)
        self.fields.text.setFocus()

    def go_to(self, field: str) -> None:
        """Move the focus to the field that a Problem names."""
        self.fields.go_to(field)

    def reload(self) -> None:
        """Read again what is shown; what is being typed stays. What was removed is shown again when it comes back."""
        if self._activity is None:
            return
        self._around = self._read_around()
        if not self._new:
            found = activities.by_id(self._changes.store, self._activity.id, units())
            self._stack.setCurrentIndex(1 if found else 0)
            if found is None:
                return
            self._activity, self._division = found, divisions.of(self._changes.store, found.id)
        self._show(self._activity, self._around)
        self._say()

    def keep(self) -> None:
        """Keep whatever has been typed and can be kept."""
        self.idle.stop()
        if self._activity is None or self._keeping or self._stack.currentIndex() == 0:
            return
        self._keeping = self._well = True
        try:
            self._keep_fields(self._activity)
            self._keep_division()
        finally:
            self._keeping = False
        if self._well:
            self._jot()
        self._changes.jotted.emit()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep_fields(self, before: Activity) -> None:
        after, words = self.fields.activity(before)
        divided = self.fields.division.division() != self._division
        if after == before and not (self._new and divided):
            return
        store, by, last = self._changes.store, self._changes.by, journal.newest(self._changes.store)
        pause = self._pause if self._pause is not None and self._pause.box is self._box else None
        adds = self._new or (pause is not None and pause.added and pause.n == last)

        def write() -> Activity:
            known = (
                recording.add(store, after, by, words)
                if self._new
                else recording.alter(store, before, after, by, words, pause.n if pause else 0)
            )
            # Before anything reads again, so that it finds nothing half typed.
            self._activity, self._new = known, False
            if self._jotting.place == NEW:
                self._jot()
            n, box = journal.newest(store), QApplication.focusWidget()
            ours = n > last or (pause is not None and pause.n == n)
            self._pause = _Pause(box, n, adds) if ours and box is not None and box is self._box else None
            return known

        text = recording.named(after)
        if adds:
            done = _("Added {text}.").format(text=text)
        else:
            what = recording.what_differs(before, after)
            done = _("Changed {what} of {text}.").format(what=what, text=text)
        self._told(self._changes.make(write, done) is not None)

    def _keep_division(self) -> None:
        division, activity = self.fields.division.division(), self._activity
        if self._new or activity is None or division == self._division or division.refused:
            return

        def write() -> bool:
            recording.divide(self._changes.store, activity, division, self._changes.by)
            self._division = division
            return True

        done = _("Changed where {text} counts.").format(text=recording.named(activity))
        self._told(self._changes.make(write, done) is not None)

    def _told(self, well: bool) -> None:
        self._well, now = well, datetime.now()
        self.sheet.saved.setText(_("Saved {time}").format(time=f"{now:%H:%M}") if well else _("Not saved"))

    def _open(self, activity: Activity, *, new: bool) -> None:
        self._activity, self._new = activity, new
        self._division = Division() if new else divisions.of(self._changes.store, activity.id)
        self._around, self._pause, self._box = self._read_around(), None, None
        self._show(activity, self._around, afresh=True)
        self.sheet.saved.setText(_("Nothing typed yet") if new else _("Saved"))
        self._take_back()
        self.sheet.to_top()
        self._stack.setCurrentIndex(1)
        self._say()

    def _show(self, activity: Activity, around: "Around", *, afresh: bool = False) -> None:
        """Fill the fields. Rows come and go meanwhile, and the focus with them: nothing of that is typing."""
        keeping, self._keeping = self._keeping, True
        try:
            self.fields.show_activity(activity, self._division, around, afresh=afresh)
        finally:
            self._keeping = keeping

    def _take_back(self) -> None:
        if left := Leftovers.read(self._jotting.begin(self._place)):
            self.fields.take_back(left)
            self.sheet.saved.setText(_("Not saved yet"))
            self._changes.said.emit(_("What was half typed here is back, and is not kept yet."), False)

    def _leave(self) -> None:
        self.keep()
        self._pause = None
        if self.record and self.fields.leftovers():
            self._changes.said.emit(_("Something typed there could not be kept yet. It waits in that activity."), False)

    def _jot(self) -> None:
        if self._activity is not None and self._stack.currentIndex() == 1:
            self._jotting.jot(self._place, self.fields.leftovers(typing=True).written())

    @property
    def _place(self) -> str:
        return NEW if self._new or self._activity is None else f"activity/{self._activity.id}"

    def _typing(self) -> None:
        self._box = QApplication.focusWidget()
        self.idle.start()
        self._jotting.soon()
        self.sheet.saved.setText(_("Not saved yet"))
        self._say()

    def _say(self) -> None:
        """Say what is shown and what is wrong with it, as far as it has been typed."""
        if self._activity is None:
            return
        typed, words = self.fields.activity(self._activity)
        begun = not self._new or typed != self._activity
        found = [*self.fields.problems(typed.id), *(self._checked(typed, words) if begun else ())]
        for kept_only in (self.sheet.duplicate, self.sheet.delete):
            kept_only.setEnabled(not self._new)
        self.sheet.say(" ".join(typed.text.split())[:80] or _("New activity"), found)

    def _checked(self, activity: Activity, words: Sequence[OwnTerm]) -> list[Problem]:
        around = self._around or self._read_around()
        own_terms = around.words.by_id | {word.id: word for word in words}
        division, half = self.fields.division.division(), bool(self.fields.counts.leftovers())
        return check(Typed(activity, own_terms, units(), date.today(), division, around.contracts, half))

    def _read_around(self) -> "Around":
        from svdesk.ui.activities.activity_fields import Around

        return Around.read(self._changes.store, self.places)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and self.isAncestorOf(before):
            self.keep()
            self._pause = None
        if now is not None and self.isAncestorOf(now):
            bring_into_sight(now)

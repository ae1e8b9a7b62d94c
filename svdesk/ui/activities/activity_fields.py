"""Every field of an activity, from what was done to where it counts, and what they make together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from svdesk.domain.activity import Activity
from svdesk.domain.activity_check import half_typed, length_written
from svdesk.domain.authority import Contract
from svdesk.domain.division import Division
from svdesk.domain.glossary import Group
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period, day_written
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.storage import activities, authorities, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.activities.count_rows import CountRows
from svdesk.ui.activities.division_box import DivisionBox
from svdesk.ui.activities.group_boxes import GroupBoxes
from svdesk.ui.activities.leftovers import Leftovers
from svdesk.ui.as_typed import read_minutes
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.date_box import DateBox
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox
from svdesk.ui.widgets.word_box import WordBox


@dataclass(frozen=True)
class Around:
    """What an activity is shown with: known words, places and contracts."""

    words: CountWords
    places: Sequence[str] = ()
    contracts: Sequence[Contract] = ()

    @classmethod
    def read(cls, store: Store, places: Sequence[str]) -> Self:
        """What the desk file in *store* knows at this moment, with the *places* that are read once for a page."""
        own_terms = mappings.own_terms(store).values()
        words = CountWords(own_terms, units(), lambda own_term: activities.usual_basis(store, own_term))
        return cls(words, places, authorities.contracts(store))


class ActivityFields(QWidget):
    """The fields in reading order. ``typed`` comes with each change, ``settled`` when a count was taken away."""

    typed = Signal()
    settled = Signal()

    def __init__(self, groups: Sequence[Group], words: CountWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = NoteBox("", 2)
        self.start, self.end = DateBox("", required=True), DateBox("")
        self.minutes = TypedBox[int]("", read_minutes, length_written)
        self.place = WordBox("")
        self.groups, self.counts = GroupBoxes(groups), CountRows(words)
        self.public_note, self.private_note = NoteBox(""), NoteBox("")
        self.division = DivisionBox()
        self._where = field(_("Where does this count?"), self.division)
        self._contracts: Sequence[Contract] = ()
        self._shown: Division = Division()
        self._lay_out()
        self._connect()

    def show_activity(self, activity: Activity, division: Division, around: Around, *, afresh: bool = False) -> None:
        """Show an activity as it is kept; what is being typed stays, unless *afresh*."""
        period = activity.period
        self.text.show_value(activity.text, afresh=afresh)
        self.start.show_value(period.start, afresh=afresh)
        self.end.show_value(period.end if period.end != period.start else None, afresh=afresh)
        self.minutes.show_value(activity.minutes, afresh=afresh)
        self.place.show_value(activity.place or None, afresh=afresh)
        self.place.offer(around.places)
        self.groups.show_groups(activity.groups, afresh=afresh)
        self.counts.show_counts(activity.counts, around.words, afresh=afresh)
        self.public_note.show_value(activity.public_note, afresh=afresh)
        self.private_note.show_value(activity.private_note, afresh=afresh)
        self._contracts, self._shown = around.contracts, division
        self._show_division(activity.period, afresh=afresh)

    def activity(self, kept: Activity) -> tuple[Activity, list[OwnTerm]]:
        """*kept* with what has been typed, and the own terms that are new; what cannot be read is as it was."""
        typed, new = self.counts.counts()
        # An undo may have put rows back in another order, which changes nothing.
        places = {count.id: place for place, count in enumerate(kept.counts)}
        counts = tuple(sorted(typed, key=lambda count: places.get(count.id, len(places))))
        made = replace(
            kept,
            text=self.text.value(),
            period=self._period(kept.period),
            minutes=kept.minutes if self.minutes.unread else self.minutes.value(),
            place=self.place.value() or "",
            groups=self.groups.groups(),
            counts=counts,
            public_note=self.public_note.value(),
            private_note=self.private_note.value(),
        )
        return made, new

    def problems(self, record: str) -> list[Problem]:
        """What has been typed and cannot be kept as it stands; nothing is said of the box that has the focus."""
        codes = {"period": "date-not-understood", "ends": "date-not-understood", "minutes": "length-not-understood"}
        found = [
            half_typed(codes[name], record, name, text=box.text().strip())
            for name, box in self._read_boxes.items()
            if box.unread and not box.hasFocus()
        ]
        start, end = self.start.value(), self.end.value()
        if start and end and end < start and not self.start.hasFocus() and not self.end.hasFocus():
            facts = {"start": day_written(start), "end": day_written(end)}
            found.append(half_typed("ends-before-it-begins", record, "ends", **facts))
        return [*found, *self.counts.problems(record), *self.division.problems(record)]

    def leftovers(self, *, typing: bool = False) -> Leftovers:
        """What has been typed and is not kept, because it cannot be as it stands; *typing*, or only not yet."""
        wrong = {name for name, box in self._read_boxes.items() if box.unread}
        start, end = self.start.value(), self.end.value()
        if start and end and end < start:
            wrong |= {name for name in ("period", "ends") if self._read_boxes[name].touched}
        texts = {name: self._read_boxes[name].text() for name in wrong}
        if typing:
            texts |= {name: box.toPlainText() for name, box in self._notes.items() if box.touched}
            texts |= {"place": self.place.text()} if self.place.touched else {}
        return Leftovers(texts, self.counts.leftovers(), self.division.leftovers())

    def take_back(self, leftovers: Leftovers) -> None:
        """Put back what was typed and not kept when this activity was last shown."""
        lines: dict[str, QLineEdit] = {**self._read_boxes, "place": self.place}
        for name, text in leftovers.texts.items():
            if name in lines:
                lines[name].setText(text)
            elif name in self._notes:
                self._notes[name].setPlainText(text)
                self._notes[name].moveCursor(QTextCursor.MoveOperation.End)
        self.counts.take_back(leftovers.counts)
        self.division.take_back(leftovers.shares)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        lines: list[QWidget] = [self.text, self.start, self.end, self.minutes, self.place, *self.groups.tab_stops()]
        return [*lines, *self.counts.tab_stops(), *self.division.tab_stops(), self.public_note, self.private_note]

    def go_to(self, name: str) -> None:
        """Move the focus to the field that a Problem names."""
        if name.startswith("count"):
            self.counts.go_to(name)
        elif name == "division":
            self.division.go_to()
        else:
            {**self._read_boxes, "groups": self.groups.first}.get(name, self.text).setFocus()

    def _period(self, kept: Period) -> Period:
        start = self.start.value() or kept.start
        end = start if not self.end.text().strip() else self.end.value() or max(start, kept.end)
        return Period(start, end) if start <= end else kept

    def _show_division(self, period: Period, *, afresh: bool = False) -> None:
        shared = {share.contract for share in self._shown.shares}
        offered = [c for c in self._contracts if c.id in shared or c.period.overlaps(period)]
        self.division.show_division(self._shown, offered, afresh=afresh)
        self._where.setVisible(bool(offered))

    @property
    def _read_boxes(self) -> dict[str, TypedBox[date] | TypedBox[int]]:
        return {"period": self.start, "ends": self.end, "minutes": self.minutes}

    @property
    def _notes(self) -> dict[str, NoteBox]:
        return {"text": self.text, "public_note": self.public_note, "private_note": self.private_note}

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(field(_("What we &did"), self.text))
        layout.addLayout(_side_by_side(field(_("&When"), self.start), field(_("&To"), self.end)))
        layout.addLayout(_side_by_side(field(_("How &long"), self.minutes), field(_("Whe&re"), self.place)))
        layout.addWidget(field(_("For who&m"), self.groups, leads_to=self.groups.first))
        layout.addWidget(Label(_("What was counted"), "muted"))
        layout.addWidget(self.counts)
        layout.addWidget(self._where)
        layout.addWidget(field(_("&Public note"), self.public_note, _("May be shown in a return.")))
        layout.addWidget(field(_("Pri&vate note"), self.private_note, _("Never leaves this file.")))
        layout.addStretch(1)
        self.start.setPlaceholderText(_("12/6/25 or 12 June"))
        self.end.setPlaceholderText(_("if more than a day"))
        self.minutes.setPlaceholderText(_("1h 30m or 90 min"))

    def _connect(self) -> None:
        boxes = (self.text, self.start, self.end, self.minutes, self.place, self.groups, self.counts, self.division)
        for box in (*boxes, self.public_note, self.private_note):
            box.typed.connect(self.typed)
        self.counts.settled.connect(self.settled)


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row

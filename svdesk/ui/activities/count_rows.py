"""All that was counted in one activity, a row for each; rows are added and taken away by keyboard or mouse."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.activity import Count
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.ui.activities.count_row import CountRow
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.emptying import discard
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button


class CountRows(QWidget):
    """The counts of an activity as far as they have been typed.

    ``typed`` comes with each change, ``settled`` when a row was taken away. An empty row stands ready where nothing has
    been counted.
    """

    typed = Signal()
    settled = Signal()

    def __init__(self, words: CountWords) -> None:
        super().__init__()
        self.rows: list[CountRow] = []
        self._words = words
        self.add = button(_("Add a &count"), _("A row for something else that was counted."), quiet=True)
        self.add.clicked.connect(self.add_row)
        self._layout = column_in(self, self.add, gap=8)
        self._new_row()

    def show_counts(self, counts: Sequence[Count], words: CountWords, *, afresh: bool = False) -> None:
        """Show *counts*, whose own terms are among *words*; rows half typed stay, unless *afresh*."""
        self._words = words
        known = {count.id for count in counts}
        for row in list(self.rows):
            row.offer(words)
            if afresh or (row.kept and row.identifier not in known):
                self._drop(row)
        for count in counts:
            same = next((row for row in self.rows if row.identifier == count.id), None)
            row = same or self._empty_row()
            row.show_count(count, words.by_id[count.own_term], afresh=same is None)

    def counts(self) -> tuple[tuple[Count, ...], list[OwnTerm]]:
        """The counts as they would be kept, and the own terms among theirs that are new."""
        made = [found for row in self.rows if (found := row.count()) is not None]
        return tuple(count for count, _own in made), [own for _count, own in made if own.id not in self._words.by_id]

    def problems(self, record: str) -> list[Problem]:
        """What has been typed in any row and cannot be kept as it stands."""
        return [problem for row in self.rows if not row.blank for problem in row.problems(record)]

    def leftovers(self) -> dict[str, tuple[str, ...]]:
        """What has been typed in any row and is not kept, by the id of its count."""
        return {row.identifier: left for row in self.rows if (left := row.leftover())}

    def take_back(self, leftovers: Mapping[str, tuple[str, ...]]) -> None:
        """Put back what was typed and not kept."""
        for identifier, left in leftovers.items():
            same = (row for row in self.rows if row.identifier == identifier)
            (next(same, None) or self._empty_row()).take_back(left)

    def add_row(self) -> None:
        """Go to an empty row, making one where there is none."""
        self._empty_row().word.setFocus()

    def go_to(self, field: str) -> None:
        """Move the focus to the control that the field of a Problem names, such as ``count/1f0c/number``."""
        _all, identifier, part = field.split("/") if field.count("/") == 2 else ("", "", "")
        row = next((row for row in self.rows if row.identifier == identifier), None)
        (row.part(part) if row else self.rows[0].word).setFocus()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*(stop for row in self.rows for stop in row.tab_stops()), self.add]

    def _empty_row(self) -> CountRow:
        return next((row for row in self.rows if row.blank), None) or self._new_row()

    def _new_row(self) -> CountRow:
        row = CountRow(self._words, self)
        row.typed.connect(self.typed)
        row.finished.connect(self.add_row)
        row.removed.connect(lambda: self._remove(row))
        self._layout.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _remove(self, row: CountRow) -> None:
        place = self.rows.index(row)
        self._drop(row)
        (self.rows[place : place + 1] or self.rows[-1:])[0].word.setFocus()
        self.settled.emit()

    def _drop(self, row: CountRow) -> None:
        """Take a row away; the last one only becomes empty."""
        if len(self.rows) == 1:
            row.begin()
            return
        self.rows.remove(row)
        discard(self._layout, row)

"""A table whose rows are ticked: by the box, or by Space for all that are chosen, however long it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from svdesk.i18n import _
from svdesk.ui.models.row_model import Column, Index, Row, RowModel
from svdesk.ui.widgets.table import Table


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its id, its texts, whether it is ticked at first, and whether it may be ticked at all."""

    id: str
    texts: Row
    ticked: bool = False
    free: bool = True


class TickModel(RowModel):
    """Rows of which the first column has a box; ``ticked`` holds the ids of those that have a tick."""

    altered = Signal()

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns, self._texts)
        self.lines: dict[str, Line] = {}
        self.ticked: set[str] = set()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows afresh."""
        self.lines = {one.id: one for one in lines}
        self.ticked = {one.id for one in lines if one.ticked and one.free}
        self.show_ids(list(self.lines))
        self.altered.emit()

    def tick(self, ids: Sequence[str], *, on: bool) -> None:
        """Tick, or not, those of *ids* that may be."""
        free = {one for one in ids if one in self.lines and self.lines[one].free}
        self.ticked = self.ticked | free if on else self.ticked - free
        self.forget_rows()
        self.altered.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The box of a row that may not be ticked is there and cannot be used."""
        usual = super().flags(index)
        line = self.lines.get(self.id_at(index) or "")
        if index.column() == 0 and line is not None and line.free:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As ever, with the box in the first column, and with its state in words for a screen reader."""
        identifier = self.id_at(index) if index.isValid() and index.column() == 0 else None
        if identifier is None:
            return super().data(index, role)
        if role == Qt.ItemDataRole.CheckStateRole and self.lines[identifier].free:
            return Qt.CheckState.Checked if identifier in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = _("ticked") if identifier in self.ticked else _("not ticked")
            words = str(super().data(index, role))
            return f"{words}, {state}" if self.lines[identifier].free else words
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Take a tick, or its going."""
        identifier = self.id_at(index)
        if role != Qt.ItemDataRole.CheckStateRole or identifier is None or not self.lines[identifier].free:
            return False
        self.tick([identifier], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _texts(self, ids: Sequence[str]) -> Mapping[str, Row]:
        return {one: self.lines[one].texts for one in ids}


class TickTable(Table):
    """The table over a ``TickModel``; Space ticks every row that is chosen, or takes the tick from all of them."""

    def __init__(self, model: TickModel, name: str) -> None:
        super().__init__(model, name)
        self.model_of_ticks = model
        self.setAccessibleDescription(_("Space ticks what is chosen, or takes the tick away."))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows afresh, beginning with the first."""
        self.model_of_ticks.show_lines(lines)
        if lines:
            self.go_to(lines[0].id)

    def ticked(self) -> list[str]:
        """The ids that are ticked, in the order of the lines, whether they are in sight or not."""
        return [one for one in self.model_of_ticks.lines if one in self.model_of_ticks.ticked]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space is for ticks wherever in the row the cursor is."""
        if event.key() == Qt.Key.Key_Space:
            model, chosen = self.model_of_ticks, self.selected_ids()
            model.tick(chosen, on=any(model.lines[one].free and one not in model.ticked for one in chosen))
            return
        super().keyPressEvent(event)

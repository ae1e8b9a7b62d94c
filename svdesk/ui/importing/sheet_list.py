"""The sheets of a workbook: what each holds, and a tick to leave one out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from svdesk.i18n import _
from svdesk.ui.widgets.line_list import LineList

_LETTERS = 24
"""How wide the list is, in average letters."""

_NAME = Qt.ItemDataRole.UserRole


class SheetLine(NamedTuple):
    """One sheet: its name, what it holds in a few words, and whether it is read."""

    name: str
    words: str
    ticked: bool


class SheetList(LineList):
    """``went_to`` carries the name of the sheet that is looked at, ``wanted`` a name and whether it is to be read."""

    went_to = Signal(str)
    wanted = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(_("Sheets"), "sheets")
        self.setAccessibleDescription(_("Space leaves a sheet out or takes it in again."))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.currentItemChanged.connect(self._moved)
        self.itemChanged.connect(self._ticked)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the name of a sheet."""
        return QSize(_LETTERS * self.fontMetrics().averageCharWidth() + 32, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(self.sizeHint().width(), 4 * self.fontMetrics().lineSpacing())

    def show_sheets(self, lines: Sequence[SheetLine], *, fixed: bool = False) -> None:
        """Show these sheets; the one that is looked at stays where it is still there. *fixed*: no ticking now."""
        self.blockSignals(True)
        if [line.name for line in lines] != self.names():
            self.clear()
            for line in lines:
                item = QListWidgetItem()
                item.setData(_NAME, line.name)
                self.addItem(item)
            self.setCurrentRow(0)
        for row, line in enumerate(lines):
            item = self.item(row)
            ticking = Qt.ItemFlag.NoItemFlags if fixed else Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | ticking)
            item.setText(f"{line.name}\n{line.words}")
            item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
            state = _("read") if line.ticked else _("left out")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.name}, {state}: {line.words}")
        self.blockSignals(False)

    def names(self) -> list[str]:
        """The names of the sheets shown."""
        return [str(self.item(row).data(_NAME)) for row in range(self.count())]

    def current_name(self) -> str:
        """The name of the sheet that is looked at."""
        item = self.currentItem()
        return str(item.data(_NAME)) if item else ""

    def go_to(self, name: str) -> None:
        """Look at the sheet *name*."""
        names = self.names()
        if name in names:
            self.setCurrentRow(names.index(name))

    def _moved(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.went_to.emit(str(item.data(_NAME)))

    def _ticked(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(_NAME)), item.checkState() is Qt.CheckState.Checked)

"""The measures of a framework as a tree that keeps its place, each with whether anything answers it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from svdesk.domain.framework import Framework
from svdesk.i18n import _
from svdesk.services.frameworks.tree import Node, tree
from svdesk.ui.widgets.plain import said

_CODE = Qt.ItemDataRole.UserRole


class FrameworkTree(QTreeWidget):
    """Lines of a framework; ``chosen`` carries the code of the line that has become current."""

    chosen = Signal(str)

    def __init__(self, name: str, second: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderLabels([_("Measure"), second or _("Answered by")])
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._shown: object = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self._quiet = False
        self.currentItemChanged.connect(self._moved)

    def show_framework(
        self, framework: Framework, told: Mapping[str, str], words: str = "", beside: Mapping[str, str] | None = None
    ) -> None:
        """Show the lines that hold *words*, and what is *told* of each by its code; the current one stays.

        What is said *beside* a line is not shown, but it is found by it.
        """
        before = self.current()
        grown = tree(framework, words, beside)
        codes = tuple(node.measure for top in grown for node in top.all())
        wanted = (framework.id, framework.edition, words, codes)
        self._quiet = True
        if wanted != self._shown:
            open_before = {code for code, item in self._items.items() if item.isExpanded()}
            again = self._shown is not None and isinstance(self._shown, tuple) and self._shown[:2] == wanted[:2]
            self._shown = wanted
            self.clear()
            self._items = {}
            self._add(self.invisibleRootItem(), grown)
            few = len(self._items) <= 40
            for code, item in self._items.items():
                item.setExpanded(few or bool(words) or (again and code in open_before))
        for code, item in self._items.items():
            item.setText(1, told.get(code, ""))
            item.setToolTip(1, said(told.get(code, "")))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (item.text(0), told.get(code)))))
        self._quiet = False
        if before in self._items:
            self.setCurrentItem(self._items[before])
        elif self._items:
            self.setCurrentItem(next(iter(self._items.values())))
        if self.current() != before:
            self.chosen.emit(self.current())

    def current(self) -> str:
        """The code of the current line; empty where there is none."""
        item = self.currentItem()
        return str(item.data(0, _CODE)) if item is not None else ""

    def go_to(self, code: str) -> None:
        """Make the line with this code the current one, where it is shown."""
        if code in self._items:
            self.setCurrentItem(self._items[code])

    def codes(self) -> list[str]:
        """The codes of the lines that are shown, in their order."""
        return list(self._items)

    def lines(self) -> dict[str, QTreeWidgetItem]:
        """The lines that are shown, by their codes."""
        return dict(self._items)

    def _add(self, under: QTreeWidgetItem, nodes: Sequence[Node]) -> None:
        for node in nodes:
            measure = node.measure
            heading = measure.level == "heading"
            text = measure.title if heading else f"{measure.code}  {measure.title}"
            item = QTreeWidgetItem(under, [text, ""])
            item.setData(0, _CODE, measure.code)
            item.setToolTip(0, said(text))
            if node.children:
                font = item.font(0)
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(0, font)
            self._items[measure.code] = item
            self._add(item, node.children)

    def _moved(self, now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if not self._quiet and now is not None:
            self.chosen.emit(str(now.data(0, _CODE)))

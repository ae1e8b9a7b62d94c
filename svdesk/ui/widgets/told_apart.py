"""Long names that begin alike would look the same cut at their ends: these are cut in the middle instead."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from svdesk.ui.models.row_model import Index

_BEGINNING = 10
"""As many letters stay in sight in the narrowest column of names."""


class ToldApart(QStyledItemDelegate):
    """Paints a column of names, each in one line; all of a name is for the table's tooltip to say."""

    def __init__(self) -> None:
        super().__init__()
        self._alike: set[str] = set()

    def look_at(self, names: Iterable[str]) -> None:
        """Tell these names apart from now on."""
        by_beginning = defaultdict(set)
        for name in names:
            by_beginning[_beginning(name)].add(name)
        self._alike = {beginning for beginning, several in by_beginning.items() if len(several) > 1}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Cut in the middle what begins like another."""
        super().initStyleOption(option, index)
        if _beginning(str(index.data() or "")) in self._alike:
            option.textElideMode = Qt.TextElideMode.ElideMiddle


def _beginning(name: str) -> str:
    return name[:_BEGINNING].casefold()

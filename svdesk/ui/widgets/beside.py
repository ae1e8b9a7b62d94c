"""A list with its editor beside it; beneath it where the window is narrow or the text large, never in front of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

_LETTERS = 112
"""As many average letters must fit in the width for the two to stand side by side."""

_BENEATH = [9, 19]
"""How many lines of text the two keep when one is beneath the other; where they do not fit, the whole scrolls."""

_SIDE_BY_SIDE = [3200, 1800]
"""How the width is shared; larger than any screen, so that only the ratio counts."""


class Beside(QScrollArea):
    """*main* and *editor*, with a divider between them that can be dragged."""

    def __init__(self, main: QWidget, editor: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(main)
        self.parts.addWidget(editor)
        editor.setContentsMargins(12, 0, 0, 0)
        self.parts.setSizes(_SIDE_BY_SIDE)
        self.setWidget(self.parts)

    @property
    def one_beneath_the_other(self) -> bool:
        """Whether the editor stands beneath the list."""
        return self.parts.orientation() is Qt.Orientation.Vertical

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose how the two stand."""
        super().resizeEvent(event)
        self._choose()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Choose again when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.widget() is not None:
            self._choose()

    def _choose(self) -> None:
        beneath = self.viewport().width() < _LETTERS * max(1, self.fontMetrics().averageCharWidth())
        wanted = Qt.Orientation.Vertical if beneath else Qt.Orientation.Horizontal
        line = self.fontMetrics().lineSpacing()
        self.parts.setMinimumHeight(sum(_BENEATH) * line if beneath else 0)
        if self.parts.orientation() is not wanted:
            self.parts.setOrientation(wanted)
            self.parts.setSizes([1000 * lines for lines in _BENEATH] if beneath else _SIDE_BY_SIDE)

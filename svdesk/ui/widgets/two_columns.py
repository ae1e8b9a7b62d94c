"""Two columns side by side while there is room, one above the other when the text is large or the window narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from svdesk.ui.widgets.follow import follow

_LEFT, _RIGHT = 2, 3
"""How the two columns share the width."""

_LETTERS = 96
"""As many average letters must fit in the width for two columns; fewer, and neither could be read."""


class TwoColumns(QScrollArea):
    """*left* and *right*, sharing the height of the window.

    In one column each of *tall* keeps a height of at least so many lines, and the whole scrolls. Side by side they
    take what height there is. ``turned`` says that it has become one column, or two.
    """

    turned = Signal()

    def __init__(self, left: QWidget, right: QWidget, tall: Sequence[tuple[QWidget, int]] = ()) -> None:
        super().__init__()
        self._tall = tuple(tall)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        inside = QWidget()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(left, _LEFT)
        self._layout.addWidget(right, _RIGHT)
        self.setWidget(inside)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def in_one(self) -> bool:
        """Whether the columns stand one above the other."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose one column or two."""
        super().resizeEvent(event)
        self._choose()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Choose again when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.widget() is not None:
            self._choose()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to whatever has the focus, however it came by it."""
        follow(self, now)

    def _choose(self) -> None:
        letters = self.viewport().width() // max(1, self.fontMetrics().averageCharWidth())
        one = letters < _LETTERS
        direction = QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight
        turned = direction is not self._layout.direction()
        self._layout.setDirection(direction)
        line = self.fontMetrics().lineSpacing()
        policy = QSizePolicy.Policy.Preferred if one else QSizePolicy.Policy.Ignored
        for widget, lines in self._tall:
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
            widget.setMinimumHeight(lines * line if one else 0)
        if turned:
            self.turned.emit()

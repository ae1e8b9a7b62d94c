"""A column that scrolls where it does not fit, so that large text is never cut off; never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class Scrolled(QScrollArea):
    """*inside*, as wide as there is room for.

    With a *name* it takes the focus itself, so that the keys scroll it: for a column in which nothing else can.
    """

    def __init__(self, inside: QWidget, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        # A frame is only for one that can have the focus: the style sheet draws its ring in it.
        self.setFrameShape(QFrame.Shape.StyledPanel if name else QFrame.Shape.NoFrame)
        self.setProperty("ring", bool(name))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(inside)


class ScrolledCard(Scrolled):
    """A card among other things: never higher than what is in it, and lower where they need the room."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        # Its height for its width is what counts: lines that might have wrapped would make it scroll for nothing.
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Measure again when what is in it has another width or other words."""
        if watched is self.widget() and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._measure()
        return bool(super().eventFilter(watched, event))

    def _measure(self) -> None:
        if (inside := self.widget()) is not None:
            high = inside.heightForWidth(inside.width()) if inside.hasHeightForWidth() else inside.sizeHint().height()
            self.setMaximumHeight(max(high, self.minimumHeight()))

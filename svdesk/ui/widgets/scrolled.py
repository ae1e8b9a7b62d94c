"""A column that scrolls where it does not fit, so that large text is never cut off; never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


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

"""A box for a longer text which knows what it was given, so that only what a person changes is kept as changed."""

from PySide6.QtCore import QEvent, Signal

from svdesk.services.importing.cells.words import tidy_lines
from svdesk.ui.widgets.plain import Paragraphs

_EDGES = 24
"""What the style puts above and below the lines, in pixels."""


class NoteBox(Paragraphs):
    """Plain text over several lines, at least *lines* high; ``typed`` comes with each change that the person makes."""

    typed = Signal()

    def __init__(self, name: str, lines: int = 3) -> None:
        super().__init__(name)
        self._lines = lines
        self._value = self._shown = ""
        self._showing = False
        self.textChanged.connect(self._changed)
        self._set_height()

    @property
    def touched(self) -> bool:
        """Whether the text is another than was shown."""
        return self.toPlainText() != self._shown

    def value(self) -> str:
        """The text without needless spaces, or the very one that was shown while nothing has been changed."""
        return tidy_lines(self.toPlainText()) if self.touched else self._value

    def show_value(self, value: str, *, afresh: bool = False) -> None:
        """Show *value*. What is being typed stays, unless it means the same or *afresh* says to begin again."""
        if not afresh and self.touched:
            if self.value() == value:
                self._value, self._shown = value, self.toPlainText()
            return
        if afresh or value != self._value:
            self._showing = True
            self.setPlainText(value)
            self._showing = False
            # Qt's box makes every kind of line break the same, so what it shows is asked of it.
            self._value, self._shown = value, self.toPlainText()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Be as high as the lines are when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height()

    def _set_height(self) -> None:
        self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + _EDGES)

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit()

"""A box for one line in which people type as they like: it is read when they leave it, and written out as understood.

What cannot be read stays as it was typed, for the person to mend; it is never thrown away and never guessed at.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_T = TypeVar("_T")


class TypedBox(QLineEdit, Generic[_T]):
    """A line that means a value: *read* gives the value of a text or None, *write* the text of a value.

    ``typed`` comes with each change that the person makes. Until they change something the value is the very one
    that was shown, however it had to be written. One that is *required* and left empty shows its value again.
    """

    typed = Signal()

    def __init__(
        self,
        name: str,
        read: Callable[[str], _T | None],
        write: Callable[[_T], str],
        parent: QWidget | None = None,
        *,
        required: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._read, self._write, self._required = read, write, required
        self._value: _T | None = None
        self._shown = ""
        self._showing = False
        self.textChanged.connect(self._changed)

    def value(self) -> _T | None:
        """What is meant; None where the box is empty or cannot be read."""
        return self._read(self.text()) if self.touched else self._value

    @property
    def touched(self) -> bool:
        """Whether the text is another than was shown."""
        return self.text() != self._shown

    @property
    def unread(self) -> bool:
        """Whether there is a text that cannot be read."""
        return self.touched and bool(self.text().strip()) and self._read(self.text()) is None

    def show_value(self, value: _T | None, *, afresh: bool = False) -> None:
        """Show *value*. What is being typed stays, unless it means the same or *afresh* says to begin again."""
        if not afresh and self.touched:
            if not self.unread and self.value() == value:
                self._value, self._shown = value, self.text()
            return
        if not afresh and self._value == value and self.text():
            return
        self._value = value
        self._shown = "" if value is None else self._write(value)
        self._show(self._shown)

    def write_out(self) -> None:
        """Write out what was understood, as it will be read back."""
        if self._required and not self.text().strip():
            self.show_value(self._value, afresh=True)
        value = self.value()
        if value is not None:
            written = self._write(value)
            if not self.touched or value == self._value:
                self._value, self._shown = value, written
            self._show(written)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Write out what was understood."""
        super().focusOutEvent(event)
        self.write_out()

    def _show(self, text: str) -> None:
        self._showing = True
        self.setText(text)
        self._showing = False

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit()

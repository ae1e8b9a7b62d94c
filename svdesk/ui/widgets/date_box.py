"""A box for a day, typed as British people type one; the arrow keys go to the day before and after."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from svdesk.domain.period import day_written
from svdesk.ui.as_typed import read_day
from svdesk.ui.widgets.typed_box import TypedBox


class DateBox(TypedBox[date]):
    """A day: ``12/6/25``, ``12 Jun`` or ``today`` is typed, ``12 June 2025`` is shown. *name* is for screen readers."""

    def __init__(self, name: str, *, required: bool = False) -> None:
        super().__init__(name, lambda text: read_day(text, date.today()), day_written, required=required)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up is the next day, Down the one before."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        value = self.value()
        if step is None or value is None or not date.min < value < date.max:
            super().keyPressEvent(event)
        else:
            self.setText(day_written(value + timedelta(days=step)))

"""The edges of the picture of a sheet: what each column is taken for, and what becomes of each row."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from svdesk.services.importing.row_fates import WORDS
from svdesk.ui.models.sheet_model import SheetModel

PAD = 8
_TAG_LETTERS = 26
"""A role longer than so many letters is shortened; the whole of it is said by a screen reader and in the tooltip."""


# The application's palette, not the widget's: a style sheet makes a paler copy of what is muted for each widget.


class _Clicked(QHeaderView):
    """``asked`` carries the number of the part that was clicked, counted from 0, and where on the screen that was."""

    asked = Signal(int, QPoint)

    def __init__(self, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self._pressed = -1
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Wait for the release; at an edge between two parts the width is dragged instead."""
        at_edge = self.cursor().shape() in (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
        self._pressed = -1 if at_edge else self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Ask about the part, if it is the one that was pressed."""
        super().mouseReleaseEvent(event)
        section, self._pressed = self._pressed, -1
        if section >= 0 and section == self.logicalIndexAt(event.position().toPoint()):
            self.asked.emit(section, event.globalPosition().toPoint())


class RoleHeader(_Clicked):
    """Over each column its letters, and beneath them a tag with its role."""

    def __init__(self, model: SheetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sheet = model

    def tag_width(self, section: int) -> int:
        """How wide a column must be for its tag, in pixels."""
        words = self._sheet.role_of(section)[:_TAG_LETTERS]
        return self.fontMetrics().horizontalAdvance(words) + 4 * PAD if words else 0

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802, D102
        line = self.fontMetrics().lineSpacing()
        return QSize(max(self.tag_width(section), 6 * line), 2 * line + 2 * PAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draw the letters and the tag."""
        palette, line = QGuiApplication.palette(), self.fontMetrics().lineSpacing()
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Window))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        letters = QRect(rect.left() + PAD, rect.top() + PAD // 2, rect.width() - 2 * PAD, line)
        painter.drawText(letters, Qt.AlignmentFlag.AlignCenter, self._sheet.letters_of(section))
        if words := self._sheet.role_of(section):
            tag = QRect(rect.left() + PAD // 2, letters.bottom() + 2, rect.width() - PAD, line + 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            used, muted = self._sheet.goes_in(section), palette.color(QPalette.ColorRole.PlaceholderText)
            painter.setPen(palette.color(QPalette.ColorRole.Link) if used else muted)
            painter.drawRoundedRect(tag, 6, 6)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText) if used else muted)
            room = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, tag.width() - PAD)
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, room)
        painter.restore()


class FateHeader(_Clicked):
    """Beside each row its number, and the word for what becomes of it."""

    def __init__(self, model: SheetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._sheet = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the longest number and the longest word."""
        return QSize(self._numbers() + self._words() + 3 * PAD, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draw the number to the right of its column, and the word after it."""
        palette, fate = QGuiApplication.palette(), self._sheet.row_fate(section)
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Window))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRect(rect.left() + PAD, rect.top(), self._numbers(), rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(self._sheet.sheet.first_row + section))
        if fate:
            told = fate.fate in ("new", "already_here", "held")
            font = painter.font()
            font.setWeight(font.Weight.DemiBold if told else font.Weight.Normal)
            painter.setFont(font)
            if told:
                painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            words = QRect(number.right() + PAD, rect.top(), rect.right() - number.right() - PAD, rect.height())
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, WORDS[fate.fate])
        painter.restore()

    def _numbers(self) -> int:
        return self.fontMetrics().horizontalAdvance("8" * max(2, len(str(self._sheet.sheet.last_row))))

    def _words(self) -> int:
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        metrics = type(self.fontMetrics())(bold)
        return max(metrics.horizontalAdvance(word) for word in WORDS.values())

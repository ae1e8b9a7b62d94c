"""Shows the very pages of a PDF under one another: to scroll, to enlarge, and to look for words in.

Paper stays white in every theme, for it is what will be sent.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from svdesk.i18n import _
from svdesk.ui.returns.pdf_layout import GAP, Layout, laid_out, to_fit
from svdesk.ui.returns.pdf_marks import Marks, scaled
from svdesk.ui.returns.pdf_pages import PdfPages
from svdesk.ui.returns.pdf_strips import Strips

ZOOMS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500)
"""Per cent of the size on paper, as far as the system knows how large its screen is."""

_POINTS_TO_THE_INCH = 72
_LINE = 48
_TOP = (0, 0.0, 0.5)
"""The first page, none of it above the view, the middle of its width in the middle."""


class PdfView(QAbstractScrollArea):
    """The pages of one PDF. ``page_changed`` says that another is the current one, ``zoom_changed`` another size.

    *name* is said by a screen reader; the text of the current page is the description.
    """

    page_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pages: PdfPages | None = None
        self._strips: Strips | None = None
        self._layout = Layout((), 0, 0)
        self._scale = self._at_100()
        self._fit: str = "width"
        self._page = 0
        self._why = ""
        self.marks = Marks()
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._find_page())
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.clear)  # PDFium complains of what is still open when it is unloaded

    # What is shown

    def show_pdf(self, pdf: bytes, *, keep_place: bool = False) -> None:
        """Show the pages of *pdf*, from the first page unless *keep_place*; what was looked for is forgotten.

        Raises ``UserError`` for what is no PDF, and goes on showing what was there.
        """
        place, pages = self._place() if keep_place else _TOP, PdfPages(pdf)
        self._take(pages, "")
        self._arrange(place)
        self._tell_page()
        self.zoom_changed.emit()

    def clear(self, why: str = "") -> None:
        """Show no pages, and say *why* in their place."""
        self._take(None, why)
        self._arrange(_TOP)
        self._tell_page()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages else 0

    def page(self) -> int:
        """The number of the current page from 0: the one at a third of the height."""
        return self._page

    def go_to_page(self, number: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 <= number < self.page_count():
            self.verticalScrollBar().setValue(self._layout.places[number].top() - GAP)

    # How large

    def percent(self) -> int:
        """The size in per cent of that on paper."""
        return round(self._scale / self._at_100() * 100)

    def zoom(self, steps: int) -> None:
        """Make the pages larger by so many steps, smaller by so many below nought."""
        now = self.percent()
        for _step in range(abs(steps)):
            onward = [p for p in ZOOMS if p > now] if steps > 0 else [p for p in reversed(ZOOMS) if p < now]
            now = onward[0] if onward else now
        self.show_at(now)

    def show_at(self, percent: int) -> None:
        """Show the pages at *percent* of their size on paper, whatever the width of the view."""
        place, self._fit, self._scale = self._place(), "", percent / 100 * self._at_100()
        self._arrange(place)
        self.zoom_changed.emit()

    def fit(self, what: str) -> None:
        """Make the ``width`` of the widest page, or the whole ``page``, fit the view, now and when that changes."""
        self._fit = what
        self._refit()

    # What to look for

    def look_for(self, words: str, *, go: bool = True) -> None:
        """Mark every place of *words*, and *go* to the first from the current page on."""
        self.marks.show(self._pages.find(words) if self._pages else [], self._page)
        if go:
            self._show_hit()
        self.viewport().update()

    def next_hit(self, step: int = 1) -> None:
        """Go *step* places on among those found, from the last to the first."""
        self.marks.step(step)
        self._show_hit()

    # Qt's part

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is seen, in the pixels of the screen so that letters are sharp."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        if self._strips is None:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._why)
            return
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        shown = QRect(0, 0, *(round(side * ratio) for side in (self.viewport().width(), self.viewport().height())))
        top = self.verticalScrollBar().value()
        for number in self._layout.between(top, top + self.viewport().height()):
            place = self._on_screen(number, ratio)
            self._strips.draw(painter, number, self._scale * ratio, place, shown)
            self.marks.draw(painter, number, place.topLeft(), self._scale * ratio, round(ratio))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), round(ratio)))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the fit, and what stands at the top."""
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Home and End go to the first and the last page; the space bar goes on, with Shift back."""
        bar, page = self.verticalScrollBar(), self.viewport().height() - _LINE
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        to = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Space: bar.value() + (-page if back else page),
        }
        if (wanted := to.get(Qt.Key(event.key()))) is not None:
            bar.setValue(wanted)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel with Ctrl makes the pages larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: N802
        """Draw the whole view again: strips are kept, so it costs little."""
        del across, down
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough to read a page."""
        return QSize(560, 480)

    # Ours

    def _at_100(self) -> float:
        return self.logicalDpiX() / _POINTS_TO_THE_INCH

    def _take(self, pages: PdfPages | None, why: str) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages, self._strips = pages, Strips(pages) if pages else None
        self._page, self._why = 0, why
        self.marks.show([])

    def _refit(self) -> None:
        self._arrange(self._place())
        self.zoom_changed.emit()

    def _place(self) -> tuple[int, float, float]:
        """The page at the top of the view, which part of its height is above it, which part of the width at left."""
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        if not self._layout.places:
            return _TOP
        number = self._layout.page_at(top + GAP)
        page = self._layout.places[number]
        return (
            number,
            (top + GAP - page.top()) / page.height(),
            (left + self.viewport().width() / 2) / self._layout.width,
        )

    def _arrange(self, keep: tuple[int, float, float]) -> None:
        number, above, middle = keep
        room = self.viewport().size()
        if self._pages and self._fit:
            self._scale = to_fit(self._pages.sizes, room.toTuple(), whole_page=self._fit == "page")
        self._layout = laid_out(self._pages.sizes if self._pages else (), self._scale, room.width())
        for bar, whole, part in (
            (self.verticalScrollBar(), self._layout.height, room.height()),
            (self.horizontalScrollBar(), self._layout.width, room.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(_LINE)
        if self._layout.places:
            page = self._layout.places[min(number, len(self._layout.places) - 1)]
            self.verticalScrollBar().setValue(round(page.top() - GAP + above * page.height()))
            self.horizontalScrollBar().setValue(round(middle * self._layout.width - room.width() / 2))
        self._find_page()
        self.viewport().update()

    def _find_page(self) -> None:
        number = self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)
        if number != self._page:
            self._page = number
            self._tell_page()

    def _tell_page(self) -> None:
        text = self._pages.text(self._page) if self._pages else ""
        said = _("Page {page} of {pages}.").format(page=self._page + 1, pages=self.page_count())
        self.setAccessibleDescription(f"{said}\n{text}" if self._pages else self._why)
        self.page_changed.emit()

    def _on_screen(self, number: int, ratio: float) -> QRect:
        page = self._layout.places[number]
        left = (page.left() - self.horizontalScrollBar().value()) * ratio
        top = (page.top() - self.verticalScrollBar().value()) * ratio
        width, height = self._pages.sizes[number] if self._pages else (0.0, 0.0)
        size = QSize(round(width * self._scale * ratio), round(height * self._scale * ratio))
        return QRect(round(left), round(top), size.width(), size.height())

    def _show_hit(self) -> None:
        if (hit := self.marks.current) is not None:
            page, box = self._layout.places[hit.page], scaled(hit.places[0], self._scale)
            self.verticalScrollBar().setValue(page.top() + box.top() - self.viewport().height() // 3)
            self.horizontalScrollBar().setValue(page.left() + box.center().x() - self.viewport().width() // 2)
        self.viewport().update()

"""The pages of a PDF with what one needs to read them: sizes, which page it is, and a line to look for words with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from svdesk.i18n import _
from svdesk.ui.returns.find_bar import FindBar
from svdesk.ui.returns.pdf_view import PdfView
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class PdfReader(QWidget):
    """A ``PdfView`` with its buttons above it; *name* is what the pages are called for a screen reader."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.view = PdfView(name)
        self.bar = FindBar(_("Fi&nd in the pages"))
        self.where = Label("", "muted")
        self.where.setWordWrap(False)
        self.where.setProperty("beside", True)
        self.smaller = button(_("Smalle&r"), _("Ctrl+Minus"))
        self.larger = button(_("&Larger"), _("Ctrl+Plus"))
        self.fit_width = button(_("Fit &width"), _("Ctrl+0"))
        self.fit_page = button(_("F&it page"))
        self.find_button = button(_("Find"), _("Ctrl+F"))
        self._lay_out()
        self._connect()
        self._tell()

    def show_pdf(self, pdf: bytes, *, keep_place: bool = False) -> None:
        """Show the pages of *pdf*; with *keep_place* what is looked for and what is seen stay as they are."""
        self.view.show_pdf(pdf, keep_place=keep_place)
        if not keep_place:
            self.bar.box.clear()
        elif self.bar.isVisible():
            self._look(self.bar.box.text(), go=False)
        self._tell()

    def clear(self, why: str = "") -> None:
        """Show no pages, and say *why* in their place."""
        self.view.clear(why)
        self.bar.hide()
        self._tell()

    def start_find(self) -> None:
        """Go to the line in which to type what to look for."""
        self.bar.open_bar()

    def show_words(self, words: str) -> bool:
        """Look for *words*, as if they had been typed, and go to the first; False where they stand nowhere."""
        self.bar.show()
        self.bar.box.setText(words)
        self._look(words)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.view.marks.current is not None

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key with Ctrl means here: plus, minus and nought; False for every other key."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        keys: dict[Qt.Key, QPushButton] = {
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Equal: self.larger,
            Qt.Key.Key_Minus: self.smaller,
            Qt.Key.Key_0: self.fit_width,
        }
        pressed = keys.get(Qt.Key(event.key()))
        if pressed is not None:
            pressed.click()
        return pressed is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys for sizes work wherever the focus is in here."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        tools = flowing(self.smaller, self.larger, self.fit_width, self.fit_page, self.find_button, self.where)
        column_in(self, tools, self.bar, (self.view, 1), gap=8)

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.view.zoom(-1))
        self.larger.clicked.connect(lambda: self.view.zoom(1))
        self.fit_width.clicked.connect(lambda: self.view.fit("width"))
        self.fit_page.clicked.connect(lambda: self.view.fit("page"))
        self.find_button.clicked.connect(self.start_find)
        self.bar.wanted.connect(self._look)
        self.bar.stepped.connect(self._step)
        self.bar.closed.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.page_changed.connect(self._tell)
        self.view.zoom_changed.connect(self._tell)

    def _look(self, words: str, *, go: bool = True) -> None:
        self.view.look_for(words, go=go)
        self._tell_found()

    def _step(self, step: int) -> None:
        self.view.next_hit(step)
        self._tell_found()

    def _tell_found(self) -> None:
        marks = self.view.marks
        self.bar.tell(marks.place + 1, len(marks.hits))

    def _tell(self) -> None:
        pages = self.view.page_count()
        said = _("Page {page} of {pages}, {percent} %")
        said = said.format(page=self.view.page() + 1, pages=pages, percent=self.view.percent())
        self.where.setText(said if pages else "")
        for one in (self.smaller, self.larger, self.fit_width, self.fit_page, self.find_button):
            one.setEnabled(pages > 0)

"""The pages of a return with a line that says which they are: as it stands now, or as it was sent."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.domain.period import day_written, written
from svdesk.i18n import _
from svdesk.storage.returns import SentReturn
from svdesk.ui.returns.figures_menu import FiguresMenu
from svdesk.ui.returns.pdf_reader import PdfReader
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

if TYPE_CHECKING:
    from svdesk.ui.returns.preview import Choice, Preview

_TO_PRINT = _(
    "These are the very pages that are exported. To print them, export first, and print from your PDF viewer."
)
_AGAIN = _("Something has changed; the pages are being made again.")


class ReturnPages(QWidget):
    """Shows what *preview* has made, unless a sent return is looked at."""

    def __init__(self, preview: "Preview") -> None:
        super().__init__()
        self._preview = preview
        self._shown: object = None
        self._choice: Choice | None = None
        self.sent: SentReturn | None = None
        self.reader = PdfReader(_("Pages of the return"))
        self.told = Label("", "strong")
        self.back = button(_("Bac&k to the return as it stands now"))
        self.make = button(_("&Make the pages"))
        self.note, self.figures = Label(_TO_PRINT, "small"), FiguresMenu()
        self._lay_out()
        self.back.clicked.connect(self.show_now)
        self.make.clicked.connect(preview.make_now)
        preview.changed.connect(self.refresh)
        self.refresh()

    def show_sent(self, sent: SentReturn, pdf: bytes) -> None:
        """Show *pdf*, which was sent as *sent*; raises ``UserError`` when it cannot be read."""
        self.reader.show_pdf(pdf)
        self.sent, self._shown = sent, sent
        self.refresh()

    def show_now(self) -> None:
        """Show the return as it stands now."""
        if self.sent is not None:
            self.sent = self._shown = None
            self.refresh()

    def refresh(self) -> None:
        """Show whatever has been made since, and say what is being done."""
        preview = self._preview
        if self.sent is None:
            self._show_made()
        self.told.tell(self._told())
        self.back.setVisible(self.sent is not None)
        self.make.setVisible(self.sent is None and preview.stopped)
        being_made_again = self.sent is None and preview.making and preview.made is not None
        self.figures.show_figures(preview.made.figures if self.sent is None and preview.made is not None else ())
        self.note.setText(_AGAIN if being_made_again else _TO_PRINT)

    def _show_made(self) -> None:
        made = self._preview.made
        if made is None:
            self._shown = None
            self.reader.clear(_("Making the pages…") if self._preview.making else "")
        elif made.drawn is not self._shown:
            again = self._shown is not None and made.basis.choice == self._choice
            self._shown, self._choice = made.drawn, made.basis.choice
            self.reader.show_pdf(made.drawn.pdf, keep_place=again)

    def _told(self) -> str:
        if self.sent is not None:
            return _("As it was exported on {day} by {who}, for {period}.").format(
                day=day_written(self.sent.at.astimezone().date()), who=self.sent.by, period=written(self.sent.period)
            )
        if not self._preview.stopped:
            return ""
        if self._preview.made is not None:
            return _("Something has changed, and the pages were not made again.")
        return _("The pages were not made.")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.back)
        row.addWidget(self.make)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.figures.button)
        column_in(self, row, (self.reader, 1), foot, gap=8)

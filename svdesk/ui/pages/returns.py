"""One return at a time: what is still wrong with it, its answers, the very pages that are sent, and sending them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.errors import UserError
from svdesk.domain.figures import Figure
from svdesk.domain.period import NotAPeriod, Period, parse
from svdesk.domain.problem import Page as Where
from svdesk.domain.problem import Problem, Severity
from svdesk.domain.return_format import Question
from svdesk.i18n import _
from svdesk.services.provider import NAME_FIELD
from svdesk.services.returns.assemble import pinned_format
from svdesk.services.returns.export import Drawn, Exported
from svdesk.services.returns.sent import save_copy, usual_name
from svdesk.storage import answers, authorities, returns
from svdesk.storage.last_folder import last_folder
from svdesk.ui.returns.export_return import PURPOSE, ExportReturn
from svdesk.ui.returns.half_answers import HalfAnswers
from svdesk.ui.returns.preview import Choice, Preview
from svdesk.ui.returns.return_chooser import ReturnChooser
from svdesk.ui.returns.return_pages import ReturnPages
from svdesk.ui.returns.return_tabs import ReturnTabs
from svdesk.ui.returns.returns_before import answered_before
from svdesk.ui.returns.returns_said import export_words, standing, well
from svdesk.ui.returns.written_line import WrittenLine
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.tag import Tag
from svdesk.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

_PAGES = {
    Where.ACTIVITIES: "activities",
    Where.TERMS: "terms",
    Where.GLOSSARY: "terms",
    Where.CONTRACTS: "contracts",
}
"""The page for that of a Problem; those of an import and of a return have ways of their own."""

_NO_CONTRACT = _("A return is made for a contract or grant, and there is none yet.")
_TABS_LINES, _PAGES_LINES = 18, 26
_LEAST_LINES = 14
"""As many lines of what lies under the choices stay in sight; where there is no room for them the page scrolls."""


class ReturnsPage(Page):
    """Contract and period at the top; Problems, answers and sent returns on the left, the pages on the right."""

    title = _("Returns")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._window = window
        self._answering: tuple[Contract, Period] | None = None
        self._exported: Drawn | None = None
        self._asked: dict[tuple[str, str], tuple[Question, ...]] = {}
        self.tag = Tag("")
        self.add_to_top(self.tag)
        self.export = self.primary("")
        self.chooser = ReturnChooser()
        self.preview = Preview(window, self)
        self.exporting = ExportReturn(window, self.preview, self)
        self.written = WrittenLine()
        self.tabs, self.pages = ReturnTabs(), ReturnPages(self.preview)
        self.half_answers = HalfAnswers(window.changes, self.tabs.answers)
        self.table = self.tabs.sent.table
        self.add_contract = button(_("Go to Contracts"), _("Shows the page on which a contract or grant is added."))
        self._empty, self._whole = empty_state(_NO_CONTRACT, self.add_contract), QScrollArea()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read again which contracts there are and what was sent; the pages are made again where that is needed."""
        store = self.changes.store
        contracts, sent = authorities.contracts(store), returns.sent(store)
        self.stack.setCurrentWidget(self._whole if contracts else self._empty)
        self.chooser.show_contracts(contracts, [(one.contract, one.period) for one in sent])
        self._show_return(sent)

    def go_to(self, record: str) -> None:
        """Choose a contract by its id; a written period may follow after a space: ``ID 2025-26-Q1``."""
        contract_id, _space, period = record.partition(" ")
        try:
            wanted = parse(period) if period else None
        except NotAPeriod:
            wanted = None
        self.keep()
        if self.chooser.choose(contract_id, wanted):
            self._chosen()

    def offers(self) -> frozenset[str]:
        """The pages can be searched and made larger, and the list of what was sent written and printed."""
        pages = {"find", "larger", "smaller", "fit_width"} if self.pages.reader.view.page_count() else set()
        return frozenset(pages | ({"export_table", "print_table"} if self.tabs.sent.count() else set()))

    def needs_person(self) -> int:
        """How many Problems of the return that is shown must be mended."""
        return sum(one.severity is Severity.STOP for one in self._problems())

    def keep(self) -> None:
        """Keep the answers as they are typed."""
        if self._answering is not None:
            self.half_answers.keep(*self._answering)

    def stop(self) -> None:
        """Let the PDF go, which else stays open until the program ends."""
        self.pages.reader.view.clear()

    def do_find(self) -> None:
        """Look for words in the pages."""
        self.pages.reader.start_find()
        self._bring(self.pages.reader.bar)

    def do_larger(self) -> None:
        """Show the pages larger."""
        self.pages.reader.larger.click()

    def do_smaller(self) -> None:
        """Show the pages smaller."""
        self.pages.reader.smaller.click()

    def do_fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self.pages.reader.fit_width.click()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep room for as many lines when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "columns"):
            self._keep_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys for the size of the pages work wherever the focus is on this page."""
        if not self.pages.reader.take_key(event):
            super().keyPressEvent(event)

    def _show_return(self, sent: Sequence[returns.SentReturn]) -> None:
        contract, period = self.chooser.contract(), self.chooser.period()
        if contract is None or period is None:
            self._answering = None
            self.preview.want(None)
            self._show_made()
            return
        afresh = self._answering is None or (self._answering[0].id, self._answering[1]) != (contract.id, period)
        self._answering = contract, period
        self.half_answers.begin(contract, period)
        self.tabs.show_answers(
            self._questions(contract),
            answers.of(self.changes.store, contract.id, period),
            answered_before(self.changes.store, contract, period),
            afresh=afresh,
        )
        self.tabs.show_sent([one for one in sent if one.contract == contract.id])
        self.preview.want(Choice(contract.reference, period))
        self._show_made()

    def _questions(self, contract: Contract) -> tuple[Question, ...]:
        """What the contract's form asks; an edition never changes, so each is read once."""
        edition = contract.format_id, contract.format_edition
        if edition not in self._asked:
            try:
                self._asked[edition] = pinned_format(self.changes.store, contract).questions
            except UserError as error:
                self.trouble(error)
                return ()
        return self._asked[edition]

    def _show_made(self) -> None:
        """Show what is known of the return by now: its Problems, and whether it is a draft."""
        made = self.preview.made
        self.tabs.show_problems(self._problems(), well(made))
        if made is not None:
            self.tag.set(*standing(made))
        self.tag.setVisible(made is not None)
        relabel(self.export, export_words(made))
        self.export.setVisible(self._answering is not None)
        self.written.tell_changed(made is not None and made.drawn is not self._exported)

    def _problems(self) -> tuple[Problem, ...]:
        return self.preview.made.problems if self.preview.made else ()

    def _chosen(self) -> None:
        self.keep()
        self.exporting.give_up()
        self.trouble(None)
        self.written.hide()
        self.pages.show_now()
        self.reload()

    def _go_to(self, problem: Problem) -> None:
        where = problem.where
        if where.field == NAME_FIELD:
            self._window.run("settings")
        elif where.page is Where.IMPORT:
            self._window.run("import")
        elif where.page is not Where.RETURNS:
            self._window.show_page(_PAGES[where.page]).go_to_field(where.record, where.field)
        elif not self.tabs.go_to_answer(where.field):
            self._show_line(where.field)

    def _show_behind(self, figure: Figure) -> None:
        page, held = self._window.show_page("activities"), self.chooser.contract()
        if held is not None:
            words = _("Behind “{figure}” of {reference}").format(figure=figure.label, reference=held.reference)
            page.show_only([one.activity for one in figure.behind], words, [one.count for one in figure.behind])

    def _show_line(self, code: str) -> None:
        """Show the line of a measure on the pages, for that is where it can be seen what is meant."""
        self.pages.show_now()
        if not code or not self.pages.reader.show_words(code):
            self.pages.reader.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring(self.pages.reader.view)

    def _export(self) -> None:
        self.keep()
        self.pages.show_now()
        self.written.hide()
        self.exporting.start()

    def _written(self, done: Exported) -> None:
        self._exported = self.preview.made.drawn if self.preview.made else None
        self.written.show_written(done)

    def _open_sent(self, sent_id: str) -> None:
        if (sent := self.tabs.sent.sent(sent_id)) is None:
            return
        try:
            self.pages.show_sent(sent, returns.pdf_of(self.changes.store, sent_id))
        except UserError as error:
            self.trouble(error)
        else:
            self._bring(self.pages.reader.view)

    def _copy_sent(self, sent_id: str) -> None:
        sent, contract = self.tabs.sent.sent(sent_id), self.chooser.contract()
        if sent is None or contract is None:
            return
        suggestion = last_folder(PURPOSE) / usual_name(self.changes.store, contract, sent)
        path = self._window.ask.file_to_save(self, _("Save a copy as"), _("PDF files (*.pdf)"), suggestion)
        if path is None:
            return
        try:
            save_copy(self.changes.store, sent_id, path)
        except UserError as error:
            self.trouble(error)
        else:
            self.changes.said.emit(_("Saved a copy as {path}.").format(path=path), False)

    def _lay_out(self) -> None:
        self.columns = TwoColumns(
            self.tabs, self.pages, ((self.tabs, _TABS_LINES), (self.pages.reader.view, _PAGES_LINES))
        )
        # Their least height is all that counts; what they would like to have would make the page scroll for nothing.
        self.columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        inside = QWidget()
        self._whole.setWidget(inside)
        self._whole.setWidgetResizable(True)
        self._whole.setFrameShape(QFrame.Shape.NoFrame)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column_in(inside, self.chooser, self.written, (self.columns, 1), gap=12)
        self.stack.addWidget(self._empty)
        self.stack.addWidget(self._whole)
        self.body.addWidget(self.stack, 1)
        self._keep_room()

    def _bring(self, widget: QWidget) -> None:
        """Bring *widget* into sight where the page or its columns scroll."""
        for area in (self.columns, self._whole):
            area.ensureWidgetVisible(widget)

    def _keep_room(self) -> None:
        self.columns.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        self.export.clicked.connect(self._export)
        self.exporting.written.connect(self._written)
        self.chooser.chosen.connect(self._chosen)
        self.preview.changed.connect(self._show_made)
        self.tabs.problems.chosen.connect(self._go_to)
        self.pages.figures.wanted.connect(self._show_behind)
        self.tabs.answers.settled.connect(self.keep)
        self.tabs.sent.open_wanted.connect(self._open_sent)
        self.tabs.sent.copy_wanted.connect(self._copy_sent)
        self.add_contract.clicked.connect(lambda: self._window.show_page("contracts"))

"""Totals of earlier years, on Home: there last year is compared, and there somebody begins who has only those."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.period import Period, written, year_around
from svdesk.domain.quantity import Quantity
from svdesk.i18n import _, counted
from svdesk.services.progress import Progress
from svdesk.services.years import compare, from_file, totals
from svdesk.services.years.totals import Told
from svdesk.storage import authorities, earlier, mappings
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.home.earlier_from_file import EarlierFromFile
from svdesk.ui.home.earlier_totals import EarlierTotals
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.in_page import InPage

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "earlier"
"""What the folder of the last file is remembered for."""

FILES = _("Returns and spreadsheets (*.pdf *.xlsx *.xlsm *.xls *.ods *.csv *.tsv)")


class HomeTotals(QObject):
    """The panel of what is kept and that of a file; each takes the place of what *home* shows."""

    def __init__(self, window: "MainWindow", home: QWidget, body: QVBoxLayout) -> None:
        super().__init__(home)
        self._window, self._home = window, home
        self._path: Path | None = None
        self._answers: dict[str, str] = {}
        self._year: Period | None = None
        self.panel, self.file = EarlierTotals(), EarlierFromFile()
        for one in (self.panel, self.file):
            one.hide()
            body.addWidget(one, 1)
        self.panel.table.chosen.connect(self._say_records)
        self.panel.closed.connect(lambda: self._show(None))
        self.panel.wanted.connect(self._keep_typed)
        self.panel.from_file.clicked.connect(self._choose_file)
        self.panel.corrected.connect(self._correct)
        self.panel.removed.connect(self._remove)
        self.file.closed.connect(lambda: self._show(self.panel))
        self.file.wanted.connect(self._keep_of_file)
        self.file.year_chosen.connect(self._about_year)
        self.file.answered.connect(self._answer)

    def start(self) -> None:
        """Show what is kept."""
        self._show(self.panel)

    def leave(self) -> None:
        """Show Home itself again, where something else stands in its place."""
        if self._home.isHidden():
            self._show(None)

    def reload(self) -> None:
        """Read again what is kept; what is being typed stays."""
        store = self._window.changes.store
        year = year_around(date.today(), authorities.provider(store).year_start_month).a_year_earlier()
        words = CountWords(mappings.own_terms(store).values(), units())
        contracts, recorded = authorities.contracts(store), earlier.recorded(store)
        self.panel.show_totals(totals.of(store), words, contracts, year, recorded)
        self._say_records(self.panel.table.current_id() or "")

    def _show(self, panel: InPage | None) -> None:
        shown = panel or self._home
        for one in (self.panel, self.file, self._home):
            if one is not shown:  # never two of them at once: they would not fit, and the window would grow
                one.hide()
        shown.show()
        if panel is self.panel:
            self.reload()
        if panel is not None:
            panel.begin()
        else:
            self._home.setFocus()

    def _keep_typed(self) -> None:
        told = self.panel.form.told()
        if told is None:
            return
        store, by = self._window.changes.store, self._window.changes.by
        source, whose = " ".join(self.panel.form.source.text().split()), self.panel.form.whose.value()
        done = _("Kept the total of {label}.").format(label=told.said.label)
        made = self._window.changes.make(
            lambda: totals.keep(store, told.period, [told.said], source or _("Typed"), by, whose), done
        )
        if made:
            self.panel.form.begin_another()
            self.panel.table.go_to(made[0])

    def _say_records(self, identifier: str) -> None:
        """Say of a total that is not used what is used in its place."""
        store = self._window.changes.store
        total = next((one for one in totals.of(store) if one.id == identifier), None)
        self.panel.tell_records(compare.on_record(store, total) if total is not None else None)

    def _correct(self, total: EarlierTotal, quantity: Quantity) -> None:
        store, by = self._window.changes.store, self._window.changes.by
        done = _("Corrected a total of {period}.").format(period=written(total.period))
        self._window.changes.make(lambda: totals.correct(store, total, quantity, by), done)

    def _remove(self, chosen: list[EarlierTotal]) -> None:
        store, by = self._window.changes.store, self._window.changes.by
        if chosen:
            done = counted(len(chosen), _("Removed 1 total."), _("Removed {n} totals."))
            self._window.changes.make(lambda: totals.remove(store, chosen, by), done)

    def _choose_file(self) -> None:
        window = self._window
        path = window.ask.file_to_open(window, _("Totals from a file"), FILES, last_folder(PURPOSE))
        if path is not None:
            self._path, self._answers, self._year = path, {}, None
            self._read()

    def _about_year(self, year: Period | None) -> None:
        self._year = year
        self._read()

    def _answer(self, answers: dict[str, str]) -> None:
        self._answers |= answers
        self._read()

    def _read(self) -> None:
        if self._path is not None:
            said = self._year, dict(self._answers)
            work = partial(_read_file, self._path, *said)
            self._window.run_job(_("Reading the file"), work, partial(self._show_file, said))

    def _show_file(self, said: tuple[Period | None, dict[str, str]], told: Told) -> None:
        if self._path is not None:
            remember_folder(PURPOSE, self._path.parent)
        self.file.show_told(told, authorities.contracts(self._window.changes.store), self._year)
        if self.file.isHidden():
            self._show(self.file)
        if said != (self._year, self._answers):  # more was answered while it was read
            self._read()

    def _keep_of_file(self) -> None:
        chosen, name, whose = self.file.chosen(), self.file.file(), self.file.whose.value()
        store, by = self._window.changes.store, self._window.changes.by
        n = len(chosen)
        done = counted(n, _("Kept 1 total."), _("Kept {n} totals."))
        if self._window.changes.make(lambda: from_file.keep(store, chosen, name, by, whose), done):
            self._show(self.panel)


def _read_file(path: Path, year: Period | None, answers: dict[str, str], store: Store, progress: Progress) -> Told:
    return from_file.read(store, path, progress, year, answers)

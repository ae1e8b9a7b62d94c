"""The first page: what comes next, what needs you, and how the year is going."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.importing import cut_short
from svdesk.ui.activities.half_typed import HalfTyped
from svdesk.ui.home.cut_short_line import CutShortLine
from svdesk.ui.home.home_blocks import HomeBlocks
from svdesk.ui.jobs import Jobs
from svdesk.ui.widgets.page import Page
from svdesk.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from svdesk.services.overview import Overview
    from svdesk.services.progress import Progress
    from svdesk.services.years.compare import Compared
    from svdesk.storage.store import Store
    from svdesk.ui.home.earlier_from_file import EarlierFromFile
    from svdesk.ui.home.earlier_totals import EarlierTotals
    from svdesk.ui.home.home_totals import HomeTotals
    from svdesk.ui.main_window import MainWindow


class HomePage(Page):
    """Three blocks, in the order of reading. They are read off the window's thread, so that it opens at once."""

    title = _("Home")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._window = window
        self._again = False
        self._jobs = Jobs(window.changes.store.path, self, at_once=window.jobs.at_once)
        self._jobs.refused.connect(self.trouble)
        self._jobs.ended.connect(self._look_again)
        self.inside = HomeBlocks(window)
        self.overview = Scrolled(self.inside, _("What comes next, what needs you, and how the year is going"))
        self.cut_short = CutShortLine(cut_short.told(window.changes.store))
        self.cut_short.wanted.connect(lambda: window.run("import"))
        self.cut_short.dismissed.connect(self._forget_what_was_cut_short)
        self._files = self._brought_in()
        self.half_typed = HalfTyped()
        self.half_typed.wanted.connect(lambda: window.run("add_activity"))
        self.body.addWidget(self.cut_short)
        self.body.addWidget(self.half_typed)
        self.body.addWidget(self.overview, 1)
        self._totals: HomeTotals | None = None
        self.seen: Overview | None = None

    def _forget_what_was_cut_short(self) -> None:
        try:
            cut_short.finished(self.changes.store)
        except UserError as error:
            self.trouble(error)

    def _brought_in(self) -> Collection[str]:
        """The files that were brought in, while an import that was cut short is told of."""
        if not self.cut_short.text():
            return ()
        from svdesk.storage import imports  # not when the program starts

        return imports.file_hashes(self.changes.store)

    def reload(self) -> None:
        """Look at everything again; what is shown stays until that is done."""
        self.half_typed.look(self.changes.store)
        self.cut_short.setVisible(bool(self.cut_short.text()) and self._brought_in() == self._files)
        if self._jobs.busy:
            self._again = True
            return
        if self._totals is not None:
            self._totals.reload()
        self._jobs.start(_look, self._show)

    @property
    def totals(self) -> "EarlierTotals":
        """The totals of earlier years, made when they are first asked for."""
        return self._its_totals().panel

    @property
    def totals_of_file(self) -> "EarlierFromFile":
        """What a file tells of earlier years."""
        return self._its_totals().file

    def do_earlier_totals(self) -> None:
        """Show the totals of earlier years."""
        self._its_totals().start()

    def whole(self) -> None:
        """Show Home itself in place of the totals; what is typed there stays."""
        if self._totals is not None:
            self._totals.leave()

    def busy(self) -> bool:
        """Whether it still looks."""
        return self._jobs.busy

    def stop(self) -> None:
        """Wait for what still looks, because the window closes."""
        self._jobs.stop()

    def needs_person(self) -> int:
        """How many kinds of things wait for a person."""
        return self.inside.needs

    def _look_again(self) -> None:
        if self._again:
            self._again = False
            self.reload()

    def _its_totals(self) -> "HomeTotals":
        if self._totals is None:
            from svdesk.ui.home.home_totals import HomeTotals

            self._totals = HomeTotals(self._window, self.overview, self.body)
        return self._totals

    def _show(self, looked: "tuple[Overview, list[Compared]]") -> None:
        self.seen, compared = looked
        self.inside.show_overview(self.seen, compared)
        self._window.refresh_actions()


def _look(store: "Store", steps: "Progress") -> "tuple[Overview, list[Compared]]":
    # Off the window's thread, where loading all that a return is checked with keeps nobody waiting.
    from svdesk.services import overview
    from svdesk.services.years import compare

    today = date.today()
    return overview.look(store, today, steps), compare.last_year(store, today)

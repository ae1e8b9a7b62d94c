"""What is looked for among the activities: words, a stretch of time, a place, a contract."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period, parse, year_around
from svdesk.i18n import _
from svdesk.storage.activity_list import Order, Wanted
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.search_box import SearchBox

PAUSE = 150
"""How long nothing is typed before the list is looked through, in milliseconds."""

_WIDEST = 60
"""So many letters of what alone is shown stand in a line."""


class ActivityFilters(QWidget):
    """The search box and three lists. ``changed`` comes a moment after the last key, and at once after a choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchBox()
        self.search.setAccessibleName(_("Search activities"))
        self.search.setPlaceholderText(_("Search activities"))
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * 30)
        self.period, self.place = Choice(_("Which time")), Choice(_("Which place"))
        self.contract = Choice(_("Which contract"))
        self.soon = QTimer(self, singleShot=True, interval=PAUSE)
        self.everything = button(_("Show all"), _("Forgets what was looked for."), quiet=True)
        self._among: tuple[str, ...] | None = None
        self._counts: tuple[str, ...] | None = None
        self.only = Label("", "strong")
        Flow(self, self.search, self.period, self.place, self.contract, self.only, self.everything)
        self.only.hide()
        self.everything.hide()
        self.everything.clicked.connect(self.clear)
        self.changed.connect(lambda: self.everything.setVisible(self.narrow))
        self.soon.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _text: self.soon.start())
        self.search.went_down.connect(self._at_once)
        for choice in (self.period, self.place, self.contract):
            choice.chosen.connect(self._at_once)

    def offer(self, today: date, first_month: int, quarters: Sequence[Period], contracts: Sequence[Contract]) -> None:
        """Offer the charity's years and quarters, and its contracts; what is chosen stays chosen."""
        this = year_around(today, first_month)
        years = [(this.code, _("This year")), (this.a_year_earlier().code, _("Last year"))]
        self.period.offer([("", _("All time")), *years, *((quarter.code, str(quarter)) for quarter in quarters)])
        named = ((one.id, f"{one.authority.name} ({one.reference})") for one in contracts)
        self.contract.offer([("", _("All contracts")), *named])
        self.contract.setVisible(bool(contracts))

    def offer_places(self, places: Sequence[str]) -> None:
        """Offer the places where something was done."""
        self.place.offer([("", _("All places")), *((place, place) for place in places)])
        self.place.setVisible(bool(places))

    def wanted(self, order: Order, down: bool) -> Wanted:
        """What is looked for, in this order."""
        period = self.period.value()
        return Wanted(
            words=self.search.text(),
            period=parse(period) if period else None,
            place=self.place.value(),
            contract=self.contract.value(),
            among=self._among,
            counts=self._counts,
            order=order,
            down=down,
        )

    @property
    def narrow(self) -> bool:
        """Whether anything is looked for at all."""
        return self._among is not None or self._says_more

    @property
    def only_some(self) -> bool:
        """Whether a few that are named are looked for, and nothing else."""
        return bool(self._among) and not self._says_more

    @property
    def _says_more(self) -> bool:
        choices = (self.period, self.place, self.contract)
        return bool(self.search.text().strip()) or any(choice.value() for choice in choices)

    def in_words(self) -> str:
        """What is looked for, as a line on paper says it."""
        words = self.search.text().strip()
        chosen = [c.currentText() for c in (self.period, self.place, self.contract) if c.value()]
        only = [self.only.text()] if self._among is not None else []
        return ", ".join([*only, *([_("“{words}”").format(words=words)] if words else []), *chosen])

    def show_only(self, ids: Iterable[str], words: str, counts: Iterable[str] | None = None) -> None:
        """Look for these activities alone, and add up their *counts* with these ids, or all; *words* say which."""
        self.clear()
        self._among, self._counts = tuple(ids), None if counts is None else tuple(counts)
        self.only.tell(words)
        letters = self.only.fontMetrics()  # a wrapped label asks for next to no width
        self.only.setMinimumWidth(min(letters.horizontalAdvance(words) + 2, _WIDEST * letters.averageCharWidth()))
        self._at_once()

    def clear(self) -> None:
        """Look for everything again."""
        self._among = self._counts = None
        self.only.tell("")
        self.search.clear()
        for choice in (self.period, self.place, self.contract):
            choice.suggest("")
        self._at_once()

    def _at_once(self) -> None:
        self.soon.stop()
        self.changed.emit()

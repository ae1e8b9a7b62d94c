"""Another charity's mapping, line by line: what each would do here, with a box to tick; nothing is taken unticked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QSizePolicy, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _, counted
from svdesk.services.mapping.exchange.receive import Effect, Offer, Received, proposed
from svdesk.services.mapping.exchange.send import NO_LICENCE
from svdesk.services.mapping.exchange_told import EFFECTS, line
from svdesk.services.mapping.reason import sentence
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

_TAKEABLE = (Effect.NEW, Effect.DIFFERS)
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LINES = 6
"""As many lines of the list stay in sight."""


class TakenLines(QWidget):
    """Shown in place of the words while a mapping is looked at; ``taken`` carries the offers ticked, ``left`` none."""

    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self.title, self.about, self.state = Label("", "section"), Label("", "muted"), Label("", "body")
        for words in (self.title, self.about):
            words.setMinimumHeight(1)  # else they ask for the height of the narrowest lines there could be
        self.which = Choice(_("Which lines"), shrinks=True)
        self.list = LineList(_("Lines of the other mapping"), "lines")
        self.list.setAlternatingRowColors(True)
        self.list.setMinimumHeight(_LINES * self.list.fontMetrics().lineSpacing())
        # It scrolls itself: asking for more than that, it would make the column scroll as well, for nothing.
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.take = button(_("&Take them"), primary=True)
        self.all, self.none = button(_("Tick a&ll that are shown")), button(_("Tick &none"))
        self.cancel = button(_("Take noth&ing"))
        self._lay_out()
        self.which.chosen.connect(self._show_wanted)
        self.list.itemChanged.connect(lambda _item: self._say())
        self.take.clicked.connect(lambda: self.taken.emit(self.ticked()))
        self.all.clicked.connect(lambda: self._tick(shown=True))
        self.none.clicked.connect(lambda: self._tick(shown=False))
        self.cancel.clicked.connect(self.left)

    def show_received(self, received: Received, terms: Glossary) -> None:
        """Show a file that was looked at: new lines are ticked, those that differ or are only nearly so are not.

        Of lines that answer the same in two ways, the first is.
        """
        self._offers = received.offers
        self.title.setText(_("From “{name}”").format(name=received.name))
        unnamed = not received.licence or received.licence == NO_LICENCE
        licence = _("No licence is named.") if unnamed else _("Licence: {licence}.").format(licence=received.licence)
        edition = received.edition and _("Made with edition {edition} of the glossary.").format(
            edition=received.edition
        )
        title = sentence(received.title) if received.title else ""
        self.about.setText(" ".join(text for text in (title, licence, edition) if text))
        self.list.blockSignals(True)
        self.list.clear()
        new = [one for one in self._offers if one.effect is Effect.NEW and not (one.claim and one.claim.is_near)]
        ticked = set(proposed(new))
        for offer in self._offers:
            item = QListWidgetItem(line(offer, terms))
            if offer.effect in _TAKEABLE:
                item.setFlags(_READ | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if offer in ticked else Qt.CheckState.Unchecked)
            else:
                item.setFlags(_READ)
            self.list.addItem(item)
        self.list.blockSignals(False)
        counts = {effect: sum(one.effect is effect for one in self._offers) for effect in Effect}
        self.which.offer(
            [
                ("", _("Every line ({n})").format(n=len(self._offers))),
                *((effect.value, f"{EFFECTS[effect]} ({n})") for effect, n in counts.items() if n),
            ]
        )
        self.which.show_value("", afresh=True)
        self._show_wanted()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def ticked(self) -> list[Offer]:
        """The offers that are ticked, shown or not."""
        return [offer for n, offer in enumerate(self._offers) if self._is_ticked(n)]

    def _is_ticked(self, row: int) -> bool:
        return self._offers[row].effect in _TAKEABLE and self.list.item(row).checkState() is Qt.CheckState.Checked

    def _tick(self, *, shown: bool) -> None:
        """Tick all that are shown, or none at all."""
        self.list.blockSignals(True)
        for row, offer in enumerate(self._offers):
            if offer.effect in _TAKEABLE and (not shown or not self.list.isRowHidden(row)):
                self.list.item(row).setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._say()

    def _show_wanted(self) -> None:
        wanted = self.which.value()
        for row, offer in enumerate(self._offers):
            self.list.setRowHidden(row, bool(wanted) and offer.effect.value != wanted)
        self._say()

    def _say(self) -> None:
        ticked = self.ticked()
        mine = sum(offer.effect is Effect.DIFFERS for offer in ticked)
        n = len(ticked)
        relabel(self.take, counted(n, _("&Take the 1 ticked line"), _("&Take the {n} ticked lines")))
        self.take.setEnabled(n > 0)
        stands = _("None of your own answers changes. Undo takes all of it back.")
        if mine:
            one = _("1 of them takes the place of an answer of yours. Undo takes all of it back.")
            several = _("{n} of them take the place of answers of yours. Undo takes all of it back.")
            stands = counted(mine, one, several)
        self.state.setText(stands)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(words_beside(_("Show &which lines"), self.which, self.which.accessibleName()))
        row.addWidget(self.which, 1)
        ticking = flowing(self.all, self.none)
        inside = QWidget()
        column_in(inside, self.title, self.about, row, ticking, (self.list, 1), gap=8)
        column_in(self, (Scrolled(inside), 1), self.state, flowing(self.take, self.cancel), gap=8)

"""The suggestions for one word, as a list of cards: arrows choose, a letter answers.

It is a list to a screen reader too: each of its items is said whole, with its definition and why it is there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from svdesk.i18n import _, counted
from svdesk.services.mapping.offer import Offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.terms.answer_keys import gives_answer
from svdesk.ui.terms.term_card import TermCard

MOST = 5


class SuggestionCards(QListWidget):
    """At most five cards; ``answered`` carries an ``Answer``, ``went_back`` says that the left arrow was pressed.

    ``opened`` says that Enter was pressed on a card, to go on to the buttons.
    """

    answered = Signal(object)
    went_back = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setAccessibleName(_("Suggestions"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSpacing(4)
        self.cards = [TermCard() for _n in range(MOST)]
        for card in self.cards:
            item = QListWidgetItem(self)
            self.setItemWidget(item, card)
            card.installEventFilter(self)
        self.currentRowChanged.connect(self._moved)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    def show_offers(self, offers: Sequence[Offer], marks: Sequence[str] = (), *, keep: bool = False) -> None:
        """Show *offers*, of each what was answered already in *marks*.

        With *keep* the term that is current stays so where it is still offered. Otherwise it is the one that was
        answered, else the first that can be counted, unless it is only a guess: then none is, and the person has to
        choose before answering.
        """
        before = self.current_offer() if keep else None
        for row, card in enumerate(self.cards):
            shown = row < len(offers)
            self.setRowHidden(row, not shown)
            if shown:
                card.show_offer(offers[row], marks[row] if row < len(marks) else "")
                self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, card.spoken())
        kept = next((row for row, one in enumerate(offers) if before and one.term.id == before.term.id), None)
        self.setCurrentRow(_preselected(offers, marks) if kept is None else kept)
        self._moved(self.currentRow())
        if self.currentRow() < 0:
            self.scrollToTop()
        if self.hasFocus() and offers:
            self._say_current()

    def offered(self) -> int:
        """How many cards there are to choose from."""
        return sum(not self.isRowHidden(row) for row in range(MOST))

    def keys(self) -> str:
        """The figures by which they are chosen, as ``1``, ``1 or 2``, ``1 to 3``."""
        return _("1 or 2") if self.offered() == 2 else counted(self.offered(), "1", _("1 to {n}"))

    def choose(self, row: int) -> None:
        """Make a card the current one, if it is there."""
        if 0 <= row < MOST and not self.isRowHidden(row):
            self.setCurrentRow(row)

    def enter(self) -> None:
        """Take the focus from the words beside; the first card is chosen where none is."""
        if self.currentRow() < 0:
            self.choose(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt would choose the first item of a list in which none is chosen; a guess is chosen by the person."""
        before = self.currentRow()
        super().focusInEvent(event)
        if before < 0:
            self.setCurrentRow(-1)

    def current_offer(self) -> Offer | None:
        """The offer on the card that is current."""
        row = self.currentRow()
        return self.cards[row].offer if 0 <= row < MOST and not self.isRowHidden(row) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A letter answers, a figure goes to that card, the left arrow goes back to the words."""
        figure = event.key() - Qt.Key.Key_1
        if gives_answer(event, self.answered.emit):
            return
        if 0 <= figure < MOST and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(figure)
        elif event.key() == Qt.Key.Key_Left:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give every card the height that its text needs at this width."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure again, for the style is only now as it will be."""
        super().showEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Measure again when what stands on a card has another size: other words, or larger text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _moved(self, current: int) -> None:
        for row, card in enumerate(self.cards):
            card.set_current(row == current)
        self._measure()
        if current >= 0:
            self.scrollToItem(self.item(current))

    def _say_current(self) -> None:
        """Have a screen reader say the card that is current: its words are new, though its place is not."""
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(self.currentRow())
        QAccessible.updateAccessibility(event)

    def _measure(self) -> None:
        width = self.viewport().width() - 2 * self.spacing()
        for row, card in enumerate(self.cards):
            card.ensurePolished()
            self.item(row).setSizeHint(QSize(0, card.heightForWidth(width)))
        self.doItemsLayout()


def _preselected(offers: Sequence[Offer], marks: Sequence[str]) -> int:
    answered = next((row for row, mark in enumerate(marks[: len(offers)]) if mark), -1)
    first = next((row for row, offer in enumerate(offers) if not offer.unit_trouble), -1)
    if answered >= 0 or first < 0:
        return answered
    return first if offers[first].sure is not Sure.GUESS else -1

"""What is offered for the word that is current: the cards, what there is to say about them, and what was refused."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.i18n import _, counted
from svdesk.services.mapping.offer import Offer, Offered
from svdesk.ui.terms.suggestion_cards import SuggestionCards
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class SuggestionPane(QWidget):
    """Cards under a sentence; ``answered`` carries an ``Answer``, ``again`` asks to offer what was refused."""

    answered = Signal(object)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label("", "body")
        self.cards = SuggestionCards()
        self.refused = Label("", "small")
        self.offer_again = button("", quiet=True)
        layout = column_in(self, self.sentence, (self.cards, 1), gap=8)
        row = QHBoxLayout()
        row.addWidget(self.refused, 1)
        row.addWidget(self.offer_again)
        layout.addLayout(row)
        layout.addStretch(0)
        self.cards.answered.connect(self.answered)
        self.offer_again.clicked.connect(self.again)
        self.show_offered("", Offered(()), [], [], keep=False)

    def show_offered(
        self, word: str, offered: Offered, offers: Sequence[Offer], marks: Sequence[str], *, keep: bool
    ) -> None:
        """Show *offers* for *word*; *marks* say what was answered; *keep* keeps the card that is current."""
        self.cards.setAccessibleName(_("Suggestions for “{word}”").format(word=word))
        self.cards.setVisible(bool(offers))
        self.cards.show_offers(offers, marks, keep=keep)
        self.sentence.setText(_sentence(word, offered, self.cards))
        n = offered.left_out
        one = _("1 term is not offered, because it was refused.")
        self.refused.setText(counted(n, one, _("{n} terms are not offered, because they were refused.")))
        relabel(self.offer_again, counted(n, _("&Offer it again"), _("&Offer them again")))
        for widget in (self.refused, self.offer_again):
            widget.setVisible(n > 0)


def _sentence(word: str, offered: Offered, cards: SuggestionCards) -> str:
    if not word:
        return _("Choose one of your words to see what it may mean.")
    if not cards.offered():
        return _("No term looks like “{word}”. Search the glossary above, or say that nothing fits.").format(word=word)
    if offered.doubtful:
        return _("What is “{word}” in shared words? Perhaps nothing fits: the glossary knows little of it.").format(
            word=word
        )
    asked = _("What is “{word}” in shared words?").format(word=word)
    if cards.current_offer() is not None:
        return asked
    one = _("This is only a guess: choose it ({keys}), then answer.")
    several = _("None of these is sure: choose one ({keys}), then answer.")
    return f"{asked} {counted(cards.offered(), one, several, keys=cards.keys())}"

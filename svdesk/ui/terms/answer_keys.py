"""The answers to “what is this in shared words?”, each with its letter, as keys and as buttons alike."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from svdesk.domain.mapping import Relation
from svdesk.i18n import _
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its relation (None for refusing one term), its key and letter, its words, what it means."""

    relation: Relation | None
    key: Qt.Key
    letter: str
    words: str
    about: str


REFUSE = Answer(None, Qt.Key.Key_D, "D", _("Don't offer it"), _("Never offer this term for this word again."))

NOT_SOCIAL = Answer(
    Relation.NOTHING_FITS,
    Qt.Key.Key_X,
    "X",
    _("Not social value"),
    _("A meeting, a total, a cost of running: nothing."),
)

ANSWERS = (
    Answer(Relation.SAME, Qt.Key.Key_S, "S", _("Same"), _("Your word and this term mean the same.")),
    Answer(Relation.PART_OF, Qt.Key.Key_P, "P", _("Part of"), _("Your word is a part of what this term means.")),
    Answer(Relation.COVERS_MORE, Qt.Key.Key_C, "C", _("Covers more"), _("Your word means more than this term.")),
    Answer(Relation.NOTHING_FITS, Qt.Key.Key_N, "N", _("Nothing fits"), _("No term of the glossary says what it is.")),
    NOT_SOCIAL,
    Answer(Relation.ASK_LATER, Qt.Key.Key_L, "L", _("Later"), _("I'll decide later; this word is asked about again.")),
    REFUSE,
)


def answer_of(event: QKeyEvent) -> Answer | None:
    """The answer that a key means by itself; with Alt, Ctrl or the like it means something else."""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    return next((answer for answer in ANSWERS if event.key() == answer.key), None)


def gives_answer(event: QKeyEvent, give: Callable[[Answer], object]) -> bool:
    """Whether a key is an answer, and *give* it: once, however long it is held, for another word follows each time."""
    answer = answer_of(event)
    if answer is not None and not event.isAutoRepeat():
        give(answer)
    return answer is not None


class AnswerKeys(QWidget):
    """The answers as a row of buttons, each naming its key; ``answered`` carries the ``Answer``."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        made_of: list[QPushButton] = []
        self.buttons: dict[Relation | None, QPushButton] = {}
        self._preselects = True
        for answer in ANSWERS:
            made = button(_("{words} ({letter})").format(words=answer.words, letter=answer.letter))
            made.clicked.connect(lambda _checked=False, chosen=answer: self.answered.emit(chosen))
            if answer is NOT_SOCIAL:
                self.not_social = made
                made.setAccessibleDescription(answer.about)
            else:
                self.buttons[answer.relation] = made
            made_of.append(made)
        column_in(self, flowing(*made_of, gap=4), gap=4)
        self.allow(has_term=True)

    def allow(
        self, *, has_term: bool, unit_trouble: str = "", can_refuse: bool = True, preselects: bool = True
    ) -> None:
        """Let be pressed what can be answered: no term, no answer that names one; unlike units, none that would count.

        The buttons stay where they are, so that one who answers word after word presses what was meant.
        What only guesses *preselects* nothing: then “Same” looks like any other answer, and Enter does not lead to it.
        """
        self._preselects = preselects
        same = self.buttons[Relation.SAME]
        dress(same, "primary", True)
        same.setMinimumWidth(same.sizeHint().width())  # its letters are bolder then, and none of the others may move
        dress(same, "primary", preselects)
        for answer in (one for one in ANSWERS if one is not NOT_SOCIAL):
            made, relation = self.buttons[answer.relation], answer.relation
            if relation is None:
                made.setVisible(can_refuse)  # the last, so that none of the others moves
                made.setEnabled(has_term)
            elif relation.needs_term:
                made.setEnabled(has_term and not (relation.counts and unit_trouble))
            refused = relation is not None and relation.counts and unit_trouble
            made.setAccessibleDescription(unit_trouble if refused else answer.about)

    def first(self) -> QPushButton | None:
        """The button to begin with: the first that can be pressed, or “Later” where nothing is preselected."""
        later = [] if self._preselects else [self.buttons[Relation.ASK_LATER]]
        every = (*later, *self.buttons.values())
        return next((made for made in every if made.isVisible() and made.isEnabled()), None)

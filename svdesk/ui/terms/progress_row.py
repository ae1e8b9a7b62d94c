"""How far the charity is with its words, and beside it the word that was last said to cover more than a term."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from svdesk.domain.glossary import fold
from svdesk.domain.mapping import Relation
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping import word_list
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import units
from svdesk.ui.widgets.buttons import keeps_room, relabel
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_SHORT = 30
"""As many letters of a word stand on a button."""


class ProgressRow(QWidget):
    """A sentence, and ``split``, which is there for a word that was just said to cover more than a term.

    The room for ``split`` is kept while it is not there: what lies below is clicked on, and must not move.
    """

    def __init__(self) -> None:
        super().__init__()
        self.progress = Label("", "body")
        self.progress.setMinimumHeight(1)  # else large text asks for the height of the narrowest lines there could be
        self.split = button(_("Split it…"), _("Its entries go under words that mean less, and can be counted then."))
        keeps_room(self.split)
        row_in(self, (self.progress, 1), self.split)
        self._offered = False
        self.split.hide()

    def show_uses(self, uses: Sequence[Use], just_widened: str) -> None:
        """Say how far it is; *just_widened* is the id of the own term that is offered to be split, if any."""
        self.progress.setText(word_list.progress(word_list.left(uses)))
        use = next((one for one in uses if one.own_term.id == just_widened), None)
        self._offered = _is_wide(use)
        self.stand_beside(None)
        if use is not None and self._offered:
            label = use.own_term.label
            alike = sum(fold(one.own_term.label) == fold(label) for one in uses) > 1
            unit = _(" ({unit})").format(unit=noun(units()[use.own_term.unit])) if alike else ""
            short = label if len(label) <= _SHORT else f"{label[: _SHORT - 1].rstrip()}…"
            name = _("Split “{label}”{unit}").format(label=label, unit=unit)
            relabel(self.split, literal(_("Split “{label}”{unit}…").format(label=short, unit=unit)), name)

    def stand_beside(self, current: Use | None) -> None:
        """Show ``split`` unless the word that is *current* can be split on its own card: one is offered at a time."""
        self.split.setVisible(self._offered and not _is_wide(current))

    def withdraw(self) -> None:
        """Offer no word to be split any more."""
        self._offered = False
        self.split.hide()


def _is_wide(use: Use | None) -> bool:
    decision = use.decision if use is not None and use.uses else None
    return decision is not None and decision.relation is Relation.COVERS_MORE

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
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_SHORT = 30
"""As many letters of a word stand on a button."""


class ProgressRow(QWidget):
    """A sentence, and ``split``, which is there for a word that was just said to cover more than a term."""

    def __init__(self) -> None:
        super().__init__()
        self.progress = Label("", "body")
        self.progress.setMinimumHeight(1)  # else large text asks for the height of the narrowest lines there could be
        self.split = button(_("Split it…"), _("Its entries go under words that mean less, and can be counted then."))
        row_in(self, (self.progress, 1), self.split)
        self.split.hide()

    def show_uses(self, uses: Sequence[Use], just_widened: str) -> None:
        """Say how far it is; *just_widened* is the id of the own term that is offered to be split, if any."""
        self.progress.setText(word_list.progress(word_list.left(uses)))
        use = next((one for one in uses if one.own_term.id == just_widened), None)
        wide = use is not None and use.decision is not None and use.decision.relation is Relation.COVERS_MORE
        self.split.setVisible(wide)
        if use is not None and wide:
            label = use.own_term.label
            alike = sum(fold(one.own_term.label) == fold(label) for one in uses) > 1
            unit = _(" ({unit})").format(unit=noun(units()[use.own_term.unit])) if alike else ""
            short = label if len(label) <= _SHORT else f"{label[: _SHORT - 1].rstrip()}…"
            name = _("Split “{label}”{unit}").format(label=label, unit=unit)
            relabel(self.split, literal(_("Split “{label}”{unit}…").format(label=short, unit=unit)), name)

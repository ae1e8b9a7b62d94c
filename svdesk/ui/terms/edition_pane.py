"""A newer edition of the glossary, looked at before it is installed: what is asked again, and what stays as it is."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.glossary import told
from svdesk.services.glossary.edition import Proposed
from svdesk.services.glossary.effects import Effects
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

_AT_MOST = 200
"""Of more lines of a kind than these the rest are only counted."""


class EditionPane(QWidget):
    """``wanted`` carries the edition that is to be installed; ``left`` comes when none is."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._proposed: Proposed | None = None
        self.title, self.text = Label("", "section"), Label("", "body")
        self.install = button(_("&Install this edition"), primary=True)
        self.cancel = button(_("Keep the one you ha&ve"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.text)
        column.addStretch(1)
        buttons = flowing(self.install, self.cancel)
        layout = column_in(self, self.title)
        self.scrolled = Scrolled(inside, _("What this edition changes"))
        layout.addWidget(self.scrolled, 1)
        layout.addWidget(buttons)
        self.install.clicked.connect(lambda: self.wanted.emit(self._proposed))
        self.cancel.clicked.connect(self.left)

    def show_proposed(self, proposed: Proposed) -> None:
        """Show what an edition would change, or what is wrong with its file."""
        self._proposed = proposed
        newer = proposed.glossary.edition if proposed.glossary else ""
        self.install.setVisible(proposed.ready)
        if proposed.effects is None:
            self.title.setText(_("“{name}” cannot be installed").format(name=proposed.name))
        else:
            words = _("Edition {newer}, in place of {now}")
            self.title.setText(words.format(newer=newer, now=proposed.now))
        changes = _changes(proposed.effects, newer) if proposed.effects else []
        self.text.setText("\n".join([*_faults(proposed.problems), *changes]))
        (self.install if proposed.ready else self.cancel).setFocus()


def _faults(problems: Iterable[Problem]) -> list[str]:
    return _listed(
        _("What is wrong with the file:"),
        [_fault(one) for one in problems],
    )


def _fault(one: Problem) -> str:
    line = one.facts.get("line", "")
    place = _("Line {n}: ").format(n=line) if line else ""
    return f"{place}{one.message} {one.fix}".strip()


def _changes(found: Effects, edition: str) -> list[str]:
    return [
        *_listed(_("Asked again:"), [told.reopened(one, edition) for one in found.reopened]),
        *_listed(_("Refusals that no longer stand:"), [told.freed(one) for one in found.freed]),
        *_listed(_("New labels:"), [told.renamed(one) for one in found.renamed]),
        *_listed(_("What counts and what does not:"), [told.scope(term) for term in found.scope]),
        *_listed(_("Wider terms that change:"), [told.moved(one) for one in found.moved]),
        *_listed(_("Your own names:"), [told.in_doubt(one) for one in found.in_doubt]),
        *_listed(_("Targets that lose their term:"), [told.target_lost(one) for one in found.targets_lost]),
        *_listed(_("Terms that are new:"), [f"{term.label} ({term.id})" for term in found.added]),
        *_listed(_("Terms that are no more:"), [f"{term.label} ({term.id})" for term in found.removed]),
        *told.left_alone(found),
        _("Nothing else is touched, and Undo takes it back."),
    ]


def _listed(title: str, lines: list[str]) -> list[str]:
    if not lines:
        return []
    more = [_("and {n} more.").format(n=len(lines) - _AT_MOST)] if len(lines) > _AT_MOST else []
    return [title, *lines[:_AT_MOST], *more, ""]

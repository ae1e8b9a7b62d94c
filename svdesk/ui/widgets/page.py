"""What every page is built on: a title, one primary action beside it, a line for what went wrong, and the body."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.ui.changes import Changes
from svdesk.ui.widgets.buttons import Button as Button
from svdesk.ui.widgets.buttons import button as button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.trouble_line import TroubleLine


class Page(QWidget):
    """A page of the main window. A subclass fills ``body`` and reads again in ``reload``.

    ``offers`` names the commands of ``actions.py`` that the page can do at this moment, each with a ``do_`` method.
    """

    title = ""

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.title)
        self.changes = changes
        self.heading = Label(self.title, "title")
        self._trouble = TroubleLine(self, self.heading)
        self._top = QHBoxLayout()
        self._top.addWidget(self.heading, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 12)
        outer.setSpacing(4)
        outer.addLayout(self._top)
        outer.addWidget(self._trouble)
        outer.addLayout(self.body, 1)

    def add_to_top(self, widget: QWidget) -> None:
        """Put *widget* to the right of the title."""
        self._top.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def primary(self, words: str) -> QPushButton:
        """Make the one primary button of the page, to the right of the title."""
        button = Button(words)
        button.setProperty("primary", True)
        self.add_to_top(button)
        return button

    def offers(self) -> frozenset[str]:
        """Ids of the commands that this page can do now."""
        return frozenset()

    def needs_person(self) -> int:
        """How many things on this page wait for a person; shown beside its name on the left."""
        return 0

    def reload(self) -> None:
        """Read again whatever is shown; called when the page is shown and after every change."""

    def go_to(self, record: str) -> None:
        """Go to the record with this id, where the page shows records."""

    def go_to_field(self, record: str, field: str) -> None:
        """Go to the record with this id, and to the *field* of it that a Problem names, where the page can."""
        del field
        self.go_to(record)

    def show_only(self, ids: Sequence[str], words: str, counts: Sequence[str] | None = None) -> None:
        """Show the records with these ids alone, where the page can, and say in *words* which they are.

        Of what is counted in them only *counts*, by their ids, are meant; all where there are none given.
        """

    def enter(self, record: str) -> None:
        """Take the focus where work goes on at *record*, or anywhere; in the table, else in what comes first."""
        del record
        table = getattr(self, "table", None)
        first = table if isinstance(table, QWidget) and table.isVisible() else first_stop(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def whole(self) -> None:
        """Show the page itself, where a task stands in its place: the page was chosen on the left, or by its keys."""

    def keep(self) -> None:
        """Keep whatever is half typed; called when the window closes or another comes to the front."""

    def waits(self) -> bool:
        """Whether something that is typed on this page cannot be kept as it stands; the line at the foot says so."""
        return False

    def busy(self) -> bool:
        """Whether something of the page's own is running on another thread."""
        return False

    def stop(self) -> None:
        """Wait for whatever the page has running of its own; called when the window closes."""

    def said(self) -> str:
        """What stands under the title as not done; empty when nothing does."""
        return self._trouble.text()

    def hint(self, words: str) -> None:
        """Say under the title what is lacking for what was pressed: nothing is wrong, and nothing must be fixed."""
        self._trouble.tell(words)

    def trouble(self, error: UserError | None) -> None:
        """Say under the title what could not be done, until something else is done."""
        self._trouble.tell("" if error is None else _("Must fix: {error}").format(error=error))


def first_stop(inside: QWidget) -> QWidget | None:
    """Where Tab would stop first inside a widget; None where it nowhere would."""
    widget = inside.nextInFocusChain()
    while widget is not inside and widget is not None:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if inside.isAncestorOf(widget) and takes_tab and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return None


def empty_state(sentence: str, button: QPushButton | None = None) -> QWidget:
    """What a page shows when there is nothing yet: one sentence, and one button which says what to do next."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.addStretch(1)
    words = Label(sentence, "section")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(words)
    if button is not None:
        button.setProperty("primary", True)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(2)
    return box

"""A list of measures before it is loaded: what to call it, what its columns are, and what would come of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from svdesk.domain.framework import Framework
from svdesk.i18n import _, counted
from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.lines import Read, lines
from svdesk.services.frameworks.look import Proposed, taking, with_roles
from svdesk.storage.frameworks import Held
from svdesk.ui.frameworks.framework_columns import FrameworkColumns
from svdesk.ui.frameworks.framework_tree import FrameworkTree
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import FlowLine
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.tag import WORDS

_MOST = 12
"""As many Problems of rows are written out; the rest are a number."""


class FrameworkLoad(QWidget):
    """One file and what is said of it. ``load`` carries what to load and the ``Held`` that it follows, or None."""

    load = Signal(object, object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._proposed: Proposed | None = None
        self._frameworks: list[Held] = []
        self.heading, self.said, self.notes = Label("", "section"), Label("", "strong"), Label("")
        self.title, self.edition, self.licence = QLineEdit(), QLineEdit(), QLineEdit()
        self.follows = Choice(_("A new version of"), shrinks=True)
        self.sheet, self.taken = Choice(_("Sheet"), shrinks=True), QCheckBox()
        relabel(self.taken, _("&Read this sheet"))
        self.columns = FrameworkColumns()
        self.tree = FrameworkTree(_("What would be loaded"), _("Unit"))
        self.go, self.cancel = button(_("&Load it"), primary=True), button(_("&Cancel"))
        self._lay_out()
        self._connect()

    def show_proposed(self, proposed: Proposed, frameworks: Sequence[Held], likely: Held | None) -> None:
        """Show a file that was looked at; *likely* is the one among *frameworks* that it seems to follow."""
        self._proposed, self._frameworks = proposed, list(frameworks)
        self.heading.setText(_("Load “{name}”").format(name=proposed.name))
        for box, text in ((self.title, proposed.title), (self.edition, proposed.edition)):
            box.setText(text)
        if likely is not None:
            self.title.setText(likely.framework.title)
        self.licence.setText(proposed.licence)
        newest = {one.framework.id: one for one in self._frameworks}
        named = [("/".join(one.key), f"{one.framework.title} {one.framework.edition}") for one in newest.values()]
        self.follows.offer([("", _("None: it is a framework by itself")), *named])
        self.follows.suggest("/".join(newest[likely.framework.id].key) if likely else "")
        self.sheet.offer((table.sheet, table.sheet) for table in proposed.tables)
        self._sheet_part.setVisible(len(proposed.tables) > 1)
        self._show()
        (self.title if not proposed.unclear else self.columns.tab_stops()[0]).setFocus()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        fields = [self.title, self.edition, self.licence, self.follows, self.sheet, self.taken]
        return [*fields, *self.columns.tab_stops(), self.tree, self.go, self.cancel]

    def _show(self) -> None:
        """Show what would come of the file as it is read now."""
        proposed = self._proposed
        if proposed is None:
            return
        table = next(table for table in proposed.tables if table.sheet == self.sheet.value())
        self.taken.setChecked(table.sheet in proposed.taken)
        self.columns.show_table(table)
        found = lines(proposed)
        whole = Framework("", str(hash(proposed)), "", "", "", tuple(found.measures))
        self.tree.show_framework(whole, {one.code: one.unit for one in found.measures})
        self.said.setText(_counted(found))
        self.notes.tell("\n".join(_notes(proposed, found)))
        self.go.setEnabled(found.counted > 0)

    def _say_column(self, number: int, role: Role) -> None:
        if self._proposed is not None:
            self._proposed = with_roles(self._proposed, self.sheet.value(), {number: role})
            self._show()

    def _take_sheet(self) -> None:
        if self._proposed is not None:
            name = self.sheet.value()
            wanted = self._proposed.taken | {name} if self.taken.isChecked() else self._proposed.taken - {name}
            self._proposed = taking(self._proposed, wanted)
            self._show()

    def _load(self) -> None:
        if self._proposed is not None:
            title, edition, licence = (box.text() for box in (self.title, self.edition, self.licence))
            named = {"/".join(one.key): one for one in self._frameworks}
            wanted = replace(self._proposed, title=title, edition=edition, licence=licence)
            self.load.emit(wanted, named.get(self.follows.value()))
            if (empty := next((box for box in (self.title, self.edition) if not box.text().strip()), None)) is not None:
                empty.setFocus(Qt.FocusReason.OtherFocusReason)  # for want of it nothing was loaded

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        self._sheet_part = QWidget()
        column_in(self._sheet_part, field(_("S&heet"), self.sheet), self.taken)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(12)
        edition = _("Its year or version, such as 2025 or 2025-26; if it gives none, the year that you got it.")
        private = _("It is kept in this desk file alone, and in nothing that you share.")
        for part in (
            field(_("What it is calle&d"), self.title),
            field(_("&Edition (needed)"), self.edition, edition),
            field(_("Lice&nce"), self.licence, private),
            field(_("A new &version of"), self.follows, _("The rules of that version are taken over.")),
            self._sheet_part,
            Label(_("What the columns are"), "strong"),
            self.columns,
        ):
            column.addWidget(part)
        column.addStretch(1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(12, 0, 0, 0)
        beside.addWidget(self.said)
        beside.addWidget(self.tree, 1)
        beside.addWidget(self.notes)
        beside.addWidget(FlowLine((self.go, self.cancel)))
        column_in(self, self.heading, (Beside(Scrolled(left), right), 1))

    def _connect(self) -> None:
        self.sheet.chosen.connect(self._show)
        self.taken.clicked.connect(self._take_sheet)
        self.columns.said.connect(self._say_column)
        self.go.clicked.connect(self._load)
        self.cancel.clicked.connect(self.cancelled)


def _counted(found: Read) -> str:
    headings = len(found.measures) - found.counted
    words = _("{measures} under {headings}, from {rows}.") if headings else _("{measures}, from {rows}.")
    return words.format(
        measures=counted(found.counted, _("1 measure"), _("{n} measures")),
        headings=counted(headings, _("1 heading"), _("{n} headings")),
        rows=counted(found.rows, _("1 row"), _("{n} rows")),
    )


def _notes(proposed: Proposed, found: Read) -> list[str]:
    said = [f"{WORDS[one.severity][1]}: {one.message} {one.fix}" for one in found.problems]
    if len(said) > _MOST:
        said[_MOST:] = [_("And {n} more.").format(n=f"{len(said) - _MOST:,}")]
    left = [table for table in proposed.tables if table.sheet not in proposed.taken]
    named = [_("{name} (hidden)").format(name=one.sheet) if one.hidden else one.sheet for one in left]
    if named:
        said.append(_("Sheets not read, unless you say so: {names}.").format(names=", ".join(named)))
    if proposed.without:
        said.append(_("Sheets without a list: {names}.").format(names=", ".join(proposed.without)))
    return said

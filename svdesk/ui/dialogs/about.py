"""About svdesk: versions, where everything is kept, how an update or a new laptop is dealt with, and every licence."""

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from svdesk import __version__
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.storage import paths, settings
from svdesk.storage.driver import SQLITE_VERSION
from svdesk.storage.parts import Part, licence_text, parts
from svdesk.ui.folders import open_folder
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label, Paragraphs
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.table import Table

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

_PART_COLUMNS = (Column(_("Part"), stretch=4), Column(_("What it is for"), stretch=6), Column(_("Licence"), stretch=5))

_LINES = 8
"""How many lines of the parts, and of a licence, can always be seen; beyond that the whole scrolls."""

_UPDATE = (
    _("svdesk never goes online, so it does not look for updates. You decide when one is put on."),
    _("1. Get the new version from whoever looks after svdesk for you: as a download, or on a memory stick."),
    _("2. Make a copy of your desk file: File, Back up a copy."),
    _("3. Close svdesk, put the new version on, and open your desk file with it."),
    _("The new version brings the file up to date by itself. Before it does, it puts a checked copy of the file, as it"
      " was, beside it. An older version does not open a newer file; it says so and changes nothing."),
)  # fmt: skip

_MOVE = (
    _("Everything you have recorded is in the one desk file, with its whole history."),
    _("1. On the old laptop: File, Back up a copy, onto a memory stick."),
    _("2. On the new laptop: put svdesk on, copy the file from the stick into a folder of its own, and open it there."),
    _("3. Look at Home and at History: the last change should be the one that you remember."),
    _("4. From now on work in one of the two files only. Put the old one away, and delete it when you are sure."),
    _("Your name and the look of the window are not in the desk file. Set them once in Settings."),
)


class AboutWindow(QDialog):
    """Four tabs of plain text; the folders that are named can be opened."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(_("About svdesk"))
        self.resize(820, 620)
        self._window = window
        self.versions = NoteBox("", 5)
        self.copy = button(_("&Copy these lines"), _("For whoever helps you."))
        self.desk, self.last_copy, self.own = NoteBox("", 2), NoteBox("", 2), NoteBox("", 2)
        self.open_desk = button(_("Open the folder of the &desk file"))
        self.open_copy = button(_("Open the folder of the last &copy"))
        self.open_own = button(_("Open the folder of the se&ttings"))
        self.parts = Table(RowModel(_PART_COLUMNS, _part_rows), _("Parts of svdesk and their licences"))
        self.licence = Paragraphs("")
        self.tabs = QTabWidget()
        self.close_it = button(_("Clo&se"))
        for box in (self.versions, self.desk, self.last_copy, self.own, self.licence):
            box.setReadOnly(True)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say how things are at this moment."""
        self.reload()
        super().showEvent(event)

    def reload(self) -> None:
        """Say again where everything is."""
        desk = self._window.changes.store.path
        copied = settings.load().last_copy(desk)
        self.versions.show_value("\n".join(_versions()))
        self.desk.show_value(str(desk))
        self.own.show_value(str(paths.settings_folder()))
        if copied is None:
            self.last_copy.show_value(_("No copy has been made with “Back up a copy” yet."))
        else:
            day = day_written(copied.when.astimezone().date())
            self.last_copy.show_value(_("{day}: {path}").format(day=day, path=copied.to))
        self.open_copy.setEnabled(copied is not None)
        line = self.fontMetrics().lineSpacing()
        self.parts.setMinimumHeight(_LINES * line)
        self.licence.setMinimumHeight(_LINES * line)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(_("About svdesk"))
        self.tabs.tabBar().setAccessibleName(_("About svdesk"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._program(), _("&Program"))
        self.tabs.addTab(self._data(), _("Your d&ata"))
        self.tabs.addTab(_told(_("Updates, and a new laptop"), _("How an update arrives without the internet"), _UPDATE,
                               _("Moving to a new laptop"), _MOVE), _("&Updates"))  # fmt: skip
        self.tabs.addTab(self._licences(), _("&Licences"))
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.tabs, 1)
        whole.addLayout(foot)

    def _program(self) -> QWidget:
        inside, column = _column()
        column.addWidget(Label(_("svdesk {version}").format(version=__version__), "title"))
        column.addWidget(
            Label(_("The Social Value Desk: record once, keep your own words, answer every authority."), "muted")
        )
        column.addWidget(field(_("&Versions"), self.versions))
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(
            Label(_("Copyright 2026 the svdesk authors. It is free to use, to change and to pass on under the MIT"
                    " licence, and comes without any warranty."))
        )  # fmt: skip
        column.addStretch(1)
        return Scrolled(inside)

    def _data(self) -> QWidget:
        inside, column = _column()
        for sentence in (
            _("Everything you record is in one desk file on this computer. Nothing leaves it unless you send it."),
            _("The file is not locked with a password: who can open it can read it. Keep it, and its copies, where"
              " only the right people can."),
        ):  # fmt: skip
            column.addWidget(Label(sentence))
        for words, box, open_it in (
            (_("The desk &file, with its history and the returns that were exported"), self.desk, self.open_desk),
            (_("The last copy that was &made of it"), self.last_copy, self.open_copy),
            (_("Your &name, the look of the window, the list of recent files"), self.own, self.open_own),
        ):
            column.addWidget(field(words, box))
            row = QHBoxLayout()
            row.addWidget(open_it)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        return Scrolled(inside)

    def _licences(self) -> QWidget:
        inside, column = _column()
        column.addWidget(
            Label(_("Qt and PySide6 are used under the LGPL, version 3: you may replace them by your own build of them."
                    " Choose a part to read its licence and where its source is had."))
        )  # fmt: skip
        column.addWidget(self.parts, 3)
        column.addWidget(field(_("Licence of the part that is c&hosen"), self.licence), 4)
        return Scrolled(inside)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._show_licence)
        self.parts.rows.show_ids([part.name for part in parts()])
        self.parts.go_to(parts()[0].name)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions.toPlainText()))
        self.open_desk.clicked.connect(lambda: open_folder(self._window.changes.store.path.parent))
        self.open_copy.clicked.connect(self._open_copy)
        self.open_own.clicked.connect(lambda: open_folder(paths.settings_folder()))
        self.close_it.clicked.connect(self.accept)
        help_ = QShortcut(QKeySequence("F1"), self)
        help_.activated.connect(lambda: self._window.commands.show_guide("about"))

    def _open_copy(self) -> None:
        copied = settings.load().last_copy(self._window.changes.store.path)
        if copied is not None:
            open_folder(Path(copied.to).parent)

    def _show_licence(self, name: str) -> None:
        part = next(part for part in parts() if part.name == name)
        self.licence.setPlainText("\n".join([*_about(part), "", licence_text(part)]).strip())


def _versions() -> list[str]:
    return [
        _("svdesk {version}").format(version=__version__),
        _("Qt {version}").format(version=qVersion()),
        _("SQLite {version}").format(version=".".join(map(str, SQLITE_VERSION))),
        _("Python {version}").format(version=platform.python_version()),
        platform.platform(),
    ]


def _about(part: Part) -> list[str]:
    source = [_("Its source is had at {address}").format(address=part.source)] if part.source else []
    return [
        _("{name}: {does}.").format(name=part.name, does=part.does),
        _("Licence: {licence}").format(licence=part.licence),
        *source,
    ]


def _part_rows(names: Sequence[str]) -> dict[str, Row]:
    return {part.name: (part.name, part.does, part.licence) for part in parts() if part.name in names}


def _column() -> tuple[QWidget, QVBoxLayout]:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(24, 12, 24, 12)
    column.setSpacing(12)
    return inside, column


def _told(name: str, *told: str | Sequence[str]) -> Scrolled:
    """A column of headings, each a text, and of sentences, each a list of them; the keys scroll it."""
    inside, column = _column()
    for one in told:
        if isinstance(one, str):
            column.addWidget(Label(one, "section"))
        else:
            for sentence in one:
                column.addWidget(Label(sentence))
    column.addStretch(1)
    return Scrolled(inside, name)

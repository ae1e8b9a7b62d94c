"""The only place that stops a person to ask: for a file, or before something that cannot be undone.

Everything else is said in the window. Tests replace an ``Ask`` by one that answers and keeps what was asked.
"""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _

DESK = _("Desk files (*.svdesk)")
SHEETS = ";;".join(
    (
        _("Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv)"),
        _("Web pages, documents and returns (*.html *.htm *.docx *.docm *.odt *.pdf)"),
        DESK,
    )
)
"""What tables are read from. Desk files stand apart: copies of safety would fill the list of spreadsheets."""
WORKBOOKS = _("Spreadsheets (*.xlsx)")
RECIPES = _("What is remembered (*.svdesk-recipe)")


DESK_ENDING, SHEET_ENDING = ".svdesk", ".xlsx"


def with_ending(path: Path, ending: str) -> Path:
    """*path*, as a person typed it, with the *ending* of its kind: “Hub 2025.26” has none, whatever its dot."""
    return path if path.name.casefold().endswith(ending) else path.with_name(path.name + ending)


class Ask:
    """Questions to the person at the keyboard; each answers None or False when they would rather not."""

    def file_to_open(self, parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
        """A file which exists, chosen by the person; nothing in the folder can be renamed or deleted meanwhile."""
        looks = QFileDialog.Option.ReadOnly
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds, options=looks)
        return Path(name) if name else None

    def file_to_save(self, parent: QWidget, title: str, kinds: str, suggestion: Path) -> Path | None:
        """Where to write a file, with the ending of its kind where *kinds* has but one.

        The system's own window asks before a file is replaced, but knows only the name that was typed.
        """
        name, _kind = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        if not name:
            return None
        endings = re.findall(r"\*(\.[^\s)]+)", kinds)
        meant = with_ending(Path(name), endings[0]) if len(endings) == 1 else Path(name)
        words = _("“{name}” is there already, and what is in it would be lost.").format(name=meant.name)
        replaces = meant != Path(name) and meant.exists()
        return None if replaces and not self.sure(parent, words, _("Replace it")) else meant

    def folder(self, parent: QWidget, title: str, suggestion: Path) -> Path | None:
        """A folder chosen by the person."""
        name = QFileDialog.getExistingDirectory(parent, title, str(suggestion))
        return Path(name) if name else None

    def sure(self, parent: QWidget, what_goes: str, verb: str) -> bool:
        """Whether to go on with something that cannot be undone; *what_goes* names what will be lost."""
        box = _box(parent, QMessageBox.Icon.Warning, what_goes)
        yes = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(_("Keep it"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is yes

    def tell(self, parent: QWidget | None, error: UserError) -> None:
        """Say why something cannot be done where there is no window yet to say it in."""
        box = _box(parent, QMessageBox.Icon.Information, error.what)
        box.setInformativeText(error.do)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str) -> QMessageBox:
    from PySide6.QtCore import Qt

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle("svdesk")
    box.setText(text)
    return box

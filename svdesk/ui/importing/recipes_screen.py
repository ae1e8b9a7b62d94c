"""Every way of reading a workbook that is remembered: looked through, changed, forgotten, and carried to other laptops.

It takes the place of the rehearsal in the import window, and leads back to it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from svdesk.domain.errors import UserError
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.services.importing.recipes import recipe_carry, recipes
from svdesk.services.importing.recipes.recipe import Recipe
from svdesk.services.importing.recipes.recipe_file import SUFFIX
from svdesk.services.importing.recipes.recipes import Kept
from svdesk.services.importing.recipes.recipes import change as change_recipe
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.ui.ask import RECIPES, with_ending
from svdesk.ui.importing.recipe_editor import RecipeEditor
from svdesk.ui.importing.screen import SHARES, Screen
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "recipes"
"""What the folder of the last recipe file is remembered for."""

_TITLE = _("What is remembered of earlier files")
_ABOUT = _(
    "How each workbook was read is remembered, so that next year's of the same shape is read in the same way. It is"
    " known again by its headings. No figure and no name of a person is kept in it."
)
_NONE = _("Nothing is remembered yet. It will be once a spreadsheet has been brought in.")


class RecipesScreen(Screen):
    """The list, and the editor of one."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(_TITLE, _ABOUT)
        self._window = window
        self._kept: list[Kept] = []
        self.list, self.editor, self.none = LineList(_TITLE), RecipeEditor(), Label(_NONE)
        self.take = button(_("Bring one &in…"), _("A file that was exported on another laptop."))
        left = QWidget()
        column = column_in(left, (self.list, 1), self.none)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.both = Beside(left, self.editor)
        self.both.parts.setSizes(SHARES)
        self.body.addWidget(self.both, 1)
        self.list.currentRowChanged.connect(lambda _row: self._show_one())
        self.take.clicked.connect(self._take)
        window.changes.changed.connect(self.reread)
        self.editor.renamed.connect(self._rename)
        self.editor.altered.connect(self._alter)
        self.editor.forgotten.connect(self._forget)
        self.editor.sent.connect(self._send)

    def reload(self, recipe_id: str = "") -> None:
        """Read again what is remembered, and look at one; at the same as before where none is named."""
        before = self._current()
        self._kept = recipes.listing(self._window.changes.store)
        ids = [each.id for each in self._kept]
        wanted = recipe_id or (before.id if before else "")
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._kept:
            day = day_written(each.made_at.astimezone().date())
            self.list.addItem(QListWidgetItem(_("{name}\nlast used on {day}").format(name=each.name, day=day)))
        at = ids.index(wanted) if wanted in ids else 0 if before is None else self.list.count() - 1
        self.list.setCurrentRow(min(at, len(ids) - 1))
        self.list.blockSignals(False)
        self.list.setVisible(bool(ids))
        self.none.setVisible(not ids)
        self._show_one()

    def begin(self) -> None:
        """Move the focus to where a person goes on from."""
        (self.list if self._kept else self.take).setFocus()

    def _current(self) -> Kept | None:
        row = self.list.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _show_one(self) -> None:
        self.editor.show_recipe(self._current())

    def _rename(self, name: str) -> None:
        self._do(lambda kept, by: recipes.rename(self._window.changes.store, kept.id, name, by=by), _("Renamed."))

    def _alter(self, recipe: Recipe) -> None:
        store = self._window.changes.store
        words = _("Kept. A file of this shape is read so from now on.")
        self._do(lambda kept, by: change_recipe(store, kept.id, recipe, by=by, version=kept.version), words)

    def _forget(self) -> None:
        store = self._window.changes.store
        self._do(lambda kept, by: recipes.forget(store, kept.id, by=by), _("Forgotten. Undo brings it back."))
        self.begin()

    def _do(self, work: Callable[[Kept, str], None], words: str) -> None:
        kept, changes = self._current(), self._window.changes
        if kept is None:
            return
        try:
            work(kept, changes.by)
        except UserError as error:
            self.refused.emit(error)
            self.reload()
            return
        changes.changed.emit()
        changes.said.emit(words, True)
        self.reload()
        self.told.emit(words)

    def _send(self) -> None:
        kept, window = self._current(), self._window
        if kept is None:
            return
        suggestion = last_folder(PURPOSE) / f"{_as_file(kept.name)}{SUFFIX}"
        to = window.ask.file_to_save(self, _("Export what is remembered"), RECIPES, suggestion)
        if to is None:
            return
        to = with_ending(to, SUFFIX)
        try:
            recipe_carry.send(window.changes.store, kept.id, to)
        except UserError as error:
            self.refused.emit(error)
            return
        remember_folder(PURPOSE, to.parent)
        self.told.emit(_("Written to {file}. On the other laptop, choose Bring one in.").format(file=to.name))

    def _take(self) -> None:
        window = self._window
        file = window.ask.file_to_open(self, _("Bring in what was remembered"), RECIPES, last_folder(PURPOSE))
        if file is None:
            return
        try:
            made = recipe_carry.take(window.changes.store, file, by=window.changes.by)
        except UserError as error:
            self.refused.emit(error)
            return
        remember_folder(PURPOSE, file.parent)
        window.changes.changed.emit()
        self.reload(made)
        self.told.emit(_("Remembered: {name}.").format(name=self._named(made)))

    def _named(self, recipe_id: str) -> str:
        return next((each.name for each in self._kept if each.id == recipe_id), "")


def _as_file(name: str) -> str:
    """*name* without what may not stand in the name of a file."""
    return "".join(letter if letter.isalnum() or letter in " -_.()" else "-" for letter in name).strip(" .") or "recipe"

"""One recipe: its name, where it comes from, and every line of what is remembered, each to be changed or forgotten."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.services.importing.recipes.recipe_lines import Line, changed, lines, without
from svdesk.services.importing.recipes.recipes import Kept
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox


class RecipeEditor(QWidget):
    """``renamed`` carries a name, ``altered`` the whole recipe as it is to be, ``forgotten`` and ``sent`` nothing."""

    renamed = Signal(str)
    altered = Signal(object)
    forgotten = Signal()
    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: Kept | None = None
        self._lines: list[Line] = []
        self.name = TypedBox[str]("", lambda text: " ".join(text.split()) or None, str, required=True)
        self.about = Label("", "small")
        self.lines = LineList(_("What is remembered"))
        self.words, self.choice = (
            Label(_("The chosen line says"), "muted"),
            Choice(_("It is"), shrinks=True, waits=True),
        )
        self.drop = button(_("Forget this line"), _("It will be asked again, or found again by itself."))
        self.forget = button(_("For&get all of it"), _("What was brought in with it stays. Undo brings it back."))
        self.send = button(_("E&xport…"), _("As a small file for another laptop. It holds no record and no name."))
        self._lay_out()
        self.name.editingFinished.connect(self._rename)
        self.lines.currentRowChanged.connect(lambda _row: self._show_line())
        self.choice.chosen.connect(self._change)
        self.drop.clicked.connect(self._drop)
        self.forget.clicked.connect(self.forgotten)
        self.send.clicked.connect(self.sent)

    def show_recipe(self, kept: Kept | None) -> None:
        """Show a recipe; the line that was looked at stays the current one."""
        another = (kept.id if kept else "") != (self._kept.id if self._kept else "")
        self._kept = kept
        self.setVisible(kept is not None)
        if kept is None:
            return
        self.name.show_value(kept.name, afresh=another)
        day = day_written(kept.made_at.astimezone().date())
        if kept.made_from:
            told = _("From “{file}”, brought in on {day} by {by}.").format(
                file=kept.made_from, day=day, by=kept.made_by or _("somebody")
            )
        else:
            told = _("From another laptop, made on {day}.").format(day=day)
        self.about.setText(told)
        row = 0 if another else max(0, self.lines.currentRow())
        self._lines = lines(kept.recipe)
        self.lines.blockSignals(True)
        self.lines.clear()
        for line in self._lines:
            self.lines.addItem(QListWidgetItem(line.words))
        self.lines.setCurrentRow(min(row, len(self._lines) - 1))
        self.lines.blockSignals(False)
        self._show_line()

    def _line(self) -> Line | None:
        row = self.lines.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_line(self) -> None:
        line = self._line()
        can_change = line is not None and len(line.choices) > 1
        self.words.setVisible(can_change)
        self.choice.setVisible(can_change)
        self.drop.setVisible(line is not None and line.can_be_forgotten)
        if line is not None:
            self.choice.offer(line.choices)
            self.choice.show_value(line.value, afresh=True)
            self.choice.setAccessibleDescription(line.words)

    def _rename(self) -> None:
        name = self.name.value()
        if self.name.touched and name:
            self.renamed.emit(name)

    def _change(self) -> None:
        line, value = self._line(), self.choice.value()
        if self._kept is not None and line is not None and value and value != line.value:
            self.altered.emit(changed(self._kept.recipe, line, value))

    def _drop(self) -> None:
        line = self._line()
        if self._kept is not None and line is not None:
            self.altered.emit(without(self._kept.recipe, line))
            self.lines.setFocus()

    def _lay_out(self) -> None:
        column_in(
            self,
            field(_("Na&me"), self.name),
            self.about,
            Label(_("What is remembered"), "strong"),
            (self.lines, 1),
            self.words,
            flowing(self.choice, self.drop),
            flowing(self.send, self.forget),
            gap=8,
        )

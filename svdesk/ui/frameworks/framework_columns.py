"""What each column of a list is for: its heading, what stands in it, and what the program takes it for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from svdesk.i18n import _
from svdesk.services.frameworks.columns import ROLE_WORDS, Column, Role
from svdesk.services.frameworks.sheet_table import Table
from svdesk.services.workbook.sheet import column_letters
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.emptying import discard
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.plain import Label


class FrameworkColumns(QWidget):
    """The columns of one sheet; ``said`` carries the number of a column and the role that a person gave it."""

    said = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[int, Choice] = {}
        self._inside = QWidget()
        self._shown: list[tuple[int, str, tuple[str, ...]]] = []
        self._layout = column_in(self, self._inside)

    def show_table(self, table: Table) -> None:
        """Show the columns of *table*; those of the same sheet stay, so that nobody loses their place."""
        wanted = [(column.number, column.heading, column.examples) for column in table.columns]
        if wanted != self._shown:
            self._shown = wanted
            self._rebuild(table)
        for column in table.columns:
            self.choices[column.number].show_value(column.role.value, afresh=True)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.choices.values()]

    def _rebuild(self, table: Table) -> None:
        discard(self._layout, self._inside)
        self._inside, self.choices = QWidget(), {}
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for row, column in enumerate(table.columns):
            name = _name(column)
            examples = Label("; ".join(_short(text) for text in column.examples), "small")
            label = Label(literal(name), "strong")
            choice = Choice(_("What “{column}” is for").format(column=name))
            choice.offer((role.value, words) for role, words in ROLE_WORDS.items())
            choice.chosen.connect(
                lambda number=column.number, choice=choice: self.said.emit(number, Role(choice.value()))
            )
            label.setBuddy(choice)
            grid.addWidget(choice, 2 * row, 0)
            grid.addWidget(label, 2 * row, 1)
            grid.addWidget(examples, 2 * row + 1, 1)
            self.choices[column.number] = choice
        self._layout.addWidget(self._inside)


def _name(column: Column) -> str:
    letters = column_letters(column.number)
    return f"{letters}  {column.heading}" if column.heading else _("Column {letters}").format(letters=letters)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"

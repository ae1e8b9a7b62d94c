"""One count in the editor: a word of one's own, a number, its unit, and how people were counted."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from svdesk.domain.activity import Count, CountKind, Empty, PeopleBasis
from svdesk.domain.activity_check import count_field, half_typed
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.problem import Problem
from svdesk.domain.quantity import NotExact, Quantity, noun
from svdesk.i18n import _
from svdesk.services.importing.cells.words import tidy
from svdesk.storage.ids import new_id
from svdesk.ui.as_typed import read_number
from svdesk.ui.as_written import BASIS_WORDS, write_number
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.flow import FlowLine
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.tag import Tag
from svdesk.ui.widgets.typed_box import TypedBox
from svdesk.ui.widgets.word_box import WordBox

NumberTyped = Decimal | Empty


class CountRow(QFrame):
    """A count as far as it has been typed.

    ``typed`` comes with each change, ``finished`` with Enter after the number, ``removed`` from the button. What is
    kept already stays as it is while its word is empty or its number unread.
    """

    typed = Signal()
    finished = Signal()
    removed = Signal()

    def __init__(self, words: CountWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.identifier = new_id()
        self._words = words
        self._kept: Count | None = None
        self._own: OwnTerm | None = None
        self._unit_is_theirs = False
        self.word = WordBox(_("What was counted"), self._spelt, self)
        self.number = TypedBox[NumberTyped](_("Number"), read_number, self._write, self)
        self.unit, self.basis = (
            Choice(_("Unit"), self, shrinks=True, waits=True),
            Choice(_("How the people were counted"), self, shrinks=True, waits=True),
        )
        self.estimate = QCheckBox(_("Estimate"), self)
        self.aim = Tag(_("Aim"), "plain")
        self.remove = button(_("Remove"), _("Takes this count away; Undo brings it back."), quiet=True)
        self._lay_out()
        self._connect()
        self.offer(words)

    def offer(self, words: CountWords) -> None:
        """Offer these words and units from now on."""
        self._words = words
        self.word.offer(words.labels)
        countable = (unit for unit in words.units.values() if unit.id != "text")
        self.unit.offer([("", _("Choose the unit")), *((u.id, _capital(noun(u))) for u in countable)])
        self.basis.offer([("", _("Counted how?")), *((basis.value, said) for basis, said in BASIS_WORDS.items())])
        self._show_basis()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.word, self.number, self.unit, self.basis, self.estimate, self.remove]

    @property
    def blank(self) -> bool:
        """Whether nothing at all has been typed."""
        return self._kept is None and not self.word.text().strip() and not self.number.text().strip()

    @property
    def kept(self) -> bool:
        """Whether the count is in the desk file already."""
        return self._kept is not None

    def begin(self) -> None:
        """Be an empty row, for a count that is not there yet."""
        self.identifier, self._kept, self._own, self._unit_is_theirs = new_id(), None, None, False
        self.word.show_value(None, afresh=True)
        self.number.show_value(None, afresh=True)
        self.unit.show_value("", afresh=True)
        self.basis.show_value("", afresh=True)
        self.estimate.setChecked(False)
        self.aim.hide()
        self._show_basis()

    def show_count(self, count: Count, own: OwnTerm, *, afresh: bool = False) -> None:
        """Show a count as it is kept; what is being typed stays, unless *afresh*."""
        if afresh or self._kept is None or self.estimate.isChecked() == self._kept.estimate:
            self.estimate.setChecked(count.estimate)
        self.identifier, self._kept, self._own, self._unit_is_theirs = count.id, count, own, True
        self.unit.show_value(own.unit, afresh=afresh)
        self.basis.show_value(count.people_basis.value if count.people_basis else "", afresh=afresh)
        self.aim.setVisible(count.kind is CountKind.TARGET)
        self.word.show_value(own.label, afresh=afresh)
        value = count.quantity.value if count.quantity else count.empty
        self.number.show_value(None if value is Empty.NOT_ANSWERED else value, afresh=afresh)
        self._show_basis()

    def count(self) -> tuple[Count, OwnTerm] | None:
        """The count as it would be kept, and its own term, perhaps a new one; None while word or unit is open."""
        label = self.word.value() or (self._own.label if self._own else "")
        unit = self.unit.value() or (self._own.unit if self._own else "")
        if not label or not unit:
            return None
        quantity, empty = self._amount(unit)
        own = self._words.find(label, unit) or OwnTerm(f"new {self.identifier}", label, unit)
        made = Count(
            id=self.identifier,
            own_term=own.id,
            quantity=quantity,
            empty=empty,
            people_basis=self._people_basis(unit),
            kind=self._kept.kind if self._kept else CountKind.ACTUAL,
            estimate=self.estimate.isChecked(),
        )
        return made, own

    def _people_basis(self, unit: str) -> PeopleBasis | None:
        """How people were counted: as is said here, or as it is kept where the unit asks for no answer."""
        if unit == "people":
            return PeopleBasis(self.basis.value()) if self.basis.value() else None
        return self._kept.people_basis if self._kept and self._own and self._own.unit == unit else None

    def problems(self, record: str) -> list[Problem]:
        """What has been typed here and cannot be kept as it stands, but for what is still being typed."""
        found: list[Problem] = []
        label, number, unit = self.word.value(), self.number.text().strip(), self.unit.value()
        if not self.number.hasFocus() and not self._amount_is_sound(unit):
            where = count_field(self.identifier, "number")
            said = noun(self._words.units[unit]) if unit else _("something")
            found.append(half_typed("number-not-understood", record, where, text=number, unit=said))
        if any(stop.hasFocus() for stop in self.tab_stops()):
            return found
        if label is None and (number or self.kept):
            where = count_field(self.identifier, "word")
            found.append(half_typed("word-missing", record, where, number=number or _("this")))
        elif label is not None and not unit:
            found.append(half_typed("unit-open", record, count_field(self.identifier, "unit"), label=label))
        return found

    def leftover(self) -> tuple[str, ...]:
        """What has been typed and is not kept: word, number, unit and basis; nothing where all is kept."""
        label, unit = self.word.value(), self.unit.value()
        half = bool(self.number.text().strip() or self.kept) if label is None else not unit
        if self.blank or not (half or not self._amount_is_sound(unit)):
            return ()
        return (self.word.text(), self.number.text(), self.unit.value(), self.basis.value())

    def take_back(self, leftover: tuple[str, ...]) -> None:
        """Put back what was typed and not kept."""
        word, number, unit, basis = leftover
        self.unit.suggest(unit)
        self.word.setText(word)
        self.number.setText(number)
        self.basis.suggest(basis)
        self._show_basis()

    def part(self, name: str) -> QWidget:
        """The control that mends the part of a count which a Problem names."""
        return {"number": self.number, "unit": self.unit, "basis": self.basis}.get(name, self.word)

    def _amount(self, unit: str) -> tuple[Quantity | None, Empty | None]:
        value = self.number.value()
        if isinstance(value, Empty):
            return None, value
        if value is not None and self._amount_is_sound(unit):
            return Quantity(value, self._words.units[unit]), None
        if self.number.text().strip() and self._kept is not None and self._own is not None and self._own.unit == unit:
            return self._kept.quantity, self._kept.empty
        return None, Empty.NOT_ANSWERED

    def _amount_is_sound(self, unit: str) -> bool:
        value = self.number.value()
        if isinstance(value, Decimal) and unit:
            try:
                Quantity(value, self._words.units[unit])
            except NotExact:
                return False
        return not self.number.unread

    def _spelt(self, text: str) -> str | None:
        return self._words.spelt(tidy(text)) or None

    def _write(self, value: NumberTyped) -> str:
        return write_number(value, self.unit.value())

    def _word_typed(self) -> None:
        if not self._unit_is_theirs:
            self.unit.suggest(self._words.usual_unit(self.word.text()))
        self._show_basis()
        if not self.kept and not self.basis.value() and (usual := self._words.usual_basis(self.word.text())):
            self.basis.suggest(usual.value)
        self.typed.emit()

    def _unit_moved(self) -> None:
        self._unit_is_theirs = True
        self._show_basis()

    def _unit_chosen(self) -> None:
        self._unit_moved()
        self.typed.emit()

    def _show_basis(self) -> None:
        self.basis.setVisible(self.unit.value() == "people")

    def _lay_out(self) -> None:
        self.word.setPlaceholderText(_("Your own word, such as Job club"))
        self.number.setPlaceholderText(_("Number"))
        self.estimate.setAccessibleName(_("Estimate"))
        self.aim.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(4)
        grid.addWidget(self.word, 0, 0, 1, 2)
        grid.addWidget(self.number, 1, 0)
        grid.addWidget(self.unit, 1, 1)
        grid.addWidget(self.basis, 2, 0, 1, 2)
        grid.addWidget(FlowLine((self.estimate, self.aim, self.remove)), 3, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _connect(self) -> None:
        self.word.typed.connect(self._word_typed)
        self.number.typed.connect(self.typed)
        self.number.returnPressed.connect(self.finished)
        self.unit.moved.connect(self._unit_moved)
        self.unit.chosen.connect(self._unit_chosen)
        self.basis.chosen.connect(self.typed)
        self.estimate.clicked.connect(lambda _checked: self.typed.emit())
        self.remove.clicked.connect(self.removed)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

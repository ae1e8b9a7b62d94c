"""All that there is to know of one shared term: its meaning, its neighbours, who asks for it, who says it here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.quantity import noun
from svdesk.i18n import _, counted
from svdesk.services.mapping import told
from svdesk.services.mapping.about_term import about, measures
from svdesk.storage.mappings import Use
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.shipped import units
from svdesk.ui.terms.own_names import OwnNames
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.tag import Tag


class TermPanel(QFrame):
    """A term to read; ``went_to`` carries the id of a wider or narrower one, ``word_wanted`` that of an own term."""

    went_to = Signal(str)
    word_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(_("The shared term"))
        self.name, self.kind = Label("", "section"), Tag("")
        self.id = Label("", "small")
        self.definition, self.scope, self.facts = Label("", "body"), Label("", "body"), Label("", "small")
        self.nearby: list[QPushButton] = []
        self.words: list[QPushButton] = []
        self._nearby_box, self._word_rows = QWidget(), QVBoxLayout()
        self._nearby_rows = Flow(self._nearby_box, gap=4)
        self.measures = Label("", "body")
        self._titles = [Label(text, "strong") for text in (_("Your words for it"), _("Your own names for it"))]
        self._asked = Label(_("What authorities ask"), "strong")
        self.names = OwnNames()
        self.scrolled = self._lay_out()

    def show_term(
        self,
        term: Term,
        glossary: Glossary,
        uses: Sequence[Use],
        names: Sequence[OwnLabel],
        asked: Sequence[str] = (),
    ) -> None:
        """Show a term of *glossary*, the own words (*uses*) that mean it, and the charity's own *names* for it.

        *asked* are lines about the measures that its returns and its own rules count it for.
        """
        said = about(term, glossary)
        self.name.setText(said.label)
        self.kind.setText(said.kind)
        self.id.setText(_("{id}, under {heading}").format(id=term.id, heading=said.heading))
        self.definition.setText(said.definition)
        self.scope.tell(said.scope)
        self.facts.setText("\n".join((said.counted_in, *said.lines, *filter(None, [said.in_welsh]))))
        self._show_nearby(term, glossary)
        self.measures.setText(
            "\n".join((*asked, *measures(term))) or _("No framework that ships with svdesk asks for it.")
        )
        self._show_words(uses, glossary)
        self.names.show_names(term.id, names)

    def _show_nearby(self, term: Term, glossary: Glossary) -> None:
        wider = [(_("Wider"), glossary[term.broader])] if term.broader in glossary and term.broader else []
        narrower = [(_("Narrower"), other) for other in glossary if other.broader == term.id]
        ends = [(_("Not this, but"), other) for other in glossary.ends(term).others]
        self._nearby_box.setVisible(bool(wider or narrower or ends))
        self.nearby = self._buttons(
            self._nearby_rows,
            [
                (_("{how}: {name}").format(how=how, name=other.label), other.id, self.went_to)
                for how, other in (*wider, *narrower, *ends)
            ],
        )

    def _show_words(self, uses: Sequence[Use], glossary: Glossary) -> None:
        rows = [(_word(use, glossary), use.own_term.id, self.word_wanted) for use in uses]
        self.words = self._buttons(self._word_rows, rows)
        if not rows:
            self._word_rows.addWidget(Label(_("None of your words means it yet."), "muted"))

    def _buttons(self, rows: QLayout, wanted: Sequence[tuple[str, str, SignalInstance]]) -> list[QPushButton]:
        empty(rows)
        made = []
        for words, record, signal in wanted:
            one = button(literal(words), quiet=True)
            one.clicked.connect(lambda _checked=False, record=record, signal=signal: signal.emit(record))
            rows.addWidget(one)
            made.append(one)
        return made

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.scrolled, *self.nearby, *self.words, *self.names.tab_stops()]

    def _lay_out(self) -> Scrolled:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        heading = QHBoxLayout()
        heading.addWidget(self.name, 1)
        heading.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(heading)
        for label in (self.id, self.definition, self.scope, self.facts):
            column.addWidget(label)
        column.addWidget(self._nearby_box)
        mine, own = self._titles
        column.addWidget(mine)
        column.addLayout(self._word_rows)
        column.addWidget(own)
        column.addWidget(self.names)
        column.addWidget(self._asked)
        column.addWidget(self.measures)
        column.addStretch(1)
        whole = column_in(self)
        scrolled = Scrolled(inside, _("The shared term"))
        whole.addWidget(scrolled)
        return scrolled


def _word(use: Use, glossary: Glossary) -> str:
    unit = noun(units()[use.own_term.unit])
    n = counted(use.uses, _("1 entry"), _("{n} entries"))
    return _("“{label}” ({unit}, {n}): {answer}").format(
        label=use.own_term.label, unit=unit, n=n, answer=told.answer(use.decision, glossary)
    )

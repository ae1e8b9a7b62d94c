"""How a measure is answered: what is counted, in what unit, how it adds up; or words instead of a number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.glossary import Glossary
from svdesk.domain.problem import Problem
from svdesk.domain.return_format import AddsUp
from svdesk.i18n import _
from svdesk.services.frameworks.rule import Answer, Rule
from svdesk.services.frameworks.rule_check import ADDS_UP_WORDS
from svdesk.services.frameworks.starting import with_unit
from svdesk.storage.shipped import units
from svdesk.ui.frameworks.framework_counted import FrameworkCounted
from svdesk.ui.frameworks.framework_picks import FrameworkPicks
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox

_ANSWERS = (
    (Answer.NUMBER.value, _("A number")),
    (Answer.PERCENT.value, _("A percentage")),
    (Answer.TEXT.value, _("Words")),
)


_NOT_READ = _("This is no whole number of words, so the limit is as it was. Type it like 300.")


class FrameworkRule(QWidget):
    """The fields of a rule. ``changed`` comes when the person has changed one; ``rule()`` is what they make."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._measure = FrameworkMeasure("", "", "")
        self._glossary: Glossary | None = None
        self._suggested = ""
        self._words_kept = 0
        self.not_read = Label(_NOT_READ, "small")
        self.not_read.setProperty("tone", "fix")
        self.answer = Choice(_("Answered with"), waits=True)
        self.answer.offer(_ANSWERS)
        self.counted = FrameworkCounted(_("Count what is recorded &under"))
        self.whole = FrameworkCounted(_("As a percentage &of all that is recorded under"))
        self.unit = Choice(_("Counted in"), shrinks=True, waits=True)
        self.unit.offer([("", _("Not said yet")), *((u.id, u.label) for u in units().values() if u.id != "text")])
        self.adds_up = Choice(_("How the records make one figure"), shrinks=True, waits=True)
        self.adds_up.offer((one.value, words) for one, words in ADDS_UP_WORDS.items())
        self.also = FrameworkPicks(_("Also counts in"), _("No other measure; type a code to choose one"))
        self.record_only = QCheckBox()
        relabel(self.record_only, _("For the record o&nly: it has no target"))
        self.words: TypedBox[int] = TypedBox(_("Words at most"), _whole_number, str)
        self.why: TypedBox[str] = TypedBox(_("Why it is counted so"), lambda text: " ".join(text.split()) or None, str)
        self._lay_out()
        self._connect()

    def offer(self, glossary: Glossary, places: Sequence[str], others: Sequence[FrameworkMeasure]) -> None:
        """Offer the terms of the glossary, the places that were used, and the *others* among the measures."""
        self._glossary = glossary
        for part in (self.counted, self.whole):
            part.offer(glossary, places)
        self.also.offer([(one.code, f"{one.code}  {one.title}") for one in others])

    def rule(self) -> Rule:
        """What the fields say. A rule that a person has been at needs no further look."""
        answer = Answer(self.answer.value())
        return Rule(
            answer=answer,
            counted=self.counted.counted(),
            whole=self.whole.counted(),
            unit=self.unit.value(),
            adds_up=AddsUp(self.adds_up.value()),
            also_counts_in=self.also.ids(),
            record_only=self.record_only.isChecked(),
            words=self._words_kept if self.words.unread else self.words.value() or 0,
        )

    def show_rule(self, measure: FrameworkMeasure, rule: Rule, why: str) -> None:
        """Show the *rule* of a *measure*; what is half typed stays while it is the same measure."""
        afresh, self._measure = measure != self._measure, measure
        if afresh:
            self._suggested = ""
        self.answer.show_value(rule.answer.value, afresh=True)
        self.counted.show_counted(rule.counted)
        self.whole.show_counted(rule.whole)
        self.unit.show_value(rule.unit, afresh=True)
        self.adds_up.show_value(rule.adds_up.value, afresh=True)
        self.also.show_ids(rule.also_counts_in)
        self.record_only.setChecked(rule.record_only)
        self._words_kept = rule.words
        self.words.show_value(rule.words or None, afresh=afresh)
        self.why.show_value(why or None, afresh=afresh)
        self._suit_answer()

    def count_term(self, term: str) -> None:
        """Count one more term, as if the person had chosen it."""
        self.counted.terms.add(term)

    def go_to(self, problem: Problem) -> None:
        """Give the focus to the field that would mend a problem."""
        places = {
            "counted": self.counted.terms.box,
            "whole": self.whole.terms.box,
            "unit": self.unit,
            "adds_up": self.adds_up,
            "also": self.also.box,
        }
        places.get(problem.where.field, self.answer).setFocus()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [
            self.answer,
            *self.counted.tab_stops(),
            *self.whole.tab_stops(),
            self.unit,
            self.adds_up,
            *self.also.tab_stops(),
            self.record_only,
            self.words,
            self.why,
        ]

    def _changed(self) -> None:
        self._suit_answer()
        self.changed.emit()

    def _term_chosen(self) -> None:
        """The terms give the unit and how it adds up, where the person has not said."""
        rule, glossary = self.rule(), self._glossary
        terms = [glossary[one] for one in rule.counted.terms if one in glossary] if glossary is not None else []
        suited = with_unit(rule, self._measure, terms, units(), self._suggested)
        if suited.unit != rule.unit:
            self._suggested = suited.unit
            self.unit.suggest(suited.unit)
            self.adds_up.suggest(suited.adds_up.value)
        self._changed()

    def _unit_chosen(self) -> None:
        self._suggested = ""
        self._changed()

    def _suit_answer(self) -> None:
        answer = Answer(self.answer.value())
        for part in (self.counted, self._unit_field, self._adds_up_field, self.record_only):
            part.setVisible(answer is not Answer.TEXT)
        self.whole.setVisible(answer is Answer.PERCENT)
        self.also.setVisible(answer is Answer.NUMBER)
        self._words_field.setVisible(answer is Answer.TEXT)
        self.not_read.setVisible(answer is Answer.TEXT and self.words.unread)

    def _lay_out(self) -> None:
        self._unit_field = field(_("Counted &in"), self.unit)
        self._adds_up_field = field(_("How the records &make one figure"), self.adds_up)
        self._words_field = field(_("Wo&rds at most"), self.words, _("Leave it empty for no limit."))
        column_in(
            self,
            field(_("Answered &with"), self.answer),
            self.counted,
            self.whole,
            self._unit_field,
            self._adds_up_field,
            self.also,
            self.record_only,
            self._words_field,
            self.not_read,
            field(_("Wh&y it is counted so"), self.why, _("For whoever asks you next year.")),
            gap=12,
        )

    def _connect(self) -> None:
        for choice in (self.answer, self.adds_up):
            choice.chosen.connect(self._changed)
        self.unit.chosen.connect(self._unit_chosen)
        self.counted.term_picked.connect(self._term_chosen)
        for came in (self.counted.changed, self.whole.changed, self.whole.term_picked):
            came.connect(self._changed)
        self.also.picked.connect(self._changed)
        self.record_only.clicked.connect(self._changed)
        for box in (self.words, self.why):
            box.editingFinished.connect(self._changed)


def _whole_number(text: str) -> int | None:
    plain = text.strip().replace(",", "")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 7 else None

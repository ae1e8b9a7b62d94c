"""A measure with its rule: what is changed is kept at once if a figure can come of it, else it waits as a draft."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.domain.figures import Figure, Recorded
from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period, parse, written, year_around
from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.services.frameworks import drafts, figure, rules
from svdesk.services.frameworks.answering import Reading, answering, own_words
from svdesk.services.frameworks.rule import Answer, Rule, from_json
from svdesk.services.frameworks.rule_check import Around, asked_instead, check
from svdesk.services.frameworks.starting import begin
from svdesk.storage import activity_list, authorities, frameworks
from svdesk.storage.frameworks import Held, RuleRow
from svdesk.storage.shipped import units
from svdesk.ui.changes import Changes
from svdesk.ui.frameworks.framework_measure import MOST, FrameworkMeasureBox
from svdesk.ui.frameworks.framework_rule import FrameworkRule
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.problem_list import ProblemList
from svdesk.ui.widgets.tag import Tag


class FrameworkPanel(QWidget):
    """One measure, what answers it, its rule and what that gives.

    ``drafted`` comes when its rule waits now, or waits no more, without anything having been kept.
    """

    drafted = Signal()

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self._changes = changes
        self._reading: Reading | None = None
        self._code = ""
        self._words: list[tuple[OwnTerm, int]] = []
        self._kept: RuleRow | None = None
        self._recorded: tuple[object, Recorded] | None = None
        self.measure, self.editor = FrameworkMeasureBox(), FrameworkRule()
        self.heading, self.state = Label(_("How it is counted"), "section"), Tag("")
        self.was, self.still = Label(""), button(_("It still &holds"))
        self.problems = ProblemList(quiet=True, way=_("Go there"))
        self.period, self.gives = Choice(_("What it gives in"), shrinks=True), Label("", "strong")
        self.provisos = Label("", "small")
        self.back, self.forget = button(_("&Back to what is kept")), button(_("For&get this rule"))
        self.rule_part = QWidget()
        self._lay_out()
        self._connect()

    def show_measure(self, reading: Reading, code: str) -> None:
        """Show the measure *code* of what was read; what is half typed there stays."""
        store = self._changes.store
        self._reading, self._code = reading, code
        held = reading.held
        measure = held.framework.by_code[code]
        found = answering(code, reading)
        self._words = own_words(found.words)
        self.measure.show_measure(held, measure, found)
        self.rule_part.setVisible(measure.level != "heading")
        self._kept = frameworks.rules(store, *held.key).get(code)
        others = [one for one in held.framework.measures if one.code != code and one.level != "heading"]
        self.editor.offer(reading.glossary, activity_list.places(store), others)
        kept = self._kept_rule() or begin(measure, units()), self._kept.why if self._kept else ""
        self.editor.show_rule(measure, *(drafts.of(store, held, code) or kept))
        self._offer_periods()
        self._show_state()
        self._show_words()

    def figures(self, reading: Reading) -> dict[str, str]:
        """What each kept rule gives in the chosen period, in a few words by the codes of their measures."""
        self._reading = reading
        self._offer_periods()
        around, period, found = self._around(), parse(self.period.value()), {}
        for code, rule in reading.rules.items():
            sound = not any(one.severity is Severity.STOP for one in check(rule, code, around))
            if sound and code in reading.held.framework.by_code and rule.answer is not Answer.TEXT:
                framework = reading.held.framework
                given = figure.preview(period, rule, code, framework, reading.rules, self._records())
                asked = asked_instead(rule, code, framework, around.units)
                found[code] = figure.short(given, around.units.get(asked))
        return found

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No height of its own, so that what scrolls it asks for the height at the width that it has."""
        return QSize(super().minimumSizeHint().width(), 0)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        rule = [self.still, *self.problems.buttons, self.period, *self.editor.tab_stops(), self.back, self.forget]
        return [*self.measure.tab_stops(), *rule]

    def _kept_rule(self) -> Rule | None:
        return from_json(self._kept.rule) if self._kept else None

    def _held(self) -> Held:
        if self._reading is None:
            raise LookupError("no measure is shown")
        return self._reading.held

    def _measure(self) -> FrameworkMeasure:
        return self._held().framework.by_code[self._code]

    def _around(self) -> Around:
        reading = self._reading
        if reading is None:
            raise LookupError("no measure is shown")
        others = {code: rule for code, rule in reading.rules.items() if code != self._code}
        places = activity_list.places(self._changes.store)
        return Around(reading.held.framework, others, reading.glossary, units(), places)

    def _take(self) -> None:
        """Keep what the fields say now, or let it wait where no figure can come of it yet."""
        rule, why = self.editor.rule(), self.editor.why.value() or ""
        kept = self._kept_rule()
        if (rule, why) == (kept or begin(self._measure(), units()), self._kept.why if self._kept else ""):
            self._drop_draft()
            self._show_state()
            self._tell_draft()
        elif any(one.severity is Severity.STOP for one in check(rule, self._code, self._around())):
            self._draft(rule, why)
            self._show_state()
            self._tell_draft()
        else:
            self._keep(rule, why)

    def _keep(self, rule: Rule, why: str) -> None:
        store, held, code, by = self._changes.store, self._held(), self._code, self._changes.by
        self._drop_draft()
        done = _("Kept how {code} is counted.").format(code=code)
        self._changes.make(lambda: rules.keep(store, held, code, rule, by, datetime.now(UTC), why), done)

    def _draft(self, rule: Rule, why: str) -> None:
        try:
            drafts.put(self._changes.store, self._held(), self._code, rule, why)
        except UserError as error:
            self._changes.refused.emit(error)

    def _drop_draft(self) -> None:
        try:
            drafts.drop(self._changes.store, self._held(), self._code)
        except UserError as error:
            self._changes.refused.emit(error)

    def _tell_draft(self) -> None:
        """Let the list and the main window say what waits now, and what is kept."""
        self._changes.jotted.emit()
        self.drafted.emit()

    def _back_to_kept(self) -> None:
        self._drop_draft()
        rule = self._kept_rule() or begin(self._measure(), units())
        self.editor.show_rule(self._measure(), rule, self._kept.why if self._kept else "")
        self._show_state()
        self._tell_draft()
        self.editor.answer.setFocus()

    def _count(self, term: str) -> None:
        self.editor.count_term(term)
        if not self.measure.buttons:  # the last one is gone, and the focus with it
            self.editor.counted.terms.box.setFocus()

    def _forget(self) -> None:
        store, held, code, by = self._changes.store, self._held(), self._code, self._changes.by
        self._drop_draft()
        done = _("{code} has no rule of yours now.").format(code=code)
        self._changes.make(lambda: rules.forget(store, held, code, by), done)
        self.editor.answer.setFocus()

    def _show_state(self) -> None:
        """Say whether the rule is kept, what is wrong with it, and what it gives."""
        rule, kept = self.editor.rule(), self._kept_rule()
        waits = drafts.of(self._changes.store, self._held(), self._code) is not None
        found = check(rule, self._code, self._around()) if waits or kept else []
        look = kept is not None and kept.needs_look and not waits
        worth = any(one.severity is Severity.WARN for one in found)
        self.state.set(*_state(waits=waits, kept=kept is not None, look=look or worth))
        self.was.setText(_("The wording was: {words}").format(words=kept.was if kept else ""))
        self.was.setVisible(look)
        words_alone = kept is None and not waits and rule.answer is Answer.TEXT
        relabel(self.still, _("It still &holds") if look else _("&Keep it so"))
        self.still.setVisible(look or words_alone)
        self.problems.show_problems(found)
        self.problems.setVisible(bool(found))
        self.back.setVisible(waits)
        self.forget.setVisible(kept is not None)
        self._show_figure(rule, found, begun=waits or kept is not None)

    def _show_words(self) -> None:
        """Say what was recorded under the own words that answer the measure, the most used first.

        Those that its rule cannot count, for they are in another unit, are told apart.
        """
        period, rule = parse(self.period.value()), self.editor.rule()
        bound = self._reading is not None and self._code in self._reading.newest and bool(rule.unit)
        taken = [one for one in self._words if not bound or rule.takes(one[0].unit)]
        apart = [one for one in self._words if one not in taken]
        taken, left = taken[:MOST], apart[: MOST - len(taken[:MOST])]
        more = len(self._words) - len(taken) - len(left)
        self.measure.show_words(self._worded(taken, period), written(period), more, self._worded(left, period))

    def _worded(self, words: Sequence[tuple[OwnTerm, int]], period: Period) -> list[tuple[OwnTerm, Figure]]:
        made_of = self._records() if words else None
        figures = [(own, figure.of_word(own, made_of, period)) for own, _uses in words] if made_of else []
        return [(own, one) for own, one in figures if one is not None]

    def _show_figure(self, rule: Rule, found: Sequence[Problem], *, begun: bool) -> None:
        ready = begun and not any(one.severity is Severity.STOP for one in found)
        if ready:
            period = parse(self.period.value())
            others = self._around().others
            first, *rest = figure.said(
                figure.preview(period, rule, self._code, self._held().framework, others, self._records())
            )
            self.gives.setText(first)
            self.provisos.setText("\n".join(rest))
        else:
            self.gives.setText(_("What it gives is shown here as soon as it is said what counts."))
        dress(self.gives, "role", "strong" if ready else "muted")
        self.provisos.setVisible(ready and bool(self.provisos.text()))

    def _records(self) -> Recorded:
        """What was recorded in the period, read again only when something else than a rule has been written."""
        store, reading = self._changes.store, self._reading
        edition = reading.glossary.edition if reading else ""
        state = (frameworks.records_state(store), self.period.value(), edition)
        if self._recorded is None or self._recorded[0] != state:
            self._recorded = (state, figure.recorded(store, parse(self.period.value())))
        return self._recorded[1]

    def _offer_periods(self) -> None:
        """This charity's year and the one before, and the quarters of both; at first the year that has records."""
        first_month = authorities.provider(self._changes.store).year_start_month
        this = year_around(date.today(), first_month)
        years = [this, this.a_year_earlier()]
        first_time = not self.period.count()
        self.period.offer((p.code, written(p)) for year in years for p in (year, *year.split(3)))
        if first_time and not frameworks.recorded_in(self._changes.store, this):
            self.period.suggest(years[1].code)

    def _lay_out(self) -> None:
        top, last = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.state)
        last.addWidget(self.back)
        last.addWidget(self.forget)
        last.addStretch(1)
        column = QVBoxLayout(self.rule_part)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for part in (
            self.was,
            self.still,
            self.gives,
            self.provisos,
            self.problems,
            field(_("What it gives in the &period"), self.period),
            self.editor,
        ):
            column.addWidget(part)
        column.addLayout(last)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 8, 8)
        whole.addWidget(self.measure)
        whole.addWidget(self.rule_part)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.editor.changed.connect(self._take)
        self.measure.wanted.connect(self._count)
        self.problems.chosen.connect(self.editor.go_to)
        self.still.clicked.connect(lambda: self._keep(self.editor.rule(), self.editor.why.value() or ""))
        self.period.chosen.connect(self._show_state)
        self.period.chosen.connect(self._show_words)
        self.back.clicked.connect(self._back_to_kept)
        self.forget.clicked.connect(self._forget)


def _state(*, waits: bool, kept: bool, look: bool) -> tuple[str, str]:
    if waits:
        return _("Not kept yet"), "look"
    if look:
        return _("Worth a look"), "look"
    return (_("Kept"), "ok") if kept else (_("No rule yet"), "plain")

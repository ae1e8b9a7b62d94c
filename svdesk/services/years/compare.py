"""Last year's totals beside what was recorded this year so far, as a return would count the charity's own words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from svdesk.domain.activity import Activity
from svdesk.domain.adding import usual_rule
from svdesk.domain.earlier import DefinitionChange, EarlierTotal, last_known
from svdesk.domain.figures import Figure, Recorded, figures_for
from svdesk.domain.mapping import Mapping as TermMapping
from svdesk.domain.mapping import Relation
from svdesk.domain.period import Period, year_around
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import Measure
from svdesk.services.years import totals
from svdesk.storage import activities, authorities, earlier, glossaries, mappings, shipped
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Compared:
    """A word with its total of last year and what was recorded this year; ``exact`` is False where "at least" holds.

    ``changed`` is the day from which the word meant something else, if there was one: then the two are not compared.
    """

    label: str
    before: EarlierTotal
    now: Quantity | None
    exact: bool = True
    changed: DefinitionChange | None = None

    @property
    def percent(self) -> int | None:
        """How much of last year's total there is by now, to the nearest whole; None where that says nothing."""
        if self.now is None or self.changed or not self.exact or self.before.quantity.value <= 0:
            return None
        part = self.now.value * 100 / self.before.quantity.value
        return int(part.quantize(Decimal(1), ROUND_HALF_EVEN))


def last_year(store: Store, today: date) -> list[Compared]:
    """Each total of the whole charity in the year before the one that holds *today*, in the order of the words.

    Words that mean the same shared term in the same unit are counted together, as a return does. Where records of
    last year are here, they go before a total, and so the word is left out.
    """
    year = year_around(today, authorities.provider(store).year_start_month)
    before = year.a_year_earlier()
    known = [one for one in totals.of(store, before) if not one.contract]
    if not known:
        return []
    recorded = _recorded(store, activities.overlapping(store, Period(before.start, year.end), shipped.units()))
    measures = {measure.code: measure for measure in (_measure(recorded, one.own_term) for one in known)}
    then, as_totals = last_known(list(measures.values()), recorded, known, before)
    now = {figure.code: figure for figure in figures_for(list(measures.values()), recorded, year)}
    changes = [one for one in earlier.definition_changes(store) if before.start < one.starts <= today]
    behind: dict[str, list[EarlierTotal]] = defaultdict(list)
    for one in known:
        behind[_measure(recorded, one.own_term).code].append(one)
    word_of = {count.id: count.own_term for activity in recorded.activities for count in activity.counts}
    found = []
    for code in as_totals:
        mine = behind[code]
        words = {*(one.own_term for one in mine), *(word_of[record.count] for record in now[code].behind)}
        label = _label(words, measures[code], recorded)
        exact = now[code].exact and then[code].exact
        changed = _change(changes, measures[code], recorded)
        found.append(Compared(label, _together(mine, then[code]), now[code].quantity, exact, changed))
    return sorted(found, key=lambda one: (one.label.casefold(), one.before.quantity.unit.id))


def on_record(store: Store, total: EarlierTotal) -> Figure | None:
    """What the records that go before *total* come to, so that it is not used; None where it is used."""
    ids = earlier.records_of(store, total.id)
    if not ids:
        return None
    recorded = _recorded(store, list(activities.by_ids(store, ids, shipped.units()).values()))
    [figure] = figures_for([_measure(recorded, total.own_term)], recorded, total.period)
    return figure


def _recorded(store: Store, done: Sequence[Activity]) -> Recorded:
    """What figures are made from; a word that means no shared term yet is counted by itself, under its own id."""
    own, decided = mappings.own_terms(store), mappings.decisions(store)
    meant = {
        word: held if (held := decided.get(word)) and held.relation.counts else TermMapping(word, Relation.SAME, word)
        for word in own
    }
    return Recorded(done, own, meant, glossaries.current(store), shipped.units())


def _measure(recorded: Recorded, own_term: str) -> Measure:
    """What is counted together with a word: all that has its meaning in its unit."""
    word, term = recorded.own_terms[own_term], recorded.mappings[own_term].term or own_term
    return Measure(f"{term}/{word.unit}", word.label, word.unit, (term,), usual_rule(word.unit), exactly=True)


def _label(words: set[str], measure: Measure, recorded: Recorded) -> str:
    """The charity's own word, where nothing but that is counted; else the shared term of them all."""
    if len(words) == 1:
        return recorded.own_terms[words.pop()].label
    term = recorded.glossary.by_id.get(measure.terms[0])
    return term.label if term else measure.label


def _together(mine: Sequence[EarlierTotal], then: Figure) -> EarlierTotal:
    """The totals of one meaning as one."""
    quantity = then.quantity or mine[0].quantity
    source = "; ".join(dict.fromkeys(one.source for one in mine if one.source))
    return replace(mine[0], quantity=quantity, source=source, estimate=any(one.estimate for one in mine))


def _change(changes: Sequence[DefinitionChange], measure: Measure, recorded: Recorded) -> DefinitionChange | None:
    """The latest day from which the shared term, or a word that counts under it, meant something else."""
    term = measure.terms[0]
    mine = [one for one in changes if one.term == term or _counts(recorded.mappings.get(one.own_term), term)]
    return mine[-1] if mine else None


def _counts(meant: TermMapping | None, term: str) -> bool:
    return meant is not None and meant.term == term

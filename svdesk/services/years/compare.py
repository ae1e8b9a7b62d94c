"""Last year's totals beside what was recorded this year so far, for each of the charity's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svdesk.domain.activity import Activity, CountKind
from svdesk.domain.adding import Part, add_up
from svdesk.domain.earlier import DefinitionChange, EarlierTotal
from svdesk.domain.period import Period, year_around
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.services.years import totals
from svdesk.storage import activities, authorities, earlier, mappings, shipped
from svdesk.storage.store import Store

_RULES = {"people": AddsUp.DIFFERENT_PEOPLE, "percent": AddsUp.AVERAGE}
"""How counts under a word add up where its unit must not simply be summed."""


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
        """How much of last year's total there is by now, rounded down; None where that says nothing."""
        if self.now is None or self.changed or not self.exact or self.before.quantity.value <= 0:
            return None
        return int(self.now.value * 100 / self.before.quantity.value)


def last_year(store: Store, today: date) -> list[Compared]:
    """Each total of the whole charity in the year before the one that holds *today*, in the order of the words.

    Only amounts in the same unit are compared. Where records of last year are here, they go before a total, and so
    the word is left out.
    """
    year = year_around(today, authorities.provider(store).year_start_month)
    before = year.a_year_earlier()
    known = [one for one in totals.of(store, before) if not one.contract]
    if not known:
        return []
    both = activities.overlapping(store, Period(before.start, year.end), shipped.units())
    labels = {own.id: own.label for own in mappings.own_terms(store).values()}
    changes = [one for one in earlier.definition_changes(store) if before.start < one.starts <= today]
    terms = {word: meant.term for word, meant in mappings.decisions(store).items() if meant.relation.counts}
    found = []
    for one in known:
        if not _parts(both, one.own_term, before):
            now = _added(_parts(both, one.own_term, year))
            changed = _change(changes, one.own_term, terms)
            found.append(Compared(labels[one.own_term], one, now[0], now[1], changed))
    return sorted(found, key=lambda one: (one.label.casefold(), one.before.quantity.unit.id))


def _parts(done: Sequence[Activity], own_term: str, year: Period) -> list[Part]:
    return [
        Part(
            count.quantity,
            activity.period,
            count.people_basis,
            (own_term, activity.text, activity.place, activity.groups),
        )
        for activity in done
        if activity.period in year
        for count in activity.counts
        if count.own_term == own_term and count.kind is CountKind.ACTUAL and count.quantity is not None
    ]


def _added(parts: Sequence[Part]) -> tuple[Quantity | None, bool]:
    if not parts:
        return None, True
    made = add_up(_RULES.get(parts[0].quantity.unit.id, AddsUp.SUM), parts)
    return made.quantity, made.exact


def _change(
    changes: Sequence[DefinitionChange], own_term: str, terms: Mapping[str, str | None]
) -> DefinitionChange | None:
    """The latest day from which the word, or the shared term that it counts under, meant something else."""
    term = terms.get(own_term)
    mine = [one for one in changes if one.own_term == own_term or (term and one.term == term)]
    return mine[-1] if mine else None

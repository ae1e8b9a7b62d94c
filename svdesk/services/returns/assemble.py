"""Gathers everything that one return says, before a word of it is chosen.

``assemble`` reads the desk file; ``assembled`` is the pure part, which tests can feed with values of their own.
Every number comes from ``domain.figures``.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from svdesk.domain.activity import Activity
from svdesk.domain.adding import usual_rule
from svdesk.domain.authority import Contract, Provider, target_for
from svdesk.domain.check import check
from svdesk.domain.checked import Return
from svdesk.domain.earlier import DefinitionChange, EarlierTotal, last_known
from svdesk.domain.errors import UserError
from svdesk.domain.figures import Figure, Recorded, figures_for, measures_by_term
from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.domain.quantity import Quantity, convertible
from svdesk.domain.return_format import ChartOf, Measure, ReturnFormat, TermGrid
from svdesk.services.returns import formats
from svdesk.services.returns.year import to_date, year_of
from svdesk.storage import activities, answers, authorities, earlier, editions, glossaries, mappings, shipped
from svdesk.storage.store import Store

Targets = Mapping[str, Quantity]


@dataclass(frozen=True, slots=True)
class Course:
    """How one figure came about through the period: the same measure in each piece of it, in order.

    ``unplaced`` counts the records that stand in the figure of the whole period and in that of no piece,
    because they were made for a longer time than one piece. ``changed`` are the days within the period from which
    words that are counted in it meant something else.
    """

    whole: Figure
    pieces: tuple[tuple[Period, Figure], ...]
    unplaced: int = 0
    changed: tuple[DefinitionChange, ...] = ()


@dataclass(frozen=True)
class Assembled:
    """All that a return is made from.

    ``figures`` are in the order of the form: its own measures, then the lines of its term grids, which
    ``by_term`` gives for each. ``year_to_date`` and ``last_year`` are by the codes of measures; ``targets``
    (of this period) and ``year_targets`` are in the units of the figures. ``as_totals`` are the codes of those in
    ``last_year`` that are made of totals without records; ``changed`` are the days since then from which a word
    that is counted in a measure, by its code, meant something else.
    """

    provider: Provider
    contract: Contract
    form: ReturnFormat
    period: Period
    year: Period
    to_date: Period
    recorded: Recorded
    answers: Mapping[str, str]
    measures: tuple[Measure, ...]
    figures: tuple[Figure, ...]
    by_term: Mapping[TermGrid, tuple[Figure, ...]]
    year_to_date: Mapping[str, Figure]
    last_year: Mapping[str, Figure]
    charts: Mapping[ChartOf, Course]
    targets: Targets
    year_targets: Targets
    problems: tuple[Problem, ...]
    as_totals: frozenset[str] = frozenset()
    changed: Mapping[str, tuple[DefinitionChange, ...]] = field(default_factory=dict)

    def figure(self, code: str) -> Figure:
        """The figure with this code; raises ``KeyError``."""
        return {figure.code: figure for figure in self.figures}[code]

    def measure(self, code: str) -> Measure:
        """The measure behind the figure with this code; raises ``KeyError``."""
        return {measure.code: measure for measure in self.measures}[code]


def assemble(store: Store, reference: str, period: Period) -> Assembled:
    """Everything for the return of the contract *reference* in *period*, as the desk file stands now.

    Raises ``UserError`` when there is no such contract, or its format can no longer be read.
    """
    contract = authorities.contract(store, reference)
    units = shipped.units()
    first = min(to_date(contract, period).start, period.a_year_earlier().start)
    recorded = Recorded(
        activities.overlapping(store, Period(first, period.end), units),
        mappings.own_terms(store),
        mappings.decisions(store),
        glossaries.current(store),
        units,
    )
    return assembled(
        authorities.provider(store),
        contract,
        pinned_format(store, contract),
        period,
        recorded,
        answers.of(store, contract.id, period),
        earlier.totals(store, units),
        earlier.definition_changes(store),
        [one for one in authorities.contracts(store) if one.id != contract.id],
    )


def pinned_format(store: Store, contract: Contract) -> ReturnFormat:
    """The very edition that *contract* is answered in, from the desk file; else the one that we ship.

    It may name what is in the glossary that is spoken here, or in the one that ships.
    """
    name, edition = contract.format_id, contract.format_edition
    text = editions.text_of(store, "format", name, edition)
    if not text:
        return formats.format_by(name, edition)
    spoken, ships = glossaries.current(store), shipped.glossary()
    known = None if spoken is ships else formats.names_in(ships, spoken)
    return formats.read_format(text, f"{name} {edition}", known)


def pinned_formats(store: Store) -> dict[tuple[str, str], ReturnFormat]:
    """The forms that contracts are answered in, by id and edition; one that can be read no more asks for nothing."""
    found: dict[tuple[str, str], ReturnFormat] = {}
    for contract in authorities.contracts(store):
        key = contract.format_id, contract.format_edition
        with suppress(UserError):
            found[key] = found.get(key) or pinned_format(store, contract)
    return found


def assembled(
    provider: Provider,
    contract: Contract,
    form: ReturnFormat,
    period: Period,
    recorded: Recorded,
    answers: Mapping[str, str],
    totals: Sequence[EarlierTotal] = (),
    changes: Sequence[DefinitionChange] = (),
    others: Sequence[Contract] = (),
) -> Assembled:
    """Everything for one return, from values alone.

    Activities of which no share belongs to *contract*, though they were shared out, are no part of it. *totals* of
    last year are compared with where nothing was recorded then; *others* are the contracts besides this one.
    """
    recorded = replace(recorded, activities=_of_contract(recorded.activities, contract))
    by_term = {
        section: _term_measures(section, contract, recorded, period)
        for section in form.sections
        if isinstance(section, TermGrid)
    }
    measures = (*form.measures, *(measure for found in by_term.values() for measure in found))
    figures = _figures(measures, recorded, period, contract)
    year = year_of(contract, period)
    so_far = to_date(contract, period)
    year_targets = _targets(contract, figures.values(), year)
    targets = _targets(contract, figures.values(), period)
    last_year, as_totals = last_known(measures, recorded, totals, period.a_year_earlier(), contract.id)
    checked = Return(form, contract, period, recorded, tuple(figures.values()), targets, answers, others)
    return Assembled(
        provider=provider,
        contract=contract,
        form=form,
        period=period,
        year=year,
        to_date=so_far,
        recorded=recorded,
        answers=answers,
        measures=measures,
        figures=tuple(figures.values()),
        by_term={section: tuple(figures[m.code] for m in found) for section, found in by_term.items()},
        year_to_date=_figures(measures, recorded, so_far, contract),
        last_year=last_year,
        charts={
            section: _course(section, form, recorded, period, contract, changes)
            for section in form.sections
            if isinstance(section, ChartOf)
        },
        targets=targets,
        year_targets=year_targets,
        problems=tuple(check(checked)),
        as_totals=as_totals,
        changed={
            measure.code: found
            for measure in measures
            if (found := _changed(measure, recorded, changes, Period(period.a_year_earlier().start, period.end)))
        },
    )


def _of_contract(found: Sequence[Activity], contract: Contract) -> list[Activity]:
    return [activity for activity in found if activity.share_of(contract.id) > 0]


def _figures(measures: Sequence[Measure], recorded: Recorded, period: Period, contract: Contract) -> dict[str, Figure]:
    return {figure.code: figure for figure in figures_for(measures, recorded, period, contract.id)}


def _changed(
    measure: Measure, recorded: Recorded, changes: Sequence[DefinitionChange], span: Period
) -> tuple[DefinitionChange, ...]:
    """The days after the first of *span* from which something counted in *measure* meant something else."""
    terms = set(measure.terms if measure.exactly else recorded.glossary.with_narrower(measure.terms))
    own = {word for word, meant in recorded.mappings.items() if meant.relation.counts and meant.term in terms}
    return tuple(
        one for one in changes if (one.term in terms or one.own_term in own) and span.start < one.starts <= span.end
    )


def _term_measures(section: TermGrid, contract: Contract, recorded: Recorded, period: Period) -> list[Measure]:
    """The lines of a term grid: what was recorded, and what was promised though nothing was recorded."""
    found = measures_by_term(recorded, period, section.kinds, money=section.money)
    codes = {measure.code for measure in found}
    for target in contract.targets:
        if not target.period.overlaps(period) or target.code in codes:
            continue
        if promised := _promised(target.code, section, recorded):
            found.append(promised)
            codes.add(target.code)
    place = {term.id: number for number, term in enumerate(recorded.glossary)}
    return sorted(found, key=lambda measure: place[measure.terms[0]])


def _promised(code: str, section: TermGrid, recorded: Recorded) -> Measure | None:
    """The line for a target's code, which is a term id or ``term/unit``, where it belongs in *section*."""
    term_id, _, unit_id = code.partition("/")
    if term_id not in recorded.glossary:
        return None
    term = recorded.glossary[term_id]
    unit = recorded.units.get(unit_id or term.default_unit)
    if unit is None or term.kind not in section.kinds or unit.is_money != section.money:
        return None
    return Measure(code, term.label, unit.id, (term.id,), usual_rule(unit.id), exactly=True)


def _targets(contract: Contract, figures: Iterable[Figure], period: Period) -> dict[str, Quantity]:
    """The targets for *period* in the units of the figures; one in a unit that does not convert is left out."""
    found: dict[str, Quantity] = {}
    for figure in figures:
        mine = [
            replace(target, quantity=target.quantity.to(figure.unit))
            for target in contract.targets
            if target.code == figure.code and convertible(target.quantity.unit.id, figure.unit.id)
        ]
        if (quantity := target_for(mine, figure.code, period)) is not None:
            found[figure.code] = quantity
    return found


def _course(
    section: ChartOf,
    form: ReturnFormat,
    recorded: Recorded,
    period: Period,
    contract: Contract,
    changes: Sequence[DefinitionChange],
) -> Course:
    """The measure of a chart in each month or quarter; by month where a quarter would be all there is."""
    pieces = list(period.split(3 if section.by == "quarter" else 1))
    if len(pieces) == 1:
        pieces = list(period.split(1))
    measures = [m for m in form.measures if section.measure in (m.code, *m.also_counts_in)]
    whole = _figures(measures, recorded, period, contract)[section.measure]
    parts = [(piece, _figures(measures, recorded, piece, contract)[section.measure]) for piece in pieces]
    placed = {behind.count for _, part in parts for behind in part.behind}
    unplaced = sum(behind.count not in placed for behind in whole.behind)
    changed = {one.id: one for measure in measures for one in _changed(measure, recorded, changes, period)}
    return Course(whole, tuple(parts), unplaced, tuple(changed.values()))

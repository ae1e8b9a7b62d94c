"""What a year leaves to the next besides its records: totals that have none behind them, and words that changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from svdesk.domain.activity import Activity, Count, PeopleBasis
from svdesk.domain.figures import Figure, Recorded, figures_for
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import Measure


@dataclass(frozen=True, slots=True)
class EarlierTotal:
    """How much of an own term there was in a whole period, known as a total only.

    ``source`` says in words where it is from; ``contract`` is the id of the one contract that it is of, or empty.
    """

    id: str
    own_term: str
    period: Period
    quantity: Quantity
    source: str
    estimate: bool = False
    contract: str = ""


@dataclass(frozen=True, slots=True)
class DefinitionChange:
    """From ``starts`` on an own term, or else a shared one, means something other than before; ``note`` says what."""

    id: str
    starts: date
    note: str
    own_term: str = ""
    term: str = ""


def as_recorded(recorded: Recorded, totals: Iterable[EarlierTotal], period: Period, contract: str = "") -> Recorded:
    """What *recorded* would be if the *totals* were all there is of *period*, so that figures are made of them too.

    Each becomes one activity as long as its own period. No work is counted twice: of one word, a total of *contract*
    goes before one of all that the charity did, and a longer period before those that lie within it. A total of
    people is of different people, since nobody would write down anything else for a year.
    """
    known = [one for one in totals if one.contract in ("", contract) and one.period in period]
    known.sort(key=lambda one: (one.contract == "", one.period.start - one.period.end))
    taken: list[EarlierTotal] = []
    for one in known:
        if not any(one.own_term == other.own_term and one.period.overlaps(other.period) for other in taken):
            taken.append(one)
    return replace(recorded, activities=[_activity(one) for one in taken])


def last_known(
    measures: Sequence[Measure], recorded: Recorded, totals: Iterable[EarlierTotal], period: Period, contract: str = ""
) -> tuple[dict[str, Figure], frozenset[str]]:
    """The figures of an earlier *period* by code, and the codes of those for which there is nothing but a total.

    Whoever says what an earlier year came to asks this: where anything was recorded, the totals are not used.
    """
    found = {figure.code: figure for figure in figures_for(measures, recorded, period, contract)}
    alone = as_recorded(recorded, totals, period, contract)
    told = {figure.code: figure for figure in figures_for(measures, alone, period, contract)}
    as_totals = frozenset(code for code in found if not found[code].behind and told[code].behind)
    return {code: told[code] if code in as_totals else found[code] for code in found}, as_totals


def _activity(one: EarlierTotal) -> Activity:
    basis = PeopleBasis.DIFFERENT_PEOPLE if one.quantity.unit.id == "people" else None
    count = Count(one.id, one.own_term, one.quantity, people_basis=basis, estimate=one.estimate)
    return Activity(one.id, one.source, one.period, (count,))

"""What Home says: which returns come next, what needs a person, and how far each promise has come.

It stands above the journeys, because it looks at all of them and does nothing.
"""

from dataclasses import dataclass
from datetime import date

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.domain.problem import count_by_severity
from svdesk.domain.quantity import Quantity
from svdesk.domain.standing import Progress
from svdesk.services.progress import Progress as Steps
from svdesk.services.provider import problems
from svdesk.services.returns.assemble import Assembled, assemble
from svdesk.services.returns.compose.standings import year_progress
from svdesk.services.returns.periods import due
from svdesk.storage import activities, authorities, imports, mappings, returns
from svdesk.storage.store import Store

RECENT_DAYS = 120
"""A contract that ended longer ago than this asks for nothing more on Home."""


@dataclass(frozen=True, slots=True)
class Next:
    """One return to be made: for whom, for which period, how long ago that ended, and what it still lacks.

    ``days_since`` is negative while the period is still running.
    """

    contract: Contract
    period: Period
    days_since: int
    must_fix: int
    worth_a_look: int
    nothing_recorded: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One target of the year, and how far it has come; ``exact`` is False where "at least" must be said."""

    contract: Contract
    code: str
    label: str
    done: Quantity | None
    target: Quantity
    progress: Progress
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    """All that Home says."""

    activities: int
    contracts: int
    next: tuple[Next, ...]
    words_to_map: int
    held_rows: int
    held_in: tuple[str, ...]
    without_counts: int
    promises: tuple[Promise, ...]


def look(store: Store, today: date, steps: Steps) -> Overview:
    """Look at everything as it stands on *today*; ``steps`` can stop it."""
    current = [
        c for c in authorities.contracts(store) if c.period.start <= today and (today - c.period.end).days < RECENT_DAYS
    ]
    due, promises = [], []
    for number, contract in enumerate(current):
        steps.step(number, len(current), contract.reference)
        made = _next_return(store, contract, today)
        if made is not None:
            due.append(_due(made, today))
            promises += _promises(made)
    return Overview(
        activities=activities.how_many(store),
        contracts=len(current),
        next=tuple(sorted(due, key=lambda one: -one.days_since)),
        words_to_map=mappings.how_many_to_do(store),
        held_rows=imports.held_rows(store),
        held_in=tuple(imports.files_with_held_rows(store)),
        without_counts=len(activities.without_counts(store)),
        promises=tuple(promises),
    )


def nothing_recorded(made: Assembled) -> bool:
    """Whether no activity that counts for the contract lies in the period: then a return has nothing to say yet."""
    return not any(activity.period.overlaps(made.period) for activity in made.recorded.activities)


def _next_return(store: Store, contract: Contract, today: date) -> Assembled | None:
    """The likeliest period that has ended and was not exported yet, else the likeliest that has begun.

    What was exported before its period was over does not count.
    """
    exported = {one.period for one in returns.sent(store, contract.id) if one.at.date() > one.period.end}
    chosen = due(contract, today, exported)
    return assemble(store, contract.reference, chosen) if chosen else None


def _due(made: Assembled, today: date) -> Next:
    counts = count_by_severity([*made.problems, *problems(made.provider)])
    days, nothing = (today - made.period.end).days, nothing_recorded(made)
    return Next(made.contract, made.period, days, counts["stop"], counts["warn"], nothing)


def _promises(made: Assembled) -> list[Promise]:
    found = []
    for figure in made.figures:
        target, stands = made.year_targets.get(figure.code), year_progress(made, figure)
        if target is not None and stands is not None:
            so_far = made.year_to_date[figure.code]
            found.append(
                Promise(made.contract, figure.code, figure.label, so_far.quantity, target, stands, so_far.exact)
            )
    return found

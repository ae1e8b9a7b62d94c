"""What should be looked at in one activity while it is being typed: one small rule for each kind of Problem.

Every rule runs to its end on whatever has been typed so far; none raises. The field of each Problem is the part of
the editor that mends it: ``text``, ``period``, ``minutes``, ``groups``, ``counts``, ``division``, or one count's
``number``, ``basis`` and so on, as ``count_field`` writes them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from svdesk.domain.activity import Activity, Count, CountKind, Empty
from svdesk.domain.authority import Contract
from svdesk.domain.division import WHOLE, Division, percent
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import day_written, written
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import Unit, noun
from svdesk.domain.quantity import written as written_quantity

_MOST_GROUPS = 3
_PEOPLE = {"people", "attendances"}
_DAY = 24 * 60


@dataclass(frozen=True)
class Typed:
    """An activity as far as it has been typed, with what it is judged by: words, units, contracts and today.

    ``half_a_count`` says that a count stands there besides, which cannot be kept as it is.
    """

    activity: Activity
    own_terms: Mapping[str, OwnTerm]
    units: Mapping[str, Unit]
    today: date
    division: Division = field(default_factory=Division)
    contracts: Sequence[Contract] = ()
    half_a_count: bool = False

    def label(self, count: Count) -> str:
        """The word that a count stands under."""
        return self.own_terms[count.own_term].label


def check(typed: Typed) -> list[Problem]:
    """Every Problem of this activity, those that must be mended first; otherwise in the order of the rules."""
    found = [one for rule in RULES for one in rule(typed)]
    return sorted(found, key=lambda one: one.severity.rank)


def count_field(count_id: str, part: str) -> str:
    """The name of one part of one count, as a Problem's field: ``count/1f0c/number``."""
    return f"count/{count_id}/{part}"


def half_typed(code: str, record: str, where: str, /, **facts: str) -> Problem:
    """The Problem *code* about something typed that cannot be kept as it stands, in the field *where*."""
    return problem(code, Where(Page.ACTIVITIES, record, where), **facts)


def says_what_was_done(typed: Typed) -> Iterator[Problem]:
    """An activity has words."""
    if not typed.activity.text.strip():
        yield _problem(typed, "text-missing", "text")


def was_done_lately(typed: Typed) -> Iterator[Problem]:
    """It has been done already, and not so long ago that the year must be wrong."""
    start, end = typed.activity.period.start, typed.activity.period.end
    if end > typed.today:
        yield _problem(typed, "still-to-come", "period", date=day_written(end))
    if start.year < typed.today.year - 10:
        yield _problem(typed, "long-ago", "period", date=day_written(start))


def lasts_as_long_as_it_can(typed: Typed) -> Iterator[Problem]:
    """It lies in one year, and a session of it in one day."""
    period, minutes = typed.activity.period, typed.activity.minutes
    if (period.end - period.start).days > 366:
        yield _problem(typed, "lasts-over-a-year", "period", when=written(period))
    if minutes is not None and minutes > _DAY:
        yield _problem(typed, "session-over-a-day", "minutes", length=length_written(minutes))


def something_is_counted(typed: Typed) -> Iterator[Problem]:
    """There is a count, once it is said what was done."""
    if typed.activity.text.strip() and not typed.activity.counts and not typed.half_a_count:
        yield _problem(typed, "nothing-counted-yet", "counts")


def counts_are_whole(typed: Typed) -> Iterator[Problem]:
    """Every count has a number, and a number that it can be."""
    for count in typed.activity.counts:
        where, label, quantity = count_field(count.id, "number"), typed.label(count), count.quantity
        if quantity is None:
            if count.empty is Empty.NOT_ANSWERED:
                yield _problem(typed, "number-open", where, label=label)
        elif quantity.value < 0:
            yield _problem(typed, "below-nothing", where, label=label, number=written_quantity(quantity))
        elif quantity.unit.id in _PEOPLE and quantity.value % 1:
            yield _problem(typed, "part-of-a-person", where, label=label, number=written_quantity(quantity))


def people_are_counted_somehow(typed: Typed) -> Iterator[Problem]:
    """Where people are counted, it is said whether they are visits, different people or new ones."""
    for count in typed.activity.counts:
        if count.quantity and count.quantity.unit.id == "people" and count.people_basis is None:
            yield _problem(typed, "people-basis-open", count_field(count.id, "basis"), label=typed.label(count))


def nothing_is_counted_twice(typed: Typed) -> Iterator[Problem]:
    """Each word stands once, in each of its units; what was aimed at is another thing than what was done."""
    times = Counter((count.own_term, count.kind, count.people_basis) for count in typed.activity.counts)
    for (own_term, kind, _basis), many in times.items():
        if many > 1 and kind is CountKind.ACTUAL:
            own = typed.own_terms[own_term]
            again = [count for count in typed.activity.counts if count.own_term == own_term][-1]
            yield _problem(
                typed,
                "counted-twice",
                count_field(again.id, "word"),
                label=own.label,
                times="twice" if many == 2 else f"{many} times",
                unit=noun(typed.units[own.unit]),
            )


def groups_are_few(typed: Typed) -> Iterator[Problem]:
    """It was mainly for three groups of people at most."""
    if len(typed.activity.groups) > _MOST_GROUPS:
        yield _problem(typed, "many-groups", "groups", groups=str(len(typed.activity.groups)))


def shares_make_a_whole(typed: Typed) -> Iterator[Problem]:
    """Shares come to the whole: more only with a reason, less only knowingly."""
    division = typed.division
    if division.refused:
        yield _problem(typed, "divided-over-the-whole", "division", percent=percent(division.total))
    elif division.shares and division.total < WHOLE:
        yield _problem(typed, "divided-under-the-whole", "division", percent=percent(division.total))


def shares_go_to_running_contracts(typed: Typed) -> Iterator[Problem]:
    """A share goes to a contract that runs on the days of the activity."""
    shares = {share.contract for share in typed.division.shares if share.hundredths}
    for contract in typed.contracts:
        if contract.id in shares and not contract.period.overlaps(typed.activity.period):
            yield _problem(
                typed, "share-outside-contract", "division", contract=contract.reference, runs=written(contract.period)
            )


RULES: tuple[Callable[[Typed], Iterator[Problem]], ...] = (
    says_what_was_done,
    was_done_lately,
    lasts_as_long_as_it_can,
    counts_are_whole,
    people_are_counted_somehow,
    nothing_is_counted_twice,
    groups_are_few,
    shares_make_a_whole,
    shares_go_to_running_contracts,
    something_is_counted,
)


def length_written(minutes: int) -> str:
    """A length of time as people read it: ``1 hour 30 minutes``, ``45 minutes``, ``2 hours``."""
    hours, rest = divmod(minutes, 60)
    parts = [(hours, "hour"), (rest, "minute")] if hours and rest else [(hours, "hour") if hours else (rest, "minute")]
    return " ".join(f"{number:,} {name}{'' if number == 1 else 's'}" for number, name in parts)


def _problem(typed: Typed, code: str, where: str, **facts: str) -> Problem:
    return problem(code, Where(Page.ACTIVITIES, typed.activity.id, where), **facts)

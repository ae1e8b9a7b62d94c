"""What should be looked at before a return is sent: one small rule for each kind of Problem.

Every rule runs to its end on whatever data there is; none raises, and none hides what another would find.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from svdesk.domain.activity import Activity, Count, CountKind
from svdesk.domain.authority import Contract
from svdesk.domain.figures import Figure, LeftOut, Recorded
from svdesk.domain.mapping import Relation
from svdesk.domain.period import Period, written
from svdesk.domain.problem import Page, Problem, Severity, Where, problem
from svdesk.domain.quantity import Quantity, convertible, noun, number
from svdesk.domain.quantity import written as written_quantity
from svdesk.domain.return_format import ReturnFormat

_SHORT = 60
"""As much of a person's text as a Problem quotes."""


@dataclass(frozen=True)
class Return:
    """A return as it is checked: what was asked, what was recorded, and the figures made from it.

    ``targets`` are those of this period by the codes of figures, in the figures' own units.
    """

    form: ReturnFormat
    contract: Contract
    period: Period
    recorded: Recorded
    figures: Sequence[Figure]
    targets: Mapping[str, Quantity]
    answers: Mapping[str, str]

    @cached_property
    def activities(self) -> list[Activity]:
        """The activities which have at least a day in the period."""
        return [a for a in self.recorded.activities if a.period.overlaps(self.period)]

    @cached_property
    def counts(self) -> dict[str, Count]:
        """Their counts by id."""
        return {count.id: count for activity in self.activities for count in activity.counts}

    @cached_property
    def uses(self) -> Counter[str]:
        """How many counts of what was done stand under each own term in the period."""
        return Counter(c.own_term for c in self.counts.values() if c.kind is CountKind.ACTUAL)

    @property
    def authority(self) -> str:
        """The name of the authority, as sentences use it."""
        return self.contract.authority.name


def check(made: Return) -> list[Problem]:
    """Every Problem of this return, those that must be mended first; otherwise in the order of the rules."""
    order = list(Severity)
    found = [one for rule in RULES for one in rule(made)]
    return sorted(found, key=lambda one: order.index(one.severity))


def word_count(text: str) -> int:
    """How many words a text has, as word processors count them: runs of anything between spaces."""
    return len(text.split())


def named(figure: Figure) -> str:
    """A figure as a sentence names it: ``AT1 (People helped towards work)``."""
    return f"{figure.code} ({figure.label})"


def several(how_many: int, one: str, more: str) -> str:
    """A number with its word: ``1 entry``, ``1,204 entries``."""
    return f"{how_many:,} {one if how_many == 1 else more}"


def _entries(how_many: int) -> str:
    return several(how_many, "entry", "entries")


def _on_line(made: Return, code: str) -> Where:
    return Where(Page.RETURNS, made.contract.id, code)


def period_is_inside_contract(made: Return) -> Iterator[Problem]:
    """A return is for a period of its contract."""
    if made.period not in made.contract.period:
        yield problem(
            "period-outside-contract",
            Where(Page.CONTRACTS, made.contract.id, "period"),
            period=written(made.period),
            contract=made.contract.reference,
            runs=written(made.contract.period),
        )


def questions_are_answered(made: Return) -> Iterator[Problem]:
    """Every question that must be answered is."""
    for question in made.form.questions:
        if question.required and not made.answers.get(question.code, "").strip():
            yield problem(
                "answer-missing",
                _on_line(made, question.code),
                code=question.code,
                question=question.text,
            )


def answers_keep_their_length(made: Return) -> Iterator[Problem]:
    """No answer has more words than the authority will read."""
    for question in made.form.questions:
        words = word_count(made.answers.get(question.code, ""))
        if question.words and words > question.words:
            yield problem(
                "answer-too-long",
                _on_line(made, question.code),
                code=question.code,
                words=f"{words:,}",
                limit=f"{question.words:,}",
                authority=made.authority,
            )


def own_terms_are_mapped(made: Return) -> Iterator[Problem]:
    """Every own term used in the period says what it means, or that it fits nothing."""
    for own_id, used in made.uses.items():
        own, meant = made.recorded.own_terms[own_id], made.recorded.mappings.get(own_id)
        where, entries = Where(Page.TERMS, own_id, "term"), _entries(used)
        if meant is None or meant.relation is Relation.ASK_LATER:
            unit = noun(made.recorded.units[own.unit])
            yield problem("own-term-unmapped", where, label=own.label, unit=unit, entries=entries)
        elif meant.relation is Relation.COVERS_MORE and meant.term:
            glossary = made.recorded.glossary
            label = glossary[meant.term].label if meant.term in glossary else meant.term
            yield problem("own-term-covers-more", where, label=own.label, term=label, entries=entries)
        elif meant.relation is Relation.NOTHING_FITS:
            yield problem("own-term-fits-nothing", where, label=own.label, entries=entries)


def activities_lie_inside(made: Return) -> Iterator[Problem]:
    """Whatever is counted was done wholly inside the period."""
    left = {a for figure in made.figures for a, _, why in figure.left_out if why is LeftOut.STRADDLES}
    for activity in made.activities:
        if activity.id in left:
            yield problem(
                "straddles-period",
                Where(Page.ACTIVITIES, activity.id, "period"),
                text=_shortened(activity.text),
                when=written(activity.period),
                period=written(made.period),
            )


def people_are_counted_once(made: Return) -> Iterator[Problem]:
    """The number of different people is known, and is not only the least it can be."""
    for figure in made.figures:
        if figure.quantity and not figure.exact:
            yield problem(
                "people-may-repeat",
                _on_line(made, figure.code),
                code=named(figure),
                count=f"{len(figure.behind):,}",
                value=number(figure.quantity.value),
            )


def entries_have_the_unit(made: Return) -> Iterator[Problem]:
    """What cannot be counted for its unit is said, unless another line of the form counts it."""
    counted = {behind.count for figure in made.figures for behind in figure.behind}
    for figure in made.figures:
        lost = [c for _, c, why in figure.left_out if why is LeftOut.ANOTHER_UNIT and c not in counted]
        units = {q.unit.id: q.unit for c in lost if (q := made.counts[c].quantity)}
        if lost:
            yield problem(
                "another-unit",
                _on_line(made, figure.code),
                code=named(figure),
                wanted=noun(figure.unit),
                entries=_entries(len(lost)),
                found=" and ".join(sorted(noun(unit) for unit in units.values())),
                authority=made.authority,
            )


def targets_have_records(made: Return) -> Iterator[Problem]:
    """Nothing promised for the period is without any record."""
    for figure in made.figures:
        if figure.quantity is None and figure.code in made.targets:
            yield problem(
                "nothing-recorded",
                _on_line(made, figure.code),
                code=named(figure),
                target=written_quantity(made.targets[figure.code]),
                period=written(made.period),
            )


def targets_have_the_unit(made: Return) -> Iterator[Problem]:
    """A target can be compared with the figure it is for."""
    figures = {figure.code: figure for figure in made.figures}
    for target in made.contract.targets:
        figure = figures.get(target.code)
        if not figure or not target.period.overlaps(made.period):
            continue
        if not convertible(target.quantity.unit.id, figure.unit.id):
            yield problem(
                "target-in-another-unit",
                Where(Page.CONTRACTS, made.contract.id, target.code),
                code=named(figure),
                wanted=noun(figure.unit),
                contract=made.contract.reference,
                found=noun(target.quantity.unit),
            )


def targets_have_lines(made: Return) -> Iterator[Problem]:
    """Every target that touches the period is for a line of the form."""
    lines = {figure.code for figure in made.figures}
    touching = (t.code for t in made.contract.targets if t.period.overlaps(made.period))
    for code in dict.fromkeys(touching):
        if code not in lines:
            yield problem(
                "target-of-no-line",
                Where(Page.CONTRACTS, made.contract.id, code),
                contract=made.contract.reference,
                code=code,
            )


def estimates_are_said(made: Return) -> Iterator[Problem]:
    """A figure that rests on estimates says so."""
    for figure in made.figures:
        if figure.estimates:
            estimates = several(figure.estimates, "estimate", "estimates")
            yield problem(
                "estimates-included",
                _on_line(made, figure.code),
                code=named(figure),
                estimates=estimates,
            )


def shared_people_are_said(made: Return) -> Iterator[Problem]:
    """A figure of what cannot be divided says when it stands whole in other contracts as well."""
    shared = {a.id for a in made.activities if a.share_of(made.contract.id) != 10000}
    for figure in made.figures:
        entries = sum(behind.activity in shared for behind in figure.behind)
        if entries and not figure.unit.divides:
            yield problem(
                "people-in-several-contracts",
                _on_line(made, figure.code),
                code=named(figure),
                entries=_entries(entries),
            )


RULES: tuple[Callable[[Return], Iterator[Problem]], ...] = (
    period_is_inside_contract,
    questions_are_answered,
    answers_keep_their_length,
    own_terms_are_mapped,
    activities_lie_inside,
    targets_have_records,
    targets_have_the_unit,
    targets_have_lines,
    people_are_counted_once,
    entries_have_the_unit,
    shared_people_are_said,
    estimates_are_said,
)


def _shortened(text: str) -> str:
    """The beginning of *text*, cut after a whole word."""
    one_line = " ".join(text.split())
    if len(one_line) <= _SHORT:
        return one_line
    return f"{one_line[:_SHORT].rpartition(' ')[0] or one_line[:_SHORT]} …"

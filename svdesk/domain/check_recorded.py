"""What was recorded and how it counts: own words, dates, people, units, estimates and shares."""

from collections.abc import Iterator

from svdesk.domain.checked import Return, counts_told, named, on_line
from svdesk.domain.division import counted_in
from svdesk.domain.figures import Figure, LeftOut, unit_counted
from svdesk.domain.mapping import Relation
from svdesk.domain.period import written
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import noun, number
from svdesk.domain.quantity import written as written_quantity
from svdesk.i18n import _, counted

_NAMED = 3
"""So many figures that stand in full elsewhere are named."""

_SHORT = 60
"""As much of a person's text as a Problem quotes."""


def own_terms_are_mapped(made: Return) -> Iterator[Problem]:
    """Every own term used in the period says what it means, or that it fits nothing."""
    for own_id, used in made.uses.items():
        own, meant = made.recorded.own_terms[own_id], made.recorded.mappings.get(own_id)
        where, counts = Where(Page.TERMS, own_id, "term"), counts_told(used)
        gone = meant is not None and meant.term is not None and meant.term not in made.recorded.glossary
        unit = noun(made.recorded.units[own.unit])
        if meant is None or meant.relation is Relation.ASK_LATER or gone:
            yield problem("own-term-unmapped", where, label=own.label, unit=unit, counts=counts)
        elif meant.relation is Relation.COVERS_MORE and meant.term:
            label = made.recorded.glossary[meant.term].label
            yield problem("own-term-covers-more", where, label=own.label, term=label, counts=counts)
        elif meant.relation is Relation.NOTHING_FITS:
            yield problem("own-term-fits-nothing", where, label=own.label, unit=unit, counts=counts)


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
                on_line(made, figure.code),
                code=named(figure),
                count=f"{len(figure.behind):,}",
                value=number(figure.quantity.value),
            )


def entries_have_the_unit(made: Return) -> Iterator[Problem]:
    """What cannot be counted for its unit is said, unless another line of the form counts it."""
    included = {behind.count for figure in made.figures for behind in figure.behind}
    activities = {activity.id: activity for activity in made.activities}
    for figure in made.figures:
        lost = [(a, c) for a, c, why in figure.left_out if why is LeftOut.ANOTHER_UNIT and c not in included]
        units = {
            unit_counted(activities[a], made.counts[c], q.unit.id) for a, c in lost if (q := made.counts[c].quantity)
        }
        if lost:
            yield problem(
                "another-unit",
                on_line(made, figure.code),
                code=named(figure),
                wanted=noun(figure.unit),
                counts=counts_told(len(lost)),
                found=" and ".join(sorted(noun(made.recorded.units[unit]) for unit in units)),
                authority=made.authority,
            )


def estimates_are_said(made: Return) -> Iterator[Problem]:
    """A figure that rests on estimates says so."""
    for figure in made.figures:
        if figure.estimates:
            estimates = counted(figure.estimates, _("1 estimate"), _("{n} estimates"))
            yield problem(
                "estimates-included",
                on_line(made, figure.code),
                code=named(figure),
                estimates=estimates,
            )


def whole_in_several_is_said(made: Return) -> Iterator[Problem]:
    """What nobody divided stands in full in every contract of its days, which nobody expects: it is said once."""
    included = {behind.activity for figure in made.figures for behind in figure.behind}
    twice = [a for a in made.activities if a.id in included and not a.shares and counted_in(a, made.others)]
    ids = {activity.id for activity in twice}
    figures = [figure for figure in made.figures if ids.intersection(behind.activity for behind in figure.behind)]
    others = [one for one in made.others if any(one.period.overlaps(activity.period) for activity in twice)]
    if twice:
        yield problem(
            "whole-in-several-contracts",
            Where(Page.ACTIVITIES, twice[0].id, "division"),
            others=others[0].reference if len(others) == 1 else f"{len(others)} other contracts",
            figures=_listed([_in_full(figure, ids) for figure in figures]),
            activities="the activity" if len(twice) == 1 else f"each of the {len(twice):,} activities",
        )


def shared_people_are_said(made: Return) -> Iterator[Problem]:
    """A figure of what cannot be divided says when it stands whole in other contracts as well."""
    shared = {a.id for a in made.activities if a.share_of(made.contract.id) != 10000}
    for figure in made.figures:
        shared_counts = sum(behind.activity in shared for behind in figure.behind)
        if shared_counts and not figure.unit.divides:
            yield problem(
                "people-in-several-contracts",
                on_line(made, figure.code),
                code=named(figure),
                counts=counts_told(shared_counts),
            )


def _in_full(figure: Figure, ids: set[str]) -> str:
    """A figure with as much as it says: ``Food parcels (32 food parcels)``, ``Volunteering (part of 61 hours)``."""
    if figure.quantity is None:
        return figure.label
    said = written_quantity(figure.quantity)
    part = "" if all(behind.activity in ids for behind in figure.behind) else "part of "
    return f"{figure.label} ({part}{said})"


def _listed(figures: list[str]) -> str:
    more = len(figures) - _NAMED
    others = [counted(more, _("1 other figure"), _("{n} other figures"))] if more > 0 else []
    return ", ".join([*figures[:_NAMED], *others])


def _shortened(text: str) -> str:
    """The beginning of *text*, cut after a whole word."""
    one_line = " ".join(text.split())
    if len(one_line) <= _SHORT:
        return one_line
    return f"{one_line[:_SHORT].rpartition(' ')[0] or one_line[:_SHORT]} …"

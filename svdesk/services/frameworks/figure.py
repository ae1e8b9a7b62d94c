"""What a rule gives for a period, before any return asks for it, and the sentence that says so.

Every number is computed by ``domain.figures``, as those of a return are; a percentage is the one of two such numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from svdesk.domain.adding import usual_rule
from svdesk.domain.figures import Figure, LeftOut, Recorded, figures_for
from svdesk.domain.framework import Framework
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period, written
from svdesk.domain.quantity import Unit, noun, number
from svdesk.domain.quantity import written as amount
from svdesk.domain.return_format import Measure
from svdesk.i18n import _
from svdesk.services.frameworks.rule import Rule, as_measure, whole_of
from svdesk.storage import activities, glossaries, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Preview:
    """The figure that a rule gives in a period; of a percentage also ``whole``, and ``percent`` of it.

    All are None where the measure is answered in words; so is ``percent`` where either is only the least it can be.
    """

    period: Period
    figure: Figure | None = None
    whole: Figure | None = None
    percent: Decimal | None = None


def recorded(store: Store, period: Period) -> Recorded:
    """All that figures of *period* are made from, as the desk file stands now."""
    known = units()
    return Recorded(
        activities.overlapping(store, period, known),
        mappings.own_terms(store),
        mappings.decisions(store),
        glossaries.current(store),
        known,
    )


def preview(
    period: Period, rule: Rule, code: str, framework: Framework, others: Mapping[str, Rule], made_of: Recorded
) -> Preview:
    """What *rule* gives for the measure *code* in *period*, with what also counts in it by the rules of *others*.

    It must have passed ``rule_check.check`` without a stop.
    """
    measure = framework.by_code[code]
    asked = as_measure(rule, measure)
    if asked is None:
        return Preview(period)
    also = [
        made
        for other, one in others.items()
        if other != code and code in one.counts_in and other in framework.by_code
        if (made := as_measure(one, framework.by_code[other])) is not None
    ]
    figure = _figure(asked, also, made_of, period)
    whole_measure = whole_of(rule, measure)
    if whole_measure is None:
        return Preview(period, figure)
    whole = _figure(whole_measure, [], made_of, period)
    return Preview(period, figure, whole, _percent(figure, whole))


def short(found: Preview, asked: Unit | None = None) -> str:
    """The figure in a few words, for a list: ``34.5 hours``, ``25%``; empty where there is none to tell.

    Of a percentage that is not sure it is the two numbers: ``12 people of at least 48 people``.

    *asked* is the unit that the measure asks for where this is another: ``27 hours, not people``.
    """
    if found.figure is None:
        return ""
    said = f"{number(found.percent)}%" if found.percent is not None else amount_said(found.figure)
    if found.whole is not None and found.percent is None:
        if found.figure.quantity is None or not _is_something(found.whole):
            return ""
        said = _("{part} of {whole}").format(part=said, whole=amount_said(found.whole))
    if asked is None or found.figure.quantity is None:
        return said
    return _("{figure}, not {asked}").format(figure=said, asked=_briefly(asked))


def _briefly(unit: Unit) -> str:
    """A unit in a list: the abbreviations that have capitals are read as they are, such as FTE; others as words."""
    return noun(unit) if unit.symbol.islower() else unit.symbol


def of_word(own: OwnTerm, made_of: Recorded, period: Period) -> Figure | None:
    """What was recorded under one of the charity's own words in *period*; None where it is mapped on no term."""
    decision = made_of.mappings.get(own.id)
    if decision is None or decision.term is None:
        return None
    line = Measure(own.id, own.label, own.unit, (decision.term,), usual_rule(own.unit), exactly=True)
    mine = [one for one in made_of.activities if any(count.own_term == own.id for count in one.counts)]
    return figures_for([line], replace(made_of, activities=mine, mappings={own.id: decision}), period)[0]


def amount_said(figure: Figure) -> str:
    """The amount of a figure: ``34.5 hours``, ``at least 12 people``; ``nothing`` where nothing was recorded."""
    if figure.quantity is None:
        return _("nothing")
    value = amount(figure.quantity)
    return value if figure.exact else _("at least {value}").format(value=value)


def said(found: Preview) -> list[str]:
    """The figure in sentences: what it is and how many records are behind it, then what was left out and why."""
    figure, period = found.figure, written(found.period)
    if figure is None:
        return [_("It is answered in words, so there is no figure.")]
    if figure.quantity is None:
        first = _("{period}: nothing is recorded for it.").format(period=period)
    elif found.whole is not None and not _is_something(found.whole):
        first = _("{period}: no percentage, because there is nothing that it could be a part of.").format(period=period)
    elif found.whole is not None:
        words = _("{period}: {percent}%, which is {part} of {whole}, from {records}.")
        if found.percent is None:
            words = _(
                "{period}: {part} of {whole}, from {records}; no percentage, because not all of these numbers are sure."
            )
        first = words.format(
            percent="" if found.percent is None else number(found.percent),
            period=period,
            part=amount_said(figure),
            whole=amount_said(found.whole),
            records=_records(len({b.count for b in (*figure.behind, *found.whole.behind)})),
        )
    else:
        first = _("{period}: {value} from {records}.").format(
            value=amount_said(figure), records=_records(len(figure.behind)), period=period
        )
    return [first, *_provisos(figure), *(_provisos(found.whole) if found.whole else [])]


def _figure(measure: Measure, also: list[Measure], made_of: Recorded, period: Period) -> Figure:
    return figures_for([measure, *also], made_of, period)[0]


def _percent(part: Figure, whole: Figure) -> Decimal | None:
    """One hundred times the part over the whole, to one decimal place; None where one is missing, nought or unsure."""
    if part.quantity is None or whole.quantity is None or not _is_something(whole) or not (part.exact and whole.exact):
        return None
    with localcontext(prec=40):
        return (part.quantity.value * 100 / whole.quantity.value).quantize(Decimal("0.1"))


def _is_something(whole: Figure) -> bool:
    return whole.quantity is not None and whole.quantity.value != 0


def _provisos(figure: Figure) -> list[str]:
    lines = []
    if not figure.exact:
        lines.append(_("The same people may be in several records, so only “at least” is sure."))
    if figure.estimates:
        lines.append(_("Estimates among them: {n}.").format(n=f"{figure.estimates:,}"))
    for why, words in (
        (LeftOut.STRADDLES, _("Left out, because they lie only partly in the period: {records}.")),
        (LeftOut.ANOTHER_UNIT, _("Left out, because they are counted in another unit: {records}.")),
    ):
        if n := sum(reason is why for _activity, _count, reason in figure.left_out):
            lines.append(words.format(records=_records(n)))
    return lines


def _records(n: int) -> str:
    return _("1 record") if n == 1 else _("{n} records").format(n=f"{n:,}")

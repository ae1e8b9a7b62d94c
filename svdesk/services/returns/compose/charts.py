"""A figure through the period: the picture, what it shows as a sentence, and the same for who cannot see it."""

from dataclasses import dataclass
from typing import NamedTuple

from svdesk.domain.period import MONTHS, Period
from svdesk.domain.quantity import Quantity, total
from svdesk.domain.return_format import AddsUp, ChartOf
from svdesk.i18n import _, counted
from svdesk.services.returns.assemble import Assembled, Course
from svdesk.services.returns.compose.words import amount, changed_words, unit_words, with_unit
from svdesk.services.returns.document import Block, Chart, Heading, Paragraph, Series

_SUMS = {AddsUp.SUM, AddsUp.HOURS_X_PEOPLE}


class _Amount(NamedTuple):
    """What there was in one piece; not ``exact``, it is the least there can have been."""

    period: Period
    quantity: Quantity
    exact: bool

    @property
    def said(self) -> str:
        value = with_unit(self.quantity)
        return value if self.exact else _("at least {value}").format(value=value)


@dataclass(frozen=True, slots=True)
class _Told:
    """A course with what is needed to speak of it; ``running`` is the total after each piece, if it is a sum."""

    course: Course
    label: str
    target: Quantity | None
    running: tuple[Quantity, ...]

    @property
    def amounts(self) -> list[_Amount]:
        """The pieces that have a figure."""
        pieces = self.course.pieces
        return [_Amount(when, part.quantity, part.exact) for when, part in pieces if part.quantity is not None]


def chart(section: ChartOf, made: Assembled) -> list[Block]:
    """The heading, the chart with its finding, and a word on what could not be placed in it."""
    course = made.charts[section]
    whole = course.whole
    summing = whole.adds_up in _SUMS
    told = _Told(
        course,
        whole.label,
        made.targets.get(whole.code) if summing else None,
        _running(course) if summing else (),
    )
    blocks: list[Block] = [Heading(1, section.title)]
    drawn = _drawn(told) if told.amounts else None
    blocks.append(drawn or Paragraph(f"{finding(told)}."))
    return [*blocks, *_at_least(told), *_unplaced(course), *_changed(course, made, drawn.breaks if drawn else ())]


def finding(told: _Told) -> str:
    """What the chart shows, as one sentence without a full stop."""
    if not told.amounts:
        return _("{label}: nothing was recorded for the period").format(label=told.label)
    if told.target is not None:
        return _against_target(told, told.target)
    best = max(told.amounts, key=lambda one: one.quantity.value)
    facts = {"label": told.label, "value": best.said, "when": _named(best.period)}
    if len(told.amounts) == 1:
        return _("{label}: {value} in {when}").format(**facts)
    if all(one.said == best.said for one in told.amounts):
        return _("{label}: {value} each time").format(**facts)
    return _("{label} came to most in {when}: {value}").format(**facts)


def _against_target(told: _Told, target: Quantity) -> str:
    whole = told.course.whole.quantity or told.running[-1]
    for (period, _part), so_far in zip(told.course.pieces, told.running, strict=True):
        if so_far.value >= target.value:
            verb = _("passed") if so_far.value > target.value else _("reached")
            # With counts that stand in no piece, the target may have been reached before this one.
            when = _("in") if not told.course.unplaced else _("by the end of")
            return _("{label} {verb} the target of {target} {when} {period}").format(
                label=told.label, verb=verb, target=with_unit(target), when=when, period=_named(period)
            )
    if whole.value >= target.value:
        return _("{label} reached the target of {target}").format(label=told.label, target=with_unit(target))
    return _("{label} came to {whole} of the {target} promised").format(
        label=told.label, whole=amount(whole), target=with_unit(target)
    )


def _drawn(told: _Told) -> Chart:
    pieces = told.course.pieces
    unit = told.course.whole.unit
    each = Series(_each(pieces[0][0]), tuple(p.quantity.value if p.quantity else None for _, p in pieces))
    symbol = "£" if unit.is_money else "%" if unit.id == "percent" else unit_words(unit)
    years = len({period.start.year for period, _ in pieces}) > 1 and len(pieces) > 12
    categories = tuple(_category(period, with_year=years) for period, _ in pieces)
    if told.target is None:
        return Chart(finding(told), _alt(told), "bars", categories, (each,), symbol)
    so_far = Series(_("Total so far"), tuple(quantity.value for quantity in told.running))
    target, breaks = told.target.value, _breaks(told.course)
    return Chart(finding(told), _alt(told), "line", categories, (so_far, each), symbol, target, breaks=breaks)


def _alt(told: _Told) -> str:
    first, last = told.course.pieces[0][0], told.course.pieces[-1][0]
    span = _("{label}, from {first} to {last}.").format(
        label=told.label, first=_named(first, year=True), last=_named(last, year=True)
    )
    low = min(told.amounts, key=lambda one: one.quantity.value)
    high = max(told.amounts, key=lambda one: one.quantity.value)
    ends = _("The least was {low} in {low_when}, the most {high} in {high_when}.").format(
        low=low.said, low_when=_named(low.period), high=high.said, high_when=_named(high.period)
    )
    month = told.course.pieces[0][0].months_long == 1
    each = _("each month") if month else _("each quarter")
    kind = _("A bar for {each}") if told.target is None else _("Lines for {each} and for the total so far")
    kind = kind.format(each=each)
    parts = [f"{kind}: {span}", ends]
    missing = len(told.course.pieces) - len(told.amounts)
    if missing:
        parts.append(_("{missing} without a figure.").format(missing=_pieces(told, missing)))
    if told.target is not None:
        parts.append(
            _("The total rose to {total}; the target, a straight line, is {target}.").format(
                total=with_unit(told.running[-1]), target=with_unit(told.target)
            )
        )
    return " ".join(parts)


def _running(course: Course) -> tuple[Quantity, ...]:
    amounts = [part.quantity for _, part in course.pieces]
    unit = course.whole.unit
    return tuple(total((q for q in amounts[: n + 1] if q is not None), unit) for n in range(len(amounts)))


def _at_least(told: _Told) -> list[Block]:
    if all(one.exact for one in told.amounts):
        return []
    words = _("Where the same people may stand in several counts, the least that is sure is shown.")
    return [Paragraph(words, "small")]


def _unplaced(course: Course) -> list[Block]:
    if not course.unplaced:
        return []
    one = _("1 count was made for longer than one piece of this chart, and so stands in the total only.")
    more = _("{counts} counts were made for longer than one piece of this chart, and so stand in the total only.")
    return [Paragraph(one if course.unplaced == 1 else more.format(counts=f"{course.unplaced:,}"), "small")]


def _breaks(course: Course) -> tuple[int, ...]:
    """The pieces in which, or with which, a word began to mean something else."""
    days = [one.starts for one in course.changed]
    return tuple(at for at, (piece, _) in enumerate(course.pieces) if at and any(day in piece for day in days))


def _changed(course: Course, made: Assembled, breaks: tuple[int, ...]) -> list[Block]:
    """What is not the same thing before and after, in the person's own sentence, and whether the line shows it.

    Nothing is drawn before the first piece, and bars are not joined: there no line can be broken.
    """
    broken = [one for one in course.changed if any(one.starts in course.pieces[at][0] for at in breaks)]
    told = (
        (broken, _("The line is broken where what is counted changed. {said}")),
        ([one for one in course.changed if one not in broken], _("What is counted changed during this period. {said}")),
    )
    return [
        Paragraph(words.format(said=" ".join(changed_words(one, made) for one in some)), "small")
        for some, words in told
        if some
    ]


def _each(piece: Period) -> str:
    return {1: _("In the month"), 3: _("In the quarter")}.get(piece.months_long or 0, _("In the period"))


def _pieces(told: _Told, how_many: int) -> str:
    month = told.course.pieces[0][0].months_long == 1
    forms = (_("1 month"), _("{n} months")) if month else (_("1 quarter"), _("{n} quarters"))
    return counted(how_many, *forms)


def _category(period: Period, *, with_year: bool) -> str:
    first, last = MONTHS[period.start.month][:3], MONTHS[period.end.month][:3]
    months = first if first == last else _("{first} to {last}").format(first=first, last=last)
    return f"{months} {period.end.year}" if with_year else months


def _named(period: Period, *, year: bool = False) -> str:
    first, last = MONTHS[period.start.month], MONTHS[period.end.month]
    months = first if first == last else _("{first} to {last}").format(first=first, last=last)
    return f"{months} {period.end.year}" if year else months

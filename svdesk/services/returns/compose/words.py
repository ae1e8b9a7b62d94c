"""How figures, targets and standings are put on paper, the same in every section.

Kept together so that a reader never meets the same number written in two ways.
"""

from decimal import Decimal

from svdesk.domain.activity import Empty
from svdesk.domain.earlier import DefinitionChange
from svdesk.domain.figures import Figure
from svdesk.domain.period import Period, day_written
from svdesk.domain.quantity import Quantity, Unit, money, noun, number
from svdesk.domain.return_format import AddsUp
from svdesk.domain.standing import Progress, Standing
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled

NO_TARGET = "No target"


def empty_words(empty: Empty) -> str:
    """The four kinds of empty, as a reader of the return meets them."""
    return {
        Empty.NIL: _("Nil"),
        Empty.NOT_APPLICABLE: _("Not applicable"),
        Empty.NOT_KNOWN: _("Not known"),
        Empty.NOT_ANSWERED: _("Not yet answered"),
    }[empty]


def value_of(figure: Figure) -> str:
    """A figure without its unit: ``1,204``, ``£12.50``, ``At least 24``, ``Nil``, ``Not known``."""
    if figure.quantity is None:
        return empty_words(figure.empty or Empty.NOT_ANSWERED)
    if figure.quantity.value == 0 and figure.exact:
        return empty_words(Empty.NIL)
    plain = amount(figure.quantity)
    return plain if figure.exact else _("At least {value}").format(value=plain)


def value_then(figure: Figure) -> str:
    """A figure of an earlier time, where what is missing will not be answered any more."""
    return _("Not recorded") if figure.empty is Empty.NOT_ANSWERED else value_of(figure)


def amount(quantity: Quantity) -> str:
    """An amount without its unit, but for pounds and per cent, which are read with the number."""
    if quantity.unit.is_money:
        return money(quantity.value)
    return f"{number(quantity.value)}%" if quantity.unit.id == "percent" else number(quantity.value)


def with_unit(quantity: Quantity) -> str:
    """An amount with its unit: ``12 hours``, ``£4.00``."""
    plain = amount(quantity)
    return plain if _speaks_for_itself(quantity.unit) else f"{plain} {noun(quantity.unit, quantity.value)}"


def unit_words(unit: Unit, value: Decimal | None = None) -> str:
    """A unit as a column names it, or the unit of *value* where that may be one."""
    return _("pounds") if unit.is_money else noun(unit, value)


def target_words(target: Quantity | None) -> str:
    """A target in a column of its own."""
    return _(NO_TARGET) if target is None else amount(target)


def standing_words(progress: Progress, *, exact: bool = True, of_year: bool = False) -> str:
    """Where a figure stands: ``Nearly met, 93%``, ``On track, 34% of the year's target``."""
    if progress.percent is None:
        return _(progress.standing.value)
    part = f"{progress.percent:,}%" if exact else _("at least {percent}%").format(percent=f"{progress.percent:,}")
    if of_year:
        part = _("{part} of the year's target").format(part=part)
    return _("{standing}, {part}").format(standing=_(_of_year(progress.standing, of_year)), part=part)


def rule_words(rule: AddsUp) -> str:
    """How counts were made one figure, as a reader is told it."""
    return {
        AddsUp.SUM: _("All counts added up"),
        AddsUp.LATEST: _("The last count of the period"),
        AddsUp.PEAK: _("The largest single count"),
        AddsUp.AVERAGE: _("The average of the counts"),
        AddsUp.DIFFERENT_PEOPLE: _("Each counted once; where that is not known, the largest single count"),
        AddsUp.HOURS_X_PEOPLE: _("Length of each session times the people who came"),
    }[rule]


def period_word(period: Period) -> str:
    """What this period is called in a heading: ``This quarter``, ``This year``."""
    return {1: _("This month"), 3: _("This quarter"), 6: _("This half-year"), 12: _("This year")}.get(
        period.months_long or 0, _("This period")
    )


def spelt(how_many: int) -> str:
    """A small number as a sentence says it: ``none``, ``one`` to ``ten``, then figures."""
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return _(words[how_many]) if how_many < len(words) else f"{how_many:,}"


def _speaks_for_itself(unit: Unit) -> bool:
    return unit.is_money or unit.id == "percent"


def _of_year(standing: Standing, of_year: bool) -> str:
    return _("Year's target met") if of_year and standing is Standing.MET else standing.value


def changed_words(said: DefinitionChange, made: Assembled) -> str:
    """One sentence on a word that began to mean something else: from when, which, and what the person says of it."""
    own = made.recorded.own_terms.get(said.own_term)
    term = made.recorded.glossary.by_id.get(said.term)
    label = own.label if own else term.label if term else said.term
    note = said.note if said.note.endswith((".", "!", "?")) else f"{said.note}."
    return _("From {day}, “{label}”: {note}").format(day=day_written(said.starts), label=label, note=note)

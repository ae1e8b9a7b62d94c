"""Where each figure of a return stands against what was promised; computed once, told in several sections."""

from svdesk.domain.figures import Figure
from svdesk.domain.standing import Progress, elapsed, progress
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.words import NO_TARGET, standing_words


def period_progress(made: Assembled, figure: Figure) -> Progress | None:
    """How the figure stands against its target for this period, or None where it has none."""
    target = made.targets.get(figure.code)
    return None if target is None else progress(figure.quantity, target, exact=figure.exact)


def year_progress(made: Assembled, figure: Figure) -> Progress | None:
    """How the year so far stands against the year's target, or None where it has none."""
    target, so_far = made.year_targets.get(figure.code), made.year_to_date.get(figure.code)
    if target is None or so_far is None:
        return None
    gone = elapsed(made.year, made.to_date)
    return progress(so_far.quantity, target, exact=so_far.exact, elapsed=gone)


def standing_of(made: Assembled, figure: Figure) -> str:
    """The standing of a figure in words: against this period's target, else against the year's."""
    if now := period_progress(made, figure):
        return standing_words(now, exact=figure.exact)
    if year := year_progress(made, figure):
        return standing_words(year, exact=made.year_to_date[figure.code].exact, of_year=True)
    if figure.code in {measure.code for measure in made.measures if measure.record_only}:
        return _("Record only")
    return _(NO_TARGET)

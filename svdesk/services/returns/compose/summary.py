"""The first page: what a reader with ten seconds must know, and what comes next."""

from datetime import date
from itertools import zip_longest

from svdesk.domain.activity import CountKind
from svdesk.domain.figures import Figure
from svdesk.domain.period import day_written, written
from svdesk.domain.return_format import Summary
from svdesk.domain.standing import Standing
from svdesk.i18n import _, counted, listed
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.standings import period_progress, year_progress
from svdesk.services.returns.compose.words import (
    amount,
    spelt,
    unit_words,
    value_of,
)
from svdesk.services.returns.document import BigFigure, BigFigures, Block, Heading, Paragraph
from svdesk.services.returns.vocabulary import MOST_HIGHLIGHTS
from svdesk.services.returns.year import following

_BRIEFLY = {
    Standing.MET: "met",
    Standing.NEARLY_MET: "nearly met",
    Standing.BELOW: "not met",
    Standing.MAY_BE_MET: "perhaps met",
    Standing.NOTHING_YET: "nothing recorded",
}
"""What is said of a target of this very period, in the small print of a big figure."""


def summary(section: Summary, made: Assembled, made_on: date | None = None) -> list[Block]:
    """The blocks of the first page; one made before its period is over says so."""
    blocks: list[Block] = [Heading(1, section.title), Paragraph(opening(made), "lead")]
    if made_on is not None and made_on <= made.period.end:
        unfinished = _("The period runs until {day}, so these figures are not final.")
        blocks.append(Paragraph(unfinished.format(day=day_written(made.period.end))))
    if section.intro:
        blocks.append(Paragraph(section.intro))
    if figures := highlights(section, made):
        blocks.append(BigFigures(tuple(_big(made, figure) for figure in figures)))
    return [*blocks, Heading(2, _("What comes next")), Paragraph(what_comes_next(made))]


def opening(made: Assembled) -> str:
    """One paragraph which says what was promised and how much of it was done."""
    standings = {f.code: p.standing for f in made.figures if (p := period_progress(made, f))}
    if not standings:
        return f"{_who_for_whom(made)} {_without_targets(made)}"
    return f"{_who_for_whom(made)} {_with_targets(made, standings)}"


def highlights(section: Summary, made: Assembled) -> list[Figure]:
    """The figures that the form names; where it names none, those with targets and then the best recorded.

    One that has neither a number nor a target says nothing: its place goes to another in that order. The best recorded
    are taken from the form's own measures and from each term grid in turn, so that outcomes stand beside outputs.
    """
    codes = made.targets.keys() | made.year_targets.keys()
    promised = sorted((f for f in made.figures if f.code in codes), key=lambda f: f.quantity is None)
    own = [made.figure(measure.code) for measure in made.form.measures]
    ranked = [
        sorted((f for f in figures if f.quantity is not None), key=lambda f: -len(f.behind))
        for figures in (own, *made.by_term.values())
    ]
    in_turn = [figure for row in zip_longest(*ranked) for figure in row if figure is not None]
    say_something = dict.fromkeys(figure.code for figure in [*promised, *in_turn])
    named = [code for code in section.figures if code in say_something]
    chosen = dict.fromkeys([*named, *say_something])
    return [made.figure(code) for code in list(chosen)[: len(section.figures) or MOST_HIGHLIGHTS]]


def what_comes_next(made: Assembled) -> str:
    """What the pages that follow hold, and when the next return is for."""
    titles = [_in_sentence(s.title) for s in made.form.sections if not isinstance(s, Summary)]
    pages = _("The pages that follow hold these parts: {titles}.").format(titles=listed(titles))
    coming = following(made.period)
    ends = day_written(made.contract.period.end)
    if made.period.end >= made.contract.period.end:
        after = _("This is the last return: the {kind} runs until {day}.").format(kind=_kind(made), day=ends)
    elif coming is not None and coming.overlaps(made.contract.period):
        after = _("The next return is for {period}; the {kind} runs until {day}.").format(
            period=written(coming), kind=_kind(made), day=ends
        )
    else:
        after = _("The {kind} runs until {day}.").format(kind=_kind(made), day=ends)
    return f"{pages} {after}"


def _who_for_whom(made: Assembled) -> str:
    words = _("{provider} reports to {authority} on “{title}” for {period}.")
    if not made.contract.title.strip():
        words = _("{provider} reports to {authority} for {period}.")
    return words.format(
        provider=made.provider.name,
        authority=made.contract.authority.name,
        title=made.contract.title,
        period=written(made.period),
    )


def _with_targets(made: Assembled, standings: dict[str, Standing]) -> str:
    met = sum(standing is Standing.MET for standing in standings.values())
    if len(standings) == 1:
        whole = _("The one target set for the period was {met}.").format(met=_("met") if met else _("not met"))
    elif met == len(standings):
        whole = _("All {all} targets set for the period were met.").format(all=spelt(met))
    else:
        whole = _("Of the {all} targets set for the period, {met} {were} met.").format(
            all=spelt(len(standings)), met=spelt(met), were=_("was") if met == 1 else _("were")
        )
    return " ".join([whole, *_shortfalls(made, standings)])


def _shortfalls(made: Assembled, standings: dict[str, Standing]) -> list[str]:
    """A sentence for each kind of standing other than met, naming the lines that have it."""
    told = {
        Standing.NEARLY_MET: _("Nearly met: {lines}."),
        Standing.BELOW: _("Below target: {lines}."),
        Standing.MAY_BE_MET: _("Perhaps met, for only the least is known: {lines}."),
        Standing.NOTHING_YET: _("Nothing recorded: {lines}."),
    }
    found = []
    for standing, words in told.items():
        lines = [_in_sentence(_named(made, made.figure(code))) for code, s in standings.items() if s is standing]
        if lines:
            found.append(words.format(lines=listed(lines)))
    if Standing.NOTHING_YET in standings.values():
        found += _not_mapped(made)
    return found


def _not_mapped(made: Assembled) -> list[str]:
    """That there are records in no figure at all, where it is said of something that nothing was recorded."""
    open_words = {one.where.record for one in made.problems if one.code == "own-term-unmapped"}
    counts = [
        count
        for activity in made.recorded.activities
        if activity.period.overlaps(made.period)
        for count in activity.counts
        if count.own_term in open_words and count.kind is CountKind.ACTUAL
    ]
    if not counts:
        return []
    if len(counts) == 1:
        return [_("1 count is in no figure, as its word has no shared term yet.")]
    return [_("{n} counts are in no figure, as their words have no shared term yet.").format(n=f"{len(counts):,}")]


def _named(made: Assembled, figure: Figure) -> str:
    """What a figure is called, with its unit where another of that name is counted in something else."""
    if sum(one.label == figure.label for one in made.figures) == 1:
        return figure.label
    return _("{label} (in {unit})").format(label=figure.label, unit=unit_words(figure.unit))


def _without_targets(made: Assembled) -> str:
    behind = {record.activity for figure in made.figures for record in figure.behind}
    if not behind:
        return _("Nothing was recorded for it.")
    activities = counted(len(behind), _("1 activity"), _("{n} activities"))
    return _("The figures rest on {activities}; no targets were set for the period.").format(activities=activities)


def _big(made: Assembled, figure: Figure) -> BigFigure:
    """A figure set large: the number alone, so that all five can be large, with every word beneath it."""
    note = _note(made, figure)
    if figure.quantity is None:
        return BigFigure(_("No figure"), value_of(figure).lower(), _named(made, figure), note)
    says_its_unit = figure.unit.is_money or figure.unit.id == "percent"
    unit = "" if says_its_unit else unit_words(figure.unit, figure.quantity.value if figure.exact else None)
    if not figure.exact:
        unit = _("or more {unit}").format(unit=unit).rstrip()
    return BigFigure(amount(figure.quantity), unit, figure.label, note)


def _note(made: Assembled, figure: Figure) -> str:
    if (target := made.targets.get(figure.code)) and (now := period_progress(made, figure)):
        return _("Target {target}, {standing}").format(target=amount(target), standing=_(_BRIEFLY[now.standing]))
    if (target := made.year_targets.get(figure.code)) and (year := year_progress(made, figure)):
        return _("{so_far} of {target} so far this year: {standing}").format(
            so_far=value_of(made.year_to_date[figure.code]),
            target=amount(target),
            standing=_(year.standing.value).lower(),
        )
    return _("No target set")


def _kind(made: Assembled) -> str:
    return _(made.contract.kind.value)


def _in_sentence(title: str) -> str:
    """*title* with a small first letter, unless its first word is written in capitals."""
    first = title.split(" ", 1)[0]
    return title if first[1:] != first[1:].lower() else title[:1].lower() + title[1:]

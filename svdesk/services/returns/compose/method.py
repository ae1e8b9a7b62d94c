"""How the figures were made, whose words stand behind them, and what was left out, for anyone to question."""

from collections import Counter

from svdesk.domain.figures import Figure, LeftOut
from svdesk.domain.mapping import Relation
from svdesk.domain.period import written
from svdesk.domain.quantity import noun
from svdesk.domain.return_format import Method
from svdesk.i18n import _, counted, listed
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.credits import attributions, framework_titles
from svdesk.services.returns.compose.words import rule_words
from svdesk.services.returns.document import Block, Bullets, Column, Grid, Heading, Paragraph


def method(section: Method, made: Assembled) -> list[Block]:
    """The section's blocks: sources, rules, words, what was left out, and credits."""
    intro: list[Block] = [Paragraph(section.intro)] if section.intro else []
    return [
        Heading(1, section.title),
        *intro,
        Paragraph(_sources(made)),
        *_counted(made),
        *_own_words(made),
        *_left_out(made),
        *_credits(made),
    ]


def _sources(made: Assembled) -> str:
    records = {behind.count for figure in made.figures for behind in figure.behind}
    activities = {behind.activity for figure in made.figures for behind in figure.behind}
    estimates = {b.count for figure in made.figures for b in figure.behind if b.estimate}
    said = [
        _("The figures are made from {records} in {activities} dated {period}, kept by {provider}.").format(
            records=counted(len(records), _("1 count"), _("{n} counts")),
            activities=counted(len(activities), _("1 activity"), _("{n} activities")),
            period=written(made.period),
            provider=made.provider.name,
        )
    ]
    if estimates:
        said.append(
            _("Of these counts, {estimates}.").format(
                estimates=counted(len(estimates), _("1 is an estimate"), _("{n} are estimates"))
            )
        )
    said.append(_sharing(made))
    if made.contract.local_means:
        said.append(_("“Local” means: {local}").format(local=made.contract.local_means))
    return " ".join(filter(None, said))


def _sharing(made: Assembled) -> str:
    shared = {a.id for a in made.recorded.activities if a.share_of(made.contract.id) != 10000}
    if not any(behind.activity in shared for figure in made.figures for behind in figure.behind):
        return ""
    return _(
        "Where an activity serves other contracts too, its hours, money and weights are divided by an agreed"
        " share; people and events cannot be divided, and count whole in each contract."
    )


def _counted(made: Assembled) -> list[Block]:
    if not made.form.measures:
        return []
    rows = tuple(_counted_row(made, made.figure(m.code)) for m in made.form.measures)
    columns = (
        Column(_("Code"), width=2),
        Column(_("Shared terms"), width=5),
        Column(_("How counts become one figure"), width=6),
        Column(_("What the form says"), width=7),
        Column(_("Counts"), "right", 2),
        Column(_("Estimates"), "right", 2),
    )
    heading, caption = _("How each figure is counted"), _("Terms, rules and counts behind each measure")
    note = _("Terms count with the narrower terms beneath them, unless it says “only”.")
    return [Heading(2, heading), Grid(caption, columns, rows, note=note)]


def _counted_row(made: Assembled, figure: Figure) -> tuple[str, ...]:
    measure, glossary = made.measure(figure.code), made.recorded.glossary
    terms = listed([glossary[term].label if term in glossary else term for term in measure.terms])
    groups = {group.id: group.label for group in glossary.groups}
    kept = [groups.get(group, group) for group in measure.groups] + list(measure.places)
    return (
        measure.code,
        (_("Only {terms}").format(terms=terms) if measure.exactly else terms)
        + (_(", for or at {kept}").format(kept=listed(kept)) if kept else ""),
        rule_words(measure.adds_up),
        measure.guidance or _("Nothing more"),
        f"{len(figure.behind):,}",
        f"{figure.estimates:,}",
    )


def _own_words(made: Assembled) -> list[Block]:
    """Which of the charity's own words stand under each shared term, so that a reader can strike one out."""
    counts = {c.id: c.own_term for a in made.recorded.activities for c in a.counts}
    uses = Counter(counts[c] for c in {b.count for figure in made.figures for b in figure.behind})
    if not uses:
        return []
    recorded = made.recorded
    order = [term.id for term in recorded.glossary]
    rows = []
    for own_id, used in uses.items():
        own, meant = recorded.own_terms[own_id], recorded.mappings[own_id]
        term = meant.term or ""
        same = _("Nearly the same") if meant.is_near else _("The same")
        relation = _("A part of the term") if meant.relation is Relation.PART_OF else same
        unit = noun(recorded.units[own.unit])
        row = (recorded.glossary[term].label, own.label, unit, relation, f"{used:,}")
        rows.append((order.index(term), own.label.casefold(), own.unit, row))
    heading, caption = _("Our own words under each shared term"), _("Shared terms and our own words")
    columns = (
        Column(_("Shared term"), width=5),
        Column(_("Our own word"), width=6),
        Column(_("Unit"), width=3),
        Column(_("It means"), width=4),
        Column(_("Counts"), "right", 2),
    )
    why = _("Please strike out any word that does not belong under its term, and tell us.")
    grid = Grid(caption, columns, tuple(row for *_order, row in sorted(rows)))
    return [Heading(2, heading), Paragraph(why), grid]


def _left_out(made: Assembled) -> list[Block]:
    items = [*_unmapped(made), *_straddling(made), *_other_units(made), *_not_asked(made)]
    heading = Heading(2, _("What was left out, and why"))
    if not items:
        return [heading, Paragraph(_("Nothing that was recorded for the period was left out."))]
    return [heading, Bullets(tuple(items))]


def _unmapped(made: Assembled) -> list[str]:
    """A sentence for each Problem about a word; they are the same on screen and on paper."""
    words = {"own-term-unmapped", "own-term-covers-more", "own-term-fits-nothing"}
    return [problem.message for problem in made.problems if problem.code in words]


def _straddling(made: Assembled) -> list[str]:
    left = {a for figure in made.figures for a, _c, why in figure.left_out if why is LeftOut.STRADDLES}
    if not left:
        return []
    activities = counted(len(left), _("1 activity"), _("{n} activities"))
    verb = _("lies") if len(left) == 1 else _("lie")
    return [_("{activities} {verb} only partly in the period.").format(activities=activities, verb=verb)]


def _other_units(made: Assembled) -> list[str]:
    return [problem.message for problem in made.problems if problem.code == "another-unit"]


def _not_asked(made: Assembled) -> list[str]:
    """One sentence on what is in no figure for want of a line that wants it: a form need not ask for everything."""
    told = {behind.count for figure in made.figures for behind in figure.behind}
    told |= {count for figure in made.figures for _activity, count, _why in figure.left_out}
    uses: Counter[str] = Counter()
    for term in made.recorded.terms_used():
        for activity, count in made.recorded.under([term]):
            if count.quantity is not None and count.id not in told and activity.period.overlaps(made.period):
                uses[made.recorded.glossary[term].label] += 1
    under = [
        counted(n, _("1 count under “{term}”"), _("{n} counts under “{term}”"), term=term) for term, n in uses.items()
    ]
    return [_("The form does not ask for {counts}.").format(counts=listed(under))] if under else []


def _credits(made: Assembled) -> list[Block]:
    titles, said = framework_titles(made), attributions(made)
    blocks: list[Block] = []
    if titles:
        blocks += [Heading(2, _("Framework measures named above")), Bullets(tuple(titles))]
    if said:
        blocks += [Heading(2, _("Credits")), *(Paragraph(words, "small") for words in said)]
    return blocks

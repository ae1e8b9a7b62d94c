"""The numbers: an authority's own measures in its own order, or whatever was recorded by shared term."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from svdesk.domain.figures import Figure
from svdesk.domain.period import written
from svdesk.domain.return_format import Column as Shown
from svdesk.domain.return_format import Measure, MeasureGrid, TermGrid
from svdesk.i18n import _, listed
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.credits import framework_words
from svdesk.services.returns.compose.standings import standing_of
from svdesk.services.returns.compose.words import (
    changed_words,
    period_word,
    target_words,
    unit_words,
    value_of,
    value_then,
)
from svdesk.services.returns.document import (
    Align,
    Block,
    Column,
    Grid,
    GridRow,
    GroupRow,
    Heading,
    Keep,
    Paragraph,
)

_FEW_ROWS = 10


@dataclass(frozen=True, slots=True)
class _Way:
    """How one kind of column is headed, set and filled."""

    heading: Callable[[Assembled], str]
    cell: Callable[[Assembled, Measure, Figure], str]
    align: Align = "left"
    width: int = 3


def measure_grid(section: MeasureGrid, made: Assembled) -> list[Block]:
    """The form's measures as one table, under their themes."""
    wanted = [m for m in made.form.measures if not section.themes or m.theme in section.themes]
    rows: list[GridRow] = []
    theme = None if any(measure.theme for measure in wanted) else ""
    for measure in _by_theme(wanted, section.themes):
        if measure.theme != theme:
            theme = measure.theme
            rows.append(GroupRow(theme or _("Other measures")))
        figure = made.figure(measure.code)
        rows.append(tuple(_WAYS[column].cell(made, measure, figure) for column in section.columns))
    columns = tuple(_column(column, made) for column in section.columns)
    caption = _("Figures for {period}").format(period=written(made.period))
    figures = [made.figure(measure.code) for measure in wanted]
    note = " ".join([*_year_note(section, made, figures), *at_least_note(_shown(section, made, figures))])
    grid = Grid(caption, columns, tuple(rows), note=note)
    return _together([Heading(1, section.title), *_intro(section.intro), grid])


def term_grid(section: TermGrid, made: Assembled) -> list[Block]:
    """What was recorded, a line for each shared term and unit; a sentence where there was nothing."""
    figures = made.by_term[section]
    opening: list[Block] = [Heading(1, section.title), *_intro(section.intro)]
    if not figures:
        return _together([*opening, Paragraph(_("Nothing of this kind was recorded for the period."))])
    promised = any(f.code in made.targets or f.code in made.year_targets for f in figures)
    columns = [
        Column(_("Shared term"), width=6),
        Column(_("Term id"), width=3),
        Column(_("Unit"), width=3),
        Column(period_word(made.period), "decimal", 3),
        *([Column(_("Target"), "decimal", 3), Column(_("Standing"), width=4)] if promised else []),
        Column(_("Counts"), "right", 2),
    ]
    rows = tuple(_term_row(made, figure, promised=promised) for figure in figures)
    note = " ".join(at_least_note(figures))
    caption = _("Figures for {period}, by shared term").format(period=written(made.period))
    return _together([*opening, Grid(caption, tuple(columns), rows, note=note)])


def at_least_note(figures: Sequence[Figure]) -> list[str]:
    """What “at least” means, where any of *figures* says it."""
    if all(figure.exact or figure.quantity is None for figure in figures):
        return []
    return [_("“At least”: the same people may stand in several counts, so that only the largest count is sure.")]


def _term_row(made: Assembled, figure: Figure, *, promised: bool) -> tuple[str, ...]:
    middle = [target_words(made.targets.get(figure.code)), standing_of(made, figure)] if promised else []
    return (
        figure.label,
        figure.term or figure.code,
        unit_words(figure.unit),
        value_of(figure),
        *middle,
        f"{len(figure.behind):,}",
    )


def _by_theme(measures: Sequence[Measure], themes: Sequence[str]) -> list[Measure]:
    """The measures in their order, those of one theme together, the themes as asked or as first met."""
    order = list(themes) or list(dict.fromkeys(measure.theme for measure in measures))
    return sorted(measures, key=lambda measure: order.index(measure.theme))


def _column(column: Shown, made: Assembled) -> Column:
    way = _WAYS[column]
    return Column(way.heading(made), way.align, way.width)


def _label(_made: Assembled, measure: Measure, _figure: Figure) -> str:
    notes = [_("record only")] if measure.record_only else []
    if measure.also_counts_in:
        notes.append(_("counts in {codes} as well").format(codes=listed(list(measure.also_counts_in))))
    return f"{measure.label} ({'; '.join(notes)})" if notes else measure.label


def _year_note(section: MeasureGrid, made: Assembled, figures: Sequence[Figure]) -> list[str]:
    notes = []
    if {Shown.YEAR_TO_DATE, Shown.YEAR_TARGET}.intersection(section.columns):
        said = _("“Year to date” is {so_far}; the year is {year}.")
        notes.append(said.format(so_far=written(made.to_date), year=written(made.year)))
    if Shown.LAST_YEAR in section.columns:
        notes += _last_year_notes(made, [figure.code for figure in figures])
    return notes


def _last_year_notes(made: Assembled, codes: Sequence[str]) -> list[str]:
    """What keeps last year's figures from being compared without a thought."""
    notes = []
    if totals := [code for code in codes if code in made.as_totals]:
        said = _("Last year is known as a total only, without the records behind it, for {codes}.")
        notes.append(said.format(codes=listed(totals)))
    changed = {one.id: one for code in codes for one in made.changed.get(code, ())}
    if changed:
        said = _("What is counted has changed since last year. {changes}")
        notes.append(said.format(changes=" ".join(changed_words(one, made) for one in changed.values())))
    return notes


def _shown(section: MeasureGrid, made: Assembled, figures: Sequence[Figure]) -> list[Figure]:
    """Every figure that the table shows, of this period and of others."""
    others: list[Figure] = []
    if Shown.YEAR_TO_DATE in section.columns:
        others.extend(made.year_to_date[figure.code] for figure in figures)
    if Shown.LAST_YEAR in section.columns:
        others.extend(made.last_year[figure.code] for figure in figures)
    return [*figures, *others]


def _together(blocks: list[Block]) -> list[Block]:
    """Blocks kept on one page, if there are few rows; a long table begins where there is room for its first."""
    rows = sum(len(block.rows) for block in blocks if isinstance(block, Grid))
    return [Keep(tuple(blocks))] if rows <= _FEW_ROWS else blocks


def _intro(text: str) -> list[Block]:
    return [Paragraph(text)] if text else []


_WAYS: dict[Shown, _Way] = {
    Shown.CODE: _Way(lambda _made: _("Code"), lambda _made, measure, _figure: measure.code, width=2),
    Shown.MEASURE: _Way(lambda _made: _("Measure"), _label, width=7),
    Shown.UNIT: _Way(lambda _made: _("Unit"), lambda _made, _measure, figure: unit_words(figure.unit)),
    Shown.PERIOD: _Way(
        lambda made: period_word(made.period), lambda _made, _measure, figure: value_of(figure), "decimal"
    ),
    Shown.TARGET: _Way(
        lambda _made: _("Target"),
        lambda made, measure, _figure: target_words(made.targets.get(measure.code)),
        "decimal",
    ),
    Shown.STANDING: _Way(
        lambda _made: _("Standing"), lambda made, _measure, figure: standing_of(made, figure), width=4
    ),
    Shown.YEAR_TO_DATE: _Way(
        lambda _made: _("Year to date"),
        lambda made, measure, _figure: value_of(made.year_to_date[measure.code]),
        "decimal",
    ),
    Shown.YEAR_TARGET: _Way(
        lambda _made: _("Year's target"),
        lambda made, measure, _figure: target_words(made.year_targets.get(measure.code)),
        "decimal",
    ),
    Shown.LAST_YEAR: _Way(
        lambda _made: _("Same period last year"),
        lambda made, measure, _figure: value_then(made.last_year[measure.code]),
        "decimal",
    ),
    Shown.FRAMEWORK: _Way(
        lambda _made: _("Framework"),
        lambda _made, measure, _figure: framework_words(measure.framework),
        width=5,
    ),
}

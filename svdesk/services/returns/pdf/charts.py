"""Draws a chart as one figure: its finding stands above it as a sentence, and its table beneath.

Whatever the picture shows is also in the figure's alternative and in the table, so nobody has to see it.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeAlias

from svdesk.services.returns.document import Chart, Column, Grid, GridRow
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf import chart_bars, chart_columns, chart_line, chart_parts, chart_progress
from svdesk.services.returns.pdf.chart_parts import Box
from svdesk.services.returns.pdf.page_style import WIDEST_CHART
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.tags import Element

Values: TypeAlias = tuple[Decimal | None, ...]

_FEW = 6
"""A table has the categories across, as the chart does, up to this many."""
_SHORT = 12
"""…and where none of their names is longer than this."""


class Kind(Protocol):
    """What each module of a kind of chart can do."""

    def height(self, chart: Chart, width: float, words: Words) -> float:
        """How tall the chart is when *width* wide."""

    def draw(self, pen: Pen, chart: Chart, box: Box, words: Words) -> None:
        """Draw it in *box*."""


@dataclass(slots=True, eq=False)
class ChartPiece:
    """A chart to be drawn; its texts must all be printable."""

    chart: Chart
    element: Element
    words: Words
    before: float = 4
    after: float = 8
    keep_with_next: bool = True

    def height(self, width: float) -> float:
        """As tall as its kind needs."""
        wide = min(width, WIDEST_CHART)
        return self._kind(wide).height(self.chart, wide, self.words)

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it at the left, at most 160 mm wide, and say where it is."""
        wide, tall = min(width, WIDEST_CHART), self.height(width)
        with pen.mark(self.element):
            self._kind(wide).draw(pen, self.chart, Box(x, top - tall, wide, tall), self.words)
        self.element.place((x, top - tall, x + wide, top))

    def _kind(self, width: float) -> Kind:
        match self.chart.kind:
            case "line":
                return chart_line
            case "progress":
                return chart_progress
            case "bars":
                return chart_columns if chart_columns.stands(self.chart, width, self.words) else chart_bars


def data_table(chart: Chart, words: Words) -> Grid:
    """The figures of *chart* as a table, with the categories across where they are few and short."""
    unit = chart_parts.unit_note(chart.unit)
    caption = f"{words.chart_data} ({unit})" if unit else words.chart_data
    if chart.kind == "progress":
        names = [words.reached, words.target]
        values = [chart.series[0].values, chart_progress.targets(chart)]
        return _down(chart, caption, names, values, words)
    names = [series.name for series in chart.series]
    values = [series.values for series in chart.series]
    if chart.target is not None:
        names.append(words.target)
        values.append((chart.target,) * len(chart.categories))
    if len(chart.categories) <= _FEW and max(map(len, chart.categories)) <= _SHORT:
        return _across(chart, caption, names, values, words)
    return _down(chart, caption, names, values, words)


def _across(chart: Chart, caption: str, names: list[str], values: list[Values], words: Words) -> Grid:
    columns = (Column("", width=2), *(Column(name, "decimal") for name in chart.categories))
    rows: list[GridRow] = [
        (name, *(_said(value, chart, words) for value in row)) for name, row in zip(names, values, strict=True)
    ]
    return Grid(caption, columns, tuple(rows))


def _down(chart: Chart, caption: str, names: list[str], values: list[Values], words: Words) -> Grid:
    columns = (Column(words.category, width=2), *(Column(name, "decimal") for name in names))
    rows: list[GridRow] = [
        (name, *(_said(row[at], chart, words) for row in values)) for at, name in enumerate(chart.categories)
    ]
    return Grid(caption, columns, tuple(rows))


def _said(value: Decimal | None, chart: Chart, words: Words) -> str:
    return words.no_figure if value is None else chart_parts.figure(value, chart.unit)

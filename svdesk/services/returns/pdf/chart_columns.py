"""Bars that stand: few categories with short names, such as quarters or months."""

from collections.abc import Iterator

from svdesk.services.returns.document import Chart
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf import chart_parts as parts
from svdesk.services.returns.pdf.chart_parts import LABEL, TARGET, TARGET_DASH, VALUE, Bar, Box
from svdesk.services.returns.pdf.page_style import TEXT
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import break_lines, longest_word

_PLOT = 125.0
_FILLED = 0.72
"""How much of each category's place its bars take."""
_WIDEST_BAR = 40.0
_NARROWEST_BAR = 5.0
_MOST_LINES = 3


def stands(chart: Chart, width: float, words: Words) -> bool:
    """Whether every category's name fits beneath its bars, and the bars are wide enough to see."""
    slot = _slot(chart, width, words)
    names = all(
        longest_word(name, LABEL) <= slot - 4 and len(break_lines(name, LABEL, slot - 4)) <= _MOST_LINES
        for name in chart.categories
    )
    return names and slot * _FILLED / len(chart.series) >= _NARROWEST_BAR


def height(chart: Chart, width: float, words: Words) -> float:
    """The key, the unit, the bars, and the names beneath."""
    slot = _slot(chart, width, words)
    lines = max(len(break_lines(name, LABEL, slot - 4)) for name in chart.categories)
    return parts.legend_height(chart, width) + 26 + _PLOT + lines * LABEL.leading + 4


def draw(pen: Pen, chart: Chart, box: Box, words: Words) -> None:
    """Draw the chart in *box*, which is as tall as ``height`` says."""
    scale = parts.scale_for(chart)
    axis = _axis_width(chart)
    slot = _slot(chart, box.width, words)
    top = box.y + box.height
    parts.legend(pen, chart, box.x, top, box.width)
    top -= parts.legend_height(chart, box.width)
    parts.put(pen, box.x, top - 10, parts.unit_note(chart.unit), LABEL)
    plot = Box(box.x + axis, top - 26 - _PLOT, slot * len(chart.categories), _PLOT)
    parts.value_axis(pen, plot, scale, chart.unit)
    wide = min(slot * _FILLED / len(chart.series), _WIDEST_BAR)
    bars = list(_bars(chart, plot, slot, wide, scale))
    parts.draw_bars(pen, chart, bars)
    if chart.target is not None:
        y = plot.y + scale.part(chart.target) * plot.height
        pen.rule((plot.x, y), (plot.x + plot.width, y), TEXT, 1, TARGET_DASH)
        parts.put(pen, plot.x + plot.width + 5, y - 3, parts.target_text(chart, words), TARGET)
    for bar in bars if _figures_fit(chart, wide) else []:
        _draw_figure(pen, chart, bar)
    for number, name in enumerate(chart.categories):
        lines = break_lines(name, LABEL, slot - 4)
        parts.put_lines(pen, plot.x + (number + 0.5) * slot, plot.y - 3, lines, LABEL, "centre")


def _bars(chart: Chart, plot: Box, slot: float, wide: float, scale: parts.Scale) -> Iterator[Bar]:
    """Every bar, category by category; one without a figure has no height."""
    ground = plot.y + scale.part(parts.NOUGHT) * plot.height
    for category in range(len(chart.categories)):
        first = plot.x + (category + 0.5) * slot - len(chart.series) / 2 * wide
        for number, series in enumerate(chart.series):
            value = series.values[category]
            end = ground if value is None else plot.y + scale.part(value) * plot.height
            box = Box(first + number * wide, min(ground, end), wide - 1, abs(end - ground))
            yield Bar(box, number, value)


def _draw_figure(pen: Pen, chart: Chart, bar: Bar) -> None:
    """The figure over a bar, or under one that hangs; a dash where there is none."""
    hangs = bar.value is not None and bar.value < 0
    y = bar.box.y - 10 if hangs else bar.box.y + bar.box.height + 3
    figure = parts.bar_figure(bar, chart.unit)
    parts.put_clear(pen, bar.box.x + bar.box.width / 2, y, figure, VALUE, "centre")


def _figures_fit(chart: Chart, wide: float) -> bool:
    room = wide / _FILLED if len(chart.series) == 1 else wide + 4
    figures = [parts.figure(v, chart.unit) for series in chart.series for v in series.values if v is not None]
    return parts.widest(figures, VALUE) <= room


def _axis_width(chart: Chart) -> float:
    return parts.widest(parts.tick_labels(parts.scale_for(chart), chart.unit), LABEL) + 8


def _slot(chart: Chart, width: float, words: Words) -> float:
    """The width of each category's place."""
    target = parts.target_text(chart, words)
    margin = parts.width_of(target, TARGET) + 8 if target else 0.0
    return (width - _axis_width(chart) - margin) / len(chart.categories)

"""Bars that lie: many categories, or names too long to stand beneath a bar."""

from collections.abc import Iterator

from svdesk.services.returns.document import Chart
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf import chart_parts as parts
from svdesk.services.returns.pdf.chart_parts import LABEL, TARGET, TARGET_DASH, VALUE, Bar, Box
from svdesk.services.returns.pdf.page_style import LINE, TEXT
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import break_lines

_THICK = 12.0
_BETWEEN = 8.0
_NAMES = 0.36
"""The most of the width that the names may take."""
_TALLEST = 380.0
"""A chart of very many bars is squeezed to this height, which any page holds, and its table has the figures."""


def height(chart: Chart, width: float, words: Words) -> float:
    """The key, the target and unit, and a band for each category."""
    del words
    return parts.legend_height(chart, width) + 20 + sum(_bands(chart, width)) + 6


def draw(pen: Pen, chart: Chart, box: Box, words: Words) -> None:
    """Draw the chart in *box*, which is as tall as ``height`` says."""
    scale = parts.scale_for(chart)
    names = _names_width(chart, box.width)
    figures = [parts.figure(v, chart.unit) for series in chart.series for v in series.values if v is not None]
    beyond = parts.widest(figures, VALUE) + 8
    before = beyond if scale.ticks[0] < 0 else 0.0
    top = box.y + box.height
    parts.legend(pen, chart, box.x, top, box.width)
    top -= parts.legend_height(chart, box.width)
    parts.put(pen, box.x, top - 12, parts.unit_note(chart.unit), LABEL)
    top -= 20
    plot = Box(box.x + names + before, box.y + 6, box.width - names - beyond - before, top - box.y - 6)
    ground = plot.x + scale.part(parts.NOUGHT) * plot.width
    places = _places(chart, box, top)
    _draw_names(pen, chart, places, names, plot)
    bars = [bar for number, place in enumerate(places) for bar in _bars(chart, number, place, plot, scale)]
    parts.draw_bars(pen, chart, bars)
    pen.rule((ground, plot.y), (ground, top), TEXT, 0.75)
    if chart.target is not None:
        x = plot.x + scale.part(chart.target) * plot.width
        pen.rule((x, plot.y), (x, top), TEXT, 1, TARGET_DASH)
        text = parts.target_text(chart, words)
        half = parts.width_of(text, TARGET) / 2
        parts.put(pen, min(x, box.x + box.width - half), top + 4, text, TARGET, "centre")
    for bar in bars:
        if bar.box.height >= VALUE.size:
            _draw_figure(pen, chart, bar)


def _places(chart: Chart, box: Box, top: float) -> list[Box]:
    """The band of each category, from the top down."""
    places = []
    for tall in _bands(chart, box.width):
        top -= tall
        places.append(Box(box.x, top, box.width, tall))
    return places


def _draw_names(pen: Pen, chart: Chart, places: list[Box], names: float, plot: Box) -> None:
    """The names at the left; where bands are too low for all, every second one, or third, and so on."""
    every = max(1, -int(-LABEL.leading // min(place.height for place in places)))
    for number in range(0, len(places), every):
        place = places[number]
        lines = break_lines(chart.categories[number], LABEL, names - 8)
        lines = lines[: max(1, int(place.height / LABEL.leading))]
        head = place.y + (place.height + len(lines) * LABEL.leading) / 2 + 1
        parts.put_lines(pen, place.x + names - 8, head, lines, LABEL, "right")
        pen.rule((plot.x, place.y), (plot.x + plot.width, place.y), LINE, 0.25)


def _bars(chart: Chart, category: int, place: Box, plot: Box, scale: parts.Scale) -> Iterator[Bar]:
    """The bars of one category, from the top down; one without a figure has no length."""
    ground = plot.x + scale.part(parts.NOUGHT) * plot.width
    thick = min(_THICK, (place.height - 2) / len(chart.series)) if place.height > 4 else place.height * 0.7
    top = place.y + (place.height + thick * len(chart.series)) / 2
    for number, series in enumerate(chart.series):
        value = series.values[category]
        end = ground if value is None else plot.x + scale.part(value) * plot.width
        gap = 1 if thick > 4 else 0
        yield Bar(
            Box(min(ground, end), top - (number + 1) * thick + gap, abs(end - ground), thick - gap), number, value
        )


def _draw_figure(pen: Pen, chart: Chart, bar: Bar) -> None:
    """The figure at the end of a bar; a dash where there is none."""
    y = bar.box.y + bar.box.height / 2 - 3
    figure = parts.bar_figure(bar, chart.unit)
    if bar.value is not None and bar.value < 0:
        parts.put_clear(pen, bar.box.x - 4, y, figure, VALUE, "right")
    else:
        parts.put_clear(pen, bar.box.x + bar.box.width + 4, y, figure, VALUE, "left")


def _bands(chart: Chart, width: float) -> list[float]:
    """The height of each category's band: its bars, or its name where that is taller."""
    names = _names_width(chart, width)
    bands = []
    for name in chart.categories:
        lines = len(break_lines(name, LABEL, names - 8))
        bands.append(max(_THICK * len(chart.series) + _BETWEEN, lines * LABEL.leading + 4))
    squeeze = min(1.0, _TALLEST / sum(bands))
    return [tall * squeeze for tall in bands]


def _names_width(chart: Chart, width: float) -> float:
    return min(parts.widest(chart.categories, LABEL) + 9, width * _NAMES)

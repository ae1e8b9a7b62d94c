"""Lines over time, each with its own marker and dash, and its name at its end."""

from collections.abc import Sequence

from svdesk.services.returns.document import Chart
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf import chart_parts as parts
from svdesk.services.returns.pdf.chart_parts import LABEL, TARGET, TARGET_DASH, VALUE, Box
from svdesk.services.returns.pdf.page_style import SERIES, TEXT, Type
from svdesk.services.returns.pdf.pen import Pen, Point
from svdesk.services.returns.pdf.text import break_lines, longest_word

_PLOT = 130.0
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 2.5), (2, 2), (7, 2, 2, 2))
_NAMES = 0.28
"""The most of the width that the names at the ends may take."""
_MOST_LINES = 2


def height(chart: Chart, width: float, words: Words) -> float:
    """The unit, the lines, and the categories beneath."""
    del chart, width, words
    return 26 + _PLOT + _MOST_LINES * LABEL.leading + 4


def draw(pen: Pen, chart: Chart, box: Box, words: Words) -> None:
    """Draw the chart in *box*, which is as tall as ``height`` says."""
    scale = parts.scale_for(chart)
    axis = parts.widest(parts.tick_labels(scale, chart.unit), LABEL) + 8
    ends = _end_names(chart, box.width, words)
    margin = max((parts.widest(lines, setting) for _, lines, setting in ends), default=0.0) + 14
    top = box.y + box.height
    parts.put(pen, box.x, top - 10, parts.unit_note(chart.unit), LABEL)
    plot = Box(box.x + axis, top - 26 - _PLOT, box.width - axis - margin, _PLOT)
    parts.value_axis(pen, plot, scale, chart.unit)
    slot = plot.width / len(chart.categories)
    _draw_categories(pen, chart, plot, slot)
    if chart.target is not None:
        y = plot.y + scale.part(chart.target) * plot.height
        pen.rule((plot.x, y), (plot.x + plot.width, y), TEXT, 1, TARGET_DASH)
    for number, series in enumerate(chart.series):
        points = [
            None if value is None else (plot.x + (at + 0.5) * slot, plot.y + scale.part(value) * plot.height)
            for at, value in enumerate(series.values)
        ]
        _draw_series(pen, points, number, chart.breaks)
        if len(chart.series) == 1:
            _draw_figures(pen, chart, points, slot)
    _draw_ends(pen, plot, scale, ends)


def _draw_categories(pen: Pen, chart: Chart, plot: Box, slot: float) -> None:
    """The names beneath; where they are too close, every second one, or third, and so on."""
    widest = max(longest_word(name, LABEL) for name in chart.categories) + 6
    every = max(1, -int(-widest // slot))
    for number in range(0, len(chart.categories), every):
        lines = break_lines(chart.categories[number], LABEL, slot * every - 4)[:_MOST_LINES]
        parts.put_lines(pen, plot.x + (number + 0.5) * slot, plot.y - 3, lines, LABEL, "centre")


def _draw_series(pen: Pen, points: Sequence[Point | None], series: int, breaks: Sequence[int]) -> None:
    """The line, broken where there is no figure or where what is counted changed, and a marker at each point."""
    for run in runs(points, breaks):
        if len(run) > 1:
            pen.path(run, SERIES[series], 2, _DASHES[series])
    for point in points:
        if point is not None:
            _draw_marker(pen, point, series)


def runs(points: Sequence[Point | None], breaks: Sequence[int]) -> list[list[Point]]:
    """The points that are joined by one line each; a point at one of *breaks* begins another."""
    found: list[list[Point]] = [[]]
    for at, point in enumerate(points):
        if point is None or at in breaks:
            found.append([])
        if point is not None:
            found[-1].append(point)
    return [run for run in found if run]


def _draw_marker(pen: Pen, point: Point, series: int) -> None:
    x, y = point
    shade = SERIES[series]
    match series:
        case 0:
            pen.disc(point, 3.2, shade)
        case 1:
            pen.rectangle(x - 3, y - 3, 6, 6, shade)
        case 2:
            pen.polygon([(x - 3.8, y - 3), (x + 3.8, y - 3), (x, y + 4)], shade)
        case _:
            pen.polygon([(x - 4.2, y), (x, y + 4.2), (x + 4.2, y), (x, y - 4.2)], shade)


def _draw_figures(pen: Pen, chart: Chart, points: Sequence[Point | None], slot: float) -> None:
    """The figure above each point of a single line, where all have room."""
    figures = [None if value is None else parts.figure(value, chart.unit) for value in chart.series[0].values]
    if parts.widest([figure for figure in figures if figure], VALUE) > slot - 2:
        return
    for point, figure in zip(points, figures, strict=True):
        if point is not None and figure is not None:
            parts.put_clear(pen, point[0], point[1] + 6, figure, VALUE, "centre")


def _end_names(chart: Chart, width: float, words: Words) -> list[tuple[float, tuple[str, ...], Type]]:
    """What stands at the right: for each line its last value, its name in lines, and how that is set."""
    ends = []
    for number, series in enumerate(chart.series):
        last = next((value for value in reversed(series.values) if value is not None), None)
        if last is not None and len(chart.series) > 1:
            setting = parts.coloured(TARGET, number)
            ends.append((float(last), break_lines(series.name, setting, width * _NAMES)[:3], setting))
    if chart.target is not None:
        ends.append((float(chart.target), break_lines(parts.target_text(chart, words), TARGET, width * _NAMES), TARGET))
    return ends


def _draw_ends(pen: Pen, plot: Box, scale: parts.Scale, ends: Sequence[tuple[float, tuple[str, ...], Type]]) -> None:
    """The names from the top down, each beside its line or as close beneath the one above as it may stand."""
    lowest, highest = float(scale.ticks[0]), float(scale.ticks[-1])
    ceiling = plot.y + plot.height + 12
    for value, lines, setting in sorted(ends, key=lambda end: -end[0]):
        tall = len(lines) * setting.leading
        beside = plot.y + (value - lowest) / (highest - lowest) * plot.height + tall / 2
        top = min(beside, ceiling)
        parts.put_lines(pen, plot.x + plot.width + 8, top, lines, setting, "left")
        ceiling = top - tall

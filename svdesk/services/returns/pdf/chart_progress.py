"""How far each thing has come towards its own target: a filled track and the words "34 of 60"."""

from decimal import Decimal

from svdesk.services.returns.document import Chart
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf import chart_parts as parts
from svdesk.services.returns.pdf.chart_parts import TARGET, VALUE, Box
from svdesk.services.returns.pdf.page_style import BORDER, FAINT, SERIES, TEXT
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import break_lines

_TRACK = 11.0
_BAND = 25.0
_NAMES = 0.4
_BEYOND = 1.15
"""The track goes on this far past the target, so that what passed it can be seen to have done so."""
_TALLEST = 380.0


def targets(chart: Chart) -> tuple[Decimal | None, ...]:
    """The target of each category: its own from the second series, else the one of the chart."""
    return chart.series[1].values if len(chart.series) > 1 else (chart.target,) * len(chart.categories)


def height(chart: Chart, width: float, words: Words) -> float:
    """A band for each category."""
    del words
    return 4 + sum(_bands(chart, width))


def draw(pen: Pen, chart: Chart, box: Box, words: Words) -> None:
    """Draw the chart in *box*, which is as tall as ``height`` says."""
    names = _names_width(chart, box.width)
    said = [_said(chart, number, words) for number in range(len(chart.categories))]
    sayings = parts.widest(said, TARGET) + 10
    track = Box(box.x + names, 0, max(box.width - names - sayings, 40), _TRACK)
    y = box.y + box.height
    for number, tall in enumerate(_bands(chart, box.width)):
        middle = y - tall / 2
        lines = break_lines(chart.categories[number], VALUE, names - 8)[: max(1, int(tall / VALUE.leading))]
        parts.put_lines(pen, box.x, middle + len(lines) * VALUE.leading / 2 + 1, lines, VALUE, "left")
        _draw_track(pen, chart, number, track, middle)
        parts.put(pen, track.x + track.width + 8, middle - 3.2, said[number], TARGET)
        y -= tall


def _draw_track(pen: Pen, chart: Chart, category: int, track: Box, middle: float) -> None:
    reached, target = chart.series[0].values[category], targets(chart)[category]
    if target is None or target <= 0:
        return
    low, full = middle - _TRACK / 2, track.width / _BEYOND
    pen.rectangle(track.x, low, full, _TRACK, FAINT)
    if reached is not None and reached > 0:
        part = min(float(reached / target), _BEYOND)
        pen.rectangle(track.x, low + 1.5, part * full, _TRACK - 3, SERIES[0])
    pen.frame(track.x, low, full, _TRACK, BORDER, 0.5)
    pen.rule((track.x + full, low - 2.5), (track.x + full, low + _TRACK + 2.5), TEXT, 1.5)


def _said(chart: Chart, category: int, words: Words) -> str:
    reached, target = chart.series[0].values[category], targets(chart)[category]
    value = words.no_figure if reached is None else parts.figure(reached, chart.unit)
    if target is None:
        return value
    return words.of_target.format(value=value, target=parts.figure(target, chart.unit))


def _bands(chart: Chart, width: float) -> list[float]:
    names = _names_width(chart, width)
    lines = [len(break_lines(name, VALUE, names - 8)) for name in chart.categories]
    bands = [max(_BAND, count * VALUE.leading + 6) for count in lines]
    squeeze = min(1.0, _TALLEST / sum(bands))
    return [tall * squeeze for tall in bands]


def _names_width(chart: Chart, width: float) -> float:
    return min(parts.widest(chart.categories, VALUE) + 9, width * _NAMES)

"""What all charts are made of: exact labels, a scale from nought, hatching, and the target's line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from svdesk.services.returns.document import Chart
from svdesk.services.returns.page_words import Words
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import LINE, MUTED, SERIES, TEXT, WHITE, Type
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import break_lines

LABEL = Type("figures", 9, MUTED, leading_ratio=1.2)
VALUE = Type("figures", 9, TEXT, leading_ratio=1.2)
TARGET = Type("strong figures", 9, TEXT, leading_ratio=1.2)
TARGET_DASH = (4, 2.5)
NOUGHT = Decimal(0)
DASH = "\u2013"
"""Where a bar would be, if there were a figure."""
_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page: its lower left corner and its size in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it is, whose it is, and its value; None where there is no figure."""

    box: Box
    series: int
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values stand between the lowest and the highest tick; nought is always among the ticks."""

    ticks: tuple[Decimal, ...]

    def part(self, value: Decimal) -> float:
        """How far *value* is along the scale, from 0 to 1."""
        lowest, highest = self.ticks[0], self.ticks[-1]
        return float((value - lowest) / (highest - lowest))


def scale_for(chart: Chart) -> Scale:
    """Round ticks (1, 2 or 5 times a power of ten apart) that take in nought, every value and the target."""
    values = [value for series in chart.series for value in series.values if value is not None]
    lowest = min([*values, Decimal(0), *_targets(chart)])
    highest = max([*values, Decimal(0), *_targets(chart)])
    if lowest == highest:
        highest = Decimal(1)
    step = _step((highest - lowest) / _MOST_STEPS)
    if all(value == value.to_integral_value() for value in values):
        step = max(step, Decimal(1))
    first = int((lowest / step).to_integral_value(ROUND_FLOOR))
    last = int((highest / step).to_integral_value(ROUND_CEILING))
    return Scale(tuple(step * number for number in range(first, last + 1)))


def _targets(chart: Chart) -> tuple[Decimal, ...]:
    return () if chart.target is None else (chart.target,)


def _step(least: Decimal) -> Decimal:
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def figure(value: Decimal, unit: str) -> str:
    """*value* as it is printed: "1,234.5", "£5", "£4.50", "57%"; exact, with a true minus sign."""
    pence = unit == "£" and value != value.to_integral_value()
    digits = f"{abs(value):,.2f}" if pence else f"{abs(value):,f}"
    sign = "\u2212" if value < 0 else ""
    return f"{sign}£{digits}" if unit == "£" else f"{sign}{digits}%" if unit == "%" else f"{sign}{digits}"


def tick_labels(scale: Scale, unit: str) -> list[str]:
    """The ticks as they are printed, without needless noughts."""
    return [figure(_shortest(tick), unit) for tick in scale.ticks]


def _shortest(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def unit_note(unit: str) -> str:
    """The unit where it is not already beside each figure."""
    return "" if unit in ("£", "%") else unit


def width_of(text: str, setting: Type) -> float:
    """How wide *text* is as it is set."""
    return face(setting.face).width(text, setting.size)


def widest(texts: Iterable[str], setting: Type) -> float:
    """The width of the widest of *texts*."""
    return max((width_of(text, setting) for text in texts), default=0.0)


def put(pen: Pen, x: float, y: float, text: str, setting: Type, align: str = "left") -> None:
    """One line with its baseline at *y*, beginning, ending ("right") or in the middle ("centre") at *x*.

    A space ends it, so that labels do not run together for whoever copies or hears them.
    """
    shift = {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * width_of(text, setting)
    pen.text(x - shift, y, text + " ", face(setting.face), setting.size, setting.colour)


def put_clear(pen: Pen, x: float, y: float, text: str, setting: Type, align: str) -> None:
    """``put`` on a white ground, so that a line of the chart does not strike a figure through."""
    wide = width_of(text, setting)
    shift = {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * wide
    pen.rectangle(x - shift - 0.5, y - 1, wide + 1, setting.size * 0.85, WHITE)
    put(pen, x, y, text, setting, align)


def put_lines(pen: Pen, x: float, top: float, lines: Sequence[str], setting: Type, align: str) -> None:
    """Lines beneath one another, the first hanging from *top*."""
    for number, line in enumerate(lines):
        y = top - setting.size - number * setting.leading
        put(pen, x, y, line.rstrip(" "), setting, align)


def draw_bars(pen: Pen, chart: Chart, bars: Iterable[Bar]) -> None:
    """Draw the bars that have a figure."""
    for one in bars:
        if one.value is not None:
            bar(pen, one.box, one.series, len(chart.series) == 1)


def bar_figure(of: Bar, unit: str) -> str:
    """The figure of a bar, or a dash where there is none."""
    return DASH if of.value is None else figure(of.value, unit)


def bar(pen: Pen, box: Box, series: int, alone: bool) -> None:
    """A bar in the colour of its series and, unless it is *alone*, its hatching."""
    pen.rectangle(box.x, box.y, box.width, box.height, SERIES[series])
    if alone or series == 0 or box.width <= 0 or box.height <= 0:
        return
    with pen.within(box.x, box.y, box.width, box.height):
        reach = box.width + box.height
        if series in (1, 3):
            for along in range(0, int(reach) + 5, 5):
                pen.rule((box.x + along, box.y), (box.x + along - box.height, box.y + box.height), WHITE, 1)
        if series in (2, 3):
            for up in range(2, int(box.height) + 4, 4):
                pen.rule((box.x, box.y + up), (box.x + box.width, box.y + up), WHITE, 1)


def legend_height(chart: Chart, width: float) -> float:
    """How tall the key to the series is; a single series needs none, for the finding names it."""
    return 0.0 if len(chart.series) == 1 else 16.0 * len(_legend_rows(chart, width))


def legend(pen: Pen, chart: Chart, x: float, top: float, width: float) -> None:
    """The key: a hatched swatch and a name for each series, in rows."""
    for down, row in enumerate(_legend_rows(chart, width) if len(chart.series) > 1 else []):
        left = x
        for series in row:
            baseline = top - 11 - down * 16.0
            bar(pen, Box(left, baseline - 1, 14, 9), series, alone=False)
            name = _legend_name(chart, series, width)
            put(pen, left + 19, baseline, name, VALUE)
            left += 19 + width_of(name, VALUE) + 16


def _legend_name(chart: Chart, series: int, width: float) -> str:
    return break_lines(chart.series[series].name, VALUE, width - 24)[0].rstrip(" ")


def _legend_rows(chart: Chart, width: float) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    used = 0.0
    for series in range(len(chart.series)):
        wide = 35 + width_of(_legend_name(chart, series, width), VALUE)
        if rows[-1] and used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append(series)
        used += wide
    return rows


def target_text(chart: Chart, words: Words) -> str:
    """ "Target 600", or nothing where there is none."""
    return "" if chart.target is None else f"{words.target} {figure(chart.target, chart.unit)}"


def value_axis(pen: Pen, plot: Box, scale: Scale, unit: str) -> None:
    """Faint lines across *plot* at each tick, with its figure at the left; nought is a firm line."""
    for tick, label in zip(scale.ticks, tick_labels(scale, unit), strict=True):
        y = plot.y + scale.part(tick) * plot.height
        shade, thick = (TEXT, 0.75) if tick == 0 else (LINE, 0.5)
        pen.rule((plot.x, y), (plot.x + plot.width, y), shade, thick)
        put(pen, plot.x - 5, y - 3, label, LABEL, "right")


def coloured(setting: Type, series: int) -> Type:
    """*setting* in the colour of a series."""
    return replace(setting, colour=SERIES[series])

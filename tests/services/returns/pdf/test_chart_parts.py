from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.returns.document import Chart, Series
from svdesk.services.returns.page_words import words_for
from svdesk.services.returns.pdf import chart_parts as parts

WORDS = words_for("en-GB")


def bars(*values: str | None, target: str | None = None, unit: str = "") -> Chart:
    figures = tuple(None if value is None else Decimal(value) for value in values)
    names = tuple(f"c{number}" for number in range(len(figures)))
    aim = None if target is None else Decimal(target)
    return Chart("Finding", "Alt", "bars", names, (Series("s", figures),), unit, aim)


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("1234.50", "£", "£1,234.50"),
        ("412.5", "£", "£412.50"),
        ("-5", "£", "\u2212£5"),
        ("57", "%", "57%"),
        ("1E+3", "hours", "1,000"),
        ("0.10", "tonnes", "0.10"),
    ],
)
def test_a_figure_is_printed_exactly(value: str, unit: str, printed: str) -> None:
    assert parts.figure(Decimal(value), unit) == printed


@pytest.mark.parametrize(
    ("values", "target", "ticks"),
    [
        (("34", "60"), None, ["0", "20", "40", "60"]),
        (("34", "60"), "75", ["0", "20", "40", "60", "80"]),
        (("-3", "8"), None, ["\u22125", "0", "5", "10"]),
        (("0.4", "0.9"), None, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        (("1", "2"), None, ["0", "1", "2"]),
        ((None, None), None, ["0", "1"]),
        (("0",), None, ["0", "1"]),
    ],
)
def test_ticks_are_round_and_begin_at_nought(
    values: tuple[str | None, ...], target: str | None, ticks: list[str]
) -> None:
    scale = parts.scale_for(bars(*values, target=target))
    assert parts.tick_labels(scale, "") == ticks
    assert Decimal(0) in scale.ticks


@given(st.lists(st.decimals(min_value=-(10**12), max_value=10**12, places=2), min_size=1, max_size=12))
def test_every_value_stands_on_the_scale(values: list[Decimal]) -> None:
    scale = parts.scale_for(bars(*map(str, values)))
    assert all(0 <= scale.part(value) <= 1 for value in [*values, Decimal(0)])
    assert len(scale.ticks) <= 8


def test_a_single_series_needs_no_key_and_several_have_one_in_rows() -> None:
    assert parts.legend_height(bars("1"), 400) == 0
    many = Chart("F", "A", "bars", ("c",), tuple(Series("a long name " * 3, (Decimal(1),)) for _ in range(4)))
    assert parts.legend_height(many, 2000) == 16
    assert parts.legend_height(many, 300) > 16


def test_the_target_is_named_with_its_unit() -> None:
    assert parts.target_text(bars("1", target="600", unit="£"), WORDS) == "Target £600"
    assert parts.target_text(bars("1"), WORDS) == ""
    assert parts.unit_note("£") == ""
    assert parts.unit_note("hours") == "hours"

from itertools import pairwise

from svdesk.services.returns.pdf import chart_bars
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.chart_samples import WIDE, WORDS, a_chart, labels


def test_the_picture_says_every_name_and_figure() -> None:
    said = labels(chart_samples.AGES)
    for name, value in zip(chart_samples.AGES.categories, chart_samples.AGES.series[0].values, strict=True):
        assert name in said
        assert str(value) in said


def test_it_grows_with_its_bars_until_a_page_can_hold_no_more() -> None:
    few, more, most = (chart_bars.height(a_chart("bars", count, 1), WIDE, WORDS) for count in (5, 15, 400))
    assert few < more < most < 420


def test_figures_below_nought_stand_before_their_bars() -> None:
    said = labels(a_chart("bars", 30, 1))
    assert "\u22124" in said
    assert "Target 9" in said


def test_names_are_left_out_evenly_where_there_is_no_room_for_all() -> None:
    said = labels(a_chart("bars", 200, 1))
    drawn = [number for number in range(200) if f"category {number} " in said]
    steps = {after - before for before, after in pairwise(drawn)}
    assert len(steps) == 1
    assert 2 <= steps.pop() < 20

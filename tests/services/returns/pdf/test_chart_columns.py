from svdesk.services.returns.pdf import chart_columns
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.chart_samples import WIDE, WORDS, a_chart, labels, operators


def test_bars_stand_only_while_their_names_fit_beneath() -> None:
    assert chart_columns.stands(chart_samples.PLACES, WIDE, WORDS)
    assert not chart_columns.stands(chart_samples.AGES, WIDE, WORDS)
    assert not chart_columns.stands(a_chart("bars", 60, 1), WIDE, WORDS)


def test_the_picture_says_its_series_categories_and_figures() -> None:
    said = labels(chart_samples.PLACES)
    for wanted in ("attendances", "Northgate", "Old Town", "April", "June", "140", "104", "\u2013"):
        assert wanted in said


def test_the_target_is_a_dashed_line_with_its_figure() -> None:
    assert "Target 9" in labels(a_chart("bars", 2, 1))
    assert operators(a_chart("bars", 2, 1)).count("[4 2.5] 0 d") == 1


def test_series_differ_in_hatching_as_well_as_in_colour() -> None:
    hatched = operators(chart_samples.PLACES).count("re W n")
    in_key, bars = 3, 3 * 3 - 1
    assert hatched == in_key + bars
    assert "re W n" not in operators(a_chart("bars", 2, 1))

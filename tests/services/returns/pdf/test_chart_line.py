from dataclasses import replace

from svdesk.services.returns.pdf import chart_line
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.chart_samples import WIDE, WORDS, a_chart, labels, operators


def test_a_single_line_has_its_figures_and_the_target() -> None:
    said = labels(chart_samples.HOURS)
    for wanted in ("hours", "April", "May", "June", "148", "264", "Target 200"):
        assert wanted in said


def test_several_lines_have_their_names_at_their_ends() -> None:
    said = labels(chart_samples.YEAR)
    assert said.index("Food parcels") < said.index("Hot meals") < said.index("School uniform grants")
    assert "Apr" in said
    assert "Mar" in said


def test_lines_differ_in_dashes_as_well_as_in_colour() -> None:
    drawn = operators(chart_samples.YEAR)
    assert "[6 2.5] 0 d" in drawn
    assert "[2 2] 0 d" in drawn


def test_a_line_is_broken_where_there_is_no_figure() -> None:
    dotted = [line for line in operators(chart_samples.YEAR).split("\n") if "[2 2] 0 d" in line]
    assert [line.count(" l") for line in dotted] == [5, 3]


def test_some_names_of_very_many_categories_are_left_out() -> None:
    assert 3 <= labels(a_chart("line", 60, 2)).count("category") <= 30
    assert chart_line.height(a_chart("line", 60, 2), WIDE, WORDS) == chart_line.height(chart_samples.HOURS, WIDE, WORDS)


def test_a_line_is_broken_where_what_is_counted_changed() -> None:
    points = [(0.0, 1.0), (1.0, 2.0), None, (3.0, 1.0), (4.0, 5.0), (5.0, 6.0)]
    assert chart_line.runs(points, (4,)) == [points[:2], [points[3]], points[4:]]
    assert chart_line.runs(points, ()) == [points[:2], points[3:]]
    drawn = operators(replace(chart_samples.YEAR, breaks=(2,)))
    dotted = [line for line in drawn.split("\n") if "[2 2] 0 d" in line]
    assert [line.count(" l") for line in dotted] == [1, 3, 3]

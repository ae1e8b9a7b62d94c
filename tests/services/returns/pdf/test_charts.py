import pytest

from svdesk.services.returns.document import ChartKind
from svdesk.services.returns.pdf.charts import data_table
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.chart_samples import WIDE, WORDS, a_chart
from tests.services.returns.pdf.read_back import a_document, read_back


@pytest.mark.parametrize("kind", ["bars", "line", "progress"])
@pytest.mark.parametrize("categories", [1, 3, 12, 60])
def test_every_chart_is_drawn_inside_its_figure_whatever_its_size(kind: ChartKind, categories: int) -> None:
    for series in (1, 2) if kind == "progress" else (1, 4):
        for gaps in (False, True):
            back = read_back(render(a_document(a_chart(kind, categories, series, gaps=gaps))).pdf)
            assert back.faults == []
            left, low, right, high = (float(side) for side in back.root.one("Figure").attributes["BBox"])
            assert 50 < high - low < 600 or kind == "progress"
            assert right - left == pytest.approx(WIDE, abs=0.1)


def test_a_finding_its_picture_and_the_top_of_its_table_share_a_page() -> None:
    for number in range(1, 9):
        back = read_back(render(a_document(*[chart_samples.YEAR] * number)).pdf)
        findings = [node for node in back.root.all("P") if node.text == chart_samples.YEAR.finding]
        for finding, figure, table in zip(findings, back.root.all("Figure"), back.root.all("Table"), strict=True):
            first_row = table.all("TR")[1]
            assert finding.marks[0][0] == figure.marks[0][0] == first_row.kids[0].marks[0][0]


def test_the_table_has_few_short_categories_across_and_others_down() -> None:
    across = data_table(chart_samples.HOURS, WORDS)
    assert [column.heading for column in across.columns] == ["", "April", "May", "June"]
    assert across.rows == (("Volunteer hours", "148", "200", "264"), ("Target", "200", "200", "200"))
    down = data_table(chart_samples.YEAR, WORDS)
    assert [column.heading for column in down.columns][1:] == ["Food parcels", "Hot meals", "School uniform grants"]
    assert down.rows[6] == ("Oct", "92", "64", "No figure")


def test_the_table_of_progress_has_what_was_reached_and_the_target() -> None:
    progress = data_table(chart_samples.PROGRESS, WORDS)
    assert [column.heading for column in progress.columns] == ["Category", "Reached", "Target"]
    assert progress.rows[0] == ("People helped into work", "34", "60")
    assert progress.rows[3] == ("Advice sessions", "No figure", "80")

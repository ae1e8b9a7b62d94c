from decimal import Decimal

from svdesk.services.returns.document import Chart, Series
from svdesk.services.returns.pdf import chart_progress
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.chart_samples import WIDE, WORDS, a_chart, labels, operators


def test_each_category_says_how_much_of_how_much() -> None:
    said = labels(chart_samples.PROGRESS)
    for wanted in ("34 of 60", "612 of 600", "9 of 12", "No figure of 80", *chart_samples.PROGRESS.categories):
        assert wanted in said


def test_each_category_has_its_own_target_or_that_of_the_chart() -> None:
    assert chart_progress.targets(chart_samples.PROGRESS) == tuple(map(Decimal, (60, 600, 12, 80)))
    assert chart_progress.targets(a_chart("progress", 2, 1)) == (Decimal(9), Decimal(9))


def test_what_passes_its_target_is_drawn_past_it_but_never_off_the_page() -> None:
    def filled(reached: int) -> float:
        chart = Chart("F", "A", "progress", ("c",), (Series("s", (Decimal(reached),)),), target=Decimal(100))
        [bar] = [line for line in operators(chart).split("\n") if line.startswith("0.000 0.447 0.698 rg")]
        return float(bar.split()[6])

    assert filled(50) < filled(100) < filled(110)
    assert filled(100) < filled(100_000) < WIDE


def test_a_category_without_a_target_has_its_figure_and_no_track() -> None:
    chart = Chart("F", "A", "progress", ("c",), (Series("s", (Decimal(5),)),))
    assert labels(chart) == "c 5"
    assert chart_progress.height(chart, WIDE, WORDS) < 40

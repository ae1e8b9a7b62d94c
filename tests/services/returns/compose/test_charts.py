"""A chart's title is what it shows, worked out and not guessed."""

from dataclasses import replace
from datetime import date

import pytest

from svdesk.domain.period import Period, parse, starting
from svdesk.domain.return_format import AddsUp, ChartOf, Measure, MeasureGrid, ReturnFormat, Summary
from svdesk.domain.return_format import Column as Shown
from svdesk.services.returns.compose.charts import chart
from svdesk.services.returns.document import Chart, Heading, Paragraph
from tests.services.returns.charity import LANTERN, YEAR, Ledger, return_of, target

HOURS = Measure("N5", "Volunteer hours", "hours", ("SV-064",))
PEOPLE = Measure("N6", "People befriended", "people", ("SV-044",), AddsUp.DIFFERENT_PEOPLE)
MONEY = Measure("N8", "Money raised", "gbp", ("SV-070",))


def drawn(
    ledger: Ledger, by: str = "month", promised: str | None = None, measure: Measure = HOURS, period: Period = YEAR
) -> list[object]:
    section = ChartOf("Through the year", measure.code, by)
    form = ReturnFormat(
        "f", "1", "Form", "A", "en-GB", (Summary("S"), MeasureGrid("M", (Shown.CODE,)), section), (measure,)
    )
    targets = (target(measure.code, period.code, promised, measure.unit),) if promised else ()
    made = return_of(replace(LANTERN, targets=targets), period, ledger, {}, form=form)
    return list(chart(section, made))


def the_chart(blocks: list[object]) -> Chart:
    (found,) = (block for block in blocks if isinstance(block, Chart))
    return found


def monthly(*hours: int) -> Ledger:
    made = Ledger()
    for number, value in enumerate(hours):
        year, month = divmod(2025 * 12 + 3 + number, 12)
        made.did("Volunteering", date(year, month + 1, 5), made.count("hours", str(value)))
    return made


@pytest.mark.parametrize(
    ("promised", "finding"),
    [
        ("50", "Volunteer hours passed the target of 50 hours in May"),
        ("60", "Volunteer hours reached the target of 60 hours in May"),
        ("20", "Volunteer hours passed the target of 20 hours in April"),
        ("90", "Volunteer hours reached the target of 90 hours in June"),
        ("91", "Volunteer hours came to 90 of the 91 hours promised"),
        (None, "Volunteer hours: 30 hours each time"),
    ],
)
def test_the_finding_says_when_the_target_was_reached(promised: str | None, finding: str) -> None:
    assert the_chart(drawn(monthly(30, 30, 30), promised=promised)).finding == finding


def test_without_a_target_the_highest_piece_is_the_finding() -> None:
    assert the_chart(drawn(monthly(30, 45, 20))).finding == "Volunteer hours came to most in May: 45 hours"
    by_quarter = the_chart(drawn(monthly(30, 45, 20, 50), by="quarter"))
    assert by_quarter.finding == "Volunteer hours came to most in April to June: 95 hours"
    assert by_quarter.categories == ("Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar")


def test_a_target_is_a_line_beside_the_total_so_far() -> None:
    found = the_chart(drawn(monthly(30, 40), promised="50"))
    assert found.kind == "line"
    assert found.target == 50
    so_far, each = found.series
    assert list(so_far.values[:3]) == [30, 70, 70]
    assert list(each.values[:3]) == [30, 40, None]
    assert found.alt == (
        "Lines for each month and for the total so far: Volunteer hours, from April 2025 to March 2026."
        " The least was 30 hours in April, the most 40 hours in May. 10 months without a figure."
        " The total rose to 70 hours; the target, a straight line, is 50 hours."
    )


def test_without_a_target_there_are_bars_and_no_figure_is_not_nought() -> None:
    found = the_chart(drawn(monthly(30, 40)))
    assert found.kind == "bars"
    assert found.target is None
    assert [list(series.values[:3]) for series in found.series] == [[30, 40, None]]
    assert found.alt.startswith("A bar for each month: Volunteer hours, from April 2025 to March 2026.")


def test_counts_longer_than_a_piece_are_said_and_make_the_moment_less_sure() -> None:
    ledger = monthly(30, 40)
    ledger.did("Volunteering, all spring", starting(2025, 4, 3), ledger.count("hours", "100"))
    blocks = drawn(ledger, promised="60")
    assert the_chart(blocks).finding == "Volunteer hours passed the target of 60 hours by the end of May"
    (note,) = (block for block in blocks if isinstance(block, Paragraph))
    assert note.text == "1 count was made for longer than one piece of this chart, and so stands in the total only."
    later = the_chart(drawn(ledger, promised="150"))
    assert later.finding == "Volunteer hours reached the target of 150 hours"
    ledger.did("Volunteering, all summer", starting(2025, 7, 3), ledger.count("hours", "1"))
    assert "2 counts were made for longer" in str(drawn(ledger)[-1])


def test_people_are_never_added_up_through_the_year() -> None:
    ledger = Ledger()
    for month in (4, 5):
        ledger.did("Calls", date(2025, month, 5), ledger.count("friends", "6"))
    found = the_chart(drawn(ledger, promised="12", measure=PEOPLE))
    assert found.kind == "bars"
    assert found.target is None
    assert found.finding == "People befriended: 6 people each time"


def test_where_people_may_repeat_the_chart_says_at_least_as_the_grid_does() -> None:
    ledger = Ledger()
    for month, people in ((4, "6"), (5, "8"), (7, "5")):
        ledger.did("Calls", date(2025, month, 5), ledger.count("friends", people))
    blocks = drawn(ledger, by="quarter", measure=PEOPLE)
    found = the_chart(blocks)
    assert found.finding == "People befriended came to most in April to June: at least 8 people"
    assert "The least was 5 people in July to September, the most at least 8 people in April to June." in found.alt
    (note,) = (block for block in blocks if isinstance(block, Paragraph))
    assert note.text == "Where the same people may stand in several counts, the least that is sure is shown."


def test_money_is_in_pounds() -> None:
    ledger = Ledger()
    ledger.did("Quiz night", date(2025, 11, 21), ledger.count("raised", "412.50"))
    found = the_chart(drawn(ledger, measure=MONEY))
    assert (found.unit, found.finding) == ("£", "Money raised: £412.50 in November")


def test_nothing_recorded_is_a_sentence_and_no_empty_picture() -> None:
    blocks = drawn(Ledger())
    assert blocks == [
        Heading(1, "Through the year"),
        Paragraph("Volunteer hours: nothing was recorded for the period."),
    ]


def test_a_period_of_odd_days_is_one_piece() -> None:
    found = the_chart(drawn(monthly(30), period=parse("2025-04-02..2025-05-20")))
    assert found.categories == ("Apr to May",)

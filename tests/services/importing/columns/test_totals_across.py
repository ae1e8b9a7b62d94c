from decimal import Decimal

import pytest

from tests.services.importing.books import codes, lines, planned


def periods(text: str) -> list[str]:
    return sorted({line.split(" | ")[2] for line in lines(planned(text))})


@pytest.mark.parametrize("year", ["2024", "Year ended 31 December 2024"])
def test_a_year_after_its_quarters_is_their_sum(year: str) -> None:
    made = planned(f"Measure|Jan-Mar 2024|Apr-Jun 2024|Jul-Sep 2024|Oct-Dec 2024|{year}\nMeals|1|2|3|4|11")
    assert {record.col for record in made.records} == {"B", "C", "D", "E"}
    assert [(check.stated, check.computed) for check in made.checks] == [(Decimal(11), Decimal(10))]


@pytest.mark.parametrize("heading", ["23/24", "2023/24", "Last yr 23/24"])
def test_the_year_before_is_no_sum_of_the_months_beside_it(heading: str) -> None:
    text = f"Measure|{heading}|Apr 24|May 24\nMeals|900|70|80"
    assert periods(text) == ["2023-24", "2024-M04", "2024-M05"]
    assert planned(text).checks == ()


def test_a_bare_year_is_one_from_april_only_where_it_adds_up() -> None:
    text = "Measure|2023|Jan 24|Feb 24\nMeals|{}|70|80"
    assert {record.col for record in planned(text.format(900)).records} == {"B", "C", "D"}
    assert {record.col for record in planned(text.format(150)).records} == {"C", "D"}


def test_a_target_of_the_year_beside_that_of_a_quarter_is_no_sum_of_it() -> None:
    made = planned("2024-25\nMeasure|Annual target|Q2 target|Q2 actual\nMeals|400|100|112\nTrips|80|20|19")
    assert made.checks == ()
    assert lines(made)[:3] == [
        "3 B | Meals | 2024-25 | 400 meals | target",
        "3 C | Meals | 2024-25-Q2 | 100 meals | target",
        "3 D | Meals | 2024-25-Q2 | 112 meals",
    ]


def test_a_target_of_the_year_after_those_that_it_adds_up_is_their_sum() -> None:
    made = planned("2024-25\nMeasure|Q1 target|Q1|Q2 target|Q2|Annual target\nMeals|10|9|12|13|22\nTrips|4|4|3|3|7")
    assert {record.col for record in made.records} == {"B", "C", "D", "E"}
    assert {check.agrees for check in made.checks} == {True}


@pytest.mark.parametrize(("target", "sums"), [("22", True), ("30", False)])
def test_a_target_of_a_named_year_after_those_that_it_adds_up_is_their_sum(target: str, sums: bool) -> None:
    made = planned(
        "Measure|Q1||Q2||2024-25|\n|Target|Actual|Target|Actual|Target|Actual\n"
        f"Meals|10|9|12|13|{target}|22\nBags|4|4|3|3|{'7' if sums else '8'}|7",
        year="2024-25",
    )
    assert ("F" in {record.col for record in made.records}) is not sums
    assert "G" not in {record.col for record in made.records}


def test_the_last_quarter_to_date_is_its_own_unless_it_adds_up_the_others() -> None:
    text = "2024/25\nMeasure|Unit|Q1|Q2|Q3|Q4 to date\nAdvice|sessions|142|120|117|{}\nParcels|parcels|15|11|9|{}"
    assert [record.col for record in planned(text.format(13, 2)).records] == ["C", "D", "E", "F"] * 2
    assert [record.col for record in planned(text.format(392, 37)).records] == ["C", "D", "E"] * 2


@pytest.mark.parametrize("heading", ["Whole year", "All year", "For the year", "Y flwyddyn gyfan"])
def test_the_whole_year_is_the_sum_of_its_quarters(heading: str) -> None:
    made = planned(
        f"Report 2024/25\nMeasure|Unit|Q1|Q2|Q3|Q4|{heading}\nHours|hrs|96 hrs|30|51|42|219\nBags|bags|9|1|4|1|15"
    )
    assert codes(made) == []
    assert [(check.stated, check.computed) for check in made.checks] == [(Decimal(219),) * 2, (Decimal(15),) * 2]


@pytest.mark.parametrize(
    "headings", ["Q1|Q2 to date|Q3 to date", "April|May YTD|June YTD", "Ch1|Ch2 (cronnus)|Ch3 (cronnus)"]
)
def test_the_first_of_periods_that_run_on_runs_on_with_them(headings: str) -> None:
    text = f"2024-25\nMeasure|{headings}\nMeals|12|25|40\nBags|5|9|14"
    made = planned(text)
    assert codes(made) == ["running-totals"]
    (question,) = made.questions
    parted = planned(text, answers={question.key: question.choices[1]})
    assert [record.quantity for record in parted.records] == [12, 13, 15, 5, 4, 5]


def test_a_running_total_beside_its_own_period_is_left_out_as_ever() -> None:
    made = planned("2024-25\nMeasure|Q2|Q2 to date\nMeals|12|25\nBags|5|9")
    assert codes(made) == ["running-left-out"]
    assert {record.col for record in made.records} == {"B"}


@pytest.mark.parametrize("headings", ["Q1|Q2|Q3 to date|Q4 to date", "Apr|May|June cumulative|July cumulative"])
def test_periods_to_date_after_those_of_their_own_are_asked_about_as_running_totals(headings: str) -> None:
    text = f"2024-25\nMeasure|{headings}\nMeals|10|12|35|50\nBags|4|5|15|20"
    made = planned(text)
    assert codes(made) == ["running-totals"]
    assert [record.col for record in made.records if record.status == "held"] == ["D", "E"] * 2
    (question,) = made.questions
    parted = planned(text, answers={question.key: question.choices[1]})
    assert [record.quantity for record in parted.records] == [10, 12, 13, 15, 4, 5, 6, 5]
    as_they_stand = planned(text, answers={question.key: question.choices[0]})
    assert [record.quantity for record in as_they_stand.records] == [10, 12, 35, 50, 4, 5, 15, 20]


def test_the_half_year_to_date_between_its_quarters_and_the_others_adds_them_up() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2|H1 to date|Q3|Q4\nMeals|10|12|22|5|6\nBags|4|5|9|2|3")
    assert {record.col for record in made.records} == {"B", "C", "E", "F"}


@pytest.mark.parametrize("heading", ["Year actual", "Actual for the year", "Full year outturn", "12 month actual"])
def test_what_was_done_in_the_whole_year_is_the_sum_of_its_quarters(heading: str) -> None:
    made = planned(
        f"2024-25\nMeasure|Q1 target|Q1 actual|Q2 target|Q2 actual|{heading}\nMeals|10|9|12|13|22\nBags|4|4|3|3|8"
    )
    assert {record.col for record in made.records} == {"B", "C", "D", "E"}
    assert [check.agrees for check in made.checks] == [True, False]


def test_a_total_of_something_else_than_the_periods_count_is_asked_about_and_no_sum_of_them() -> None:
    text = "Library|Events Apr 2024|Events May 2024|Total {}\nBath|5|4|90\nWells|3|2|50"
    made = planned(text.format("active members"))
    assert "column-left-out" in codes(made)
    assert made.checks == ()
    made = planned(text.format("events"))
    assert "column-left-out" not in codes(made)
    assert len(made.checks) == 2


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("Total active members", True),
        ("Cyfanswm aelodau", True),
        ("Total people", False),
        ("Total attendees", False),
        ("Total", False),
        ("Year to date", False),
    ],
)
def test_members_beside_those_who_came_are_no_total_of_them(heading: str, asked: bool) -> None:
    figures = ("90", "60") if asked else ("9", "5")
    text = f"Group|Attendees Apr 2024|Attendees May 2024|{heading}\nArt|5|4|{figures[0]}\nYoga|3|2|{figures[1]}"
    assert ("column-left-out" in codes(planned(text))) is asked

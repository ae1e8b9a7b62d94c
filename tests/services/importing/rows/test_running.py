import pytest

from svdesk.services.importing.rows.running import FROM_START, RUNNING
from tests.services.importing.books import codes, lines, planned

GROWING = "Return 2024-25\nMeasure|Q1|Q2|Q3|Q4\nMeals|100|220|330|450\nHours given|50|90|150|200\nTrees|5|10|15|30"


def test_numbers_that_only_grow_are_asked_about_and_held() -> None:
    made = planned(GROWING)
    assert codes(made) == ["running-totals"]
    assert made.counts["held"] == made.counts["records"] == 12


def test_running_totals_become_each_periods_own_number() -> None:
    made = planned(GROWING, answers={"running-totals|Sheet1|2|": "They are running totals"})
    assert [line.rpartition(" | ")[2] for line in lines(made)[:4]] == [
        "100 meals",
        "120 meals",
        "110 meals",
        "120 meals",
    ]


def test_numbers_that_are_each_periods_own_stay_as_they_are() -> None:
    made = planned(GROWING, answers={"running-totals|Sheet1|2|": "Each period has its own number"})
    assert made.counts["new"] == 12
    assert lines(made)[3] == "3 E | Meals | 2024-25-Q4 | 450 meals"


def test_a_stated_total_that_adds_them_up_shows_that_they_are_not_running() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2|Q3|Total\nMeals|100|220|330|650\nTea|1|2|4|7\nBuns|1|5|9|15")
    assert "running-totals" not in codes(made)


def test_columns_that_say_they_are_cumulative_are_asked_about_when_they_are_all_there_is() -> None:
    made = planned("2024-25\nMeasure|Cumulative to Q1|Cumulative to Q2\nMeals|100|90")
    assert codes(made) == ["running-totals"]
    both = planned("2024-25\nMeasure|Q1|Q1 cumulative|Q2|Q2 cumulative\nMeals|100|100|90|190")
    assert codes(both) == ["running-left-out"]
    assert len(both.records) == 2


def test_a_row_that_says_it_runs_on_is_asked_about_alone() -> None:
    text = "2024-25\nMeasure|Apr|May|Jun\nHours, cumulative (hrs)|40|85|80\nMeals|4|5|3"
    made = planned(text)
    assert [record.status for record in made.records] == ["held"] * 3 + ["new"] * 3
    answered = planned(text, answers={made.questions[0].key: RUNNING})
    assert [str(record.quantity) for record in answered.records[:3]] == ["40", "45", "80"]
    assert [problem.message for problem in answered.records[2].problems] == [
        "D3: the running total falls here, from 85 to 80."
    ]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("", "80 meals | held"),
        ("It begins anew here", "80 meals"),
        ("12", "12 meals"),
        ("Leave the number out", ""),
    ],
)
def test_of_a_running_total_that_falls_it_is_asked_whether_it_begins_anew(said: str, number: str) -> None:
    down = "Month|What|Meals (cumulative)\nMarch 2024|Lunch|85\nApril 2024|Lunch|80\nMay 2024|Lunch|120"
    answers = {"running-totals|Sheet1|1|C": RUNNING} | ({"running-falls|Sheet1|3|C": said} if said else {})
    made = planned(down, answers=answers)
    assert "running-falls" in codes(made)
    assert [line.split(" | ", 3)[3:] for line in lines(made)][1:] == [[number or "-"], ["40 meals"]]
    across = "2024-25\nMeasure|Q1|Q2|Q3\nMeals to date|85|80|120"
    answers = {"running-totals|Sheet1|3|": RUNNING} | ({"running-falls|Sheet1|3|C": said} if said else {})
    found = [line.split(" | ", 3)[3] for line in lines(planned(across, answers=answers))]
    assert found == ["85 meals", *([number] if number else []), "40 meals"]


def test_a_column_that_runs_on_is_asked_about_and_worked_out() -> None:
    text = "Month|Visits to date\nApril 2024|10\nMay 2024|25\nJune 2024|31"
    made = planned(text)
    assert [record.status for record in made.records] == ["held"] * 3
    question = next(each for each in made.questions if each.code == "running-totals")
    answered = planned(text, answers={question.key: RUNNING})
    assert [str(record.quantity or record.people) for record in answered.records] == ["10", "15", "6"]


def test_running_totals_beside_each_periods_own_number_are_checked() -> None:
    made = planned("2024-25\nMeasure|Q1|Q1 cumulative|Q2|Q2 cumulative\nMeals|100|100|90|195")
    assert [(check.cell, check.agrees) for check in made.checks] == [("C3", True), ("E3", False)]


def test_a_year_to_date_without_dates_counts_from_the_beginning_of_the_year() -> None:
    text = "Return Q2 2024-25\nMeasure|Cumulative to date\nMeals|40\nTrees|9"
    made = planned(text)
    assert [record.status for record in made.records] == ["held", "held"]
    answered = planned(text, answers={made.questions[0].key: FROM_START})
    assert lines(answered) == [
        "3 B | Meals | 2024-25-H1 | 40 meals",
        "4 B | Trees | 2024-25-H1 | 9 trees",
    ]


def test_a_title_may_say_that_figures_run_on() -> None:
    text = "Return 2024-25 ({})\nMeasure|Q1|Q2\nMeals|90|180"
    assert codes(planned(text.format("figures are cumulative"))) == ["running-totals"]
    assert codes(planned(text.format("figures are not cumulative"))) == []


@pytest.mark.parametrize("label", ["Hours hired, running total", "Oriau, cyfanswm cronnus", "Oriau hyd yma"])
def test_a_row_that_runs_on_beside_its_own_is_asked_about_and_is_no_total(label: str) -> None:
    made = planned(f"Hall 2024-25\nMeasure|Apr|May|Jun\nHours hired|62|58|61\n{label}|62|120|181")
    assert codes(made) == ["running-totals"]
    assert not made.checks


def test_figures_to_a_last_day_that_never_fall_are_asked_about_unless_a_total_adds_them_up() -> None:
    text = "Return 2024-25\nMeasure|To 30 June|To 30 Sept|To 31 Dec{}\nMeals|10|22|36{}"
    assert codes(planned(text.format("", ""))) == ["running-totals"]
    assert codes(planned(text.format("|Total", "|68"))) == []


MONTHS = "Apr 2024;May 2024;Jun 2024;Jul 2024;Aug 2024;Sep 2024"


@pytest.mark.parametrize(
    ("numbers", "total", "asked"),
    [
        ("10;22;31;44;58;70", "", True),
        ("10;22;31;44;58;70", "\nTotal|235", False),
        ("10;22;31;44;43;70", "", False),
        ("40;41;44;45;46;49", "", False),
    ],
)
def test_months_whose_numbers_only_ever_grow_are_asked_about(numbers: str, total: str, asked: bool) -> None:
    rows = "\n".join(map("|".join, zip(MONTHS.split(";"), numbers.split(";"), strict=True)))
    made = planned(f"Month|Meals\n{rows}{total}")
    assert ("running-totals" in codes(made)) is asked
    if asked:
        parted = planned(f"Month|Meals\n{rows}", answers={made.questions[0].key: RUNNING})
        assert [record.quantity for record in parted.records] == [10, 12, 9, 13, 14, 12]


def test_quarters_in_which_every_one_of_several_counts_grows_are_asked_about() -> None:
    text = "Quarter|Meals|Visits|Hours\nQ1 24/25|10|5|7\nQ2 24/25|22|9|16\nQ3 24/25|31|14|{}"
    assert codes(planned(text.format(24))) == ["running-totals"] * 3
    assert codes(planned(text.format(12))) == []


@pytest.mark.parametrize("heads", ["Cumulative to Jun|Cumulative to Sep|Cumulative to Dec", "Jun YTD|Sep YTD|Dec YTD"])
def test_all_so_far_is_parted_into_quarters_and_the_target_waits_for_no_answer(heads: str) -> None:
    text = f"Return 2024/25\n\nIndicator|Target (year)|{heads}\nTraining hrs|600|140|310|455"
    made = planned(text)
    assert codes(made) == ["running-totals"]
    assert [record.status for record in made.records] == ["new", "held", "held", "held"]
    parted = planned(text, answers={made.questions[0].key: RUNNING})
    assert [line.split(" | ", 2)[2] for line in lines(parted)[1:]] == [
        "2024-25-Q1 | 140 hours", "2024-25-Q2 | 170 hours", "2024-25-Q3 | 145 hours",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sheet",
    [
        "2024-25\nSite|Q1 meals to date|Q1 hours to date|Q2 meals to date|Q2 hours to date\nHub|10|100|22|150",
        "Cumulative figures 2024-25\nSite|Q1 meals|Q1 hours|Q2 meals|Q2 hours\nHub|10|100|22|150",
    ],
)
def test_what_is_counted_runs_on_by_itself_where_several_things_are(sheet: str) -> None:
    (question,) = planned(sheet).questions
    made = planned(sheet, answers={question.key: RUNNING})
    assert [line.rpartition(" | ")[2] for line in lines(made)] == ["10 meals", "100 hours", "12 meals", "50 hours"]

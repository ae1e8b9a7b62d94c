import pytest

from svdesk.services.importing.columns.which_years import GROUPS
from tests.services.importing.books import codes, lines, planned, sheet

SHEET = "2024-25\nMeasure|Unit|Year 1|Year 2\nMeals|meals|11|12\nTrees|trees|3|4"
KEY = "which-years|Sheet1|2|C"


def test_figures_under_numbered_years_wait_until_somebody_says_which_they_are() -> None:
    made = planned(SHEET)
    assert codes(made) == ["which-years"]
    assert [line.split(" | ")[-1] for line in lines(made)] == ["held"] * 4
    assert [question.key for question in made.questions] == [KEY]


@pytest.mark.parametrize(
    ("answer", "years"),
    [
        ("Year 1 is April 2024 to March 2025", ["2024-25", "2025-26"]),
        ("Year 2 is April 2024 to March 2025", ["2023-24", "2024-25"]),
        ("2021-22", ["2021-22", "2022-23"]),
        ("July 2022 to June 2023", ["2022-07-01..2023-06-30", "2023-07-01..2024-06-30"]),
    ],
)
def test_each_year_follows_from_the_one_that_is_said(answer: str, years: list[str]) -> None:
    made = planned(SHEET, answers={KEY: answer})
    assert lines(made) == [
        f"3 C | Meals | {years[0]} | 11 meals",
        f"3 D | Meals | {years[1]} | 12 meals",
        f"4 C | Trees | {years[0]} | 3 trees",
        f"4 D | Trees | {years[1]} | 4 trees",
    ]


def test_they_may_be_groups_in_the_year_of_the_sheet() -> None:
    assert lines(planned(SHEET, answers={KEY: GROUPS}))[:2] == [
        "3 C | Meals: Year 1 | 2024-25 | 11 meals",
        "3 D | Meals: Year 2 | 2024-25 | 12 meals",
    ]


def test_what_is_no_period_leaves_them_waiting() -> None:
    assert all(line.endswith("held") for line in lines(planned(SHEET, answers={KEY: "soon"})))


def test_without_a_year_of_the_sheet_the_first_year_is_typed() -> None:
    text = "Mesur|Uned|Blwyddyn 1|Blwyddyn 2\nPrydau|prydau|11|12"
    made = planned(text)
    assert [(question.code, question.choices, question.typed) for question in made.questions] == [
        ("which-years", (GROUPS,), "period")
    ]
    answered = planned(text, answers={made.questions[0].key: "2022-23"})
    assert [line.split(" | ")[2] for line in lines(answered)] == ["2022-23", "2023-24"]


@pytest.mark.parametrize(
    "headings",
    [
        "Measure|Year 1 target|Year 1 actual|Year 2 target|Year 2 actual",
        "Measure|Target Yr 1|Actual Yr 1|Target Yr 2|Actual Yr 2",
        "|Year 1||Year 2|\nMeasure|Target|Actual|Target|Actual",
    ],
)
def test_targets_of_each_year_are_targets(headings: str) -> None:
    text = f"Our work 2024-25\n\n{headings}\nMeals|11|12|13|14\nTrees|3|4|5|6"
    key = planned(text).questions[0].key
    made = planned(text, answers={key: "2024-25"})
    assert [line.split(" | ", 1)[1] for line in lines(made)[:4]] == [
        "Meals | 2024-25 | 11 meals | target",
        "Meals | 2024-25 | 12 meals",
        "Meals | 2025-26 | 13 meals | target",
        "Meals | 2025-26 | 14 meals",
    ]


def test_one_answer_holds_for_all_sheets_of_the_same_years() -> None:
    made = planned(sheet(SHEET, "North"), sheet(SHEET.replace("11", "21").replace("Trees", "Hedges"), "South"))
    assert codes(made) == ["which-years"]
    answered = planned(
        sheet(SHEET, "North"),
        sheet(SHEET.replace("11", "21").replace("Trees", "Hedges"), "South"),
        answers={made.questions[0].key: "2024-25"},
    )
    assert not any("held" in line for line in lines(answered))

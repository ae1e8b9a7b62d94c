import pytest

from tests.services.importing.books import codes, lines, planned, skips


@pytest.mark.parametrize(
    "word", ["Target", "Targed", "Goal", "Budget", "Bags target", "Target for the year", "Target:"]
)
def test_a_row_that_says_only_target_is_that_of_the_measure_above(word: str) -> None:
    made = planned(f"Figures 2024-25\n\nActivity|Q1|Q2\nBags filled|18|21\n{word}|15|16\nMeals served|5|6")
    assert lines(made) == [
        "4 B | Bags filled | 2024-25-Q1 | 18 bags",
        "4 C | Bags filled | 2024-25-Q2 | 21 bags",
        "5 B | Bags filled | 2024-25-Q1 | 15 bags | target",
        "5 C | Bags filled | 2024-25-Q2 | 16 bags | target",
        "6 B | Meals served | 2024-25-Q1 | 5 meals",
        "6 C | Meals served | 2024-25-Q2 | 6 meals",
    ]


@pytest.mark.parametrize("word", ["Last year", "Previous year", "Llynedd"])
def test_a_row_that_says_last_year_is_of_the_year_before(word: str) -> None:
    made = planned(f"Figures 2024-25\n\nActivity|Unit|Q1|Q2\nHelp given|hrs|18|21\n{word}||15|16")
    assert lines(made)[2:] == [
        "5 C | Help given | 2023-24-Q1 | 15 hours",
        "5 D | Help given | 2023-24-Q2 | 16 hours",
    ]


def test_a_measure_may_stand_alone_over_its_target_and_its_actual() -> None:
    made = planned("Figures 2024-25\n\nActivity|Q1|Q2\nBags\nTarget|15|16\nActual|18|21\nMeals\nTarget|5|6\nActual|7|8")
    assert lines(made)[::2] == [
        "5 B | Bags | 2024-25-Q1 | 15 bags | target",
        "6 B | Bags | 2024-25-Q1 | 18 bags",
        "8 B | Meals | 2024-25-Q1 | 5 meals | target",
        "9 B | Meals | 2024-25-Q1 | 7 meals",
    ]


def test_a_form_has_such_rows_too_and_its_total_leaves_them_out() -> None:
    made = planned(
        "Figures 2024-25\n\nActivity|Figure\nBags filled|18\nTarget|15\nMeals served|3\nLast year|5\nTotal|21"
    )
    assert lines(made) == [
        "4 | Bags filled | 2024-25 | 18 bags",
        "5 | Bags filled | 2024-25 | 15 bags | target",
        "6 | Meals served | 2024-25 | 3 meals",
        "7 | Meals served | 2023-24 | 5 meals",
    ]
    (check,) = made.checks
    assert check.stated == check.computed


def test_a_target_that_was_just_met_is_no_repetition() -> None:
    made = planned("Figures 2024-25\n\nActivity|Q1|Q2\nBags filled|18|21\nTarget|18|21\nMeals|4|5\nTarget|18|21")
    assert "twice-in-file" not in codes(made)
    assert len(made.records) == 8


def test_a_row_below_a_total_keeps_its_own_words() -> None:
    made = planned("Figures 2024-25\n\nActivity|Q1|Q2\nBags filled|18|21\nBags torn|1|2\nTotal|19|23\nTarget|20|25")
    assert "6 total" in skips(made)
    assert next(line for line in lines(made) if line.startswith("7")).startswith("7 B | Target")


def test_goals_are_something_that_is_counted() -> None:
    made = planned("Figures 2024-25\n\nActivity|Figure\nMatches played|12\nGoals|34\nWalks|22")
    assert lines(made)[1] == "5 | Goals | 2024-25 | 34 count"


def test_a_target_and_an_actual_may_name_their_measure_themselves() -> None:
    for rows in ("Meals - target|40\nMeals - actual|35", "Meals target|40\nMeals|35", "Target meals|40\nMeals|35"):
        made = planned(f"2024-25\nMeasure|Figure\n{rows}\nTarget group met|7\nCare plan|9")
        assert lines(made) == [
            "3 | Meals | 2024-25 | 40 meals | target",
            "4 | Meals | 2024-25 | 35 meals",
            "5 | Target group met | 2024-25 | 7 count",
            "6 | Care plan | 2024-25 | 9 count",
        ]

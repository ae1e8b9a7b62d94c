import pytest

from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("Contracted", "Delivered"),
        ("Commitment", "Delivered"),
        ("Agreed", "Achieved"),
        ("We said", "We did"),
        ("Pledged", "Delivered"),
        ("Required", "Delivered"),
        ("Addawyd", "Cyflawnwyd"),
    ],
)
def test_what_stands_left_of_what_was_delivered_is_its_target(target: str, actual: str) -> None:
    made = planned(f"Contract A, 2024/25\n\nMeasure|Unit|{target}|{actual}\nBags filled|bags|80|83\nMeals|meals|20|18")
    assert lines(made) == [
        "4 C | Bags filled | 2024-25 | 80 bags | target",
        "4 D | Bags filled | 2024-25 | 83 bags",
        "5 C | Meals | 2024-25 | 20 meals | target",
        "5 D | Meals | 2024-25 | 18 meals",
    ]


def test_it_is_so_under_each_quarter() -> None:
    made = planned(
        "2024/25\n\nMeasure|Q1||Q2|\n|We said|We did|We said|We did\nBags filled|18|21|20|24\nMeals served|5|6|7|8"
    )
    assert lines(made)[:4] == [
        "5 B | Bags filled | 2024-25-Q1 | 18 bags | target",
        "5 C | Bags filled | 2024-25-Q1 | 21 bags",
        "5 D | Bags filled | 2024-25-Q2 | 20 bags | target",
        "5 E | Bags filled | 2024-25-Q2 | 24 bags",
    ]


@pytest.mark.parametrize(("target", "actual"), [("target", "done"), ("targed", "cyflawnwyd"), ("profile", "actual")])
def test_a_word_that_nobody_knows_is_the_other_of_a_pair_in_one_row_of_headings(target: str, actual: str) -> None:
    made = planned(f"2024/25\n\nMeasure|Q1 {target}|Q1 {actual}|Q2 {target}|Q2 {actual}\nMeals served|5|6|7|8")
    assert codes(made) == []
    assert lines(made) == [
        "4 B | Meals served | 2024-25-Q1 | 5 meals | target",
        "4 C | Meals served | 2024-25-Q1 | 6 meals",
        "4 D | Meals served | 2024-25-Q2 | 7 meals | target",
        "4 E | Meals served | 2024-25-Q2 | 8 meals",
    ]


@pytest.mark.parametrize("third", ["%", "Diff", "% of target", "+/-", "Last year", "YTD"])
@pytest.mark.parametrize("headings", ["Q1|||Q2||\n|Target|Actual|{0}|Target|Actual|{0}", "Q1 Target|Q1 Actual|Q1 {0}"])
def test_what_is_worked_out_beside_a_pair_is_no_figure_of_its_period(headings: str, third: str) -> None:
    made = planned(f"2024/25\n\nMeasure|{headings.format(third)}\nMeals served|5|6|7\nTrips|8|9|4")
    assert [record.col for record in made.records] == ["B", "C", "B", "C"]


@pytest.mark.parametrize(("before", "after"), [("Ordered", "Delivered"), ("Started", "Completed"), ("2023", "Done")])
def test_what_was_ordered_or_begun_is_no_target(before: str, after: str) -> None:
    made = planned(f"Figures 2024/25\n\nProject|{before}|{after}\nBags|80|83\nMeals|20|18")
    assert made.records
    assert all(record.kind == "actual" for record in made.records)


def test_a_log_of_days_has_no_targets() -> None:
    made = planned("Date|Round|Packed|Contracted|Delivered\n13/04/24|Pyle|4|5|6\n14/04/24|Kenfig|5|6|7")
    assert made.records
    assert all(record.kind == "actual" for record in made.records)


@pytest.mark.parametrize("headings", ["Tgt|Act", "T|A", "Our aim for this|Act."])
def test_a_shortened_target_is_known_by_what_was_done_of_it(headings: str) -> None:
    made = planned(f"2024/25\n\nMeasure|{headings}\nMeals served|5|6\nTrips|8|9")
    assert [record.kind for record in made.records] == ["target", "actual"] * 2


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("Hours target", "Hours actual"),
        ("Target hours", "Hours delivered"),
        ("Hours (target)", "Hours (actual)"),
        ("Planned hours", "Hours"),
        ("Targed oriau", "Oriau"),
    ],
)
def test_a_heading_may_name_what_is_aimed_at(target: str, actual: str) -> None:
    made = planned(f"2024-25\nProject|{target}|{actual}\nGarden|40|35\nCafe|40|42")
    assert [(record.text, record.kind, int(record.quantity or 0), record.unit) for record in made.records] == [
        ("Garden", "target", 40, "hours"),
        ("Garden", "actual", 35, "hours"),
        ("Cafe", "target", 40, "hours"),
        ("Cafe", "actual", 42, "hours"),
    ]


def test_a_named_target_and_what_was_done_of_it_are_about_the_same() -> None:
    made = planned("Month|Hours target|Hours actual|Target people|People\nApr 2024|40|35|10|9\nMay 2024|40|42|10|11")
    assert [(record.text, record.kind, record.unit) for record in made.records[:4]] == [
        ("Hours", "target", "hours"),
        ("Hours", "actual", "hours"),
        ("People", "target", "people"),
        ("People", "actual", "people"),
    ]


def test_those_who_are_on_target_are_no_target() -> None:
    made = planned("2024-25\nProject|People|People on target\nGarden|40|35\nCafe|40|42")
    assert {record.kind for record in made.records} == {"actual"}


def test_those_who_were_expected_are_not_those_who_came() -> None:
    made = planned("Date|Session|Expected attendance|Attendance\n2024-05-01|A|40|35\n2024-05-02|B|40|42")
    assert [record.kind for record in made.records] == ["target", "actual"] * 2


def test_what_was_planned_is_done_where_other_things_were_not_planned() -> None:
    made = planned("Month|Planned visits|Emergency visits\nApr 2024|40|3\nMay 2024|40|4")
    assert {record.kind for record in made.records} == {"actual"}


def test_a_group_of_columns_says_in_what_its_target_and_its_actual_are() -> None:
    made = planned(
        "2024-25\n|Hours||Spend|\nProject|Target|Actual|Budget (£)|Spend (£)\nGarden|40|35|10|9\nCafe|40|42|10|1"
    )
    assert [(record.kind, record.unit, record.amount_pence) for record in made.records[:4]] == [
        ("target", "hours", None),
        ("actual", "hours", None),
        ("target", "gbp", 1000),
        ("actual", "gbp", 900),
    ]


def test_letters_beside_periods_are_targets_and_actuals_in_one_row_of_headings_too() -> None:
    made = planned("2024-25\nMeasure|Unit|Q1 T|Q1 A|Q2 T|Q2 A\nMeals|no|20|4|3|5")
    assert [(record.kind, str(record.period)) for record in made.records] == [
        ("target", "April to June 2024"),
        ("actual", "April to June 2024"),
        ("target", "July to September 2024"),
        ("actual", "July to September 2024"),
    ]

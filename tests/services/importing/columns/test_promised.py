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


@pytest.mark.parametrize("heads", ["Q1 T|Q1 A|Q2 T|Q2 A", "Chw 1 T|Chw 1 G|Chw. 2 T|Chw. 2 G", "Q1 P|Q1 A|Q2 P|Q2 A"])
def test_letters_beside_periods_are_targets_and_actuals_in_one_row_of_headings_too(heads: str) -> None:
    made = planned(f"2024-25\nMeasure|Unit|{heads}\nMeals|no|20|4|3|5")
    assert [(record.kind, str(record.period)) for record in made.records] == [
        ("target", "April to June 2024"),
        ("actual", "April to June 2024"),
        ("target", "July to September 2024"),
        ("actual", "July to September 2024"),
    ]


@pytest.mark.parametrize("heads", ["Budget|Spent", "Cyllideb|Gwariant", "Budget|Actual £"])
def test_a_budget_beside_what_was_spent_is_money(heads: str) -> None:
    made = planned(f"2024-25\nHeading|{heads}\nHall hire|600|580\nFood|400|412.50")
    assert [(record.kind, record.amount_pence) for record in made.records] == [
        ("target", 60000),
        ("actual", 58000),
        ("target", 40000),
        ("actual", 41250),
    ]


@pytest.mark.parametrize("heading", ["Line", "Account", "Team", "Department"])
def test_the_only_words_before_a_target_say_of_what_it_is_whatever_their_heading(heading: str) -> None:
    made = planned(f"2024-25\nNo.|{heading}|Target|Actual|Status\n1|Youth|40|35|Red\n2|Hub|50|52|Green")
    assert [record.text for record in made.records] == ["Youth", "Youth", "Hub", "Hub"]


@pytest.mark.parametrize(
    ("heads", "unit"),
    [
        ("Target|Raised", "gbp"),
        ("Target £|Actual", "gbp"),
        ("Target|Actual hours", "hours"),
        ("Goal|Meals served", "meals"),
        ("Target people|Actual", "people"),
        ("Targed|Oriau", "hours"),
    ],
)
def test_a_target_and_what_was_done_of_it_are_in_the_unit_that_one_of_them_says(heads: str, unit: str) -> None:
    made = planned(f"2024-25\nProject|{heads}\nFete|40|35\nQuiz|50|52")
    assert [(record.unit, record.kind) for record in made.records] == [(unit, "target"), (unit, "actual")] * 2


@pytest.mark.parametrize("heads", ["Target|Cost", "Target|Hours|People", "Target|How many"])
def test_a_target_beside_what_it_need_not_be_of_is_in_no_unit_of_its_own(heads: str) -> None:
    made = planned(f"2024-25\nProject|{heads}\nFete|40|35|3\nQuiz|50|52|4")
    assert {record.unit for record in made.records if record.kind == "target"} == {"count"}


def test_letters_beside_one_period_alone_are_its_target_and_its_actual() -> None:
    made = planned("2024-25\nMeasure|Q1 T|Q1 A\nMeals|20|4")
    assert [(record.kind, str(record.period)) for record in made.records] == [
        ("target", "April to June 2024"),
        ("actual", "April to June 2024"),
    ]


@pytest.mark.parametrize("heading", ["Category", "Theme", "Venue"])
def test_the_only_words_before_a_budget_say_of_what_it_is_though_they_group_or_name_places(heading: str) -> None:
    made = planned(
        f"2024-25\n{heading}|Budget|Actual|Variance|%\nIncome||||\nGrants|1200|1300|100|8\nGifts|500|450|-50|-10\n"
        "Total income|1700|1750|50|3\nExpenditure||||\nSalaries|1000|1100|100|10\nRent|500|500|0|0\n"
        "Total expenditure|1500|1600|100|7\nSurplus|200|150|-50|-25"
    )
    assert [record.text for record in made.records] == [
        what for what in ("Grants", "Gifts", "Salaries", "Rent") for _ in "BC"
    ]
    assert {record.unit for record in made.records} == {"gbp"}
    assert not made.questions
    assert {check.agrees for check in made.checks} == {True}

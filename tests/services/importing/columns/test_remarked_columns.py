import pytest

from svdesk.services.workbook.sheet import Span
from tests.services.importing.books import codes, lines, planned, sheet

ROWS = "Advice|sessions|142|120|117|133|512\nParcels|parcels|15|11|9|13|48"
LAST = ["3 F | Advice | 2024-25-Q4 | 133 sessions", "4 F | Parcels | 2024-25-Q4 | 13 parcels"]


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("Q4 (provisional)", " | estimate"),
        ("Q4 - draft", ""),
        ("Q4 not checked", ""),
        ("Chwarter 4 (dros dro)", " | estimate"),
        ("Jan-Mar 2025 (incl. Barry)", ""),
    ],
)
def test_a_remark_beside_a_period_goes_with_the_notes_and_loses_nothing(head: str, mark: str) -> None:
    made = planned(f"Monitoring 2024/25\nMeasure|Unit|Q1|Q2|Q3|{head}|Total\n{ROWS}")
    assert [line for line in lines(made) if " F |" in line] == [f"{line}{mark}" for line in LAST]
    assert {record.notes for record in made.records if record.col == "F"} == {head}
    assert {record.notes for record in made.records if record.col != "F"} == {None}
    assert all(check.agrees for check in made.checks)
    assert len(made.checks) == 2


def test_a_remark_under_a_year_makes_no_total_of_a_quarter() -> None:
    text = f"Measure|Unit|2024/25||||Full year\n||Q1 Apr-Jun|Q2 Jul-Sep|Q3 Oct-Dec|Q4 Jan-Mar (provisional)|\n{ROWS}"
    merged = (Span(1, 3, 1, 6), Span(1, 1, 2, 1), Span(1, 2, 2, 2), Span(1, 7, 2, 7))
    made = planned(sheet(text, merged=merged))
    assert [line for line in lines(made) if " F |" in line] == [f"{line} | estimate" for line in LAST]
    assert [check.agrees for check in made.checks] == [True, True]


def test_remarks_beside_all_periods_are_remarks() -> None:
    made = planned("2024/25\nMeasure|Unit|Q1 (final)|Q2 (draft)\nAdvice|sessions|142|120")
    assert lines(made) == ["3 C | Advice | 2024-25-Q1 | 142 sessions", "3 D | Advice | 2024-25-Q2 | 120 sessions"]


def test_the_same_words_beside_several_periods_show_that_these_go_across() -> None:
    made = planned("2024/25\nMeasure|Unit|Q1 uptake|Q2 uptake\nAdvice|sessions|142|120")
    assert lines(made) == ["3 C | Advice | 2024-25-Q1 | 142 sessions", "3 D | Advice | 2024-25-Q2 | 120 sessions"]
    made = planned("2024/25\nMeasure|Unit|Q1 B|Q1 G|Q2 B|Q2 G\nChildren|people|3|4|5|8")
    assert lines(made) == [
        "3 C | Children: B | 2024-25-Q1 | 3 people",
        "3 D | Children: G | 2024-25-Q1 | 4 people",
        "3 E | Children: B | 2024-25-Q2 | 5 people",
        "3 F | Children: G | 2024-25-Q2 | 8 people",
    ]


def test_words_beside_periods_that_come_several_times_say_what_is_counted() -> None:
    made = planned("2024/25\nMeasure|Unit|Q1 (Barry)|Q1 (Cardiff)|Q2 (Barry)|Q2 (Cardiff)\nAdvice|sessions|1|2|3|4")
    assert [record.text for record in made.records] == ["Advice: Barry", "Advice: Cardiff"] * 2


def test_what_stands_beside_the_period_itself_may_be_a_part_of_it_and_is_asked_about() -> None:
    made = planned("2024/25\nMeasure|Unit|Q1|Q1 (Barry)|Q2\nAdvice|sessions|142|20|117")
    assert [record.col for record in made.records] == ["C", "E"]
    assert codes(made) == ["column-left-out"]


def test_in_a_log_of_days_a_month_in_a_heading_stays_what_it_was() -> None:
    made = planned("Date|Session|May newsletter|June newsletter (late)\n2024-05-14|Post|20|11\n2024-06-16|Door|7|4")
    assert [record.quantity for record in made.records] == [20, 11, 7, 4]


@pytest.mark.parametrize("heads", ["Spring (Apr-Jun)|Summer (Jul-Sep)", "Gwanwyn (Ebr-Meh)|Haf (Gor-Medi)"])
def test_the_name_of_a_season_beside_its_months_is_no_remark(heads: str) -> None:
    made = planned(f"2024-25\n\nMeasure|Unit|{heads}\nTalks|sessions|3|4\nWalks|sessions|3|4")
    assert [record.notes for record in made.records] == [None] * 4
    assert lines(made)[0].startswith("4 C | Talks | 2024-25-Q1")


@pytest.mark.parametrize(
    "heads",
    [
        "|Summer term|||Autumn term\nMeasure|Apr|May|Jun|Sep|Oct",
        "|Tymor yr haf|||Tymor yr hydref\nMesur|Ebr|Mai|Meh|Medi|Hyd",
    ],
)
def test_a_term_over_its_months_is_no_part_of_what_is_counted(heads: str) -> None:
    made = planned(f"2024-25\n{heads}\nMeals|11|12|13|14|15\nTrees|1|2|3|4|5")
    assert {record.text for record in made.records} == {"Meals", "Trees"}
    assert {record.notes for record in made.records} == {None}


@pytest.mark.parametrize("words", ["Annual Funding (Extension year)", "cyllid blynyddol"])
def test_years_before_unknown_words_head_a_year_and_several_years_together_do_not(words: str) -> None:
    text = f"Applicant|Kind|2018-22 {words}|2022/23 {words}\nArk|NPO|217000|220993\nBox|NPO|211905|215804"
    made = planned(text)
    assert "two-numbers" not in codes(made)
    assert [(each.heading, each.field) for each in made.tables[0].columns if words in each.heading] == [
        (f"2018-22 {words}", "ignore"),
        (f"2022/23 {words}", "quantity"),
    ]
    assert {record.period.code for record in made.records if record.period} == {"2022-23"}
    assert "amount-of-what" in codes(made)

from pathlib import Path

import pytest

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.figures import Recorded, figures_for
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import parse
from svdesk.domain.return_format import AddsUp, Measure
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.services.returns.compose.words import value_of
from svdesk.services.workbook.sheet import Place, Span
from svdesk.storage import activities, glossaries, mappings
from svdesk.storage.shipped import units
from tests.services.importing.books import codes, lines, planned, sheet, skips
from tests.services.importing.desks import brought_in, desk


def test_each_filled_period_is_a_record() -> None:
    made = planned("2024-25\nMeasure|Unit|Q1|Q2|Q3\nMeals|meals|10|-|\nHours|hrs|212 hrs|nil|198.5")
    assert lines(made) == [
        "3 C | Meals | 2024-25-Q1 | 10 meals",
        "4 C | Hours | 2024-25-Q1 | 212 hours",
        "4 D | Hours | 2024-25-Q2 | 0 hours",
        "4 E | Hours | 2024-25-Q3 | 198.5 hours",
    ]
    assert skips(made) == ["1 title", "2 header", "3 D nothing", "3 E blank"]


def test_targets_and_actuals_stand_in_pairs_under_their_periods() -> None:
    made = planned("2024-25\nMeasure|Q1||Q2|\n|Target|Actual|Target|Actual\nMeals|10|9|10|n/a")
    assert lines(made) == [
        "4 B | Meals | 2024-25-Q1 | 10 meals | target",
        "4 C | Meals | 2024-25-Q1 | 9 meals",
        "4 D | Meals | 2024-25-Q2 | 10 meals | target",
    ]


def test_people_beside_target_and_actual_are_people_and_the_others_are_not() -> None:
    made = planned("Measure|Q1 2024-25||\n|Target|Actual|Volunteers\nMeals served|5|6|7\nLunch club|8|9|4")
    assert lines(made) == [
        "3 B | Meals served | 2024-25-Q1 | 5 meals | target",
        "3 C | Meals served | 2024-25-Q1 | 6 meals",
        "3 D | Meals served: Volunteers | 2024-25-Q1 | 7 people",
        "4 B | Lunch club | 2024-25-Q1 | 8 count | target",
        "4 C | Lunch club | 2024-25-Q1 | 9 count",
        "4 D | Lunch club: Volunteers | 2024-25-Q1 | 4 people",
    ]


def test_a_target_of_the_year_stands_beside_its_quarters() -> None:
    made = planned("2024-25\nMeasure|Annual target|Q1|Q2\nMeals|40|9|11")
    assert lines(made)[0] == "3 B | Meals | 2024-25 | 40 meals | target"


@pytest.mark.parametrize("merged", [(), (Span(1, 2, 1, 3), Span(1, 4, 1, 5))])
def test_a_target_of_the_year_after_quarters_is_of_none_of_them(merged: tuple[Span, ...]) -> None:
    text = "Measure|Q1||Q2||\n|Target|Actual|Target|Actual|Annual target\nMeals|1|2|3|4|50\nTrips|1|2|3|4|50"
    made = planned(sheet(text, merged=merged), year="2024-25")
    assert [line for line in lines(made) if line.startswith("3 F")] == ["3 F | Meals | 2024-25 | 50 meals | target"]


def test_the_unit_may_be_said_by_one_cell_of_the_row() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2\nDesk|12 hrs|14\nGifts|£5|6.50")
    assert [line.rpartition(" | ")[2] for line in lines(made)] == ["12 hours", "14 hours", "500p", "650p"]


def test_what_is_counted_may_stand_over_the_periods() -> None:
    made = planned(
        sheet(
            "2024-25\nSite|Meals||Hours|\n|Q1|Q2|Q1|Q2\nHub|1|2|3|4",
            merged=(Span(2, 2, 2, 3), Span(2, 4, 2, 5)),
        )
    )
    assert lines(made)[::2] == ["4 B | Hub: Meals | 2024-25-Q1 | 1 meals", "4 D | Hub: Hours | 2024-25-Q1 | 3 hours"]


def test_people_in_several_periods_may_be_the_same_and_the_year_may_be_typed() -> None:
    text = "2024-25\nMeasure|Q1|Q2\nVolunteers|10|12"
    made = planned(text)
    assert codes(made) == ["people-may-overlap"]
    key = made.questions[0].key
    assert lines(planned(text, answers={key: "15"}))[2] == "3 | Volunteers | 2024-25-H1 | 15 people"
    new = planned(text, answers={key: "They are new people each time"})
    assert {record.people_basis for record in new.records} == {PeopleBasis.NEW_PEOPLE}
    assert len(planned(text, answers={key: "Keep each period's number"}).records) == 2


def test_new_people_and_attendances_are_not_asked_about() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2\nNew people|10|12\nAttendances|40|50")
    assert codes(made) == []


def test_a_row_of_pairs_may_name_its_measure_once() -> None:
    made = planned("2024-25\nMeasure||Q1\nMeals|Target|10\n|Actual|9")
    assert lines(made) == ["3 C | Meals | 2024-25-Q1 | 10 meals | target", "4 C | Meals | 2024-25-Q1 | 9 meals"]


def test_names_of_people_do_not_come_in_as_what_was_done() -> None:
    text = "Volunteer hours 2024-25\nName|Apr|May\nAnn Jones|4|5"
    made = planned(text)
    assert codes(made) == ["personal-data"]
    assert lines(made)[0] == "3 B | Volunteer hours 2024-25 | 2024-M04 | 4 hours"
    assert lines(planned(text, answers={made.questions[0].key: "It says what was done"}))[0].startswith(
        "3 B | Ann Jones"
    )


def test_a_period_outside_the_year_is_flagged() -> None:
    made = planned("Measure|2022/23|2024/25\nTrees|5|6", year="2024-25")
    assert [[problem.code for problem in record.problems] for record in made.records] == [["date-outside-year"], []]


def test_a_formula_whose_result_is_needed_holds_its_period() -> None:
    made = planned(sheet("2024-25\nMeasure|Q1|Q2\nMeals||5", formulas=(Place(3, 2),)))
    assert lines(made) == ["3 B | Meals | 2024-25-Q1 | - | held", "3 C | Meals | 2024-25-Q2 | 5 meals"]
    assert [problem.code for problem in made.records[0].problems] == ["formula-needed"]


def test_shares_where_per_cent_are_counted_are_taken_as_per_cent_and_asked_about() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2\n% satisfied|85%|0.9")
    assert lines(made)[1] == "3 C | % satisfied | 2024-25-Q2 | 90 percent"
    assert codes(made) == ["share-or-percent"]


def test_a_measure_with_no_numbers_at_all_is_passed_over() -> None:
    made = planned("2024-25\nMeasure|Unit|Q1\nTrees|trees|n/a\nMeals|meals|4")
    assert skips(made) == ["1 title", "2 header", "3 nothing"]


def test_a_year_over_a_column_that_is_far_from_the_others_is_held() -> None:
    text = "Measure|2024/25|2094/95\nMeals|10|12"
    made = planned(text)
    assert [record.status for record in made.records] == ["new", "held"]
    (question,) = made.questions
    assert question.message.startswith("C2: April 2094 to March 2095 is many years from what is to be expected here")
    assert lines(planned(text, answers={question.key: "2023-24"}))[1] == "2 C | Meals | 2023-24 | 12 meals"


def test_a_number_far_from_the_rest_of_its_row_is_said() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2|Q3\nMeals|10|40000|12\nTrees|10|900|12")
    assert [problem.message for record in made.records for problem in record.problems] == [
        "C3: “40,000” is far from the other numbers of its row, which are about 12."
    ]


def test_the_words_of_a_row_say_its_unit_and_not_one_cell_that_says_another() -> None:
    made = planned("Shops\n|2023/24|2024/25|2025/26\nTextiles (kg)|11,240|'13.2 tonnes|14000\nMeals|10|11|12 meals")
    assert [line.rpartition(" | ")[2] for line in lines(made)][:3] == ["11240 kg", "13.2 tonnes", "14000 kg"]
    other = planned("2024-25\nMeasure|Q1|Q2|Q3\nVolunteer hours|10|12 people|14")
    assert [record.status for record in other.records] == ["new", "held", "new"]


@pytest.mark.parametrize(
    ("answer", "printed"),
    [
        ("30", "30"),
        ("They are new people each time", "49"),
        ("Keep each period's number", "At least 14"),
        ("13", "At least 14"),  # there were 14 in one quarter alone
    ],
)
def test_what_a_person_said_of_the_year_is_the_figure_of_the_return(tmp_path: Path, answer: str, printed: str) -> None:
    path = tmp_path / "returns.csv"
    path.write_text("2024-25\nMeasure,Q1,Q2,Q3,Q4\nVolunteers,10,12,14,13\n", "utf-8")
    with desk(tmp_path) as store:
        asked = journey.rehearse(store, path, Silent())
        [question] = asked.plan.questions
        brought_in(store, journey.rehearse_again(store, asked, {question.key: answer}))
        own = mappings.own_terms(store)
        terms = glossaries.current(store)
        term = next(each for each in terms if "people" in each.units)
        year = parse("2024-25")
        recorded = Recorded(
            activities.overlapping(store, year, units()),
            own,
            {word: Mapping(word, Relation.SAME, term.id) for word in own},
            terms,
            units(),
        )
        measure = Measure("M1", "Volunteers", "people", (term.id,), AddsUp.DIFFERENT_PEOPLE)
        [figure] = figures_for([measure], recorded, year)
        assert len(figure.behind) == (4 if not answer.isdigit() else 5), "each quarter keeps its own number"
        assert value_of(figure) == printed


def test_a_row_typed_twice_explains_a_total_that_counts_it_twice() -> None:
    made = planned("2024-25\nActivity|Unit|Q1|Q2\nBread|meals|4|6\nSoup|meals|9|8\nSoup|meals|9|8\nTotal||22|22")
    assert [check.message.rpartition(". ")[2] for check in made.checks] == [
        "The difference is row 5 (the same as row 4)."
    ] * 2


def test_last_year_beside_the_quarters_is_no_part_of_their_sum() -> None:
    made = planned("2024/25\nMeasure|Unit|Q1|Q2|Q3|Q4|Full year|2023/24\nAdvice|sessions|1|2|3|4|10|9")
    assert [(check.stated == 10, check.agrees) for check in made.checks] == [(True, True)]


@pytest.mark.parametrize("head", ["Volunteer hours 2024-25\nRole|Q1|Q2", "2024-25\nRole|Q1|Q2\nVOLUNTEER HOURS||"])
def test_people_below_a_title_or_a_section_of_hours_are_those_whose_hours_they_are(head: str) -> None:
    made = planned(f"{head}\nDrivers|12|14.5\nCooks|20|22\nPEOPLE HELPED||\nCarers|3|4")
    assert [line.partition(" | ")[2] for line in lines(made)] == [
        "Drivers | 2024-25-Q1 | 12 hours",
        "Drivers | 2024-25-Q2 | 14.5 hours",
        "Cooks | 2024-25-Q1 | 20 hours",
        "Cooks | 2024-25-Q2 | 22 hours",
        "Carers | 2024-25-Q1 | 3 people",
        "Carers | 2024-25-Q2 | 4 people",
    ]


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ("People using the hall|620|560\nOf which under 18|140|120", "120 people"),
        ("Income £|900|800\nOf which legacies|100|80\nincluding gifts|12|8", "800p"),
        ("Pobl|900|800\no'r rhain dan 18|10|8", "8 people"),
        ("Meals|900|800\nof which families|10|8", "8 families"),
    ],
)
def test_a_part_of_the_row_above_counts_in_its_unit_unless_it_names_its_own(rows: str, last: str) -> None:
    made = planned(f"2024-25\n\nMeasure|Q1|Q2\n{rows}")
    assert lines(made)[-1].endswith(f" | {last}")
    assert "unit-unclear" not in codes(made)


def test_a_unit_that_its_column_names_is_not_said_to_be_missing() -> None:
    head = "Activity|2023-24||2024-25|\n|No. sessions|No. people|No. sessions|No. people"
    made = planned(f"{head}\nYoga|40|22|44|25\nChoir|38|31|40|36")
    assert {problem.code for record in made.records for problem in record.problems} == set()
    made = planned("2024-25\nActivity|Q1|Q2\nYoga|40|22\nChoir|38|31")
    assert {problem.code for record in made.records for problem in record.problems} == {"unit-unclear"}

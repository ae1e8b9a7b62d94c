from tests.services.importing.books import codes, lines, planned

QUARTERS = "Measure|Q1 2024|Q2 2024\nMeals|10|20"


def test_quarters_of_a_bare_year_are_held_and_asked_about_once() -> None:
    made = planned(QUARTERS)
    assert codes(made) == ["period-two-ways"]
    assert made.questions[0].choices == ("January to March 2024", "April to June 2024")
    assert {record.status for record in made.records} == {"held"}


def test_one_answer_settles_all_of_them() -> None:
    made = planned(QUARTERS, answers={"period-two-ways|Sheet1|1|B": "April to June 2024"})
    assert lines(made) == ["2 B | Meals | 2024-25-Q1 | 10 meals", "2 C | Meals | 2024-25-Q2 | 20 meals"]


def test_periods_without_any_year_wait_for_it() -> None:
    text = "Measure|Q1|Q2\nMeals|10|20"
    made = planned(text)
    assert codes(made) == ["year-unknown"]
    assert lines(made)[0] == "2 B | Meals | ? | 10 meals | held"
    assert (
        lines(planned(text, answers={"year-unknown|Sheet1||": "2024-25"}))[1] == "2 C | Meals | 2024-25-Q2 | 20 meals"
    )
    assert lines(planned(text, year="2024-25"))[1] == "2 C | Meals | 2024-25-Q2 | 20 meals"


def test_the_year_in_a_title_completes_months_that_follow_each_other() -> None:
    made = planned("Register 2024\n\nActivity|Sept|Oct|Nov\nYoga|12|11|14\nArt|6|7|8")
    assert lines(made)[2] == "4 D | Yoga | 2024-M11 | 14 count"
    made = planned("Register 2024\n\nActivity|Nov|Dec|Jan\nYoga|12|11|14\nArt|6|7|8")
    assert lines(made)[2] == "4 D | Yoga | 2025-M01 | 14 count"


def test_the_year_of_a_section_is_that_of_the_quarters_across() -> None:
    for title in ("Our figures", "Ffigurau 2024-25"):
        made = planned(f"{title}\n\nMesur|Ch1|Ch2\n2023-24\nPrydau|10|11\n2024-25\nPrydau|30|31")
        assert [line.split(" | ")[2] for line in lines(made)] == [
            "2023-24-Q1",
            "2023-24-Q2",
            "2024-25-Q1",
            "2024-25-Q2",
        ]
        assert "year-unknown" not in codes(made)


def test_a_total_is_held_against_the_columns_since_the_total_before() -> None:
    made = planned(
        "Activity|Apr 24|May 24|Total|Jun 24|Jul 24|Total\nMeals|10|20|30|5|6|11\nWalks|1|2|3|4|5|8\nTrips|1||1|2|2|4"
    )
    assert [(check.cell, str(check.computed)) for check in made.checks if not check.agrees] == [("G3", "9")]
    assert len(made.checks) == 6


def test_a_quarter_is_held_against_its_own_months_though_their_year_is_not_known() -> None:
    made = planned("Shop|Jan|Feb|Mar|Q1|Apr|May|Jun|Q2\nVolunteer hours|40|38|44|122|40|41|39|120")
    assert codes(made) == ["year-unknown"]
    assert [(int(check.stated), check.agrees) for check in made.checks] == [(122, True), (120, True)]


def test_the_corner_over_the_names_may_say_the_year() -> None:
    made = planned("Shop 2024|Jan|Feb|Mar\nVolunteer hours|40|38|44")
    assert [str(record.period) for record in made.records] == ["January 2024", "February 2024", "March 2024"]

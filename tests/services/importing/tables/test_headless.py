from datetime import date

import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.tables.headless import columns_without_headings
from tests.services.importing.books import codes, lines, planned, sheet, skips
from tests.services.importing.watching import Asked, wide


def test_a_sheet_without_headings_is_held_until_somebody_has_looked() -> None:
    text = "03/04/24|Gardening|4\n13/04/24|Painting|3"
    made = planned(text)
    assert lines(made)[1] == "2 | Painting | 2024-04-13 | 3 count | held"
    assert codes(made) == ["headings-unclear"]
    assert {record.status for record in made.records} == {"held"}
    answered = planned(text, answers={"headings-unclear|Sheet1|1|": "Bring it in"})
    assert {record.status for record in answered.records} == {"new"}


def test_headings_in_words_of_their_own_are_used_and_asked_about() -> None:
    made = planned("Bikes 2024-25\nBicycle thing|Fixed|Sold\nAdult bikes|12|4\nKids bikes|30|14")
    assert codes(made) == ["headings-unclear"]
    assert [column.heading for column in made.tables[0].columns] == ["Bicycle thing", "Fixed", "Sold"]


def test_a_return_of_one_row_is_read_under_its_headings_and_asked_about() -> None:
    made = planned("Return 2024-25\nEligible|Grants made|Volunteers\n25|17|48")
    assert codes(made) == ["headings-unclear"]
    assert [record.text for record in made.records] == ["Eligible", "Grants made", "Volunteers"]
    assert [record.quantity for record in made.records] == [25, 17, 48]
    assert {record.people for record in made.records} == {None}


@pytest.mark.parametrize("line", ["Printed on|Page\n13/05/2024|2", "Prepared by|Version\nAnn|'2"])
def test_one_row_with_no_more_than_one_number_is_no_return(line: str) -> None:
    assert planned(line).records == ()


@pytest.mark.parametrize(("heading", "text"), [("Category", "Pyle"), ("Response", "Yes: Pyle"), ("Ateb", "Yes: Pyle")])
def test_numbers_by_places_are_a_table_whatever_heads_the_words_beside_them(heading: str, text: str) -> None:
    made = planned(f"Survey 2024-25\n{heading}|Pyle|Porth|Neath\nYes|91|90|100\nNo|6|5|0")
    assert [record.quantity for record in made.records] == [91, 90, 100, 6, 5, 0]
    assert made.records[0].text == text
    assert made.records[0].section == ("Yes" if heading == "Category" else None)


def test_names_and_numbers_that_speak_for_themselves_need_no_headings() -> None:
    made = planned(
        "What we achieved in 2024-25\nNumber of volunteers|45\nVolunteer hours|1,234\nHot meals|560\nRaised|£2,345.67"
    )
    assert lines(made) == [
        "2 | Number of volunteers | 2024-25 | 45 people",
        "3 | Volunteer hours | 2024-25 | 1234 hours",
        "4 | Hot meals | 2024-25 | 560 meals",
        "5 | Raised | 2024-25 | 234567p",
    ]
    assert codes(made) == []


def test_numbered_instructions_are_no_table() -> None:
    made = planned("1|Open the file\n2|Type in the date\n3|Save it\n4|Send it")
    assert made.tables == ()
    assert skips(made) == ["all note"]


def test_rows_typed_before_anybody_thought_of_headings_are_held_and_not_taken_for_titles() -> None:
    above = "Walks 2024-25\n15/04/2024|Canal|12|2\n22/04/2024|Woods|9|3\n\n"
    made = planned(above + "Date|Walk|People|Hours\n13/05/2024|Canal|11|3\n20/05/2024|Woods|10|2")
    assert lines(made) == [
        "2 | Canal | 2024-04-15 | 2 hours, 12 people | held",
        "3 | Woods | 2024-04-22 | 3 hours, 9 people | held",
        "6 | Canal | 2024-05-13 | 3 hours, 11 people",
        "7 | Woods | 2024-05-20 | 2 hours, 10 people",
    ]
    assert "headings-unclear" in codes(made)
    assert skips(made) == ["1 title", "5 header", "4 blank"]


def test_words_over_every_column_of_names_and_numbers_are_believed() -> None:
    made = planned("Survey 2024-25\nStatement|Before|After\nI feel well|54|81\nI feel safe|62|88\nI have friends|38|71")
    assert "headings-unclear" not in codes(made)
    assert [record.status for record in made.records] == ["new"] * 6


def test_one_row_of_counts_over_the_headings_is_not_passed_over_as_a_title() -> None:
    made = planned("Log 2024-25\nMeals|12|14|9\nMeasure|Q1|Q2|Q3\nTrips|1|2|3\nWalks|3|4|5")
    assert {record.row for record in made.records} == {2, 4, 5}
    assert {record.status for record in made.records if record.row == 2} == {"held"}


def test_a_box_of_figures_over_the_headings_is_held_and_not_passed_over_as_titles() -> None:
    made = planned(
        "Summary 2024-25\nMembers|120\nMoney raised|£4,500\n\n"
        "Date|Event|Attendance\n2024-05-01|Fete|200\n2024-06-01|Quiz|40"
    )
    assert [(record.row, record.status) for record in made.records] == [
        (2, "held"),
        (3, "held"),
        (6, "new"),
        (7, "new"),
    ]
    assert skips(made) == ["1 title", "5 header", "4 blank"]


def test_a_log_under_headings_that_nobody_knows_is_held_though_known_ones_follow() -> None:
    log = "Hub 2024-25\nFrob|Gub|Wot\n12/04/2024|Lunch|14\n13/04/2024|Tea|9"
    made = planned(f"{log}\n\nActivity|People\nWalk|4\nTalk|5")
    assert codes(made)[0] == "headings-unclear"
    assert [record.row for record in made.records] == [3, 4, 7, 8]
    assert [record.status for record in made.records[:2]] == ["held", "held"]


def test_a_dated_row_over_the_headings_is_held_and_details_of_a_form_are_titles() -> None:
    made = planned("Log 2024-25\n2024-04-30|AGM|31\nDate|Event|Attendance\n2024-05-01|Fete|200\n2024-06-01|Quiz|40")
    assert (made.records[0].row, made.records[0].status) == (2, "held")
    form = planned("Return\nGrant ref|117\nYear|2024\nMeasure|Q1 2024-25|Q2 2024-25\nMeals|4|5\nTrips|1|2")
    assert {record.row for record in form.records} == {5, 6}


@pytest.mark.parametrize(("one", "other"), [("Admitted", "Discharged"), ("Joined", "Left"), ("Hired", "Released")])
def test_days_under_words_that_nobody_knows_beside_one_that_is_known_need_no_question(one: str, other: str) -> None:
    made = planned(f"What|{one}|{other}|Places\nCook|2024-05-01|2024-11-29|6\nCook|2024-04-15||1\nMate|2024-09-02||1")
    assert {record.status for record in made.records} == {"new"}
    assert [record.date for record in made.records] == [date(2024, 5, 1), date(2024, 4, 15), date(2024, 9, 2)]


def test_days_under_words_of_which_none_is_known_are_asked_about() -> None:
    made = planned("Wibble|Wobble|Nits\n3/4/2024|Lunch club|12\n13/4/2024|Walk|4\n20/4/2024|Walk|5")
    assert "headings-unclear" in codes(made)


def test_the_first_section_of_a_form_without_headings_is_one_like_the_others() -> None:
    made = planned(
        "Annual return 2023-24\n\nA. PEOPLE\nVolunteers|24\nHours given|40\nB. MONEY\nRaised at events|£412.60"
    )
    assert [record.section for record in made.records] == ["A. PEOPLE", "A. PEOPLE", "B. MONEY"]


def test_a_form_without_headings_may_say_its_units_beside_the_numbers() -> None:
    made = planned("Year ended 31 March 2025\n\nTrees planted|120\nVolunteer hours|412.5 hrs\nMeals served|96")
    assert lines(made) == [
        "3 | Trees planted | 2024-25 | 120 trees",
        "4 | Volunteer hours | 2024-25 | 412.5 hours",
        "5 | Meals served | 2024-25 | 96 meals",
    ]


@pytest.mark.parametrize(
    "text", ["Contents\n1|Log\n2|Figures", "Step|What to do\n1|Fill in the date\n2|Send it\n3|Rest"]
)
def test_a_numbered_list_is_no_table_and_nothing_is_asked_about_it(text: str) -> None:
    made = planned(sheet(text, "Guide"), sheet("Date|Activity|Hours\n13/04/24|Desk|2", "Log"))
    assert lines(made) == ["2 | Desk | 2024-04-13 | 2 hours"]
    assert not {"no-table", "headings-unclear", "year-unknown"} & set(codes(made))
    assert [skip.reason for skip in made.skipped if skip.sheet == "Guide"] == ["note"]


def test_figures_in_front_of_their_words_are_no_list() -> None:
    made = planned("Year ended 31 March 2025\n\n1|Meals served\n3|Trees planted\n2|Bags filled")
    assert len(made.records) == 3


def test_two_measures_over_sites_are_plainly_headed_beside_their_sum() -> None:
    made = planned("April to June 2024\n\nWhat we did|Barry|Pyle|All\nMeals served|10|11|21\nVolunteer hours|20|21|41")
    assert lines(made)[1] == "4 C | Meals served: Pyle | 2024-25-Q1 | 11 meals"
    assert len(made.records) == 4
    assert {record.status for record in made.records} == {"new"}


def test_numbers_of_the_columns_over_the_headings_are_no_row() -> None:
    made = planned("1|2|3|4\nDate|Activity|Attended|Hours\n2024-04-16|Lunch|12|2\n2024-05-21|Craft|9|1.5")
    assert [record.text for record in made.records] == ["Lunch", "Craft"]


def test_it_is_asked_whether_to_go_on_in_a_wide_sheet_without_headings_too() -> None:
    asked = Asked()
    assert columns_without_headings(Grid(sheet(wide(199, 3).partition("\n")[2])), None, asked)
    assert asked.times >= 200 // 25


@pytest.mark.parametrize("gap", ["", "\n", "\nAlso this year\n"])
def test_a_box_of_figures_below_a_table_is_held_and_not_passed_over_as_notes(gap: str) -> None:
    made = planned(
        f"Date|What|Hours\n14/04/2024|Art|2\n21/04/2024|Rugby|3\n{gap}Volunteers|12\nMeals served|140", year="2024-25"
    )
    assert [(record.text, record.unit, record.status) for record in made.records] == [
        ("Art", "hours", "new"),
        ("Rugby", "hours", "new"),
        ("Volunteers", "people", "held"),
        ("Meals served", "meals", "held"),
    ]
    assert codes(made) == ["headings-unclear"]


def test_a_total_and_what_signs_a_sheet_are_no_box_of_figures() -> None:
    made = planned(
        "Date|What|Hours\n14/04/2024|Art|2\n21/04/2024|Rugby|3\n\nTotal hours|5\nSigned|A Trustee\nCharity no.|1123456",
        year="2024-25",
    )
    assert [record.text for record in made.records] == ["Art", "Rugby"]
    assert codes(made) == []


@pytest.mark.parametrize(
    ("foot", "record"), [("Volunteers|about 40", "40 people"), ("Milltiroedd|12.5 milltir", "12.5 miles")]
)
def test_one_figure_alone_below_a_table_is_held_and_no_note(foot: str, record: str) -> None:
    made = planned(f"Date|What|Hours\n14/04/2024|Art|2\n21/04/2024|Rugby|3\n\n{foot}", year="2024-25")
    assert [each for each in lines(made) if record in each and "held" in each]
    assert codes(made) == ["headings-unclear"]

import pytest

from svdesk.services.importing.layout.cards import cards_in
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import sheet


def found(text: str) -> list[list[str]]:
    grid = Grid(sheet(text))
    return [[f"{line.label} {line.value}" for line in card] for card in cards_in(grid, grid.first_row, grid.last_row)]


def test_a_label_that_comes_again_begins_the_next_card() -> None:
    text = "Date:|3 May 2025\nActivity:|Lunch\nPeople:|12\nDate:|4 May 2025\nActivity:|Walk\nPeople:|9"
    assert found(text) == [
        ["Date 3 May 2025", "Activity Lunch", "People 12"],
        ["Date 4 May 2025", "Activity Walk", "People 9"],
    ]


def test_label_and_value_may_share_a_cell() -> None:
    text = "Date: 3 May 2025\nActivity: Lunch\nPeople: 12\n\nDate: 4 May 2025\nActivity: Walk\nPeople: 9"
    assert found(text)[1] == ["Date 4 May 2025", "Activity Walk", "People 9"]


def test_two_labels_may_stand_in_a_row_and_cards_may_stand_side_by_side() -> None:
    pairs = "Date:|3 May 2025|Venue:|Hall\nActivity:|Lunch|People:|12"
    assert found(pairs) == [["Date 3 May 2025", "Venue Hall", "Activity Lunch", "People 12"]]
    beside = "Date:|3 May 2025|Date:|4 May 2025\nActivity:|Lunch|Activity:|Walk\nPeople:|12|People:|9"
    assert [card[0] for card in found(beside)] == ["Date 3 May 2025", "Date 4 May 2025"]


def test_a_value_may_be_missing_and_labels_need_no_colon() -> None:
    text = "Date|3 May 2025\nActivity|Lunch\nVenue|\nPeople|12"
    assert found(text) == [["Date 3 May 2025", "Activity Lunch", "Venue None", "People 12"]]


@pytest.mark.parametrize(
    "text",
    [
        "Date|Activity|Hours\n13/04/2024|Lunch|2\nDate|Activity|Hours\n14/04/2024|Walk|3",
        "Number of volunteers|45\nVolunteer hours|1234\nHot meals|560",
        "Events|5\nSessions|12\nPeople|40\nVolunteers|5",
        "Project:|Hub\nPeriod:|Q1 2024/25\n\nDate|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|W|2\n15/04/2024|W|1",
        "Measure|Q1|Q2\nVolunteers|3|4\nHours|5|6",
    ],
    ids=["headings again", "names and numbers", "labels and numbers only", "details over a list", "measures"],
)
def test_other_sheets_are_no_cards(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("line", ["Week commencing:|03/06/2024", "Wythnos yn dechrau:|3 Mehefin 2024", "Site:|Hub"])
def test_a_line_of_a_form_above_a_table_makes_no_form_of_it(line: str) -> None:
    assert not found(f"Timesheet\n{line}\nTask|Mon|Tue|Wed|Total\nDigging|2|1|3|6\nGroup|1|4||5\nTotal|3|5|3|11")


@pytest.mark.parametrize(
    "text",
    [
        "Return\nDate: 14 May 2025\n\nKPI|Number\nAttendance|134\nVolunteer hours|1012.5",
        "Return\nMonth|April 2024\nMeasure|Target|Actual\nAttendance|120|134\nVolunteers|9|12",
        "Return\nCyfnod: Ebrill 2024\n\nDangosydd|Ch1\nPresenoldeb|134\nGwirfoddolwyr|12",
        "Return\nMonth: April 2024\nMeasure|Pyle|Neath\nAttendance|134|3\nVolunteers|12|4",
    ],
)
def test_measures_under_headings_of_their_own_are_no_card_though_a_line_of_a_form_stands_above(text: str) -> None:
    assert not found(text)


def test_what_a_card_says_was_done_may_be_a_word_for_a_count() -> None:
    text = "Date|14 May 2025\nActivity|Meals\nPeople|12\nHours|2"
    assert found(text) == [["Date 14 May 2025", "Activity Meals", "People 12", "Hours 2"]]
    text = "Date|14 May 2025\nItem|Donation\nAmount|£50\nVolunteers|2"
    assert found(text) == [["Date 14 May 2025", "Item Donation", "Amount £50", "Volunteers 2"]]

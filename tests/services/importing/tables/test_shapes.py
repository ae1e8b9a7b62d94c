import pytest

from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import book, codes, planned


def shape_of(text: str) -> str:
    return recognise(book(text), None)[0].shape


def test_cards_and_registers_have_shapes_of_their_own() -> None:
    assert shape_of("Date:|3 May 2025\nActivity:|Lunch\nPeople:|12") == "cards"
    assert shape_of("Name|03/04/2024|10/04/2024|17/04/2024\nAnn|x||x") == "register"
    assert shape_of("Date|Activity|Hours\n13/04/2024|Lunch|2") == ""


def test_numbers_of_activities_that_happen_to_be_one_or_nought_are_no_register() -> None:
    assert shape_of("Activity|03/04/2024|10/04/2024|17/04/2024\nTalks|1||1\nWalks|0|1|1") == ""


def test_the_columns_of_cards_are_their_labels() -> None:
    (table,) = recognise(book("Cards 2024-25\nDate:|3 May 2024\nActivity:|Lunch\nPeople:|12\nOdd:|x"), None)
    assert [(column.letter, column.heading, column.field) for column in table.columns] == [
        ("B", "Date", "date"), ("B", "Activity", "text"), ("B", "People", "people"), ("B", "Odd", "notes"),
    ]  # fmt: skip
    assert (table.title, table.first_row) == ("Cards 2024-25", 2)


def test_a_log_on_its_side_waits_until_somebody_has_looked() -> None:
    made = planned("Date|2024-04-16|2024-05-21\nActivity|Play|Massage\nAttended|12|9\nHours|2|1.5")
    assert "headings-unclear" in codes(made)
    assert {record.status for record in made.records} == {"held"}
    across = planned("Date|2024-04-16|2024-05-21\nMeals|12|9\nWalks|2|1")
    assert {record.status for record in across.records} == {"new"}


@pytest.mark.parametrize("away", ["A/L", "half term", "gwyliau", "on leave", "ar gau", " ", "  "])
def test_a_register_with_words_for_being_away_or_spaces_in_its_cells_is_one(away: str) -> None:
    made = Sheet(
        "Over 60s club",
        [
            ["Name", "3 Apr 2024", "10 Apr 2024", "17 Apr 2024"],
            ["A. Jones", "/", away, "/"],
            ["B. Evans", "/", "/", away],
            ["C. Price", away, "/", away],
        ],
        first_row=1,
        width=4,
    )
    assert [record.people or record.quantity for record in planned(made).records] == [2, 2, 1]

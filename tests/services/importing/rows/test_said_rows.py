from svdesk.services.importing.said.corrections import RowIs
from tests.services.importing.books import lines, sheet, skips
from tests.services.importing.corrected_books import corrected


def test_a_row_with_several_cells_can_be_a_section_or_a_period_for_what_follows() -> None:
    text = "Activity|Wibble|Hours\nLunch|a|2\nMay 2024|b|\nWalk|c|3\nSport|d|1\nSwim|e|4"
    said = (RowIs("Sheet1", 3, "section"), RowIs("Sheet1", 5, "section"))
    made, _ = corrected(text, said=said)
    assert skips(made) == ["1 header", "3 section", "5 section"]
    assert [(record.text, str(record.period), record.section) for record in made.records] == [
        ("Lunch", "April 2024 to March 2025", None),
        ("Walk", "May 2024", None),
        ("Swim", "May 2024", "Sport"),
    ]


def test_a_total_is_checked_and_not_brought_in_whatever_it_is_called() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3\n15/04/2024|All in all|6"
    made, _ = corrected(text, said=(RowIs("Sheet1", 4, "total"),))
    assert skips(made) == ["1 header", "4 total"]
    assert [(int(check.stated), int(check.computed)) for check in made.checks] == [(6, 5)]


def test_a_hidden_row_that_is_data_is_brought_in() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"
    hidden = sheet(text, hidden_rows=frozenset({3}))
    assert skips(corrected(hidden, said=())[0]) == ["1 header", "3 hidden"]
    made, _ = corrected(hidden, said=(RowIs("Sheet1", 3, "data"),))
    assert lines(made)[-1] == "3 | Walk | 2024-04-14 | 3 hours"


def test_a_row_that_is_left_out_below_a_measure_with_two_rows_names_the_second() -> None:
    text = "Measure|Target/Actual|Q1|Q2\nMeals|Target|4|5\n|Actual|6|7\nWalks|Target|1|2\n|Actual|3|4"
    made, _ = corrected(text, said=(RowIs("Sheet1", 4, "leave out"),))
    assert [(record.row, record.text) for record in made.records if record.row == 5] == [(5, "Walks"), (5, "Walks")]


def test_of_figures_of_a_total_that_cannot_be_compared_it_is_said_so() -> None:
    text = "Measure|Q1|Q2\nWalkers (people)|8|9\nMeals served|40|\nin sum|50|9"
    made, _found = corrected(text, said=(RowIs("Sheet1", 4, "total"),))
    (skip,) = [each for each in made.skipped if each.row == 4]
    assert skip.note is not None
    assert skip.note.startswith("in sum; B4")
    assert "not compared" in skip.note

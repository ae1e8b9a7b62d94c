from svdesk.services.importing.rows.other_cells import written
from tests.services.importing.books import codes, planned, skips

NAMES = "Date|Activity|Hours|Staff|Weather|Notes\n13/04/24|Desk|2|AB|rain|one\n14/04/24|Quiz|2|AB/CD|sun|two"


def test_names_are_left_out_and_never_kept_unless_somebody_wants_them() -> None:
    made = planned(NAMES)
    assert codes(made) == ["personal-data", "column-left-out"]
    assert [record.notes for record in made.records] == ["one", "two"]
    assert made.records[0].left_out == (("Weather", "rain"),)


def test_a_column_may_be_kept_with_the_notes() -> None:
    made = planned(NAMES, answers={"column-left-out|Sheet1|1|E": "Keep it with the notes"})
    assert made.records[0].notes == "one\nWeather: rain"


def test_several_columns_of_notes_are_kept_together() -> None:
    made = planned("Date|Activity|Description|Hours|Evidence\n13/04/24|Desk|by the door|2|photo")
    assert made.records[0].notes == "by the door\nphoto"


def test_characters_that_cannot_be_kept_are_said_to_be_left_out() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|De\u202esk|2\n14/04/24|Quiz|2")
    assert made.records[0].text == "Desk"
    assert [[problem.code for problem in record.problems] for record in made.records] == [["characters-left-out"], []]


def test_a_kind_column_says_which_rows_are_targets() -> None:
    made = planned("2024-25\nMeasure|Type|Q1\nMeals|Target|10\nMeals|Actual|9")
    assert [record.kind for record in made.records] == ["target", "actual"]


def test_a_cell_kept_as_words_reads_as_a_person_would_type_it() -> None:
    from datetime import date
    from decimal import Decimal

    assert [written(value) for value in (None, True, date(2024, 4, 3), Decimal("2.5"), "x")] == [
        "",
        "yes",
        "3/4/2024",
        "2.5",
        "x",
    ]


def test_a_place_or_a_note_that_says_there_is_none_is_none() -> None:
    made = planned("Date|Activity|Hours|Venue|Notes\n13/04/24|Desk|2|Bethel|wet\n14/04/24|Quiz|2|n/a|Not recorded")
    assert [(record.place, record.notes) for record in made.records] == [("Bethel", "wet"), (None, None)]


def test_a_title_that_alone_says_what_is_counted_is_kept_with_each_record() -> None:
    grid = "Chwarter|Aberdâr|Porth\nCh1|10|11\nCh2|13|14"
    made = planned(f"Oriau gwirfoddoli 2024-25\n\n{grid}").records
    assert {(each.section, each.unit) for each in made} == {("Oriau gwirfoddoli 2024-25", "hours")}
    said = planned("Volunteer hours 2024-25\n\nMeasure|Q1|Q2\nMeals|1|2\nTrips|3|4").records
    assert {each.section for each in said} == {None}


def test_a_day_without_words_is_the_kind_of_thing_that_stands_beside_it() -> None:
    log = "2017-04-01|Lamp|Fixed|Bulb stuck\n2017-06-01|Kettle|Fixed|\n|Toaster||"
    made = planned(f"Event date|Product category|Repair status|Problem\n{log}")
    assert [record.text for record in made.records] == ["Bulb stuck", "Kettle"]
    assert skips(made)[-1] == "4 note"

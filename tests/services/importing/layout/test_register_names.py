import pytest

from svdesk.services.importing.layout.register_names import named_after


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lunch club register", "Lunch club"),
        ("Homework club \u2013 attendance register, autumn term 2024", "Homework club"),
        ("Attendance sheet for Tai Chi, April 2024", "Tai Chi"),
        ("Youth club attendance 2024-25", "Youth club"),
        ("Cofrestr Clwb Ieuenctid Ebrill 2024", "Clwb Ieuenctid"),
        ("Register of the Choir", "the Choir"),
        ("Baby group", "Baby group"),
        ("Cwm Harriers U11s - training register, autumn 2024", "Cwm Harriers U11s - training"),
        ("Clwb Ieuenctid - cofrestr, haf 2024", "Clwb Ieuenctid"),
        ("Walks \u2013 attendance \u2013 hub", "Walks \u2013 hub"),
        ("Gym, register, men: 2024", "Gym, men"),
    ],
)
def test_the_title_without_register_term_and_year(title: str, name: str) -> None:
    assert named_after(title, "Sheet1") == name


def test_the_sheet_names_it_where_the_title_does_not() -> None:
    assert named_after("Register April 2024", "Choir") == "Choir"
    assert named_after("", "Tai Chi Q1") == "Tai Chi"


@pytest.mark.parametrize("sheet", ["Sheet1", "csv", "April 2024", "Week 3", "Register"])
def test_nothing_where_neither_says(sheet: str) -> None:
    assert named_after("Attendance register 2024-25", sheet) == ""

import pytest

from svdesk.services.importing.cells.persons import is_no_person, is_one_who_does, is_person


@pytest.mark.parametrize(
    "text", ["Mrs E", "Mr & Mrs Evans", "Dr. Jones", "A. Jones", "Jane S", "J.E.", "M T", "Jones, A."]
)
def test_titles_and_initials_are_those_of_persons(text: str) -> None:
    assert is_person(text)
    assert not is_no_person(text)


@pytest.mark.parametrize("text", ["Tai chi", "Blood donors", "Baby group", "Merched y Wawr", "Friends of the park"])
def test_a_small_letter_after_a_capital_is_in_no_person_s_name(text: str) -> None:
    assert is_no_person(text)
    assert not is_person(text)


@pytest.mark.parametrize("text", ["Pam", "Aled Jones", "Knit & Natter", "Jane and Bob", "Group B", "", "tai chi", "12"])
def test_what_may_be_either_is_neither(text: str) -> None:
    assert not is_person(text)
    assert not is_no_person(text)


@pytest.mark.parametrize("heading", ["Presenter", "Walk leader", "DJ", "Baker", "Cyflwynydd", "Canwr"])
def test_a_heading_may_ask_for_one_who_does_something(heading: str) -> None:
    assert is_one_who_does(heading)


@pytest.mark.parametrize(
    "heading", ["Sector", "Other", "Newydd", "Mynydd", "Presenters", "Year", "Quarter", "Hall", ""]
)
def test_a_heading_of_things_asks_for_nobody(heading: str) -> None:
    assert not is_one_who_does(heading)

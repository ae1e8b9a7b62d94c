"""A word is known whatever its capitals, with the unit and the way of counting that it had before."""

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.mapping import OwnTerm
from svdesk.ui.widgets.count_words import CountWords
from tests.builders import UNITS

CLUB, TIME, BAGS = OwnTerm("1", "Job club", "people"), OwnTerm("2", "Job club", "hours"), OwnTerm("3", "bags", "count")


def words() -> CountWords:
    return CountWords([CLUB, TIME, BAGS], UNITS, {"1": PeopleBasis.NEW_PEOPLE}.get)


def test_each_word_is_offered_once_in_alphabetical_order() -> None:
    assert words().labels == ["bags", "Job club"]


def test_a_word_is_spelt_as_it_is_known() -> None:
    assert words().spelt("job  CLUB") == "Job club"
    assert words().spelt("Jam") == "Jam"


def test_a_word_that_is_kept_in_two_spellings_stays_in_its_own() -> None:
    curly, straight = OwnTerm("4", "Men\u2019s shed", "people"), OwnTerm("5", "Men's shed", "people")
    kept = CountWords([curly, straight], UNITS)
    assert kept.labels == ["Men\u2019s shed"]
    for own in (curly, straight):
        assert kept.spelt(own.label) == own.label
        assert kept.find(own.label, "people") == own
    assert kept.spelt("MEN'S SHED") == "Men\u2019s shed"


def test_an_own_term_is_a_word_and_a_unit() -> None:
    assert words().find("JOB CLUB", "hours") == TIME
    assert words().find("Job club", "kg") is None


def test_the_unit_is_the_known_one_else_the_one_that_the_word_names_itself() -> None:
    assert words().usual_unit("job club") == "people"
    assert words().usual_unit("Bags") == "count"
    assert words().usual_unit("Volunteer hours") == "hours"
    assert words().usual_unit("Herons") == ""


def test_people_are_counted_as_they_were_last() -> None:
    assert words().usual_basis("job club") is PeopleBasis.NEW_PEOPLE
    assert words().usual_basis("Herons") is None

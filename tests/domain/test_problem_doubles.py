"""What a row looks like is told with the row, and each way out of it is named."""

from svdesk.domain.problem_catalogue import CATALOGUE
from svdesk.domain.problem_doubles import DOUBLES
from svdesk.domain.problem_entry import Severity


def test_they_are_part_of_the_catalogue_and_name_the_row() -> None:
    assert DOUBLES.items() <= CATALOGUE.items()
    assert all("{row}" in entry.message for entry in DOUBLES.values())


def test_what_may_be_counted_twice_is_asked_and_what_is_surely_here_is_only_noted() -> None:
    assert {code for code, entry in DOUBLES.items() if entry.severity is not Severity.STOP} == {"already-here"}
    for code in ("looks-alike", "reads-differently"):
        assert all(way in DOUBLES[code].fix for way in ("leave it out", "change what is there", "keep both"))

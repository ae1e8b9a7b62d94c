import string

from svdesk.domain.problem_catalogue import CATALOGUE
from svdesk.domain.problem_entry import Severity
from svdesk.domain.problem_import_cells import CELLS


def test_what_is_wrong_with_a_cell_is_part_of_the_catalogue() -> None:
    assert CELLS.items() <= CATALOGUE.items()


def test_every_sentence_about_a_cell_says_which_or_which_column() -> None:
    for code, entry in CELLS.items():
        facts = {name for _, name, _, _ in string.Formatter().parse(entry.message) if name}
        assert facts & {"cell", "where"}, code


def test_what_cannot_be_true_is_held_and_what_may_be_is_said() -> None:
    held = {"below-nil", "date-far-off", "date-impossible", "not-whole"}
    said = {"below-nil-taken", "date-outside-year", "number-far-off", "hours-too-many"}
    assert {CELLS[code].severity for code in held} == {Severity.STOP}
    assert {CELLS[code].severity for code in said} == {Severity.WARN}

import string

from svdesk.domain.problem_catalogue import CATALOGUE
from svdesk.domain.problem_import import IMPORT


def test_what_an_import_can_meet_is_part_of_the_catalogue() -> None:
    assert IMPORT.items() <= CATALOGUE.items()


def test_every_sentence_names_a_place_or_words_of_the_sheet() -> None:
    for code, entry in IMPORT.items():
        facts = {name for _, name, _, _ in string.Formatter().parse(entry.message) if name}
        assert facts & {"cell", "row", "where", "text", "file"}, code

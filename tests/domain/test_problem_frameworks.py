"""The Problems of frameworks are in the one catalogue, and each of them says what to do."""

from svdesk.domain.problem_catalogue import CATALOGUE
from svdesk.domain.problem_frameworks import FRAMEWORKS


def test_every_problem_of_a_framework_is_in_the_catalogue() -> None:
    assert FRAMEWORKS.items() <= CATALOGUE.items()


def test_each_says_what_is_wrong_and_what_to_do_in_whole_sentences() -> None:
    for code, entry in FRAMEWORKS.items():
        assert entry.message.endswith((".", "”.")), code
        assert entry.fix.endswith("."), code

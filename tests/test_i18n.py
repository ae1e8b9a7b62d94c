"""A number stands in the form of its noun that goes with it, and a list reads as a sentence does."""

import pytest

from svdesk.i18n import counted, listed


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 words of a.csv are left."),
        (1, "1 word of a.csv is left."),
        (2, "2 words of a.csv are left."),
        (1204, "1,204 words of a.csv are left."),
    ],
)
def test_only_one_is_said_as_one_and_thousands_are_parted(n: int, said: str) -> None:
    assert counted(n, "1 word of {file} is left.", "{n} words of {file} are left.", file="a.csv") == said


def test_lists_read_as_sentences_do() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"

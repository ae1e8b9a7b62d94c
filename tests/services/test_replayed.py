"""What is said once something was undone or done again is what is so then."""

import pytest

from svdesk.services import replayed

GONE = replayed.REMOVED.format(file="walks {2025}.csv")


@pytest.mark.parametrize(
    ("label", "undone", "again"),
    [
        (GONE, "The import of walks {2025}.csv is back", "The import of walks {2025}.csv is taken back again"),
        ("Delete 3 activities", "Taken back: Delete 3 activities", "Put back: Delete 3 activities"),
        ("Import walks.csv", "Taken back: Import walks.csv", "Put back: Import walks.csv"),
    ],
)
def test_an_import_that_is_back_is_said_to_be_back(label: str, undone: str, again: str) -> None:
    assert (replayed.undone(label), replayed.done_again(label)) == (undone, again)


@pytest.mark.parametrize(
    ("kind", "label", "words"),
    [
        ("do", GONE, GONE),
        ("undo", GONE, "Bring back the import of walks {2025}.csv"),
        ("redo", GONE, "Take back the import of walks {2025}.csv again"),
        ("do", "Add “Walk”", "Add “Walk”"),
        ("undo", "Add “Walk”", "Take back: Add “Walk”"),
        ("redo", "Add “Walk”", "Put back: Add “Walk”"),
    ],
)
def test_the_history_says_of_an_import_which_way_it_went(kind: str, label: str, words: str) -> None:
    assert replayed.in_history(kind, label) == words

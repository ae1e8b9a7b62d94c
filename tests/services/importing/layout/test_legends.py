import pytest

from svdesk.services.importing.cells.marks import Mark
from svdesk.services.importing.layout.legends import is_legend, read_legend
from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("text", "came", "absent"),
    [
        ("/ = here   X = away   L = late", "/l", "x"),
        ("P = present, A = absent, S - sick", "p", "as"),
        ("Key: X - attended; O - apologies", "x", "o"),
        ("✓ = yma, 0 = absennol", "✓", "0"),
    ],
)
def test_a_legend_says_what_each_mark_means(text: str, came: str, absent: str) -> None:
    expected = {**dict.fromkeys(came, Mark.CAME), **dict.fromkeys(absent, Mark.ABSENT)}
    assert read_legend([text]) == expected
    assert is_legend(text)


@pytest.mark.parametrize("text", ["Chess club: Monday 2-4", "Youth club register", "Week 1 - present: 12", ""])
def test_a_title_is_no_legend(text: str) -> None:
    assert not is_legend(text)


def test_a_register_believes_its_legend_and_is_not_named_after_it() -> None:
    made = planned(
        "YOUTH CLUB REGISTER||Summer term 2024\n/ = here   X = away\nName|18/6/24|25/6/24\nFfion|/|X\nTom|/|/\nMia|X|/"
    )
    assert [line.split(" | ", 1)[1] for line in lines(made)] == [
        "YOUTH CLUB | 2024-06-18 | 2 attendances",
        "YOUTH CLUB | 2024-06-25 | 2 attendances",
    ]
    assert "mark-unclear" not in codes(made)

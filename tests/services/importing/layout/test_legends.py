import pytest

from svdesk.services.importing.cells.marks import Mark
from svdesk.services.importing.layout.legends import begins_as_key, is_legend, marks_beside_numbers, read_legend
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


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(e) = estimated reading", {"e": True}),
        ("E = estimated, A = actual", {"e": True, "a": False}),
        ("* estimated figures", {"*": True}),
        ("Key: A = actual, E = estimate", {"e": True, "a": False}),
        ("Figures marked [e] are estimates", {"e": True}),
        ("(a) = amcangyfrif", {"a": True}),
        ("P = present, A = absent", {}),
        ("* includes the summer fair", {}),
        ("An estimated 30 people came", {}),
    ],
)
def test_a_line_says_which_mark_beside_a_number_means_that_it_is_estimated(text: str, marks: dict[str, bool]) -> None:
    assert dict(marks_beside_numbers([text])) == marks


@pytest.mark.parametrize(
    ("cells", "note"),
    [
        (("110 (e)", "80 E", "90 A"), "E = estimated, A = actual"),
        (("110*", "80 *", "90"), "* estimated"),
        (("110 (e)", "80[e]", "90"), ""),
        (("110 (a)", "80 a", "90"), "(a) = amcangyfrif"),
    ],
)
def test_a_number_with_a_mark_that_is_explained_is_what_the_mark_says(cells: tuple[str, ...], note: str) -> None:
    rows = "\n".join(f"2024-0{month}-01|{cell}" for month, cell in enumerate(cells, start=4))
    made = planned(f"Energy\nDate|Gas (kWh)\n{rows}\n\n{note}")
    assert [(str(record.quantity), bool(record.estimates)) for record in made.records] == [
        ("110", True), ("80", True), ("90", False),
    ]  # fmt: skip
    assert {record.status for record in made.records} == {"new"}


@pytest.mark.parametrize(
    ("text", "begins"), [("Key: \u2713 present, A absent", True), ("Allwedd - / yma", True), ("Keyboard class", False)]
)
def test_a_line_may_say_that_it_is_a_key(text: str, begins: bool) -> None:
    assert begins_as_key(text) is begins

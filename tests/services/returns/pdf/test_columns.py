import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.returns.document import Align
from svdesk.services.returns.pdf.columns import PAD, Sizes, cell_type, face_of, set_columns, tail_of
from svdesk.services.returns.pdf.text import longest_word

SIZES = (10.0, 9.0, 8.0)


def set_in(width: float, shape: list[tuple[Align, int]], *rows: tuple[str, ...]) -> Sizes:
    return set_columns(rows, [tuple("" for _ in shape)], shape, width, SIZES)


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("1,204", ""),
        ("2.50", ".50"),
        ("£3.5", ".5"),
        ("\u22125", ""),
        ("-£1.25", ".25"),
        ("57%", "%"),
        ("57.5 %", ".5 %"),
    ],
)
def test_the_tail_of_a_number_is_what_follows_its_units(text: str, tail: str) -> None:
    assert tail_of(text) == tail


@pytest.mark.parametrize("text", ["", "n/a", "12 (approx)", "1.2.3", "Q1", "not known", "2025-26"])
def test_what_is_no_number_has_no_tail(text: str) -> None:
    assert tail_of(text) is None


def test_columns_share_the_width_by_weight() -> None:
    sizes = set_in(400, [("left", 3), ("left", 1)], ("a", "b"))
    assert [(column.left, column.width) for column in sizes.columns] == [(0, 300), (300, 100)]
    assert sizes.size == 10


def test_a_column_is_never_narrower_than_its_longest_word_while_others_can_give() -> None:
    sizes = set_in(200, [("left", 9), ("left", 1)], ("a few short words", "apprenticeships"))
    assert sizes.columns[1].width >= longest_word("apprenticeships", cell_type("left", False, sizes.size)) + 2 * PAD


def test_the_type_grows_smaller_before_words_are_cut() -> None:
    words = ("volunteering", "apprenticeships", "environmental", "commitments")
    assert [set_in(width, [("left", 1)] * 4, words).size for width in (500, 285, 255)] == [10, 9, 8]


def test_the_type_grows_smaller_before_text_is_left_a_sliver() -> None:
    shape: list[tuple[Align, int]] = [("left", 8), ("decimal", 1), ("decimal", 1), ("decimal", 1)]
    cells = ("a long text of many short words", *["1,234.50"] * 3)
    assert [set_in(width, shape, cells).size for width in (400, 300)] == [10, 8]


def test_the_tails_of_a_decimal_column_have_room() -> None:
    sizes = set_in(400, [("left", 1), ("decimal", 1)], ("a", "5"), ("b", "2.75"), ("c", "n/a"))
    assert sizes.columns[1].tail == pytest.approx(2 * 6.32 + 2.1)
    assert sizes.columns[0].tail == 0


def test_figures_that_are_compared_are_of_one_width() -> None:
    assert face_of("decimal", False) == "figures"
    assert face_of("right", True) == "strong figures"
    assert face_of("left", True) == "strong"


@given(
    st.lists(st.tuples(st.text("abc ,1.", max_size=60), st.integers(1, 9)), min_size=1, max_size=12),
    st.floats(50, 800),
)
def test_the_columns_always_fill_the_table_exactly(cells: list[tuple[str, int]], width: float) -> None:
    shape: list[tuple[Align, int]] = [("decimal", weight) for _, weight in cells]
    sizes = set_in(width, shape, tuple(text for text, _ in cells))
    assert sum(column.width for column in sizes.columns) == pytest.approx(width)
    assert all(column.width > 0 for column in sizes.columns)

from dataclasses import dataclass, replace

import pytest

from svdesk.services.returns.document import Orientation
from svdesk.services.returns.pdf.flow import Kept, Page, Piece, StoryItem, Turn, divide, paginate, stacked
from svdesk.services.returns.pdf.pen import Pen

SIZES: dict[Orientation, tuple[float, float]] = {"portrait": (100.0, 100.0), "landscape": (200.0, 50.0)}


@dataclass(frozen=True)
class Slab:
    """A piece of a given height; a soft one can be cut anywhere at whole tens."""

    name: str
    tall: float
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    soft: bool = False

    def height(self, width: float) -> float:
        del width
        return self.tall

    def least(self, width: float) -> float:
        del width
        return min(10, self.tall) if self.soft else self.tall

    def split(self, width: float, room: float) -> "tuple[Piece, Piece] | None":
        del width
        fits = int(room / 10) * 10
        if not self.soft or fits < 10:
            return None
        rest = replace(self, tall=self.tall - fits, before=0)
        return replace(self, tall=fits, keep_with_next=False), rest

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        raise NotImplementedError


def laid_out(*story: StoryItem) -> list[list[tuple[str, float, float]]]:
    pages: list[Page] = paginate(story, "portrait", SIZES)
    return [
        [
            (placed.piece.name, placed.down, placed.piece.tall)
            for placed in page.placed
            if isinstance(placed.piece, Slab)
        ]
        for page in pages
    ]


def test_the_larger_of_two_wishes_for_space_is_given() -> None:
    assert laid_out(Slab("a", 10, after=5), Slab("b", 10, before=8)) == [[("a", 0, 10), ("b", 18, 10)]]


def test_what_does_not_fit_goes_to_the_next_page_without_the_space_above_it() -> None:
    assert laid_out(Slab("a", 95), Slab("b", 10, before=3)) == [[("a", 0, 95)], [("b", 0, 10)]]


def test_what_can_be_cut_fills_the_page() -> None:
    assert laid_out(Slab("a", 75), Slab("b", 150, soft=True)) == [
        [("a", 0, 75), ("b", 75, 20)],
        [("b", 0, 100)],
        [("b", 0, 30)],
    ]


def test_what_stays_with_the_next_moves_with_it() -> None:
    pages = laid_out(Slab("a", 70), Slab("head", 10, keep_with_next=True), Slab("b", 30))
    assert pages == [[("a", 0, 70)], [("head", 0, 10), ("b", 10, 30)]]


def test_a_table_cut_before_its_note_leaves_it_a_part() -> None:
    pages = laid_out(Slab("table", 95, soft=True, keep_with_next=True), Slab("note", 10))
    assert pages == [[("table", 0, 90)], [("table", 0, 5), ("note", 5, 10)]]


def test_a_chain_too_long_for_any_page_is_still_printed() -> None:
    pages = laid_out(*(Slab(str(number), 30, keep_with_next=True) for number in range(5)))
    assert [name for page in pages for name, _, _ in page] == ["0", "1", "2", "3", "4"]


def test_what_is_taller_than_a_page_and_cannot_be_cut_is_still_printed() -> None:
    assert laid_out(Slab("a", 10), Slab("b", 300), Slab("c", 10)) == [[("a", 0, 10)], [("b", 0, 300)], [("c", 0, 10)]]


def test_a_turn_begins_a_page_of_the_other_size() -> None:
    pages = paginate([Slab("a", 10), Turn("landscape"), Slab("b", 40), Slab("c", 40)], "portrait", SIZES)
    assert [page.orientation for page in pages] == ["portrait", "landscape", "landscape"]


def test_no_empty_page_is_printed() -> None:
    assert len(laid_out(Turn(None), Turn("landscape"), Slab("a", 10), Turn(None))) == 1
    assert laid_out() == [[]]


def test_kept_pieces_are_one_and_are_cut_only_where_a_page_cannot_hold_them() -> None:
    kept = Kept((Slab("a", 60, soft=True), Slab("b", 60, soft=True, before=5)), pad=2)
    assert kept.height(100) == pytest.approx(129)
    parts = kept.split(100, 100)
    assert parts is not None
    assert [part.height(100) for part in parts] == pytest.approx([4 + 60 + 5 + 30, 4 + 30])


def test_dividing_loses_nothing() -> None:
    slabs: list[Piece] = [Slab(str(number), 20, after=3) for number in range(6)]
    fitting, rest = divide(slabs, 100, 50)
    assert [*fitting, *rest] == slabs
    assert stacked(fitting, 100) <= 50 < stacked([*fitting, rest[0]], 100)

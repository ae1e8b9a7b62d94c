"""Where pages stand under one another."""

import pytest

from svdesk.ui.returns.pdf_layout import GAP, laid_out, to_fit

A4, A4_TURNED = (595.0, 842.0), (842.0, 595.0)


def test_pages_stand_under_one_another_in_the_middle() -> None:
    layout = laid_out([A4, A4], 1.0, 1000)
    first, second = layout.places
    assert (first.width(), first.height()) == (595, 842)
    assert first.left() == (1000 - 595) // 2
    assert second.top() == first.top() + 842 + GAP
    assert layout.height == second.top() + 842 + GAP


def test_a_page_wider_than_the_view_makes_the_whole_wider() -> None:
    layout = laid_out([A4, A4_TURNED], 1.0, 300)
    assert layout.width == 842 + 2 * GAP
    assert layout.places[1].left() == GAP


def test_the_page_at_a_height_is_the_one_that_stands_there_or_above() -> None:
    layout = laid_out([A4, A4, A4], 1.0, 700)
    assert [layout.page_at(y) for y in (0, GAP, 500, GAP + 842 + 3, 2 * (842 + GAP), 99_999)] == [0, 0, 0, 0, 1, 2]


def test_only_pages_with_a_part_in_the_view_are_between() -> None:
    layout = laid_out([A4] * 5, 1.0, 700)
    assert layout.between(0, 400) == [0]
    assert layout.between(600, 1200) == [0, 1]
    assert layout.between(GAP + 843, GAP + 850) == []


@pytest.mark.parametrize(("whole_page", "expected"), [(False, (1000 - 32) / 842), (True, (500 - 32) / 842)])
def test_pages_are_made_to_fit(whole_page: bool, expected: float) -> None:
    assert to_fit([A4, A4_TURNED], (1000, 500), whole_page=whole_page) == pytest.approx(expected)


def test_a_view_with_no_room_still_has_a_scale() -> None:
    assert to_fit([A4], (0, 0), whole_page=True) > 0
    assert laid_out([], 1.0, 300).height == GAP

"""A column is named by what stands over it, and is counted only in what it can be counted in."""

import pytest

from svdesk.ui.importing.place_words import column_words, units_of


def test_a_column_is_named_by_its_letters_and_its_heading_which_is_cut_where_it_is_long() -> None:
    assert column_words(3, "Attendances") == "C “Attendances”"
    assert column_words(28, "") == "AB"
    assert column_words(1, "How many people came along on the day") == "A “How many people came al…”"


@pytest.mark.parametrize(
    ("role", "some"), [("people", "attendances"), ("hours", "minutes"), ("count", "parcels"), ("target", "gbp")]
)
def test_a_column_that_is_counted_says_in_what(role: str, some: str) -> None:
    offered = dict(units_of(role))
    assert some in offered
    assert "text" not in offered
    assert all(offered.values())


def test_a_column_whose_role_says_it_all_is_counted_in_nothing_else() -> None:
    assert units_of("date") == units_of("leave out") == []

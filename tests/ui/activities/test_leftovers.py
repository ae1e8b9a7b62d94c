"""What was half typed is read back as it was; what somebody else put in its place is nothing, and never a crash."""

import pytest

from svdesk.ui.activities.leftovers import Leftovers

SOME = Leftovers({"period": "31/4 “ŵ”"}, {"c1": ("Job club", "1 2", "people", "")}, {"k1": "1oo %"})


def test_it_is_read_back_as_it_was() -> None:
    assert Leftovers.read(SOME.written()) == SOME


def test_nothing_is_written_as_nothing() -> None:
    assert Leftovers({}, {}, {}).written() == ""
    assert not Leftovers.read("")


@pytest.mark.parametrize("text", ["{", "[]", "3", '{"texts": 3}', '{"counts": {"c1": 3}}', '{"shares": ["x"]}'])
def test_what_is_not_ours_is_nothing(text: str) -> None:
    assert not Leftovers.read(text)


def test_a_row_of_another_length_is_left_out() -> None:
    assert Leftovers.read('{"counts": {"c1": ["a"]}, "texts": {"place": "Hub"}}') == Leftovers({"place": "Hub"}, {}, {})

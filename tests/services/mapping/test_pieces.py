"""Likeness is the cosine of weighed pieces, and texts may come and go."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.mapping.pieces import Likeness, Rarity, pieces


def test_a_word_is_cut_into_threes_and_fours_with_its_ends() -> None:
    assert dict(pieces(["tea"])) == {" te": 1, "tea": 1, "ea ": 1, " tea": 1, "tea ": 1}
    assert dict(pieces(["a", "tea", "tea"]))["tea"] == 2
    assert not pieces([])


def test_weights_have_length_one_and_rare_pieces_weigh_more() -> None:
    rarity = Rarity([pieces(["tea"]), pieces(["tea", "dance"])])
    weights = rarity.weights(pieces(["tea", "dance"]))
    assert math.isclose(sum(weight * weight for weight in weights.values()), 1)
    assert weights["dan"] > weights["tea"]


def test_pieces_never_seen_are_left_out_or_are_the_rarest() -> None:
    rarity = Rarity([pieces(["tea"])])
    assert rarity.weights(pieces(["xyz"])) == {}
    assert rarity.weights(pieces(["tea", "xyz"]), unseen=True)["xyz"] > rarity.weights(pieces(["tea"]))["tea"] / 2


def test_pieces_that_most_texts_have_weigh_nothing_where_common_ones_are_left_out() -> None:
    rarity = Rarity([pieces(["job"]), pieces(["job", "club"]), pieces(["job", "walk"])], 0.5)
    assert set(rarity.weights(pieces(["job", "walk"]))) == set(pieces(["walk"]))


def test_the_same_text_is_wholly_like_and_a_stranger_not_at_all() -> None:
    rarity, likeness = Rarity([pieces(["tea"]), pieces(["choir"])]), Likeness()
    for number, word in enumerate(["tea", "choir"]):
        likeness.put(number, rarity.weights(pieces([word])))
    assert likeness.near(rarity.weights(pieces(["tea"]))) == pytest.approx([1.0, 0.0])


def test_a_text_can_be_replaced_and_forgotten() -> None:
    rarity, likeness = Rarity([pieces(["tea"]), pieces(["choir"])]), Likeness()
    tea, choir = (rarity.weights(pieces([word])) for word in ("tea", "choir"))
    likeness.put(0, tea)
    likeness.put(0, choir)
    assert likeness.near(tea) == [0.0]
    likeness.drop(0)
    likeness.drop(0)
    assert likeness.near(choir) == [0.0]


def test_a_text_that_is_forgotten_leaves_the_others_where_they_were() -> None:
    rarity, likeness = Rarity([pieces(["tea"]), pieces(["team"])]), Likeness()
    for number, word in enumerate(["tea", "team", "tea"]):
        likeness.put(number, rarity.weights(pieces([word])))
    before = likeness.near(rarity.weights(pieces(["tea"])))
    likeness.drop(1)
    assert likeness.near(rarity.weights(pieces(["tea"]))) == [before[0], 0.0, before[2]]
    assert 0 < before[1] < before[0]


@given(st.lists(st.text(max_size=20), max_size=10))
def test_no_text_is_more_than_wholly_like_itself(words: list[str]) -> None:
    rarity, likeness = Rarity([pieces(words)]), Likeness()
    weights = rarity.weights(pieces(words))
    likeness.put(0, weights)
    assert likeness.near(weights)[0] <= 1 + 1e-9

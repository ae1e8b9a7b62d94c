"""What the ways say is added up: agreement wins, and what is strong in one way only does not drown the others."""

import threading

import pytest

from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.ways import Way, added_up, ways_of
from tests.builders import GLOSSARY


class Said:
    """A way that has nothing more to say than it was given."""

    def rank(self, text: str) -> list[Hit]:
        return [Hit(text)]

    def why(self, text: str, hit: Hit) -> str:
        return f"{text} {hit.term_id}"


RELATIVE, ABSOLUTE = Way(Said(), 0.5, relative=True), Way(Said(), 0.5)


def test_agreement_wins_whatever_the_size_of_the_numbers() -> None:
    scores = added_up(
        [
            (RELATIVE, [Hit("a", "", 900.0), Hit("b", "", 890.0)]),
            (RELATIVE, [Hit("b", "", 0.2), Hit("c", "", 0.1)]),
        ]
    )
    assert max(scores, key=lambda name: scores[name]) == "b"


def test_an_absolute_way_keeps_its_strength() -> None:
    weak, strong = (added_up([(ABSOLUTE, [Hit("a", "", strength)])])["a"] for strength in (0.1, 1.0))
    assert strong == pytest.approx(10 * weak)


def test_nothing_said_is_no_score() -> None:
    assert added_up([(RELATIVE, []), (ABSOLUTE, [])]) == {}


def test_the_first_heard_are_theirs_and_the_last_is_spelling() -> None:
    ways, own, model = ways_of(GLOSSARY, {}), Said(), Said()
    rankers = [way.ranker for way in ways.heard(own, model)]
    assert (rankers[0], rankers[-2], rankers[-1]) == (own, model, ways.spelling)
    assert model not in [way.ranker for way in ways.heard(own, None)]


def test_without_own_names_they_are_made_once_in_each_thread() -> None:
    elsewhere: list[object] = []
    thread = threading.Thread(target=lambda: elsewhere.append(ways_of(GLOSSARY, {})))
    thread.start()
    thread.join()
    assert ways_of(GLOSSARY, {}) is ways_of(GLOSSARY, {})
    assert ways_of(GLOSSARY, {}) is not elsewhere[0]
    assert ways_of(GLOSSARY, {"T3": ("Boxes",)}) is not ways_of(GLOSSARY, {})

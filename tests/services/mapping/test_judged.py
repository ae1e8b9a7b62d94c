"""Doubt and sureness come from what the ways said, and a reason is the first that any of them has."""

from svdesk.services.mapping.judged import Judged
from svdesk.services.mapping.rankers import Hit, Ranker
from svdesk.services.mapping.ways import Way, ways_of
from tests.builders import GLOSSARY


class Way1:
    """A way that says what it was told to."""

    def __init__(self, why: str = "") -> None:
        self._why = why

    def rank(self, text: str) -> list[Hit]:
        return [Hit(text)]

    def why(self, text: str, hit: Hit) -> str:
        return f"{self._why} {text} {hit.term_id}" if self._why else ""


WAYS, EARLIER, MODEL = ways_of(GLOSSARY, {}), Way1(), Way1()


def judged(best: float, nothing: float, *said: tuple[Ranker, Hit], text: str = "zzz") -> Judged:
    ways = [(Way(ranker, 1.0), [hit]) for ranker, hit in said]
    return Judged(text, ways, WAYS, EARLIER, MODEL, best, nothing)


def test_what_is_more_like_no_social_value_is_doubted() -> None:
    assert judged(9, 10).is_doubtful()
    assert not judged(11, 10).is_doubtful()


def test_a_whole_name_in_it_speaks_against_the_doubt() -> None:
    assert not judged(9, 10, (WAYS.inside, Hit("T1"))).is_doubtful()
    assert judged(9, 11, (WAYS.inside, Hit("T1"))).is_doubtful()


def test_unknown_words_are_doubted_unless_something_speaks_for_them() -> None:
    assert judged(0, 0).is_doubtful()
    assert not judged(0, 0, text="food").is_doubtful()
    assert not judged(0, 0, (WAYS.spelling, Hit("T1", "", 0.7))).is_doubtful()
    assert judged(0, 0, (WAYS.spelling, Hit("T1", "", 0.48))).is_doubtful()
    assert not judged(0, 0, (MODEL, Hit("T1", "", 0.5))).is_doubtful()
    assert judged(0, 0, (MODEL, Hit("T1", "", 0.3))).is_doubtful()
    assert not judged(0, 0, (EARLIER, Hit("T1", "", 0.1))).is_doubtful()


def test_a_first_term_is_clear_when_it_leads_for_a_good_reason() -> None:
    assert judged(12, 0).is_clear({"T1": 1.0, "T2": 0.5})
    assert not judged(12, 0).is_clear({"T1": 1.0, "T2": 0.95})
    assert not judged(5, 0).is_clear({"T1": 1.0, "T2": 0.5})
    assert judged(5, 0, (WAYS.inside, Hit("T1"))).is_clear({"T1": 1.0})
    assert judged(5, 0, (EARLIER, Hit("T1", "", 0.9))).is_clear({"T1": 1.0})
    assert not judged(5, 0, (EARLIER, Hit("T2", "", 0.9))).is_clear({"T1": 1.0, "T2": 0.1})
    assert not judged(12, 0).is_clear({})


def test_scores_fade_where_little_is_known() -> None:
    assert judged(4.5, 0).fading() == 0.5
    assert judged(20, 0).fading() == judged(0, 0).fading() == 1


def test_the_first_reason_is_given() -> None:
    said = judged(1, 0, (Way1(), Hit("T1")), (Way1("because"), Hit("T1")), (Way1("or"), Hit("T1")))
    assert said.why("T1") == "because zzz T1"
    assert said.why("T2") == "shares no word with it, and only comes nearest"

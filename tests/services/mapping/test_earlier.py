"""What the charity once decided is suggested again, and says so."""

from svdesk.services.mapping.earlier import Choice, EarlierChoices
from svdesk.services.mapping.suggest import Suggester, Sure
from tests.builders import GLOSSARY


def chosen(*choices: Choice) -> EarlierChoices:
    known = EarlierChoices()
    known.heed({choice.label: choice for choice in choices})
    return known


CHOSEN = chosen(Choice("Paned a sgwrs", "T4"), Choice("Tuesday table kitchen", "T3"))


def test_the_same_words_give_the_term_chosen_before() -> None:
    [best] = CHOSEN.rank("paned a  SGWRS")
    assert best.term_id == "T4"
    assert CHOSEN.why("paned a sgwrs", best) == "chosen for these words before"


def test_like_words_give_it_too_and_say_which() -> None:
    [best] = CHOSEN.rank("Kitchen table")
    assert best.term_id == "T3"
    assert CHOSEN.why("Kitchen table", best) == "chosen for “Tuesday table kitchen” before"


def test_of_other_words_nothing_is_known() -> None:
    assert CHOSEN.rank("something else") == []


def test_a_suggester_heeds_them() -> None:
    suggester = Suggester(GLOSSARY)
    suggester.learn({"a": Choice("Paned a sgwrs", "T4")})
    answer = suggester.suggest("Paned a sgwrs")
    assert answer.suggestions[0].term_id == "T4"
    assert "before" in answer.suggestions[0].why


def test_one_letter_wrong_is_almost_the_same() -> None:
    [best, *_] = CHOSEN.rank("Tuesday tabel kitchen")
    assert best.term_id == "T3"
    assert 0.3 < best.strength < 1


def test_the_same_words_are_known_unless_they_were_said_of_two_terms() -> None:
    known = chosen(Choice("Shed", "T1"))
    assert known.same(" SHED ") == "T1"
    assert known.same("Sheds") is None
    known.heed({"a": Choice("Shed", "T1"), "b": Choice("shed", "T2")})
    assert known.same("shed") is None


def test_a_choice_that_is_taken_back_or_changed_is_unlearnt() -> None:
    known = EarlierChoices()
    known.heed({"a": Choice("Paned a sgwrs", "T4"), "b": Choice("Shed", "T1")})
    known.heed({"a": Choice("Paned a sgwrs", "T2")})
    assert [hit.term_id for hit in known.rank("paned a sgwrs")] == ["T2"]
    assert known.rank("shed") == []
    known.heed({})
    assert known.rank("paned a sgwrs") == []
    known.heed({"b": Choice("Shed", "T1")})
    assert [hit.term_id for hit in known.rank("shed")] == ["T1"]


def test_the_same_words_are_certain_and_like_words_only_likely() -> None:
    suggester = Suggester(GLOSSARY)
    suggester.learn({"a": Choice("Tuesday table kitchen", "T3")})
    same = suggester.suggest("tuesday TABLE kitchen").suggestions[0]
    assert (same.term_id, same.score, same.sure) == ("T3", 1.0, Sure.CERTAIN)
    like = suggester.suggest("Tuesday tables kitchen").suggestions[0]
    assert (like.term_id, like.sure) == ("T3", Sure.LIKELY)
    assert like.why == "chosen for “Tuesday table kitchen” before"
    assert like.score < 1


def test_their_own_choice_goes_before_a_name() -> None:
    suggester = Suggester(GLOSSARY)
    suggester.learn({"a": Choice("Food bank", "T1")})
    first, second, *_ = suggester.suggest("food bank").suggestions
    assert (first.term_id, first.sure, first.why) == ("T1", Sure.CERTAIN, "chosen for these words before")
    assert (second.term_id, second.sure) == ("T3", Sure.LIKELY)

"""The second look puts the first few in order anew, by rules that are told, and touches nothing else."""

from pathlib import Path

import pytest

from benchmarks.learn import Asked, ask, learn
from benchmarks.suggest import Row, read
from svdesk.services.mapping.clues import clues
from svdesk.services.mapping.lines import Line, Said, lines_of
from svdesk.services.mapping.second_look import ANY_WORD, LOOKED_AT, SecondLook, lessons, words_in
from svdesk.services.mapping.suggest import Suggester, Sure
from svdesk.storage.shipped import glossary

OWN_WORDS = Path(__file__).parents[2] / "samples" / "mapping_own_words.csv"
LINES = [
    Line("dance", "Dance classes", Said.NAME),
    Line("dance", "ballroom on Thursdays", Said.CLUE),
    Line("voice", "Youth voice", Said.NAME),
    Line("voice", "getting young people engaged and taking part", Said.CLUE),
]
LOOK = SecondLook(LINES, {})


def test_words_are_those_that_say_what_was_done_in_the_singular_and_once() -> None:
    assert words_in("The 12 choirs, and a choir for dances") == ("choir", "dance")


def test_what_explains_more_of_the_text_comes_first_where_the_scores_are_alike() -> None:
    again = LOOK.again("ballroom dance classes", {"voice": 0.61, "dance": 0.6})
    assert list(again.items()) == [("dance", 0.61), ("voice", 0.6)]


def test_a_short_text_gains_less_than_a_long_one() -> None:
    scores = {"voice": 0.7, "dance": 0.5}
    long = "ballroom dance classes with music, tea and cake"
    assert [next(iter(LOOK.again(text, scores))) for text in ("ballroom", long)] == ["voice", "dance"]


def test_a_list_of_terms_is_left_as_it_was_heard() -> None:
    scores = {"voice": 0.61, "dance": 0.6}
    assert list(LOOK.again("ballroom dance classes", scores, named=2)) == ["dance", "voice"]
    assert list(LOOK.again("ballroom dance classes", scores, named=3)) == ["voice", "dance"]


def test_a_lead_that_is_great_enough_stays() -> None:
    scores = {"voice": 2.0, "dance": 0.6}
    assert LOOK.again("ballroom dance classes", scores) == scores


def test_the_nearest_line_counts_and_not_only_the_words_of_all_lines() -> None:
    together, apart = LOOK.gain(("dance", "class"), "dance"), LOOK.gain(("dance", "ballroom"), "dance")
    assert together == pytest.approx(0.6 + 0.6)
    assert 0.6 < apart < together


def test_a_term_without_lines_or_a_text_without_words_gains_nothing() -> None:
    assert LOOK.gain(("dance",), "unheard of") == 0
    assert LOOK.gain((), "dance") == 0


def test_only_the_first_few_are_dealt_out_anew_and_every_score_is_still_there() -> None:
    ids = [f"t{number}" for number in range(LOOKED_AT + 2)]
    scores = {term_id: 0.9 - number / 10 for number, term_id in enumerate(ids)}
    taught = {ids[LOOKED_AT]: 99.0, ids[LOOKED_AT - 1]: 9.0}
    again = SecondLook([], {"cost": taught}).again("costs", scores)
    assert list(again) == [ids[4], *ids[:4], *ids[5:]]
    assert list(again.values()) == list(scores.values())


def test_a_lesson_speaks_for_its_word_and_that_of_any_word_for_every_text() -> None:
    look = SecondLook([], {"cost": {"a": -0.2}, ANY_WORD: {"b": 0.05}})
    assert look.gain(words_in("costs"), "a") == pytest.approx(-0.2)
    assert look.gain(words_in("choir"), "a") == 0
    assert look.gain(words_in("choir"), "b") == look.gain((), "b") == pytest.approx(0.05)


def test_the_lessons_that_ship_are_of_our_terms_and_small_and_of_words_that_the_glossary_uses() -> None:
    used = {word for line in lines_of(glossary(), clues=clues()) for word in words_in(line.text)}
    assert len(lessons()) > 300
    assert lessons().keys() - {ANY_WORD} <= used
    assert all(by_term.keys() <= glossary().by_id.keys() for by_term in lessons().values())
    assert max(abs(weight) for by_term in lessons().values() for weight in by_term.values()) < 0.5


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Salary costs of a gardener who teaches older people to grow vegetables",
            "Community gardening and food growing",
        ),
        (
            "Funding towards the salary of a coordinator for our mentoring of young people at school",
            "Mentoring and coaching",
        ),
    ],
)
def test_words_of_money_and_staff_no_longer_drown_what_was_done(text: str, label: str) -> None:
    plain, taught = Suggester(glossary(), learned={}).suggest(text), Suggester(glossary()).suggest(text)
    assert plain.suggestions[0].label == "Running costs and salaries"
    assert taught.suggestions[0].label == label
    assert taught.suggestions[0].sure is Sure.GUESS


def test_what_was_never_meant_where_it_was_suggested_is_unlearned_and_what_was_is_learned() -> None:
    texts = [Asked(("cost", "choir"), {"money": 0.5, "music": 0.45}, frozenset({"music"}))] * 2
    taught = learn([*texts, Asked(("once",), {"money": 0.5, "music": 0.45}, frozenset({"music"}))])
    assert taught["choir"]["music"] > 0 > taught["cost"]["money"]
    assert "once" not in taught


def test_a_text_of_which_no_term_was_found_and_a_word_that_the_glossary_has_not_teach_nothing() -> None:
    rows = [
        Row("Choir of Xyzzy", frozenset({"SV-111"}), frozenset(), ""),
        Row("Choir of Xyzzy", frozenset({"none"}), frozenset(), ""),
    ]
    [asked] = ask(rows, Suggester(glossary()))
    assert (asked.words, asked.meant) == (("choir",), frozenset({"SV-111"}))


def test_what_is_learned_puts_the_right_term_first_more_often_where_it_was_learned() -> None:
    rows = [row for row in read(OWN_WORDS) if not row.fits_none]
    plain = Suggester(glossary(), learned={})
    taught = Suggester(glossary(), learned=learn(ask([*rows, *rows], plain)))

    def first(suggester: Suggester) -> int:
        return sum(suggester.suggest(row.text).suggestions[0].term_id in row.expected for row in rows)

    assert first(taught) > first(plain)

"""Looking things up in a glossary."""

from dataclasses import replace

import pytest

from svdesk.domain.glossary import Glossary, Kind, Retired, Term, definition_fingerprint, fold
from tests.builders import GLOSSARY


@pytest.mark.parametrize("text", ["Job help", "  JOB   club ", "job club"])
def test_a_label_is_found_whatever_its_capitals_and_spaces(text: str) -> None:
    found = GLOSSARY.labelled(text)
    assert found is not None
    assert found.id == "T1"


def test_the_apostrophe_and_the_accent_of_another_program_are_those_of_the_keyboard() -> None:
    shed = replace(GLOSSARY["T1"], alt_labels=("men's shed", "café"))
    made = replace(GLOSSARY, terms=(shed,))
    for text in ("Men\u2019s  shed", "men\u2018s shed", "men's shed", "Cafe\u0301"):
        assert made.labelled(text) is not None, text
    assert made.labelled("mens shed") is None


def test_what_is_no_label_is_not_found() -> None:
    assert GLOSSARY.labelled("job") is None


def test_wider_and_narrower_terms() -> None:
    assert GLOSSARY.ancestors("T2") == ("T1",)
    assert GLOSSARY.ancestors("T1") == ()
    assert GLOSSARY.with_narrower(["T1"]) == {"T1", "T2"}
    assert GLOSSARY.with_narrower(["T2", "T3"]) == {"T2", "T3"}


def test_a_circle_of_wider_terms_ends() -> None:
    a = Term("A", "a", "a", Kind.ACTIVITY, "people", "D1", broader="B")
    b = Term("B", "b", "b", Kind.ACTIVITY, "people", "D1", broader="A")
    assert Glossary("1", (a, b), (), ()).ancestors("A") == ("B", "A")


def test_membership_and_labels() -> None:
    assert "T1" in GLOSSARY
    assert "T9" not in GLOSSARY
    assert [term.id for term in GLOSSARY] == ["T1", "T2", "T3", "T4", "T5"]
    assert GLOSSARY["T1"].labels == ("Job help", "job club")
    assert GLOSSARY["T1"].units[0] == "people"


def test_folding_forgets_capitals_and_spaces() -> None:
    assert fold("  Straße \n CLUB ") == "strasse club"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Men's shed", "Men\u2019s shed"),
        ("Men's shed", "Men\u02bcs shed"),
        ("Men's shed", "MEN`S\u00a0 SHED"),
        ("Tea - and cake", "Tea \u2013 and cake"),
        ("Drop-in", "Drop\u2011in"),
        ('The "Hub"', "The \u201cHub\u201d"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("Pas g\u0175yl", "PAS GW\u0302YL"),
        ("\u01f0", "J\u030c"),
    ],
)
def test_folding_forgets_by_which_program_it_was_typed(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(fold(other)) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Men's shed", "Mens shed"), ("Café", "Cafe"), ("Drop-in", "Drop in")])
def test_folding_keeps_what_a_person_reads_as_other_words_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_what_took_the_place_of_a_term_is_in_order_and_stands_once() -> None:
    assert Retired("T0", "Job work", ("T2", "T1", "T2")).replaced_by == ("T1", "T2")


def test_a_definition_is_known_again_whatever_its_spaces_and_never_another() -> None:
    def of(definition: str) -> str:
        return definition_fingerprint(Term("A", "a", definition, Kind.ACTIVITY, "people", "D1"))

    assert of("Help to  find\nwork. ") == of("Help to find work.")
    assert of("Help to find work") != of("Help to find work.")
    assert len(of("")) == 64


def test_terms_that_begin_where_another_ends_are_under_it_above_it_or_neither() -> None:
    whole = replace(GLOSSARY, terms=tuple(replace(t, not_this=("T1", "T2", "T3", "T9")) for t in GLOSSARY.terms))

    def ids(term: str) -> list[list[str]]:
        ends = whole.ends(replace(whole[term], not_this=tuple(n for n in whole[term].not_this if n != term)))
        return [[one.id for one in part] for part in (ends.narrower, ends.wider, ends.others)]

    assert ids("T1") == [["T2"], [], ["T3"]]
    assert ids("T2") == [[], ["T1"], ["T3"]]

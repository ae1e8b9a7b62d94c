"""The right term is among the first, an exact label is first, and the program says when it doubts."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.suggest import Row, Suggested, all_ways, mark, read
from svdesk.domain.mapping import Mapping, Relation
from svdesk.services.mapping.decide import decide
from svdesk.services.mapping.earlier import Choice
from svdesk.services.mapping.refuse import refuse
from svdesk.services.mapping.suggest import Suggester, Sure, as_json, suggester_for
from svdesk.storage import glossaries, journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

ROOT = Path(__file__).parents[3]
OWN_WORDS = ROOT / "tests" / "samples" / "mapping_own_words.csv"

SUGGESTER = Suggester(glossary())


def labels(text: str, top: int = 5) -> list[str]:
    return [found.label for found in SUGGESTER.suggest(text, top).suggestions]


def test_every_label_finds_its_own_term_first_and_surely() -> None:
    for term in glossary():
        for label in term.labels:
            answer = SUGGESTER.suggest(f" {label.upper()} ")
            first, *others = answer.suggestions
            assert (first.term_id, first.score, first.sure) == (term.id, 1.0, Sure.CERTAIN)
            assert not answer.none
            assert all(other.score < 1 for other in others)


@pytest.mark.parametrize("apostrophe", ["'", "\u2018", "\u2019", "\u02bc", "`"])
def test_a_name_is_its_terms_whatever_the_apostrophe(apostrophe: str) -> None:
    [first] = SUGGESTER.suggest(f"Men{apostrophe}s shed", 1).suggestions
    assert (first.label, first.sure) == ("Social groups and clubs", Sure.CERTAIN)


def test_an_exact_label_says_whose_name_it_is() -> None:
    assert (
        SUGGESTER.suggest("Job  club").suggestions[0].why
        == "matches “Job club”, another name for Employability support"
    )
    assert SUGGESTER.suggest("lunch clubs").suggestions[0].why == "“lunch clubs” is its name"


def test_a_word_more_is_no_longer_exact() -> None:
    first = SUGGESTER.suggest("our job club").suggestions[0]
    assert first.label == "Employability support"
    assert first.score < 1
    assert first.why == "contains “job club”, another name for Employability support"


def test_a_line_with_several_labels_has_each_among_the_first() -> None:
    first = labels("Food bank, debt advice and choir", 3)
    assert set(first) == {"Food parcels", "Debt advice", "Music and singing"}


def test_whom_it_was_for_does_not_outweigh_what_was_done() -> None:
    assert labels("Boxing sessions for young people", 1) == ["Sports clubs and coaching"]


def test_every_suggestion_says_why_and_the_best_come_first() -> None:
    for row in read(OWN_WORDS):
        suggestions = SUGGESTER.suggest(row.text, top=8).suggestions
        assert all(found.why for found in suggestions)
        scores = [found.score for found in suggestions]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score < 1 for score in scores)


def test_no_more_than_asked_for_are_suggested() -> None:
    assert [len(labels("community food project", top)) for top in (0, 1, 3)] == [0, 1, 3]


@pytest.mark.parametrize("text", ["", "   ", "-", "£12.50", "n/a", "x" * 3000])
def test_a_text_that_says_nothing_is_answered_with_doubt(text: str) -> None:
    assert SUGGESTER.suggest(text).none


@pytest.mark.parametrize("text", ["AGM held, minutes approved", "photocopying", "Q3 sub-total", "carol service"])
def test_what_is_no_social_value_is_doubted(text: str) -> None:
    assert SUGGESTER.suggest(text).none


@pytest.mark.parametrize("text", ["choir practice", "yoga for carers", "Meals delivered", "museum visit"])
def test_short_words_of_which_enough_is_known_are_not_doubted(text: str) -> None:
    assert not SUGGESTER.suggest(text).none


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_it(text: str) -> None:
    answer = SUGGESTER.suggest(text)
    assert len({found.term_id for found in answer.suggestions}) == len(answer.suggestions) <= 5


def test_the_same_text_has_the_same_answer_from_another_suggester() -> None:
    texts = [row.text for row in read(OWN_WORDS)]
    other = Suggester(glossary())
    assert [other.suggest(text) for text in texts] == [SUGGESTER.suggest(text) for text in texts]


def test_the_answer_has_the_shape_of_the_contract() -> None:
    shape = as_json(SUGGESTER.suggest("job club", top=1))
    assert json.loads(json.dumps(shape)) == {
        "text": "job club",
        "suggestions": [
            {
                "id": "SV-013",
                "label": "Employability support",
                "score": 1.0,
                "why": "matches “job club”, another name for Employability support",
            }
        ],
        "none": False,
    }


def test_the_right_term_is_among_the_first_as_often_as_it_was() -> None:
    marks = mark(read(OWN_WORDS), all_ways())
    assert (marks.rows, marks.none_rows) == (19, 10)
    # Reached: 11, 17 and 17 strictly; 12, 17 and 17 leniently. One row may be lost to a better glossary.
    assert all(count >= reached - 1 for count, reached in zip(marks.strict, (11, 17, 17), strict=True)), marks
    assert all(count >= reached - 1 for count, reached in zip(marks.lenient, (12, 17, 17), strict=True)), marks


def test_what_looks_sure_is_mostly_right() -> None:
    marks = mark(read(OWN_WORDS), all_ways())
    # Reached: 8 of 9.
    assert marks.sure >= 5
    assert marks.sure_right >= marks.sure - 1


def test_what_is_no_social_value_is_doubted_as_often_as_it_was() -> None:
    marks = mark(read(OWN_WORDS), all_ways())
    # Reached: 9 of 10 found, at the price of 2 of 19 doubted for nothing.
    assert marks.none_found >= 8
    assert marks.doubted <= 3


@pytest.mark.parametrize(
    "text", ["Tots", "Hall", "Befreinding", "No. of vols", "Members", "Bingo", "Dads", "Debt cases"]
)
def test_short_own_words_are_not_doubted(text: str) -> None:
    assert not SUGGESTER.suggest(text).none


@pytest.mark.parametrize(
    ("text", "unit", "label"),
    [
        ("Hours given by volunteers", "", "Volunteer hours"),
        ("Hours given by volunteers", "hours", "Volunteer hours"),
        ("Volunteers", "hours", "Volunteer hours"),
        ("Volunteers", "people", "Volunteers involved"),
        ("Recycled", "kg", "Waste reduced and recycled"),
        ("Health walk", "hours", "Exercise and physical activity"),
        ("Gwirfoddoli", "hours", "Volunteer hours"),
        ("Gwirfoddoli", "people", "Volunteers involved"),
    ],
)
def test_what_it_is_counted_in_helps_to_choose(text: str, unit: str, label: str) -> None:
    assert SUGGESTER.suggest(text, unit=unit).suggestions[0].label == label


def test_a_term_that_is_named_loses_nothing_by_being_counted_otherwise() -> None:
    named, counted = SUGGESTER.suggest("Lunch club"), SUGGESTER.suggest("Lunch club", unit="people")
    assert counted.suggestions[0] == named.suggestions[0]
    assert counted.suggestions[0].label == "Lunch clubs"


@pytest.mark.parametrize(
    ("text", "unit", "first"),
    [
        ("Food parcels: Vols", "people", "SV-063"),
        ("Job club: Gwirfoddolwyr", "people", "SV-063"),
        ("Food parcels: Vol hrs", "hours", "SV-064"),
        ("Food parcels: Vols", "parcels", "SV-071"),
        ("Food parcels: Pyle", "people", "SV-071"),
    ],
)
def test_a_heading_that_names_others_is_heard_before_the_entry(text: str, unit: str, first: str) -> None:
    suggester = Suggester(glossary())
    suggester.learn({"1": Choice("Food parcels", "SV-071")})
    found = suggester.suggest(text, unit=unit).suggestions
    assert found[0].term_id == first
    assert found[0].sure is (Sure.LIKELY if first == "SV-071" else Sure.GUESS)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_little_known_gets_no_score_that_looks_high() -> None:
    for text in ("community project", "Wonky Wednesdays", "Money out"):
        first = SUGGESTER.suggest(text).suggestions[0]
        assert first.sure is Sure.GUESS
        assert first.score < 0.6


def test_their_own_name_is_a_name() -> None:
    suggester = Suggester(glossary(), own_names={"SV-046": ("Wonky Wednesdays",)})
    exact = suggester.suggest("wonky WEDNESDAYS").suggestions[0]
    assert (exact.label, exact.sure) == ("Social groups and clubs", Sure.CERTAIN)
    assert exact.why == "matches “wonky WEDNESDAYS”, your own name for Social groups and clubs"
    inside = suggester.suggest("Wonky Wednesdays, 14 came").suggestions[0]
    assert inside.why == "contains “Wonky Wednesdays”, your own name for Social groups and clubs"


def test_a_suggester_learns_from_the_desk_file_and_unlearns(store: Store) -> None:
    [shed] = use_words(store, [("Zig zag", "attendances", 1)])
    suggester = Suggester(glossary())
    suggester.learn_from(store)
    assert not any("chose" in one.why for one in suggester.suggest("zig zag").suggestions)
    decide(store, Mapping(shed, Relation.SAME, "SV-046", by="Ana"))
    suggester.learn_from(store)
    assert suggester.suggest("zig zag").suggestions[0].sure is Sure.CERTAIN
    decide(store, Mapping(shed, Relation.NOTHING_FITS, by="Ana"))
    suggester.learn_from(store)
    assert not any("chose" in one.why for one in suggester.suggest("zig zag").suggestions)


def test_an_earlier_choice_in_another_unit_lifts_no_term_that_this_unit_refuses(store: Store) -> None:
    hours, _people = use_words(store, [("Volunteering", "hours", 1), ("Volunteering", "people", 1)])
    suggester = Suggester(glossary())
    before = [one.term_id for one in suggester.suggest("Volunteering", unit="people").suggestions]
    decide(store, Mapping(hours, Relation.SAME, "SV-064", by="Ana"))
    suggester.learn_from(store)
    assert [one.term_id for one in suggester.suggest("Volunteering", unit="people").suggestions] == before
    assert before[0] == "SV-063"
    for unit in ("hours", ""):
        assert suggester.suggest("Volunteering", unit=unit).suggestions[0].sure is Sure.CERTAIN


def test_a_suggester_learns_their_names_from_the_desk_file(store: Store) -> None:
    suggester = Suggester(glossary())
    suggester.learn_from(store)
    with store.change("Name it", by="Ana") as change:
        name = {"id": new_id(), "term_id": "SV-046", "label": "Zig zag", "label_key": "zig zag"}
        change.insert("own_label", name)
    suggester.learn_from(store)
    assert suggester.suggest("zig zag").suggestions[0].label == "Social groups and clubs"


def test_a_command_knows_what_was_decided_in_a_file(store: Store) -> None:
    [shed] = use_words(store, [("Zig zag", "attendances", 1)])
    decide(store, Mapping(shed, Relation.SAME, "SV-046", by="Ana"))
    path = store.path
    assert suggester_for(path).suggest("zig zag").suggestions[0].term_id == "SV-046"
    assert suggester_for().suggest("zig zag").suggestions[0].sure is not Sure.CERTAIN


def test_a_command_never_suggests_what_was_refused_for_these_words_in_the_file(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    refuse(store, club, "SV-013", "Ana", datetime(2025, 6, 12, tzinfo=UTC))
    suggester = suggester_for(store.path)
    left = suggester.suggest("job CLUB", top=200).suggestions
    assert left
    assert "SV-013" not in {one.term_id for one in left}
    assert all(one.sure is not Sure.CERTAIN for one in left)
    assert suggester.suggest("job club here").suggestions[0].term_id == "SV-013"


def test_marks_count_strict_lenient_and_none_apart() -> None:
    rows = [
        Row("first", frozenset({"A", "B"}), frozenset(), ""),
        Row("third", frozenset({"C"}), frozenset({"A"}), ""),
        Row("nowhere", frozenset({"X"}), frozenset(), ""),
        Row("nothing", frozenset({"none"}), frozenset({"A"}), ""),
    ]
    marks = mark(rows, lambda text: Suggested(["A", "D", "C"], text in ("nothing", "nowhere"), text != "nowhere"))
    assert (marks.rows, marks.strict, marks.lenient) == (3, (1, 2, 2), (2, 2, 2))
    assert (marks.doubted, marks.none_rows, marks.none_found) == (1, 1, 1)
    assert (marks.sure, marks.sure_right) == (2, 2)


def test_suggesting_loads_nothing_heavy() -> None:
    heavy = "{'numpy', 'sklearn', 'sqlite_utils', 'PySide6', 'reportlab', 'openpyxl', 'rapidfuzz'}"
    code = (
        "import sys; from svdesk.services.mapping.suggest import Suggester;"
        "from svdesk.storage.shipped import glossary; Suggester(glossary()).suggest('choir');"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_welsh_words_find_their_term() -> None:
    said = {
        "Banc bwyd y pentref": "Food parcels",
        "Clwb ieuenctid nos Wener": "Youth clubs and youth work",
        "Gyrwyr gwirfoddol i'r ysbyty": "Community transport",
        "Paned a sgwrs, 14": "Social groups and clubs",
    }
    assert {text: SUGGESTER.suggest(text).suggestions[0].label for text in said} == said


def test_what_is_suggested_is_of_the_glossary_that_the_desk_file_speaks(store: Store) -> None:
    ours = glossary()
    newer = replace(
        ours,
        edition="9.9.9",
        terms=tuple(
            replace(term, label="Zig zag", alt_labels=()) if term.id == "SV-046" else term
            for term in ours.terms
            if term.id != "SV-013"
        ),
    )
    suggester = Suggester(ours)
    with store.change("Install", by="Ana") as change:
        glossaries.speak(change, newer, "Ana", datetime(2026, 1, 1, tzinfo=UTC))
    suggester.learn_from(store)
    assert suggester.suggest("zig zag").suggestions[0].label == "Zig zag"
    assert "SV-013" not in {one.term_id for one in suggester.suggest(ours["SV-013"].label, top=200).suggestions}
    journal.undo(store, by="Ana")
    suggester.learn_from(store)
    assert suggester.suggest(ours["SV-013"].label).suggestions[0].term_id == "SV-013"

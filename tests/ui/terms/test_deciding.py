"""What an answer writes is one change each, with the person's reason and the suggestion's apart."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Method, OwnTerm, Relation
from svdesk.services.mapping import reason, refuse
from svdesk.services.mapping.offer import offer
from svdesk.storage import journal, mappings
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.terms.answer_keys import ANSWERS, NOT_SOCIAL
from svdesk.ui.terms.deciding import Deciding
from tests.ui.shared_terms import desk_with

SAME, _PART, _COVERS, NOTHING, *_OTHERS = ANSWERS


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk_with(tmp_path / "hub.svdesk", [("Job club", "people", 2), ("Job clubs", "hours", 1)]) as made:
        yield made


@pytest.fixture
def changes(qtbot: QtBot, store: Store) -> Changes:
    del qtbot
    return Changes(store, "Ana")


def word(store: Store) -> OwnTerm:
    return next(own for own in mappings.own_terms(store).values() if own.label == "Job club")


def test_score_suggestion_and_reason_are_kept_apart(store: Store, changes: Changes, qtbot: QtBot) -> None:
    own = word(store)
    chosen = offer(own, glossary()["SV-013"], glossary(), "is its name", 1_000_000)
    with qtbot.waitSignal(changes.said) as heard:
        assert Deciding(changes).decide(own, SAME, chosen, "So we say", [], glossary())
    kept = mappings.decisions(store)[own.id]
    assert (reason.of_person(kept), reason.of_suggestion(kept), kept.score) == ("So we say", "is its name", 1_000_000)
    assert (kept.by, kept.method, kept.glossary_edition) == ("Ana", Method.PERSON, glossary().edition)
    assert heard.args == ["“Job club”: Same as Employability support.", True]


def test_where_nothing_fits_what_was_offered_is_refused_in_the_same_change(store: Store, changes: Changes) -> None:
    own, before = word(store), len(journal.history(store))
    assert Deciding(changes).decide(own, NOTHING, None, "", ["SV-013", "SV-014"], glossary())
    assert set(refuse.refused(store, own.id, glossary())) == {"SV-013", "SV-014"}
    assert len(journal.history(store)) == before + 1
    assert Deciding(changes).decide(own, NOT_SOCIAL, None, "a meeting", [], glossary())
    assert mappings.decisions(store)[own.id].why == "Not social value: a meeting"
    Deciding(changes).offer_again(own)
    assert refuse.refused(store, own.id, glossary()) == {}


def test_another_reason_leaves_the_answer_as_it_is(store: Store, changes: Changes) -> None:
    own = word(store)
    deciding = Deciding(changes)
    chosen = offer(own, glossary()["SV-013"], glossary(), "is its name", 900_000)
    deciding.decide(own, SAME, chosen, "", [], glossary())
    with store.change("As another charity said it", by="Bob") as change:
        mappings.decide(change, replace(mappings.decisions(store)[own.id], confidence=800_000))
    before = mappings.decisions(store)[own.id]
    assert deciding.give_reason(own, before, "Asked the board")
    after = mappings.decisions(store)[own.id]
    assert (after.relation, after.term, after.score) == (before.relation, before.term, before.score)
    assert after.confidence == 800_000
    assert (reason.of_person(after), reason.of_suggestion(after)) == ("Asked the board", "is its name")


def test_unlike_units_are_refused_and_said(store: Store, changes: Changes, qtbot: QtBot) -> None:
    hours = next(own for own in mappings.own_terms(store).values() if own.unit == "hours")
    chosen = offer(hours, glossary()["SV-071"], glossary())
    with qtbot.waitSignal(changes.refused):
        assert not Deciding(changes).decide(hours, SAME, chosen, "", [], glossary())
    assert mappings.decisions(store) == {}


def test_exact_names_are_taken_when_asked_to(store: Store, changes: Changes) -> None:
    deciding = Deciding(changes)
    assert deciding.take_names()
    assert [one.relation for one in mappings.decisions(store).values()] == [Relation.SAME]
    assert not deciding.take_names()


def test_one_term_is_refused(store: Store, changes: Changes, qtbot: QtBot) -> None:
    own = word(store)
    with qtbot.waitSignal(changes.said):
        Deciding(changes).refuse(own, glossary()["SV-013"])
    assert set(refuse.refused(store, own.id, glossary())) == {"SV-013"}

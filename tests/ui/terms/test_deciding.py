"""What an answer writes is one change each, with the person's reason and the suggestion's apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Method, OwnTerm, Relation
from svdesk.services.mapping import reason, refuse
from svdesk.services.mapping.exchange import send, table
from svdesk.services.mapping.offer import offer
from svdesk.storage import journal, mappings
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.terms.answer_keys import ANSWERS, NOT_SOCIAL
from svdesk.ui.terms.deciding import Deciding
from tests.services.mapping.words_in_use import use_words
from tests.ui.shared_terms import desk_with

AT = datetime(2026, 1, 1, tzinfo=UTC)
SAME, _PART, _COVERS, NOTHING, _NOT_SOCIAL, LATER, *_OTHERS = ANSWERS


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
        assert Deciding(changes).decide(own, SAME, chosen, "So we say", glossary())
    kept = mappings.decisions(store)[own.id]
    assert (reason.of_person(kept), reason.of_suggestion(kept), kept.score) == ("So we say", "is its name", 1_000_000)
    assert (kept.by, kept.method, kept.glossary_edition) == ("Ana", Method.PERSON, glossary().edition)
    assert heard.args == ["“Job club”: Same as Employability support.", True]


def test_that_nothing_fits_or_is_no_social_value_refuses_no_term_by_itself(store: Store, changes: Changes) -> None:
    own, before = word(store), len(journal.history(store))
    assert Deciding(changes).decide(own, NOTHING, None, "", glossary())
    assert len(journal.history(store)) == before + 1
    assert Deciding(changes).decide(own, NOT_SOCIAL, None, "a meeting", glossary())
    assert mappings.decisions(store)[own.id].why == "Not social value: a meeting"
    assert refuse.refused(store, own.id, glossary()) == {}
    assert "Not" not in {row["predicate_modifier"] for row in table.read(send.text_of(store, AT)).rows}


def test_what_was_refused_is_offered_again_in_every_unit_and_that_is_said(
    store: Store, changes: Changes, qtbot: QtBot
) -> None:
    own = word(store)
    [hours] = use_words(store, [("Job club", "hours", 2)])
    Deciding(changes).refuse(own, glossary()["SV-013"])
    with qtbot.waitSignal(changes.said) as heard:
        Deciding(changes).offer_again(own)
    assert heard.args[0] == "Offered again for “Job club”. Also for the same words counted in hours (2 entries)."
    assert refuse.refused(store, hours, glossary()) == {}


def test_another_reason_leaves_the_answer_as_it_is(store: Store, changes: Changes) -> None:
    own = word(store)
    deciding = Deciding(changes)
    chosen = offer(own, glossary()["SV-013"], glossary(), "is its name", 900_000)
    deciding.decide(own, SAME, chosen, "", glossary())
    with store.change("As another charity said it", by="Bob") as change:
        mappings.decide(change, replace(mappings.decisions(store)[own.id], confidence=800_000))
    before = mappings.decisions(store)[own.id]
    assert deciding.give_reason(own, before, "Asked the board")
    after = mappings.decisions(store)[own.id]
    assert (after.relation, after.term, after.score) == (before.relation, before.term, before.score)
    assert after.confidence == 800_000
    assert (reason.of_person(after), reason.of_suggestion(after)) == ("Asked the board", "is its name")


def test_another_reason_answers_for_no_words_that_wait_in_another_unit(store: Store, changes: Changes) -> None:
    own, deciding = word(store), Deciding(changes)
    deciding.decide(own, SAME, offer(own, glossary()["SV-013"], glossary(), "is its name", 900_000), "", glossary())
    [put_off] = use_words(store, [("Job club", "hours", 1)])
    deciding.decide(mappings.own_term(store, put_off), LATER, None, "", glossary())
    use_words(store, [("Job club", "count", 1)])
    assert deciding.give_reason(own, mappings.decisions(store)[own.id], "Asked the board")
    kept = {own_id: one.relation for own_id, one in mappings.decisions(store).items()}
    assert kept == {own.id: Relation.SAME, put_off: Relation.ASK_LATER}


def test_unlike_units_are_refused_and_said(store: Store, changes: Changes, qtbot: QtBot) -> None:
    hours = next(own for own in mappings.own_terms(store).values() if own.unit == "hours")
    chosen = offer(hours, glossary()["SV-071"], glossary())
    with qtbot.waitSignal(changes.refused):
        assert not Deciding(changes).decide(hours, SAME, chosen, "", glossary())
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

"""A newer edition re-opens exactly the decisions it changes, and undo speaks the old one as if nothing had been."""

from dataclasses import replace
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import Glossary
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.services.glossary import flat, own_labels, skos_write
from svdesk.services.glossary.edition import Proposed, install, look, look_at_shipped
from svdesk.services.mapping import refuse
from svdesk.services.mapping.decide import decide, take_exact_labels
from svdesk.storage import glossaries, journal, mappings, refusals, shipped
from svdesk.storage.store import Store
from tests.services.glossary.decided import AT, REDEFINED, RETIRED, SAME, edition, filled
from tests.services.mapping.words_in_use import use_words
from tests.storage import rows


def file_of(folder: Path, glossary: Glossary, form: str = "ttl") -> Path:
    path = folder / f"newer.{form}"
    text = skos_write.written(glossary) if form == "ttl" else flat.written(glossary)
    path.write_bytes(text.encode("utf-8" if form == "ttl" else "utf-8-sig"))
    return path


def looked(store: Store, folder: Path, number: str = "2.0.0") -> Proposed:
    return look(store, file_of(folder, edition(number), "csv"))


@pytest.mark.parametrize("form", ["ttl", "csv"])
def test_a_newer_edition_is_looked_at_and_nothing_is_written(store: Store, tmp_path: Path, form: str) -> None:
    filled(store)
    before = rows.snapshot(store)
    found = look(store, file_of(tmp_path, edition(), form))
    assert found.ready
    assert (found.name, found.now, found.problems, found.glossary) == (f"newer.{form}", "1.0.0", (), edition())
    assert found.effects is not None
    assert len(found.effects.reopened) == 5
    assert rows.snapshot(store) == before


def test_exactly_the_listed_decisions_are_asked_again_and_say_what_was_answered(store: Store, tmp_path: Path) -> None:
    words = filled(store)
    for term, name in ((SAME, "Hampers of hope"), (REDEFINED, "Work chats"), (RETIRED, "New chairs")):
        own_labels.add(store, term, name, "en", "Ana")
    before, kept = mappings.decisions(store), rows.snapshot(store)
    found = install(store, looked(store, tmp_path), "Cai", AT)
    after = mappings.decisions(store)
    asked = {one.own_term.id for one in found.reopened}
    assert {word for word in before if after[word] != before[word]} == asked
    assert after[words[0]] == Mapping(
        words[0],
        Relation.ASK_LATER,
        None,
        f"Edition 2.0.0 defines “{shipped.glossary()[REDEFINED].label}” anew. Before: the same as"
        f" {shipped.glossary()[REDEFINED].label} (Ana, 12 June 2025). “they say so”",
        "Cai",
        AT,
        Method.PERSON,
        None,
        "2.0.0",
    )
    now = rows.snapshot(store)
    changed = {key[0] for key in now.keys() | kept.keys() if now.get(key) != kept.get(key)}
    assert changed == {"mapping", "measure_rule"}
    assert glossaries.current(store) == edition()


def test_a_return_that_was_sent_keeps_its_edition(store: Store, tmp_path: Path) -> None:
    with store.change("Send", by="Ana") as change:
        form = rows.edition(change)
        sent = change.insert(
            "sent_return",
            {
                "contract_id": rows.contract(change, form),
                "starts": "2025-04-01",
                "ends": "2025-06-30",
                "sent_at": "2025-07-01T09:00:00Z",
                "sent_by": "Ana",
                "format_edition_id": form,
                "glossary_edition": "1.0.0",
                "figures": "[]",
                "data_sha256": "0" * 64,
                "pdf_sha256": "0" * 64,
            },
        )
    before = store.one("SELECT * FROM sent_return WHERE id = ?", (sent,))
    found = install(store, looked(store, tmp_path), "Cai", AT)
    assert found.sent_returns == 1
    assert store.one("SELECT * FROM sent_return WHERE id = ?", (sent,)) == before
    assert store.rows("SELECT glossary_edition_id FROM contract") == [(None,)]


def test_what_is_asked_again_is_never_answered_without_a_person(store: Store, tmp_path: Path) -> None:
    label = shipped.glossary()[REDEFINED].label
    [word] = use_words(store, [(label, "people", 1)])
    assert [one.own_term.id for one in take_exact_labels(store, "Ana", AT)] == [word]
    install(store, looked(store, tmp_path), "Cai", AT)
    assert take_exact_labels(store, "Ana", AT) == []
    assert mappings.decisions(store)[word].relation is Relation.ASK_LATER


def test_words_in_several_units_are_answered_together_again_and_those_with_an_answer_of_their_own_apart(
    store: Store, tmp_path: Path
) -> None:
    people, hours, number = use_words(store, [("Job help", unit, 2) for unit in ("people", "hours", "count")])
    same = Mapping(people, Relation.SAME, REDEFINED, by="Ana", at=AT, glossary_edition="1.0.0")
    decide(store, same)
    decide(store, replace(same, own_term=number, relation=Relation.PART_OF))
    install(store, looked(store, tmp_path), "Cai", AT)
    assert {one.relation for one in mappings.decisions(store).values()} == {Relation.ASK_LATER}
    apart = mappings.decisions(store)[number]
    assert [use.own_term.id for use in decide(store, replace(same, glossary_edition="2.0.0"))] == [hours]
    assert mappings.decisions(store)[number] == apart
    assert "Before: a part of" in apart.why


def test_undo_speaks_the_old_edition_with_the_old_answers_and_redo_the_new(store: Store, tmp_path: Path) -> None:
    filled(store)
    before = mappings.decisions(store)
    install(store, looked(store, tmp_path), "Cai", AT)
    after = mappings.decisions(store)
    assert journal.undo(store, by="Cai") == "Install edition 2.0.0 of the glossary"
    assert (mappings.decisions(store), glossaries.current(store)) == (before, shipped.glossary())
    journal.redo(store, by="Cai")
    assert (mappings.decisions(store), glossaries.current(store)) == (after, edition())
    journal.undo(store, by="Cai")
    install(store, looked(store, tmp_path), "Cai", AT)
    assert (mappings.decisions(store), glossaries.current(store)) == (after, edition())


def test_an_edition_that_asks_nothing_again_can_be_undone_too(store: Store, tmp_path: Path) -> None:
    install(store, looked(store, tmp_path), "Cai", AT)
    assert glossaries.current(store).edition == "2.0.0"
    journal.undo(store, by="Cai")
    assert glossaries.current(store) is shipped.glossary()


def test_only_what_was_refused_as_it_still_is_stays_refused(store: Store, tmp_path: Path) -> None:
    words = filled(store)
    install(store, looked(store, tmp_path), "Cai", AT)
    assert refuse.refused_pairs(store, glossaries.current(store)) == {(words[7], SAME)}
    assert len(refusals.every(store)) == 3


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("1.0.0", "is edition 1.0.0 of the glossary, which is in use here already"),
        ("1.0", "is edition 1.0 of the glossary, which is in use here already"),
        ("0.9.12", "is edition 0.9.12 of the glossary, and 1.0.0 is in use here, which is newer"),
    ],
)
def test_an_edition_that_is_no_newer_is_refused_in_a_sentence(
    store: Store, tmp_path: Path, number: str, words: str
) -> None:
    with pytest.raises(FileUnusable, match=words):
        looked(store, tmp_path, number)


def test_two_editions_of_one_number_are_never_mixed_up(store: Store, tmp_path: Path) -> None:
    install(store, looked(store, tmp_path), "Cai", AT)
    journal.undo(store, by="Cai")
    other = replace(edition(), licence="Another")
    with pytest.raises(FileUnusable, match=r"Another edition 2\.0\.0 with other contents"):
        look(store, file_of(tmp_path, other))
    assert looked(store, tmp_path).ready


def test_a_file_with_faults_is_looked_at_and_not_installed(store: Store, tmp_path: Path) -> None:
    path = file_of(tmp_path, edition())
    path.write_text(path.read_text(encoding="utf-8").replace('svp:kind "outcome"', 'svp:kind "wish"'), encoding="utf-8")
    found = look(store, path)
    assert not found.ready
    assert {one.code for one in found.problems} >= {"kind-unknown"}
    with pytest.raises(UserError, match=r"“newer.ttl” has faults"):
        install(store, found, "Cai", AT)
    path.write_text("no turtle", encoding="utf-8")
    assert [one.code for one in look(store, path).problems] == ["turtle-not-understood"]
    assert glossaries.current(store) is shipped.glossary()


def test_what_was_decided_after_looking_has_to_be_looked_at_first(store: Store, tmp_path: Path) -> None:
    words = filled(store)
    found = looked(store, tmp_path)
    decide(store, Mapping(words[9], Relation.SAME, REDEFINED, by="Ana", at=AT, glossary_edition="1.0.0"))
    with pytest.raises(UserError, match="decided since you looked"):
        install(store, found, "Cai", AT)
    install(store, looked(store, tmp_path), "Cai", AT)
    with pytest.raises(FileUnusable, match="in use here already"):
        install(store, found, "Cai", AT)


def test_a_decision_that_was_not_listed_is_word_for_word_as_it_was(store: Store, tmp_path: Path) -> None:
    words = filled(store)
    before = mappings.decisions(store)[words[6]]
    install(store, looked(store, tmp_path), "Cai", AT)
    assert mappings.decisions(store)[words[6]] == before
    assert (before.term, before.glossary_edition) == (SAME, "1.0.0")


def test_an_edition_that_comes_with_the_program_changes_nothing_until_it_is_looked_at_and_installed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = filled(store)
    decided, now = mappings.decisions(store), shipped.glossary()
    assert look_at_shipped(store) is None
    newer = edition()
    monkeypatch.setattr(shipped, "glossary", lambda: newer)
    assert glossaries.current(store) == now
    assert mappings.decisions(store) == decided
    found = look_at_shipped(store)
    assert found is not None
    assert found.effects is not None
    assert [one.own_term.id for one in found.effects.reopened if one.own_term.id == words[0]]
    install(store, found, "Cai", AT)
    assert glossaries.current(store) == newer
    assert mappings.decisions(store)[words[0]].relation is Relation.ASK_LATER
    assert look_at_shipped(store) is None
    journal.undo(store, by="Cai")
    assert glossaries.current(store) == now
    assert mappings.decisions(store) == decided

"""What a newer edition would change is exactly what it meets otherwise, and nothing besides."""

from dataclasses import replace

from svdesk.domain.glossary import Term
from svdesk.services.glossary import own_labels, told
from svdesk.services.glossary.effects import Why, effects
from svdesk.storage import mappings, refusals, shipped
from svdesk.storage.store import Store
from tests.services.glossary.decided import REDEFINED, RELABELLED, RETIRED, SAME, SPLIT, WIDENED, edition, filled
from tests.services.glossary.glossaries_made import newer
from tests.storage import rows


def test_a_decision_is_asked_again_where_its_term_is_no_longer_what_was_read(store: Store) -> None:
    filled(store)
    found = effects(store, edition())
    assert {(one.own_term.label, one.before.id, one.why) for one in found.reopened} == {
        ("Work café", REDEFINED, (Why.DEFINITION,)),
        ("Job chats", REDEFINED, (Why.DEFINITION,)),
        ("Helpers' time", WIDENED, (Why.UNIT,)),
        ("Chairs", RETIRED, (Why.RETIRED,)),
        ("Hall", SPLIT, (Why.SPLIT,)),
    }
    hall = next(one for one in found.reopened if one.own_term.label == "Hall")
    assert [term.id for term in hall.instead] == ["SV-900", "SV-901"]
    assert hall.after is None
    assert [one.own_term.label for one in found.reopened] == [
        "Chairs",
        "Hall",
        "Helpers' time",
        "Job chats",
        "Work café",
    ]


def test_what_is_left_alone_is_counted(store: Store) -> None:
    filled(store)
    found = effects(store, edition())
    assert [(one.before.id, one.after.label) for one in found.renamed] == [(RELABELLED, "Eating lunch together")]
    assert (found.decisions_kept, found.refusals_kept, found.sent_returns) == (4, 1, 0)
    assert [term.id for term in found.added] == ["SV-900", "SV-901"]
    assert {term.id for term in found.removed} == {RETIRED, SPLIT}


def test_a_refusal_stands_as_long_as_the_definition_that_was_read(store: Store) -> None:
    filled(store)
    freed = effects(store, edition()).freed
    assert [(one.own_term.label, one.before.id, one.after is None) for one in freed] == [
        ("Parties", REDEFINED, False),
        ("Parties", RETIRED, True),
    ]


def test_spaces_in_a_definition_and_other_labels_change_nothing(store: Store) -> None:
    filled(store)
    ours = shipped.glossary()
    labels = {term.id: replace(term, alt_labels=(), definition=f" {term.definition} ", welsh=None) for term in ours}
    found = effects(store, newer(labels))
    assert (found.reopened, found.freed, found.renamed, found.decisions_kept) == ((), (), (), 9)


def test_a_term_that_counts_under_another_one_now_is_told_where_own_words_stay_mapped_to_it(store: Store) -> None:
    words = filled(store)
    ours = shipped.glossary()
    wider = next(term for term in ours if term.broader).broader
    changed: dict[str, Term | None] = {id_: replace(ours[id_], broader=wider) for id_ in (SAME, "SV-072")}
    found = effects(store, newer(changed))
    assert [(one.term.id, one.was, one.now) for one in found.moved] == [(SAME, None, ours[wider or ""])]
    assert found.reopened == ()
    assert told.moved(found.moved[0]) == f"“{ours[SAME].label}” counts under “{ours[wider or ''].label}” too now."
    assert mappings.decisions(store)[words[6]].term == SAME


def test_what_counts_said_otherwise_is_told_where_own_words_stay_mapped_to_the_term(store: Store) -> None:
    words = filled(store)
    ours = shipped.glossary()
    other = next(term.id for term in ours if term.id not in {SAME, "SV-072", *ours[SAME].not_this})
    narrower = replace(ours[SAME], scope_note="Only what a food bank gives.", not_this=(*ours[SAME].not_this, other))
    unmapped = replace(ours["SV-072"], scope_note="Only soup.")
    found = effects(store, newer({SAME: narrower, "SV-072": unmapped}))
    assert (found.scope, found.reopened) == ((narrower,), ())
    assert told.scope(narrower) == (
        f"“{narrower.label}”: what counts is said otherwise now. See whether your words for it still belong there."
    )
    assert mappings.decisions(store)[words[6]].term == SAME
    spaces = replace(ours[SAME], scope_note=f"{ours[SAME].scope_note} ", not_this=ours[SAME].not_this[::-1])
    assert effects(store, newer({SAME: spaces})).scope == ()
    one_more = replace(ours[SAME], not_this=(*ours[SAME].not_this, other))
    assert effects(store, newer({SAME: one_more})).scope == (one_more,)


def test_definition_and_unit_may_both_be_why(store: Store) -> None:
    filled(store)
    changed = replace(shipped.glossary()[WIDENED], default_unit="people", other_units=(), definition="Otherwise.")
    [one] = effects(store, newer({WIDENED: changed})).reopened
    assert one.why == (Why.DEFINITION, Why.UNIT)


def test_a_name_of_the_charitys_own_stays_and_is_told_where_it_now_leads_elsewhere(store: Store) -> None:
    own_labels.add(store, SAME, "Rooms lent", "en", "Ana")
    own_labels.add(store, RETIRED, "New chairs", "en", "Ana")
    own_labels.add(store, SAME, "Hampers of hope", "en", "Ana")
    found = effects(store, edition()).in_doubt
    assert [(one.name.label, one.other.id if one.other else None) for one in found] == [
        ("Rooms lent", "SV-900"),
        ("New chairs", None),
    ]


def test_a_target_for_a_line_whose_term_is_no_more_is_told(store: Store) -> None:
    codes = [RETIRED, f"{SPLIT}/gbp", f"{SPLIT}/gbp", SAME, "ECC7"]
    with store.change("Contract", by="Ana") as change:
        contract = rows.contract(change, rows.edition(change), "PARKS-1")
        for year, code in enumerate(codes, 2020):
            row = {"contract_id": contract, "code": code, "starts": f"{year}-04-01", "ends": f"{year + 1}-03-31"}
            change.insert("target", {**row, "millionths": 1_000_000, "unit_id": "gbp"})
    lost = effects(store, edition()).targets_lost
    assert [(one.contract, one.code, one.term.id) for one in lost] == [
        ("PARKS-1", f"{SPLIT}/gbp", SPLIT),
        ("PARKS-1", RETIRED, RETIRED),
    ]


def test_looking_at_effects_writes_nothing(store: Store) -> None:
    filled(store)
    before = rows.snapshot(store)
    effects(store, edition())
    assert rows.snapshot(store) == before


def test_an_empty_desk_has_nothing_to_ask_again(store: Store) -> None:
    found = effects(store, edition())
    assert (found.reopened, found.freed, found.renamed, found.in_doubt, found.decisions_kept) == ((), (), (), (), 0)


def test_a_refusal_of_an_older_definition_is_neither_freed_nor_counted_as_kept(store: Store) -> None:
    filled(store)
    kept, freed = effects(store, edition()).refusals_kept, len(effects(store, edition()).freed)
    refused = refusals.every(store)
    with store.change("As read long ago", by="Ana") as change:
        for one in refused:
            refusals.keep(change, replace(one, definition_sha256="0" * 64))
    assert kept + freed == len(refused) > 0
    found = effects(store, edition())
    assert (found.refusals_kept, found.freed) == (0, ())

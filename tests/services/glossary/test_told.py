"""What an edition changes is said in sentences that a person can act on."""

from dataclasses import replace

from svdesk.domain.mapping import NEARLY
from svdesk.services.glossary import own_labels, told
from svdesk.services.glossary.effects import Effects, Moved, TargetLost, effects
from svdesk.storage import shipped
from svdesk.storage.store import Store
from tests.services.glossary.decided import REDEFINED, RELABELLED, RETIRED, SAME, SPLIT, WIDENED, edition, filled


def label(term: str) -> str:
    return shipped.glossary()[term].label


def test_every_change_has_its_sentence(store: Store) -> None:
    filled(store)
    own_labels.add(store, SAME, "Rooms lent", "en", "Ana")
    own_labels.add(store, RETIRED, "New chairs", "en", "Ana")
    found = effects(store, edition())
    assert [told.reopened(one, "2.0.0") for one in found.reopened] == [
        f"“Chairs” (pounds): Edition 2.0.0 no longer has “{label(RETIRED)}”.",
        f"“Hall” (hours): Edition 2.0.0 splits “{label(SPLIT)}”. In its place: Rooms lent; Community hubs.",
        f"“Helpers' time” (hours): In edition 2.0.0, “{label(WIDENED)}” cannot be counted in hours.",
        f"“Job chats” (people): Edition 2.0.0 defines “{label(REDEFINED)}” anew.",
        f"“Work café” (people): Edition 2.0.0 defines “{label(REDEFINED)}” anew.",
    ]
    assert [told.freed(one) for one in found.freed] == [
        f"“Parties”: {label(REDEFINED)}, which you refused, is defined anew and may be offered again.",
        f"“Parties”: {label(RETIRED)}, which you refused, is no longer a term.",
    ]
    assert [told.renamed(one) for one in found.renamed] == [
        f"“{label(RELABELLED)}” is called “Eating lunch together” now; it means the same."
    ]
    assert [told.in_doubt(one) for one in found.in_doubt] == [
        "Your own name “Rooms lent” is a name of “Rooms lent” too now; take it away from one of them.",
        "Your own name “New chairs” belongs to a term that is no more.",
    ]


def test_the_earlier_answer_is_told_with_its_reason(store: Store) -> None:
    filled(store)
    answers = {one.own_term.label: told.earlier_answer(one) for one in effects(store, edition()).reopened}
    assert answers["Work café"] == f"Before: the same as {label(REDEFINED)} (Ana, 12 June 2025). “they say so”"
    assert answers["Job chats"] == f"Before: more than {label(REDEFINED)} (Bob, 12 June 2025)."
    assert answers["Hall"] == f"Before: a part of {label(SPLIT)} (Bob, 12 June 2025)."


def test_an_earlier_answer_of_nobody_in_particular_has_its_day_alone(store: Store) -> None:
    filled(store)
    one = effects(store, edition()).reopened[0]
    assert "(12 June 2025)" in told.earlier_answer(replace(one, decision=replace(one.decision, by="")))


def test_a_target_whose_term_is_no_more_is_told_with_its_contract() -> None:
    lost = TargetLost("PARKS-1", f"{SPLIT}/gbp", shipped.glossary()[SPLIT])
    assert told.target_lost(lost) == (
        f"Contract PARKS-1 has a target for “{label(SPLIT)}” ({SPLIT}/gbp), which is no longer a term."
    )


def test_a_term_that_stands_elsewhere_says_what_counts_it_now() -> None:
    term, was, now = (shipped.glossary()[one] for one in (SAME, SPLIT, RETIRED))
    assert [told.moved(Moved(term, *both)) for both in ((was, now), (was, None))] == [
        f"“{term.label}” counts under “{now.label}” now, and no longer under “{was.label}”.",
        f"“{term.label}” no longer counts under “{was.label}”.",
    ]


def test_what_stays_is_said_with_its_number_and_what_there_is_none_of_is_not() -> None:
    assert told.left_alone(Effects((), (), (), (), (), (), (), 4, 0, 2)) == (
        "Decisions that stay as they are: 4.",
        "Returns already sent, which keep the edition they were made with: 2.",
    )


def test_an_earlier_answer_that_came_as_nearly_the_same_is_told_so(store: Store) -> None:
    filled(store)
    one = next(one for one in effects(store, edition()).reopened if one.own_term.label == "Work café")
    near = replace(one, decision=replace(one.decision, as_came=(NEARLY,)))
    assert told.earlier_answer(near).startswith(f"Before: nearly the same as {label(REDEFINED)} (Ana")

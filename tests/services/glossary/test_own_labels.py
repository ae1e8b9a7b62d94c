"""The charity's own names for shared terms: one term each, one change set each, refused in a sentence."""

import pytest

from svdesk.domain.errors import UserError
from svdesk.services.glossary import own_labels
from svdesk.storage import journal
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store

SOCIAL, FOOD_PARCELS = "SV-046", "SV-071"


def test_a_name_is_added_in_welsh_or_english_and_taken_away_each_as_one_step(store: Store) -> None:
    made = own_labels.add(store, SOCIAL, "  Te  a chlonc ", "cy", "Ana")
    own_labels.add(store, SOCIAL, "Friday cuppa", "en", "Ana")
    assert [(one.label, one.language) for one in own_labels.listed(store, SOCIAL)] == [
        ("Friday cuppa", "en"),
        ("Te a chlonc", "cy"),
    ]
    assert own_labels.listed(store, FOOD_PARCELS) == []
    own_labels.remove(store, made.id, "Ana")
    assert [line.label for line in journal.history(store)][:3] == [
        "No longer say “Te a chlonc”",
        f"Call {glossary()[SOCIAL].label} “Friday cuppa” too",
        f"Call {glossary()[SOCIAL].label} “Te a chlonc” too",
    ]
    journal.undo(store, by="Ana")
    assert [one.label for one in own_labels.listed(store, SOCIAL)] == ["Friday cuppa", "Te a chlonc"]


def test_a_name_that_leads_elsewhere_already_is_refused(store: Store) -> None:
    own_labels.add(store, SOCIAL, "Friday cuppa", "en", "Ana")
    welsh = glossary()[FOOD_PARCELS].welsh
    assert welsh is not None
    for term, label, words in [
        (
            SOCIAL,
            glossary()[FOOD_PARCELS].label.upper(),
            f"is a label of another term, “{glossary()[FOOD_PARCELS].label}”",
        ),
        (SOCIAL, glossary()[FOOD_PARCELS].alt_labels[0], "is a label of another term"),
        (SOCIAL, welsh.label, "is a label of another term"),
        (FOOD_PARCELS, glossary()[FOOD_PARCELS].alt_labels[0], "is a label of “.*” already"),
        (FOOD_PARCELS, welsh.label, "is a label of “.*” already"),
        (FOOD_PARCELS, "friday CUPPA", f"your own name for “{glossary()[SOCIAL].label}” already"),
        (SOCIAL, "Friday  cuppa", "your own name for “.*” already"),
        (SOCIAL, "   ", "No name was typed"),
        (SOCIAL, "x" * 121, "A name of 121 characters is too long"),
    ]:
        with pytest.raises(UserError, match=words):
            own_labels.add(store, term, label, "en", "Ana")
    assert [one.label for one in own_labels.listed(store, SOCIAL)] == ["Friday cuppa"]
    assert own_labels.listed(store, FOOD_PARCELS) == []


def test_a_name_that_is_gone_cannot_be_taken_away(store: Store) -> None:
    made = own_labels.add(store, SOCIAL, "Friday cuppa", "en", "Ana")
    own_labels.remove(store, made.id, "Ana")
    with pytest.raises(UserError, match="no longer here"):
        own_labels.remove(store, made.id, "Ana")


def test_a_language_that_there_is_not_is_a_mistake_of_ours(store: Store) -> None:
    with pytest.raises(ValueError, match="fr"):
        own_labels.add(store, SOCIAL, "Causette", "fr", "Ana")

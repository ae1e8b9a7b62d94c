"""A desk file with every kind of answer, for tests of what goes out and comes in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.services.mapping import refuse
from svdesk.services.mapping.decide import decide
from svdesk.services.mapping.exchange import send
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, 9, tzinfo=UTC)
EMPLOYABILITY, FOOD_PARCELS, VOLUNTEER_HOURS = "SV-013", "SV-071", "SV-064"
WORDS = [
    ("Work café", "people", 9),
    ('Job club\tTuesdays, "the loud one"', "people", 7),
    ("Bwyd ŵy", "parcels", 5),
    ("Everything on Fridays", "people", 4),
    ("Staff parties", "people", 3),
    ("Ask Bob", "people", 2),
    ("Helpers' time", "hours", 1),
]


def filled(store: Store) -> list[str]:
    """Every kind of answer, with every kind of how it came about, and two refusals."""
    words = use_words(store, WORDS)
    cafe, club, food, fridays, parties, bob, helpers = words
    for made in (
        Mapping(
            cafe, Relation.SAME, EMPLOYABILITY, "they say so | and = so", "Ana", AT, score=700_001, confidence=950_000
        ),
        Mapping(club, Relation.PART_OF, EMPLOYABILITY, "", 'Ana "Nan" Ŵyn', AT, score=None),
        Mapping(food, Relation.SAME, FOOD_PARCELS, "", "Ana", AT, Method.EXACT_LABEL),
        Mapping(fridays, Relation.COVERS_MORE, EMPLOYABILITY, "#more\nthan that", "Bob", AT),
        Mapping(parties, Relation.NOTHING_FITS, None, "not social value", "Bob", AT, score=1),
        Mapping(bob, Relation.ASK_LATER, None, "", "Bob", AT),
        Mapping(helpers, Relation.SAME, VOLUNTEER_HOURS, "", "Bob", AT, Method.EARLIER_CHOICE),
    ):
        decide(store, replace(made, glossary_edition=glossary().edition))
    refuse.refuse(store, cafe, "SV-001", "Ana", AT)
    refuse.refuse(store, helpers, "SV-063", "Bob", AT)
    return words


def sent(store: Store, folder: Path) -> Path:
    path = folder / "mine.sssom.tsv"
    send.export(store, path, AT)
    return path

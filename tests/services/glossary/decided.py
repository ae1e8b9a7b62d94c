"""A desk with decisions, refusals and names, and a newer edition that meets each of them otherwise."""

from dataclasses import replace
from datetime import UTC, datetime

from svdesk.domain.glossary import Glossary, Retired, Term
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.services.mapping import refuse
from svdesk.services.mapping.decide import decide_all
from svdesk.storage import shipped
from svdesk.storage.store import Store
from tests.services.glossary.glossaries_made import newer
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, 9, tzinfo=UTC)
REDEFINED, WIDENED, RELABELLED, RETIRED, SPLIT, SAME = "SV-013", "SV-064", "SV-045", "SV-142", "SV-051", "SV-071"
WORDS = [
    ("Work café", "people", 9),
    ("Job chats", "people", 8),
    ("Helpers' time", "hours", 7),
    ("Lunch", "meals", 6),
    ("Chairs", "gbp", 5),
    ("Hall", "hours", 4),
    ("Boxes", "parcels", 3),
    ("Parties", "people", 2),
    ("Ask Bob", "people", 1),
    ("Never asked", "people", 1),
]


def filled(store: Store) -> list[str]:
    """Own terms in the order of ``WORDS``: one for each way in which ``edition`` can meet a decision."""
    words = use_words(store, WORDS)
    cafe, chats, helpers, lunch, chairs, hall, boxes, parties, bob, _never = words
    made = (
        Mapping(cafe, Relation.SAME, REDEFINED, "they say so", "Ana", AT, score=700_001),
        Mapping(chats, Relation.COVERS_MORE, REDEFINED, "", "Bob", AT),
        Mapping(helpers, Relation.SAME, WIDENED, "", "Bob", AT, Method.EXACT_LABEL),
        Mapping(lunch, Relation.PART_OF, RELABELLED, "", "Bob", AT),
        Mapping(chairs, Relation.SAME, RETIRED, "", "Bob", AT),
        Mapping(hall, Relation.PART_OF, SPLIT, "", "Bob", AT, Method.EARLIER_CHOICE),
        Mapping(boxes, Relation.SAME, SAME, "", "Ana", AT),
        Mapping(parties, Relation.NOTHING_FITS, None, "not social value", "Bob", AT),
        Mapping(bob, Relation.ASK_LATER, None, "", "Bob", AT),
    )
    decide_all(store, [replace(one, glossary_edition=shipped.glossary().edition) for one in made], "Ana")
    refuse.refuse(store, parties, REDEFINED, "Ana", AT)
    refuse.refuse(store, parties, RETIRED, "Ana", AT)
    refuse.refuse(store, parties, SAME, "Ana", AT)
    return words


def edition(number: str = "2.0.0") -> Glossary:
    """What ships, with one term redefined, one no longer counted in hours, one renamed, one retired, one split."""
    ours = shipped.glossary()
    alone = replace(ours[SPLIT], welsh=None, alt_labels=(), broader=None, not_this=())
    room, hub = replace(alone, id="SV-900", label="Rooms lent"), replace(alone, id="SV-901", label="Community hubs")
    changed: dict[str, Term | None] = {
        REDEFINED: replace(ours[REDEFINED], definition="Only what leads to a signed contract of work."),
        WIDENED: replace(ours[WIDENED], default_unit="people", other_units=()),
        RELABELLED: replace(ours[RELABELLED], label="Eating lunch together"),
        SAME: replace(ours[SAME], definition=ours[SAME].definition.replace(" ", "  ")),
        RETIRED: None,
        SPLIT: None,
    }
    for term in ours:
        if term.id not in changed and {RETIRED, SPLIT} & {term.broader, *term.not_this}:
            apart = tuple(other for other in term.not_this if other not in (RETIRED, SPLIT))
            broader = None if term.broader in (RETIRED, SPLIT) else term.broader
            changed[term.id] = replace(term, broader=broader, not_this=apart)
    retired = (Retired(SPLIT, ours[SPLIT].label, ("SV-900", "SV-901")), Retired(RETIRED, ours[RETIRED].label))
    return newer(changed, room, hub, edition=number, retired=retired)

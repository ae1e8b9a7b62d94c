"""Lists of measures as councils send them out, all invented, and a desk file with something recorded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from svdesk.domain.activity import Activity, Count, PeopleBasis
from svdesk.domain.authority import Provider
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.frameworks.load import Loaded, load
from svdesk.services.frameworks.look import look
from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import write_xlsx
from svdesk.storage import mappings
from svdesk.storage.frameworks import Held
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage import rows

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
HEADINGS = ("Ref", "Measure", "Unit of measure", "Proxy value (£)", "Guidance")
ROWS: tuple[tuple[Value, ...], ...] = (
    ("Work for people nearby", None, None, None, None),
    ("WN1", "Residents helped to find work, counted once", "No. of people", 120, "Living in the borough"),
    ("WN2", "Hours given by volunteers in the quarter", "Hours", "£16.20", "Not staff time"),
    ("Kinder streets", None, None, None, None),
    ("KS1", "Parcels of food handed to households", "Parcels", None, None),
    ("KS2", "Describe how neighbours were asked", "Text", None, "At most 200 words"),
)


def council_list(folder: Path, rows: Sequence[Sequence[Value]] = ROWS, name: str = "Brookside list 2025.xlsx") -> Path:
    """A workbook with a title, a date and a blank row above its headings."""
    path = folder / name
    above = [("Issued in spring",), (None,), HEADINGS]
    write_xlsx(path, [("Measures", ("Brookside Council: what we ask of partners",), [*above, *rows])])
    return path


def loaded(store: Store, path: Path, follows: Held | None = None, edition: str = "") -> Loaded:
    """Load the list at *path* as it is proposed."""
    proposed = look(path)
    return load(store, replace(proposed, edition=edition or proposed.edition), "Ana", AT, follows)


def desk(folder: Path) -> Store:
    """A desk file with job clubs (people), volunteering (hours) and parcels, mapped on shared terms."""
    store = recording.start(folder / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana")
    words = [("Job club", "people"), ("Helpers", "hours"), ("Parcels", "parcels"), ("Odd jobs", "hours")]
    ids = rows.own_terms(store, words, "Ana")
    with store.change("Map", by="Ana") as change:
        for word, term in ((words[0], "SV-013"), (words[1], "SV-064"), (words[2], "SV-071")):
            mappings.decide(change, Mapping(ids[word], Relation.SAME, term))

    def count(word: tuple[str, str], value: str, basis: PeopleBasis | None = None) -> Count:
        return Count(new_id(), ids[word], Quantity.of(value, units()[word[1]]), people_basis=basis)

    for day, place, groups, counts in (
        (
            date(2025, 6, 12),
            "Anytown",
            {"BG04"},
            [count(words[0], "12", PeopleBasis.NEW_PEOPLE), count(words[1], "24.5")],
        ),
        (date(2025, 9, 3), "Maesteg", set(), [count(words[0], "36", PeopleBasis.NEW_PEOPLE), count(words[1], "10")]),
        (date(2025, 10, 1), "Anytown", set(), [count(words[2], "38"), count(words[3], "5")]),
    ):
        activity = Activity(
            new_id(), "Work", Period(day, day), tuple(counts), place=place, groups=frozenset(groups), minutes=120
        )
        recording.add(store, activity, "Ana")
    return store

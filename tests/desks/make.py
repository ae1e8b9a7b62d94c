"""Make the small desk file that is kept of a released version: ``python -m tests.desks.make``.

Run it once, when a version is released or its last migration is written, before the next migration is begun; the
file is then never made again. Its contents are what ``test_desks`` looks for.
"""

from datetime import UTC, datetime
from pathlib import Path

from svdesk import __version__
from svdesk.storage import journal
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store

FOLDER = Path(__file__).parent
NOW = datetime(2025, 5, 3, 12, 0, tzinfo=UTC)
DAY = {"starts": "2025-04-01", "ends": "2025-04-01"}


def make(path: Path) -> None:
    """Make a desk file with a little of what an early user has, and a history to go back in."""
    with Store.create(path, clock=lambda: NOW) as store:
        with store.change("Begin", by="Ann", kind="kept") as change:
            change.insert("provider", {"name": "Anytown Food Bank", "charity_number": "1234567"})
        with store.change("Add coffee morning", by="Ann") as change:
            term = change.insert("own_term", {"label": "Visits", "label_key": "visits", "unit_id": "attendances"})
            activity = change.insert("activity", {"text": "Café morning", "place": "Tŷ Coch", **DAY})
            count = {"activity_id": activity, "own_term_id": term, "millionths": 12_500_000}
            change.insert("count", {**count, "people_basis": "attendances"})
        with store.change("Add litter pick", by="Ann") as change:
            change.insert("activity", {"text": "Litter pick", **DAY})
        with store.change("Remove coffee morning", by="Ann") as change:
            change.delete("activity", activity)
        journal.undo(store, by="Ann")


if __name__ == "__main__":
    make(FOLDER / f"{__version__}-{NAMES[-1][:5]}.svdesk")

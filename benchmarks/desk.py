"""A desk file with as many activities as a benchmark wants, made in one change."""

from datetime import date, timedelta
from pathlib import Path

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.storage import mappings
from svdesk.storage.ids import new_id

WORDS = [("Job club", "people"), ("Food parcels", "parcels"), ("Volunteer time", "hours")]
_DID = (
    "Job club at the library",
    "Food parcels packed",
    "Litter pick by the canal",
    "Befriending visits",
    "Walk and talk",
)
_PLACES = ("Anytown", "Hub", "Weir Lane", "Maesteg")


def make_desk(file: Path, activities: int) -> Path:
    """Make *file* with so many activities over four years, each with one count; return it."""
    with recording.start(file, Provider(new_id(), "Bench"), "Bench") as store:
        with store.change("Words", by="Bench") as change:
            own = [*mappings.own_term_ids(change, WORDS).values()]
        days = [(date(2022, 4, 1) + timedelta(n)).isoformat() for n in range(1461)]
        ids = [new_id() for _n in range(activities)]
        with store.change("Make it long", by="Bench") as change:
            change.insert_many(
                "activity",
                ("id", "text", "starts", "ends", "place"),
                (
                    (one, f"{_DID[n % len(_DID)]} {n}", days[n % 1461], days[n % 1461], _PLACES[n % len(_PLACES)])
                    for n, one in enumerate(ids)
                ),
            )
            change.insert_many(
                "count",
                ("id", "activity_id", "own_term_id", "millionths"),
                ((new_id(), one, own[n % len(own)], (n % 40 + 1) * 10**6) for n, one in enumerate(ids)),
            )
    return file

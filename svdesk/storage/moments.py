"""How a moment is written in a desk file: to the second, in universal time, so that every laptop agrees."""

from datetime import UTC, datetime

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def stamp(at: datetime) -> str:
    """A moment as it is stored, ``2026-04-03T14:02:00Z``; *at* must know its time zone, else ``ValueError``."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return at.astimezone(UTC).strftime(_FORM)


def moment(stamped: str) -> datetime:
    """The moment that ``stamp`` wrote, in universal time."""
    return datetime.strptime(stamped, _FORM).replace(tzinfo=UTC)

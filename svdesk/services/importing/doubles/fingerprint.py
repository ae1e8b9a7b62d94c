"""By what a record is known again, however the sheet that brings it next year is arranged."""

import hashlib
from datetime import date
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.services.importing.cells.words import fold


def fingerprint(
    when: date | Period | None,
    place: str | None,
    text: str,
    unit: str | None,
    quantity: Decimal | None,
    people: int | None,
    amount_pence: int | None,
    kind: str = "actual",
    measure_code: str | None = None,
) -> str:
    """32 hexadecimal figures of what was done, when, where and how much; spelling of capitals and spaces is ignored.

    Notes, sections, file and row are left out: the same activity may be kept in several sheets.
    """
    days = "" if when is None else str(when)
    if isinstance(when, Period):
        days = f"{when.start}/{when.end}" if when.start != when.end else str(when.start)
    said = (
        days,
        fold(place) if place else "",
        fold(text),
        unit or "",
        "" if quantity is None else f"{quantity.normalize():f}",
        "" if people is None else str(people),
        "" if amount_pence is None else str(amount_pence),
        kind,
        fold(measure_code) if measure_code else "",
    )
    return hashlib.blake2b("\x1f".join(said).encode(), digest_size=16).hexdigest()

"""The list of all these workbooks, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_more import bookings_and_registers, returns_sent, sessions_logged

_MADE: tuple[Callable[[Path], Case], ...] = (
    returns_sent.council_monitoring,
    returns_sent.cab_by_issue,
    returns_sent.befriending_blocks,
    sessions_logged.foodbank_sessions,
    sessions_logged.lunch_club_takings,
    sessions_logged.volunteers_hours,
    sessions_logged.repair_cafe,
    sessions_logged.warm_hub,
    bookings_and_registers.hall_bookings,
    bookings_and_registers.youth_register,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {each.__name__: each for each in _MADE}

"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_thirteenth import (
    logs,
    purchase_ledgers,
    returns_across,
    session_sheets,
    trip_sheets,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        returns_across.hospice_day_centre,
        returns_across.debt_and_welfare,
        returns_across.heritage_railway,
        logs.toy_library,
        logs.lifeboat_visitors,
        logs.allotment_diary,
        session_sheets.boxing_gym,
        session_sheets.english_classes,
        trip_sheets.dial_a_ride,
        purchase_ledgers.chapel_roof,
        purchase_ledgers.lunch_club_shopping,
        purchase_ledgers.band_and_stage,
    )
}

"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_seventeenth import logs_kept, periods_across, sheets_for_parts, what_was_paid

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        periods_across.canal_restorers,
        periods_across.gwnio_welsh,
        periods_across.dial_a_ride,
        logs_kept.repair_cafe,
        logs_kept.hearing_dogs,
        logs_kept.hospital_radio,
        sheets_for_parts.pony_quarters,
        sheets_for_parts.shed_sites,
        what_was_paid.lifeboat_bills,
        what_was_paid.hardship_fund,
    )
}

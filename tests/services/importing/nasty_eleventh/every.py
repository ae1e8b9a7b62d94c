"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_eleventh import pages_and_sheets, periods_across, stacked_and_beside

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        stacked_and_beside.family_centre,
        stacked_and_beside.lunch_club,
        stacked_and_beside.community_kitchens,
        stacked_and_beside.splott_register,
        periods_across.menter_cwm_tawe,
        periods_across.bryn_youth,
        periods_across.five_years,
        periods_across.advice_line,
        pages_and_sheets.day_book,
        pages_and_sheets.repair_cafe,
        pages_and_sheets.oriau_a_phrydau,
        pages_and_sheets.garden_project,
    )
}

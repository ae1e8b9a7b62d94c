"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_ninth import (
    contracts_and_groups,
    figures_and_shifts,
    grids_and_forms,
    ledgers_and_terms,
    welsh_log,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        figures_and_shifts.food_bank,
        figures_and_shifts.community_transport,
        figures_and_shifts.older_people,
        ledgers_and_terms.arts_centre,
        ledgers_and_terms.sports_club,
        grids_and_forms.environment,
        grids_and_forms.youth_club,
        contracts_and_groups.domestic_abuse,
        contracts_and_groups.advice_centre,
        welsh_log.menter_iaith,
    )
}

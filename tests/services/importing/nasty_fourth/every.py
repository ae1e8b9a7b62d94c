"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_fourth import (
    logs,
    long_log,
    pairs_across,
    periods_across,
    sheets_and_blocks,
    spend_and_jobs,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        pairs_across.leisure_trust,
        pairs_across.apprenticeships,
        pairs_across.community_transport,
        periods_across.procurement_years,
        periods_across.menter_iaith,
        periods_across.carbon_return,
        logs.befriending_visits,
        logs.allotment_days,
        logs.minibus_journeys,
        long_log.food_bank_shifts,
        sheets_and_blocks.sport_terms,
        sheets_and_blocks.village_hall,
        spend_and_jobs.gwariant_lleol,
        spend_and_jobs.local_jobs,
    )
}

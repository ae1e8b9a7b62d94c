"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_seventh import (
    ledgers_and_blocks,
    logs_kept,
    targets_and_months,
    to_date,
    welsh_books,
    years_and_goals,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        targets_and_months.hospice_friends,
        targets_and_months.village_hall,
        years_and_goals.food_pantry_years,
        years_and_goals.carers_network,
        logs_kept.allotment_log,
        logs_kept.befriending_calls,
        logs_kept.minibus_book,
        logs_kept.night_shelter,
        welsh_books.menter_cwm,
        welsh_books.clwb_ieuenctid,
        ledgers_and_blocks.garden_blocks,
        ledgers_and_blocks.repair_cafe_ledger,
        to_date.advice_shop,
    )
}

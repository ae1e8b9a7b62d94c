"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_twentieth import (
    logs,
    merged_and_exported,
    money_and_workdays,
    returns_across,
    sites_and_blocks,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        returns_across.village_hall,
        returns_across.cylch_meithrin,
        logs.befriending_line,
        logs.parkrun,
        logs.museum,
        merged_and_exported.youth_theatre,
        merged_and_exported.debt_advice,
        money_and_workdays.food_coop,
        money_and_workdays.allotment,
        sites_and_blocks.eco_club,
        sites_and_blocks.ukrainian_families,
    )
}

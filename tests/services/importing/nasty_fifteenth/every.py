"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_fifteenth import across_the_year, diaries, spending, terms_and_venues

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        across_the_year.credit_union,
        across_the_year.mill_museum,
        across_the_year.cylch_chwarae,
        across_the_year.food_bank_targets,
        diaries.bike_workshop,
        diaries.car_scheme,
        diaries.forest_school,
        terms_and_venues.memory_cafe,
        terms_and_venues.food_share,
        terms_and_venues.advice_outreach,
        spending.playgroup_ledger,
        spending.orchard_spend,
    )
}

"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_third import months_and_quarters, sessions, weeks_and_sheets, with_money

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        months_and_quarters.cat_rescue,
        months_and_quarters.bike_recycling,
        months_and_quarters.museum_visitors,
        months_and_quarters.village_library,
        weeks_and_sheets.breakfast_club,
        weeks_and_sheets.deaf_club,
        weeks_and_sheets.scout_census,
        sessions.choir,
        sessions.bereavement_cafe,
        sessions.canal_work_parties,
        sessions.mountain_rescue,
        with_money.community_cinema,
        with_money.debt_advice,
        with_money.energy_advice,
        with_money.community_fridge,
    )
}

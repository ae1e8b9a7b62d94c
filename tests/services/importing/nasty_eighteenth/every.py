"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_eighteenth import diaries, ledgers, parts_of_the_year, quarters_across

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        quarters_across.advice_corner,
        quarters_across.gerddi_aeron,
        quarters_across.hospice_at_home,
        diaries.seal_watch,
        diaries.ffrindiau_llyfrgell,
        parts_of_the_year.carers_cafe,
        parts_of_the_year.cinio_hoelion,
        ledgers.city_farm,
        ledgers.theatr_bro,
        ledgers.scout_hut,
    )
}

"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_sixteenth import diaries, places_and_terms, returns_across, what_was_spent

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        returns_across.community_farm,
        returns_across.young_farmers_welsh,
        returns_across.night_shelter,
        diaries.beach_wheelchairs,
        diaries.toy_library,
        diaries.footpath_wardens,
        places_and_terms.play_sites,
        places_and_terms.swimming_quarters,
        places_and_terms.museum_terms,
        what_was_spent.hospice_kitchen,
        what_was_spent.village_fund,
        what_was_spent.scout_minibus,
    )
}

"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_twelfth import (
    activity_logs,
    quarter_sheets,
    quarters_across,
    spend_lists,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        quarters_across.community_garden,
        quarters_across.carers_kpis,
        quarters_across.library_of_things,
        activity_logs.pantry_shifts,
        activity_logs.health_walks,
        activity_logs.helpline,
        quarter_sheets.youth_theatre,
        quarter_sheets.river_clean_ups,
        quarter_sheets.sewing_circle,
        spend_lists.repair_cafe,
        spend_lists.social_enterprises,
        spend_lists.castle_festival,
    )
}

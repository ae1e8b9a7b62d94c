"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_fifth import diaries, months_across, people, returns_and_ledgers

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        diaries.room_diary,
        diaries.befriending_visits,
        diaries.walking_group,
        diaries.community_transport,
        diaries.wildlife_days,
        people.carers_outcomes,
        people.job_club,
        people.youth_half_term,
        people.training_starters,
        months_across.furniture_kpis,
        months_across.food_bank_vouchers,
        months_across.banc_bwyd,
        months_across.advice_by_issue,
        returns_and_ledgers.council_return,
        returns_and_ledgers.social_value_return,
        returns_and_ledgers.gwariant_lleol,
        returns_and_ledgers.carbon_and_waste,
    )
}

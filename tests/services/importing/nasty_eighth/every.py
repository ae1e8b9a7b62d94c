"""Every workbook of this lot, by name: five plain logs, then forms, returns, registers and exports."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_eighth import head_counts, pages, plain_logs, typed_in, yearly_returns

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        plain_logs.mens_shed,
        plain_logs.community_garden,
        plain_logs.scouts_nights_away,
        plain_logs.domestic_abuse_contacts,
        plain_logs.community_transport,
        pages.food_bank_months,
        pages.hospice_timesheets,
        pages.museum_diary,
        yearly_returns.advice_quarters,
        yearly_returns.credit_union_dashboard,
        head_counts.sports_register,
        head_counts.youth_age_bands,
        typed_in.refugee_form,
        typed_in.toddler_group,
    )
}

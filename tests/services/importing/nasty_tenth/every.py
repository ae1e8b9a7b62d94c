"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_tenth import (
    blocks_and_forms,
    cash_book,
    day_books,
    months_across,
    quarters_across,
    sheets_and_weeks,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        day_books.hospice_shop,
        day_books.mountain_rescue,
        day_books.furniture_reuse,
        cash_book.village_hall,
        quarters_across.refugee_centre,
        quarters_across.community_garden,
        months_across.credit_union,
        months_across.cylch_meithrin,
        blocks_and_forms.prison_visits,
        blocks_and_forms.carers_centre,
        sheets_and_weeks.mens_shed,
        sheets_and_weeks.disability_sport,
    )
}

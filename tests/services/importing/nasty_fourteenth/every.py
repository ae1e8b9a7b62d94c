"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_fourteenth import (
    filtered_book,
    ledgers,
    quarters_wide,
    session_books,
    volunteer_logs,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        quarters_wide.sailing_for_all,
        quarters_wide.repair_cafes,
        quarters_wide.womens_refuge,
        volunteer_logs.canal_work_parties,
        volunteer_logs.hospital_radio,
        volunteer_logs.talking_newspaper,
        session_books.family_centre,
        session_books.job_club,
        filtered_book.riding_for_disabled,
        ledgers.community_shop,
        ledgers.street_festival,
        ledgers.hall_refit,
    )
}

"""Workbooks as charities leave them come out as a careful reader would have them, and those that do not are listed."""

from pathlib import Path

import pytest

from tests.services.importing.nasty.every import WORKBOOKS
from tests.services.importing.nasty.scoring import differences

STILL_WRONG: dict[str, str] = {
    "typed_twice": "a repeat in other capitals is not seen",
    "form_answers": "when the answer was sent is taken for when it happened; questions as headings are not understood",
    "contact_system": "when the row was made is taken for when it happened; words and version numbers are counted",
    "time_sheet": "breaks in minutes are counted as hours",
    "cash_book": "paid in and paid out are no money; an opening balance becomes a record",
    "half_years_between": "a row that adds up the rows below it is brought in beside them",
    "clubs_by_term": "“Nos” is not seen to be what other sheets call attendees",
    "purchase_ledger": "a column of Y for paid is taken for figures",
    "numbers_that_count_nothing": "row and week numbers, school years, ages and telephone numbers are counted",
    "training_record": "certificates' numbers are counted",
    "sites_across": "the site over the column is lost",
    "income_costs_profit": "the profit is brought in beside what it comes of, and income and costs are told alike",
    "pounds_and_pence": "pence and minutes are counted by themselves",
    "staff_and_volunteers": "whose hours they are is lost where two columns count hours",
    "welsh_quarters": "targed blynyddol is left out",
    "figures_in_sentences": "a sheet of one column with figures in it is passed over as a list, without a question",
    "sheet_copied": "a sheet that repeats another is brought in beside it",
    "year_beside_its_quarters": "a sheet that adds up the others under another name is brought in beside them",
}
"""What is known to be wrong, by workbook; strike a line when it is mended."""


@pytest.mark.parametrize("name", [name for name in WORKBOOKS if name not in STILL_WRONG])
def test_a_nasty_workbook_comes_out_as_a_careful_reader_would_have_it(name: str, tmp_path: Path) -> None:
    assert differences(WORKBOOKS[name](tmp_path)) == []


@pytest.mark.parametrize("name", STILL_WRONG)
def test_what_is_listed_as_wrong_is_wrong_still(name: str, tmp_path: Path) -> None:
    assert differences(WORKBOOKS[name](tmp_path))

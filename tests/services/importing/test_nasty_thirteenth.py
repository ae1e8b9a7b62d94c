"""A thirteenth lot of workbooks, cousins of the samples: they come out as a careful reader would have them."""

from pathlib import Path

import pytest

from tests.services.importing.nasty_more.marking import mark
from tests.services.importing.nasty_thirteenth.every import WORKBOOKS


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_of_the_thirteenth_lot_comes_out_as_a_careful_reader_would_have_it(
    name: str, tmp_path: Path
) -> None:
    assert mark(WORKBOOKS[name](tmp_path)).differences == []


def test_no_row_of_the_thirteenth_lot_is_lost(tmp_path: Path) -> None:
    assert {name: mark(make(tmp_path)).lost for name, make in WORKBOOKS.items()} == dict.fromkeys(WORKBOOKS, 0)

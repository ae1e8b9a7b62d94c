"""A twentieth lot of workbooks, in trades of their own: they come out as a careful reader would have them."""

from pathlib import Path

import pytest

from tests.services.importing.nasty_more.marking import mark
from tests.services.importing.nasty_twentieth.every import WORKBOOKS


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_of_the_twentieth_lot_comes_out_as_a_careful_reader_would_have_it(name: str, tmp_path: Path) -> None:
    marked = mark(WORKBOOKS[name](tmp_path))
    assert marked.lost == 0, "rows are lost"
    assert marked.differences == []

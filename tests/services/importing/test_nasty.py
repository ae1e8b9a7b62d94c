"""Workbooks as charities leave them come out as a careful reader would have them."""

from pathlib import Path

import pytest

from tests.services.importing.nasty.every import WORKBOOKS
from tests.services.importing.nasty.scoring import differences


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_nasty_workbook_comes_out_as_a_careful_reader_would_have_it(name: str, tmp_path: Path) -> None:
    assert differences(WORKBOOKS[name](tmp_path)) == []

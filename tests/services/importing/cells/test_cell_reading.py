from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from svdesk.services.importing.cells.cell_reading import BLANK, Empty, Reading, Wanted
from svdesk.services.importing.cells.cells import read_count


def test_a_blank_cell_is_empty_and_says_nothing_else() -> None:
    assert Reading(empty="blank") == BLANK
    assert read_count(None, Wanted("people")) is BLANK


def test_every_reason_for_having_no_number_can_be_met() -> None:
    met = {read_count(text, Wanted("quantity")).empty for text in ("12", None, "-", "n/a", "tbc", "cancelled", "A/L")}
    assert met == set(get_args(Empty))


def test_a_reading_does_not_change_once_it_is_made() -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(BLANK, fields(Reading)[0].name, "other")

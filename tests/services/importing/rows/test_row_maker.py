from svdesk.services.importing.rows.across import Across
from svdesk.services.importing.rows.lines import Lines
from svdesk.services.importing.rows.row_maker import RowMaker

_MAKERS: tuple[type[RowMaker], ...] = (Lines, Across)
"""The type checker holds both layouts to the protocol."""


def test_both_layouts_can_do_all_that_is_asked_of_a_maker_of_rows() -> None:
    asked = {name for name in vars(RowMaker) if not name.startswith("_")}
    assert asked == {"plain", "record", "pass_by", "totals"}
    assert all(asked - {"totals"} <= vars(maker).keys() for maker in _MAKERS)

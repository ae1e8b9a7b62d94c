"""How cells of marked-up tables find their places."""

from xml.etree.ElementTree import fromstring

import pytest

from svdesk.services.workbook import limits
from svdesk.services.workbook.marked_tables import Gathered, MarkedTable, number, send
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.saying import said_by


def table(*rows: str, name: str = "T") -> MarkedTable:
    """A table of these rows; cells are parted by bars."""
    made = MarkedTable(name)
    for row in rows:
        made.begin_row()
        for cell in row.split("|"):
            made.add(cell)
    return made


def test_a_cell_that_reaches_down_pushes_those_below_aside() -> None:
    made = MarkedTable("T")
    made.begin_row()
    made.add("a", down=3)
    made.add("b")
    for text in ("c", "d", "e"):
        made.begin_row()
        made.add(text)
    assert made.rows == [["a", "b"], ["", "c"], ["", "d"], ["e"]]


def test_rows_are_made_equally_wide_and_blank_ones_at_the_end_are_dropped() -> None:
    said = said_by(lambda sender: send([table("a", "", "b|c", "", "")], [], sender))
    assert said.rows == {"Table 1": [["a", None], [], ["b", "c"]]}


def test_spans_end_with_the_table() -> None:
    made = table("a|b")
    made.begin_row()
    made.add("c", across=2, down=0)
    made.begin_row()
    made.begin_row()
    said = said_by(lambda sender: send([made], [], sender))
    assert said.about["Table 1"]["merged"] == [[2, 1, 2, 2]]


def test_tables_that_say_nothing_are_no_sheets() -> None:
    said = said_by(lambda sender: send([table("|"), table("x")], [], sender))
    assert said.rows == {"Table 1": [["x"]]}


def test_more_merged_cells_than_anybody_makes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MERGES", 2)
    made = table("a")
    made.add("b", across=2)
    made.add("b", across=2)
    with pytest.raises(Refused, match="too-many-merges"):
        made.add("b", across=2)


def test_more_tables_than_anybody_makes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEETS", 1)
    with pytest.raises(Refused, match="too-many-sheets"):
        said_by(lambda sender: send([table("a"), table("b")], [], sender))


def test_one_wide_row_over_many_narrow_ones_is_refused_before_it_is_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 30)
    with pytest.raises(Refused, match="too-many-cells"):
        said_by(lambda sender: send([table("a|b|c|d|e|f", *"uvwxy")], [], sender))


def test_places_that_cells_from_above_cover_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 5_000)
    made = MarkedTable("T")
    made.begin_row()
    made.add("a", across=1_000, down=0)
    for _ in range(3):
        made.begin_row()
        made.add("b")
    made.begin_row()
    with pytest.raises(Refused):
        made.add("b")


@pytest.mark.parametrize(
    ("said", "meant"), [("3", 3), ("", 1), ("-3", 1), ("²", 1), ("9" * 5_000, limits.ROWS + 1), (None, 1)]
)
def test_a_number_is_read_however_many_digits_it_has(said: str | None, meant: int) -> None:
    told = "" if said is None else f' v:span="{said}"'
    assert number(fromstring(f'<cell xmlns:v="urn:v"{told}/>'), "span") == meant


def test_only_a_table_that_lies_in_no_other_takes_the_line_above_it() -> None:
    made = Gathered()
    made.above += ["Hello", "Spring"]
    assert made.begin_table(outermost=False).titles == []
    assert made.begin_table(outermost=True).titles == ["Spring"]
    assert (made.outside, made.above, [one.name for one in made.tables]) == (["Hello"], [], ["Table 1", "Table 2"])

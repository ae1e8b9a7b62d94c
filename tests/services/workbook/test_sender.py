"""Rows sent in lots, mended only where they must be, and counted against the limits."""

import json
from datetime import timedelta
from typing import Any

import pytest

from svdesk.services.workbook import limits
from svdesk.services.workbook.pipe import RowReader
from svdesk.services.workbook.sender import Row, Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place, Value


def sent(rows: list[Row], width: int, escaped: bool = False) -> tuple[list[list[Value]], list[dict[str, Any]]]:
    lines: list[str] = []
    sender = Sender(lines.append)
    sender.sheet("S")
    sender.rows(rows, Place(5, 2), width, escaped)
    read = [row for line in lines if line.startswith("[") for row in RowReader().rows(line)]
    return read, [json.loads(line) for line in lines if '"note"' in line]


def test_empty_cells_are_nothing_and_blank_rows_are_short() -> None:
    assert sent([["a", "", 1.5], ["", "", ""], [0.0, False, "x"]], 3)[0] == [["a", None, 1.5], [], [0, False, "x"]]


def test_many_rows_come_in_order() -> None:
    assert sent([[float(n), "x"] for n in range(5_001)], 2)[0] == [[n, "x"] for n in range(5_001)]


def refused(rows: list[Row], width: int) -> tuple[str, dict[str, str]]:
    with pytest.raises(Refused) as refusal:
        sent(rows, width)
    return refusal.value.code, refusal.value.facts


def test_a_text_too_long_for_a_cell_is_refused_and_said_where() -> None:
    rows: list[Row] = [["a", 1.0], ["b", "y" * 40_000], ["c", "z" * 32_767]]
    facts = {"sheet": "S", "where": "C6", "length": "40,000", "limit": "32,767"}
    assert refused(rows, 2) == ("long-cell", facts)
    assert refused([*rows, ["d", "w" * 32_768]], 2) == ("long-cells", {**facts, "count": "2"})


def test_a_text_that_just_fits_into_a_cell_is_kept_whole() -> None:
    assert sent([["c", "z" * 32_767]], 2) == ([["c", "z" * 32_767]], [])


def test_a_file_of_our_own_may_hold_longer_texts_and_loses_none_of_it() -> None:
    lines: list[str] = []
    sender = Sender(lines.append)
    sender.sheet("S")
    sender.rows([["y" * 40_000]], Place(1, 1), 1, ours=True)
    assert RowReader().rows(lines[-1]) == [["y" * 40_000]]


@pytest.mark.parametrize("at", range(0, 20_000, 1_111))
def test_no_long_text_slips_through_wherever_it_begins(at: int) -> None:
    code, facts = refused([["é" * at, "1,2],[" * 5_462]], 2)
    assert (code, facts["where"], facts["length"]) == ("long-cell", "C5", "32,772")


@pytest.mark.parametrize("text", ['"' * 32_768, 'she said "yes" \\' * 3_000, 'a\\"' * 12_000])
def test_no_long_text_slips_through_for_the_quotation_marks_in_it(text: str) -> None:
    code, facts = refused([["a", text]], 2)
    assert (code, facts["where"], facts["length"]) == ("long-cell", "C5", f"{len(text):,}")


def test_the_apostrophe_that_was_put_on_makes_no_text_too_long() -> None:
    formula = "=" + "x" * 32_766
    assert sent([[f"'{formula}", "a"]], 2, escaped=True) == ([[formula, "a"]], [])
    with pytest.raises(Refused):
        sent([[f"'{formula}x", "a"]], 2, escaped=True)


@pytest.mark.parametrize("control", ["\x00", "\x01", "\b", "\f", "\x0b", "\x1f"])
def test_control_characters_are_left_out_and_said_where(control: str) -> None:
    rows, notes = sent([["a", f"b{control}c\td\n"]], 2)
    assert rows == [["a", "bc\td\n"]]
    assert (notes[0]["note"], notes[0]["facts"]["where"]) == ("control-characters", "C5")


def test_backslashes_and_quotation_marks_are_left_alone() -> None:
    rows = [["C:\\bin\\u0001", 'say "\\b"', '",""']]
    assert sent([list(row) for row in rows], 3) == (rows, [])


def test_apostrophes_are_taken_off_only_where_they_were_put_on() -> None:
    assert sent([["'=1", "'a"]], 2)[0] == [["'=1", "'a"]]
    assert sent([["'=1", "'a"]], 2, escaped=True)[0] == [["=1", "'a"]]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("PT30H15M00S", timedelta(hours=30, minutes=15)),
        ("-PT01H", timedelta(hours=-1)),
        ("PT2H3M4.5S", timedelta(hours=2, minutes=3, seconds=4)),
    ],
)
def test_the_long_times_of_opendocument_are_lengths_of_time(text: str, length: timedelta) -> None:
    assert sent([[text]], 1)[0] == [[length]]


@pytest.mark.parametrize("text", ["PT", "PT Jones", "PTA meeting", "P45", "-PT", "PT30", "PT30H and more"])
def test_other_texts_that_begin_so_are_texts(text: str) -> None:
    assert sent([[text]], 1)[0] == [[text]]


def test_in_a_text_file_nothing_is_a_length_of_time() -> None:
    assert sent([["PT30H"]], 1, escaped=True)[0] == [["PT30H"]]


def test_more_cells_than_allowed_are_refused_by_the_name_of_the_sheet() -> None:
    row = ["x"] * 10_000
    with pytest.raises(Refused) as refused:
        sent([row] * (limits.CELLS // 10_000 + 1), 10_000)
    assert (refused.value.code, refused.value.facts["sheet"]) == ("too-many-cells", "S")


def test_more_text_than_allowed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 1_000_000)
    assert len(sent([["x" * 9_000]] * 100, 1)[0]) == 100
    with pytest.raises(Refused, match="too-much-text"):
        sent([["x" * 9_000]] * 120, 1)


def test_a_text_kept_by_a_formula_is_that_text_where_there_are_no_formulas() -> None:
    assert sent([['="007"', "a"]], 2, escaped=True)[0] == [["007", "a"]]
    assert sent([['="007"', "a"]], 2)[0] == [['="007"', "a"]]

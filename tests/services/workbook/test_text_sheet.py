"""Text files sent as workbooks of one sheet, whatever their bytes are."""

import csv
import json
from contextlib import suppress
from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st

from svdesk.services.workbook import text_sheet
from svdesk.services.workbook.pipe import RowReader
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused, note
from svdesk.services.workbook.sheet import Value

PIECES = st.sampled_from(
    [b"a", b"1.5", b",", b";", b"\t", b"|", b" ", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0", b"\x1a"]
)
ODDITIES = st.sampled_from([b"\xff\xfe", b"\xef\xbb\xbf", b"\xa3", b"\xe2\x80\x99", b"'=", b"sep=;\n", b"\xd8\x00"])


def sent(data: bytes, suffix: str = ".csv") -> tuple[str, list[list[Value]], list[str], int]:
    """The kind, the rows, the codes of the notes and the number of the first row."""
    lines: list[str] = []
    kind = text_sheet.read(data, suffix, Sender(lines.append))
    rows: list[list[Value]] = []
    notes: list[str] = []
    first = 0
    for line in lines:
        if line.startswith("["):
            rows += RowReader().rows(line)
        elif "note" in (said := json.loads(line)):
            notes.append(note(said["note"], said["sheet"], said["facts"]).code)
        else:
            first = said["about"]["first_row"]
            width = said["about"]["width"]
    assert all(len(row) in (0, width) for row in rows)
    return kind, rows, notes, first


def test_blank_lines_before_the_first_row_are_counted_and_those_after_the_last_are_not() -> None:
    assert sent(b"\n,,\nA,B\n\n1,2\n,\n\n") == ("csv", [["A", "B"], [], ["1", "2"]], [], 3)


def test_short_rows_are_filled_up() -> None:
    assert sent(b"a,b,c\nd\n")[1] == [["a", "b", "c"], ["d", None, None]]


def test_rows_shorter_than_most_are_told_but_titles_are_not() -> None:
    said: list[str] = []
    text_sheet.read(b"Our log\nA,B,C\n1,2,3\n4,5\n6,7,\n8,9,10,11\n", ".csv", Sender(said.append))
    assert json.loads(said[0])["about"]["short_rows"] == [4]


def test_values_stay_text() -> None:
    assert sent(b"Day,Ref,Hours\n1/4/24,007,1e5\n")[1][1] == ["1/4/24", "007", "1e5"]


def test_our_own_escaped_text_comes_back() -> None:
    assert sent(b"What\n'=1+1\n'tis\n''=x\n")[1] == [["What"], ["=1+1"], ["'tis"], ["'=x"]]


def test_tabs_make_it_another_kind() -> None:
    assert sent(b"a\tb\n1\t2\n")[0] == "tsv"


def test_what_was_done_to_the_text_is_said() -> None:
    data = b"a,b\n" * 60 + b"caf\xe9,\x01x\n" + b'c,"d\n'
    assert sent(data)[2] == ["encoding", "control-characters", "stray-quote"]


def test_a_file_of_blank_lines_has_no_rows() -> None:
    assert sent(b"\n\n,\n")[1] == []


@given(
    st.binary(max_size=300) | st.lists(PIECES | ODDITIES, max_size=40).map(b"".join),
    st.sampled_from([".csv", ".tsv", ""]),
)
@example(b'"', ".csv")
@example(b'a,"b\r\n"', ".csv")
@example(b"\xff\xfe\x00", ".csv")
@example(b"sep=\n", ".csv")
@example(b'sep="\na"b\n', ".csv")
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    with suppress(Refused):
        assert sent(data, suffix)[0] in ("csv", "tsv")


@given(st.lists(st.lists(st.text(alphabet="ab 1é£\"',;", max_size=6), min_size=2, max_size=4), max_size=20))
def test_no_row_of_a_tidy_file_is_lost(rows: list[list[str]]) -> None:
    text = StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([["Head", "Head", "Head", "Head"], *rows])
    read = sent(text.getvalue().encode())[1]
    filled = [[cell for cell in row if cell] for row in rows]
    while filled and not filled[-1]:
        filled.pop()
    assert [[cell for cell in row if cell] for row in read][1:] == filled

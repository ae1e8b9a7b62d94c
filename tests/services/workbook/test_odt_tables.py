"""Tables in LibreOffice text documents."""

from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook import cell_sheets
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import swollen, zip_of
from tests.services.workbook.saying import Said, said_by

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    )
)
_KIND = "application/vnd.oasis.opendocument.text"


def odt_parts(body: str, styles: str = "") -> dict[str, bytes | str]:
    return {
        "mimetype": _KIND,
        "content.xml": f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
    }


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{text if text.startswith('<') else p(text)}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def document(body: str, styles: str = "") -> Said:
    data = zip_of(odt_parts(body, styles))
    return said_by(lambda sender: cell_sheets.read(data, "zip", sender))


COVERED = "<table:covered-table-cell/>"


def test_a_table_is_read_with_the_line_above_it() -> None:
    head = f"<table:table-header-rows>{row(cell('Date'), cell('Hours'))}</table:table-header-rows>"
    made = document(
        p("Dear all") + "<text:h>Hours 2024/25</text:h>" + table(head, row(cell("x"), cell("2"))) + p("Bye")
    )
    assert made.rows == {"Table 1": [["Hours 2024/25", None], ["Date", "Hours"], ["x", "2"]]}
    assert made.notes["outside-tables"] == {"count": "2", "where": "Dear all"}


def test_merged_and_repeated_cells_keep_the_others_in_their_columns() -> None:
    across, down = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    made = document(
        table(
            row(cell("Date", down), cell("Hours", across), COVERED),
            row(COVERED, cell("Ann"), cell("Bob")),
            row(cell("1", 'table:number-columns-repeated="3"'), attributes='table:number-rows-repeated="2"'),
        )
    )
    assert made.rows["Table 1"] == [["Date", "Hours", None], [None, "Ann", "Bob"], ["1", "1", "1"], ["1", "1", "1"]]
    assert sorted(made.about["Table 1"]["merged"]) == [[1, 1, 2, 1], [1, 2, 1, 3]]


def test_the_words_of_a_cell_are_those_that_a_person_sees() -> None:
    words = (
        '12<text:s text:c="2"/><text:span>hrs</text:span><text:line-break/>more<text:note><text:p>foot</text:p>'
        "</text:note><office:annotation><text:p>remark</text:p></office:annotation>!"
    )
    gone = f"<text:tracked-changes>{table(row(cell('gone')))}</text:tracked-changes>"
    assert document(gone + table(row(cell(p(words) + p("end"))))).rows == {"Table 1": [["12  hrs\nmore!\nend"]]}


def test_hidden_words_are_left_out_and_this_is_said() -> None:
    style = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    made = document(table(row(cell(p('<text:span text:style-name="T1">99</text:span>12')))), style)
    assert made.rows == {"Table 1": [["12"]]}
    assert made.notes["hidden-words"] == {"count": "1", "where": "99"}


def test_tables_in_frames_and_in_cells_are_sheets_of_their_own() -> None:
    inner = table(row(cell("1"), cell("2")))
    framed = f"<text:p><draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame></text:p>"
    assert document(framed + table(row(cell(inner + p("b"))))).rows == {
        "Table 1": [["1", "2"]], "Table 2": [["b"]], "Table 3": [["1", "2"]],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (p("Only words"), "no-table"),
        (table(row(cell("x", 'table:number-columns-repeated="999999999"'))), "too-many-cells"),
        (table(row(cell("x"), attributes='table:number-rows-repeated="999999999"')), "too-many-cells"),
        (table(row(*[cell("x", 'table:number-columns-spanned="999"')] * 6_000)), "too-many-cells"),
        ("<text:section>" * 150 + "</text:section>" * 150, "unsafe"),
        (p("<text:span>" * 150 + "</text:span>" * 150), "unsafe"),
        ("<table:table><table:table-row><table:table-cell>" * 150
         + "</table:table-cell></table:table-row></table:table>" * 150, "unsafe"),
    ],
)  # fmt: skip
def test_documents_without_a_table_or_beyond_measure_are_refused(body: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        document(body)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zip_of(odt_parts("") | {"content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "could do harm"),
        (zip_of(odt_parts("") | {"content.xml": "<office:document"}), "damaged"),
        (zip_of({"mimetype": _KIND}), "damaged"),
        (zip_of(odt_parts("") | {"META-INF/manifest.xml": "<encryption-data/>"}), "password"),
        (swollen(odt_parts(""), ["styles.xml"], b"<a/>", 300), "too large to read"),
        (zip_of(odt_parts(table(row(cell("a")))))[:-30], "damaged"),
    ],
)
def test_hostile_and_broken_documents_are_refused_in_plain_words(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "log.odt"
    path.write_bytes(data)
    with pytest.raises(FileUnusable) as error:
        read(path, Silent())
    assert words in str(error.value)


def test_a_document_on_the_disk_is_read_as_a_document(tmp_path: Path) -> None:
    path = tmp_path / "log.odt"
    path.write_bytes(zip_of(odt_parts(table(row(cell("Date"), cell("Hours")), row(cell("1 May 2024"), cell("3"))))))
    made = read(path, Silent())
    assert (made.kind, made.kind_of_source, made.notes) == ("odt", "document", [])
    assert made.sheets[0].rows == [["Date", "Hours"], ["1 May 2024", "3"]]

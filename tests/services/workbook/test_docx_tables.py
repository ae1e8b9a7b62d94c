"""Tables in Word documents."""

from io import BytesIO
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook import cell_sheets, limits
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import swollen, zip_of
from tests.services.workbook.saying import Said, said_by

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx_parts(body: str) -> dict[str, bytes | str]:
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
    }


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def framed_in(what: str) -> str:
    return f"<w:sdt><w:sdtContent>{what}</w:sdtContent></w:sdt>"


def document(body: str, **others: bytes | str) -> Said:
    data = zip_of(docx_parts(body) | others)
    return said_by(lambda sender: cell_sheets.read(data, "zip", sender))


def rows(body: str) -> list[list[object]]:
    (only,) = document(body).rows.values()
    return [list(each) for each in only]


def test_a_table_is_read_with_the_line_above_it() -> None:
    made = document(p("Dear all") + p("Hours 2024/25") + table(row(cell("Date"), cell("Hours"))) + p("Yours"))
    assert made.rows == {"Table 1": [["Hours 2024/25", None], ["Date", "Hours"]]}
    assert made.notes["outside-tables"] == {"count": "2", "where": "Dear all"}


def test_merged_cells_both_ways_keep_the_others_in_their_columns() -> None:
    two, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell("Date", down), cell("Hours", two)),
        row(cell("<w:p/>", on), cell("Ann"), cell("Bob")),
        row(cell("both", two + down), cell("1")),
        row(cell("<w:p/>", two + on), cell("2")),
        row(cell("x"), cell("y"), cell("z")),
    )
    made = document(body)
    assert made.rows["Table 1"] == [
        ["Date", "Hours", None], [None, "Ann", "Bob"], ["both", None, "1"], [None, None, "2"], ["x", "y", "z"],
    ]  # fmt: skip
    assert sorted(made.about["Table 1"]["merged"]) == [[1, 1, 2, 1], [1, 2, 1, 3], [3, 1, 4, 2]]


def test_the_words_of_a_cell_are_those_that_a_person_sees() -> None:
    words = (
        "<w:p><w:r><w:t>12 </w:t></w:r><w:ins><w:r><w:t>hrs</w:t></w:r></w:ins><w:del><w:r><w:delText>13</w:delText>"
        "</w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:hyperlink><w:r><w:t>!</w:t></w:r>"
        "</w:hyperlink><w:r><w:br/><w:t>more</w:t><w:instrText>PAGE</w:instrText></w:r></w:p><w:p/>" + p("end")
    )
    assert rows(table(row(cell(words)))) == [["12 hrs!\nmore\nend"]]


def test_rows_and_cells_in_frames_are_found_and_deleted_rows_are_not_read() -> None:
    framed = framed_in(row(cell("a"), framed_in(cell("b"))))
    assert rows(table(framed, row(cell("gone"), properties="<w:del/>"), row(cell("c")))) == [["a", "b"], ["c", None]]


def test_a_row_that_begins_further_right_and_a_hidden_one() -> None:
    made = document(
        table(
            row(cell("a"), cell("b")),
            row(cell("c"), properties='<w:gridBefore w:val="1"/>'),
            row(cell("d"), properties="<w:hidden/>"),
        )
    )
    assert made.rows["Table 1"] == [["a", "b"], [None, "c"], ["d", None]]
    assert made.about["Table 1"]["hidden_rows"] == [3]


def test_a_cell_that_says_to_be_endlessly_wide_spoils_nothing_beside_it() -> None:
    endless = cell("x", f'<w:gridSpan w:val="{"9" * 5_000}"/>')
    assert rows(table(row(endless), row(cell("a"), cell("b"))))[1][:2] == ["a", "b"]


def test_a_table_inside_a_cell_is_a_sheet_of_its_own() -> None:
    inner = table(row(cell("1"), cell("2")))
    made = document(table(row(cell("a"), cell(f"{inner}{p('b')}"))))
    assert made.rows == {"Table 1": [["a", "b"]], "Table 2": [["1", "2"]]}


def test_macros_are_said_to_be_left_alone() -> None:
    made = document(table(row(cell("a"))), **{"word/vbaProject.bin": b"Sub AutoOpen"})
    assert "macros" in made.notes


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (p("Only words"), "no-table"),
        ("<w:tbl>" * 300 + "</w:tbl>" * 300, "no-table"),
        (table(row(cell("x", '<w:gridSpan w:val="999999"/>')) * 6_000), "too-many-cells"),
        (table(row(cell("x"), properties='<w:gridBefore w:val="99999999999"/>')), "too-many-cells"),
        ("<w:tbl><w:tr><w:tc>" * 150 + "</w:tc></w:tr></w:tbl>" * 150, "unsafe"),
    ],
)
def test_documents_without_a_table_or_beyond_measure_are_refused(body: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        document(body)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zip_of(docx_parts("") | {"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "could do harm"),
        (zip_of(docx_parts("") | {"word/document.xml": "<w:document"}), "damaged"),
        (zip_of({"[Content_Types].xml": "<a/>", "word/other.xml": "<a/>"}), "damaged"),
        (swollen(docx_parts(""), ["word/footnotes.xml"], b"<a/>", 300), "too large to read"),
        (zip_of(docx_parts(table(row(cell("a")))))[:-30], "damaged"),
    ],
)
def test_hostile_and_broken_documents_are_refused_in_plain_words(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "log.docx"
    path.write_bytes(data)
    with pytest.raises(FileUnusable) as error:
        read(path, Silent())
    assert words in str(error.value)


def test_a_document_is_read_through_the_child_and_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(zip_of(docx_parts(table(row(cell("Date"), cell("Hours"))))))
    workbook = read(path, Silent())
    assert (workbook.kind, workbook.kind_of_source) == ("docx", "document")
    assert workbook.notes[0].message == (
        "The file's name says xlsx, but inside it is a Word document, and was read as that."
    )


def test_the_makers_of_this_test_build_what_word_opens() -> None:
    """At least a zip file in which every part is well formed."""
    from xml.etree.ElementTree import fromstring
    from zipfile import ZipFile

    with ZipFile(BytesIO(zip_of(docx_parts(table(row(cell("a"))))))) as archive:
        for name in archive.namelist():
            fromstring(archive.read(name))


def test_merged_cells_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MERGES", 5)
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    pair = row(cell("a", down), cell("b")) + row(cell("", on), cell("c"))
    assert len(document(table(pair * 5)).about["Table 1"]["merged"]) == 5
    with pytest.raises(Refused):
        document(table(pair * 6))


def boxed(what: str) -> str:
    """A text box as Word writes it: anew, and once more for older programs."""
    box = f"<w:txbxContent>{what}</w:txbxContent>"
    return f"<w:p><w:r><w:Choice><w:drawing>{box}</w:drawing></w:Choice><w:Fallback>{box}</w:Fallback></w:r></w:p>"


def test_a_table_in_a_text_box_is_read_once_with_the_line_above_it() -> None:
    made = document(p("Before") + boxed(p("Hours") + table(row(cell("a"), cell("1")))) + p("After"))
    assert made.rows == {"Table 1": [["Hours", None], ["a", "1"]]}
    assert made.notes["outside-tables"]["count"] == "2"


def test_a_text_box_in_a_cell_is_words_of_that_cell() -> None:
    assert rows(table(row(cell(p("12") + boxed(p("hrs"))), cell("x")))) == [["12\nhrs", "x"]]


def test_hidden_words_are_left_out_and_this_is_said() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>12</w:t></w:r>'
    made = document(table(row(cell(f"<w:p>{hidden}{shown}</w:p>"), cell("x"))))
    assert made.rows == {"Table 1": [["12", "x"]]}
    assert made.notes["hidden-words"] == {"count": "1", "where": "99"}

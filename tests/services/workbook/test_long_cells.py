"""A cell that holds more than any cell can is refused by its name, and the rest of it is never unpacked."""

import pytest

from svdesk.services.workbook import gate, limits, long_cells, sentences
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import (
    number,
    ods_empty,
    ods_number,
    ods_of,
    ods_row,
    ods_text,
    sheet_xml,
    text,
    xlsx_of,
    xlsx_parts,
    zip_of,
)

LONG = "x" * 400_000


def refused(data: bytes) -> tuple[str, dict[str, str]]:
    with pytest.raises(Refused) as refusal:
        gate.admit(data)
    return refusal.value.code, refusal.value.facts


def said(sheet: str, where: str, length: str = "over 400,000") -> tuple[str, dict[str, str]]:
    return "long-cell", {"sheet": sheet, "where": where, "length": length, "limit": "32,767"}


def test_a_long_text_in_a_cell_of_excel_is_named() -> None:
    row = f'<row r="5">{number("A5", 1)}{text("B5", LONG)}{text("C5", "c")}</row>'
    assert refused(xlsx_of(sheet_xml(""), sheet_xml(row))) == said("S2", "B5")


def test_it_is_named_also_where_the_list_of_sheets_comes_last_in_the_file() -> None:
    parts = xlsx_parts(sheet_xml(f'<row r="7">{text("C7", LONG)}</row>'))
    assert refused(zip_of(dict(reversed(parts.items())))) == said("S1", "C7")


def test_a_long_text_that_cells_of_excel_share_is_named_by_the_first_that_shows_it() -> None:
    row = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c><c r="E3" t="s"><v>1</v></c></row>'
    shared = f"<si><t>a</t></si><si><r><t>{LONG}</t></r></si>"
    assert refused(xlsx_of(sheet_xml(row), shared=shared)) == said("S1", "D3")


def test_a_long_text_that_no_cell_shows_is_what_no_program_writes() -> None:
    assert refused(xlsx_of(sheet_xml(""), shared=f"<si><t>{LONG}</t></si>"))[0] == "unsafe"
    assert refused(xlsx_of(sheet_xml(""), xl__styles_xml=f"<a>{LONG}</a>"))[0] == "unsafe"


def test_a_long_text_in_a_cell_of_opendocument_is_named() -> None:
    above = ods_row(ods_number(1), ' table:number-rows-repeated="4"')
    assert refused(ods_of(above + ods_row(ods_empty(2) + ods_text(LONG)), "Log")) == said("Log", "C5")


def test_opendocument_may_keep_the_text_in_the_tag_of_the_cell() -> None:
    cell = f'<table:table-cell office:value-type="string" office:string-value="{LONG}"/>'
    assert refused(ods_of(ods_row(ods_number(1)) + ods_row(ods_number(1) + cell), "Log")) == said("Log", "B2")


def test_no_more_of_it_is_unpacked_than_shows_that_it_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    whole = long_cells.refusal

    def refusal(name: str, part: bytes, begins: int, parts: dict[str, bytes]) -> Refused:
        given.append(len(part))
        return whole(name, part, begins, parts)

    monkeypatch.setattr(long_cells, "refusal", refusal)
    assert refused(ods_of(ods_row(ods_text("x" * 20_000_000)), "Log")) == said("Log", "A1", "over 1,047,000")
    assert given[0] <= 2 * limits.MEGABYTE


@pytest.mark.parametrize("letter", ["x", "€", "&amp;", "&quot;", "&#x20AC;", "&#128512;"])
def test_a_text_that_just_fits_passes_however_its_letters_are_written(letter: str) -> None:
    assert gate.admit(xlsx_of(sheet_xml(f'<row r="1">{text("A1", letter * 32_767)}</row>'))).kind == "xlsx"


def test_no_cell_is_said_to_be_too_long_for_the_way_in_which_its_letters_are_written() -> None:
    row = f'<row r="1">{text("A1", "&#x00000041;" * 32_000)}</row>'
    assert refused(xlsx_of(sheet_xml(row)))[0] == "unsafe"


def test_the_sentences_say_which_cell_how_long_what_is_allowed_and_what_to_do() -> None:
    _code, facts = said("Log", "C7")
    one = sentences.refusal("long-cell", "x.xlsx", facts)
    assert "cell C7 of sheet “Log” holds over 400,000 characters" in one.what
    assert "allows 32,767" in one.what
    assert one.do.startswith("Shorten that text in the spreadsheet")
    many = sentences.refusal("long-cells", "x.xlsx", {**facts, "count": "29", "length": "33,000"})
    assert "on sheet “Log” are 29 cells" in many.what
    assert "The first is C7, with 33,000." in many.what

"""Excel's XML walked cell by cell, and judged by how far it spreads."""

import pytest

from svdesk.services.workbook import xlsx_parts
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xlsx_parts import XlsxCell
from tests.services.workbook.makers import number, sheet_xml
from tests.services.workbook.makers import xlsx_parts as made_parts


def check(rows: str, shared: str = "", after: str = "") -> None:
    parts = made_parts(sheet_xml(rows, after), shared=shared)
    xlsx_parts.check({name: part.encode() for name, part in parts.items() if isinstance(part, str)})


def places(rows: str) -> list[str]:
    return [str(cell.place) for cell in xlsx_parts.cells(sheet_xml(rows).encode())]


def test_cells_are_found_by_their_names() -> None:
    assert places(f'<row r="3">{number("C3", 1)}<c r="AB3" s="1"/></row><row r="9">{number("a9", 1)}</row>') == [
        "C3",
        "AB3",
        "A9",
    ]


def test_cells_without_names_follow_one_another() -> None:
    cell = "<c><v>1</v></c>"
    assert places(f'<row>{cell}{cell}</row><row r="5">{cell}{number("D5", 1)}{cell}</row>') == [
        "A1",
        "B1",
        "A5",
        "D5",
        "E5",
    ]


def test_marked_cells_alone_keep_their_places() -> None:
    rows = f'<row r="1">{number("A1", 1)}<c r="B1" t="e"><v>#REF!</v></c></row>' * 2
    part = sheet_xml(rows).encode()
    assert [str(cell.place) for cell in xlsx_parts.cells(part, (b't="e"',))] == ["B1", "B1"]


def test_other_names_for_the_same_elements_are_understood() -> None:
    part = b"<x:worksheet><x:sheetData><x:row r='2'><x:c r='B2'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    assert [cell.place for cell in xlsx_parts.cells(part)] == [Place(2, 2)]


@pytest.mark.parametrize(
    ("name", "place"), [(b"C8", Place(8, 3)), (b"XFD1", Place(1, 16384)), (b"8C", None), (b"", None)]
)
def test_a_place_is_read_from_its_name(name: bytes, place: Place | None) -> None:
    assert xlsx_parts.place_of(name) == place


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1">{number("A1", 1)}</row><row r="999999">{number("Z999999", 1)}</row>',
        f'<row r="1">{number("A1", 1)}</row><row r="9999">{number("ZZ9999", 1)}</row>',
        f'<row r="1048576">{number("A1048576", 1)}{number("XFD1048576", 1)}</row>',
        f'<row r="1">{number("A1", 1)}<c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
    ],
)
def test_honest_sheets_with_a_stray_or_a_coloured_cell_pass(rows: str) -> None:
    check(rows)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (f'<row r="1">{number("A1", 1)}</row><row r="1048576">{number("AA1048576", 1)}</row>', "too-many-cells"),
        (f'<row r="1">{number("A1", 1)}</row><row r="40000">{number("AAA40000", 1)}</row>', "too-many-cells"),
        (f'<row r="1048577">{number("A1048577", 1)}</row>', "unsafe"),
        (f'<row r="1">{number("XFE1", 1)}</row>', "unsafe"),
    ],
)
def test_a_corner_too_far_away_is_refused(rows: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check(rows)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1" s="1" r="XFD1048576"><v>1</v></c></row>',
        '<row r="1" r="1048576"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_with_two_names_is_refused(rows: str) -> None:
    with pytest.raises(Refused, match="damaged"):
        check(rows)


def test_the_sheet_is_named_as_the_person_knows_it() -> None:
    with pytest.raises(Refused) as refused:
        check(f'<row r="1">{number("A1", 1)}</row><row r="1048576">{number("XFD1048576", 1)}</row>')
    assert refused.value.facts["sheet"] == "S1"


def test_long_texts_that_each_stand_once_are_no_matter() -> None:
    shared = f"<si><t>{'x' * 30_000}</t></si>" + "<si><t>a</t></si>" * 20_000
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{n - 1}</v></c></row>' for n in range(1, 20_000))
    check(cells, shared)


def test_one_long_text_in_many_cells_is_refused() -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_000))
    with pytest.raises(Refused, match="too-much-text"):
        check(cells, f"<si><t>{'x' * 30_000}</t></si>")


def coloured(first: int, last: int) -> str:
    """Rows of cells that were coloured to the bottom of the sheet, and hold nothing."""
    return "".join(f'<row r="{row}"><c r="A{row}" s="1"/><c r="ZZ{row}" s="1"/></row>' for row in range(first, last))


def test_coloured_cells_beneath_the_last_filled_one_are_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[Place] = []
    holds = xlsx_parts.holds_value

    def watched(cell: XlsxCell) -> bool:
        walked.append(cell.place)
        return holds(cell)

    monkeypatch.setattr(xlsx_parts, "holds_value", watched)
    filled = f'<row r="99999">{number("ZZ99999", 1)}</row>'
    check(f'<row r="99990">{number("A99990", 1)}</row>{filled}{coloured(100_000, 100_900)}', after="<tableParts/>")
    assert walked == [Place(99_990, 1), Place(99_999, 702)]


@pytest.mark.parametrize("far", ['<c r="XFD1048576"><v >1</v ></c>', '<c r="XFD1048576" t="inlineStr"><is/></c>'])
def test_a_corner_too_far_away_beneath_coloured_cells_is_still_refused(far: str) -> None:
    near = f'<row r="1">{number("A1", 1)}</row>'
    with pytest.raises(Refused, match="too-many-cells"):
        check(f'{near}{coloured(100_000, 100_900)}<row r="1048576">{far}</row>')

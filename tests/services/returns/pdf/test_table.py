import pypdfium2

from svdesk.services.returns.document import Column, Grid, GridRow, GroupRow, TotalRow
from svdesk.services.returns.pdf.flow import Piece
from svdesk.services.returns.pdf.page import page_for
from svdesk.services.returns.pdf.render import render
from svdesk.services.returns.pdf.table import TablePiece
from svdesk.services.returns.pdf.table_blocks import grid
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import a_document, read_back

COLUMNS = (Column("Code"), Column("What", width=3), Column("Count", "decimal"))


def a_table(*rows: GridRow) -> TablePiece:
    pieces: list[Piece] = grid(Grid("Cap", COLUMNS, rows), page_for(a_document()))
    [table] = [piece for piece in pieces if isinstance(piece, TablePiece)]
    return table


def plain(count: int) -> list[GridRow]:
    return [(f"r{number}", "text", str(number)) for number in range(count)]


def kinds(piece: Piece) -> list[str]:
    assert isinstance(piece, TablePiece)
    assert piece.settled is not None
    return [row.row.kind for row in piece.settled.rows]


def test_a_cut_table_keeps_every_row_once_and_repeats_its_headings_as_artefacts() -> None:
    back = read_back(render(a_document(Grid("Long", COLUMNS, tuple(plain(200))))).pdf)
    [table] = back.root.all("Table")
    assert [node.text for node in table.all("TH") if node.text.startswith("r")] == [f"r{n}" for n in range(200)]
    assert [node.text for node in table.all("TH")][:3] == ["Code", "What", "Count"]
    repeated = [one for one in back.artefacts if "Count" in one.text]
    assert len(repeated) == back.pages - 1
    assert all("Long (continued)" in one.text for one in repeated)


def test_heights_of_the_parts_are_those_of_the_rows() -> None:
    table = a_table(*plain(30))
    whole, parts = table.height(400), table.split(400, 300)
    assert parts is not None
    first, rest = parts
    assert first.height(400) <= 300
    row = table.settled.rows[0].height if table.settled else 0
    repeated = rest.height(400) - len(kinds(rest)) * row
    assert abs(first.height(400) + rest.height(400) - repeated - whole) < 0.01


def test_no_page_ends_in_the_name_of_a_group_nor_begins_with_a_total() -> None:
    rows: list[GridRow] = []
    for number in range(40):
        if number % 4 == 0:
            rows.append(GroupRow(f"Group {number}"))
        rows.append((f"r{number}", "text", "1"))
        if number % 4 == 3:
            rows.append(TotalRow(("", "Total", "4")))
    for room in range(120, 700, 7):
        parts = a_table(*rows).split(400, room)
        if parts is not None:
            first, rest = map(kinds, parts)
            assert first[-1] != "group"
            assert rest[0] != "total"
            assert len(rest) > 1


def test_a_short_table_is_asked_for_whole_and_a_long_one_for_its_beginning() -> None:
    short, long = a_table(*plain(4)), a_table(*plain(40))
    assert short.least(400) == short.height(400)
    assert long.least(400) < short.least(400)


def test_a_row_taller_than_a_page_is_cut_and_loses_nothing() -> None:
    words = " ".join(f"word{number}" for number in range(5000))
    back = read_back(render(a_document(Grid("Tall", COLUMNS, (("r", words, "1"), ("s", "after", "2"))))).pdf)
    cell = next(node for node in back.root.all("TD") if node.text.startswith("word0"))
    assert cell.text == words
    assert len({page for page, _ in cell.marks}) > 5


def test_headings_too_tall_to_repeat_are_printed_once() -> None:
    columns = (Column("a"), Column("heading " * 2000))
    back = read_back(render(a_document(Grid("Tall", columns, (("1", "2"),)))).pdf)
    assert back.root.one("THead").text.count("heading") == 2000
    assert "2" in [node.text for node in back.root.all("TD")]


def test_five_thousand_rows_are_all_there() -> None:
    rows: tuple[GridRow, ...] = tuple((f"r{number}", "a", "1.5") for number in range(5000))
    back = read_back(render(a_document(Grid("Many", COLUMNS, rows))).pdf)
    assert [node.text for node in back.root.all("TH")[3:]] == [f"r{number}" for number in range(5000)]


def test_an_empty_cell_is_a_cell_without_a_mark() -> None:
    back = read_back(render(a_document(Grid("Cap", COLUMNS, (("a", "", "1"),)))).pdf)
    assert [(node.text, len(node.marks)) for node in back.root.all("TD")] == [("", 0), ("1", 1)]


def test_the_note_of_a_table_is_not_left_alone_on_a_page() -> None:
    for count in range(14, 34):
        back = read_back(render(a_document(samples.measures(count))).pdf)
        note = next(node for node in back.root.all("P") if node.text.startswith("Hours are session length"))
        total = next(node for node in back.root.all("TD") if node.text == "643.75")
        assert note.marks[0][0] == total.marks[0][0]


def test_figures_stand_with_their_points_beneath_one_another() -> None:
    figures = ("1.5", "1,204.75", "\u22123.25", "£10.10", "0.125")
    rows: tuple[GridRow, ...] = tuple((f"r{number}", "x", figure) for number, figure in enumerate(figures))
    document = pypdfium2.PdfDocument(render(a_document(Grid("Cap", COLUMNS, rows))).pdf)
    try:
        text = document[0].get_textpage()
        points = [at for at, letter in enumerate(text.get_text_range()) if letter == "."]
        lefts = [text.get_charbox(at)[0] for at in points]
    finally:
        document.close()
    assert len(lefts) == len(figures)
    assert max(lefts) - min(lefts) < 0.05


def test_bands_start_afresh_beneath_each_group() -> None:
    rows = (GroupRow("One"), *plain(3), GroupRow("Two"), *plain(2))
    assert [row.band for row in a_table(*rows).rows] == [False, False, True, False, False, False, True]

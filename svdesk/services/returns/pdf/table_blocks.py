"""Turns the blocks that are tables or cards into pieces, each cell with its place in the structure."""

from dataclasses import replace

from svdesk.services.returns.document import (
    Align,
    BigFigures,
    Chart,
    Declaration,
    Facts,
    Grid,
    GroupRow,
    Language,
    RunningHeader,
    TotalRow,
)
from svdesk.services.returns.pdf.cards import Card, CardsPiece
from svdesk.services.returns.pdf.charts import ChartPiece, data_table
from svdesk.services.returns.pdf.flow import Piece
from svdesk.services.returns.pdf.page import Page
from svdesk.services.returns.pdf.page_style import BORDER, CAPTION, SMALL, Type
from svdesk.services.returns.pdf.table import Row, RowKind, TablePiece
from svdesk.services.returns.pdf.tags import Element
from svdesk.services.returns.pdf.text import TextPiece

_SIGNING_HEIGHT = 40.0
_SIGNING: tuple[tuple[Align, int], ...] = (("left", 4), ("left", 4), ("left", 3), ("left", 6))
_QUIET = Type("strong", 10, SMALL.colour, before=4, after=3)


def grid(block: Grid, page: Page, caption: Type = CAPTION) -> list[Piece]:
    """A table under its caption, with its note beneath."""
    table = page.root.add("Table", language=page.spoken(block.language))
    pieces = _caption(block.caption, table, page, caption)
    heading, identities = _heading_row(block, table, page)
    pieces.append(
        TablePiece(
            tuple((column.align, column.width) for column in block.columns),
            heading,
            tuple(_body_rows(block, table, page, identities)),
            page.words.continued.format(caption=page.printable(block.caption)) if block.caption else "",
            page.accent,
            keep_with_next=bool(block.note),
            after=5 if block.note else 16,
        )
    )
    for text in page.paragraphs(block.note):
        element = page.root.add("P", language=page.spoken(block.language))
        pieces.append(TextPiece(text, Type(size=10, colour=SMALL.colour, after=16), element))
    return pieces


def facts(block: Facts, page: Page) -> list[Piece]:
    """Labels beside their values."""
    table = page.root.add("Table", language=page.spoken(block.language))
    pieces = _caption(block.caption, table, page, CAPTION)
    rows = []
    for label, value in block.rows:
        line = table.add("TR")
        elements = (line.add_header("Row"), line.add_cell())
        rows.append(Row("data", (page.printable(label), page.printable(value)), elements))
    continued = page.words.continued.format(caption=page.printable(block.caption)) if block.caption else ""
    pieces.append(TablePiece((("left", 2), ("left", 5)), None, tuple(rows), continued, page.accent))
    return pieces


def big_figures(block: BigFigures, page: Page) -> list[Piece]:
    """Up to five cards, each a label, a figure with its unit, and a note."""
    items = [(item.label, item.value, item.unit, item.note) for item in block.items]
    return [CardsPiece(_cards(items, page, block.language), page.accent, big=True)]


def who_and_when(header: RunningHeader, page: Page) -> list[Piece]:
    """From whom, for whom, under which reference, for when: the first thing on the first page."""
    words = page.words
    items = [
        (label, value, "", "")
        for label, value in (
            (words.provider, header.provider),
            (words.authority, header.authority),
            (words.reference, header.reference),
            (words.period, header.period),
        )
        if value
    ]
    return [CardsPiece(_cards(items, page, None), BORDER, big=False, after=16)] if items else []


def chart(block: Chart, page: Page) -> list[Piece]:
    """The finding, the picture, and the figures beneath; all three stay together where a page can hold them."""
    language = page.spoken(block.language)
    finding = page.root.add("P", language=language)
    setting = Type("strong", 12, before=14, after=6, leading_ratio=1.3)
    picture = page.root.add_figure(block.alt, language)
    drawn = _printable_chart(block, page)
    return [
        TextPiece(page.printable(block.finding), setting, finding, keep_with_next=True),
        ChartPiece(drawn, picture, page.words),
        *grid(data_table(drawn, page.words), page, _QUIET),
    ]


def signatories(block: Declaration, page: Page) -> list[Piece]:
    """A box to sign in for each signatory, under headings."""
    if not block.signatories:
        return []
    words = page.words
    table = page.root.add("Table", language=page.spoken(block.language))
    pieces = _caption(words.signatories, table, page, CAPTION)
    line = table.add("THead").add("TR")
    names = (words.role, words.name, words.date, words.signature)
    heading = Row("heading", names, tuple(line.add_header("Column") for _ in names))
    body = table.add("TBody")
    rows = []
    for signatory in block.signatories:
        line = body.add("TR")
        elements = (line.add_header("Row"), line.add_cell(), line.add_cell(), line.add_cell())
        texts = tuple(map(page.printable, (signatory.role, signatory.name, signatory.date, "")))
        rows.append(Row("data", texts, elements))
    pieces.append(TablePiece(_SIGNING, heading, tuple(rows), "", page.accent, row_height=_SIGNING_HEIGHT))
    return pieces


def _caption(text: str, table: Element, page: Page, setting: Type) -> list[Piece]:
    if not text:
        return []
    return [TextPiece(page.printable(text), setting, table.add("Caption"), keep_with_next=True)]


def _heading_row(block: Grid, table: Element, page: Page) -> tuple[Row, tuple[str, ...]]:
    """The row of headings and, where there are groups, the identity of each: then scope alone would not do."""
    grouped = any(isinstance(row, GroupRow) for row in block.rows)
    identities = tuple(page.structure.new_identity() if grouped else "" for _ in block.columns)
    line = table.add("THead").add("TR")
    elements = tuple(line.add_header("Column", identity=identity) for identity in identities)
    return Row("heading", tuple(page.printable(column.heading) for column in block.columns), elements), identities


def _body_rows(block: Grid, table: Element, page: Page, identities: tuple[str, ...]) -> list[Row]:
    """The rows, a part of the table (TBody) for each group; bands start afresh beneath each group's name."""
    rows: list[Row] = []
    body = table.add("TBody")
    group, band = "", False
    for row in block.rows:
        if isinstance(row, GroupRow):
            if rows:
                body = table.add("TBody")
            group, band = page.structure.new_identity(), False
            named = body.add("TR").add_header("Column", len(block.columns), group)
            rows.append(Row("group", (page.printable(row.text),), (named,)))
            continue
        texts = row.cells if isinstance(row, TotalRow) else row
        elements = _cell_elements(block, body.add("TR"), page, identities, group)
        kind: RowKind = "total" if isinstance(row, TotalRow) else "data"
        rows.append(Row(kind, tuple(map(page.printable, texts)), elements, band and kind == "data"))
        band = not band
    return rows


def _cell_elements(
    block: Grid, line: Element, page: Page, identities: tuple[str, ...], group: str
) -> tuple[Element, ...]:
    """An element for each cell; with groups each cell names its column's, its group's and its row's header."""
    elements = []
    beside = ""
    for number, identity in enumerate(identities):
        over = f"({identity}) ({group})" if group else f"({identity})" if identity else ""
        if number == 0 and block.row_headers:
            own = page.structure.new_identity() if identity else ""
            beside = f" ({own})" if own else ""
            elements.append(line.add_header("Row", identity=own, headers=over))
        else:
            elements.append(line.add_cell(over + beside if over else ""))
    return tuple(elements)


def _cards(items: list[tuple[str, str, str, str]], page: Page, language: Language | None) -> tuple[Card, ...]:
    parent = page.root.add_list("None", page.spoken(language))
    cards = []
    for texts in items:
        label, value, unit, remark = map(page.printable, texts)
        body = parent.add("LI").add("LBody")
        named, figure = body.add("P"), body.add("P")
        cards.append(Card(label, value, unit, remark, named, figure, body.add("P") if remark else figure))
    return tuple(cards)


def _printable_chart(block: Chart, page: Page) -> Chart:
    """The chart with its texts printable; its finding and alternative are not drawn by it."""
    return replace(
        block,
        categories=tuple(page.printable(name).replace("\n", " ") for name in block.categories),
        series=tuple(replace(series, name=page.printable(series.name).replace("\n", " ")) for series in block.series),
        unit=page.printable(block.unit),
    )

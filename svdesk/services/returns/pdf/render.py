"""Draws a Document as a tagged PDF: one ``match`` over the blocks, and what runs along every page.

The result is complete but for what makes it an archive (``archive.seal``).
"""

from dataclasses import dataclass

from svdesk.services.returns.document import (
    Answer,
    BigFigures,
    Block,
    Bullets,
    Chart,
    Declaration,
    Document,
    Facts,
    Grid,
    Heading,
    Keep,
    Labelled,
    Note,
    Orientation,
    PageBreak,
    Paragraph,
)
from svdesk.services.returns.pdf import flow, running, table_blocks, text_blocks
from svdesk.services.returns.pdf.flow import Kept, Piece, StoryItem, Turn
from svdesk.services.returns.pdf.page import Page, page_for
from svdesk.services.returns.pdf.page_style import MARGIN, PRINTED, paper_of
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import TextPiece

_WAYS: tuple[Orientation, Orientation] = ("portrait", "landscape")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A tagged PDF, how many pages it has, and the characters that the typeface could not draw."""

    pdf: bytes
    pages: int
    missing_glyphs: tuple[str, ...]


def render(document: Document) -> Rendered:
    """Draw *document*; the same one always gives the same bytes."""
    page = page_for(document)
    story = [*_opening(page), *(item for block in document.blocks for item in _pieces(block, page))]
    papers = {way: paper_of(document, way) for way in _WAYS}
    sizes = {way: (paper.frame_width, paper.frame_height) for way, paper in papers.items()}
    pages = flow.paginate(story, document.orientation, sizes)
    pen = Pen(page.structure)
    for number, leaf in enumerate(pages, 1):
        paper = papers[leaf.orientation]
        pen.begin_page(paper)
        running.draw(pen, page, paper, number, len(pages))
        for placed in leaf.placed:
            placed.piece.draw(pen, MARGIN, paper.frame_top - placed.down, paper.frame_width)
        pen.end_page()
    return Rendered(pen.finish(document.language), len(pages), page.printable.missing)


def _opening(page: Page) -> list[StoryItem]:
    """The title, the subtitle, and who reports to whom for when."""
    document = page.document
    if document.draft:
        page.draft = page.root.add("P")
    title = page.root.add(page.heading_role(0))
    pieces: list[StoryItem] = [TextPiece(page.printable(document.title), page.headings[0], title, keep_with_next=True)]
    if document.subtitle.strip():
        subtitle = page.root.add("P")
        pieces.append(TextPiece(page.printable(document.subtitle), PRINTED["lead"], subtitle))
    pieces.extend(table_blocks.who_and_when(document.header, page))
    return pieces


def _pieces(block: Block, page: Page) -> list[StoryItem]:
    """The pieces of one block, in reading order."""
    match block:
        case Heading():
            return [*text_blocks.heading(block, page)]
        case Paragraph():
            return [*text_blocks.paragraph(block, page)]
        case Bullets():
            return [*text_blocks.bullets(block, page)]
        case Labelled():
            return [*text_blocks.labelled(block, page)]
        case Facts():
            return [*table_blocks.facts(block, page)]
        case BigFigures():
            return [*table_blocks.big_figures(block, page)]
        case Grid():
            return [*table_blocks.grid(block, page)]
        case Chart():
            return [*table_blocks.chart(block, page)]
        case Answer():
            return [*text_blocks.answer(block, page)]
        case Declaration():
            signed = [*text_blocks.statements(block, page), *table_blocks.signatories(block, page)]
            return _together(signed)
        case Note():
            return [*text_blocks.note(block, page)]
        case PageBreak():
            return [Turn(block.orientation)]
        case Keep():
            return _kept(block, page)


def _kept(block: Keep, page: Page) -> list[StoryItem]:
    """The blocks as one piece; a Keep within a Keep adds nothing."""
    inside = (item for kept in block.blocks for item in _pieces(kept, page))
    return _together([item for item in inside if not isinstance(item, Turn)])


def _together(pieces: list[Piece]) -> list[StoryItem]:
    if not pieces:
        return []
    last = pieces[-1]
    return [Kept(tuple(pieces), before=pieces[0].before, after=last.after, keep_with_next=last.keep_with_next)]

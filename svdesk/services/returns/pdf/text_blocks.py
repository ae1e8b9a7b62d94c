"""Turns the blocks that are running text into pieces, each with its place in the structure."""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.returns.document import Answer, Bullets, Declaration, Heading, Labelled, Note, Paragraph, Part
from svdesk.services.returns.page_words import words_for
from svdesk.services.returns.pdf.chart_parts import widest
from svdesk.services.returns.pdf.flow import Kept, Piece
from svdesk.services.returns.pdf.page import Page
from svdesk.services.returns.pdf.page_style import BODY, CELL, GROUND, LINE, MUTED, PRINTED, SMALL, STRONG, TONES
from svdesk.services.returns.pdf.runs import Run, letters
from svdesk.services.returns.pdf.tags import Element
from svdesk.services.returns.pdf.text import Label, TextPiece

_ITEM = replace(BODY, after=4)
_LAST_ITEM = replace(BODY, after=10)
_ENTRY = replace(CELL, after=2)
_LAST_OF_ENTRY = replace(CELL, after=6)
_GUIDANCE = replace(SMALL, after=4)
_NOTHING = replace(BODY, colour=MUTED)
_BESIDE = 84.0
"""How far the items of a dictionary's entry stand in, beside the words that say what they are."""
_TICK = 92.0
"""How far a statement stands in, to leave room for its box and the word beside it."""


def heading(block: Heading, page: Page) -> list[Piece]:
    """A heading, which stays with what follows it and is a bookmark."""
    element = page.root.add(page.heading_role(block.level), language=page.spoken(block.language))
    setting = page.headings[block.level]
    text = page.printable(block.text)
    return [TextPiece(text, setting, element, bookmark=page.level - 2, keep_with_next=True)]


def paragraph(block: Paragraph, page: Page) -> list[Piece]:
    """One piece for each paragraph; a quotation stands in behind a bar."""
    language = page.spoken(block.language)
    quote = block.style == "quote"
    parent = page.root.add("BlockQuote", language=language) if quote else page.root
    pieces: list[Piece] = []
    for text in page.paragraphs(block.text):
        element = parent.add("P", language=None if quote else language)
        setting, bar = PRINTED[block.style], page.accent if quote else None
        pieces.append(TextPiece(text, setting, element, indent=14 if quote else 0, bar=bar))
    return pieces


def bullets(block: Bullets, page: Page) -> list[Piece]:
    """A list; each item hangs from its dot or number."""
    parent = page.root.add_list("Decimal" if block.ordered else "Disc", page.spoken(block.language))
    pieces: list[Piece] = []
    for number, item in enumerate(block.items, 1):
        element = parent.add("LI")
        label = Label(f"{number}." if block.ordered else "\u2022", element.add("Lbl"))
        setting = _LAST_ITEM if number == len(block.items) else _ITEM
        indent = 12 + 6.5 * len(label.text)
        pieces.append(TextPiece(page.printable(item), setting, element.add("LBody"), indent=indent, label=label))
    return pieces


def labelled(block: Labelled, page: Page) -> list[Piece]:
    """A list whose items hang from their words; lists with short words all stand in as far."""
    parent = page.root.add_list("None")
    words = [page.printable(word) for word, _parts in block.rows]
    indent = max(_BESIDE, widest(words, SMALL) + 12)
    pieces: list[Piece] = []
    for number, (word, (_word, parts)) in enumerate(zip(words, block.rows, strict=True), 1):
        item = parent.add("LI")
        label = Label(word, item.add("Lbl"), setting=SMALL)
        texts = [page.printable(part.text) for part in parts]
        body = item.add("LBody")
        runs = _runs(parts, texts, body, page)
        setting = _LAST_OF_ENTRY if number == len(words) else _ENTRY
        pieces.append(TextPiece("".join(texts), setting, body, indent=indent, label=label, runs=runs))
    return pieces


def _runs(parts: Sequence[Part], texts: Sequence[str], body: Element, page: Page) -> tuple[Run, ...]:
    """A Span for each part where one of them is in another language; none where all is in the document's own."""
    if all(page.spoken(part.language) is None for part in parts):
        return ()
    return tuple(
        Run(letters(text), body.add("Span", language=page.spoken(part.language)))
        for part, text in zip(parts, texts, strict=True)
    )


def answer(block: Answer, page: Page) -> list[Piece]:
    """The question, the guidance, and the answer beside a bar that tells their words from ours."""
    language = page.spoken(block.language)
    question = page.root.add(page.question_role(), language=language)
    pieces: list[Piece] = [
        TextPiece(page.printable(block.question), replace(STRONG, before=12), question, keep_with_next=True)
    ]
    for text in page.paragraphs(block.guidance):
        element = page.root.add("P", language=language)
        pieces.append(TextPiece(text, _GUIDANCE, element, keep_with_next=True))
    answered = page.paragraphs(block.text)
    for text in answered or [page.words.unanswered]:
        element = page.root.add("P", language=language if answered else None)
        pieces.append(TextPiece(text, BODY if answered else _NOTHING, element, indent=12, bar=LINE))
    if block.limit:
        element = page.root.add("P", language=language)
        pieces.append(TextPiece(page.printable(block.limit), SMALL, element, indent=12))
    return pieces


def note(block: Note, page: Page) -> list[Piece]:
    """A word with its shape, and the text beneath, on a tinted ground."""
    parent = page.root.add("Div", language=page.spoken(block.language))
    shade = TONES[block.tone]
    word = replace(STRONG, colour=shade, after=2)
    said = words_for(block.language or page.document.language).tones[block.tone]
    pieces: list[Piece] = [TextPiece(said, word, parent.add("P"), indent=17, label=Label(shape=block.tone))]
    pieces.extend(TextPiece(text, replace(BODY, after=4), parent.add("P")) for text in page.paragraphs(block.text))
    return [Kept(tuple(pieces), ground=GROUND, bar=shade, pad=10, before=6, after=14)]


def statements(block: Declaration, page: Page) -> list[Piece]:
    """The statements of a declaration, each beside a box and the word that says whether it is ticked."""
    if not block.statements:
        return []
    parent = page.root.add_list("None", page.spoken(block.language))
    pieces: list[Piece] = []
    for number, (text, ticked) in enumerate(block.statements, 1):
        element = parent.add("LI")
        said = page.words.ticked if ticked else page.words.unticked
        label = Label(said, element.add("Lbl"), "ticked" if ticked else "unticked", replace(SMALL, after=0))
        setting = _LAST_ITEM if number == len(block.statements) else replace(_ITEM, after=6)
        body = element.add("LBody")
        pieces.append(TextPiece(page.printable(text), setting, body, indent=_TICK, label=label))
    return pieces

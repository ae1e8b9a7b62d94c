"""A Document as plain text that a trustee could read, for tests to compare."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

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
    GroupRow,
    Heading,
    Keep,
    Labelled,
    Note,
    PageBreak,
    Paragraph,
    TotalRow,
)
from svdesk.services.returns.page_words import Words, words_for


def as_text(document: Document) -> str:
    """Everything that *document* would print, in reading order, in the words of its language."""
    words = words_for(document.language)
    header = document.header
    facts = (
        (words.provider, header.provider),
        (words.authority, header.authority),
        (words.reference, header.reference),
        (words.period, header.period),
    )
    opening = [document.title, "=" * len(document.title)]
    opening += [line for line in (document.subtitle, f"[{words.draft}]" if document.draft else "") if line]
    opening += [f"{label}: {value}" for label, value in facts if value]
    parts = ["\n".join(opening), *("\n".join(_lines(block, words)) for block in document.blocks)]
    if document.fingerprint:
        parts.append(words.fingerprint.format(fingerprint=document.fingerprint))
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines(block: Block, words: Words) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.text}"
        case Paragraph():
            yield f"> {block.text}" if block.style == "quote" else block.text
        case Bullets():
            yield from (
                f"{number}. {item}" if block.ordered else f"- {item}" for number, item in enumerate(block.items, 1)
            )
        case Labelled():
            yield from (f"{word}: {''.join(part.text for part in parts)}" for word, parts in block.rows)
        case Facts():
            yield from filter(None, [block.caption])
            yield from (f"{label}: {value}" for label, value in block.rows)
        case BigFigures():
            for item in block.items:
                figure = " ".join(filter(None, (item.value, item.unit)))
                yield f"* {item.label}: {figure}" + (f" ({item.note})" if item.note else "")
        case Grid():
            yield from _grid(block)
        case Chart():
            yield from _chart(block, words)
        case Answer():
            yield from filter(
                None, (block.question, block.guidance, block.text.strip() or words.unanswered, block.limit)
            )
        case Declaration():
            yield from _declaration(block, words)
        case Note():
            yield f"[{words.tones[block.tone]}] {block.text}"
        case PageBreak():
            yield f"--- {block.orientation} ---" if block.orientation else "---"
        case Keep():
            yield "\n\n".join("\n".join(_lines(kept, words)) for kept in block.blocks)


def _grid(block: Grid) -> Iterator[str]:
    """The cells in columns as wide as their widest, figures at the right."""
    rows = [row.cells if isinstance(row, TotalRow) else row for row in block.rows if not isinstance(row, GroupRow)]
    texts = [[column.heading for column in block.columns], *rows]
    widths = [max(len(row[number]) for row in texts) for number in range(len(block.columns))]

    def line(cells: Sequence[str]) -> str:
        placed = (
            text.ljust(width) if column.align == "left" else text.rjust(width)
            for text, width, column in zip(cells, widths, block.columns, strict=True)
        )
        return "  ".join(placed).rstrip()

    yield from filter(None, [block.caption])
    yield line([column.heading for column in block.columns])
    yield line(["-" * width for width in widths])
    for row in block.rows:
        if isinstance(row, GroupRow):
            yield f"[{row.text}]"
        elif isinstance(row, TotalRow):
            yield line(["-" * width for width in widths])
            yield line(row.cells)
        else:
            yield line(row)
    yield from filter(None, [block.note])


def _chart(block: Chart, words: Words) -> Iterator[str]:
    yield f"[{block.kind}] {block.finding}"
    yield block.alt
    for series in block.series:
        told = (f"{name} {_figure(value, words)}" for name, value in zip(block.categories, series.values, strict=True))
        yield f"{series.name}{f' ({block.unit})' if block.unit else ''}: {', '.join(told)}"
    if block.target is not None:
        yield f"{words.target}: {_figure(block.target, words)}"


def _figure(value: Decimal | None, words: Words) -> str:
    return words.no_figure.lower() if value is None else f"{value:,f}"


def _declaration(block: Declaration, words: Words) -> Iterator[str]:
    for text, ticked in block.statements:
        yield f"[{words.ticked if ticked else words.unticked}] {text}"
    for signatory in block.signatories:
        told = (signatory.role, signatory.name or f"({words.name})", signatory.date or f"({words.date})")
        yield f"{words.signature}: {', '.join(told)}"

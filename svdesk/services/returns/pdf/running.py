"""What runs along every page: who and when at the top, page and fingerprint at the foot, and the draft's mark.

All of it is an artefact, for the first page says the same in text that is read: the word "Draft" before all else.
"""

from svdesk.domain.colour import parse
from svdesk.services.returns.pdf.chart_parts import put, width_of
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page import Page
from svdesk.services.returns.pdf.page_style import LINE, MARGIN, RUNNING, TONES, Paper, Type
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.text import break_lines

_STRONG = Type("strong", 9, RUNNING.colour)
_PALE = parse("#F4F5F7")
_DRAFT = Type("strong", 9, TONES["worth a look"])


def draw(pen: Pen, page: Page, paper: Paper, number: int, pages: int) -> None:
    """Draw what runs along page *number* of *pages*."""
    if page.document.draft:
        _draw_watermark(pen, page, paper)
    if number == 1:
        if page.draft is not None:
            with pen.mark(page.draft):
                _draw_tag(pen, page, paper)
    else:
        with pen.aside("Header"):
            right = _draw_tag(pen, page, paper) if page.document.draft else paper.width - MARGIN
            _draw_header(pen, page, paper, right)
    with pen.aside("Footer"):
        _draw_footer(pen, page, paper, number, pages)


def _draw_header(pen: Pen, page: Page, paper: Paper, right: float) -> None:
    header = page.document.header
    y = paper.height - MARGIN + 6
    facts = " \u00b7 ".join(filter(None, (header.authority, header.reference, header.period)))
    room = right - MARGIN
    provider = _cut(page.printable(header.provider), _STRONG, room * 0.4)
    put(pen, MARGIN, y, provider, _STRONG)
    told = _cut(page.printable(facts), RUNNING, room - width_of(provider, _STRONG) - 16)
    put(pen, right, y, told, RUNNING, "right")
    pen.rule((MARGIN, y - 7), (paper.width - MARGIN, y - 7), LINE, 0.5)


def _draw_tag(pen: Pen, page: Page, paper: Paper) -> float:
    """The word "Draft" in a box at the right; returns where the rest of the line must end."""
    right = paper.width - MARGIN
    wide = width_of(page.words.draft, _DRAFT) + 12
    y = paper.height - MARGIN + 6
    pen.frame(right - wide, y - 4.5, wide, 15, _DRAFT.colour, 1)
    put(pen, right - wide + 6, y, page.words.draft, _DRAFT)
    return right - wide - 12


def _draw_footer(pen: Pen, page: Page, paper: Paper, number: int, pages: int) -> None:
    y = MARGIN - 6
    pen.rule((MARGIN, y + 12), (paper.width - MARGIN, y + 12), LINE, 0.5)
    right = paper.width - MARGIN
    numbered = page.words.page.format(page=number, pages=pages)
    put(pen, right, y, numbered, RUNNING, "right")
    if page.document.fingerprint:
        told = page.words.fingerprint.format(fingerprint=page.printable(page.document.fingerprint))
        put(pen, MARGIN, y, _cut(told, RUNNING, paper.frame_width - width_of(numbered, RUNNING) - 12), RUNNING)


def _draw_watermark(pen: Pen, page: Page, paper: Paper) -> None:
    with pen.aside("Watermark"):
        middle = (paper.width / 2, paper.height / 2)
        pen.slanted(middle, page.words.draft, face("strong"), 120, _PALE)


def _cut(text: str, setting: Type, room: float) -> str:
    """*text* on one line, with an ellipsis where it is too long."""
    line = text.replace("\n", " ")
    if width_of(line, setting) <= room:
        return line
    return break_lines(line, setting, room - width_of("\u2026", setting))[0].rstrip(" ") + "\u2026"

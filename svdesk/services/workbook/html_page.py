"""Reads the tables of a web page: one that was saved, one that calls itself .xls, or what a browser or Word copied.

Nothing in the page is run, opened or fetched. Web pages are seldom well formed, so the parser is one that takes them as
they come; what a browser would not show (scripts, hidden words) is not read either.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from svdesk.services.workbook import charset, limits
from svdesk.services.workbook.marked_tables import MarkedTable, send
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused

_LARGEST = 64 * limits.MEGABYTE
_DEEPEST = 100
_SILENT = {"script", "style", "template", "title"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LINES = {"p", "div", "li", "ul", "ol", "dd", "dt", "pre", "section", "article", "address", "blockquote", "hr", "body"}
# Of these a page need not say the end, and none can hold a table: hidden ones must not hide all that follows.
_ENDED_UNSAID = {"p", "option", "optgroup"}
_PARTS = {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "select"}
# What would be missed if it were not read: it is sent as hidden rows, or is the whole page.
_SEEN_IF_HIDDEN = {"table", "thead", "tbody", "tfoot", "tr", "td", "th", "body", "html"}
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
# What Word and Excel put between square brackets is for themselves; some of it stops the parser.
_BRACKETED = re.compile(r"<!\[[^<>\]]*\]>")
_CHARSET = re.compile(rb"""<meta\b[^<>]*\bcharset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
# Others are found by looking at the letters, which is surer than what a page says of itself.
_BELIEVED = {"iso-8859-14": "iso8859_14", "iso-8859-15": "iso8859_15", "utf-16": "utf-16"}
_HEAD = 4096
_MOST_UNENDED = 100

Attributes = list[tuple[str, str | None]]


def read(data: bytes, sender: Sender) -> str:
    """Send each table of the page *data* as a sheet; return ``html``.

    Raises ``Refused``: ``no-table``, ``file-too-large``, ``not-text``, ``too-many-…``, ``damaged``.
    """
    if len(data) > _LARGEST:
        raise Refused("file-too-large", limit=str(_LARGEST // limits.MEGABYTE))
    page = _Page()
    try:
        page.feed(_tame(_text_of(data, sender)))
        page.close()
    except AssertionError as error:
        # How the parser says that a declaration made no sense to it.
        raise Refused("damaged") from error
    page.finish()
    send(page.tables, page.outside, sender, kind="a web page")
    return "html"


def _tame(page: str) -> str:
    """The page without comments, and without what would keep the parser busy for ever.

    At every comment or tag that never ends the parser looks through all that follows: of a long row of those it would
    see the end tomorrow. What follows a comment without an end is read, for it may be a table.
    """
    kept: list[str] = []
    at = 0
    while (start := page.find("<!--", at)) >= 0:
        kept.append(page[at:start])
        end = page.find("-->", start + 4)
        at = end + 3 if end >= 0 else start
        if end < 0:
            break
    kept.append(page[at:].replace("<!--", " "))
    page = _BRACKETED.sub("", "".join(kept))
    if page.count("<", page.rfind(">") + 1) > _MOST_UNENDED:
        raise Refused("damaged")
    return page


def _text_of(data: bytes, sender: Sender) -> str:
    declared = _CHARSET.search(data[:_HEAD])
    name = _BELIEVED.get(declared[1].decode("ascii").lower(), "") if declared else ""
    if name and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and b"\0" not in data[:_HEAD]:
        return data.decode("iso8859_1" if name == "utf-16" else name, "replace")
    decoded = charset.decoded(data)
    if decoded.odd:
        sender.note("undecoded", None, count=f"{decoded.odd:,}", line=f"{decoded.odd_line:,}")
    return decoded.text


@dataclass(slots=True)
class _Open:
    """A table whose end has not come yet; ``words`` are those of the cell or caption that is open.

    ``hidden_rows`` is whether the rows that begin now are in a part of the table that is hidden.
    """

    table: MarkedTable
    hidden: bool = False
    hidden_rows: bool = False
    in_row: bool = False
    in_cell: bool = False
    in_caption: bool = False
    across: int = 1
    down: int = 1
    words: list[str] = field(default_factory=list)


class _Page(HTMLParser):
    """Takes a page apart; afterwards ``tables`` holds its tables and ``outside`` the lines that are in none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[MarkedTable] = []
        self.outside: list[str] = []
        self._open: list[_Open] = []
        self._words: list[str] = []
        self._above: list[str] = []
        self._heading = ""
        self._unseen = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take in the beginning of an element."""
        if self._unseen in _ENDED_UNSAID and tag in (self._unseen, *_PARTS):
            self._unseen = ""
        if self._unseen:
            self._depth += tag == self._unseen
            return
        found = dict(attrs)
        hidden = "hidden" in found or _HIDDEN.search(found.get("style") or "") is not None
        if tag in _SILENT or (hidden and tag not in _VOID and tag not in _SEEN_IF_HIDDEN):
            self._unseen, self._depth = tag, 1
        elif tag == "table":
            self._begin_table(hidden=hidden)
        elif tag in ("tr", "td", "th", "caption") and self._open:
            self._begin_part(self._open[-1], tag, found, hidden=hidden)
        elif tag in ("thead", "tbody", "tfoot") and self._open:
            self._end_row(self._open[-1])
            self._open[-1].hidden_rows = hidden
        elif tag == "img" and found.get("alt"):
            self.handle_data(f" {found['alt']} ")
        elif tag == "br" or tag in _LINES or tag in _HEADINGS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        if self._unseen in _ENDED_UNSAID and tag in _PARTS:
            self._unseen = ""
        if self._unseen:
            self._depth -= tag == self._unseen
            if self._depth == 0:
                self._unseen = ""
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in ("td", "th", "caption") and self._open:
            self._end_cell(self._open[-1])
        elif tag == "tr" and self._open:
            self._end_row(self._open[-1])
        elif tag in ("thead", "tbody", "tfoot") and self._open:
            self._end_row(self._open[-1])
            self._open[-1].hidden_rows = False
        elif tag in _HEADINGS:
            self._break(heading=True)
        elif tag in _LINES:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self._unseen:
            return
        inside = self._open[-1] if self._open else None
        words = inside.words if inside and (inside.in_cell or inside.in_caption) else self._words
        words.append(_SPACES.sub(" ", data))

    def finish(self) -> None:
        """End whatever the page has left open."""
        while self._open:
            self._end_table()
        self._end_line()
        self._leave_out()

    def _begin_table(self, *, hidden: bool) -> None:
        if len(self._open) >= _DEEPEST:
            raise Refused("unsafe")
        titles: list[str] = []
        if not self._open:
            self._end_line()
            title = self._heading or (self._above[-1] if self._above else "")
            if title:
                self._above.remove(title)
                titles = [title]
            self._leave_out()
        made = MarkedTable(f"Table {len(self.tables) + 1}", titles)
        self.tables.append(made)
        self._open.append(_Open(made, hidden or any(around.hidden for around in self._open)))

    def _begin_part(self, inside: _Open, tag: str, found: dict[str, str | None], *, hidden: bool) -> None:
        if tag == "caption":
            self._end_row(inside)
            inside.in_caption = True
            return
        if tag == "tr" or not inside.in_row:
            self._end_row(inside)
            inside.table.begin_row(hidden=inside.hidden or inside.hidden_rows or (hidden and tag == "tr"))
            inside.in_row = True
        if tag != "tr":
            self._end_cell(inside)
            inside.in_cell = True
            inside.across, inside.down = _whole(found.get("colspan")), _whole(found.get("rowspan"))

    def _end_cell(self, inside: _Open) -> None:
        text = _shown(inside.words)
        if inside.in_cell:
            inside.table.add(text, inside.across, inside.down)
        elif inside.in_caption and text:
            inside.table.titles.append(text)
        inside.words.clear()
        inside.in_cell = inside.in_caption = False

    def _end_row(self, inside: _Open) -> None:
        self._end_cell(inside)
        inside.in_row = False

    def _end_table(self) -> None:
        self._end_row(self._open.pop())
        # The text of a cell goes on after a table inside it.
        self._break()

    def _break(self, *, heading: bool = False) -> None:
        inside = self._open[-1] if self._open else None
        if inside and (inside.in_cell or inside.in_caption):
            inside.words.append("\n")
        else:
            self._end_line(heading=heading)

    def _end_line(self, *, heading: bool = False) -> None:
        line = _shown(self._words)
        self._words.clear()
        if line:
            self._above.append(line)
            if heading:
                self._heading = line

    def _leave_out(self) -> None:
        self.outside += self._above
        self._above.clear()
        self._heading = ""


def _shown(words: list[str]) -> str:
    """The lines that a person sees, without blank ones."""
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(words).split("\n"))
    return "\n".join(line for line in lines if line)


def _whole(digits: str | None) -> int:
    return int(digits) if digits and digits.isascii() and digits.isdecimal() and len(digits) < 6 else 1

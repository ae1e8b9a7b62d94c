"""Reads what a sheet says of itself: ``/ = here, X = away`` of marks, ``e.g. 01/04/2024`` of what to write where."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from svdesk.services.importing.cells.cells import bare_mark
from svdesk.services.importing.cells.marks import Mark
from svdesk.services.importing.cells.words import SHORT, fold, tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import is_value
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.workbook.sheet import Value

_SAID = re.compile(
    r"(?:^|(?<=[\s,;|(]))([^\s,;|(=]{1,3})\s*(?:=|:|\bmeans\b|\s-\s)\s*([^\W\d][\w' -]*?)"
    r"(?=\s+[^\s,;|(=]{1,3}\s*(?:=|:|\bmeans\b|\s-\s)|\s*[,;|).]|\s*$)"
)
_KEY = re.compile(r"(?:key|legend|marks|codes|allwedd)\b(?: to (?:the )?marks)?\s*[:=-]\s*")
_HEADING = re.compile(
    r"(?:key|legend|codes?|abbreviations?|marks|allwedd|byrfoddau)(?: (?:to|for|used|of|i|a)\b.{0,20})?[\s:.=-]*"
)
_MARK_ALONE = re.compile(r"[^\W\d]{1,2}|[^\w\s]|blank|empty|gwag")
_FOOT = 40
"""So many rows at the foot of a table are looked at for a key."""
_TOP = 3
"""So many rows under the headings are looked at for words of guidance."""
_IN_BRACKETS = re.compile(r"\([^\W\d][^()]*\)")
_EXAMPLE = re.compile(r"e\.g\.?|eg[.:]|(?:(?:for )?example|(?:er )?enghraifft)(?::|$)")
_MADE_UP = re.compile(
    r"(?i:(?:for |an |er )?(?:example|enghraifft)(?:$| ?[:.,-])"
    r"|.*[(\[-] ?(?:an? )?(?:example|enghraifft)[)\]]?$)|EXAMPLE\b|ENGHRAIFFT\b"
)
_MAYBE_MADE_UP = re.compile(r"e\.g\b|eg[.:]|(?:an )?(?:example|sample)\b|enghraifft\b|.*\b(?:example|enghreifftiol)$")
"""Words of a row that is only there to be copied; something done may be called so too."""
_DATE_TO_FILL = re.compile(r"d{1,2}[/. -]m{1,3}[/. -][yb]{2,4}")
_CAME = re.compile(r"(?:here|present|attend(?:ed|ing|s)|came|come|late|arrived|yes|in|there|yma|presennol|daeth)\b")
_ABSENT = re.compile(
    r"(?:away|absent|absence|apolog\w*|sick|ill|hol\w*|no\b|not\b|did ?n|missing|missed|off|out|unable|cancelled|"
    r"left|dna|absennol|sâl|ddim)"
)
_BESIDE = r"[(\[]?(?:[^\W\d]{1,3}|[*†‡^#~]{1,3})[)\]]?"
_EXPLAINED = re.compile(rf"(?:^|(?<=[\s,;|]))({_BESIDE})\s*(?:=|:|\s-\s|\bmeans\b|\bdenotes\b)\s*(?:an? )?([^\W\d]+)")
_SIGN_ALONE = re.compile(r"(?:^|(?<=\s))([(\[][^\W\d]{1,3}[)\]]|[*†‡^#~]{1,3})\s*(?:is |are |an? )*([^\W\d]+)")
_ESTIMATED = ("estimat", "approx", "guess", "amcangyfri", "tua")


def marks_beside_numbers(texts: Iterable[str]) -> frozenset[tuple[str, bool]]:
    """The marks beside numbers which the lines of a sheet explain, and whether each says that they are estimated.

    ``E = estimated, A = actual`` explains both; a line which explains no mark so is about something else.
    """
    found: dict[str, bool] = {}
    for text in texts:
        folded = _KEY.sub("", fold(text), count=1) if len(text) <= SHORT else ""
        said = [*_EXPLAINED.findall(folded), *_SIGN_ALONE.findall(folded)]
        line = {bare_mark(mark): words.startswith(_ESTIMATED) for mark, words in reversed(said)}
        if any(line.values()):
            found |= line
    return frozenset(found.items())


def read_legend(texts: Iterable[str]) -> Mapping[str, Mark]:
    """What the lines of a register say of its marks, by the mark as ``fold`` has it; empty where none does."""
    found: dict[str, Mark] = {}
    for text in texts:
        for mark, words in _SAID.findall(_KEY.sub("", fold(text), count=1)) if len(text) <= SHORT else ():
            if _ABSENT.match(words):
                found[mark] = Mark.ABSENT
            elif _CAME.match(words):
                found[mark] = Mark.CAME
    return found


def begins_as_key(text: str) -> bool:
    """Whether a line says that it explains marks: ``Key: \u2713 present, A absent``."""
    return _KEY.match(fold(text[:SHORT])) is not None


def is_legend(text: str) -> bool:
    """Whether a line is a legend, and no title: it explains two marks or more."""
    return len(read_legend([text])) > 1


def key_rows(grid: Grid, first: int, last: int) -> frozenset[int]:
    """The rows of a key in two columns at the foot of the table from *first* to *last*: ``x | cancelled``.

    It stands beneath its heading, or beneath a blank row with nothing but marks on the left.
    """
    pairs: list[int] = []
    apart: list[int] = []
    for row in range(last, max(first, last - _FOOT), -1):
        filled = grid.filled(row)
        lone = grid.lone_text(row)
        if lone is not None and _HEADING.fullmatch(fold(lone)):
            return frozenset(pairs)
        if not filled and all(_MARK_ALONE.fullmatch(fold(str(grid.filled(each)[0][1]))) for each in pairs):
            apart = list(pairs)
        elif len(filled) > 1:
            if not _explains(filled):
                break
            pairs.append(row)
    return frozenset(apart)


def guidance_rows(grid: Grid, table: Table) -> frozenset[int]:
    """The rows right under the headings that say how to fill in the table, or number its columns."""
    words = [column.number for column in table.columns if column.field not in COUNTS and column.field != "ignore"]
    named = table.one("text")
    found: set[int] = set()
    for row in range(table.first_row, min(table.last_row, table.first_row + _TOP - 1) + 1):
        filled = grid.filled(row)
        numbered = numbers_columns(filled) and any(at in words for at, _ in filled)
        if not (_guides(filled) or numbered or (named and _is_made_up(grid.value(row, named.number)))):
            break
        found.add(row)
    return frozenset(found) if table.header_rows else frozenset()


def is_only_example(grid: Grid, table: Table) -> bool:
    """Whether a table has no rows but such as show how to fill it in."""
    rows = {row for row in range(table.first_row, table.last_row + 1) if not grid.is_blank(row)}
    named = table.one("text")
    said = {row: fold(value) for row in rows if named and isinstance(value := grid.value(row, named.number), str)}
    guides = guidance_rows(grid, table) | {row for row, text in said.items() if _MAYBE_MADE_UP.match(text)}
    return 0 < len(rows) <= _TOP and rows <= guides


def shows_example(grid: Grid) -> bool:
    """Whether a row near the top of a sheet says that it is there to be copied."""
    rows = range(grid.first_row, min(grid.last_row, grid.first_row + _FOOT) + 1)
    texts = [value for row in rows for _, value in grid.filled(row)[:2] if isinstance(value, str)]
    return any(_is_made_up(text) or _EXAMPLE.match(fold(text)) for text in texts)


def numbers_columns(filled: list[tuple[int, Value]]) -> bool:
    """Whether the cells of a row only number the columns: ``1 | 2 | 3``."""
    return len(filled) > 2 and [value for _, value in filled] == list(range(1, len(filled) + 1))


def _is_made_up(value: Value) -> bool:
    return isinstance(value, str) and _MADE_UP.match(tidy(value)) is not None


def _guides(filled: list[tuple[int, Value]]) -> bool:
    """Whether the cells of a row are words in brackets, an example, or a pattern for dates among words."""
    texts = [fold(value) for _, value in filled if isinstance(value, str)]
    if len(filled) < 2 or not texts:
        return False
    if isinstance(filled[0][1], str) and _EXAMPLE.match(texts[0]):
        return True
    if len(texts) < len(filled) or any(is_value(value) for _, value in filled):
        return False
    return all(map(_IN_BRACKETS.fullmatch, texts)) or any(map(_DATE_TO_FILL.fullmatch, texts))


def _explains(filled: list[tuple[int, Value]]) -> bool:
    """Whether the cells of a row are a mark, a number or a word and, beside it, words that are no number."""
    (_, mark), (_, words), *more = filled
    sign = not (is_value(mark) and "/" in str(mark)) if isinstance(mark, str) else not isinstance(mark, date)
    return not more and sign and isinstance(words, str) and not is_value(words)

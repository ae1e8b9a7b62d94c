"""Knows a column that says of each row whether its numbers are estimates: ``Y`` under *Estimated?*, ``E`` and ``A``."""

from collections.abc import Sequence

from svdesk.services.importing.cells.estimates import says_estimated
from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.workbook.sheet import Value

ESTIMATES = "estimates"
"""The tag of such a column."""
_SAYS_SO = frozenset(
    phrases("est; estimate; estimated; approx; approximate; guess; prov; provisional; amcangyfrif; dros dro")
)
_ACTUAL = frozenset(phrases("actual; act; counted; exact; final; confirmed; gwirioneddol; gwir"))
_YES = frozenset(phrases("y; yes; x; ✓; ✔; √; true; e; p; ie; oes; ydy")) | _SAYS_SO
_NO = frozenset(phrases("n; no; a; c; f; false; na; nac oes; nac ydy; -")) | _ACTUAL
_HEADINGS = frozenset(phrases("e/a; a/e; est; est?; est/act; act/est; est or act; act or est"))


def settle_estimates(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> None:
    """Take a column for one that marks estimates where its heading asks for that, or its cells say both in words."""
    for each in drafts:
        if each.says.field not in ("ignore", "kind", "unit") or each.says.label:
            continue
        said = [value for value in grid.sample(each.number, rows) if not is_blank(value)]
        if not said or any(is_estimate(value) is None for value in said):
            continue
        words = set(map(_word, said))
        asks = says_estimated(each.heading) or fold(each.heading).replace(" / ", "/") in _HEADINGS
        if asks or (words <= _SAYS_SO | _ACTUAL and words & _SAYS_SO and words & _ACTUAL):
            each.put_anew("ignore", ESTIMATES)


def is_estimate(value: Value) -> bool | None:
    """Whether a cell of such a column says that the row is an estimate; None where it says neither."""
    word = _word(value)
    return True if word in _YES else False if is_blank(value) or word in _NO else None


def _word(value: Value) -> str:
    return fold(value if isinstance(value, str) else str(value)).strip(" .()[]")

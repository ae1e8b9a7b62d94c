"""The words of a cell which holds no number: a dash, nil, ``n/a (closed)``, ``TBC - ask Jo``, a formula's error."""

import re
from functools import lru_cache

from svdesk.services.importing.cells.cell_reading import Empty, Wanted
from svdesk.services.importing.cells.vocabulary import (
    AWAY,
    DID_NOT_HAPPEN,
    NOT_APPLICABLE,
    NOT_CHARGED,
    NOT_COUNTED,
    NOT_KNOWN,
    phrases,
)
from svdesk.services.importing.cells.words import fold

_SIGNS: dict[str, Empty] = {
    **dict.fromkeys(["-", "--", "---", ".", "..", "...", "_", "- -", "\u2026", "/", "\\"], "dash"),
    **dict.fromkeys(phrases(NOT_APPLICABLE), "not applicable"),
    **dict.fromkeys(phrases(NOT_KNOWN), "not known"),
}
_NOTHING: dict[str, Empty] = {
    **_SIGNS,
    **dict.fromkeys(phrases(NOT_CHARGED), "not applicable"),
    **dict.fromkeys(phrases(NOT_COUNTED), "not known"),
    **dict.fromkeys(phrases(DID_NOT_HAPPEN), "did not happen"),
    **dict.fromkeys(phrases(AWAY), "away"),
}
CROSSES = frozenset({"x", "\u00d7"})
"""Among numbers a cross says that there was none; elsewhere it may as well be a tick."""
_NO_WORD = {*_SIGNS, "nil", "none", "dim"}
_LONGEST_SIGN = 24
_NIL = {"nil", "none", "zero", "nought", "dim", "dim byd", "nil return", "no one", "no-one", "nobody", "neb"}
_FREE = {"free", "foc", "free of charge", "no charge", "no cost", "am ddim"}
_GIVEN = {*phrases(
    "donated; donation; gift; gifted; given; given free; in kind; in-kind; lent; loaned; borrowed; on loan; rhodd; "
    "rhoddwyd; wedi'i roi; benthyg"
)}  # fmt: skip
"""What was given or lent cost nothing; of money that came in the same words say only how."""
_BECAUSE = r"for|due to|because|owing to|as|oherwydd|achos"
_WITH_REASON = re.compile(rf"([^\d(,;:-]{{1,30}}?)\s*(?:\(|[,;:]|-\s|\s-|\s(?:{_BECAUSE})\s)[^\d]*")
"""``n/a (closed)``, ``TBC - ask Jo``, ``closed for repairs``: words for having no number, and why."""
_EDGES = "()[]*. !"
_FAILED = re.compile(r"#(?:ref|div/0|value|name|null|num|n/a|spill|calc|getting_data)[!?]?")


def nothing_said(folded: str) -> Empty:
    """Why *folded* says that there is no number, or an empty text where it says no such thing."""
    if found := _NOTHING.get(folded) or _NOTHING.get(folded.strip(_EDGES)):
        return found
    because = _WITH_REASON.fullmatch(folded)
    return _NOTHING.get(because[1].strip(_EDGES), "") if because else ""


def says_nothing(text: str) -> bool:
    """Whether a cell of words, a place or a note, only says that there is none: a dash, nil, n/a, Not recorded."""
    return len(text) <= _LONGEST_SIGN and _says_nothing(text)


@lru_cache(maxsize=5_000)
def _says_nothing(text: str) -> bool:
    folded = fold(text)
    return folded in _NO_WORD or folded.strip(_EDGES) in _NO_WORD or not folded.strip("-. ")


def is_nil(folded: str, wanted: Wanted) -> bool:
    """Whether *folded* is a word for nil, or for what cost nothing."""
    word = folded.strip(_EDGES)
    return word in _NIL or (wanted.field == "amount" and word in _FREE) or (wanted.costs and word in _GIVEN)


def is_failure(text: str) -> bool:
    """Whether *text* is what a spreadsheet shows for a formula that failed: ``#REF!``."""
    return _FAILED.fullmatch(fold(text).strip()) is not None

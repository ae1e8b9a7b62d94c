"""Text as people type it, made comparable: what was meant is kept, how it happened to be typed is not."""

import re
from functools import lru_cache

from svdesk.domain import glossary

SHORT = 200
"""Text of so many characters may be a name, a number or a date, and is worth remembering; longer text is prose."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"
)
_NO_LETTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n]+")
_GUARDED = re.compile(r"'[=+\-@\t\r]")
_POUNDS = re.compile(r"\bpounds?\b")
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|pwysau|lost|gained|picked|grown)\b"
    r"|\bpounds of (?!(?:\w+ )?(?:income|money|cash|savings?|debts?|sales|funding|grants?|spend\w*|value|benefits?)\b)"
)


def tidy(text: str) -> str:
    """*text* on one line: no unseen characters, single spaces; what cannot be kept becomes U+FFFD."""
    return text if _is_tidy(text) else " ".join(_visible(text).split())


def tidy_lines(text: str) -> str:
    """*text* with its line breaks kept; otherwise as ``tidy``."""
    if _is_tidy(text):
        return text
    lines = (_SPACES.sub(" ", line).strip() for line in _visible(text).splitlines())
    return "\n".join(lines).strip()


def loses_characters(text: str) -> bool:
    """Whether ``tidy`` takes out or replaces characters of *text* which are not spaces."""
    return _UNSEEN.search(text) is not None or _NO_LETTER.search(text) is not None


def fold(text: str) -> str:
    """*text* for comparing, as own words are compared, without unseen characters."""
    return _fold(text) if len(text) <= SHORT else _fold.__wrapped__(text)


@lru_cache(maxsize=20_000)
def _fold(text: str) -> str:
    return glossary.fold(tidy(text))


def by_weight(folded: str) -> str:
    """*folded* without pounds where they are no money: ``Weight (pounds)``, ``Pounds of food``."""
    return _POUNDS.sub("lb", folded) if _WEIGHED.search(folded) else folded


def capitals(text: str) -> bool:
    """Whether *text* is a heading in capitals: two letters or more, and none of them small."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 2 and all(letter.isupper() for letter in letters)


def _is_tidy(text: str) -> bool:
    """Whether there is nothing to tidy; looked at first because it nearly always is so, and quickly seen."""
    return text.isprintable() and text[:1] != "'" and "  " not in text and text.strip() == text


def _visible(text: str) -> str:
    # An apostrophe before = + - @ is the guard which our own CSV files put there (RELIABILITY, B1).
    if _GUARDED.match(text):
        text = text[1:]
    return _NO_LETTER.sub("\ufffd", _UNSEEN.sub("", text))

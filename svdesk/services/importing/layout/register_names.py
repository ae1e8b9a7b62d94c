"""What a register is of, in the charity's own words: its title without *register*, term, month and year."""

import re

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.numbered import read_numbered
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.words import fold, tidy

_REGISTER = re.compile(
    r"\b(?:attendance|signing[- ]in|sign[- ]in|session|weekly|monthly|daily|class|presenoldeb|cofrestr)?\s*"
    r"(?:registers?|record|sheets?|list|log|cofrestr|attendances?|presenoldeb)\b(?:\s+(?:of|for|o)\b)?",
    re.I,
)
_WHEN = re.compile(
    rf"\b(?:(?:autumn|spring|summer|winter|michaelmas|lent|easter|trinity|hydref|gwanwyn|haf)\s+"
    rf"(?:half[- ]?)?(?:term|tymor)\b(?:\s+[12]\b)?|(?:half[- ]?)?term\s+[1-6]\b"
    rf"|(?:autumn|spring|summer|winter|hydref|gwanwyn|haf|gaeaf)\s+(?=(?:19|20)\d\d\b)"
    rf"|(?:q|quarter\s)[1-4]\b|week\s+\d+|(?:{MONTH})\b(?:\s*(?:-|to|\u2013)\s*(?:{MONTH})\b)?"
    rf"|(?:19|20)\d\d(?:\s*[/\u2013-]\s*(?:\d\d){{1,2}})?|\d\d/\d\d\b)",
    re.I,
)
_GENERIC = re.compile(r"(?:sheet|tab|table|page|data|csv|book|taflen|register|attendance|names?|pasted)[ _-]*\d*", re.I)
_EDGES = " -\u2013\u2014:,;.|/()[]&'\"\u201c\u201d\u2018\u2019"
_LEFT_OVER = re.compile(r"(?:[,:;]|\s[\u2013-])(?=\s*[,:;]|\s[\u2013-]\s)")
"""Marks between words which nothing stands between any more."""
_FEWEST_LETTERS = 3


def named_after(title: str, sheet_name: str) -> str:
    """The name of what a register is of, from its title or else its sheet; empty where neither says."""
    for words in (title, sheet_name):
        found = _stripped(words)
        if found:
            return found
    return ""


def without_when(words: str) -> str:
    """*words* without the term, month or year that they name."""
    return " ".join(_WHEN.sub(" ", tidy(words)).split()).strip(_EDGES)


def _stripped(words: str) -> str:
    text = tidy(words)
    if read_label(text) or read_numbered(text) or not read_date(text).code or _GENERIC.fullmatch(fold(text)):
        return ""
    for pattern in (_REGISTER, _WHEN):
        text = pattern.sub(" ", text)
    text = " ".join(text.split()).strip(_EDGES)
    text = _LEFT_OVER.sub("", re.sub(r"\s+([,:;])(?=\s|$)", r"\1", text)).strip(_EDGES)
    letters = sum(letter.isalpha() for letter in text)
    return "" if letters < _FEWEST_LETTERS or _GENERIC.fullmatch(fold(text)) else text

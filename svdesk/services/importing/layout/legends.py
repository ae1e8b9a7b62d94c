"""Reads what a sheet says of its own marks: ``/ = here, X = away, L = late`` of a register, ``(e) = estimated``."""

import re
from collections.abc import Iterable, Mapping

from svdesk.services.importing.cells.cells import bare_mark
from svdesk.services.importing.cells.marks import Mark
from svdesk.services.importing.cells.words import SHORT, fold

_SAID = re.compile(
    r"(?:^|(?<=[\s,;|(]))([^\s,;|(=]{1,3})\s*(?:=|:|\bmeans\b|\s-\s)\s*([^\W\d][\w' -]*?)"
    r"(?=\s+[^\s,;|(=]{1,3}\s*(?:=|:|\bmeans\b|\s-\s)|\s*[,;|).]|\s*$)"
)
_KEY = re.compile(r"(?:key|legend|marks|codes|allwedd)\b(?: to (?:the )?marks)?\s*[:=-]\s*")
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

"""Reads what a register says of its own marks: ``/ = here, X = away, L = late``."""

import re
from collections.abc import Iterable, Mapping

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


def is_legend(text: str) -> bool:
    """Whether a line is a legend, and no title: it explains two marks or more."""
    return len(read_legend([text])) > 1

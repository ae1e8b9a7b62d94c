"""The first few are looked at again: the right term is among them far more often than it stands first.

What drowns it are words of money, of staff and of whom it was for. So each of the first few gains by how much of the
text it explains, by how near its nearest line is, and by what the words meant where people had said what they meant.
"""

import csv
import io
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from svdesk.services.mapping.lines import Line
from svdesk.services.mapping.words import singular, telling
from svdesk.storage import resources

LOOKED_AT = 5
"""As many terms of a text are looked at again: as many as a page shows, so that none is lost by it."""

ANY_WORD = "*"
"""Stands in the lessons for every text: how much less or more often a term is meant than suggested."""

_COUNTS = 0.6
"""How much counts what a term explains of a text, from nothing to all of it, and likewise how near its line is."""

_ENOUGH = 6
"""From so many words on the second look counts in full: a short text says nothing besides what has been heard."""

_LIST = 3
"""A text that names so many terms is a list of them: none of them should explain the others."""

Lessons = Mapping[str, Mapping[str, float]]
"""By word, what it adds to the score of a term, by the term's id."""


@cache
def lessons() -> Lessons:
    """The lessons of ``glossary/lessons.csv``, which ``benchmarks/learn.py`` learned from texts that people mapped."""
    rows = csv.DictReader(io.StringIO(resources.read_text("glossary/lessons.csv")), strict=True)
    return MappingProxyType({row["word"]: _weights(row["thousandths"]) for row in rows})


def words_in(text: str) -> tuple[str, ...]:
    """The words of *text* that say what was done, in the singular, each once."""
    return tuple(dict.fromkeys(singular(word) for word in telling(text)))


def best_first(scores: Mapping[str, float]) -> list[str]:
    """The ids of *scores*, the best first, and those with the same score in the order of the alphabet."""
    return sorted(sorted(scores), key=scores.__getitem__, reverse=True)


class SecondLook:
    """Puts the first few terms of a text in order anew; *lines* are what is called and said of each term."""

    def __init__(self, lines: Iterable[Line], learned: Lessons) -> None:
        self._learned = learned
        self._lines: dict[str, list[str]] = defaultdict(list)
        for line in lines:
            self._lines[line.term_id].append(line.text)
        self._known: dict[str, _Known] = {}

    def again(self, text: str, scores: Mapping[str, float], named: int = 0) -> dict[str, float]:
        """*scores* by term id, the best first: those of the first few are dealt out anew, the highest to the best.

        *named* is how many terms the text names.
        """
        order = best_first(scores)
        words = words_in(text)
        counts = min(1.0, len(words) / _ENOUGH) if named < _LIST else 0.0
        gained = {term_id: scores[term_id] + counts * self.gain(words, term_id) for term_id in order[:LOOKED_AT]}
        anew = sorted(gained, key=gained.__getitem__, reverse=True)
        return dict(zip([*anew, *order[LOOKED_AT:]], [scores[term_id] for term_id in order], strict=True))

    def gain(self, words: Sequence[str], term_id: str) -> float:
        """What a long text of *words*, as ``words_in`` gives them, adds to the score of a term."""
        learned = sum(self._learned.get(word, {}).get(term_id, 0.0) for word in (*words, ANY_WORD))
        if not words:
            return learned
        if term_id not in self._known:
            self._known[term_id] = _Known(self._lines[term_id])
        explained, nearest = self._known[term_id].of(words)
        return learned + _COUNTS * (explained + nearest)


class _Known:
    """The words of one term's lines, made when the term is first looked at."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lengths: list[float] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            words = words_in(line)
            self._lengths.append(math.sqrt(len(words)))
            for word in words:
                self._where[word].append(number)

    def of(self, words: Sequence[str]) -> tuple[float, float]:
        """How much of *words* stands in any line, and how near the nearest line is by its words: both 0 to 1.

        Nearness is the cosine: the words that both have, by the root of the product of how many each has.
        """
        known = [where for word in words if (where := self._where.get(word))]
        shared = Counter(number for where in known for number in where)
        nearest = max((count / self._lengths[number] for number, count in shared.items()), default=0.0)
        return len(known) / len(words), nearest / math.sqrt(len(words))


def _weights(told: str) -> Mapping[str, float]:
    parted = (one.split() for one in told.split(";"))
    return {term_id: int(thousandths) / 1000 for term_id, thousandths in parted}

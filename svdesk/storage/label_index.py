"""Which terms share words with a text: a full-text index of the glossary, made in memory and never kept.

SQLite's FTS5 does the work: porter stemming, bm25, and a weight for each of label, other labels and definition.
What is searched for is always quoted words, so nothing that a person types is taken for the search language.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from svdesk.domain.glossary import Term
from svdesk.storage.driver import in_memory

WEIGHTS = (4.0, 3.0, 1.0)
"""How much a word counts in the label, in the other labels, in the definition; set by hand, not fitted."""

_MOST_WORDS = 100
"""As many words of one text as are searched for; a whole page would only find everything."""

_STEMS = "tokenize = 'porter unicode61 remove_diacritics 2'"
_START, _END = "\x02", "\x03"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Matched:
    """Where the words of a text stand in a term: in a label, or else in its definition."""

    words: str
    text: str
    in_definition: bool


class LabelIndex:
    """An index of *terms*. It serves the thread that made it; making one takes a few milliseconds."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._connection = in_memory()
        self._connection.execute(f"CREATE VIRTUAL TABLE term USING fts5(label, other_labels, definition, {_STEMS})")
        self._connection.execute(f"CREATE VIRTUAL TABLE line USING fts5(text, {_STEMS})")
        self._ids: list[str] = []
        self._lines: dict[str, range] = {}
        for term in terms:
            self._add(term)

    def _add(self, term: Term) -> None:
        """Index *term*, and each of its lines: its labels, then its definition, in rows that follow each other."""
        start = self._lines[self._ids[-1]].stop if self._ids else 0
        texts = (*term.labels, term.definition)
        self._lines[term.id] = range(start, start + len(texts))
        self._connection.execute(
            "INSERT INTO term (rowid, label, other_labels, definition) VALUES (?, ?, ?, ?)",
            (len(self._ids), term.label, "; ".join(term.alt_labels), term.definition),
        )
        self._connection.executemany(
            "INSERT INTO line (rowid, text) VALUES (?, ?)", zip(self._lines[term.id], texts, strict=True)
        )
        self._ids.append(term.id)

    def search(self, words: Iterable[str]) -> list[tuple[str, float]]:
        """Ids of the terms that hold any of *words*, the best first, each with its bm25 (more is better)."""
        if not (query := _query(words)):
            return []
        rows = self._connection.execute(
            "SELECT rowid, -bm25(term, ?, ?, ?) AS found FROM term WHERE term MATCH ? ORDER BY found DESC, rowid",
            (*WEIGHTS, query),
        )
        return [(self._ids[row], found) for row, found in rows.fetchall()]

    def knows(self, word: str) -> bool:
        """Whether any term holds *word*."""
        if not (query := _query([word])):
            return False
        rows = self._connection.execute("SELECT 1 FROM term WHERE term MATCH ? LIMIT 1", (query,))
        return bool(rows.fetchall())

    def matched(self, words: Iterable[str], term_id: str) -> Matched | None:
        """The label of a term which *words* match best, else its definition; None when they match neither."""
        if not (query := _query(words)):
            return None
        lines = self._lines[term_id]
        definition = lines.stop - 1
        rows = self._connection.execute(
            "SELECT highlight(line, 0, ?, ?), rowid FROM line"
            " WHERE line MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid = ?, rank, rowid LIMIT 1",
            (_START, _END, query, lines.start, definition, definition),
        ).fetchall()
        if not rows:
            return None
        marked, row = rows[0]
        words_found = re.findall(f"{_START}(.*?){_END}", marked.replace(f"{_END} {_START}", " "))
        return Matched(" … ".join(words_found), re.sub(f"[{_START}{_END}]", "", marked), row == definition)


def _query(words: Iterable[str]) -> str:
    """Any of *words*, in the search language of FTS5; empty when there is nothing to search for."""
    quoted = [f'"{word}"' for given in words for word in _WORD.findall(given)]
    return " OR ".join(list(dict.fromkeys(quoted))[:_MOST_WORDS])

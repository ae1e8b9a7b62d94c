"""Which terms share words with a text: a full-text index of the glossary, made in memory and never kept.

SQLite's FTS5 does the work: porter stemming, bm25, and a weight for names, notes and clues.
What is searched for is always quoted words, so nothing that a person types is taken for the search language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svdesk.storage.driver import in_memory

WEIGHTS = (1.0, 0.5, 1.0)
"""How much a word counts in the names, in the definition and notes, in the clues; set by hand, not fitted."""

_MOST_WORDS = 100
"""As many words of one text as are searched for; a whole page would only find everything."""

_STEMS = "tokenize = 'porter unicode61 remove_diacritics 2'"
_START, _END = "\x02", "\x03"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is indexed of one term: its names, its clues, and what explains it."""

    term_id: str
    names: Sequence[str]
    notes: str = ""
    clues: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Matched:
    """Where the words of a text stand in a term: in a name or clue, or else in its definition."""

    words: str
    text: str
    in_definition: bool


class LabelIndex:
    """An index of *entries*. It serves the thread that made it; making one takes some ten milliseconds."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._connection = in_memory()
        self._connection.execute(f"CREATE VIRTUAL TABLE term USING fts5(names, notes, clues, {_STEMS})")
        self._connection.execute(f"CREATE VIRTUAL TABLE line USING fts5(text, {_STEMS})")
        self._ids: list[str] = []
        self._lines: dict[str, range] = {}
        # The same words are asked for two or three times running, for what they say and for how much of it is known.
        self._last: tuple[str, list[tuple[str, float]]] = ("", [])
        # In one transaction, so that the index lies in one piece: searching dozens takes two to four times as long.
        self._connection.execute("BEGIN")
        for entry in entries:
            self._add(entry)
        self._connection.execute("COMMIT")

    def _add(self, entry: Entry) -> None:
        """Index a term, and each of its lines: names, clues, then its notes, in rows that follow each other."""
        start = self._lines[self._ids[-1]].stop if self._ids else 0
        texts = (*entry.names, *entry.clues, entry.notes)
        self._lines[entry.term_id] = range(start, start + len(texts))
        self._connection.execute(
            "INSERT INTO term (rowid, names, notes, clues) VALUES (?, ?, ?, ?)",
            (len(self._ids), "; ".join(entry.names), entry.notes, "; ".join(entry.clues)),
        )
        self._connection.executemany(
            "INSERT INTO line (rowid, text) VALUES (?, ?)", zip(self._lines[entry.term_id], texts, strict=True)
        )
        self._ids.append(entry.term_id)

    def search(self, words: Iterable[str]) -> list[tuple[str, float]]:
        """Ids of the terms that hold any of *words*, the best first, each with its bm25 (more is better)."""
        if not (query := _query(words)):
            return []
        if query != self._last[0]:
            rows = self._connection.execute(
                "SELECT rowid, -bm25(term, ?, ?, ?) AS found FROM term WHERE term MATCH ? ORDER BY found DESC, rowid",
                (*WEIGHTS, query),
            )
            self._last = (query, [(self._ids[row], found) for row, found in rows.fetchall()])
        return list(self._last[1])

    def knows(self, word: str) -> bool:
        """Whether any term holds *word*."""
        if not (query := _query([word])):
            return False
        rows = self._connection.execute("SELECT 1 FROM term WHERE term MATCH ? LIMIT 1", (query,))
        return bool(rows.fetchall())

    def matched(self, words: Iterable[str], term_id: str) -> Matched | None:
        """The name or clue of a term which *words* match best, else its notes; None when they match none."""
        if not (query := _query(words)):
            return None
        lines = self._lines[term_id]
        notes = lines.stop - 1
        rows = self._connection.execute(
            "SELECT highlight(line, 0, ?, ?), rowid FROM line"
            " WHERE line MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid = ?, rank, rowid LIMIT 1",
            (_START, _END, query, lines.start, notes, notes),
        ).fetchall()
        if not rows:
            return None
        marked, row = rows[0]
        words_found = re.findall(f"{_START}(.*?){_END}", marked.replace(f"{_END} {_START}", " "))
        return Matched(" … ".join(words_found), re.sub(f"[{_START}{_END}]", "", marked), row == notes)


def _query(words: Iterable[str]) -> str:
    """Any of *words*, in the search language of FTS5; empty when there is nothing to search for."""
    quoted = [f'"{word}"' for given in words for word in _WORD.findall(given)]
    return " OR ".join(list(dict.fromkeys(quoted))[:_MOST_WORDS])

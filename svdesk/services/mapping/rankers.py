"""The ways of judging which shared terms a text may mean; each puts terms in order and can say why.

Another way, such as the charity's own earlier choices or a model of meaning, is another class with the same two
methods.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from svdesk.i18n import _
from svdesk.services.mapping.clues import NOTHING
from svdesk.services.mapping.lines import Line, Said, told
from svdesk.services.mapping.words import singular, telling, words_of
from svdesk.storage.label_index import LabelIndex


class Hit(NamedTuple):
    """One term that a text may mean; ``label`` is the line which said so, where it was one line.

    ``strength`` is above 0 and compares the hits of one way only. A tuple, for each text makes hundreds of them.
    """

    term_id: str
    label: str = ""
    strength: float = 1.0


class Ranker(Protocol):
    """One way of judging."""

    def rank(self, text: str) -> list[Hit]:
        """The terms that *text* may mean, each once, the best first; those that it cannot mean are left out."""

    def why(self, text: str, hit: Hit) -> str:
        """Say in a few words why *text* may mean a term that ``rank`` gave; empty when there is nothing to say."""


class SharedWords:
    """Terms that share words with the text, rare words first: the full-text index. *lines* are what it holds."""

    def __init__(
        self,
        index: LabelIndex,
        lines: Iterable[Line] = (),
        names: Mapping[str, str] | None = None,
        leaving_out: frozenset[str] = frozenset(),
    ) -> None:
        self._index = index
        self._lines = {(line.term_id, line.text): line for line in lines}
        self._names = names or {}
        self._leaving_out = leaving_out

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        found = self._index.search(self._words(text))
        return [Hit(term_id, "", strength) for term_id, strength in found if not term_id.startswith(NOTHING)]

    def strengths(self, text: str) -> tuple[float, float]:
        """The bm25 of the best term, and that of what is no social value; nought where no word is shared."""
        found = self._index.search(self._words(text))
        best = next((strength for term_id, strength in found if not term_id.startswith(NOTHING)), 0.0)
        return best, next((strength for term_id, strength in found if term_id.startswith(NOTHING)), 0.0)

    def share_known(self, text: str) -> float:
        """How much of the text's telling words stands anywhere in the index: 0 to 1."""
        words = set(self._words(text))
        return sum(self._index.knows(word) for word in words) / len(words) if words else 0.0

    def why(self, text: str, hit: Hit) -> str:
        """See ``Ranker``."""
        found = self._index.matched(self._words(text), hit.term_id)
        if found is None:
            return ""
        if found.in_definition:
            return _("matches “{words}” in its definition").format(words=found.words)
        line = self._lines.get((hit.term_id, found.text))
        if line is not None and found.words == found.text:
            return _("matches {line}").format(line=told(line, self._names[line.term_id]))
        if line is not None and line.said is Said.CLUE:
            return _("matches “{words}” in “{label}”, which is often said of {term}").format(
                words=found.words, label=found.text, term=self._names[line.term_id]
            )
        return _("matches “{words}” in “{label}”").format(words=found.words, label=found.text)

    def _words(self, text: str) -> list[str]:
        return telling(text, self._leaving_out)


class LabelsInside:
    """Terms of which a whole name stands in the text, long names first, singular or plural."""

    def __init__(self, lines: Iterable[Line], names: Mapping[str, str]) -> None:
        self._names = names
        self._lines: dict[tuple[str, str], Line] = {}
        self._by_first: dict[str, list[tuple[tuple[str, ...], Hit]]] = defaultdict(list)
        for line in lines:
            words = _singulars(line.text)
            if words and line.said is not Said.CLUE:
                self._lines[line.term_id, line.text] = line
                self._by_first[words[0]].append((words, Hit(line.term_id, line.text)))

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``; the strengths are 1, a half, a third and so on."""
        first: dict[str, Hit] = {}
        for hit in self._found(text):
            first.setdefault(hit.term_id, Hit(hit.term_id, hit.label, 1 / (1 + len(first))))
        return list(first.values())

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        return _("contains {line}").format(line=told(self._lines[hit.term_id, hit.label], self._names[hit.term_id]))

    def _found(self, text: str) -> list[Hit]:
        """Every name in *text* that does not lie inside a longer one: the longest first, then the earliest."""
        words = _singulars(text)
        spans = [
            (start, start + len(label), hit)
            for start, word in enumerate(words)
            for label, hit in self._by_first.get(word, ())
            if words[start : start + len(label)] == label
        ]
        outermost = [
            (start - end, start, hit)
            for start, end, hit in spans
            if not any(a <= start and end <= b and b - a > end - start for a, b, _hit in spans)
        ]
        return [hit for _length, _place, hit in sorted(outermost, key=lambda span: span[:2])]


def _singulars(text: str) -> tuple[str, ...]:
    return tuple(singular(word) for word in words_of(text))

"""The ways of judging which shared terms a text may mean; each puts terms in order and can say why.

Another way, such as the charity's own earlier choices or a model of meaning, is another class with the same two
methods.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.mapping.words import singular, telling, words_of
from svdesk.storage.label_index import LabelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One term that a text may mean; ``label`` is the label which said so, where it was one label."""

    term_id: str
    label: str = ""


class Ranker(Protocol):
    """One way of judging."""

    def rank(self, text: str) -> list[Hit]:
        """The terms that *text* may mean, each once, the best first; those that it cannot mean are left out."""

    def why(self, text: str, hit: Hit) -> str:
        """Say in a few words why *text* may mean a term that ``rank`` gave; empty when there is nothing to say."""


class SharedWords:
    """Terms that share words with the text, rare words first: the full-text index."""

    def __init__(self, index: LabelIndex, leaving_out: frozenset[str] = frozenset()) -> None:
        self._index = index
        self._leaving_out = leaving_out

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        return [Hit(term_id) for term_id, _strength in self._index.search(self._words(text))]

    def strength(self, text: str) -> float:
        """The bm25 of the best term; nought when no word is shared."""
        found = self._index.search(self._words(text))
        return found[0][1] if found else 0.0

    def share_known(self, text: str) -> float:
        """How much of the text's telling words stands anywhere in the glossary: 0 to 1."""
        words = set(self._words(text))
        return sum(self._index.knows(word) for word in words) / len(words) if words else 0.0

    def why(self, text: str, hit: Hit) -> str:
        """See ``Ranker``."""
        found = self._index.matched(self._words(text), hit.term_id)
        if found is None:
            return ""
        if found.in_definition:
            return _("matches “{words}” in its definition").format(words=found.words)
        return _("matches “{words}” in “{label}”").format(words=found.words, label=found.text)

    def _words(self, text: str) -> list[str]:
        return telling(text, self._leaving_out)


class LabelsInside:
    """Terms of which a whole label stands in the text, long labels first, singular or plural."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._by_first: dict[str, list[tuple[tuple[str, ...], Hit]]] = defaultdict(list)
        for term in glossary:
            for label in term.labels:
                if words := _singulars(label):
                    self._by_first[words[0]].append((words, Hit(term.id, label)))

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        first: dict[str, Hit] = {}
        for hit in self._found(text):
            first.setdefault(hit.term_id, hit)
        return list(first.values())

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        name = self._glossary[hit.term_id].label
        if hit.label == name:
            return _("contains its name, “{label}”").format(label=name)
        return _("contains “{label}”, another name for {term}").format(label=hit.label, term=name)

    def _found(self, text: str) -> list[Hit]:
        """Every label in *text* that does not lie inside a longer one: the longest first, then the earliest."""
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

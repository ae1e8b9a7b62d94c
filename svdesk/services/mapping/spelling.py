"""Which labels a text is spelt like: what finds “befreinding” and “foodbanks” where no whole word is shared."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.words import telling

_SHORTEST, _LONGEST = 3, 5
"""Pieces of three to five characters inside words: scikit-learn's ``char_wb``, the best of those tried."""


class Spelling:
    """Terms in the order of how much the spelling of their nearest label is like that of the text.

    Labels and text become weights of the pieces of their words (logarithm of the count, times inverse document
    frequency, length one), and likeness is the cosine of the two: TF-IDF with sublinear counts.
    """

    def __init__(self, glossary: Glossary) -> None:
        labels = [Hit(term.id, label) for term in glossary for label in term.labels]
        pieces = [_pieces(telling(hit.label)) for hit in labels]
        holding = Counter(piece for label in pieces for piece in label)
        self._rarity = {p: math.log((1 + len(labels)) / (1 + n)) + 1 for p, n in holding.items()}
        self._labels = labels
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for n, counted in enumerate(pieces):
            for piece, weight in self._weights(counted).items():
                self._holders[piece].append((n, weight))

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        likeness: dict[int, float] = defaultdict(float)
        for piece, weight in self._weights(_pieces(telling(text))).items():
            for n, other in self._holders[piece]:
                likeness[n] += weight * other
        nearest: dict[str, Hit] = {}
        for n in sorted(likeness, key=lambda n: (-likeness[n], n)):
            nearest.setdefault(self._labels[n].term_id, self._labels[n])
        return list(nearest.values())

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        return _("is spelt a little like “{label}”").format(label=hit.label)

    def _weights(self, counted: Counter[str]) -> dict[str, float]:
        weights = {p: (1 + math.log(n)) * self._rarity[p] for p, n in counted.items() if p in self._rarity}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {piece: weight / length for piece, weight in weights.items()}


def _pieces(words: Iterable[str]) -> Counter[str]:
    """Every piece of every word, with a space before and after the word so that its ends count."""
    found: Counter[str] = Counter()
    for word in words:
        padded = f" {word} "
        for length in range(_SHORTEST, min(_LONGEST, len(padded)) + 1):
            found.update(padded[at : at + length] for at in range(len(padded) - length + 1))
    return found

"""How like two texts are spelt: pieces of words, weighed by how rare they are, and what holds them.

Pieces of three and four characters inside words, as scikit-learn's ``char_wb`` makes them, with a space before and
after the word so that its ends count; weights are TF-IDF with the logarithm of the count, and likeness the cosine.
Pieces of five were tried: they took half as long again and found no more.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

_SHORTEST, _LONGEST = 3, 4


def pieces(words: Iterable[str]) -> Counter[str]:
    """Every piece of every word, with how often it is there."""
    return Counter(chain.from_iterable(map(_cut, words)))


@lru_cache(maxsize=20_000)
def _cut(word: str) -> tuple[str, ...]:
    """The pieces of one word; most words come again and again."""
    padded = f" {word} "
    lengths = range(_SHORTEST, min(_LONGEST, len(padded)) + 1)
    return tuple(padded[at : at + length] for length in lengths for at in range(len(padded) - length + 1))


class Rarity:
    """How rare each piece is among some texts: its inverse document frequency, smoothed as by scikit-learn."""

    def __init__(self, texts: Iterable[Counter[str]]) -> None:
        texts = list(texts)
        holding = Counter(piece for text in texts for piece in text)
        self._rarity = {piece: math.log((1 + len(texts)) / (1 + n)) + 1 for piece, n in holding.items()}
        self._unseen = math.log(1 + len(texts)) + 1

    def weights(self, counted: Mapping[str, int], *, unseen: bool = False) -> dict[str, float]:
        """The weights of a text's pieces, whose squares add up to one.

        Pieces that none of the texts had are left out, or with *unseen* are the rarest of all.
        """
        weights = {
            piece: (1 + math.log(n)) * (self._rarity.get(piece) or self._unseen)
            for piece, n in counted.items()
            if unseen or piece in self._rarity
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {piece: weight / length for piece, weight in weights.items()}


class Likeness:
    """Texts by number, to be asked which of them are spelt like another; they may come and go."""

    def __init__(self) -> None:
        self._holders: dict[str, dict[int, float]] = defaultdict(dict)
        self._held: dict[int, tuple[str, ...]] = {}

    def put(self, number: int, weights: Mapping[str, float]) -> None:
        """Take a text in, in place of the one that had its number."""
        self.drop(number)
        self._held[number] = tuple(weights)
        for piece, weight in weights.items():
            self._holders[piece][number] = weight

    def drop(self, number: int) -> None:
        """Forget a text, if it is here."""
        for piece in self._held.pop(number, ()):
            del self._holders[piece][number]

    def near(self, weights: Mapping[str, float]) -> dict[int, float]:
        """How like each text is, from just above 0 to 1; those that share no piece are left out."""
        found: dict[int, float] = defaultdict(float)
        for piece, weight in weights.items():
            for number, other in self._holders.get(piece, {}).items():
                found[number] += weight * other
        return found

"""How like two texts are spelt: pieces of words, weighed by how rare they are, and what holds them.

Pieces of three and four characters inside words, as scikit-learn's ``char_wb`` makes them, with a space before and
after the word so that its ends count; weights are TF-IDF with the logarithm of the count, and likeness the cosine.
Pieces of five were tried: they took half as long again and found no more.
"""

import math
from array import array
from collections import Counter
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
    """How rare each piece is among some texts: its inverse document frequency, smoothed as by scikit-learn.

    Pieces that more than the part *common* (0 to 1) of the texts have weigh nothing: they tell little, and to look for
    them takes most of the time.
    """

    def __init__(self, texts: Iterable[Counter[str]], common: float = 1.0) -> None:
        texts = list(texts)
        holding = Counter(piece for text in texts for piece in text)
        self._rarity = {
            piece: math.log((1 + len(texts)) / (1 + n)) + 1 if n <= common * len(texts) else 0.0
            for piece, n in holding.items()
        }
        self._unseen = math.log(1 + len(texts)) + 1

    def weights(self, counted: Mapping[str, int], *, unseen: bool = False) -> dict[str, float]:
        """The weights of a text's pieces, whose squares add up to one.

        Pieces that none of the texts had are left out, or with *unseen* are the rarest of all.
        """
        rarity, otherwise = self._rarity.get, self._unseen if unseen else 0.0
        weights = {
            piece: rare if n == 1 else (1 + math.log(n)) * rare
            for piece, n in counted.items()
            if (rare := rarity(piece, otherwise))
        }
        length = math.sqrt(sum([weight * weight for weight in weights.values()]))
        return {piece: weight / length for piece, weight in weights.items()}


class Likeness:
    """Texts by number, to be asked which of them are spelt like another; they may come and go.

    Numbers are those of a list, from nought on: what is asked is answered for all of them at once, and so quickly.
    Weights lie side by side in an array, where they are read in half the time that those of a list take.
    """

    def __init__(self) -> None:
        self._holders: dict[str, tuple[list[int], array[float]]] = {}
        self._held: dict[int, tuple[str, ...]] = {}
        self._end = 0

    def put(self, number: int, weights: Mapping[str, float]) -> None:
        """Take a text in, in place of the one that had its number."""
        self.drop(number)
        self._held[number] = tuple(weights)
        self._end = max(self._end, number + 1)
        for piece, weight in weights.items():
            if (holders := self._holders.get(piece)) is None:
                self._holders[piece] = ([number], array("d", (weight,)))
            else:
                holders[0].append(number)
                holders[1].append(weight)

    def drop(self, number: int) -> None:
        """Forget a text, if it is here."""
        for piece in self._held.pop(number, ()):
            numbers, others = self._holders[piece]
            at = numbers.index(number)
            del numbers[at], others[at]

    def near(self, weights: Mapping[str, float]) -> list[float]:
        """How like each text is, by its number, from 0 to 1: nought where no piece is shared or no text is here."""
        found = [0.0] * self._end
        for piece, weight in weights.items():
            if (holders := self._holders.get(piece)) is not None:
                for number, other in zip(*holders, strict=True):
                    found[number] += weight * other
        return found

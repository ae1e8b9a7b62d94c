"""The model of meaning itself: six layers of attention, worked out in plain numpy.

Source: all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), which is BERT (Devlin et al. 2019) with mean pooling.
Weights are kept as whole numbers of eight bits with one factor a row. Those of the layers are widened when they are
loaded (43 MB); the table of pieces stays narrow, for a text needs only a few of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from svdesk.services.mapping.model.wordpiece import WordPiece

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

SIZE = 384
"""How many numbers a text becomes."""

_HEADS, _LAYERS = 12, 6
_MOST_PIECES = 96
"""As much of one text as is read: some 70 words, longer than any entry in a list."""

_TOGETHER = 64
"""So many texts at once fill the processor and little memory."""

_EPSILON = 1e-12


class Network:
    """Texts into rows of length one; the product of two rows (-1 to 1) says how near their meanings are."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        """Take the arrays that ``make`` wrote; a missing one raises ``KeyError``."""
        self._pieces = WordPiece(bytes(kept["vocabulary"]).decode("utf-8").split("\n"))
        self._table, self._table_factor = kept["words.narrow"], kept["words.factor"]
        self._places: Numbers = kept["places"]
        self._first = (kept["first.gain"], kept["first.shift"])
        self._layers = [_layer(kept, number) for number in range(_LAYERS)]

    def rows(self, texts: Sequence[str]) -> Numbers:
        """One row of ``SIZE`` numbers for each of *texts*; about 5 ms for one of a dozen words, less for many."""
        import numpy as np

        found: Numbers = np.zeros((len(texts), SIZE), dtype=np.float32)
        numbers = [self._pieces.numbers(text, _MOST_PIECES) for text in texts]
        # Texts of one length go through together, so that none need be filled up and what fills be kept out again.
        by_length = sorted(range(len(texts)), key=lambda at: len(numbers[at]))
        for _length, same in groupby(by_length, key=lambda at: len(numbers[at])):
            places = list(same)
            for start in range(0, len(places), _TOGETHER):
                some = places[start : start + _TOGETHER]
                found[some] = self._through_all(np.asarray([numbers[at] for at in some]))
        return found

    def _through_all(self, numbers: NDArray[np.int64]) -> Numbers:
        """Texts of the same number of pieces, each a row of *numbers*."""
        import numpy as np

        places = self._places[: numbers.shape[1]]
        state = self._table[numbers].astype(np.float32) * self._table_factor[numbers] + places
        state = _level(state, *self._first)
        for layer in self._layers:
            state = _through(state, layer)
        mean = state.mean(axis=1)
        rows: Numbers = mean / np.maximum(np.sqrt((mean * mean).sum(axis=1, keepdims=True)), _EPSILON)
        return rows


def _layer(kept: Mapping[str, Any], number: int) -> dict[str, Numbers]:
    """One layer's weights, widened and turned for multiplying from the left."""
    import numpy as np

    layer: dict[str, Numbers] = {}
    for name in ("asked", "left", "into", "out"):
        narrow, factor = kept[f"{number}.{name}.narrow"], kept[f"{number}.{name}.factor"]
        layer[name] = np.ascontiguousarray((narrow.astype(np.float32) * factor).T)
        layer[f"{name}.shift"] = kept[f"{number}.{name}.shift"]
    for name in ("attended", "done"):
        layer[f"{name}.gain"], layer[f"{name}.shift"] = kept[f"{number}.{name}.gain"], kept[f"{number}.{name}.shift"]
    return layer


def _through(state: Numbers, layer: Mapping[str, Numbers]) -> Numbers:
    """One layer: every piece looks at the others, then each is worked on by itself; both are added to what was."""
    seen = _attend(state @ layer["asked"] + layer["asked.shift"])
    state = _level(state + seen @ layer["left"] + layer["left.shift"], layer["attended.gain"], layer["attended.shift"])
    inner = _bend(state @ layer["into"] + layer["into.shift"])
    return _level(state + inner @ layer["out"] + layer["out.shift"], layer["done.gain"], layer["done.shift"])


def _attend(asked: Numbers) -> Numbers:
    """Softmax of question times key, times value, for each head apart (Vaswani et al. 2017)."""
    import numpy as np

    many, length, _size = asked.shape
    each = asked.reshape(many, length, 3, _HEADS, SIZE // _HEADS).transpose(2, 0, 3, 1, 4)
    question, key, value = each[0], each[1], each[2]
    likeness = question @ key.transpose(0, 1, 3, 2) / np.float32((SIZE // _HEADS) ** 0.5)
    weight = np.exp(likeness - likeness.max(axis=-1, keepdims=True))
    weight /= weight.sum(axis=-1, keepdims=True)
    seen: Numbers = (weight @ value).transpose(0, 2, 1, 3).reshape(many, length, SIZE)
    return seen


def _level(state: Numbers, gain: Numbers, shift: Numbers) -> Numbers:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    import numpy as np

    away = state - state.mean(axis=-1, keepdims=True)
    levelled: Numbers = away / np.sqrt((away * away).mean(axis=-1, keepdims=True) + _EPSILON) * gain + shift
    return levelled


def _bend(x: Numbers) -> Numbers:
    """The Gaussian error linear unit, by its approximation with tanh (Hendrycks and Gimpel 2016)."""
    import numpy as np

    bent: Numbers = 0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)))
    return bent

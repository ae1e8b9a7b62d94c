"""Undoes the mutations of Welsh words, so that ``nifer o wirfoddolwyr`` is known for a number of volunteers."""

from collections.abc import Iterator

_SOFT = (("dd", "d"), ("b", "p"), ("d", "t"), ("g", "c"), ("f", "b"), ("f", "m"), ("l", "ll"), ("r", "rh"))
"""What a word begins with when it is mutated, and what without (any grammar of Welsh: *treiglad meddal*)."""
_ASPIRATE = (("ch", "c"), ("ph", "p"), ("th", "t"))
"""The same after *a*, *tri* and *chwe* (*treiglad llaes*): ``3 phlentyn``."""
_SOFTENING = frozenset({"o", "i", "gan", "am", "ar", "at", "dros", "drwy", "heb", "dau", "dwy"})


def softens(before: str) -> bool:
    """Whether the word after *before*, folded, is mutated: after prepositions and after two."""
    return before in _SOFTENING


def unmutated(word: str) -> Iterator[str]:
    """What *word*, folded, may be in a dictionary if it is mutated: ``wirfoddolwyr`` is ``gwirfoddolwyr``."""
    for soft, plain in (*_SOFT, *_ASPIRATE):
        if word.startswith(soft):
            yield plain + word[len(soft) :]
    yield "g" + word

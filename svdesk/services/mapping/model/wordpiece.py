"""Cut a text into the pieces of words that the model of meaning learnt, with nothing but the standard library.

Source: the WordPiece of BERT (Devlin et al. 2019, github.com/google-research/bert, ``tokenization.py``), for models
that know no capitals: accents are dropped, punctuation stands alone, then the longest known beginning is taken.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_LONGEST_WORD = 100
"""A longer run of letters than this is no word; BERT has the same limit."""

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


class WordPiece:
    """Texts into numbers of pieces; *vocabulary* is every piece in the order of its number."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self._pieces_of = lru_cache(maxsize=4096)(self._cut)

    def numbers(self, text: str, at_most: int) -> list[int]:
        """The pieces of *text* between the mark of the start and that of the end, *at_most* in all."""
        inner = [number for word in _words(text) for number in self._pieces_of(word)]
        return [self._number[START], *inner[: at_most - 2], self._number[END]]

    def _cut(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        start = 0
        while start < len(word):
            end = len(word) if len(word) <= _LONGEST_WORD else start
            prefix = "##" if start else ""
            while end > start and prefix + word[start:end] not in self._number:
                end -= 1
            if end == start:
                return (self._number[UNKNOWN],)
            found.append(self._number[prefix + word[start:end]])
            start = end
        return tuple(found)


def _words(text: str) -> list[str]:
    """Words and single signs, in small letters without accents."""
    plain = unicodedata.normalize("NFD", text.casefold() if "ß" not in text else text.lower())
    spaced = "".join(_apart(c) for c in plain if unicodedata.category(c) not in {"Mn", "Cc", "Cf"} or c.isspace())
    return spaced.split()


def _apart(character: str) -> str:
    """*character*, with spaces around it where it is a word by itself: signs, and Chinese characters."""
    code = ord(character)
    sign = unicodedata.category(character).startswith("P") or (code < 128 and character in "$+<=>^`|~")
    return f" {character} " if sign or 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF else character

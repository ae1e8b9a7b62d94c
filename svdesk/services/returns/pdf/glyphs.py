"""Nothing that a person wrote may vanish from paper or turn into a box without a word being said.

A character that the typeface lacks is drawn as its closest equal where it has one (a subscript two as "2", a
ligature as its letters), and otherwise by its number, as [U+1F600], and reported.
"""

import re
import unicodedata

_EQUALS = {
    "\t": " ",
    "\u2007": "\u00a0",
    "\u202f": "\u00a0",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "\u2013",
    "\u2015": "\u2014",
    "\u2032": "'",
    "\u2033": '"',
    "\u2190": "<-",
    "\u2192": "->",
    "\u25cf": "\u2022",
    "\u25aa": "\u2022",
    "\u25e6": "\u2022",
    "\uf0b7": "\u2022",
}
"""What offices type and paste most; U+F0B7 is the bullet of an old word processor's Symbol font."""

_AROUND = {"<super>": ("^", ""), "<fraction>": (" ", ""), "<circle>": ("(", ")")}
"""What keeps a raised figure, a fraction or a number in a circle apart from the figure before it."""

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff")
"""Marks that have no shape of their own: soft hyphens, joiners, byte order marks, variation selectors."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class Printable:
    """Turns what people wrote into what the typeface can draw, and remembers what it could not."""

    def __init__(self, letters: frozenset[int]) -> None:
        self._letters = letters
        inside = "".join(re.escape(chr(code)) for code in sorted(letters))
        self._foreign = re.compile(f"[^\n{inside}]+")
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters drawn by their numbers, each once, in the order they were met."""
        return tuple(self._missing)

    def __call__(self, text: str) -> str:
        """*text* with only characters of the typeface and line feeds in it."""
        composed = text if text.isascii() else unicodedata.normalize("NFC", text)
        return self._foreign.sub(self._stand_in, _LINE_ENDS.sub("\n", composed))

    def _stand_in(self, run: re.Match[str]) -> str:
        drawn: list[str] = []
        numbers: list[str] = []
        for character in run.group():
            equal = self._equal(character)
            if equal is None:
                self._missing[character] = None
                numbers.append(f"U+{ord(character):04X}")
                continue
            if equal:
                _close(numbers, drawn)
                drawn.append(equal)
        _close(numbers, drawn)
        return "".join(drawn)

    def _equal(self, character: str) -> str | None:
        if character in _UNSEEN:
            return ""
        equal = _EQUALS.get(character) or _taken_apart(character)
        return equal if self._letters.issuperset(map(ord, equal)) else None


def _taken_apart(character: str) -> str:
    """*character* in plainer ones, where that cannot change what a figure says: 2\u2074 is not 24, but 2^4."""
    kind = unicodedata.decomposition(character).partition(" ")[0]
    before, after = _AROUND.get(kind, ("", ""))
    return before + unicodedata.normalize("NFKC", character) + after


def _close(numbers: list[str], drawn: list[str]) -> None:
    """Write the numbers gathered so far in one pair of brackets, with spaces where a line may break."""
    if numbers:
        drawn.append(f"[{' '.join(numbers)}]")
        numbers.clear()


def plain_text(text: str) -> str:
    """*text* for what is read aloud and never drawn: all of Unicode but control characters and half characters."""
    return "".join(character if unicodedata.category(character) not in ("Cc", "Cs") else " " for character in text)

"""The number at the start of a piece of text, as British people write it, and as others do when they share a file.

``1,234.50`` and ``1 234`` are plain. ``1.250,00`` and ``12,5`` are continental. ``1.204`` alone may be a little more
than one or over a thousand: both are given, and nothing is guessed.
"""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from svdesk.domain.quantity import LARGEST


class Number(NamedTuple):
    """A number found in text: its value, the other thing it may mean, and the text that follows it.

    Where there are two, ``way`` says which of the two ways of writing figures gives ``value``; the other gives
    ``other``.
    """

    value: Decimal
    other: Decimal | None
    rest: str
    way: Literal["", "british", "continental"] = ""


_LONGEST = 40
"""No number that means anything has more figures; looking no further keeps a hostile cell from taking long."""

_NOT_MORE = r"(?![\d]|[.,]\d)"
_FORMS = (
    ("british", re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?" + _NOT_MORE)),
    ("british", re.compile(r"\d{1,3}(?:[ ']\d{3})+(?:\.\d+)?(?![\d ]*\d|[.,]\d)")),
    ("british", re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?" + _NOT_MORE)),
    ("continental", re.compile(r"\d{1,3}(?:\.\d{3})+,\d+" + _NOT_MORE)),
    ("continental", re.compile(r"\d{1,3}(?:\.\d{3}){2,}" + _NOT_MORE)),
    ("either", re.compile(r"[1-9]\d{0,2}\.\d{3}" + _NOT_MORE)),
    ("comma", re.compile(r"\d+,\d+" + _NOT_MORE)),
    ("british", re.compile(r"(?:\d+\.?|\d*\.\d+)(?:e[+-]?\d{1,2}\b)?" + _NOT_MORE)),
)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MIXED = re.compile(r"(?:(\d{1,6}) ?)?(½|¼|¾|(?<![\d])[123]/[24](?!\d|/))(?!\d)")
_SPELT = {
    word: Decimal(value)
    for value, words in {
        **dict(
            enumerate(
                (
                    "one un", "two dau dwy", "three tri tair", "four pedwar", "five pump", "six chwech",
                    "seven saith", "eight wyth", "nine naw", "ten deg", "eleven", "twelve deuddeg dozen", "thirteen",
                    "fourteen", "fifteen pymtheg", "sixteen", "seventeen", "eighteen", "nineteen", "twenty ugain",
                ),
                start=1,
            )
        ),
        30: "thirty", 40: "forty fourty", 50: "fifty hanner-cant", 60: "sixty", 70: "seventy", 80: "eighty",
        90: "ninety", 100: "hundred cant",
    }.items()
    for word in words.split()
}  # fmt: skip
_TENS_AND_ONE = re.compile(r"([a-z]+ty)[ -](one|two|three|four|five|six|seven|eight|nine)\b")
_OF_MANY = re.compile(r"(?:(an?|\d{1,3}|[a-z]+) )?(dozen|hundred)\b(?! and\b)")
_AND_A_HALF = re.compile(r"(\d{1,6}|[a-z]+) and a half\b")
_HALF = re.compile(r"(?:a )?half(?: an?)?\b|hanner\b")
_LETTERS = re.compile(r"(?!cant\b(?! o\b))[a-z]+\b(?! (?:hundred|thousand|million)\b)")
"""*Cant* alone is *can't* far more often than a hundred in Welsh, which counts something: ``cant o bobl``."""


def leading_number(text: str) -> Number | None:
    """The unsigned number that folded *text* begins with, or None.

    Numbers which the desk file cannot hold (a million million and more) are none.
    """
    found = _mixed(text) or _many(text) or _figures(text) or _spelt(text)
    return found if found and abs(found.value) < LARGEST else None


def in_per_cent(value: Decimal, shown: str) -> Decimal:
    """A number that is *shown* with a percent sign, per hundred: 0.45 as a rule, and 45 where the sign is only text."""
    seen = leading_number(shown.lstrip("-( "))
    plain = seen is not None and abs(seen.value - abs(value)) < abs(seen.value - abs(value) * 100)
    return value if plain else value * 100


def without_noise(value: Decimal) -> Decimal:
    """*value* rounded to the 15 figures a spreadsheet shows, where more are only its own rounding errors."""
    if len(value.as_tuple().digits) <= 15:
        return value
    rounded = Decimal(f"{value:.14e}").normalize()
    exponent = rounded.as_tuple().exponent
    return rounded if isinstance(exponent, int) and exponent >= -6 else value


def _figures(text: str) -> Number | None:
    head = text[:_LONGEST]
    for form, pattern in _FORMS:
        if match := pattern.match(head):
            if match.end() == _LONGEST:
                return None
            digits, rest = match[0], text[match.end() :].strip()
            match form:
                case "continental":
                    value = Decimal(digits.replace(".", "").replace(",", "."))
                    return Number(value, _british_reading(digits), rest, "continental")
                case "comma":
                    value = Decimal(digits.replace(",", "."))
                    return Number(value, Decimal(digits.replace(",", "")), rest, "continental")
                case "either":
                    return Number(Decimal(digits), Decimal(digits.replace(".", "")), rest, "british")
            return Number(Decimal(re.sub("[, ']", "", digits)), None, rest)
    return None


def _british_reading(digits: str) -> Decimal:
    """What someone who expects British figures may see in ``1.250,00``: 1.25."""
    whole, _, part = digits.partition(".")
    return Decimal(f"{whole}.{re.sub('[.,]', '', part)}")


def _mixed(text: str) -> Number | None:
    if not (match := _MIXED.match(text)):
        return None
    part = _VULGAR.get(match[2])
    if part is None:
        above, _, below = match[2].partition("/")
        part = Decimal(above) / Decimal(below)
    return Number(Decimal(match[1] or 0) + part, None, text[match.end() :].strip())


def _many(text: str) -> Number | None:
    """``a dozen``, ``two hundred``, ``2 and a half``: a number of figures or words, and what it is of."""
    if (match := _AND_A_HALF.match(text)) and (value := _counted(match[1])) is not None:
        return Number(value + Decimal("0.5"), None, text[match.end() :].strip())
    if (match := _OF_MANY.match(text)) and (value := _counted(match[1] or "a")) is not None:
        return Number(value * _SPELT[match[2]], None, text[match.end() :].strip())
    return None


def _counted(word: str) -> Decimal | None:
    if word in ("a", "an"):
        return Decimal(1)
    return Decimal(word) if word.isdecimal() else _SPELT.get(word)


def _spelt(text: str) -> Number | None:
    if half := _HALF.match(text):
        return Number(Decimal("0.5"), None, text[half.end() :].strip())
    if (both := _TENS_AND_ONE.match(text)) and both[1] in _SPELT:
        return Number(_SPELT[both[1]] + _SPELT[both[2]], None, text[both.end() :].strip())
    if (word := _LETTERS.match(text)) and word[0] in _SPELT:
        return Number(_SPELT[word[0]], None, text[word.end() :].strip())
    return None

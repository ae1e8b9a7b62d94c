"""How the child process hands a workbook to its parent: lines of JSON, fast to write, safe to read.

A line that begins with ``[`` holds rows of the sheet last announced; one that begins with ``{`` announces a sheet, a
note, a refusal or the end. JSON has no dates, so they go as small objects (``{"d": "2024-04-09"}``). Numbers need care:
readers give floats, JSON writes the shortest digits that make the same float, and the parent reads those digits as an
exact number: 0.1 becomes ``Decimal("0.1")``, 12.0 becomes 12. An empty cell is ``null``, a blank row is ``[]``.

Pickle and marshal would be as quick, but a program that opens somebody else's file must not trust what comes back.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from svdesk.services.workbook.sheet import Value

# The longest line worth reading: rows are sent in lots of at most this many cells, each of 32,767 characters at most.
ROWS_A_LINE = 1_000
_UNREADABLE_NUMBERS = {"NaN": "#NUM!", "Infinity": "#NUM!", "-Infinity": "#NUM!"}


class _Tagged(dict[object, dict[str, object]]):
    """Dates and times as JSON takes them; a column repeats few different ones, so most are only looked up."""

    def __missing__(self, value: object) -> dict[str, object]:
        tagged = self[value] = _tagged(value)
        return tagged


def _tagged(value: object) -> dict[str, object]:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, time):
        return {"c": value.isoformat()}
    if isinstance(value, timedelta):
        return {"s": value // timedelta(microseconds=1)}
    raise TypeError(f"the reader gave a {type(value).__name__}")


_UNTAGGED: dict[str, Callable[[Any], Value]] = {
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
    "c": time.fromisoformat,
    "s": lambda microseconds: timedelta(microseconds=microseconds),
}


def _untagged(tagged: dict[str, Any]) -> Value:
    ((tag, raw),) = tagged.items()
    return _moment(tag, raw)


@lru_cache(maxsize=1_000)
def _moment(tag: str, raw: Any) -> Value:
    """A date or time; in a log many rows are of the same day, and share it."""
    return _UNTAGGED[tag](raw)


def exact(value: Any) -> Value:
    """The value a reader gave, as the parent will have it: a float becomes the number that its shortest digits say."""
    if not isinstance(value, float):
        return value or None if isinstance(value, str) else value
    if value != value or value in (float("inf"), float("-inf")):
        return _UNREADABLE_NUMBERS["NaN"]
    return _number(repr(value))


def _number(digits: str) -> int | Decimal:
    return int(digits[:-2]) if digits.endswith(".0") else Decimal(digits)


class _Numbers(dict[str, int | Decimal]):
    """Exact numbers by their digits. A column repeats few different ones, so most are made once and then looked up."""

    def __missing__(self, digits: str) -> int | Decimal:
        number = self[digits] = _number(digits)
        return number


_ENCODE = json.JSONEncoder(
    default=_Tagged().__getitem__, ensure_ascii=False, separators=(",", ":"), check_circular=False
).encode


def row_text(rows: Sequence[Sequence[object]]) -> str:
    """Rows as one line of JSON, without the line's end; the readers' ``""`` for an empty cell becomes ``null``.

    In JSON a quotation mark after a bracket or comma opens a text (within a text it comes after a backslash), so that
    the two replacements meet empty texts and nothing else.
    """
    return _ENCODE(rows).replace('[""', "[null").replace(',""', ",null")


def message(**said: object) -> str:
    """An announcement as one line of JSON, without the line's end."""
    return _ENCODE(said)


class RowReader:
    """Reads lines of rows back; keep one for a whole workbook, so that equal numbers are made once."""

    def __init__(self) -> None:
        self.rows: Callable[[str], list[list[Value]]] = json.JSONDecoder(
            parse_float=_Numbers().__getitem__,
            parse_constant=_UNREADABLE_NUMBERS.__getitem__,
            object_hook=_untagged,
        ).decode

"""Reads headings that say a period and what its figures count at once: ``Q1 £``, ``2022-23 £000``, ``April hours``."""

import re
from collections.abc import Callable
from typing import NamedTuple

from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.units import unit_of_label, unit_said

_POUNDS = re.compile(r"[(\[]?\s*£\s?'?(?:0{3}'?s?|k|m)?\s*[)\]]?", re.I)
_EDGES = " -\u2013:,;/()[]"
_HOW_LONG = re.compile(r"hyd yr?\b", re.I)
"""``Hyd yr ymweliad`` is how long the visit was, and no October."""
_MOST_WORDS = 7
"""So many words may stand beside a period and still be no more than what is counted."""
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:since|before|until|till|than|(?:up|change) on|compared (?:with|to)|vs|versus|against|ers|cyn|"
    r"na|o gymharu â)\W*$"
)
"""Words that end so count what was before or after the period that follows: ``Members since 2022``."""


class PeriodUnit(NamedTuple):
    """A period with the ``unit`` beside it; ``beside`` are the words for it, empty where they are only a sign."""

    label: Label
    unit: str | None
    beside: str


def read_period_unit(text: str, known: Callable[[str], str | None] = unit_said) -> PeriodUnit | None:
    """The period and the unit that *text* names, or None where it says less than both, or more.

    *known* gives the unit of words that name none but head a column of it: ``gbp`` for *Donations*.

    One letter beside a period, as the T of ``Q1 T``, is no unit: it may as well say target.
    """
    plain = " ".join(text.split())
    if (sign := _POUNDS.search(plain)) and (sign.start() == 0 or sign.end() == len(plain)):
        label = read_label((plain[: sign.start()] + plain[sign.end() :]).strip(_EDGES))
        if label:
            return PeriodUnit(label, "gbp", "")
    words = [] if _HOW_LONG.match(plain) else plain.split(" ")
    for size in range(1, min(len(words) - 1, _MOST_WORDS) + 1):
        for period, rest in ((words[:-size], words[-size:]), (words[size:], words[:size])):
            label = read_label(" ".join(period).strip(_EDGES))
            beside = " ".join(rest).strip(_EDGES)
            beside += ")" * (beside.count("(") - beside.count(")"))
            if label and _OF_ANOTHER_TIME.search(beside.casefold()):
                return None
            unit = _unit(beside) or known(beside) if label and len(beside) > 1 else None
            if label and unit:
                return PeriodUnit(label, None if unit == "count" else unit, beside)
    return None


def _unit(words: str) -> str | None:
    return (unit_of_label(words) if " " in words else None) or unit_said(words) or unit_of_label(words)

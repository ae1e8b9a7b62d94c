"""Sees that a time sheet says when each shift began and ended, and has no column of hours: they are worked out."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.units import time_of_heading, unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import MOST, Draft
from svdesk.services.importing.headings.idle_headings import is_break

SPAN = "span"
"""The tag of the column of ends, whose hours are counted from the column of beginnings."""

_BEGINS = re.compile(
    r"^(?:shift |session |volunteer |actual )?(?:start(?:ed|s|ing)?|begin|began|from|in|arriv(?:al|ed)|(?:clock|"
    r"sign)(?:ed)?[ -]in"
    r"|time in|dechrau|cychwyn)(?: ?time| at)?$|^time (?:from|start(?:ed)?|of arrival)$|^amser (?:dechrau|cychwyn)$"
)
_ENDS = re.compile(
    r"^(?:shift |session |volunteer |actual )?(?:finish(?:ed|es)?|end(?:ed|s)?|to|until|out|left|depart(?:ed|"
    r"ure)|(?:clock|sign)"
    r"(?:ed)?[ -]out|time out|gorffen|diwedd)(?: ?time| at)?$|^time (?:to|finish(?:ed)?|ended|of departure)$|"
    r"^amser (?:gorffen|diwedd)$"
)
_EDGES = " .:;*?-"


def settle_clock_spans(drafts: Sequence[Draft]) -> None:
    """Where nothing says how long it was, and one column when it began and another when it ended, count the hours."""
    clocked = [each for each in drafts if not each.says.label and each.look.mostly(each.look.clocks, MOST)]
    begins = [each for each in clocked if _BEGINS.match(_plain(each.heading))]
    ends = [each for each in clocked if _ENDS.match(_plain(each.heading))]
    for each in (*begins, *ends):
        if each.says.tag in ("guessed", "unknown", "numbers"):
            each.put("ignore", "category")
    timed = any(each.says.field == "quantity" and _of_time(each) for each in drafts)
    people = any(each.says.field == "people" for each in drafts)
    if len(begins) == len(ends) == 1 and not timed and not people:
        ends[0].put("quantity", SPAN, "hours")
        begins[0].put("ignore", SPAN)
        for each in drafts:
            if is_break(each.heading) and each.look.said:
                each.put("ignore", SPAN)


def _of_time(each: Draft) -> bool:
    return (
        unit_of_label(each.heading) == "hours"
        or each.says.unit in ("hours", "days", "minutes")
        or (time_of_heading(each.heading) is not None)
    )


def _plain(heading: str) -> str:
    return fold(heading).strip(_EDGES)

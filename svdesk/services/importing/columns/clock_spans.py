"""Sees which columns say by the clock when it was, and works hours out of them where no column has any."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import MOST, Draft
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.columns.told_twice import is_of_time
from svdesk.services.importing.headings.idle_headings import is_break
from svdesk.services.importing.layout.table import COUNTS

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
    _settle_times_of_day(drafts)
    timed = any(each.says.field == "quantity" and is_of_time(each.heading, each.says.unit) for each in drafts)
    people = any(each.says.field == "people" for each in drafts)
    if len(begins) == len(ends) == 1 and not timed and not people:
        ends[0].put("quantity", SPAN, "hours")
        begins[0].put("ignore", SPAN)
        for each in drafts:
            if is_break(each.heading) and each.look.said:
                each.put("ignore", SPAN)


def _settle_times_of_day(drafts: Sequence[Draft]) -> None:
    """Leave out times of day under words that nobody knows: ``Call-out``, ``Doors``, ``Stood down``.

    Where two columns have them, or something else is counted; and only if they are too late for lengths of time.
    """
    timed = [each for each in drafts if each.look.mostly(each.look.clocks, MOST) and not each.says.label]
    of_day = any(each.look.mostly(each.look.clocks_of_day) for each in timed)
    counted = any(each.says.field in COUNTS and each not in timed for each in drafts)
    for each in timed if of_day and (counted or len(timed) > 1) else ():
        if each.says.tag in ("guessed", "unknown", UNEXPLAINED) and not is_of_time(each.heading, each.says.unit):
            each.put("ignore", "category")


def _plain(heading: str) -> str:
    return fold(heading).strip(_EDGES)

"""Knows a target by its place where its word is not known: left of what was delivered or achieved of it.

``Contracted | Delivered`` and ``We said | We did`` are such pairs, alone or under each period.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft

_DONE = frozenset(
    {
        "actual", "actuals", "achieved", "delivered", "outturn", "done", "reached", "provided", "we did", "what we did",
        "we delivered", "gwirioneddol", "cyflawnwyd", "wedi'i gyflawni", "darparwyd", "gwnaethom", "gwnaethon ni",
    }
)  # fmt: skip
_NO_PROMISE = re.compile(
    r"\b(?:start(?:ed|ers)?|enrol\w*|book(?:ed|ings)|order(?:ed|s)|invit\w*|refer\w*|receiv\w*|request\w*|appl\w+|"
    r"attempt\w*|open(?:ed)?|regist\w*|signed|attend\w*|offer(?:ed|s)|packed|made|sold|cancelled|last|previous|"
    r"20\d\d|archebwyd|gwahoddwyd|cofrestr\w*|dechreu\w*|derbyn\w*|llynedd)\b"
)
"""Words for what was done before, or by others: ``Ordered | Delivered`` is no target and what came of it."""
_PROMISES = frozenset({"commitment", "commitments", "ymrwymiad", "ymrwymiadau"})
"""Words that are known for something else, as long as there are no numbers beneath."""
_DATES = ("date", "period_start", "period_end")


def settle_promised(drafts: Sequence[Draft]) -> None:
    """Take a count for the target of the column to its right, where that says it was delivered and no target is named.

    In a table with dates each row is something that was done, and has no target.
    """
    if any(each.says.field in ("target", *_DATES) or each.says.kind == "target" for each in drafts):
        return
    for left, right in pairwise(drafts):
        beside = left.number + 1 == right.number and left.says.label == right.says.label
        if beside and _is_done(right) and _may_be_promised(left):
            _put(left, "target")
            _put(right, "actual")


def _is_done(each: Draft) -> bool:
    if each.says.label and not each.subject:
        return each.says.kind == "actual"
    return each.look.numeric and _words(each) in _DONE


def _may_be_promised(each: Draft) -> bool:
    if each.says.label:
        unknown = bool(each.subject) and not each.says.kind
    else:
        unknown = each.says.tag == "guessed" or _words(each) in _PROMISES
    return unknown and each.look.numeric and bool(each.parts) and not _NO_PROMISE.search(_words(each))


def _words(each: Draft) -> str:
    return fold(each.subject or each.heading).strip(" .:?()£")


def _put(each: Draft, kind: str) -> None:
    if each.says.label:
        each.says = replace(each.says, kind=kind)
        each.subject = ""
    else:
        each.put(kind)

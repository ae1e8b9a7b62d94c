"""Knows a target that its heading names with what is aimed at, ``Target hours``, and one by its place.

The place is left of what was delivered or achieved of it, where its word is not known: ``Contracted | Delivered`` and
``We said | We did`` are such pairs, alone or under each period.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading, read_heading
from svdesk.services.importing.layout.heading_levels import PAIRS_OF_LETTERS
from svdesk.services.importing.layout.table import COUNTS

_DONE = frozenset(
    {
        "act", "actual", "actuals", "achieved", "delivered", "outturn", "done", "reached", "provided", "we did",
        "what we did", "we delivered", "gwirioneddol", "cyflawnwyd", "wedi'i gyflawni", "darparwyd", "gwnaethom",
        "gwnaethon ni",
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
_MOST_WORDS = 2
"""So many words beside a period may be those of a target or of what was done of it."""
_CHECKED = ("variance", "running", "total")
_AIM = re.compile(r"^(?:target|targed)s? |(?<!\bon)[ (](?:targets?|targed(?:au)?)\)?$", re.IGNORECASE)
_PLAN = re.compile(
    r"^(?:planned|expected|anticipated|projected|forecast|budgeted|contracted|committed) "
    r"|[ (](?:planned|expected|anticipated|projected|forecast|budgeted|contracted|committed)\)?$",
    re.IGNORECASE,
)
_ACTUAL = re.compile(r"^(?:actual|gwir) |[ (](?:actuals?|gwirioneddol)\)?$", re.IGNORECASE)
_NOT_PLANNED = re.compile(r"\b(?:un(?:planned|expected)|emergenc\w+|urgent|reactive|responsive|crisis)\b")
"""Where these stand beside it, what was planned was done as well: ``Planned visits | Emergency visits``."""
_UNITS = {"people": "people", "amount": "gbp"}


def settle_named_targets(drafts: Sequence[Draft]) -> None:
    """Take for targets the counts whose headings say so: ``Hours target``, ``Visits (target)``, ``Targed oriau``.

    What was only planned or expected is one where another column counts the same. A group of columns says in which unit
    its target and its actual are.
    """
    counts = [each for each in drafts if each.says.field in ("quantity", *_UNITS) and not each.says.label]
    units = {each.number: each.says.unit or _UNITS.get(each.says.field) for each in counts}
    unplanned = any(_NOT_PLANNED.search(fold(each.heading)) for each in drafts)
    found: set[str | None] = set()
    for each in counts:
        unit = units[each.number]
        planned = _PLAN.search(each.heading) and not unplanned and list(units.values()).count(unit) > 1
        if unit and each.look.numeric and (planned or _AIM.search(each.heading)):
            each.says = Heading("target", 3, 3, unit=unit, kind="target")
            found.add(unit)
    if not any(each.says.label for each in drafts):
        for each in counts:
            # Both are about the same, and told apart by their kind.
            each.subject = _without_kind(each.heading) if units[each.number] in found else each.subject
    for each in drafts:
        if each.says.field in ("target", "actual") and not each.says.unit:
            above = read_heading(" ".join(each.parts[:-1]))
            unit = unit_of_label(each.heading) if "£" in each.heading else above.unit or _UNITS.get(above.field)
            each.says = replace(each.says, unit=unit)
    if not any(each.says.field == "unit" for each in drafts):
        _settle_pair([each for each in drafts if each.says.field in COUNTS and each.look.numeric])


def _settle_pair(counts: Sequence[Draft]) -> None:
    """A target beside one count is in the unit that one of the two headings says: ``Target | Volunteer hours``.

    Beside what something cost it may aim at anything.
    """
    aims = sum(each.says.field == "target" for each in counts)
    if aims != 1 or len(counts) != 1 + aims or any(each.says.label for each in counts):
        return
    units = {"gbp" if each.says.field == "amount" else each.says.unit for each in counts} - {None}
    if len(units) == 1 and not any(each.says.tag == "cost" for each in counts):
        for each in counts:
            each.says = replace(each.says, unit=next(iter(units)))


def _without_kind(heading: str) -> str:
    for kind in (_AIM, _PLAN, _ACTUAL):
        heading = kind.sub("", heading).strip(" -:,")
    return heading[:1].upper() + heading[1:]


def settle_promised(drafts: Sequence[Draft]) -> None:
    """Take a count for the target of the column to its right, where that says it was delivered and no target is named.

    In a table with dates each row is something that was done, and has no target.
    """
    _label_letters(drafts)
    _label_pairs(drafts)
    if not any(each.says.field in ("target", *_DATES) or each.says.kind == "target" for each in drafts):
        for left, right in pairwise(drafts):
            beside = left.number + 1 == right.number and left.says.label == right.says.label
            done = _is_done(right) or "".join(map(_words, (left, right))) in PAIRS_OF_LETTERS
            if beside and done and _may_be_promised(left):
                _put(left, "target")
                _put(right, "actual")
    _leave_out_beside_pairs(drafts)


def _label_letters(drafts: Sequence[Draft]) -> None:
    """``Q1 T | Q1 A`` are the target and the actual of a quarter, where both letters stand beside periods."""
    found = [(each, *fold(each.heading).rpartition(" ")[::2]) for each in drafts if not each.says.label]
    read = [(each, label, letter) for each, period, letter in found if (label := read_label(period))]
    if {letter for *_, letter in read} in map(set, PAIRS_OF_LETTERS):
        targets = {pair[0] for pair in PAIRS_OF_LETTERS}
        for each, label, letter in read:
            kind = "target" if letter in targets else "actual"
            each.says, each.subject = Heading("quantity", 2, 2, label=label, kind=kind), ""


def _label_pairs(drafts: Sequence[Draft]) -> None:
    """Give a column the period of the one with which it makes a pair: ``Q1 done`` beside ``Q1 target``.

    A third one beside target and actual, as ``Q1 diff``, makes no pair.
    """
    labelled = [each.says for each in drafts if each.says.label]
    alone = {says.label for says in labelled if says.kind and sum(other.label == says.label for other in labelled) == 1}
    found = [(each, pair) for each in drafts if alone and (pair := _with_period(each, alone))]
    for each, (label, beside) in found:
        if sum(other == label for _, (other, _) in found) == 1:
            each.says, each.subject = Heading("quantity", 2, 2, label=label), beside


def _leave_out_beside_pairs(drafts: Sequence[Draft]) -> None:
    """Leave out what stands under a period beside its target and its actual, as ``%`` or ``Diff``: worked out of them.

    What says that it counts something else, as people, is kept.
    """
    targets, actuals = (
        {each.says.label for each in drafts if each.says.label and each.says.kind == kind and not each.subject}
        for kind in ("target", "actual")
    )
    for each in drafts:
        beside = each.says.label in targets & actuals and each.subject and not each.says.kind
        if beside and read_heading(each.subject).unit in (None, "percent"):
            each.put_anew("ignore", "unknown")


def _with_period(each: Draft, labels: Collection[Label | None]) -> tuple[Label, str] | None:
    """Which of *labels* the heading of an unknown number names, and the words beside it; None where it names none."""
    words = each.heading.split()
    if each.says.tag != "guessed" or not each.look.numeric:
        return None
    for size in range(1, min(len(words) - 1, _MOST_WORDS) + 1):
        for period, rest in ((words[:-size], words[-size:]), (words[size:], words[:size])):
            label, beside = read_label(_joined(period)), _joined(rest)
            if label and label in labels and read_heading(beside).tag not in _CHECKED:
                return label, beside
    return None


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


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).strip(" -:()")


def _put(each: Draft, kind: str) -> None:
    if each.says.label:
        each.says = replace(each.says, kind=kind)
        each.subject = ""
    else:
        each.put(kind)

"""Reads a heading of several rows, each of which says a part: ``Grants`` over ``No.``, a year over its quarters."""

import re
from dataclasses import replace

from svdesk.services.importing.cells.numbered import day_number
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import NOTHING, Heading, is_total_column, read_heading

ANNUAL = re.compile(r"\b(?:annual|yearly|year|blwyddyn|blynyddol|full[- ]year|12[- ]months?)\b")
"""Words for the whole year, whatever part of it a heading beside them names."""
_SEASON = re.compile(
    r"(?:(?:spring|summer|autumn|winter|(?:y )?(?:gwanwyn|haf|hydref|gaeaf))(?: term)?|tymor (?:y |yr )?\w+|term \d)"
    r"(?: (?:19|20)\d\d)?"
)
_KIND_LETTERS = {"t": "target", "a": "actual"}
"""What a letter under a period says by itself."""
_PLAIN_NUMBER = 2
"""The rank of ``No.`` and the like, which under ``Grants`` says how many there were, as ``Total`` does not."""


def read_parts(parts: list[str]) -> tuple[Heading, str]:
    """What a heading of one or more rows says, and what it says is counted beside its period."""
    whole = read_heading(" ".join(parts)) if parts else NOTHING
    if len(parts) < 2:
        return whole, whole.beside
    named = [part for part in parts if day_number(part) is None]
    if named and len(named) < len(parts) and (month := read_parts(named)[0]).label and month.label.months:
        # "10" under "September" is a day of it, and no year.
        return month, ""
    whens = (ANNUAL.fullmatch(fold(part)) or read_heading(part).label for part in parts[:-1])
    if (kind := _KIND_LETTERS.get(fold(parts[-1]), "")) and any(whens):
        return read_parts([*parts[:-1], kind])
    each = [read_heading(part) for part in parts]
    nested = _nested([heading.label for heading in each if heading.label])
    if whole.label:
        return replace(whole, label=nested or whole.label), whole.beside
    lowest = each[-1]
    kind = next((heading.kind for heading in each if heading.kind), "")
    named = [part for part, heading in zip(parts, each, strict=True) if heading.label]
    years = [heading.label for heading in each if heading.label and heading.label.heads_a_year]
    others = [part for part, heading in zip(parts, each, strict=True) if not heading.label]
    annual = any(ANNUAL.search(fold(part)) or is_total_column(part) for part in others[:-1])
    if years and len(years) + len(others) == len(parts) and annual and lowest.kind:
        # The year over "Full year" and "Target" says no more than that row does.
        return read_parts(others)
    if named and (lowest.sure < 3 or lowest.field in ("quantity", "people", "amount", "target", "actual")):
        of_year = lowest.field == "target" and ANNUAL.search(fold(parts[-1]))
        if (is_total_column(parts[-1]) or of_year) and not lowest.label:
            return lowest, ""
        label = nested or read_heading(" ".join(named)).label or read_heading(named[-1]).label
        subjects = [part for part, heading in zip(parts, each, strict=True) if not heading.label and not heading.kind]
        subject = " ".join(part for part in subjects if not is_season(part))
        tag = "running" if any(heading.tag == "running" for heading in each) else ""
        unit = read_heading(subject).unit if subject else None
        return Heading("quantity", 2, 2, tag, unit, label, kind), subject
    best = max(reversed([*each, whole]), key=lambda heading: heading.sure if heading.field != "ignore" else 1)
    if whole.sure == 3 and (lowest.tag == "personal" or whole.field == lowest.field == "text"):
        # "Name" under "Session" is that of the session.
        lowest = whole
    best = _counted_above(each) or (lowest if lowest.sure == 3 else best)
    return (replace(best, kind=best.kind or kind) if best.field in ("quantity", "people", "amount") else best), ""


def is_season(text: str) -> bool:
    """Whether *text* is a name for a period beside its months, and nothing that is counted: ``Spring term``."""
    return _SEASON.fullmatch(fold(text)) is not None


def _nested(labels: list[Label]) -> Label | None:
    """The last of *labels* that stand over one another, each saying in which year the next is; None if they do not."""
    found = labels[0] if len(labels) > 1 else None
    for inner in labels[1:]:
        found = inner.inside(found) if found else None
    return found


def _counted_above(each: list[Heading]) -> Heading | None:
    """What ``No.`` counts: the people or things of the group that it stands under."""
    lowest = each[-1]
    if lowest.field != "quantity" or lowest.label or lowest.kind or lowest.unit not in (None, "count") or lowest.tag:
        return None
    fields = ("people", "amount") if lowest.rank < _PLAIN_NUMBER else ("people",)
    counted = (other for other in reversed(each[:-1]) if other.field in fields and other.tag != "total")
    return next(counted, None)

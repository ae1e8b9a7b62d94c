"""Gives columns whose heading has a remark beside its period that period: ``Q4 (provisional)`` after ``Q1 | Q2 | Q3``.

What the remark means nobody need know: it goes with the notes of what stands below. Where several columns head the same
period the words beside it say what each of them counts. The same words beside several show that these go across. So
does a whole year, ``2022/23 annual funding``; several years together are no period of what stands beside others.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.remarked import Remarked, read_remarked
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_periods import months_named
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.plain_money import MAY_BE_MONEY
from svdesk.services.importing.headings.headings import Heading, is_total_column, read_heading
from svdesk.services.importing.headings.nested_headings import is_season, read_parts

_FEWEST = 2
_YEARS = re.compile(r"((?:19|20)\d\d ?[-/\u2013] ?(?:20)?\d\d) [^\W\d]")


def settle_remarked(drafts: Sequence[Draft]) -> None:
    """Label the columns of *drafts* that head a period with a remark, where the others show that periods go across."""
    if any(each.says.field == "date" and each.look.mostly(each.look.dates) for each in drafts):
        return
    read = [(each, *read) for each in drafts if (read := _without_remark(each))]
    numbers = {each.number for each, *_ in read}
    plain = [each for each in drafts if each.says.label and each.number not in numbers]
    alike = Counter(_length(each.says) for each in plain)
    again = Counter(remark for _, remark in {(each.label, fold(each.remark)) for *_, each in read})
    parted = Counter(_length(says) for _, says, _, each in read if each.apart or again[fold(each.remark)] >= _FEWEST)
    found = [
        each
        for each in read
        if alike[_length(each[1])] >= (1 if each[3].apart else _FEWEST) or parted[_length(each[1])] >= _FEWEST
    ]
    for each, says, subject, remarked in [each for each in read if each not in found]:
        if _YEARS.match(remarked.text):
            found.append((each, replace(says, tag=MAY_BE_MONEY), subject, remarked))
    heads = Counter((says.label, says.kind, subject) for _, says, subject, _ in found)
    paired = {each.says.label for each in plain if each.says.kind}
    taken = {(each.says.label, each.says.kind, each.subject) for each in plain}
    for each, says, subject, remarked in found:
        head = (says.label, says.kind, subject)
        if not says.kind and says.label in paired:
            # "Q1 profile" beside "Q1 actual" is no remark: the two make a pair.
            continue
        if head in taken:
            each.put_anew("ignore", "unknown")
        elif heads[head] > 1:
            each.says, each.subject = says, " ".join(filter(None, (subject, remarked.remark)))
        else:
            said_again = is_season(remarked.remark) or is_season(remarked.text)
            each.says, each.subject, each.remark = says, subject, "" if said_again else remarked.text


def settle_several_years(drafts: Sequence[Draft]) -> None:
    """Leave out the columns of numbers whose heading begins with several years together: ``2018-22 average``."""
    for each in drafts:
        years = _YEARS.match(each.heading)
        if years and each.look.numeric and not each.says.label and read_label(years[1]) is None:
            each.put_anew("ignore", "unknown")


def _without_remark(each: Draft) -> tuple[Heading, str, Remarked] | None:
    """What the heading of a column of numbers says without the remark beside a period in one of its rows."""
    if each.look.wordy or not each.look.numeric:
        return None
    read = [None if _is_known(part) else read_remarked(part) for part in each.parts]
    remarked = next(filter(None, reversed(read)), None)
    if remarked is None:
        return None
    parts = [found.period if found else part for found, part in zip(read, each.parts, strict=True)]
    says, subject = read_parts(parts)
    return (says, subject, remarked) if says.label else None


def _is_known(part: str) -> bool:
    """Whether a heading says more than a period with a remark: a sum, a unit, a word of the dictionary."""
    says = read_heading(part)
    return says.label is not None or says.sure > 0 or is_total_column(part)


def _length(says: Heading) -> int:
    return len(next(iter(months_named(says.label)), ())) if says.label else 0

"""Says whether the columns of a table are periods, and what becomes of periods in headings where they are not."""

from dataclasses import replace

from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.columns.drafts import Draft

_FEWEST = 2
_FIELD_OF_UNIT = {"gbp": "amount", "people": "people", "attendances": "people"}


def goes_across(drafts: list[Draft]) -> bool:
    """Whether columns are periods: two or more, or one where there is no column of dates."""
    periods = [each for each in drafts if each.says.label]
    dated = any(each.says.field == "date" and each.look.mostly(each.look.dates) for each in drafts)
    if dated and all(each.says.unit for each in periods) and len({each.says.label for each in periods}) == 1:
        return False
    return len(periods) >= 2 or (len(periods) == 1 and not dated)


def drop_periods(drafts: list[Draft]) -> None:
    """Where each row has its date, a period in a heading says nothing more; what is counted under it still counts."""
    for each in drafts:
        if each.says.label and each.says.unit:
            each.says = replace(each.says, label=None)
            each.subject = ""
            each.put(_FIELD_OF_UNIT.get(each.says.unit or "", "quantity"))
        elif each.says.label:
            each.put("ignore", "unknown")


def covers_the_others(each: Draft, counts: list[Draft]) -> bool:
    """Whether a period column is the sum of others: 2024/25 after its quarters, Q1 after April, May and June."""
    label = each.says.label
    if label is None or each.says.kind == "target":
        return False
    others = [other for other in counts if other is not each and other.says.label]
    if label.fy is not None and not label.part and not label.months:
        return sum(bool(other.says.label and months_named(other.says.label)) for other in others) >= _FEWEST
    own, found = months_named(label), 0
    taken: set[int] = set()
    for other in reversed(others[: sum(other.number < each.number for other in others)]):
        parts = months_named(other.says.label) if other.says.label else ()
        if other.says.kind == each.says.kind and other.subject == each.subject:
            if len(parts[0] if parts else ()) >= len(own[0] if own else ()):
                break
            if not any(set(part) <= set(whole) for part in parts for whole in own):
                return False
            if other.says.tag != "total":
                if taken & set(parts[0]):
                    return False
                taken |= set(parts[0])
            found += 1
    return found >= _FEWEST


def months_named(label: Label) -> tuple[tuple[int, ...], ...]:
    """The months of the year that a label is about, from 1 to 12: those of a quarter or half, from April or January."""
    if label.months:
        first, length = label.months
        return (tuple((first - 1 + at) % 12 + 1 for at in range(length)),)
    if label.part:
        number, length = label.part
        starts = (3 + (number - 1) * length, (number - 1) * length)
        return tuple(tuple((start + at) % 12 + 1 for at in range(length)) for start in starts)
    return ()

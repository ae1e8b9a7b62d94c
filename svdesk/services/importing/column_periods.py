"""Says whether the columns of a table are periods, and what becomes of periods in headings where they are not."""

from dataclasses import replace

from svdesk.services.importing.drafts import Draft

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

"""What may be answered about a number that was held: the choices that a person is given, and what they may type."""

import re
from decimal import Decimal, InvalidOperation

from svdesk.domain.quantity import LARGEST, number
from svdesk.services.importing.cells.cell_reading import Reading, Wanted
from svdesk.services.importing.cells.parts import apart, choices_of, parts_of, ways_of
from svdesk.services.importing.cells.units import DAYS, MINUTES, unit_said
from svdesk.services.importing.questions import LEAVE_NUMBER

RAISED, SPENT = "Money raised", "Money spent"


def choices(reading: Reading, wanted: Wanted) -> tuple[str, ...]:
    """The answers to choose from for a *reading* that is held, the likeliest first."""
    value, other = reading.value, reading.other
    match reading.code:
        case "day-length-unknown":
            return ("7 hours", "7.5 hours", "8 hours", LEAVE_NUMBER)
        case "income-in-costs":
            return (RAISED, SPENT, LEAVE_NUMBER)
        case "share-or-percent" if value is not None and other is not None:
            return (f"{number(value)}%", f"{number(other)}%")
        case "number-two-ways" if value is not None and other is not None:
            return (*(minutes_or_hours(reading) or (number(value), number(other))), LEAVE_NUMBER)
        case "below-nil" | "not-whole" if other is not None:
            return (number(other), LEAVE_NUMBER)
        case "two-numbers":
            return (*_several(reading.text, wanted), LEAVE_NUMBER)
        case _:
            return (LEAVE_NUMBER,)


def minutes_or_hours(reading: Reading) -> tuple[str, str] | None:
    """The two lengths of time that a *reading* may be, in words, where the first is in minutes."""
    value, other = reading.value, reading.other
    if value is None or other is None or not (reading.way == "minutes" or (reading.way == "clock" and value < 1)):
        return None
    return f"{number(round(value * 60, 1).normalize() + 0)} minutes", f"{number(other)} hours"


def typed_number(answer: str) -> Decimal | None:
    """The number that a person typed or chose (``7.5 hours``, ``£12``), or None."""
    try:
        found = Decimal(re.sub(r"[£%, ]|hours?", "", answer))
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < LARGEST else None


def meant_alike(answer: str, asked: str, text: str, wanted: Wanted) -> str | None:
    """What an *answer* about the cell *asked* comes to in *text*, which is written in the same way.

    None for what was typed, for one that may have been come to in two ways, and where it makes no sense of *text*.
    """
    if answer == LEAVE_NUMBER:
        return answer
    ways = [way for way, choice in ways_of(parts_of(asked)).items() if choice == answer]
    found = ways_of(parts_of(text)).get(ways[0]) if len(ways) == 1 else None
    return found if found in _several(text, wanted) else None


def _several(text: str, wanted: Wanted) -> list[str]:
    """What a cell of several numbers may come to; of people only what is whole."""
    parts = parts_of(text)
    found = choices_of(parts)
    if not found:
        numbers = [Decimal(each) for each in re.findall(r"\d{1,9}(?:\.\d{1,6})?", text.replace(",", ""))]
        found = list(dict.fromkeys(number(each) for each in [sum(numbers, Decimal(0)), *numbers]))
    together = apart(parts)
    if wanted.field == "amount" or any(unit_said(part.words) in (DAYS, MINUTES) for part in parts.numbers):
        found = [each for each in found if each != together]
    if wanted.field == "people":
        found = [each for each in found if each == together or "." not in each]
    return found

"""What a remembered answer can be changed to: the choices of its question, without the file that asked it."""

from collections.abc import Mapping

from svdesk.services.importing.columns.column_questions import (
    ALL_NEW,
    ALL_TOGETHER,
    AS_TEXT,
    DIFFERENT,
    EACH_PERIOD,
    EACH_PERSON,
    HOLD,
    OF_OTHERS,
    OF_PEOPLE,
    SAME,
    WITH_NOTES,
)
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.date_columns import AS_DAY, AS_MONTH, DAY_FIRST, MONTH_FIRST
from svdesk.services.importing.columns.heading_questions import NUMBER_OF_PEOPLE, PLAIN_NUMBER
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT
from svdesk.services.importing.recipes.recipe import AnswerRecipe
from svdesk.services.importing.recipes.recipe_answers import DAY, OVERLAP, TWO_WAYS
from svdesk.services.importing.rows.running import OWN, RUNNING
from svdesk.services.importing.rows.total_rows import RECORD, TOTAL
from svdesk.services.importing.rows.when import NO_DATE, SAME_AS_ABOVE

_OUT_OR_IN = (LEAVE_OUT, BRING_IN)

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "date-order-unclear": (DAY_FIRST, MONTH_FIRST),
    "date-or-month": (AS_DAY, AS_MONTH),
    "dates-left-blank": (SAME_AS_ABOVE, NO_DATE),
    "date-from-number": ("They are dates", "They are no dates"),
    "hours-each-or-all": (ALL_TOGETHER, EACH_PERSON),
    "number-of-what": (OF_PEOPLE, OF_OTHERS),
    "numbers-unexplained": (LEAVE_OUT, PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES),
    "numbers-counted": (PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES, LEAVE_OUT),
    "column-left-out": (LEAVE_OUT, WITH_NOTES),
    "personal-data": (LEAVE_OUT, WITH_NOTES, AS_TEXT),
    "headings-differ": (SAME, DIFFERENT),
    "hidden-columns": _OUT_OR_IN,
    "hidden-sheet": _OUT_OR_IN,
    "summary-sheet": _OUT_OR_IN,
    "sums-beside": _OUT_OR_IN,
    "running-totals": (OWN, RUNNING),
    "headings-unclear": (BRING_IN, HOLD),
    "total-or-record": (RECORD, TOTAL),
    "row-adds-up": (RECORD, TOTAL),
    OVERLAP: (EACH_PERIOD, ALL_NEW),
    DAY: ("7 hours", "7.5 hours", "8 hours"),
}


def choices(answer: AnswerRecipe) -> tuple[str, ...]:
    """The answers that a person can choose from instead of *answer*.

    None for a question whose choices depend on the headings: such an answer can only be forgotten. What a day is in
    hours may be typed besides.
    """
    return _CHOICES.get(answer.code, ())


def can_be(answer: AnswerRecipe) -> bool:
    """Whether *answer* is one that its question can have."""
    if answer.code == DAY:
        return typed_number(answer.answer) is not None
    if answer.code == TWO_WAYS:
        return answer.answer.isdecimal() and 1 <= int(answer.answer) <= 12
    known = _CHOICES.get(answer.code)
    return bool(answer.answer) if known is None else answer.answer in known

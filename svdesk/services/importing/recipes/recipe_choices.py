"""What a remembered answer can be changed to: the choices of its question, without the file that asked it."""

from collections.abc import Mapping

from svdesk.services.importing.columns.column_questions import (
    ALL_NEW,
    ALL_TOGETHER,
    AS_TEXT,
    EACH_PERIOD,
    EACH_PERSON,
    HOLD,
    OF_OTHERS,
    OF_PEOPLE,
    WITH_NOTES,
)
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.date_columns import AS_DAY, AS_MONTH, DAY_FIRST, MONTH_FIRST
from svdesk.services.importing.columns.grants_lists import AS_ACTIVITIES
from svdesk.services.importing.columns.heading_questions import NUMBER_OF_PEOPLE, ONE_EACH, PLAIN_NUMBER, POUNDS
from svdesk.services.importing.columns.shortened import DIFFERENT, SAME
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT, ONE_BY_ONE
from svdesk.services.importing.recipes.recipe import AnswerRecipe
from svdesk.services.importing.recipes.recipe_answers import DAY, OVERLAP, RUN_ON, TWO_WAYS
from svdesk.services.importing.rows.left_out_columns import ALL_OUT, ALL_WITH_NOTES
from svdesk.services.importing.rows.running import FROM_START, OWN, RUNNING
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
    "amount-of-what": (POUNDS, PLAIN_NUMBER),
    "marks-counted": (ONE_EACH, LEAVE_OUT),
    "numbers-unexplained": (LEAVE_OUT, PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES),
    "numbers-counted": (PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES, LEAVE_OUT),
    "column-left-out": (LEAVE_OUT, WITH_NOTES),
    "columns-left-out": (ALL_OUT, ALL_WITH_NOTES, ONE_BY_ONE),
    "personal-data": (LEAVE_OUT, WITH_NOTES, AS_TEXT),
    "names-kept": (BRING_IN, LEAVE_OUT),
    "headings-differ": (SAME, DIFFERENT),
    "hidden-columns": _OUT_OR_IN,
    "hidden-sheet": _OUT_OR_IN,
    "summary-sheet": _OUT_OR_IN,
    "grants-list": (LEAVE_OUT, AS_ACTIVITIES),
    "sums-beside": _OUT_OR_IN,
    RUN_ON: (OWN, RUNNING),
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
    if (answer.code, answer.answer) == (RUN_ON, FROM_START):
        return (OWN, FROM_START)
    return _CHOICES.get(answer.code, ())


def can_be(answer: AnswerRecipe) -> bool:
    """Whether *answer* is one that its question can have."""
    if answer.code == DAY:
        return typed_number(answer.answer) is not None
    if answer.code == TWO_WAYS:
        return answer.answer.isdecimal() and 1 <= int(answer.answer) <= 12
    known = choices(answer)
    return answer.answer in known if known else bool(answer.answer)

"""Lets an answer have the last word where something said on the picture of the sheet had settled its question before.

A correction beats an answer; so a person who answers such a question takes the correction back by that, or, where it
is remembered of an earlier file and cannot be taken back here, says the contrary.
"""

from collections.abc import Mapping

from svdesk.services.importing.cells.sheet_text import column_number
from svdesk.services.importing.columns.column_questions import AS_TEXT, WITH_NOTES
from svdesk.services.importing.questions import BRING_IN
from svdesk.services.importing.recipes.recall import Reading
from svdesk.services.importing.said.corrections import ColumnIs, Correction, Corrections, Role, SheetIs

_ROLES: Mapping[str, Role] = {WITH_NOTES: "notes", AS_TEXT: "text"}


def after_answers(corrections: Corrections, reading: Reading | None, answers: Mapping[str, str]) -> Corrections:
    """*corrections* of the person without those which would keep one of *answers*, by question key, from its effect.

    *reading* is that of the rehearsal on the screen, with what is remembered of earlier files.
    """
    settled = reading.corrected.answers if reading else {}
    for key, answer in answers.items():
        if reading is None or settled.get(key, answer) == answer:
            continue
        for each in reading.corrections:
            if not _settles(each, key):
                continue
            if each in corrections.made:
                corrections = corrections.without(each)
            elif isinstance(each, SheetIs):
                corrections = corrections.with_one(SheetIs(each.sheet, answer == BRING_IN))
            elif isinstance(each, ColumnIs) and answer in _ROLES:
                said = ColumnIs(each.sheet, each.row, each.column, _ROLES[answer])
                corrections = corrections.with_one(said)
    return corrections


def _settles(correction: Correction, key: str) -> bool:
    _code, _bar, rest = key.partition("|")
    sheet, _row, letter = [*rest.rsplit("|", 2), "", ""][:3]
    match correction:
        case SheetIs():
            return correction.sheet == sheet and not letter
        case ColumnIs():
            return correction.sheet == sheet and bool(letter) and correction.column == column_number(letter)
        case _:
            return False

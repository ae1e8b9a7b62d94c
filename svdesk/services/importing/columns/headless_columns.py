"""Settles columns without a heading among others that have one: nothing is lost, or counted as something else."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import MOST, Draft
from svdesk.services.importing.columns.idle_columns import NO, YES
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS

_REFERENCE = re.compile(r"(?=.*\d)(?!.*[^\W\d_]{4}).{2,20}")
"""A figure, and no word of four letters: ``INV-88``, ``A/12``, ``Chq 101``."""


def may_say_what_was_done(grid: Grid, each: Draft, drafts: Sequence[Draft], rows: list[int]) -> bool:
    """Whether words under a heading that nobody knows may say it: not yes and no, and not what stands in few rows.

    So stands behind the last heading what follows a comma too many. Nor do ``INV-88`` and ``A/12`` beside words.
    """
    if each.says.tag != "unknown" or not each.look.wordy:
        return False
    headed = [other.number for other in drafts if other.parts]
    behind = not each.parts and each.number > max(headed, default=each.number)
    few = 2 * each.look.said < max(other.look.filled for other in drafts)
    said = [str(value) for value in grid.sample(each.number, rows) if not is_blank(value)]
    answers = all(fold(text) in YES | NO for text in said)
    others = any(other is not each and other.look.wordy and other.says.tag == "unknown" for other in drafts)
    references = others and 5 * sum(_REFERENCE.fullmatch(text) is not None for text in said) >= 4 * len(said)
    return not answers and not references and not (behind and few)


def settle_headless(drafts: Sequence[Draft]) -> None:
    """Words without a heading are notes, units or names of people; numbers without one wait to be asked about."""
    headed = [each for each in drafts if each.parts]
    if len(headed) < 2:
        return
    counted = any(each.says.field in COUNTS for each in headed)
    united = any(each.says.field == "unit" for each in drafts)
    for each in drafts:
        if each.parts or not each.look.said:
            continue
        look = each.look
        if each.says.field in COUNTS and each.says.tag == "guessed" and counted:
            each.put("ignore", "headless")
        elif each.says.field == "ignore" and each.says.tag == "unknown":
            if look.mostly(look.kinds) and look.kinds > 1 and not any(other.says.field == "kind" for other in drafts):
                each.put("kind")
            elif look.mostly(look.units, MOST) and look.wordy and not united:
                each.put("unit")
                united = True
            elif look.mostly(look.names, MOST) and look.distinct > 1:
                each.put("ignore", "personal")
            else:
                each.put("notes" if look.wordy else "ignore", "" if look.wordy else "headless")

"""The marks of a register: a tick, a cross, P for present: who came, who did not, and what may mean either."""

from collections.abc import Collection, Mapping
from enum import IntEnum

from svdesk.services.importing.cells.vocabulary import AWAY, DID_NOT_HAPPEN, phrases
from svdesk.services.importing.cells.words import fold
from svdesk.services.workbook.sheet import Value


class Mark(IntEnum):
    """What a cell of a register says of one person on one day."""

    BLANK = 0
    CAME = 1
    ABSENT = 2
    UNCLEAR = 3


_CAME = set(
    phrases(
        "✓; ✔; √; ☑; ✅; ü; /; \\; //; 1; y; yes; p; pr; pres; present; l; late; i; do; attended; came; presennol; oedd"
    )
)
_ABSENT = set(
    phrases(
        "a; ab; abs; absent; o; 0; n; no; -; --; nil; apols; apologies; apology; ill; away; dna; absennol; nac oedd; "
        f"na; ☐; injured; excused; unavailable; none; no show; did not attend; anafwyd; {AWAY}; {DID_NOT_HAPPEN}"
    )
)
_CROSSES = set(phrases("x; \u00d7; ✗; ✘; ✕; ✖; ☒"))
_DOTS = set(phrases("*; •; ●; +"))
_DOUBTFUL = _CROSSES | _DOTS | set("#?cehstumgbv") | {"late?"}
_WORDS = 20

TOTAL_LABELS = set(
    phrases(
        "present; attended; attendance; attendances; number present; no. present; no present; numbers; "
        "number attending; no. attending; count; came; headcount; presennol; nifer; attendees"
    )
)
"""What stands before the row that counts who came, beside the usual words for totals."""


def mark_of(value: Value) -> Mark:
    """What one cell says, as far as it can be told without those beside it; anything but a mark is unclear."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return Mark.BLANK
    text = fold(str(value)) if not isinstance(value, bool) else ("yes" if value else "no")
    return Mark.CAME if text in _CAME else Mark.ABSENT if text in _ABSENT else Mark.UNCLEAR


def is_mark(value: Value) -> bool:
    """Whether a cell is a mark such as registers hold; 0 and 1 may be numbers as well."""
    if isinstance(value, bool):
        return True
    if isinstance(value, int):
        return value in (0, 1)
    if not isinstance(value, str) or len(value) > _WORDS:
        return False
    folded = fold(value)
    return folded in _CAME or folded in _ABSENT or folded in _DOUBTFUL


def is_letter_mark(value: Value) -> bool:
    """Whether a cell is a mark and no number."""
    return is_mark(value) and not isinstance(value, int) and fold(str(value)) not in {"0", "1", "-", "--"}


class Marks:
    """Settles the marks of one register together: ``x`` means *came*, unless ticks stand beside it."""

    def __init__(self, values: Collection[Value], legend: Mapping[str, Mark] | None = None) -> None:
        """The marks among *values*; what the *legend* of the register says of a mark needs no guess."""
        self._legend = legend or {}
        marks = {fold(str(value)) for value in values if isinstance(value, str) and value.strip()}
        kinds = {mark_of(value) for value in values}
        crosses = marks & _CROSSES
        self._crossed = crosses if len(crosses) == 1 and Mark.CAME not in kinds else set()
        self._dots = marks & _DOTS if Mark.CAME not in kinds and not crosses else set()
        # Letters for absence alone leave it open whether A stands for attended, and O for a tick.
        letters = {"a", "o"} & marks
        self._doubtful = letters if letters and Mark.CAME not in kinds and not self._crossed | self._dots else set()

    def of(self, value: Value) -> Mark:
        """What one cell says beside the others."""
        text = fold(value) if isinstance(value, str) else ""
        if text in self._legend:
            return self._legend[text]
        if text and (text in self._crossed or text in self._dots):
            return Mark.CAME
        return Mark.UNCLEAR if text and text in self._doubtful else mark_of(value)

"""Parts the one period that a heading names from the remark beside it: ``Q4 (provisional)``, ``MAY 2024 - Mair``."""

import re
from functools import lru_cache
from typing import NamedTuple

from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.vocabulary import DID_NOT_HAPPEN, phrases
from svdesk.services.importing.cells.words import SHORT, fold, tidy

_WORD = re.compile(r"[^\s(\[]+|[(\[][^\s(\[]*")
_APART = " -\u2013\u2014:;,./|([*"
_MAY_NAME_ONE = re.compile(rf"\d|\b(?:{MONTH}|quarter|qtr|half|chwarter|hanner)\b")
_BRACKETED = re.compile(r"[(\[].*[)\]]")
_ANOTHER = re.compile(rf"\b(?:{MONTH}|q[1-4]|(?:19|20)\d\d)\b")
_CALLED_OFF = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases(DID_NOT_HAPPEN)))})(?!\w)")


class Remarked(NamedTuple):
    """The ``label`` of a ``text``, with the words for it, ``period``, and the ``remark`` beside them, as they stand.

    ``first``: the period stands before the remark; ``apart``: a dash or a bracket parts the two.
    """

    text: str
    label: Label
    period: str
    remark: str
    first: bool
    apart: bool

    @property
    def heads(self) -> bool:
        """Whether a line so written heads what follows: ``Mair - May 2024`` does, ``Closed in May 2024`` is a note."""
        if self.first:
            return self.apart or self.label.has_year
        return self.apart and not _CALLED_OFF.search(fold(self.remark))


def read_remarked(text: str) -> Remarked | None:
    """The period with which *text* begins, or else ends, where the rest of it names no other; None for all else."""
    return _read(tidy(text)) if len(text) <= SHORT else None


@lru_cache(maxsize=5_000)
def _read(text: str) -> Remarked | None:
    words = list(_WORD.finditer(text)) if _MAY_NAME_ONE.search(fold(text)) else []
    begins = (_parted(text[: each.start()], text[each.start() :], first=True) for each in reversed(words[1:]))
    ends = (_parted(text[each.end() :], text[: each.end()], first=False) for each in words[:-1])
    return next(filter(None, begins), None) or next(filter(None, ends), None)


def _parted(period: str, rest: str, *, first: bool) -> Remarked | None:
    label = read_label(period.strip(_APART))
    remark = rest.strip(_APART + ")]")
    bracketed = _BRACKETED.fullmatch(rest.strip()) is not None
    another = read_label(remark) is not None if bracketed else _ANOTHER.search(fold(remark)) is not None
    if label is None or another or not any(each.isalpha() for each in remark):
        return None
    edge = (period.rstrip()[-1:], rest.lstrip()[:1]) if first else (rest.rstrip()[-1:], period.lstrip()[:1])
    text = period + rest if first else rest + period
    return Remarked(text, label, period.strip(_APART + ")]"), remark, first, not all(each.isalnum() for each in edge))

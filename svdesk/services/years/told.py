"""What a file tells of earlier years, before anybody has said which of it is kept: totals, and what is left out."""

from dataclasses import dataclass

from svdesk.domain.period import Period
from svdesk.services.years.totals import Said


@dataclass(frozen=True, slots=True)
class Totalled:
    """One total that a file tells, with the period that it is of and how many of the file's counts it is made of."""

    period: Period
    said: Said
    counts: int = 1


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that the file tells and that is in no total: where it stands, what it is, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of earlier years: totals, the earliest period first, and all that is left out of them.

    ``contract`` is the id of the one contract that they are of, or empty; ``assumed`` says what was not asked.
    """

    file: str
    totals: tuple[Totalled, ...]
    left_out: tuple[NotTaken, ...]
    contract: str = ""
    assumed: tuple[str, ...] = ()

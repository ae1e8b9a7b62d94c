"""What was done, when, where and for whom, and what was counted."""

from dataclasses import dataclass
from enum import StrEnum

from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity


class PeopleBasis(StrEnum):
    """How people were counted: every visit, each person once, or only those new in the year."""

    ATTENDANCES = "attendances"
    DIFFERENT_PEOPLE = "different_people"
    NEW_PEOPLE = "new_people"


class Empty(StrEnum):
    """The four kinds of empty: nil is a number, the others are reasons for having none."""

    NIL = "nil"
    NOT_APPLICABLE = "not_applicable"
    NOT_KNOWN = "not_known"
    NOT_ANSWERED = "not_answered"


class CountKind(StrEnum):
    """Whether something happened or was aimed at; a target never counts as done."""

    ACTUAL = "actual"
    TARGET = "target"


_PART = "."
"""Stands in the id of a part, between the id of the count that was divided and what is the part's own."""


def part_of(count_id: str, own: str) -> str:
    """The id, *own* to it, of a further part of the count with the id *count_id*, which may be a part itself."""
    return f"{whole_of(count_id)}{_PART}{own}"


def whole_of(count_id: str) -> str:
    """The id of the count whose part has the id *count_id*; that id itself where nothing was divided."""
    return count_id.partition(_PART)[0]


@dataclass(frozen=True, slots=True)
class Count:
    """Something counted in an activity, under one of the charity's own terms.

    Exactly one of ``quantity`` and ``empty`` is given; otherwise ``ValueError``. The ``id`` of a part says of what.
    """

    id: str
    own_term: str
    quantity: Quantity | None = None
    empty: Empty | None = None
    people_basis: PeopleBasis | None = None
    kind: CountKind = CountKind.ACTUAL
    estimate: bool = False

    def __post_init__(self) -> None:
        if (self.quantity is None) == (self.empty is None):
            raise ValueError("a count has either a quantity or a reason for having none")


@dataclass(frozen=True, slots=True)
class Share:
    """The part of an activity that belongs to a contract: 10,000 hundredths of a per cent is all."""

    contract: str
    hundredths: int


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing done: ``period`` is a single day or longer; ``minutes`` is how long a session lasted.

    An activity with no shares belongs to every contract whole.
    """

    id: str
    text: str
    period: Period
    counts: tuple[Count, ...] = ()
    minutes: int | None = None
    place: str = ""
    groups: frozenset[str] = frozenset()
    section: str = ""
    private_note: str = ""
    public_note: str = ""
    shares: tuple[Share, ...] = ()

    def share_of(self, contract: str) -> int:
        """Hundredths of a per cent of it that belong to *contract*: all when nothing was divided."""
        if not self.shares:
            return 10000
        return sum(share.hundredths for share in self.shares if share.contract == contract)

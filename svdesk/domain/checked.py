"""A return as the checks see it, and the few phrases in which they speak of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from svdesk.domain.activity import Activity, Count, CountKind
from svdesk.domain.authority import Contract
from svdesk.domain.figures import Figure, Recorded
from svdesk.domain.period import Period
from svdesk.domain.problem import Page, Where
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import ReturnFormat
from svdesk.i18n import _, counted


@dataclass(frozen=True)
class Return:
    """A return as it is checked: what was asked, what was recorded, and the figures made from it.

    ``targets`` are those of this period by the codes of figures, in the figures' own units; ``others`` are the
    contracts besides this one.
    """

    form: ReturnFormat
    contract: Contract
    period: Period
    recorded: Recorded
    figures: Sequence[Figure]
    targets: Mapping[str, Quantity]
    answers: Mapping[str, str]
    others: Sequence[Contract] = ()

    @cached_property
    def activities(self) -> list[Activity]:
        """The activities which have at least a day in the period."""
        return [a for a in self.recorded.activities if a.period.overlaps(self.period)]

    @cached_property
    def counts(self) -> dict[str, Count]:
        """Their counts by id."""
        return {count.id: count for activity in self.activities for count in activity.counts}

    @cached_property
    def uses(self) -> Counter[str]:
        """How many counts of what was done stand under each own term in the period."""
        return Counter(c.own_term for c in self.counts.values() if c.kind is CountKind.ACTUAL)

    @property
    def authority(self) -> str:
        """The name of the authority, as sentences use it."""
        return self.contract.authority.name


def word_count(text: str) -> int:
    """How many words a text has, as word processors count them: runs of anything between spaces."""
    return len(text.split())


def named(figure: Figure) -> str:
    """A figure as a sentence names it: ``AT1 (People helped towards work)``."""
    return f"{figure.code} ({figure.label})"


def counts_told(how_many: int) -> str:
    """How many counts: ``1 count``, ``12 counts``."""
    return counted(how_many, _("1 count"), _("{n} counts"))


def on_line(made: Return, code: str) -> Where:
    """The line or question with this code, on the page of returns."""
    return Where(Page.RETURNS, made.contract.id, code)

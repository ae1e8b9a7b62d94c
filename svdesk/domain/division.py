"""Where an activity counts: whole in every contract that runs then, or divided among them by a person's word.

The shares of one activity come to the whole at most. More is kept only with the reason why the same work may be
counted twice, so that a reader of the returns can be told it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from svdesk.domain.activity import Activity, Share
from svdesk.domain.authority import Contract
from svdesk.domain.quantity import number

WHOLE = 10_000
"""Hundredths of a per cent in all of something."""


@dataclass(frozen=True, slots=True)
class Division:
    """The shares of one activity, none of them for "not divided"; ``reason`` is why they may be over the whole."""

    shares: tuple[Share, ...] = ()
    reason: str = ""

    @property
    def total(self) -> int:
        """What the shares come to, in hundredths of a per cent."""
        return sum(share.hundredths for share in self.shares)

    @property
    def refused(self) -> bool:
        """Whether more than the whole is given away and nobody has said why."""
        return self.total > WHOLE and not self.reason.strip()


def percent(hundredths: int) -> str:
    """Hundredths of a per cent as people read them: ``33.33%``."""
    return f"{number(Decimal(hundredths) / 100)}%"


def counted_in(activity: Activity, contracts: Iterable[Contract]) -> list[Contract]:
    """Those of *contracts* in which some of *activity* counts: it has a share of it, or was never divided.

    One that was never divided counts in each contract which runs on any of its days.
    """
    if activity.shares:
        return [contract for contract in contracts if activity.share_of(contract.id)]
    return [contract for contract in contracts if contract.period.overlaps(activity.period)]

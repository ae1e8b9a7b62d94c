"""Who asks: authorities, the contracts and grants they give, and the targets in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity, total


@dataclass(frozen=True, slots=True)
class Authority:
    """A council or other body which buys services or gives grants."""

    id: str
    name: str
    department: str = ""
    identifier: str = ""
    """As org-id.guide writes it, such as ``GB-CHC-1164021``; empty where nobody has said."""


@dataclass(frozen=True, slots=True)
class Provider:
    """The charity or social enterprise whose desk file this is; its year begins on the first of a month."""

    id: str
    name: str
    charity_number: str = ""
    company_number: str = ""
    year_start_month: int = 4


class ContractKind(StrEnum):
    """Whether the authority buys a service or gives a grant."""

    CONTRACT = "contract"
    GRANT = "grant"


@dataclass(frozen=True, slots=True)
class Target:
    """How much of a measure is promised for a period."""

    code: str
    period: Period
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract or grant: what it is called, when it runs, and the return format that it is answered in.

    ``format_id`` and ``format_edition`` are pinned: last year's contract keeps last year's form. ``amount_pence`` is in
    hundredths of ``currency`` (ISO 4217), None where nobody has said; ``grant_id`` is how the funder's own list knows
    it; ``follows`` is the id of the contract that it goes on from.
    """

    id: str
    authority: Authority
    reference: str
    title: str
    period: Period
    format_id: str
    format_edition: str
    kind: ContractKind = ContractKind.CONTRACT
    local_means: str = ""
    targets: tuple[Target, ...] = ()
    amount_pence: int | None = None
    currency: str = "GBP"
    grant_id: str = ""
    follows: str = ""


def target_for(targets: Iterable[Target], code: str, period: Period) -> Quantity | None:
    """The target of a measure for *period*: the very one, or the sum of those that fill it day for day."""
    mine = sorted((t for t in targets if t.code == code and t.period in period), key=lambda t: t.period)
    for target in mine:
        if target.period == period:
            return target.quantity
    covered = sum((t.period.end - t.period.start).days + 1 for t in mine)
    apart = all(not a.period.overlaps(b.period) for a, b in pairwise(mine))
    if not mine or not apart or covered != (period.end - period.start).days + 1:
        return None
    return total((t.quantity for t in mine), mine[0].quantity.unit)

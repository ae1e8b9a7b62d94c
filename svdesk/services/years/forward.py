"""Next year's contracts out of this year's: the same authority and promises a year on, and none of the figures.

Own words, what they mean, places and how workbooks are read belong to the charity, not to a year, so they are there
already. A contract that was carried on names the one that it follows, and so last year's answers can be found.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from svdesk.domain.authority import Contract, Target
from svdesk.domain.period import Period, months_later
from svdesk.i18n import _
from svdesk.services import contracts as giving
from svdesk.services.returns import formats
from svdesk.services.returns.assemble import pinned_format
from svdesk.storage import authorities
from svdesk.storage.glossaries import in_order
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

_SOON = timedelta(days=120)
"""A contract is due to be carried on from this long before it ends."""

_LONG_AGO = timedelta(days=366)
"""What ended longer ago than this can be carried on too, but is due no more."""

_TWO_YEARS = re.compile(r"(?<!\d)((?:20)?\d\d)([-/])((?:20)?\d\d)(?!\d)", re.ASCII)
_ONE_YEAR = re.compile(r"(?<!\d)(?<!\d[-/])(20\d\d)(?![-/]?\d\d(?!\d)|\d)", re.ASCII)
"""A year alone: 2026-14 is the fourteenth of a funder's grants, and its number is not ours to change."""


@dataclass(frozen=True, slots=True)
class Onward:
    """A contract and what it would be in its next term; ``newer_form`` where its format has a later edition."""

    before: Contract
    after: Contract
    newer_form: bool

    @property
    def left_behind(self) -> int:
        """How many targets do not go along, because their periods are outside the old dates or the new ones."""
        return len(self.before.targets) - len(self.after.targets)

    def due(self, today: date) -> bool:
        """Whether the contract ends soon, or ended not long ago."""
        return _due(self.before, today)

    def called(self, reference: str, period: Period) -> "Onward":
        """The same with another reference and other days; targets that are outside those stay behind."""
        return replace(self, after=_kept_within(replace(self.after, reference=reference, period=period)))


def proposals(store: Store, today: date) -> list[Onward]:
    """What can be carried on: each contract that no other follows; those that are due first, each part latest first.

    One without an end, which funders' lists write as one in the year 9999, has no next term.
    """
    known = authorities.contracts(store)
    followed = {one.follows for one in known}
    taken = {one.reference.casefold() for one in known}
    found = []
    for contract in sorted(known, key=lambda one: not _due(one, today)):
        if contract.id not in followed and _has_next_term(contract.period):
            found.append(_onward(contract, taken))
            taken.add(found[-1].after.reference.casefold())
    return found


def carry_on(store: Store, chosen: Sequence[Onward], by: str, at: datetime) -> list[str]:
    """Keep the *chosen* next terms, with whatever the person changed in them, as one change set; returns their ids.

    Raises ``UserError`` when a reference is empty or that of another contract.
    """
    alone = _("Carry {reference} on into its next year")
    label = alone if len(chosen) == 1 else _("Carry {n} contracts on into their next year")
    words = label.format(reference=chosen[0].before.reference if chosen else "", n=len(chosen))
    with store.change(words, by=by):
        return [giving.add(store, one.after, pinned_format(store, one.after), by, at) for one in chosen]


def next_reference(reference: str, taken: set[str], years: int = 1, own: Collection[int] = range(2000, 2100)) -> str:
    """*reference* with its years moved on by so many, or with the number of its renewal where it names no year.

    A pair of years moves, and a year alone where it is one of the contract's *own*: any other number is the funder's.
    *taken* holds the references there are, in lower case; what is returned is none of them.
    """
    moved = _TWO_YEARS.sub(lambda found: _later_pair(found, years), reference)
    if moved == reference:
        moved = _ONE_YEAR.sub(lambda year: _later(year[1], years) if int(year[1]) in own else year[1], reference)
    number = 2
    made = moved
    while made.casefold() in taken:
        made = f"{moved} ({number})"
        number += 1
    return made


def _later_pair(found: re.Match[str], years: int) -> str:
    first, between, second = found.groups()
    if (int(second) - int(first)) % 100 not in {1, years}:
        return found[0]
    return f"{_later(first, years)}{between}{_later(second, years)}"


def _later(year: str, years: int) -> str:
    return str(int(year) + years) if len(year) == 4 else f"{(int(year) + years) % 100:02d}"


def _onward(contract: Contract, taken: set[str]) -> Onward:
    newest = _newest(contract)
    period = _moved(contract.period, contract.period)
    years = period.start.year - contract.period.start.year
    own = (contract.period.start.year, contract.period.end.year)
    after = replace(
        contract,
        id=new_id(),
        reference=next_reference(contract.reference, taken, years, own),
        period=period,
        targets=tuple(_carried(target, contract) for target in _kept_within(contract).targets),
        format_edition=newest,
        amount_pence=None,
        grant_id="",
        follows=contract.id,
    )
    return Onward(contract, _kept_within(after), newest != contract.format_edition)


def _has_next_term(term: Period) -> bool:
    return date.max - term.end > term.end - term.start


def _due(contract: Contract, today: date) -> bool:
    return -_LONG_AGO <= contract.period.end - today <= _SOON


def _kept_within(contract: Contract) -> Contract:
    gone = giving.outside(contract)
    return replace(contract, targets=tuple(one for one in contract.targets if one not in gone))


def _carried(target: Target, contract: Contract) -> Target:
    return replace(target, period=_moved(target.period, contract.period))


def _moved(period: Period, term: Period) -> Period:
    """*period* later by the length of *term*: by months where it lasts for whole ones, otherwise by its days.

    A year from 6 April is followed by a year from 6 April, leap year or not.
    """
    day = timedelta(days=1)
    length = term.end + day - term.start
    months = (term.end + day).month - term.start.month + 12 * ((term.end + day).year - term.start.year)
    if months < 1 or months_later(term.start, months) != term.end + day:
        return Period(period.start + length, period.end + length)
    return Period(months_later(period.start, months), months_later(period.end + day, months) - day)


def _newest(contract: Contract) -> str:
    """The edition that we ship of the contract's format, or its own where we ship none."""
    editions = [form.edition for form in formats.shipped_formats() if form.id == contract.format_id]
    return max([*editions, contract.format_edition], key=in_order)

"""A year known by its totals only: kept as such, beside no records, and compared with what was recorded since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.domain.period import Period, written
from svdesk.domain.quantity import Quantity
from svdesk.i18n import _
from svdesk.storage import earlier, mappings, shipped
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

if TYPE_CHECKING:
    from svdesk.services.importing.journey import Rehearsal


@dataclass(frozen=True, slots=True)
class Said:
    """One total as a person, a workbook or an old return says it: the words, and how much in which unit."""

    label: str
    quantity: Quantity
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Totalled:
    """One total that a file tells, with the period that it is of and how many of the file's counts it is made of.

    ``held`` is how many rows of the same words are not in it, as somebody must have a word about them first.
    """

    period: Period
    said: Said
    counts: int = 1
    held: int = 0


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that the file tells and that is in no total: where it stands, what it is, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of earlier years: totals, the earliest period first, and all that is left out of them.

    ``contract`` is the id of the one contract that they are of, or empty; ``assumed`` says what was taken for granted.
    ``rehearsal`` is that of a spreadsheet, with the questions about it.
    """

    file: str
    totals: tuple[Totalled, ...]
    left_out: tuple[NotTaken, ...]
    contract: str = ""
    assumed: tuple[str, ...] = ()
    rehearsal: "Rehearsal | None" = None


def keep(store: Store, period: Period, said: Sequence[Said], source: str, by: str, contract: str = "") -> list[str]:
    """Keep the totals of *period* as one change set, each in place of the one said before, and return their ids.

    New words become own terms, to be mapped as any. Raises ``UserError`` where two lines say the same word in the
    same unit, since only one of them can be the total, or where a line has no words.
    """
    _refuse_unclear(said)
    with store.change(_("Totals of {period}").format(period=written(period)), by=by) as change:
        ids = mappings.own_term_ids(change, [(one.label, one.quantity.unit.id) for one in said])
        return [
            earlier.put_total(
                change,
                EarlierTotal(
                    new_id(),
                    ids[fold(one.label), one.quantity.unit.id],
                    period,
                    one.quantity,
                    source,
                    one.estimate,
                    contract,
                ),
            )
            for one in said
        ]


def correct(store: Store, total: EarlierTotal, quantity: Quantity, by: str) -> None:
    """Put another quantity in place of that of a total; it must be in the same unit, else ``UserError``."""
    if quantity.unit.id != total.quantity.unit.id:
        raise UserError(
            _("A total keeps its unit."), _("Delete it, and say it again in the other unit, as a word of its own.")
        )
    with store.change(_("Total of {period}").format(period=written(total.period)), by=by) as change:
        earlier.put_total(change, replace(total, quantity=quantity))


def remove(store: Store, totals: Sequence[EarlierTotal], by: str) -> None:
    """Forget totals, as one change set."""
    with store.change(_("Delete {n} totals").format(n=len(totals)), by=by) as change:
        for total in totals:
            earlier.remove_total(change, total.id)


def of(store: Store, period: Period | None = None) -> list[EarlierTotal]:
    """The totals that are kept, of exactly *period* where it is given."""
    return [one for one in earlier.totals(store, shipped.units()) if period in (None, one.period)]


def _refuse_unclear(said: Sequence[Said]) -> None:
    seen: set[tuple[str, str]] = set()
    for one in said:
        key = (fold(one.label), one.quantity.unit.id)
        if not key[0]:
            raise UserError(_("A total has no words."), _("Say what it is a total of."))
        if key in seen:
            raise UserError(
                _("“{label}” stands there twice.").format(label=one.label),
                _("Keep the line that is the total, and leave the other out."),
            )
        seen.add(key)

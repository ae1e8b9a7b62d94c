"""Who asks, and what was promised to them: contracts and grants with their targets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from svdesk.domain.authority import Contract, Target
from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.domain.return_format import ReturnFormat
from svdesk.i18n import _
from svdesk.storage import authorities, earlier, editions, mappings
from svdesk.storage.change import Change
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


def add(store: Store, contract: Contract, pinned: ReturnFormat, by: str, at: datetime) -> str:
    """Keep a new contract with its authority and targets, pin the format that it is answered in, and give its id.

    Raises ``UserError`` when it has no reference, or one that another contract has.
    """
    _refuse_unusable(store, contract)
    with store.change(_("Add contract {reference}").format(reference=contract.reference), by=by) as change:
        said = contract.authority
        authority = authorities.authority_id(change, said.name, said.department)
        authorities.add_contract(change, _under(authority, contract), _pinned(change, pinned, at))
    return contract.id


def alter(
    store: Store,
    contract: Contract,
    pinned: ReturnFormat,
    by: str,
    at: datetime,
    carried: Sequence[tuple[Target, str]] = (),
) -> str:
    """Keep what is said now of a contract that is there already, and give its id.

    Its targets are left as they are, but for those *carried* over to the line with the code beside them. An authority
    that has no other contract is renamed, unless there is one of the new name. Raises
    ``UserError`` when it has no reference, or one that another contract has.
    """
    _refuse_unusable(store, contract)
    with store.change(_("Change contract {reference}").format(reference=contract.reference), by=by) as change:
        authority = authorities.authority_of(change, contract)
        authorities.alter_contract(change, _under(authority, contract), _pinned(change, pinned, at))
        for target, code in carried:
            authorities.remove_target(change, contract.id, target.code, target.period)
            authorities.put_target(change, contract.id, replace(target, code=code))
    return contract.id


def remove(store: Store, contract: Contract, by: str) -> None:
    """Delete a contract with its targets, answers and totals of earlier years, as one change set.

    Raises ``UserError`` where a return was sent for it: it stays.
    """
    if authorities.has_been_answered(store, contract.id):
        raise UserError(
            _("A return for {reference} has been exported, so it is kept.").format(reference=contract.reference),
            _("Nothing needs to be done; a contract that has ended asks for nothing more."),
        )
    with store.change(_("Delete contract {reference}").format(reference=contract.reference), by=by) as change:
        authorities.remove_contract(change, contract.id)


def goes_with(store: Store, contract: Contract) -> list[EarlierTotal]:
    """The totals of earlier years that are of this contract only, and are deleted with it."""
    return [one for one in earlier.totals(store, units()) if one.contract == contract.id]


def outside(contract: Contract) -> list[Target]:
    """The targets of a contract that are for periods wholly outside its dates, as when those were moved."""
    return [target for target in contract.targets if not target.period.overlaps(contract.period)]


def promise(store: Store, contract: Contract, target: Target, by: str) -> None:
    """Keep how much of a measure is promised for a period, in place of what was promised for it before."""
    words = _("Target of {code} for {reference}").format(code=target.code, reference=contract.reference)
    with store.change(words, by=by) as change:
        authorities.put_target(change, contract.id, target)


def unpromise(store: Store, contract: Contract, code: str, period: Period, by: str) -> None:
    """Nothing is promised of a measure for *period* any more."""
    words = _("No target of {code} for {reference}").format(code=code, reference=contract.reference)
    with store.change(words, by=by) as change:
        authorities.remove_target(change, contract.id, code, period)


def terms_in_use(store: Store) -> frozenset[str]:
    """The ids of shared terms that own words are mapped to: of these a target is likeliest to be promised."""
    return frozenset(
        mapping.term for mapping in mappings.decisions(store).values() if mapping.term and mapping.relation.counts
    )


def _under(authority_id: str, contract: Contract) -> Contract:
    return replace(contract, authority=replace(contract.authority, id=authority_id))


def _pinned(change: Change, pinned: ReturnFormat, at: datetime) -> str:
    return editions.pin(change, "format", pinned.id, pinned.edition, pinned.text, at)


def _refuse_unusable(store: Store, contract: Contract) -> None:
    if not contract.reference.strip() or not contract.authority.name.strip():
        raise UserError(
            _("A contract needs a reference and an authority."),
            _("Type what the authority calls it, for example its number, and who the authority is."),
        )
    for other in authorities.contracts(store):
        if other.id != contract.id and other.reference.casefold() == contract.reference.strip().casefold():
            raise UserError(
                _("There is a contract with the reference “{reference}” already.").format(reference=other.reference),
                _("Choose another reference, or change that contract."),
            )

"""From a funder's list to contracts: which grants are this charity's, which are here already, and bringing some in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import chain, count

from svdesk.domain.authority import Authority, Contract, ContractKind, Provider
from svdesk.domain.errors import UserError
from svdesk.domain.identifier import org_id, tidy
from svdesk.domain.period import Period, written
from svdesk.domain.return_format import ReturnFormat
from svdesk.i18n import _
from svdesk.services.funding.grant import Grant
from svdesk.storage import authorities, editions
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


class Standing(StrEnum):
    """How a grant of the list stands to what the desk file holds."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    ANOTHERS = "another's"


@dataclass(frozen=True, slots=True)
class Offered:
    """One grant with its standing; ``differs`` says in words what the list has otherwise than the contract."""

    grant: Grant
    standing: Standing
    contract: Contract | None = None
    differs: tuple[str, ...] = ()


def offer(store: Store, grants: Sequence[Grant]) -> list[Offered]:
    """Each grant with its standing, in the order of the list.

    A grant is here already under the identifier of the list, or as a contract that was typed with its reference and
    funder. It is another's when its recipient has neither a number nor the name of this charity: a list may number a
    charity as nobody here does.
    """
    here = authorities.contracts(store)
    listed = {one.grant_id: one for one in here if one.grant_id}
    typed = {_called(one.reference, one.authority.name): one for one in here if not one.grant_id}
    provider = authorities.provider(store)
    return [_offered(grant, listed.get(grant.id) or _typed(grant, typed), provider) for grant in grants]


def bring_in(store: Store, chosen: Sequence[Offered], pinned: ReturnFormat, by: str, at: datetime) -> list[str]:
    """Make a contract of each new grant that is *chosen*, put changed ones right, and give the ids; one change set.

    New contracts are answered in the format *pinned*. A reference that another contract has gets the whole
    identifier, with a number where a contract has that too. Raises ``UserError`` where one of them no longer stands to
    the desk file as it did when it was offered; then nothing is written.
    """
    made: list[str] = []
    label = _("Bring in grant {reference}") if len(chosen) == 1 else _("Bring in {n} grants from a funder's list")
    told = label.format(reference=chosen[0].grant.reference if chosen else "", n=len(chosen))
    with store.change(told, by=by) as change:
        if offer(store, [one.grant for one in chosen]) != list(chosen):
            raise UserError(
                _("Your contracts have changed since this list was looked at; nothing was brought in."),
                _("Open the list again, see what it offers now, and bring that in."),
            )
        taken = {one.reference.casefold() for one in authorities.contracts(store)}
        edition = editions.pin(change, "format", pinned.id, pinned.edition, pinned.text, at)
        for one in chosen:
            if one.standing is Standing.CHANGED and one.contract is not None:
                made.append(_put_right(change, one.contract, one.grant, at))
            elif one.standing is not Standing.SAME:
                contract = _contract(change, one.grant, pinned, taken)
                authorities.add_contract(change, contract, edition)
                made.append(contract.id)
    return made


def _offered(grant: Grant, contract: Contract | None, provider: Provider) -> Offered:
    if contract is not None:
        differs = tuple(_differences(grant, contract))
        return Offered(grant, Standing.CHANGED if differs else Standing.SAME, contract, differs)
    return Offered(grant, Standing.NEW if _is_ours(grant, provider) else Standing.ANOTHERS)


def _typed(grant: Grant, typed: Mapping[tuple[str, str], Contract]) -> Contract | None:
    keys = (_called(grant.reference, grant.funder), _called(grant.id, grant.funder))
    return next((typed[one] for one in keys if one in typed), None)


def _called(reference: str, funder: str) -> tuple[str, str]:
    return reference.strip().casefold(), _folded(funder)


def _differences(grant: Grant, contract: Contract) -> list[str]:
    """In words what is otherwise here than in the list, with what is here."""
    # A currency is kept only with an amount.
    is_money = grant.amount_pence is not None or contract.amount_pence is not None
    pence = contract.amount_pence
    amount = _("none") if pence is None else f"{Decimal(pence) / 100:,.2f} {contract.currency}"
    pairs = (
        (_("its identifier"), grant.id, contract.grant_id, _("none")),
        (_("amount"), grant.amount_pence, pence, amount),
        (_("currency"), (is_money and grant.currency) or None, contract.currency, contract.currency),
        (_("dates"), _days(grant, contract.period), contract.period, written(contract.period)),
        (_("title"), grant.title, contract.title, f"“{contract.title}”" if contract.title else _("none")),
    )
    return [
        _("{what} (here {kept})").format(what=words, kept=said)
        for words, told, kept, said in pairs
        if told is not None and told != kept
    ]


def _days(grant: Grant, kept: Period) -> Period:
    """The days of a grant that is here, of which those that the list does not tell stay as they are *kept*."""
    start = grant.period.start if grant.start_told else kept.start
    end = grant.period.end if grant.end_told else kept.end
    return Period(start, end) if start <= end else grant.period


def _is_ours(grant: Grant, provider: Provider) -> bool:
    ours = _numbers(provider.charity_number, provider.company_number)
    theirs = _numbers(grant.charity_number, grant.company_number) | {_plain(grant.recipient_id)}
    if (ours & theirs) - {""}:
        return True
    return _folded(grant.recipient) == _folded(provider.name) != ""


def _numbers(charity: str, company: str) -> set[str]:
    """The numbers of an organisation, and its open identifiers made of them."""
    ids = (org_id(charity_number=charity), org_id(company_number=company))
    return {_plain(one) for one in (charity, company, *ids) if one}


def _plain(number: str) -> str:
    # Lists write Northern Irish identifiers with the letters of the number and without them.
    return tidy(number).replace("GB-NIC-NIC", "GB-NIC-")


def _folded(name: str) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()
    return " ".join(word for word in words if word not in {"the", "and", "ltd", "limited", "cio", "cic"})


def _contract(change: Change, grant: Grant, pinned: ReturnFormat, taken: set[str]) -> Contract:
    authority = authorities.authority_id(change, grant.funder, grant.department)
    if grant.funder_id:
        authorities.identify(change, authority, grant.funder_id)
    reference = _free(grant, taken)
    taken.add(reference.casefold())
    return Contract(
        id=new_id(),
        authority=Authority(authority, grant.funder, grant.department, grant.funder_id),
        reference=reference,
        title=grant.title,
        period=grant.period,
        format_id=pinned.id,
        format_edition=pinned.edition,
        kind=ContractKind.GRANT,
        amount_pence=grant.amount_pence,
        currency=grant.currency or "GBP",
        grant_id=grant.id,
    )


def _free(grant: Grant, taken: set[str]) -> str:
    """The reference of a grant, else its whole identifier, else that with a number: what no contract has."""
    numbered = (f"{grant.id} ({n})" for n in count(2))
    return next(one for one in chain((grant.reference, grant.id), numbered) if one.casefold() not in taken)


def _put_right(change: Change, contract: Contract, grant: Grant, at: datetime) -> str:
    amount = contract.amount_pence if grant.amount_pence is None else grant.amount_pence
    currency = grant.currency or contract.currency
    period = _days(grant, contract.period)
    said = replace(contract, title=grant.title, period=period, amount_pence=amount, currency=currency)
    now = replace(said, grant_id=grant.id)
    text = editions.text_of(change.store, "format", contract.format_id, contract.format_edition) or ""
    edition = editions.pin(change, "format", contract.format_id, contract.format_edition, text, at)
    if grant.funder_id and not contract.authority.identifier:
        authorities.identify(change, contract.authority.id, grant.funder_id)
    authorities.alter_contract(change, now, edition)
    return contract.id

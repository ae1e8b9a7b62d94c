"""From a funder's list to contracts: which grants are this charity's, which are here already, and bringing some in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from svdesk.domain.authority import Authority, Contract, ContractKind, Provider
from svdesk.domain.errors import UserError
from svdesk.domain.identifier import org_id, tidy
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

    A grant is another's when its recipient has neither a number nor the name of this charity: a list may number a
    charity as nobody here does.
    """
    here = {one.grant_id: one for one in authorities.contracts(store) if one.grant_id}
    provider = authorities.provider(store)
    return [_offered(grant, here.get(grant.id), provider) for grant in grants]


def bring_in(store: Store, chosen: Sequence[Offered], pinned: ReturnFormat, by: str, at: datetime) -> list[str]:
    """Make a contract of each new grant that is *chosen*, put changed ones right, and give the ids; one change set.

    New contracts are answered in the format *pinned*. A reference that another contract has gets the whole
    identifier, which no other grant has. Raises ``UserError`` where one of them no longer stands to the desk file as it
    did when it was offered; then nothing is written.
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


def _differences(grant: Grant, contract: Contract) -> list[str]:
    # A currency is kept only with an amount.
    is_money = grant.amount_pence is not None or contract.amount_pence is not None
    pairs = (
        (_("amount"), grant.amount_pence, contract.amount_pence),
        (_("currency"), (is_money and grant.currency) or None, contract.currency),
        (_("dates"), grant.period, contract.period),
        (_("title"), grant.title, contract.title),
    )
    return [words for words, told, kept in pairs if told is not None and told != kept]


def _is_ours(grant: Grant, provider: Provider) -> bool:
    ours = {tidy(provider.charity_number), tidy(provider.company_number)}
    ours |= {org_id(charity_number=provider.charity_number) or "", org_id(company_number=provider.company_number) or ""}
    theirs = {tidy(one) for one in (grant.charity_number, grant.company_number, grant.recipient_id)}
    if (ours & theirs) - {""}:
        return True
    return _folded(grant.recipient) == _folded(provider.name) != ""


def _folded(name: str) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()
    return " ".join(word for word in words if word not in {"the", "ltd", "limited", "cio", "cic"})


def _contract(change: Change, grant: Grant, pinned: ReturnFormat, taken: set[str]) -> Contract:
    authority = authorities.authority_id(change, grant.funder, grant.department)
    if grant.funder_id:
        authorities.identify(change, authority, grant.funder_id)
    reference = grant.id if grant.reference.casefold() in taken else grant.reference
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


def _put_right(change: Change, contract: Contract, grant: Grant, at: datetime) -> str:
    amount = contract.amount_pence if grant.amount_pence is None else grant.amount_pence
    currency = grant.currency or contract.currency
    now = replace(contract, title=grant.title, period=grant.period, amount_pence=amount, currency=currency)
    text = editions.text_of(change.store, "format", contract.format_id, contract.format_edition) or ""
    edition = editions.pin(change, "format", contract.format_id, contract.format_edition, text, at)
    authorities.alter_contract(change, now, edition)
    return contract.id

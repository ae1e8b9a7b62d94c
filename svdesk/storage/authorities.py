"""Where the charity itself, the authorities, their contracts and the targets in them are kept."""

from typing import Any

from svdesk.domain.authority import Authority, Contract, ContractKind, Provider, Target
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period, between
from svdesk.domain.quantity import Quantity
from svdesk.i18n import _
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

_CONTRACT = """
    SELECT contract.id, authority.id, authority.name, authority.department, contract.reference, contract.title,
           contract.starts, contract.ends, edition.name, edition.edition, contract.kind, definition_of_local,
           authority.identifier, amount_pence, currency, grant_id, follows
    FROM contract JOIN authority ON authority.id = authority_id JOIN edition ON edition.id = format_edition_id
"""

_ALONE = """
    SELECT authority_id FROM contract WHERE id = :contract
    AND NOT EXISTS (SELECT 1 FROM contract other WHERE other.authority_id = contract.authority_id AND id <> :contract)
    AND NOT EXISTS (SELECT 1 FROM authority WHERE name = :name AND coalesce(department, '') = :department)
"""
"""The authority that one contract has and no other, where none has the new name yet."""

_FOR_IT_ALONE = """
    SELECT activity_id, min(contract.id) FROM share JOIN activity ON activity.id = activity_id
    JOIN contract ON contract.id <> contract_id
    AND contract.starts <= activity.ends AND contract.ends >= activity.starts
    WHERE contract_id = :gone AND NOT EXISTS (
        SELECT 1 FROM share other WHERE other.activity_id = share.activity_id AND other.contract_id <> :gone)
    GROUP BY activity_id
"""
"""What has a share in one contract and in no other, with another contract that runs on its days."""


def provider(store: Store) -> Provider:
    """The charity or social enterprise whose desk file this is."""
    row = store.rows("SELECT id, name, charity_number, company_number, year_start_month FROM provider")[0]
    return Provider(row[0], row[1], row[2] or "", row[3] or "", row[4])


def desk_id(store: Store) -> str:
    """The id that this desk file was given when it was made, and that no other has."""
    return str(store.rows("SELECT file_id FROM desk")[0][0])


def contract(store: Store, reference: str) -> Contract:
    """The contract with this reference, whatever its capitals; raises ``UserError`` naming those there are."""
    rows = store.rows(f"{_CONTRACT} WHERE contract.reference = ? COLLATE NOCASE", (reference.strip(),))
    if rows:
        return _contract(store, rows[0])
    known = ", ".join(sorted(found.reference for found in contracts(store)))
    raise UserError(
        _("There is no contract with the reference “{reference}” in this desk file.").format(reference=reference),
        _("The references are: {known}.").format(known=known) if known else _("No contract has been added yet."),
    )


def names(store: Store) -> list[str]:
    """The names of all authorities, for choosing from, in alphabetical order."""
    return [row[0] for row in store.rows("SELECT DISTINCT name FROM authority ORDER BY name COLLATE NOCASE")]


def contracts(store: Store) -> list[Contract]:
    """Every contract and grant, the latest first."""
    rows = store.rows(f"{_CONTRACT} ORDER BY contract.ends DESC, contract.reference")
    return [_contract(store, row) for row in rows]


def authority_of(change: Change, contract: Contract) -> str:
    """The id of the authority with the name and department that *contract*, which is kept already, has now.

    Where none is called so and no other contract is its authority's, that one is renamed: it keeps its identifier, and
    a name that was mistyped is offered to nobody any more.
    """
    said = contract.authority
    alone = change.store.one(_ALONE, {"contract": contract.id, "name": said.name, "department": said.department})
    if alone is not None:
        change.update("authority", alone[0], {"name": said.name, "department": said.department or None})
    return authority_id(change, said.name, said.department)


def authority_id(change: Change, name: str, department: str = "") -> str:
    """The id of the authority with this name and department, kept if it is new."""
    rows = change.store.rows(
        "SELECT id FROM authority WHERE name = ? AND coalesce(department, '') = ?", (name, department)
    )
    if rows:
        return str(rows[0][0])
    made = new_id()
    change.insert("authority", {"id": made, "name": name, "department": department or None})
    return made


def add_contract(change: Change, contract: Contract, format_edition_id: str) -> None:
    """Keep a new contract and its targets; *format_edition_id* pins the format that was read for it."""
    change.insert("contract", {"id": contract.id, **_row(contract, format_edition_id)})
    for target in contract.targets:
        put_target(change, contract.id, target)


def alter_contract(change: Change, contract: Contract, format_edition_id: str) -> None:
    """Keep what is said now of a contract; its targets stay as they are."""
    change.update("contract", contract.id, _row(contract, format_edition_id))


def remove_contract(change: Change, contract_id: str) -> None:
    """Delete a contract with its targets, answers and earlier totals, and the shares that activities had in it.

    The contract that followed it follows none. What was done for it alone has no part in another: without any share it
    would begin to count in full for each.
    """
    for (later,) in change.store.rows("SELECT id FROM contract WHERE follows = ?", (contract_id,)):
        change.update("contract", later, {"follows": None})
    shares = change.store.rows("SELECT id FROM share WHERE contract_id = ?", (contract_id,))
    alone = change.store.rows(_FOR_IT_ALONE, {"gone": contract_id})
    change.delete_many("share", [row[0] for row in shares])
    for activity_id, other in alone:
        change.insert("share", {"activity_id": activity_id, "contract_id": other, "hundredths": 0})
    change.delete("contract", contract_id)


def has_been_answered(store: Store, contract_id: str) -> bool:
    """Whether a return was sent for the contract."""
    return store.one("SELECT 1 FROM sent_return WHERE contract_id = ?", (contract_id,)) is not None


def put_target(change: Change, contract_id: str, target: Target) -> None:
    """Keep a target in place of the one for the same measure and period, if there was one."""
    remove_target(change, contract_id, target.code, target.period)
    change.insert(
        "target",
        {
            "id": new_id(),
            "contract_id": contract_id,
            "code": target.code,
            "starts": target.period.start.isoformat(),
            "ends": target.period.end.isoformat(),
            "millionths": target.quantity.millionths,
            "unit_id": target.quantity.unit.id,
        },
    )


def remove_target(change: Change, contract_id: str, code: str, period: Period) -> None:
    """Forget the target of a measure for exactly *period*; nothing happens where there is none."""
    rows = change.store.rows(
        "SELECT id FROM target WHERE contract_id = ? AND code = ? AND starts = ? AND ends = ?",
        (contract_id, code, period.start.isoformat(), period.end.isoformat()),
    )
    change.delete_many("target", [row[0] for row in rows])


def identify(change: Change, authority_id: str, identifier: str) -> None:
    """Keep the open identifier of an authority that is there already."""
    change.update("authority", authority_id, {"identifier": identifier})


def _row(contract: Contract, format_edition_id: str) -> dict[str, str | int | None]:
    return {
        "authority_id": contract.authority.id,
        "reference": contract.reference.strip(),
        "title": contract.title,
        "kind": contract.kind.value,
        "starts": contract.period.start.isoformat(),
        "ends": contract.period.end.isoformat(),
        "format_edition_id": format_edition_id,
        "definition_of_local": contract.local_means or None,
        "amount_pence": contract.amount_pence,
        "currency": contract.currency if contract.amount_pence is not None else None,
        "grant_id": contract.grant_id or None,
        "follows": contract.follows or None,
    }


def _contract(store: Store, row: tuple[Any, ...]) -> Contract:
    targets = store.rows(
        "SELECT code, starts, ends, millionths, unit_id FROM target WHERE contract_id = ? ORDER BY code, starts, ends",
        (row[0],),
    )
    return Contract(
        id=row[0],
        authority=Authority(row[1], row[2], row[3] or "", row[12] or ""),
        reference=row[4],
        title=row[5],
        period=between(row[6], row[7]),
        format_id=row[8],
        format_edition=row[9],
        kind=ContractKind(row[10]),
        local_means=row[11] or "",
        targets=tuple(
            Target(t[0], between(t[1], t[2]), Quantity.from_millionths(t[3], units()[t[4]])) for t in targets
        ),
        amount_pence=row[13],
        currency=row[14] or "GBP",
        grant_id=row[15] or "",
        follows=row[16] or "",
    )

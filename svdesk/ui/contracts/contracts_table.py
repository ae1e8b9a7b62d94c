"""The table of contracts: what is seen of each in a line, and all of it where the table is written or printed."""

from svdesk.domain.authority import Contract, ContractKind
from svdesk.i18n import _
from svdesk.ui.as_written import month_short, pence_written
from svdesk.ui.models.row_model import Column, Row

COLUMNS = (
    Column(_("Reference"), stretch=5, least=13),
    Column(_("Authority"), stretch=8, least=16),
    Column(_("Runs"), stretch=4, least=17),
    Column(_("Amount"), right=True, stretch=4, least=9),
)
"""What it is for stands in the fields beside the table; a column for it was always cut off."""

ALL_COLUMNS = (
    Column(_("Reference"), stretch=4),
    Column(_("Authority"), stretch=6),
    Column(_("What it is for"), stretch=6),
    Column(_("Kind"), stretch=2),
    Column(_("Runs"), stretch=4),
    Column(_("Amount"), right=True, stretch=3),
)


def row(contract: Contract) -> Row:
    """What the table on the page says of a contract."""
    return contract.reference, _authority(contract), _runs(contract), _amount(contract)


def whole_row(contract: Contract) -> Row:
    """What the table says where it is written or printed."""
    kind = _("Grant") if contract.kind is ContractKind.GRANT else _("Contract")
    return (
        contract.reference, _authority(contract), contract.title, kind, _runs(contract), _amount(contract),
    )  # fmt: skip


def _authority(contract: Contract) -> str:
    return ", ".join(part for part in (contract.authority.name, contract.authority.department) if part)


def _runs(contract: Contract) -> str:
    first, last = contract.period.start, contract.period.end
    return _("{first} to {last}").format(first=month_short(first), last=month_short(last))


def _amount(contract: Contract) -> str:
    return "" if contract.amount_pence is None else pence_written(contract.amount_pence, contract.currency)

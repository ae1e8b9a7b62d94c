"""Gives back a return as it was sent, to be filed or mailed once more."""

from pathlib import Path

from svdesk.domain.authority import Contract
from svdesk.services.returns import file_name
from svdesk.storage import authorities, returns
from svdesk.storage.atomic import write_bytes
from svdesk.storage.returns import SentReturn
from svdesk.storage.store import Store


def save_copy(store: Store, sent_id: str, path: Path) -> None:
    """Write the very PDF that was sent as *path*; raises ``UserError`` when it cannot be written there.

    Raises ``LookupError`` when there is no such return.
    """
    write_bytes(path, returns.pdf_of(store, sent_id))


def usual_name(store: Store, contract: Contract, sent: SentReturn) -> str:
    """The name under which the PDF of *sent* would be exported now."""
    return f"{file_name.stem_among(authorities.contracts(store), contract, sent.period)}.pdf"

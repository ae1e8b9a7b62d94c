"""Where it is kept how an activity is divided among contracts, and why it may count more than once."""

from svdesk.domain.activity import Share
from svdesk.domain.division import Division
from svdesk.storage.change import Change
from svdesk.storage.store import Store


def of(store: Store, activity_id: str) -> Division:
    """How the activity with this id is divided; one that was never divided has no shares."""
    rows = store.rows(
        "SELECT contract_id, hundredths, reason FROM share WHERE activity_id = ? ORDER BY rowid", (activity_id,)
    )
    reason = next((row[2] for row in rows if row[2]), "")
    return Division(tuple(Share(row[0], row[1]) for row in rows), reason)


def write(change: Change, activity_id: str, division: Division) -> None:
    """Divide an activity so, whatever it was before; the reason stands with each of the shares."""
    known = dict(change.store.rows("SELECT contract_id, id FROM share WHERE activity_id = ?", (activity_id,)))
    for share in division.shares:
        values = {"hundredths": share.hundredths, "reason": division.reason.strip() or None}
        if share.contract in known:
            change.update("share", known.pop(share.contract), values)
        else:
            change.insert("share", {"activity_id": activity_id, "contract_id": share.contract, **values})
    change.delete_many("share", known.values())

"""Where the words that answer an authority's questions are kept, for each contract and period."""

from svdesk.domain.period import Period
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


def of(store: Store, contract_id: str, period: Period, language: str = "en") -> dict[str, str]:
    """The answers given for exactly this contract and period, by the code of the question."""
    rows = store.rows(
        "SELECT question, text FROM answer WHERE contract_id = ? AND starts = ? AND ends = ? AND language = ?",
        (contract_id, period.start.isoformat(), period.end.isoformat(), language),
    )
    return dict(rows)


def write(change: Change, contract_id: str, period: Period, question: str, text: str, language: str = "en") -> None:
    """Keep an answer in place of the one before it, if there was one."""
    where = {
        "contract_id": contract_id,
        "starts": period.start.isoformat(),
        "ends": period.end.isoformat(),
        "question": question,
        "language": language,
    }
    before = change.store.rows(
        "SELECT id FROM answer WHERE contract_id = :contract_id AND starts = :starts AND ends = :ends"
        " AND question = :question AND language = :language",
        where,
    )
    if before:
        change.update("answer", str(before[0][0]), {"text": text})
    else:
        change.insert("answer", {"id": new_id(), **where, "text": text})

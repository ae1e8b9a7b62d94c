"""Where the words that answer an authority's questions are kept, for each contract and period."""

from dataclasses import dataclass

from svdesk.domain.period import Period, between
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


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """What was answered to the same question before, for which contract and period."""

    reference: str
    period: Period
    text: str


def last_time(store: Store, contract_id: str, period: Period, language: str = "en") -> dict[str, EarlierAnswer]:
    """The latest answer from before *period* to each question, by the question's code.

    It is of the same contract, or of one that it follows, or of one that that one follows, and so on.
    """
    rows = store.rows(
        "WITH RECURSIVE line (id) AS (VALUES (:contract) UNION SELECT follows FROM contract JOIN line USING (id)"
        " WHERE follows IS NOT NULL)"
        " SELECT question, reference, answer.starts, answer.ends, text FROM answer"
        " JOIN line ON line.id = contract_id JOIN contract ON contract.id = contract_id"
        " WHERE answer.ends < :start AND language = :language AND text <> '' ORDER BY answer.ends, answer.starts DESC",
        {"contract": contract_id, "start": period.start.isoformat(), "language": language},
    )
    return {row[0]: EarlierAnswer(row[1], between(row[2], row[3]), row[4]) for row in rows}


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

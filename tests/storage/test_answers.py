"""An answer belongs to a contract, a period and a question, and the last one written stands."""

from svdesk.domain.period import parse
from svdesk.storage import answers
from svdesk.storage.store import Store
from tests.storage.test_authorities import kept

YEAR, NEXT = parse("2025-26"), parse("2026-27")


def test_the_last_answer_stands_for_its_period_alone(store: Store) -> None:
    contract = kept(store)
    with store.change("Answer", by="Ana") as change:
        answers.write(change, contract.id, YEAR, "Q1", "First")
        answers.write(change, contract.id, YEAR, "Q1", "Second")
        answers.write(change, contract.id, YEAR, "Q2", "Ail", language="cy")
        answers.write(change, contract.id, NEXT, "Q1", "Next year")
    assert answers.of(store, contract.id, YEAR) == {"Q1": "Second"}
    assert answers.of(store, contract.id, YEAR, "cy") == {"Q2": "Ail"}
    assert answers.of(store, contract.id, NEXT) == {"Q1": "Next year"}

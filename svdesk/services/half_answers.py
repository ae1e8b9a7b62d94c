"""Answers that were being typed when the program was cut off: they were jotted down, and are kept at the next start."""

import json
from collections.abc import Mapping

from svdesk.domain.period import NotAPeriod, Period, parse
from svdesk.services import recording
from svdesk.storage import authorities, scratch
from svdesk.storage.store import Store

PLACE = "answer/"


def place(contract_id: str, period: Period) -> str:
    """Where the answers for a contract and a period are jotted down."""
    return f"{PLACE}{contract_id}/{period.code}"


def written(texts: Mapping[str, str]) -> str:
    """Answers by the code of their question, as they are jotted down; empty where there are none."""
    return json.dumps(dict(texts)) if texts else ""


def take_up(store: Store, by: str) -> None:
    """Keep every answer that was jotted down and not kept, as it would have been a moment later.

    Those for a contract that is gone are forgotten with it. Raises ``UserError`` when the file cannot be written.
    """
    known = {contract.id: contract for contract in authorities.contracts(store)}
    for at, jotted in scratch.among(store, PLACE).items():
        contract_id, _slash, code = at.removeprefix(PLACE).partition("/")
        texts = _read(jotted)
        try:
            period = parse(code)
        except NotAPeriod:
            texts = {}
        if texts and contract_id in known:
            recording.answer(store, known[contract_id], period, texts, by)
        recording.jot(store, at, "")


def _read(jotted: str) -> dict[str, str]:
    try:
        found = json.loads(jotted)
    except ValueError:
        return {}
    return {str(code): str(text) for code, text in found.items()} if isinstance(found, dict) else {}

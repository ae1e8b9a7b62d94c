"""Rules that wait half made until a figure can come of them: while one does, what was kept before is no answer.

The window asks at its start whether any waits, as hardly ever one does: what a rule is, is imported when one is read.
"""

import json
from typing import TYPE_CHECKING

from svdesk.domain.errors import FileUnusable
from svdesk.storage import frameworks, scratch
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store

if TYPE_CHECKING:
    from svdesk.services.frameworks.rule import Rule

_PLACE = "measure_rule/"


def put(store: Store, held: Held, code: str, rule: "Rule", why: str) -> None:
    """Let the rule of a measure wait, with why it is so; raises ``UserError`` when the file cannot be written."""
    from svdesk.services.frameworks.rule import to_json

    scratch.keep(store, _place(held) + code, json.dumps([to_json(rule), why]))


def drop(store: Store, held: Held, code: str) -> None:
    """Forget what waits for a measure; raises ``UserError`` when the file cannot be written."""
    scratch.keep(store, _place(held) + code, "")


def of(store: Store, held: Held, code: str) -> "tuple[Rule, str] | None":
    """The rule that waits for a measure, and why it is so; None where there is none that can be read."""
    return _read(scratch.kept(store, _place(held) + code))


def every(store: Store, held: Held) -> dict[str, "Rule"]:
    """The rules that wait, by the codes of their measures."""
    place = _place(held)
    found = {at.removeprefix(place): _read(text) for at, text in scratch.among(store, place).items()}
    return {code: draft[0] for code, draft in found.items() if draft and code in held.framework.by_code}


def waiting(store: Store) -> bool:
    """Whether a rule waits in a framework that can be seen; those of one that was taken off the list trouble nobody."""
    if not scratch.waiting(store, _PLACE):
        return False
    try:
        return any(every(store, held) for held in frameworks.listed(store))
    except FileUnusable:  # said where the frameworks are shown; what waits there waits
        return True


def _place(held: Held) -> str:
    return _PLACE + "/".join((*held.key, ""))


def _read(draft: str) -> "tuple[Rule, str] | None":
    """The rule that was left half made, and why; one of an older shape is as if it had never been."""
    from svdesk.services.frameworks.rule import from_json

    try:
        rule, why = json.loads(draft or "null")
        return from_json(rule), str(why)
    except (ValueError, LookupError, TypeError):
        return None

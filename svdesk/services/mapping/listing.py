"""The charity's own words and what each means, as lines for a person and as JSON for a program."""

from collections.abc import Sequence
from typing import Any

from svdesk.i18n import _
from svdesk.storage.mappings import Use


def as_json(uses: Sequence[Use]) -> list[dict[str, Any]]:
    """One object for each own term: its id, label, unit id, uses, and the relation and term decided on, or null."""
    return [
        {
            "own_term": use.own_term.id,
            "label": use.own_term.label,
            "unit": use.own_term.unit,
            "uses": use.uses,
            "relation": use.decision.relation.value if use.decision else None,
            "term": use.decision.term if use.decision else None,
        }
        for use in uses
    ]


def lines(uses: Sequence[Use]) -> list[str]:
    """One line for each own term, the most used first: how often, the word, its unit, its meaning."""
    return [f"{use.uses:>5}  {use.own_term.label} ({use.own_term.unit}): {_meaning(use)}" for use in uses]


def _meaning(use: Use) -> str:
    if use.decision is None:
        return _("not mapped yet")
    nearly = _("nearly the ") if use.decision.is_near else ""
    return f"{nearly}{use.decision.relation.value.replace('_', ' ')} {use.decision.term or ''}".strip()

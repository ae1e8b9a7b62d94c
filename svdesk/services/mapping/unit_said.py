"""What a text or an own term is counted in, as a hint to what it means: hours of volunteers are volunteer hours."""

from collections.abc import Mapping

from svdesk.domain.glossary import Term
from svdesk.domain.mapping import can_count
from svdesk.services.mapping.words import words_of

_USUAL, _POSSIBLE, _UNLIKE = 1.25, 1.0, 0.7
"""By what a term's score is multiplied when the unit is its usual one, one of its units, or none of them."""

_SAID = 1.1
"""The same where the unit is only a word in the text, which may say how long and not how many."""

_ANY = "count"
"""The unit of whatever has none: it says nothing."""

_WORDS: Mapping[str, str] = {
    "hours": "hours",
    "hrs": "hours",
    "weeks": "weeks",
    "kg": "kg",
    "tonnes": "tonnes",
    "miles": "miles",
    "meals": "meals",
    "trees": "trees",
    "nights": "nights",
    "journeys": "journeys",
    "qualifications": "qualifications",
}
"""Words that are the name of a unit and little else.

Families and households are not among them: in a text they say for whom it was, far more often than what was counted.
"""


def unit_said(text: str) -> str:
    """The id of the one unit that *text* names; empty when it names none, or several."""
    named = {_WORDS[word] for word in words_of(text) if word in _WORDS}
    return named.pop() if len(named) == 1 else ""


def weight(term: Term, unit: str, said: str = "") -> float:
    """By how much a term gains when something is counted in *unit* (an id); *said* names one where *unit* is empty."""
    if unit and unit != _ANY:
        if unit == term.default_unit:
            return _USUAL
        return _POSSIBLE if can_count(term, unit) else _UNLIKE
    return _SAID if said and said == term.default_unit else 1.0

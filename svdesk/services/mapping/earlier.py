"""The charity's own earlier choices as a way of judging: what was once meant by these words is likely meant again."""

from collections.abc import Iterable

from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.words import singular, telling
from svdesk.storage.mappings import Use


class EarlierChoices:
    """Terms that the charity chose for the same words or for words like them, the likest first."""

    def __init__(self, uses: Iterable[Use]) -> None:
        self._chosen = [
            (fold(use.own_term.label), _words(use.own_term.label), use.own_term.label, use.decision.term)
            for use in uses
            if use.decision and use.decision.term and use.decision.relation.counts
        ]

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        words, best = _words(text), dict[str, tuple[float, str]]()
        for folded, known, label, term in self._chosen:
            likeness = 1.0 if folded == fold(text) else _likeness(words, known)
            if likeness > best.get(term, (0.0, ""))[0]:
                best[term] = (likeness, label)
        ordered = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return [Hit(term, label) for term, (_likeness_of_it, label) in ordered]

    def why(self, text: str, hit: Hit) -> str:
        """See ``Ranker``."""
        if fold(text) == fold(hit.label):
            return _("you chose it for these words before")
        return _("you chose it for “{label}” before").format(label=hit.label)


def _words(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in telling(text))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of words share: 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one & other else 0.0

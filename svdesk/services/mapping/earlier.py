"""The charity's own earlier choices as a way of judging: what was once meant by these words is likely meant again.

Words are compared by their pieces, as spelling is; past texts as one more column of the full-text index do nothing.
Choices of other charities, which is all that could be measured, help little. A charity repeats its own wording.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.services.mapping.pieces import Likeness, Rarity, pieces
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.words import telling

_LEAST = 0.3
"""Below this likeness two texts share little more than an ending."""

_STEEP = 3
"""The power of the likeness that counts: half alike says next to nothing, nearly the same nearly all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What one own term was said to mean."""

    label: str
    term_id: str


class EarlierChoices:
    """Terms that the charity chose for the same words or for words like them, the likest first."""

    def __init__(self) -> None:
        self._rarity = Rarity([])
        self._likeness = Likeness()
        self._numbers: dict[str, int] = {}
        self._choices: dict[str, Choice] = {}
        self._owners: list[str] = []
        self._same: dict[str, dict[str, str]] = {}

    def heed(self, choices: Mapping[str, Choice]) -> None:
        """Know *choices*, by own term id, in place of those before; only what differs costs anything."""
        for own_id in [own_id for own_id, choice in self._choices.items() if choices.get(own_id) != choice]:
            self._forget(own_id)
        for own_id, choice in choices.items():
            if own_id not in self._choices:
                self._learn(own_id, choice)

    def same(self, text: str) -> str | None:
        """The id of the term that was chosen for these very words; None where none was, or more than one."""
        terms = set(self._same.get(fold(text), {}).values())
        return terms.pop() if len(terms) == 1 else None

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``; the strength is the third power of the words' likeness, 1 where they are the same."""
        if not self._choices:
            return []
        near = self._likeness.near(self._rarity.weights(pieces(telling(text)), unseen=True))
        for own_id in self._same.get(fold(text), ()):
            near[self._numbers[own_id]] = 1.0
        best: dict[str, tuple[float, str]] = {}
        for number in [number for number, likeness in enumerate(near) if likeness >= _LEAST]:
            choice, likeness = self._choices[self._owners[number]], near[number]
            if likeness > best.get(choice.term_id, (0.0, ""))[0]:
                best[choice.term_id] = (likeness, choice.label)
        ordered = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return [Hit(term_id, label, min(1.0, likeness) ** _STEEP) for term_id, (likeness, label) in ordered]

    def why(self, text: str, hit: Hit) -> str:
        """See ``Ranker``."""
        if fold(text) == fold(hit.label):
            return _("chosen for these words before")
        return _("chosen for “{label}” before").format(label=hit.label)

    def _learn(self, own_id: str, choice: Choice) -> None:
        self._choices[own_id] = choice
        if own_id not in self._numbers:
            self._numbers[own_id] = len(self._owners)
            self._owners.append(own_id)
        self._same.setdefault(fold(choice.label), {})[own_id] = choice.term_id
        weights = self._rarity.weights(pieces(telling(choice.label)), unseen=True)
        self._likeness.put(self._numbers[own_id], weights)

    def _forget(self, own_id: str) -> None:
        choice = self._choices.pop(own_id)
        del self._same[fold(choice.label)][own_id]
        self._likeness.drop(self._numbers[own_id])

"""Which terms a text is spelt like: what finds “befreinding” and “foodbanks” where no whole word is shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from svdesk.i18n import _
from svdesk.services.mapping.lines import Line, told
from svdesk.services.mapping.pieces import Likeness, Rarity, pieces
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.words import telling


class Spelling:
    """Terms in the order of how much their nearest line is spelt like the text; *names* are the terms' by id."""

    def __init__(self, lines: Sequence[Line], names: Mapping[str, str]) -> None:
        self._lines, self._names = lines, names
        self._term_ids = [line.term_id for line in lines]
        self._line = {(line.term_id, line.text): line for line in lines}
        self._rarity, self._likeness = _indexed(telling(line.text) for line in lines)

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        near = self._likeness.near(self._rarity.weights(pieces(telling(text))))
        best: dict[str, float] = {}
        nearest: dict[str, int] = {}
        for number, likeness in near.items():
            term_id = self._term_ids[number]
            if likeness > best.get(term_id, 0.0):
                best[term_id], nearest[term_id] = likeness, number
        ordered = sorted(best, key=lambda term_id: (-best[term_id], nearest[term_id]))
        return [Hit(term_id, self._lines[nearest[term_id]].text, best[term_id]) for term_id in ordered]

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        line = self._line[hit.term_id, hit.label]
        return _("is spelt a little like {line}").format(line=told(line, self._names[hit.term_id]))


class Wording:
    """Terms in the order of how much all that is said of them together is spelt like the text."""

    def __init__(self, lines: Iterable[Line], notes: Mapping[str, str]) -> None:
        words: dict[str, list[str]] = defaultdict(list)
        for line in lines:
            words[line.term_id] += telling(line.text)
        self._ids = list(words)
        self._rarity, self._likeness = _indexed([*words[i], *telling(notes.get(i, ""))] for i in self._ids)

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        near = self._likeness.near(self._rarity.weights(pieces(telling(text))))
        ordered = sorted(near.items(), key=lambda one: (-one[1], one[0]))
        return [Hit(self._ids[number], "", likeness) for number, likeness in ordered]

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the whole of a term is no reason that can be shown
        """See ``Ranker``."""
        return ""


def _indexed(texts: Iterable[Iterable[str]]) -> tuple[Rarity, Likeness]:
    counted = [pieces(words) for words in texts]
    rarity, likeness = Rarity(counted), Likeness()
    for number, text in enumerate(counted):
        likeness.put(number, rarity.weights(text))
    return rarity, likeness

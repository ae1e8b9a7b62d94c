"""Which terms a text is spelt like: what finds “befreinding” and “foodbanks” where no whole word is shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, groupby

from svdesk.i18n import _
from svdesk.services.mapping.lines import Line, told
from svdesk.services.mapping.pieces import Likeness, Rarity, pieces
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.words import telling

_COMMON_IN_LINES, _COMMON_IN_TERMS = 0.03, 0.5
"""Pieces that are in more of them are left out: some 600 labelled texts are found as well without, a third sooner."""


class Spelling:
    """Terms in the order of how much their nearest line is spelt like the text; *names* are the terms' by id.

    The lines of a term must follow each other, as ``lines_of`` gives them.
    """

    def __init__(self, lines: Sequence[Line], names: Mapping[str, str]) -> None:
        self._lines, self._names = lines, names
        self._spans = _spans(lines)
        self._line = {(line.term_id, line.text): line for line in lines}
        self._rarity, self._likeness = _indexed((telling(line.text) for line in lines), _COMMON_IN_LINES)

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        near = self._likeness.near(self._rarity.weights(pieces(telling(text))))
        of_terms = [near[span] for span in self._spans]
        best = list(map(max, of_terms))
        ordered = sorted(compress(range(len(best)), best), key=best.__getitem__, reverse=True)
        lines, spans = self._lines, self._spans
        nearest = {n: lines[spans[n].start + of_terms[n].index(best[n])] for n in ordered}
        return [Hit(line.term_id, line.text, best[n]) for n, line in nearest.items()]

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
        texts = ([*words[i], *telling(notes.get(i, ""))] for i in self._ids)
        self._rarity, self._likeness = _indexed(texts, _COMMON_IN_TERMS)

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``."""
        near = self._likeness.near(self._rarity.weights(pieces(telling(text))))
        ordered = sorted(range(len(near)), key=near.__getitem__, reverse=True)
        return [Hit(self._ids[number], "", near[number]) for number in ordered if near[number]]

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the whole of a term is no reason that can be shown
        """See ``Ranker``."""
        return ""


def _spans(lines: Sequence[Line]) -> list[slice]:
    """Where the lines of each term stand."""
    numbers = groupby(range(len(lines)), key=lambda number: lines[number].term_id)
    runs = [list(run) for _term_id, run in numbers]
    return [slice(run[0], run[-1] + 1) for run in runs]


def _indexed(texts: Iterable[Iterable[str]], common: float) -> tuple[Rarity, Likeness]:
    counted = [pieces(words) for words in texts]
    rarity, likeness = Rarity(counted, common), Likeness()
    for number, text in enumerate(counted):
        likeness.put(number, rarity.weights(text))
    return rarity, likeness

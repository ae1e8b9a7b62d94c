"""What every way said of one text, and whether that is enough: doubt that anything fits, or a clear first term.

The limits were set by hand on texts of 167 grants and returns, 40 that are no social value, and 50 short own words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svdesk.i18n import _
from svdesk.services.mapping.rankers import Hit, Ranker
from svdesk.services.mapping.second_look import best_first
from svdesk.services.mapping.ways import Way, Ways

_WEAK, _STRONG = 6.5, 9.0
"""Below the first bm25 no term shares more than one rare word with the text; above the second some shares several."""

_MOSTLY_UNKNOWN = 0.67
"""At most this much of a text's telling words is known anywhere, where nothing may fit: one unknown word in three."""

_SPELT_ALIKE, _NEAR = 0.48, 0.4
"""Above this likeness a text is a name misspelt; from this nearness on its meaning is seldom that of no term."""

_NAMED = 1.2
"""By so much must a text that holds a whole name be more like what is no social value, to be doubted."""

_CLEAR = 0.25
"""A first term that leads by so much of its own score, and is named or in a text that shares much with it, will do
nineteen times in twenty."""

_ALMOST = 0.6
"""The strength of an earlier choice for words that differ by an ending or a small word."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What every way said of *text*; *best* and *nothing* are the bm25 of the best term and of no social value."""

    text: str
    said: Sequence[tuple[Way, Sequence[Hit]]]
    ways: Ways
    earlier: Ranker
    meaning: Ranker | None
    best: float
    nothing: float

    def by(self, ranker: Ranker | None) -> Sequence[Hit]:
        """What one of the ways said; nothing where it was not asked."""
        return next((hits for way, hits in self.said if way.ranker is ranker), ())

    def is_doubtful(self) -> bool:
        """Whether so little of the text is known, or so much of it as no social value, that perhaps nothing fits."""
        named = bool(self.by(self.ways.inside))
        if self.nothing and self.nothing >= self.best * (_NAMED if named else 1.0):
            return True
        if named or self.best >= _WEAK or self.by(self.earlier):
            return False
        spelt, meant = self.by(self.ways.spelling), self.by(self.meaning)
        near = (spelt and spelt[0].strength > _SPELT_ALIKE) or (meant and meant[0].strength >= _NEAR)
        return not near and self.ways.words.share_known(self.text) <= _MOSTLY_UNKNOWN

    def is_clear(self, scores: Mapping[str, float]) -> bool:
        """Whether the first by *scores* leads clearly and for a good reason, or was chosen for almost these words."""
        first, second = (*best_first(scores)[:2], "", "")[:2]
        if not first or (scores[first] - scores.get(second, 0.0)) / scores[first] < _CLEAR:
            return False
        chosen = any(hit.strength >= _ALMOST for hit in self.by(self.earlier) if hit.term_id == first)
        named = any(hit.term_id == first for hit in self.by(self.ways.inside))
        return chosen or named or self.best >= _STRONG

    def fading(self) -> float:
        """By what scores are multiplied, so that a text of which little is known gets no score that looks high."""
        return min(1.0, self.best / _STRONG) if self.best else 1.0

    def why(self, term_id: str) -> str:
        """The first reason that any way has for a term, and where none has one, that it only comes nearest."""
        reasons = (way.ranker.why(self.text, hit) for way, hits in self.said for hit in hits if hit.term_id == term_id)
        return next((reason for reason in reasons if reason), _("shares no word with it, and only comes nearest"))

"""Suggest shared terms for the charity's own words, and say when none seems to fit. A person decides.

Several ways of judging are asked, and their orders are joined by reciprocal rank: each way gives a term
1 / (10 + place). Every way counts the same, so there is nothing to be fitted to one set of texts.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.i18n import _
from svdesk.services.mapping.earlier import EarlierChoices
from svdesk.services.mapping.rankers import Hit, LabelsInside, Ranker, SharedWords
from svdesk.services.mapping.spelling import Spelling
from svdesk.services.mapping.words import FOR_WHOM
from svdesk.storage import mappings
from svdesk.storage.label_index import LabelIndex
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store

_SMOOTHING = 10
"""Added to each place, so that first and second place differ, but not by half."""

_SUREST = 0.9
"""The score where all ways put a term first; only an exact label is 1."""

_WEAK = 8.0
"""Below this bm25 no term shares more than one rare word with the text."""

_MOSTLY_UNKNOWN = 0.5
"""At most this much of a text's telling words stands in the glossary, where nothing in it may fit. Of 100 texts,
this and ``_WEAK`` find 8 of the 10 that are no social value and doubt 7 of the 90 that are."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One term that a text may mean. ``score`` (0 to 1) says how far the ways agree, not how likely it is."""

    term_id: str
    label: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be said of one text: suggestions, the best first; ``none`` advises that nothing may fit."""

    text: str
    suggestions: tuple[Suggestion, ...]
    none: bool


class Suggester:
    """Suggests terms of one glossary, in the thread that made it; making one takes some 50 ms.

    ``besides`` are further ways of judging, such as the charity's earlier choices. They count like the others,
    and where they can say why, they are heard first.
    """

    def __init__(self, glossary: Glossary, besides: Sequence[Ranker] = ()) -> None:
        self._glossary = glossary
        index = LabelIndex(glossary)
        self._inside = LabelsInside(glossary)
        self._words = SharedWords(index)
        what = SharedWords(index, leaving_out=FOR_WHOM)
        self._rankers: tuple[Ranker, ...] = (*besides, self._inside, what, self._words, Spelling(glossary))

    def suggest(self, text: str, top: int = 5) -> Answer:
        """Suggest at most *top* terms for *text*; a label that matches exactly comes first, with score 1."""
        exact = self._glossary.labelled(text)
        ranked = [ranker.rank(text) for ranker in self._rankers]
        scores = joined([[hit.term_id for hit in hits] for hits in ranked])
        if exact is not None:
            scores[exact.id] = 1.0
        best = sorted(scores, key=lambda term_id: -scores[term_id])[:top]
        found = tuple(
            Suggestion(
                term_id,
                self._glossary[term_id].label,
                scores[term_id],
                _why_exact(text, exact) if exact and exact.id == term_id else self._why(text, term_id, ranked),
            )
            for term_id in best
        )
        return Answer(text, found, exact is None and self._doubtful(text))

    def _doubtful(self, text: str) -> bool:
        """Whether so little of *text* is known that perhaps nothing fits; a whole label in it is enough."""
        return (
            not self._inside.rank(text)
            and self._words.strength(text) < _WEAK
            and self._words.share_known(text) <= _MOSTLY_UNKNOWN
        )

    def _why(self, text: str, term_id: str, ranked: Sequence[Sequence[Hit]]) -> str:
        reasons = (
            ranker.why(text, hit)
            for ranker, hits in zip(self._rankers, ranked, strict=True)
            for hit in hits
            if hit.term_id == term_id
        )
        return next((reason for reason in reasons if reason), "")


def _why_exact(text: str, term: Term) -> str:
    label = " ".join(text.split())
    if fold(label) == fold(term.label):
        return _("“{label}” is its name").format(label=label)
    return _("“{label}” is another name for {term}").format(label=label, term=term.label)


def suggester_for(desk_file: Path | None = None) -> Suggester:
    """A suggester of the shipped glossary which also knows what was decided in *desk_file*, where one is named."""
    if desk_file is None:
        return Suggester(glossary())
    with Store.open(desk_file, read_only=True) as store:
        return Suggester(glossary(), [EarlierChoices(mappings.in_use(store))])


def joined(orders: Sequence[Sequence[str]]) -> dict[str, float]:
    """Join *orders* of term ids by reciprocal rank fusion; a term that all put first gets 0.9, six places kept.

    Source: Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
    learning methods", SIGIR 2009.
    """
    found: dict[str, float] = defaultdict(float)
    for order in orders:
        for place, term_id in enumerate(order):
            found[term_id] += 1 / (_SMOOTHING + place)
    most = len(orders) / _SMOOTHING
    return {term_id: round(_SUREST * score / most, 6) for term_id, score in found.items()}


def as_json(answer: Answer) -> dict[str, Any]:
    """The shape of ``svdesk suggest --json``."""
    return {
        "text": answer.text,
        "suggestions": [
            {"id": found.term_id, "label": found.label, "score": found.score, "why": found.why}
            for found in answer.suggestions
        ],
        "none": answer.none,
    }

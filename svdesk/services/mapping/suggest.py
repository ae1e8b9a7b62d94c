"""Suggest shared terms for the charity's own words, and say when none seems to fit. A person decides.

Several ways of judging are asked, what they say is added up (``ways.py``), and the first few are looked at again
(``second_look.py``). The weights are round numbers set by hand, and what is learned is measured on texts that taught
nothing; ``docs/DECISIONS.md`` 11 says what was tried.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from svdesk.domain.glossary import Glossary, fold
from svdesk.domain.mapping import can_count
from svdesk.i18n import _
from svdesk.services.mapping.earlier import Choice, EarlierChoices
from svdesk.services.mapping.judged import Judged
from svdesk.services.mapping.lines import Line, Said, told
from svdesk.services.mapping.model.meaning import Meaning, at_once
from svdesk.services.mapping.model.taught import Learned, Taught
from svdesk.services.mapping.rankers import Hit, Ranker
from svdesk.services.mapping.refuse import refused_wordings
from svdesk.services.mapping.second_look import Lessons, SecondLook, lessons
from svdesk.services.mapping.unit_said import unit_said, weight
from svdesk.services.mapping.ways import added_up, ways_of
from svdesk.storage import glossaries, own_words
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store

_SUREST = 0.99
"""No score but that of an exact name, or of the same words chosen before, is more."""


class Sure(StrEnum):
    """How far a suggestion may be trusted: only a certain one may ever be taken without asking."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One term that a text may mean. ``score`` (0 to 1) says how far the ways agree, not how likely it is.

    The second look deals the scores of the first few out anew, so that they fall from the first to the last.
    ``sure`` is what a page goes by: a guess is to be read before it is answered.
    """

    term_id: str
    label: str
    score: float
    why: str
    sure: Sure = Sure.GUESS


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be said of one text: suggestions, the best first; ``none`` advises that nothing may fit."""

    text: str
    suggestions: tuple[Suggestion, ...]
    none: bool


class Suggester:
    """Suggests terms of one glossary, in the thread that made it; making one takes some 300 ms.

    ``own_names`` are the charity's own names by term id. ``meaning`` is the model: it is asked when it is ready, and
    never waited for. ``learned`` stands in the place of the lessons that ship, ``taught`` in that of what was learned
    of the model's numbers.
    """

    def __init__(
        self,
        glossary: Glossary,
        own_names: Mapping[str, Sequence[str]] | None = None,
        meaning: Meaning | None = None,
        learned: Lessons | None = None,
        taught: Learned | None = None,
    ) -> None:
        self._glossary = glossary
        self._taught = Taught(meaning, taught) if meaning else None
        self._learned = lessons() if learned is None else learned
        self._meaning = meaning
        self._earlier = EarlierChoices()
        self._state: tuple[Path, int] | None = None
        self._weights: dict[tuple[str, str], dict[str, float]] = {}
        self._refused: Mapping[str, frozenset[str]] = {}
        self._call(own_names or {})

    def learn(self, choices: Mapping[str, Choice]) -> None:
        """Know what the charity has chosen, by own term id, in place of what was known before."""
        self._earlier.heed(choices)

    def leave_out(self, refused: Mapping[str, frozenset[str]]) -> None:
        """Never suggest terms, by id, for the very words, as ``fold`` makes them, for which they were *refused*."""
        self._refused = refused

    def learn_from(self, store: Store) -> None:
        """Know what is now chosen and named in a desk file; costs next to nothing where nothing has changed.

        Suggestions are from then on of the edition of the glossary that the desk file speaks.
        """
        state = (store.path, own_words.state(store))
        if state != self._state:
            names, spoken = own_words.names(store), glossaries.current(store)
            if names != self._own_names or spoken is not self._glossary:
                self._glossary = spoken
                self._weights.clear()
                self._call(names)
            self.learn({own_id: Choice(*choice) for own_id, choice in own_words.choices(store).items()})
            self._state = state

    def suggest(self, text: str, top: int = 5, unit: str = "") -> Answer:
        """Suggest at most *top* terms for *text*, counted in *unit* (an id) where that is known.

        What is certain comes first, with score 1: what the charity itself chose for the same words, else a name that
        matches exactly. A term that was chosen before and cannot have *unit* gains nothing by that.
        """
        no_more = self._refused.get(fold(text), frozenset())
        certain = {term_id: why for term_id, why in self._certain(text, unit).items() if term_id not in no_more}
        judged = self._judge(text, unit)
        agreed = {term_id: score for term_id, score in self._weighed(judged, unit).items() if term_id not in no_more}
        fused = self._second_look.again(text, agreed, named=len(judged.by(self._ways.inside)))
        fused = _put_first(self._column_says(text, unit), fused)
        order = [*certain, *(term_id for term_id in fused if term_id not in certain)]
        doubtful = not certain and judged.is_doubtful()
        # What both looks put first has kept its score.
        kept = bool(order) and fused.get(order[0]) == agreed.get(order[0])
        clear = kept and not doubtful and judged.is_clear(fused)
        fading = judged.fading()
        found = tuple(
            Suggestion(
                term_id,
                self._glossary[term_id].label,
                _score(fused.get(term_id, 0.0) * fading, certain=term_id in certain, place=place),
                certain.get(term_id) or judged.why(term_id),
                _sure(place, certain=term_id in certain, clear=clear),
            )
            for place, term_id in enumerate(order[:top])
        )
        return Answer(text, found, doubtful)

    def agreed(self, text: str) -> dict[str, float]:
        """What all ways say together of each term, by id, before the first few are looked at again."""
        return self._weighed(self._judge(text, ""), "")

    def _call(self, own_names: Mapping[str, Sequence[str]]) -> None:
        """Take the charity's own names among the others; all that reads names is made anew."""
        self._own_names = {term_id: tuple(names) for term_id, names in own_names.items()}
        self._ways = ways_of(self._glossary, own_names)
        self._second_look = SecondLook(self._ways.lines, self._learned)
        self._spoken: dict[str, set[str]] = {}
        for line in self._ways.lines:
            self._spoken.setdefault(fold(line.text), set()).add(line.term_id)
        self._exact = {fold(line.text): line for line in self._ways.lines if line.said is not Said.CLUE}
        if self._meaning is not None:
            self._meaning.know(self._glossary, self._own_names)

    def _certain(self, text: str, unit: str) -> dict[str, str]:
        """Ids of the terms that *text* is known to mean, each with the reason."""
        found: dict[str, str] = {}
        if (chosen := self._earlier.same(text)) is not None and self._can_have(chosen, unit):
            found[chosen] = _("chosen for these words before")
        line = self._exact.get(fold(text))
        if line is not None and line.term_id not in found:
            found[line.term_id] = _why_exact(text, line, self._glossary[line.term_id].label)
        return found

    def _column_says(self, text: str, unit: str) -> str:
        """The id of the term that the heading alone is said of in ``Food parcels: Vols``, as an import calls words.

        Volunteers who packed food are no food parcels, whatever the entry was called and whatever that was mapped to.
        """
        _entry, colon, heading = text.rpartition(": ")
        terms = self._spoken.get(fold(heading), set()) if colon else set()
        return next((term_id for term_id in terms if len(terms) == 1 and self._can_have(term_id, unit)), "")

    def _heard(self, ranker: Ranker, text: str, unit: str) -> list[Hit]:
        hits = ranker.rank(text)
        return [hit for hit in hits if self._can_have(hit.term_id, unit)] if ranker is self._earlier else hits

    def _can_have(self, term_id: str, unit: str) -> bool:
        """Whether it is a term, and one that *unit* can count; no unit speaks against any."""
        return term_id in self._glossary and (not unit or can_count(self._glossary[term_id], unit))

    def _judge(self, text: str, unit: str) -> Judged:
        meaning = self._meaning if self._meaning is not None and self._meaning.ready else None
        ways = self._ways.heard(self._earlier, meaning, self._taught if meaning else None)
        said = [(way, self._heard(way.ranker, text, unit)) for way in ways]
        return Judged(text, said, self._ways, self._earlier, meaning, *self._ways.words.strengths(text))

    def _weighed(self, judged: Judged, unit: str) -> dict[str, float]:
        """What all ways say together, the terms that are counted in the same unit before others.

        A term that is named loses nothing by its unit: the words mean it, and that it is counted otherwise is told.
        """
        said = "" if unit else unit_said(judged.text)
        if (unit, said) not in self._weights:
            self._weights[unit, said] = {term.id: weight(term, unit, said) for term in self._glossary}
        weights = self._weights[unit, said]
        scores = added_up(judged.said, with_meaning=bool(judged.by(judged.meaning)))
        weighed = {term_id: score * weights[term_id] for term_id, score in scores.items() if term_id in weights}
        for hit in judged.by(self._ways.inside):
            weighed[hit.term_id] = max(weighed[hit.term_id], scores[hit.term_id])
        return weighed


def suggester_for(desk_file: Path | None = None) -> Suggester:
    """A suggester of the glossary that ships or, where *desk_file* is named, that this speaks, with all it decided.

    It is for a command, which has no later: the model, where it is installed, is loaded at once.
    """
    suggester = Suggester(glossary(), meaning=at_once())
    if desk_file is not None:
        with Store.open(desk_file, read_only=True) as store:
            suggester.learn_from(store)
            suggester.leave_out(refused_wordings(store, glossaries.current(store)))
    return suggester


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


def _put_first(term_id: str, scores: dict[str, float]) -> dict[str, float]:
    """*scores*, the best first, dealt out anew so that *term_id* has the highest; as they are where it has none."""
    if term_id not in scores:
        return scores
    order = [term_id, *(other for other in scores if other != term_id)]
    return dict(zip(order, scores.values(), strict=True))


def _score(said: float, *, certain: bool, place: int) -> float:
    if certain:
        return 1.0 if place == 0 else _SUREST
    return round(min(_SUREST, max(said, 0.000001)), 6)


def _sure(place: int, *, certain: bool, clear: bool) -> Sure:
    if certain and place == 0:
        return Sure.CERTAIN
    return Sure.LIKELY if certain or (clear and place == 0) else Sure.GUESS


def _why_exact(text: str, line: Line, name: str) -> str:
    label = " ".join(text.split())
    if line.said is Said.NAME:
        return _("“{label}” is its name").format(label=label)
    return _("matches {line}").format(line=told(Line(line.term_id, label, line.said), name))

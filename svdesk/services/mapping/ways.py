"""All ways of judging a text beside each other, what each of them counts, and how what they say is added up."""

import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from svdesk.domain.glossary import Glossary
from svdesk.services.mapping.clues import NOTHING, clues
from svdesk.services.mapping.lines import Line, lines_of, names_of, notes_of
from svdesk.services.mapping.rankers import Hit, LabelsInside, Ranker, SharedWords
from svdesk.services.mapping.spelling import Spelling, Wording
from svdesk.services.mapping.words import FOR_WHOM
from svdesk.storage.label_index import Entry, LabelIndex

_INSIDE, _EACH, _ALSO, _CHOSEN, _MEANT, _TAUGHT = 0.6, 0.5, 0.25, 3.0, 1.2, 2.0
"""How much each way counts: a whole name in the text; each way that always speaks; one that hears nearly what another
of these hears; an earlier choice; a meaning; what was taught of meanings.

The last three are multiplied by how like the words are, how near the meanings and how likely the term.
"""

_MEANT_AT_MOST = 0.7 * _MEANT + _TAUGHT
"""What meanings add where they are as near as those of two wordings of the same thing usually are."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of judging and how much it counts; ``relative`` where its strengths mean nothing from text to text."""

    ranker: Ranker
    weight: float
    relative: bool = False


class Ways:
    """The ways that read lines: names, the charity's own names, clues and notes. Making them takes some 300 ms."""

    def __init__(
        self, glossary: Glossary, own_names: Mapping[str, Sequence[str]], said: Mapping[str, Sequence[str]]
    ) -> None:
        """*own_names* and *said*, the clues, are by term id."""
        labels = {term.id: term.label for term in glossary}
        notes = {term.id: notes_of(term) for term in glossary}
        self.lines: list[Line] = lines_of(glossary, own_names, said)
        entries = [
            Entry(term.id, (*names_of(term), *own_names.get(term.id, ())), notes[term.id], said.get(term.id, ()))
            for term in glossary
        ]
        nothing = [Entry(subject, (), "", told) for subject, told in said.items() if subject.startswith(NOTHING)]
        index = LabelIndex([*entries, *nothing])
        self.inside = LabelsInside(self.lines, labels)
        self.words = SharedWords(index, self.lines, labels)
        self._what = SharedWords(index, self.lines, labels, leaving_out=FOR_WHOM)
        self._wording = Wording(self.lines, notes)
        self.spelling = Spelling(self.lines, labels)

    def heard(self, chosen: Ranker, meaning: Ranker | None, taught: Ranker | None = None) -> list[Way]:
        """Every way in the order in which their reasons are heard; *chosen* knows what the charity chose before.

        *taught* is what was learned of the numbers of *meaning*.
        """
        found = [Way(chosen, _CHOSEN)]
        found += [Way(self.inside, _INSIDE), Way(self._what, _ALSO, relative=True)]
        found += [Way(self.words, _EACH, relative=True), Way(self._wording, _ALSO, relative=True)]
        if meaning is not None:
            found.append(Way(meaning, _MEANT))
        if taught is not None:
            found.append(Way(taught, _TAUGHT))
        return [*found, Way(self.spelling, _EACH, relative=True)]


def ways_of(glossary: Glossary, own_names: Mapping[str, Sequence[str]]) -> Ways:
    """The ways for *glossary* with the charity's own names, and those without any, which never change, only once."""
    if own_names:
        return Ways(glossary, own_names, clues())
    return _without_own_names(_This(glossary), threading.get_ident())


class _This:
    """One very glossary, for remembering: to compare two of them term by term would take longer than it saves."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.glossary is self.glossary

    def __hash__(self) -> int:
        return id(self.glossary)


@lru_cache(maxsize=4)
def _without_own_names(this: _This, _thread: int) -> Ways:
    """Kept for each thread by itself, because an index serves only the thread that made it."""
    return Ways(this.glossary, {}, clues())


def added_up(judged: Sequence[tuple[Way, Sequence[Hit]]], *, with_meaning: bool = False) -> dict[str, float]:
    """What all ways together say of each term: about 1 where they all agree, more where the charity chose it before.

    A relative way's strengths are divided by that of its best term. Source: CombSUM of Fox and Shaw, "Combination of
    multiple searches", TREC-2, 1994.
    """
    found: dict[str, float] = defaultdict(float)
    for way, hits in judged:
        most = hits[0].strength if way.relative and hits else 1.0
        for term_id, _label, strength in hits:
            found[term_id] += way.weight * strength / most
    whole = _INSIDE + sum(way.weight for way, _hits in judged if way.relative)
    whole += _MEANT_AT_MOST if with_meaning else 0.0
    return {term_id: score / whole for term_id, score in found.items()}

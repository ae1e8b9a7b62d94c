"""Find a shared term by oneself: by heading, by kind, by any of its names, by the words of its definition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svdesk.domain.glossary import Glossary, Kind, Term, fold
from svdesk.i18n import _
from svdesk.services.mapping.about_term import NOT_REVIEWED
from svdesk.services.mapping.suggest import Suggester
from svdesk.services.mapping.words import holds, words_of


@dataclass(frozen=True, slots=True)
class Found:
    """One term that was found, and what in it was found; empty where no words were looked for."""

    term: Term
    why: str = ""


OwnNames = Mapping[str, Sequence[str]]
"""The charity's own names for shared terms, by term id."""


def browse(
    glossary: Glossary,
    words: str = "",
    heading: str = "",
    kind: Kind | None = None,
    own_names: OwnNames | None = None,
) -> list[Found]:
    """The terms under a *heading* (a domain id), of a *kind*, that hold all of *words*, each as a word's beginning.

    The term of which *words* are a name comes first, then those whose name, English or Welsh, begins or ends with
    them, then those whose name holds them; then likewise those with another name that does, of the charity's
    *own_names* too, and last those in which they stand anywhere. Of equals those go first where the name has fewest
    other words; otherwise in the order of the glossary. What is left empty leaves nothing out.
    """
    wanted = words_of(words)
    ranked = []
    for term in glossary:
        if (heading and term.domain != heading) or (kind is not None and term.kind is not kind):
            continue
        if (found := _find(term, (own_names or {}).get(term.id, ()), wanted, fold(words))) is not None:
            ranked.append(found)
    return [found for _rank, found in sorted(ranked, key=lambda one: one[0])]


def nearest(suggester: Suggester, glossary: Glossary, words: str, top: int = 10) -> list[Found]:
    """What *words* may mean where ``browse`` found nothing: spelt otherwise, or said in another way."""
    return [Found(glossary[s.term_id], s.why) for s in suggester.suggest(words, top=top).suggestions]


_Rank = tuple[int, int]
"""Nought is best: where the words stand, and among how many."""

_ANYWHERE = (9, 0)


def _find(term: Term, own: Sequence[str], wanted: list[str], whole: str) -> tuple[_Rank, Found] | None:
    """How well *wanted* is found in a term, and where; None when it is not."""
    if not wanted:
        return (0, 0), Found(term)
    labels = (*term.labels, *own, *(term.welsh.labels if term.welsh else ()))
    names = (term.label, term.welsh.label) if term.welsh else (term.label,)
    holding = [label for label in labels if fold(label) == whole or holds(label, wanted)]
    if holding:
        rank, n = min((_rank(label, wanted, whole, is_name=label in names), n) for n, label in enumerate(holding))
        return rank, Found(term, _which(term, own, holding[n]))
    if holds(" ".join((*labels, term.definition, term.scope_note, term.id)), wanted):
        return _ANYWHERE, Found(term, _("in its names and definition"))
    return None


def _rank(label: str, wanted: list[str], whole: str, *, is_name: bool) -> _Rank:
    """Where in a label that holds them *wanted* stand.

    What a label is about stands at its end in English and at its beginning in Welsh, and what sort of it at the other.
    """
    if fold(label) == whole:
        return 0, 0
    words = words_of(label)
    at_an_end = any(
        all(word.startswith(beginning) for word, beginning in zip(some, wanted, strict=False))
        for some in (words, words[-len(wanted) :])
    )
    return (1 if at_an_end else 2) + (0 if is_name else 2), len(words)


def _which(term: Term, own: Sequence[str], label: str) -> str:
    if label == term.label:
        return _("its name")
    if label in term.labels:
        return _("also called “{label}”").format(label=label)
    if label in own:
        return _("your own name, “{label}”").format(label=label)
    if term.welsh and term.welsh.reviewed:
        return _("in Welsh “{label}”").format(label=label)
    return _("“{label}” ({mark})").format(label=label, mark=NOT_REVIEWED)

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

    The term of which *words* are a name comes first, then those whose name holds them, then those with another name
    that does, in Welsh and among the charity's *own_names* too, then those in which they stand anywhere; otherwise in
    the order of the glossary. What is left empty leaves nothing out.
    """
    wanted = words_of(words)
    ranked = []
    for term in glossary:
        if (heading and term.domain != heading) or (kind is not None and term.kind is not kind):
            continue
        if (place := _place(term, (own_names or {}).get(term.id, ()), wanted, fold(words))) is not None:
            ranked.append((place[0], Found(term, place[1])))
    return [found for _place_, found in sorted(ranked, key=lambda one: one[0])]


def nearest(suggester: Suggester, glossary: Glossary, words: str, top: int = 10) -> list[Found]:
    """What *words* may mean where ``browse`` found nothing: spelt otherwise, or said in another way."""
    return [Found(glossary[s.term_id], s.why) for s in suggester.suggest(words, top=top).suggestions]


def _place(term: Term, own: Sequence[str], wanted: list[str], whole: str) -> tuple[int, str] | None:
    """How well *wanted* is found in a term, nought being best, and where; None when it is not."""
    if not wanted:
        return 0, ""
    labels = (*term.labels, *own, *(term.welsh.labels if term.welsh else ()))
    exact = next((label for label in labels if fold(label) == whole), None)
    if exact is not None:
        return 0, _which(term, own, exact)
    holding = next((label for label in labels if holds(label, wanted)), None)
    if holding is not None:
        return (1 if holding == term.label else 2), _which(term, own, holding)
    if holds(" ".join((*labels, term.definition, term.scope_note, term.id)), wanted):
        return 3, _("in its names and definition")
    return None


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

"""Every line in which a shared term is spoken of: what it is called, by all and by the charity, and what is often said.

Each way of judging reads these lines, and each reason that is given names one of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.i18n import _


class Said(Enum):
    """How a line speaks of its term."""

    NAME = auto()
    OTHER_NAME = auto()
    OWN_NAME = auto()
    CLUE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line and the term of which it speaks."""

    term_id: str
    text: str
    said: Said


def lines_of(
    glossary: Glossary,
    own_names: Mapping[str, Sequence[str]] | None = None,
    clues: Mapping[str, Sequence[str]] | None = None,
) -> list[Line]:
    """The lines of every term; *own_names* and *clues* are by term id, and those of no term here are passed over."""
    found: list[Line] = []
    for term in glossary:
        first, *others = names_of(term)
        found.append(Line(term.id, first, Said.NAME))
        found += [Line(term.id, name, Said.OTHER_NAME) for name in others]
        found += [Line(term.id, name, Said.OWN_NAME) for name in (own_names or {}).get(term.id, ())]
        found += [Line(term.id, clue, Said.CLUE) for clue in (clues or {}).get(term.id, ())]
    return found


def names_of(term: Term) -> tuple[str, ...]:
    """All that a term is called, in English and Welsh, its preferred label first, each name once."""
    return _once([*term.labels, *(term.welsh.labels if term.welsh else ())])


def notes_of(term: Term) -> str:
    """What explains a term: its definition, and its scope note where it has one."""
    return f"{term.definition} {term.scope_note}".strip()


def told(line: Line, name: str) -> str:
    """What *line* is, after a verb: ``its name, “Food parcels”``; *name* is the term's."""
    sentence = {
        Said.NAME: _("its name, “{text}”"),
        Said.OTHER_NAME: _("“{text}”, another name for {term}"),
        Said.OWN_NAME: _("“{text}”, your own name for {term}"),
        Said.CLUE: _("“{text}”, which is often said of {term}"),
    }[line.said]
    return sentence.format(text=line.text, term=name)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """*texts* without what is empty or stands twice."""
    first: dict[str, str] = {}
    for text in texts:
        if text.strip():
            first.setdefault(fold(text), text)
    return tuple(first.values())

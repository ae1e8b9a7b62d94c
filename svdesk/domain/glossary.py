"""The shared glossary: plain terms for what charities do, which no single authority owns.

An id says nothing and never changes; a label may change at will. A term is one plain phrase; for whom, where,
in what unit and when are said beside it and never make a term of their own.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4\u0060\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u3003\uff02", '"'),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "\uff0b": "+",
        "\uff05": "%",
        "\uffe1": "£",
        "\u2044": "/",
    }
)


class Kind(StrEnum):
    """What a term names: something done, something counted, a change in people's lives, something put in."""

    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    INPUT = "input"


@dataclass(frozen=True, slots=True)
class Domain:
    """One of the twelve headings under which terms are browsed; never a thing that is recorded."""

    id: str
    label: str
    scope: str


@dataclass(frozen=True, slots=True)
class Group:
    """People for whom something is mainly done."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Welsh:
    """A term's labels in Welsh. Until a Welsh speaker has ``reviewed`` them they find the term, and no more."""

    label: str
    alt_labels: tuple[str, ...] = ()
    reviewed: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The preferred label, then the alternative ones."""
        return (self.label, *self.alt_labels)


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its label, other labels, definition, kind, the units it is counted in, its wider term.

    ``scope_note`` says where it ends and which terms, ``not_this``, begin there.
    """

    id: str
    label: str
    definition: str
    kind: Kind
    default_unit: str
    domain: str
    alt_labels: tuple[str, ...] = ()
    other_units: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    broader: str | None = None
    scope_note: str = ""
    not_this: tuple[str, ...] = ()
    welsh: Welsh | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The preferred label, then the alternative ones."""
        return (self.label, *self.alt_labels)

    @property
    def units(self) -> tuple[str, ...]:
        """Ids of the units that it may be counted in, the usual one first."""
        return (self.default_unit, *self.other_units)


@dataclass(frozen=True, slots=True)
class Retired:
    """A term of an earlier edition that is offered no more; its id is never used again.

    ``replaced_by`` are ids of the terms that took its place, in their order: one, several where it was split, or none.
    """

    id: str
    label: str
    replaced_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "replaced_by", tuple(sorted(set(self.replaced_by))))


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a term ends. Figures count the ``narrower`` ones under it, but a word that means just one is mapped there.

    It is a part of the ``wider`` ones, which are for words that mean more than it; the ``others`` are not it at all.
    """

    narrower: tuple[Term, ...]
    wider: tuple[Term, ...]
    others: tuple[Term, ...]


@dataclass(frozen=True)
class Glossary:
    """One edition of the glossary, ready for looking things up; ``terms`` are in the order of the file."""

    edition: str
    terms: tuple[Term, ...]
    domains: tuple[Domain, ...]
    groups: tuple[Group, ...]
    licence: str = ""
    retired: tuple[Retired, ...] = ()
    by_id: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {term.id: term for term in self.terms})

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __contains__(self, term_id: object) -> bool:
        return term_id in self.by_id

    def __getitem__(self, term_id: str) -> Term:
        return self.by_id[term_id]

    def ancestors(self, term_id: str) -> tuple[str, ...]:
        """Ids of all wider terms, the nearest first."""
        found: list[str] = []
        broader = self.by_id[term_id].broader
        while broader is not None and broader in self.by_id and broader not in found:
            found.append(broader)
            broader = self.by_id[broader].broader
        return tuple(found)

    def with_narrower(self, term_ids: Iterable[str]) -> frozenset[str]:
        """The terms named and every narrower one beneath them."""
        wanted = set(term_ids)
        return frozenset(t.id for t in self.terms if t.id in wanted or wanted.intersection(self.ancestors(t.id)))

    def ends(self, term: Term) -> "Ends":
        """The terms that begin where *term* ends, parted by whether they are under it, above it, or neither."""
        near = [other for other in term.not_this if other in self.by_id]
        under, above = self.with_narrower([term.id]), self.ancestors(term.id)
        return Ends(
            tuple(self.by_id[one] for one in near if one in under),
            tuple(self.by_id[one] for one in near if one in above),
            tuple(self.by_id[one] for one in near if one not in under and one not in above),
        )

    def labelled(self, text: str) -> Term | None:
        """The term of which *text* is a label, as ``fold`` compares; no label belongs to two."""
        return self._by_label.get(fold(text))

    @cached_property
    def _by_label(self) -> Mapping[str, Term]:
        return {fold(label): term for term in self.terms for label in term.labels}


def fold(text: str) -> str:
    """*text* as it is compared: capitals, spaces, kinds of dash and quotation mark, and how a program puts accents on
    their letters make no difference.

    Case is folded as the Unicode Standard says of canonical caseless matching (section 3.13, D145). Own words are kept
    by what this makes of them: whoever changes it adds a migration that does what ``m0007_wordings_alike`` does.
    """
    if text.isascii():
        small = text.casefold()
    else:
        small = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(small.translate(_ALIKE).split())


def definition_fingerprint(term: Term) -> str:
    """The SHA-256 of a term's definition, in hexadecimal figures; spaces at line ends and between words are as one."""
    return hashlib.sha256(" ".join(term.definition.split()).encode()).hexdigest()

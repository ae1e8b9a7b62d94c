"""The charity's own words, and what each of them means in the shared glossary.

A mapping is a person's decision. The score that a suggestion had is kept beside it and never stands for it.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias

from svdesk.domain.glossary import Term
from svdesk.domain.quantity import convertible

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""When a decision was made that does not say when."""


AsCame: TypeAlias = tuple[tuple[str, str], ...]
"""What a table of another program said of a mapping in other words than ours: cells by column of the standard."""

NEARLY = ("predicate_id", "skos:closeMatch")
"""By what a mapping that came from elsewhere says that its words mean nearly the same, and not quite."""


class Relation(StrEnum):
    """The five answers to "what is this in shared words?"."""

    SAME = "same"
    PART_OF = "part_of"
    COVERS_MORE = "covers_more"
    NOTHING_FITS = "nothing_fits"
    ASK_LATER = "ask_later"

    @property
    def counts(self) -> bool:
        """Whether entries so mapped are counted under the shared term; the others make a Problem instead."""
        return self in {Relation.SAME, Relation.PART_OF}

    @property
    def needs_term(self) -> bool:
        """Whether the answer names a shared term."""
        return self in {Relation.SAME, Relation.PART_OF, Relation.COVERS_MORE}


Answer: TypeAlias = tuple[Relation, str | None, bool]
"""How own words relate to which shared term, and whether they do so only nearly."""


class Method(StrEnum):
    """How a mapping came about; only a label that matches exactly may be accepted without a person."""

    PERSON = "person"
    EXACT_LABEL = "exact-label"
    EARLIER_CHOICE = "earlier-choice"


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """The charity's own word for something that it counts, with the unit id that it counts it in."""

    id: str
    label: str
    unit: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """One decision about one own term: which shared term, how they relate, who said so, when, and why.

    ``score`` is the suggestion's, in millionths, or None when there was no suggestion. ``confidence`` is how sure its
    author was, in millionths, where a mapping that came from elsewhere says so; ``as_came`` is what else that said in
    words of its own, and goes with the next decision. ``taken`` marks one that was taken from another charity's table;
    what it says is the same without. A relation which needs a term and has none, or has one and needs none, raises
    ``ValueError``.
    """

    own_term: str
    relation: Relation
    term: str | None = None
    why: str = ""
    by: str = ""
    at: datetime = LONG_AGO
    method: Method = Method.PERSON
    score: int | None = None
    glossary_edition: str = ""
    confidence: int | None = None
    as_came: AsCame = ()
    taken: bool = field(default=False, compare=False)

    @property
    def follows(self) -> bool:
        """Whether it goes with the answer that the same words were given here in another unit, and changes with it."""
        return self.method is Method.EARLIER_CHOICE and not self.taken

    @property
    def is_near(self) -> bool:
        """Whether it came as “nearly the same”: it counts as the same does, and is never said to be quite that."""
        return self.relation is Relation.SAME and NEARLY in self.as_came

    @property
    def answer(self) -> Answer:
        """What was answered, apart from who did, when and why."""
        return self.relation, self.term, self.is_near

    def __post_init__(self) -> None:
        if self.relation.needs_term != (self.term is not None):
            raise ValueError(f"{self.relation} {'needs a' if self.relation.needs_term else 'takes no'} shared term")


def unit_fits(own_term: OwnTerm, term: Term) -> bool:
    """Whether the shared term may be counted in the own term's unit; hours can never become people."""
    return can_count(term, own_term.unit)


def can_count(term: Term, unit: str) -> bool:
    """Whether a shared term may be counted in the unit with this id, or in one that becomes it as tonnes become kg."""
    return unit == "count" or any(convertible(unit, other) for other in term.units)

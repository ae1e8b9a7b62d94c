"""What authorities measure by: published frameworks, and how glossary terms relate to their measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Checked(StrEnum):
    """How far what we say of a measure was held against its source; a ``verification`` begins with one of these."""

    WHOLLY = "Checked"
    PARTLY = "Partly checked"
    NOT = "Not checked"


@dataclass(frozen=True, slots=True)
class FrameworkMeasure:
    """One line of a framework at any level; ``code`` is opaque text and is never taken apart.

    ``verification`` says in a sentence how far its wording was checked; it begins as ``Checked`` has it.
    """

    code: str
    level: str
    title: str
    parent: str | None = None
    unit: str = ""
    source: str = ""
    verification: str = ""


@dataclass(frozen=True)
class Framework:
    """One edition of a framework, with the attribution that its licence asks for."""

    id: str
    edition: str
    title: str
    licence: str
    attribution: str
    measures: tuple[FrameworkMeasure, ...]
    by_code: Mapping[str, FrameworkMeasure] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {measure.code: measure for measure in self.measures})


class LinkKind(StrEnum):
    """How a glossary term relates to a measure; ``broad`` means that the measure is the wider of the two."""

    EXACT = "exactMatch"
    CLOSE = "closeMatch"
    BROAD = "broadMatch"
    NARROW = "narrowMatch"
    RELATED = "relatedMatch"


@dataclass(frozen=True, slots=True)
class Link:
    """One row of the crosswalk: this glossary term relates so to that measure.

    ``scheme`` and ``code`` together name the measure, as in ``PPN002`` and ``1.s01``.
    """

    term: str
    kind: LinkKind
    scheme: str
    code: str
    label: str
    confidence: str
    verification: str
    comment: str = ""

    @property
    def checked(self) -> Checked:
        """How far the measure was held against its source; what does not say so was not."""
        said = self.verification.partition(":")[0]
        return next((one for one in Checked if one.value == said), Checked.NOT)

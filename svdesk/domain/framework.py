"""What authorities measure by: published frameworks, and how glossary terms relate to their measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FrameworkMeasure:
    """One line of a framework at any level; ``code`` is opaque text and is never taken apart.

    ``verification`` says what our reading of its wording rests on.
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
    def verified(self) -> bool:
        """False where the wording of the measure was never seen in a source."""
        return not self.verification.upper().startswith("UNVERIFIED")

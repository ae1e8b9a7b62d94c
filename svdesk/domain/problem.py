"""Whatever is wrong with data is a Problem: a code, how much it matters, where it is, and the facts.

The catalogue below holds every sentence, so that they can be read, translated and improved together.
A Problem is a value, never an exception; finding one never stops the search for the next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from svdesk.domain.problem_catalogue import CATALOGUE, Severity

__all__ = ["CATALOGUE", "Page", "Problem", "Severity", "Where", "count_by_severity", "problem"]


class Page(StrEnum):
    """The page of the window on which a Problem can be mended."""

    ACTIVITIES = "activities"
    TERMS = "shared terms"
    CONTRACTS = "contracts"
    RETURNS = "returns"
    IMPORT = "import"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Where:
    """Where to go to mend a Problem: the page, the id of the record, the field of it."""

    page: Page
    record: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or worth a look, as data.

    ``facts`` fill the sentences of the catalogue; ``problem()`` makes one and checks that they do.
    """

    code: str
    severity: Severity
    where: Where
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def message(self) -> str:
        """One sentence: what is wrong, and where."""
        return CATALOGUE[self.code].message.format_map(self.facts)

    @property
    def fix(self) -> str:
        """One sentence: what would mend it."""
        return CATALOGUE[self.code].fix.format_map(self.facts)


def problem(code: str, where: Where, /, **facts: str) -> Problem:
    """Make the Problem *code* of the catalogue; a missing fact raises ``KeyError`` here, not on screen."""
    entry = CATALOGUE[code]
    made = Problem(code, entry.severity, where, MappingProxyType(facts))
    entry.message.format_map(facts)
    entry.fix.format_map(facts)
    return made


def count_by_severity(problems: list[Problem]) -> dict[str, int]:
    """How many of each severity, all three named: ``{"stop": 0, "warn": 2, "note": 1}``."""
    return {severity.value: sum(p.severity is severity for p in problems) for severity in Severity}

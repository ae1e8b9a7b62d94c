"""What the reader of a table and the reader of Turtle have in common: parts with their lines, and faults with theirs.

Neither stops at the first fault. What was understood is put together and held against the rules of the glossary;
every fault is a Problem that carries its line in ``facts["line"]``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from svdesk.domain.glossary import Domain, Glossary, Group, Kind, Retired, Term
from svdesk.domain.glossary_rules import check_glossary
from svdesk.domain.problem import Page, Problem, Severity, Where, problem
from svdesk.domain.quantity import Unit

RESERVED = ("edition", "groups")
"""Ids that would clash with the names of the whole glossary and of its list of groups."""

_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?")
_EDITION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds: the glossary, None where there is too little to make one, and all that is wrong."""

    name: str
    glossary: Glossary | None
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Whether there is a glossary and nothing that stops it from being used."""
        return self.glossary is not None and all(one.severity is not Severity.STOP for one in self.problems)


@dataclass
class Parts:
    """What has been read so far, in the order of the file; a fault is noted and the reading goes on."""

    editions: list[str] = field(default_factory=list)
    licence: str = ""
    terms: list[Term] = field(default_factory=list)
    domains: list[Domain] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    retired: list[Retired] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    edition_line: int | None = None

    def fault(self, code: str, line: int | None, record: str = "", where: str = "", /, **facts: str) -> None:
        """Note what is wrong on a *line* of the file, counted from 1."""
        self.problems.append(at_line(problem(code, Where(Page.GLOSSARY, record, where), **facts), line))

    def id_of(self, text: str, line: int | None) -> str | None:
        """*text* where it can be an id, with its line remembered; otherwise None, and a fault is noted."""
        if not _ID.fullmatch(text) or text.casefold() in RESERVED:
            self.fault("id-unusable", line, text, "id", id=text)
            return None
        if line is not None:
            self.lines[text].append(line)
        return text

    def kind_of(self, text: str, term: str, line: int | None) -> Kind | None:
        """The kind that *text* names; None where there is none, and a fault is noted."""
        try:
            return Kind(text)
        except ValueError:
            self.fault("kind-unknown", line, term, "kind", term=term, kind=text)
            return None

    def together(self, name: str, units: Mapping[str, Unit]) -> Read:
        """The glossary of all parts, held against the rules; problems are in the order of their lines."""
        glossary = None
        if len(self.editions) != 1 or not _EDITION.fullmatch(self.editions[0]):
            found = ", ".join(f"“{one}”" for one in self.editions) or "nothing"
            self.fault("edition-unsaid", self.edition_line, found=found)
        else:
            glossary = Glossary(
                self.editions[0],
                tuple(self.terms),
                tuple(self.domains),
                tuple(self.groups),
                self.licence,
                tuple(self.retired),
            )
            self.problems += [self._placed(one) for one in check_glossary(glossary, units)]
        return Read(name, glossary, in_order(self.problems))

    def _placed(self, found: Problem) -> Problem:
        """*found* with the line of what it is about; of an id given twice, the line of the second."""
        lines = self.lines.get(found.where.record, [])
        return at_line(found, lines[-1 if found.code == "id-twice" else 0] if lines else None)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """*problems* in the order of their lines, those about the whole first."""
    return tuple(sorted(problems, key=lambda one: line_of(one) or 0))


def at_line(found: Problem, line: int | None) -> Problem:
    """*found* with its line among its facts, where it has one."""
    if line is None:
        return found
    return replace(found, facts=MappingProxyType({**found.facts, "line": str(line)}))


def line_of(found: Problem) -> int | None:
    """The line of the file that a problem is on, counted from 1; None where it is about the whole."""
    said = found.facts.get("line")
    return int(said) if said else None

"""A Turtle text as plain statements with the lines of their subjects; the only module that knows rdflib.

Nothing is ever fetched: the text is handed over whole, as Turtle and nothing else, and what it says to import is a
statement like any other. rdflib is imported when a file is read, since few people ever read one.
"""

import logging
import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from svdesk.domain.uris import GLOSSARY
from svdesk.services.glossary.skos_names import RDF_TYPE

if TYPE_CHECKING:
    from rdflib.term import Node

_FIRST, _REST, _NIL = (RDF_TYPE.replace("type", name) for name in ("first", "rest", "nil"))
_PREFIX = re.compile(r"prefix\s+([\w.-]*):\s*<([^<>\s]*)>", re.IGNORECASE)
_SHOWN = 60


class NotTurtle(ValueError):
    """A text is not Turtle; ``line`` counts from 1, ``shown`` is what stands there."""

    def __init__(self, line: int, shown: str) -> None:
        super().__init__(f"line {line}: {shown}")
        self.line, self.shown = line, shown


class Said(NamedTuple):
    """One object of a statement: the text or name, its language (empty where it has none), whether it is nameless."""

    text: str
    language: str = ""
    nameless: bool = False


@dataclass(frozen=True)
class Statements:
    """What a text says, by subject and property; ``lines`` is where each subject of the glossary first stands."""

    of: dict[str, dict[str, list[Said]]]
    lines: dict[str, int] = field(default_factory=dict)

    def objects(self, subject: str, prop: str) -> list[Said]:
        """What is said of *subject* by *prop*, in the order of the alphabet."""
        return self.of.get(subject, {}).get(prop, [])

    def listed(self, subject: str, prop: str) -> list[Said]:
        """The items of the list that is said of *subject*, in their order; a broken list ends where it breaks."""
        items, seen = [], set()
        node = next((one.text for one in self.objects(subject, prop)), _NIL)
        while node != _NIL and node not in seen:
            seen.add(node)
            items += self.objects(node, _FIRST)[:1]
            node = next((one.text for one in self.objects(node, _REST)), _NIL)
        return items


def read(text: str) -> Statements:
    """Every statement of *text*; raises ``NotTurtle`` at the first thing that is none."""
    # Store and parser are named here, so that rdflib does not look for plug-ins that some other program has installed.
    from rdflib import Graph
    from rdflib.plugins.parsers.notation3 import BadSyntax, RDFSink, SinkParser
    from rdflib.plugins.stores.memory import Memory

    # What it would log of odd names and dates is no news: they are kept as text, or said to be lost.
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)
    graph = Graph(store=Memory())
    # Not rdflib's TurtleParser, which keeps to itself how many lines were read when it failed.
    parser = SinkParser(RDFSink(graph), baseURI=GLOSSARY, turtle=True)
    try:
        parser.loadBuf(text)
    except (
        BadSyntax,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        AssertionError,
        ArithmeticError,
        RecursionError,
    ) as error:
        # rdflib meets odd escapes, endless brackets, unknown prefixes and a text cut short with all of these.
        raise _at(text, parser.lines) from error
    of: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for subject, prop, value in graph:
        of[str(subject)][str(prop)].append(_said(value))
    for said in of.values():
        for values in said.values():
            values.sort()
    return Statements(of, _lines(text))


def _said(node: "Node") -> Said:
    from rdflib import BNode, Literal

    language = (node.language or "") if isinstance(node, Literal) else ""
    return Said(str(node), language, isinstance(node, BNode))


def _at(text: str, before: int) -> NotTurtle:
    lines = text.split("\n")
    line = min(before, len(lines) - 1)
    return NotTurtle(line + 1, lines[line].strip()[:_SHOWN])


def _lines(text: str) -> dict[str, int]:
    """The line on which each name of the glossary first stands as a subject: at its beginning, before a property."""
    prefixes = [re.escape(prefix) for prefix, name in _PREFIX.findall(text) if name == GLOSSARY]
    names = "|".join([*(f"{prefix}:" for prefix in prefixes), f"<{re.escape(GLOSSARY)}"])
    subject = re.compile(rf"^([ \t]*)(?:{names})([A-Za-z0-9_.-]+)>?(?=\s+[^\s,;.)\]])")
    found: dict[str, int] = {}
    indented: dict[str, int] = {}
    for number, (line, beneath) in enumerate(pairwise([*text.split("\n"), ""]), 1):
        # A subject may stand alone on its line, with its properties beneath it.
        if match := subject.match(f"{line} {beneath}"):
            (indented if match[1] else found).setdefault(match[2], number)
    return {**indented, **found}

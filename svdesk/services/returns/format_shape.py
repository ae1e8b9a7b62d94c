"""Finds whatever in a format file is not of the closed vocabulary, and says where it is and what was likely meant.

Nothing here stops at the first fault, so that an author mends a file in one go and not line by line.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from svdesk.domain.errors import UserError
from svdesk.services.returns.vocabulary import FORMAT, MEASURE, QUESTION, SECTIONS, Holds, Key, Names, Table

Tree: TypeAlias = dict[str, Any]
"""One table of a TOML file, as ``tomllib`` gives it."""

Known: TypeAlias = Mapping[Names, Mapping[str, str]]
"""The ids that a file may name, each with its label."""

_SHAPES = {"id": re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), "accent": re.compile(r"#[0-9A-Fa-f]{6}")}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in which file: ``anytown.toml, measure 3 (AT3)``."""

    source: str
    part: str = ""

    def fault(self, what: str, do: str) -> UserError:
        """What is wrong here, as it is told to the author."""
        return UserError(f"{self.source}{', ' if self.part else ''}{self.part}: {what}", do)


def shape_faults(tree: Tree, source: str, known: Known) -> list[UserError]:
    """Every unknown key, missing key, wrong type and unknown word in *tree*, in the order of the file."""
    here = Spot(source)
    measures = {str(table.get("code")): str(table.get("label")) for table in tables(tree, "measures")}
    known = {**known, Names.MEASURE: measures}
    found = list(_table_faults(tree, FORMAT, here, known))
    for spot, measure in measures_of(tree, source):
        found.extend(_table_faults(measure, MEASURE, spot, known))
    for spot, section in sections_of(tree, source):
        found.extend(_section_faults(section, spot, known))
    return found


def tables(tree: Tree, key: str) -> list[Tree]:
    """The tables under *key*, without whatever stands there and is no table."""
    value = tree.get(key, [])
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def measures_of(tree: Tree, source: str) -> Iterator[tuple[Spot, Tree]]:
    """Each measure and where it stands."""
    for number, table in enumerate(tables(tree, "measures"), 1):
        yield Spot(source, _place("measure", number, table.get("code"))), table


def sections_of(tree: Tree, source: str) -> Iterator[tuple[Spot, Tree]]:
    """Each section and where it stands."""
    for number, table in enumerate(tables(tree, "sections"), 1):
        yield Spot(source, _place("section", number, table.get("title"))), table


def questions_of(section: Tree, spot: Spot) -> Iterator[tuple[Spot, Tree]]:
    """Each question of a section and where it stands."""
    for number, table in enumerate(tables(section, "questions"), 1):
        yield Spot(spot.source, f"{spot.part}, {_place('question', number, table.get('code'))}"), table


def meant(word: str, valid: Mapping[str, str] | Iterable[str]) -> str:
    """A sentence which proposes the valid word nearest to *word*, or lists them all where none is near.

    *valid* may be ids with their labels: a label written in place of its id is recognised as well.
    """
    labels = valid if isinstance(valid, Mapping) else dict.fromkeys(valid, "")
    spellings = {spelling.casefold(): name for name, label in labels.items() for spelling in (label, name) if spelling}
    near = difflib.get_close_matches(word.casefold(), spellings, n=1, cutoff=0.6)
    if near:
        name = spellings[near[0]]
        return f"Did you mean “{name}”{f' ({labels[name]})' if labels[name] else ''}?"
    if 0 < len(labels) <= 40:
        return f"It must be one of: {', '.join(labels)}."
    return "Correct it, or take it out."


def _place(called: str, number: int, name: object) -> str:
    return f"{called} {number} ({name})" if isinstance(name, str) and name else f"{called} {number}"


def _section_faults(section: Tree, spot: Spot, known: Known) -> Iterator[UserError]:
    kind = section.get("kind")
    if not isinstance(kind, str) or kind not in SECTIONS:
        what = "the key “kind” is missing." if kind is None else f"there is no kind of section “{kind}”."
        yield spot.fault(what, meant(str(kind), list(SECTIONS)))
        return
    yield from _table_faults(section, SECTIONS[kind], spot, known)
    for at, question in questions_of(section, spot):
        yield from _table_faults(question, QUESTION, at, known)


def _table_faults(tree: Tree, table: Table, spot: Spot, known: Known) -> Iterator[UserError]:
    for name, value in tree.items():
        if name in table.by_name:
            yield from _value_faults(table.by_name[name], value, spot, known)
        else:
            yield spot.fault(f"there is no key “{name}” in a {table.called}.", meant(name, list(table.by_name)))
    for key in table.keys:
        if key.required and key.name not in tree:
            yield spot.fault(f"the key “{key.name}” is missing.", f"Add it: it holds {key.holds}.")


def _value_faults(key: Key, value: object, spot: Spot, known: Known) -> Iterator[UserError]:
    if not _holds(key.holds, value):
        yield spot.fault(f"“{key.name}” does not hold {key.holds}.", f"Write {key.holds} after it.")
        return
    words = [str(word) for word in value] if isinstance(value, list) else [str(value)]
    if key.required and (not words or "" in [word.strip() for word in words]):
        yield spot.fault(f"“{key.name}” is empty.", f"Write {key.holds} after it.")
        return
    if key.holds not in (Holds.TEXT, Holds.TEXTS):
        return
    if key.most and len(words) > key.most:
        yield spot.fault(f"“{key.name}” names {len(words)}.", f"Keep {key.most} of them at most.")
    if twice := sorted({word for word in words if words.count(word) > 1}):
        yield spot.fault(f"“{key.name}” names {', '.join(twice)} twice.", "Keep one of the two.")
    for word in words:
        yield from _word_faults(key, word, spot, known)


def _word_faults(key: Key, word: str, spot: Spot, known: Known) -> Iterator[UserError]:
    if key.choices and word not in key.choices:
        yield spot.fault(f"“{key.name}” cannot be “{word}”.", meant(word, key.choices))
    elif key.names and word not in known[key.names]:
        yield spot.fault(
            f"“{key.name}” names the {key.names} “{word}”, which does not exist.",
            meant(word, known[key.names]),
        )
    elif key.shape and not _SHAPES[key.name].fullmatch(word):
        yield spot.fault(f"“{key.name}” cannot be “{word}”.", f"Write {key.shape}.")


def _holds(holds: Holds, value: object) -> bool:
    match holds:
        case Holds.TEXT:
            return isinstance(value, str)
        case Holds.TEXTS:
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case Holds.YES_NO:
            return isinstance(value, bool)
        case Holds.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and value >= 0
        case Holds.TABLES:
            return isinstance(value, list) and all(isinstance(one, dict) for one in value)

"""What the program knows before anybody has typed anything: units, glossary, frameworks and crosswalk.

Each is read once, when it is first asked for. A file that cannot be read as it should is a fault of ours, and
raises as it likes; ``domain/glossary_rules.py`` and ``tests/domain/crosswalk_rules.py`` say what must hold of them.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from svdesk.domain.framework import Framework, FrameworkMeasure, Link, LinkKind
from svdesk.domain.glossary import Domain, Glossary, Group, Kind, Term, Welsh
from svdesk.domain.quantity import Unit
from svdesk.storage import resources


@cache
def units() -> Mapping[str, Unit]:
    """Every way of counting, by unit id, in the order in which they are offered."""
    rows = _rows("glossary/units.csv")
    return MappingProxyType(
        {
            row["id"]: Unit(row["id"], row["label"], row["symbol"], row["dimension"], row["counting_note"])
            for row in rows
        }
    )


@cache
def glossary() -> Glossary:
    """The shared glossary of this edition of the program."""
    edition = _settings("glossary/edition.toml")
    domains = tuple(Domain(**row) for row in _rows("glossary/domains.csv"))
    headings = {domain.id for domain in domains}
    notes = {row["id"]: row for row in _rows("glossary/scope_notes.csv")}
    welsh = {row["id"]: _welsh(row) for row in _rows("glossary/welsh.csv")}
    return Glossary(
        edition=edition["edition"],
        terms=tuple(
            replace(
                _term(row, headings),
                scope_note=notes.get(row["id"], {}).get("note", ""),
                not_this=_list(notes.get(row["id"], {}).get("not_this", "")),
                welsh=welsh.get(row["id"]),
            )
            for row in _rows("glossary/glossary.csv")
        ),
        domains=domains,
        groups=tuple(Group(**row) for row in _rows("glossary/beneficiary_groups.csv")),
        licence=edition["licence"],
    )


def glossary_fingerprint() -> str:
    """By what the text of ``glossary`` is known, as it is written down beside it: reading the whole takes time."""
    return str(_settings("glossary/edition.toml")["sha256"])


@cache
def frameworks() -> tuple[Framework, ...]:
    """The published frameworks whose measures ship, each with the attribution that its licence asks for."""
    return tuple(
        Framework(
            id=name,
            edition=about["edition"],
            title=about["title"],
            licence=about["licence"],
            attribution=about["attribution"],
            measures=tuple(_measure(row) for row in _rows(f"frameworks/{about['file']}")),
        )
        for name, about in _settings("frameworks/frameworks.toml").items()
    )


@cache
def crosswalk() -> tuple[Link, ...]:
    """How glossary terms relate to measures; each link says how far that was ``checked``."""
    return tuple(_link(row) for row in _rows("glossary/crosswalk.csv"))


@cache
def code_lists() -> Mapping[str, str]:
    """What the schemes are that the crosswalk names by code alone: ``SDG`` and others, each in a few words."""
    return MappingProxyType(dict(_settings("glossary/edition.toml")["code_lists"]))


def _term(row: Mapping[str, str], headings: set[str]) -> Term:
    """One term; the file names its domain as the wider term of a term that has none."""
    return Term(
        id=row["id"],
        label=row["pref_label"],
        definition=row["definition"],
        kind=Kind(row["kind"]),
        default_unit=row["default_unit"],
        domain=row["domain_id"],
        alt_labels=_list(row["alt_labels"]),
        other_units=_list(row["other_units"]),
        groups=_list(row["beneficiary_groups"]),
        broader=None if row["broader_id"] in headings else row["broader_id"],
    )


def _welsh(row: Mapping[str, str]) -> Welsh:
    return Welsh(row["pref_label"], _list(row["alt_labels"]), row["reviewed"] == "yes")


def _measure(row: Mapping[str, str]) -> FrameworkMeasure:
    return FrameworkMeasure(
        code=row["code"],
        level=row["level"],
        title=row["short_title"],
        parent=row["parent"] or None,
        unit=row["unit"],
        source=row["source_url"],
        verification=row["verification"],
    )


def _link(row: Mapping[str, str]) -> Link:
    """One row; its ids are written as SSSOM writes them: ``svg:SV-001``, ``skos:broadMatch``, ``PPN002:1a``."""
    scheme, code = row["object_id"].split(":", 1)
    return Link(
        term=row["subject_id"].removeprefix("svg:"),
        kind=LinkKind(row["predicate_id"].removeprefix("skos:")),
        scheme=scheme,
        code=code,
        label=row["object_label"],
        confidence=row["confidence"],
        verification=row["verification"],
        comment=row["comment"],
    )


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(resources.read_text(name)), strict=True))


def _settings(name: str) -> dict[str, Any]:
    # Imported here because it takes longer to load than the glossary takes to read.
    import tomllib

    return tomllib.loads(resources.read_text(name))


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())

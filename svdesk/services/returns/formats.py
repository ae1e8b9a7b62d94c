"""Reads what authorities ask for out of format files: TOML of a closed vocabulary, without any expressions.

A file is read strictly: one unknown word refuses it, with its place and the word that was likely meant.
"""

import difflib
import re
import tomllib
from functools import cache
from pathlib import Path

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import Glossary, Kind
from svdesk.domain.return_format import (
    AddsUp,
    ChartOf,
    Column,
    Declarations,
    Measure,
    MeasureGrid,
    Method,
    Question,
    Questions,
    ReturnFormat,
    Section,
    Summary,
    TermGrid,
    Text,
)
from svdesk.services.returns.format_sense import sense_faults
from svdesk.services.returns.format_shape import Known, Tree, shape_faults
from svdesk.services.returns.vocabulary import Names
from svdesk.storage import resources, shipped

LARGEST = 1_000_000
"""More bytes than any form has; a larger file is not read at all."""


def read_format(text: str, source_name: str, known: Known | None = None) -> ReturnFormat:
    """The format that *text* describes; raises the first of its faults as ``UserError``.

    *source_name* is the file as messages name it. *known* holds the ids that it may name, by default ours.
    """
    if found := format_faults(text, source_name, known):
        raise found[0]
    return _format(tomllib.loads(text), text)


def format_faults(text: str, source_name: str, known: Known | None = None) -> list[UserError]:
    """Everything that is wrong with the format in *text*; nothing when it can be used."""
    try:
        tree = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return [
            UserError(
                f"{source_name}: it cannot be read as TOML: {error}.",
                "Put that line right; docs/FORMATS.md shows how each line is written.",
            )
        ]
    return shape_faults(tree, source_name, known or shipped_names()) or sense_faults(tree, source_name)


def faults(pack: Path) -> list[UserError]:
    """Everything that is wrong with the format file *pack*; raises ``FileUnusable`` when it is no text file."""
    try:
        if pack.stat().st_size > LARGEST:
            raise FileUnusable(f"{pack.name} is too large to be a format.", "Choose a format file (.toml).")
        text = pack.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnusable(f"{pack} cannot be opened: {error.strerror}.", "Check its name and place.") from None
    except UnicodeDecodeError:
        raise FileUnusable(
            f"{pack.name} is not a text file in UTF-8.", "Save it again as plain text in UTF-8."
        ) from None
    return format_faults(text, pack.name)


@cache
def shipped_formats() -> tuple[ReturnFormat, ...]:
    """Every format that comes with the program, by file name."""
    names = sorted(name for name in resources.names("formats") if name.endswith(".toml"))
    return tuple(read_format(resources.read_text(f"formats/{name}"), name) for name in names)


def format_by(format_id: str, edition: str = "") -> ReturnFormat:
    """The format with this id, in this edition or in the last one; raises ``UserError`` naming what there is."""
    mine = [one for one in shipped_formats() if one.id == format_id]
    if not mine:
        ids = sorted({one.id for one in shipped_formats()})
        near = difflib.get_close_matches(format_id, ids, n=1)
        do = f"Did you mean “{near[0]}”?" if near else f"The formats are: {', '.join(ids)}."
        raise UserError(f"There is no return format “{format_id}”.", do)
    for one in mine:
        if edition in ("", one.edition):
            return one
    editions = ", ".join(one.edition for one in mine)
    raise UserError(f"The return format “{format_id}” has no edition “{edition}” here.", f"There is: {editions}.")


@cache
def shipped_names() -> Known:
    """The ids of our own units, terms, groups and framework measures, each with its label."""
    return names_in(shipped.glossary())


def names_in(*glossaries: Glossary) -> Known:
    """The ids that a format may name where these editions of the glossary are known, each with its label.

    A term that was retired may still be named, so that a form of that time can be read.
    """
    return {
        Names.UNIT: {unit.id: unit.label for unit in shipped.units().values()},
        Names.TERM: {term.id: term.label for glossary in glossaries for term in (*glossary.retired, *glossary)},
        Names.GROUP: {group.id: group.label for glossary in glossaries for group in glossary.groups},
        Names.FRAMEWORK: {
            f"{framework.id}:{measure.code}": measure.title
            for framework in shipped.frameworks()
            for measure in framework.measures
        },
    }


def _format(tree: Tree, text: str) -> ReturnFormat:
    return ReturnFormat(
        id=tree["id"],
        edition=tree["edition"],
        title=_flowing(tree["title"]),
        authority=tree.get("authority", ""),
        language=tree["language"],
        sections=tuple(_section(table) for table in tree["sections"]),
        measures=tuple(_measure(table) for table in tree.get("measures", [])),
        orientation=tree.get("orientation", "portrait"),
        accent=tree.get("accent", ""),
        source=tree.get("source", ""),
        licence=tree.get("licence", ""),
        text=text,
    )


def _measure(table: Tree) -> Measure:
    return Measure(
        code=table["code"],
        label=_flowing(table["label"]),
        unit=table["unit"],
        terms=tuple(table["terms"]),
        adds_up=AddsUp(table.get("adds_up", AddsUp.SUM)),
        groups=tuple(table.get("groups", ())),
        places=tuple(table.get("places", ())),
        theme=table.get("theme", ""),
        guidance=_flowing(table.get("guidance", "")),
        framework=tuple(table.get("framework", ())),
        also_counts_in=tuple(table.get("also_counts_in", ())),
        record_only=table.get("record_only", False),
        exactly=table.get("exactly", False),
    )


def _section(table: Tree) -> Section:
    title, intro = _flowing(table["title"]), _flowing(table.get("intro", ""))
    match table["kind"]:
        case "summary":
            return Summary(title, tuple(table.get("figures", ())), intro)
        case "measure grid":
            columns = tuple(Column(word) for word in table["columns"])
            return MeasureGrid(title, columns, intro, tuple(table.get("themes", ())))
        case "term grid":
            return TermGrid(title, tuple(Kind(word) for word in table["kinds"]), table.get("money", False), intro)
        case "chart":
            return ChartOf(title, table["measure"], table.get("by", "quarter"))
        case "questions":
            return Questions(title, tuple(_question(one) for one in table["questions"]), intro)
        case "text":
            return Text(title, tuple(_flowing(one) for one in table["paragraphs"]))
        case "declarations":
            statements = tuple(_flowing(one) for one in table["statements"])
            return Declarations(title, statements, tuple(table.get("signatories", ())))
        case _:
            return Method(title, intro)


def _question(table: Tree) -> Question:
    return Question(
        code=table["code"],
        text=_flowing(table["text"]),
        guidance=_flowing(table.get("guidance", "")),
        words=table.get("words", 0),
        required=table.get("required", True),
    )


def _flowing(text: str) -> str:
    """*text* with the line ends of the file taken out, and an empty line kept as the end of a paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))

"""What the packaged program is made of: each part with its licence and where its source is had, as the licences ask."""

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from svdesk.storage import resources


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is for, its licence, where its source is had, and where the text of the licence lies.

    ``package`` is its name among Python packages, ``texts`` are files of ours; either may be empty.
    """

    name: str
    does: str
    licence: str
    source: str
    package: str
    texts: tuple[str, ...]


@cache
def parts() -> tuple[Part, ...]:
    """Every part, ours first."""
    rows = csv.DictReader(io.StringIO(resources.read_text("licences/parts.csv")))
    return tuple(
        Part(
            row["part"],
            row["does"],
            row["licence"],
            row["source"],
            row["package"],
            tuple(filter(None, row["text"].split("; "))),
        )
        for row in rows
    )


def licence_text(part: Part) -> str:
    """The text of the licence of *part*: ours where it ships with us, else what the package brought; or empty."""
    if part.texts:
        return "\n\n".join(resources.read_text(name) for name in part.texts)
    return _brought(part.package) if part.package else ""


def _brought(package: str) -> str:
    """The texts of the licences that lie beside an installed or packed package."""
    try:
        files = metadata.distribution(package).files or []
    except metadata.PackageNotFoundError:
        return ""
    marks = ("licen", "copying")
    texts = sorted(
        Path(str(path.locate()))
        for path in files
        if ".dist-info" in str(path) and any(mark in path.as_posix().casefold() for mark in marks)
    )
    # Not every packed program brings every file that its list names.
    return "\n\n".join(text.read_text("utf-8", "replace") for text in texts if text.is_file())

"""An SSSOM table (Simple Standard for Sharing Ontological Mappings, 1.0): its header, its rows, its rules of writing.

The header is YAML in comment lines, of which the standard needs little: texts, lists of texts, one level of names.
Only that is read; a general reader of YAML would be a way in for harm.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from svdesk.i18n import _

Entry: TypeAlias = str | list[str] | dict[str, str]
LONGEST_FIELD = 100_000

PREFIXES = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}
"""The vocabularies that every table speaks, by the prefix that is written here."""

COLUMNS = (
    *("subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label"),
    *("mapping_justification", "author_label", "creator_label", "mapping_tool", "confidence", "mapping_date"),
    "similarity_score",
    *("similarity_measure", "other", "comment"),
)
"""The columns that are written, in the order that the standard gives them."""

_NEEDED = ("subject_label", "predicate_id", "object_id", "mapping_justification")


class NotSssom(ValueError):
    """A text is no SSSOM table; the argument says why, in words for a person."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: its number in the file, from 1, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class Table:
    """What a file says: the header's entries and the rows, in the order of the file."""

    header: Mapping[str, Entry]
    rows: tuple[Row, ...]

    def said(self, name: str) -> str:
        """A text of the header, empty where it is not there."""
        entry = self.header.get(name, "")
        return entry if isinstance(entry, str) else ""

    def expanded(self, curie: str) -> str:
        """The whole name that *curie* stands for by the header's prefixes; one of an unknown prefix as it is."""
        prefixes = self.header.get("curie_map", {})
        prefix, colon, rest = curie.partition(":")
        if colon and isinstance(prefixes, dict) and prefix in prefixes:
            return prefixes[prefix] + rest
        return curie

    def ours(self, curie: str) -> str:
        """*curie* by one of ``PREFIXES``, whatever the header calls it and also where it is whole; else as it is."""
        name = self.expanded(curie)
        known = ((one, base) for one, base in PREFIXES.items() if name.startswith(base))
        return next((f"{one}:{name.removeprefix(base)}" for one, base in known), curie)


def written(header: Mapping[str, Entry], rows: Iterable[Mapping[str, str]]) -> str:
    """The text of a table: UTF-8 without a mark, tabs, quotes where RFC 4180 asks for them, columns that are used."""
    kept = list(rows)
    used = [name for name in COLUMNS if name in _NEEDED or any(row.get(name) for row in kept)]
    text = io.StringIO()
    for line in _header_lines(header):
        text.write(f"#{line}\n")
    writer = csv.DictWriter(text, used, delimiter="\t", lineterminator="\n", extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows(kept)
    return text.getvalue()


def read(text: str) -> Table:
    """Read a table; raises ``NotSssom`` where there is no header row with the columns that every mapping needs."""
    # Not splitlines, which also parts a title at characters that end no line of a file.
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    comments = 0
    while comments < len(lines) and lines[comments].startswith("#"):
        comments += 1
    body = "".join(lines[comments:])
    try:
        cells = list(_numbered(body, comments))
    except csv.Error as error:
        raise NotSssom(_("a cell of it is longer than any mapping, or its quotes do not close")) from error
    if not cells:
        raise NotSssom(_("it holds no table"))
    columns = cells[0][1]
    lacking = [name for name in _NEEDED if name not in columns]
    if lacking:
        raise NotSssom(_("it has no column {names}").format(names=", ".join(lacking)))
    rows = tuple(Row(line, dict(zip(columns, values, strict=False))) for line, values in cells[1:] if any(values))
    return Table(_header([line[1:].rstrip("\r\n") for line in lines[:comments]]), rows)


def _numbered(body: str, above: int) -> Iterable[tuple[int, list[str]]]:
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        reader = csv.reader(io.StringIO(body, newline=""), delimiter="\t", strict=True)
        start = above + 1
        for values in reader:
            yield start, values
            start = above + reader.line_num + 1
    finally:
        csv.field_size_limit(before)


def _header_lines(header: Mapping[str, Entry]) -> Iterable[str]:
    for name, entry in header.items():
        if isinstance(entry, str):
            yield f"{name}: {_scalar(entry)}"
        elif isinstance(entry, dict):
            yield f"{name}:"
            yield from (f"  {key}: {_scalar(value)}" for key, value in entry.items())
        else:
            yield f"{name}:"
            yield from (f"  - {_scalar(value)}" for value in entry)


def _scalar(text: str) -> str:
    """Text as YAML reads it back whatever is in it: JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _header(lines: Sequence[str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    name = ""
    for line in lines:
        inside = line.startswith((" ", "\t"))
        stripped = line.strip()
        if stripped.startswith("- ") and name:
            listed = found.get(name)
            found[name] = [*(listed if isinstance(listed, list) else []), _plain(stripped[2:])]
            continue
        key, colon, value = stripped.partition(":")
        if not colon:
            continue
        if inside and name:
            named = found.get(name)
            found[name] = {**(named if isinstance(named, dict) else {}), _plain(key): _plain(value)}
        else:
            name = _plain(key)
            found[name] = _plain(value)
    return found


def _plain(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            said = json.loads(text)
        except ValueError:
            return text[1:-1]
        return str(said)
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text

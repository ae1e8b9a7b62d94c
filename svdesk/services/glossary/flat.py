"""The glossary as one table that a person opens in a spreadsheet, mends, and gives back.

One file and not a folder of them, because one file can be opened, sent and saved. Its first column says what a row is:
the edition, a domain, a group, a term, a retired term. Lists are parted by semicolons; a backslash before a semicolon,
a backslash or a space at either end keeps it as it is. Text that a spreadsheet would run is guarded as everywhere.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from svdesk.domain.glossary import Domain, Glossary, Group, Retired, Term, Welsh
from svdesk.domain.quantity import Unit
from svdesk.services.glossary.reading import Parts, Read
from svdesk.services.workbook.escape import escape_formula, unescape_formula

COLUMNS = (
    *("row", "id", "label", "other_labels", "definition", "kind", "usual_unit", "other_units", "groups", "wider_term"),
    *("domain", "scope_note", "not_this", "welsh_label", "other_welsh_labels", "welsh_reviewed", "replaced_by"),
)
LONGEST_CELL = 20_000
_YES_NO = {"yes": True, "no": False, "": False}


class _Row(NamedTuple):
    line: int
    cells: Mapping[str, str]

    def __call__(self, column: str) -> str:
        return self.cells.get(column, "")

    def word(self, column: str) -> str:
        """A cell that holds an id or one word, to which spaces around it mean nothing."""
        return self.cells.get(column, "").strip()

    def list(self, column: str) -> tuple[str, ...]:
        return parted(self.cells.get(column, ""))


def written(glossary: Glossary) -> str:
    """The table as text; the same glossary always gives the same text. The file needs a byte order mark for Excel."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n", restval="")
    writer.writeheader()
    for row in _rows(glossary):
        writer.writerow({column: escape_formula(cell) for column, cell in row.items()})
    return text.getvalue()


def read(text: str, name: str, units: Mapping[str, Unit]) -> Read:
    """Read a table, parted by commas, semicolons or tabs; never raises for what is in it."""
    parts = Parts()
    for row in _numbered(text, parts):
        kind = row.word("row").casefold()
        if kind in _TAKEN:
            _TAKEN[kind](parts, row)
        else:
            parts.fault("row-unknown", row.line, row.word("id"), "row", row=kind)
    return parts.together(name, units)


def joined(items: Iterable[str]) -> str:
    """A list as one cell, from which ``parted`` gives back exactly the same."""
    return "; ".join(_guarded(item) for item in items)


def parted(cell: str) -> tuple[str, ...]:
    """The items of a cell, without spaces around them and without empty ones."""
    items, item, kept, characters = [], "", 0, iter(cell)
    for character in characters:
        if character == "\\":
            item += next(characters, "\\")
            kept = len(item)
        elif character == ";":
            items.append(item[:kept])
            item, kept = "", 0
        elif not character.isspace():
            item += character
            kept = len(item)
        elif item:
            item += character
    return tuple(one for one in (*items, item[:kept]) if one)


def _guarded(item: str) -> str:
    plain = item.replace("\\", "\\\\").replace(";", "\\;")
    if plain[-1:].isspace():
        plain = f"{plain[:-1]}\\{plain[-1]}"
    return f"\\{plain}" if plain[:1].isspace() else plain


def _rows(glossary: Glossary) -> Iterator[dict[str, str]]:
    yield {"row": "edition", "id": glossary.edition, "definition": glossary.licence}
    for domain in glossary.domains:
        yield {"row": "domain", "id": domain.id, "label": domain.label, "definition": domain.scope}
    for group in glossary.groups:
        yield {"row": "group", "id": group.id, "label": group.label}
    for term in glossary:
        yield {"row": "term", **_of_term(term)}
    for one in glossary.retired:
        yield {"row": "retired", "id": one.id, "label": one.label, "replaced_by": joined(one.replaced_by)}


def _of_term(term: Term) -> dict[str, str]:
    row = {
        "id": term.id,
        "label": term.label,
        "other_labels": joined(term.alt_labels),
        "definition": term.definition,
        "kind": term.kind.value,
        "usual_unit": term.default_unit,
        "other_units": joined(term.other_units),
        "groups": joined(term.groups),
        "wider_term": term.broader or "",
        "domain": term.domain,
        "scope_note": term.scope_note,
        "not_this": joined(term.not_this),
    }
    if term.welsh:
        row |= {
            "welsh_label": term.welsh.label,
            "other_welsh_labels": joined(term.welsh.alt_labels),
            "welsh_reviewed": "yes" if term.welsh.reviewed else "no",
        }
    return row


def _numbered(text: str, parts: Parts) -> Iterator[_Row]:
    """The rows that hold anything, each with the line on which it begins."""
    top = text.lstrip("\r\n").split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=top.count), strict=True)
    before, line, columns = csv.field_size_limit(LONGEST_CELL), 1, None
    try:
        for values in reader:
            cells = [unescape_formula(value) for value in values]
            if columns is None and any(cells):
                columns = [cell.strip().casefold() for cell in cells]
                if not _columns_told(columns, line, parts):
                    return
            elif columns is not None and any(cell.strip() for cell in cells):
                row = _Row(line, _first_wins(columns, cells))
                if any(cells[len(columns) :]):
                    parts.fault("cells-beyond-the-columns", line, id=row.word("id"))
                yield row
            line = reader.line_num + 1
    except csv.Error:
        parts.fault("table-not-understood", line)
    finally:
        csv.field_size_limit(before)


def _columns_told(columns: list[str], line: int, parts: Parts) -> bool:
    """Whether the table has what every row needs; what is not read of it is said."""
    lacking = [column for column in ("row", "id", "label") if column not in columns]
    if lacking:
        parts.fault("columns-missing", line, columns=", ".join(lacking))
        return False
    for place, column in enumerate(columns):
        if column and (column not in COLUMNS or column in columns[:place]):
            parts.fault("column-not-read", line, column=column)
    return True


def _first_wins(columns: list[str], cells: list[str]) -> dict[str, str]:
    """Cells by their column; of a column that stands twice, the first."""
    return dict(reversed(list(zip(columns, cells, strict=False))))


def _take_edition(parts: Parts, row: _Row) -> None:
    parts.editions.append(row.word("id"))
    parts.licence, parts.edition_line = row("definition"), row.line


def _take_domain(parts: Parts, row: _Row) -> None:
    if domain := parts.id_of(row.word("id"), row.line):
        parts.domains.append(Domain(domain, row("label"), row("definition")))


def _take_group(parts: Parts, row: _Row) -> None:
    if group := parts.id_of(row.word("id"), row.line):
        parts.groups.append(Group(group, row("label")))


def _take_retired(parts: Parts, row: _Row) -> None:
    if term := parts.id_of(row.word("id"), row.line):
        parts.retired.append(Retired(term, row("label"), row.list("replaced_by")))


def _take_term(parts: Parts, row: _Row) -> None:
    term = parts.id_of(row.word("id"), row.line)
    kind = parts.kind_of(row.word("kind").casefold(), row.word("id"), row.line)
    if term is None or kind is None:
        return
    parts.terms.append(
        Term(
            id=term,
            label=row("label"),
            definition=row("definition"),
            kind=kind,
            default_unit=row.word("usual_unit"),
            domain=row.word("domain"),
            alt_labels=row.list("other_labels"),
            other_units=row.list("other_units"),
            groups=row.list("groups"),
            broader=row.word("wider_term") or None,
            scope_note=row("scope_note"),
            not_this=row.list("not_this"),
            welsh=_welsh(parts, row, term),
        )
    )


def _welsh(parts: Parts, row: _Row, term: str) -> Welsh | None:
    """The Welsh labels, which are reviewed only where the table says yes."""
    said = row.word("welsh_reviewed").casefold()
    if said not in _YES_NO:
        parts.fault("review-unsaid", row.line, term, "welsh", term=term, said=said)
    others = row.list("other_welsh_labels")
    if not row("welsh_label") and not others:
        return None
    return Welsh(row("welsh_label"), others, _YES_NO.get(said, False))


_TAKEN = {
    "edition": _take_edition,
    "domain": _take_domain,
    "group": _take_group,
    "retired": _take_retired,
    "term": _take_term,
}

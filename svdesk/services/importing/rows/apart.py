"""Makes a record of each count in a cell that holds several: ``15 people + 2 vols`` is two counts of one activity."""

from collections.abc import Iterator
from dataclasses import replace

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.record import Record
from svdesk.services.importing.rows.builder import Counts, Line, basis_of
from svdesk.services.importing.rows.work import Work

_SAY_NOTHING_MORE = {"people", "persons", "person", "pobl", "bobl"}


def apart_label(text: str, cell: Cell) -> str:
    """What a count that shares its cell with others is called: ``Minibus trip: vols``."""
    return "" if fold(cell.words) in _SAY_NOTHING_MORE else f"{text}: {cell.words}"


def counted_apart(work: Work, line: Line, column: Column, cell: Cell) -> Iterator[Record]:
    """A record for each of the other counts in *cell*; what is wrong with the row holds them too."""
    held = replace(line, problems=line.problems + cell.problems)
    for other in cell.also:
        other = replace(other, unit=_unit_of(other, column))
        counts = Counts(other, heading=apart_label(line.text, other), basis=basis_of(other.words, other.unit))
        yield work.builder.record(held, column.letter, counts, alone=True)


def _unit_of(other: Cell, column: Column) -> str | None:
    """The unit of a count that shares its cell: people in a column of attendances are counted as attendances too."""
    return column.unit if other.unit == "people" and column.unit == "attendances" else other.unit

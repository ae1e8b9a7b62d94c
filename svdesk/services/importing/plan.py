"""Rehearses an import: every row of every sheet becomes records, or is skipped with its reason. Nothing is written.

What only a person can know becomes a question; given the answers, planning again settles what they settle.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from svdesk.services.importing.as_it_was import as_it_was
from svdesk.services.importing.columns.column_questions import ask_about_columns, may_be_read
from svdesk.services.importing.columns.grants_lists import ask_about_grants
from svdesk.services.importing.columns.heading_questions import ask_about_headings
from svdesk.services.importing.columns.which_years import ask_which_years
from svdesk.services.importing.layout.bands import part_of
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import Band, Table
from svdesk.services.importing.questions import LEAVE_OUT, Asker, at, without_sheet
from svdesk.services.importing.record import Check, Known, Plan, Record, Skip
from svdesk.services.importing.rows.reading import read_table
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.tables.figures_in_words import figures_in_notes, figures_in_words
from svdesk.services.importing.tables.leftover import (
    one_account,
    outside_tables,
    rows_of_words,
    whole_sheet,
    without_table,
)
from svdesk.services.progress import Progress, uncollected
from svdesk.services.workbook.sheet import Place, Sheet, Value, Workbook

GO_ON, STOP_HERE = "Look for rows that are not here yet", "Leave it"


def plan(
    workbook: Workbook,
    tables: Sequence[Table],
    known: Known,
    answers: Mapping[str, str],
    progress: Progress | None = None,
) -> Plan:
    """Plan the import of *tables*, which ``recognise`` found in *workbook* (and a person may have corrected).

    *known* is what is in the records already; *answers* are by ``Question.key``, each one of the question's choices or
    what was typed. *progress* is asked every few hundred rows; raises ``Cancelled``.
    """
    with uncollected():
        return _planned(workbook, tables, known, Asker(answers, known.years), progress)


def _planned(
    workbook: Workbook, tables: Sequence[Table], known: Known, asker: Asker, progress: Progress | None
) -> Plan:
    records: list[Record] = []
    skipped: list[Skip] = []
    checks: list[Check] = []
    if _left_alone(workbook, known, asker):
        skipped += [whole_sheet(sheet, "duplicate", "imported before") for sheet in workbook.sheets if sheet.rows]
        return _plan(workbook, tables, asker, (), skipped, ())
    if ours := as_it_was(workbook, progress):
        return _plan(workbook, (), asker, ours.records, ours.skips, ())
    grants = ask_about_grants(tables, asker)
    tables = [ask_which_years(table, asker) for table in ask_about_columns(workbook, tables, asker)]
    tables = [ask_about_headings(table, asker) for table in tables]
    for sheet in workbook.sheets:
        found = [table for table in tables if table.sheet == sheet.name]
        if not sheet.rows:
            continue
        if sheet.name in grants and grants[sheet.name] is None:
            skipped.append(whole_sheet(sheet, "left out", "a funder's list of grants"))
            continue
        if not may_be_read(sheet, found, asker):
            skipped.append(_passed_over(sheet, found, asker, alone=not tables))
            continue
        works = [
            _read(sheet, band, tables, asker, progress, workbook)
            for band in dict.fromkeys(table.band for table in found)
        ]
        made = [record for work in works for record in work.records]
        if why := grants.get(sheet.name):
            made = [each._replace(status="held", problems=(*each.problems, why)) for each in made]
        records += made
        checks += [check for work in works for check in work.checks]
        parts = [(work.band, work.skips) for work in works]
        passed = works[0].skips if len(works) == 1 else one_account(parts, {record.row for record in made})
        skipped += passed
        if notes := figures_in_notes(passed):
            _ask_about_figures(sheet.name, list(notes.values()), min(notes), asker)
        _tell_of_formulas(sheet, {place for work in works for place in work.needed}, asker)
    return _plan(workbook, tables, asker, records, skipped, checks)


@dataclass(slots=True)
class _Read:
    """What was made of one part of a sheet."""

    band: Band
    records: list[Record] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    needed: set[Place] = field(default_factory=set)


def _read(
    sheet: Sheet,
    band: Band | None,
    every: Sequence[Table],
    asker: Asker,
    progress: Progress | None,
    workbook: Workbook,
) -> _Read:
    """Read those of *every* table that are in one band of *sheet*; in the whole sheet where *band* is None."""
    part = part_of(sheet, band) if band else sheet
    grid = Grid(part)
    tables = [table for table in every if table.sheet == sheet.name and table.band == band]
    read = _Read(band or Band(grid.first_column, grid.last_column), skips=outside_tables(grid, tables))
    before: Work | None = None
    for table in tables:
        work = Work(grid, table, asker, progress, workbook.name, partial(_dates_beside, table, workbook, every))
        if before is not None:
            work.go_on_after(before)
        read_table(work)
        before = work
        read.records += work.records
        read.skips += work.skips
        read.checks += work.checks
        read.needed |= work.needed
    return read


def _dates_beside(own: Table, workbook: Workbook, tables: Sequence[Table]) -> Iterator[Value]:
    """The cells of the columns of dates of all tables but *own*, which one hand wrote in one order."""
    for table in tables:
        grid = Grid(next(sheet for sheet in workbook.sheets if sheet.name == table.sheet))
        for column in table.of("date", "period_start", "period_end") if table is not own else ():
            yield from (grid.value(row, column.number) for row in range(table.first_row, table.last_row + 1))


def _plan(
    workbook: Workbook,
    tables: Sequence[Table],
    asker: Asker,
    records: Sequence[Record],
    skipped: Sequence[Skip],
    checks: Sequence[Check],
) -> Plan:
    alone = [sheet.name for sheet in workbook.sheets if sheet.rows]
    asked = asker.questions
    if len(alone) == 1:
        asked = tuple(replace(each, problem=without_sheet(each.problem, alone[0])) for each in asked)
        records = [_without_sheet(each, alone[0]) for each in records]
    return Plan(
        file=workbook.name,
        sha256=workbook.sha256,
        tables=tuple(tables),
        records=tuple(records),
        skipped=tuple(skipped),
        questions=asked,
        checks=tuple(checks),
        rows_read=sum(len(sheet.rows) for sheet in workbook.sheets),
        notes=tuple(note.sentence for note in workbook.notes),
    )


def _without_sheet(record: Record, sheet: str) -> Record:
    if not any("where" in each.facts for each in record.problems):
        return record
    return record._replace(problems=tuple(without_sheet(each, sheet) for each in record.problems))


def _left_alone(workbook: Workbook, known: Known, asker: Asker) -> bool:
    """Whether this very file was imported before and is not to be looked through again."""
    if workbook.sha256 not in known.file_hashes or not workbook.sheets:
        return False
    first = workbook.sheets[0].name
    made = at("file-imported-before", first, file=workbook.name)
    return asker.ask(made, first, None, None, (GO_ON, STOP_HERE)) == STOP_HERE


def _passed_over(sheet: Sheet, tables: list[Table], asker: Asker, *, alone: bool) -> Skip:
    """Why nothing of a sheet goes in; where it is *alone*, for no sheet has a table, nobody expects that."""
    if tables:
        if sheet.hidden:
            return whole_sheet(sheet, "hidden", "a hidden sheet")
        if tables[0].repeats:
            return whole_sheet(sheet, "duplicate", f"repeats “{tables[0].repeats}”")
        return whole_sheet(sheet, "total", "adds up the other sheets")
    skip, numbers = without_table(sheet)
    if numbers:
        made = at("no-table", sheet.name, where=f"Sheet “{sheet.name}”")
        asker.ask(made, sheet.name, None, None, (LEAVE_OUT,))
    elif not sheet.hidden and (said := figures_in_words(sheet)):
        _ask_about_figures(sheet.name, said, None, asker)
        return replace(skip, reason="note", note="figures in words")
    elif alone and rows_of_words(sheet):
        made = at("only-words", sheet.name, where=f"Sheet “{sheet.name}”")
        asker.ask(made, sheet.name, None, None, (LEAVE_OUT,))
        return replace(skip, reason="note", note="answers or lists in words")
    return skip


def _ask_about_figures(sheet: str, lines: Sequence[str], row: int | None, asker: Asker) -> None:
    """Say which lines of words name figures, in the whole *sheet* or from *row* on: they are left out."""
    several = f"{len(lines)} of its lines name a figure, such as “{lines[0]}”; they are"
    said = several if len(lines) > 1 else f"“{lines[0]}” is"
    made = at("figures-in-words", sheet, row, where=f"Sheet “{sheet}”", said=said)
    asker.ask(made, sheet, row, None, (LEAVE_OUT,))


def _tell_of_formulas(sheet: Sheet, needed: set[Place], asker: Asker) -> None:
    """Say which formulas have no stored result; those whose numbers are needed hold their records besides."""
    others = [place for place in sheet.formulas_without_result if place not in needed]
    if others:
        named = [str(place) for place in others[:10]]
        cells = " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
        if len(others) > 10:
            cells = f"{', '.join(named)} and {len(others) - 10} more"
        row, letter = others[0].row, str(others[0]).rstrip("0123456789")
        made = at("formula-without-result", sheet.name, row, letter, cell=cells)
        asker.ask(made, sheet.name, row, letter, ("Leave them out",))

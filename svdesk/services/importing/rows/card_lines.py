"""Makes records of cards: one for each, or one for each of its counts where it has several of a kind."""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.empty_words import says_nothing
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.words import fold, tidy, tidy_lines
from svdesk.services.importing.columns.column_questions import ALL_TOGETHER, EACH_PERSON, WITH_NOTES
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.date_columns import Dated, DateReader
from svdesk.services.importing.layout.cards import Card, cards_in
from svdesk.services.importing.layout.cards import Line as CardLine
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.questions import LEAVE_OUT, at
from svdesk.services.importing.record import Reason
from svdesk.services.importing.rows.builder import Counts, Line, basis_of, whole
from svdesk.services.importing.rows.hidden_rows import hidden_rows
from svdesk.services.importing.rows.other_cells import written
from svdesk.services.importing.rows.row_numbers import RowNumbers
from svdesk.services.importing.rows.said_rows import AS_SAID
from svdesk.services.importing.rows.twice import Twice
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import column_letters

_DATES = ("date", "period_start")


class CardLines:
    """Reads all cards of one table, and accounts for every row of it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._hidden = hidden_rows(work)
        found = cards_in(work.grid, table.first_row, table.last_row)
        shown = ([line for line in card if line.row not in self._hidden] for card in found)
        self._cards = [card for card in shown if card]
        self._numbers = RowNumbers(work)
        self._twice = Twice(work)
        self._dates: dict[int, DateReader] = {}
        self._passed_over: list[tuple[Card, Reason, str]] = []

    def run(self) -> None:
        """Make the records of every card; the rows of a card belong to its first."""
        work = self._work
        begins = {card[0].row for card in self._cards}
        belongs = {line.row: card[0].row for card in reversed(self._cards) for line in card}
        for row in range(work.table.first_row, work.table.last_row + 1):
            if (said := work.table.said.get(row)) is not None and said.what == "leave out":
                work.skip(row, "left out", AS_SAID)
            elif row in self._hidden:
                work.skip(row, "hidden")
            elif work.grid.is_blank(row):
                work.skip(row, "blank")
            elif row not in belongs:
                work.skip(row, "note", " | ".join(tidy(written(value)) for _, value in work.grid.filled(row)))
            elif row not in begins:
                work.skip(row, "note", f"part of the card that begins in row {belongs[row]}")
        beside = len({card[0].label_column for card in self._cards}) > 1
        for card in self._cards:
            before = len(work.records)
            self._card(card)
            if beside:
                letter = column_letters(card[0].column)
                made = [record._replace(part=letter, col=record.col or letter) for record in work.records[before:]]
                work.records[before:] = made
        self._account_for_the_rest()

    def _account_for_the_rest(self) -> None:
        """Each row once: where cards begin side by side, one of them may be a record and another none."""
        work = self._work
        taken = {record.row for record in work.records}
        for card, reason, note in self._passed_over:
            row = card[0].row
            if row in taken:
                work.skip_cell(row, column_letters(card[0].column), reason, note)
            else:
                work.skip(row, reason, note)
                taken.add(row)

    def _card(self, card: Card) -> None:
        work, row = self._work, card[0].row
        totals = [line for line in card if says(line.label).is_total and len(self._cards) > 1]
        lines = [line for line in card if line not in totals]
        text = next((tidy(written(line.value)) for line in lines if line.says.field == "text" and line.value), "")
        counts = [(line, self._number(line)) for line in lines if line.says.field in COUNTS]
        counts = [(line, cell) for line, cell in counts if cell.value is not None or cell.problems]
        for line in totals:
            work.skip_cell(line.row, column_letters(line.column), "total", f"{line.label}: {written(line.value)}")
        if not text and not counts:
            self._passed_over.append((card, "nothing", "a card that is not filled in"))
            return
        other = self._twice.before(row, [f"{fold(line.label)} {written(line.value)}" for line in lines])
        if other is not None and not self._twice.happened_twice(row, other):
            self._passed_over.append((card, "duplicate", f"the same as the card in row {other}"))
            return
        made = self._line(row, lines, text)
        if not text:
            made.problems = (*made.problems, at("no-text", work.sheet, row))
        elif not counts:
            made.problems = (*made.problems, at("nothing-counted", work.sheet, row))
        self._records(made, counts)

    def _line(self, row: int, lines: Sequence[CardLine], text: str) -> Line:
        """What a card says beside its numbers; what no field is meant for goes to the notes, names of people do not."""
        made = Line(row, text, self._when(row, lines))
        notes: list[str] = []
        taken = {"text"} if text else set()
        for line in lines:
            field, value = line.says.field, tidy_lines(written(line.value))
            if says_nothing(value) or field in COUNTS or field in ("date", "period_start", "period_end"):
                continue
            if field == "text" and value == text and "text" in taken:
                taken.discard("text")
            elif field == "place" and not made.place:
                made.place = tidy(value)
            elif field == "section" and not made.section:
                made.section = tidy(value)
            elif field == "measure_code" and not made.measure_code:
                made.measure_code = tidy(value)
            elif field == "notes":
                notes.append(value)
            elif line.says.tag != "personal" or self._wanted(line):
                notes.append(f"{line.label}: {value}")
        made.notes = "\n".join(notes) or None
        return made

    def _wanted(self, line: CardLine) -> bool:
        """Whether a person has said to keep what stands beside a label that asks for somebody's name."""
        work, letter = self._work, column_letters(line.column)
        made = at("personal-data", work.sheet, None, letter, where=f"Sheet “{work.sheet}”", heading=line.label)
        group = f"personal-data|{fold(line.label)}|"
        return work.asker.ask(made, work.sheet, line.row, letter, (LEAVE_OUT, WITH_NOTES), "", group) == WITH_NOTES

    def _when(self, row: int, lines: Sequence[CardLine]) -> Dated:
        line = next((line for line in lines if line.says.field in _DATES and not is_blank(line.value)), None)
        if line is not None:
            return self._reader(line).read(line.value, line.row)
        table = self._work.table
        period = table.period or table.year
        return whole(period) if period else Dated(None, (at("date-missing", self._work.sheet, row),))

    def _reader(self, line: CardLine) -> DateReader:
        """The reader of all dates in one column of the sheet, so that their order is settled together."""
        if line.column not in self._dates:
            values = [each.value for card in self._cards for each in card if each.says.field in _DATES]
            column = Column(line.column, line.label, "date")
            work = self._work
            self._dates[line.column] = DateReader(work.table, column, values, work.asker, work.grid.sheet.shown)
        return self._dates[line.column]

    def _number(self, line: CardLine) -> Cell:
        says_ = line.says
        column = Column(line.column, line.label, says_.field, line.label, says_.unit, tag=says_.tag)  # type: ignore[arg-type]
        unit = "gbp" if says_.field == "amount" else says_.unit
        cell = self._numbers.reader(column, unit).read(line.value, line.row)
        if cell.value is None or cell.unit:
            return cell
        return replace(cell, unit="people" if says_.field == "people" else "count")

    def _records(self, made: Line, counts: Sequence[tuple[CardLine, Cell]]) -> None:
        work = self._work
        kinds = ["amount" if cell.unit == "gbp" else line.says.field for line, cell in counts]
        if len(kinds) == len(set(kinds)) and not set(kinds) & {"target", "actual"}:
            single = Counts()
            for line, cell in counts:
                if line.says.field == "amount" or cell.unit == "gbp":
                    single.amount, single.income = cell, line.says.tag == "income"
                elif line.says.field == "people":
                    single.people, single.basis = cell, basis_of(line.label, line.says.unit)
                else:
                    single.quantity = cell
            self._ask_for_whom(counts, single)
            work.records.append(work.builder.record(made, None, single, alone=kinds == ["amount"]))
            return
        for line, cell in counts:
            if line.says.field == "people" and cell.value is not None:
                cell = replace(cell, unit=line.says.unit or "people")
            of_money = line.says.field == "amount" or cell.unit == "gbp"
            each = Counts(amount=cell, income=line.says.tag == "income") if of_money else Counts(cell)
            each.basis = basis_of(line.label, cell.unit)
            each.heading = f"{made.text}: {line.label}" if made.text else line.label
            made.kind = "target" if line.says.field == "target" else "actual"
            work.records.append(work.builder.record(made, column_letters(line.column), each, alone=True))

    def _ask_for_whom(self, counts: Sequence[tuple[CardLine, Cell]], single: Counts) -> None:
        """Hours beside people: for each of them, or for all of them together; asked once."""
        hours = next((line for line, cell in counts if cell.unit == "hours"), None)
        if hours is None or single.people.value is None or single.quantity.value is None:
            return
        work, letter = self._work, column_letters(hours.column)
        made = at("hours-each-or-all", work.sheet, None, letter, where=f"“{hours.label}” in “{work.sheet}”")
        group = f"hours-each-or-all|{fold(hours.label)}"
        answer = work.asker.ask(made, work.sheet, hours.row, letter, (ALL_TOGETHER, EACH_PERSON), "", group)
        if answer == EACH_PERSON:
            single.quantity = replace(single.quantity, value=single.quantity.value * single.people.value)

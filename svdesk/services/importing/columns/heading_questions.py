"""Asks what numbers under no heading count, and about people who stand in a row twice, by sex and again by age."""

from dataclasses import replace

from svdesk.services.importing.cells.groups import is_age, is_group
from svdesk.services.importing.columns.column_questions import WITH_NOTES
from svdesk.services.importing.columns.drafts import MARKS
from svdesk.services.importing.columns.group_columns import SPLIT_AGAIN
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.columns.plain_money import MAY_BE_MONEY
from svdesk.services.importing.layout.table import Column, Table, is_wide
from svdesk.services.importing.questions import LEAVE_OUT, Asker, at

BOTH = "Both, I shall tell them apart"
ONE_EACH = "One for each who came"
NUMBER_OF_PEOPLE, PLAIN_NUMBER, POUNDS = "A number of people", "A plain number", "Pounds"


def ask_about_headings(table: Table, asker: Asker) -> Table:
    """*table* as the answers say: what numbers without a heading count, and which way of splitting people is wanted."""
    if table.shape == "cards":
        return table
    table = replace_columns(table, {column.number: _asked(table, column, asker) for column in table.columns})
    return _split_once(table, asker)


def _split_once(table: Table, asker: Asker) -> Table:
    """Where people stand by sex and again by age, one of the two is brought in, unless a person wants both."""
    again = [column for column in table.columns if column.tag == SPLIT_AGAIN]
    if not again:
        return table
    aged = not is_age(again[0].heading)
    first = [each for each in table.of("people") if is_group(each.heading) and is_age(each.heading) is aged]
    if not first:
        return table
    said, other = (", ".join(column.heading for column in columns) for columns in (first, again))
    where = f"Sheet “{table.sheet}”"
    made = at("split-twice", table.sheet, None, again[0].letter, where=where, first=said, other=other)
    row = table.last_heading
    only, instead = f"Only {said}", f"Only {other}"
    answer = asker.ask(made, table.sheet, row, again[0].letter, (only, instead, BOTH))
    changed: dict[int, Column] = {}
    if answer in (instead, BOTH):
        changed |= {column.number: replace(column, field="people", tag="group") for column in again}
    if answer == instead:
        changed |= {column.number: replace(column, field="ignore", tag=SPLIT_AGAIN) for column in first}
    return replace_columns(table, changed)


def replace_columns(table: Table, columns: dict[int, Column]) -> Table:
    """*table* with these columns instead of those of the same numbers."""
    made = tuple(columns.get(column.number, column) for column in table.columns)
    if made == table.columns:
        return table
    return replace(table, columns=made, wide=table.layout != "periods-across" and is_wide(made))


def _asked(table: Table, column: Column, asker: Asker) -> Column:
    if column.tag == UNEXPLAINED and column.field in ("ignore", "quantity") and not table.shape:
        return _unexplained(table, column, asker)
    if column.tag == MARKS and column.field == "people" and not table.shape:
        where = f"Column {column.letter} of “{table.sheet}”"
        made = at("marks-counted", table.sheet, None, column.letter, where=where, heading=column.heading)
        answer = asker.ask(made, table.sheet, table.last_heading, column.letter, (ONE_EACH, LEAVE_OUT))
        return replace(column, field="ignore", tag="left out") if answer == LEAVE_OUT else column
    if column.tag == MAY_BE_MONEY and not table.shape:
        return _money_or_number(table, column, asker)
    if column.tag != "headless" or column.field != "ignore":
        return column
    where = f"Column {column.letter} of “{table.sheet}”"
    made = at("heading-missing", table.sheet, None, column.letter, where=where)
    row = table.last_heading
    choices = (WITH_NOTES, NUMBER_OF_PEOPLE, PLAIN_NUMBER, LEAVE_OUT)
    answer = asker.ask(made, table.sheet, row, column.letter, choices)
    if answer == NUMBER_OF_PEOPLE:
        return replace(column, field="people", unit="people", tag="")
    if answer == PLAIN_NUMBER:
        return replace(column, field="quantity", tag="guessed")
    return replace(column, tag="left out") if answer == LEAVE_OUT else column


def _money_or_number(table: Table, column: Column, asker: Asker) -> Column:
    """Ask whether an amount is money; until somebody says, what its numbers look like decides."""
    money = column.field == "amount"
    facts = {"where": f"Column {column.letter} of “{table.sheet}”", "heading": column.heading}
    made = at("amount-of-what", table.sheet, None, column.letter, **facts, unit="pounds" if money else "a plain number")
    offered = (POUNDS, PLAIN_NUMBER) if money else (PLAIN_NUMBER, POUNDS)
    answer = asker.ask(made, table.sheet, table.last_heading, column.letter, offered) or offered[0]
    return replace(column, field="amount" if answer == POUNDS else "quantity", unit="gbp" if answer == POUNDS else None)


def _unexplained(table: Table, column: Column, asker: Asker) -> Column:
    """Ask what numbers count whose heading does not say: until somebody says, they are left out or counted as such."""
    where = f"Column {column.letter} of “{table.sheet}”"
    counted = column.field == "quantity"
    code = "numbers-counted" if counted else "numbers-unexplained"
    made = at(code, table.sheet, None, column.letter, where=where, heading=column.heading)
    row = table.last_heading
    offered = (PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES, LEAVE_OUT)
    offered = offered if counted else (LEAVE_OUT, *offered[:-1])
    answer = asker.ask(made, table.sheet, row, column.letter, offered)
    if answer == NUMBER_OF_PEOPLE:
        return replace(column, field="people", unit="people", tag="")
    if answer == PLAIN_NUMBER:
        return replace(column, field="quantity", tag="guessed")
    if answer == LEAVE_OUT:
        return replace(column, field="ignore", tag=UNEXPLAINED)
    return replace(column, field="ignore", tag="headless") if answer == WITH_NOTES else column

"""Asks what numbers under no heading count, and about people who stand in a row twice, by sex and again by age."""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.groups import is_group, is_of_an_age
from svdesk.services.importing.columns.column_questions import WITH_NOTES, with_columns
from svdesk.services.importing.columns.drafts import MARKS
from svdesk.services.importing.columns.group_columns import SPLIT_AGAIN
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.columns.plain_money import MAY_BE_MONEY
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.questions import LEAVE_OUT, Asker, at

BOTH = "Both, I shall tell them apart"
ONE_EACH = "One for each who came"
NUMBER_OF_PEOPLE, PLAIN_NUMBER, POUNDS = "A number of people", "A plain number", "Pounds"


def ask_about_headings(table: Table, asker: Asker) -> Table:
    """*table* as the answers say: what numbers without a heading count, and which way of splitting people is wanted."""
    if table.shape == "cards":
        return table
    table = with_columns(table, {column.number: _asked(table, column, asker) for column in table.columns})
    return _split_once(table, asker)


def _split_once(table: Table, asker: Asker) -> Table:
    """Where people stand by sex and again by age, one of the ways is brought in, unless a person wants them all."""
    again = [column for column in table.columns if column.tag.startswith(SPLIT_AGAIN)]
    groups = [each for each in table.of("people") if is_group(each.heading)]
    aged = [each for each in groups if is_of_an_age(each.heading)]
    first = aged or [each for each in groups if again and each.number < again[0].number]
    if not (first and again):
        return table
    tags = dict.fromkeys(column.tag for column in again)
    ways = {_only(way): way for way in ([each for each in again if each.tag == tag] for tag in tags)}
    facts = {"first": _named(first), "other": _named(again)}
    made = at("split-twice", table.sheet, None, again[0].letter, where=f"Sheet “{table.sheet}”", **facts)
    answer = asker.ask(made, table.sheet, table.last_heading, again[0].letter, (_only(first), *ways, BOTH))
    wanted = again if answer == BOTH else ways.get(answer or "", [])
    left_out = first if wanted and answer != BOTH else []
    changed = {column.number: replace(column, field="people", tag="group") for column in wanted}
    changed |= {column.number: replace(column, field="ignore", tag=SPLIT_AGAIN) for column in left_out}
    return with_columns(table, changed)


def _named(columns: Sequence[Column]) -> str:
    return ", ".join(column.heading for column in columns)


def _only(columns: Sequence[Column]) -> str:
    return f"Only {_named(columns)}"


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
    choices = (WITH_NOTES, NUMBER_OF_PEOPLE, PLAIN_NUMBER, LEAVE_OUT)
    return _counted_as(column, asker.ask(made, table.sheet, table.last_heading, column.letter, choices))


def _counted_as(column: Column, answer: str | None) -> Column:
    """A column of numbers as the *answer* about it says, or as it is where there is none."""
    if answer == NUMBER_OF_PEOPLE:
        return replace(column, field="people", unit="people", tag="")
    if answer == PLAIN_NUMBER:
        return replace(column, field="quantity", tag="guessed")
    if answer == WITH_NOTES:
        return replace(column, field="ignore", tag="headless")
    return replace(column, field="ignore", tag=UNEXPLAINED) if answer == LEAVE_OUT else column


def _money_or_number(table: Table, column: Column, asker: Asker) -> Column:
    """Ask whether an amount or a budget is money; until somebody says, what its numbers look like decides."""
    money = column.unit == "gbp"
    budget = column.field in ("target", "actual") or column.period_label is not None
    facts = {"where": f"Column {column.letter} of “{table.sheet}”", "heading": column.heading}
    made = at("amount-of-what", table.sheet, None, column.letter, **facts, unit="pounds" if money else "a plain number")
    offered = (POUNDS, PLAIN_NUMBER) if money else (PLAIN_NUMBER, POUNDS)
    group = f"amount-of-what|{table.sheet}|{table.first_row}" if budget else ""
    answer = asker.ask(made, table.sheet, table.last_heading, column.letter, offered, "", group) or offered[0]
    unit = "gbp" if answer == POUNDS else None
    return replace(column, field=column.field if budget else "amount" if unit else "quantity", unit=unit)


def _unexplained(table: Table, column: Column, asker: Asker) -> Column:
    """Ask what numbers count whose heading does not say: until somebody says, they are left out or counted as such."""
    where = f"Column {column.letter} of “{table.sheet}”"
    counted = column.field == "quantity"
    code = "numbers-counted" if counted else "numbers-unexplained"
    made = at(code, table.sheet, None, column.letter, where=where, heading=column.heading)
    offered = (PLAIN_NUMBER, NUMBER_OF_PEOPLE, WITH_NOTES, LEAVE_OUT)
    offered = offered if counted else (LEAVE_OUT, *offered[:-1])
    return _counted_as(column, asker.ask(made, table.sheet, table.last_heading, column.letter, offered))

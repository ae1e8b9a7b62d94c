"""Asks about whole tables, columns and sheets before their rows are read, and puts the answers into the tables."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.mutations import unmutated
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.derived_columns import OF_ALL
from svdesk.services.importing.columns.drafts import MARKS
from svdesk.services.importing.columns.running_beside import added_up
from svdesk.services.importing.columns.shortened import DIFFERENT, SAME, write_out
from svdesk.services.importing.columns.text_columns import MAY_BE_NAMES
from svdesk.services.importing.columns.title_units import PEOPLE
from svdesk.services.importing.columns.told_twice import is_of_time, says_how_long
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.layout.table import Column, Table, is_wide
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT, Asker, at
from svdesk.services.workbook.sheet import Sheet, Workbook

ALL_TOGETHER, EACH_PERSON = "For all of them together", "For each person"
WITH_NOTES, AS_TEXT = "Keep it with the notes", "It says what was done"
HOLD = "Hold it all"
EACH_PERIOD, ALL_NEW = "Keep each period's number", "They are new people each time"
OVERLAPPING = PEOPLE - {"attendances"}
"""Units whose numbers cannot be added from period to period, for the same ones may come again."""
EACH_OWN = "Only each period's own numbers"
_IN_ALL = re.compile(
    r"\b(?:total|all (?:\w+ )?together|altogether|in all|in total|combined|(?:man|person|people) hours|cyfanswm|i gyd|"
    r"all(?= (?:hours|hrs)\b|\W*$)|everyone|everybody|pawb)\b"
)
_OF_HOURS = re.compile(r"\b(?:hours?|hrs?|oriau|awr|time|amser|spent|given|no|number|nifer|of|o)\b|[^\w]+")
"""Words of a heading that say no more than that hours are counted: on all sheets those are one matter."""
_WHO = re.compile(r"\b(?!(?:nos?|num(?:ber)?s?|nifer(?:oedd)?|count|total|of|o|the|y|yr)\b)[^\W_]+")
OF_PEOPLE, OF_OTHERS = "People", "Something else"


def may_be_read(sheet: Sheet, tables: list[Table], asker: Asker) -> bool:
    """Whether the tables of *sheet* are read: none if it is hidden or tells again what others do, unless asked for."""
    if not tables:
        return False
    where = f"Sheet “{sheet.name}”"
    if sheet.hidden:
        made = at("hidden-sheet", sheet.name, where=where)
        return asker.ask(made, sheet.name, None, None, (LEAVE_OUT, BRING_IN)) == BRING_IN
    if tables[0].repeats:
        made = at("sheet-repeated", sheet.name, where=where, other=tables[0].repeats)
        return asker.ask(made, sheet.name, None, None, (LEAVE_OUT, BRING_IN)) == BRING_IN
    if tables[0].summary:
        made = at("summary-sheet", sheet.name, where=where)
        return asker.ask(made, sheet.name, None, None, (LEAVE_OUT, BRING_IN)) == BRING_IN
    return True


def ask_about_columns(workbook: Workbook, tables: Sequence[Table], asker: Asker) -> list[Table]:
    """*tables* as the answers change them: which money counts, for whom hours are, what a plain number counts."""
    hidden = {sheet.name for sheet in workbook.sheets if sheet.hidden}
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    first: dict[bool, Column] = {}
    changed = []
    for table in write_out(tables, asker):
        if table.sheet not in hidden and not table.tells_again and table.shape != "cards":
            table = _hidden_columns(table, sheets[table.sheet].hidden_columns, asker)
        if table.sheet not in hidden and not table.tells_again and not table.shape:
            table = _firms_or_people(_names_as_text(table, asker), asker)
            table = _period_or_running(table, sheets[table.sheet], asker)
            table = _same_people(table, first, asker)
            table = _hours_each_or_all(_net_or_gross(table, asker), asker)
            table = _number_of_people(table, asker)
        changed.append(table)
    return changed


def _hidden_columns(table: Table, hidden: frozenset[int], asker: Asker) -> Table:
    """Columns that are hidden are left out, unless a person wants them."""
    found = [column for column in table.columns if column.number in hidden and column.field != "ignore"]
    if not found:
        return table
    letters = ", ".join(column.letter for column in found)
    made = at("hidden-columns", table.sheet, None, found[0].letter, where=f"Sheet “{table.sheet}”", columns=letters)
    if asker.ask(made, table.sheet, table.last_heading, found[0].letter, (LEAVE_OUT, BRING_IN)) == BRING_IN:
        return table
    return with_columns(table, {column.number: replace(column, field="ignore", tag="hidden") for column in found})


def _names_as_text(table: Table, asker: Asker) -> Table:
    """Where no other column says what was done, one of names may do so, if a person says that it does."""
    names = next((column for column in table.of("ignore") if column.tag == "personal"), None)
    if names is None or table.one("text") is not None:
        return table
    facts = {"where": f"Column {names.letter} of “{table.sheet}”", "heading": names.heading or names.letter}
    made = at("personal-data", table.sheet, None, names.letter, **facts)
    row = table.top_heading
    choices, group = (LEAVE_OUT, WITH_NOTES, AS_TEXT), group_of_names(table, names)
    answer = asker.ask(made, table.sheet, row, names.letter, choices, "", group)
    return with_columns(table, {names.number: replace(names, field="text", tag="")}) if answer == AS_TEXT else table


def group_of_names(table: Table, names: Column) -> str:
    """What makes the columns of names under one heading a single question on all sheets, where it has a heading.

    Those which may say what was done, for nothing else in their rows does, are a matter of their own.
    """
    alone = "" if table.one("text") else AS_TEXT
    return f"personal-data|{fold(names.heading)}|{alone}" if names.heading else ""


def _firms_or_people(table: Table, asker: Asker) -> Table:
    """Names of those who gave are brought in where no other words say what it was, unless a person says otherwise."""
    text = table.one("text")
    if text is None or text.tag != MAY_BE_NAMES:
        return table
    where = f"Column {text.letter} of “{table.sheet}”"
    made = at("names-kept", table.sheet, None, text.letter, where=where, heading=text.heading)
    answer = asker.ask(made, table.sheet, table.top_heading, text.letter, (BRING_IN, LEAVE_OUT))
    if answer != LEAVE_OUT:
        return table
    return with_columns(table, {text.number: replace(text, field="ignore", tag="left out")})


def with_columns(table: Table, columns: dict[int, Column]) -> Table:
    """*table* with these columns instead of those of the same numbers."""
    made = tuple(columns.get(column.number, column) for column in table.columns)
    return replace(table, columns=made, wide=table.layout != "periods-across" and is_wide(made))


def _net_or_gross(table: Table, asker: Asker) -> Table:
    """Ask which money counts where VAT stands beside it."""
    other = next((column for column in table.columns if column.tag == "gross" and column.field == "ignore"), None)
    other = other or next((column for column in table.columns if column.tag == "vat"), None)
    amounts = list(table.of("amount"))
    if other is None or not amounts:
        return table
    before = [each for each in amounts if each.number < other.number]
    taken = next((each for each in amounts if each.tag == "net"), [*amounts[:1], *before][-1])
    where = f"Column {taken.letter} of “{table.sheet}”"
    made = at("net-or-gross", table.sheet, None, taken.letter, where=where, heading=taken.heading, other=other.heading)
    choices = (f"Only {taken.heading}", f"{other.heading} instead")
    if other.tag == "vat":
        choices = (f"Only {taken.heading}", f"{taken.heading} and {other.heading} together")
    answer = asker.ask(made, table.sheet, table.last_heading, taken.letter, choices)
    if answer != choices[1]:
        return table
    if other.tag == "vat":
        return with_columns(table, {other.number: replace(other, tag="added", adds=(taken.number,))})
    swap = {taken.number: replace(taken, field="ignore"), other.number: replace(other, field="amount", unit="gbp")}
    return with_columns(table, swap)


def _hours_each_or_all(table: Table, asker: Asker) -> Table:
    people, counts = table.one("people"), table.of("quantity")
    hours = next((each for each in counts if is_of_time(each.heading, each.unit)), None)
    if people is None or people.tag == MARKS or hours is None or table.layout == "periods-across":
        return table
    if table.wide and not _are_of_those_who_came(table, hours):
        return table
    each = EACH_PERSON if hours.tag == "each" else None
    if each is None and (hours.tag == OF_ALL or _are_of_all(hours.heading)):
        return table
    if each is None:
        where = f"Column {hours.letter} of “{table.sheet}”"
        made = at("hours-each-or-all", table.sheet, None, hours.letter, where=where)
        whose = "" if says_how_long(hours.heading) else _OF_HOURS.sub("", fold(hours.heading))
        group = f"hours-each-or-all|{whose}|{'volunteers' if people.tag == 'volunteers' else ''}"
        each = asker.ask(made, table.sheet, table.last_heading, hours.letter, (ALL_TOGETHER, EACH_PERSON), "", group)
    return _with_tag(table, hours, "each person") if each == EACH_PERSON else table


def _period_or_running(table: Table, sheet: Sheet, asker: Asker) -> Table:
    """Ask which counts where a running total stands beside each period's own number; the running total is left out."""
    across = table.layout == "periods-across"
    running = [column for column in table.of("ignore") if column.tag == "running"]
    running = [column for column in running if not across or column.period_label]
    own = [column for column in table.of("actual", "quantity", "people") if column.kind == "actual"]
    if not running or not own:
        return table
    counts = [*own, *table.of("amount")]
    if len(running) == 1 and len(counts) > 1 and (of := added_up(sheet, table, running[0], counts)):
        own = [of]
    where = f"Column {running[0].letter} of “{table.sheet}”"
    named = ", ".join(column.heading for column in running)
    made = at(
        "running-left-out", table.sheet, None, running[0].letter, where=where, heading=named, other=own[0].heading
    )
    choices: tuple[str, ...] = (f"Only {own[0].heading}", f"{named} instead")
    if len(running) > 1 or len(own) > 1 or across:
        choices = (EACH_OWN,)
    answer = asker.ask(made, table.sheet, table.last_heading, running[0].letter, choices)
    if len(choices) == 1 or answer != choices[1]:
        return table
    swap = {
        own[0].number: replace(own[0], field="ignore", tag="unknown"),
        running[0].number: replace(running[0], field="actual", label=own[0].label, unit=own[0].unit or running[0].unit),
    }
    return with_columns(table, swap)


def _are_of_those_who_came(table: Table, hours: Column) -> bool:
    """Whether the only *hours* of a log that counts more than people and hours can be those of its people.

    ``Staff hours`` beside boys and girls are of others.
    """
    whose = _OF_HOURS.sub("", fold(hours.heading).replace("each", ""))
    people = [fold(each.heading) for each in table.of("people")]
    alone = sum(is_of_time(each.heading, each.unit) for each in table.of("quantity")) == 1
    return alone and table.one("text") is not None and any(whose.rstrip("s") in each for each in people)


def _are_of_all(heading: str) -> bool:
    """Whether a heading says that hours are those of all together."""
    return is_total_column(heading) or _IN_ALL.search(fold(heading)) is not None


def _with_tag(table: Table, changed: Column, tag: str) -> Table:
    return with_columns(table, {changed.number: replace(changed, tag=tag)})


def _same_people(table: Table, first: dict[bool, Column], asker: Asker) -> Table:
    """Ask about people counted under other words than on the sheets before, once for the same two words.

    *first* keeps the words met first: for volunteers, who are plainly others, and for all the rest.
    """
    column = table.one("people")
    if column is None or table.wide or (column.tag == "number" and not _who(column)):
        return table
    met = first.setdefault(column.tag == "volunteers", column)
    if _alike(met, column):
        return table
    facts = {"heading": column.heading, "other": met.heading, "where": f"Column {column.letter} of “{table.sheet}”"}
    made = at("headings-differ", table.sheet, None, column.letter, **facts)
    group = f"headings-differ|{fold(met.heading)}|{fold(column.heading)}"
    answer = asker.ask(made, table.sheet, table.last_heading, column.letter, (SAME, DIFFERENT), "", group)
    return _with_tag(table, column, "apart") if answer == DIFFERENT else table


def _number_of_people(table: Table, asker: Asker) -> Table:
    """A column headed only Number, beside hours: people, unless somebody says otherwise."""
    column = next((each for each in table.of("people") if each.tag == "number"), None)
    if column is None:
        return table
    made = at("number-of-what", table.sheet, None, column.letter, heading=column.heading,
              where=f"Column {column.letter} of “{table.sheet}”")  # fmt: skip
    group = f"number-of-what|{fold(column.heading)}" if _who(column) else ""
    answer = asker.ask(made, table.sheet, table.last_heading, column.letter, (OF_PEOPLE, OF_OTHERS), "", group)
    if answer != OF_OTHERS:
        return table
    return with_columns(table, {column.number: replace(column, field="quantity", unit="count")})


def _alike(first: Column, second: Column) -> bool:
    """Whether two headings name people by the same words, or both those who came: ``Plant``, ``Nifer o blant``."""
    one, other = _who(first), _who(second)
    same = len(one) == len(other) and all(map(_is_word, one, other))
    known = first.tag == second.tag in ("volunteers", "attendances")
    return same or (known and unit_of_label(first.heading) == unit_of_label(second.heading))


def _who(column: Column) -> list[str]:
    """The words of a heading that say who is counted, and not only that they are."""
    return _WHO.findall(fold(column.heading))


def _is_word(one: str, other: str) -> bool:
    """Whether two words are the same, whatever their number or their mutation."""
    one, other = one.removesuffix("s"), other.removesuffix("s")
    return one == other or one in unmutated(other) or other in unmutated(one)

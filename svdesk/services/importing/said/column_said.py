"""Gives a column the role that a person says it has; others of a kind of which there is only one give way."""

from collections.abc import Mapping
from dataclasses import replace

from svdesk.services.importing.cells.units import DAYS, MINUTES
from svdesk.services.importing.headings.headings import plain_label, read_heading
from svdesk.services.importing.layout.table import Column, Field, Table, is_wide
from svdesk.services.importing.said.corrections import Role

_FIELDS: Mapping[Role, Field] = {
    "date": "date", "from": "period_start", "to": "period_end", "text": "text", "place": "place", "people": "people",
    "hours": "quantity", "money": "amount", "count": "quantity", "target": "target", "notes": "notes",
    "section": "section", "unit": "unit", "code": "measure_code", "kind": "kind", "leave out": "ignore",
}  # fmt: skip
_ROLES: Mapping[Field, Role] = {field: role for role, field in _FIELDS.items() if role != "hours"} | {"actual": "count"}
_ONE_ONLY = frozenset(
    {"date", "period_start", "period_end", "text", "place", "section", "unit", "measure_code", "kind"}
)
_TIME = ("hours", MINUTES, DAYS)
_WITH_A_ROLE = frozenset({*_TIME, "people", "attendances", "gbp", None})
"""Units of which a person says more than that it is a count: where they do not, each cell says its own."""
_MONEY_TAGS = ("cost", "income", "net", "gross")


def role_of(column: Column) -> tuple[Role, str]:
    """The role that *column* has, and its unit where the role leaves one open; what ``with_role`` would be told."""
    if column.field == "quantity" and column.unit in _TIME:
        return "hours", column.unit or ""
    unit = column.unit if column.field in ("quantity", "actual", "target", "people") else None
    return _ROLES[column.field], unit or ""


def with_role(table: Table, number: int, role: Role, unit: str = "") -> Table:
    """*table* with column *number* in that *role*; whatever must give way is left out, and asked about as such.

    A date in a table that seemed to have periods across makes it one with a row for each thing done.
    """
    if role in ("date", "from", "to") and table.layout == "periods-across":
        table = replace(table, layout="rows", columns=tuple(_without_period(each) for each in table.columns))
    old = next((each for each in table.columns if each.number == number), None) or Column(number, "", "ignore")
    new = _put(old, role, unit)
    if new.period_label and role == "people":
        # Beside a period, people are a quantity of people, as everywhere in such a table.
        new = replace(new, field="quantity")
    columns = {each.number: _giving_way(each, new) for each in table.columns} | {number: new}
    if role in ("from", "to") and {"period_start", "period_end"} <= {each.field for each in columns.values()}:
        columns = {n: _left_out(each) if each.field == "date" else each for n, each in columns.items()}
    made = tuple(columns[n] for n in sorted(columns))
    return replace(table, columns=made, wide=table.layout != "periods-across" and is_wide(made))


def _put(old: Column, role: Role, unit: str) -> Column:
    field = _FIELDS[role]
    if role == "leave out" and old.tag == "personal":
        return replace(old, tag="left out")
    if role == "leave out":
        return old if old.field == "ignore" else _left_out(old)
    return replace(
        old,
        field=field,
        label=old.label or plain_label(old.heading),
        unit=_unit(old, role, unit),
        kind="target" if role == "target" else old.kind if old.period_label else "actual",
        tag=_tag(old, role),
        period=old.period if old.period_label or role == "target" else None,
        months=old.months and role == "date",
        weeks=old.weeks and role == "date",
    )


def _unit(old: Column, role: Role, unit: str) -> str | None:
    said = read_heading(old.heading).unit if old.heading else None
    match role:
        case "money":
            return "gbp"
        case "hours":
            return unit or next((each for each in (old.unit, said) if each in _TIME), "hours")
        case "people":
            return unit or ("attendances" if "attendances" in (old.unit, said) else "people")
        case "count":
            return unit or next((each for each in (old.unit, said) if each not in _WITH_A_ROLE), None)
        case "target":
            return unit or old.unit or said
        case _:
            return None


def _tag(old: Column, role: Role) -> str:
    """Of the tags only those are kept that say more of a count of the same kind."""
    if role == "money":
        tag = old.tag if old.tag in _MONEY_TAGS else read_heading(old.heading).tag if old.heading else ""
        return tag if tag in _MONEY_TAGS else ""
    return old.tag if role == "hours" and old.tag == "each" else ""


def _giving_way(each: Column, new: Column) -> Column:
    gives_way = each.field == new.field and new.field in _ONE_ONLY
    gives_way = gives_way or (new.field == "date" and each.field in ("period_start", "period_end"))
    return _left_out(each) if gives_way and each.number != new.number else each


def _left_out(column: Column) -> Column:
    return replace(column, field="ignore", tag="unknown")


def _without_period(column: Column) -> Column:
    if column.period_label is None:
        return column
    label = plain_label(column.heading)
    return replace(column, label=label, period_label=None, period=None, also=None, subject=False)

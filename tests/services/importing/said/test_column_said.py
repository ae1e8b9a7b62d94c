import pytest

from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.said.column_said import role_of, with_role
from svdesk.services.importing.said.corrections import ROLES, ColumnIs, Role
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, lines
from tests.services.importing.corrected_books import corrected

LOG = "Date|Activity|Venue|People|Hours|Cost\n13/04/2024|Lunch|Hall|5|2|£4.00\n14/04/2024|Walk|Park|6|3|£5.00"
ACROSS = "Measure|Q1|Q2\nMeals|4|5\nWalks|6|7"


def table(text: str) -> Table:
    [found] = recognise(book(text), None)
    return found


def test_what_each_column_is_taken_for_is_a_role_that_can_be_said_again() -> None:
    log = table(LOG)
    roles = [role_of(column) for column in log.columns]
    assert [role for role, _ in roles] == ["date", "text", "place", "people", "hours", "money"]
    for column, (role, unit) in zip(log.columns, roles, strict=True):
        assert with_role(log, column.number, role, unit) == log


@pytest.mark.parametrize("role", ROLES)
def test_every_role_can_be_given_to_any_column_and_is_then_its_role(role: Role) -> None:
    for column in table(LOG).columns:
        changed = with_role(table(LOG), column.number, role, "kg" if role == "count" else "")
        assert role_of(changed.columns[column.number - 1])[0] == role


def test_of_what_there_is_only_one_the_other_column_gives_way_and_is_asked_about() -> None:
    text = "Date|Activity|Notes|Hours\n13/04/2024|Lunch|soup for all|2\n14/04/2024|Walk|to the sea|3"
    made, _ = corrected(text, said=(ColumnIs("Sheet1", 1, 3, "text"),))
    assert [record.text for record in made.records] == ["soup for all", "to the sea"]
    assert [(q.code, q.col) for q in made.questions if q.code == "column-left-out"] == [("column-left-out", "B")]


def test_what_is_said_to_be_a_count_and_no_hours_takes_the_unit_of_each_cell() -> None:
    rows = "13/04/2026|Food|34 parcels\n14/04/2026|Job club|18 hrs\n15/04/2026|Walk|7"
    made, _ = corrected(f"Date|Activity|Parcels / Hours\n{rows}", said=(ColumnIs("Sheet1", 1, 3, "count"),))
    assert [f"{record.quantity} {record.unit}" for record in made.records] == ["34 parcels", "18 hours", "7 count"]


def test_a_count_takes_the_unit_that_a_person_gives_it() -> None:
    made, _ = corrected(LOG, said=(ColumnIs("Sheet1", 1, 4, "count", "meals"), ColumnIs("Sheet1", 1, 5, "leave out")))
    assert [(str(record.quantity), record.unit, record.people) for record in made.records] == [
        ("5", "meals", None), ("6", "meals", None),
    ]  # fmt: skip


def test_time_kept_in_minutes_becomes_hours() -> None:
    text = "Date|Activity|Wibble\n13/04/2024|Lunch|90\n14/04/2024|Walk|30"
    made, _ = corrected(text, said=(ColumnIs("Sheet1", 1, 3, "hours", "minutes"),))
    assert lines(made) == ["2 | Lunch | 2024-04-13 | 1.5 hours", "3 | Walk | 2024-04-14 | 0.5 hours"]


def test_a_target_in_a_log_is_a_target_and_what_was_done_stays() -> None:
    text = "Activity|Wibble|Hours\nLunch|10|2\nWalk|20|3"
    made, _ = corrected(text, said=(ColumnIs("Sheet1", 1, 2, "target"),))
    assert {f"{record.kind} {record.quantity}" for record in made.records} == {
        "target 10", "actual 2", "target 20", "actual 3",
    }  # fmt: skip


def test_a_period_over_a_column_outlasts_what_is_said_of_it() -> None:
    changed = with_role(table(ACROSS), 3, "people")
    assert changed.layout == "periods-across"
    assert [(column.field, column.unit) for column in changed.columns][2] == ("quantity", "people")
    assert changed.columns[2].period_label is not None


def test_a_date_makes_a_row_for_each_thing_of_what_seemed_periods_across() -> None:
    text = "Foo|Q1|Q2\n13/04/2024|4|5\n14/04/2024|6|7"
    changed = with_role(table(text), 1, "date")
    assert changed.layout == "rows"
    assert [column.period_label for column in changed.columns] == [None, None, None]
    assert changed.wide


def test_a_first_and_a_last_day_take_the_place_of_the_date_together() -> None:
    text = "Date|Until|Activity|Hours\n13/04/2024|15/04/2024|Lunch|2\n14/04/2024|16/04/2024|Walk|3"
    said = (ColumnIs("Sheet1", 1, 2, "to"), ColumnIs("Sheet1", 1, 1, "from"))
    made, _ = corrected(text, said=said)
    assert [str(record.period) for record in made.records] == [
        "13 April 2024 to 15 April 2024", "14 April 2024 to 16 April 2024",
    ]  # fmt: skip


def test_a_column_without_heading_or_known_values_can_be_given_a_role() -> None:
    changed = with_role(table(LOG), 7, "notes")
    assert (changed.columns[-1].number, changed.columns[-1].field) == (7, "notes")

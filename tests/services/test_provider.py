"""What the charity is called can be put right, and the change can be undone like any other."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.problem import Severity
from svdesk.services import recording
from svdesk.services.provider import NAME_FIELD, UNNAMED, alter_provider, numbered, problems
from svdesk.storage import authorities, journal
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), UNNAMED), "Ana") as made:
        yield made


def test_everything_said_of_the_charity_is_kept(store: Store) -> None:
    wanted = replace(
        authorities.provider(store),
        name="Riverside Hub",
        charity_number="1090095",
        company_number="01234567",
        year_start_month=9,
    )
    assert alter_provider(store, wanted, "Ana") == wanted
    assert authorities.provider(store) == wanted


def test_the_change_stands_in_the_history_by_what_it_changed_and_can_be_undone(store: Store) -> None:
    before = authorities.provider(store)
    alter_provider(store, replace(before, name="Riverside Hub"), "Ana")
    alter_provider(store, replace(before, name="Riverside Hub", year_start_month=1, charity_number="1090095"), "Ana")
    alter_provider(store, replace(before, name="Hub"), "Bea")
    labels = [(line.label, line.by) for line in journal.history(store)][:3]
    assert labels == [
        ("Change 3 things of the charity", "Bea"),
        ("Change the charity number and the start of the year of the charity", "Ana"),
        ("Change the name of the charity", "Ana"),
    ]
    for _undone in range(3):
        journal.undo(store, by="Ana")
    assert authorities.provider(store) == before


def test_what_is_the_same_as_before_leaves_no_line_in_the_history(store: Store) -> None:
    lines = len(journal.history(store))
    alter_provider(store, replace(authorities.provider(store), name=f"  {UNNAMED} "), "Ana")
    assert len(journal.history(store)) == lines


def test_a_number_can_be_taken_away_again(store: Store) -> None:
    known = replace(authorities.provider(store), charity_number="1090095", company_number="01234567")
    alter_provider(store, known, "Ana")
    alter_provider(store, replace(known, charity_number="", company_number=" "), "Ana")
    assert store.one("SELECT charity_number, company_number FROM provider") == (None, None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("sc 012345", "SC012345"), ("109 0095", "1090095"), (" not  registered ", "not registered"), ("", "")],
)
def test_a_number_is_written_as_registers_write_it_and_any_other_as_it_was_typed(
    store: Store, typed: str, kept: str
) -> None:
    changed = replace(authorities.provider(store), charity_number=typed)
    assert alter_provider(store, changed, "Ana").charity_number == kept


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_a_charity_without_a_name_is_refused_and_nothing_is_changed(store: Store, name: str) -> None:
    before = authorities.provider(store)
    with pytest.raises(UserError, match="no name"):
        alter_provider(store, replace(before, name=name, year_start_month=1), "Ana")
    assert authorities.provider(store) == before


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1090095", ("1090095", "")),
        ("sc012345", ("SC012345", "")),
        ("01234567", ("", "01234567")),
        ("SC123456", ("SC123456", "")),
        ("oc 123456", ("", "OC123456")),
        ("not one", ("not one", "")),
        ("", ("", "")),
    ],
)
def test_a_number_is_put_where_its_shape_says(number: str, expected: tuple[str, str]) -> None:
    assert numbered(number) == expected


def test_a_charity_that_was_never_named_is_a_problem_of_its_returns() -> None:
    (found,) = problems(Provider("p", f" {UNNAMED.lower()} "))
    assert (found.code, found.severity, found.where.field) == ("charity-unnamed", Severity.WARN, NAME_FIELD)
    assert "my organisation" in found.message
    assert "Settings" in found.fix
    assert problems(Provider("p", "Riverside Hub")) == ()

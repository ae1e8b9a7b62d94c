"""A framework in the charity's hands is loaded, stays in its desk file, and can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.services.frameworks import rules
from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.load import earlier, likely_earlier, load, take_off
from svdesk.services.frameworks.look import OUR_OWN_USE, look, taking, with_roles
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.storage import frameworks, journal
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT, ROWS, council_list, loaded

HOURS = Rule(counted=Counted(("SV-064",)), unit="hours")
NEXT = (*ROWS[:2], ("WN9", *ROWS[2][1:]), ("WN2", "Mentoring hours", "Hours", None, None), *ROWS[3:5])


def own(desk: Store) -> list[tuple[str, str]]:
    return [one.key for one in frameworks.listed(desk) if one.private]


def test_it_is_private_marked_with_its_licence_and_file_and_in_the_list(desk: Store, tmp_path: Path) -> None:
    held = loaded(desk, council_list(tmp_path)).held
    assert held.private
    assert (held.framework.licence, held.file) == (OUR_OWN_USE, "Brookside list 2025.xlsx")
    assert own(desk) == [("own-brookside-list", "2025")]
    assert frameworks.held(desk, *held.key) == held


def test_undo_takes_it_off_the_list_and_redo_brings_it_back(desk: Store, brookside: Held) -> None:
    assert journal.undo(desk, by="Ana") == "Load the framework Brookside list 2025"
    assert own(desk) == []
    journal.redo(desk, by="Ana")
    assert own(desk) == [brookside.key]


def test_it_is_there_when_the_file_is_opened_again(desk: Store, brookside: Held) -> None:
    frameworks._parsed.clear()
    desk.close()
    with Store.open(desk.path) as again:
        assert frameworks.listed(again)[-1] == brookside


def test_the_same_file_can_be_loaded_again_after_it_was_taken_off_and_finds_its_rules(
    desk: Store, brookside: Held, tmp_path: Path
) -> None:
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    take_off(desk, brookside, "Ana")
    assert own(desk) == []
    assert loaded(desk, council_list(tmp_path)).held.key == brookside.key
    assert rules.every(desk, *brookside.key)["WN2"] == HOURS


def test_read_otherwise_after_it_was_taken_off_it_gets_a_number_and_loses_nothing(
    desk: Store, brookside: Held, tmp_path: Path
) -> None:
    take_off(desk, brookside, "Ana")
    other = with_roles(look(council_list(tmp_path)), "Measures", {4: Role.OUT})
    held = load(desk, other, "Ana", AT).held
    assert held.key == ("own-brookside-list", "2025 (2)")
    assert held.values == {}
    assert frameworks.held(desk, *brookside.key) == brookside


def test_another_list_under_the_name_of_one_in_the_list_is_refused(
    desk: Store, brookside: Held, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=r"“Brookside list” is here in its edition 2025 already"):
        loaded(desk, council_list(tmp_path, NEXT))
    assert own(desk) == [brookside.key]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ({"title": " "}, "no title"),
        ({"edition": ""}, "which edition"),
        ({"taken": frozenset()}, "No measure was found"),
    ],
)
def test_what_is_not_ready_is_refused_in_words(desk: Store, tmp_path: Path, said: dict[str, object], what: str) -> None:
    with pytest.raises(UserError, match=what):
        load(desk, replace(look(council_list(tmp_path)), **said), "Ana", AT)  # type: ignore[arg-type]
    assert own(desk) == []


def test_a_licence_left_empty_is_all_rights_reserved(desk: Store, tmp_path: Path) -> None:
    held = load(desk, replace(look(council_list(tmp_path)), licence=" "), "Ana", AT).held
    assert held.framework.licence == OUR_OWN_USE


def test_a_new_version_takes_the_rules_over_in_the_same_change_and_lists_what_changed(
    desk: Store, brookside: Held, tmp_path: Path
) -> None:
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT, "As agreed")
    path = council_list(tmp_path, NEXT, "Brookside list 2026.xlsx")
    assert likely_earlier(desk, look(path)) == brookside
    made = loaded(desk, path, brookside)
    assert made.held.key == ("own-brookside-list", "2026")
    assert made.changed is not None
    assert [pair.after.code for pair in made.changed.moved] == ["WN9"]
    assert rules.every(desk, *made.held.key) == {"WN9": HOURS}
    assert frameworks.rules(desk, *made.held.key)["WN9"].why == "As agreed"
    assert rules.every(desk, *brookside.key) == {"WN2": HOURS}
    assert earlier(desk, made.held) == brookside
    assert earlier(desk, brookside) is None
    journal.undo(desk, by="Ana")
    assert own(desk) == [brookside.key]
    assert rules.every(desk, *made.held.key) == {}


@pytest.mark.usefixtures("brookside")
def test_a_list_of_other_measures_is_no_new_version(desk: Store, tmp_path: Path) -> None:
    rows = [("Q1", "Bikes mended", "no.", None, None), ("Q2", "Gardens dug", "no.", None, None)]
    assert likely_earlier(desk, look(council_list(tmp_path, rows, "Other 2026.xlsx"))) is None


@pytest.mark.usefixtures("brookside")
def test_another_title_that_is_written_almost_the_same_is_another_framework(desk: Store, tmp_path: Path) -> None:
    other = replace(look(council_list(tmp_path)), title="Brookside: list", edition="2025")
    assert load(desk, other, "Ana", AT).held.key == ("own-brookside-list-2", "2025")


def test_what_ships_cannot_be_taken_off(desk: Store) -> None:
    with pytest.raises(UserError, match="comes with the program"):
        take_off(desk, frameworks.listed(desk)[0], "Ana")


def test_only_sheets_that_are_taken_are_read(desk: Store, tmp_path: Path) -> None:
    proposed = look(council_list(tmp_path))
    assert load(desk, taking(proposed, ["Measures"]), "Ana", AT).held.framework.by_code.keys() >= {"WN1", "KS2"}

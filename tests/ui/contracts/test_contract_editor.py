"""The fields of a contract say what they hold, and nothing while they cannot be read."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.ui.contracts.contract_editor import ContractEditor

CONTRACT = Contract(
    "k1", Authority("a1", "Anytown Council", "Skills"), "AT/7", "Hub", parse("2025-26"), "old-form", "2019"
)


@pytest.fixture
def editor(qtbot: QtBot) -> ContractEditor:
    made = ContractEditor()
    qtbot.addWidget(made)
    made.show_contract(CONTRACT)
    return made


def test_what_is_shown_is_what_is_told(editor: ContractEditor) -> None:
    assert editor.told() == CONTRACT


def test_a_form_that_is_no_longer_shipped_stays_chosen(editor: ContractEditor) -> None:
    assert editor.form.value() == "old-form 2019"


@pytest.mark.parametrize(("first", "last"), [("soon", "31 March 2026"), ("1/4/26", "31/3/26"), ("", "31/3/26")])
def test_days_that_cannot_be_read_tell_nothing(editor: ContractEditor, first: str, last: str) -> None:
    editor.first.setText(first)
    editor.last.setText(last)
    assert editor.told() is None


def test_what_is_being_typed_survives_a_reload_of_the_same_contract(editor: ContractEditor) -> None:
    editor.purpose.setText("Hub and more")
    editor.show_contract(CONTRACT)
    assert editor.purpose.text() == "Hub and more"


def test_every_field_has_a_name_for_a_screen_reader(editor: ContractEditor) -> None:
    for box in (editor.authority, editor.department, editor.reference, editor.purpose, editor.local, editor.first,
                editor.last, editor.kind, editor.form):  # fmt: skip
        assert box.accessibleName()


def test_a_long_name_is_seen_from_its_beginning(editor: ContractEditor) -> None:
    name = "The Trustees of the Anytown and District Community Foundation"
    editor.show_contract(replace(CONTRACT, id="k2", authority=Authority("a2", name), title=name))
    assert (editor.authority.cursorPosition(), editor.purpose.cursorPosition()) == (0, 0)


def test_a_form_that_shows_last_year_says_so_where_it_is_chosen(editor: ContractEditor) -> None:
    words = [editor.form.itemText(n) for n in range(editor.form.count())]
    assert [one.partition(" (")[0] for one in words if one.endswith(", shows last year")] == ["Annual grant report"]


def test_a_new_contract_is_named_whole_where_there_is_little_room(editor: ContractEditor, qtbot: QtBot) -> None:
    editor.show_contract(replace(CONTRACT, id="k2", reference=""))
    editor.resize(editor.minimumSizeHint().width() + 50, 700)
    with qtbot.waitExposed(editor):
        editor.show()
    words = editor.heading.fontMetrics().horizontalAdvance(editor.heading.text())
    assert words <= editor.heading.contentsRect().width()


def test_a_loaded_list_is_said_to_be_no_form_where_one_would_look_for_it(editor: ContractEditor) -> None:
    assert "load under Frameworks" in editor.form.accessibleDescription()

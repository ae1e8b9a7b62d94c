"""A mnemonic is not said aloud, and what somebody typed is never taken for one."""

import pytest

from svdesk.ui.widgets.mnemonics import literal, spoken


@pytest.mark.parametrize(("words", "said"), [("&Undo", "Undo"), ("Wor&ds", "Words"), ("Plain", "Plain"), ("", "")])
def test_the_mark_of_a_mnemonic_is_not_said(words: str, said: str) -> None:
    assert spoken(words) == said


@pytest.mark.parametrize("text", ["Food & drink", "R&D", "&&", "A && B", "no mark"])
def test_what_was_typed_is_said_as_it_was_typed(text: str) -> None:
    assert spoken(literal(text)) == text


def test_a_mnemonic_beside_what_was_typed_is_told_from_it() -> None:
    assert spoken(f"&Show {literal('R&D')}") == "Show R&D"

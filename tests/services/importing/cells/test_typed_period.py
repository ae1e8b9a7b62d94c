import pytest

from svdesk.services.importing.cells.typed_period import typed_period


@pytest.mark.parametrize(
    ("text", "code"),
    [("2024-25", "2024-25"), ("Apr-Jun 2024", "2024-25-Q1"), ("April 2024", "2024-M04"),
     ("3 April 2024", "2024-04-03..2024-04-03")],
)  # fmt: skip
def test_what_a_person_types(text: str, code: str) -> None:
    found = typed_period(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["", "soon", "Q1", "03/04/2024"])
def test_what_leaves_it_open_is_no_answer(text: str) -> None:
    assert typed_period(text) is None

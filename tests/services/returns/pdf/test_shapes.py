from typing import get_args

import pytest

from svdesk.services.returns.document import Declaration, Note, Tone
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf.read_back import a_document, read_back


def shapes_in(*blocks: Note | Declaration) -> int:
    """How many artefacts without text there are in the pages, beyond those of an empty document."""
    return sum(not one.text for one in read_back(render(a_document(*blocks)).pdf).artefacts)


@pytest.mark.parametrize("tone", get_args(Tone))
def test_a_tone_is_told_by_a_word_and_by_a_shape(tone: Tone) -> None:
    back = read_back(render(a_document(Note("Look here.", tone))).pdf)
    assert back.root.one("Div").text == f"{tone.capitalize()} Look here."
    assert shapes_in(Note("Look here.", tone)) == shapes_in() + 2


def test_a_box_is_told_by_a_word_too() -> None:
    both = Declaration((("It is so.", True), ("It is thus.", False)))
    back = read_back(render(a_document(both)).pdf)
    assert [node.text for node in back.root.all("LI")][-2:] == ["Ticked It is so.", "Not ticked It is thus."]
    assert shapes_in(both) == shapes_in() + 2

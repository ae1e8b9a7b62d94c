"""Each way of judging finds what it is for, and says why in words that are true."""

import pytest

from svdesk.services.mapping.rankers import Hit, LabelsInside, SharedWords
from svdesk.services.mapping.words import FOR_WHOM
from svdesk.storage.label_index import LabelIndex
from svdesk.storage.shipped import glossary

INSIDE = LabelsInside(glossary())
WORDS = SharedWords(LabelIndex(glossary()))


def inside(text: str) -> list[str]:
    return [hit.label for hit in INSIDE.rank(text)]


def test_whole_labels_in_a_text_are_found_in_singular_and_plural() -> None:
    assert inside("Ran 3 job clubs and a coffee morning") == ["job club", "coffee morning"]


def test_a_longer_label_comes_first_and_swallows_what_lies_in_it() -> None:
    assert inside("choir; the out of school club") == ["out of school club", "choir"]
    assert "mentor" not in inside("one-to-one mentoring")
    assert inside("young carers group") == ["young carers group"]


def test_part_of_a_word_is_no_label() -> None:
    assert inside("pondering a museumlike thing") == []


def test_a_term_stands_once_however_many_of_its_labels_are_there() -> None:
    assert [hit.term_id for hit in INSIDE.rank("playground, play equipment, toy library")] == ["SV-105"]


def test_it_is_known_how_much_of_a_text_the_glossary_knows() -> None:
    assert WORDS.share_known("3 choirs for the zebra") == 0.5
    assert WORDS.share_known("choir") == 1
    assert WORDS.share_known("of the 12") == 0


def test_a_name_and_another_name_are_told_apart() -> None:
    assert INSIDE.why("", Hit("SV-071", "food bank")) == "contains “food bank”, another name for Food parcels"
    assert INSIDE.why("", Hit("SV-071", "Food parcels")) == "contains its name, “Food parcels”"


def test_shared_words_say_which_and_where() -> None:
    text = "They did a roof repair"
    (best, *_) = WORDS.rank(text)
    assert WORDS.why(text, best) == "matches “roof” in “new roof”"
    assert WORDS.why("the groceries", Hit("SV-071")) == "matches “groceries” in “bags of groceries”"
    assert WORDS.why("casework", Hit("SV-075")) == "matches “casework” in its definition"
    assert WORDS.why("casework", Hit("SV-001")) == ""


def test_words_for_whom_can_be_left_out() -> None:
    what = SharedWords(LabelIndex(glossary()), leaving_out=FOR_WHOM)
    text = "Boxing for young people"
    assert [hit.term_id for hit in what.rank(text)] == ["SV-113"]
    assert len(WORDS.rank(text)) > 1


@pytest.mark.parametrize("text", ["", "of the", "£ 12.50", "x"])
def test_a_text_that_tells_nothing_has_no_terms_and_no_strength(text: str) -> None:
    assert (WORDS.rank(text), WORDS.strength(text), INSIDE.rank(text)) == ([], 0.0, [])

"""Each way of judging finds what it is for, and says why in words that are true."""

import pytest

from svdesk.services.mapping.clues import NOTHING
from svdesk.services.mapping.lines import Line, Said, lines_of, names_of, notes_of
from svdesk.services.mapping.rankers import Hit, LabelsInside, SharedWords
from svdesk.services.mapping.words import FOR_WHOM
from svdesk.storage.label_index import Entry, LabelIndex
from svdesk.storage.shipped import glossary

LABELS = {term.id: term.label for term in glossary()}
CLUES = {"SV-071": ("three-day supply",)}
LINES = lines_of(glossary(), {}, CLUES)
INDEX = LabelIndex(
    [
        *(Entry(term.id, names_of(term), notes_of(term), CLUES.get(term.id, ())) for term in glossary()),
        Entry(NOTHING, (), "", ("annual general meeting",)),
    ]
)
INSIDE = LabelsInside(LINES, LABELS)
WORDS = SharedWords(INDEX, LINES, LABELS)


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


def test_the_first_name_inside_is_the_strongest() -> None:
    assert [hit.strength for hit in INSIDE.rank("choir; the out of school club")] == [1.0, 0.5]


def test_a_clue_is_no_name() -> None:
    assert INSIDE.rank("a three-day supply") == []


def test_an_own_name_inside_is_told_as_theirs() -> None:
    inside = LabelsInside([Line("SV-046", "Paned a sgwrs", Said.OWN_NAME)], LABELS)
    (hit,) = inside.rank("Tuesday paned a sgwrs")
    assert inside.why("", hit) == "contains “Paned a sgwrs”, your own name for Social groups and clubs"


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
    assert WORDS.why("supply", Hit("SV-071")) == (
        "matches “supply” in “three-day supply”, which is often said of Food parcels"
    )
    assert WORDS.why("the hampers", Hit("SV-071")) == "matches “hampers” in “food hampers”"
    assert WORDS.why("a choir", Hit("SV-111")) == "matches “choir”, another name for Music and singing"
    assert WORDS.why("casework", Hit("SV-075")) == "matches “casework” in its definition"
    assert WORDS.why("casework", Hit("SV-001")) == ""


def test_words_for_whom_can_be_left_out() -> None:
    what = SharedWords(INDEX, LINES, LABELS, leaving_out=FOR_WHOM)
    text = "Boxing for young people"
    assert [hit.term_id for hit in what.rank(text)] == ["SV-113"]
    assert len(WORDS.rank(text)) > 1


@pytest.mark.parametrize("text", ["", "of the", "£ 12.50", "x"])
def test_a_text_that_tells_nothing_has_no_terms_and_no_strength(text: str) -> None:
    assert (WORDS.rank(text), WORDS.strengths(text), INSIDE.rank(text)) == ([], (0.0, 0.0), [])


def test_what_is_no_social_value_is_measured_and_never_suggested() -> None:
    best, nothing = WORDS.strengths("annual general meeting")
    assert nothing > best
    assert NOTHING not in {hit.term_id for hit in WORDS.rank("annual general meeting")}

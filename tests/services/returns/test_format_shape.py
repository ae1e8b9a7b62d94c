"""Each fault of a format file is told with its file, its place, and the word that was meant."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.errors import UserError
from svdesk.services.returns.format_sense import sense_faults
from svdesk.services.returns.format_shape import shape_faults
from svdesk.services.returns.formats import format_faults, read_format, shipped_names
from svdesk.services.returns.vocabulary import FORMAT, MEASURE, QUESTION, SECTIONS
from tests.services.returns.sound_format import SOUND, told, with_line


def test_an_unknown_key_is_named_with_its_file_its_place_and_the_key_that_was_meant() -> None:
    assert told(with_line("columns =", "colums =")) == [
        "council.toml, section 2 (Measures): there is no key “colums” in a measure grid. Did you mean “columns”?",
        "council.toml, section 2 (Measures): the key “columns” is missing."
        " Add it: it holds a list of texts in square brackets.",
    ]
    with pytest.raises(UserError, match=r"council\.toml, section 2 .* “colums”"):
        read_format(with_line("columns =", "colums ="), "council.toml")


@pytest.mark.parametrize(
    ("old", "new", "what", "do"),
    [
        ('title = "Half', 'titel = "Half', "council.toml: there is no key “titel” in a format.", "“title”"),
        ('theme = "Jobs"', 'them = "Jobs"', "measure 1 (C1): there is no key “them”", "“theme”"),
        ("words = 150", "word = 150", "section 3 (Words), question 1 (Q1): there is no key “word”", "“words”"),
        ('kind = "summary"', 'kind = "sumary"', "there is no kind of section “sumary”", "“summary”"),
        ('kind = "summary"\n', "", "section 1 (At a glance): the key “kind” is missing", "summary, measure grid"),
        ('"this period"', '"this quarter"', "“columns” cannot be “this quarter”", "“this period”"),
        ('"different people"', '"diferent people"', "“adds_up” cannot be “diferent people”", "“different people”"),
        ('unit = "hours"', 'unit = "hour"', "the unit “hour”, which does not exist", "“hours” (Hours)"),
        ('["SV-064"]', '["Volunteer hours"]', "glossary term “Volunteer hours”", "“SV-064” (Volunteer hours)"),
        ('["SV-064"]', "[]", "“terms” is empty", "a list of texts"),
        ('["SV-064"]', '["SV-064", "SV-064"]', "“terms” names SV-064 twice", "Keep one"),
        ('["C1", "C2"]', '["C1", "C9"]', "the measure of this format “C9”", "one of: C1, C2."),
        ('["C1", "C2"]', '["C1", 2]', "“figures” does not hold a list of texts", "Write a list"),
        ("words = 150", "words = true", "“words” does not hold a whole number", "Write a whole number"),
        ("words = 150", "words = -1", "“words” does not hold a whole number", "nought or more"),
        ("words = 150", "words = 1.5", "“words” does not hold a whole number", "nought or more"),
        ("words = 150", 'required = "no"', "“required” does not hold true or false", "Write true or false"),
        ('title = "Words"', 'title = " "', "“title” is empty", "Write a text"),
        ('title = "Words"', "title = 3", "“title” does not hold a text", "Write a text"),
        ('id = "my-council"', 'id = "My Council"', "“id” cannot be “My Council”", "small letters"),
        ('language = "en-GB"', 'language = "cy"', "“language” cannot be “cy”", "en-GB"),
        ('edition = "2025-26"', 'edition = "2"\naccent = "blue"', "“accent” cannot be “blue”", "#0B5F60"),
        ('theme = "Giving"', 'groups = ["Older folk"]', "the group of people “Older folk”", "“BG04” (Older people)"),
        ('theme = "Giving"', 'framework = ["PPN002:9"]', "the framework measure “PPN002:9”", "PPN002:"),
        ('theme = "Giving"', 'also_counts_in = ["C3"]', "the measure of this format “C3”", "one of: C1, C2."),
        ("[[measures]]", "[measures]", "“measures” does not hold tables", "[[double square brackets]]"),
    ],
)
def test_each_fault_is_told_with_its_place_and_a_way_out(old: str, new: str, what: str, do: str) -> None:
    broken = with_line(old, new)
    if new == "[measures]":
        broken = broken.replace("[[measures]]", "[measures.more]")
    faults = format_faults(broken, "council.toml")
    found = [fault for fault in faults if what in fault.what]
    assert found, [str(fault) for fault in faults]
    assert do in found[0].do
    assert found[0].what.startswith("council.toml")


def test_more_than_five_highlights_are_too_many() -> None:
    codes = [f"C{number}" for number in range(3, 8)]
    more = "".join(
        f'[[measures]]\ncode = "{code}"\nlabel = "More"\nunit = "hours"\nterms = ["SV-064"]\n' for code in codes
    )
    text = with_line('["C1", "C2"]', str(["C1", "C2", *codes]).replace("'", '"')) + more
    assert told(text) == ["council.toml, section 1 (At a glance): “figures” names 7. Keep 5 of them at most."]


def test_all_faults_are_told_at_once() -> None:
    text = with_line("columns =", "colums =").replace('unit = "hours"', 'unit = "hour"').replace("words =", "word =")
    assert len(told(text)) == 4


WORDS = sorted({key.name for table in (FORMAT, MEASURE, QUESTION, *SECTIONS.values()) for key in table.keys})
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.dates() | st.just("SV-064"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=8), inner),
    max_leaves=8,
)


@given(st.data())
def test_whatever_stands_in_a_file_is_told_and_never_a_crash(data: st.DataObject) -> None:
    tree = tomllib.loads(SOUND)
    place: Any = tree
    while True:
        key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(ANYTHING)
    faults = shape_faults(tree, "council.toml", shipped_names()) or sense_faults(tree, "council.toml")
    assert all(fault.what.startswith("council.toml") and fault.do for fault in faults)

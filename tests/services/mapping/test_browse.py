"""Every term of the glossary can be found by heading, by kind, by any of its names and by what it means."""

import pytest

from svdesk.domain.glossary import Kind
from svdesk.services.mapping.browse import browse, nearest
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage.shipped import glossary
from tests.builders import GLOSSARY


def labels(words: str = "", heading: str = "", kind: Kind | None = None) -> list[str]:
    return [found.term.label for found in browse(GLOSSARY, words, heading, kind)]


def test_without_anything_wanted_every_term_is_there_in_the_order_of_the_glossary() -> None:
    assert [found.term for found in browse(glossary())] == list(glossary())
    assert {found.why for found in browse(glossary())} == {""}


def test_heading_and_kind_leave_out_the_others() -> None:
    assert labels(heading="D2") == ["Food parcels", "Less loneliness", "Running costs"]
    assert labels(kind=Kind.ACTIVITY) == ["Job help", "CV help"]
    assert labels(heading="D2", kind=Kind.INPUT) == ["Running costs"]
    assert labels("job", heading="D2") == []


@pytest.mark.parametrize("kind", Kind)
def test_the_headings_together_hold_every_term_of_a_kind_once(kind: Kind) -> None:
    by_heading = [found.term for domain in glossary().domains for found in browse(glossary(), "", domain.id, kind)]
    assert sorted(term.id for term in by_heading) == sorted(term.id for term in glossary() if term.kind is kind)


def test_every_label_finds_its_term_first_and_says_by_which_name() -> None:
    for term in glossary():
        for label in term.labels:
            first = browse(glossary(), f" {label.upper()}")[0]
            assert first.term is term
            assert first.why == ("its name" if label == term.label else f"also called “{label}”")


def test_beginnings_of_words_are_enough_and_each_of_them_is_wanted() -> None:
    assert labels("par") == ["Food parcels"]
    assert labels("help job") == ["Job help"]
    assert labels("help parcels") == []
    assert labels("arcels") == []


def test_a_name_goes_before_another_name_and_that_before_the_definition() -> None:
    assert labels("help") == ["Job help", "CV help"]
    assert [(f.term.label, f.why) for f in browse(GLOSSARY, "c")] == [
        ("CV help", "its name"),
        ("Running costs", "its name"),
        ("Job help", "also called “job club”"),
    ]
    assert [(f.term.label, f.why) for f in browse(GLOSSARY, "feel")] == [
        ("Less loneliness", "in its names and definition")
    ]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("bwyd", ["Food parcels"]),
        ("oriau", ["Volunteer hours"]),
        ("cyngor", ["Debt advice", "Benefits advice"]),
        ("swyddi", ["Jobs created", "Jobs kept"]),
        ("iechyd", ["Mental health support", "Better physical health"]),
        ("gwirfoddol", ["Volunteer hours", "Volunteers involved"]),
        ("arian", ["Fundraising"]),
        ("food", ["Food parcels"]),
        ("club", ["Lunch clubs", "Social groups and clubs"]),
        ("job", ["Jobs created", "Jobs kept"]),
        ("advice", ["Debt advice", "Benefits advice", "Advice service"]),
        ("training", ["Accredited training", "Digital skills training"]),
        ("school", ["School support and resources"]),
        ("volunteer", ["Volunteers involved", "Volunteer hours"]),
        ("food bank", ["Food parcels"]),
    ],
)
def test_what_an_everyday_word_means_first_comes_first(words: str, first: list[str]) -> None:
    found = [one.term.label for one in browse(glossary(), words)]
    assert found[: len(first)] == first


def test_a_word_at_either_end_of_a_name_goes_before_one_within_it_and_that_before_other_names() -> None:
    names = [one.why for one in browse(glossary(), "bwyd")]
    assert names[0].startswith("“Parseli bwyd”")
    assert names[-2].startswith("“Garddio a thyfu bwyd cymunedol”")
    assert names[-1].startswith("“hylendid bwyd”"), "another name of first aid"
    advice = [one.why for one in browse(glossary(), "advice")]
    assert advice.index("its name") < advice.index("also called “energy advice”")


def test_accents_capitals_and_odd_signs_mean_nothing() -> None:
    assert labels("FOOD, pârcels!") == ["Food parcels"]
    assert labels('" OR ""') == []
    assert labels("...") == labels()


def test_what_is_spelt_otherwise_is_found_as_the_nearest() -> None:
    assert browse(glossary(), "befreinding") == []
    found = nearest(Suggester(glossary()), glossary(), "befreinding")
    assert found[0].term.label == "Befriending"
    assert found[0].why


def test_a_welsh_label_finds_its_term_and_is_marked_until_it_is_reviewed() -> None:
    found = browse(glossary(), "swyddi a grewyd")[0]
    assert (found.term.id, found.why) == ("SV-001", "“Swyddi a grëwyd” (Welsh, not yet reviewed)")


def test_the_charitys_own_names_find_their_term_and_are_said_to_be_its_own() -> None:
    found = browse(GLOSSARY, "paned", own_names={"T4": ["Paned a sgwrs"]})
    assert [(one.term.id, one.why) for one in found] == [("T4", "your own name, “Paned a sgwrs”")]

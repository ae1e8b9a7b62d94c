"""Welsh labels are printed with a warning until a Welsh speaker has read them, and without one after that."""

from dataclasses import replace

from svdesk.services.glossary.unreviewed import reviewed, warning
from svdesk.storage.shipped import glossary
from tests.services.glossary.glossaries_made import SMALL


def test_what_ships_has_been_read_by_no_welsh_speaker_and_says_so() -> None:
    assert warning(glossary(), "cy") == "The Welsh names of shared terms have not been reviewed by a Welsh speaker."
    assert warning(glossary(), "en") == ""


def test_only_the_terms_that_are_printed_matter() -> None:
    assert warning(SMALL, "cy") == (
        "1 of the 2 Welsh names of shared terms here have not been reviewed by a Welsh speaker."
    )
    assert warning(SMALL, "cy", ["SV-3"]) == ""
    assert warning(SMALL, "cy", ["SV-2"]) == ""
    assert warning(SMALL, "cy", ["SV-1", "SV-2"]).startswith("The Welsh names")


def test_a_term_without_welsh_has_nothing_reviewed() -> None:
    assert [reviewed(term) for term in SMALL] == [False, False, True]
    assert not reviewed(replace(SMALL.terms[2], welsh=None))

"""A term is said in plain words, and so is why its unit does not fit."""

from dataclasses import replace

from svdesk.domain.mapping import OwnTerm
from svdesk.services.mapping.about_term import about, any_of, counted_in, measures, unit_trouble, welsh
from svdesk.storage.shipped import glossary, units
from tests.builders import GLOSSARY


def test_a_term_says_what_it_is_how_it_is_counted_and_what_is_near_it() -> None:
    wide, narrow = (about(GLOSSARY[term_id], GLOSSARY) for term_id in ("T1", "T2"))
    assert (wide.label, wide.kind, wide.heading, wide.definition) == (
        "Job help",
        "Activity",
        "Work",
        "Help to find work.",
    )
    assert wide.counted_in == ("Usually counted in people; also in hours, attendances or learner or participant hours.")
    assert wide.lines == ("Also called: job club.", "Takes in: CV help.")
    assert narrow.lines == ("Also called: cv clinic.", "A part of: Job help.")


def test_a_term_without_other_names_units_or_neighbours_says_no_more_than_there_is() -> None:
    outcome = about(GLOSSARY["T4"], GLOSSARY)
    assert (outcome.counted_in, outcome.lines) == ("Counted in people.", ())


def test_unlike_units_are_said_with_both_sides() -> None:
    hours = OwnTerm("w", "Job club", "hours")
    assert unit_trouble(hours, GLOSSARY["T3"]) == (
        "It is counted in food parcels, kilograms, tonnes or people; your word is in hours."
    )
    assert unit_trouble(hours, GLOSSARY["T1"]) == ""
    assert unit_trouble(OwnTerm("w", "Job club", "count"), GLOSSARY["T3"]) == ""


def test_units_are_joined_as_in_a_sentence() -> None:
    assert any_of(("people",)) == "people"
    assert any_of(("people", "hours", "gbp")) == "people, hours or pounds"


def test_every_term_of_the_glossary_can_be_said() -> None:
    for term in glossary():
        said = about(term, glossary())
        assert said.heading
        assert said.definition.endswith(".")
        assert counted_in(term).endswith(".")
        assert all(unit in units() for unit in term.units)


def test_where_a_term_ends_is_said_with_the_terms_that_begin_there() -> None:
    said = about(glossary()["SV-051"], glossary())
    assert said.what_counts.startswith("What counts: The use of a room")
    assert said.not_this.startswith("Not this: ")
    assert said.not_this == "Not this: Equipment and vehicles bought."
    assert said.rather == f"More exactly, where it is that: {glossary()['SV-052'].label}."
    assert about(GLOSSARY["T4"], GLOSSARY).not_this == ""


def test_welsh_that_nobody_has_reviewed_is_marked() -> None:
    term = glossary()["SV-001"]
    assert term.welsh is not None
    assert welsh(term) == f"{'; '.join(term.welsh.labels)} (Welsh, not yet reviewed)"
    assert welsh(replace(term, welsh=replace(term.welsh, reviewed=True))) == "; ".join(term.welsh.labels)
    assert welsh(GLOSSARY["T1"]) == ""


def test_what_authorities_ask_names_measure_framework_and_relation() -> None:
    said = measures(glossary()["SV-001"])
    assert said[0].startswith("1a: Create and retain high-quality jobs (")
    assert said[0].endswith("It is wider than the term.")
    assert any(line.endswith("Its wording has not been checked.") for term in glossary() for line in measures(term))
    assert measures(GLOSSARY["T1"]) == ()
    assert "OI1166 (IRIS+ 5.3: codes only, without their names). It is the same." in measures(glossary()["SV-064"])


def test_a_narrower_or_wider_term_is_never_told_as_not_this() -> None:
    hours, staff = (about(glossary()[one], glossary()) for one in ("SV-064", "SV-065"))
    assert hours.rather == ("More exactly, where it is that: Employee volunteering; Skilled help given free.")
    assert hours.not_this == "Not this: Volunteers involved."
    assert hours.scope == " ".join((hours.what_counts, hours.rather, hours.not_this))
    assert staff.rather == "More widely, where it is more than that: Volunteer hours."
    assert "Volunteer hours" not in staff.not_this

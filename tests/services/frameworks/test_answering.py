"""For each measure the person sees what of theirs answers it, and for each term the measures that it answers."""

from svdesk.domain.framework import LinkKind
from svdesk.services.frameworks import rules
from svdesk.services.frameworks.answering import (
    LINK_WORDS,
    answered_by,
    answering,
    asked_for,
    own_words,
    read,
    terms_of_all,
    told_of,
    told_of_all,
)
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.services.returns.formats import shipped_formats
from svdesk.storage import frameworks, shipped
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT

HOURS = Rule(counted=Counted(("SV-064",)), unit="hours")


def held(desk: Store, framework: str) -> Held:
    return next(one for one in frameworks.listed(desk) if one.framework.id == framework)


def test_links_of_the_glossary_are_told_with_whether_anybody_checked_them(desk: Store) -> None:
    reading = read(desk, held(desk, "PPN0620"))
    told = {code: told_of(code, reading) for code in reading.links}
    assert set(told.values()) <= {"Linked", "Linked, unverified"}
    for code, links in reading.links.items():
        found = answering(code, reading)
        assert [one.link for one in found.linked] == links
        assert (told[code] == "Linked") == any(link.verified for link in links)
    assert set(LINK_WORDS) == set(LinkKind)


def test_own_words_and_forms_that_answer_a_measure_are_named(desk: Store) -> None:
    found = answering("6", read(desk, held(desk, "PPN002"), shipped_formats()))
    assert ("Job club", 2) in [(word.label, uses) for word, uses in own_words(found.words)]
    assert "AT1" in [asked.measure.code for asked in found.asked]


def test_a_rule_of_ones_own_stands_before_the_links(desk: Store, brookside: Held) -> None:
    assert told_of("WN2", read(desk, brookside)) == "Nothing yet"
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    found = answering("WN2", read(desk, brookside))
    assert told_of("WN2", read(desk, brookside)) == "Own rule"
    assert terms_of_all(read(desk, brookside)) == {"WN2": "Volunteer hours"}
    assert found.rule == HOURS
    assert [word.label for word, _uses in own_words(found.words)] == ["Helpers"]


def test_a_list_of_ones_own_takes_no_links_that_were_made_for_another(desk: Store, brookside: Held) -> None:
    assert read(desk, brookside).links == {}


def test_the_measures_that_a_term_answers(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    found = answered_by(desk, "SV-064")
    linked = [(link.scheme, link.code) for link in shipped.crosswalk() if link.term == "SV-064"]
    ids = {framework.id for framework in shipped.frameworks()}
    assert {(one.held.framework.id, one.code) for one in found if one.link} == {at for at in linked if at[0] in ids}
    assert [(one.held.framework.id, one.code) for one in found if one.rule] == [("own-brookside-list", "WN2")]


def test_a_narrower_term_answers_unless_the_rule_counts_exactly(desk: Store, brookside: Held) -> None:
    glossary = shipped.glossary()
    narrow = next(term for term in glossary if term.broader)
    assert narrow.broader
    unit = glossary[narrow.broader].default_unit
    for exactly in (False, True):
        rules.keep(desk, brookside, "WN1", Rule(counted=Counted((narrow.broader,), exactly), unit=unit), "Ana", AT)
        found = any(one.code == "WN1" for one in answered_by(desk, narrow.id))
        assert found is not exactly


def test_the_lines_of_forms_that_count_a_term() -> None:
    asked = asked_for("SV-071", shipped.glossary(), shipped_formats())
    assert ("anytown-quarterly", "AT5") in [(one.form.id, one.measure.code) for one in asked]


def test_a_line_that_holds_others_tells_how_many_of_them_are_answered(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    assert told_of_all(read(desk, brookside)) == {
        "Work for people nearby": "1 of 2",
        "WN1": "Nothing yet",
        "WN2": "Own rule",
        "Kinder streets": "0 of 2",
        "KS1": "Nothing yet",
        "KS2": "Nothing yet",
    }

"""For each measure the person sees what of theirs answers it, and for each term the measures that it answers."""

from dataclasses import replace

from svdesk.domain.framework import Checked, LinkKind
from svdesk.domain.mapping import Mapping, Relation, can_count
from svdesk.services.frameworks import drafts, rules
from svdesk.services.frameworks.answering import (
    LINK_WORDS,
    answering,
    own_rules,
    own_words,
    read,
    returns_asking,
    terms_of_all,
    told_of,
    told_of_all,
)
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.services.returns.formats import shipped_formats
from svdesk.storage import frameworks, mappings, shipped
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT

HOURS = Rule(counted=Counted(("SV-064",)), unit="hours")


def held(desk: Store, framework: str) -> Held:
    return next(one for one in frameworks.listed(desk) if one.framework.id == framework)


def test_links_of_the_glossary_are_told_with_whether_anybody_checked_them(desk: Store) -> None:
    reading = read(desk, held(desk, "PPN0620"))
    told = {code: told_of(code, reading) for code in reading.links}
    assert set(told.values()) == {"Linked", "Linked, partly checked", "Linked, not checked"}
    for code, links in reading.links.items():
        found = answering(code, reading)
        assert [one.link for one in found.linked] == links
        assert (told[code] == "Linked") == any(link.checked is Checked.WHOLLY for link in links)
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


def test_a_term_tells_the_measures_that_own_rules_answer_with_it(desk: Store, brookside: Held) -> None:
    assert own_rules(desk, "SV-064") == ()
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    line = "WN2: Hours given by volunteers in the quarter (Brookside list). Your own rule counts it."
    assert own_rules(desk, "SV-064") == (line,)


def test_a_term_tells_the_lines_of_returns_that_count_it_by_itself_or_under_a_wider_one() -> None:
    [form] = [one for one in shipped_formats() if one.id == "anytown-quarterly"]
    glossary = shipped.glossary()
    hours = "AT11: Volunteer hours (Anytown Council). A return of yours counts it."
    firms = "AT12: Hours given by staff of local firms (Anytown Council). A return of yours counts it."
    assert returns_asking([form], "SV-064", glossary) == (hours,)
    assert returns_asking([form], "SV-065", glossary) == (firms,)
    wider = replace(form, measures=tuple(replace(one, exactly=False) for one in form.measures))
    assert returns_asking([wider], "SV-065", glossary) == (hours, firms)
    assert returns_asking([], "SV-064", glossary) == ()


def test_a_narrower_term_answers_unless_the_rule_counts_exactly(desk: Store, brookside: Held) -> None:
    glossary = shipped.glossary()
    narrow = next(term for term in glossary if term.broader)
    assert narrow.broader
    unit = glossary[narrow.broader].default_unit
    for exactly in (False, True):
        rules.keep(desk, brookside, "WN1", Rule(counted=Counted((narrow.broader,), exactly), unit=unit), "Ana", AT)
        assert bool(own_rules(desk, narrow.id)) is not exactly


def test_of_a_percentage_each_part_takes_in_narrower_terms_as_it_says_itself(desk: Store, brookside: Held) -> None:
    glossary = shipped.glossary()
    hours = [term for term in glossary if can_count(term, "hours")]
    narrow = next(term for term in hours if term.broader and glossary[term.broader] in hours)
    assert narrow.broader
    [odd_jobs] = [own.id for own in mappings.own_terms(desk).values() if own.label == "Odd jobs"]
    with desk.change("Map", by="Ana") as change:
        mappings.decide(change, Mapping(odd_jobs, Relation.SAME, narrow.id))
    whole = Counted((narrow.broader,))
    part = Counted((narrow.broader,), exactly=True)
    for counted, other in ((part, whole), (whole, part)):
        rule = Rule(Answer.PERCENT, counted, other, unit="hours")
        rules.keep(desk, brookside, "WN1", rule, "Ana", AT)
        words = own_words(answering("WN1", read(desk, brookside)).words)
        assert "Odd jobs" in [word.label for word, _uses in words]


def test_what_was_chosen_for_another_kind_of_answer_counts_nothing(desk: Store, brookside: Held) -> None:
    left = Counted(("SV-013",))
    rules.keep(desk, brookside, "WN2", replace(HOURS, whole=left), "Ana", AT)
    rules.keep(desk, brookside, "KS2", Rule(Answer.TEXT, left), "Ana", AT)
    assert own_rules(desk, "SV-013") == ()
    reading = read(desk, brookside)
    assert terms_of_all(reading) == {"WN2": "Volunteer hours", "KS2": ""}
    assert [word.label for word, _uses in own_words(answering("WN2", reading).words)] == ["Helpers"]
    assert answering("KS2", reading).words == ()


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


def test_a_rule_that_waits_half_made_hides_what_was_kept_before(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN2", HOURS, "Ana", AT)
    drafts.put(desk, brookside, "WN2", replace(HOURS, counted=Counted()), "")
    reading = read(desk, brookside)
    assert told_of("WN2", reading, "34.5 hours") == "Not kept yet"
    assert told_of_all(reading)["Work for people nearby"] == "0 of 2"
    assert terms_of_all(reading) == {"WN2": ""}
    found = answering("WN2", reading)
    assert (found.words, found.counted) == ((), ())
    assert own_rules(desk, "SV-064") == ()
    drafts.put(desk, brookside, "WN2", replace(HOURS, unit=""), "")
    line = "WN2: Hours given by volunteers in the quarter (Brookside list). "
    assert own_rules(desk, "SV-064") == (line + "Your own rule, which is not kept yet, counts it.",)


def test_the_terms_that_a_rule_names_are_told_where_no_word_means_them(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "KS1", Rule(counted=Counted(("SV-014",)), unit="people"), "Ana", AT)
    found = answering("KS1", read(desk, brookside))
    assert [term.id for term in found.counted] == ["SV-014"]
    assert found.words == ()

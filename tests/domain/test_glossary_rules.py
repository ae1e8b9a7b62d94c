"""Every rule of the glossary can fail, says where, and holds for what ships."""

from dataclasses import replace
from typing import Any

import pytest

from svdesk.domain.glossary import Domain, Glossary, Group, Retired, Term, Welsh
from svdesk.domain.glossary_rules import check_glossary
from svdesk.domain.problem import Page, Severity
from svdesk.storage import shipped
from tests.builders import GLOSSARY, UNITS


def changed(**changes: dict[str, Any]) -> Glossary:
    """The sound glossary of the builders with some terms changed: ``T1={"label": "…"}``."""
    terms = tuple(replace(term, **changes.get(term.id, {})) for term in GLOSSARY.terms)
    return replace(GLOSSARY, terms=terms)


def found(glossary: Glossary) -> list[tuple[str, str]]:
    """The code of each Problem and the record that it is at."""
    return [(problem.code, problem.where.record) for problem in check_glossary(glossary, UNITS)]


def test_a_sound_glossary_has_no_problem() -> None:
    assert found(GLOSSARY) == []


def test_the_shipped_glossary_has_no_problem() -> None:
    assert [p.message for p in check_glossary(shipped.glossary(), shipped.units())] == []


@pytest.mark.parametrize(
    ("glossary", "code", "record"),
    [
        pytest.param(changed(T2={"label": " "}), "label-missing", "T2", id="no label"),
        pytest.param(changed(T2={"alt_labels": ("x", "")}), "label-missing", "T2", id="an empty other label"),
        pytest.param(
            changed(T2={"alt_labels": ("CV  HELP",)}), "label-repeated", "T2", id="preferred is alternative too"
        ),
        pytest.param(
            changed(T2={"alt_labels": ("a cv", "A CV")}), "label-repeated", "T2", id="alternative label twice"
        ),
        pytest.param(changed(T4={"alt_labels": ("Job Club",)}), "label-twice", "T4", id="a label of two terms"),
        pytest.param(changed(T4={"label": "food bank"}), "label-twice", "T4", id="a name that is another's label"),
        pytest.param(changed(T2={"welsh": Welsh("")}), "label-missing", "T2", id="no Welsh label"),
        pytest.param(
            changed(T4={"welsh": Welsh("job club")}), "label-twice", "T4", id="a Welsh label that is another's"
        ),
        pytest.param(
            changed(T1={"welsh": Welsh("côr")}, T4={"welsh": Welsh("x", ("CÔR",))}),
            "label-twice",
            "T4",
            id="a Welsh label of two terms",
        ),
        pytest.param(changed(T2={"not_this": ("T9",)}), "scope-note-astray", "T2", id="a note names no term"),
        pytest.param(changed(T2={"not_this": ("T2",)}), "scope-note-astray", "T2", id="a note names its own term"),
        pytest.param(changed(T3={"definition": "  "}), "definition-missing", "T3", id="no definition"),
        pytest.param(changed(T4={"broader": "T9"}), "broader-unknown", "T4", id="wider term unknown"),
        pytest.param(changed(T1={"broader": "T1"}), "broader-in-a-circle", "T1", id="wider than itself at once"),
        pytest.param(changed(T1={"broader": "T2"}), "broader-in-a-circle", "T1", id="wider than itself by way"),
        pytest.param(changed(T5={"default_unit": "pounds"}), "unit-unknown", "T5", id="usual unit unknown"),
        pytest.param(changed(T1={"other_units": ("hrs",)}), "unit-unknown", "T1", id="other unit unknown"),
        pytest.param(changed(T1={"groups": ("BG1", "BG9")}), "group-unknown", "T1", id="group unknown"),
        pytest.param(changed(T1={"domain": "D9"}), "domain-unknown", "T1", id="domain unknown"),
        pytest.param(
            replace(GLOSSARY, terms=(*GLOSSARY.terms, replace(GLOSSARY["T1"], label="Other", alt_labels=()))),
            "id-twice",
            "T1",
            id="two preferred labels of one id",
        ),
        pytest.param(
            replace(GLOSSARY, domains=(*GLOSSARY.domains, Domain("D1", "Play", "Play."))),
            "id-twice",
            "D1",
            id="domain twice",
        ),
        pytest.param(
            replace(GLOSSARY, groups=(*GLOSSARY.groups, Group("T3", "Hungry people"))),
            "id-twice",
            "T3",
            id="a group with the id of a term",
        ),
        pytest.param(
            replace(GLOSSARY, domains=(*GLOSSARY.domains, Domain("D7", " ", "Play."))),
            "label-missing",
            "D7",
            id="a heading without a name",
        ),
        pytest.param(
            replace(GLOSSARY, groups=(*GLOSSARY.groups, Group("BG7", ""))),
            "label-missing",
            "BG7",
            id="a group without a name",
        ),
    ],
)
def test_each_rule_finds_its_breach_and_nothing_else(glossary: Glossary, code: str, record: str) -> None:
    assert found(glossary) == [(code, record)]


def test_one_breach_does_not_hide_the_next() -> None:
    broken = changed(T2={"definition": "", "domain": "D9"}, T3={"definition": "", "default_unit": "sacks"})
    assert sorted(found(broken)) == [
        ("definition-missing", "T2"),
        ("definition-missing", "T3"),
        ("domain-unknown", "T2"),
        ("unit-unknown", "T3"),
    ]


def test_a_circle_is_told_once_with_its_way_round_and_not_for_those_below_it() -> None:
    circle = changed(T1={"broader": "T3"}, T3={"broader": "T4"}, T4={"broader": "T1"})
    (problem,) = check_glossary(circle, UNITS)
    assert problem.message == "T1 is wider than itself, by way of T3 → T4 → T1."


def test_two_circles_are_two_problems() -> None:
    circles = changed(T1={"broader": "T2"}, T3={"broader": "T4"}, T4={"broader": "T3"})
    assert found(circles) == [("broader-in-a-circle", "T1"), ("broader-in-a-circle", "T3")]


def test_a_problem_says_what_is_wrong_where_and_what_to_do() -> None:
    (problem,) = check_glossary(changed(T4={"alt_labels": ("Job Club",)}), UNITS)
    assert problem.message == "“Job Club” is a label of Job help (T1) and of Less loneliness (T4)."
    assert problem.fix == "Give it to one of them."
    assert (problem.where.page, problem.severity) == (Page.GLOSSARY, Severity.STOP)


def test_an_empty_glossary_has_nothing_wrong_in_it() -> None:
    terms: tuple[Term, ...] = ()
    assert check_glossary(Glossary("0", terms, (), ()), {}) == []


def test_every_shipped_term_has_welsh_labels_which_say_that_nobody_has_reviewed_them() -> None:
    terms = shipped.glossary().terms
    assert all(term.welsh and term.welsh.alt_labels for term in terms)
    assert not any(term.welsh and term.welsh.reviewed for term in terms)


def test_each_hard_edge_has_its_scope_note_on_both_sides() -> None:
    terms = shipped.glossary()
    edges = [
        ("SV-051", "SV-052"),
        ("SV-052", "SV-142"),
        ("SV-046", "SV-044"),
        ("SV-044", "SV-046"),
        ("SV-071", "SV-072"),
    ]
    edges += [
        ("SV-072", "SV-071"),
        ("SV-071", "SV-073"),
        ("SV-020", "SV-013"),
        ("SV-013", "SV-020"),
        ("SV-079", "SV-060"),
    ]
    edges += [
        ("SV-063", "SV-064"),
        ("SV-064", "SV-065"),
        ("SV-065", "SV-063"),
        ("SV-060", "SV-079"),
        ("SV-046", "SV-061"),
    ]
    edges += [("SV-019", "SV-020"), ("SV-020", "SV-019"), ("SV-018", "SV-013"), ("SV-018", "SV-044")]
    edges += [("SV-142", "SV-052"), ("SV-044", "SV-018"), ("SV-061", "SV-046"), ("SV-073", "SV-071")]
    assert [(a, b) for a, b in edges if b not in terms[a].not_this] == []
    assert all(term.scope_note for term in terms if term.not_this)


def test_a_term_that_is_a_group_of_people_too_says_that_only_work_about_them_counts() -> None:
    terms = shipped.glossary()
    about = ["SV-036", "SV-037", "SV-056", "SV-058", "SV-103", "SV-104"]  # disability, carers, refugees, veterans, …
    assert [term for term in about if "Work that is about" not in terms[term].scope_note] == []


def test_a_retired_term_has_an_id_of_its_own_and_names_terms_that_there_are() -> None:
    retired = (Retired("T1", "Job work"), Retired("T0", "Fax", ("T2", "T9")), Retired("T00", "Telex", ("T0",)))
    assert found(replace(GLOSSARY, retired=retired)) == [
        ("id-twice", "T1"),
        ("replaced-by-unknown", "T0"),
        ("replaced-by-unknown", "T00"),
    ]
    assert found(replace(GLOSSARY, retired=(Retired("T0", "Fax", ("T1", "T2")),))) == []

"""Every rule of the crosswalk can fail, and holds for what ships."""

from dataclasses import replace

import pytest

from svdesk.domain.framework import Framework, FrameworkMeasure, Link, LinkKind
from svdesk.storage import shipped
from tests.builders import GLOSSARY
from tests.domain.crosswalk_rules import Breach, check_crosswalk

EXACT, CLOSE, BROAD, NARROW, RELATED = LinkKind

FRAMEWORK = Framework(
    "F",
    "1",
    "Framework",
    "",
    "",
    (
        FrameworkMeasure("1", "outcome", "Work"),
        FrameworkMeasure("1a", "criterion", "Jobs", parent="1"),
        FrameworkMeasure("1a.i", "metric", "Jobs made", parent="1a", unit="jobs (FTE)"),
        FrameworkMeasure("1b", "criterion", "Fair pay", parent="1", unit="text"),
        FrameworkMeasure("2", "outcome", "Life"),
    ),
)
"""Outcome 1 with two criteria, one of which has a metric; outcome 2 with none."""


def link(term: str, kind: LinkKind, measure: str) -> Link:
    """A link of one of the builders' terms to ``F:1a`` and the like."""
    scheme, code = measure.split(":")
    return Link(term, kind, scheme, code, "", "0.8", "seen")


def check(*links: Link, code_lists: tuple[str, ...] = ()) -> list[Breach]:
    return check_crosswalk(links, GLOSSARY, [FRAMEWORK], code_lists)


def test_the_shipped_crosswalk_has_no_problem() -> None:
    problems = check_crosswalk(shipped.crosswalk(), shipped.glossary(), shipped.frameworks(), shipped.code_lists())
    assert [problem.message for problem in problems] == []


def test_a_sound_crosswalk_has_no_problem() -> None:
    assert (
        check(
            link("T1", EXACT, "F:1b"),
            link("T1", BROAD, "F:1"),
            link("T2", BROAD, "F:1"),
            link("T3", CLOSE, "F:1a.i"),
            link("T3", RELATED, "F:2"),
            link("T4", EXACT, "F:2"),
            link("T5", NARROW, "F:1a.i"),
        )
        == []
    )


@pytest.mark.parametrize(
    ("links", "code", "message"),
    [
        (
            [link("T9", CLOSE, "F:1a")],
            "term-unknown",
            "The crosswalk names T9, which is not in the glossary.",
        ),
        (
            [link("T1", CLOSE, "F:9z")],
            "measure-unknown",
            "T1 is linked to F:9z, which is not in the framework.",
        ),
        (
            [link("T1", CLOSE, "G:1a")],
            "framework-unknown",
            "T1 is linked to G:1a, and there is no framework G.",
        ),
        (
            [link("T1", CLOSE, "F:1a"), link("T1", CLOSE, "F:1a")],
            "linked-twice",
            "T1 is linked to F:1a as close and as close.",
        ),
        (
            [link("T1", EXACT, "F:1a"), link("T1", BROAD, "F:1a")],
            "linked-twice",
            "T1 is linked to F:1a as exactly the same and as wider.",
        ),
        (
            [link("T1", RELATED, "F:1a"), link("T1", EXACT, "F:1a")],
            "linked-twice",
            "T1 is linked to F:1a as related and as exactly the same.",
        ),
        (
            [link("T1", RELATED, "F:1a"), link("T1", NARROW, "F:1a")],
            "linked-twice",
            "T1 is linked to F:1a as related and as narrower.",
        ),
        (
            [link("T1", EXACT, "F:1a"), link("T1", EXACT, "F:1b")],
            "exact-to-two",
            "T1 is exactly the same as F:1a and as F:1b, which one framework holds apart.",
        ),
        (
            [link("T1", EXACT, "F:1a"), link("T2", EXACT, "F:1a")],
            "exact-from-two",
            "F:1a is exactly the same as T1 and as T2, which the glossary holds apart.",
        ),
        (
            [link("T1", EXACT, "F:1a.i")],
            "exact-with-unit",
            "T1 is exactly the same as F:1a.i, which has a unit of its own: jobs (FTE).",
        ),
        (
            [link("T1", RELATED, "F:1"), link("T1", BROAD, "F:1a.i")],
            "related-and-wider",
            "T1 is linked to F:1 as related, and is also above or below it by way of T1 → F:1a.i.",
        ),
        (
            [link("T2", RELATED, "F:1"), link("T1", BROAD, "F:1")],
            "related-and-wider",
            "T2 is linked to F:1 as related, and is also above or below it by way of T1 → F:1.",
        ),
        (
            [link("T1", RELATED, "F:1a.i"), link("T1", NARROW, "F:1a")],
            "related-and-wider",
            "T1 is linked to F:1a.i as related, and is also above or below it by way of T1 → F:1a.",
        ),
        (
            [link("T1", RELATED, "F:1a"), link("T2", NARROW, "F:1")],
            "related-and-wider",
            "T1 is linked to F:1a as related, and is also above or below it by way of T2 → F:1.",
        ),
    ],
)
def test_each_rule_finds_its_breach_and_nothing_else(links: list[Link], code: str, message: str) -> None:
    problems = check(*links)
    assert [(problem.code, problem.message) for problem in problems] == [(code, message)]


def test_what_is_below_a_wider_measure_may_be_related() -> None:
    assert check(link("T1", BROAD, "F:1"), link("T1", RELATED, "F:1a")) == []


def test_codes_of_a_known_list_are_taken_as_they_are() -> None:
    assert check(link("T1", CLOSE, "SDG:8.5"), code_lists=("SDG",)) == []


def test_one_idea_may_be_exact_in_two_frameworks() -> None:
    other = replace(FRAMEWORK, id="G")
    links = [link("T1", EXACT, "F:1b"), link("T1", EXACT, "G:1b")]
    assert check_crosswalk(links, GLOSSARY, [FRAMEWORK, other]) == []


def test_measures_that_are_each_in_the_other_are_looked_at_once() -> None:
    round_and_round = replace(
        FRAMEWORK,
        measures=(FrameworkMeasure("1", "outcome", "Work", parent="2"), FrameworkMeasure("2", "outcome", "Life", "1")),
    )
    links = [link("T1", RELATED, "F:1"), link("T1", BROAD, "F:2")]
    problems = check_crosswalk(links, GLOSSARY, [round_and_round])
    assert [problem.code for problem in problems] == ["related-and-wider"]

"""Every Problem can say what is wrong and what would mend it."""

import string

import pytest

from svdesk.domain.problem import CATALOGUE, Page, Severity, Where, count_by_severity, problem

HERE = Where(Page.RETURNS)


def facts_of(code: str) -> dict[str, str]:
    entry = CATALOGUE[code]
    text = entry.message + entry.fix
    return {name: f"<{name}>" for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_problem_speaks_in_whole_sentences(code: str) -> None:
    made = problem(code, HERE, **facts_of(code))
    assert made.fix[0].isupper()
    assert made.fix.endswith(".")
    assert made.message[-1] in ".?>!"
    assert "{" not in made.message + made.fix


def test_a_missing_fact_is_found_at_once() -> None:
    with pytest.raises(KeyError):
        problem("answer-missing", HERE, code="Q1")


def test_facts_are_never_taken_for_a_pattern() -> None:
    made = problem("answer-missing", HERE, code="{0.__class__}", question="{x}")
    assert "{0.__class__}" in made.message


def test_counts_name_every_severity() -> None:
    made = problem("answer-missing", HERE, code="Q1", question="Why?")
    assert count_by_severity([made, made]) == {"stop": 2, "warn": 0, "note": 0}
    assert made.severity is Severity.STOP

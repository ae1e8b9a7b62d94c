"""Faults do not stop the reading, and stand in the order of the file."""

import pytest

from svdesk.domain.glossary import Domain, Kind
from svdesk.domain.problem import Page, Where, problem
from svdesk.services.glossary.reading import Parts, Read, at_line, in_order, line_of
from svdesk.storage.shipped import units
from tests.services.glossary.glossaries_made import SMALL

FAULT = problem("label-missing", Where(Page.GLOSSARY, "SV-1", "label"), term="SV-1")


def test_a_problem_keeps_its_sentence_when_it_is_given_its_line() -> None:
    placed = at_line(FAULT, 12)
    assert (line_of(placed), placed.message, placed.where) == (12, FAULT.message, FAULT.where)
    assert line_of(at_line(FAULT, None)) is None


def test_problems_stand_in_the_order_of_their_lines() -> None:
    assert [line_of(one) for one in in_order([at_line(FAULT, 9), at_line(FAULT, 10), FAULT])] == [None, 9, 10]


@pytest.mark.parametrize("good", ["SV-001", "D_1", "BG.2", "0", "a" * 64])
def test_an_id_that_can_stand_in_a_name_is_kept_with_its_line(good: str) -> None:
    parts = Parts()
    assert parts.id_of(good, 3) == good
    assert parts.lines[good] == [3]


@pytest.mark.parametrize("bad", ["", "SV 1", "-1", "1.", "ŵ", "a:b", "groups", "Edition", "a" * 65, "SV-1\n"])
def test_an_id_that_cannot_is_a_fault(bad: str) -> None:
    parts = Parts()
    assert parts.id_of(bad, 3) is None
    assert [(one.code, line_of(one)) for one in parts.problems] == [("id-unusable", 3)]


def test_a_kind_that_there_is_not_is_a_fault() -> None:
    parts = Parts()
    assert parts.kind_of("outcome", "SV-1", 1) is Kind.OUTCOME
    assert parts.kind_of("party", "SV-1", 1) is None
    assert [one.code for one in parts.problems] == ["kind-unknown"]


def test_an_id_given_twice_is_said_on_the_second_line() -> None:
    parts = Parts(editions=["1.0"], domains=[Domain("D1", "One", ""), Domain("D1", "Two", "")])
    parts.id_of("D1", 4)
    parts.id_of("D1", 8)
    [fault] = parts.together("x.csv", units()).problems
    assert (fault.code, line_of(fault)) == ("id-twice", 8)


@pytest.mark.parametrize("editions", [[], ["1.0", "2.0"], ["one"], ["1."], ["1.0.0.0.0"], ["-1"], [""]])
def test_without_one_edition_in_numbers_there_is_no_glossary(editions: list[str]) -> None:
    found = Parts(editions=editions).together("x.csv", units())
    assert found.glossary is None
    assert [one.code for one in found.problems] == ["edition-unsaid"]


def test_only_what_stops_makes_a_file_unusable() -> None:
    warn = problem("column-not-read", Where(Page.GLOSSARY), column="colour")
    assert Read("x.csv", SMALL, (warn,)).usable
    assert not Read("x.csv", SMALL, (warn, FAULT)).usable
    assert not Read("x.csv", None, ()).usable

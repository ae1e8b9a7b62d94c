"""Measures stand where their framework puts them, and none is lost."""

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.services.frameworks.tree import Node, ancestors, measured, tree
from svdesk.storage.shipped import frameworks


def made(*lines: tuple[str, str | None]) -> Framework:
    return Framework("f", "1", "F", "", "", tuple(FrameworkMeasure(c, "measure", f"The {c}", p) for c, p in lines))


def shape(nodes: list[Node]) -> dict[str, object]:
    return {node.measure.code: shape(list(node.children)) for node in nodes}


def test_lines_stand_under_those_that_they_name() -> None:
    found = tree(made(("M", None), ("1", "M"), ("1a", "1"), ("N", None)))
    assert shape(found) == {"M": {"1": {"1a": {}}}, "N": {}}


def test_a_line_with_an_unknown_parent_and_lines_in_a_circle_stand_at_the_top() -> None:
    found = tree(made(("1", "nowhere"), ("A", "B"), ("B", "A"), ("C", "A"), ("S", "S")))
    assert shape(found) == {"1": {}, "A": {"C": {}}, "B": {}, "S": {}}


def test_words_leave_the_lines_that_hold_them_and_those_above() -> None:
    found = tree(made(("M", None), ("1", "M"), ("2", "M"), ("N", None)), "THE 2")
    assert shape(found) == {"M": {"2": {}}}


def test_a_heading_that_holds_the_words_is_found_with_all_beneath_it_unless_some_of_that_holds_them() -> None:
    lines = made(("M", None), ("N", "M"), ("1", "N"), ("2", "M"), ("O", None))
    assert shape(tree(lines, "M")) == {"M": {"N": {"1": {}}, "2": {}}}
    assert shape(tree(lines, "M", {"1": "m"})) == {"M": {"N": {"1": {}}}}


def test_a_line_is_found_by_what_is_said_beside_it() -> None:
    assert shape(tree(made(("1", None), ("2", None)), "gardening", {"2": "Gardening clubs"})) == {"2": {}}


def test_every_line_of_the_frameworks_that_ship_is_in_the_tree() -> None:
    for framework in frameworks():
        codes = [node.measure.code for top in tree(framework) for node in top.all()]
        assert sorted(codes) == sorted(framework.by_code)


def test_every_code_of_the_frameworks_that_ship_stands_once_beneath_codes_that_there_are() -> None:
    for framework in frameworks():
        assert len(framework.by_code) == len(framework.measures)
        assert {one.parent for one in framework.measures} - {None} <= framework.by_code.keys()
        assert not [code for code in framework.by_code if code in {one.code for one in ancestors(framework, code)}]


def test_what_is_measured_has_nothing_beneath_it() -> None:
    framework = made(("M", None), ("1", "M"), ("1a", "1"))
    assert measured(framework) == {"1a"}

"""Everything in the packaged program is named with its licence, and what a licence asks for is done."""

import re
from pathlib import Path

import pytest

from svdesk.storage import parts, resources
from svdesk.storage.parts import Part

ROOT = Path(__file__).parents[2]
BY_NAME = {part.name: part for part in parts.parts()}


def test_every_package_of_the_packaged_program_is_named() -> None:
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements" / "run.txt").read_text("utf-8"), re.MULTILINE)
    assert len(pinned) > 15
    assert set(pinned) == {part.package for part in parts.parts() if part.package}


def test_no_part_is_named_twice_and_each_says_its_licence_and_what_it_is_for() -> None:
    assert len(BY_NAME) == len(parts.parts())
    assert [part.name for part in parts.parts() if not part.does or not part.licence] == []


def test_the_source_of_what_is_not_ours_can_be_had() -> None:
    theirs = [part for part in parts.parts() if part.name not in {"svdesk", "Shared glossary"}]
    assert [part.name for part in theirs if not part.source.startswith("https://")] == []


@pytest.mark.parametrize("part", [part for part in parts.parts() if part.package], ids=lambda part: part.name)
def test_each_package_brings_or_is_given_the_text_of_its_licence(part: Part) -> None:
    assert len(parts.licence_text(part)) > 300


def test_qt_comes_with_the_texts_that_its_licence_asks_for() -> None:
    for name in ("Qt", "PySide6", "Shiboken"):
        text = parts.licence_text(BY_NAME[name])
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
        assert "GNU GENERAL PUBLIC LICENSE" in text


def test_our_own_licence_is_the_one_in_the_repository() -> None:
    assert parts.licence_text(BY_NAME["svdesk"]) == (ROOT / "LICENSE").read_text("utf-8")


def test_every_text_that_is_named_ships() -> None:
    named = {text for part in parts.parts() for text in part.texts}
    assert len(named) >= 6
    assert all(resources.read_text(name) for name in named)


def test_a_package_that_is_not_there_has_no_text_and_is_no_fault() -> None:
    assert parts.licence_text(Part("Gone", "nothing", "MIT", "", "no-such-package-at-all", ())) == ""
    assert parts.licence_text(BY_NAME["Python"]) == ""

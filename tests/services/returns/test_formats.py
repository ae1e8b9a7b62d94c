"""A format file is read strictly: one wrong word refuses it, and the message says where and what was meant."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import Retired
from svdesk.domain.return_format import (
    AddsUp,
    ChartOf,
    Column,
    Declarations,
    Measure,
    MeasureGrid,
    Method,
    Questions,
    Summary,
    TermGrid,
    Text,
)
from svdesk.services.returns import formats
from svdesk.services.returns.formats import format_by, format_faults, read_format, shipped_formats
from svdesk.storage import resources, shipped
from tests.services.returns.sound_format import SOUND, told, with_line


def test_a_sound_format_is_read_as_it_is_written() -> None:
    form = read_format(SOUND, "council.toml")
    assert (form.id, form.edition, form.title, form.authority) == (
        "my-council",
        "2025-26",
        "Half-yearly return",
        "My Council",
    )
    assert form.measures[0] == Measure(
        "C1", "People helped towards work", "people", ("SV-013",), AddsUp.DIFFERENT_PEOPLE, theme="Jobs"
    )
    assert [type(section) for section in form.sections] == [Summary, MeasureGrid, Questions]
    assert form.questions[0].text == "What did it change?\n\nSay how you know."
    assert form.questions[0].required
    assert form.text == SOUND
    assert form.orientation == "portrait"


def test_a_file_that_is_no_toml_is_told_with_its_line() -> None:
    (fault,) = told("id = my-council\n")
    assert fault.startswith("council.toml: it cannot be read as TOML:")
    assert "line 1" in fault


def test_nothing_in_a_format_is_ever_evaluated() -> None:
    form = read_format(with_line("Half-yearly return", "{provider} {0.__class__} %s ${x} {{y}}"), "council.toml")
    assert form.title == "{provider} {0.__class__} %s ${x} {{y}}"


def test_the_shipped_formats_are_sound_and_speak_of_shipped_things() -> None:
    assert [form.id for form in shipped_formats()] == ["anytown-quarterly", "lanternbridge-grant", "standard"]
    for name in resources.names("formats"):
        assert format_faults(resources.read_text(f"formats/{name}"), name) == []


def test_the_standard_form_holds_every_kind_of_term_once_with_money_apart() -> None:
    grids = [section for section in format_by("standard").sections if isinstance(section, TermGrid)]
    shown = {(kind, grid.money) for grid in grids for kind in grid.kinds}
    assert shown == {(term.kind, money) for term in shipped.glossary() for money in (True, False)}
    assert [grid.money for grid in grids] == [False, False, False, True]


def test_the_council_s_form_is_landscape_and_has_what_such_forms_have() -> None:
    form = format_by("anytown-quarterly", "2025-26")
    (grid,) = (section for section in form.sections if isinstance(section, MeasureGrid))
    assert form.orientation == "landscape"
    assert len(form.measures) == 14
    assert {Column.TARGET, Column.STANDING, Column.YEAR_TO_DATE, Column.FRAMEWORK} <= set(grid.columns)
    assert any(measure.record_only for measure in form.measures)
    assert form.measure("AT12").also_counts_in == ("AT11",)
    assert any(isinstance(section, Declarations) and len(section.statements) == 3 for section in form.sections)


def test_the_foundation_s_form_has_questions_last_year_a_chart_and_signatures() -> None:
    form = format_by("lanternbridge-grant", "2025-26")
    kinds = {type(section) for section in form.sections}
    assert {Summary, Questions, MeasureGrid, ChartOf, Text, Declarations, Method} == kinds
    assert all(question.words for question in form.questions)
    (grid,) = (section for section in form.sections if isinstance(section, MeasureGrid))
    assert Column.LAST_YEAR in grid.columns


def test_an_unknown_format_or_edition_is_told_with_those_there_are() -> None:
    with pytest.raises(UserError, match="Did you mean “standard”"):
        format_by("standart")
    with pytest.raises(UserError, match="The formats are: anytown-quarterly, lanternbridge-grant, standard"):
        format_by("zzz")
    with pytest.raises(UserError, match=r"no edition “1999” here\. There is: 2025-26\."):
        format_by("anytown-quarterly", "1999")


def test_a_pack_is_checked_from_its_file(tmp_path: Path) -> None:
    pack = tmp_path / "council.toml"
    pack.write_text("\ufeff" + SOUND, encoding="utf-8")
    assert formats.faults(pack) == []
    pack.write_text(with_line("words", "wrods"), encoding="utf-8")
    assert "Did you mean “words”?" in str(formats.faults(pack)[0])


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * (formats.LARGEST + 1), None])
def test_a_pack_that_is_no_text_file_cannot_be_used(tmp_path: Path, content: bytes | None) -> None:
    pack = tmp_path / "council.toml"
    if content is not None:
        pack.write_bytes(content)
    with pytest.raises(FileUnusable, match="council"):
        formats.faults(pack)


def test_a_format_reads_back_from_its_own_text() -> None:
    for form in shipped_formats():
        assert read_format(form.text, form.id) == form
        assert tomllib.loads(form.text)["id"] == form.id


def test_a_form_may_name_what_a_newer_edition_of_the_glossary_has_retired_or_brought() -> None:
    ours = shipped.glossary()
    club = ours["SV-013"]
    newer = replace(
        ours,
        edition="2.0.0",
        terms=(*(term for term in ours if term.id != club.id), replace(club, id="SV-900", label="Job paths")),
        retired=(Retired(club.id, club.label, ("SV-900",)),),
    )
    known = formats.names_in(newer)
    assert format_faults(SOUND, "council.toml", known) == []
    brought = SOUND.replace("SV-013", "SV-900")
    assert format_faults(brought, "council.toml", known) == []
    assert format_faults(brought, "council.toml") != []

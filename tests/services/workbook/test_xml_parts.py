"""XML made plain: one character code, no comments, and nothing that could reach outside."""

import pytest

from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.xml_parts import LongRun, last_tag, plain_xml, well_formed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_usual_character_code_becomes_utf_8(encoding: str) -> None:
    declared = "utf-16" if "16" in encoding else "utf-8"
    part = f'<?xml version="1.0" encoding="{declared}"?><t>Café Tŷ</t>'.encode(encoding)
    assert "<t>Café Tŷ</t>" in plain_xml(part, "x.xml").decode("utf-8")


def test_an_old_windows_code_is_read_as_declared() -> None:
    part = '<?xml version="1.0" encoding="windows-1252"?><t>£5 café</t>'.encode("cp1252")
    assert plain_xml(part, "x.xml").decode() == "<t>£5 café</t>"


def test_an_unusual_character_code_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refused:
        plain_xml(b'<?xml version="1.0" encoding="UTF-7"?><t/>', "x.xml")
    assert (refused.value.code, refused.value.facts) == ("encoding", {"encoding": "utf-7"})


def test_comments_go_and_literal_sections_become_text() -> None:
    part = b'<v><!-- <c r="XFD1"> --><![CDATA[a < b & "c"]]></v>'
    assert plain_xml(part, "x.xml") == b'<v>a &lt; b &amp; "c"</v>'


def test_an_exclamation_mark_in_a_text_is_left_alone() -> None:
    assert plain_xml(b"<t>Well done!</t>", "x.xml") == b"<t>Well done!</t>"


@pytest.mark.parametrize(
    "part",
    [
        b"<!DOCTYPE x><x/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x/>',
        b"<x/><!ENTITY a 'b'>",
        b"<!-- a --><!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
        b"<![CDATA[a]]><!doctype x>",
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16"),
    ],
)
def test_a_document_type_is_refused_wherever_it_hides(part: bytes) -> None:
    with pytest.raises(Refused, match="unsafe"):
        plain_xml(part, "xl/workbook.xml")


def test_the_document_type_of_old_openoffice_is_harmless() -> None:
    declared = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    assert plain_xml(declared + b"<a/>", "META-INF/manifest.xml") == b"<a/>"
    with pytest.raises(Refused, match="unsafe"):
        plain_xml(declared + b"<a/>", "content.xml")


@pytest.mark.parametrize("part", [b"<a><!-- ", b"<a><![CDATA[ ", b"\xff\xfe<"])
def test_what_breaks_off_is_damaged(part: bytes) -> None:
    with pytest.raises(Refused, match="damaged"):
        plain_xml(part, "x.xml")


def test_a_stretch_without_a_tag_longer_than_any_cell_is_found_as_soon_as_it_is_unpacked() -> None:
    part = bytearray(b"<a>" + b"x" * 32_767 * 9)
    assert last_tag(part, 0) == 0
    part += b"x" * 32_767
    with pytest.raises(LongRun) as long:
        last_tag(part, 0)
    assert long.value.begins == 0


def test_cells_that_fit_may_be_as_many_as_they_like() -> None:
    part = bytearray()
    tag = 0
    for _chunk in range(50):
        part += b"<t>" + "€".encode() * 32_767 + b"</t>"
        tag = last_tag(part, tag)
    assert len(part) - tag < 400_000


@pytest.mark.parametrize("part", [b"<a>", b"<a></b>", b'<c r="A1" r="B1"/>', b"<a>&nbsp;</a>", b"<a>\xff</a>", b""])
def test_what_readers_would_each_understand_in_their_own_way_is_not_well_formed(part: bytes) -> None:
    assert well_formed(part) is None


def test_characters_that_xml_forbids_are_taken_out() -> None:
    assert well_formed(b"<a>b\x0bc\x00\td</a>") == b"<a>bc\td</a>"


def test_names_may_have_prefixes_of_any_kind() -> None:
    part = b'<x:a y:b="1"><z/></x:a>'
    assert well_formed(part) == part


def test_very_large_parts_are_not_read_through() -> None:
    part = b"<a>" * 3_000_000
    assert well_formed(part) == part

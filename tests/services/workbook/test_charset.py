"""How letters are stored, guessed as a British charity would want it."""

import codecs

import pytest

from svdesk.services.workbook.charset import decoded
from svdesk.services.workbook.sentences import Refused

TEXT = "Date,What\n04/04/23,Café volunteers at Tŷ Ŵyn: £5\n"
ENGLISH = "Date,What,Cost\n04/04/23,Café volunteers\N{RIGHT SINGLE QUOTATION MARK} rota,£5.00\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_in_every_form_and_nothing_is_guessed(data: bytes) -> None:
    assert decoded(data) == (TEXT, None, 0, 0, 0, 0)


def test_what_excel_saves_in_britain_is_windows_1252() -> None:
    assert decoded(ENGLISH.encode("cp1252"))[:2] == (ENGLISH, "Windows-1252")


def test_a_short_list_of_names_is_not_taken_for_turkish() -> None:
    names = "Zoë\nSiân\nSeán\nIñigo\n"
    assert decoded(names.encode("cp1252"))[:2] == (names, "Windows-1252")


def test_excels_csv_for_ms_dos_is_told_by_its_pound_sign() -> None:
    text = "Cost\n£5.00\n£ 7\n"
    assert decoded(text.encode("cp850"))[:2] == (text, "MS-DOS (cp850)")


def test_excels_csv_for_macintosh_is_told_by_its_apostrophe() -> None:
    text = "What\nCafé volunteers\N{RIGHT SINGLE QUOTATION MARK}s rota\n"
    assert decoded(text.encode("mac_roman"))[:2] == (text, "Macintosh")


def test_what_windows_1252_cannot_be_is_guessed_and_said() -> None:
    text = "Łódź,Źródło,Ćwiczenia dla dzieci\n" * 20
    read = decoded(text.encode("cp852"))
    assert read.guessed not in (None, "Windows-1252")


def test_a_few_letters_pasted_in_another_code_are_mended_and_counted() -> None:
    data = "Tŷ Ŵyn, café, £5\n".encode() * 3 + b"caf\xe9 \x93quoted\x94\n"
    read = decoded(data)
    assert read.text.endswith("café “quoted”\n")
    assert (read.guessed, read.odd, read.odd_line) == (None, 3, 4)


def test_control_characters_are_left_out_and_counted() -> None:
    read = decoded(b"a,b\n" * 100 + b"c\0d,e\x07\n")
    assert read.text.endswith("cd,e\n")
    assert (read.controls, read.control_line) == (2, 101)


def test_half_a_letter_in_utf_16_is_counted() -> None:
    read = decoded(codecs.BOM_UTF16_LE + "ab\n".encode("utf-16-le") + b"\x00\xd8" + "c\n".encode("utf-16-le"))
    assert (read.odd, read.odd_line) == (1, 2)


@pytest.mark.parametrize("data", [bytes(range(32)) * 50, b"\0" * 999, b"\x89PNG" + bytes(range(256)) * 9])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="not-text"):
        decoded(data)


def test_no_bytes_are_no_text() -> None:
    assert decoded(b"").text == ""

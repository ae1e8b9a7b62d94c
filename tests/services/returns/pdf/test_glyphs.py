import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.glyphs import Printable, plain_text

LETTERS = face("text").letters

ALPHABETS = {
    "Welsh": "aâáàäbcdeêéèëfghiîíìïlmnoôóòöprstuûúùüwŵẃẁẅyŷýỳÿ",
    "Polish": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    "Romanian": "aăâbcdefghiîjklmnopqrsștțuvwxyzşţ",
    "Irish": "aábcdeéfghiílmnoóprstuú",
    "Scots Gaelic": "aàbcdeèfghiìlmnoòprstuù",
    "Cornish": "aâbcdeêfghiîjklmnoôprstuûvwŵyŷz",
}


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_alphabet_is_drawn_as_it_is(language: str) -> None:
    printable = Printable(LETTERS)
    for text in (ALPHABETS[language], ALPHABETS[language].upper()):
        assert printable(text) == text
    assert printable.missing == ()


def test_letters_in_two_parts_are_joined() -> None:
    assert Printable(LETTERS)("w\u0302y\u0302") == "ŵŷ"


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("CO₂e", "CO2e"),
        ("10\u202f000", "10\u00a0000"),
        ("co\u2011op", "co-op"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufb01nance", "finance"),
        ("µg", "μg"),
        ("2⁴", "2^4"),
        ("2⅓", "2 1\u20443"),
        ("①", "(1)"),
        ("a\tb", "a b"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("\uf0b7 item", "• item"),
    ],
)
def test_what_has_an_equal_is_drawn_as_that(written: str, drawn: str) -> None:
    printable = Printable(LETTERS)
    assert printable(written) == drawn
    assert printable.missing == ()


def test_what_the_typeface_lacks_is_numbered_and_named_once() -> None:
    printable = Printable(LETTERS)
    assert printable("தம 🎉, த\x00") == "[U+0BA4 U+0BAE] [U+1F389], [U+0BA4 U+0000]"
    assert printable("🎉") == "[U+1F389]"
    assert printable.missing == ("த", "ம", "🎉", "\x00")


@given(st.text(alphabet=st.characters()))
def test_whatever_is_written_can_be_drawn(text: str) -> None:
    assert {ord(letter) for letter in Printable(LETTERS)(text)} <= LETTERS | {ord("\n")}


@given(st.text(alphabet=st.characters()))
def test_what_is_read_aloud_holds_no_half_and_no_control_characters(text: str) -> None:
    plain_text(text).encode("utf-8")
    assert "\x00" not in plain_text(text)
    assert plain_text("தமிழ் 🎉") == "தமிழ் 🎉"

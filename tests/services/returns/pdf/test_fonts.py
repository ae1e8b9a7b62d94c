import struct

import pytest

from svdesk.services.returns.pdf.fonts import face
from svdesk.storage import resources

FILES = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_600SemiBold.ttf")
DIGIT_NAMES = [
    "zero.tf",
    "one.tf",
    "two.tf",
    "three.tf",
    "four.tf",
    "five.tf",
    "six.tf",
    "seven.tf",
    "eight.tf",
    "nine.tf",
]


def glyph_names(font: bytes) -> list[str]:
    """The names of the glyphs from the font's table ``post``, version 2."""
    tables = {}
    for number in range(struct.unpack(">H", font[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4sIII", font[12 + 16 * number : 28 + 16 * number])
        tables[tag] = font[offset : offset + length]
    post = tables[b"post"]
    assert post[:4] == b"\0\2\0\0"
    count = struct.unpack(">H", post[32:34])[0]
    indexes = struct.unpack(f">{count}H", post[34 : 34 + 2 * count])
    names, at = [], 34 + 2 * count
    while at < len(post):
        names.append(post[at + 1 : at + 1 + post[at]].decode())
        at += 1 + post[at]
    return [names[index - 258] if index >= 258 else "" for index in indexes]


@pytest.mark.parametrize("file", FILES)
def test_the_digits_of_one_width_are_where_we_say(file: str) -> None:
    assert glyph_names(resources.read_bytes(f"fonts/{file}"))[375:385] == DIGIT_NAMES


def test_digits_in_tables_are_all_of_one_width_and_those_in_text_are_not() -> None:
    for name in ("figures", "strong figures"):
        assert {face(name).width(digit, 10) for digit in "0123456789"} == {6.32}
    assert face("text").width("1", 10) < face("text").width("0", 10)


def test_a_word_is_as_wide_as_its_letters() -> None:
    text = face("text")
    assert text.width("Ŵyn", 20) == pytest.approx(sum(text.width(letter, 20) for letter in "Ŵyn"))
    assert text.width("Ŵyn", 20) == pytest.approx(2 * text.width("Ŵyn", 10))


def test_the_fonts_ship_with_their_licence() -> None:
    licence = resources.read_text("fonts/OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Atkinson Hyperlegible Next Project Authors" in licence
    assert {"OFL.txt", *FILES} <= set(resources.names("fonts"))

import pytest

from svdesk.domain import colour

BLACK, WHITE = colour.parse("#000000"), colour.parse("#ffffff")


@pytest.mark.parametrize("wrong", ["", "red", "#fff", "#GGGGGG", "#0000000", " #000000", "#000000\n"])
def test_only_six_digits_are_a_colour(wrong: str) -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        colour.parse(wrong)


def test_black_on_white_is_the_most_and_a_colour_on_itself_the_least() -> None:
    assert colour.contrast(BLACK, WHITE) == colour.contrast(WHITE, BLACK) == pytest.approx(21)
    assert colour.contrast(WHITE, WHITE) == pytest.approx(1)


def test_the_lightest_grey_that_may_be_text_on_white() -> None:
    assert colour.contrast(colour.parse("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)


def test_green_looks_lighter_than_red_and_red_than_blue() -> None:
    red, green, blue = (colour.luminance(colour.parse(one)) for one in ("#FF0000", "#00FF00", "#0000FF"))
    assert green > red > blue > colour.luminance(BLACK)

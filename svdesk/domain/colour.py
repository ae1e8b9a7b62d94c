"""Whether text can be read in a colour: an authority names its own in a return format, and a person chooses a theme."""

import re
from typing import TypeAlias

Colour: TypeAlias = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1, in sRGB."""


def parse(written: str) -> Colour:
    """The colour written ``#RRGGBB``; anything else raises ValueError."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", written):
        raise ValueError("a colour is written #RRGGBB")
    red, green, blue = (int(written[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def luminance(shade: Colour) -> float:
    """How light *shade* is, from 0 for black to 1 for white: the relative luminance of WCAG 2.2."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shade)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand out from each other, from 1 to 21: the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)

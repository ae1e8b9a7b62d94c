from dataclasses import fields
from string import Formatter
from typing import get_args

from svdesk.services.returns.document import Language, Tone
from svdesk.services.returns.page_words import Words, words_for


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_language_says_everything_with_the_same_places_for_values() -> None:
    english = words_for("en-GB")
    for language in get_args(Language):
        words = words_for(language)
        for field in fields(Words):
            said, meant = getattr(words, field.name), getattr(english, field.name)
            if field.name != "tones":
                assert said.strip()
                assert places(said) == places(meant)


def test_every_tone_has_its_word() -> None:
    for language in get_args(Language):
        assert set(words_for(language).tones) == set(get_args(Tone))


def test_welsh_is_not_english() -> None:
    same = [
        field.name
        for field in fields(Words)
        if getattr(words_for("cy"), field.name) == getattr(words_for("en-GB"), field.name)
    ]
    assert same == []

from svdesk.services.importing.cells.vocabulary import NOTE_STARTS, TOTAL_ROW, phrases
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.vocabulary_columns import HEADINGS
from svdesk.services.importing.headings.vocabulary_left_out import LEFT_OUT
from svdesk.services.importing.layout.table import Field

ALL = (*HEADINGS, *LEFT_OUT)


def test_every_word_is_written_as_it_is_compared() -> None:
    for line in ALL:
        for word in phrases(line.words):
            assert fold(word) == word, word


def test_every_field_is_one_of_the_contract() -> None:
    known = set(Field.__args__)  # type: ignore[attr-defined]
    assert {line.field for line in ALL} <= known


def test_no_word_is_in_two_lists_of_one_field() -> None:
    seen: dict[tuple[str, str], str] = {}
    for line in ALL:
        for word in phrases(line.words):
            assert seen.setdefault((line.field, word), line.words) == line.words, word


def test_no_word_of_the_dictionary_is_listed_again_with_another_mark_behind_it() -> None:
    words = [word.strip(" .:;*?-") or word for line in ALL for word in phrases(line.words)]
    assert sorted(words) == sorted(set(words))


def test_lists_are_parted_by_semicolons_over_lines() -> None:
    assert "year to date" in phrases(TOTAL_ROW)
    assert "checked by" in phrases(NOTE_STARTS)

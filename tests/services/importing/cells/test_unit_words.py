from svdesk.services.importing.cells.unit_words import OF_WELSH, OF_WORD, ONLY_IN_CELLS
from svdesk.services.importing.cells.words import fold

_WRITTEN_ALIKE = {"fte", "tco2e", "kwh", "sqm"}


def test_every_unit_has_a_welsh_word_but_those_written_alike_in_both_tongues() -> None:
    assert set(OF_WORD.values()) - set(OF_WELSH.values()) == _WRITTEN_ALIKE


def test_words_stand_as_they_are_folded() -> None:
    assert [word for word in OF_WORD if fold(word) != word] == []


def test_a_single_thing_in_welsh_says_nothing_in_a_label() -> None:
    assert {"tystysgrif", "awr", "sesiwn", "pryd", "teulu", "diwrnod"} <= ONLY_IN_CELLS
    assert "tystysgrifau" not in ONLY_IN_CELLS

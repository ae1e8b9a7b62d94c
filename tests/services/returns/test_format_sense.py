"""A format whose every word is right can still make no sense, and is told so."""

import pytest

from tests.services.returns.sound_format import SOUND, told, with_line


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('code = "C2"', 'code = "C1"', "measure 2 (C1): the code “C1” was given before."),
        ('code = "Q1"', 'code = "C1"', "question 1 (C1): the code “C1” was given before."),
        ('kind = "summary"', 'kind = "text"\nparagraphs = ["Hello."]\n#', "a text cannot stand here."),
        ('unit = "hours"', 'unit = "hours"\nadds_up = "different people"', "“different people” cannot count hours"),
        ('unit = "hours"', 'unit = "count"\nadds_up = "hours x people"', "“hours x people” gives hours"),
        ('unit = "hours"', 'unit = "percent"', "percentages cannot be added"),
        ('unit = "hours"', 'unit = "text"', "words cannot be added up"),
        ('theme = "Giving"', 'also_counts_in = ["C2"]', "it cannot also count in itself"),
        ('theme = "Giving"', 'also_counts_in = ["C1"]', "hours cannot also count in C1, which is in people"),
        ('columns = ["code"', 'themes = ["Jobs"]\ncolumns = ["code"', "measure 2 (C2): no measure grid shows it"),
        ('columns = ["code"', 'themes = ["Job", "Giving"]\ncolumns = ["code"', "no measure has the theme “Job”"),
    ],
)
def test_a_format_whose_words_are_right_must_make_sense_too(old: str, new: str, fault: str) -> None:
    text = with_line(old, new)
    if "paragraphs" in new or new == 'code = "C1"':
        text = text.replace('figures = ["C1", "C2"]\n', "")
    assert any(fault in one for one in told(text)), told(text)


def test_nothing_stands_in_two_term_grids_but_money_is_apart() -> None:
    grid = '[[sections]]\nkind = "term grid"\ntitle = "{}"\nkinds = ["output", "{}"]\n{}'
    apart = SOUND + grid.format("Work", "activity", "") + grid.format("Money", "activity", "money = true\n")
    assert told(apart) == []
    assert "the kind “output” stands in an earlier term grid." in told(apart + grid.format("More", "input", ""))[0]


def test_a_measure_grid_needs_measures() -> None:
    text = SOUND[: SOUND.index("[[measures]]")] + SOUND[SOUND.index("[[sections]]") :]
    text = text.replace('figures = ["C1", "C2"]\n', "")
    assert told(text) == [
        "council.toml, section 2 (Measures): this format has no measures. Add tables under [[measures]]."
    ]

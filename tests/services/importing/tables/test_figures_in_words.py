import pytest

from svdesk.services.importing.tables.figures_in_words import figures_in_words
from tests.services.importing.books import codes, planned, sheet

GLANCE = [
    "Volunteers: 14",
    "Meals served: 1,204",
    "Spent locally: £4,210",
    "Trees planted - 60",
    "14 volunteers helped",
]


def test_figures_in_lines_are_asked_about_and_the_sheet_is_accounted_for() -> None:
    made = planned("\n".join(["Year at a glance 2024-25", *GLANCE]))
    assert codes(made) == ["figures-in-words"]
    assert made.questions[0].message.endswith(
        "5 of its lines name a figure, such as “Volunteers: 14”; they are left out."
    )
    assert (made.counts["rows_read"], made.counts["rows_skipped"]) == (6, 6)


@pytest.mark.parametrize(
    "line",
    ["Version: 3", "Tel: 01656 123456", "Updated: 12/05/24", "1. Open the file", "2 Enter people in column B",
     "Session times: 10:00-12:00", "Deadline: 30 April", "Volunteer hours 2024-25", "Charity number: 1234567"],
)  # fmt: skip
def test_what_counts_nothing_is_no_figure(line: str) -> None:
    assert figures_in_words(sheet("\n".join([line, line, "Read this first"]))) == []


def test_one_figure_in_a_text_is_not_asked_about() -> None:
    assert figures_in_words(sheet("Volunteers: 14\nThank you all")) == []


LOG = "Date|What|Hours\n14/04/2024|Art|2\n21/04/2024|Rugby|3\n\n"


@pytest.mark.parametrize(
    "line",
    ["Miles driven: 12.5 miles", "Volunteers: about 40", "About 40 people came to the fair", "Milltiroedd: 12.5"],
)
def test_a_figure_in_words_under_a_table_is_asked_about(line: str) -> None:
    made = planned(LOG + line)
    assert codes(made) == ["figures-in-words"]
    assert made.questions[0].message == f"The sheet says figures in words: “{line}” is left out."
    assert made.questions[0].row == 5


def test_all_figures_in_words_under_a_table_are_asked_about_at_once() -> None:
    made = planned(LOG + "Volunteers: 14\nMeals served: 1,204")
    assert codes(made) == ["figures-in-words"]
    assert made.questions[0].message.endswith(
        "2 of its lines name a figure, such as “Volunteers: 14”; they are left out."
    )


@pytest.mark.parametrize(
    "line",
    ["Signed: 2 trustees", "NB: 3 people were away", "1. Hours are those of the session", "Charity number: 1234567",
     "24 June: volunteers away", "Printed on 12/05/24"],
)  # fmt: skip
def test_a_note_under_a_table_is_no_figure(line: str) -> None:
    assert codes(planned(LOG + line)) == []

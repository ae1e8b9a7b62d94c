import pytest

from svdesk.services.importing.columns.numbered_labels import are_numbered
from tests.services.importing.books import codes, planned


@pytest.mark.parametrize("heading", ["Project", "project_name", "Strand"])
def test_a_label_that_begins_with_its_number_is_no_count(heading: str) -> None:
    log = "\n".join(["01 - The Awakening|06/11/2022|68", "05 - The Barn|24/04/2023|13", "05 - The Barn|26/04/2023|17"])
    made = planned(f"Event|{heading}|Date|Audience\n" + "\n".join(f"Talk|{line}" for line in log.split("\n")))
    assert [(record.quantity, record.people) for record in made.records] == [(None, 68), (None, 13), (None, 17)]
    assert "number-not-alone" not in codes(made)


@pytest.mark.parametrize(
    ("said", "numbered"),
    [
        ("01 - Talks;05 - Walks;PARTNER", True),
        ("1: Talks;2: Walks;1: Talks", True),
        ("1 - Talks;2 - Walks;3 - Meals", False),
        ("2 - girls;3 - girls;2 - girls", False),
        ("2 - girls;3 - boys;2 - men", False),
        ("01 - Talks;4;05 - Walks", False),
        ("01 - Talks;01 - Talks", False),
        ("4 at lunch;3 at tea;4 at lunch", False),
    ],
)
def test_only_numbers_with_words_of_their_own_that_nobody_counts_so_are_those_of_things(
    said: str, numbered: bool
) -> None:
    assert are_numbered(said.split(";")) is numbered


def test_how_many_came_is_a_count_whatever_stands_after_it() -> None:
    made = planned("Date|Session|People\n06/11/2022|Talk|12 - rain\n13/11/2022|Talk|9 - fog\n20/11/2022|Talk|12 - rain")
    assert made.tables[0].columns[2].field == "people"

from svdesk.services.importing.columns.running_beside import added_up
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, planned

FILMS = """
Date | Film | Audience | Takings | Running total
22/09/2023 | Living | 62 | £310.00 | £310.00
20/10/2023 | Paddington | 84 | £252.00 | £562.00
17/11/2023 | Gladiator | 91 | free | £562.00
15/12/2023 | Elf | 70 | £350 | £912.00
"""


def test_the_column_that_a_running_total_grows_by_is_the_one_it_adds_up() -> None:
    workbook = book(FILMS)
    (table,) = recognise(workbook, None)
    running = table.columns[-1]
    counts = list(table.of("people", "amount"))
    found = added_up(workbook.sheets[0], table, running, counts)
    assert found is not None
    assert found.heading == "Takings"
    assert added_up(workbook.sheets[0], table, running, counts[:1]) is None


def test_the_question_about_a_running_total_names_the_column_it_adds_up() -> None:
    (question,) = [each for each in planned(FILMS).questions if each.code == "running-left-out"]
    assert "“Takings” is brought in" in question.message
    assert question.choices == ("Only Takings", "Running total instead")
    swapped = planned(FILMS, answers={question.key: "Running total instead"})
    assert [each.amount_pence for each in swapped.records if each.amount_pence][:2] == [31000, 56200]
    assert "Audience" not in question.message


def test_what_is_less_than_the_others_to_date_adds_none_of_them_up() -> None:
    log = "2024-25\nProject|Participants to date|People trained\nBloom|202|14\nMade|{}|177\nEarth|{}|23\nPlay|1794|15"
    made = planned(log.format(0, 0))
    assert "running-left-out" not in {each.code for each in made.questions}
    assert len(made.records) == 8
    assert "running-left-out" in {each.code for each in planned(log.format(180, 0)).questions}

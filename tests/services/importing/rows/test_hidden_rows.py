from tests.services.importing.books import codes, planned, sheet, skips

LOG = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3\n\n15/04/2024|Quiz|1"


def test_hidden_rows_are_left_out_until_somebody_asks_for_them() -> None:
    made = planned(sheet(LOG, hidden_rows=frozenset({3, 4})))
    assert codes(made) == ["hidden-rows"]
    assert skips(made) == ["1 header", "3 hidden", "4 blank"]
    brought = planned(sheet(LOG, hidden_rows=frozenset({3})), answers={"hidden-rows|Sheet1|3|": "Bring it in"})
    assert len(brought.records) == 3


def test_only_the_first_few_are_named() -> None:
    rows = "\n".join(f"{day}/04/2024|Lunch {day}|2" for day in range(13, 23))
    made = planned(sheet("Date|Activity|Hours\n" + rows, hidden_rows=frozenset(range(3, 10))))
    assert "3, 4, 5, 6, 7 and more" in made.questions[0].message


def test_hidden_rows_without_anything_in_them_are_not_worth_a_word() -> None:
    assert codes(planned(sheet(LOG, hidden_rows=frozenset({4})))) == []

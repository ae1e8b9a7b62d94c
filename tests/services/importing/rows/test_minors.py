from tests.services.importing.books import codes, planned


def told(text: str) -> list[tuple[str, str | None, int | None]]:
    return [
        (f"{record.quantity:f}" if record.quantity is not None else "", record.unit, record.amount_pence)
        for record in planned(text).records
    ]


def test_hours_and_minutes_pounds_and_pence_are_one_figure_each() -> None:
    text = "Date|Job|Hrs|Mins|£|p\n13/05/24|Visit|1|30|4|50\n14/05/24|Shop|0|45||80\n15/05/24|Call|2|||"
    assert told(text) == [("1.5", "hours", 450), ("0.75", "hours", 80), ("2", "hours", None)]


def test_a_total_of_pounds_and_pence_is_held_against_both() -> None:
    made = planned("Date|Job|£|p\n13/05/24|Visit|4|50\n14/05/24|Shop|1|80\nTotal||6|30")
    assert [(str(check.stated), check.agrees) for check in made.checks] == [("6.3", True)]
    assert [record.amount_pence for record in made.records] == [450, 180]


def test_minutes_that_cannot_be_read_hold_the_row() -> None:
    made = planned("Date|Job|Hrs|Mins\n13/05/24|Visit|1|30\n14/05/24|Shop|2|lots\n15/05/24|Call|2|10")
    assert [record.status for record in made.records] == ["new", "held", "new"]
    assert "number-unread" in codes(made)

from tests.services.importing.books import planned


def told(text: str) -> list[tuple[str, str | None, int | None]]:
    return [
        (f"{record.quantity:f}" if record.quantity is not None else "", record.unit, record.amount_pence)
        for record in planned(text).records
    ]


def test_a_pair_may_say_what_it_is_of() -> None:
    text = "Date|Job|Cost £|Cost p|Time (hrs)|Time (mins)\n13/05/24|Visit|4|50|1|30\n14/05/24|Shop|1|5|0|45"
    assert told(text) == [("1.5", "hours", 450), ("0.75", "hours", 105)]


def test_minutes_that_would_make_an_hour_are_a_column_of_their_own() -> None:
    text = "Date|Job|Hours|Minutes\n13/05/24|Visit|1|60\n14/05/24|Shop|2|120"
    assert [hours for hours, unit, _money in told(text) if unit == "hours"][:1] == ["1"]
    assert "minor" not in [column.tag for column in planned(text).tables[0].columns]


def test_hours_with_decimals_stand_beside_minutes_that_say_the_same() -> None:
    text = "Date|Job|Hours|Minutes\n13/05/24|Visit|0.5|30\n14/05/24|Shop|0.25|15"
    assert "minor" not in [column.tag for column in planned(text).tables[0].columns]

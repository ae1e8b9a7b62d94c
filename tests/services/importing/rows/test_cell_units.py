from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import codes, lines, planned, sheet

LOG = (
    "2024-25\nDate|Item|Weight|CO2 saved kg\n2024-05-01|Toaster|{one}|2\n"
    "2024-05-02|Radio|{two}|3\n2024-05-03|Lamp|1.8|4"
)


def _weights(one: str, two: str) -> list[str]:
    made = planned(LOG.format(one=one, two=two))
    return [line.rpartition(" | ")[2] for line in lines(made) if line.split(" | ")[0].endswith("C")]


def test_bare_numbers_take_the_unit_that_the_other_cells_say() -> None:
    assert _weights("7.25 kg", "900g") == ["7.25 kg", "0.9 kg", "1.8 kg"]


def test_one_cell_alone_or_two_units_decide_nothing() -> None:
    assert _weights("7.25 kg", "2")[-1] == "1.8 count"
    assert _weights("7.25 kg", "2 miles")[-1] == "1.8 count"


def test_a_share_among_plain_numbers_is_held_and_a_column_of_shares_is_not() -> None:
    text = (
        "Date|Crop|Weight (kg)|Given away\n2024-06-01|Peas|2|1.2\n2024-06-02|Kale|3|50%\n"
        "2024-06-03|Leeks|4|2\n2024-06-04|Swede|4|3"
    )
    made = planned(text)
    assert "3 D" in [line.split(" | ")[0] for line in lines(made) if line.endswith("held")]
    assert "cell-unit-differs" in codes(made)
    shares = planned(
        sheet(
            "2024-25\nStatement|Before|After\nI feel well|0.5|0.8\nI feel safe|0.4|0.7\nI have friends|0.3|0.6",
            shown={Place(row, column): "50%" for row in (3, 4, 5) for column in (2, 3)},
        )
    )
    assert "cell-unit-differs" not in codes(shares)

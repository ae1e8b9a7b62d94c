import pytest

from tests.services.importing.books import codes, planned


@pytest.mark.parametrize("heading", ["Source", "Fuel type", "Type", "Ffynhonnell", "Method"])
def test_a_kind_of_thing_says_what_was_done_where_nothing_else_does(heading: str) -> None:
    made = planned(f"Date|{heading}|Litres\n2024-05-13|Van diesel|30\n2024-05-14|Boiler oil|500")
    assert [record.text for record in made.records] == ["Van diesel", "Boiler oil"]
    across = planned(f"{heading}|Unit|Apr 2024|May 2024\nGas|kWh|30|31\nWater|m3|20|22")
    assert [record.text for record in across.records][::2] == ["Gas", "Water"]


def test_a_kind_of_thing_is_left_out_and_told_beside_what_was_done() -> None:
    made = planned("Date|What|Source|Amount\n2024-05-13|Fair|Tickets|£30\n2024-05-14|Raffle|Tickets|£50")
    assert [record.text for record in made.records] == ["Fair", "Raffle"]
    assert "column-left-out" in codes(made)


@pytest.mark.parametrize("heading", ["Who", "Pwy"])
def test_groups_that_had_the_room_say_what_was_done(heading: str) -> None:
    log = f"Date|Room|{heading}|People\n2024-05-13|Hall|{{}}|14\n2024-05-14|Back|{{}}|9\n2024-05-15|Hall|{{}}|61"
    made = planned(log.format("Tai chi", "Knit & Natter", "Blood donors"))
    assert [record.text for record in made.records] == ["Tai chi", "Knit & Natter", "Blood donors"]
    for persons in (("Jane Smith", "Bob", "Mrs Evans"), ("Tai chi", "Blood donors", "Mrs Evans")):
        assert "personal-data" in codes(planned(log.format(*persons)))


@pytest.mark.parametrize(
    "names", [("Mrs E", "Mr T", "Mrs E"), ("J.E.", "M T", "J.E."), ("A. Jones", "B. Smith", "A. Jones")]
)
def test_persons_under_any_heading_are_kept_out_and_told(names: tuple[str, str, str]) -> None:
    rows = "\n".join(f"2024-05-1{at}|{name}|Chat|{at}" for at, name in enumerate(names, 3))
    made = planned(f"Date|Visiting|What we did|Hours\n{rows}")
    assert {record.section for record in made.records} == {None}
    assert "personal-data" in codes(made)
    assert not any(name in f"{record.text} {record.notes}" for record in made.records for name in names)


def test_groups_by_letter_are_no_persons() -> None:
    made = planned(
        "Date|Set|What we did|Hours\n2024-05-13|Group A|Chat|1\n2024-05-14|Group B|Chat|2\n2024-05-15|Group A|Tea|1"
    )
    assert "personal-data" not in codes(made)


@pytest.mark.parametrize("heading", ["Issue", "Enquiry", "Topic", "Presenting need", "Reason", "Service", "Wibble"])
def test_how_a_case_ended_goes_with_the_notes_where_another_column_says_what_it_was(heading: str) -> None:
    made = planned(f"Opened|{heading}|Hours|Outcome\n2024-04-02|Debt|2|won\n2024-04-15|Blue Badge|1|refused")
    assert [(record.text, record.notes) for record in made.records] == [("Debt", "won"), ("Blue Badge", "refused")]
    assert "column-left-out" not in codes(made)


def test_an_outcome_is_what_a_return_is_about_and_a_log_that_says_nothing_else() -> None:
    made = planned("2024-25\nProject|Outcome|Target|Actual\nHub|Better health|5|4\nHub|New skills|6|5")
    assert {record.text for record in made.records} == {"Better health", "New skills"}
    log = planned("Date|Outcome|Hours\n2024-04-02|Better health|5\n2024-04-03|New skills|4")
    assert [record.text for record in log.records] == ["Better health", "New skills"]

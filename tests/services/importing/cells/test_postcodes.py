import pytest

from svdesk.services.importing.cells.postcodes import area_of, of_one_person
from tests.services.importing.books import planned

VISITS = "Date|Client|Postcode|What we did|Hours\n2024-05-01|Mrs A Pugh|CF10 1AA|Draught proofing|2\n"


@pytest.mark.parametrize(
    ("text", "area"),
    [("CF10 1AA", "CF10"), ("sa1 2bb", "SA1"), ("EC1A1BB", "EC1A"), ("CF10", ""), ("Methodist Hall", ""), ("", "")],
)
def test_a_whole_postcode_has_an_area(text: str, area: str) -> None:
    assert area_of(text) == area


def test_a_column_tells_who_was_helped_or_whom_to_ring() -> None:
    assert all(of_one_person(heading) for heading in ("Client", "DOB", "Name", "Service user", "Surname"))
    assert not any(of_one_person(heading) for heading in ("Contact tel", "Led by", "Venue name", "Volunteer"))


def test_the_postcode_of_a_named_person_is_kept_as_its_area_and_that_is_said() -> None:
    (record,) = planned(VISITS).records
    assert record.place == "CF10"
    assert [problem.code for problem in record.problems] == ["postcode-shortened"]


def test_the_postcode_of_a_venue_is_kept_whole() -> None:
    (record,) = planned("Date|Postcode|Activity|Hours\n2024-05-01|CF10 1AA|Draught proofing|2").records
    assert record.place == "CF10 1AA"
    assert record.problems == ()

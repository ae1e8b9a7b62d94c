"""Headings that software wrote are read like those that people type."""

import pytest

from svdesk.services.importing.headings.headings import in_words, read_heading
from svdesk.services.importing.headings.software_headings import parted
from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("session_date", "session date"),
        ("SessionDate", "Session Date"),
        ("NumberAttending", "Number Attending"),
        ("OwnerID", "Owner ID"),
        ("Volunteer_Hours__c", "Volunteer Hours"),
        ("_submission_time", "submission time"),
        ("about/session_date", "session date"),
        ("group_ab1/attended", "attended"),
        ("oriau_gwirfoddoli", "oriau gwirfoddoli"),
        ("Name: ______", "Name: ______"),
        ("City/Town", "City/Town"),
        ("WhatsApp messages", "WhatsApp messages"),
    ],
)
def test_words_written_as_one_are_parted(written: str, words: str) -> None:
    assert parted(written) == words


def test_a_name_with_a_capital_in_it_stays_as_it_is_typed() -> None:
    assert [in_words(text) for text in ("YouTube", "McDonald", "HoursGiven")] == ["YouTube", "McDonald", "Hours Given"]


@pytest.mark.parametrize(
    ("written", "field", "unit"),
    [
        ("session_date", "date", None),
        ("no_attending", "people", "attendances"),
        ("hours_total", "quantity", "hours"),
        ("fare_total", "amount", "gbp"),
        ("distance_miles", "quantity", "miles"),
        ("VolunteerHours", "quantity", "hours"),
        ("driver_id", "ignore", None),
        ("enw_gweithgaredd", "text", None),
        ("nifer_yn_bresennol", "people", "attendances"),
    ],
)
def test_they_say_what_their_words_say(written: str, field: str, unit: str | None) -> None:
    found = read_heading(written)
    assert (found.field, found.unit) == (field, unit)


def test_the_export_of_a_booking_system_needs_nobody_to_ask_about_its_headings() -> None:
    made = planned(
        "SessionId|SessionDate|ActivityName|NumberAttending|VolunteerHours|AmountRaised|CreatedDate\n"
        "1|2024-05-07|Befriending|12|2|0|2024-06-01\n2|2024-05-08|Gardening|9|3|20.5|2024-06-01"
    )
    assert lines(made) == [
        "2 | Befriending | 2024-05-07 | 2 hours, 12 people, 0p",
        "3 | Gardening | 2024-05-08 | 3 hours, 9 people, 2050p",
    ]
    assert not {"headings-unclear", "numbers-counted", "numbers-unexplained"} & set(codes(made))

"""Headings of numbers that count nothing are known by their shape, and headings of counts are not taken for them."""

import pytest

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.headings.idle_headings import idle, is_break, names_a_number, numbers_what
from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    "heading",
    [
        "Certificate no.", "Cert number", "Week no.", "Year group", "School year group", "Average age", "Age at start",
        "Rating (1-5)", "Score out of 10", "Wellbeing score", "Net Promoter Score", "NPS",
        "Contact tel", "Mobile no.", "Parent's phone number",
        "Member number", "Client ID", "Booking ref", "Version Number", "Import Sequence",
        "(Do Not Modify) Row Checksum",
        "Break (mins)", "Lunch break", "Expires", "Next review due", "Latitude", "Year of birth", "Rhif yr aelod",
        "Invoice No", "Volunteer no.", "DBS number", "Oedran", "Session #",
    ],
)  # fmt: skip
def test_what_numbers_or_dates_a_thing_counts_nothing(heading: str) -> None:
    assert read_heading(heading).field == "ignore"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("No. of vols", "people"),
        ("Volunteers no.", "people"),
        ("Total number", "quantity"),
        ("Actual number", "actual"),
        ("Families number", "quantity"),
        ("Age 5-11", "people"),
        ("Measure ref", "measure_code"),
        ("Number attending", "people"),
        ("Telephone calls", "quantity"),
        ("Wages", ""),
        ("Phones given", ""),
    ],
)
def test_what_is_counted_keeps_its_meaning(heading: str, field: str) -> None:
    assert read_heading(heading).field == field


def test_running_totals_stay_what_they_are() -> None:
    assert read_heading("Cumulative no.").tag == "running"


def test_the_thing_that_is_numbered_is_named() -> None:
    assert [numbers_what(fold(text)) for text in ("Certificate no", "Order Number", "Total no", "Hours")] == [
        "certificate",
        "order",
        "",
        "",
    ]


def test_numbers_of_persons_are_no_head_counts() -> None:
    assert names_a_number("Client ID")
    assert names_a_number("Contact tel:")
    assert not names_a_number("Volunteers")
    assert idle("contact tel") == "personal"


def test_a_break_is_told_from_what_was_broken() -> None:
    assert all(is_break(text) for text in ("Break (mins)", "Breaks", "Lunch break", "Less unpaid breaks (hrs)"))
    assert not any(is_break(text) for text in ("Breakfasts", "Lunches", "Half-term break club"))


@pytest.mark.parametrize("text", ["Vouchers last yr", "Talebau llynedd", "Meals (last year)", "Same month prev year"])
def test_figures_of_the_year_before_are_only_to_compare_with(text: str) -> None:
    heading = read_heading(text)
    assert (heading.field, heading.tag) == ("ignore", "variance")


@pytest.mark.parametrize(
    "heading",
    [
        "Start reading", "Meter reading", "Mileage at start", "Closing mileage", "Odometer", "Float at start", "Float",
        "Cash at end", "Temp C", "Water temperature", "Score before", "Score after", "Average score", "Tymheredd",
        "Darlleniad dechrau", "Sgôr cyn",
    ],
)  # fmt: skip
def test_what_an_instrument_or_the_till_shows_is_read_and_not_counted(heading: str) -> None:
    assert read_heading(heading).field == "ignore"


@pytest.mark.parametrize("heading", ["Poetry readings", "Temp staff", "Cash taken", "Floats built", "Score", "Mileage"])
def test_what_only_sounds_like_it_may_be_counted(heading: str) -> None:
    assert read_heading(heading).field != "ignore"


@pytest.mark.parametrize(
    "heading", ["average attendance", "attendance (average)", "max people", "attendance rate", "cost per meal (£)"]
)
def test_what_is_worked_out_of_several_numbers_is_not_added_up(heading: str) -> None:
    assert idle(heading) == "category"


@pytest.mark.parametrize("heading", ["average hours", "hours each", "mean £ each", "minibus trips", "cost per session"])
def test_what_each_gave_may_be_added_up_and_a_word_may_begin_alike(heading: str) -> None:
    assert idle(heading) == ""


@pytest.mark.parametrize(
    "heading",
    [
        "Length of lease (years)", "How long in months?", "Hyd (misoedd)", "Time in post (months)",
        "Grant term - months",
        "How confident do you feel?", "Enjoyment (1-5)", "Pa mor hapus (0-10)", "Overall, rate the day", "Source row",
        "Sort order", "Provider signature", "Llofnod", "County FIPS",
    ],
)  # fmt: skip
def test_lengths_in_months_ratings_and_row_numbers_count_nothing(heading: str) -> None:
    assert (read_heading(heading).field, read_heading(heading).tag in ("category", "personal")) == ("ignore", True)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Duration (weeks)", "quantity"),
        ("Duration (mins)", "quantity"),
        ("Long-term members", "people"),
        ("Long-term unemployed people (over 2 years)", "people"),
        ("Children (0-5)", "people"),
        ("Toddlers (1-3)", "people"),
        ("How many came (0-100)", "people"),
        ("Indexed items", "quantity"),
    ],
)
def test_lengths_that_are_added_up_and_ages_of_people_stay_counts(heading: str, field: str) -> None:
    assert read_heading(heading).field == field


@pytest.mark.parametrize(
    "heading",
    [
        "Swimmer's DOB",
        "ClientFirstName",
        "Family Name",
        "Cyfenw",
        "Enw cyntaf",
        "Child",
        "Player",
        "Plentyn",
        "Birth date",
    ],
)
def test_parts_of_names_and_birthdays_are_about_a_person(heading: str) -> None:
    assert (read_heading(heading).field, read_heading(heading).tag) == ("ignore", "personal")


@pytest.mark.parametrize("heading", ["Ratio", "Staff ratio", "Cymhareb", "Identifier", "Org:Identifier", "Dynodydd"])
def test_ratios_and_identifiers_count_nothing(heading: str) -> None:
    assert (read_heading(heading).field, read_heading(heading).tag) == ("ignore", "category")


@pytest.mark.parametrize("heading", ["Estimated unit value", "Each", "Unit worth"])
def test_what_one_of_them_is_worth_is_not_added_up(heading: str) -> None:
    made = planned(f"Date|Item|Quantity|{heading}\n13/05/2024|Books|8|2.50\n14/05/2024|Toys|6|1.15")
    assert lines(made) == ["2 | Books | 2024-05-13 | 8 count", "3 | Toys | 2024-05-14 | 6 count"]
    assert codes(made) == ["column-left-out"]

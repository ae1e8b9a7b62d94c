import pytest

from svdesk.services.importing.columns.title_units import counted_of_people, kind_of_title, measure_in, unit_of_title
from tests.services.importing.books import planned


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Volunteer hours 2024-25", "hours"),
        ("Sum of Meals", "meals"),
        ("Beneficiaries by postcode 2024-25", "people"),
        ("Number of young people 2024/25", "people"),
        ("Attendance at groups", "attendances"),
        ("Outcome 1: healthier people 2024-25", None),
        ("Outcome 2: fewer miles for food", None),
        ("Support for carers 2024-25", None),
        ("Happier children", None),
        ("Helping older people 2024-25", None),
        ("Transport scheme 2024/25", None),
        ("Income & expenditure 2024-25", "gbp"),
        ("Anytown Hall accounts", "gbp"),
        ("Garden project timesheet", "hours"),
        ("Taflen amser, wythnos yn dechrau 3 Mehefin 2024", "hours"),
        ("Spend by project", "gbp"),
        ("Income received from hall hire", "gbp"),
        ("Money Matters debt advice - cases closed 2024-25", None),
        ("Cost of living project", None),
        ("Café accounts 2024-25", "gbp"),
        ("Budget: hall", "gbp"),
        ("Cooking on a budget 2024-25", None),
        ("Budget cookery club", None),
        ("Bank accounts opened 2024-25", None),
        ("", None),
    ],
)
def test_a_title_counts_only_what_it_is_about(title: str, unit: str | None) -> None:
    assert unit_of_title(title) == unit


@pytest.mark.parametrize("title", ["Supply chain spend, April to June 2023", "Grant spending 2024-25", "Youth spend"])
def test_a_title_that_ends_in_money_is_about_money(title: str) -> None:
    assert unit_of_title(title) == "gbp"


def test_a_title_in_which_money_is_only_named_is_not() -> None:
    assert unit_of_title("Time we spend with carers") is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Targets 2024-25", "target"),
        ("TARGEDAU", "target"),
        ("PLANNED", "target"),
        ("Aberdare targets", "target"),
        ("Delivered", "actual"),
        ("Progress against targets", None),
        ("Targets and actuals 2024-25", None),
        ("Target group", None),
        ("Household budget advice", None),
        ("Goals", None),
    ],
)
def test_a_title_may_say_that_all_beneath_it_are_targets(title: str, kind: str | None) -> None:
    assert kind_of_title(title) == kind


def test_the_first_title_that_names_a_unit_says_what_is_counted() -> None:
    titles = ["Clwb Cinio", "Prydau 2024-25", "Volunteer hours"]
    assert measure_in(titles) == ("Prydau 2024-25", "meals")
    assert measure_in(["Clwb Cinio", "12 volunteers", "Total hours: 45"]) == ("", None)


@pytest.mark.parametrize(
    ("unit", "labels", "found"),
    [
        ("hours", {"Drivers", "Trustees", "Garden"}, "hours"),
        ("kg", {"Families", "Pensioners (single)"}, "kg"),
        ("hours", {"Gyrwyr", "Cogyddion"}, "hours"),
        ("hours", {"Drivers", "Hours of training"}, None),
        ("hours", {"Drivers", "Volunteers trained"}, None),
        ("hours", {"New volunteers"}, None),
        ("hours", {"Garden"}, None),
        ("meals", {"Adults", "Children"}, None),
    ],
)
def test_a_title_of_hours_counts_those_of_the_people_that_rows_only_name(
    unit: str, labels: set[str], found: str | None
) -> None:
    assert counted_of_people(unit, labels) == found


@pytest.mark.parametrize(
    ("title", "rows", "units"),
    [
        ("Meals on Wheels Gower", ("Meals delivered", "Compliments"), ["meals", "count"]),
        ("Trees for Wales", ("Hours given", "Walks led", "Sessions run"), ["hours", "count", "sessions"]),
        ("Coed Cymru", ("Coed a blannwyd", "Cwynion"), ["trees", "count"]),
        ("Meals on Wheels Gower", ("Bala", "Corwen"), ["meals", "meals"]),
        ("Volunteer hours by project", ("Lunch club", "Hours at the shop"), ["hours", "hours"]),
    ],
)
def test_the_name_of_a_charity_says_nothing_of_rows_beside_others_with_a_unit(
    title: str, rows: tuple[str, ...], units: list[str]
) -> None:
    made = planned("\n".join([title, "2023-24", "", "Measure|Q1", *(f"{row}|5" for row in rows)]))
    assert [record.unit for record in made.records] == units

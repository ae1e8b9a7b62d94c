import pytest

from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.headings.headings import is_total_column, plain_label, read_heading
from tests.services.importing.books import planned


@pytest.mark.parametrize(
    ("heading", "field", "unit"),
    [
        ("Activity", "text", None),
        ("What happened", "text", None),
        ("Gweithgaredd", "text", None),
        ("No. of vols", "people", "people"),
        ("Nifer y gwirfoddolwyr", "people", "people"),
        ("Hours / Oriau", "quantity", "hours"),
        ("Cost (£)", "amount", "gbp"),
        ("Surplus food collected (kg)", "quantity", "kg"),
        ("CV help (people)", "people", "people"),
        ("Hours (volunteers)", "quantity", "hours"),
        ("Time (staff)", "quantity", "hours"),
        ("Volunteers (hours)", "quantity", "hours"),
        ("CO2 saved (tonnes)", "quantity", "tco2e"),
        ("Time spent", "quantity", "hours"),
        ("No. attending", "people", "attendances"),
        ("Postcode", "place", None),
        ("Net £", "amount", None),
        ("VAT £", "ignore", None),
        ("Staff", "ignore", None),
        ("Cumulative total", "ignore", None),
        ("Bikes fixed", "", None),
    ],
)
def test_a_heading_says_its_field_and_its_unit(heading: str, field: str, unit: str | None) -> None:
    found = read_heading(heading)
    assert (found.field, found.unit) == (field, unit) or (field == "amount" and found.field == field)


@pytest.mark.parametrize(
    ("heading", "kind"), [("Q1 target", "target"), ("Target Q1", "target"), ("2024/25 Actual", "actual"), ("Q1", "")]
)
def test_a_period_may_be_of_targets_or_of_what_was_done(heading: str, kind: str) -> None:
    found = read_heading(heading)
    assert found.label is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "heading", ["Q1 % of target", "% of target Q1", "Q2 variance %", "2023/24 variance", "Q1 last year", "April +/-"]
)
def test_what_is_worked_out_of_a_period_or_compared_with_it_is_no_figure_of_it(heading: str) -> None:
    found = read_heading(heading)
    assert (found.field, found.tag, found.label) == ("ignore", "variance", None)


def test_last_year_with_its_name_is_that_year() -> None:
    found = read_heading("Last year 2022/23")
    assert found.label is not None
    assert [period.code for period in found.label.readings(None)] == ["2022-23"]


def test_a_heading_too_long_to_be_one_says_nothing() -> None:
    assert read_heading("Please fill in " * 20).field == ""


@pytest.mark.parametrize(
    ("heading", "expected"), [("Year total", True), ("Cyfanswm", True), ("Total", True), ("Hours", False)]
)
def test_a_total_column_is_known(heading: str, expected: bool) -> None:
    assert is_total_column(heading) is expected


def test_a_label_leaves_out_the_unit() -> None:
    assert [plain_label(text) for text in ("Surplus food (kg)", "Donations £", "Meals")] == [
        "Surplus food",
        "Donations",
        "Meals",
    ]


@pytest.mark.parametrize(
    ("heading", "tag"),
    [("Fee (ex VAT)", "net"), ("Hire inc. VAT", "gross"), ("Cost excluding VAT", "net"), ("VAT", "vat")],
)
def test_money_says_whether_vat_is_in_it(heading: str, tag: str) -> None:
    assert read_heading(heading).tag == tag


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Location Name", "place"), ("Owner name", "ignore"), ("Lleoliad y gweithgaredd", "place"),
        ("Nifer y bobl a ddaeth", "people"), ("Duration of the session", "quantity"), ("Brand name", ""),
    ],
)  # fmt: skip
def test_words_that_say_no_more_are_passed_over(heading: str, field: str) -> None:
    assert read_heading(heading).field == field


def test_money_for_each_is_no_money_of_all() -> None:
    assert read_heading("Proxy value (£ per unit)").field == "ignore"
    assert read_heading("Value (£)").field == "amount"


@pytest.mark.parametrize(
    ("heading", "field", "tag"),
    [
        ("TAW £", "ignore", "vat"),
        ("VAT (£)", "ignore", "vat"),
        ("Swm TAW", "ignore", "vat"),
        ("Gros", "amount", "gross"),
        ("Gros £", "amount", "gross"),
        ("Swm heb TAW", "amount", "net"),
        ("Cost gyda TAW", "amount", "gross"),
        ("Order value", "amount", "cost"),
        ("Invoiced", "amount", "cost"),
        ("Nifer o wirfoddolwyr", "people", "volunteers"),
        ("Apprentice", "ignore", "personal"),
        ("Name of new starter", "ignore", "personal"),
        ("Apprentices", "people", "maybe-names"),
        ("Year end target", "target", ""),
    ],
)
def test_words_for_money_people_and_persons_are_told_apart(heading: str, field: str, tag: str) -> None:
    found = read_heading(heading)
    assert (found.field, found.tag) == (field, tag)


@pytest.mark.parametrize(
    ("heading", "kind"), [("Ch1 Nod", "target"), ("Ch1 Canlyniad", "actual"), ("Q1 result", "actual")]
)
def test_aims_and_results_of_a_period_are_targets_and_what_was_done(heading: str, kind: str) -> None:
    assert read_heading(heading).kind == kind


@pytest.mark.parametrize("text", ["Year end target", "Full-year targets", "Targed am y flwyddyn", "12 months target"])
def test_a_target_may_be_said_to_be_that_of_the_year(text: str) -> None:
    assert read_heading(text).field == "target"


@pytest.mark.parametrize(
    "heading",
    [
        "Rate (£/hr)", "£ per head", "Cost (£ each)", "Unit price (£)", "Mileage rate (p)", "Average spend (£)",
        "Pris yr awr (£)", "Rate (£)",
    ],
)  # fmt: skip
def test_what_one_of_them_costs_is_no_sum_of_money(heading: str) -> None:
    assert read_heading(heading).field == "ignore"


@pytest.mark.parametrize("heading", ["Donations per month (£)", "Cost (£)", "Costs each session £", "Fare total"])
def test_what_all_of_them_cost_is_money(heading: str) -> None:
    assert read_heading(heading).field == "amount"


@pytest.mark.parametrize(
    ("heading", "rank"), [("Date of session", 3), ("Date of referral", 1), ("Date of application", 2), ("Created", 0)]
)
def test_the_day_of_what_was_done_goes_before_other_days(heading: str, rank: int) -> None:
    found = read_heading(heading)
    assert (found.field, found.rank) == ("date", rank)


@pytest.mark.parametrize(("heading", "tag"), [("12 months", "total"), ("V.A.T.", "vat"), ("VAT @20%", "vat")])
def test_totals_and_tax_are_known_in_figures_and_letters(heading: str, tag: str) -> None:
    assert read_heading(heading).tag == tag


@pytest.mark.parametrize("text", ["Number made", "No. sold", "Nifer a werthwyd", "# lent"])
def test_a_number_of_things_done_is_a_count(text: str) -> None:
    assert (read_heading(text).field, read_heading(text).unit) == ("quantity", None)


@pytest.mark.parametrize(
    ("heading", "field", "unit"),
    [
        ("Donations (kg)", "quantity", "kg"),
        ("Received (items)", "quantity", "items"),
        ("Savings (kWh)", "quantity", "kwh"),
        ("Paid (hours)", "quantity", "hours"),
        ("Donations (g)", "quantity", "kg"),
        ("Grants (number)", "quantity", None),
        ("Donations (no.)", "quantity", None),
        ("Donations (£)", "amount", None),
        ("Donations (online)", "amount", None),
        ("Fees (adults)", "amount", None),
        ("Income (events)", "amount", None),
        ("Expenses (mileage)", "amount", None),
        ("Fines (p)", "amount", "gbp"),
    ],
)
def test_what_is_given_in_kilograms_or_by_the_piece_is_no_money(heading: str, field: str, unit: str | None) -> None:
    found = read_heading(heading)
    assert (found.field, found.unit) == (field, unit)


@pytest.mark.parametrize(
    ("heading", "unit", "kind"),
    [
        ("Hours (YTD)", "hours", ""),
        ("Hours (cumulative)", "hours", ""),
        ("Running total (£)", "gbp", ""),
        ("Target (YTD)", None, "target"),
        ("Target to date", None, "target"),
    ],
)
def test_what_runs_on_says_so_in_brackets_too(heading: str, unit: str | None, kind: str) -> None:
    found = read_heading(heading)
    assert (found.field, found.tag, found.unit, found.kind) == ("ignore", "running", unit, kind)


def test_a_weight_in_pounds_is_no_money() -> None:
    assert [read_heading(each).field for each in ("Weight (pounds)", "Pounds lost", "Pounds")] == ["", "", "amount"]


@pytest.mark.parametrize("heading", ["Length (m)", "Length of hedge (metres)", "Hyd (metrau)", "Path length in feet"])
def test_how_long_a_hedge_is_is_no_time(heading: str) -> None:
    assert read_heading(heading).unit != "hours"
    assert read_heading("Length (approx)").unit == "hours"


@pytest.mark.parametrize("heading", ["Base/site", "Town/Village", "Safle/Neuadd", "Plot", "Llain", "Traeth"])
def test_one_place_or_another_is_a_place(heading: str) -> None:
    assert read_heading(heading).field == "place"
    assert [read_heading(each).field for each in ("M/F", "Site/supplier", "Driver/helper")] == ["", "", ""]


@pytest.mark.parametrize("heading", ["Hr", "Hrs.", "Oriau", "Awr"])
def test_hours_in_short_are_hours(heading: str) -> None:
    assert (read_heading(heading).field, read_heading(heading).unit) == ("quantity", "hours")


@pytest.mark.parametrize(
    ("words", "unit"),
    [("Costs", "gbp"), ("Donations", "gbp"), ("Hall fees", "gbp"), ("Incwm", "gbp"), ("Costau", "gbp"),
     ("Total cost", "gbp"), ("Turnout", "attendances"), ("Audience", "people"), ("Seniors", "people"),
     ("Duration", "hours"), ("Amser", "hours")],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["{} Q2", "Q2 {}"])
def test_a_word_that_heads_a_count_by_itself_does_so_beside_a_period(words: str, unit: str, heading: str) -> None:
    found = read_heading(heading.format(words))
    assert (found.field, found.unit, found.beside) == ("quantity", unit, words)
    assert found.label == read_label("Q2")


@pytest.mark.parametrize("heading", ["Costs Q{}", "Q{} fees", "Ch{} costau"])
def test_money_of_each_quarter_is_that_of_the_quarter_and_not_of_the_year(heading: str) -> None:
    headings = "|".join(heading.format(quarter) for quarter in (1, 2, 3))
    made = planned(f"Activity|{headings}\nLunch|1|2|3\nCraft|5|6|7", year="2024-25")
    assert [(each.period.code, each.amount_pence) for each in made.records[:3] if each.period] == [
        ("2024-25-Q1", 100),
        ("2024-25-Q2", 200),
        ("2024-25-Q3", 300),
    ]


def test_software_writes_the_day_and_the_time_in_one_word() -> None:
    assert [read_heading(each).field for each in ("datetime", "Date time")] == ["date", "date"]


@pytest.mark.parametrize("heading", ["Year (actual)", "Blwyddyn (gwirioneddol)", "Full year actual"])
def test_what_was_done_in_the_year_is_no_date(heading: str) -> None:
    assert read_heading(heading).field == "actual"


@pytest.mark.parametrize(
    "heading",
    [
        "Quarter 1", "Q1 hours", "Coach hrs", "Volunteer hours", "Number of families", "Cost per head", "Paid by",
        "Youth club", "Total 2024", "Ebrill 2024", "Oriau gwirfoddoli", "Nifer y bobl",
    ],
)  # fmt: skip
def test_a_line_break_in_a_heading_is_no_more_than_a_space_and_a_colon_behind_it_nothing(heading: str) -> None:
    assert read_heading(heading.replace(" ", "\n")) == read_heading(heading) == read_heading(f"{heading}:")


@pytest.mark.parametrize("heading", ["Hours\nOriau", "Date\nDyddiad", "Gweithgaredd\n/ Activity", "Lle / Place"])
def test_two_languages_say_what_either_says(heading: str) -> None:
    assert read_heading(heading).sure == 3

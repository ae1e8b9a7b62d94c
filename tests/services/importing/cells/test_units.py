import pytest

from svdesk.services.importing.cells.units import (
    CLOCK,
    DAYS,
    MINUTES,
    bare,
    names_several,
    time_of_heading,
    unit_of_counted,
    unit_of_kind,
    unit_of_label,
    unit_said,
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("hrs", "hours"), ("no.", "count"), ("£", "gbp"), ("No. of people", "people"), ("bags of waste", "bags"),
        ("%", "percent"), ("oriau", "hours"), ("kgs", "kg"), ("person-hours", "person_hours"), ("days", "days"),
        ("vol hours", "hours"), ("family visits", "attendances"), ("people trips", "journeys"),
        ("h/holds", "households"), ("volunteer days", "days"), ("kg saved", "kg"), ("sesiynau plant", "sessions"),
        ("session hours", "hours"), ("hours staff", "hours"),
        ("volunteers this week", "people"),
        ("22 o blant", None), ("o blant", "people"), ("plentyn", "people"), ("Craft sessions", None), ("purple", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_unit_column_names_its_unit(text: str, unit: str | None) -> None:
    assert unit_said(text) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Volunteers helping at the hub", "people"),
        ("Hours given by volunteers", "hours"),
        ("Volunteer hours", "hours"),
        ("Drivers hours", "hours"),
        ("Sponsored artists days", None),
        ("In-person events", "events"),
        ("Litter picks -bags", "bags"),
        ("Participant count", "people"),
        ("School count", "organisations"),
        ("Volunteers' hours", "hours"),
        ("Meals served to families", "meals"),
        ("Litter picks - bags filled", "bags"),
        ("Kept out of the tip (kg)", "kg"),
        ("Fuel vouchers (households)", "households"),
        ("% of people satisfied", "percent"),
        ("Oriau gwirfoddoli", "hours"),
        ("Job club attendances", "attendances"),
        ("Hours given - volunteers", "hours"),
        ("Miles (drivers)", "miles"),
        ("Classes of 2 hours (learners)", "people"),
        ("Spend with local suppliers", "gbp"),
        ("Takings £", "gbp"),
        ("Total amount awarded to organisations", "gbp"),
        ("Amount of food given to families", "families"),
        ("Loans under £1,000 made", None),
        ("Benthyciadau o dan £500", None),
        ("Grants paid (£000)", "gbp"),
        ("Household nos", "households"),
        ("Family count", "families"),
        ("Household no", None),
        ("Summer scheme day 1", None),
        ("Xmas meal and mentoring 1-2-1s", None),
    ],
)
def test_a_label_counts_in_the_unit_of_its_first_plural_noun(label: str, unit: str | None) -> None:
    assert unit_of_label(label) == unit


def test_a_label_is_bare_without_the_unit_in_brackets_and_keeps_other_brackets() -> None:
    assert bare("Surplus food (kg)") == "Surplus food"
    assert bare("Workshop (police)") == "Workshop (police)"
    assert bare("Hours (volunteers)") == "Hours (volunteers)"


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Minutes", MINUTES), ("Mins", MINUTES), ("No. of minutes", MINUTES), ("Duration (mins)", MINUTES),
        ("Total minutes", MINUTES), ("Days", DAYS), ("Volunteer days", DAYS), ("Time given (days)", DAYS),
        ("Time (hh:mm)", CLOCK), ("Duration (h:mm)", CLOCK), ("Hours (decimal)", None), ("Hours", None),
        ("Open days", None), ("Minutes of meetings taken", None), ("Number of people", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_says_in_what_it_counts_time(heading: str, unit: str | None) -> None:
    assert time_of_heading(heading) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Free swims for carers", None),
        ("Visits by older people", None),
        ("Sessions for young people", "sessions"),
        ("Activities delivered for carers", None),
        ("Hours with young people", "hours"),
        ("Households with children", "households"),
        ("Support for carers", "people"),
        ("Children helped by volunteers", "people"),
        ("Sesiynau i blant", "sessions"),
        ("Ymweliadau gan bobl hŷn", None),
    ],
)
def test_what_was_counted_is_not_whom_it_was_for(label: str, unit: str | None) -> None:
    assert unit_of_label(label) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Nifer o wirfoddolwyr", "people"),
        ("Nifer o blant", "people"),
        ("Nifer y plant", "people"),
        ("Nifer o brydau", "meals"),
        ("Teithiau bws", "journeys"),
        ("Teithiau cerdded", None),
        ("Plant sale", None),
        ("Plant yn y cylch", "people"),
        ("Plant a phobl ifanc", "people"),
        ("Plant a hedge", None),
    ],
)
def test_welsh_words_are_known_though_mutated(label: str, unit: str | None) -> None:
    assert unit_of_label(label) == unit


def test_mileage_is_miles_unless_it_is_what_was_paid_for_them() -> None:
    assert [unit_of_label(text) for text in ("Mileage", "Total mileage", "Mileage claim", "Mileage £")] == [
        "miles", "miles", None, "gbp",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Passengers", "people"),
        ("Survivors supported", "people"),
        ("Ex-offenders in work", "people"),
        ("Beekeepers trained", "people"),
        ("New junior savers", "people"),
        ("New air fryers", None),
        ("Evacuees", "people"),
        ("Siaradwyr Cymraeg", "people"),
        ("Chwaraewyr", "people"),
        ("Plant", "people"),
        ("Posters printed", None),
        ("Vouchers given", None),
        ("Suppliers used", None),
        ("Committees", None),
        ("Plant hire", None),
        ("Referrals", None),
    ],
)
def test_what_is_counted_one_by_one_may_be_people_by_the_ending_of_its_word(label: str, unit: str | None) -> None:
    assert unit_of_counted(label) == unit


def test_homes_visited_or_mended_and_groups_helped_are_told_apart() -> None:
    labels = ["Home visits", "Homes insulated", "Groups supported", "Singing groups", "Homes"]
    assert [unit_of_label(label) for label in labels] == ["contacts", "homes", "organisations", None, None]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("hot meals", "meals"), ("coach trips", "journeys"), ("this week", None), ("o bobl", "people"), ("angry", None)],
)
def test_a_word_for_its_kind_may_stand_before_a_unit(text: str, unit: str | None) -> None:
    assert unit_of_kind(text) == unit


@pytest.mark.parametrize(("label", "several"), [("Bird boxes", True), ("Meinciau", True), ("Chair yoga", False)])
def test_things_are_named_by_their_plural(label: str, several: bool) -> None:
    assert names_several(label) is several


@pytest.mark.parametrize("label", ["Weight (pounds)", "Weight in pounds", "Pounds lost", "Pounds of fruit picked"])
def test_pounds_of_what_is_weighed_are_no_money(label: str) -> None:
    assert unit_of_label(label) is None
    assert unit_of_label("Pounds") == "gbp"


def test_calls_out_of_hours_are_no_hours() -> None:
    assert [unit_of_label(each) for each in ("Out of hours calls", "Out of hours", "Volunteer hours")] == [
        "contacts",
        "hours",
        "hours",
    ]


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Young people's hours", "hours"),
        ("Service users' sessions", "sessions"),
        ("Young people helped", "people"),
        ("Volunteer hours value", "gbp"),
        ("Volunteer hours", "hours"),
    ],
)
def test_what_is_theirs_is_counted_and_not_they(label: str, unit: str) -> None:
    assert unit_of_label(label) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Proportion of members satisfied", "percent"),
        ("Cyfran yr aelodau", "percent"),
        ("Cost of living sessions", "sessions"),
        ("Cost of lunches", "gbp"),
        ("Pounds of food", None),
        ("Pounds of savings", "gbp"),
    ],
)
def test_shares_and_pounds_of_food_are_no_money(label: str, unit: str | None) -> None:
    assert unit_of_label(label) == unit


def test_minutes_may_stand_last_in_a_heading() -> None:
    assert [time_of_heading(each) for each in ("Time worked in mins", "Drive time minutes", "Last minutes")] == [
        "minutes",
        "minutes",
        None,
    ]


@pytest.mark.parametrize(
    ("english", "welsh", "unit"),
    [
        ("certificates", "tystysgrifau", "qualifications"), ("homes", "cartrefi", "homes"),
        ("households", "aelwydydd", "households"), ("sacks", "sachau", "bags"), ("enquiries", "ymholiadau", "contacts"),
        ("visits", "ymweliadau", "attendances"), ("journeys", "siwrneiau", "journeys"),
        ("laptops", "gliniaduron", "devices"),
        ("lunches", "ciniawau", "meals"), ("classes", "dosbarthiadau", "sessions"),
        ("companies", "cwmnïau", "businesses"), ("patients", "cleifion", "people"), ("tonnes", "tunelli", "tonnes"),
        ("m2", "metr sgwâr", "sqm"), ("percent", "y cant", "percent"), ("minutes", "munudau", MINUTES),
    ],
)  # fmt: skip
def test_a_welsh_word_in_a_cell_is_the_unit_of_its_english_twin(english: str, welsh: str, unit: str) -> None:
    assert (unit_said(english), unit_said(welsh)) == (unit, unit)


@pytest.mark.parametrize(
    ("english", "welsh", "unit"),
    [
        ("Certificates gained", "Tystysgrifau a enillwyd", "qualifications"),
        ("Homes insulated", "Cartrefi a inswleiddiwyd", "homes"),
        ("Homes repaired", "Cartrefi wedi'u hatgyweirio", "homes"),
        ("Homes supported", "Cartrefi a gefnogwyd", None),
        ("Community groups supported", "Grwpiau cymunedol a gefnogwyd", "organisations"),
        ("Learner hours", "Oriau dysgwyr", "person_hours"),
        ("Money raised", "Arian a godwyd", "gbp"),
        ("Cost of living sessions", "Costau byw: sesiynau", "sessions"),
        ("Low income", "Incwm isel", None),
        ("Story hour", "Awr stori", None),
        ("Open days", "Dyddiau agored", None),
        ("Sofa at home", "Symud i gartref newydd", None),
    ],
)
def test_a_welsh_label_counts_in_the_unit_of_its_english_twin(english: str, welsh: str, unit: str | None) -> None:
    assert (unit_of_label(english), unit_of_label(welsh)) == (unit, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("tystysgrif", "qualifications"), ("dystysgrif", "qualifications"), ("wirfoddolwr", "people"),
        ("phlentyn", "people"), ("theulu", "families"), ("ddigwyddiad", "events"), ("goeden", "trees"),
        ("fun", None), ("glasses", None),
    ],
)  # fmt: skip
def test_welsh_counts_any_number_of_one_thing_which_the_number_mutates(text: str, unit: str | None) -> None:
    assert unit_said(text) == unit


def test_welsh_days_and_minutes_head_columns_of_time_as_english_ones_do() -> None:
    headings = ("Diwrnodau gwirfoddoli", "Amser (dyddiau)", "Munudau gwirfoddoli", "Dyddiau agored")
    assert [time_of_heading(each) for each in headings] == [DAYS, DAYS, MINUTES, None]

import pytest

from tests.services.importing.books import codes, lines, planned


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


def test_words_now_and_then_before_what_was_done_group_the_rows_under_whatever_heading() -> None:
    made = planned("Frob|Activity|Q1 2024-25\nADVICE|Debt|1\n|Benefits|3\n|Money|2\nYOUTH|Club|1\n|Trips|1")
    assert [column.field for column in made.tables[0].columns] == ["section", "text", "quantity"]
    assert [record.section for record in made.records] == ["ADVICE"] * 3 + ["YOUTH"] * 2


@pytest.mark.parametrize("headings", ["Service|Measure", "Project|Activity", "Outcome|Measure"])
def test_a_column_of_sections_alone_is_no_column_of_what_was_done(headings: str) -> None:
    made = planned(f"{headings}|Q1 2024-25\nADVICE\n|Debt|1\n|Benefits|3\nYOUTH\n|Club|1")
    assert [(record.text, record.section, record.status) for record in made.records] == [
        ("Debt", "ADVICE", "new"),
        ("Benefits", "ADVICE", "new"),
        ("Club", "YOUTH", "new"),
    ]


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


@pytest.mark.parametrize("heading", ["From", "O", "From:", "Where from?"])
@pytest.mark.parametrize(
    "more", ["Amount|Fund\n{}|£41.15|General\n{}|£15|Restricted", "Food (kg)|Note\n{}|41.5|\n{}|12|bread"]
)
def test_from_says_who_gave_it(heading: str, more: str) -> None:
    first, second, third = more.split("\n")
    made = planned(f"Date|{heading}|{first}\n13/04/2024|{second}\n19/07/2024|{third}".format("Tin", "Council grant"))
    assert [(record.text, record.place) for record in made.records] == [("Tin", None), ("Council grant", None)]


def test_from_is_a_place_of_a_journey_or_a_walk() -> None:
    walk = planned("Date|Walk|From|Walkers\n2024-05-07|Lake|Bala station|12\n2024-05-08|Wood|Corwen|8")
    assert [(record.text, record.place) for record in walk.records] == [("Lake", "Bala station"), ("Wood", "Corwen")]
    trips = planned("Date|From|To|Miles\n2024-05-07|Bala|Hospital|12\n2024-05-08|Corwen|Centre|8")
    assert [record.place for record in trips.records] == ["Bala", "Corwen"]


def test_who_was_paid_is_what_a_row_of_money_is_about() -> None:
    made = planned("Date|To|Amount\n2024-05-07|Hill Tools|9\n2024-05-08|Solder Direct|3.60")
    assert [(record.text, record.amount_pence) for record in made.records] == [
        ("Hill Tools", 900),
        ("Solder Direct", 360),
    ]


@pytest.mark.parametrize("heading", ["Measure", "Metric", "Mesur", "KPI type"])
def test_units_beside_the_words_for_what_was_done_are_units_whatever_their_heading(heading: str) -> None:
    made = planned(
        f"Contract 2024/25\n\nCommitment|{heading}|Target|Actual\nLocal jobs|FTE|4|3.5\nLocal spend|£|60,000|41,204.10"
    )
    assert lines(made) == [
        "4 C | Local jobs | 2024-25 | 4 fte | target",
        "4 D | Local jobs | 2024-25 | 3.5 fte",
        "5 C | Local spend | 2024-25 | 6000000p | target",
        "5 D | Local spend | 2024-25 | 4120410p",
    ]


def test_words_alone_under_performance_say_what_was_done_where_there_is_no_target() -> None:
    made = planned("Date|Performance|Audience\n2024-05-13|Macbeth|40\n2024-05-14|Hamlet|32")
    assert [record.text for record in made.records] == ["Macbeth", "Hamlet"]
    made = planned("Date|Activity|Done|Hours\n2024-05-13|Weeding|yes|3\n2024-05-14|Digging|no|2")
    assert [(record.text, record.section) for record in made.records] == [("Weeding", None), ("Digging", None)]
    made = planned("2024/25\nMeasure|Target|Performance\nMeals served|40|on track\nBags filled|30|late")
    assert [record.text for record in made.records if record.kind == "target"] == ["Meals served", "Bags filled"]


def test_where_a_figure_comes_from_is_no_place() -> None:
    made = planned("Return 2023-24\n\nWhat we count|Figure|Where from\nVolunteers|24|rota\nHours given|40|day book")
    assert [(record.place, record.notes) for record in made.records] == [(None, "rota"), (None, "day book")]


@pytest.mark.parametrize(
    ("headings", "words"),
    [
        ("Activity|Output", "Meals served;Volunteer hours;Walks"),
        ("Gweithgaredd|Allbwn", "Prydau bwyd i blant;Oriau gwirfoddoli;Teithiau cerdded"),
        ("Group|Counting", "Volunteers;Hours given;Walks"),
    ],
)
def test_a_column_of_measures_says_what_was_counted_and_the_one_before_it_of_what(headings: str, words: str) -> None:
    first, second, third = words.split(";")
    made = planned(f"2024-25\n\n{headings}|Number\nLunch|{first}|80\nLunch|{second}|16\nWalk|{third}|4")
    assert [(record.text, record.section) for record in made.records] == [
        (first, "Lunch"),
        (second, "Lunch"),
        (third, "Walk"),
    ]


def test_a_description_in_a_log_is_no_measure() -> None:
    made = planned(
        "Date|Activity|Description|Number\n13/05/2024|Lunch|Volunteers cooked|12\n14/05/2024|Walk|Meals on wheels|9"
    )
    assert [record.text for record in made.records] == ["Lunch", "Walk"]


@pytest.mark.parametrize("corner", ["Month", "Date", "Mis"])
def test_the_corner_may_name_what_goes_across(corner: str) -> None:
    made = planned(f"2024-25\n\n{corner}|April|May|June\nMeals served|12|9|7\nVolunteer hours|2|1.5|3")
    assert lines(made)[0] == "4 B | Meals served | 2024-M04 | 12 meals"
    assert lines(made)[3] == "5 B | Volunteer hours | 2024-M04 | 2 hours"


@pytest.mark.parametrize("heading", ["Issues", "Anything to report", "Beth ddywedwyd"])
def test_a_column_of_remarks_goes_with_the_notes_whatever_its_heading(heading: str) -> None:
    log = f"2024-25\nDate|Session|Hours|{heading}\n2024-05-01|A|2|new kettle arrived\n2024-05-02|B|3|bought tea"
    assert [record.notes for record in planned(log).records] == ["new kettle arrived", "bought tea"]


def test_a_column_of_kinds_or_of_persons_is_no_note() -> None:
    for said in (("Hand sewing", "Hand sewing", "Hand sewing"), ("Ann Jones", "Bob", "Mrs Rees")):
        rows = "\n".join(f"2024-05-0{day}|Club|{day}|{word}" for day, word in enumerate(said, 1))
        assert not any(record.notes for record in planned(f"2024-25\nDate|Session|Hours|Wibble\n{rows}").records)


@pytest.mark.parametrize("heading", ["Name", "Who", "Enw"])
def test_names_of_firms_beside_money_spent_say_who_was_paid_and_names_of_persons_do_not(heading: str) -> None:
    spent = f"2024-25\nDate|{heading}|Paid out £\n2024-05-01|{{}}|10\n2024-05-02|{{}}|20\n2024-05-03|Bakery|30"
    firms = planned(spent.format("PA Hire", "Cwm Print Ltd"))
    assert [record.text for record in firms.records] == ["PA Hire", "Cwm Print Ltd", "Bakery"]
    persons = planned(spent.format("Jane Hall", "Ann Farm"))
    assert "personal-data" in [question.code for question in persons.questions]


@pytest.mark.parametrize("heading", ["Aim", "Goal", "Plan"])
def test_words_under_aim_in_a_log_go_with_the_notes_and_are_no_targets(heading: str) -> None:
    made = planned(f"Date|Activity|{heading}|People\n2024-05-01|Walk|get fit|8\n2024-05-02|Cook|learn soup|9")
    assert [(record.text, record.people, record.notes) for record in made.records] == [
        ("Walk", 8, "get fit"),
        ("Cook", 9, "learn soup"),
    ]


@pytest.mark.parametrize(("first", "heading"), [("Opening", "Duty"), ("Agor", "Dyletswydd"), ("Opening", "Role")])
def test_initials_are_of_those_on_duty_and_not_what_was_done(first: str, heading: str) -> None:
    rows = enumerate(("JR", "JR/PM", "PM", "EL", "PM"), 1)
    body = "\n".join(f"2024-05-0{at}|Open day|{40 + at}|{who}" for at, who in rows)
    made = planned(f"Date|{first}|Visitors|{heading}\n{body}")
    assert {record.text for record in made.records} == {"Open day"}
    assert codes(made) == ["personal-data"]


def test_subjects_in_capitals_may_be_all_that_a_row_says() -> None:
    made = planned(
        "Date|Centre|Visitors|Session\n2024-05-01|Barry|4|IT\n2024-05-02|Cardiff|5|PE\n2024-05-03|Barry|6|ICT"
    )
    assert [record.text for record in made.records] == ["IT", "PE", "ICT"]


@pytest.mark.parametrize("heading", ["Team", "Department", "Contract"])
def test_a_kind_that_stands_now_and_then_before_the_measures_of_a_return_groups_them(heading: str) -> None:
    filled = (
        f"{heading}|Measure|Q1 2024/25|Q2 2024/25\n{{}}|Calls|4|5\n{{}}|Visits|6|7\n{{}}|Letters|2|3\n{{}}|Talks|8|9"
    )
    made = planned(filled.format("Advice", "", "Energy", ""))
    assert [record.section for record in made.records[::2]] == ["Advice", "Advice", "Energy", "Energy"]
    assert codes(made) == []
    assert codes(planned(filled.format("Green", "Amber", "Green", "Green"))) == ["column-left-out"]
    assert codes(planned(filled.format("Late", "", "Late", ""))) == ["column-left-out"]


@pytest.mark.parametrize("said", ["Percentage", "%", "Canran", "Per cent"])
def test_a_column_that_says_per_cent_in_every_row_is_the_unit(said: str) -> None:
    made = planned(f"Area|Period|Indicator|Measure|Unit|Value\nPyle|2023/24|In work|{said}|Persons|6.1")
    assert lines(made) == ["2 | In work | 2023-24 | 6.1 percent"]
    assert codes(made) == ["column-left-out"]


def test_words_with_a_sign_for_per_cent_in_them_are_no_unit() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2\n% satisfied|85|90")
    assert [record.text for record in made.records] == ["% satisfied", "% satisfied"]


def test_answers_with_a_letter_never_say_what_was_done() -> None:
    made = planned("Date|Member|Fee paid|Hours\n2024-05-13|AB|Y|2\n2024-05-14|CD|N|3")
    assert [record.text for record in made.records] == ["Hours", "Hours"]


def test_names_of_givers_beside_other_words_are_personal() -> None:
    made = planned("Date|Donor|Initiative|Amount (£)\n2024-05-13|Ann Dee|Roof|20\n2024-05-14|Bob Ess|Organ|30")
    assert codes(made) == ["personal-data"]


def test_a_shop_is_a_place_beside_what_was_done_there_and_no_money() -> None:
    made = planned("Date|What|Shop|Hours\n2024-05-01|Sorting|Barry|3\n2024-05-02|Till|Cardiff|4")
    assert [(record.text, record.place) for record in made.records] == [("Sorting", "Barry"), ("Till", "Cardiff")]


@pytest.mark.parametrize(
    ("headings", "rows", "said"),
    [
        ("Funding|2023/24|2024/25", "Gifts|4000|5000\nRaffles|350|420", ["Gifts", "Raffles"]),
        ("Team|Q1 24/25|Q2 24/25", "Advice|40|50\nYouth|35|42", ["Advice", "Youth"]),
        ("Contract|Manager|Ebr 24|Mai 24", "Clwb cinio|Ann Jones|4|5\nTaith|Bob Price|3|4", ["Clwb cinio", "Taith"]),
    ],
)
def test_the_only_words_before_periods_say_what_was_counted_whatever_their_heading(
    headings: str, rows: str, said: list[str]
) -> None:
    made = planned(f"{headings}\n{rows}")
    assert list(dict.fromkeys(record.text for record in made.records)) == said


def test_persons_are_not_made_to_say_what_was_counted() -> None:
    made = planned("Client|Apr 24|May 24\nAnn Jones|3|4\nBob Price|5|6")
    assert {record.text for record in made.records} == {"Sheet1"}


@pytest.mark.parametrize(
    "headings", ["Organisation|Venue|Date|Name|Attendees", "Sefydliad|Lleoliad|Dyddiad|Enw|Nifer a ddaeth"]
)
def test_the_charity_that_stands_in_every_row_does_not_say_what_was_done(headings: str) -> None:
    rows = "Our Trust|Pyle|2024-01-12|Rhyme Time|11\nOur Trust|Pyle|2024-01-17|Reading Group|8\n"
    made = planned(f"{headings}\n{rows}Our Trust|Borth|2024-01-19|Coffee Morning|9")
    assert "Our Trust" not in {record.text for record in made.records}
    (question,) = (each for each in made.questions if each.problem.code == "personal-data")
    assert "It says what was done" in question.choices


def test_the_kind_of_thing_says_more_than_the_council_of_every_row() -> None:
    rows = "".join(
        f"Pyle Town Council|2024-01-{day}|{kind}|3\n" for day, kind in ((20, "Fair"), (21, "Walk"), (22, "Fair"))
    )
    made = planned(f"Council|Date|Type|People\n{rows}")
    assert [record.text for record in made.records] == ["Fair", "Walk", "Fair"]


def test_a_column_that_parts_the_one_before_it_says_what_was_counted_and_has_its_totals() -> None:
    made = planned(
        "Metric|Sub-metric|Period|Amount (£)\nspending|gifts|2023/24|400\nspending|staff|2023/24|300\n"
        "spending|total|2023/24|700\nincome|raffle|2023/24|900\nincome|total|2023/24|900"
    )
    assert [(record.section, record.text) for record in made.records] == [
        ("spending", "gifts"), ("spending", "staff"), ("income", "raffle"),
    ]  # fmt: skip
    assert [check.agrees for check in made.checks] == [True, True]


@pytest.mark.parametrize("sign", ["NA", "n/a", "-"])
def test_a_column_without_a_word_in_it_says_nothing_of_what_was_done(sign: str) -> None:
    rows = "".join(f"2024-01-{day}|{sign}|{fund}|20\n" for day, fund in ((20, "Roof"), (21, "Roof"), (22, "Organ")))
    made = planned(f"Date|Initiative|Fund|Amount (£)\n{rows}")
    assert [record.text for record in made.records] == ["Roof", "Roof", "Organ"]


@pytest.mark.parametrize("heading", ["variable", "Metric", "Newidyn"])
def test_what_names_the_measure_beside_a_value_says_what_was_counted(heading: str) -> None:
    rows = "Yarn|Booked online|2167|2025-01-01\nYarn|Came along|1956|2025-01-01\nWalls|Came along|391|2025-01-01"
    made = planned(f"project_name|{heading}|value|date\n{rows}")
    assert [(record.text, record.section) for record in made.records] == [
        ("Booked online", "Yarn"),
        ("Came along", "Yarn"),
        ("Came along", "Walls"),
    ]


def test_what_a_survey_asks_of_oneself_names_nobody_though_it_speaks_of_people() -> None:
    survey = "2024-25\n{}|Percentage\n1. Strongly agree|37.3\n2. Agree|35.17\n{}|27.53"
    made = planned(survey.format("It helped me to feel connected to people", "Don't know"))
    assert [record.text for record in made.records] == ["1. Strongly agree", "2. Agree", "Don't know"]
    assert not made.questions
    named = planned(survey.format("I was helped by these people", "Ann Jones"))
    assert "Ann Jones" not in [record.text for record in named.records]


def test_the_column_whose_parts_another_names_is_the_section() -> None:
    table = "2024-25\nSource|Sub-source|Small|Large\nPeople|Donations|1|18\nPeople|Legacies|3|4\nLottery||2|34"
    found = [(record.section, record.text) for record in planned(table).records[2:]]
    assert found == [
        ("People", "Legacies: Small"),
        ("People", "Legacies: Large"),
        ("Lottery", "Small"),
        ("Lottery", "Large"),
    ]


def test_remarks_after_the_periods_are_notes_whatever_stands_over_them() -> None:
    rows = "Meals|18|21|39|same faces each time\nBags|4|5|9|within ten miles\nTrips|1|2|3|"
    made = planned(f"2024-25\nMeasure|Q1|Q2|Year figure|How we know\n{rows}")
    assert {record.notes for record in made.records} == {"same faces each time", "within ten miles", None}
    assert {record.col for record in made.records} == {"B", "C"}
    assert not made.questions

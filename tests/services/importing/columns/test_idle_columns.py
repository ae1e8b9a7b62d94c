"""Numbers that count nothing are left out, or asked about, and never added up."""

import pytest

from tests.services.importing.books import codes, lines, planned


def tags(text: str) -> dict[str, str]:
    columns = planned(text).tables[0].columns
    return {column.heading: column.tag if column.field == "ignore" else column.field for column in columns}


@pytest.mark.parametrize(
    ("heading", "values", "expected"),
    [
        ("Teas", "30 28 31", "quantity"),
        ("Batch", "8000123 8000124 8000129", "numbers"),
        ("Founded", "1998 2004 2011", "category"),
        ("Opened", "1998 2004 2011", "numbers"),
        ("Ring", "01443555012 01443555013 01443555014", "personal"),
        ("Books lent", "30 28 31", "quantity"),
        ("Year", "5 9 5", "category"),
        ("School year", "Reception 5 9", "category"),
        ("Paid", "Y N Y", "category"),
        ("Paid", "12/05/2024 13/05/2024 14/05/2024", "category"),
        ("Registered", "2024-05-12 2024-05-13 2024-05-14", "category"),
        ("Cost", "BACS card cash", "unknown"),
        ("F/T", "3 2 1", "people"),
        ("Passed", "11 12 9", "quantity"),
        ("Passed", "Y Y N", "category"),
        ("F/T", "yes no yes", "category"),
    ],
)
def test_a_column_beside_people_is_judged_by_its_values(heading: str, values: str, expected: str) -> None:
    rows = "\n".join(f"{day}/05/2024|Club|12|{value}" for day, value in zip((13, 14, 15), values.split(), strict=True))
    assert tags(f"Date|Activity|People|{heading}\n{rows}")[heading] == expected


def test_row_numbers_are_no_count_whatever_else_is_counted() -> None:
    for counted in ("People|12|14|9", "Hours|2|3|4", "Cost (£)|2|3|4"):
        heading, *values = counted.split("|")
        rows = "\n".join(f"{n}|1{n}/05/2024|Club|{value}" for n, value in enumerate(values, 1))
        assert tags(f"No.|Date|Activity|{heading}\n{rows}")["No."] == "index"


def test_row_numbers_of_which_some_are_missing_are_row_numbers_still() -> None:
    assert (
        tags("No.|Date|Activity|Hours\n1|13/05/2024|Club|2\n2|14/05/2024|Club|3\n5|15/05/2024|Club|2")["No."] == "index"
    )


def test_unexplained_numbers_are_counted_and_asked_about() -> None:
    text = "Date|Activity|People|Teas\n13/05/2024|Club|12|30\n14/05/2024|Club|14|28"
    made = planned(text)
    assert codes(made) == ["numbers-counted"]
    assert lines(made)[0] == "2 | Club | 2024-05-13 | 30 count, 12 people"
    key = made.questions[0].key
    left = planned(text, answers={key: "Leave it out"})
    assert lines(left)[0] == "2 | Club | 2024-05-13 | 12 people"
    assert left.records[0].left_out == (("Teas", "30"),)
    assert planned(text, answers={key: "Keep it with the notes"}).records[0].notes == "Teas: 30"
    assert planned(text, answers={key: "A number of people"}).tables[0].one("quantity") is None


def test_numbers_that_look_like_names_of_things_are_left_out_until_somebody_says_what_they_count() -> None:
    text = "Date|Activity|People|Batch\n13/05/2024|Club|12|8000123\n14/05/2024|Club|14|8000129"
    made = planned(text)
    assert codes(made) == ["numbers-unexplained"]
    assert lines(made)[0] == "2 | Club | 2024-05-13 | 12 people"
    assert made.records[0].left_out == (("Batch", "8000123"),)
    counted = planned(text, answers={made.questions[0].key: "A plain number"})
    assert lines(counted)[0] == "2 | Club | 2024-05-13 | 8000123 count, 12 people"


def test_those_who_completed_are_people_beside_those_who_enrolled() -> None:
    assert tags("Course|Date|Enrolled|Completed\nCPR|13/05/2024|8|7\nFire|14/05/2024|9|9")["Completed"] == "people"


def test_the_only_numbers_of_a_sheet_are_what_was_counted() -> None:
    made = planned("Date|Activity|Teas\n13/05/2024|Club|30\n14/05/2024|Club|28")
    assert [record.quantity for record in made.records] == [30, 28]


def test_headings_of_numbers_are_what_was_counted_where_no_column_says_it() -> None:
    made = planned("Date|Teas|Hours\n13/05/2024|30|2\n14/05/2024|28|3")
    assert lines(made)[:2] == ["2 B | Teas | 2024-05-13 | 30 count", "2 C | Hours | 2024-05-13 | 2 hours"]


def test_weeks_by_number_say_when_it_was_where_no_column_has_dates() -> None:
    made = planned("Week|Activity|Hours\n1|Club|2\n2|Club|3\n35|Club|2")
    assert codes(made) == ["week-one-unknown"]
    dated = planned("Week no.|Date|Activity|Hours\n3|13/05/2024|Club|2\n3|14/05/2024|Club|3")
    assert lines(dated)[0] == "2 | Club | 2024-05-13 | 2 hours"


def test_other_beside_two_groups_is_the_people_who_are_in_neither() -> None:
    assert tags("Date|Session|Male|Female|Other\n13/05/2024|Club|8|9|1\n14/05/2024|Club|7|9|0")["Other"] == "people"


def test_large_numbers_under_team_are_people_and_small_ones_may_number_the_teams() -> None:
    log = "Date|Activity|Team|Hours\n2024-05-01|Search|{}|3\n2024-05-08|Rescue|5|4\n2024-05-15|Recovery|{}|1"
    assert [record.people for record in planned(log.format(14, 17)).records] == [14, 5, 17]
    assert [record.people for record in planned(log.format(2, 3)).records] == [None, None, None]
    assert "column-left-out" in codes(planned(log.format(2, 3)))


@pytest.mark.parametrize("heading", ["Invoice", "Voucher", "PO", "Docket", "Taleb"])
def test_a_document_beside_money_of_its_own_column_is_numbered_and_not_counted(heading: str) -> None:
    made = planned(
        f"Date|{heading}|Supplier|Amount\n18/04/2023|1021|Hill Tools|£64\n30/06/2023|INV-80|Solder|£18.20\n"
        "11/12/2023|8|Mrs Bowen|22.5"
    )
    assert [line.split(" | ")[3:] for line in lines(made)] == [["6400p"], ["1820p"], ["2250p"]]
    assert "column-left-out" in codes(made)


def test_a_document_that_holds_the_only_money_is_money() -> None:
    made = planned("Date|Supplier|Invoice\n2024-05-07|Evans|£9.00\n2024-05-08|Jones|£3.60")
    assert [record.amount_pence for record in made.records] == [900, 360]


def test_of_which_counts_some_of_the_column_before_it() -> None:
    made = planned(
        "Date|Session|Attended|Of whom new|Hours|Of which travel\n2024-05-07|Swim|30|8|3|1\n2024-05-08|Walk|20|5|2|0.5"
    )
    assert lines(made)[:4] == [
        "2 C | Swim | 2024-05-07 | 30 attendances",
        "2 D | Swim: Of whom new | 2024-05-07 | 8 people",
        "2 E | Swim: Hours | 2024-05-07 | 3 hours",
        "2 F | Swim: Of which travel | 2024-05-07 | 1 hours",
    ]


def test_those_who_had_booked_are_not_those_who_came() -> None:
    made = planned("Date|Course|Booked|Attended\n2024-05-07|First aid|12|10\n2024-05-21|Food|11|9")
    assert lines(made)[:2] == [
        "2 C | First aid: Booked | 2024-05-07 | 12 people",
        "2 D | First aid | 2024-05-07 | 10 attendances",
    ]


@pytest.mark.parametrize("heading", ["Hub", "Hall", "Town", "Neuadd"])
def test_numbers_under_a_place_beside_another_site_are_counted(heading: str) -> None:
    made = planned(f"Meals served 2023-24\n\nMonth|{heading}|Shop\nApril|40|22\nMay|44|20")
    assert lines(made) == [
        f"4 B | {heading} | 2023-M04 | 40 meals",
        "4 C | Shop | 2023-M04 | 22 meals",
        f"5 B | {heading} | 2023-M05 | 44 meals",
        "5 C | Shop | 2023-M05 | 20 meals",
    ]


def test_the_number_of_a_room_beside_what_is_counted_is_left_out() -> None:
    made = planned("Log 2023-24\n\nDate|Room|Attendance\n13/04/23|1|22\n20/04/23|2|20")
    assert [record.col for record in made.records] == ["C", "C"]
    assert "column-left-out" in codes(made)


def test_the_numbers_before_a_list_of_names_count_nothing() -> None:
    assert tags("No|Surname|Joined\n1|Pugh|01/02/19\n2|Rees|03/04/20")["No"] == "index"


@pytest.mark.parametrize("headings", ["Yes|No", "Y|N", "Ie/Yes|Na/No", "Yes|No|Don't know"])
def test_no_beside_yes_is_an_answer_and_no_number(headings: str) -> None:
    many = headings.count("|") + 1
    made = planned(f"Survey 2024-25\n\nQuestion|{headings}\nBetter{'|40' * many}\nFriends{'|45' * many}")
    assert len(made.records) == 2 * many
    assert [record.text for record in made.records][1] == f"Better: {headings.split('|')[1]}"


@pytest.mark.parametrize("heading", ["Route", "Van", "Unit", "Group", "Gwely"])
def test_a_number_under_a_word_for_one_thing_before_what_was_done_is_left_out_and_asked_about(heading: str) -> None:
    made = planned(f"Date|{heading}|Activity|People\n13/04/24|1|Lunch|22\n20/04/24|2|Walk|20\n27/04/24|1|Lunch|20")
    assert [record.col for record in made.records] == [None] * 3
    assert codes(made) == ["numbers-unexplained"]


@pytest.mark.parametrize("headings", ["Activity|Tea", "Teas|Activity"])
def test_what_may_be_a_count_is_brought_in_and_asked_about(headings: str) -> None:
    lunch, walk = ("Lunch|11", "Walk|13") if headings.startswith("Act") else ("11|Lunch", "13|Walk")
    made = planned(f"Date|{headings}|People\n13/04/24|{lunch}|22\n20/04/24|{walk}|20")
    assert sum(record.quantity is not None for record in made.records) == 2
    assert "numbers-counted" in codes(made)


@pytest.mark.parametrize("heading", ["Logged", "Received", "Delivered", "Derbyniwyd"])
def test_dates_under_a_word_for_something_done_are_dates_though_one_of_them_is_impossible(heading: str) -> None:
    made = planned(f"{heading}|Activity|Hours\n03/06/24|Call|1\n14/06/24|Visit|1\n31/11/24|Desk|2\nTotal||4")
    assert lines(made)[0] == "2 | Call | 2024-06-03 | 1 hours"
    assert len(made.records) == 3
    assert codes(made) == ["date-impossible"]


@pytest.mark.parametrize(
    "text",
    [
        "Date|Received|Activity|Hours\n03/06/24|14/06/24|Call|1\n04/06/24|15/06/24|Visit|1",
        "Activity|Target|Hours\nCall|14/06/24|1\nVisit|15/06/24|1",
    ],
)
def test_such_dates_beside_the_date_or_of_a_target_are_left_out(text: str) -> None:
    made = planned(f"Work done 2024-25\n{text}")
    assert {column.field for column in made.tables[0].columns if column.number == 2} == {"ignore"}


@pytest.mark.parametrize("group", ["Payment", "Invoice", "Our ref", "Anfoneb"])
def test_numbers_under_a_word_for_a_paper_number_the_rows(group: str) -> None:
    rows = "|".join(["1", "2024-02-12", "Evans", "10"]) + "\n2|2024-02-13|Rees|20\n3|2024-02-14|Huws|30"
    made = planned(f"2023-24\n{group}||Supplier|Money\nNo.|Date|Supplier name|Paid out £\n{rows}")
    assert [(record.people, record.amount_pence) for record in made.records] == [
        (None, 1000),
        (None, 2000),
        (None, 3000),
    ]


@pytest.mark.parametrize("heading", ["Makers", "Gwneuthurwyr", "Bell ringers"])
def test_those_who_do_something_are_people_in_a_log_and_asked_about(heading: str) -> None:
    made = planned(f"2024-25\nDate|Session|Hours|{heading}\n2024-05-01|Mending|2|8\n2024-05-02|Quilts|3|9")
    assert [record.people for record in made.records] == [8, 9]
    assert "number-of-what" in [question.code for question in made.questions]


def test_staff_cost_centres_are_no_people() -> None:
    made = planned("2024-25\nDate|Session|Hours|Staff cost centre\n2024-05-01|Lunch|4|4010\n2024-05-02|Lunch|5|4020")
    assert not any(record.people for record in made.records)


def test_what_was_received_and_then_accepted_is_no_money() -> None:
    log = "Date|Referrer|Received|{}\n2024-05-01|GP|{}|2\n2024-05-02|Council|6|3"
    assert not list(planned(log.format("Accepted", 4)).tables[0].of("amount"))
    assert [column.heading for column in planned(log.format("Accepted", "£4")).tables[0].of("amount")] == ["Received"]
    assert [column.heading for column in planned(log.format("Donated", 4)).tables[0].of("amount")] == ["Received"]


def test_ones_and_noughts_under_a_question_are_no_pounds() -> None:
    made = planned("Date|Activity|People|Paid?\n2024-05-01|Walk|4|1\n2024-05-02|Swim|5|0")
    assert [record.amount_pence for record in made.records] == [None, None]


def test_ones_and_noughts_that_answer_a_question_are_left_out_and_asked_about() -> None:
    made = planned("Date|Place fed|Referral required|Parcels\n2024-05-13|Pyle|1|4\n2024-05-14|Neath|0|6")
    assert codes(made) == ["numbers-unexplained"]
    goals = planned("Date|Match|Goals|Players\n2024-05-13|Reds|1|4\n2024-05-14|Blues|0|6")
    assert codes(goals) == ["numbers-counted"]


def test_whether_somebody_came_is_not_counted_beside_how_many_did() -> None:
    made = planned("Date|Event|Number attending|Mayor attended\n2024-05-13|Fair|200|Yes\n2024-05-14|Talk|30|No")
    assert lines(made) == ["2 | Fair | 2024-05-13 | 200 people", "3 | Talk | 2024-05-14 | 30 people"]
    assert codes(made) == ["column-left-out"]


@pytest.mark.parametrize("heading", ["Team", "Tîm"])
def test_initials_under_team_are_those_of_persons(heading: str) -> None:
    log = f"Date|Activity|{heading}|People\n2024-05-01|Walk|{{}}|3\n2024-05-08|Talk|{{}}|4\n2024-05-15|Tea|{{}}|5"
    assert codes(planned(log.format("JR", "JR/PM", "PM"))) == ["personal-data"]
    assert codes(planned(log.format("Youth", "Arts", "Youth"))) == ["column-left-out"]


@pytest.mark.parametrize("heading", ["Signed by", "Authorised", "Llofnodwyd gan"])
def test_initials_of_those_who_signed_are_personal_and_answers_are_not(heading: str) -> None:
    log = f"Date|Item|Cost|{heading}\n2024-05-01|Loppers|£3|{{}}\n2024-05-08|Shears|£4|{{}}\n2024-05-15|Twine|£5|{{}}"
    assert codes(planned(log.format("EP", "EP", "RM/EP"))) == ["personal-data"]
    assert "personal-data" not in codes(planned(log.format("YES", "NO", "YES")))


@pytest.mark.parametrize("heading", ["Seen", "Helped", "Cefnogwyd"])
@pytest.mark.parametrize(
    "log",
    [
        "{}|Date|Matter|Gained\n5|2024-05-01|Debt|£5\n8|2024-05-08|Tax|£7",
        "Date|Matter|{}|Gained\n2024-05-01|Debt|5|£5\n2024-05-08|Tax|8|£7",
    ],
)
def test_what_is_done_to_people_counts_them_and_somebody_is_asked(heading: str, log: str) -> None:
    made = planned(log.format(heading))
    assert [record.people for record in made.records] == [5, 8]
    assert codes(made) == ["number-of-what"]


def test_what_is_done_to_things_before_what_was_done_is_counted_too() -> None:
    log = "Planted|Date|Place|Hours\n5|2024-05-01|Pyle|2\n8|2024-05-08|Neath|3\n4|2024-05-15|Pyle|2"
    assert tags(log)["Planted"] == "quantity"


@pytest.mark.parametrize("heading", ["Presenter", "DJ", "Walk leader", "Cyflwynydd"])
def test_those_who_do_something_are_no_section(heading: str) -> None:
    days = [f"{name}|{day}/05/2024|Request round|3" for day, name in enumerate(("Bethan", "Ken", "Mo") * 4, 10)]
    made = planned("\n".join([f"{heading}|Date|Activity|People", *days]))
    assert codes(made) == ["personal-data"]
    assert not any(record.section for record in made.records)


def test_what_no_person_is_called_may_be_a_section_under_a_word_for_one_who_does() -> None:
    days = [f"{name}|{day}/05/2024|Round|3" for day, name in enumerate(("Pontypridd group", "Bryn school") * 4, 10)]
    made = planned("\n".join(["Walker|Date|Activity|People", *days]))
    assert {record.section for record in made.records} == {"Pontypridd group", "Bryn school"}

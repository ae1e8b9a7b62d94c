import pytest

from tests.services.importing.books import codes, lines, planned, sheet

LOG = "Date|Activity|{}|Hours\n13/04/24|Desk|12|2"


def test_people_under_other_words_on_another_sheet_are_asked_about() -> None:
    made_of = (sheet(LOG.format("Young people"), "Apr"), sheet(LOG.format("YP"), "May"))
    made = planned(*made_of)
    question = next(each for each in made.questions if each.code == "headings-differ")
    assert question.message.startswith("Column C of “May”: is “YP” the same as “Young people” on another sheet?")
    other = planned(*made_of, answers={question.key: "Something else"})
    assert [record.people_heading for record in other.records] == ["", "Desk: YP"]


def test_words_that_plainly_mean_other_people_are_not_asked_about() -> None:
    made = planned(sheet(LOG.format("Volunteers"), "Apr"), sheet(LOG.format("Attendance"), "May"))
    assert "headings-differ" not in codes(made)


def test_hidden_sheets_and_columns_are_left_out_unless_somebody_wants_them() -> None:
    hidden = sheet(LOG.format("People"), "Old", hidden=True)
    made = planned(sheet(LOG.format("People"), "Now", hidden_columns=frozenset({4})), hidden)
    assert lines(made) == ["2 | Desk | 2024-04-13 | 12 people"]
    assert codes(made) == ["hidden-columns", "hidden-sheet"]
    answers = {question.key: "Bring it in" for question in made.questions}
    both = planned(sheet(LOG.format("People"), "Now", hidden_columns=frozenset({4})), hidden, answers=answers)
    assert lines(both) == ["2 | Desk | 2024-04-13 | 2 hours, 12 people"] * 2


def test_a_sheet_that_adds_up_the_others_is_left_out_and_asked_about() -> None:
    made = planned(sheet(LOG.format("People"), "Log"), sheet("2024-25\nActivity|Total hours\nDesk|2", "Summary"))
    assert [(skip.sheet, skip.row, skip.reason) for skip in made.skipped if skip.row == "all"] == [
        ("Summary", "all", "total")
    ]
    assert "summary-sheet" in codes(made)


def test_a_bare_number_beside_hours_is_taken_as_people_and_asked_about() -> None:
    made = planned(LOG.format("Nifer"))
    assert lines(made) == ["2 | Desk | 2024-04-13 | 2 hours, 12 people"]
    key = next(question.key for question in made.questions if question.code == "number-of-what")
    other = planned(LOG.format("Nifer"), answers={key: "Something else"})
    assert lines(other) == ["2 C | Desk | 2024-04-13 | 12 count", "2 D | Desk | 2024-04-13 | 2 hours"]


def test_gross_may_be_wanted_instead_of_net() -> None:
    text = "Date|Supplier|Net £|VAT £|Gross £\n13/04/24|Evans|£10|£2|£12"
    made = planned(text)
    assert made.records[0].amount_pence == 1000
    gross = planned(text, answers={made.questions[0].key: "Gross £ instead"})
    assert gross.records[0].amount_pence == 1200


def test_the_running_total_may_be_brought_in_instead_of_the_number_of_the_quarter() -> None:
    text = "Return Q2 2024-25\nMeasure|This quarter|Cumulative to date\nMeals|10|40"
    made = planned(text)
    assert lines(made) == ["3 B | Meals | 2024-25-Q2 | 10 meals"]
    (question,) = made.questions
    assert question.choices == ("Only This quarter", "Cumulative to date instead")
    other = planned(text, answers={question.key: question.choices[1]})
    assert [(record.col, str(record.quantity), record.status) for record in other.records] == [("C", "40", "held")]


def test_hours_that_say_that_they_are_of_all_are_not_asked_about() -> None:
    for heading in (
        "Total hours",
        "Volunteer hours (all together)",
        "Hours (all volunteers together)",
        "Hours total",
        "Cyfanswm oriau",
    ):
        assert codes(planned(f"Date|Activity|People|{heading}\n13/04/24|Desk|12|24")) == []


def test_hours_under_like_words_on_several_sheets_are_one_matter() -> None:
    sheets = [sheet(f"Date|Activity|People|{heading}\n13/0{at}/24|Desk|12|2", f"S{at}")
              for at, heading in enumerate(("Hours", "No. of hrs", "Time (hours)"), 1)]  # fmt: skip
    assert codes(planned(*sheets)) == ["hours-each-or-all"]


def test_how_long_the_sessions_were_is_one_matter_under_whatever_heading_but_not_for_volunteers_too() -> None:
    heads = ("Carers|Duration (hrs)", "Carers|Hrs", "Carers|Session length (hrs)", "Carers|Hyd (oriau)")
    sheets = [sheet(f"Date|Activity|{each}\n13/0{at}/24|Desk|12|2", f"S{at}") for at, each in enumerate(heads, 1)]
    assert codes(planned(*sheets)) == ["hours-each-or-all"]
    volunteers = sheet("Date|Activity|Volunteers|Hours\n13/05/24|Desk|12|2", "S5")
    assert codes(planned(*sheets, volunteers)) == ["hours-each-or-all"] * 2


def test_guests_need_not_be_visitors() -> None:
    made = planned(sheet(LOG.format("Guests"), "Apr"), sheet(LOG.format("Visitors"), "May"))
    assert "headings-differ" in codes(made)
    same = planned(sheet(LOG.format("Volunteers"), "Apr"), sheet(LOG.format("Vols"), "May"))
    assert "headings-differ" not in codes(same)


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Carers", "Attendees", True),
        ("Attended", "Boxers", True),
        ("Carers", "YP", True),
        ("Gofalwyr", "Mynychwyr", True),
        ("People under 16", "People under 18", True),
        ("Carers", "No. of carers", False),
        ("Number of children", "Children:", False),
        ("Nifer o blant", "Plant", False),
        ("Passengers", "Passenger numbers", False),
        ("Nifer yr aelodau", "Aelodau", False),
        ("Carers", "Number", False),
    ],
)
def test_people_are_asked_about_wherever_two_words_name_them_and_not_for_how_many_of_them(
    first: str, second: str, asked: bool
) -> None:
    made = planned(sheet(LOG.format(first), "Apr"), sheet(LOG.format(second), "May"))
    assert ("headings-differ" in codes(made)) is asked


def test_the_same_two_words_for_people_are_asked_about_once() -> None:
    made_of = [
        sheet(LOG.format(heading), name)
        for name, heading in (("Apr", "Young people"), ("May", "YP"), ("June", "Young people"), ("July", "YP"))
    ]
    made = planned(*made_of)
    (question,) = (each for each in made.questions if each.code == "headings-differ")
    other = planned(*made_of, answers={question.key: "Something else"})
    assert [record.people_heading for record in other.records] == ["", "Desk: YP", "", "Desk: YP"]


@pytest.mark.parametrize("heading", ["Team hours (all)", "All hours", "Oriau (pawb)", "Hours - everyone"])
def test_hours_that_say_they_are_those_of_all_are_not_asked_about(heading: str) -> None:
    made = planned(f"Date|Activity|Volunteers|{heading}\n13/04/24|Desk|12|2\n20/04/24|Desk|10|3")
    assert "hours-each-or-all" not in codes(made)


@pytest.mark.parametrize("heading", ["Donor", "Donation from", "Rhoddwr", "Recipient name"])
def test_givers_who_may_be_people_are_kept_and_asked_about(heading: str) -> None:
    text = f"Date|{heading}|Amount (£)\n2024-05-13|Rob Gibbs|20\n2024-05-14|Mrs E Prys|35"
    made = planned(text)
    assert codes(made) == ["names-kept"]
    assert [record.text for record in made.records] == ["Rob Gibbs", "Mrs E Prys"]
    out = planned(text, answers={made.questions[0].key: "Leave it out"})
    assert [record.text for record in out.records] == ["Amount", "Amount"]
    assert codes(planned(text.replace("Rob Gibbs", "Pyle Bakery Ltd"))) == []


def test_hours_beside_marks_of_attendance_are_those_of_one_person() -> None:
    made = planned("Date|Session|Attended|Hours\n2024-05-13|Art|Yes|2\n2024-05-13|Choir|Yes|1")
    assert codes(made) == ["marks-counted"]


@pytest.mark.parametrize(
    ("heads", "asked", "each"),
    [
        ("Volunteers|Hours|Bags", True, ["72 hours", "32 hours"]),
        ("Gwirfoddolwyr|Oriau|Bagiau", True, ["72 hours", "32 hours"]),
        ("Members|Hours|Guests", True, ["180 hours", "88 hours"]),
        ("Volunteers|Volunteer hours|Bags", True, ["72 hours", "32 hours"]),
        ("Boys|Staff hours|Girls", False, []),
        ("Volunteers|Total hours|Bags", False, []),
    ],
)
def test_hours_of_those_who_came_are_asked_about_beside_other_counts_too(
    heads: str, asked: bool, each: list[str]
) -> None:
    text = f"Date|Task|{heads}\n13/04/24|Litter|6|12|9\n14/04/24|Path|4|8|7"
    made = planned(text)
    found = [question for question in made.questions if question.code == "hours-each-or-all"]
    assert bool(found) is asked
    assert [line.rpartition(" | ")[2] for line in lines(made) if "hours" in line] == ["12 hours", "8 hours"]
    if asked:
        answered = planned(text, answers={found[0].key: "For each person"})
        assert [line.rpartition(" | ")[2] for line in lines(answered) if "hours" in line] == each


@pytest.mark.parametrize(("heads", "hours"), [("Volunteers|Hours each|Bags", 12), ("Members|Hours each|Guests", 30)])
def test_hours_of_each_are_those_of_all_who_came_beside_other_counts_too(heads: str, hours: int) -> None:
    made = planned(f"Date|Task|{heads}\n13/04/24|Litter|6|2|9\n14/04/24|Path|5 or 6|2|7")
    found = [record for record in made.records if record.unit == "hours"]
    assert found[0].quantity == hours
    assert found[1].status == "held"

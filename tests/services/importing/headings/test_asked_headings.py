"""Questions that head the columns of a form's export are understood in many wordings."""

import pytest

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.asked_headings import read_asked
from tests.services.importing.books import codes, lines, planned


def asked(question: str) -> tuple[str, str, str | None] | None:
    found = read_asked(fold(question).strip(" .:;*?-"))
    return (found.field, found.tag, found.unit) if found else None


@pytest.mark.parametrize(
    ("field", "questions"),
    [
        (
            "date",
            "When did the activity take place?|On what date did it take place?|What date?|Which day was it held on?|"
            "Date of your event|When was it?|Pryd oedd y gweithgaredd?|Please enter the date the session was held|"
            "3. What was the date?|Which month does this cover?",
        ),
        (
            "place",
            "Where was it?|Where did it take place?|Which venue did you use?|At what location was it held?|"
            "Ble oedd y digwyddiad?|Location of activity|Q4: Where did you meet?|Where we danced|Where found|"
            "Ble cynhaliwyd y sesiwn?",
        ),
        (
            "text",
            "What activity did you run?|What did you do?|What happened?|Which session was it?|Name of your event|"
            "What is the name of the activity?|Beth wnaethoch chi?|Please describe the activity|"
            "What type of activity was it?|What went|What came in|Beth aeth allan|What left",
        ),
        (
            "notes",
            "Anything to add|Comments / evidence|"
            "Anything else you want to tell us?|Is there anything else you would like to add?|Any other comments|"
            "Do you have any feedback?|What went well?|How did it go?|Tell us more about it|Unrhyw sylwadau eraill?|"
            "What difference did it make?|What went well|What went wrong|Where it comes from|Where next?|"
            "Where did you hear about us?|Where is the register kept?|Ble mae'r dystiolaeth?|Lle mae'n cael ei gadw",
        ),
    ],
)
def test_a_question_asks_for_a_field_in_many_wordings(field: str, questions: str) -> None:
    assert {question: (asked(question) or ("",))[0] for question in questions.split("|")} == dict.fromkeys(
        questions.split("|"), field
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many people came?", ("people", "", "people")),
        ("No. on course", ("people", "", None)),
        ("Number on the day", ("people", "", None)),
        ("Nifer ar y cwrs", ("people", "", None)),
        ("How many people took part in total?", ("people", "", "people")),
        ("How many attended?", ("people", "attendances", "attendances")),
        ("Faint o bobl ddaeth?", ("people", "attendances", "attendances")),
        ("How many volunteers helped?", ("people", "volunteers", "people")),
        ("How many hours did your volunteers give?", ("quantity", "", "hours")),
        ("How many meals were served?", ("quantity", "", "meals")),
        ("How long did it last?", ("quantity", "", "hours")),
        ("How long was it (in minutes)?", ("quantity", "", "minutes")),
        ("How much did it cost?", ("amount", "cost", "gbp")),
        ("How much money was raised?", ("amount", "income", "gbp")),
        ("Your name", ("ignore", "personal", None)),
        ("Who ran the session?", ("ignore", "personal", None)),
        ("What is your email address?", ("ignore", "personal", None)),
        ("Did anybody get hurt?", ("ignore", "category", None)),
        ("I consent to photographs", ("ignore", "category", None)),
    ],
)
def test_a_question_says_what_is_counted_or_that_it_is_left_out(
    question: str, expected: tuple[str, str, str | None]
) -> None:
    assert asked(question) == expected


@pytest.mark.parametrize("heading", ["Bikes fixed", "Whereabouts", "Done", "Hours", "Wellbeing", "How", "May total"])
def test_other_headings_are_no_questions(heading: str) -> None:
    assert read_asked(fold(heading)) is None


def test_the_day_that_the_answer_tells_comes_before_the_day_on_which_it_was_sent() -> None:
    made = planned(
        "Timestamp|Your name|What did you do?|When was it?|How many people came?\n"
        "05/06/2024 21:14|Ann|Walk|03/06/2024|22\n17/06/2024 08:02|Bob|Talk|14/06/2024|9"
    )
    assert lines(made) == ["2 | Walk | 2024-06-03 | 22 people", "3 | Talk | 2024-06-14 | 9 people"]
    assert "personal-data" in codes(made)


def test_the_project_that_a_form_asks_for_groups_what_was_done() -> None:
    made = planned(
        "Which project is this for?|What did you deliver?|When?|How many people came?\n"
        "Grow|Planting|13/05/2024|12\nGrow|Weeding|14/05/2024|9"
    )
    assert [(record.section, record.text) for record in made.records] == [("Grow", "Planting"), ("Grow", "Weeding")]


@pytest.mark.parametrize(
    "heading",
    [
        "What the volunteers did", "What our members made", "What was given", "Work by volunteers",
        "Activity with young people", "Jobs volunteers did", "Gwaith y gwirfoddolwyr",
    ],
)  # fmt: skip
def test_what_somebody_did_is_what_was_done_whoever_it_names(heading: str) -> None:
    assert asked(heading) == ("text", "", None)
    made = planned(f"Date|{heading}|Volunteers|Hours\n13/04/2024|Form filling|4|12\n14/04/2024|Leaflets|5|3")
    assert lines(made)[0] == "2 | Form filling | 2024-04-13 | 12 hours, 4 people"
    assert "personal-data" not in codes(made)


def test_hours_of_work_are_no_words_for_what_was_done() -> None:
    assert asked("Work by volunteers (hours)") is None


@pytest.mark.parametrize("heading", ["Why", "If not, why not?", "Because", "Pam", "Pam na?"])
def test_why_it_was_so_goes_with_the_notes(heading: str) -> None:
    made = planned(f"2024-25\nMeasure|Unit|Target|Achieved|{heading}\nTrees|trees|40|43|\nPeople|people|12|9|tutor ill")
    assert made.records[-1].notes == "tutor ill"


@pytest.mark.parametrize("heading", ["Where it comes from", "Where we get this", "Where kept", "Ble cedwir"])
def test_where_a_figure_is_found_is_no_place(heading: str) -> None:
    assert asked(heading) == ("notes", "", None)


@pytest.mark.parametrize("heading", ["No. riding", "Number taking part", "No. in group", "Nifer yn reidio"])
def test_a_number_of_whoever_does_something_counts_people(heading: str) -> None:
    made = planned(f"Date|What we did|{heading}|Hrs\n13/04/2024|Hack|4|2\n14/04/2024|Show|5|3")
    assert lines(made)[0] == "2 | Hack | 2024-04-13 | 2 hours, 4 people"


@pytest.mark.parametrize("heading", ["No. helping", "Nifer yn helpu"])
def test_a_number_helping_counts_volunteers(heading: str) -> None:
    assert asked(heading) == ("people", "volunteers", None)


@pytest.mark.parametrize("heading", ["No. remaining", "No. of trainings", "No. in stock", "Nifer yn weddill"])
def test_a_number_of_what_is_left_or_held_counts_no_people(heading: str) -> None:
    assert asked(heading) is None

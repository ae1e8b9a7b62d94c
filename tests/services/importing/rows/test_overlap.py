from datetime import date

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from tests.services.importing.books import codes, planned

MONTHLY = "Log 2024-25\nMonth|Activity|Volunteers\nApril|Garden|10\nMay|Garden|12"


def test_people_counted_month_by_month_may_be_the_same() -> None:
    made = planned(MONTHLY)
    assert codes(made) == ["people-may-overlap"]
    answered = planned(MONTHLY, answers={made.questions[0].key: "They are new people each time"})
    assert {record.people_basis for record in answered.records} == {PeopleBasis.NEW_PEOPLE}


def test_single_days_and_a_month_among_them_are_not_asked_about() -> None:
    assert codes(planned("Log 2024-25\nDate|Activity|Volunteers\n13/04/2024|A|10\n14/04/2024|A|12\nMay|A|3")) == []


def test_new_people_are_not_asked_about() -> None:
    assert codes(planned(MONTHLY.replace("Volunteers", "New people"))) == []


def test_people_in_sections_that_are_quarters_may_be_the_same() -> None:
    text = "2023-24\n\nQuarter 1\nWhat|Sessions|People\nVisits|6|22\n\nQuarter 2\nWhat|Sessions|People\nVisits|5|20"
    assert codes(planned(text)) == ["people-may-overlap"]
    assert codes(planned(text.replace("Quarter 1", "North").replace("Quarter 2", "South"))) == []


def test_a_number_of_different_people_in_all_is_added_once() -> None:
    key = planned(MONTHLY).questions[0].key
    *months, whole = planned(MONTHLY, answers={key: "15"}).records
    assert [(record.people, record.people_basis) for record in months] == [(10, None), (12, None)]
    assert (whole.text, whole.people, whole.people_basis) == ("Garden", 15, PeopleBasis.DIFFERENT_PEOPLE)
    assert (whole.period, whole.row, whole.col) == (Period(date(2024, 4, 1), date(2024, 5, 31)), 4, "C")


def test_different_people_in_all_of_several_activities_go_by_the_words_over_them() -> None:
    text = "Month|Vouchers|Adults\nApril 2024|61|88\nMay 2024|54|80"
    whole = planned(text, answers={planned(text).questions[0].key: "90"}).records[-1]
    assert (whole.text, str(whole.quantity), whole.unit) == ("Adults", "90", "people")
    assert whole.people_basis is PeopleBasis.DIFFERENT_PEOPLE


RETURN = "2024-25\nMeasure|Q1|Q2\nCarers|4|5\nPupils|6|7\nAelodau|8|9\nTenants|1|2\nMeals|3|4"
ALL = "people-may-overlap|Sheet1|2|B"


def test_many_rows_of_people_are_one_question() -> None:
    made = planned(RETURN)
    assert [question.key for question in made.questions] == [ALL]
    assert made.questions[0].message.startswith("“Carers”, “Pupils”, “Aelodau” and 1 more: people are counted")
    new = planned(RETURN, answers={ALL: "They are new people each time"})
    assert {record.people_basis for record in new.records if record.unit == "people"} == {PeopleBasis.NEW_PEOPLE}
    assert {record.people_basis for record in new.records if record.unit == "meals"} == {None}


def test_each_of_many_rows_may_have_a_number_of_its_own() -> None:
    each = planned(RETURN, answers={ALL: "Ask about each"})
    assert len(codes(each)) == 5
    typed = planned(RETURN, answers={ALL: "Keep each period's number", "people-may-overlap|Sheet1|4|": "11"})
    assert [record.quantity for record in typed.records if record.people_basis is PeopleBasis.DIFFERENT_PEOPLE] == [11]

from svdesk.domain.activity import PeopleBasis
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

from datetime import date

import pytest

from svdesk.domain.period import Period
from svdesk.services.importing.cells.weekdays import contradicts, weekday_said
from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("text", "day"),
    [("Mon 4 June", 0), ("Tues 9 April", 1), ("Weds. 1/5/24", 2), ("Thurs 2nd", 3), ("Saturday 4 May 2024", 5),
     ("Dydd Iau 4 Mai", 3), ("15 Mawrth", None), ("4 June", None), ("Month 4", None), ("Sunshine club", None),
     ("19/04/23 (Wed)", 2), ("19/04/23, dydd Mercher", 2), ("14/03/23 (Mawrth)", 1)],
)  # fmt: skip
def test_the_day_of_the_week_before_a_date_is_known(text: str, day: int | None) -> None:
    assert weekday_said(text) == day


def test_only_a_single_day_can_contradict_its_day_of_the_week() -> None:
    tuesday = date(2024, 6, 4)
    assert contradicts("Mon 4 June", Period(tuesday, tuesday))
    assert not contradicts("Tue 4 June", Period(tuesday, tuesday))
    assert not contradicts("Mon 4 June", Period(tuesday, date(2024, 6, 10)))


def test_a_date_that_contradicts_its_weekday_is_asked_about_and_held() -> None:
    text = "Date | Activity | People\nSat 1 June 2024 | Walk | 7\n"
    text += "Mon 4 June 2024 | Walk | 9\nSat 8 June 2024 | Walk | 8"
    made = planned(text)
    assert codes(made) == ["date-weekday"]
    assert lines(made)[1] == "3 | Walk | 2024-06-04 | 9 people | held"
    key = made.questions[0].key
    assert lines(planned(text, answers={key: "It is right as it stands"}))[1] == "3 | Walk | 2024-06-04 | 9 people"
    assert lines(planned(text, answers={key: "3 June 2024"}))[1] == "3 | Walk | 2024-06-03 | 9 people"
    assert len(lines(planned(text, answers={key: "Leave the row out"}))) == 2


def test_a_mutated_welsh_day_of_the_week_is_heard_too() -> None:
    assert weekday_said("Nos Fawrth 3 Mehefin 2024") == 1
    assert weekday_said("nos Fercher, 5 Mehefin 2024") == 2
    assert weekday_said("Nos Wener 7 Mehefin") == 4

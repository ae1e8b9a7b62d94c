from decimal import Decimal

from tests.services.importing.books import lines, planned


def texts(text: str) -> list[str]:
    return [line.split(" | ")[1] for line in lines(planned(text))]


def test_numbers_under_words_that_nobody_knows_are_told_by_them() -> None:
    log = "Date|Walk|Miles|Walkers|New\n2024-05-07|Lake|3|14|3\n2024-05-14|Wood|4|12|2"
    assert texts(log)[:3] == ["Lake", "Lake", "Lake: New"]


def test_people_beside_them_are_told_by_what_was_done_with_them() -> None:
    table = "2024/25\nOutcome|{}|Better|Same\nLess alone|18|11|7\nMore time|18|10|8"
    assert texts(table.format("Carers asked"))[:3] == [
        "Less alone: Carers asked",
        "Less alone: Better",
        "Less alone: Same",
    ]
    assert texts(table.format("No. of carers"))[0] == "Less alone"


def test_a_number_beside_people_keeps_its_heading() -> None:
    made = planned("Date|Walk|Walkers|New\n2024-05-07|Lake|14|3\n2024-05-14|Wood|12|2")
    assert {(record.quantity_heading, record.people_heading) for record in made.records} == {
        ("Lake: New", ""),
        ("Wood: New", ""),
    }


def test_hours_of_volunteers_keep_their_heading_where_others_came_as_well() -> None:
    made = planned("Date|Session|People|Vols|Hours vol\n2024-06-03|Job club|12|2|4")
    assert [(record.text, record.quantity) for record in made.records if record.unit == "hours"] == [
        ("Job club: Hours vol", Decimal(4))
    ]
    alone = planned("Date|Session|Vols|Hours vol\n2024-06-03|Litter pick|2|4")
    assert [record.text for record in alone.records] == ["Litter pick"]


def test_volunteers_beside_those_who_came_bear_their_heading() -> None:
    log = "Date|Event|Attendance|Volunteers\n2024-05-07|Coffee|20|4\n2024-05-08|Bingo|33|5"
    assert texts(log) == ["Coffee", "Coffee: Volunteers", "Bingo", "Bingo: Volunteers"]

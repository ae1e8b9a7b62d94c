"""Records of one row for the same days and place are one activity, and each count is what would be stored."""

from svdesk.services.importing.to_write import added, by_activity, counts, days_of, key_of, words_of
from tests.services.importing.books import planned

LOG = "Date | What we did | Number of people | Hours | Raised\n2025-05-03 | Lunch club | 12 | 2.5 | £3.40"
WIDE = "Date | Men | Women\n2025-05-03 | 5 | 6"


def test_a_row_is_one_activity_with_each_count_in_whole_millionths() -> None:
    made = planned(LOG, year="2025-26")
    [(key, records)] = by_activity(made.records).items()
    assert key == key_of(records[0]) == ("Sheet1", 2, records[0].date, None, None, "")
    found = {(each.label, each.unit): each.millionths for record in records for each in counts(record)}
    assert found == {
        ("Lunch club", "people"): 12_000_000,
        ("Lunch club", "hours"): 2_500_000,
        ("Lunch club", "gbp"): 3_400_000,
    }
    assert days_of(records[0]) == ("2025-05-03", "2025-05-03")
    assert words_of(records) == "Lunch club"


def test_where_only_headings_say_what_was_counted_the_sheet_says_what_was_done() -> None:
    made = planned(WIDE, year="2025-26")
    [records] = by_activity(made.records).values()
    assert [record.text for record in records] == ["Men", "Women"]
    assert words_of(records) == "Sheet1"


def test_counts_that_say_whose_they_are_belong_to_one_thing_that_was_done() -> None:
    made = planned("Date|Activity|Staff hours|Volunteer hours|Meals\n2025-05-03|Gardening: beds|2|12|5", year="2025-26")
    [records] = by_activity(made.records).values()
    assert [record.text for record in records][:2] == [
        "Gardening: beds: Staff hours",
        "Gardening: beds: Volunteer hours",
    ]
    assert words_of(records) == "Gardening: beds"
    assert [each.label for record in records for each in counts(record)][:2] == [record.text for record in records][:2]


def test_a_record_of_no_time_has_no_days() -> None:
    [record] = planned(LOG.replace("2025-05-03", "31/02/2025"), year="2025-26").records
    assert days_of(record) is None


def test_a_row_with_several_periods_adds_an_activity_for_each() -> None:
    assert added(planned("What we did | Q1 2024-25 | Q2 2024-25\nMeals | 10 | 12\nTrees | 4 | 3")) == (2, 4)
    assert added(planned(LOG, year="2025-26")) == (1, 1)


def test_money_that_came_in_under_a_heading_is_told_from_money_that_went_out() -> None:
    [record, *_] = planned(LOG, year="2025-26").records
    fair = record._replace(people=None, quantity=None, amount_pence=340, amount_heading="Fair")
    told = [fair._replace(income=True), fair._replace(income=False), fair._replace(income=True, amount_heading="")]
    assert [(each.label, each.millionths) for one in told for each in counts(one)] == [
        ("Fair (money raised)", 3_400_000),
        ("Fair", 3_400_000),
        (record.text, 3_400_000),
    ]


def test_people_are_counted_under_the_heading_that_says_who_they_were() -> None:
    [record, *_] = planned(LOG, year="2025-26").records
    alone = record._replace(people=12, quantity=None, amount_pence=None)
    told = [alone, alone._replace(people_heading="Volunteers")]
    assert [each.label for one in told for each in counts(one)] == [record.text, "Volunteers"]

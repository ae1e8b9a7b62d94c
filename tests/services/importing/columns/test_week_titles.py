from datetime import date

from svdesk.domain.period import Period
from tests.services.importing.books import lines, planned, sheet

DAYS = "Task|Mon|Tue|Wed\nDigging|2||3.5\nRaking|1|4|"


def test_days_of_the_week_across_are_those_of_the_week_in_the_title() -> None:
    for title in ("Garden hours, week commencing 3 June 2024", "Garden hours\nWeek commencing:|'03/06/2024"):
        made = planned(f"{title}\n{DAYS}")
        assert [line.partition(" ")[2] for line in lines(made)] == [
            "B | Digging | 2024-06-03 | 2 hours",
            "D | Digging | 2024-06-05 | 3.5 hours",
            "B | Raking | 2024-06-03 | 1 hours",
            "C | Raking | 2024-06-04 | 4 hours",
        ]


def test_the_name_of_a_sheet_may_name_the_week() -> None:
    made = planned(sheet("Visitors\nMuseum|Monday|Tuesday|Wednesday\nAdults|2|1|3", name="wc 03.06.24"))
    assert {record.date for record in made.records} == {date(2024, 6, day) for day in (3, 4, 5)}


def test_each_block_of_days_is_of_the_week_above_it() -> None:
    made = planned(f"Garden timesheet\nWeek commencing:|'03/06/2024\n{DAYS}\n\nWeek commencing|'10/06/2024\n{DAYS}")
    assert [record.date for record in made.records if record.date and record.text == "Raking"] == [
        date(2024, 6, 3),
        date(2024, 6, 4),
        date(2024, 6, 10),
        date(2024, 6, 11),
    ]
    assert {record.unit for record in made.records} == {"hours"}
    assert not made.questions


def test_days_of_a_week_that_begins_on_another_day_are_only_known_to_lie_in_it() -> None:
    made = planned(f"Hours, week commencing 12 June 2024\n{DAYS}")
    assert {record.period for record in made.records} == {Period(date(2024, 6, 12), date(2024, 6, 18))}


def test_a_week_in_a_title_counts_no_weeks() -> None:
    made = planned("Wythnos yn dechrau 3 Mehefin 2024\nTasg|Llun|Mawrth|Mercher\nPalu|2|1|3\nPlannu|1|4|1")
    assert {record.unit for record in made.records} == {"count"}


def test_other_details_may_stand_between_the_week_and_its_days() -> None:
    blocks = "\n\n".join(f"Week ending:|{day}\nKept by:|Ty Canol\n{DAYS}" for day in ("2024-06-09", "2024-06-16"))
    made = planned(f"Timesheet\n{blocks}")
    assert [line for line in lines(made) if "Raking" in line and " B " in line] == [
        "6 B | Raking | 2024-06-03 | 1 hours",
        "12 B | Raking | 2024-06-10 | 1 hours",
    ]

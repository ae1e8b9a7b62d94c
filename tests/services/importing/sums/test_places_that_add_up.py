import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.rows.total_rows import RECORD, TOTAL
from svdesk.services.importing.sums.places_that_add_up import places_that_add_up
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, lines, planned, sheet, skips

DAILY = "2024/25\nDate|Site|Visits|Meals\n2024-05-01|Hall|12|3\n2024-05-01|Church|30|4\n2024-05-01|{name}|{sums}"


@pytest.mark.parametrize("name", ["All sites", "Both halls", "Pob safle", "All"])
def test_all_places_together_come_to_the_places_of_the_same_day(name: str) -> None:
    made = planned(DAILY.format(name=name, sums="42|7"))
    assert skips(made)[-1] == "5 total"
    assert {record.place for record in made.records} == {"Hall", "Church"}
    assert [check.agrees for check in made.checks] == [True, True]


def test_a_slip_in_one_figure_is_told_and_not_counted() -> None:
    made = planned(DAILY.format(name="All sites", sums="42|9"))
    assert skips(made)[-1] == "5 total"
    assert [check.agrees for check in made.checks] == [True, False]


def test_figures_for_all_places_that_come_to_nothing_are_asked_about_once() -> None:
    next_day = "\n2024-05-02|Hall|2|3\n2024-05-02|Church|5|4\n2024-05-02|All sites|6|6"
    text = DAILY.format(name="All sites", sums="40|9") + next_day
    made = planned(text)
    assert codes(made).count("total-or-record") == 1
    assert {record.status for record in made.records if record.place == "All sites"} == {"held"}
    key = next(each.key for each in made.questions if each.problem.code == "total-or-record")
    assert {record.place for record in planned(text, answers={key: "It is a total"}).records} == {"Hall", "Church"}
    counted = planned(text, answers={key: "It is something we count"})
    assert {record.status for record in counted.records} == {"new"}


def test_something_done_at_all_places_is_no_sum_of_others() -> None:
    made = sheet(
        "Date|Activity|Site|People\n2024-05-01|Lunch|Hall|12\n2024-05-01|Quiz|Church|8\n2024-05-01|Fair|All sites|20"
    )
    (table,) = recognise(book(made), None)
    assert places_that_add_up(Grid(made), table) == {}


def test_the_row_for_all_places_may_stand_first() -> None:
    made = planned("2024/25\nSite|Visits|Meals\nAll sites|42|7\nHall|12|3\nChurch|30|4")
    assert skips(made)[-1] == "3 total"


MEASURES = "\n".join(("Railway|Veg|kg|30|41", "Railway|Hours|hrs|5|6", "School|Veg|kg|10|11", "School|Hours|hrs|2|2"))
BY_SITE = f"Figures 2024-25\n\nSite|What|Unit|Q1|Q2\n{MEASURES}\n"


@pytest.mark.parametrize(
    "name", ["All plots", "Total", "Everywhere", "Combined", "Whole project", "The lot", "Pob safle"]
)
@pytest.mark.parametrize("heading", ["Site", "Project", "Team", "Prosiect"])
def test_sums_by_measure_over_the_sites_are_none_of_a_site_whatever_they_are_called(name: str, heading: str) -> None:
    sums = f"{name}|Veg|kg|40|52\n{name}|Hours|hrs|7|8"
    made = planned(BY_SITE.replace("Site", heading) + sums)
    assert skips(made)[-2:] == ["8 total", "9 total"]
    assert len(made.records) == 8


def test_a_total_of_sites_with_a_slip_is_checked_and_asks_nothing() -> None:
    made = planned(BY_SITE + "Total|Veg|kg|49|59\nTotal|Hours|hrs|7|8")
    assert skips(made)[-2:] == ["8 total", "9 total"]
    assert codes(made) == []
    assert [check.agrees for check in made.checks] == [False, False, True, True]


def test_a_third_site_with_figures_of_its_own_is_counted() -> None:
    made = planned(BY_SITE + "The lot|Veg|kg|40|52\nThe lot|Hours|hrs|7|9")
    assert len(made.records) == 12


def test_a_church_of_all_saints_is_a_site_like_others() -> None:
    made = planned(BY_SITE.replace("Railway", "All Saints") + "Hall|Veg|kg|3|4")
    assert codes(made) == []
    assert len(made.records) == 10


def test_the_words_for_all_sites_may_stand_once_for_the_rows_below_them() -> None:
    blank = BY_SITE.replace("Railway|Hours", "|Hours").replace("School|Hours", "|Hours").replace("Site", "Prosiect")
    made = planned(blank + "Pob prosiect|Veg|kg|40|52\n|Hours|hrs|7|8")
    assert skips(made)[-2:] == ["8 total", "9 total"]


@pytest.mark.parametrize(("name", "whole"), [("All ages", 30), ("Pob oed", 30), ("Total", 30), ("Everyone", 2990)])
def test_all_people_are_not_counted_beside_the_kinds_of_them(name: str, whole: int) -> None:
    more = whole - 30
    table = f"Clinic|{name}|{whole}\n2024-05-15|Clinic|0-18|{10 + more}\n2024-05-15|Clinic|19+|{20 + bool(more)}"
    made = planned(f"2024/25\nDate|Service|Age group|People\n2024-05-15|{table}")
    assert skips(made) == ["1 title", "2 header", "3 total"]
    assert [check.agrees for check in made.checks] == [not more]
    assert "total-or-record" not in codes(made)


def test_all_people_of_each_place_among_what_was_counted_are_their_sum() -> None:
    rows = "Bolton|2023/24|All ages|30\nBury|2023/24|All ages|9\nBolton|2023/24|0-18|10\nBury|2023/24|0-18|4"
    made = planned(f"Area|Period|Group|Value\n{rows}\nBolton|2023/24|19+|20\nBury|2023/24|19+|5")
    assert sum(record.quantity or 0 for record in made.records) == 39


def test_a_total_of_kinds_some_of_which_are_kept_back_is_asked_about_and_brought_in_where_somebody_says_so() -> None:
    rows = "Brent|Total|270\nBrent|Under 12|25\nBrent|Adults|<5\nPorth|Total|12\nPorth|Under 12|5\nPorth|Adults|7"
    text = f"Return 2024-25\n\nAuthority|Age group|Count\n{rows}"
    made = planned(text)
    (asked,) = (each for each in made.questions if each.code == "total-or-record")
    assert lines(made)[0] == "4 | Brent | 2024-25 | 270 count | held"
    assert lines(planned(text, answers={asked.key: RECORD}))[0].startswith("4 | Brent | 2024-25 | 270 count")
    assert "4 total" in skips(planned(text, answers={asked.key: TOTAL}))


def test_what_is_open_to_all_and_is_no_sum_of_the_others_is_counted() -> None:
    rows = "All ages disco|90\n2024-05-15|Yoga|10\n2024-05-15|Choir|25"
    made = planned(f"Date|Event|People\n2024-05-15|{rows}")
    assert sum(record.people or 0 for record in made.records) == 125
    assert codes(made) == []


def test_a_total_that_stands_among_the_parts_of_its_day_is_no_part_of_it() -> None:
    days = ["2024-11-25|{}|{}", "2024-12-02|{}|{}"]
    parts = [("Email", 10, 11), ("Total audience", 60, 66), ("Videos", 20, 22), ("Wall", 30, 33)]
    log = [day.format(part[0], part[1 + at]) for at, day in enumerate(days) for part in parts]
    made = planned("Date|Channel|People\n" + "\n".join(log))
    assert [record.people for record in made.records] == [10, 20, 30, 11, 22, 33]
    assert [skip.row for skip in made.skipped if skip.reason == "total"] == [3, 7]
    assert codes(made) == []

import pytest

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, sheet

Q1 = "Date|Activity|Hours|People\n2024-04-16|Befriending|6|3\n2024-05-14|Gardening|4|9\n2024-06-18|Befriending|5.5|4"
Q2 = "Date|Activity|Hours|People\n2024-07-16|Befriending|7|3\n2024-09-17|Gardening|3|8"


def brought_in(text: str, name: str) -> set[str]:
    workbook = book(sheet(Q1, "Q1"), sheet(Q2, "Q2"), sheet(text, name))
    made = plan(workbook, recognise(workbook, None), Known(), {})
    assert ("summary-sheet" in {question.code for question in made.questions}) is (
        name not in {record.sheet for record in made.records}
    )
    return {record.sheet for record in made.records}


@pytest.mark.parametrize(
    "text",
    [
        "Activity|Q1 hours|Q2 hours|Hours so far\nBefriending|11.5|7|18.5\nGardening|4|3|7\nAll|15.5|10|25.5",
        "2024-25\nQuarter|Hours|People\nQ1|15.5|16\nQ2|10|11",
        "Activity|Hours|People\nBefriending|18.5|10\nGardening|7|17",
        "2024-25\nMeasure|Q1|Q2\nHours|15.5|10\nPeople|16|11",
        "2024-25\nActivity|Apr|May|Jun|Jul|Aug|Sep\nBefriending|6||5.5|7||\nGardening||4||||3",
    ],
    ids=["by activity and quarter", "by quarter", "by activity", "measures down", "by month"],
)
def test_a_sheet_that_adds_up_the_others_is_left_out_and_asked_about(text: str) -> None:
    assert brought_in(text, "2024-25") == {"Q1", "Q2"}


@pytest.mark.parametrize(
    "text",
    [
        "Activity|Hours|People\nBefriending|18.5|12\nGardening|8|17",
        "Activity|Hours|People\nLunch club|18|10\nChess|7|17",
        "Date|Activity|Hours|People\n2024-10-16|Befriending|6|3\n2024-11-14|Gardening|4|9",
    ],
    ids=["other figures", "other activities", "another log"],
)
def test_a_sheet_with_figures_of_its_own_is_brought_in(text: str) -> None:
    assert "More" in brought_in(text, "More")


def test_it_is_the_report_that_adds_up_the_months_and_not_a_quarter_of_them() -> None:
    workbook = book(
        sheet("2024-25\nMeasure|Apr|May|Jun\nHours|1|2|3\nMeals|4|5|6", "Q1"),
        sheet("2024-25\nMeasure|Jul|Aug|Sep\nHours|2|2|3\nMeals|1|5|6", "Q2"),
        sheet("2024-25\nMeasure|Q1|Q2\nHours|6|7\nMeals|15|12", "Board report"),
    )
    assert [table.sheet for table in recognise(workbook, None) if table.summary] == ["Board report"]


def test_two_rows_are_enough_where_both_add_up_every_other_sheet() -> None:
    sites = [sheet(f"Activity|Number\nWalks|{one}\nTalks|{two}", name)
             for one, two, name in ((5, 6, "Neath"), (3, 2, "Swansea"), (8, 8, "All sites"))]  # fmt: skip
    assert [table.sheet for table in recognise(book(*sites), None) if table.summary] == ["All sites"]


DATED = "Date|Activity|Hours|People\n2024-04-16|Befriending|2|12\n2024-05-14|Gardening|1.5|9\n2024-06-18|Craft|3|7"


@pytest.mark.parametrize(
    "text",
    ["|Apr|May|Jun\nPeople|12|9|7", "Activity|People\nCraft|7\nGardening|9\nBefriending|12",
     "Measure|Q1\nPeople attending|28\nHours|6.5"],
)  # fmt: skip
def test_a_sheet_without_days_that_comes_to_a_log_with_days_adds_it_up(text: str) -> None:
    found = recognise(book(sheet(DATED, "Log"), sheet(text, "Sheet2")), parse("2024-25"))
    assert [table.sheet for table in found if table.summary] == ["Sheet2"]


@pytest.mark.parametrize("name", ["July 2024", "Medi 2024"])
def test_a_sheet_of_another_month_with_the_same_figures_does_not(name: str) -> None:
    found = recognise(book(sheet(DATED, "Log"), sheet("Activity|People\nCraft|7\nGardening|9\nBefriending|12", name)),
                      parse("2024-25"))  # fmt: skip
    assert not any(table.summary for table in found)

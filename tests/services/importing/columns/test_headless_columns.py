import pytest

from tests.services.importing.books import codes, lines, planned


def field(text: str, place: int) -> tuple[str, str]:
    column = planned(text).tables[0].columns[place]
    return column.field, column.tag


def test_words_without_a_heading_are_kept_as_notes() -> None:
    made = planned("Date|Activity||Hours\n13/04/2024|Lunch|rain all day|2\n17/04/2024|Walk||3")
    assert [record.notes for record in made.records] == ["rain all day", None]
    assert codes(made) == []


def test_names_and_units_without_a_heading_are_seen_for_what_they_are() -> None:
    names = "Date|Activity||Hours\n13/04/2024|Lunch|Anna Jones|2\n17/04/2024|Walk|Bob Smith|3"
    assert field(names, 2) == ("ignore", "personal")
    assert field("Measure||Q1|Q2\nHelping|hrs|1|2\nFood|meals|3|4", 1) == ("unit", "")


def test_targets_and_actuals_without_a_heading_are_told_apart() -> None:
    text = "Grid 2024-25\nMeasure||Q1|Q2\nMeals|Target|5|6\n|Actual|4|7\n|Variance|-1|1"
    made = planned(text)
    assert lines(made) == [
        "3 C | Meals | 2024-25-Q1 | 5 meals | target",
        "3 D | Meals | 2024-25-Q2 | 6 meals | target",
        "4 C | Meals | 2024-25-Q1 | 4 meals",
        "4 D | Meals | 2024-25-Q2 | 7 meals",
    ]


def test_the_one_number_of_a_table_is_counted_though_it_has_no_heading() -> None:
    made = planned("Date|Activity|\n13/04/2024|Lunch|4\n17/04/2024|Walk|5")
    assert [line.split(" | ")[3] for line in lines(made)] == ["4 count", "5 count"]


def test_what_spills_over_behind_the_last_heading_is_not_what_was_done() -> None:
    log = "Date|Amount|Comment|\n13/05/2024|5.00||\n14/05/2024|10.00|Thanks| from Leeds\n15/05/2024|25.00||"
    made = planned(log)
    assert [(record.text, record.status) for record in made.records] == [("Amount", "new")] * 3
    assert made.records[1].notes == "Thanks\nfrom Leeds"
    full = planned("Date|People|\n13/05/2024|5|Fair\n14/05/2024|10|Walk\n15/05/2024|25|Fete")
    assert [record.text for record in full.records] == ["Fair", "Walk", "Fete"]


@pytest.mark.parametrize(
    ("team", "yes", "no"), [("Team", "Y", "N"), ("Tîm", "Oes", "Nac oes"), ("Funding", "yes", "no")]
)
def test_yes_and_no_are_not_what_was_done(team: str, yes: str, no: str) -> None:
    made = planned(f"Date|{team}|Fined|Points\n13/05/2024|Reds|{no}|62\n14/05/2024|Blues|{yes}|57")
    assert [record.text for record in made.records] == ["Reds", "Blues"]


def test_a_team_says_what_two_numbers_are_of_where_nothing_else_does() -> None:
    made = planned("2024-25\nTeam|Donations|Items sold\nReds|7700|111\nBlues|6666|70")
    assert {record.text for record in made.records} == {"Reds", "Blues"}


@pytest.mark.parametrize("supplier", ["Bought from", "Prynwyd gan", "Zzyx"])
@pytest.mark.parametrize("paper", ["Invoice", "Anfoneb", "Chq"])
def test_references_before_words_never_say_what_was_done(paper: str, supplier: str) -> None:
    rows = "INV-88|2024-04-09|Dyfi Timber|£410\nA/12|2024-05-09|Ecodyfi|£36\nChq 4471|2024-06-09|Siop Griffiths|£86"
    made = planned(f"{paper}|Dated|{supplier}|Net £\n{rows}")
    assert [record.text for record in made.records] == ["Dyfi Timber", "Ecodyfi", "Siop Griffiths"]

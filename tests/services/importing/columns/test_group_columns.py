import pytest

from tests.services.importing.books import codes, lines, planned

AGES = "Date|Session|0-4|5-11|12-17|Adults|Total\n13/04/2024|Play day|12|30|4|20|66\n17/04/2024|Fun day|14|28||11|53"


def test_each_age_counts_people_under_its_own_words_and_their_sum_is_only_checked() -> None:
    made = planned(AGES)
    assert lines(made)[:4] == [
        "2 C | Play day: 0-4 | 2024-04-13 | 12 people",
        "2 D | Play day: 5-11 | 2024-04-13 | 30 people",
        "2 E | Play day: 12-17 | 2024-04-13 | 4 people",
        "2 F | Play day: Adults | 2024-04-13 | 20 people",
    ]
    assert [(str(check.stated), check.agrees) for check in made.checks] == [("66", True), ("53", True)]


def test_an_age_that_may_be_a_year_is_an_age_among_others() -> None:
    made = planned("Date|Session|11-15|16-17|18-24\n13/04/2024|Play day|12|30|4\n17/04/2024|Fun day|14|28|1")
    assert [column.field for column in made.tables[0].columns] == ["date", "text", "people", "people", "people"]
    assert made.tables[0].layout == "rows"


def test_years_over_columns_are_still_years() -> None:
    made = planned("Activity|22-23|23-24\nMeals|12|30")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2022-23", "2023-24"]


def test_a_sum_by_any_name_beside_its_groups_is_no_record() -> None:
    text = "Date|Session|Female|Male|All\n13/04/2024|Netball|12|1|13\n20/04/2024|Football|2|14|16\nAverage||7|7.5|14.5"
    made = planned(text)
    assert [record.col for record in made.records] == ["C", "D", "C", "D"]
    assert made.tables[0].columns[-1].tag == "total"


def test_people_beside_groups_that_do_not_add_up_to_them_are_counted() -> None:
    text = "Date|Session|Female|Male|Volunteers\n13/04/2024|Netball|12|1|3\n20/04/2024|Football|2|14|4"
    assert [record.col for record in planned(text).records] == ["C", "D", "E", "C", "D", "E"]


BOTH_WAYS = "Date|Session|Male|Female|0-10|11-17\n13/04/2024|Play|5|6|8|3\n20/04/2024|Play|7|6|9|4"


def test_the_same_people_by_age_and_by_sex_come_in_once_unless_both_are_wanted() -> None:
    made = planned(BOTH_WAYS)
    assert codes(made) == ["split-twice"]
    assert [record.col for record in made.records] == ["E", "F", "E", "F"]
    key = made.questions[0].key
    assert key == "split-twice|Sheet1|1|C"
    choices = made.questions[0].choices
    assert choices[:2] == ("Only 0-10, 11-17", "Only Male, Female")
    assert [record.col for record in planned(BOTH_WAYS, answers={key: choices[1]}).records] == ["C", "D", "C", "D"]
    assert len(planned(BOTH_WAYS, answers={key: choices[2]}).records) == 8


@pytest.mark.parametrize("ages", ["Adults|Children", "Oedolion|Plant", "Young people|Adults"])
def test_adults_and_children_who_are_the_same_people_by_sex_come_in_once(ages: str) -> None:
    made = planned(f"Date|Event|Male|Female|{ages}\n13/04/24|Fair|5|12|10|7\n14/04/24|Quiz|2|12|9|5")
    assert codes(made) == ["split-twice"]
    assert [record.quantity for record in made.records] == [10, 7, 9, 5]
    total = f"Date|Event|{ages}|Male|Female|Total\n13/04/24|Fair|5|12|10|7|17\n14/04/24|Quiz|2|12|9|5|15"
    checks = planned(f"{total}\n15/04/24|Walk|1|2|2|1|3\n16/04/24|Art|3|3|2|4|6").checks
    assert [(check.cell, check.agrees) for check in checks] == [("G2", True), ("G3", False), ("G4", True), ("G5", True)]
    apart = planned("Date|Event|Men|Women|Children|Total\n13/04/24|Fair|5|12|10|27\n14/04/24|Quiz|2|12|9|23")
    assert [record.quantity for record in apart.records] == [5, 12, 10, 2, 12, 9]
    assert not codes(apart)


def test_groups_down_the_rows_are_what_was_counted() -> None:
    made = planned("2024-25\nAge group|Q1|Q2\n0-10|12|14\n11-17|5|6")
    assert [record.text for record in made.records] == ["0-10", "0-10", "11-17", "11-17"]


def test_everyone_beside_groups_is_their_sum_though_one_row_is_wrong_which_is_told() -> None:
    text = "Date|What|{}\n09/09/2024|Pool|14|9|23\n16/09/2024|Slime|17|8|25\n23/09/2024|Pizza|20|12|33"
    for headings in ("8-10|11-13|All", "Boys|Girls|Everyone", "Bechgyn|Merched|Pawb"):
        made = planned(text.format(headings))
        assert [record.col for record in made.records] == ["C", "D"] * 3
        assert [check.agrees for check in made.checks] == [True, True, False]


def test_new_and_returning_are_parts_of_all_who_came() -> None:
    made = planned("Date|Session|New|Returning|Total attendance\n2024-05-07|Hub|3|12|15\n2024-05-14|Hub|1|14|15")
    assert lines(made)[:2] == [
        "2 C | Hub: New | 2024-05-07 | 3 people",
        "2 D | Hub: Returning | 2024-05-07 | 12 people",
    ]
    assert [(str(check.stated), check.agrees) for check in made.checks] == [("15", True), ("15", True)]


THREE_WAYS = (
    "Date|Session|Male|Female|White|BAME|{}\n13/04/2024|Play|5|6|8|3|{}\n20/04/2024|Play|7|6|9|4|{}\n"
    "27/04/2024|Play|3|4|5|2|{}"
)


def test_the_same_people_by_sex_and_by_origin_come_in_once_unless_both_are_wanted() -> None:
    made = planned(THREE_WAYS.format("Notes", "", "wet", ""))
    assert codes(made) == ["split-twice"]
    assert {record.col for record in made.records} == {"C", "D"}
    (question,) = made.questions
    assert question.choices[:2] == ("Only Male, Female", "Only White, BAME")
    other = planned(THREE_WAYS.format("", "", "", ""), answers={question.key: question.choices[1]})
    assert {record.col for record in other.records} == {"E", "F"}


def test_of_three_ways_of_splitting_the_same_people_any_one_may_be_wanted() -> None:
    text = THREE_WAYS.format("0-17|18+", "9|2", "1|12", "4|3")
    made = planned(text)
    assert {record.col for record in made.records} == {"G", "H"}
    (question,) = made.questions
    assert question.choices[:3] == ("Only 0-17, 18+", "Only Male, Female", "Only White, BAME")
    for choice, cols in zip(question.choices, ({"G", "H"}, {"C", "D"}, {"E", "F"}, set("CDEFGH")), strict=True):
        assert {record.col for record in planned(text, answers={question.key: choice}).records} == cols


def test_groups_whose_sums_differ_are_each_counted() -> None:
    made = planned(THREE_WAYS.format("", "", "", "").replace("|9|4|", "|9|5|"))
    assert {record.col for record in made.records} == set("CDEF")
    assert not made.questions


def test_people_who_are_those_beside_them_row_after_row_come_in_once_whoever_they_are() -> None:
    log = "Date|Session|Attendees|Pupils|Teachers|Governors\n2024-05-01|Choir|12|10|2|1\n2024-05-08|Choir|15|14|1|2\n"
    made = planned(f"{log}2024-05-15|Choir|11|11|0|1")
    assert [table.columns[2].tag for table in made.tables] == ["total"]
    assert [record.quantity for record in made.records] == [10, 2, 1, 14, 1, 2, 11, 0, 1]
    twice = planned(f"{log}2024-05-15|Choir|12|11|2|1")
    assert len(twice.records) == 12
    assert len(planned(log).records) == 8
    clients = log.replace("Attendees", "Clients enrolled").replace("Pupils", "Clients stayed")
    assert len(planned(f"{clients}2024-05-15|Choir|11|11|0|1").records) == 12

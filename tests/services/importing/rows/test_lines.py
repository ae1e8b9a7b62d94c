from svdesk.domain.activity import PeopleBasis
from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import codes, lines, planned, sheet, skips


def test_a_row_of_a_log_is_one_record_with_up_to_three_counts() -> None:
    made = planned("Date|Activity|No. of vols|Hours|Cost\n13/04/24|Desk|6|12 hrs|£1.50")
    assert lines(made) == ["2 | Desk | 2024-04-13 | 12 hours, 6 people, 150p"]


def test_money_alone_has_its_unit_and_beside_hours_it_has_none() -> None:
    alone = planned("Date|Supplier|Net £\n13/04/24|Evans|£5")
    beside = planned("Date|Activity|Hours|Cost\n13/04/24|Desk|1 day|£5")
    assert alone.records[0].unit == "gbp"
    assert beside.records[0].unit is None


def test_several_counts_of_a_kind_are_a_record_each() -> None:
    made = planned("Date|Session|Young people|Volunteers|Meals|Hours\n13/04/24|Club|12|3|-|2")
    assert lines(made) == [
        "2 C | Club: Young people | 2024-04-13 | 12 people",
        "2 D | Club: Volunteers | 2024-04-13 | 3 people",
        "2 F | Club | 2024-04-13 | 2 hours",
    ]
    assert [record.quantity_heading for record in made.records] == ["", "", ""]
    assert skips(made) == ["1 header", "2 E nothing"]


def test_without_words_the_headings_say_what_was_counted() -> None:
    made = planned("Date|Attendances|New people|Food (kg)|Donations (£)\n13/04/24|9|2|4.5|£8")
    assert lines(made) == [
        "2 B | Attendances | 2024-04-13 | 9 attendances",
        "2 C | New people | 2024-04-13 | 2 people",
        "2 D | Food | 2024-04-13 | 4.5 kg",
        "2 E | Donations | 2024-04-13 | 800p",
    ]
    assert [record.people_basis for record in made.records[:2]] == [PeopleBasis.ATTENDANCES, PeopleBasis.NEW_PEOPLE]


def test_a_long_list_says_its_unit_in_each_row() -> None:
    made = planned("Date|Measure|Value|Unit\n13/04/24|Food|12|parcels\n14/04/24|Gifts|45.50|£\n15/04/24|Happy|85|%")
    assert [line.rpartition(" | ")[2] for line in lines(made)] == ["12 parcels", "4550p", "85 percent"]


def test_targets_and_what_was_done_stand_side_by_side() -> None:
    made = planned("2024-25\nMeasure|Unit|Target|Achieved\nMeals|meals|10|9")
    assert lines(made) == ["3 C | Meals | 2024-25 | 10 meals | target", "3 D | Meals | 2024-25 | 9 meals"]


def test_a_row_without_numbers_is_kept_as_an_activity() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Quiz|")
    assert [problem.code for problem in made.records[1].problems] == ["nothing-counted"]
    assert made.records[1].status == "new"


def test_numbers_without_words_are_held() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24||3")
    assert [problem.code for problem in made.records[1].problems] == ["no-text"]
    assert made.records[1].status == "held"


def test_a_formula_whose_result_is_needed_holds_its_row() -> None:
    made = planned(sheet("Date|Activity|Hours\n13/04/24|Desk|\n14/04/24|Quiz|2", formulas=(Place(2, 3),)))
    assert [problem.code for problem in made.records[0].problems] == ["formula-needed"]
    assert codes(made) == []


def test_hours_for_each_person_are_multiplied_and_said_to_be() -> None:
    text = "Date|Activity|Volunteers|Hours\n13/04/24|Desk|3|2"
    made = planned(text)
    assert codes(made) == ["hours-each-or-all"]
    answered = planned(text, answers={made.questions[0].key: "For each person"})
    assert lines(answered) == ["2 | Desk | 2024-04-13 | 6 hours, 3 people"]
    assert [problem.code for problem in answered.records[0].problems] == ["hours-multiplied"]
    said = planned("Date|Course|Learners|Hours per person\n13/04/24|CPR|8|6")
    assert lines(said) == ["2 | CPR | 2024-04-13 | 48 hours, 8 people"]


def test_net_and_vat_may_be_wanted_together() -> None:
    text = "Date|Supplier|Net £|VAT £\n13/04/24|Evans|£100|£20\n14/04/24|Jones|£50|-"
    made = planned(text)
    assert codes(made) == ["net-or-gross"]
    answered = planned(text, answers={made.questions[0].key: "Net £ and VAT £ together"})
    assert [record.amount_pence for record in answered.records] == [12000, 5000]


def test_vat_belongs_to_the_money_that_it_stands_beside() -> None:
    text = "Date|Item|Donations|Net|VAT|Raised\n13/04/24|Paint|£7|£100|£20|£5\n14/04/24|Wood|£3|£40|£8|"
    together = planned(text, answers={"net-or-gross|Sheet1|1|D": "Net and VAT together"})
    assert [record.amount_pence for record in together.records] == [700, 12000, 500, 300, 4800]
    text = "Date|Item|Income|Amount|VAT|Gross\n13/04/24|Paint||£100|£20|£120\n14/04/24|Raffle|£50|||"
    instead = planned(text, answers={"net-or-gross|Sheet1|1|D": "Gross instead"})
    assert [record.amount_pence for record in instead.records] == [12000, 5000]


def test_a_total_at_the_end_of_a_row_is_checked_and_not_brought_in() -> None:
    made = planned("Date|Event|Male|Female|Total\n13/04/24|Fair|5|12|17\n14/04/24|Quiz|2|12|15\n|Total|7|24|32")
    assert [(check.cell, check.agrees) for check in made.checks] == [
        ("E2", True), ("E3", False), ("C4", True), ("D4", True), ("E4", True)
    ]  # fmt: skip
    assert len(made.records) == 4


def test_money_raised_in_a_column_of_costs_keeps_a_name_of_its_own() -> None:
    text = "Date|Activity|Hours|Cost\n13/04/24|Quiz|2|£96 raised"
    made = planned(text, answers={"income-in-costs|Sheet1|2|D": "Money raised"})
    assert (made.records[0].income, made.records[0].amount_heading) == (True, "Quiz")


def test_people_counted_month_by_month_may_be_the_same_ones() -> None:
    text = "2024-25\nMonth|People fed|Meals\nApril|40|50\nMay|44|60"
    made = planned(text)
    assert codes(made) == ["people-may-overlap"]
    answered = planned(text, answers={made.questions[0].key: "They are new people each time"})
    assert answered.records[0].people_basis is PeopleBasis.NEW_PEOPLE


def test_people_of_two_kinds_beside_each_other_say_which_they_are() -> None:
    made = planned("Date|Activity|Staff|Volunteers\n13/05/24|Gardening|2|6\n14/05/24|Fencing|3|5")
    assert lines(made)[:2] == [
        "2 C | Gardening: Staff | 2024-05-13 | 2 people",
        "2 D | Gardening: Volunteers | 2024-05-13 | 6 people",
    ]


def test_a_measure_that_says_it_has_no_number_is_no_record_unless_it_says_why() -> None:
    made = planned("Return 2024-25\nMeasure|Number|Notes\nMeals|12|\nEnergy|-|\nVisits|n/a|boiler broken")
    assert [(record.text, record.notes) for record in made.records] == [("Meals", None), ("Visits", "boiler broken")]
    assert "4 nothing" in skips(made)
    made = planned("Date|Activity|People\n13/04/2024|Walk|9\n20/04/2024|Talk|-")
    assert [record.text for record in made.records] == ["Walk", "Talk"]


def test_a_plain_number_beside_people_bears_the_words_over_it() -> None:
    made = planned("Date|Activity|People|Books lent\n2024-05-01|Library|4|2\n2024-05-02|Mobile library|6|3")
    assert [record.quantity_heading for record in made.records] == ["Library: Books lent", "Mobile library: Books lent"]
    made = planned("Date|Activity|Books lent\n2024-05-01|Library|2\n2024-05-02|Mobile library|3")
    assert [record.quantity_heading for record in made.records] == ["", ""]


def test_a_unit_of_the_row_is_that_of_the_count_which_names_none() -> None:
    made = planned(
        "Date|Activity|Quantity|Unit|Hours|Miles\n2024-05-13|Garden|6|trees|2|4\n2024-05-14|Pantry|12|parcels|3|5"
    )
    assert [line.rpartition(" | ")[2] for line in lines(made)] == [
        "6 trees",
        "2 hours",
        "4 miles",
        "12 parcels",
        "3 hours",
        "5 miles",
    ]

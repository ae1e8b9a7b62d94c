from tests.services.importing.books import codes, lines, planned, sheet, skips

CARDS = """
Record cards 2024-25
Date:|3 May 2024
Activity:|Lunch club
People:|12
Hours:|2
Led by:|Anna Jones
Weather:|sunny

Date:|17 May 2024
Activity:|Garden
People:|9
Comments:|rain
"""


def test_each_card_is_one_record_and_each_of_its_rows_is_accounted_for() -> None:
    made = planned(CARDS)
    assert lines(made) == [
        "2 | Lunch club | 2024-05-03 | 2 hours, 12 people",
        "9 | Garden | 2024-05-17 | 9 people",
    ]
    assert skips(made) == [
        "1 title",
        *(f"{row} note" for row in range(3, 8)),
        "8 blank",
        *(f"{row} note" for row in (10, 11, 12)),
    ]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"] == 12


def test_names_stay_out_until_somebody_says_otherwise_and_the_rest_is_kept_as_notes() -> None:
    made = planned(CARDS)
    assert [record.notes for record in made.records] == ["Weather: sunny", "rain"]
    assert codes(made) == ["personal-data", "hours-each-or-all"]
    kept = planned(CARDS, answers={"personal-data|Sheet1|6|B": "Keep it with the notes"})
    assert kept.records[0].notes == "Led by: Anna Jones\nWeather: sunny"


def test_hours_for_each_person_are_multiplied() -> None:
    made = planned(CARDS, answers={"hours-each-or-all|Sheet1|5|B": "For each person"})
    assert lines(made)[0] == "2 | Lunch club | 2024-05-03 | 24 hours, 12 people"


def test_several_counts_of_a_kind_are_a_record_each_under_words_of_their_own() -> None:
    text = """
Date:|13/05/2024|Venue:|Hall
Activity:|Youth club
Boys:|12|Girls:|9

Date:|20/05/2024|Venue:|Hall
Activity:|Youth club
Boys:|10|Girls:|11
"""
    made = planned(text)
    assert lines(made) == [
        "1 B | Youth club | 2024-05-13 | 12 people",
        "1 D | Youth club | 2024-05-13 | 9 people",
        "5 B | Youth club | 2024-05-20 | 10 people",
        "5 D | Youth club | 2024-05-20 | 11 people",
    ]
    assert [record.quantity_heading for record in made.records[:2]] == ["Youth club: Boys", "Youth club: Girls"]
    assert {record.place for record in made.records} == {"Hall"}


def test_what_is_wrong_on_a_card_names_its_own_cell() -> None:
    made = planned(
        "Date:|31/06/2024\nActivity:|Walk\nPeople:|about a dozen\nDate:|13/06/2024\nActivity:|Walk\nPeople:|9"
    )
    held = made.records[0]
    assert held.status == "held"
    assert [problem.where.field for problem in held.problems] == ["B1", "B3"]


def test_a_card_without_a_count_and_an_empty_card_are_told_apart() -> None:
    empty = "Date:|\nActivity:|\nPeople:|"
    text = f"Date:|3 May 2024\nActivity:|Lunch\nPeople:|12\n\nDate:|4 May 2024\nActivity:|Walk\nPeople:|\n\n{empty}"
    made = planned(text)
    assert lines(made) == ["1 | Lunch | 2024-05-03 | 12 people", "5 | Walk | 2024-05-04 | -"]
    assert "9 nothing" in skips(made)


def test_the_same_card_twice_is_asked_about() -> None:
    card = "Date:|3 May 2024\nActivity:|Lunch\nPeople:|12\n\n"
    made = planned(card + card.strip())
    assert codes(made) == ["twice-in-file"]
    assert len(made.records) == 1


def test_a_sum_at_the_foot_of_the_last_card_is_no_count_of_it() -> None:
    text = (
        "Date:|3 May 2024\nActivity:|Lunch\nPeople:|12\nDate:|4 May 2024\nActivity:|Walk\nPeople:|9\nTotal people:|21"
    )
    made = planned(text)
    assert [record.people for record in made.records] == [12, 9]
    assert "7 B total" in skips(made)


def test_hidden_cards_are_asked_about() -> None:
    text = "Date:|3 May 2024\nActivity:|Lunch\nPeople:|12\nDate:|4 May 2024\nActivity:|Walk\nPeople:|9"
    made = planned(sheet(text, hidden_rows=frozenset({4, 5, 6})))
    assert len(made.records) == 1
    assert codes(made) == ["hidden-rows"]


def test_cards_side_by_side_are_activities_of_their_own() -> None:
    text = "Date:|3 May 2024|Date:|3 May 2024\nActivity:|Lunch|Activity:|Walk\nPeople:|12|People:|9"
    made = planned(text)
    assert lines(made) == ["1 B | Lunch | 2024-05-03 | 12 people", "1 D | Walk | 2024-05-03 | 9 people"]
    assert len({record.part for record in made.records}) == 2


def test_a_card_says_nil_for_a_place_it_did_not_have() -> None:
    card = "Date:|{}\nActivity:|Walk\nPeople:|9\nVenue:|{}\n\n"
    made = planned(card.format("3 May 2024", "dim") + card.format("17 May 2024", "Bethel"))
    assert [record.place for record in made.records] == [None, "Bethel"]

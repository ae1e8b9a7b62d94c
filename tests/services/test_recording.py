"""What a person records is kept whole, in one change set each time, and every bit of it can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from svdesk.domain.activity import Activity, Count, Empty, PeopleBasis, Share
from svdesk.domain.authority import Provider
from svdesk.domain.division import Division
from svdesk.domain.errors import UserError
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.years import meaning, totals
from svdesk.services.years.totals import Said
from svdesk.storage import activities, divisions, earlier, journal, mappings, scratch
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage.contracts import a_contract

DAY = date(2025, 6, 12)
CLUB = OwnTerm("w1", "Job club", "people")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana") as made:
        yield made


def people(own_term: str, value: str = "12") -> Count:
    quantity = Quantity.of(value, units()["people"])
    return Count(new_id(), own_term, quantity, people_basis=PeopleBasis.NEW_PEOPLE)


def an_activity(*counts: Count, text: str = "Job club at the library") -> Activity:
    return Activity(new_id(), text, Period(DAY, DAY), counts, place="Anytown")


def kept(store: Store, activity: Activity) -> Activity | None:
    return activities.by_id(store, activity.id, units())


def labels(store: Store) -> list[str]:
    return [line.label for line in journal.history(store)]


def words(store: Store) -> set[str]:
    return {term.label for term in mappings.own_terms(store).values()}


def test_a_new_activity_is_read_back_as_it_was_typed_and_brings_its_words(store: Store) -> None:
    made = recording.add(store, an_activity(people("w1")), "Ana", [CLUB, OwnTerm("w2", "Not used", "hours")])
    assert kept(store, made) == made
    assert mappings.own_terms(store)[made.counts[0].own_term] == OwnTerm(made.counts[0].own_term, "Job club", "people")
    assert words(store) == {"Job club"}
    assert labels(store)[0] == "Add “Job club at the library”"


def test_a_word_that_is_known_in_other_capitals_is_not_made_twice(store: Store) -> None:
    first = recording.add(store, an_activity(people("w1")), "Ana", [CLUB])
    again = recording.add(store, an_activity(people("w9")), "Ana", [OwnTerm("w9", "job  CLUB", "people")])
    assert again.counts[0].own_term == first.counts[0].own_term
    assert words(store) == {"Job club"}


def test_a_change_is_one_change_set_that_says_what_and_of_what(store: Store) -> None:
    made = recording.add(store, an_activity(), "Ana")
    recording.alter(store, made, replace(made, place="Maesteg"), "Ben")
    line = journal.history(store)[0]
    assert (line.label, line.by) == ("Change the place of “Job club at the library”", "Ben")
    assert journal.undo(store, by="Ben") == line.label
    assert kept(store, made) == made


def test_what_another_has_changed_meanwhile_stays(store: Store) -> None:
    opened = recording.add(store, an_activity(), "Ana")
    recording.alter(store, opened, replace(opened, minutes=90), "Ana")
    recording.alter(store, opened, replace(opened, place="Maesteg"), "Ana")
    assert kept(store, opened) == replace(opened, minutes=90, place="Maesteg")


def test_counts_groups_and_notes_are_added_changed_and_taken_away(store: Store) -> None:
    made = recording.add(store, an_activity(people("w1"), people("w1")), "Ana", [CLUB])
    first, second = made.counts
    hours = OwnTerm("w3", "Job club", "hours")
    after = replace(
        made,
        counts=(
            replace(first, quantity=None, empty=Empty.NOT_KNOWN, estimate=True),
            Count(new_id(), "w3", Quantity.of("24.5", units()["hours"])),
        ),
        groups=frozenset({"BG03", "BG09"}),
        public_note="It rained.",
        private_note="Ring the caretaker.",
    )
    changed = recording.alter(store, made, after, "Ana", [hours])
    assert kept(store, made) == changed
    assert labels(store)[0] == "Change 4 things of “Job club at the library”"
    fewer = recording.alter(store, changed, replace(changed, groups=frozenset({"BG03"}), counts=()), "Ana")
    assert kept(store, made) == fewer
    for _ in range(2):
        journal.undo(store, by="Ana")
    assert kept(store, made) == replace(made, counts=(first, second))


def test_a_change_of_nothing_leaves_no_line_in_the_history(store: Store) -> None:
    made = recording.add(store, an_activity(people("w1")), "Ana", [CLUB])
    before = labels(store)
    recording.alter(store, made, made, "Ana")
    assert labels(store) == before


def test_a_change_to_what_was_removed_is_refused_in_words(store: Store) -> None:
    made = recording.add(store, an_activity(), "Ana")
    recording.delete(store, [made.id], "Ana")
    with pytest.raises(UserError, match="removed"):
        recording.alter(store, made, replace(made, groups=frozenset({"BG01"})), "Ana")
    with pytest.raises(UserError, match="removed"):
        recording.duplicate(store, made.id, DAY, "Ana")


def test_a_word_corrected_while_typing_does_not_stay_behind(store: Store) -> None:
    made = recording.add(store, an_activity(people("w1")), "Ana", [OwnTerm("w1", "Job cl", "people")])
    count = replace(made.counts[0], own_term="w2")
    recording.alter(store, made, replace(made, counts=(count,)), "Ana", [OwnTerm("w2", "Job club", "people")])
    assert words(store) == {"Job club"}
    journal.undo(store, by="Ana")
    assert words(store) == {"Job cl"}
    assert kept(store, made) == made


def test_a_word_in_use_elsewhere_or_decided_about_stays(store: Store) -> None:
    made = recording.add(store, an_activity(people("w1")), "Ana", [CLUB])
    other = recording.add(store, an_activity(people("w1"), text="Again"), "Ana", [CLUB])
    recording.alter(store, made, replace(made, counts=()), "Ana")
    assert words(store) == {"Job club"}
    recording.alter(store, other, replace(other, counts=()), "Ana")
    assert words(store) == set()


def test_a_word_of_which_an_earlier_year_says_something_stays(store: Store) -> None:
    term, other = OwnTerm(new_id(), "Lunches", "people"), OwnTerm(new_id(), "Walks", "people")
    before = recording.add(store, an_activity(people(term.id), people(other.id)), "Ana", [term, other])
    lunches, walks = (count.own_term for count in before.counts)
    nine = Said("Lunches", Quantity(Decimal(9), units()["people"]))
    totals.keep(store, Period(date(2024, 4, 1), date(2025, 3, 31)), [nine], "told by Ana", "Ana")
    meaning.say_changed(store, walks, date(2025, 4, 1), "Each walk, not each walker.", "Ana")
    recording.alter(store, before, replace(before, counts=()), "Ana")
    assert {lunches, walks} <= {row[0] for row in store.rows("SELECT id FROM own_term")}
    assert [one.own_term for one in earlier.definition_changes(store)] == [walks]
    assert [one.own_term for one in totals.of(store)] == [lunches]


def test_several_are_deleted_as_one_and_come_back_as_they_were(store: Store) -> None:
    made = [recording.add(store, an_activity(people("w1"), text=f"Day {n}"), "Ana", [CLUB]) for n in range(3)]
    assert recording.delete(store, [one.id for one in made], "Ana") == "3 activities"
    assert activities.how_many(store) == 0
    assert journal.undo(store, by="Ana") == "Delete 3 activities"
    assert [kept(store, one) for one in made] == made


def test_deleting_one_names_it(store: Store) -> None:
    made = recording.add(store, an_activity(text="A very long walk along the canal with everybody"), "Ana")
    recording.delete(store, [made.id], "Ana")
    assert labels(store)[0] == "Delete “A very long walk along the canal with e…”"


def test_a_duplicate_has_all_but_the_date_and_leaves_the_first_alone(store: Store) -> None:
    council = a_contract(store)
    made = recording.add(store, replace(an_activity(people("w1")), groups=frozenset({"BG03"})), "Ana", [CLUB])
    recording.divide(store, made, Division((Share(council, 5000),)), "Ana")
    first = kept(store, made)
    assert first is not None
    copy = recording.duplicate(store, made.id, date(2025, 6, 19), "Ana")
    assert kept(store, copy) == copy
    assert kept(store, made) == first
    assert copy.id != first.id
    assert copy.counts[0].id != first.counts[0].id
    assert (copy.text, copy.place, copy.groups, copy.shares) == (first.text, first.place, first.groups, first.shares)
    assert copy.period == Period(date(2025, 6, 19), date(2025, 6, 19))
    assert labels(store)[0] == "Duplicate “Job club at the library”"


def test_shares_over_the_whole_are_refused_without_a_reason_and_kept_with_one(store: Store) -> None:
    council, fund = a_contract(store, "REF-1"), a_contract(store, "REF-2")
    made = recording.add(store, an_activity(), "Ana")
    over = Division((Share(council, 10_000), Share(fund, 2500)))
    with pytest.raises(UserError, match="125%"):
        recording.divide(store, made, over, "Ana")
    assert divisions.of(store, made.id) == Division()
    recording.divide(store, made, replace(over, reason="Both pay for all of it."), "Ana")
    assert divisions.of(store, made.id) == replace(over, reason="Both pay for all of it.")
    assert labels(store)[0] == "Change where “Job club at the library” counts"


def test_an_activity_without_words_is_still_named(store: Store) -> None:
    recording.add(store, an_activity(text=" "), "Ana")
    assert labels(store)[0] == "Add an activity without words"


def test_the_rest_of_what_was_begun_is_one_line_and_one_undo(store: Store) -> None:
    first = recording.add(store, an_activity(text="Food"), "Ana")
    n = journal.newest(store)
    second = recording.alter(store, first, replace(first, text="Food parcels"), "Ana", going_on=n)
    recording.alter(store, second, replace(second, text="Food parcels packed"), "Ana", going_on=n)
    assert labels(store)[0] == "Add “Food parcels packed”"
    assert journal.undo(store, by="Ana") == "Add “Food parcels packed”"
    assert kept(store, first) is None


def test_a_change_that_goes_on_says_what_the_last_of_it_says(store: Store) -> None:
    first = recording.add(store, an_activity(text="Food"), "Ana")
    second = recording.alter(store, first, replace(first, text="Food p"), "Ana")
    n = journal.newest(store)
    recording.alter(store, second, replace(second, text="Food parcels"), "Ana", going_on=n)
    assert labels(store)[:2] == ["Change the words of “Food parcels”", "Add “Food”"]
    journal.undo(store, by="Ana")
    assert kept(store, first) == first


def test_what_is_half_typed_is_jotted_without_a_line_in_the_history(store: Store) -> None:
    before = labels(store)
    recording.jot(store, "activity/1", "12/")
    assert scratch.kept(store, "activity/1") == "12/"
    recording.jot(store, "activity/1", "")
    assert (scratch.kept(store, "activity/1"), labels(store)) == ("", before)

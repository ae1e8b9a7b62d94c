"""Last year's totals stand beside this year's records, and are compared only where that says something true."""

from datetime import date
from pathlib import Path

import pytest

from svdesk.domain.activity import Activity, Count, CountKind, PeopleBasis
from svdesk.domain.authority import Provider
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.years import meaning, totals
from svdesk.services.years.compare import Compared, last_year, on_record
from svdesk.services.years.totals import Said
from svdesk.storage import earlier, glossaries, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage import rows

TODAY = date(2025, 9, 1)
LAST = parse("2024-25")


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana")


def quantity(value: str, unit: str) -> Quantity:
    return Quantity.of(value, units()[unit])


def did(desk: Store, when: date | Period, label: str, value: str, unit: str, basis: PeopleBasis | None = None) -> None:
    ids = rows.own_terms(desk, [(label, unit)], "Ana")
    count = Count(new_id(), ids[label, unit], quantity(value, unit), people_basis=basis)
    days = when if isinstance(when, Period) else Period(when, when)
    recording.add(desk, Activity(new_id(), label, days, (count,)), "Ana")


def keep(desk: Store, label: str, value: str, unit: str, period: Period = LAST, contract: str = "") -> None:
    totals.keep(desk, period, [Said(label, quantity(value, unit))], "Annual report", "Ana", contract)


def compared(desk: Store) -> Compared:
    [found] = last_year(desk, TODAY)
    return found


def test_what_was_recorded_this_year_is_summed_and_no_other_year(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    did(desk, date(2025, 4, 1), "Parcels", "90", "parcels")
    did(desk, date(2025, 8, 1), "Parcels", "11", "parcels")
    did(desk, date(2024, 3, 31), "Parcels", "7", "parcels")
    found = compared(desk)
    assert (found.label, str(found.before.quantity), str(found.now)) == (
        "Parcels",
        "400 food parcels",
        "101 food parcels",
    )
    assert found.percent == 25


def test_nothing_recorded_yet_is_said_and_not_nought(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    assert (compared(desk).now, compared(desk).percent) == (None, None)


def test_different_people_are_at_least_so_many_and_give_no_percentage(desk: Store) -> None:
    keep(desk, "Job club", "40", "people")
    did(desk, date(2025, 5, 1), "Job club", "12", "people", PeopleBasis.DIFFERENT_PEOPLE)
    did(desk, date(2025, 6, 1), "Job club", "9", "people", PeopleBasis.DIFFERENT_PEOPLE)
    found = compared(desk)
    assert (str(found.now), found.exact, found.percent) == ("12 people", False, None)


def test_records_of_last_year_go_before_a_total(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    did(desk, date(2024, 5, 1), "Parcels", "90", "parcels")
    assert last_year(desk, TODAY) == []


def test_a_word_that_changed_its_meaning_is_not_compared(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    did(desk, date(2025, 5, 1), "Parcels", "90", "parcels")
    word = next(iter(mappings.own_terms(desk)))
    meaning.say_changed(desk, word, date(2025, 4, 1), "We count each bag now.", "Ana")
    found = compared(desk)
    assert found.percent is None
    assert found.changed is not None
    assert found.changed.note == "We count each bag now."


def test_totals_of_other_years_and_of_one_contract_are_not_compared_here(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels", parse("2023-24"))
    keep(desk, "Parcels", "100", "parcels", parse("2024-25-Q1"))
    assert last_year(desk, TODAY) == []


def test_each_word_is_compared_with_its_own_records(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    keep(desk, "Bread parcels", "50", "parcels")
    did(desk, date(2025, 4, 1), "Parcels", "90", "parcels")
    did(desk, date(2025, 4, 2), "Bread parcels", "20", "parcels")
    did(desk, date(2025, 4, 3), "Soup", "5", "parcels")
    found = [(one.label, one.now and str(one.now), one.percent) for one in last_year(desk, TODAY)]
    assert found == [("Bread parcels", "20 food parcels", 40), ("Parcels", "90 food parcels", 22)]


def test_what_was_aimed_at_is_not_compared(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    [word] = mappings.own_terms(desk)
    aim = Count(new_id(), word, quantity("500", "parcels"), kind=CountKind.TARGET)
    day = Period(date(2025, 4, 1), date(2025, 4, 1))
    recording.add(desk, Activity(new_id(), "Parcels", day, (aim,)), "Ana")
    assert compared(desk).now is None


def meaning_the_same(desk: Store, *labels: str) -> None:
    """Map own words in food parcels to the shared term of that."""
    [term] = [one.id for one in glossaries.current(desk) if one.label == "Food parcels"]
    words = {own.label: own.id for own in mappings.own_terms(desk).values()}
    with desk.change("Map", by="Ana") as change:
        for label in labels:
            mappings.decide(change, Mapping(words[label], Relation.PART_OF, term, by="Ana"))


def test_records_under_the_same_shared_term_go_before_a_total_as_in_a_return(desk: Store) -> None:
    keep(desk, "Food parcels", "150", "parcels")
    did(desk, date(2024, 5, 1), "Food bank morning", "62", "parcels")
    did(desk, date(2025, 5, 1), "Food parcels", "32", "parcels")
    [total] = totals.of(desk)
    assert len(last_year(desk, TODAY)) == 1
    assert on_record(desk, total) is None
    meaning_the_same(desk, "Food parcels", "Food bank morning")
    assert last_year(desk, TODAY) == []
    figure = on_record(desk, total)
    assert figure is not None
    assert str(figure.quantity) == "62 food parcels"


def test_visits_of_a_whole_month_do_not_go_before_a_total_of_people(desk: Store) -> None:
    keep(desk, "Job club", "40", "people")
    did(desk, Period(date(2024, 5, 1), date(2024, 5, 31)), "Job club", "240", "people", PeopleBasis.ATTENDANCES)
    assert str(compared(desk).before.quantity) == "40 people"
    assert earlier.recorded(desk) == frozenset()
    did(desk, date(2024, 5, 2), "Job club", "12", "people", PeopleBasis.ATTENDANCES)
    assert last_year(desk, TODAY) == []
    assert earlier.recorded(desk) == {one.id for one in totals.of(desk)}


def test_words_of_one_meaning_are_compared_together_under_their_shared_term(desk: Store) -> None:
    keep(desk, "Hampers", "150", "parcels")
    did(desk, date(2025, 5, 1), "Hampers", "32", "parcels")
    did(desk, date(2025, 5, 2), "Food bank morning", "30", "parcels")
    meaning_the_same(desk, "Hampers", "Food bank morning")
    found = compared(desk)
    assert (found.label, str(found.now), found.percent) == ("Food parcels", "62 food parcels", 41)


def test_a_percentage_goes_to_the_nearest_whole(desk: Store) -> None:
    keep(desk, "Helpers", "12", "people")
    did(desk, date(2025, 5, 1), "Helpers", "5", "people", PeopleBasis.NEW_PEOPLE)
    assert compared(desk).percent == 42


def test_a_term_that_is_of_another_edition_than_is_spoken_is_no_obstacle(desk: Store) -> None:
    keep(desk, "Parcels", "400", "parcels")
    did(desk, date(2025, 4, 1), "Hampers", "90", "parcels")
    with desk.change("Map", by="Ana") as change:
        for own in mappings.own_terms(desk):
            mappings.decide(change, Mapping(own, Relation.SAME, "SV-999"))
    found = compared(desk)
    assert (found.label, str(found.now)) == ("Parcels", "90 food parcels")

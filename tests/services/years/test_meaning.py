"""A word that changed its meaning breaks the line, and a note on the page says why."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from svdesk.domain.earlier import DefinitionChange
from svdesk.domain.errors import UserError
from svdesk.domain.return_format import ChartOf, Measure, MeasureGrid, ReturnFormat, Summary
from svdesk.domain.return_format import Column as Shown
from svdesk.services.returns.assemble import Assembled, assemble, assembled
from svdesk.services.returns.compose import compose
from svdesk.services.returns.compose.charts import chart
from svdesk.services.returns.document import Chart, Paragraph
from svdesk.services.years import meaning
from svdesk.storage import earlier, mappings
from svdesk.storage.store import Store
from tests.services.returns.charity import ANYTOWN, LANTERN, PROVIDER, YEAR, in_a_desk_file, recorded, target

HOURS = Measure("N5", "Volunteer hours", "hours", ("SV-064",))
SECTION = ChartOf("Through the year", "N5", "month")
GRID = MeasureGrid("M", (Shown.CODE, Shown.LAST_YEAR))
FORM = ReturnFormat("f", "1", "Form", "A", "en-GB", (Summary("S"), GRID, SECTION), (HOURS,))


def changed(*days: date, own_term: str = "hours", promised: str = "900") -> Assembled:
    said = [DefinitionChange(f"d{day}", day, "We count travel too", own_term=own_term) for day in days]
    targets = (target("N5", "2025-26", promised, "hours"),) if promised else ()
    contract = replace(LANTERN, targets=targets)
    return assembled(PROVIDER, contract, FORM, YEAR, recorded(), {}, changes=said)


def drawn(made: Assembled) -> tuple[Chart, list[str]]:
    blocks = chart(SECTION, made)
    [found] = [block for block in blocks if isinstance(block, Chart)]
    return found, [block.text for block in blocks if isinstance(block, Paragraph)]


def test_the_line_is_broken_in_the_month_of_the_change_and_the_note_says_why() -> None:
    picture, notes = drawn(changed(date(2025, 10, 1)))
    assert picture.breaks == (6,)
    [note] = notes
    assert note.startswith("The line is broken where what is counted changed. From 1 October 2025, “")
    assert note.endswith("We count travel too.")


def test_a_change_before_the_period_or_of_another_word_breaks_nothing() -> None:
    for made in (changed(date(2025, 4, 1)), changed(date(2025, 10, 1), own_term="parcels")):
        picture, notes = drawn(made)
        assert picture.breaks == ()
        assert notes == []


def test_where_no_line_is_broken_none_is_said_to_be() -> None:
    picture, notes = drawn(changed(date(2025, 4, 10)))
    assert picture.breaks == ()
    assert [note.partition(". ")[0] for note in notes] == ["What is counted changed during this period"]
    picture, notes = drawn(changed(date(2025, 4, 10), date(2025, 10, 1)))
    assert picture.breaks == (6,)
    broken, other = notes
    assert broken.startswith("The line is broken where what is counted changed. From 1 October 2025")
    assert other.startswith("What is counted changed during this period. From 10 April 2025")


def test_bars_are_not_called_a_broken_line() -> None:
    made = changed(date(2025, 10, 1), promised="")
    picture, [note] = drawn(made)
    assert (picture.kind, picture.breaks) == ("bars", ())
    assert note.startswith("What is counted changed during this period. From 1 October 2025")


def test_last_years_figure_is_said_to_be_another_thing() -> None:
    note = " ".join(str(block) for block in compose(changed(date(2025, 4, 1))).blocks)
    assert "What is counted has changed since last year. From 1 April 2025" in note
    assert "has changed since" not in str(compose(changed(date(2023, 4, 1))).blocks)


def test_it_is_said_in_the_window_and_stands_in_the_return(tmp_path: Path) -> None:
    desk = in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN)
    word = next(own for own in mappings.own_terms(desk).values() if own.unit == "parcels")
    made = meaning.say_changed(desk, word.id, date(2025, 5, 1), "  A parcel feeds   two now.", "Ana")
    told = assemble(desk, ANYTOWN.reference, YEAR).changed
    assert {one.id for found in told.values() for one in found} == {made}
    assert all(one.note == "A parcel feeds two now." for found in told.values() for one in found)
    meaning.unsay(desk, earlier.definition_changes(desk)[0], "Ana")
    assert assemble(desk, ANYTOWN.reference, YEAR).changed == {}


@pytest.mark.parametrize("note", ["", "  \n"])
def test_nothing_said_is_refused(tmp_path: Path, note: str) -> None:
    with Store.create(tmp_path / "x.svdesk") as desk, pytest.raises(UserError, match="Nothing was said"):
        meaning.say_changed(desk, "any", date(2025, 5, 1), note, "Ana")

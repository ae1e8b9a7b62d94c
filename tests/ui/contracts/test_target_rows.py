"""What can be promised, and for when."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract, Target
from svdesk.domain.period import parse, year_around
from svdesk.domain.quantity import Quantity
from svdesk.services.returns import formats
from svdesk.services.returns.promised import measures_of
from svdesk.storage.shipped import glossary, units
from svdesk.ui.contracts import target_rows
from svdesk.ui.contracts.target_rows import TargetRows, periods_of

FORM = formats.format_by("anytown-quarterly")
CONTRACT = Contract(
    "k1", Authority("a1", "Anytown"), "AT/7", "Hub", parse("2025-04-01..2026-09-30"), FORM.id, FORM.edition
)


def test_years_and_their_quarters_can_be_promised_while_the_contract_runs() -> None:
    assert [period.code for period in periods_of(CONTRACT)] == [
        "2025-26", "2025-26-Q1", "2025-26-Q2", "2025-26-Q3", "2025-26-Q4", "2026-27", "2026-27-Q1", "2026-27-Q2",
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["9998-12-31", "9999-03-31", "9999-12-31"])
def test_a_contract_without_an_end_promises_for_the_years_that_somebody_can_foresee(end: str) -> None:
    found = periods_of(replace(CONTRACT, period=parse(f"2025-04-01..{end}")))
    this_year = year_around(date.today(), 4)
    assert this_year in found
    assert 10 <= sum(period.months_long == 12 for period in found) <= this_year.start.year - 2025 + 12
    last = periods_of(replace(CONTRACT, period=parse(f"{end[:4]}-01-01..{end}")))
    assert all(period.overlaps(parse(f"{end[:4]}-01-01..{end}")) for period in last)


def test_a_target_for_an_odd_period_can_still_be_seen() -> None:
    odd = Target("AT1", parse("2025-M05"), Quantity.of("1", units()["people"]))
    assert periods_of(replace(CONTRACT, targets=(odd,)))[-1].code == "2025-M05"


def test_the_measures_are_those_of_the_form_that_are_counted() -> None:
    codes = [measure.code for measure in measures_of(CONTRACT, glossary())]
    assert codes == [measure.code for measure in FORM.measures if measure.terms]
    standard = formats.format_by("standard")
    by_term = {
        m.code
        for m in measures_of(replace(CONTRACT, format_id=standard.id, format_edition=standard.edition), glossary())
    }
    assert "SV-013" in by_term
    assert measures_of(replace(CONTRACT, format_id="gone"), glossary()) == []


@pytest.mark.parametrize("typed", ["many", "1.2.3", "none", "NaN", ""])
def test_what_is_no_number_promises_nothing(qtbot: QtBot, typed: str) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(CONTRACT, glossary())
    box = rows.boxes["AT1"]
    with qtbot.assertNotEmitted(rows.promised):
        box.setText(typed)
        box.editingFinished.emit()
    assert box.text() == typed


def test_targets_outside_the_dates_of_the_contract_are_told(qtbot: QtBot) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    within, early, late = (
        Target("AT1", parse(period), Quantity.of("1", units()["people"]))
        for period in ("2025-26", "2024-25-Q4", "2026-27-Q3")
    )
    rows.show_contract(replace(CONTRACT, targets=(within,)), glossary())
    assert not rows.outside.isVisibleTo(rows)
    rows.show_contract(replace(CONTRACT, targets=(within, early)), glossary())
    assert rows.outside.text().startswith("1 target is for a period outside these dates.")
    rows.show_contract(replace(CONTRACT, targets=(within, early, late)), glossary())
    assert rows.outside.text().startswith("2 targets are for periods outside these dates.")
    assert rows.outside.isVisibleTo(rows)


def test_measures_of_words_in_use_come_first_and_one_is_found_by_its_name(qtbot: QtBot) -> None:
    standard = formats.format_by("standard")
    by_term = replace(CONTRACT, format_id=standard.id, format_edition=standard.edition)
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(by_term, glossary(), frozenset({"SV-013"}))
    assert next(iter(rows.boxes)) == "SV-013"
    assert rows.finder.isVisibleTo(rows)
    qtbot.keyClicks(rows.finder, "sv-013")
    assert [code for code, box in rows.boxes.items() if box.isVisibleTo(rows)] == ["SV-013"]
    rows.finder.clear()
    assert all(box.isVisibleTo(rows) for box in rows.boxes.values())


@pytest.mark.parametrize(
    ("typed", "words"), [("1.2345678", "1.2345678 has more decimal places"), ("many", "“many” is not a number")]
)
def test_a_target_that_cannot_be_kept_is_said_on_the_screen(qtbot: QtBot, typed: str, words: str) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(CONTRACT, glossary())
    box = rows.boxes["AT1"]
    box.setText(typed)
    box.editingFinished.emit()
    assert words in rows.said.text()
    assert words in box.accessibleDescription()
    assert rows.said.isVisibleTo(rows)
    box.setText("12")
    with qtbot.waitSignal(rows.promised):
        box.editingFinished.emit()
    assert not rows.said.isVisibleTo(rows)


def test_a_form_by_term_promises_the_terms_of_the_edition_that_the_desk_file_speaks() -> None:
    standard = formats.format_by("standard")
    by_term = replace(CONTRACT, format_id=standard.id, format_edition=standard.edition)
    newer = replace(glossary(), terms=(replace(glossary()["SV-013"], id="SV-900", label="Warm rooms"),))
    found = {measure.code: measure.label for measure in measures_of(by_term, newer) if measure.code.startswith("SV-")}
    assert found == {"SV-900": "Warm rooms"}


def test_measures_are_found_by_their_unit_and_another_contract_begins_with_all(qtbot: QtBot) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    standard = formats.format_by("standard")
    whole = replace(CONTRACT, format_id=standard.id, format_edition=standard.edition)
    rows.show_contract(whole, glossary())
    rows.show()
    rows.finder.setText("meals")
    found = [code for code, box in rows.boxes.items() if box.isVisible()]
    by_unit = {one.code for one in measures_of(whole, glossary()) if one.unit == "meals"}
    assert by_unit
    assert by_unit <= set(found)
    assert len(found) < len(rows.boxes)
    rows.show_contract(replace(whole, reference="AT/70"), glossary())
    assert rows.finder.text() == "meals"
    rows.show_contract(replace(whole, id="k2"), glossary())
    assert rows.finder.text() == ""
    assert all(box.isVisible() for box in rows.boxes.values())


def test_targets_of_another_form_are_not_hidden_without_a_word(qtbot: QtBot) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    mine, theirs = (Target(code, parse("2025-26"), Quantity.of("40", units()["people"])) for code in ("AT1", "SV-099"))
    rows.show_contract(replace(CONTRACT, targets=(mine,)), glossary())
    assert rows.elsewhere.isHidden()
    rows.show_contract(replace(CONTRACT, targets=(mine, theirs)), glossary())
    assert not rows.elsewhere.isHidden()
    assert rows.elsewhere.text() == (
        "1 target belongs to another form of the return. It is kept, and comes back with that form."
    )


def test_the_box_that_finds_a_measure_is_as_wide_as_its_hint_asks(qtbot: QtBot) -> None:
    standard = formats.format_by("standard")
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(replace(CONTRACT, format_id=standard.id, format_edition=standard.edition), glossary())
    rows.resize(330, 600)
    with qtbot.waitExposed(rows):
        rows.show()
    assert rows.finder.width() >= rows.finder.fontMetrics().horizontalAdvance(rows.finder.placeholderText())


def test_what_cannot_be_read_stays_and_is_said_until_it_is_mended(qtbot: QtBot) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(CONTRACT, glossary())
    rows.show()
    wrong, right = rows.boxes["AT1"], rows.boxes["AT2"]
    for box, text in ((wrong, "many"), (right, "12")):
        box.setText(text)
        box.editingFinished.emit()
    rows.show_contract(CONTRACT, glossary())
    assert wrong.text() == "many"
    assert rows.said.text().startswith("AT1: “many” is not a number.")
    wrong.setText("7")
    wrong.editingFinished.emit()
    assert not rows.said.isVisible()
    wrong.setText("few")
    wrong.editingFinished.emit()
    rows.show_contract(replace(CONTRACT, id="k2"), glossary())
    assert (wrong.text(), rows.said.isVisible()) == ("", False)


def test_a_name_with_an_ampersand_is_read_as_it_is_written(qtbot: QtBot) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(CONTRACT, glossary())
    rows._rebuild([replace(measure, label="Skills & jobs") for measure in FORM.measures[:1]])
    labels = [label for label in rows.findChildren(QLabel) if "Skills" in label.text()]
    assert [label.text() for label in labels if not label.isHidden()] == [f"{FORM.measures[0].code}  Skills && jobs"]


def test_measures_of_the_same_codes_and_other_words_are_shown_with_their_own(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = TargetRows()
    qtbot.addWidget(rows)
    rows.show_contract(CONTRACT, glossary())
    others = [replace(one, label="Trees planted", unit="trees") for one in measures_of(CONTRACT, glossary())]
    monkeypatch.setattr(target_rows, "measures_of", lambda _contract, _terms: others)
    rows.show_contract(replace(CONTRACT, id="k2"), glossary())
    told = [label.text() for label in rows.findChildren(QLabel) if not label.isHidden()]
    assert sum(text.endswith("Trees planted") for text in told) == len(others)
    with qtbot.waitSignal(rows.promised) as heard:
        rows.boxes["AT1"].setText("12")
        rows.boxes["AT1"].editingFinished.emit()
    assert str(heard.args[0].quantity) == "12 trees"

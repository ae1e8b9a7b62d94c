"""What is assembled is what the records say: every figure can be worked out again from domain values."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from svdesk.domain.activity import Share
from svdesk.domain.errors import UserError
from svdesk.domain.figures import Figure, figures_for
from svdesk.domain.period import parse
from svdesk.domain.return_format import AddsUp, ChartOf
from svdesk.services import contracts
from svdesk.services.returns.assemble import Assembled, assemble, pinned_formats
from svdesk.services.returns.formats import format_by
from tests.services.returns.charity import (
    ANSWERS,
    ANYTOWN,
    AT,
    LANTERN,
    MEANINGS,
    OWN_TERMS,
    PLAIN,
    PROVIDER,
    Q1,
    YEAR,
    Ledger,
    in_a_desk_file,
    recorded,
    return_of,
    target,
    year_of_work,
)


def value(figure: Figure) -> Decimal | None:
    return figure.quantity.value if figure.quantity else None


def values(made: Assembled) -> dict[str, Decimal | None]:
    return {figure.code: value(figure) for figure in made.figures}


def test_the_council_s_figures_are_those_worked_out_by_hand() -> None:
    made = return_of(ANYTOWN)
    assert values(made) == {
        "AT1": 10,
        "AT2": Decimal("61.5"),
        "AT3": 2,
        "AT4": 0,
        "AT5": 38 + 39 + 40,
        "AT6": Decimal("184.5"),
        "AT7": 6,
        "AT8": Decimal("37.5"),
        "AT9": 10,
        "AT10": 21,
        "AT11": 60 + 65 + 70 + 16,
        "AT12": 16,
        "AT13": 17,
        "AT14": Decimal("310.40"),
    }
    assert not made.figure("AT1").exact


def test_every_figure_is_that_of_domain_figures_and_of_nothing_else() -> None:
    for contract, period in ((ANYTOWN, Q1), (LANTERN, YEAR), (PLAIN, Q1)):
        made = return_of(contract, period)
        assert list(made.figures) == figures_for(made.measures, recorded(), period, contract.id)


def test_the_year_to_date_and_last_year_are_the_same_measures_in_other_periods() -> None:
    made = return_of(ANYTOWN, parse("2025-26-Q2"))
    assert made.to_date == parse("2025-26-H1")
    assert value(made.year_to_date["AT5"]) == sum(range(38, 44))
    assert value(made.figure("AT5")) == 41 + 42 + 43
    assert value(made.year_to_date["AT13"]) == 17 + 17 + 4
    assert value(return_of(ANYTOWN).last_year["AT11"]) == 150
    assert value(return_of(LANTERN, YEAR).last_year["N5"]) == 150 + 410


def test_targets_are_in_the_units_of_their_figures() -> None:
    made = return_of(ANYTOWN)
    assert made.targets["AT6"].value == 200
    assert made.targets["AT6"].unit.id == "kg"
    assert made.year_targets["AT1"].value == 40
    assert "AT12" not in made.targets


def test_quarters_that_fill_a_year_are_its_target() -> None:
    quarters = tuple(target("AT5", f"2025-26-Q{n}", str(100 + n), "parcels") for n in range(1, 5))
    made = return_of(replace(ANYTOWN, targets=quarters))
    assert made.year_targets["AT5"].value == 410


def test_a_target_in_another_unit_is_left_out_and_told() -> None:
    made = return_of(replace(ANYTOWN, targets=(target("AT5", "2025-26-Q1", "9", "hours"),)))
    assert made.targets == {}
    assert "target-in-another-unit" in {problem.code for problem in made.problems}


def test_a_term_grid_shows_what_was_recorded_and_what_was_promised() -> None:
    made = return_of(PLAIN)
    work, outcomes, inputs, money = made.by_term.values()
    assert [figure.code for figure in work] == [
        *("SV-013", "SV-014/people", "SV-044", "SV-044/hours", "SV-063", "SV-071", "SV-119"),
        *("SV-120", "SV-120/kg", "SV-121"),
    ]
    assert [figure.code for figure in outcomes] == ["SV-025", "SV-026", "SV-061"]
    assert [figure.code for figure in inputs] == ["SV-064", "SV-065"]
    assert [(figure.code, value(figure)) for figure in money] == [("SV-129", Decimal("310.40"))]
    assert value(made.figure("SV-119")) is None


def test_percentages_by_term_are_never_added() -> None:
    ledger = Ledger()
    own = OWN_TERMS | {"sure": replace(OWN_TERMS["lonely"], id="sure", unit="percent")}
    made = recorded(ledger, MEANINGS | {"sure": MEANINGS["lonely"]})
    for day, share in ((3, "80"), (4, "71")):
        ledger.did("Survey", date(2025, 5, day), ledger.count("sure", share, own_terms=own))
    again = return_of(PLAIN, records=replace(made, own_terms=own, activities=ledger.activities))
    assert again.measure("SV-061/percent").adds_up is AddsUp.AVERAGE
    assert value(again.figure("SV-061/percent")) == Decimal("75.5")


def test_an_activity_shared_out_among_other_contracts_is_no_part_of_this_return() -> None:
    ledger = year_of_work()
    ledger.activities = [replace(a, shares=(Share("k9", 10000),)) for a in ledger.activities]
    made = return_of(ANYTOWN, made=ledger)
    assert all(figure.quantity is None for figure in made.figures)
    assert "own-term-unmapped" not in {problem.code for problem in made.problems}


def test_half_a_share_halves_hours_and_leaves_people_whole() -> None:
    ledger = year_of_work()
    ledger.activities = [replace(a, shares=(Share("k1", 5000), Share("k2", 5000))) for a in ledger.activities]
    made = return_of(ANYTOWN, made=ledger)
    assert value(made.figure("AT11")) == Decimal("105.5")
    assert value(made.figure("AT7")) == 6


def test_a_chart_s_pieces_are_figures_and_what_fits_in_none_is_counted() -> None:
    made = return_of(LANTERN, YEAR)
    ((section, course),) = made.charts.items()
    assert isinstance(section, ChartOf)
    assert [value(part) for _, part in course.pieces] == [60, 65, 86, *range(75, 120, 5)]
    assert sum(value(part) or 0 for _, part in course.pieces) == value(course.whole) == 1066
    assert course.unplaced == 0
    ledger = year_of_work()
    ledger.did("Volunteering, all summer", parse("2025-06-01..2025-08-31"), ledger.count("hours", "40"))
    ((_, longer),) = return_of(LANTERN, YEAR, ledger).charts.items()
    assert longer.unplaced == 1
    assert value(longer.whole) == 1106


def test_a_quarter_s_chart_is_by_month_where_a_quarter_would_be_one_bar() -> None:
    form = format_by("lanternbridge-grant")
    sections = tuple(replace(s, by="quarter") if isinstance(s, ChartOf) else s for s in form.sections)
    ((_, course),) = return_of(LANTERN, Q1, form=replace(form, sections=sections)).charts.items()
    assert [period for period, _ in course.pieces] == [parse("2025-M04"), parse("2025-M05"), parse("2025-M06")]


def test_a_desk_file_gives_the_very_return_that_its_values_give(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        stored = assemble(store, "ac-2025-014", Q1)
    plain = return_of(ANYTOWN)
    assert values(stored) == values(plain)
    assert stored.targets == plain.targets
    assert stored.answers == ANSWERS["k1"]
    assert stored.provider.name == PROVIDER.name
    assert [problem.code for problem in stored.problems] == [problem.code for problem in plain.problems]


def test_a_contract_keeps_the_edition_that_it_was_pinned_to(tmp_path: Path) -> None:
    form = format_by("anytown-quarterly")
    last = form.text.replace('edition = "2025-26"', 'edition = "2024-25"').replace("Things repaired", "Items mended")
    older = replace(form, edition="2024-25", text=last)
    contract = replace(ANYTOWN, format_edition="2024-25")
    with in_a_desk_file(tmp_path / "hub.svdesk", contract, older) as store:
        made = assemble(store, contract.reference, Q1)
    assert made.form.edition == "2024-25"
    assert made.figure("AT13").label == "Items mended or passed on"


def test_an_unknown_contract_is_told_with_those_there_are(tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store, pytest.raises(UserError, match="AC-2025-014"):
        assemble(store, "AC-2024-001", Q1)


def test_of_the_forms_of_contracts_one_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    broken = replace(format_by("lanternbridge-grant"), edition="2020-21", text="not a form")
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        assert list(pinned_formats(store)) == [("anytown-quarterly", ANYTOWN.format_edition)]
        contracts.add(store, replace(LANTERN, format_edition="2020-21"), broken, "Ana", AT)
        with pytest.raises(UserError):
            assemble(store, LANTERN.reference, YEAR)
        assert list(pinned_formats(store)) == [("anytown-quarterly", ANYTOWN.format_edition)]

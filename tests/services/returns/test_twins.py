"""The twins of a return hold the same figures as the return, a row for each line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.domain.return_format import MeasureGrid
from svdesk.services.returns.formats import format_by
from svdesk.services.returns.twins import HEADINGS, Cell, about, rows_of
from svdesk.storage.shipped import glossary
from tests.services.returns.charity import ANYTOWN, LANTERN, PLAIN, Q1, YEAR, Ledger, return_of


def as_dicts(contract: Contract, period: Period = Q1, ledger: Ledger | None = None) -> list[dict[str, Cell]]:
    table = rows_of(return_of(contract, period, ledger))
    return [dict(zip(table.headings, row, strict=True)) for row in table.rows]


@pytest.mark.parametrize(("contract", "period"), [(ANYTOWN, Q1), (LANTERN, YEAR), (PLAIN, Q1)])
def test_every_line_of_the_form_has_its_row_with_the_same_figure(contract: Contract, period: Period) -> None:
    made = return_of(contract, period)
    rows = {row["Code"]: row for row in as_dicts(contract, period)}
    questions = [question.code for question in made.form.questions]
    assert set(rows) == {figure.code for figure in made.figures} | set(questions)
    for figure in made.figures:
        row = rows[figure.code]
        assert row["Value"] == (figure.quantity.value if figure.quantity else None)
        assert row["Line"] == figure.label
        assert row["Shared term id"] == (figure.term or "")
        assert row["Counts behind it"] == len(figure.behind)


def test_a_row_says_whose_it_is_and_stands_alone() -> None:
    row = next(row for row in as_dicts(ANYTOWN) if row["Code"] == "AT5")
    assert row == {
        "Provider": "Riverside Hub",
        "Authority": "Anytown Council",
        "Contract": "AC-2025-014",
        "From": date(2025, 4, 1),
        "To": date(2025, 6, 30),
        "Code": "AT5",
        "Line": "Food parcels given",
        "Shared term id": "SV-071",
        "Shared term": glossary()["SV-071"].label,
        "Value": Decimal(117),
        "Unit": "food parcels",
        "In words": "117",
        "People counted": "",
        "Target": Decimal(125),
        "Standing": "Nearly met, 93%",
        "Year to date": Decimal(117),
        "Year's target": Decimal(500),
        "Same period last year": Decimal(101),
        "Counts behind it": 3,
        "Estimates among them": 0,
    }


def test_rows_follow_the_order_of_the_form_with_answers_where_they_are_asked() -> None:
    codes = [row["Code"] for row in as_dicts(LANTERN, YEAR)]
    assert codes == ["Q1", "Q2", *(f"N{n}" for n in range(1, 9)), "Q3", "Q4", "Q5"]
    answers = {row["Code"]: row["In words"] for row in as_dicts(LANTERN, YEAR)}
    assert answers["Q4"] == "Begin the calls earlier in the autumn, before the clocks change."
    assert answers["Q5"] == ""


def test_a_line_shown_in_two_grids_has_one_row() -> None:
    form = format_by("anytown-quarterly")
    (grid,) = (section for section in form.sections if isinstance(section, MeasureGrid))
    again = replace(grid, title="Environment again", themes=("Environment and local economy",))
    twice = replace(form, sections=(*form.sections, again))
    codes = [row[HEADINGS.index("Code")] for row in rows_of(return_of(ANYTOWN, form=twice)).rows]
    assert len(codes) == len(set(codes))


def test_a_figure_which_is_only_the_least_says_so_beside_its_number() -> None:
    row = next(row for row in as_dicts(ANYTOWN) if row["Code"] == "AT1")
    assert (row["Value"], row["In words"]) == (10, "At least 10")
    assert row["People counted"] == "different people at least"
    assert row["Year to date"] == "At least 10"


def test_a_figure_that_is_missing_is_an_empty_number_with_a_word() -> None:
    row = next(row for row in as_dicts(ANYTOWN, ledger=Ledger()) if row["Code"] == "AT5")
    assert (row["Value"], row["In words"], row["Standing"]) == (None, "Not yet answered", "Nothing recorded")


def test_the_sheet_about_the_return_names_the_data_in_its_pdf() -> None:
    facts = {row[0]: row[1] for row in about(return_of(ANYTOWN), "ab" * 32).rows}
    assert facts["SHA-256 of the data in the PDF"] == "ab" * 32
    assert facts["Form"] == "Quarterly social value return (anytown-quarterly, 2025-26)"
    assert facts["To"] == date(2025, 6, 30)

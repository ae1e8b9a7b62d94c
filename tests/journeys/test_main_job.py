"""The main job, from a charity's real mess of a workbook to the authorities' returns, and every number checked.

The figures are recomputed by ``recompute.py``, which reads the workbook itself and imports nothing of ours.
"""

import csv
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from svdesk.services import sample
from svdesk.services.returns import data
from svdesk.services.returns.assemble import assemble
from svdesk.storage import journal, resources
from svdesk.storage.store import Store
from tests.journeys.recompute import recompute

AT = datetime(2026, 4, 20, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    said = list(sample.demonstrate(folder, "Ana", AT))
    assert len(said) == 8
    return folder


@pytest.fixture(scope="module")
def store(demo: Path) -> Iterator[Store]:
    with Store.open(demo / "demo.svdesk", read_only=True) as opened:
        yield opened


def read_all(demo: Path) -> dict[str, dict[str, Any]]:
    found = [data.read(pdf) for pdf in sorted((demo / "returns").glob("*.pdf"))]
    return {one["contract"]: one for one in found}


def test_every_number_in_the_pdfs_is_that_of_the_workbook(demo: Path) -> None:
    expected = recompute(
        resources.path("sample/last-year.xlsx"), resources.path("sample/sample.toml"), resources.path("formats")
    )
    returns = read_all(demo)
    assert returns.keys() == expected.keys()
    for reference, figures in expected.items():
        told = {figure["code"]: figure["value"] for figure in returns[reference]["figures"]}
        assert told == figures, reference
        assert returns[reference]["intact"], reference


def test_the_database_says_the_same_as_the_pdf(demo: Path, store: Store) -> None:
    returns = read_all(demo)
    for contract, period in sample.returns_wanted(store):
        now = data.return_data(assemble(store, contract.reference, period))
        assert now["figures"] == returns[contract.reference]["figures"]


def test_the_csv_twin_says_the_same_as_the_pdf(demo: Path) -> None:
    for pdf in sorted((demo / "returns").glob("*.pdf")):
        told = {figure["code"]: figure["value"] for figure in data.read(pdf)["figures"]}
        with pdf.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
            rows = {row["Code"]: row["Value"] for row in csv.DictReader(file)}
        for code, value in told.items():
            assert rows[code] == "" if value.startswith("not_") else Decimal(rows[code]) == Decimal(value)


def test_every_figure_names_the_records_that_add_up_to_it(store: Store) -> None:
    for contract, period in sample.returns_wanted(store):
        for figure in data.trace_json(assemble(store, contract.reference, period), "")["figures"]:
            if figure["basis"] == "sum" and figure["records"]:
                assert sum(Decimal(record["quantity"]) for record in figure["records"]) == Decimal(figure["value"])


def test_the_returns_can_be_read_by_everyone(demo: Path, keep_pdf: Callable[[bytes, str], Path]) -> None:
    for number, pdf in enumerate(sorted((demo / "returns").glob("*.pdf"))):
        keep_pdf(pdf.read_bytes(), f"demo-{number}")


def test_all_of_it_can_be_taken_back_until_a_return_is_sent(tmp_path: Path) -> None:
    with sample.begin(tmp_path / "demo.svdesk", "Ana") as opened:
        assert list(sample.fill(opened, "Ana", AT))
        while journal.next_undo(opened) is not None:
            journal.undo(opened, by="Ana")
        for table in ("activity", "count", "own_term", "mapping", "imported_row", "answer", "target"):
            assert opened.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
        while journal.next_redo(opened) is not None:
            journal.redo(opened, by="Ana")
        assert opened.rows("SELECT count(*) FROM activity") != [(0,)]

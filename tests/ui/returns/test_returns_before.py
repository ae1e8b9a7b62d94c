"""Of all that was answered before, the right answer stands beside a question."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from svdesk.domain.period import parse
from svdesk.services import recording
from svdesk.services.years.forward import carry_on, proposals
from svdesk.storage import authorities
from svdesk.storage.store import Store
from svdesk.ui.returns.returns_before import answered_before
from tests.services.returns.charity import ANYTOWN, in_a_desk_file

Q1, Q4 = parse("2025-26-Q1"), parse("2024-25-Q4")
CONTRACT = replace(ANYTOWN, period=parse("2024-25"), reference="AT/24")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    with in_a_desk_file(tmp_path / "hub.svdesk", CONTRACT) as store:
        yield store


def told(desk: Store, reference: str, period: str, text: str) -> None:
    contract = authorities.contract(desk, reference)
    recording.answer(desk, contract, parse(period), {"AT15": text}, "Ana")


def test_the_same_quarter_last_year_goes_before_a_later_one(desk: Store) -> None:
    told(desk, "AT/24", "2024-25-Q1", "A year ago")
    told(desk, "AT/24", "2024-25-Q4", "Last quarter")
    found = answered_before(desk, authorities.contract(desk, "AT/24"), Q1)["AT15"]
    assert (found.answer.text, found.last_year) == ("A year ago", True)


def test_without_one_of_last_year_the_latest_is_shown_and_said_to_be_of_last_time(desk: Store) -> None:
    told(desk, "AT/24", "2023-24-Q4", "Long ago")
    told(desk, "AT/24", "2024-25-Q4", "Last quarter")
    found = answered_before(desk, authorities.contract(desk, "AT/24"), Q1)["AT15"]
    assert (found.answer.text, found.answer.period, found.last_year) == ("Last quarter", Q4, False)


def test_answers_of_the_contract_that_this_one_follows_are_found(desk: Store) -> None:
    told(desk, "AT/24", "2024-25-Q1", "Under the old contract")
    carry_on(desk, proposals(desk, date(2025, 3, 1)), "Ana", datetime(2025, 3, 1, tzinfo=UTC))
    found = answered_before(desk, authorities.contract(desk, "AT/24 (2)"), Q1)["AT15"]
    assert (found.answer.text, found.answer.reference, found.last_year) == ("Under the old contract", "AT/24", True)

from dataclasses import replace
from datetime import date

import pytest

from svdesk.domain.authority import Authority, Contract, ContractKind, Target
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.services.returns.periods import due, is_over, likely_periods, next_to_send
from tests.builders import unit

AUTHORITY = Authority("a1", "Anytown Council")
TODAY = date(2026, 2, 1)


def contract(runs: str, kind: ContractKind = ContractKind.CONTRACT, targets: tuple[Target, ...] = ()) -> Contract:
    return Contract("k1", AUTHORITY, "AT/1", "Hub", parse(runs), "standard", "1.0.0", kind, "", targets)


def target(period: str) -> Target:
    return Target("AT1", parse(period), Quantity.of("3", unit("people")))


def test_the_latest_quarter_that_is_over_comes_first() -> None:
    found = likely_periods(contract("2025-04-01..2027-03-31"), TODAY)
    assert [period.code for period in found[:5]] == [
        "2025-26-Q3", "2025-26-Q2", "2025-26-Q1", "2025-26-Q4", "2026-27-Q1",
    ]  # fmt: skip


def test_half_years_and_years_and_the_whole_contract_follow() -> None:
    found = likely_periods(contract("2025-04-01..2026-03-31"), TODAY)
    assert [period.code for period in found[4:]] == ["2025-26-H1", "2025-26-H2", "2025-26"]


def test_a_grant_is_reported_by_its_own_years() -> None:
    found = likely_periods(contract("2024-09-01..2026-08-31", ContractKind.GRANT), TODAY)
    assert found[:2] == [parse("2024-09-01..2025-08-31"), parse("2025-09-01..2026-08-31")]


def test_the_length_that_targets_speak_of_comes_first() -> None:
    found = likely_periods(contract("2025-04-01..2027-03-31", targets=(target("2025-26-H1"), target("2025-26"))), TODAY)
    assert found[0] == parse("2025-26-H1")


def test_the_length_that_the_form_names_goes_before_kind_and_targets() -> None:
    annual = replace(contract("2025-04-01..2028-03-31"), format_id="lanternbridge-grant", format_edition="2025-26")
    assert next_to_send(annual, date(2026, 11, 22), []) == parse("2025-26")
    promised = replace(annual, targets=(target("2026-27-Q1"),))
    assert next_to_send(promised, date(2026, 11, 22), []) == parse("2025-26")
    quarterly = replace(promised, format_id="anytown-quarterly", targets=(target("2026-27"),))
    assert next_to_send(quarterly, date(2026, 11, 22), []) == parse("2026-27-Q2")
    assert next_to_send(replace(annual, format_id="gone"), date(2026, 11, 22), []) == parse("2026-27-Q2")


def test_the_first_and_last_pieces_are_as_short_as_the_contract_makes_them() -> None:
    runs = "2025-05-15..2025-11-20"
    found = likely_periods(contract(runs), TODAY)
    assert found[:3] == [
        parse("2025-10-01..2025-11-20"), parse("2025-26-Q2"), parse("2025-05-15..2025-06-30"),
    ]  # fmt: skip
    assert all(period in parse(runs) for period in found)


def test_other_periods_that_are_known_come_last_and_once() -> None:
    odd = parse("2025-M04")
    found = likely_periods(contract("2025-04-01..2026-03-31"), TODAY, [odd, parse("2025-26-Q1"), odd])
    assert found[-1] == odd
    assert len(found) == len(set(found))


@pytest.mark.parametrize("runs", ["2025-04-01..9999-12-31", "2031-04-01..9999-12-31"])
def test_a_contract_without_an_end_offers_no_endless_list(runs: str) -> None:
    found = likely_periods(contract(runs), TODAY)
    assert 3 < len(found) < 30
    assert max(period.end.year for period in found) < 2040  # the whole of it is no period to report on


def test_a_contract_of_one_day_has_one_period() -> None:
    assert likely_periods(contract("2025-05-10..2025-05-10"), TODAY) == [Period(date(2025, 5, 10), date(2025, 5, 10))]


def test_a_period_is_over_the_day_after_its_last() -> None:
    assert is_over(parse("2025-26-Q1"), date(2025, 7, 1))
    assert not is_over(parse("2025-26-Q1"), date(2025, 6, 30))


def test_the_next_to_send_is_the_likeliest_that_is_over_and_was_not_sent() -> None:
    runs = contract("2025-04-01..2026-03-31")
    third, second = parse("2025-26-Q3"), parse("2025-26-Q2")
    assert next_to_send(runs, TODAY, []) == third
    assert next_to_send(runs, TODAY, [third]) == second


def test_when_all_that_is_over_was_sent_the_one_that_runs_is_next() -> None:
    runs = contract("2025-10-01..2026-09-30")
    over = [period for period in likely_periods(runs, TODAY) if is_over(period, TODAY)]
    assert next_to_send(runs, TODAY, over) == parse("2025-26-Q4")


def test_a_contract_that_begins_next_year_has_a_next_period_too() -> None:
    assert next_to_send(contract("2027-04-01..2028-03-31"), TODAY, []) == parse("2027-28-Q1")


def test_a_yearly_promise_is_not_answered_by_a_quarter_only_because_that_is_over() -> None:
    yearly = replace(contract("2026-04-01..2027-03-31"), targets=(target("2026-27"),))
    today = date(2026, 11, 22)
    assert next_to_send(yearly, today, []) == due(yearly, today, []) == parse("2026-27")
    assert due(yearly, today, [parse("2026-27")]) is None

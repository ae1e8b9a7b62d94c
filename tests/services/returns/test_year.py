"""A year is the financial year unless the contract says otherwise."""

from dataclasses import replace

import pytest

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.services.returns.year import following, to_date, year_of
from tests.services.returns.charity import target

GRANT = Contract("k", Authority("a", "Council"), "R", "Work", parse("2024-09-01..2026-08-31"), "standard", "1.0.0")


def test_a_quarter_belongs_to_its_financial_year() -> None:
    assert year_of(GRANT, parse("2025-26-Q2")) == parse("2025-26")
    assert year_of(GRANT, parse("2026-M03")) == parse("2025-26")
    assert year_of(GRANT, parse("2025-26")) == parse("2025-26")


def test_a_grant_year_counts_from_the_month_in_which_the_grant_began() -> None:
    assert year_of(GRANT, parse("2024-09-01..2025-08-31")) == parse("2024-09-01..2025-08-31")
    assert year_of(GRANT, parse("2026-02-01..2026-06-30")) == parse("2025-09-01..2026-08-31")


def test_a_target_for_twelve_months_says_which_year_is_meant() -> None:
    promised = replace(GRANT, targets=(target("N1", "2025-09-01..2026-08-31", "9", "people"),))
    assert year_of(promised, parse("2025-26-Q3")) == parse("2025-09-01..2026-08-31")
    assert year_of(promised, parse("2025-26-Q1")) == parse("2025-26")


def test_a_period_longer_than_any_year_is_a_year_of_its_own() -> None:
    assert year_of(GRANT, GRANT.period) == GRANT.period


def test_a_contract_without_an_end_has_a_year_and_nothing_that_follows() -> None:
    endless = replace(GRANT, period=parse("2025-04-01..9999-12-31"))
    assert to_date(endless, endless.period) == endless.period
    assert following(endless.period) is None
    assert following(parse("9999-10-01..9999-12-31")) is None


def test_the_year_to_date_begins_with_the_year_or_the_contract_whichever_is_later() -> None:
    assert to_date(GRANT, parse("2025-26-Q2")) == parse("2025-26-H1")
    assert to_date(GRANT, parse("2024-M12")) == parse("2024-09-01..2024-12-31")
    assert to_date(GRANT, parse("2020-21-Q2")) == parse("2020-07-01..2020-09-30")


@pytest.mark.parametrize(
    ("period", "after"),
    [("2025-26-Q4", "2026-27-Q1"), ("2025-26", "2026-27"), ("2025-M12", "2026-M01"), ("2025-04-02..2025-05-01", None)],
)
def test_the_next_return_is_as_long_as_this_one(period: str, after: str | None) -> None:
    assert following(parse(period)) == (parse(after) if after else None)

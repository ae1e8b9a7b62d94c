"""An activity counts whole everywhere, or as a person has divided it; over the whole only with a reason."""

from svdesk.domain.activity import Share
from svdesk.domain.authority import Authority, Contract
from svdesk.domain.division import Division, counted_in, percent
from svdesk.domain.period import parse
from tests.builders import activity

COUNCIL = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")
GRANT = Contract("k2", Authority("u2", "Fund"), "REF-2", "Work", parse("2024-25"), "form", "1")


def test_shares_are_added_up_in_hundredths() -> None:
    assert Division((Share("k1", 3333), Share("k2", 6667))).total == 10_000


def test_more_than_the_whole_is_refused_until_a_reason_is_given() -> None:
    shares = (Share("k1", 10_000), Share("k2", 1))
    assert Division(shares).refused
    assert Division(shares, "  ").refused
    assert not Division(shares, "The fund asks for all that it pays half of.").refused
    assert not Division((Share("k1", 10_000),)).refused


def test_a_percentage_is_written_without_needless_noughts() -> None:
    assert (percent(10_000), percent(3333), percent(50), percent(0)) == ("100%", "33.33%", "0.5%", "0%")


def test_what_was_never_divided_counts_in_every_contract_that_runs_then() -> None:
    assert counted_in(activity("2025-05-01"), [COUNCIL, GRANT]) == [COUNCIL]
    assert counted_in(activity("2025-03-30..2025-04-02"), [COUNCIL, GRANT]) == [COUNCIL, GRANT]


def test_what_was_divided_counts_only_where_it_has_a_share() -> None:
    done = activity("2025-05-01", shares=(Share("k1", 0), Share("k2", 10_000)))
    assert counted_in(done, [COUNCIL, GRANT]) == [GRANT]

"""The preflight runs every rule to its end, and finds nothing in a return that is in order."""

from svdesk.domain.check import check
from svdesk.domain.mapping import Relation
from tests.builders import activity, count
from tests.domain.a_return import MAPPED, a_return, promised


def test_a_return_in_order_has_no_problems() -> None:
    done = activity("2025-05-01", count("clubs", "3"), count("times", "6", "hours"))
    assert check(a_return(done, contract=promised("M1", "3", "people"))) == []


def test_what_must_be_mended_comes_first_and_every_rule_runs() -> None:
    done = activity("2025-05-01", count("paned", "9"), count("clubs", "3", estimate=True))
    made = a_return(done, mapped={**MAPPED, ("paned", "people"): Relation.ASK_LATER}, answers={})
    assert [one.severity.value for one in check(made)] == ["stop", "warn", "note"]


def test_what_must_be_mended_comes_before_a_note_that_an_earlier_rule_made() -> None:
    done = activity("2025-05-01", count("paned", "9")), activity("2025-06-20..2025-07-10", count("clubs", "3"))
    made = a_return(*done, mapped={**MAPPED, ("paned", "people"): Relation.NOTHING_FITS})
    assert [one.code for one in check(made)] == ["straddles-period", "own-term-fits-nothing"]

"""A funder's list of grants makes no activities unless somebody says so."""

from svdesk.domain.problem import Severity
from svdesk.services.importing.columns.grants_lists import AS_ACTIVITIES
from svdesk.services.importing.questions import LEAVE_OUT
from tests.services.importing.books import codes, lines, planned

LIST = """
Identifier|Title|Currency|Amount Awarded|Award Date|Recipient Org:Identifier|Recipient Org:Name|Funding Org:Name
360G-lb-2025/031|Warm hub|GBP|24500.50|2025-03-12|GB-CHC-1090095|Riverside Hub|Lantern Bridge Foundation
360G-lb-2025/032|Exchange|EUR|3000|2025-05-01|GB-CHC-1090095|Riverside Hub|Lantern Bridge Foundation
"""
KEY = "grants-list|Sheet1||"


def test_all_of_it_waits_until_somebody_has_said_what_it_is() -> None:
    made = planned(LIST)
    assert codes(made)[0] == "grants-list"
    assert made.questions[0].problem.severity is Severity.STOP
    assert made.questions[0].message == "The sheet is a list of grants as funders publish it."
    assert [record.status for record in made.records] == ["held", "held"]
    assert all(record.problems[-1].code == "grants-list" for record in made.records)


def test_left_out_it_is_passed_over_whole() -> None:
    made = planned(LIST, answers={KEY: LEAVE_OUT})
    assert made.records == ()
    assert [(skip.row, skip.reason, skip.rows) for skip in made.skipped] == [("all", "left out", 3)]


def test_brought_in_all_the_same_its_foreign_sums_are_held() -> None:
    made = planned(LIST, answers={KEY: AS_ACTIVITIES})
    assert lines(made) == ["2 | Warm hub | 2025-03-12 | 2450050p", "3 | Exchange | 2025-05-01 | - | held"]
    assert made.records[1].problems[0].code == "currency-foreign"


def test_a_log_of_grants_in_words_of_its_own_is_no_such_list() -> None:
    log = "Date|Title|Currency|Amount Awarded|Recipient\n2025-03-12|Small grant|GBP|300|Anytown Singers"
    assert "grants-list" not in codes(planned(log))

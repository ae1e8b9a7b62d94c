"""What should be looked at before a return is sent: one small rule for each kind of Problem.

Every rule runs to its end on whatever data there is; none raises, and none hides what another would find.
"""

from collections.abc import Callable, Iterator

from svdesk.domain import check_asked, check_recorded
from svdesk.domain.checked import Return
from svdesk.domain.problem import Problem

RULES: tuple[Callable[[Return], Iterator[Problem]], ...] = (
    check_asked.period_is_inside_contract,
    check_asked.form_is_of_its_year,
    check_asked.questions_are_answered,
    check_asked.answers_keep_their_length,
    check_recorded.whole_in_several_is_said,
    check_recorded.own_terms_are_mapped,
    check_recorded.activities_lie_inside,
    check_asked.targets_have_records,
    check_asked.targets_have_the_unit,
    check_asked.targets_have_lines,
    check_recorded.people_are_counted_once,
    check_recorded.entries_have_the_unit,
    check_recorded.shared_people_are_said,
    check_recorded.estimates_are_said,
)


def check(made: Return) -> list[Problem]:
    """Every Problem of this return, those that must be mended first; otherwise in the order of the rules."""
    found = [one for rule in RULES for one in rule(made)]
    return sorted(found, key=lambda one: one.severity.rank)

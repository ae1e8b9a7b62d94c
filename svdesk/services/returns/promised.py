"""What the form of a contract can be promised, and what becomes of its targets when it gets another form."""

from collections.abc import Iterable

from svdesk.domain.authority import Contract, Target
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Kind, Term
from svdesk.domain.return_format import Measure, TermGrid
from svdesk.services.returns import formats
from svdesk.storage.shipped import units


def measures_of(contract: Contract, terms: Iterable[Term]) -> list[Measure]:
    """The measures that can be promised: of a form by term the outputs and outcomes of *terms*, too."""
    try:
        form = formats.format_by(contract.format_id, contract.format_edition)
    except UserError:
        return []
    wanted = [measure for measure in form.measures if measure.terms]
    if any(isinstance(section, TermGrid) for section in form.sections):
        kinds = {Kind.ACTIVITY, Kind.OUTPUT, Kind.OUTCOME}
        wanted += [
            Measure(term.id, term.label, term.default_unit, (term.id,))
            for term in terms
            if term.kind in kinds and units()[term.default_unit].dimension != "narrative"
        ]
    return wanted


def carried(before: Contract, after: Contract, terms: Iterable[Term]) -> list[tuple[Target, str]]:
    """The targets that go over when a contract gets another form, each with the code of its new line.

    That is where exactly one line asks for the same shared terms in the same unit, and nothing is promised there.
    """
    if (before.format_id, before.format_edition) == (after.format_id, after.format_edition):
        return []
    known = list(terms)
    old, new = measures_of(before, known), measures_of(after, known)
    asked = {measure.code: _asks(measure) for measure in old}
    taken = {(target.code, target.period) for target in before.targets}
    found = []
    for target in of_another_form(before, new):
        lines = [one.code for one in new if _asks(one) == asked.get(target.code)]
        if len(lines) == 1 and (lines[0], target.period) not in taken:
            found.append((target, lines[0]))
    return found


def of_another_form(contract: Contract, measures: Iterable[Measure]) -> list[Target]:
    """The targets of a contract that are for none of *measures*, as when it was given another form."""
    lines = {measure.code for measure in measures}
    return [target for target in contract.targets if target.code not in lines]


def _asks(measure: Measure) -> tuple[object, ...]:
    return measure.terms, measure.unit, measure.groups, measure.places

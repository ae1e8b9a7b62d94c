"""What a rehearsal says to a person, in lines: how many of each, what must be asked, what does not add up."""

from collections import Counter

from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.services.importing.doubles.doubles import Double
from svdesk.services.importing.record import Plan


def lines(plan: Plan, *, rehearsal: bool) -> list[str]:
    """One line of counts that add up, then every question, every total that differs, and every note."""
    counts = plan.counts
    went = _("would go in") if rehearsal else _("went in")
    first = _(
        "{rows_read} rows read: {rows_with_records} hold records and {rows_skipped} hold nothing to bring in."
        " Of {records} records {new} {went}, {already_here} are here already, {held} need a word with you."
    ).format(went=went, **counts)
    asked = [
        _("Question: {question} ({choices})").format(question=one.message, choices=_(" or ").join(one.choices))
        for one in plan.questions
    ]
    differing = [_("Check: {message}").format(message=one.message) for one in plan.checks if not one.agrees]
    return [first, *asked, *differing, *_held(plan), *_doubles(plan), *plan.notes]


def _held(plan: Plan) -> list[str]:
    """Every row that stays out, once, however many records it holds, with why and what would mend it."""
    why: dict[tuple[str, int], dict[str, None]] = {}
    for record in plan.records:
        if record.status == "held":
            said = why.setdefault((record.sheet, record.row), {})
            for one in record.problems:
                if one.severity is Severity.STOP:
                    said[f"{one.message} {one.fix}".strip()] = None
    return [
        _("Not brought in: row {row} of {sheet}: {why}").format(row=row, sheet=sheet, why=" ".join(said))
        for (sheet, row), said in why.items()
    ]


def _doubles(plan: Plan) -> list[str]:
    """Every row that looks like something in the records; those of this very file, which are the same, are counted."""
    rows = Counter(
        sheet for sheet, _row in dict.fromkeys((each.sheet, each.row) for each in plan.doubles if _again(each))
    )
    same = [
        _("1 row of {sheet} was brought in from this very file before. It is left out.").format(sheet=sheet)
        if n == 1
        else _("{n} rows of {sheet} were brought in from this very file before. They are left out.").format(
            n=f"{n:,}", sheet=sheet
        )
        for sheet, n in rows.items()
    ]
    return [*same, *(double.told for double in plan.doubles if not _again(double))]


def _again(double: Double) -> bool:
    return double.this_file and double.kind == "exact" and double.choice == "skip"

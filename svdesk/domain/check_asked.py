"""What was asked for and promised: the period, the form, its questions, and the targets of the contract."""

from collections.abc import Iterator

from svdesk.domain.checked import Return, named, on_line, word_count
from svdesk.domain.period import NotAPeriod, parse, written
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import convertible, noun
from svdesk.domain.quantity import written as written_quantity


def period_is_inside_contract(made: Return) -> Iterator[Problem]:
    """A return is for a period of its contract."""
    if made.period not in made.contract.period:
        yield problem(
            "period-outside-contract",
            Where(Page.CONTRACTS, made.contract.id, "period"),
            period=written(made.period),
            contract=made.contract.reference,
            runs=written(made.contract.period),
        )


def form_is_of_its_year(made: Return) -> Iterator[Problem]:
    """A form whose edition is a year is used for that year."""
    try:
        year = parse(made.form.edition)
    except NotAPeriod:
        return
    if not year.overlaps(made.period):
        yield problem(
            "form-of-another-year",
            Where(Page.CONTRACTS, made.contract.id, "format"),
            edition=made.form.edition,
            period=written(made.period),
            authority=made.authority,
        )


def questions_are_answered(made: Return) -> Iterator[Problem]:
    """Every question that must be answered is."""
    for question in made.form.questions:
        if question.required and not made.answers.get(question.code, "").strip():
            yield problem(
                "answer-missing",
                on_line(made, question.code),
                code=question.code,
                question=question.text,
            )


def answers_keep_their_length(made: Return) -> Iterator[Problem]:
    """No answer has more words than the authority will read."""
    for question in made.form.questions:
        words = word_count(made.answers.get(question.code, ""))
        if question.words and words > question.words:
            yield problem(
                "answer-too-long",
                on_line(made, question.code),
                code=question.code,
                words=f"{words:,}",
                limit=f"{question.words:,}",
                authority=made.authority,
            )


def targets_have_records(made: Return) -> Iterator[Problem]:
    """Nothing promised for the period is without any record."""
    for figure in made.figures:
        if figure.quantity is None and figure.code in made.targets:
            yield problem(
                "nothing-recorded",
                on_line(made, figure.code),
                code=named(figure),
                target=written_quantity(made.targets[figure.code]),
                period=written(made.period),
            )


def targets_have_the_unit(made: Return) -> Iterator[Problem]:
    """A target can be compared with the figure it is for."""
    figures = {figure.code: figure for figure in made.figures}
    for target in made.contract.targets:
        figure = figures.get(target.code)
        if not figure or not target.period.overlaps(made.period):
            continue
        if not convertible(target.quantity.unit.id, figure.unit.id):
            yield problem(
                "target-in-another-unit",
                Where(Page.CONTRACTS, made.contract.id, target.code),
                code=named(figure),
                wanted=noun(figure.unit),
                contract=made.contract.reference,
                found=noun(target.quantity.unit),
            )


def targets_have_lines(made: Return) -> Iterator[Problem]:
    """Every target that touches the period is for a line of the form."""
    lines = {figure.code for figure in made.figures}
    touching = (t.code for t in made.contract.targets if t.period.overlaps(made.period))
    for code in dict.fromkeys(touching):
        if code not in lines:
            yield problem(
                "target-of-no-line",
                Where(Page.CONTRACTS, made.contract.id, code),
                contract=made.contract.reference,
                code=code,
            )

"""Collects what must be asked while a plan is made, and hands back what has been answered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from svdesk.domain.period import Period, written
from svdesk.domain.problem import Page, Problem, Severity, Where, problem
from svdesk.services.importing.record import Question

LEAVE_OUT = "Leave it out"
BRING_IN = "Bring it in"
LEAVE_NUMBER = "Leave the number out"
LEAVE_ROW = "Leave the row out"
ONE_BY_ONE = "Ask about each"


def at(code: str, sheet: str, row: int | None = None, col: str | None = None, /, **facts: str) -> Problem:
    """The Problem *code* at a cell, a row, a column or a sheet; the facts ``cell`` and ``row`` are filled in."""
    cell = f"{col or ''}{row or ''}"
    facts = {"cell": cell, "row": str(row or "")} | facts
    where = Where(Page.IMPORT, f"{sheet}!{row}" if row else sheet, cell)
    return Problem(code, _severity(code, frozenset(facts)), where, MappingProxyType(facts))


def without_sheet(made: Problem, sheet: str) -> Problem:
    """*made* without the name of its *sheet*, which says nothing where no other has anything in it: ``Column C``."""
    where = made.facts.get("where", "")
    plain = where.removesuffix(f" of “{sheet}”")
    plain = "The sheet" if plain == f"Sheet “{sheet}”" else plain
    if plain == where:
        return made
    return replace(made, facts=MappingProxyType({**made.facts, "where": plain}))


@lru_cache(maxsize=500)
def _severity(code: str, facts: frozenset[str]) -> Severity:
    """The severity of *code*, once its sentences are known to need no other *facts* than these.

    ``problem`` fills in the sentences to see that; with a hundred thousand rows once for each code is enough.
    """
    return problem(code, Where(Page.IMPORT), **dict.fromkeys(facts, "")).severity


class Asker:
    """Asks each thing once; *answers* are by ``Question.key``, *years* those that a sheet may be about."""

    def __init__(self, answers: Mapping[str, str], years: Sequence[Period] = ()) -> None:
        self._answers = answers
        self._years = years
        self._asked: dict[str, Question] = {}

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question so far, in the order of asking."""
        return tuple(self._asked.values())

    def year_of(self, made: Problem, sheet: str) -> str | None:
        """Ask which year *sheet* is about, and return the answer if there is one."""
        choices = tuple(written(year) for year in self._years)
        return self.ask(made, sheet, None, None, choices, "period", f"year-unknown|{sheet}")

    def asked(self, group: str) -> Question | None:
        """The question that was asked for *group*, with its answer, if it has been asked."""
        return self._asked.get(group)

    def is_answered(self, code: str, sheet: str, row: int | None, col: str | None) -> bool:
        """Whether there is an answer to a question that need not have been asked yet."""
        return self._answers.get("|".join((code, sheet, str(row or ""), col or ""))) is not None

    def ask(
        self,
        made: Problem,
        sheet: str,
        row: int | None,
        col: str | None,
        choices: tuple[str, ...],
        typed: Literal["", "number", "date", "period"] = "",
        group: str = "",
    ) -> str | None:
        """Ask, and return the answer if there is one.

        Questions of one *group* are one question, asked where it first arises. An answer that is none of the choices
        where nothing may be typed counts as none.
        """
        if group and group in self._asked:
            return self._asked[group].answer
        asked = Question(made, sheet, row, col, choices, typed)
        group = group or asked.key
        if group not in self._asked:
            answer = self._answers.get(asked.key)
            if answer is not None and not typed and answer not in choices:
                answer = None
            self._asked[group] = Question(made, sheet, row, col, choices, typed, answer)
        return self._asked[group].answer

    def ask_alike(
        self,
        made: Problem,
        sheet: str,
        row: int,
        col: str,
        choices: tuple[str, ...],
        typed: Literal["date"],
        group: str,
    ) -> str | None:
        """Ask once for a *group* which of two is meant, and return the one of *choices* that stands in its place.

        What was typed, or any other choice, is only about the text that the question named; of others it is asked anew.
        """
        answer = self.ask(made, sheet, row, col, choices, typed, group)
        asked = self._asked[group]
        if answer is None or asked.problem.facts.get("text") == made.facts.get("text"):
            return answer
        if answer in asked.choices[:2]:
            return choices[asked.choices.index(answer)]
        return self.ask(made, sheet, row, col, choices, typed, f"{group}|{made.facts.get('text')}")

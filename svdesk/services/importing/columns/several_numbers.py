"""Asks about cells of several numbers: what is said of one holds for all of its column that are written so.

``15 people + 2 vols`` and ``9 people + 3 vols`` are one question; what was typed for one says nothing of the others.
"""

from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.cell_reading import Wanted
from svdesk.services.importing.cells.parts import parts_of, written_so
from svdesk.services.importing.columns.count_answers import meant_alike
from svdesk.services.importing.questions import Asker


def ask_several(
    asker: Asker, made: Problem, sheet: str, row: int, col: str, choices: tuple[str, ...], wanted: Wanted
) -> str | None:
    """Ask what the cell of several numbers that *made* names comes to; None until that is known."""
    text = made.facts["text"]
    group = _group(sheet, col, text)
    first = asker.asked(group)
    of_another = first is not None and first.problem.facts["text"] != text
    if not (of_another and asker.is_answered(made.code, sheet, row, col)):
        answer = asker.ask(made, sheet, row, col, choices, "number", group)
        if answer is None or (meant := said_of_several(asker, sheet, col, text, wanted)) is not None:
            return answer if answer is None else meant
    return asker.ask(made, sheet, row, col, choices, "number", f"{group}|{text}")


def said_of_several(asker: Asker, sheet: str, col: str, text: str, wanted: Wanted) -> str | None:
    """What was answered about a cell of several numbers, or about the first that is written so; None if nothing."""
    group = _group(sheet, col, text)
    for question in (asker.asked(f"{group}|{text}"), asker.asked(group)):
        if question is not None and question.answer is not None:
            asked = question.problem.facts["text"]
            return question.answer if asked == text else meant_alike(question.answer, asked, text, wanted)
    return None


def _group(sheet: str, col: str, text: str) -> str:
    return f"two-numbers|{sheet}|{col}|{written_so(parts_of(text)) or text}"

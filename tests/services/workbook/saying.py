"""What a reader sends, put together for a test without any process."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from svdesk.services.workbook.pipe import RowReader
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sheet import Value


class Said(NamedTuple):
    """The sheets by name with their rows, what is known of each, and the notes with their facts."""

    rows: dict[str, list[list[Value]]]
    about: dict[str, dict[str, Any]]
    notes: dict[str, dict[str, str]]


def said_by(read: Callable[[Sender], object]) -> Said:
    """Everything that *read* sends."""
    lines: list[str] = []
    read(Sender(lines.append))
    made = Said({}, {}, {})
    name = ""
    for line in lines:
        if line.startswith("["):
            made.rows[name] += RowReader().rows(line)
            continue
        told = json.loads(line)
        if "sheet" in told and "about" in told:
            name = told["sheet"]
            made.rows[name], made.about[name] = [], told["about"]
        elif "note" in told:
            made.notes[told["note"]] = told["facts"]
    return made

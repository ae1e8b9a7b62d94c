"""A log with three held rows, and workbooks of held rows as a person mends them."""

from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook

from svdesk.services.importing import journey
from svdesk.services.importing.journey import Rehearsal

LOG = """
Volunteer log 2025-26
Date       | What we did | Place   | Number of people | Hours
April
2025-04-03 | Lunch club  | Hall    | 12     | 3
31/04/2025 | Lunch club  | Hall    | 15     | 3
           |             |         |        |
Catering
2025-04-17 | Baking      | Library | lots   | 2
2025-04-18 | Baking      | "       | plenty | 4
2025-04-19 | Baking      | Library | 4      | 1
"""


def saved(rehearsal: Rehearsal, folder: Path, mended: Mapping[str, object]) -> Path:
    """The workbook of held rows, with some cells of its first sheet mended as a person would."""
    path = folder / "held rows.xlsx"
    journey.save_held(rehearsal, path)
    book = load_workbook(path)
    for cell, value in mended.items():
        book.worksheets[0][cell] = value
    book.save(path)
    return path

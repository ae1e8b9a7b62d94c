"""No word of a private framework is in anything that svdesk writes for others."""

import ast
import re
from pathlib import Path

from svdesk.services.frameworks import rules
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.services.mapping.exchange import send
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT, ROWS

ROOT = Path(__file__).parents[3]


def test_nothing_that_writes_a_file_reads_what_a_charity_has_loaded() -> None:
    imported = {
        path.relative_to(ROOT).as_posix(): {
            f"{node.module}.{name.name}"
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        for path in (ROOT / "svdesk").rglob("*.py")
    }
    loaded = re.compile(r"svdesk\.(storage|services)\.frameworks\b")
    readers = {place: names for place, names in imported.items() if any(map(loaded.match, names))}
    assert "svdesk/services/frameworks/rules.py" in readers
    assert [one for one in readers if not one.startswith(("svdesk/services/frameworks/", "svdesk/ui/"))] == []
    writing = re.compile(r"svdesk\.(storage\.atomic|services\.workbook\.write)\b")
    assert any(any(map(writing.match, names)) for names in imported.values())
    assert [place for place, names in readers.items() if any(map(writing.match, names))] == []


def test_mappings_that_are_handed_out_hold_none_of_its_words(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN2", Rule(counted=Counted(("SV-064",)), unit="hours", was="Old words"), "Ana", AT)
    text = send.text_of(desk, AT)
    words = [str(row[1] or row[0]) for row in ROWS]
    assert "Job club" in text
    assert not [word for word in (*words, "Old words", brookside.framework.title) if word in text]

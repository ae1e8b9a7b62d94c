"""The table goes out and comes back to the letter, a spreadsheet may have saved it, and each fault has its line."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from svdesk.domain.glossary import Glossary
from svdesk.services.glossary import flat
from svdesk.services.glossary.reading import Read, line_of
from svdesk.storage import shipped
from svdesk.storage.shipped import units
from tests.services.glossary.glossaries_made import SMALL, WORDS, any_glossary

TEXT = flat.written(SMALL)


def read(text: str) -> Read:
    return flat.read(text, "newer.csv", units())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_shipped_glossary_goes_out_and_comes_back_to_the_letter() -> None:
    text = flat.written(shipped.glossary())
    found = read(text)
    assert found.problems == ()
    assert found.glossary == shipped.glossary()
    assert flat.written(found.glossary) == text


@given(any_glossary())
def test_any_glossary_goes_out_and_comes_back_to_the_letter(glossary: Glossary) -> None:
    found = read(flat.written(glossary))
    assert (found.glossary, found.problems) == (glossary, ())
    assert found.usable


@given(st.lists(WORDS))
@example([" a", "b ", " ", "\\", ";", "\\;", "a; b"])
def test_any_list_is_one_cell_and_back(items: list[str]) -> None:
    assert list(flat.parted(flat.joined(items))) == items


def test_a_list_that_a_person_typed_needs_no_care() -> None:
    assert flat.parted(" job club ;; CV help;  ; work café ") == ("job club", "CV help", "work café")
    assert flat.parted("") == ()
    assert flat.parted("ends in a backslash\\") == ("ends in a backslash\\",)


def test_no_cell_is_run_by_a_spreadsheet() -> None:
    first = next(row for row in rows(TEXT) if row["id"] == "SV-1")
    assert first["other_labels"] == "work club\\; Tuesdays; =job club; cv clinic"
    guarded = flat.written(Glossary("1", (), (), (), licence='=HYPERLINK("http://example.org")'))
    assert rows(guarded)[0]["definition"].startswith("'=")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_spreadsheet_may_save_it_with_other_signs_between_the_cells_and_fewer_columns(delimiter: str) -> None:
    saved = io.StringIO()
    writer = csv.writer(saved, delimiter=delimiter, lineterminator="\n")
    for row in csv.reader(io.StringIO(TEXT, newline="")):
        writer.writerow(row[::-1])
    found = read("\n\n" + saved.getvalue() + delimiter * 16 + "\n")
    assert (found.glossary, found.problems) == (SMALL, ())


def changed(row_id: str, **cells: str) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, flat.COLUMNS)
    writer.writeheader()
    writer.writerows(row | (cells if row["id"] == row_id else {}) for row in rows(TEXT))
    return text.getvalue()


LINES = {"1.1.0": 2, "SV-1": 7, "SV-2": 9, "SV-3": 10, "SV-0": 11}
"""The scope note of SV-1 takes two lines."""


@pytest.mark.parametrize(
    ("row_id", "cells", "code"),
    [
        ("SV-2", {"row": "trem"}, "row-unknown"),
        ("SV-2", {"kind": "party"}, "kind-unknown"),
        ("SV-2", {"label": "job  HELP"}, "label-twice"),
        ("SV-2", {"label": ""}, "label-missing"),
        ("SV-2", {"definition": " "}, "definition-missing"),
        ("SV-2", {"usual_unit": "jiffies"}, "unit-unknown"),
        ("SV-2", {"groups": "BG1; BG9"}, "group-unknown"),
        ("SV-2", {"wider_term": "SV-9"}, "broader-unknown"),
        ("SV-2", {"domain": "D9"}, "domain-unknown"),
        ("SV-2", {"id": "Caffi ŵ"}, "id-unusable"),
        ("SV-2", {"id": "edition"}, "id-unusable"),
        ("SV-2", {"id": ""}, "id-unusable"),
        ("SV-2", {"id": "SV-1"}, "id-twice"),
        ("SV-1", {"not_this": "SV-9"}, "scope-note-astray"),
        ("SV-3", {"welsh_reviewed": "perhaps"}, "review-unsaid"),
        ("SV-0", {"replaced_by": "SV-9"}, "replaced-by-unknown"),
        ("1.1.0", {"id": "the newest"}, "edition-unsaid"),
    ],
)
def test_each_fault_is_said_with_its_line(row_id: str, cells: dict[str, str], code: str) -> None:
    found = read(changed(row_id, **cells))
    fault = next(one for one in found.problems if one.code == code)
    assert line_of(fault) == LINES[row_id]
    assert found.usable == (code == "review-unsaid")


def test_whatever_is_not_read_is_said() -> None:
    head, *others = TEXT.split("\r\n")
    wider = "\r\n".join([f"{head},colour,label", *(f"{line},blue,x" for line in others if line)])
    assert [
        (one.code, one.facts["column"], line_of(one)) for one in read(wider).problems if one.facts.get("column")
    ] == [
        ("column-not-read", "colour", 1),
        ("column-not-read", "label", 1),
    ]
    beyond = TEXT.replace("row,id,", "row,id,", 1).replace(
        "group,BG2,Veterans,", "group,BG2,Veterans,,,,,,,,,,,,,,,,more,", 1
    )
    fault = next(one for one in read(beyond).problems if one.code == "cells-beyond-the-columns")
    assert (line_of(fault), fault.facts["id"]) == (5, "BG2")
    turned = "label,id,row\r\nVeterans,BG2,group,more\r\n,1.1.0,edition\r\n"
    assert [one.facts["id"] for one in read(turned).problems if one.code == "cells-beyond-the-columns"] == ["BG2"]
    last = "label,row,id\r\nVeterans,group,BG2,more\r\n,edition,1.1.0\r\n"
    assert [one.facts["id"] for one in read(last).problems if one.code == "cells-beyond-the-columns"] == ["BG2"]


def test_two_editions_in_one_table_are_one_too_many() -> None:
    found = read(TEXT + "edition,2.0.0\r\n")
    assert found.glossary is None
    assert [one.message for one in found.problems] == [
        "The file does not say in one place, in numbers, which edition it is: “1.1.0”, “2.0.0”."
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "edition-unsaid", None),
        ("name,age\nAna,40\n", "columns-missing", 1),
        (TEXT + 'term,SV-8,"never closed', "table-not-understood", 13),
        (TEXT + "term,SV-8," + "x" * (flat.LONGEST_CELL + 1), "table-not-understood", 13),
    ],
)
def test_what_is_no_such_table_is_said(text: str, code: str, line: int | None) -> None:
    assert (code, line) in [(one.code, line_of(one)) for one in read(text).problems]
    assert not read(text).usable

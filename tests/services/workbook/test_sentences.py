"""What is said to people: every code has its sentences, and every sentence can be filled."""

import re
from pathlib import Path

import pytest

import svdesk.services.workbook
from svdesk.services.workbook.sentences import NOTES, REFUSALS, Refused, note, refusal

FOLDER = Path(svdesk.services.workbook.__file__).parent
CODE = "\n".join(path.read_text("utf-8") for path in FOLDER.glob("*.py") if path.name != "sentences.py")
JARGON = re.compile(r"\b(XML|zip|parse\w*|exception|traceback|null|byte\w*|stream|UTF|codec|entit\w+)\b", re.IGNORECASE)


def blanks(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_is_used_and_given_its_facts(code: str) -> None:
    facts = set().union(*map(blanks, REFUSALS[code])) - {"name"}
    uses = [after[:200] for after in CODE.split(f'"{code}"')[1:]]
    assert uses, f"nothing ever says {code}"
    for fact in facts:
        assert any(f"{fact}=" in use for use in uses), f"{code} is never given {fact}"


@pytest.mark.parametrize("code", NOTES)
def test_every_note_is_used(code: str) -> None:
    assert f'"{code}"' in CODE


@pytest.mark.parametrize("sentence", [*(text for pair in REFUSALS.values() for text in pair), *NOTES.values()])
def test_sentences_are_whole_and_without_jargon(sentence: str) -> None:
    assert sentence[0].isupper() or sentence[0] in "“{"
    assert sentence.rstrip("”").endswith(".")
    assert not JARGON.search(sentence)


def test_a_refusal_says_which_file_and_what_to_do() -> None:
    error = refusal("too-many-cells", "log.xlsx", {"sheet": "Q1", "limit": "5,000,000"})
    assert "“log.xlsx”" in error.what
    assert "“Q1”" in error.what
    assert "delete" in error.do


def test_a_note_is_about_a_sheet() -> None:
    made = note("hidden-rows", "Q1", {"count": "2", "where": "7"})
    assert made == ("hidden-rows", "Q1", "Hidden rows: 2, the first row 7.")


def test_the_name_of_a_file_is_never_taken_for_a_blank() -> None:
    assert "“{limit}.csv”" in refusal("no-cells", "{limit}.csv", {}).what


def test_a_refusal_carries_its_facts() -> None:
    assert Refused("long-line", line="3").facts == {"line": "3"}

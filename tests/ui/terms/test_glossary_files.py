"""A glossary is saved where the person says, and whoever chooses no file changes nothing."""

from pathlib import Path

import pytest

from svdesk.services.glossary import files
from svdesk.storage.shipped import glossary
from svdesk.ui.main_window import MainWindow
from svdesk.ui.terms.glossary_files import GlossaryFiles
from tests.services.returns.pdf.read_back import read_back
from tests.ui.conftest import AskRecorded


@pytest.fixture
def here(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GlossaryFiles:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    return GlossaryFiles(window)


def test_a_name_without_an_ending_is_turtle_and_what_was_saved_reads_back(
    here: GlossaryFiles, window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "ours"]
    here.save()
    assert window.status.done.text() == "Saved: ours.ttl"
    assert files.read(tmp_path / "ours.ttl").glossary == glossary()


def test_without_a_file_nothing_happens(here: GlossaryFiles, ask: AskRecorded, tmp_path: Path) -> None:
    ask.files = [None, None]
    here.save()
    here.look(lambda _proposed: pytest.fail("there was no file"))
    assert {path.suffix for path in tmp_path.iterdir()} <= {".svdesk", ".svdesk-lock", ""}


def test_an_ending_that_is_neither_is_refused(
    here: GlossaryFiles, window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "ours.docx"]
    here.save()
    assert "neither Turtle nor CSV" in window.page().said()


def test_a_pdf_gets_its_ending_whatever_was_typed(
    here: GlossaryFiles, window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "ours 1.0"]
    done: list[str] = []
    here.save_on_paper({"SV-001"}, True, lambda: done.append("back"))
    assert window.status.done.text() == "Saved: ours 1.0.pdf"
    assert "Swyddi a grëwyd" in read_back((tmp_path / "ours 1.0.pdf").read_bytes()).text
    assert done == ["back"]


def test_a_pdf_that_cannot_be_written_is_said_and_nobody_is_told_that_it_is_done(
    here: GlossaryFiles, window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    (tmp_path / "ours.pdf").mkdir()
    ask.files = [tmp_path / "ours.pdf", None]
    for _turn in range(2):
        here.save_on_paper(None, False, lambda: pytest.fail("nothing was written"))
    assert "“ours.pdf” is a folder" in window.page().said()

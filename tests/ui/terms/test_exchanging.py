"""A mapping goes out to a file and comes in from another's, as a person asks for it in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from svdesk.services.mapping.exchange.receive import Received
from svdesk.storage import journal, mappings
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.terms.exchanging import Exchanging
from tests.services.mapping.exchange.filled import filled, sent
from tests.ui.conftest import AskRecorded
from tests.ui.shared_terms import desk_with

Opener = Callable[[Store], MainWindow]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    with desk_with(tmp_path / "hub.svdesk", []) as made:
        filled(made)
        yield made


def test_the_table_gets_its_whole_ending_and_is_said(
    store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    window = window_on(store)
    ask.files = [tmp_path / "ours"]
    Exchanging(window).send()
    assert (tmp_path / "ours.sssom.tsv").read_text("utf-8").startswith("#")
    assert window.status.done.text() == f"Saved 8 lines as ours.sssom.tsv in {tmp_path}."


def test_what_is_taken_is_one_change(store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path) -> None:
    table = sent(store, tmp_path)
    while journal.next_undo(store) is not None and mappings.decisions(store):
        journal.undo(store, by="Ana")
    window = window_on(store)
    ask.files = [table]
    heard: list[Received] = []
    exchanging = Exchanging(window)
    exchanging.look(heard.append)
    before = len(journal.history(store))
    assert exchanging.take(heard[0].offers)
    assert len(journal.history(store)) == before + 1
    assert len(mappings.decisions(store)) > 4
    window.do_undo()
    assert mappings.decisions(store) == {}


def test_a_file_that_is_no_mapping_is_refused_in_words(
    store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    window = window_on(store)
    page = window.show_page("terms")
    (tmp_path / "x.tsv").write_text("what is this", "utf-8")
    ask.files = [tmp_path / "x.tsv", None, None]
    page.do_take_mapping()  # type: ignore[attr-defined]
    assert "“x.tsv” is not a mapping table (SSSOM)" in page.said()
    page.do_take_mapping()  # type: ignore[attr-defined]
    page.do_send_mapping()  # type: ignore[attr-defined]
    assert ask.files == []


def test_a_name_with_a_dot_in_it_gets_its_ending_too(
    store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "Hub 2025.26", tmp_path / "hub.TSV"]
    exchanging = Exchanging(window_on(store))
    for _file in range(2):
        exchanging.send()
    assert {one.name for one in tmp_path.iterdir()} >= {"Hub 2025.26.sssom.tsv", "hub.TSV"}

"""Before an edition is installed all that it changes is said; one with faults says them with their lines."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services.glossary import flat
from svdesk.services.glossary.edition import look
from svdesk.storage import shipped
from svdesk.storage.store import Store
from svdesk.ui.terms.edition_pane import EditionPane
from tests.services.glossary.decided import RETIRED, SAME, edition, filled
from tests.services.glossary.glossaries_made import newer
from tests.storage import rows
from tests.ui.shared_terms import click, desk_with


@pytest.fixture
def pane(qtbot: QtBot) -> EditionPane:
    made = EditionPane()
    qtbot.addWidget(made)
    made.show()
    return made


def table(folder: Path, text: str) -> Path:
    path = folder / "newer.csv"
    path.write_text(text, "utf-8-sig")
    return path


def desk(folder: Path) -> Store:
    store = desk_with(folder / "hub.svdesk", [])
    filled(store)
    return store


def test_what_changes_and_what_stays_is_said(pane: EditionPane, tmp_path: Path, qtbot: QtBot) -> None:
    with desk(tmp_path) as store:
        proposed = look(store, table(tmp_path, flat.written(edition())))
    pane.show_proposed(proposed)
    said = pane.text.text()
    assert proposed.effects is not None
    assert proposed.effects.removed
    for term in (*proposed.effects.added, *proposed.effects.removed):
        assert f"\n{term.label} ({term.id})\n" in said
    for part in (
        "Terms that are no more:",
        "Asked again:",
        "“Work café” (people): Edition 2.0.0 defines “Employability support” anew.",
        "Refusals that no longer stand:",
        "is called “Eating lunch together” now",
        "Decisions that stay as they are: 4.",
        "Nothing else is touched, and Undo takes it back.",
    ):
        assert part in said
    with qtbot.waitSignal(pane.wanted) as heard:
        click(pane.install)
    assert heard.args == [proposed]


def test_a_file_with_faults_cannot_be_installed_and_says_where(pane: EditionPane, tmp_path: Path, qtbot: QtBot) -> None:
    lines = flat.written(edition()).splitlines(keepends=True)
    with desk(tmp_path) as store:
        pane.show_proposed(look(store, table(tmp_path, "".join([*lines, lines[-1]]))))
    assert pane.title.text() == "“newer.csv” cannot be installed"
    assert not pane.install.isVisible()
    assert f"Line {len(lines) + 1}: " in pane.text.text()
    with qtbot.waitSignal(pane.left):
        click(pane.cancel)


def test_a_target_that_would_lose_its_term_is_said(pane: EditionPane, tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        with store.change("Contract", by="Ana") as change:
            contract = rows.contract(change, rows.edition(change), "PARKS-1")
            row = {"contract_id": contract, "code": RETIRED, "starts": "2024-04-01", "ends": "2025-03-31"}
            change.insert("target", {**row, "millionths": 1_000_000, "unit_id": "gbp"})
        pane.show_proposed(look(store, table(tmp_path, flat.written(edition()))))
    assert "Targets that lose their term:\nContract PARKS-1 has a target for" in pane.text.text()


def test_a_term_that_counts_under_another_one_now_is_said(pane: EditionPane, tmp_path: Path) -> None:
    ours = shipped.glossary()
    with desk(tmp_path) as store:
        made = newer({SAME: replace(ours[SAME], broader="SV-072", scope_note="Only hampers.")})
        pane.show_proposed(look(store, table(tmp_path, flat.written(made))))
    words = "Wider terms that change:\n“Food parcels” counts under “Community meals” too now.\n"
    assert words in pane.text.text()
    assert "What counts and what does not:\n“Food parcels”: what counts is said otherwise now." in pane.text.text()

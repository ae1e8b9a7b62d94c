"""A pane stands in the place of the words until it is left, and what is shown then is what there is to show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from svdesk.storage import mappings
from svdesk.storage.mappings import Use
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.terms.word_views import WordViews
from tests.ui.shared_terms import desk_with


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk_with(tmp_path / "hub.svdesk", [("Job club", "people", 2)]) as made:
        yield made


@pytest.fixture
def views(qtbot: QtBot, store: Store) -> WordViews:
    words = QLineEdit()
    made = WordViews(words, words, Changes(store, "Ana"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def only(store: Store) -> Use:
    [use] = mappings.in_use(store)
    return use


def test_words_none_and_none_left_each_have_their_view_and_their_focus(views: WordViews) -> None:
    for any_words, all_done, view in (
        (False, True, views.empty),
        (True, True, views.done),
        (True, False, views.words),
    ):
        views.choose(any_words=any_words, all_done=all_done)
        assert views.currentWidget() is view
        views.begin()
        focus = views.window().focusWidget()
        assert focus is not None
        assert view is focus or view.isAncestorOf(focus)


def test_a_pane_stays_while_the_page_reads_again_and_goes_when_it_is_left(views: WordViews, store: Store) -> None:
    views.say_meaning(only(store))
    views.choose(any_words=True, all_done=True)
    assert (views.in_pane(), views.currentWidget()) == (True, views.meaning)
    views.leave()
    views.choose(any_words=True, all_done=True)
    assert (views.in_pane(), views.currentWidget()) == (False, views.done)


def test_a_pane_for_a_word_that_has_gone_goes_too(views: WordViews, store: Store) -> None:
    views.part(only(store), ())
    views.choose(any_words=True, all_done=False)
    assert views.currentWidget() is views.parts
    with store.change("Elsewhere", by="Bryn") as change:
        change.delete_many("count", [row[0] for row in store.rows("SELECT id FROM count")])
    views.choose(any_words=True, all_done=False)
    assert views.currentWidget() is views.words

"""Home says what comes next and leads there."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.mapping import Mapping, Relation
from svdesk.services import recording, sample
from svdesk.services.importing import cut_short
from svdesk.services.mapping.decide import decide
from svdesk.storage import activities, settings
from svdesk.storage.ids import new_id
from svdesk.storage.import_copies import import_copy_path
from svdesk.storage.settings import Settings
from svdesk.storage.store import Store
from svdesk.ui.activities.leftovers import NEW, Leftovers
from svdesk.ui.home.target_bar import TargetBar
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.activities import ActivitiesPage
from svdesk.ui.pages.home import HomePage
from svdesk.ui.pages.terms import TermsPage
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from tests.services.importing.desks import brought_in, rehearsed
from tests.storage import rows
from tests.ui.conftest import AskRecorded
from tests.ui.keys import name_of_focus


@pytest.fixture
def charity(tmp_path: Path) -> Iterator[Store]:
    with sample.begin(tmp_path / "sample.svdesk", "Ana") as store:
        assert list(sample.fill(store, "Ana", datetime(2026, 4, 20, tzinfo=UTC)))
        yield store


def home_of(window: MainWindow) -> HomePage:
    page = window.show_page("home")
    assert isinstance(page, HomePage)
    return page


def words_on(page: HomePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.inside.findChildren(Label) if label.isVisible())


def press(qtbot: QtBot, page: HomePage, words: str) -> None:
    [found] = [b for b in page.inside.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_new_desk_says_how_to_begin(tmp_path: Path, window_on: Callable[[Store], MainWindow]) -> None:
    with recording.start(tmp_path / "new.svdesk", Provider(new_id(), "New"), "Ana") as store:
        page = home_of(window_on(store))
        assert "Begin here" in words_on(page)
        assert "Next" not in words_on(page)


def test_what_needs_a_person_leads_to_the_page_for_it(qtbot: QtBot, window: MainWindow) -> None:
    page = home_of(window)
    assert "4 words to map to shared terms." in words_on(page)
    assert "1 activity with nothing counted." in words_on(page)
    assert page.needs_person() == 2
    press(qtbot, page, "Map the words")
    assert window.page() is window.pages["terms"]


def test_activities_with_nothing_counted_are_shown_alone(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    press(qtbot, home_of(window), "Look at them")
    page = window.page()
    assert isinstance(page, ActivitiesPage)
    assert page.table.rows.ids == activities.without_counts(desk)
    assert len(page.table.rows.ids) == 1


def test_home_and_the_list_of_pages_and_shared_terms_say_one_number_of_words(window: MainWindow, desk: Store) -> None:
    ids = rows.own_terms(desk, [("Litter picked", "bags"), ("Job club", "people")], "Ana")
    decide(desk, Mapping(ids["Job club", "people"], Relation.ASK_LATER, by="Ana"))
    page = home_of(window)
    assert "5 words to map to shared terms." in words_on(page), "one of them is in no entry, one is for later"
    assert "Shared terms   5" in [window.nav.item(row).text() for row in range(window.nav.count())]
    terms = window.show_page("terms")
    assert isinstance(terms, TermsPage)
    assert terms.words_tab.progress.text().startswith("5 words left, ")


def test_the_sample_charity_has_returns_to_make_and_a_row_for_each(
    qtbot: QtBot, charity: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    window = window_on(charity)
    page = home_of(window)
    assert page.seen is not None
    assert words_on(page)
    go = [b for b in page.inside.findChildren(QPushButton) if b.text() == "Carry on" and b.isVisible()]
    assert len(go) == len(page.seen.next)
    bars = [bar for bar in page.inside.findChildren(TargetBar) if bar.isVisible()]
    assert len(bars) == len(page.seen.promises)
    if go:
        qtbot.mouseClick(go[0], Qt.MouseButton.LeftButton)
        assert window.page() is window.pages["returns"]


def test_it_looks_again_after_every_change(window: MainWindow, desk: Store) -> None:
    page = home_of(window)
    before = page.seen
    window.run("undo")
    assert page.seen is not before
    assert "with nothing counted" not in words_on(page)
    assert desk.rows("SELECT count(*) FROM activity") == [(2,)]


def test_it_says_when_a_copy_was_last_made(qtbot: QtBot, window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    page = home_of(window)
    assert "No copy has been made yet" in words_on(page)
    ask.files.append(tmp_path / "copy.svdesk")
    press(qtbot, page, "Back up")
    assert "Last copy today" in words_on(home_of(window))
    with Store.open(tmp_path / "copy.svdesk", read_only=True) as copy:
        assert copy.rows("SELECT count(*) FROM activity") == [(3,)]


@pytest.mark.parametrize(("hours", "said"), [(1, "today"), (13, "yesterday"), (30, "yesterday"), (40, "2 days ago")])
def test_a_copy_of_last_night_was_not_made_today(
    window: MainWindow, desk: Store, monkeypatch: pytest.MonkeyPatch, hours: int, said: str
) -> None:
    noon = datetime.combine(date.today(), time(12)).astimezone()
    copied = Settings().copied(desk.path, Path("stick", "copy.svdesk"), noon - timedelta(hours=hours))
    monkeypatch.setattr(settings, "load", lambda: copied)
    page = home_of(window)
    assert f"Last copy {said}:" in words_on(page)


def test_the_focus_stays_where_it_is_when_all_is_looked_at_again(window: MainWindow) -> None:
    page = home_of(window)
    QApplication.processEvents()
    for words in ("Back up", "Look at them"):
        [found] = [one for one in page.inside.findChildren(QPushButton) if one.text() == words and one.isVisible()]
        found.setFocus()
        page.reload()
        QApplication.processEvents()
        assert name_of_focus() == words
    window.run("undo")  # of the activity in which nothing was counted
    assert page.overview.hasFocus()


def test_copies_from_before_imports_are_not_called_none(window: MainWindow, desk: Store) -> None:
    import_copy_path(desk.path, datetime(2026, 11, 22, 9, 30, tzinfo=UTC)).write_bytes(b"a copy")
    page = home_of(window)
    page.reload()
    words = words_on(page)
    assert "Copies from before each import lie beside your file, and are lost with this computer." in words
    assert "No copy has been made yet" not in words


def test_home_does_not_scroll_where_everything_fits(window: MainWindow, qtbot: QtBot) -> None:
    page = window.show_page("home")
    (scrolled,) = page.findChildren(Scrolled)
    window.resize(1280, 900)
    qtbot.waitUntil(lambda: scrolled.viewport().height() > 600)
    assert scrolled.verticalScrollBar().maximum() == 0
    window.resize(1280, 300)
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() > 0)


def test_the_heading_and_the_status_line_stay_where_they_are_when_something_is_said(window: MainWindow) -> None:
    page = window.show_page("home")

    def places() -> list[object]:
        QApplication.processEvents()
        return [page.heading.geometry(), window.status.geometry(), window.stack.geometry()]

    before = places()
    page.trouble(UserError("This cannot be done.", "Do that."))
    window.status.say("Added something.", True)
    assert places() == before
    page.trouble(None)
    assert places() == before


def test_home_goes_on_looking_when_another_window_comes_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    page = home_of(window)
    seen = page.seen
    page._jobs.at_once = False
    page.reload()
    page.keep()
    qtbot.waitUntil(lambda: not page.busy())
    assert page.seen is not seen


def test_a_new_activity_that_was_half_typed_is_said_at_once_and_gone_on_with(
    qtbot: QtBot, desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    recording.jot(desk, NEW, Leftovers({"text": "Food parcels at the"}, {}, {}).written())
    window = window_on(desk)
    page = home_of(window)
    assert page.half_typed.isVisible()
    qtbot.mouseClick(page.half_typed.go_on, Qt.MouseButton.LeftButton)
    entries = window.show_page("activities")
    assert isinstance(entries, ActivitiesPage)
    assert not entries.half_typed.isVisible()
    text = entries.editor.fields.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClicks(text, " hub")
    assert text.toPlainText() == "Food parcels at the hub"
    assert entries.editor.sheet.saved.text() == "Not saved yet"
    entries.editor.keep()
    assert not entries.half_typed.isVisible()
    assert not home_of(window).half_typed.isVisible()


def test_an_import_that_was_cut_short_is_said_until_it_is_brought_in(
    desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    recording.jot(desk, "import", "2025-06-02T12:00:00Z last year.xlsx")  # as it stands while one runs
    page = home_of(window_on(desk))
    assert page.cut_short.isVisible()
    assert page.cut_short.text().startswith("The import of last year.xlsx on 2 June 2025 did not finish")
    brought_in(desk, rehearsed(desk, "Date | What we did | Number of people\n2025-05-03 | Lunch club | 12"))
    page.reload()
    assert not page.cut_short.isVisible()


def test_an_import_that_was_cut_short_is_done_again_from_there_or_put_away(
    qtbot: QtBot, desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    recording.jot(desk, "import", "2025-06-02T12:00:00Z last year.xlsx")
    window = window_on(desk)
    page = home_of(window)
    qtbot.mouseClick(page.cut_short.again, Qt.MouseButton.LeftButton)
    assert window.commands.beside["import"].isVisible()
    assert page.cut_short.isVisible(), "nothing is in yet"
    qtbot.mouseClick(page.cut_short.dismiss, Qt.MouseButton.LeftButton)
    page.reload()
    assert not page.cut_short.isVisible()
    assert cut_short.told(desk) == ""


def test_home_says_nothing_of_imports_where_none_was_cut_short(window: MainWindow) -> None:
    assert not home_of(window).cut_short.isVisible()


def test_activities_says_too_what_was_half_typed(
    qtbot: QtBot, desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    recording.jot(desk, NEW, Leftovers({"text": "Walk"}, {}, {}).written())
    page = window_on(desk).show_page("activities")
    assert isinstance(page, ActivitiesPage)
    assert page.half_typed.isVisible()
    qtbot.mouseClick(page.half_typed.go_on, Qt.MouseButton.LeftButton)
    assert not page.half_typed.isVisible()
    assert page.editor.fields.text.toPlainText() == "Walk"

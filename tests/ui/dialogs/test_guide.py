"""The guide names every command, opens where it is needed, can be searched, and does nothing but be read."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.storage import resources
from svdesk.ui import actions, pages, theme
from svdesk.ui.dialogs.guide import ABOUT, GuideWindow, chapters
from svdesk.ui.main_window import MainWindow

ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "docs" / "USER_GUIDE.md"


@pytest.fixture
def guide(bare: MainWindow, qtbot: QtBot) -> GuideWindow:
    bare.run("guide")
    made = bare.commands.beside["guide"]
    assert isinstance(made, GuideWindow)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def titles(guide: GuideWindow) -> list[str]:
    """The chapters that are listed."""
    items = (guide.contents.item(n) for n in range(guide.contents.count()))
    return [item.text() for item in items if not item.isHidden()]


def test_what_ships_is_the_guide_of_the_repository() -> None:
    assert resources.read_text("help/guide.md") == SOURCE.read_text("utf-8"), "copy docs/USER_GUIDE.md to it"


@pytest.mark.parametrize("command", actions.COMMANDS, ids=lambda command: command.id)
def test_every_command_stands_in_the_guide_with_its_keys(command: actions.Command) -> None:
    words = command.words.replace("&", "").rstrip("…")
    keys = f"`{command.keys}`" if command.keys else ""
    row = re.compile(rf"^\| *{re.escape(keys)} *\| \*\*{re.escape(words)}\*\* \| \S", re.MULTILINE)
    assert row.search(SOURCE.read_text("utf-8")), f"the chapter “By keyboard” lacks {keys} {words}"


def test_every_command_is_told_of_outside_the_table_too() -> None:
    text = "\n".join(chapter.text for chapter in chapters() if chapter.title != ABOUT["shortcuts"])
    walked = {"go_home", "go_activities", "go_terms", "go_contracts", "go_returns", "go_history", "next_area", "quit"}
    words = [c.words.replace("&", "").rstrip("…") for c in actions.COMMANDS if c.id not in walked]
    assert [one for one in words if one.casefold() not in " ".join(text.casefold().split())] == []


def test_every_page_and_window_has_its_chapter() -> None:
    known = [chapter.title for chapter in chapters()]
    assert set(pages.makers()) <= set(ABOUT)
    assert [title for title in ABOUT.values() if title not in known] == []
    assert len(set(known)) == len(known)


def test_every_picture_is_there_and_says_in_words_what_it_shows() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", SOURCE.read_text("utf-8"))
    assert len(pictures) >= 9
    assert [name for words, name in pictures if len(words) < 15 or not (SOURCE.parent / name).is_file()] == []
    kept = {path.name for path in (SOURCE.parent / "pictures").iterdir()}
    assert kept == {Path(name).name for _words, name in pictures}


def test_the_window_shows_no_pictures_and_no_marks(guide: GuideWindow) -> None:
    for row, chapter in enumerate(chapters()):
        guide.contents.setCurrentRow(row)
        text = guide.text.toPlainText()
        assert text.startswith(chapter.title)
        assert not re.search(r"!\[|\*\*|`|^#|\]\(", text, re.MULTILINE)


def test_a_chapter_is_chosen_with_the_keys(guide: GuideWindow) -> None:
    guide.contents.setFocus()
    QTest.keyClick(guide.contents, Qt.Key.Key_Home)
    QTest.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.text.toPlainText().startswith("Begin")
    QTest.keyClick(guide.contents, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is guide.text
    QTest.keyClick(guide.text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not guide.text


def test_what_is_not_known_leads_to_the_beginning(guide: GuideWindow) -> None:
    guide.show_chapter_about("returns")
    assert guide.contents.currentItem().text() == "Make a return"
    guide.show_chapter_about("no such page")
    assert guide.contents.currentRow() == 0


def test_a_search_narrows_the_chapters_and_marks_every_place(guide: GuideWindow) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is guide.search
    QTest.keyClicks(guide.search, "memory stick")
    assert titles(guide) == [c.title for c in chapters() if "memory stick" in c.text]
    assert 1 < len(titles(guide)) < len(chapters())
    assert guide.contents.currentItem().text() == titles(guide)[0]
    shown = guide.text.toPlainText()
    assert len(guide.text.extraSelections()) == shown.count("memory stick") > 0
    assert guide.text.textCursor().selectedText() == "memory stick"
    assert guide.found.text() == f"Found in {len(titles(guide))} of {len(chapters())} chapters."


def test_enter_goes_on_through_all_chapters_and_round(guide: GuideWindow) -> None:
    guide.search.setFocus()
    QTest.keyClicks(guide.search, "memory stick")
    places = [(guide.contents.currentRow(), guide.text.textCursor().position())]
    for _step in range(40):
        QTest.keyClick(guide.search, Qt.Key.Key_Return)
        place = (guide.contents.currentRow(), guide.text.textCursor().position())
        if place == places[0]:
            break
        places.append(place)
    assert len(places) == sum(c.text.count("memory stick") for c in chapters())
    assert len(set(places)) == len(places)


def test_enter_begins_again_in_the_one_chapter_that_has_it(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "befriending visits")
    (title,) = titles(guide)
    first = guide.text.textCursor().position()
    hits = len(guide.text.extraSelections())
    assert hits > 1
    for _step in range(hits):
        QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert (guide.contents.currentItem().text(), guide.text.textCursor().position()) == (title, first)


def test_a_word_in_capitals_or_in_bold_is_found_and_a_mark_is_not(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "CARRY ON opens it")
    assert titles(guide) == [ABOUT["home"]]
    guide.search.clear()
    QTest.keyClicks(guide.search, "**")
    assert titles(guide) == []


def test_nothing_found_is_said_and_clearing_brings_all_chapters_back(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "xyzzy")
    assert titles(guide) == []
    assert guide.found.text() == "Not found. Try another word."
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    guide.search.clear()
    assert titles(guide) == [chapter.title for chapter in chapters()]
    assert (guide.found.text(), guide.text.extraSelections()) == ("", [])


def test_a_chapter_opened_from_a_page_forgets_the_search(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "xyzzy")
    guide.show_chapter_about("history")
    assert guide.search.text() == ""
    assert guide.contents.currentItem().text() == ABOUT["history"]


def test_the_text_follows_the_size_and_the_colours(guide: GuideWindow, qapp: QApplication) -> None:
    QTest.keyClicks(guide.search, "memory stick")
    marks = len(guide.text.extraSelections())
    theme.apply(qapp, "dark", 200)
    QApplication.processEvents()
    heading = guide.text.document().begin().begin().fragment().charFormat()
    assert heading.fontPointSize() == pytest.approx(theme.SIZES["title"] * 2, rel=0.01)
    assert len(guide.text.extraSelections()) == marks
    assert guide.text.horizontalScrollBar().maximum() == 0


def test_nothing_in_it_can_be_fetched_or_opened(guide: GuideWindow) -> None:
    assert not guide.text.openLinks()
    assert not guide.text.openExternalLinks()
    picture = ROOT / "resources" / "icons" / "chevron-dark.svg"
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.text.loadResource(kind, QUrl.fromLocalFile(str(picture))) is None
    guide.text.show_markdown("Before <b>not bold</b> <img src='x.png'> after")
    assert "<b>not bold</b>" in guide.text.toPlainText()


def test_escape_closes_it_and_the_program_does_not_wait_for_it(guide: GuideWindow) -> None:
    assert not guide.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_escape_clears_the_search_before_it_closes_the_window(guide: GuideWindow) -> None:
    guide.search.setFocus()
    QTest.keyClicks(guide.search, "stick")
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert (guide.search.text(), guide.isVisible()) == ("", True)
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert not guide.isVisible()

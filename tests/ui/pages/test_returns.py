"""A return is checked, answered, looked at and sent from its page, by mouse or by keys."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Count
from svdesk.domain.authority import Provider
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import parse, written
from svdesk.domain.problem import Page as Where
from svdesk.domain.problem import Severity
from svdesk.domain.quantity import Quantity
from svdesk.services import contracts, half_answers, recording
from svdesk.services.provider import UNNAMED, alter_provider
from svdesk.services.returns import data
from svdesk.services.returns.formats import format_by
from svdesk.storage import activities, answers, authorities, journal, returns, scratch
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui import actions, pages, theme
from svdesk.ui.jotting import EVERY
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.activities import ActivitiesPage
from svdesk.ui.pages.returns import ReturnsPage
from svdesk.ui.returns.preview import Made
from svdesk.ui.widgets.page import Page
from tests.services.returns.charity import ANYTOWN, AT, LANTERN, Q1, in_a_desk_file
from tests.ui.conftest import AskRecorded
from tests.ui.widgets.a_pdf import inked

Opener = Callable[..., ReturnsPage]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Elsewhere(Page):
    """Another page of the window, which remembers where it was asked to go."""

    gone_to = ""

    def go_to(self, record: str) -> None:
        self.gone_to = record


COUNCIL = replace(ANYTOWN, period=parse("2025-01-01..2025-06-30"))
"""Two quarters long, so that the first quarter of 2025-26 is the latest that is over."""


@pytest.fixture(scope="module")
def charity(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk file with a year of work and a council's contract, to be copied."""
    path = tmp_path_factory.mktemp("desk") / "hub.svdesk"
    in_a_desk_file(path, COUNCIL).close()
    return path


@pytest.fixture
def desk(charity: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(Path(shutil.copy(charity, tmp_path / "hub.svdesk"))) as store:
        yield store


@pytest.fixture
def open_page(
    qtbot: QtBot, qapp: QApplication, ask: AskRecorded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Opener:
    """Opens the page in a real window that is the active one, on the first quarter of 2025-26."""
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))

    def open_on(store: Store, *, scale: int = 100, at_once: bool = True, look: str = "light") -> ReturnsPage:
        if qapp.styleSheet() != theme.style_sheet(theme.colours_named(look), scale):
            theme.apply(qapp, look, scale)
        makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
            name: (title, make if name == "returns" else (lambda window: Elsewhere(window.changes)))
            for name, (title, make) in pages.makers().items()
        }
        window = MainWindow(store, "Ana", makers, ask, jobs_at_once=at_once)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        page = window.show_page("returns")
        assert isinstance(page, ReturnsPage)
        return page

    return open_on


@pytest.fixture
def page(desk: Store, open_page: Opener) -> ReturnsPage:
    return open_page(desk)


def contract_id(store: Store) -> str:
    return authorities.contract(store, COUNCIL.reference).id


def window_of(page: ReturnsPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def made(page: ReturnsPage) -> Made:
    assert page.preview.made is not None
    return page.preview.made


def shown_pdf(page: ReturnsPage) -> bytes:
    return made(page).drawn.pdf


def words_of(page: ReturnsPage) -> str:
    """Every word on the left that is seen."""
    labels = (label for label in page.tabs.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in labels)


def pressed(page: ReturnsPage, about: str) -> None:
    """Press the button of the Problem whose sentence begins with *about*."""
    (way,) = (
        one for one in page.tabs.problems.findChildren(QAbstractButton)
        if one.accessibleName().startswith(f"Go to it: {about}")
    )  # fmt: skip
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)


# Choosing and looking


def test_a_contract_and_a_period_are_chosen_by_keys_and_page_one_is_seen(desk: Store, open_page: Opener) -> None:
    contracts.add(desk, LANTERN, format_by(LANTERN.format_id, LANTERN.format_edition), "Ana", AT)
    page = open_page(desk)
    chooser = page.chooser
    QTest.keyClick(page, Qt.Key.Key_C, ALT)
    assert chooser.contract_box.hasFocus()
    QTest.keyClick(chooser.contract_box, Qt.Key.Key_Down)
    assert chooser.contract_box.currentText() == "AC-2025-014, Anytown Council"
    assert chooser.period() == Q1
    QTest.keyClick(page, Qt.Key.Key_P, ALT)
    QTest.keyClick(chooser.period_box, Qt.Key.Key_Down)
    assert chooser.period() == parse("2024-25-Q4")
    view = page.pages.reader.view
    assert inked(view.viewport().grab().toImage()) > 1000
    assert "January to March 2025" in view.accessibleDescription()


def test_home_can_lead_to_a_contract_and_a_period(page: ReturnsPage) -> None:
    window_of(page).show_page("returns", f"{contract_id(page.changes.store)} 2025-M05")
    assert page.chooser.period() == parse("2025-M05")
    window_of(page).show_page("returns", "nothing of ours")
    assert page.chooser.period() == parse("2025-M05")


def test_another_period_is_typed_as_people_write_it(page: ReturnsPage) -> None:
    box = page.chooser.other_box
    QTest.keyClick(page, Qt.Key.Key_D, ALT)
    QTest.keyClicks(box, "1/5/25 to 31/5/25")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert page.chooser.period() == parse("2025-M05")
    assert page.chooser.period_box.currentText() == "May 2025"
    assert "May 2025" in page.pages.reader.view.accessibleDescription()


def test_a_figure_is_found_in_the_pages(page: ReturnsPage) -> None:
    window_of(page).run("find")
    reader = page.pages.reader
    assert reader.bar.box.hasFocus()
    QTest.keyClicks(reader.bar.box, "211")
    QTest.keyClick(reader.bar.box, Qt.Key.Key_Return)
    hit = reader.view.marks.current
    assert hit is not None
    assert reader.bar.found.text().endswith(f" of {len(reader.view.marks.hits)}")


def test_ctrl_with_plus_makes_the_pages_larger_wherever_the_focus_is(page: ReturnsPage) -> None:
    view = page.pages.reader.view
    before = view.percent()
    for place in (page.chooser.other_box, page.export, page.tabs.tabBar(), view):
        place.setFocus()
        QTest.keyClick(place, Qt.Key.Key_Plus, CTRL)
        assert view.percent() > before
        QTest.keyClick(place, Qt.Key.Key_0, CTRL)
        assert view.percent() == before


def test_paper_is_white_in_the_dark(desk: Store, open_page: Opener) -> None:
    page = open_page(desk, look="dark")
    picture = page.pages.reader.view.viewport().grab().toImage()
    assert picture.pixelColor(40, 40).name() == "#ffffff"
    assert picture.pixelColor(3, 3).lightness() < 60


def test_without_a_contract_it_says_what_to_do(tmp_path: Path, open_page: Opener) -> None:
    page = open_page(recording.start(tmp_path / "new.svdesk", Provider(new_id(), "Riverside Hub"), "Ana"))
    assert not page.export.isVisible()
    assert page.offers() == frozenset()
    assert page.add_contract.isVisible()
    QTest.mouseClick(page.add_contract, Qt.MouseButton.LeftButton)
    assert window_of(page).page() is window_of(page).pages["contracts"]


# Problems


def test_problems_stand_in_three_groups_with_what_mends_each(page: ReturnsPage) -> None:
    problems = made(page).drawn.problems
    assert problems
    said = words_of(page)
    for one in problems:
        assert one.message in said
        assert one.fix in said
    warnings = sum(one.severity is Severity.WARN for one in problems)
    assert f"Worth a look ({warnings})" in said
    assert "Must fix" not in said
    assert page.tag.text() == f"Ready, {warnings} things worth a look"
    assert page.needs_person() == 0


def test_a_period_with_nothing_recorded_is_not_called_ready(page: ReturnsPage, desk: Store) -> None:
    page.go_to(f"{contract_id(desk)} 2019-20")
    page.preview.make_now()
    assert page.tag.text() == "Nothing recorded yet"
    assert "ready to send" not in words_of(page)


def test_a_charity_without_a_name_is_worth_a_look_and_leads_to_the_settings(page: ReturnsPage, desk: Store) -> None:
    known = authorities.provider(desk)
    alter_provider(desk, replace(known, name=UNNAMED), "Ana")
    page.preview.make_now()
    (found,) = (one for one in page.preview.made.problems if one.code == "charity-unnamed")  # type: ignore[union-attr]
    pressed(page, found.message)
    assert "settings" in window_of(page).commands.beside
    alter_provider(desk, known, "Ana")
    page.preview.make_now()
    assert "charity-unnamed" not in {one.code for one in page.preview.made.problems}  # type: ignore[union-attr]


def test_a_problem_leads_to_its_page_and_record(page: ReturnsPage) -> None:
    (wanted,) = (one for one in made(page).drawn.problems if one.code == "straddles-period")
    pressed(page, wanted.message)
    there = window_of(page).pages["activities"]
    assert window_of(page).page() is there
    assert isinstance(there, Elsewhere)
    assert there.gone_to == wanted.where.record != ""


def test_what_counts_in_full_elsewhere_too_leads_to_where_it_is_divided(
    desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    other = replace(COUNCIL, id=new_id(), reference="FP-26")
    contracts.add(desk, other, format_by(other.format_id), "Ana", AT)
    window = window_on(desk)
    page = window.show_page("returns", f"{contract_id(desk)} 2025-26-Q1")
    assert isinstance(page, ReturnsPage)
    (found,) = (one for one in made(page).problems if one.code == "whole-in-several-contracts")
    assert found.message.startswith("Counted in full here and for FP-26 as well: ")
    pressed(page, found.message)
    there = window.page()
    assert isinstance(there, ActivitiesPage)
    assert there.editor.record == found.where.record
    assert window.focusWidget() in there.editor.fields.division.boxes.values()


def test_a_figure_leads_to_the_activities_behind_it_and_back_to_all(
    desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    window = window_on(desk)
    page = window.show_page("returns", f"{contract_id(desk)} 2025-26-Q1")
    assert isinstance(page, ReturnsPage)
    figure = next(one for one in made(page).figures if one.code == "AT5")
    (action,) = (
        one for one in page.pages.figures.menu.actions() if one.text() == "Food parcels given: 117 food parcels"
    )
    action.trigger()
    there = window.page()
    assert isinstance(there, ActivitiesPage)
    assert set(there.table.rows.ids) == {record.activity for record in figure.behind}
    assert there.filters.only.text() == f"Behind “Food parcels given” of {COUNCIL.reference}"
    assert there.foot.text() == "3 activities  ·  117 food parcels"
    QTest.mouseClick(there.filters.everything, Qt.MouseButton.LeftButton)
    assert len(there.table.rows.ids) > 3
    assert not there.filters.only.isVisible()


def test_beneath_the_records_behind_a_figure_only_its_own_counts_are_added_up(
    desk: Store, window_on: Callable[[Store], MainWindow]
) -> None:
    [(first,)] = desk.rows("SELECT id FROM activity WHERE text = 'Food bank' ORDER BY starts LIMIT 1")
    had = activities.by_id(desk, first, units())
    assert had is not None
    crew = OwnTerm(new_id(), "Hours of the crew", "hours")
    count = Count(new_id(), crew.id, Quantity.of("4", units()["hours"]))
    recording.alter(desk, had, replace(had, counts=(*had.counts, count)), "Ana", [crew])
    window = window_on(desk)
    page = window.show_page("returns", f"{contract_id(desk)} 2025-26-Q1")
    assert isinstance(page, ReturnsPage)
    food = next(one for one in page.pages.figures.menu.actions() if one.text().startswith("Food parcels given"))
    food.trigger()
    there = window.page()
    assert isinstance(there, ActivitiesPage)
    assert first in there.table.rows.ids
    assert there.foot.text() == "3 activities  ·  117 food parcels"
    there.filters.everything.click()
    assert " hours" in there.foot.text()


def test_a_problem_of_a_figure_shows_its_line_on_the_pages(page: ReturnsPage) -> None:
    wanted = next(one for one in made(page).drawn.problems if one.where.page is Where.RETURNS)
    pressed(page, wanted.message)
    marks = page.pages.reader.view.marks
    assert marks.current is not None
    assert page.pages.reader.bar.box.text() == wanted.where.field
    assert page.pages.reader.view.hasFocus()


def test_a_missing_answer_makes_a_draft_and_leads_to_its_question(desk: Store, open_page: Opener) -> None:
    recording.answer(desk, authorities.contract(desk, COUNCIL.reference), Q1, {"AT15": ""}, "Ana")
    page = open_page(desk)
    assert (page.tag.text(), page.export.text(), page.needs_person()) == ("Draft", "E&xport a draft PDF…", 1)
    (wanted,) = (one for one in made(page).drawn.problems if one.code == "answer-missing")
    pressed(page, wanted.message)
    box = page.tabs.answers.boxes[0]
    assert page.tabs.currentWidget() is page.tabs.answers
    assert box.text.hasFocus()
    QTest.keyClicks(box.text, "Two people found work.")
    page.keep()
    assert (page.preview.making, page.tag.text()) == (True, "Draft")
    page.preview.make_now()
    assert (page.tag.text(), page.export.text()) == ("Ready, 4 things worth a look", "E&xport the PDF…")


# Answers


def test_what_is_typed_is_kept_and_survives_a_kill(
    qtbot: QtBot, page: ReturnsPage, desk: Store, tmp_path: Path
) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0]
    box.text.selectAll()
    page.tabs.answers.idle.setInterval(20)
    QTest.keyClicks(box.text, "Half a sentence")
    qtbot.waitUntil(lambda: not box.text.touched)
    killed = Path(shutil.copy(desk.path, tmp_path / "after-a-kill.svdesk"))
    with Store.open(killed) as again:
        kept = answers.of(again, contract_id(again), Q1)
    assert kept["AT15"] == "Half a sentence"
    assert box.text.toPlainText() == "Half a sentence"


def test_typing_does_not_make_the_pages_again_with_every_key(qtbot: QtBot, page: ReturnsPage) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    page.tabs.answers.idle.setInterval(5)
    page.preview.pause.setInterval(150)
    before = shown_pdf(page)
    box = page.tabs.answers.boxes[0]
    for letter in "Warmer":
        QTest.keyClicks(box.text, letter)
        qtbot.wait(10)
    assert shown_pdf(page) is before
    assert "being made again" in page.pages.note.text()
    qtbot.waitUntil(lambda: shown_pdf(page) is not before)
    assert "Warmer" in text_of(shown_pdf(page))
    assert "being made again" not in page.pages.note.text()


def text_of(pdf: bytes) -> str:
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def test_answers_are_kept_for_the_return_that_they_were_typed_for(page: ReturnsPage, desk: Store) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0].text
    box.selectAll()
    QTest.keyClicks(box, "Of the first quarter")
    page.chooser.period_box.setFocus()
    QTest.keyClick(page.chooser.period_box, Qt.Key.Key_Down)
    assert page.chooser.period() != Q1
    assert page.tabs.answers.boxes[0].text.toPlainText() == ""
    assert answers.of(desk, contract_id(desk), Q1)["AT15"] == "Of the first quarter"
    assert journal.next_undo(desk) == f"Answer for {COUNCIL.reference}"


def test_what_is_typed_without_a_pause_survives_a_kill(page: ReturnsPage, desk: Store, tmp_path: Path) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0].text
    box.setFocus()
    QTest.keyClicks(box, "Of the first ")
    QTest.qWait(EVERY + 100)
    assert not answers.of(desk, contract_id(desk), Q1)["AT15"].startswith("Of the first ")
    assert window_of(page).status.kept.text() == "Not everything is kept yet."
    killed = Path(shutil.copy(desk.path, tmp_path / "killed.svdesk"))
    window_of(page).close()
    with Store.open(killed) as again:
        half_answers.take_up(again, "Ana")
        assert answers.of(again, contract_id(again), Q1)["AT15"].startswith("Of the first ")
        assert scratch.among(again, half_answers.PLACE) == {}


def test_what_has_been_kept_is_jotted_down_no_more(page: ReturnsPage, desk: Store) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0].text
    box.setFocus()
    QTest.keyClicks(box, "Of the first quarter")
    QTest.qWait(EVERY + 100)
    assert scratch.waiting(desk, half_answers.PLACE)
    page.keep()
    assert not scratch.waiting(desk, half_answers.PLACE)
    assert window_of(page).status.kept.text() == "Everything is kept."


def test_undo_brings_back_the_answer_that_was_there(page: ReturnsPage, desk: Store) -> None:
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0].text
    before = box.toPlainText()
    box.selectAll()
    QTest.keyClicks(box, "Something else")
    page.keep()
    page.export.setFocus()
    window_of(page).run("undo")
    assert box.toPlainText() == before
    assert answers.of(desk, contract_id(desk), Q1)["AT15"] == before


def test_the_answer_of_a_year_earlier_stands_beside_and_can_be_begun_with(desk: Store, open_page: Opener) -> None:
    contract = authorities.contract(desk, COUNCIL.reference)
    recording.answer(desk, contract, Q1, {"AT15": ""}, "Ana")
    recording.answer(desk, contract, Q1.a_year_earlier(), {"AT15": "Last year's story."}, "Ana")
    page = open_page(desk)
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0]
    assert box.before.text() == "Last year's story."
    assert box.before_title.text() == f"Last year you told us ({COUNCIL.reference}, April to June 2024):"
    QTest.mouseClick(box.take_over, Qt.MouseButton.LeftButton)
    page.keep()
    assert answers.of(desk, contract.id, Q1)["AT15"] == "Last year's story."


# Exporting


def test_what_is_exported_is_what_was_seen_byte_for_byte(page: ReturnsPage, ask: AskRecorded, tmp_path: Path) -> None:
    folder = tmp_path / "to the council"
    ask.files = [folder]
    seen = shown_pdf(page)
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    (pdf,) = folder.glob("*.pdf")
    assert pdf.read_bytes() == seen
    assert data.read(pdf)["intact"]
    assert len(pikepdf.open(BytesIO(seen)).pages) == page.pages.reader.view.page_count()
    assert sorted(path.suffix for path in folder.iterdir()) == [".csv", ".pdf", ".xlsx"]
    assert pdf.name in page.written.words.text()
    assert str(folder) in page.written.words.text()
    assert page.written.open_folder.isVisible()


def test_a_sent_return_is_kept_and_the_pages_stay_as_they_are(
    qtbot: QtBot, page: ReturnsPage, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "sent"]
    seen = shown_pdf(page)
    QTest.keyClick(page, Qt.Key.Key_X, ALT)
    qtbot.waitUntil(page.written.isVisible)
    (kept,) = returns.sent(page.changes.store, contract_id(page.changes.store))
    assert (kept.period, kept.by) == (Q1, "Ana")
    assert returns.pdf_of(page.changes.store, kept.id) == seen
    assert shown_pdf(page) is seen
    assert page.preview.fresh()
    assert page.tabs.tabText(2) == "Expor&ted (1)"


def test_what_was_written_is_not_said_of_pages_that_have_changed_since(
    qtbot: QtBot, page: ReturnsPage, desk: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "sent"]
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.written.isVisible)
    assert "changed since" not in page.written.words.text()
    form = format_by("standard")
    held = authorities.contract(desk, COUNCIL.reference)
    contracts.alter(desk, replace(held, format_id=form.id, format_edition=form.edition), form, "Ana", AT)
    page.preview.make_now()
    assert page.written.words.text().endswith("The return has changed since.")


def test_a_draft_is_written_as_a_draft_and_not_kept(
    desk: Store, open_page: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    recording.answer(desk, authorities.contract(desk, COUNCIL.reference), Q1, {"AT15": ""}, "Ana")
    page = open_page(desk)
    ask.files = [tmp_path / "drafts"]
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    (pdf,) = (tmp_path / "drafts").glob("*.pdf")
    assert pdf.read_bytes() == shown_pdf(page)
    assert "draft" in pdf.name
    assert page.written.words.text().startswith("A draft was written")
    assert returns.sent(desk) == []


def test_words_typed_just_before_exporting_are_in_what_is_exported(
    page: ReturnsPage, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "sent"]
    page.tabs.setCurrentWidget(page.tabs.answers)
    box = page.tabs.answers.boxes[0].text
    box.selectAll()
    QTest.keyClicks(box, "Typed at the last moment")
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    (pdf,) = (tmp_path / "sent").glob("*.pdf")
    assert "Typed at the last moment" in text_of(pdf.read_bytes())
    assert pdf.read_bytes() == shown_pdf(page)


def test_no_folder_chosen_writes_nothing(page: ReturnsPage, ask: AskRecorded) -> None:
    ask.files = [None]
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert ask.asked == ["Export to which folder?"]
    assert returns.sent(page.changes.store) == []
    assert not page.written.isVisible()


def test_a_folder_that_cannot_be_made_is_said_in_the_window(
    page: ReturnsPage, ask: AskRecorded, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("in the way")
    ask.files = [tmp_path / "a file" / "inside"]
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert any("cannot be made" in label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert not page.written.isVisible()


# What was sent before


def test_a_sent_return_is_shown_again_though_the_figures_have_changed(
    page: ReturnsPage, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "sent", tmp_path / "copy.pdf"]
    sent = shown_pdf(page)
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    store = page.changes.store
    page.changes.make(
        lambda: recording.answer(store, authorities.contract(store, COUNCIL.reference), Q1, {"AT15": "New."}, "Ana")
    )
    page.preview.make_now()
    assert shown_pdf(page) != sent
    page.tabs.setCurrentWidget(page.tabs.sent)
    page.tabs.sent.table.setFocus()
    QTest.keyClick(page.tabs.sent.table, Qt.Key.Key_Return)
    assert page.pages.told.text().startswith("As it was exported on ")
    assert page.pages.told.text().endswith(" by Ana, for April to June 2025.")
    page.pages.reader.show_words("New.")
    assert page.pages.reader.view.marks.hits == []
    QTest.mouseClick(page.tabs.sent.copy_it, Qt.MouseButton.LeftButton)
    assert (tmp_path / "copy.pdf").read_bytes() == sent
    QTest.mouseClick(page.pages.back, Qt.MouseButton.LeftButton)
    assert not page.pages.told.isVisible()
    assert page.pages.reader.show_words("New.")


# The making of the pages


def test_the_window_stays_alive_while_pages_are_made_and_stop_stops_it(
    qtbot: QtBot, desk: Store, open_page: Opener
) -> None:
    page = open_page(desk, at_once=False)
    window = window_of(page)
    assert page.preview.making
    assert window.jobs.busy
    assert window.status.cancel.isVisible()
    QTest.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.pages.told.text() == "The pages were not made.", timeout=5000)
    assert page.preview.made is None
    assert page.preview.stopped
    qtbot.wait(50)
    assert not window.jobs.busy, "what was stopped must not begin again by itself"
    QTest.mouseClick(page.pages.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.preview.made is not None, timeout=5000)
    assert not page.pages.told.isVisible()
    assert page.pages.reader.view.page_count() > 1
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_choosing_another_return_while_one_is_made_makes_only_the_last(
    qtbot: QtBot, desk: Store, open_page: Opener
) -> None:
    page = open_page(desk, at_once=False)
    for _step in range(2):
        QTest.keyClick(page.chooser.period_box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.preview.made is not None, timeout=5000)
    assert made(page).basis.choice.period == page.chooser.period() != Q1
    assert written(made(page).basis.choice.period) in page.pages.reader.view.accessibleDescription()
    qtbot.waitUntil(lambda: not window_of(page).jobs.busy)


def test_closing_the_window_while_pages_are_made_is_quiet(qtbot: QtBot, desk: Store, open_page: Opener) -> None:
    page = open_page(desk, at_once=False)
    assert window_of(page).jobs.busy
    window_of(page).close()
    qtbot.wait(50)
    assert not window_of(page).jobs.busy


# For everyone


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_off(desk: Store, open_page: Opener, scale: int) -> None:
    page = open_page(desk, scale=scale)
    window_of(page).resize(1280, 720)
    for tab in range(3):
        page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        cut = [
            one.text()
            for one in page.findChildren(QAbstractButton) + page.findChildren(QLabel)
            if one.isVisible() and one.text() and one.width() < one.minimumSizeHint().width()
        ]
        assert cut == []
    for box in page.findChildren(QComboBox):
        assert box.fontMetrics().horizontalAdvance(box.currentText()) < box.width() - 40
    assert page.width() <= 1280


def test_every_control_is_named_and_no_mnemonic_clashes(page: ReturnsPage) -> None:
    page.pages.reader.start_find()
    controls = [
        one for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is page.window()
    ]  # fmt: skip
    unnamed = [one for one in controls if not one.accessibleName() and not one.objectName().startswith("qt_")]
    assert unnamed == []
    words = [one.text() for one in page.findChildren(QAbstractButton)]
    words += [one.text() for one in page.findChildren(QLabel) if one.buddy() is not None]
    words += [page.tabs.tabText(n) for n in range(3)]
    letters = [text[text.index("&") + 1].upper() for text in words if "&" in text]
    letters += [menu[menu.index("&") + 1].upper() for menu in actions.MENUS]
    assert len(letters) == len(set(letters)), sorted(letters)


def test_tab_goes_through_the_page_in_reading_order(page: ReturnsPage) -> None:
    page.export.setFocus()
    visited: list[QWidget] = []
    for _step in range(60):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in visited:
            break
        visited.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        page.export,
        page.chooser.contract_box,
        page.chooser.period_box,
        page.chooser.other_box,
        page.tabs.tabBar(),
        page.tabs.problems.lists[Severity.WARN].buttons[0],
        page.pages.reader.smaller,
        page.pages.reader.view,
    ]
    places = [visited.index(widget) for widget in wanted]
    assert places == sorted(places)

"""What is looked for is asked a moment after the last key and at once after a choice, and can be forgotten."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.storage.activity_list import Order, Wanted
from svdesk.ui.activities.activity_filters import ActivityFilters

COUNCIL = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")


def some_filters(qtbot: QtBot) -> tuple[ActivityFilters, list[Wanted]]:
    """Filters of a charity whose year begins in April, and what they ask for."""
    filters = ActivityFilters()
    qtbot.addWidget(filters)
    filters.offer(date(2025, 6, 20), 4, [parse("2025-26-Q1")], [COUNCIL])
    filters.offer_places(["Anytown", "Maesteg"])
    asked: list[Wanted] = []
    filters.changed.connect(lambda: asked.append(filters.wanted(Order.DATE, True)))
    return filters, asked


def test_words_are_looked_for_once_a_moment_after_the_last_key(qtbot: QtBot) -> None:
    filters, asked = some_filters(qtbot)
    QTest.keyClicks(filters.search, "job club")
    assert asked == []
    qtbot.waitUntil(lambda: asked == [Wanted(words="job club")])
    QTest.keyClicks(filters.search, "s")
    QTest.keyClick(filters.search, Qt.Key.Key_Return)
    assert asked[1:] == [Wanted(words="job clubs")]
    qtbot.wait(200)
    assert len(asked) == 2


def test_a_choice_is_looked_for_at_once(qtbot: QtBot) -> None:
    filters, asked = some_filters(qtbot)
    for choice in (filters.period, filters.place, filters.contract):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert asked[-1] == Wanted(period=parse("2025-26"), place="Anytown", contract="k1")
    assert filters.in_words() == "This year, Anytown, Council (REF-1)"
    assert filters.everything.isVisibleTo(filters)


def test_years_and_quarters_are_offered_in_words(qtbot: QtBot) -> None:
    filters, _asked = some_filters(qtbot)
    assert [(filters.period.itemText(n), filters.period.itemData(n)) for n in range(filters.period.count())] == [
        ("All time", ""),
        ("This year", "2025-26"),
        ("Last year", "2024-25"),
        ("April to June 2025", "2025-26-Q1"),
    ]


def test_everything_is_looked_for_again_at_one_press(qtbot: QtBot) -> None:
    filters, asked = some_filters(qtbot)
    QTest.keyClicks(filters.search, "job")
    QTest.keyClick(filters.place, Qt.Key.Key_Down)
    assert filters.narrow
    assert filters.in_words() == "“job”, Anytown"
    filters.everything.click()
    assert asked[-1] == Wanted()
    assert not filters.narrow
    assert not filters.everything.isVisibleTo(filters)
    qtbot.wait(200)
    assert asked.count(Wanted()) == 1


def test_lists_with_nothing_to_choose_are_not_there(qtbot: QtBot) -> None:
    filters, _asked = some_filters(qtbot)
    filters.offer(date(2025, 6, 20), 4, [], [])
    filters.offer_places([])
    assert not filters.place.isVisibleTo(filters)
    assert not filters.contract.isVisibleTo(filters)


def test_some_that_are_named_are_looked_for_alone_until_all_are_wanted_again(qtbot: QtBot) -> None:
    filters, asked = some_filters(qtbot)
    filters.search.setText("club")
    filters.show_only(["a1", "a2"], "Behind “Parcels” of REF-1")
    assert asked[-1] == Wanted(among=("a1", "a2"))
    assert filters.narrow
    assert (filters.only.isHidden(), filters.in_words()) == (False, "Behind “Parcels” of REF-1")
    filters.everything.click()
    assert asked[-1] == Wanted()
    assert (filters.only.isHidden(), filters.narrow, filters.in_words()) == (True, False, "")


def test_what_alone_is_shown_stands_in_one_line_where_it_is_short(qtbot: QtBot) -> None:
    filters, _asked = some_filters(qtbot)
    filters.resize(1100, 200)
    filters.show()
    filters.show_only(["a1"], "Behind “People befriended” of LB-2025-031")
    assert filters.only.heightForWidth(filters.only.minimumWidth()) == filters.only.fontMetrics().height()
    filters.show_only(["a1"], "Behind “" + "people who feel less alone " * 9 + "” of LB-2025-031")
    assert filters.only.minimumWidth() < filters.width()

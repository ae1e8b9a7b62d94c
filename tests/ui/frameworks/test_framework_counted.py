"""Which records are counted is shown and said whole."""

from pytestqt.qtbot import QtBot

from svdesk.services.frameworks.rule import Counted
from svdesk.storage.shipped import glossary
from svdesk.ui.frameworks.framework_counted import FrameworkCounted


def test_terms_groups_and_places_are_shown_and_said(qtbot: QtBot) -> None:
    box = FrameworkCounted("Count")
    qtbot.addWidget(box)
    box.offer(glossary(), ["Anytown"])
    whole = Counted(("SV-013", "SV-064"), True, ("BG04",), ("Maesteg",))
    with qtbot.assertNotEmitted(box.changed):
        box.show_counted(whole)
    assert box.counted() == whole
    with qtbot.waitSignal(box.changed):
        box.exactly.click()
    assert box.counted() == Counted(("SV-013", "SV-064"), False, ("BG04",), ("Maesteg",))
    for part in (box.terms, box.groups, box.places):
        assert part.box in box.tab_stops()

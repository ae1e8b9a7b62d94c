"""How far it is, in words and in records; a word that was just widened can be split from here."""

from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.storage.mappings import Use
from svdesk.ui.terms.progress_row import ProgressRow

LONG = "Everything that we do on a Thursday & more"


def use(relation: Relation | None) -> Use:
    decision = Mapping("w", relation, "SV-013" if relation.needs_term else None) if relation else None
    return Use(OwnTerm("w", LONG, "people"), 3, (), decision)


def test_only_a_word_that_covers_more_is_offered_to_be_split(qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    row.show()
    row.show_uses([use(None)], "w")
    assert (row.progress.text(), row.split.isVisible()) == ("1 word left, covering all of your records.", False)
    row.show_uses([use(Relation.COVERS_MORE)], "")
    assert not row.split.isVisible()
    row.show_uses([use(Relation.COVERS_MORE)], "w")
    assert row.split.isVisible()
    assert row.split.text() == "Split “Everything that we do on a Th…”…"
    assert row.split.accessibleName() == f"Split “{LONG}”"


def test_a_word_that_is_there_in_several_units_is_named_with_its_own(qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    wide = Mapping("w", Relation.COVERS_MORE, "SV-013")
    of_people, of_hours = OwnTerm("w", "Food bank", "people"), OwnTerm("v", "food bank", "hours")
    row.show_uses([Use(of_people, 3, (), wide), Use(of_hours, 2, (), None)], "w")
    assert row.split.text() == "Split “Food bank” (people)…"
    assert row.split.accessibleName() == "Split “Food bank” (people)"

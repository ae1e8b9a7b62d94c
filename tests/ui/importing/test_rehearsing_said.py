"""What is said of a file adds up, and each thing can be taken back by itself."""

from svdesk.services.importing.said.corrections import NONE, RowIs, SheetIs
from svdesk.ui.importing.rehearsing_said import Said

ROW = RowIs("Log", 13, "leave out")


def test_answers_are_added_changed_and_taken_back() -> None:
    said = Said().answered({"a": "Yes", "b": "No"}, (), None).answered({"b": "Yes"}, ("a",), None)
    assert said == Said({"b": "Yes"})


def test_a_correction_stands_until_it_is_taken_back() -> None:
    said = Said().corrected(ROW)
    assert said.corrections.made == (ROW,)
    assert said.taken_back(ROW) == Said()


def test_a_sheet_taken_in_again_is_as_if_nothing_had_been_said_of_it() -> None:
    out = Said().with_sheet("Log", wanted=False)
    assert out.corrections.made == (SheetIs("Log", data=False),)
    assert out.with_sheet("Log", wanted=True) == Said()
    assert Said().with_sheet("Log", wanted=True).corrections.made == (SheetIs("Log", data=True),)


def test_a_cell_says_what_was_typed_last_or_what_it_said_at_first() -> None:
    said = Said().with_cell(("Log", 12, 3), "15").with_cell(("Log", 13, 3), "16").with_cell(("Log", 12, 3), "17")
    assert said.mended == {("Log", 13, 3): "16", ("Log", 12, 3): "17"}
    assert said.with_cell(("Log", 12, 3), None).with_cell(("Log", 13, 3), None) == Said(corrections=NONE)

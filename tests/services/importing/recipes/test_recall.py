"""Whole workbooks: the first is corrected and brought in; the next of its shape is read so by itself."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from openpyxl import Workbook

from svdesk.domain.period import financial_year
from svdesk.services.importing import journey
from svdesk.services.importing.journey import Rehearsal
from svdesk.services.importing.recipes import recipes
from svdesk.services.importing.said.corrections import (
    NONE,
    ColumnIs,
    Corrections,
    ReadAfresh,
    RowIs,
    RowsLeftOut,
    SheetIs,
)
from svdesk.services.progress import Silent
from svdesk.storage import journal
from svdesk.storage.store import Store

SAMPLES = Path(__file__).parents[3] / "samples"
AT = datetime(2025, 5, 2, 9, tzinfo=UTC)

Sheets: TypeAlias = dict[str, list[list[str | int | None]]]

LAST_YEAR: Sheets = {
    "Log": [
        ["Sea View hub"],
        ["Wibble", "Wobble", "Nits", "Time given", "Fettle"],
        ["3/4/2024", "Lunch club", 12, "1 day", "x"],
        ["13/4/2024", "Walk", 4, "2 hrs", "y"],
        ["subtot", None, 16, None, None],
        ["20/4/2024", "Swim", 5, "3 hrs", "z"],
    ],
    "Rota 2024-25": [["Shift", "Hours"], ["Early", 3], ["Late", 4]],
}
SAID = Corrections(
    (
        RowIs("Log", 2, "heading"),
        RowIs("Log", 5, "total"),
        ColumnIs("Log", 2, 1, "date"),
        ColumnIs("Log", 2, 2, "text"),
        ColumnIs("Log", 2, 3, "people", "attendances"),
        ColumnIs("Log", 2, 5, "notes"),
        SheetIs("Rota 2024-25", False),
    )
)
THIS_YEAR: Sheets = {
    "Our record": [
        ["Our hub"],
        ["all figures are ours"],
        ["Time given", "Extra", "Nits", "Wobble", "WIBBLE", "Fettle"],
        ["1 day", "by the sea", 12, "Lunch club", "3/4/2025", "x"],
        ["2 hrs", "in rain", 4, "Walk", "13/4/2025", "y"],
        ["3 hrs", "sunny", 5, "Swim", "20/4/2025", "z"],
    ],
    "Rota 2025-26": [["Shift", "Hours"], ["Early", 3], ["Late", 4]],
}


def xlsx(path: Path, sheets: Sheets) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(path)
    return path


def answered(store: Store, rehearsal: Rehearsal) -> Rehearsal:
    """The rehearsal with every question of last year's workbook answered."""
    wanted = {"day-length-unknown": "7.5 hours", "hours-each-or-all": "For all of them together"}
    answers = {each.key: wanted[each.code] for each in rehearsal.plan.questions if each.code in wanted}
    return journey.rehearse_again(store, rehearsal, answers)


def brought_in(store: Store, folder: Path) -> Rehearsal:
    """Last year's workbook, corrected and brought in."""
    file = xlsx(folder / "last-year.xlsx", LAST_YEAR)
    first = journey.rehearse(store, file, Silent(), year=financial_year(2024))
    rehearsal = answered(store, journey.rehearse_again(store, first, {}, corrections=SAID))
    journey.bring_in(store, rehearsal, "Ana", AT, Silent())
    return rehearsal


def test_every_correction_plans_again_and_survives_answers(store: Store, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "last-year.xlsx", LAST_YEAR)
    first = journey.rehearse(store, file, Silent(), year=financial_year(2024))
    assert {record.status for record in first.plan.records if record.sheet == "Log"} == {"held"}
    corrected = journey.rehearse_again(store, first, {}, corrections=SAID)
    assert corrected.plan.counts["new"] == 2
    complete = answered(store, corrected)
    assert complete.plan.counts["new"] == 3
    assert complete.corrections == SAID
    again = journey.rehearse_again(store, complete, {}, corrections=NONE)
    assert again.plan.counts == first.plan.counts


def test_next_years_workbook_is_read_as_this_one_was(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent())
    assert found.remembered is not None
    assert found.remembered.sentences == (
        "Read as last time: 5 columns and 2 answers from “last-year.xlsx”, 2 May 2025.",
    )
    assert found.plan.notes == found.remembered.sentences
    assert [(r.text, str(r.date), r.people, r.quantity, r.notes) for r in found.plan.records] == [
        ("Lunch club", "2025-04-03", 12, Decimal("7.5"), "x"),
        ("Walk", "2025-04-13", 4, Decimal(2), "y"),
        ("Swim", "2025-04-20", 5, Decimal(3), "z"),
    ]
    assert found.plan.counts["new"] == 3
    assert {skip.note for skip in found.plan.skipped if skip.row == "all"} == {"as you said"}


def test_the_new_column_is_asked_about_and_the_year_is_only_offered(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent())
    assert [question.col for question in found.plan.questions if question.answer is None] == ["B"]
    assert found.remembered is not None
    assert found.remembered.year == financial_year(2025)
    assert found.year is None


def test_each_remembered_answer_and_role_can_be_changed(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent())
    assert found.remembered is not None
    [day] = [key for key in found.remembered.answers if key.startswith("day-length-unknown")]
    row = ColumnIs("Our record", 3, 3, "count", "meals")
    other = journey.rehearse_again(store, found, {day: "8 hours"}, corrections=NONE.with_one(row))
    assert other.remembered is not None
    assert day not in other.remembered.answers
    assert [(str(r.quantity), r.unit, r.people) for r in other.plan.records if r.text == "Lunch club"] == [
        ("8", "hours", None), ("12", "meals", None),
    ]  # fmt: skip


def test_a_workbook_can_be_read_afresh_and_then_teaches_the_same_recipe(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent())
    afresh = journey.rehearse_again(store, found, {}, corrections=NONE.with_one(ReadAfresh()))
    assert afresh.remembered is not None
    assert afresh.remembered.sentences == ()
    assert found.plan.counts["new"] == 3
    assert afresh.plan.counts["new"] < 3
    assert not any(question.answer for question in afresh.plan.questions)
    assert afresh.reading is not None
    assert afresh.reading.instead_of is not None


def test_a_workbook_of_another_shape_is_not_read_by_it(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    for sample in ("d1_quarters_wide.xlsx", "d2_volunteer_log.csv", "d3_multi_sheet.xlsx", "d4_local_spend.ods"):
        found = journey.rehearse(store, SAMPLES / sample, Silent())
        assert found.remembered is not None
        assert found.remembered.recipe is None, sample


def test_the_samples_are_four_shapes_and_each_is_known_again(store: Store) -> None:
    names = ["d1_quarters_wide.xlsx", "d2_volunteer_log.csv", "d3_multi_sheet.xlsx", "d4_local_spend.ods"]
    for number, name in enumerate(names):
        found = journey.rehearse(store, SAMPLES / name, Silent())
        assert found.remembered is not None
        assert found.remembered.recipe is None, name
        journey.bring_in(store, found, "Ana", AT, Silent())
        assert len(recipes.listing(store)) == number + 1
    for name in names:
        again = journey.rehearse(store, SAMPLES / name, Silent())
        assert again.remembered is not None
        assert again.remembered.recipe is not None
        assert again.remembered.recipe.made_from == name


def test_what_a_day_is_in_hours_is_remembered_for_a_file_of_any_shape(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    found = journey.rehearse(store, SAMPLES / "d2_volunteer_log.csv", Silent())
    [question] = [each for each in found.plan.questions if each.code == "day-length-unknown"]
    assert question.answer == "7.5 hours"
    assert found.remembered is not None
    assert found.remembered.sentences == ("A day is taken as 7.5 hours, as you said for an earlier file.",)
    other = journey.rehearse_again(store, found, {question.key: "7 hours"})
    [gardening] = [record for record in other.plan.records if record.text == "Gardening day"]
    assert gardening.quantity == 7


def test_what_was_left_out_of_last_years_rows_is_not_left_out_of_this_years(store: Store, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "last-year.xlsx", LAST_YEAR)
    first = journey.rehearse(store, file, Silent(), year=financial_year(2024))
    said = SAID.with_one(RowsLeftOut("Log", 6, 6))
    journey.bring_in(
        store, answered(store, journey.rehearse_again(store, first, {}, corrections=said)), "Ana", AT, Silent()
    )
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent())
    assert len(found.plan.records) == 3


def test_undoing_the_import_forgets_its_recipe_too(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    assert len(recipes.listing(store)) == 1
    journal.undo(store, by="Ana")
    assert recipes.listing(store) == []
    assert recipes.day_in_hours(store) is None


def test_the_second_workbook_is_remembered_in_place_of_the_first(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path)
    [before] = recipes.listing(store)
    recipes.rename(store, before.id, "Our log", by="Ana")
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", THIS_YEAR), Silent(), year=financial_year(2025))
    journey.bring_in(store, found, "Bo", AT.replace(year=2026), Silent())
    [after] = recipes.listing(store)
    assert (after.id, after.name, after.made_from, after.made_by) == (before.id, "Our log", "this-year.xlsx", "Bo")
    assert {"extra"} == after.recipe.tables[0].headings - before.recipe.tables[0].headings
    assert [column.said for column in after.recipe.tables[0].columns if column.heading == "wibble"] == [True]
    assert after.next_year == financial_year(2026)


def test_a_row_said_to_be_a_total_is_known_again_by_its_words_unless_it_has_a_date(
    store: Store, tmp_path: Path
) -> None:
    brought_in(store, tmp_path)
    total: list[str | int | None] = [None, None, 21, None, "SUBTOT", None]
    rows = [*THIS_YEAR["Our record"], total, [None, None, 3, "subtot", "21/4/2025", "w"]]
    found = journey.rehearse(store, xlsx(tmp_path / "this-year.xlsx", {"Our record": rows}), Silent())
    assert found.remembered is not None
    assert found.remembered.sentences[0].startswith("Read as last time: 5 columns, 1 row and 2 answers from")
    assert [(skip.row, skip.reason) for skip in found.plan.skipped][-1] == (7, "total")
    assert [record.text for record in found.plan.records][-1] == "subtot"
    data = NONE.with_one(RowIs("Our record", 7, "data"))
    other = journey.rehearse_again(store, found, {}, corrections=data)
    assert 7 in {record.row for record in other.plan.records}


def test_a_role_is_free_again_where_the_column_that_has_it_was_said_to_be_another(store: Store, tmp_path: Path) -> None:
    made = [("Tea dance", "14/06", 12, "Hall"), ("Bingo", "21/06", 4, "Chapel"), ("Tea dance", "28/06", 13, "Hall")]
    old: Sheets = {"Log": [["Hub"], ["Flim", "Flam", "Zed", "Gronk"]]}
    old["Log"] += [[what, f"{day}/2024", number, where] for what, day, number, where in made]
    rehearsal = journey.rehearse(store, xlsx(tmp_path / "a.xlsx", old), Silent())
    said = Corrections((RowIs("Log", 2, "heading"), ColumnIs("Log", 2, 4, "place")))
    journey.bring_in(store, journey.rehearse_again(store, rehearsal, {}, corrections=said), "Ana", AT, Silent())
    new: Sheets = {"Log": [["Hub"], ["Gronk", "Extra", "Zed", "Flim", "Flam"]]}
    new["Log"] += [[where, "y", number, what, f"{day}/2025"] for what, day, number, where in made]
    again = journey.rehearse(store, xlsx(tmp_path / "b.xlsx", new), Silent())
    assert [(record.text, record.place) for record in again.plan.records] == [
        ("Tea dance", "Hall"),
        ("Bingo", "Chapel"),
        ("Tea dance", "Hall"),
    ]

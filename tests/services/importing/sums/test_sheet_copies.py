from svdesk.services.importing.plan import plan
from svdesk.services.importing.questions import BRING_IN
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import book, codes, sheet

LOG = "Date|Session|People\n2024-05-13|Club|18\n2024-05-20|Club|16\n2024-05-27|Trip|22"


def read(*sheets: Sheet, **answers: str) -> Plan:
    workbook = book(*sheets)
    return plan(workbook, recognise(workbook, None), Known(), answers)


def test_a_sheet_that_repeats_another_is_left_out_and_asked_about() -> None:
    made = read(sheet(LOG, "May"), sheet(LOG, "Copy of May"))
    assert {record.sheet for record in made.records} == {"May"}
    assert [(skip.sheet, skip.row, skip.reason) for skip in made.skipped if skip.row == "all"] == [
        ("Copy of May", "all", "duplicate")
    ]
    [asked] = [question for question in made.questions if question.code == "sheet-repeated"]
    again = read(sheet(LOG, "May"), sheet(LOG, "Copy of May"), **{asked.key: BRING_IN})
    assert {record.sheet for record in again.records} == {"May", "Copy of May"}


def test_of_a_copy_that_went_on_the_first_is_left_out() -> None:
    made = read(sheet(LOG, "May"), sheet(f"{LOG}\n2024-06-03|Club|15", "May and June"))
    assert {record.sheet for record in made.records} == {"May and June"}


def test_columns_in_another_order_are_the_same_rows() -> None:
    turned = "People|Session|Date\n18|CLUB|2024-05-13\n16|Club|2024-05-20\n22|Trip|2024-05-27"
    assert "sheet-repeated" in codes(read(sheet(LOG, "May"), sheet(turned, "Sheet2")))


def test_the_same_figures_of_two_quarters_are_no_copy() -> None:
    text = "Measure|Number|Unit\nMeals|10|meals\nClubs|4|sessions"
    made = read(sheet(f"Q1 2024-25\n\n{text}", "Q1"), sheet(f"Q2 2024-25\n\n{text}", "Q2"))
    assert "sheet-repeated" not in codes(made)
    assert {record.sheet for record in made.records} == {"Q1", "Q2"}


def test_a_hidden_sheet_that_is_the_same_does_not_keep_the_other_out() -> None:
    made = read(sheet(LOG, "Old", hidden=True), sheet(LOG, "May"))
    assert {record.sheet for record in made.records} == {"May"}


def test_one_row_that_is_the_same_is_no_copy() -> None:
    one = "\n".join(LOG.split("\n")[:2])
    assert "sheet-repeated" not in codes(read(sheet(LOG, "May"), sheet(one, "Other")))

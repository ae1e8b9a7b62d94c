"""A sample says the same in another shape: other order of columns, blank rows and columns, headings in other words."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from svdesk.services.importing.record import Plan
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Workbook
from tests.services.importing.reshaped import in_other_order, planned, records, with_blanks, with_words

SAMPLES = Path(__file__).parents[2] / "samples"
D1, D2, D3, D4 = "d1_quarters_wide.xlsx", "d2_volunteer_log.csv", "d3_multi_sheet.xlsx", "d4_local_spend.ods"
OTHER_WORDS = {
    (D1, "Activity"): "Measure|KPI|What we do|Output|Item|Gweithgaredd|Dangosydd|Deliverable|Work|Heading",
    (D1, "Unit"): "Units|Uned|Measured in|UoM|Counted in|Unedau|Type of unit",
    (D1, "Year total"): "Total|YTD|Full year|Cyfanswm|2024/25 total|Cyfanswm y flwyddyn|Sum|To date|Tot.|Yr total",
    (D1, "Notes"): "Comments|Nodiadau|Commentary|Sylwadau|Evidence|Further info",
    (D1, "Sub-total meals"): "Subtotal meals|Meals total|Total meals|SUB TOTAL|Is-gyfanswm prydau|Total - meals",
    (D2, "Date"): "When|Date held|Day|Dyddiad|DATE|Pryd|Shift date",
    (D2, "What happened"): "Activity|Task|Event|Session|Job|Beth wnaethon ni|Details|Project|Role|Duty",
    (D2, "No. of vols"): "Volunteers|Vols|# vols|People|How many|Helpers|Gwirfoddolwyr|Number|Team|Volunteers (no.)",
    (D2, "Hours"): "Hrs|Time|Oriau|Vol hours|Duration|Time (hrs)|Length|Time spent|How long|hrs.",
    (D2, "Cost"): "Costs|Spend|Expenses|£|Cost (£)|Paid out|Gwariant|Treuliau|Outlay|Cost of activity",
    (D2, "Where"): "Place|Venue|Town|Lleoliad|Ble|Area|Site|Base|Ward",
    (D2, "Notes"): "Comments|Remarks|Nodiadau|Any notes|Anything else|Info|Sylwadau",
    (D2, "TOTAL"): "Total|Totals|Cyfanswm|Sum|Grand total|Total for year|Total:|Total 2023-24",
    (D3, "Date"): "When|Date held|Dyddiad|DATE|Date of session|Pryd",
    (D3, "Session"): "Activity|Event|Title|Gweithgaredd|Sesiwn|Club|Session type|Class|Group",
    (D3, "Young people"): "Participants|Children|Attended|No. attending|Pobl ifanc|Members|How many|Kids|Head count",
    (D3, "Hours"): "Length (hrs)|Duration|Oriau|Time|Session hours|No. of hours",
    (D3, "Hrs"): "Hours|hrs|Length|Oriau|Time (h)|Duration",
    (D3, "Staff"): "Worker|Led by|Leader|Staff initials|Lead worker|Gweithiwr",
    (D3, "Postcode"): "Post code|Venue|Where|Location|Lleoliad|P/code|Côd post",
    (D3, "Total"): "TOTAL|Sum|Cyfanswm|Quarter total|Total YP|All|Sub-total",
    (D4, "Inv date"): "Invoice date|Date|Date paid|Dyddiad|Tax date|Inv. date|Bill date",
    (D4, "Supplier"): "Payee|Paid to|Vendor|Company|Cyflenwr|Who we paid|Creditor|Bought from|Trader",
    (D4, "Local?"): "Local|Local (Y/N)|Is it local?|Lleol?|In area?|Within 20 miles?",
    (D4, "Net £"): "Net|Net (£)|Amount ex VAT|Net cost|Swm net|Excl. VAT|Amount|Cost",
    (D4, "VAT £"): "VAT|TAW|VAT amount|VAT @20%|V.A.T.|Of which VAT",
    (D4, "GRAND TOTAL"): "Total|Overall total|Total spend|CYFANSWM|Total for year|All suppliers",
    (D4, "Evans the Butcher Total"): "Total Evans the Butcher|Evans total|Evans the Butcher (total)|Sub-total Evans",
}  # fmt: skip
WORDS = [(sample, word, other) for (sample, word), others in OTHER_WORDS.items() for other in others.split("|")]


@lru_cache(maxsize=4)
def sample(name: str) -> tuple[Workbook, Plan]:
    workbook = read(SAMPLES / name, Silent())
    return workbook, planned(workbook)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", [D2, D3, D4])
def test_in_whatever_order_the_columns_stand(name: str, seed: int) -> None:
    workbook, before = sample(name)
    chance = Random(seed)
    sheets = [in_other_order(sheet, chance.sample(range(sheet.width), sheet.width)) for sheet in workbook.sheets]
    made = planned(replace(workbook, sheets=sheets))
    assert records(made) == records(before)
    assert sorted(each.code for each in made.questions) == sorted(each.code for each in before.questions)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", [D1, D2, D3, D4])
def test_wherever_blank_rows_and_columns_stand(name: str, seed: int) -> None:
    workbook, before = sample(name)
    chance, sheets = Random(seed), []
    for sheet in workbook.sheets:
        columns = chance.sample(range(sheet.width + 1), min(2, sheet.width))
        sheets.append(with_blanks(sheet, {0, chance.randrange(len(sheet.rows))} if sheet.rows else (), columns))
    made = planned(replace(workbook, sheets=sheets))
    assert records(made) == records(before)
    assert sorted(each.code for each in made.questions) == sorted(each.code for each in before.questions)


@pytest.mark.parametrize(("name", "word", "other"), WORDS, ids=lambda value: str(value))
def test_under_whatever_words_the_columns_stand(name: str, word: str, other: str) -> None:
    workbook, before = sample(name)
    assert records(planned(with_words(workbook, word, other))) == records(before)

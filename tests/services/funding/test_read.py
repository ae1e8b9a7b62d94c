"""The same list in any form gives the same grants; a file that is no list is refused in words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.domain.period import parse
from svdesk.services.funding.read import FundersList, read
from svdesk.services.progress import Silent
from tests.services.funding import lists


def by_path(path: Path) -> Path:
    return lists.as_csv(path, by_path=True)


FORMS = {
    "titles.csv": lists.as_csv,
    "paths.csv": by_path,
    "list.xlsx": lists.as_xlsx,
    "list.json": lists.as_json,
}


@pytest.mark.parametrize(("name", "made"), FORMS.items(), ids=list(FORMS))
def test_every_form_of_a_list_gives_the_same_grants(tmp_path: Path, name: str, made: Callable[[Path], Path]) -> None:
    found = read(made(tmp_path / name), Silent())
    told = [(one.reference, one.title, one.funder, one.period, one.amount_pence, one.currency) for one in found.grants]
    lantern = "Lantern Bridge Foundation"
    assert told == [
        ("2025/031", "Warm hub", lantern, parse("2025-04-01..2026-03-31"), 2_450_050, "GBP"),
        ("2025/032", "Allotment", lantern, parse("2025-05-01..2026-10-31"), 120_000, "GBP"),
        ("2025/033", "Choir", lantern, parse("2025-05-01..2026-04-30"), None, "EUR"),
    ]
    assert found.left_out == 0
    assert [one.code for one in found.problems] == [
        "grant-start-guessed",
        "grant-start-guessed",
        "grant-end-guessed",
        "grant-amount-unread",
    ]


def one_row(tmp_path: Path, **fields: object) -> FundersList:
    path = tmp_path / "one.json"
    whole = {
        "id": "360G-x-1",
        "title": "Hub",
        "fundingOrganization": [{"name": "Fund"}],
        "awardDate": "2025-01-01",
        "plannedDates": [{"startDate": "2025-04-01", "endDate": "2025-06-30"}],
    }
    path.write_text(json.dumps({"grants": [whole | fields]}), encoding="utf-8")
    return read(path, Silent())


@pytest.mark.parametrize(
    ("fields", "code", "words"),
    [
        ({"id": ""}, "grant-without", "no identifier"),
        ({"fundingOrganization": []}, "grant-without", "no name of the funder"),
        ({"plannedDates": [], "awardDate": None}, "grant-without", "no date"),
        ({"plannedDates": [{"startDate": "next spring"}]}, "grant-date-unread", "“next spring”"),
        ({"plannedDates": [{"startDate": "2025-02-30"}]}, "grant-date-unread", "“2025-02-30”"),
        (
            {"plannedDates": [{"startDate": "2025-04-01", "endDate": "2025-03-01"}]},
            "grant-dates-turned",
            "ends on 1 March 2025, before it starts on 1 April 2025",
        ),
    ],
)
def test_a_grant_that_cannot_be_a_contract_is_left_out_and_says_why(
    tmp_path: Path, fields: dict[str, object], code: str, words: str
) -> None:
    found = one_row(tmp_path, **fields)
    assert found.grants == ()
    assert found.left_out == 1
    assert code in [one.code for one in found.problems]
    assert words in " ".join(one.message for one in found.problems)
    assert all("Grant 1" in one.message for one in found.problems)


@pytest.mark.parametrize("amount", ["-5", "1.005", "NaN", "1e999999999", "lots", "10.000,00", "1,2345"])
def test_an_amount_that_is_none_leaves_the_contract_without(tmp_path: Path, amount: str) -> None:
    found = one_row(tmp_path, amountAwarded=amount)
    assert [one.amount_pence for one in found.grants] == [None]
    assert [one.code for one in found.problems] == ["grant-amount-unread"]


@pytest.mark.parametrize(("amount", "pence"), [("£1,234.50", 123_450), ("1234.5", 123_450), (0, 0), (7, 700)])
def test_an_amount_is_exact(tmp_path: Path, amount: object, pence: int) -> None:
    assert [one.amount_pence for one in one_row(tmp_path, amountAwarded=amount).grants] == [pence]


def test_the_first_of_several_dates_is_taken(tmp_path: Path) -> None:
    dates = [{"startDate": "2025-04-01", "endDate": "2025-06-30"}, {"startDate": "2026-04-01", "endDate": "2026-06-30"}]
    assert [one.period for one in one_row(tmp_path, plannedDates=dates).grants] == [parse("2025-04-01..2025-06-30")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("no.json", "{}"),
        ("no.json", "[1, 2"),
        ("no.json", '{"grants": "many"}'),
        ("deep.json", "[" * 100_000),
        ("endless.json", '{"grants": [{"amountAwarded": 1e99999999999999999999}]}'),
        ("no.csv", "Date,Activity,People\n2025-04-01,Lunch club,12\n"),
        ("empty.json", '{"grants": []}'),
    ],
)
def test_what_is_no_list_of_grants_is_refused(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileUnusable, match=f"“{name}” is not a list of grants"):
        read(path, Silent())


def test_a_list_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match="cannot be read"):
        read(tmp_path / "gone.json", Silent())


def test_a_row_in_a_sheet_is_named_by_its_number(tmp_path: Path) -> None:
    found = read(lists.as_xlsx(tmp_path / "list.xlsx"), Silent())
    assert found.problems[0].message.startswith("Row 4 of Grants:")


@pytest.mark.parametrize(("months", "end"), [(24.0, "2027-03-31"), ("6", "2025-09-30"), ("9" * 5000, "2026-03-31")])
def test_a_length_in_months_is_taken_however_it_is_written(tmp_path: Path, months: object, end: str) -> None:
    [grant] = one_row(tmp_path, plannedDates=[{"startDate": "2025-04-01", "duration": months}]).grants
    assert grant.period.end.isoformat() == end


def test_what_nothing_can_store_is_not_in_what_is_read(tmp_path: Path) -> None:
    [grant] = one_row(tmp_path, title="Hu\ud800b\x00s", currency="ßab").grants
    assert (grant.title, grant.currency) == ("Hu?bs", "")


def test_lists_inside_lists_without_end_are_passed_over(tmp_path: Path) -> None:
    nested: object = "end"
    for _ in range(900):
        nested = [nested]
    assert len(one_row(tmp_path, note=nested).grants) == 1


def listed(tmp_path: Path, *grants: dict[str, object]) -> FundersList:
    path = tmp_path / "several.json"
    whole = {"id": "hub-1", "title": "Hub", "fundingOrganization": [{"name": "Fund"}], "awardDate": "2025-01-01"}
    path.write_text(json.dumps({"grants": [whole | one for one in grants]}), encoding="utf-8")
    return read(path, Silent())


def test_a_grant_in_several_rows_is_one(tmp_path: Path) -> None:
    found = listed(
        tmp_path, {"beneficiaryLocation": [{"name": "Anytown"}]}, {"beneficiaryLocation": [{"name": "Hill"}]}
    )
    assert (len(found.grants), found.left_out) == (1, 0)


def test_a_grant_that_stands_twice_and_differs_is_said_to(tmp_path: Path) -> None:
    found = listed(tmp_path, {"title": "First"}, {"title": "Second"})
    assert ([one.title for one in found.grants], found.left_out) == (["First"], 1)
    assert [one.message for one in found.problems if one.code == "grant-twice"] == [
        "Grant 2: the grant hub-1 stands here again, and not as it stood before."
    ]


ROWS = (
    "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,"
    "Funding Org:Name,Beneficiary Location:Name"
)


def rows(tmp_path: Path, *lines: str) -> FundersList:
    path = tmp_path / "rows.csv"
    path.write_text("\n".join((ROWS, *lines)) + "\n", encoding="utf-8")
    return read(path, Silent())


def test_a_row_that_only_names_another_place_belongs_to_the_grant_above(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        "g-1,Hub,,GBP,100,2025-03-01,2025-04-01,,Fund,Anytown",
        "g-2,Choir,,GBP,200,2025-03-01,2025-04-01,2026-03-31,Fund,Anytown",
        "g-1,,,,,,,2025-09-30,,Hill",
    )
    assert [(one.id, one.period.code) for one in found.grants] == [("g-1", "2025-26-H1"), ("g-2", "2025-26")]
    assert (found.left_out, [one.code for one in found.problems]) == (0, [])


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("2025-04", "2026-03", "2025-04-01..2026-03-31"),
        ("2024", "2025", "2024-01-01..2025-12-31"),
        ("2025-04-01T00:00:00Z", "2026-03-31T00:00:00+00:00", "2025-04-01..2026-03-31"),
        ("01/04/2025", "31/03/2026", "2025-04-01..2026-03-31"),
        ("4/1/2025", "3/31/2026", "2025-04-01..2026-03-31"),
        ("1 April 2025", "March 2026", "2025-04-01..2026-03-31"),
        ("45748", "46112", "2025-04-01..2026-03-31"),
        ("01-Apr-25", "31-Mar-26", "2025-04-01..2026-03-31"),
    ],
)
def test_a_date_is_read_however_the_list_was_saved(tmp_path: Path, start: str, end: str, period: str) -> None:
    found = rows(tmp_path, f"g-1,Hub,,GBP,100,2025-03-01,{start},{end},Fund,")
    assert [one.period for one in found.grants] == [parse(period)]
    assert found.problems == ()


def test_an_order_that_nothing_shows_is_taken_as_british_and_said_once(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        "g-1,Hub,,GBP,100,01/03/2025,01/04/2025,01/06/2025,Fund,",
        "g-2,Choir,,GBP,100,01/03/2025,01/04/2025,01/06/2025,Fund,",
    )
    assert {one.period.code for one in found.grants} == {"2025-04-01..2025-06-01"}
    [said] = found.problems
    assert said.message.startswith("Row 2 of rows.csv: “01/03/2025” is read as 1 March 2025")


def test_a_list_with_both_orders_keeps_out_what_can_be_either(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        "g-1,Hub,,GBP,100,2025-03-01,13/04/2025,31/12/2025,Fund,",
        "g-2,Hub,,GBP,100,2025-03-01,04/13/2025,31/12/2025,Fund,",
        "g-3,Hub,,GBP,100,2025-03-01,01/04/2025,31/12/2025,Fund,",
    )
    assert ([one.id for one in found.grants], found.left_out) == (["g-1", "g-2"], 1)
    assert [(one.code, "Row 4" in one.message) for one in found.problems] == [("grant-date-unread", True)]


def test_an_end_of_which_the_list_says_that_it_is_not_known_is_reckoned(tmp_path: Path) -> None:
    found = rows(tmp_path, "g-1,Hub,,GBP,100,2025-03-01,2025-04-01,TBC,Fund,")
    [grant] = found.grants
    assert (grant.period.code, grant.start_told, grant.end_told) == ("2025-26", True, False)
    assert [one.code for one in found.problems] == ["grant-end-guessed"]


@pytest.mark.parametrize(
    ("currency", "amount", "taken", "codes"),
    [
        ("", "€100", "EUR", []),
        ("£", "100", "GBP", []),
        ("", "100", "", ["grant-currency-guessed"]),
        ("Pounds", "100", "", ["grant-currency-guessed"]),
        ("", "$100", "", ["grant-currency-guessed"]),
        ("", "", "", []),
    ],
)
def test_a_currency_that_is_not_said_is_asked_about(
    tmp_path: Path, currency: str, amount: str, taken: str, codes: list[str]
) -> None:
    found = rows(tmp_path, f"g-1,Hub,,{currency},{amount},2025-03-01,2025-04-01,2026-03-31,Fund,")
    assert [one.currency for one in found.grants] == [taken]
    assert [one.code for one in found.problems] == codes


def test_what_is_no_grant_in_a_list_is_counted_and_said(tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_text('{"grants": ["a note", null]}', encoding="utf-8")
    found = read(path, Silent())
    assert found.left_out == 2
    assert {one.code for one in found.problems} == {"grant-without"}

"""One grant: what the list says of it is kept, what it does not say is reckoned and told, what is wrong stops it."""

from datetime import date

from svdesk.services.funding.grant import days_in, grant, used

_SAID = {
    "identifier": "360G-tudor-2025-14",
    "title": "Warm  rooms",
    "fundingorgname": "Tudor Trust",
    "amountawarded": "£5,000.50",
    "awarddate": "01/04/2025",
    "planneddatesstartdate": "-",
    "planneddatesdurationmonths": "6",
}


def test_a_grant_is_made_of_what_its_list_says() -> None:
    said = used(_SAID)
    made, problems = grant(said, "Row 2")
    assert made is not None
    assert (made.title, made.funder, made.reference) == ("Warm rooms", "Tudor Trust", "2025-14")
    assert (made.amount_pence, made.currency) == (500_050, "GBP")
    assert (made.period.start, made.period.end) == (date(2025, 4, 1), date(2025, 9, 30))
    assert (made.start_told, made.end_told) == (False, True)
    assert [one.code for one in problems] == ["grant-start-guessed"]


def test_a_date_that_is_left_blank_is_not_said() -> None:
    assert days_in(used(_SAID)) == ["01/04/2025"]


def test_without_the_name_of_the_funder_there_is_no_grant() -> None:
    made, problems = grant(used({**_SAID, "fundingorgname": " "}), "Row 2")
    assert made is None
    assert [one.code for one in problems if one.severity == "stop"] == ["grant-without"]
    assert "name of the funder" in problems[0].message


def test_a_sum_that_cannot_be_read_is_told() -> None:
    made, problems = grant(used({**_SAID, "amountawarded": "about 5k"}), "Row 2")
    assert made is not None
    assert made.amount_pence is None
    assert "grant-amount-unread" in {one.code for one in problems}

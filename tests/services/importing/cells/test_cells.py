"""Any cell of a column of numbers is understood, held, or said to be empty; nothing raises and nothing is lost."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.problem import CATALOGUE
from svdesk.services.importing.cells.cells import Wanted, is_foreign, looks_like_figure, read_count
from svdesk.services.importing.cells.numbers import without_noise
from svdesk.services.importing.cells.units import CLOCK, MINUTES
from svdesk.services.workbook.sheet import Value

HOURS = Wanted("quantity", "hours")
PEOPLE = Wanted("people")
COSTS = Wanted("amount", "gbp", costs=True)
KG = Wanted("quantity", "kg")
ANY = Wanted("quantity")
MINS = Wanted("quantity", "hours", plain=MINUTES)
TIMES = Wanted("quantity", "hours", plain=CLOCK)


@pytest.mark.parametrize(
    ("typed", "wanted", "value", "unit"),
    [
        ("12 hrs", HOURS, "12", "hours"), ("7.5hrs", HOURS, "7.5", "hours"), ("3h 30m", HOURS, "3.5", "hours"),
        (6, HOURS, "6", "hours"), (Decimal("198.5"), HOURS, "198.5", "hours"), (time(3, 30), HOURS, "3.5", "hours"),
        (timedelta(hours=30), HOURS, "30", "hours"), ("212 hrs", ANY, "212", "hours"), ("12 awr", ANY, "12", "hours"),
        ("12 hours total", HOURS, "12", "hours"), ("nil", HOURS, "0", "hours"), ("dim", KG, "0", "kg"),
        ("£1,234.50", COSTS, "1234.50", "gbp"), ("£(45.00)", COSTS, "-45", "gbp"), ("(£12.50)", COSTS, "-12.5", "gbp"),
        ("-£45", COSTS, "-45", "gbp"), ("45.00-", COSTS, "-45", "gbp"), ("£1.2k", COSTS, "1200", "gbp"),
        ("45p", COSTS, "0.45", "gbp"), ("GBP 12", COSTS, "12", "gbp"), ("1,310.25", COSTS, "1310.25", "gbp"),
        ("£5", ANY, "5", "gbp"), ("45%", ANY, "45", "percent"), ("45 per cent", ANY, "45", "percent"),
        ("45 y cant", ANY, "45", "percent"), ("12 adults", PEOPLE, "12", "people"),
        ("850 kg", KG, "850", "kg"), ("1.2 tonnes", KG, "1.2", "tonnes"), ("14 bags of litter", ANY, "14", "bags"),
        ("'655", KG, "655", "kg"), ("a dozen", PEOPLE, "12", "people"), ("twenty-five", PEOPLE, "25", "people"),
        ("two hundred", PEOPLE, "200", "people"), ("1 hour and a half", HOURS, "1.5", "hours"),
        ("2 and a half hours", HOURS, "2.5", "hours"), ("an hour", HOURS, "1", "hours"),
        ("45'", HOURS, "0.75", "hours"),
        ("£nil", COSTS, "0", "gbp"), ("free", COSTS, "0", "gbp"), ("GBP1,234", COSTS, "1234", "gbp"),
        ("nobody", PEOPLE, "0", "people"), ("15 ppl", PEOPLE, "15", "people"), ("12.00 DR", COSTS, "12", "gbp"),
        ("15 x adults", PEOPLE, "15", "people"), ("15 o bobl", PEOPLE, "15", "people"), (90, MINS, "1.5", "hours"),
        ("45 mins", MINS, "0.75", "hours"), ("2 hrs", MINS, "2", "hours"), (time(0, 45), MINS, "0.75", "hours"),
        ("1:30", TIMES, "1.5", "hours"), (3, TIMES, "3", "hours"),
    ],
)  # fmt: skip
def test_a_number_is_understood(typed: Value, wanted: Wanted, value: str, unit: str) -> None:
    found = read_count(typed, wanted)
    assert (found.value, found.unit, found.code) == (Decimal(value), unit, "")


@pytest.mark.parametrize(
    "typed",
    [
        "approx 10",
        "c. 10",
        "10+",
        "10-ish",
        "10 or thereabouts",
        "about 10",
        "10hrs+",
        "10 (est)",
        "~10",
        "10?",
        "tua 10",
        "dros dro 10",
        "10 (provisional)",
        "10 hrs prov.",
        "10h 00m approx",
        "10 [est]",
        "(e) 10",
        "guess 10",
        "10:00 (est)",
        "over 10",
    ],
)
def test_an_estimate_is_kept_as_one(typed: str) -> None:
    found = read_count(typed, HOURS)
    assert (found.value, found.estimate, found.code) == (Decimal(10), True, "")


@pytest.mark.parametrize(
    ("typed", "empty"),
    [(None, "blank"), ("  ", "blank"), ("-", "dash"), ("\u2013", "dash"), ("n/a", "not applicable"),
     ("Not recorded", "not known"), ("TBC", "not known"), ("cancelled", "did not happen"),
     ("amherthnasol", "not applicable"), ("n/a (closed)", "not applicable"), ("TBC - ask Jo", "not known"),
     ("\u2026", "dash"), ("None recorded", "not known"), ("*", "not known")],
)  # fmt: skip
def test_having_no_number_has_a_reason(typed: str | None, empty: str) -> None:
    found = read_count(typed, HOURS)
    assert (found.value, found.empty, found.code) == (None, empty, "")


@pytest.mark.parametrize(
    ("typed", "wanted", "code"),
    [
        ("15 people + 2 vols", PEOPLE, "two-numbers"),
        ("10-12", HOURS, "two-numbers"),
        ("20 (12 adults)", PEOPLE, "two-numbers"),
        ("1 day", HOURS, "day-length-unknown"),
        ("half a day", HOURS, "day-length-unknown"),
        ("2 weeks", HOURS, "day-length-unknown"),
        ("12 hrs each", HOURS, "number-unread"),
        ("12 hrs/week", HOURS, "number-unread"),
        ("2 hours daily", HOURS, "number-unread"),
        ("15 people/session", PEOPLE, "number-unread"),
        ("£5 each", COSTS, "number-unread"),
        ("10/wk", ANY, "number-unread"),
        ("8 + staff", PEOPLE, "number-unread"),
        ("-4 hrs", HOURS, "below-nil"),
        (-4, KG, "below-nil"),
        ("all day", HOURS, "day-length-unknown"),
        ("1 day 3 hrs", HOURS, "day-length-unknown"),
        ("1.204", PEOPLE, "not-whole"),
        ("Males 5, Females 6", PEOPLE, "two-numbers"),
        ("lots", HOURS, "number-unread"),
        ("7 teams", PEOPLE, "number-unread"),
        ('"', PEOPLE, "number-unread"),
        (True, PEOPLE, "number-unread"),
        (date(2024, 4, 3), HOURS, "number-unread"),
        ("2024-06-24", ANY, "number-unread"),
        ("24/06/2024", PEOPLE, "number-unread"),
        (datetime(2024, 4, 3, 9, 0), HOURS, "number-unread"),
        ("x" * 5000, HOURS, "number-unread"),
        ("6.5", PEOPLE, "not-whole"),
        (-3, PEOPLE, "not-whole"),
        ("12 bags", KG, "cell-unit-differs"),
        ("£5", HOURS, "cell-unit-differs"),
        ("€20", COSTS, "currency-foreign"),
        ("#REF!", COSTS, "formula-failed"),
    ],
)
def test_a_number_that_is_not_sure_is_held(typed: Value, wanted: Wanted, code: str) -> None:
    found = read_count(typed, wanted)
    assert (found.value, found.code) == (None, code)


@pytest.mark.parametrize(
    ("typed", "wanted", "value", "code"),
    [
        ("£96.00 raised", COSTS, "96", "income-in-costs"),
        ("1.250,00", COSTS, "1250", "number-two-ways"),
        ("1.204", KG, "1.204", "number-two-ways"),
        ("£45 for paint", COSTS, "45", "words-beside-number"),
        ("20 (all new)", PEOPLE, "20", "words-beside-number"),
        ("12*", HOURS, "12", "mark-beside-number"),
        ("41¹", PEOPLE, "41", "mark-beside-number"),
        ("20 mins", HOURS, "0.333333", "minutes-rounded"),
        ("96 raised", COSTS, "96", "income-in-costs"),
        ("£12 refund", COSTS, "-12", "number-two-ways"),
        ("12.00 CR", COSTS, "-12", "words-beside-number"),
        ("CR £12", COSTS, "-12", "words-beside-number"),
        ("£12 (credit note)", COSTS, "-12", "words-beside-number"),
        ("-12 nodyn credyd", COSTS, "-12", "words-beside-number"),
        ("12 CR", Wanted("amount", "gbp"), "-12", "number-two-ways"),
        ("£12 (credit card)", COSTS, "-12", "number-two-ways"),
        ("10am-12pm", HOURS, "2", "times-as-hours"),
        ("2-4pm", HOURS, "2", "times-as-hours"),
        ("10:00 to 12:30", HOURS, "2.5", "times-as-hours"),
        ("3.30", TIMES, "3.5", "number-two-ways"),
        (Decimal("0.0625"), TIMES, "1.5", "number-two-ways"),
        ("15 - good turnout", PEOPLE, "15", "words-beside-number"),
        ("£12 + VAT", COSTS, "12", "words-beside-number"),
        (-4, ANY, "-4", "below-nil-taken"),
    ],
)
def test_a_number_with_a_doubt_keeps_its_best_reading(typed: Value, wanted: Wanted, value: str, code: str) -> None:
    found = read_count(typed, wanted)
    assert (found.value, found.code) == (Decimal(value), code)


def test_what_the_spreadsheet_shows_says_more_than_the_number() -> None:
    assert read_count(Decimal("0.45"), ANY, "45%").value == 45
    assert read_count(45, ANY, "45%").value == 45
    assert read_count(Decimal("12.34"), ANY, "1,234.0%").value == 1234
    assert read_count(12, ANY, "12 hrs").unit == "hours"
    assert [read_count(12, ANY, shown).estimate for shown in ("12 est.", "approx 12", "12 west")] == [True, True, False]
    assert read_count(Decimal("12.5"), ANY, "£12.50").unit == "gbp"
    assert read_count(12, HOURS, "12 mins").value == Decimal("0.2")
    assert read_count(Decimal("1.25"), HOURS, "30:00").value == 30


def test_the_rounding_errors_of_a_spreadsheet_are_no_figures() -> None:
    assert without_noise(Decimal("0.30000000000000004")) == Decimal("0.3")
    assert without_noise(Decimal("1234.5000000000002")) == Decimal("1234.5")
    assert without_noise(Decimal(1) / 3) == Decimal(1) / 3


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.decimals(), st.dates(), st.datetimes(), st.times(), st.timedeltas(),
    st.text(st.characters(), max_size=50),
    st.from_regex(r"[£(~]?[0-9.,]{1,9}[)%]? ?(hrs|people|kg|\+ 2|each|k|p|m|days|-)?", fullmatch=True),
)  # fmt: skip


@given(ANYTHING, st.sampled_from([HOURS, PEOPLE, COSTS, KG, ANY, MINS, TIMES]))
def test_any_cell_whatever_is_understood_or_held_or_empty(value: Value, wanted: Wanted) -> None:
    found = read_count(value, wanted)
    assert (found.value is not None) + bool(found.empty) + (found.value is None and bool(found.code)) == 1
    assert found.code == "" or found.code in CATALOGUE
    assert found.value is None or found.value.is_finite()
    assert found.text or value in (None, "") or (isinstance(value, str) and not value.isprintable()) or found.empty


@pytest.mark.parametrize(("typed", "most"), [("<5", 4), ("< 10", 9), ("fewer than 5", 4), ("llai na 5", 4)])
def test_a_small_number_that_is_hidden_is_held_and_is_never_the_number_it_is_less_than(typed: str, most: int) -> None:
    for wanted in (PEOPLE, ANY):
        found = read_count(typed, wanted)
        assert (found.value, found.code, found.other) == (None, "fewer-than", Decimal(most))
    assert read_count(typed, HOURS).estimate


@pytest.mark.parametrize(
    ("text", "code"),
    [("£96 a godwyd", "income-in-costs"), ("£10 ad-daliad", "number-two-ways"), ("10 ad-daliad", "number-two-ways")],
)
def test_money_raised_and_given_back_is_known_in_welsh(text: str, code: str) -> None:
    assert read_count(text, COSTS).code == code


def test_another_currency_is_known_by_its_name_or_sign() -> None:
    assert [is_foreign(text) for text in ("EUR", "$", "chf", "GBP", "£", "pounds")] == [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    "typed", ["raised £40", "sold £40", "donations: £40", "codwyd £40", "£40 from the raffle", "£40 made", "£40 sales"]
)
def test_income_among_costs_is_asked_about_wherever_its_word_stands(typed: str) -> None:
    reading = read_count(typed, COSTS)
    assert (reading.value, reading.code) == (Decimal(40), "income-in-costs")


@pytest.mark.parametrize("typed", ["£40 from the shop", "£40 cards made by hand", "£40 sold out"])
def test_where_something_was_bought_or_that_none_is_left_is_no_income(typed: str) -> None:
    assert read_count(typed, COSTS).code == "words-beside-number"


def test_full_days_are_days() -> None:
    assert read_count("2 full days", HOURS).code == read_count("2 days", HOURS).code == "day-length-unknown"


@pytest.mark.parametrize("typed", ["x", "X", "\u00d7"])
def test_a_cross_among_numbers_says_that_there_was_none(typed: str) -> None:
    assert read_count(typed, Wanted("quantity", "hours", crosses=True)).empty == "dash"
    assert read_count(typed, HOURS).code == "number-unread"


@pytest.mark.parametrize("typed", ["£3 in", "£3 from raffle", "£3 i mewn", "£3 o'r raffl", "£3 in our tin"])
def test_money_in_is_asked_about_without_an_article(typed: str) -> None:
    assert read_count(typed, COSTS).code == "income-in-costs"


@pytest.mark.parametrize("typed", ["£90 pcm", "£40 a month", "£5 a head", "£5 y mis"])
def test_a_rate_for_a_time_or_a_head_is_no_sum(typed: str) -> None:
    assert read_count(typed, COSTS).value is None
    assert read_count("£3 for a day", COSTS).value == 3


def test_the_size_of_a_team_and_a_short_word_for_about_are_read() -> None:
    assert [read_count(each, PEOPLE).value for each in ("team of 7", "criw o 7")] == [Decimal(7), Decimal(7)]
    assert (read_count("abt 10", HOURS).value, read_count("abt 10", HOURS).estimate) == (Decimal(10), True)


@pytest.mark.parametrize("typed", ["7 vols/2 staff", "7 gwirf/2 staff", "4 men+3 women"])
def test_two_counts_without_a_space_between_are_two_numbers(typed: str) -> None:
    assert read_count(typed, PEOPLE).code == "two-numbers"


@pytest.mark.parametrize("shown", ["€12.50", "$12.50", "12.50 EUR"])
def test_a_number_that_is_shown_in_another_currency_is_held_and_no_pounds(shown: str) -> None:
    assert read_count(Decimal("12.5"), COSTS, shown).code == "currency-foreign"
    assert read_count(Decimal("12.5"), COSTS, "£12.50").value == Decimal("12.5")


@pytest.mark.parametrize(
    "text", ["about 40", "tua 40", "roughly 40", "oddeutu 12", "bron 20", "prov. 12", "abt 12", "~40"]
)
def test_a_number_with_any_word_for_about_before_it_looks_like_a_figure(text: str) -> None:
    assert looks_like_figure(text)


@pytest.mark.parametrize("text", ["over 60s lunch", "under 5s", "some people", "estate walk", "cafe 2", "say yes"])
def test_words_that_only_begin_so_look_like_no_figure(text: str) -> None:
    assert not looks_like_figure(text)

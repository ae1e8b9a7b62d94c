import pytest

from tests.services.importing.books import codes, lines, planned

LOG = ("13/04/23|Lunch club|4|12", "20/04/23|Gardening|5|10", "27/04/23|Bingo|3|9")
READ = [
    "4 | Lunch club | 2023-04-13 | 12 hours, 4 people",
    "5 | Gardening | 2023-04-20 | 10 hours, 5 people",
    "6 | Bingo | 2023-04-27 | 9 hours, 3 people",
]


def log(headings: str, *beside: str) -> str:
    rows = "\n".join(f"{row}|{more}" for row, more in zip(LOG, beside, strict=True))
    return f"Log 2023-24\n\nDate|Activity|Volunteers|Hours|{headings}\n{rows}"


def left_out(text: str) -> list[str]:
    columns = planned(text).tables[0].columns
    return [column.heading for column in columns if column.field == "ignore"]


@pytest.mark.parametrize("heading", ["Total so far", "Accumulated", "Brought fwd + this", "Hyd yma", "Mystery"])
def test_a_column_that_runs_on_is_left_out_whatever_it_is_called(heading: str) -> None:
    text = log(heading, "12", "22", "31")
    assert lines(planned(text)) == READ
    assert left_out(text) == [heading]


def test_a_balance_of_what_came_in_and_went_out_goes_on_from_before() -> None:
    text = "Book 2024\n\nDate|Details|Paid in|Paid out|Total so far\n" + "\n".join(
        ("04/01/24|WI|£24||£124.00", "13/01/24|Water||£61.30|£62.70", "20/01/24|Fair|£180||£242.70")
    )
    assert left_out(text) == ["Total so far"]


def test_the_members_of_a_club_are_counted_though_they_grow_by_those_who_joined() -> None:
    made = planned("Log 2023-24\n\nMonth|Joined|Members\nApril|12|112\nMay|10|122\nJune|9|131")
    assert [record.col for record in made.records] == ["B", "C"] * 3


@pytest.mark.parametrize("heading", ["Total hours", "Hours so far", "Monthly total", "Cyfanswm"])
@pytest.mark.parametrize("gap", ["", "|"])
@pytest.mark.parametrize("beside", [("31", "", ""), ("", "", "31")])
def test_a_sum_in_one_row_alone_is_no_figure_of_that_row(heading: str, gap: str, beside: tuple[str, ...]) -> None:
    text = log(gap + heading, *(gap + each for each in beside))
    assert lines(planned(text)) == READ
    assert "column-left-out" in codes(planned(text))


def test_a_total_in_one_row_that_is_a_little_wrong_is_one_and_a_figure_of_the_row_is_not() -> None:
    assert left_out(log("Total hours", "", "", "32")) == ["Total hours"]
    assert left_out(log("Total attendance", "", "120", "")) == []
    assert left_out(log("Raffle £", "", "31", "")) == []


@pytest.mark.parametrize("sums", [("", "5", "", "8"), ("5", "", "8", "")])
def test_sums_of_each_month_are_left_out(sums: tuple[str, ...]) -> None:
    days = ("03/04/23|Walk|2|", "13/04/23|Talk|3|", "03/05/23|Walk|7|", "13/05/23|Talk|1|")
    rows = "\n".join(day + each for day, each in zip(days, sums, strict=True))
    text = f"Log 2023-24\n\nDate|Activity|Hours|Total of month\n{rows}"
    assert left_out(text) == ["Total of month"]


def test_small_numbers_now_and_then_are_no_sums() -> None:
    days = [f"{day:02}/04/23|Club|1|{'2' if day in (2, 4) else ''}" for day in range(1, 7)]
    assert left_out("\n".join(("Log 2023-24\n\nDate|Activity|Sessions|Packs", *days))) == []


@pytest.mark.parametrize("title", ["SUMMARY|", "|", "Cyfanswm|", "So far|Number"])
@pytest.mark.parametrize("words", [("Sessions", "Volunteers", "Hours"), ("Sesiynau", "Gwirfoddolwyr", "Oriau")])
def test_a_box_of_sums_beside_a_log_is_left_out_with_its_words(title: str, words: tuple[str, ...]) -> None:
    sums = ("3", "12", "31")
    text = log(f"|{title}", *(f"|{word}|{number}" for word, number in zip(words, sums, strict=True)))
    made = planned(text)
    assert [line.partition(" | ")[2] for line in lines(made)] == [line.partition(" | ")[2] for line in READ]
    assert len({"column-left-out", "sums-beside"} & set(codes(made))) == 1


def test_a_box_with_a_slip_or_an_average_is_one_and_what_each_row_counts_besides_is_none() -> None:
    assert left_out(log("|Summary|", "|People|12", "|Hours|31", "|Average|10.33")) == ["Summary", ""]
    made = planned(log("What|How many", "Trees|30", "Bags|9", "Teas|40"))
    assert {record.col for record in made.records} == {"C", "D", "F"}


def test_the_sum_of_a_long_log_is_known_though_only_some_rows_are_looked_at() -> None:
    days = [f"{1 + at % 28:02}/{4 + at // 28:02}/23|Club|{2 + at % 3}" for at in range(250)]
    days[0] += f"|{sum(2 + at % 3 for at in range(250))}"
    assert left_out("\n".join(("Log 2023-24\n\nDate|Activity|Hours|Hours in all", *days))) == ["Hours in all"]

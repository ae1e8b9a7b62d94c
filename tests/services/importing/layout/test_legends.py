import pytest

from svdesk.services.importing.cells.marks import Mark
from svdesk.services.importing.layout.legends import begins_as_key, is_legend, marks_beside_numbers, read_legend
from tests.services.importing.books import codes, lines, planned, sheet


@pytest.mark.parametrize(
    ("text", "came", "absent"),
    [
        ("/ = here   X = away   L = late", "/l", "x"),
        ("P = present, A = absent, S - sick", "p", "as"),
        ("Key: X - attended; O - apologies", "x", "o"),
        ("✓ = yma, 0 = absennol", "✓", "0"),
    ],
)
def test_a_legend_says_what_each_mark_means(text: str, came: str, absent: str) -> None:
    expected = {**dict.fromkeys(came, Mark.CAME), **dict.fromkeys(absent, Mark.ABSENT)}
    assert read_legend([text]) == expected
    assert is_legend(text)


@pytest.mark.parametrize("text", ["Chess club: Monday 2-4", "Youth club register", "Week 1 - present: 12", ""])
def test_a_title_is_no_legend(text: str) -> None:
    assert not is_legend(text)


def test_a_register_believes_its_legend_and_is_not_named_after_it() -> None:
    made = planned(
        "YOUTH CLUB REGISTER||Summer term 2024\n/ = here   X = away\nName|18/6/24|25/6/24\nFfion|/|X\nTom|/|/\nMia|X|/"
    )
    assert [line.split(" | ", 1)[1] for line in lines(made)] == [
        "YOUTH CLUB | 2024-06-18 | 2 attendances",
        "YOUTH CLUB | 2024-06-25 | 2 attendances",
    ]
    assert "mark-unclear" not in codes(made)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(e) = estimated reading", {"e": True}),
        ("E = estimated, A = actual", {"e": True, "a": False}),
        ("* estimated figures", {"*": True}),
        ("Key: A = actual, E = estimate", {"e": True, "a": False}),
        ("Figures marked [e] are estimates", {"e": True}),
        ("(a) = amcangyfrif", {"a": True}),
        ("P = present, A = absent", {}),
        ("* includes the summer fair", {}),
        ("An estimated 30 people came", {}),
    ],
)
def test_a_line_says_which_mark_beside_a_number_means_that_it_is_estimated(text: str, marks: dict[str, bool]) -> None:
    assert dict(marks_beside_numbers([text])) == marks


@pytest.mark.parametrize(
    ("cells", "note"),
    [
        (("110 (e)", "80 E", "90 A"), "E = estimated, A = actual"),
        (("110*", "80 *", "90"), "* estimated"),
        (("110 (e)", "80[e]", "90"), ""),
        (("110 (a)", "80 a", "90"), "(a) = amcangyfrif"),
    ],
)
def test_a_number_with_a_mark_that_is_explained_is_what_the_mark_says(cells: tuple[str, ...], note: str) -> None:
    rows = "\n".join(f"2024-0{month}-01|{cell}" for month, cell in enumerate(cells, start=4))
    made = planned(f"Energy\nDate|Gas (kWh)\n{rows}\n\n{note}")
    assert [(str(record.quantity), bool(record.estimates)) for record in made.records] == [
        ("110", True), ("80", True), ("90", False),
    ]  # fmt: skip
    assert {record.status for record in made.records} == {"new"}


@pytest.mark.parametrize(
    ("text", "begins"), [("Key: \u2713 present, A absent", True), ("Allwedd - / yma", True), ("Keyboard class", False)]
)
def test_a_line_may_say_that_it_is_a_key(text: str, begins: bool) -> None:
    assert begins_as_key(text) is begins


@pytest.mark.parametrize(
    "key",
    ["Key\nx|cancelled\nblank|not running yet", "Allwedd\nT|Tro gyda Siân\n1|gwael\nYmarfer|ioga a dawns",
     "Codes used:\nYo|Yoga with Sal", "Y|Yoga with Sal\nA|Art with Jo", "x|cancelled\nThanks to all"],
)  # fmt: skip
def test_a_key_of_two_columns_under_a_wide_table_is_notes(key: str) -> None:
    made = planned(f"2024-25\nActivity|Q1|Q2\nYoga|4|6\nArt|5|x\n\n{key}")
    assert lines(made)[1:] == ["3 C | Yoga | 2024-25-Q2 | 6 count", "4 B | Art | 2024-25-Q1 | 5 count"]
    assert not {"number-unread", "headings-unclear"} & set(codes(made))


@pytest.mark.parametrize(
    "foot", ["Choir|about ninety songs|", "Choir|lots|4", "Choir|lots|", "Key workers\nChoir|lots|"]
)
def test_words_under_counts_at_the_foot_are_no_key_without_marks_or_a_heading(foot: str) -> None:
    made = planned(f"2024-25\nActivity|Q1|Q2\nYoga|4|6\nArt|5|7\n\n{foot}")
    assert [record.text for record in made.records][4:], foot


def test_a_key_with_numbers_under_a_log_is_notes() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Tea|2\n\nKey\n1|poor\n2|good\n\nSigned by|the office")
    assert lines(made) == ["2 | Tea | 2024-04-13 | 2 hours"]


LOG = "Date|Activity|Attended|Hours\n{guide}\n2024-04-16|Lunch|12|2\n2024-05-21|Craft|9|1.5"


@pytest.mark.parametrize(
    "guide",
    ["(when)|(what)|(how many came)|(length)", "e.g. 01/04/2024|Coffee morning|10|2", "1|2|3|4",
     "dd/mm/yyyy|short name|people|per session", "1|2|3|4\nEnghraifft: 01/04/24|Bore coffi|10|2"],
)  # fmt: skip
def test_rows_under_the_headings_that_say_how_to_fill_them_in_are_notes(guide: str) -> None:
    made = planned(LOG.format(guide=guide))
    assert [record.text for record in made.records] == ["Lunch", "Craft"]
    assert not {"date-unread", "number-unread"} & set(codes(made))


@pytest.mark.parametrize("row", ["TBC|Walk|lots|", "2024-04-01|(Walk)|1|2", "2024-04-01|e.g. Walk|1|2"])
def test_a_row_that_records_something_is_no_guidance(row: str) -> None:
    assert len(planned(LOG.format(guide=row)).records) == 3


@pytest.mark.parametrize("said", ["EXAMPLE - Walk", "Example: walk", "Walk (example)", "ENGHRAIFFT Taith gerdded"])
def test_a_row_to_be_copied_is_a_note_wherever_it_says_so(said: str) -> None:
    made = planned(LOG.format(guide=f"2024-04-20|{said}|10|2"))
    assert [record.text for record in made.records] == ["Lunch", "Craft"]


@pytest.mark.parametrize("said", ["EXAMPLE - Walk", "e.g. Walk", "Enghraifft", "Walk [example]"])
def test_a_sheet_with_nothing_but_a_row_to_be_copied_is_instructions(said: str) -> None:
    steps = f"How to fill this in\n1. One row for each\n\nDate|Activity|Attended|Hours\n2024-04-20|{said}|10|2"
    log = "Date|Activity|Attended|Hours\n2024-04-16|Lunch|12|2\n2024-05-21|Craft|9|1.5"
    made = planned(sheet(steps, "Sheet2"), sheet(log, "Log"))
    assert [record.text for record in made.records] == ["Lunch", "Craft"]
    assert "no-table" not in codes(made)

"""Changes of one record in one go are one line; whatever breaks the go begins another."""

import pytest

from svdesk.storage.journal import ChangeSetLine
from svdesk.ui.pages.history_lines import can_put_back, row, told


def line(n: int, at: str = "10:00:00", by: str = "Ana", kind: str = "do", *, undone: bool = False) -> ChangeSetLine:
    free = kind == "do" and not undone
    return ChangeSetLine(n, f"Change {n}", by, f"2026-04-01T{at}Z", kind, None, undone, free)


WALK = {1: "walk", 2: "walk", 3: "walk"}


def test_what_was_done_to_one_record_in_one_go_is_one_line() -> None:
    (one,) = told([line(3), line(2), line(1)], WALK, set())
    assert [found.n for found in one.sets] == [3, 2, 1]
    assert row(one, 0, set())[1] == "▸ Change 1, and 2 more in one go"


def test_an_open_line_shows_each_of_its_changes() -> None:
    shown = told([line(2), line(1)], WALK, {"1+"})
    assert [row(one, 0, {"1+"})[1] for one in shown] == [
        "▾ 2 changes in one go, the last: Change 2",
        "      Change 2",
        "      Change 1",
    ]


@pytest.mark.parametrize(
    ("later", "earlier", "records"),
    [
        (line(2), line(1), {1: "walk", 2: "club"}),
        (line(2), line(1), {}),
        (line(2, by="Bea"), line(1), WALK),
        (line(2, "10:05:01"), line(1), WALK),
        (line(2, kind="undo"), line(1), WALK),
    ],
)
def test_whatever_breaks_the_go_is_another_line(
    later: ChangeSetLine, earlier: ChangeSetLine, records: dict[int, str]
) -> None:
    assert [len(one.sets) for one in told([later, earlier], records, set())] == [1, 1]


def test_only_the_latest_undo_with_nothing_new_after_it_can_be_put_back() -> None:
    undo = line(4, kind="undo")
    assert can_put_back([undo, line(3, kind="undo"), line(2, undone=True)]) == 4
    assert can_put_back([line(5), undo]) == 0
    assert can_put_back([line(5, kind="redo"), line(4, kind="undo", undone=True), line(3, kind="undo")]) == 3
    assert can_put_back([]) == 0


def test_how_a_line_stands_is_said_in_plain_words() -> None:
    def stands(*lines: ChangeSetLine) -> str:
        return row(told(lines, WALK, set())[0], 9, set())[3]

    assert stands(line(1)) == "Can be undone"
    assert stands(line(1, undone=True)) == "Taken back"
    assert stands(line(9, kind="undo")) == "Can be put back"
    assert stands(line(8, kind="undo")) == "Stays as it is"
    assert stands(line(2, undone=True), line(1)) == "Partly taken back"
    assert stands(line(2, undone=True), line(1, undone=True)) == "Taken back"

"""Slow work leaves the window alive, can be stopped without a trace, and tells how it ended."""

import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.services.progress import Progress
from svdesk.storage import activities, activity_list, journal, mappings
from svdesk.storage.store import Store
from svdesk.ui.jobs import Jobs, Work
from tests.storage import rows

STOPPING = "Stopping"


class Ending:
    """Everything that a ``Jobs`` told, in order."""

    def __init__(self, jobs: Jobs) -> None:
        self.told: list[Any] = []
        self.threads: list[QThread] = []
        for name in ("ended", "stopped", "wrote"):
            getattr(jobs, name).connect(lambda name=name: self.told.append(name))
        jobs.refused.connect(self.told.append)
        jobs.progressed.connect(lambda *step: self.told.append(step))

    def done(self, result: Any) -> None:
        self.threads.append(QThread.currentThread())
        self.told.append(("done", result))


@pytest.fixture(params=[True, False], ids=["at once", "in a thread"])
def jobs(request: pytest.FixtureRequest, desk: Store, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(desk.path, qapp, at_once=request.param)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def ending(jobs: Jobs) -> Ending:
    return Ending(jobs)


def wait(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.busy)


def delete_all(store: Store, progress: Progress) -> str:
    progress.step(1, 2, "Half")
    done = recording.delete(store, activity_list.ids(store, activity_list.Wanted()), "Ana")
    progress.step(2, 2, "All")
    return done


def test_a_job_does_its_work_and_tells_what_came_of_it(jobs: Jobs, ending: Ending, desk: Store, qtbot: QtBot) -> None:
    jobs.start(delete_all, ending.done)
    wait(qtbot, jobs)
    assert ending.told == [(1, 2, "Half"), (2, 2, "All"), "ended", ("done", "3 activities"), "wrote"]
    assert activities.how_many(desk) == 0
    assert ending.threads == [QApplication.instance().thread()]  # type: ignore[union-attr]


def test_a_refusal_is_told_in_words(jobs: Jobs, ending: Ending, qtbot: QtBot) -> None:
    error = UserError("No.", "Do something else.")

    def refuse(store: Store, progress: Progress) -> None:
        del store, progress
        raise error

    jobs.start(refuse, ending.done)
    wait(qtbot, jobs)
    assert ending.told == ["ended", error]


def test_a_fault_of_ours_goes_where_every_fault_goes(
    jobs: Jobs, ending: Ending, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))

    def fail(store: Store, progress: Progress) -> None:
        del store, progress
        raise ZeroDivisionError

    jobs.start(fail, ending.done)
    wait(qtbot, jobs)
    assert (told, ending.told) == ([ZeroDivisionError], ["ended"])


def test_a_file_that_is_gone_is_told_in_words(ending: Ending, jobs: Jobs, desk: Store, qtbot: QtBot) -> None:
    desk.close()
    desk.path.unlink()
    jobs.start(delete_all, ending.done)
    wait(qtbot, jobs)
    assert ending.told[0] == "ended"
    assert isinstance(ending.told[1], UserError)
    assert len(ending.told) == 2


def step_for_ever(begun: threading.Event) -> Callable[[Store, Progress], None]:
    """A job which writes, and then goes on until it is stopped."""

    def work(store: Store, progress: Progress) -> None:
        with store.change("Half an import", by="Ana") as change:
            mappings.own_term_ids(change, [("Half", "people")])
            begun.set()
            while True:
                progress.step(0, 0, "Still")
                threading.Event().wait(0.005)

    return work


@pytest.fixture
def threaded(desk: Store, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(desk.path, qapp)
    yield made
    made.stop()
    made.deleteLater()


def test_a_job_that_is_stopped_leaves_nothing_behind(threaded: Jobs, desk: Store, qtbot: QtBot) -> None:
    ending, begun = Ending(threaded), threading.Event()
    lines = journal.history(desk)
    threaded.start(step_for_ever(begun), ending.done)
    qtbot.waitUntil(begun.is_set)
    assert threaded.busy
    threaded.cancel()
    wait(qtbot, threaded)
    assert [one for one in ending.told if isinstance(one, str)] == ["ended", "stopped"]
    assert journal.history(desk) == lines
    assert "Half" not in {own.label for own in mappings.own_terms(desk).values()}


def test_the_window_can_be_read_and_painted_while_a_job_runs(threaded: Jobs, desk: Store, qtbot: QtBot) -> None:
    ending, begun = Ending(threaded), threading.Event()
    threaded.start(step_for_ever(begun), ending.done)
    qtbot.waitUntil(begun.is_set)
    for _turn in range(20):
        assert activities.how_many(desk) == 3
        QApplication.processEvents()
    threaded.cancel()
    wait(qtbot, threaded)


def test_while_a_job_runs_the_window_soon_gets_its_turn_and_the_collector_rests(threaded: Jobs, qtbot: QtBot) -> None:
    found: list[Any] = []
    threaded.start(lambda _store, _progress: (sys.getswitchinterval(), gc.isenabled()), found.append)
    wait(qtbot, threaded)
    ((turn, collects),) = found
    assert turn == pytest.approx(0.0005)
    assert not collects
    assert gc.isenabled()


def test_one_job_at_a_time(threaded: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()
    threaded.start(step_for_ever(begun), lambda _result: None)
    with pytest.raises(RuntimeError, match="a job is running"):
        threaded.start(delete_all, lambda _result: None)
    threaded.cancel()
    wait(qtbot, threaded)


def test_closing_waits_until_the_job_has_let_the_file_go(threaded: Jobs, desk: Store) -> None:
    begun = threading.Event()
    threaded.start(step_for_ever(begun), lambda _result: None)
    begun.wait(5)
    threaded.stop()
    rows.own_terms(desk, [("Whole", "people")], "Ana")


def test_a_job_that_was_over_already_when_the_window_closed_is_told_to_nobody(threaded: Jobs, qtbot: QtBot) -> None:
    ending, over = Ending(threaded), threading.Event()
    threaded.start(lambda _store, _progress: over.set(), ending.done)
    over.wait(5)
    threaded.stop()
    qtbot.wait(20)
    assert ending.told == []


def test_stopping_and_cancelling_nothing_does_nothing(jobs: Jobs, ending: Ending) -> None:
    jobs.cancel()
    jobs.stop()
    assert not jobs.busy
    assert ending.told == []


def step_when_let(begun: threading.Event, on: threading.Event, over: threading.Event | None = None) -> Work:
    """A job of one long step, which ends when *on* is set."""

    def work(store: Store, progress: Progress) -> None:
        del store
        begun.set()
        on.wait(30)
        if over is not None:
            over.set()
        progress.step(0, 0, "Done")

    return work


def query_for_long(store: Store, progress: Progress) -> None:
    progress.step(0, 0, "Looking")
    store.one("WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n LIMIT 20000000) SELECT max(n) FROM n")


def test_a_job_is_stopped_in_the_midst_of_one_long_query(desk: Store, qapp: QApplication, qtbot: QtBot) -> None:
    jobs = Jobs(desk.path, qapp)
    ending = Ending(jobs)
    jobs.progressed.connect(jobs.cancel)
    jobs.start(query_for_long, ending.done)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    assert ending.told == [(0, 0, "Looking"), (0, 0, STOPPING), "ended", "stopped"]
    jobs.deleteLater()


def test_while_what_was_begun_is_put_back_it_is_said_that_the_job_is_stopping(threaded: Jobs, qtbot: QtBot) -> None:
    ending, begun, on = Ending(threaded), threading.Event(), threading.Event()
    threaded.start(step_when_let(begun, on), ending.done)
    qtbot.waitUntil(begun.is_set)
    threaded.cancel()
    threaded.cancel()
    assert ending.told[-1] == (0, 0, STOPPING)
    assert ending.told.count((0, 0, STOPPING)) == 1
    assert threaded.busy
    on.set()
    wait(qtbot, threaded)
    assert ending.told[-3:] == [(0, 0, STOPPING), "ended", "stopped"]


def test_a_job_that_only_looks_is_over_at_once_however_long_its_step_takes(threaded: Jobs, qtbot: QtBot) -> None:
    ending, begun, on = Ending(threaded), threading.Event(), threading.Event()
    threaded.start(step_when_let(begun, on), ending.done, only_looks=True)
    qtbot.waitUntil(begun.is_set)
    threaded.cancel()
    assert not threaded.busy
    assert ending.told[-2:] == ["ended", "stopped"]
    threaded.start(lambda _store, _progress: "next", ending.done)
    wait(qtbot, threaded)
    on.set()
    threaded.stop()
    qtbot.wait(20)
    assert ending.told[-4:] == ["stopped", "ended", ("done", "next"), "wrote"]


def test_closing_waits_for_a_job_that_was_left_to_end_by_itself(threaded: Jobs, qtbot: QtBot) -> None:
    begun, on, over = threading.Event(), threading.Event(), threading.Event()
    look = step_when_let(begun, on, over)
    threaded.start(look, lambda _result: None, only_looks=True)
    qtbot.waitUntil(begun.is_set)
    threaded.cancel()
    threading.Timer(0.1, on.set).start()
    threaded.stop()
    assert over.is_set()


def test_what_a_stopped_job_had_made_is_let_go_at_once_and_not_by_the_collector(
    threaded: Jobs, qtbot: QtBot, qapp: QApplication
) -> None:
    del qapp
    made: list[weakref.ref[Any]] = []
    begun = threading.Event()

    class Records(list[int]):
        """What a job works at."""

    def work(store: Store, progress: Progress) -> None:
        del store
        records = Records(range(9))
        made.append(weakref.ref(records))
        while records:
            begun.set()
            progress.step(0, 0, "Still")

    gc.disable()
    try:
        threaded.start(work, lambda _result: None)
        qtbot.waitUntil(begun.is_set)
        threaded.cancel()
        wait(qtbot, threaded)
        assert made[0]() is None
    finally:
        gc.enable()


def test_what_was_done_before_it_could_be_stopped_is_given_back(threaded: Jobs, qtbot: QtBot) -> None:
    begun, on = threading.Event(), threading.Event()

    def work(_store: Store, _progress: Progress) -> str:
        begun.set()
        on.wait(30)
        return "written"

    threaded.start(work, lambda _result: None)
    qtbot.waitUntil(begun.is_set)
    threading.Timer(0.05, on.set).start()
    assert threaded.stop() == "written"
    assert threaded.stop() is None


@pytest.mark.parametrize("only_looks", [True, False])
def test_what_a_job_had_still_to_say_when_it_was_stopped_is_told_no_more(
    threaded: Jobs, qtbot: QtBot, *, only_looks: bool
) -> None:
    ending, said, go_on = Ending(threaded), threading.Event(), threading.Event()

    def work(_store: Store, progress: Progress) -> None:
        progress.step(1, 2, "Half")
        said.set()
        go_on.wait(10)
        progress.step(2, 2, "All")

    threaded.start(work, ending.done, only_looks=only_looks)
    assert said.wait(10)  # and nothing of it is told before the window has its turn
    threaded.cancel()
    go_on.set()
    wait(qtbot, threaded)
    qtbot.wait(50)
    assert ending.told == [*([] if only_looks else [(0, 0, STOPPING)]), "ended", "stopped"]

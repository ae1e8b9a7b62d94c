"""What every test is held to: no unexpected log line or Qt message, no window left open, no PDF unjudged.

Python warnings and Qt messages fail a test by way of pyproject.toml; what is here needs code. The whole suite is run
by several processes (pytest-xdist); what they keep is brought together here, in the one that leads them.
"""

import gc
import logging
import os
import re
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from svdesk.services.mapping.model.meaning import is_here
from tests.sssom_py.judge import why_not as why_not_sssom_py
from tests.verapdf.judge import why_not

# Before anything makes a QApplication: windows are painted in memory, unless the person asks to see them.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ARTEFACTS = Path(os.environ.get("SVDESK_TEST_ARTEFACTS", Path(__file__).parent / "artefacts"))
IN_CI = os.environ.get("CI") == "true"
JUDGED_LAST = Path(__file__).with_name("test_every_pdf_is_accessible.py")
KEPT = pytest.StashKey[dict[Path, str]]()
KEPT_ELSEWHERE = pytest.StashKey[list[tuple[str, str]]]()

# Contributors' machines look for new examples; a submission is judged by the same ones each time.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if IN_CI else "desk")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEPT] = {}
    config.stash[KEPT_ELSEWHERE] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if is_led(config):
        items[:] = [item for item in items if item.path != JUDGED_LAST]
    items.sort(key=lambda item: item.path == JUDGED_LAST)


def pytest_collection_finish() -> None:
    # What was collected stays until the end: the rubbish collector need not walk through it again and again.
    gc.collect()
    gc.freeze()


def is_led(config: pytest.Config) -> bool:
    """Whether this process is one of several that run the tests, and another leads them."""
    return hasattr(config, "workeroutput")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if is_led(session.config):
        kept = [(str(path), owner) for path, owner in session.config.stash[KEPT].items()]
        session.config.workeroutput["kept"] = kept  # type: ignore[attr-defined]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a process has kept; one that was killed has failed its test, and brings nothing."""
    node.config.stash[KEPT_ELSEWHERE].extend(getattr(node, "workeroutput", {}).get("kept", []))


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Where other processes ran the tests, run here what judges the PDFs of them all."""
    done = yield
    if session.config.getoption("dist", "no") != "no" and not session.config.option.collectonly:
        theirs = session.testscollected
        for item in session.perform_collect([str(JUDGED_LAST)]):
            session.testscollected += theirs
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    return done


def keep_once(config: pytest.Config, path: Path, owner: str) -> None:
    """Note that the test *owner* kept *path*, which no other test may."""
    first = config.stash[KEPT].setdefault(path, owner)
    assert first == owner, f"{first} and {owner} have both kept a PDF named {path.stem}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if reason := why_not():
        terminalreporter.section("NO PDF WAS JUDGED", sep="!", red=True, bold=True)
        terminalreporter.line(reason)


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logged a warning or worse; one that expects it looks at `caplog`, then clears it."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    lines = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    assert not lines, f"logged, and not expected: {lines}"


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window showing."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"left showing: {left}"


@pytest.fixture
def keep_pdf(request: pytest.FixtureRequest) -> Callable[[bytes, str], Path]:
    """Keep a PDF of ours as artefacts/pdf/NAME.pdf, and have veraPDF judge it when all tests have run.

    NAME is of small letters, digits and hyphens, and one test's own; that test may overwrite what it kept.
    """

    def keep(pdf: bytes, name: str) -> Path:
        assert re.fullmatch(r"[a-z0-9-]+", name), f"{name!r} is no name for a kept PDF"
        path = ARTEFACTS / "pdf" / f"{name}.pdf"
        keep_once(request.config, path, request.node.nodeid)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pdf)
        return path

    return keep


@pytest.fixture
def kept_pdfs(request: pytest.FixtureRequest) -> dict[Path, str]:
    """The PDFs kept so far, by this process and those that it led, each with the test that made it."""
    for path, owner in request.config.stash[KEPT_ELSEWHERE]:
        keep_once(request.config, Path(path), owner)
    return request.config.stash[KEPT]


@pytest.fixture
def whole_run(pytestconfig: pytest.Config) -> bool:
    """Whether this run was asked for every test there is."""
    chosen = pytestconfig.option.keyword or pytestconfig.option.markexpr or pytestconfig.option.deselect
    narrowed = pytestconfig.getoption("lf", False) or chosen
    return pytestconfig.args_source is not pytest.Config.ArgsSource.ARGS and not narrowed


@pytest.fixture(scope="session")
def verapdf() -> None:
    """Skip a test that needs veraPDF where it cannot run; in CI that is a failure."""
    _skip_for(why_not())


@pytest.fixture(scope="session")
def sssom_py() -> None:
    """Skip a test that needs sssom-py where it cannot be installed; in CI that is a failure."""
    _skip_for(why_not_sssom_py())


@pytest.fixture(scope="session")
def model_of_meaning() -> None:
    """Skip a test that needs the model where it was not made; in CI that is a failure."""
    _skip_for(None if is_here() else "resources/model is not there; `python3 dev.py test` makes it.")


def _skip_for(reason: str | None) -> None:
    if reason and IN_CI:
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)


@pytest.fixture(autouse=True)
def own_settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of the person who runs it."""
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings of svdesk"))

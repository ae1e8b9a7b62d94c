"""The real program, on a screen of its own, is used through the accessibility tree alone, as a screen reader does."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev
from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.storage.ids import new_id
from tests.conftest import IN_CI

DRIVER = Path(__file__).parent / "drive_screen_reader.py"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"
TEXT = "Litter pick by the canal"


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an X display in memory; without what it takes the test is skipped, and in CI failed."""
    if not sys.platform.startswith("linux"):
        pytest.skip("AT-SPI is how Linux speaks to screen readers")
    if lacking := dev.missing(dev.WINDOW | dev.SCREEN_READER):
        reason = f"NO SCREEN READER WAS TRIED: apt-get install {' '.join(lacking)}"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    xvfb = shutil.which("Xvfb")
    assert xvfb is not None
    read, write = os.pipe()
    with subprocess.Popen(
        [xvfb, "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


def test_an_activity_is_added_heard_and_taken_back_through_the_accessibility_tree(screen: str, tmp_path: Path) -> None:
    desk = tmp_path / "hub.svdesk"
    recording.start(desk, Provider(new_id(), "Riverside Hub"), "Ana").close()
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")},
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SVDESK_HOME": str(tmp_path / "settings"),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, DRIVER, LAUNCHER, sys.executable, desk, TEXT],
        env=environment, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout.splitlines()[-1])
    assert [name.split(",")[0] for name in heard["pages"]] == [
        "Home", "Activities", "Shared terms", "Contracts", "Returns", "History",
    ]  # fmt: skip
    assert heard["typed"] == TEXT
    assert heard["table"] == f"What we did: {TEXT}"
    assert heard["status"] == f"Added “{TEXT}”."

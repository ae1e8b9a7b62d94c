"""The limits that a child process lays on itself really hold."""

import subprocess
import sys

import pytest

from svdesk.services.workbook import limits

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the limits of Windows work in another way")


def run(code: str) -> subprocess.CompletedProcess[str]:
    program = f"from svdesk.services.workbook import limits\nlimits.apply()\n{code}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not limit memory")
def test_memory_beyond_the_limit_is_not_given() -> None:
    ran = run(f"try: bytearray({limits.MEMORY_BYTES})\nexcept MemoryError: print('refused')")
    assert ran.stdout == "refused\n"


def test_no_file_can_be_written() -> None:
    ran = run("import tempfile\nwith tempfile.TemporaryFile(buffering=0) as f:\n f.write(b'secret')")
    assert ran.returncode != 0


def test_a_crash_leaves_no_image_of_memory_and_time_is_limited() -> None:
    ran = run("import resource as r\nprint(r.getrlimit(r.RLIMIT_CORE), r.getrlimit(r.RLIMIT_CPU)[0])")
    assert ran.stdout == f"(0, 0) {limits.CPU_SECONDS}\n"


def test_limits_that_stand_already_are_not_an_error() -> None:
    assert run("limits.apply()\nprint('well')").stdout == "well\n"

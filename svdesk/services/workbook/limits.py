"""How much a spreadsheet may ask of the computer, and how the child process is held to it.

The numbers stand in one place because the gate, the child and the parent must agree. Each is several times what an
honest file of 100,000 rows needs: such a file of ten columns takes 45 MB of XML as .xlsx and 128 MB as .ods (measured,
written as openpyxl and LibreOffice write), so that a cap of 64 MB a part would turn honest ledgers away.
"""

import ctypes
import sys

MEGABYTE = 2**20

FILE_BYTES = 200 * MEGABYTE
PART_BYTES = 256 * MEGABYTE
ALL_PARTS_BYTES = 512 * MEGABYTE
ENTRIES = 20_000
SHEETS = 1_000
MERGES = 100_000
COLUMNS = 16_384
ROWS = 1_048_576
# From the first filled cell to the last: the reader keeps a place (32 bytes) for each, filled or not.
SPREAD_CELLS = 26_000_000
# In rows that hold anything, over the whole workbook: what is handed on.
CELLS = 5_000_000
TEXT_BYTES = 256 * MEGABYTE
CELL_CHARACTERS = 32_767
LINE_CHARACTERS = 1_000_000
SECOND_LOOK_CELLS = 50_000
# Of what is left out, in a note.
QUOTED_CHARACTERS = 60

MEMORY_BYTES = 3 * 1024 * MEGABYTE
CPU_SECONDS = 60
WAIT_SECONDS = 120.0


def apply() -> None:
    """Limit this process to ``MEMORY_BYTES`` and ``CPU_SECONDS``, with no core dump, where the system allows it.

    What the system refuses is left out: the gate stands before the reader in any case, and the parent has a time-out.
    """
    if sys.platform == "win32":
        _limit_windows()
        return
    import resource

    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: CPU_SECONDS,
        # Reading makes no files; output goes through a pipe, to which this does not apply.
        resource.RLIMIT_FSIZE: 0,
    }
    for what, most in wanted.items():
        _soft, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or most < hard:
            # macOS knows RLIMIT_AS but refuses to set it.
            try:
                resource.setrlimit(what, (most, most))
            except (ValueError, OSError):
                continue


if sys.platform == "win32":

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION; process time is in units of 100 nanoseconds."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
        )

    class _ExtendedLimits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def _limit_windows() -> None:
        """Put this process into a job object of its own; the kernel ends it when it passes a limit of the job."""
        process_time, process_memory = 0x2, 0x100
        limits = _ExtendedLimits()
        limits.basic.flags = process_time | process_memory
        limits.basic.process_time = CPU_SECONDS * 10_000_000
        limits.process_memory = MEMORY_BYTES
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        extended_limit_information = 9
        kernel.SetInformationJobObject(job, extended_limit_information, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))

"""How the benchmarks measure: ours and the limit in turn, in processes of their own, the best of several each.

Machines are noisy and unlike each other; a ratio of two things run side by side is neither.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent


def report(name: str, file: str, *arguments: str, times: int = 3) -> float:
    """Run ``FILE ours ARGS`` and ``FILE limit ARGS`` in turn, print the one line, and return the ratio."""
    runs: dict[str, list[tuple[float, float]]] = {"ours": [], "limit": []}
    for _ in range(times):
        for which in runs:
            runs[which].append(_run(file, which, *arguments))
    ours, limit = (min(seconds for seconds, _peak in runs[which]) for which in ("ours", "limit"))
    peak = max(peak for _seconds, peak in runs["ours"])
    print(f"{name}: ratio {ours / limit:.2f} (ours {ours:.3f} s, limit {limit:.3f} s, peak MiB {peak:.0f})")
    return ours / limit


def measured(work: Callable[[], object]) -> None:
    """Time *work* in this process and print seconds and peak MiB, this process and its children, as JSON."""
    begun = time.perf_counter()
    work()
    seconds = time.perf_counter() - begun
    kib = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "peak": kib / 1024}))


def _run(file: str, *arguments: str) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{Path(file).stem}", *arguments],
        capture_output=True, text=True, check=True, cwd=HERE.parent,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], told["peak"]

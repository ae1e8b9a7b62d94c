"""Writes requirements/*.txt anew from pyproject.toml: every package pinned with its hashes, for every platform.

Run by `python3 dev.py lock`, which sees to it that uv is there. requirements/model.txt is pinned by hand.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
NAMES = ("run", "setup", "test", "sssom", "build", "lock")


def main(arguments: list[str]) -> int:
    """Compile each list; *arguments*, such as ``--upgrade``, go to uv. Returns the first exit status that is not 0."""
    for name in NAMES:
        source = ["pyproject.toml", "--extra", "meaning"] if name == "run" else ["--group", name]
        # Where both need a package, the tools take the product's pin of it.
        agree = ["--constraint", "requirements/run.txt"] if name in ("test", "build") else []
        how = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet", "--no-header"]
        clean = ["--no-emit-index-url", "--no-emit-find-links", "--output-file", f"requirements/{name}.txt"]
        uv = [sys.executable, "-m", "uv", "pip", "compile"]
        if status := subprocess.run([*uv, *source, *agree, *how, *clean, *arguments], cwd=HERE).returncode:
            return status
        print(f"Wrote requirements/{name}.txt", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

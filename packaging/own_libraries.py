"""Runs first in the packaged program on Linux: keeps our libraries to ourselves.

The program was started with its own folder in ``LD_LIBRARY_PATH``. The loader has read that already; left in the
environment it would make whatever we start, such as the file manager that shows an export, load our libraries
instead of its own. See PyInstaller's manual, "Launching external programs from the frozen application".
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
